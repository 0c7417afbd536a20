import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RecordLists } from '../../src/import/format.ts'
import { tei } from '../../src/import/formats/tei.ts'
import { sourceFile } from '../../src/import/source-file.ts'
import { xmlSlug } from '../../src/import/xml-slug.ts'
import { Refused } from '../../src/record/load-report.ts'
import { findingsOf, formatSuite, merged, readSource, type SourceRead, sourceFrom, sourceOf } from './format-suite.ts'
import { annotated, personList, rootFile, sitting } from './tei-samples.ts'

const options = { dataset: 'xx' }
const read = (path: string, content: string | Buffer) => readSource(tei, sourceOf(path, content), options)
const slug = { bo: xmlSlug('xx', 'Bo'), parl: xmlSlug('xx', 'Parl'), visitor: xmlSlug('xx', 'Visitor') }
/** The line of the first place of some words. */
const line = (content: string, words: string) => content.slice(0, content.indexOf(words)).split('\n').length
const messages = ({ warnings }: SourceRead) =>
  warnings.map(({ message, where }) => `${where?.()}: ${typeof message === 'string' ? message : message()}`)
const textsOf = ({ record }: SourceRead) => record.statements.map(({ text }) => text)
const wordsOf = ({ record }: SourceRead) =>
  record.statements.map(({ evidence: [one] }) => one?.spans.filter(({ role }) => role === 'CONTENT').map(({ exact }) => exact))

formatSuite(tei, [
  { path: 'ParlaMint-XX.xml', content: rootFile, options },
  { path: 'ParlaMint-XX_2018-07-07.xml', content: sitting, options },
  { path: 'ParlaMint-XX_2018-07-07.ana.xml', content: annotated, options },
  { path: 'ParlaMint-XX-listPerson.xml', content: personList, options },
])

describe('a root file', () => {
  test('describes the dataset, its organizations, persons and topics', async () => {
    const { record, named, warnings } = await read('ParlaMint-XX.xml', rootFile)
    expect(record.dataset).toMatchObject({
      title: 'Parliamentary corpus of Examplia',
      licence: 'http://creativecommons.org/licenses/by/4.0/',
      homepage: 'http://hdl.example.org/11356/1',
      version: '4.1',
    })
    expect(record.organizations.filter((each) => each.slug === slug.parl)).toMatchObject([
      {
        name: 'Council of Examplia',
        acronym: 'RB',
        classification: 'PARLIAMENT',
        names: [{ value: 'Rat von Beispiel', language: 'de', kind: 'PREFERRED' }],
        identifiers: [
          { scheme: 'wikimedia', value: 'https://de.example.org/wiki/Rat' },
          { scheme: 'wikidata', value: 'Q42' },
        ],
      },
    ])
    expect(record.organizations.map(({ classification }) => classification)).toEqual(['PARLIAMENT', 'PARTY', 'MINISTRY', 'OTHER'])
    expect(named).toEqual(new Set(['organizations xx-elsewhere']))
    expect(record.topics).toMatchObject([
      { slug: 'xx-healt', label: 'Health', labels: [{ value: 'Gesundheit', language: 'de', kind: 'PREFERRED' }], broader: [] },
      { label: 'Old age', broader: ['xx-healt'] },
    ])
    expect(warnings).toHaveLength(7)
  })

  test('names of persons: parts in the order of their language, former names, other scripts', async () => {
    const { record } = await read('ParlaMint-XX.xml', rootFile)
    expect(record.persons).toMatchObject([
      {
        name: 'Ann Maria Öz',
        sortName: 'Öz, Ann Maria',
        identifiers: [{ scheme: 'wikidata', value: 'Q7' }],
        names: [
          { value: 'Ann Alt', language: 'de', kind: 'FORMER' },
          { value: 'Анн Оз', language: 'uk', kind: 'PREFERRED' },
        ],
      },
      { name: 'Bo Lee' },
      { name: 'Kovács Éva' },
      { name: 'nameless' },
    ])
  })

  test('affiliations become positions with their dates; a date without a year is a warning', async () => {
    const root = await read('ParlaMint-XX.xml', rootFile)
    const [ann, bo] = root.record.persons
    expect(ann?.positions).toMatchObject([
      { organization: slug.parl, title: 'Member', role: 'MEMBER_OF_PARLIAMENT', start: '2015-01-01', end: '2018-12-31' },
      { title: 'Member', role: 'OTHER', start: '2015-01-01' },
      { title: 'Minister of Health', role: 'MINISTER', end: '2020' },
      { title: 'Head', role: 'HEAD_OF_GOVERNMENT', start: '2021-01-01' },
    ])
    expect(ann?.positions[2]).not.toHaveProperty('start')
    expect(bo?.positions).toMatchObject([{ title: 'Deputy head', organization: 'xx-elsewhere' }])
    const at = (words: string, below = 0) => `ParlaMint-XX.xml:${line(rootFile, words) + below}`
    expect(messages(root)).toEqual([
      `${at('<relation ')}: is a relation between organizations, such as a coalition. It was left out.`,
      `${at('"2015-01-01"/>', 1)}: repeats an affiliation of "Ann.Öz". It was left out.`,
      `${at('--02-28')}: has from="--02-28", which has no year from 1 to 9999. It was left out.`,
      `${at('2017-05-01')}: is an affiliation that ends, 2017-05-01, before it begins, 2018-05-01.`,
      `${at('"nameless"')}: is a person without a name: the name is the id, "nameless".`,
      `${at('--07-13')}: has to="--07-13", which has no year from 1 to 9999. It was left out.`,
      `${at('<xi:include')}: refers to other files (2, such as ParlaMint-XX_2018-07-07.xml). They are read only if they are among the files of the import.`,
    ])
  })
})

