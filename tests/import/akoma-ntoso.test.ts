import { describe, expect, test } from 'vitest'
import { akomaNtoso } from '../../src/import/formats/akoma-ntoso.ts'
import { debate, sayit } from './akn-samples.ts'
import { findingsOf, formatSuite, merged, readSource, type SourceRead, sourceOf } from './format-suite.ts'

const options = { dataset: 'be' }
const read = (path: string, content: string) => readSource(akomaNtoso, sourceOf(path, content), options)
const messages = ({ warnings }: SourceRead) =>
  warnings.map(({ message, where }) => `${where?.()}: ${typeof message === 'string' ? message : message()}`)

formatSuite(akomaNtoso, [
  { path: 'debate.xml', content: debate, options },
  { path: 'sayit.an.xml', content: sayit, options },
])

describe('dates', () => {
  const started = (time: string) => debate.replace('1995-11-01T00:10:00', time)

  test.each([
    ['of a meeting', debate.replace('docDate date="1995-10-31"', 'docDate date="1995-02-31"'), 33, 'date', 'docDate', '1995-02-31'],
    ['of a speech', started('1995-13-01T00:10:00'), 60, 'startTime', 'answer', '1995-13-01T00:10:00'],
  ])('%s that is none is refused with its line, what was found and what to do', async (_, content, line, attribute, element, found) => {
    await expect(read('a.xml', content)).rejects.toThrow(
      `a.xml:${line}: expected a date such as 2014-06-02, 2014-06 or 2014 in the attribute ${attribute} of <${element}>, found "${found}". Correct it, or remove the attribute.`,
    )
  })

  test('an empty one is none; a time without a date is a warning', async () => {
    const empty = await read('a.xml', started(''))
    const timed = await read('a.xml', started('00:10:00'))
    for (const { record } of [empty, timed]) expect(record.statements.find(({ text }) => text === 'Yes.')?.saidOn).toBe('1995-10-31')
    expect(messages(timed).toSorted()).toEqual(
      [...messages(empty), 'a.xml:60: has startTime="00:10:00", which has no year from 1 to 9999. It was left out.'].toSorted(),
    )
  })
})

test('addresses and ids that differ only in capital letters are those of different persons and speeches', async () => {
  const other = '<TLCPerson eId="ADAM" href="/ontology/person/be/Adam" showAs="Adam the Other"/>'
  const { record } = await read(
    'a.xml',
    debate.replace('<TLCRole', `${other}<TLCRole`).replace('"#stranger" eId="sp3"', '"#ADAM" eId="SP2"'),
  )
  expect(record.statements).toHaveLength(12)
  expect(new Set(record.statements.map(({ slug }) => slug)).size).toBe(12)
  expect(record.persons.map(({ name }) => name)).toEqual(['Adam Öz', 'Mr Smith', 'Ms Local', 'Adam the Other'])
})

