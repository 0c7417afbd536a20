import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importFiles } from '../../src/import/import-sources.ts'
import { Refused } from '../../src/record/load-report.ts'
import { isDatabaseAway } from '../../src/server/http/mask-error.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { rapporteur } from '../kit/command.ts'
import { freshDatabase, lastingDatabase, server } from '../kit/database.ts'
import { dump, openEmpty, writeFiles } from '../kit/dataset.ts'

const record = (more: object = {}) =>
  JSON.stringify(
    {
      format: 'rapporteur/1',
      dataset: { slug: 'd', title: 'D', licence: 'CC0-1.0' },
      persons: [{ slug: 'ann', name: 'Ann' }],
      ...more,
    },
    null,
    1,
  )
const tei = (body = '<u who="#A"><seg>Hello.</seg></u>', before = '') => `<?xml version="1.0" encoding="UTF-8"?>
${before}<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="s1" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Sitting</title></titleStmt>
<sourceDesc><bibl><date when="2012-03-04"/></bibl></sourceDesc></fileDesc></teiHeader>
<text><body><div type="debateSection">${body}</div></body></text></TEI>
`
const akn = (body = '<speech by="#a"><from>Ann</from><p>Hello.</p></speech>', before = '') => `<?xml version="1.0" encoding="UTF-8"?>
${before}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="x"><meta><identification source="#s"><FRBRWork>
<FRBRthis value="/a"/><FRBRuri value="/a"/><FRBRdate date="2012-03-04" name="g"/><FRBRauthor href="#x"/><FRBRcountry value="za"/></FRBRWork>
</identification></meta><preface><docTitle>Debate</docTitle></preface><debateBody>
<debateSection name="x"><heading>Topic</heading>${body}</debateSection></debateBody></debate></akomaNtoso>
`
const csv = (row = 'Ann,Hello,2012-03-04') => `speaker,text,date\n${row}\n`
const transcript = '# Briefing\n\nMarch 4, 2012\n\nMS. PSAKI: Hello there to all of you.\n\nQ: Thanks.\n\nMS. PSAKI: Goodbye.\n'
const popolo = (persons: object[], organizations: object[] = []) => JSON.stringify({ persons, organizations, memberships: [] }, null, 1)

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const entities = Array.from({ length: 12 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('')
const expanding = `<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">${entities}]>\n`
const external = '<!DOCTYPE x [<!ENTITY e12 SYSTEM "file:///etc/passwd">]>\n'
const long = 'x'.repeat(100_000_000)
const bomb = () => Buffer.from(zipSync({ 'xl/workbook.xml': strToU8(' '.repeat(400_000_000)) }))

type Files = readonly [input: string, name: string, content: string | Buffer, complaint: RegExp]

const refused: Files[] = [
  ['broken XML (TEI)', 'a.xml', tei('<u who="#A"><seg>Hello.</u>'), /a\.xml:4 is not well-formed XML: .* Correct the file\./],
  ['broken XML (Akoma Ntoso)', 'a.xml', akn('<speech>'), /a\.xml:5 is not well-formed XML: .* Correct the file\./],
  ['a truncated file (TEI)', 'a.xml', tei().slice(0, -40), /a\.xml:4 ends before all elements are closed.* truncated\?/],
  ['a truncated file (Akoma Ntoso)', 'a.xml', akn().slice(0, -40), /a\.xml:5 ends before all elements are closed.* truncated\?/],
  ['a truncated file (JSON)', 'a.json', record().slice(0, -20), /a\.json:\d+ it ends too early: .* truncated/],
  ['broken YAML', 'a.yaml', 'format: rapporteur/1\ndataset: {slug: d\n', /a\.yaml:3 /],
  [
    'Latin-1 (TEI)',
    'a.xml',
    latin1(tei('<u who="#A"><seg>Héllo.</seg></u>')),
    /a\.xml:4 is not UTF-8\. Save the file as UTF-8, or declare/,
  ],
  ['Latin-1 (CSV)', 'a.csv', latin1(csv('Ann,Héllo,2012-03-04')), /a\.csv:2 is not UTF-8\. Save the file as UTF-8/],
  ['Latin-1 (transcript)', 'a.md', latin1(transcript.replace('Goodbye', 'Adiós')), /a\.md:9:15 is not UTF-8.*Save the file as UTF-8/],
  ['Latin-1 (record)', 'a.json', latin1(record({ topics: [{ slug: 't', label: 'é' }] })), /a\.json:\d+ is not UTF-8\. Save/],
  [
    'entities that expand (TEI)',
    'a.xml',
    tei('<u who="#A"><seg>&e12;</seg></u>', expanding),
    /a\.xml:2 declares entities, which are not read/,
  ],
  ['entities that expand (Akoma Ntoso)', 'a.xml', akn('<speech by="#a"><p>&e12;</p></speech>', expanding), /a\.xml:2 declares entities/],
  [
    'an external entity (TEI)',
    'a.xml',
    tei('<u who="#A"><seg>&e12;</seg></u>', external),
    /a\.xml:2 declares entities, which are not read/,
  ],
  ['an external entity (Akoma Ntoso)', 'a.xml', akn('<speech by="#a"><p>&e12;</p></speech>', external), /a\.xml:2 declares entities/],
  ['NUL (TEI)', 'a.xml', tei('<u who="#A"><seg>He\0llo.</seg></u>'), /a\.xml:4 is not well-formed XML: disallowed character/],
  ['NUL (CSV)', 'a.csv', csv('Ann,He\0llo,2012-03-04'), /a\.csv:2: expected text without NUL/],
  [
    'NUL (record)',
    'a.json',
    record({ topics: [{ slug: 't', label: 'a\0b' }] }),
    /a\.json:\d+ topics\[0\]\.label: expected text without NUL/,
  ],
  [
    '31 February (CSV)',
    'a.csv',
    csv('Ann,Hello,31 February 2012'),
    /a\.csv:2: expected a day that the calendar has, found "31 February 2012"/,
  ],
  ['31 February (transcript)', 'a.md', transcript.replace('March 4', 'February 31'), /a\.md: expected a date, found none\. Write it/],
  [
    '31 February (Popolo)',
    'a.json',
    popolo([{ id: '1', name: 'Ann', memberships: [{ organization_id: 'o', start_date: '2012-02-31' }] }], [{ id: 'o', name: 'O' }]),
    /a\.json:\d+ .*expected a date such as .*found "2012-02-31"/,
  ],
  [
    '31 February (TEI)',
    'a.xml',
    tei().replace(/when="[^"]*"/, 'when="2012-02-31"'),
    /a\.xml:\d+: expected a date such as .*found "2012-02-31"/,
  ],
  [
    '31 February (Akoma Ntoso)',
    'a.xml',
    akn('<speech by="#a" startTime="2012-02-31T10:00:00"><p>Hello.</p></speech>'),
    /a\.xml:\d+: expected a date such as .*found "2012-02-31T10:00:00"/,
  ],
  ['a person without a name (record)', 'a.json', record({ persons: [{ slug: 'ann' }] }), /a\.json:\d+ persons\[0\]\.name: is missing/],
  ['a person without a name (Popolo)', 'a.json', popolo([{ id: '1' }]), /a\.json:\d+ persons\[0\]: expected a name, found nothing/],
  [
    'duplicate ids (record)',
    'a.json',
    record({ persons: ['Ann', 'Anne'].map((name) => ({ slug: 'ann', name })) }),
    /a\.json:\d+ persons\[1\]\.slug: expected a slug of its own, found "ann"/,
  ],
  [
    'duplicate ids (Popolo)',
    'a.json',
    popolo(['Ann', 'Anne'].map((name) => ({ id: '1', name }))),
    /a\.json:\d+ persons\[1\]\.id: expected an id of its own, found "1"/,
  ],
  [
    'duplicate ids (TEI)',
    'a.xml',
    tei('<u xml:id="u1" who="#A"><seg>Hello.</seg></u><u xml:id="u1" who="#A"><seg>Bye.</seg></u>'),
    /a\.xml:4: expected a slug of its own/,
  ],
  ['a line of 100 MB (CSV)', 'a.csv', csv(`Ann,${long},2012-03-04`), /a\.csv:2 has a row of more than 16,000,000 characters/],
  [
    'a line of 100 MB (JSON)',
    'a.json',
    `{"format":"rapporteur/1","persons":[{"slug":"a","name":"${long}"}]}`,
    /a\.json:1 has a value of more/,
  ],
  ['a line of 100 MB (TEI)', 'a.xml', tei(`<u who="#A"><seg>${long}</seg></u>`), /a\.xml:4 has more than 4,000,000 characters in one text/],
  ['a line of 100 MB (transcript)', 'a.md', transcript + long, /a\.md: it has 101 MB, and a file of this format has at most/],
  ['a workbook that is no zip file', 'a.xlsx', Buffer.from('PK\x03\x04garbage'), /a\.xlsx: it is not a workbook/],
  ['a zip bomb', 'a.xlsx', bomb(), /a\.xlsx: /],
  ['an empty file', 'a.csv', '', /a\.csv: no format reads it\. Name one with --format/],
]

describe('an import refuses', () => {
  test.each(refused)('%s', async (_, name, content, complaint) => {
    const database = await openEmpty()
    const folder = writeFiles({ [name]: content })
    const error = await importFiles(database, [join(folder, name)], { dataset: 'd' }).catch((thrown: unknown) => thrown)
    if (!(error instanceof Refused)) throw error
    expect(error.complaints).toEqual([expect.stringMatching(complaint)])
    expect(await dump(database)).toEqual([])
    await importFiles(database, [join(folder, name)], { dataset: 'd', keepGoing: true }).catch((thrown: unknown) => thrown)
    expect(await dump(database)).toEqual([])
  })

  test('a symbolic link that leads out of the folder', async () => {
    const database = await openEmpty()
    const [folder, elsewhere] = [writeFiles({ 'a.csv': csv() }), writeFiles({ 'secret.csv': csv() })]
    symlinkSync(join(elsewhere, 'secret.csv'), join(folder, 'b.csv'))
    await expect(importFiles(database, [folder], { dataset: 'd' })).rejects.toThrow(
      /b\.csv: it is a symbolic link that leads out of the folder\. Copy what it names into the folder\./,
    )
    expect(await dump(database)).toEqual([])
  })
})

const accepted: [input: string, name: string, content: string | Buffer][] = [
  ['UTF-16 (TEI)', 'a.xml', utf16(tei())],
  ['UTF-16 (Akoma Ntoso)', 'a.xml', utf16(akn())],
  ['UTF-16 (CSV)', 'a.csv', utf16(csv())],
  ['UTF-16 (transcript)', 'a.md', utf16(transcript)],
  ['UTF-16 (record)', 'a.json', utf16(record())],
  ['a byte order mark and CRLF (TEI)', 'a.xml', `\ufeff${tei().replaceAll('\n', '\r\n')}`],
  ['a byte order mark and CRLF (CSV)', 'a.csv', `\ufeff${csv().replaceAll('\n', '\r\n')}`],
  ['a byte order mark and CRLF (transcript)', 'a.md', `\ufeff${transcript.replaceAll('\n', '\r\n')}`],
  ['a byte order mark and CRLF (record)', 'a.json', `\ufeff${record().replaceAll('\n', '\r\n')}`],
  ['Latin-1 that the file declares', 'a.xml', latin1(tei('<u who="#A"><seg>Héllo.</seg></u>').replace('UTF-8', 'ISO-8859-1'))],
]

test.each(accepted)('an import reads %s', async (_, name, content) => {
  const database = await openEmpty()
  const folder = writeFiles({ [name]: content })
  const { counts } = await importFiles(database, [join(folder, name)], { dataset: 'd' })
  expect(counts.Person?.added).toBe(1)
})

test('the command goes on after a refused file with --keep-going, and its exit code is 1', async () => {
  const { url, drop } = await lastingDatabase()
  onTestFinished(drop)
  const folder = writeFiles({
    'a.csv': csv(),
    'b.csv': csv('Bob,Hello,31 February 2012'),
    'c.xml': tei().slice(0, -40),
    'd.csv': csv('Cid,Bye,2012'),
  })
  const command = (...more: string[]) => rapporteur(['import', folder, '--dataset', 'd', '--database', url, ...more])
  const stopped = await command()
  expect(stopped.status).toBe(1)
  expect(stopped.stderr).toMatch(/b\.csv:2: expected a day that the calendar has, found "31 February 2012"/)
  const { status, stdout } = await command('--keep-going', '--json')
  const { sources } = JSON.parse(stdout)
  expect({ status, sources }).toMatchObject({
    status: 1,
    sources: {
      refused: [
        { path: 'b.csv', complaints: [expect.stringMatching(/b\.csv:2: /)] },
        { path: 'c.xml', complaints: [expect.stringMatching(/c\.xml:4 ends before/)] },
      ],
    },
  })
  const database = await openDatabase(url)
  onTestFinished(() => database.close())
  expect(await database.query('SELECT path FROM "Source" ORDER BY path')).toEqual([{ path: 'a.csv' }, { path: 'd.csv' }])
  expect(await database.query('SELECT count(*)::int FROM "Statement"')).toEqual([{ count: 2 }])
})

test.runIf(server)('an import whose database goes away is an error, and the next one goes on', async () => {
  const { url, drop } = await freshDatabase()
  const database = await openDatabase(url)
  onTestFinished(() => database.close().then(drop))
  await migrate(database)
  const rows = (file: number) => csv(Array.from({ length: 5_000 }, (_, row) => `Ann,Speech ${file} ${row},2012`).join('\n'))
  const folder = writeFiles({ 'a.csv': rows(1), 'b.csv': rows(2) })
  let isEnded = false
  const broken = importFiles(database, [folder], {
    dataset: 'd',
    onProgress: ({ records }) => {
      if (records < 2_000 || isEnded) return
      isEnded = true
      void openDatabase(url).then((other) =>
        other
          .query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`)
          .finally(() => other.close()),
      )
    },
  })
  // Which error it is depends on what the connection was doing.
  await expect(broken).rejects.toSatisfy(isDatabaseAway)
  const there = await database.query<{ path: string }>('SELECT path FROM "Source"')
  const { sources } = await importFiles(database, [folder], { dataset: 'd' })
  expect(sources).toMatchObject({ unchanged: there.length, added: 2 - there.length })
  expect(await database.query('SELECT count(*)::int FROM "Statement"')).toEqual([{ count: 10_000 }])
})
