import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import type { ReadOptions } from '../../src/import/format.ts'
import { previewTable, table } from '../../src/import/formats/table.ts'
import { isStatementTable, mapColumns } from '../../src/import/formats/table-columns.ts'
import { Refused } from '../../src/record/load-report.ts'
import { toCSV, toRows } from '../../src/sdk/index.ts'
import { findingsOf, formatSuite, readSource, type SourceRead, sourceOf } from './format-suite.ts'

const read = (name: string, content: Buffer | string, options: Partial<ReadOptions> = {}) =>
  readSource(table, sourceOf(name, content), options)

/** The complaints about a table. */
async function complaintsOf(content: Buffer | string, options: Partial<ReadOptions> = {}, name = 'a.csv'): Promise<readonly string[]> {
  try {
    await read(name, content, options)
  } catch (error) {
    return error instanceof Refused ? error.complaints : [String(error)]
  }
  return []
}

const warningsOf = ({ warnings }: SourceRead) => warnings.map(({ message }) => (typeof message === 'string' ? message : message()))

const codings = `speaker,party,quote,date,topics,stance,source,meeting
Jane Doe,Greens,"We agree, at last.",4 Dec 2012,Treaty; Borders,for,https://example.org/a,First meeting
Rīta Łaß,,"No.
Never.",04.12.2012,Treaty,against,https://example.org/a,First meeting
unknown,Greens,😀 Perhaps.,2012/12/05,,,https://example.org/b,First meeting
a senior official,,We do not comment.,"December 6, 2012",,,,
,Greens,We are for it.,20121207,Borders,,,
Jane Doe; John Roe,Greens,A joint word.,2012,,,,
`

/** A workbook with a sheet. A number is a date if it is given as one. */
function workbook(rows: readonly (string | number | { day: number })[][], more: Record<string, string> = {}): Buffer {
  const cell = (value: string | number | { day: number }, place: string) =>
    typeof value === 'string'
      ? `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
      : typeof value === 'number'
        ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" s="1"><v>${value.day}</v></c>`
  const line = (row: readonly (string | number | { day: number })[], at: number) =>
    `<row r="${at + 1}">${row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Codings" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map(line).join('')}</sheetData></worksheet>`,
    ...more,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}

function parquet(columns: Record<string, unknown[]>, codec?: 'SNAPPY' | 'UNCOMPRESSED'): Buffer {
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    columnData: Object.entries(columns).map(([name, data]) => ({ name, data })),
    rowGroupSize: 2,
    ...(codec && { codec }),
  })
  return Buffer.from(writer.getBytes())
}

const columns = {
  speaker: ['Jane Doe', 'John Roe', null],
  text: ['We agree.', 'No. 漢', 'Perhaps.'],
  date: [new Date('2012-12-04'), new Date('2012-12-05'), new Date('2012-12-06T10:00:00Z')],
  topics: ['Treaty', null, 'Borders'],
}