describe('a sitting', () => {
  test('its meeting, place, document and agenda', async () => {
    const { record } = await read('ParlaMint-XX_2018-07-07.xml', sitting)
    const [meeting] = record.meetings
    expect(meeting).toMatchObject({
      title: 'Corpus of Examplia, sitting of 2018-07-07',
      kind: 'PARLIAMENTARY_SITTING',
      convener: slug.parl,
      start: '2018-07-07',
      status: 'HELD',
    })
    expect(record.places).toMatchObject([{ slug: meeting?.place, name: 'Beispielstadt', country: 'BE' }])
    expect(record.documents).toMatchObject([
      {
        url: 'https://example.org/minutes/1.html',
        published: '2018-07-09',
        language: 'de',
        licence: 'http://creativecommons.org/licenses/by/4.0/',
        textAccess: 'FULL',
      },
    ])
    expect(record.organizations.map(({ name }) => name).sort()).toEqual(['Council Press', 'Parl'])
    const [first, budget, health, last] = meeting?.agendaItems ?? []
    expect(meeting?.agendaItems).toHaveLength(4)
    expect(first).toMatchObject({ title: 'Opening of the sitting', ordinal: 1, evidence: [{ spans: [{ start: 0, end: 22 }] }] })
    expect(budget).toMatchObject({ title: 'Budget' })
    expect(health).toMatchObject({ title: 'Health', parent: budget?.slug })
    expect(last).toMatchObject({ title: 'Section 4', ordinal: 4 })
    expect(record.statements.map(({ agendaItem }) => agendaItem)).toEqual(
      [first, first, first, first, health, budget, last].map((item) => item?.slug),
    )
  })

  test('the words of speeches without notes, and where they stand', async () => {
    const source = await read('ParlaMint-XX_2018-07-07.xml', sitting)
    expect(textsOf(source)).toEqual([
      'Die Sitzung ist eröffnet. 😀\nIch danke allen, die da sind.\nWir beginnen.',
      'Thank you.',
      'Hört, hört!',
      'Ja!',
      'We agree.',
      'Bonjour.',
      'Schluss.',
    ])
    expect(wordsOf(source).slice(0, 5)).toEqual([
      ['Die Sitzung ist eröffnet. 😀', 'Ich danke', 'allen', ', die da sind.\nWir beginnen.'],
      ['Thank you.'],
      ['Hört, hört!'],
      ['Ja!'],
      ['We', 'agree.'],
    ])
    expect(source.record.documents[0]?.text).toBe(
      [
        'Opening of the sitting\n14.00\nPräsidentin Öz:\nDie Sitzung ist eröffnet. 😀\n(Beifall)\nIch danke (lacht) allen ! , die da sind.',
        'Wir beginnen.\nBo Lee geht ans Pult.\nThank you.\nEine Stimme:\nHört, hört!\nJa!\nunverständlich',
        'Budget\nHealth\nWe cough agree.\nnods\nBonjour.\nThe sitting ends.\nSchluss.',
      ].join('\n'),
    )
  })

  test('its speakers: persons by id, several at once, unknown ones with the label before them', async () => {
    const { record, named } = await read('ParlaMint-XX_2018-07-07.xml', sitting)
    const ann = record.persons.find(({ name }) => name === 'Ann.Öz')?.slug
    expect(record.statements.map(({ speakers }) => speakers)).toEqual([
      [{ kind: 'PERSON', person: ann }],
      [{ kind: 'PERSON', person: slug.bo }],
      [{ kind: 'UNKNOWN', description: 'Eine Stimme:' }],
      [{ kind: 'UNKNOWN' }],
      [
        { kind: 'PERSON', person: slug.bo },
        { kind: 'PERSON', person: ann },
      ],
      [{ kind: 'PERSON', person: slug.visitor }],
      [{ kind: 'PERSON', person: slug.bo }],
    ])
    expect(named.has(`persons ${ann}`)).toBe(true)
    expect(record.statements[0]?.evidence[0]).toMatchObject({
      attribution: 'Präsidentin Öz:',
      spans: [{ role: 'SOURCE', exact: 'Präsidentin Öz:' }, {}, {}, {}, {}],
    })
    expect(record.statements[1]?.evidence[0]).not.toHaveProperty('attribution')
    expect(record.meetings[0]?.participations).toMatchObject([
      { person: ann, role: 'CHAIR', attendance: 'REPORTED' },
      { person: slug.bo, role: 'CHAIR' },
      { person: slug.visitor, role: 'GUEST' },
    ])
    expect(record.statements.map(({ procedural }) => procedural)).not.toContain(true)
  })

  test('languages, topics, order; what was left out is said', async () => {
    const source = await read('ParlaMint-XX_2018-07-07.xml', sitting)
    const { statements, topics } = source.record
    expect(statements.map(({ language }) => language)).toEqual(['de', 'en', 'de', 'de', 'en', 'de', 'de'])
    expect(statements[1]?.topics).toEqual([{ topic: 'xx-healt', stance: 'UNSTATED' }])
    expect(topics).toMatchObject([{ slug: 'xx-healt', label: 'healt' }])
    expect(statements.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(messages(source)).toEqual([
      `ParlaMint-XX_2018-07-07.xml:${line(sitting, '.u6"')}: is a speech without words, such as one with notes only. It was left out.`,
    ])
  })

  test('with linguistic annotation it has the same slugs, words and title', async () => {
    const [plain, ana] = [await read('a.xml', sitting), await read('b.xml', annotated)]
    const first = ({ record }: SourceRead) => {
      const [statement] = record.statements
      return [record.meetings[0]?.slug, record.meetings[0]?.title, statement?.slug, statement?.text, statement?.evidence]
    }
    expect(first(ana)).toEqual(first(plain))
  })

  test('with the root file of the same dataset, each speaker is the person that it describes', async () => {
    const [root, one] = [await read('ParlaMint-XX.xml', rootFile), await read('ParlaMint-XX_2018-07-07.xml', sitting)]
    const both = merged([...root.parts, ...one.parts], 'xx')
    expect(findingsOf(both)).toEqual([])
    expect(both.record.persons.map(({ name }) => name)).toEqual(['Ann Maria Öz', 'Bo Lee', 'Kovács Éva', 'nameless', 'Visitor'])
    expect(both.record.organizations.find((each) => each.slug === slug.parl)?.name).toBe('Council of Examplia')
  })

  test('within the root file, its persons are named as described', async () => {
    const inside = sitting.replace(/^<\?xml.*?\?>/, '').replace('<u who="#Visitor"', '<u who="#hu"')
    const one = await read('all.xml', rootFile.replace('</teiCorpus>', `${inside}</teiCorpus>`))
    expect(findingsOf(one)).toEqual([])
    expect(one.named.has(`persons ${slug.bo}`)).toBe(false)
    expect(one.record.statements).toHaveLength(7)
  })
})

describe('other TEI', () => {
  const debate = (body: string, attributes = '') => `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}><text>${body}</text></TEI>`

  test('speeches as sp with speaker and p; a correction is left out', async () => {
    const source = await read(
      'old/1789-05-05.xml',
      debate(
        '<body><div1><head>Séance</head><sp who="#m"><speaker>M. Bailly.</speaker><p>Je <choice><sic>demmande</sic><corr>demande</corr></choice> la parole.</p><stage>Il se lève.</stage><p>Merci.</p></sp></div1></body>',
        ' xml:lang="fr"',
      ),
    )
    expect(textsOf(source)).toEqual(['Je demmande la parole.\nMerci.'])
    expect(source.record.statements[0]).toMatchObject({
      saidOn: 'XXXX-XX-XX',
      language: 'fr',
      evidence: [{ attribution: 'M. Bailly.' }],
    })
    expect(source.record.meetings).toMatchObject([{ kind: 'OTHER', title: '1789-05-05', agendaItems: [{ title: 'Séance' }] }])
    expect(messages(source)).toEqual([expect.stringContaining('has no date in its header'), expect.stringContaining('has a correction')])
  })

  test.each([
    ['a name', '#Ion-Marcel Ion', ['Ion-Marcel Ion']],
    ['a name in another order', 'Ion, Ana, chair', ['Ion, Ana, chair']],
    ['references', '#a #b', ['a', 'b']],
    ['references of other files', 'people.xml#a pers:b', ['a', 'pers:b']],
    ['nobody', 'unknown speaker', []],
  ])('who as %s', async (what, who, names) => {
    const source = await read('a.xml', debate(`<body><u who="${who}">Yes.</u></body>`))
    expect(source.record.persons.map(({ name }) => name)).toEqual(names)
    expect(source.record.statements[0]?.speakers).toHaveLength(names.length || 1)
    const warned = messages(source).filter((message) => message.includes('who='))
    expect(warned).toEqual(
      /name|nobody/.test(what)
        ? [`a.xml:1: has who="${who}", which is not a list of references such as "#a #b". It was read as one name.`]
        : [],
    )
  })

  test('persons that are listed at the end of a text are described, and are no text; several files can list the same one', async () => {
    const person = (id: string, name: string, more = '') => `<person xml:id="${id}"><persName>${name}</persName>${more}</person>`
    const list = `${person('Bo', 'Bo Lee', '<idno type="wikidata">Q1</idno><affiliation ref="#Parl" role="member"/>')}${person('Anon', 'Bo Lee')}`
    const listed = (path: string) =>
      read(path, debate(`<body><u who="#Bo">Yes.</u><u who="#Anon">No.</u></body><back><listPerson>${list}</listPerson></back>`))
    const [one, other] = [await listed('a.xml'), await listed('b.xml')]
    expect(one.record.documents[0]?.text).toBe('Yes.\nNo.')
    expect(one.record.persons).toMatchObject([
      { slug: slug.bo, name: 'Bo Lee', identifiers: [{ scheme: 'wikidata', value: 'Q1' }], positions: [{ organization: slug.parl }] },
      { name: 'Anon' },
    ])
    expect(messages(one).join()).toContain('a.xml:1: describes a person in a text without an identifier (idno). It was left out.')
    expect(findingsOf(merged([...one.parts, ...other.parts], 'xx'))).toEqual([])
  })

  test('files of one name in different folders, without ids, are different debates', async () => {
    const [one, other] = [await read('may/talk.xml', debate('<u>Yes.</u>')), await read('june/talk.xml', debate('<u>No.</u>'))]
    expect(findingsOf(merged([...one.parts, ...other.parts], 'xx'))).toEqual([])
    expect(one.record.meetings[0]?.title).toBe('talk')
  })

  test('a document without speeches says so', async () => {
    const source = await read('poem.xml', debate('<body><lg><l>Roses</l></lg></body>'))
    expect(source.record.documents).toEqual([])
    expect(messages(source).join()).toContain('poem.xml:1: has no speech with words. Nothing of it was loaded.')
  })
})

describe('dates', () => {
  const dated = (attributes: string) => sitting.replace('when="2018-07-07"', attributes)
  const born = (attributes: string) => personList.replace('</persName>', `</persName><birth ${attributes}/>`)
  const affiliated = (from: string) => personList.replace('2015-05-07', from).replace('2017-05-03', '2023')

  test.each([
    ['of a meeting', dated('when="2019-02-31"'), '<date when="2019-02-31"', 'when', 'date', '2019-02-31'],
    ['of a meeting that lasts', dated('from="2019-02-28" to="2019-13-45"'), '<date from=', 'to', 'date', '2019-13-45'],
    ['of a birth', born('when="1970-00-00"'), '<birth', 'when', 'birth', '1970-00-00'],
    ['of an affiliation', affiliated('98-10-01'), '98-10-01', 'from', 'affiliation', '98-10-01'],
    ['with a time', affiliated('2015-02-30T10:00:00Z'), '2015-02-30', 'from', 'affiliation', '2015-02-30T10:00:00Z'],
    ['without a month', affiliated('2015-14'), '2015-14', 'from', 'affiliation', '2015-14'],
  ])('%s that is none is refused with its line, what was found and what to do', async (_, content, words, attribute, element, found) => {
    const error = await read('a.xml', content).catch((thrown: unknown) => thrown)
    if (!(error instanceof Refused)) throw error
    expect(error.complaints).toEqual([
      `a.xml:${line(content, words)}: expected a date such as 2014-06-02, 2014-06 or 2014 in the attribute ${attribute} of <${element}>, found "${found}". Correct it, or remove the attribute.`,
    ])
  })

  test('each date that is none is a complaint, also of a sitting with speeches', async () => {
    const [first, second] = ['when="2019-02-31"', 'when="2019-02-32"']
    const error = await read('a.xml', dated(`${first}/><date ${second}`)).catch((thrown: unknown) => thrown)
    expect(error instanceof Refused && error.complaints).toHaveLength(2)
  })

  test.each([
    ['2019-02-28', '2019-02-28'],
    [' 2019-02-28 ', '2019-02-28'],
    ['2019-02', '2019-02'],
    ['2019', '2019'],
    ['2019-02-28Z', '2019-02-28'],
    ['2019-02-28+02:00', '2019-02-28'],
    ['2019-02-28T10:00:00', '2019-02-28'],
    ['2019-02-28T10:00:00.5-05:00', '2019-02-28'],
    ['', undefined],
    [' ', undefined],
  ])('"%s", which TEI allows, is read', async (from, start) => {
    const { record, warnings } = await read('list.xml', affiliated(from))
    expect(record.persons[0]?.positions[0]?.start).toBe(start)
    expect(warnings).toEqual([])
  })

  test.each(['--02-28', '--02', '---28', '10:00:00', '10:00:00+02:00', '-0044-03-15', '12019', '0000'])(
    '"%s", which TEI allows and the record cannot hold, is a warning',
    async (from) => {
      const source = await read('list.xml', affiliated(from))
      expect(source.record.persons[0]?.positions[0]).not.toHaveProperty('start')
      expect(messages(source)).toEqual([`list.xml:5: has from="${from}", which has no year from 1 to 9999. It was left out.`])
    },
  )
})

describe('ids that differ only in capital letters', () => {
  test('are those of different persons, organizations and speeches', async () => {
    const list = personList
      .replace('</listPerson>', '<person xml:id="bo"><persName>Bo Less</persName><affiliation ref="#parl"/></person></listPerson>')
      .replace('</listPerson>', '<person xml:id="BO"><persName>Bo More</persName></person></listPerson>')
    const { record, named } = await read('list.xml', list)
    expect(new Set(record.persons.map((each) => each.slug)).size).toBe(3)
    expect([...named].filter((each) => each.startsWith('organizations'))).toHaveLength(2)
    const twice = sitting.replace('u3"', 'U2"').replace('"#Visitor"', '"#bo"')
    const { record: debated } = await read('a.xml', twice)
    expect(new Set(debated.statements.map((each) => each.slug)).size).toBe(7)
    const [less] = record.persons.filter(({ name }) => name === 'Bo Less').map((each) => each.slug)
    expect(debated.statements.filter(({ speakers }) => speakers.some(({ person }) => person === less))).toHaveLength(1)
  })
})

describe('a long sitting', () => {
  const speech = (number: number) =>
    `<u who="#p${number % 50}" ana="#regular" xml:id="u${number}"><seg>${`Speech ${number}. `.repeat(400)}</seg></u>`
  /** A sitting with this many sections of a hundred speeches, about half a megabyte each. */
  const long = (sections: number) => {
    async function* chunks() {
      const [before, after] = [sitting.slice(0, sitting.indexOf('<div ')), sitting.slice(sitting.indexOf('</body>'))]
      yield Buffer.from(before)
      for (let section = 0; section < sections; section++) {
        const speeches = Array.from({ length: 100 }, (_, index) => speech(section * 100 + index))
        yield Buffer.from(`<div type="debateSection"><head>Section ${section}</head>${speeches.join('\n')}</div>`)
      }
      yield Buffer.from(after)
    }
    return sourceFile({ path: 'long.xml', shown: 'long.xml', size: sections * 500_000, chunks })
  }

  test('has several documents, each complete with its speeches, and one meeting that comes first', async () => {
    const source = await readSource(tei, long(20), options)
    const kinds = source.parts.map(({ records }: { records?: RecordLists }) => [
      records?.documents?.length,
      records?.meetings?.length ?? 0,
      records?.statements?.length,
    ])
    expect(kinds.length).toBeGreaterThan(2)
    expect(kinds.map(([documents, meetings]) => [documents, meetings])).toEqual(kinds.map((_, index) => [1, index === 0 ? 1 : 0]))
    expect(source.record.statements).toHaveLength(2000)
    expect(source.record.meetings[0]?.agendaItems).toHaveLength(20)
    expect(source.record.documents.map(({ slug }) => slug.replace(/.*(?=-part)/, '')).slice(1)).toEqual(
      kinds.slice(1).map((_, index) => `-part-${index + 2}`),
    )
    for (const { text = '' } of source.record.documents) expect(text.length).toBeLessThan(4_000_000)
    expect(findingsOf(source)).toEqual([])
  })

  test('a speech of more than a million characters is refused', async () => {
    const seg = `<seg>${'word '.repeat(50_000)}</seg>`
    const huge = sitting.replace('<seg>Wir beginnen.</seg>', seg.repeat(5))
    await expect(read('huge.xml', huge)).rejects.toThrow(
      `huge.xml:${line(sitting, '<u who')} begins a speech of more than 1,000,000 characters`,
    )
  })
})

const corpus = '../shared/corpora/parlamint-tr/ParlaMint-TR/'

describe.skipIf(!existsSync(corpus))('ParlaMint-TR (../shared/corpora is not there: skipped)', () => {
  test('164 persons, 3,912 speeches; each speaker is described in the root file', async () => {
    const parts = []
    for (const file of readdirSync(corpus)) parts.push(...(await readSource(tei, sourceFrom(corpus + file), { dataset: 'tr' })).parts)
    const { record, named } = merged(parts, 'tr')
    expect([record.persons.length, record.statements.length, record.meetings.length]).toEqual([164, 3912, 4])
    expect([...named].filter((name) => name.startsWith('persons'))).toEqual([])
    expect(findingsOf(merged(parts, 'tr'))).toEqual([])
  })
})