describe('a debate of Akoma Ntoso', () => {
  test('its metadata: meeting, document, date, language', async () => {
    const { record } = await read('debate.xml', debate)
    expect(record.meetings).toMatchObject([
      {
        title: 'Debates of 31 October',
        kind: 'PARLIAMENTARY_SITTING',
        start: '1995-10-31',
        identifiers: [{ scheme: 'akn', value: '/akn/be/debaterecord/1995-10-31/main' }],
        participations: [],
      },
    ])
    expect(record.documents).toMatchObject([
      { url: 'https://example.org/1995-10-31.xml', published: '1995-11-30', language: 'en', authors: ['The House'], textAccess: 'EXCERPT' },
    ])
  })

  test('sections become agenda items with their headings and numbers', async () => {
    const { record } = await read('debate.xml', debate)
    const items = record.meetings[0]?.agendaItems ?? []
    const titleOf = (slug: string | undefined) => items.find((item) => item.slug === slug)?.title
    expect(items.map(({ title, number, parent }) => [title, number, titleOf(parent)])).toEqual([
      ['PRAYERS', undefined, undefined],
      ['ORAL ANSWERS', undefined, undefined],
      ['BANDITRY', '12.', 'ORAL ANSWERS'],
      ['Question', undefined, 'ORAL ANSWERS'],
      ['ADJOURNMENT', undefined, undefined],
    ])
    expect(record.statements.map(({ agendaItem }) => titleOf(agendaItem))).toEqual([
      ...Array(4).fill('BANDITRY'),
      ...Array(5).fill('Question'),
      ...Array(3).fill('ADJOURNMENT'),
    ])
  })

  test('the words of speeches, questions and answers, without notes and labels', async () => {
    const { record } = await read('debate.xml', debate)
    expect(record.statements.map(({ kind, text }) => [kind, text])).toEqual([
      ['QUESTION', 'asked the Minister\n(a)\nwhether he is aware;'],
      ['SPEECH', 'Anybody from the Office?'],
      ['ANSWER', 'Sir, it is being prepared.\nMerci.'],
      ['ANSWER', 'We confirm. 😀'],
      ['QUESTION', 'Two?'],
      ['QUESTION', 'Three?'],
      ['ANSWER', 'Both.'],
      ['QUESTION', 'Four?'],
      ['ANSWER', 'Yes.'],
      ['SPEECH', 'Aye!'],
      ['SPEECH', 'Order!'],
      ['SPEECH', 'No!'],
    ])
    expect(record.statements[2]?.evidence[0]).toMatchObject({
      attribution: 'The Minister',
      spans: [
        { role: 'SOURCE', exact: 'The Minister' },
        { role: 'CONTENT', exact: 'Sir, it is' },
        { role: 'CONTENT', exact: 'being prepared.\nMerci.' },
      ],
    })
    expect(record.documents[0]?.text).toContain(
      'The House met at 2.30 p.m.\n[Mr. Speaker in the Chair]\nPRAYERS\nORAL ANSWERS\n12.\nBANDITRY\nMr. Adam\nasked the Minister\n',
    )
    expect(record.documents[0]?.text).toContain('Sir, it is (laughter) being prepared.')
    expect(record.documents[0]?.text?.endsWith('The House rose at 6.30 p.m.')).toBe(true)
  })

  test('speakers: persons and organizations of the references, roles as written, unknown ones by their label', async () => {
    const { record, named } = await read('debate.xml', debate)
    expect(record.persons.map(({ slug, name, identifiers }) => [slug, name, identifiers])).toEqual([
      ['be-be-adam', 'Adam Öz', [{ scheme: 'akn', value: '/ontology/person/be/adam' }]],
      ['be-be-smith', 'Mr Smith', [{ scheme: 'akn', value: '/ontology/person/be/smith' }]],
      ['be-ms-local', 'Ms Local', []],
      ['be-stranger', 'stranger', []],
    ])
    expect([...named]).toContain('persons be-stranger')
    const [adam, smith] = record.persons.map(({ slug }) => slug)
    expect(record.statements.map(({ speakers: [speaker] }) => speaker)).toMatchObject([
      { kind: 'PERSON', person: adam },
      { kind: 'PERSON', person: smith, description: 'Mr. Speaker' },
      { kind: 'PERSON', person: 'be-ms-local', description: 'Minister of State' },
      { kind: 'ORGANIZATION' },
      ...Array(5).fill({ kind: 'PERSON' }),
      { kind: 'UNKNOWN', description: 'Hon. Members' },
      { kind: 'PERSON', person: 'be-stranger' },
      { kind: 'UNKNOWN' },
    ])
  })

  test('an answer replies to the question before it, unless there are several', async () => {
    const { record } = await read('debate.xml', debate)
    const texts = new Map(record.statements.map(({ slug, text }) => [slug, text]))
    const replies = record.statements.flatMap(({ text, relations }) => relations.map(({ kind, to }) => [text, kind, texts.get(to)]))
    expect(replies).toEqual([
      ['Sir, it is being prepared.\nMerci.', 'REPLIES_TO', 'asked the Minister\n(a)\nwhether he is aware;'],
      ['We confirm. 😀', 'REPLIES_TO', 'asked the Minister\n(a)\nwhether he is aware;'],
      ['Yes.', 'REPLIES_TO', 'Four?'],
    ])
    expect(record.statements.find(({ text }) => text === 'Yes.')?.saidOn).toBe('1995-11-01')
  })

  test('what was left out is said', async () => {
    const source = await read('debate.xml', debate)
    expect(messages(source).map((message) => message.replace(/^debate\.xml:\d+: /, ''))).toEqual([
      'is a speech in several languages. It has the language of most of its words.',
      'is a speech without words. It was left out.',
      'has speakers that its references do not list, such as "stranger". The name is the id.',
    ])
  })

  test.each(['http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13', 'http://www.akomantoso.org/2.0', 'http://www.akomantoso.org/1.0'])(
    'says the same in the namespace %s, with ids instead of eIds',
    async (namespace) => {
      const older = debate.replace('http://docs.oasis-open.org/legaldocml/ns/akn/3.0', namespace).replaceAll(' eId="', ' id="')
      const [first, second] = [await read('debate.xml', debate), await read('debate.xml', older)]
      expect(second.record).toEqual(first.record)
      expect(findingsOf(second)).toEqual([])
    },
  )

  test('without identification: the title of the preface, the name of the file, speeches by their number', async () => {
    const source = await read('talks/sayit.an.xml', sayit)
    const { record } = source
    expect(record.meetings).toMatchObject([
      { title: 'A conversation', kind: 'OTHER', start: 'XXXX-XX-XX', agendaItems: [{ title: 'Greetings' }, { title: 'Section 1.1' }] },
    ])
    expect(record.documents).toMatchObject([{ url: 'https://example.org/conversation', language: 'und' }])
    expect(record.statements.map(({ slug, text, saidOn }) => [slug, text, saidOn])).toEqual([
      [expect.stringMatching(/^be-talks-sayit-an-speech-1-/), 'Hello.', '2016-10-24'],
      [expect.stringMatching(/^be-talks-sayit-an-speech-2-/), 'Good day.', 'XXXX-XX-XX'],
      [expect.stringMatching(/^be-talks-sayit-an-speech-3-/), 'Bye.', 'XXXX-XX-XX'],
      [expect.stringMatching(/^be-talks-sayit-an-speech-4-/), 'The end.', 'XXXX-XX-XX'],
    ])
    const other = await read('chats/sayit.an.xml', sayit)
    expect(findingsOf(merged([...source.parts, ...other.parts], 'be'))).toEqual([])
    expect(record.statements[3]?.agendaItem).toBeUndefined()
    expect(messages(source)).toEqual(['talks/sayit.an.xml:2: has no date in its metadata or its preface. The date is unknown.'])
  })

  test('an act is not recognized', () => {
    const act = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/></act></akomaNtoso>'
    expect(akomaNtoso.detect({ path: 'act.xml', head: Buffer.from(act) })).toBe(false)
  })
})