formatSuite(table, [
  {
    path: 'codings.csv',
    content: codings,
    expect: ({ record, warnings }) => {
      expect(warnings).toEqual([])
      expect(record.statements.map(({ saidOn }) => saidOn)).toEqual([
        '2012-12-04',
        '2012-12-04',
        '2012-12-05',
        '2012-12-06',
        '2012-12-07',
        '2012',
      ])
      expect(record.statements.map(({ text }) => text)).toEqual([
        'We agree, at last.',
        'No.\nNever.',
        '😀 Perhaps.',
        'We do not comment.',
        'We are for it.',
        'A joint word.',
      ])
      const greens = 'sample-greens'
      expect(record.statements.map(({ speakers }) => speakers)).toEqual([
        [{ kind: 'PERSON', person: 'sample-jane-doe', organization: greens }],
        [{ kind: 'PERSON', person: expect.stringMatching(/^sample-rita-lass-[0-9a-f]{8}$/) }],
        [{ kind: 'UNKNOWN', organization: greens, description: 'unknown' }],
        [{ kind: 'ANONYMOUS', description: 'a senior official' }],
        [{ kind: 'ORGANIZATION', organization: greens }],
        [
          { kind: 'PERSON', person: 'sample-jane-doe', organization: greens },
          { kind: 'PERSON', person: 'sample-john-roe', organization: greens },
        ],
      ])
      expect(record.persons.map(({ name }) => name)).toEqual(['Jane Doe', 'Rīta Łaß', 'John Roe'])
      expect(record.organizations).toMatchObject([{ name: 'Greens', classification: 'PARTY' }])
      expect(record.statements[0]?.topics).toEqual([
        { topic: 'sample-treaty', stance: 'SUPPORTS' },
        { topic: 'sample-borders', stance: 'SUPPORTS' },
      ])
      expect(record.statements[1]?.topics).toEqual([{ topic: 'sample-treaty', stance: 'OPPOSES' }])
      expect(record.meetings).toMatchObject([{ title: 'First meeting', start: '2012-12-04~', end: '2012-12-05~' }])
      expect(record.documents.map(({ title, text, url, textAccess }) => ({ title, text, url, textAccess }))).toEqual([
        { title: 'https://example.org/a', url: 'https://example.org/a', text: 'We agree, at last.\n\nNo.\nNever.', textAccess: 'EXCERPT' },
        { title: 'https://example.org/b', url: 'https://example.org/b', text: '😀 Perhaps.', textAccess: 'EXCERPT' },
        { title: 'codings.csv', text: 'We do not comment.\n\nWe are for it.\n\nA joint word.', textAccess: 'EXCERPT' },
      ])
      expect(
        record.statements.map(({ reporting, kind, method, verification, language }) => [reporting, kind, method, verification, language]),
      ).toEqual(Array.from({ length: 6 }, () => ['DIRECT', 'REMARK', 'IMPORT', 'UNREVIEWED', 'und']))
    },
  },
  {
    path: 'codings.tsv',
    content: 'who\tspeech\twhen\nJane "JD" Doe\t"We" agree.\t2012-12-04T10:30:00Z\n',
    options: { language: 'en', licence: 'CC-BY-4.0' },
  },
  { path: 'german.csv', content: 'Redner;Zitat;Datum;Partei\nJane Doe;Ja, gern.;4. März 2012;Grüne\nJohn Roe;Nein.;1.2.2012;\n' },
  {
    path: 'rows.jsonl',
    content:
      '{"id":7,"speaker":{"name":"Jane Doe"},"text":"We agree.","date":"2012-12-04","topics":["Treaty","Borders"]}\n\n{"id":8,"text":"No.","date":2012,"speaker":null}\n',
    expect: ({ record }) => {
      expect(record.statements.map(({ slug }) => slug)).toEqual(['sample-rows-7', 'sample-rows-8'])
      expect(record.statements[0]).toMatchObject({
        speakers: [{ person: 'sample-jane-doe' }],
        topics: [{ topic: 'sample-treaty' }, { topic: 'sample-borders' }],
      })
      expect(record.statements[1]).toMatchObject({ saidOn: '2012', speakers: [{ kind: 'UNKNOWN' }] })
    },
  },
  {
    path: 'codings.xlsx',
    content: workbook([
      ['Speaker', 'Statement', 'Date', 'No'],
      ['Jane Doe', 'We agree.', { day: 41247 }, 1],
      ['John Roe', 'No.', { day: 41247.5 }, 2],
      ['John Roe', 'Never.', 2012, 3],
    ]),
    expect: ({ record }) => {
      expect(record.statements.map(({ slug, saidOn }) => [slug, saidOn])).toEqual([
        ['sample-codings-1', '2012-12-04'],
        ['sample-codings-2', '2012-12-04T12:00:00Z'],
        ['sample-codings-3', '2012'],
      ])
    },
  },
  {
    path: 'codings.parquet',
    content: parquet(columns),
    // Some of them run into the deadline of the decoder, which is seconds.
    runs: 10,
    expect: ({ record }) => {
      expect(record.statements.map(({ text, saidOn, topics }) => [text, saidOn, topics.map(({ topic }) => topic)])).toEqual([
        ['We agree.', '2012-12-04', ['sample-treaty']],
        ['No. 漢', '2012-12-05', []],
        ['Perhaps.', '2012-12-06T10:00:00Z', ['sample-borders']],
      ])
    },
  },
])

describe('the columns of a table', () => {
  const fieldsOf = (names: string[], map?: Record<string, string>) =>
    Object.fromEntries([...mapColumns(names, map).columns].map(([field, at]) => [field, names[at]]))

  test('are found by their headings, whatever their case and punctuation', () => {
    expect(fieldsOf(['Who?', 'SPEECH', 'date_said', 'Political Party', 'Agenda-Item', 'Meeting', 'URL'])).toEqual({
      speaker: 'Who?',
      text: 'SPEECH',
      date: 'date_said',
      party: 'Political Party',
      agendaItem: 'Agenda-Item',
      meeting: 'Meeting',
      url: 'URL',
    })
    expect(fieldsOf(['name', 'text', 'year', 'country'])).toEqual({ speaker: 'name', text: 'text', date: 'year', country: 'country' })
    expect(fieldsOf(['оратор', 'текст', 'дата'])).toEqual({ speaker: 'оратор', text: 'текст', date: 'дата' })
    expect(isStatementTable(['a', 'b'])).toBe(false)
  })

  test.each([
    ['Datum;Redner/in;Fraktion;Wortlaut;Thema', ['Wortlaut', 'Datum', 'Redner/in', 'Fraktion', 'Thema']],
    ['Date;Orateur;Groupe politique;Citation;Thème', ['Citation', 'Date', 'Orateur', 'Groupe politique', 'Thème']],
    ['Fecha;Orador;Partido;Intervención;Tema', ['Intervención', 'Fecha', 'Orador', 'Partido', 'Tema']],
    ['日期;發言人;政黨;發言內容;議題', ['發言內容', '日期', '發言人', '政黨', '議題']],
  ])('are found in other languages: %s', (line, [text, date, speaker, party, topic]) => {
    expect(fieldsOf(line.split(';'))).toEqual({ text, date, speaker, party, topic })
  })

  test.each([
    ['a country beside a party is the nationality', 'speaker,party,country,text,date', { nationality: 'country', party: 'party' }],
    ['a delegation beside a party is on whose behalf', 'speaker,party,delegation,text,date', { onBehalfOf: 'delegation', party: 'party' }],
    ['a delegation is the organization', 'speaker,delegation,text,date', { organization: 'delegation' }],
    ['a country is the organization', 'speaker,country,text,date', { country: 'country' }],
    ['a state beside a country is on whose behalf', 'speaker,state,country,text,date', { onBehalfOf: 'state', country: 'country' }],
    ['an agenda item without a meeting is the occasion', 'speaker,agenda,text,date', { occasion: 'agenda' }],
    ['an agenda item beside a meeting', 'speaker,agenda,meeting,text,date', { agendaItem: 'agenda', meeting: 'meeting' }],
  ])('%s', (_, line, fields) => {
    expect(fieldsOf(line.split(','))).toEqual({ speaker: 'speaker', text: 'text', date: 'date', ...fields })
  })

  test.each([
    [
      'Country,Name of Person Speaking,Text,Date',
      {},
      'no column is known to be the speaker. Write --map speaker="Name of Person Speaking"; or --map speaker= if the table has no speakers',
    ],
    [
      'First name,LastName,Text,Date',
      {},
      'no column is known to be the speaker. Write --map speaker="First name" or --map speaker=LastName; or --map speaker= if the table has no speakers',
    ],
    [
      'speaker,title,text,date',
      {},
      'the column title could be the source or the description. Write --map source=title or --map description=title',
    ],
    [
      'speaker,position,topic,text,date',
      {},
      'the column position could be the description or the stance. Write --map description=position or --map stance=position',
    ],
    ['source,text,date', {}, 'the column source could be the source or the speaker. Write --map source=source or --map speaker=source'],
    ['words said,day', {}, 'no column is known to be the text. Write --map text="words said"'],
    ['text,comment', {}, 'no column is known to be the date. Write --map date=COLUMN with one of the columns "text", "comment"'],
    ['Country,Name of Person Speaking,Text,Date', { speaker: '' }, undefined],
    ['speaker,title,text,date', { description: 'title' }, undefined],
    ['speaker,title,text,date', { source: 'title' }, undefined],
    ['source,text,date', { speaker: 'source' }, undefined],
    ['speaker,title,url,text,date', {}, undefined],
    ['speaker,speaker id,text,date', {}, undefined],
    ['speaker id,speaker gender,text,date', {}, undefined],
  ])('that could mean several things are asked for: %s with %o', (line, map, complaint) => {
    const columns = () => mapColumns(line.split(','), map, 'a.csv')
    if (complaint === undefined) expect(columns).not.toThrow()
    else expect(columns).toThrow(`a.csv: ${complaint}`)
  })

  test('can be in a later row, and columns without a heading are counted', async () => {
    const above = 'Codings of 2012,,,,\n,,,,\n'
    const found = await read('a.csv', `${above}Speaker,,Text,Date,\nJane Doe,x,We agree.,2012,\n,,,,\n\nJohn Roe,,No.,2012,y\n`)
    expect(found.record.statements.map(({ text }) => text)).toEqual(['We agree.', 'No.'])
    expect(warningsOf(found)).toEqual([
      'left out cells of columns that have no heading',
      'left out cells of columns that have no heading',
      'the headings are in row 3: left out the rows above, "Codings of 2012"',
    ])
    const mapped = await read('a.csv', 'Codings,\nwho,words\n1,2\nJane Doe,No.\n', { map: { text: 'words', date: 'who' } }).catch(String)
    expect(mapped).toContain('a.csv:4: expected a date such as 2012-12-04, 4 Dec 2012 or 04.12.2012, found "Jane Doe"')
    expect(findingsOf(found)).toEqual([])
  })

  test('of a country give the nationality of a person, by name or code', async () => {
    const rows = [
      'Jane Doe,Greens,Belgique',
      'John Roe,Greens,the Netherlands',
      'Ann Other,,RU',
      'Li Si,,中国',
      'Jane Doe,Greens,France',
      'Bo,,Atlantis',
      'Jo,,EU',
      'Jim,,Soviet Union',
    ]
    const found = await read('a.csv', `who,party,country,text,date\n${rows.map((row, at) => `${row},Word ${at}.,2012\n`).join('')}`)
    expect(found.record.persons.map(({ name, nationality }) => [name, nationality])).toEqual([
      ['Jane Doe', 'BE'],
      ['John Roe', 'NL'],
      ['Ann Other', 'RU'],
      ['Li Si', 'CN'],
      ['Bo', undefined],
      ['Jo', undefined],
      ['Jim', undefined],
    ])
    expect(warningsOf(found)).toEqual([
      'left out a country in the column "country": an earlier row has another one for the same person',
      ...['Atlantis', 'EU', 'Soviet Union'].map(
        (name) => `left out "${name}" in the column "country": expected a country by its name or ISO 3166-1 code such as BE`,
      ),
    ])
  })

  test('of a meeting are left out where a row has no meeting, with a warning', async () => {
    const found = await read('a.csv', 'text,date,meeting,agenda\nNo.,2012,First,Item 1\nNever.,2012,,Item 2\n')
    expect(warningsOf(found)).toEqual(['left out the session, agenda item or place of a row without a meeting'])
    expect(warningsOf(await read('a.csv', 'text,date,city\nNo.,2012,Brussels\n'))).toEqual([
      'left out "city": the place is that of a meeting, and no column is known to be the meeting',
    ])
  })

  test('of "Unicode text" by Excel are recognized', async () => {
    const bytes = Buffer.from('\ufeffSpeaker\tText\tDate\r\nJane Doe\tNous sommes prêts.\t2012\r\n', 'utf16le')
    expect(table.detect({ path: 'a.txt', head: bytes })).toBe(true)
    expect(table.detect({ path: 'a.txt', head: Buffer.from('Speaker Text Date\n') })).toBe(false)
    expect((await read('a.txt', bytes)).record.statements[0]?.text).toBe('Nous sommes prêts.')
  })

  test('are those of --map first', () => {
    const names = ['a', 'b', 'c', 'text']
    expect(fieldsOf(names, { who: 'a', text: 'b', when: '3' })).toEqual({ speaker: 'a', text: 'b', date: 'c' })
    expect(mapColumns(names, { who: 'a', text: 'b', when: '3' }).leftOut).toEqual(['text'])
  })

  test.each([
    ['text,quote,date', {}, ['a.csv: the text could be the column "text" or "quote". Write --map text=text or --map text=quote']],
    ['text,date,date', {}, ['a.csv: the date could be the column "date" or "date". Write --map date=2 or --map date=3']],
    [
      'text,date,party,faction name,organization',
      {},
      [
        'a.csv: the organization could be the column "organization" or "party". Write --map organization=organization or --map organization=party',
      ],
    ],
    ['words,who', {}, ['a.csv: no column is known to be the date. Write --map date=COLUMN with one of the columns "words", "who"']],
    ['text,date', { txt: 'text' }, [expect.stringContaining('a.csv: --map txt=text: expected a field, one of text, date, ')]],
    [
      'text,date',
      { text: 'tekst' },
      ['a.csv: --map text=tekst: expected a column, one of "text", "date", found "tekst". Did you mean "text"?'],
    ],
    [
      'text,date,a,b',
      { who: 'a', speaker: 'b' },
      ['a.csv: --map speaker=b: the field has the column "a" already. Name one column for each field'],
    ],
    ['text,date,x,x', { who: 'x' }, ['a.csv: --map who=x: 2 columns have this name. Write the number of the column: --map who=3']],
  ])('%s with %o: %j', async (headings, map, complaints) => {
    expect(await complaintsOf(`${headings}\n${headings.replace(/[^,]+/g, 'a')}\n`, { map })).toEqual(complaints)
  })

  test('that are left out are said once', async () => {
    const found = await read('a.csv', 'text,date,mood,height,country,party\nWe agree.,2012,good,1,BE,Greens\nNo.,2012,bad,2,BE,Greens\n')
    expect(warningsOf(found)).toEqual([
      'left out "mood", "height", "country": no field is known for a column of this name. Write --map FIELD=COLUMN to use it',
    ])
  })

  test('are shown with the first rows before anything is read', async () => {
    expect(await previewTable(sourceOf('codings.csv', codings), {}, 2)).toEqual({
      fields: [
        { field: 'text', column: 'quote' },
        { field: 'date', column: 'date' },
        { field: 'speaker', column: 'speaker' },
        { field: 'party', column: 'party' },
        { field: 'topic', column: 'topics' },
        { field: 'stance', column: 'stance' },
        { field: 'meeting', column: 'meeting' },
        { field: 'source', column: 'source' },
      ],
      leftOut: [],
      columns: ['quote', 'date', 'speaker', 'party', 'topics', 'stance', 'meeting', 'source'],
      rows: [
        ['We agree, at last.', '4 Dec 2012', 'Jane Doe', 'Greens', 'Treaty; Borders', 'for', 'First meeting', 'https://example.org/a'],
        ['No.\nNever.', '04.12.2012', 'Rīta Łaß', '', 'Treaty', 'against', 'First meeting', 'https://example.org/a'],
      ],
    })
  })
})

describe('the rows of a table', () => {
  const dates = (...list: string[]) => `text,date\n${list.map((date) => `We agree.,"${date}"\n`).join('')}`

  test('with an ambiguous date are refused until the order is known', async () => {
    expect(await complaintsOf(dates('03/04/2012', '05-06-2012'))).toEqual([
      '2 times, first at a.csv:2: expected a date that has one meaning: it can be day before month or month before day, found "03/04/2012". Write --dates dmy if the day is before the month, or --dates mdy',
    ])
    expect(await complaintsOf(dates('03/04/2012', '13/04/2012'))).toEqual([
      'a.csv:2: expected a date that has one meaning: it can be day before month or month before day, found "03/04/2012". "13/04/2012" in line 3 can only be day before month: write --dates dmy',
    ])
    const saidOn = async (order: 'dmy' | 'mdy') => (await read('a.csv', dates('03/04/2012'), { dates: order })).record.statements[0]?.saidOn
    expect([await saidOn('dmy'), await saidOn('mdy')]).toEqual(['2012-04-03', '2012-03-04'])
    expect(await complaintsOf(dates('13/04/2012'), { dates: 'mdy' })).toEqual([
      'a.csv:2: expected month before day, as --dates mdy says, found "13/04/2012"',
    ])
    expect(await complaintsOf(dates('13/04/2012', '03/03/2012'))).toEqual([])
  })

  test.each([
    ['2012-02-31', 'expected a day that the calendar has, found "2012-02-31"'],
    ['31 February 2012', 'expected a day that the calendar has, found "31 February 2012"'],
    ['2013-02-29', 'expected a day that the calendar has, found "2013-02-29"'],
    ['41247', 'expected a date, not the serial number of a spreadsheet; format the column as a date, found "41247"'],
    ['04/12/12', 'expected a year with four digits, found "04/12/12"'],
    ['last week', 'expected a date such as 2012-12-04, 4 Dec 2012 or 04.12.2012, found "last week"'],
    [
      '4 listopad 2012',
      'expected a month with one meaning: "listopad" is month 11 in pl, cs and month 10 in hr; say the language with --language, found "4 listopad 2012"',
    ],
    ['', 'expected a date in the column "date", found nothing. Write XXXX-XX-XX if it is not known'],
  ])('with the date %j are refused with their line', async (date, complaint) => {
    expect(await complaintsOf(dates('2012', date))).toEqual([`a.csv:3: ${complaint}`])
  })

  test.each([
    ['4 Dec 2012', '2012-12-04'],
    ['December 4th, 2012', '2012-12-04'],
    ['Tuesday, 4 December 2012', '2012-12-04'],
    ['4 décembre 2012', '2012-12-04'],
    ['4 декабря 2012 г.', '2012-12-04'],
    ['4 Aralık 2012', '2012-12-04'],
    ['2012年12月4日', '2012-12-04'],
    ['2012/12/04', '2012-12-04'],
    ['20121204', '2012-12-04'],
    ['4. 12. 2012', '2012-12-04'],
    ['Dec 2012', '2012-12'],
    ['12/2012', '2012-12'],
    ['2012', '2012'],
    ['2012-12-04 10:30', '2012-12-04T10:30:00'],
    ['2012-12-04 00:00:00', '2012-12-04'],
    ['2012-12-04T10:30:00+0200', '2012-12-04T10:30:00+02:00'],
    ['../2012-12', '../2012-12'],
    ['XXXX-XX-XX', 'XXXX-XX-XX'],
    ['2012-12~', '2012-12~'],
  ])('with the date %j are said on %s', async (written, edtf) => {
    expect((await read('a.csv', dates(written))).record.statements[0]?.saidOn).toBe(edtf)
  })

  test.each([
    ['a row without a text', 'text,date\n" ",2012\n', 'a.csv:2: expected a text in the column "text", found nothing'],
    [
      'a row with a cell too many',
      'text,date\nWe agree, all,2012\n',
      'a.csv:2: expected 2 cells, found 3. If a cell contains a separator, put it in quotation marks',
    ],
    [
      'a row with a cell too few',
      'text,date\n"a\nb",2012\nWe agree.\n',
      'a.csv:4: expected 2 cells, found 1. If a cell contains a separator, put it in quotation marks',
    ],
    [
      'an id that is there twice',
      'id,text,date\n1,a,2012\n1,b,2012\n',
      'a.csv:3: expected each value once in the column "id", found "1" again. Correct it, or rename the column',
    ],
    [
      'a language that is none',
      'text,date,language\na,2012,English language\n',
      'a.csv:2: expected a BCP 47 language such as en, found "English language"',
    ],
    ['NUL', 'text,date\na\0b,2012\n', 'a.csv:2: expected text without NUL or half a character in the column "text"'],
    [
      'a name that is none',
      `text,date,who\na,2012,${'b'.repeat(1001)}\n`,
      expect.stringContaining('a.csv:2: expected a name of at most 1,000 characters, found "bbb'),
    ],
    [
      'stances that do not fit',
      'text,date,topic,stance\na,2012,x;y;z,for;against\n',
      'a.csv:2: expected one stance, or as many as the 3 topics, found 2',
    ],
    [
      'a quotation mark that is not closed',
      'text,date\na,2012\n"b,2012\n',
      'Unreadable: a.csv:3 a quotation mark in this row is not closed. Write it twice, and put the cell in quotation marks.',
    ],
    [
      'a quotation mark within a cell',
      'text,date\na "b" c,2012\n',
      'Unreadable: a.csv:2 has a quotation mark within a cell. Write it twice, and put the cell in quotation marks.',
    ],
    [
      'too many columns',
      `${'a,'.repeat(2000)}b\n`,
      'Unreadable: a.csv: it has 2,001 columns, and a table has at most 2,000. Remove those that are not needed.',
    ],
    ['nothing', '', 'Unreadable: a.csv: it is empty. A table has a first line with the names of its columns.'],
  ])('%s is refused', async (_, content, complaint) => {
    expect(await complaintsOf(content)).toEqual([complaint])
  })

  test('have the same slugs when rows are added or sorted', async () => {
    const [head, ...rows] = ['text,date,who', 'We agree.,2012,Jane Doe', 'No.,2013,John Roe', 'Never.,2014,']
    const slugs = async (list: readonly string[]) =>
      (await read('a.csv', [head, ...list, ''].join('\n'))).record.statements.map(({ slug }) => slug)
    const before = await slugs(rows)
    expect(before[0]).toMatch(/^sample-a-jane-doe-2012-[0-9a-f]{12}$/)
    expect(await slugs(rows.toReversed())).toEqual(before.toReversed())
    expect((await slugs(['Perhaps.,2011,', ...rows])).slice(1)).toEqual(before)
  })

  test('that are the same are both kept, with a warning', async () => {
    const found = await read('a.csv', 'text,date\nNo.,2012\nNo.,2012\nNo.,2012\n')
    expect(new Set(found.record.statements.map(({ slug }) => slug)).size).toBe(3)
    expect(warningsOf(found)).toEqual(
      Array.from({ length: 2 }, () => 'the row has the speaker, date and text of an earlier row. Both are kept'),
    )
  })

  test('of a large table come in parts, each with a document of its rows', async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => `Word ${at}.,2012,${at % 2 ? 'https://example.org/a' : ''},Meeting ${at % 3}\n`)
    const found = await read('a.csv', `text,date,url,meeting\n${rows.join('')}`)
    expect(found.parts.map(({ records }) => records?.statements?.length)).toEqual([10_000, 1])
    expect(found.record.documents.map(({ title }) => title)).toEqual([
      'a.csv, rows 2–10000',
      'https://example.org/a',
      'a.csv, rows 10002–10002',
    ])
    expect(found.record.documents.map(({ slug }) => slug)).toEqual([
      'sample-a-all-rows',
      expect.stringMatching(/^sample-a-https-example-org-a-/),
      'sample-a-all-rows-part-2',
    ])
    expect(found.record.meetings.length).toBe(3)
    expect(findingsOf(found)).toEqual([])
  })

  test('a document is at most 4,000,000 characters long', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `${String(at).repeat(1_500_000)},2012\n`)
    const found = await read('a.csv', `text,date\n${rows.join('')}`)
    expect(found.record.documents.map(({ text }) => text?.length)).toEqual([3_000_002, 3_000_002, 1_500_000])
    expect(findingsOf(found)).toEqual([])
    expect(await complaintsOf(`text,date\n${'a'.repeat(4_000_001)},2012\n`)).toEqual([
      'a.csv:2: expected a text of at most 4,000,000 characters, found more. Split it into several rows',
    ])
    expect(await complaintsOf(`text,date\n"${'a'.repeat(17_000_000)}`)).toEqual([
      'Unreadable: a.csv:2 has a row of more than 16,000,000 characters. Look for a quotation mark that is not closed.',
    ])
  })
})

describe('a Parquet file', () => {
  test('that makes the decoder run without an end is refused after seconds', async () => {
    const bytes = parquet(columns)
    // A byte in the header of the first page.
    const broken = Buffer.concat([bytes.subarray(0, 11), Buffer.from([0]), bytes.subarray(11)])
    expect(await complaintsOf(broken, {}, 'a.parquet')).toEqual([
      'Unreadable: a.parquet: it is not decoded after 10 s. It may be broken; write it again.',
    ])
    // The next file has a thread again.
    expect(await complaintsOf(bytes, {}, 'a.parquet')).toEqual([])
  })
})

describe('a workbook', () => {
  const complaintOf = async (bytes: Buffer) => (await complaintsOf(bytes, {}, 'a.xlsx'))[0]
  const sheet = (cells: string) => ({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>` })

  test('with several sheets is its first sheet, with a warning', async () => {
    const rows = [
      ['text', 'date'],
      ['We agree.', '2012'],
    ]
    const more =
      '<workbook><sheets><sheet name="Codings" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId9"/></sheets></workbook>'
    expect(warningsOf(await read('a.xlsx', workbook(rows, { 'xl/workbook.xml': more })))).toEqual([
      'left out the sheets "Notes": a table is the first sheet, "Codings"',
    ])
  })

  test('gives merged cells the value of the first one, and looks for the headings', async () => {
    const merges = (list: string[]) => `<mergeCells>${list.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    const rows = [
      ['Codings', '', '', ''],
      ['', '', '', ''],
      ['Speaker', 'Statement', 'Date', 'Party'],
      ['Jane Doe', 'We agree.', '2012', 'Greens'],
      ['', 'No.', '2012', ''],
      ['John Roe', 'Never.', '2012', 'Blues'],
    ]
    const bytes = workbook(rows)
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const whole = xml.replace('</sheetData>', `</sheetData>${merges(['A1:D1', 'A4:A5', 'D4:D5', 'A9:B9'])}`)
    const found = await read('a.xlsx', workbook(rows, { 'xl/worksheets/sheet1.xml': whole }))
    expect(found.record.statements.map(({ text, speakers }) => [text, speakers[0]?.person, speakers[0]?.organization])).toEqual([
      ['We agree.', 'sample-jane-doe', 'sample-greens'],
      ['No.', 'sample-jane-doe', 'sample-greens'],
      ['Never.', 'sample-john-roe', 'sample-blues'],
    ])
    expect(warningsOf(found)).toEqual([
      'the headings are in row 3: left out the rows above, "Codings Codings Codings Codings"',
      'filled 5 merged cells with the value of the first cell of each group',
    ])
    const many = xml.replace('</sheetData>', `</sheetData>${merges(Array.from({ length: 400 }, () => 'A1:XFD6'))}`)
    expect(await complaintOf(workbook(rows, { 'xl/worksheets/sheet1.xml': many }))).toBe(
      'Unreadable: a.xlsx: its merged cells are more than 20,000,000. Save it again, or as .csv.',
    )
  })

  test('that unpacks to too much is refused before it is unpacked', async () => {
    const bytes = workbook([])
    // The size of the first file in the list of files.
    bytes.writeUInt32LE(201_000_000, bytes.indexOf('PK\u0001\u0002') + 24)
    expect(await complaintOf(bytes)).toBe(
      'Unreadable: a.xlsx: it unpacks to more than 200 MB. Save it as .csv, which is read in pieces, or split it.',
    )
  })

  test.each([
    [
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      'a sheet has 1,048,576 rows and 16,384 columns, which is more than 20,000,000 cells',
    ],
    ["<row r='99999999'></row>", 'the sheet has the row "99999999", which Excel does not have'],
    ['<row r="&#57;9999999"></row>', 'the sheet has the row "&#57;9999999", which Excel does not have'],
    ['<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>', 'the sheet has the cell "ZZZZZ1", which Excel does not have'],
    ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'it is not a workbook that can be read'],
  ])('with the cells %s is refused', async (cells, message) => {
    expect(await complaintOf(workbook([], sheet(cells)))).toContain(`Unreadable: a.xlsx: ${message}`)
  })
})

describe('an export of the record', () => {
  const row = {
    slug: 'a-1',
    text: 'A summary.',
    language: 'en',
    reporting: 'INDIRECT',
    saidOn: { edtf: '2012-12~', text: 'in December' },
    occasion: 'a dinner',
    procedural: true,
    speaker: {
      kind: 'PERSON',
      person: { slug: 'jane-doe', name: 'Jane Doe', nationality: 'BE' },
      position: { title: 'Minister', role: 'MINISTER', organization: { name: 'Ministry' } },
    },
    speakers: [
      { kind: 'PERSON', person: { slug: 'jane-doe', name: 'Jane Doe' } },
      { kind: 'PERSON', person: { slug: 'john-roe', name: 'John Roe' }, onBehalfOf: { slug: 'nato', name: 'NATO' } },
      { kind: 'ANONYMOUS', person: null, description: 'a senior official' },
    ],
    identifiers: [{ scheme: 'un-symbol', value: 'A/1' }],
    translations: [{ language: 'fr', text: 'Un résumé.' }],
    mentions: [{ person: { slug: 'ann-other', name: 'Ann Other' } }, { organization: { name: 'NATO' } }, { place: { name: 'Brussels' } }],
    evidence: [
      {
        wording: 'VARIANT',
        reporting: 'DIRECT',
        document: { slug: 'gazette', title: 'Ministers; and others' },
        spans: [
          { start: 5, end: 13, exact: 'she said', role: 'CUE' },
          { start: 15, end: 24, exact: 'some words', role: 'CONTENT' },
        ],
      },
    ],
  }

  test('is read with all that its columns say', async () => {
    for (const [name, content] of [
      ['a.jsonl', `${JSON.stringify(row)}\n`],
      ['a.csv', toCSV(toRows([row]))],
    ] as const) {
      const found = await read(name, content)
      expect([name, warningsOf(found)]).toEqual([name, []])
      const [statement] = found.record.statements
      expect(statement).toMatchObject({
        slug: 'sample-a-1',
        saidOn: { edtf: '2012-12~', text: 'in December' },
        occasion: 'a dinner',
        procedural: true,
        identifiers: [{ scheme: 'un-symbol', value: 'A/1' }],
        translations: [{ language: 'fr', text: 'Un résumé.' }],
        mentions: [{ person: 'sample-ann-other' }, { organization: 'sample-nato' }, { place: 'sample-brussels' }],
        speakers: [
          { kind: 'PERSON', person: 'sample-jane-doe', position: 'sample-jane-doe-minister-sample-ministry' },
          { kind: 'PERSON', person: 'sample-john-roe', onBehalfOf: 'sample-nato' },
          { kind: 'ANONYMOUS', description: 'a senior official' },
        ],
        evidence: [
          {
            wording: 'VARIANT',
            reporting: 'DIRECT',
            spans: [
              { start: 0, end: 8, exact: 'she said', role: 'CUE' },
              { start: 10, end: 20, exact: 'some words', role: 'CONTENT' },
            ],
          },
        ],
      })
      expect(found.record.documents).toMatchObject([
        { slug: 'sample-gazette', title: 'Ministers; and others', text: 'she said\n\nsome words' },
      ])
      expect(found.record.persons[0]).toMatchObject({
        name: 'Jane Doe',
        nationality: 'BE',
        positions: [{ title: 'Minister', role: 'MINISTER', organization: 'sample-ministry' }],
      })
      expect(findingsOf(found)).toEqual([])
    }
  })

  test('has the text of the statement where the words of a passage are withheld', async () => {
    const withheld = {
      ...row,
      evidence: row.evidence.map((each) => ({
        ...each,
        spans: each.spans.map((span) => ({ ...span, exact: span.role === 'CUE' ? span.exact : null })),
      })),
    }
    for (const [name, content] of [
      ['a.jsonl', `${JSON.stringify(withheld)}\n`],
      ['a.csv', toCSV(toRows([withheld]))],
    ] as const) {
      const found = await read(name, content)
      expect(warningsOf(found)).toEqual(['the table does not have the words of a passage: the text of the statement stands for them'])
      expect(found.record.statements[0]?.evidence[0]?.spans).toEqual([{ start: 0, end: 10, exact: 'A summary.', role: 'CONTENT' }])
      expect(findingsOf(found)).toEqual([])
    }
  })

  test('says what its columns leave open', async () => {
    const found = await read(
      'a.csv',
      toCSV([
        {
          text: 'No.',
          'saidOn.edtf': '2012',
          'speaker.kind': 'PERSON',
          'speaker.person.name': 'Jane Doe',
          'speaker.position.title': 'Minister',
          'speakers.person.slug': ['jane-doe', 'john-roe', null],
          'topics.topic.label': ['War; and peace', 'Borders'],
          'topics.topic.slug': ['war', 'borders'],
          'evidence.document.title': ['A', 'B'],
          'evidence.spans.exact': ['No', 'No'],
          'evidence.spans': ['1-2', '3-4'],
          'mentions.meeting.title': ['Meeting'],
        },
      ]),
    )
    expect(warningsOf(found)).toEqual([
      'left out "evidence.spans", "mentions.meeting.title": an import does not read these columns of an export',
      'left out a position: its organization is not in the table',
      'the table has no name for a slug: the slug is the name',
      'a further speaker has neither name nor description in the table, and becomes an unknown speaker',
      'left out the values in the column "topics.topic.label": a value contains "; ", so that it is not known where each ends',
      'left out the passages of a statement with several documents: the table does not say which is of which',
    ])
    expect(found.record.topics.map(({ label }) => label)).toEqual(['war', 'borders'])
    expect(findingsOf(found)).toEqual([])
  })

  test('keeps the apostrophes of a table that is none', async () => {
    const found = await read('a.csv', toCSV([{ text: '=1+1', date: '2012' }]))
    expect(found.record.statements[0]?.text).toBe("'=1+1")
  })
})
