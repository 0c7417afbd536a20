import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadBundled } from '../../src/cli/bundled-dataset.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import type { ImportProgress } from '../../src/record/import-options.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../src/store/database/open-database.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { lastingDatabase, server } from '../kit/database.ts'
import { countsOf, dump, openEmpty, writeFiles } from '../kit/dataset.ts'
import { relay } from '../kit/relay.ts'
import { trials } from '../kit/trials.ts'
import { randomDataset } from './random-dataset.ts'

const bundled = 'data/nato-russia-council'
const total = countsOf(bundled)

const text = 'Lavrov said: "We agree," and left. NATO did not answer.'
const small = (change: (dataset: Small) => void = () => {}) => {
  const dataset = structuredClone({
    format: 'rapporteur/1',
    dataset: { slug: 'small', title: 'A small record', licence: 'CC0-1.0' },
    persons: [{ slug: 'lavrov', name: 'Sergey Lavrov', sortName: 'Lavrov, Sergey' }],
    organizations: [{ slug: 'paper', name: 'The Paper', classification: 'MEDIA' }],
    topics: [
      { slug: 'security', label: 'security' },
      { slug: 'missiles', label: 'missiles', broader: ['security'] },
    ],
    documents: [
      {
        slug: 'article',
        title: 'Article',
        kind: 'NEWS_ARTICLE',
        publisher: 'paper',
        published: '2012-12-04',
        language: 'en',
        textAccess: 'FULL',
        text,
      },
    ],
    statements: [
      {
        slug: 'we-agree',
        text: 'We agree',
        language: 'en',
        reporting: 'DIRECT',
        kind: 'REMARK',
        speakers: [{ kind: 'PERSON', person: 'lavrov' }],
        saidOn: '2012-12-04',
        topics: [{ topic: 'missiles' }],
        evidence: [{ document: 'article', wording: 'VERBATIM', spans: [{ start: 14, end: 22, exact: 'We agree' }] }],
      },
    ],
  }) as Small
  change(dataset)
  return dataset
}
interface Small {
  dataset: Record<string, string>
  persons: Record<string, unknown>[]
  organizations: Record<string, unknown>[]
  topics: Record<string, unknown>[]
  documents: Record<string, unknown>[]
  meetings?: Record<string, unknown>[]
  statements: Record<string, unknown>[]
}

const read = (dataset: Small) => readRecord(writeFiles({ 'dataset.json': dataset }))

/** When each row was last written: the transactions, which no later load may have touched. */
const written = ({ query }: Database) => query('SELECT slug, xmin::text FROM "Statement" ORDER BY slug')

describe('a dataset', () => {
  test('is loaded whole, and the second time there is nothing to do', async () => {
    const database = await openEmpty()
    const first = await load(database, readRecord(bundled))
    expect(Object.fromEntries(Object.entries(first.counts).map(([kind, { added }]) => [kind, added]))).toEqual(total)
    const before = await written(database)
    expect(await load(database, readRecord(bundled))).toMatchObject({ current: true, counts: {} })
    expect(await written(database)).toEqual(before)
  })

  test('that says the same in other words touches no record', async () => {
    const database = await openEmpty()
    await load(database, read(small()))
    const before = await written(database)
    const { current, counts } = await load(database, readRecord(writeFiles({ 'other-name.json': small() })))
    expect(current).toBe(false)
    for (const { added, changed, removed } of Object.values(counts)) expect([added, changed, removed]).toEqual([0, 0, 0])
    expect(await written(database)).toEqual(before)
  })

  test('that changed changes just that: ids stay, and the rest is not touched', async () => {
    const database = await openEmpty()
    const statements = () => database.query('SELECT id, slug, "createdAt", "updatedAt", xmin::text FROM "Statement" ORDER BY slug')
    const evidence = () =>
      database.query('SELECT e.id FROM "Evidence" e JOIN "Statement" s ON s.id = e."statementId" WHERE s.slug = $1', ['we-agree'])
    const two = (words: string) =>
      small(({ statements }) => {
        const [first] = statements
        statements.unshift({ ...first, slug: 'we-agree-too' })
        Object.assign(first ?? {}, { occasion: words })
      })
    await load(database, read(two('before')))
    const [before, shown] = [await statements(), await evidence()]
    const { counts } = await load(database, read(two('after')))
    expect(counts.Statement).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 1 })
    const after = await statements()
    expect(after.map(({ id, createdAt }) => [id, createdAt])).toEqual(before.map(({ id, createdAt }) => [id, createdAt]))
    expect(after[1]).toEqual(before[1])
    expect(after[0]?.updatedAt > before[0]?.updatedAt).toBe(true)
    expect(await evidence()).toEqual(shown)
  })

  test('after any changes is what loading it into an empty database makes', async () => {
    const [grown, fresh] = [await openEmpty(), await openEmpty()]
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const draft = readRecord(writeFiles({ 'dataset.json': randomDataset(gen) }))
        await load(grown, draft)
        await fresh.query('TRUNCATE "Dataset" CASCADE')
        await load(fresh, draft)
        expect(await dump(grown)).toEqual(await dump(fresh))
        expect(await misderived(grown)).toEqual(new Map())
      }),
      { numRuns: trials(10) },
    )
  })

  test('in a dry run is counted and not written', async () => {
    const database = await openEmpty()
    await load(database, read(small()))
    const before = await dump(database)
    const { dryRun, counts } = await load(database, read(small(({ persons }) => persons.push({ slug: 'kerry', name: 'John Kerry' }))), {
      dryRun: true,
    })
    expect({ dryRun, persons: counts.Person }).toEqual({ dryRun: true, persons: { added: 1, changed: 0, removed: 0, unchanged: 1 } })
    expect(await dump(database)).toEqual(before)
  })

  test('keeps every character that it is given', async () => {
    const database = await openEmpty()
    const character = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((words) => /\S/.test(words) && !words.includes('\0'))
    await fc.assert(
      fc.asyncProperty(fc.oneof(character, fc.constantFrom(`'; DROP TABLE "Person"; --`, '$1 \\ "', '🎙️ Лавров')), async (occasion) => {
        await load(database, read(small(({ statements }) => Object.assign(statements[0] ?? {}, { occasion }))))
        expect(await database.query('SELECT occasion FROM "Statement"')).toEqual([{ occasion }])
      }),
      { numRuns: 15 },
    )
  })

  test('tells how far it is', async () => {
    const reports: ImportProgress[] = []
    await load(await openEmpty(), read(small()), { onProgress: (progress) => reports.push({ ...progress }) })
    expect(reports.map(({ records, done, sources }) => [records, done, sources])).toEqual([
      ...[2, 3, 4, 5, 6].map((records) => [records, 0, 1]),
      [6, 1, 1],
    ])
  })
})

describe('several datasets', () => {
  const kerry = (change: (dataset: Small) => void = () => {}) =>
    small((dataset) => {
      Object.assign(dataset, { dataset: { ...dataset.dataset, slug: 'other' }, persons: [], organizations: [], topics: [], documents: [] })
      Object.assign(dataset.statements[0] ?? {}, { slug: 'we-agree-again' })
      change(dataset)
    })

  test('refer to one another, and share topics and names', async () => {
    const database = await openEmpty()
    await load(database, read(small()))
    await load(database, read(kerry()))
    const found = await database.query(
      `SELECT s.slug, t.slug AS topic FROM "StatementTopicIndex" i JOIN "Statement" s ON s.id = i."statementId" JOIN "Topic" t ON t.id = i."topicId" ORDER BY 1, 2`,
    )
    expect(found.map(({ slug, topic }) => `${slug}: ${topic}`)).toEqual([
      'we-agree: missiles',
      'we-agree: security',
      'we-agree-again: missiles',
      'we-agree-again: security',
    ])
  })

  test('see a topic move in another one', async () => {
    const database = await openEmpty()
    await load(database, read(small()))
    await load(database, read(kerry()))
    await load(database, read(small(({ topics }) => Object.assign(topics[1] ?? {}, { broader: [] }))))
    expect(await database.query('SELECT count(*)::int FROM "StatementTopicIndex"')).toEqual([{ count: 2 }])
  })

  const officials = (organization: string, role: string) =>
    small(({ organizations, persons }) => {
      organizations.push({ slug: 'ministry', name: 'Ministry', classification: 'MINISTRY' })
      Object.assign(persons[0] ?? {}, { positions: [{ slug: 'minister', organization, title: 'Minister', role }] })
    })
  const spokenIn = kerry(({ statements }) =>
    Object.assign(statements[0] ?? {}, { speakers: [{ kind: 'PERSON', person: 'lavrov', position: 'minister' }] }),
  )

  test('see a position change its role and its organization in another one', async () => {
    const database = await openEmpty()
    const found = () =>
      database.query(
        `SELECT v.role, array_agg(DISTINCT o.slug) AS voices FROM "Speaker" v JOIN "StatementTopicVoice" t USING ("statementId")
         JOIN "Organization" o ON o.id = t."voiceId" WHERE v."positionId" IS NOT NULL GROUP BY v.role`,
      )
    await load(database, read(officials('ministry', 'FOREIGN_MINISTER')))
    await load(database, read(spokenIn))
    expect(await found()).toEqual([{ role: 'FOREIGN_MINISTER', voices: ['ministry'] }])
    await load(database, read(officials('paper', 'SPOKESPERSON')))
    expect(await found()).toEqual([{ role: 'SPOKESPERSON', voices: ['paper'] }])
    await expect(load(database, read(small()))).rejects.toThrow(
      'Position "minister" is no longer in the source, but another dataset refers to it (in Statement)',
    )
  })

  test.each([
    [
      'person',
      (dataset: Small) => ({ ...dataset, persons: [], statements: [] }),
      /Person "lavrov" is no longer in the source, but another dataset refers to it \(in Statement\)\. Keep it, or/,
    ],
    [
      'topic',
      (dataset: Small) => ({ ...dataset, topics: dataset.topics.slice(0, 1), statements: [] }),
      /Topic "missiles" is no longer in the source/,
    ],
    ['document', (dataset: Small) => ({ ...dataset, documents: [], statements: [] }), /Document "article" is no longer in the source/],
  ])('keep a %s that another one names', async (_, without, message) => {
    const database = await openEmpty()
    await load(database, read(small()))
    await load(database, read(kerry()))
    const before = await dump(database)
    await expect(load(database, read(without(small())))).rejects.toThrow(message)
    expect(await dump(database)).toEqual(before)
  })

  test('keep a topic that another one only links to', async () => {
    const database = await openEmpty()
    await load(database, read(small()))
    const linking = kerry((dataset) =>
      Object.assign(dataset, { topics: [{ slug: 'rockets', label: 'rockets', related: ['security'] }], statements: [] }),
    )
    await load(database, read(linking))
    const without = small(({ topics }) => {
      topics.shift()
      Object.assign(topics[0] ?? {}, { broader: [] })
    })
    await expect(load(database, read(without))).rejects.toThrow(
      'Topic "security" is no longer in the source, but another dataset refers to it (in Topic)',
    )
  })

  test('do not take a slug from one another', async () => {
    const database = await openEmpty()
    await load(database, read(small()))
    const again = kerry(({ persons }) => persons.push({ slug: 'lavrov', name: 'Another Lavrov' }))
    await expect(load(database, read(again))).rejects.toThrow(
      'expected a slug of its own, found "lavrov", which another person in the dataset "small" has',
    )
  })
})

describe('one utterance in several documents', () => {
  const evidence = (document: string) => ({ document, wording: 'VERBATIM', spans: [{ start: 14, end: 22, exact: 'We agree' }] })
  const copies = (syndicatedFrom?: string) =>
    small(({ documents, statements }) => {
      const [article] = documents
      documents.push(
        { ...article, slug: 'copy', ...(syndicatedFrom && { syndicatedFrom }) },
        { ...article, slug: 'copy-of-copy', syndicatedFrom: 'copy' },
      )
      Object.assign(statements[0] ?? {}, { evidence: ['article', 'copy', 'copy-of-copy'].map(evidence) })
    })

  test('counts independent sources, also when a document turns out to be a copy', async () => {
    const database = await openEmpty()
    const sources = async () => (await database.query('SELECT "independentSources" AS sources FROM "Statement"'))[0]?.sources
    await load(database, read(copies()))
    expect(await sources()).toBe(2)
    await load(database, read(copies('article')))
    expect(await sources()).toBe(1)
  })
})

describe('a dataset with something wrong loads nothing and says what, where and why', () => {
  const broken: [string, (dataset: Small) => void, string | RegExp][] = [
    [
      'an unknown slug',
      ({ statements }) => Object.assign(statements[0] ?? {}, { speakers: [{ kind: 'PERSON', person: 'lavrof' }] }),
      /dataset\.json:\d+ statements\[0\]\.speakers\[0\]\.person: expected the slug of a person, found "lavrof", which is none\. Did you mean "lavrov"\?/,
    ],
    [
      'a slug twice',
      ({ persons }) => persons.push({ slug: 'lavrov', name: 'Lavrov' }),
      /persons\[1\]\.slug: expected a slug of its own, found "lavrov", which another person has/,
    ],
    [
      'words that the text does not have',
      ({ statements }) =>
        Object.assign(statements[0] ?? {}, {
          evidence: [{ document: 'article', wording: 'VERBATIM', spans: [{ start: 15, end: 23, exact: 'We agree' }] }],
        }),
      /statements\[0\]\.evidence\[0\]\.spans\[0\]\.exact: expected what "article" says from 15 to 23, "e agree,", found "We agree"/,
    ],
    [
      'a span beyond the text',
      ({ statements }) =>
        Object.assign(statements[0] ?? {}, {
          evidence: [{ document: 'article', wording: 'PARAPHRASE', spans: [{ start: 14, end: 999 }] }],
        }),
      /spans\[0\]: expected an end within the text of "article", which has 55 code points, found 999/,
    ],
    [
      'another text than the one that was read',
      ({ documents }) => Object.assign(documents[0] ?? {}, { sha256: '0'.repeat(64) }),
      new RegExp(`documents\\[0\\]\\.sha256: expected ${createHash('sha256').update(text).digest('hex')}`),
    ],
    [
      'no evidence',
      ({ statements }) => Object.assign(statements[0] ?? {}, { evidence: [] }),
      /statements\[0\]\.evidence: expected at least one evidence/,
    ],
    [
      'a date that is none',
      ({ statements }) => Object.assign(statements[0] ?? {}, { saidOn: 'Tuesday' }),
      /statements\[0\]\.saidOn: expected an EDTF date such as 2012-12-04, found "Tuesday"/,
    ],
    [
      'a value that is not in the list',
      ({ statements }) => Object.assign(statements[0] ?? {}, { kind: 'SHOUT' }),
      /statements\[0\]\.kind: expected one of SPEECH, REMARK, .*, found "SHOUT"/,
    ],
    [
      'a key that is not known',
      ({ persons }) => Object.assign(persons[0] ?? {}, { nickname: 'Seryozha' }),
      /persons\[0\]\.nickname: expected one of the keys .*, found the key "nickname"/,
    ],
    ['a key that is missing', ({ topics }) => delete topics[0]?.label, /topics\[0\]\.label: is missing: expected some text/],
    [
      'topics in a circle',
      ({ topics }) => Object.assign(topics[0] ?? {}, { broader: ['missiles'] }),
      /expected no circle, found (missiles → security → missiles|security → missiles → security)/,
    ],
    [
      'more places within one another than filters search',
      (dataset) => {
        const parent = (level: number) => (level > 1 ? { parent: `level-${level - 1}` } : {})
        const places = Array.from({ length: 11 }, (_, index) => ({ slug: `level-${index + 1}`, name: 'Level', ...parent(index + 1) }))
        Object.assign(dataset, { places })
      },
      /expected at most 10 places within one another, found more above "level-11"/,
    ],
    [
      'an unnamed voice without its words',
      ({ statements }) => Object.assign(statements[0] ?? {}, { speakers: [{ kind: 'ANONYMOUS' }] }),
      /expected a description in the literal words, as the kind is ANONYMOUS/,
    ],
  ]

  test.each(broken)('%s', async (_, change, message) => {
    const database = await openEmpty()
    await load(database, read(small()))
    const before = await dump(database)
    const attempt = async () => load(database, read(small(change)))
    await expect(attempt()).rejects.toThrow(message)
    expect(await dump(database)).toEqual(before)
  })

  test('a file that is no YAML is named with its line', () => {
    expect(() => readRecord(writeFiles({ 'dataset.yaml': 'format: rapporteur/1\npersons:\n  - slug: "lavrov\n' }))).toThrow(
      /dataset\.yaml:\d+ /,
    )
  })

  test('every complaint is told, of many the first fifty', () => {
    const persons = Array.from({ length: 60 }, (_, index) => ({ slug: `Person ${index}`, name: 'Person' }))
    expect(() => read(small((dataset) => Object.assign(dataset, { persons })))).toThrow(
      /60 complaints[\s\S]*persons\[49\][\s\S]*and 10 more\.$/,
    )
  })
})

test('the bundled dataset is loaded at the first start, and not read again at the next one', async () => {
  const database = await openEmpty()
  const messages: unknown[] = []
  const say = (_: object, message?: string) => void messages.push(message)
  const log = { debug: say, info: say, warn: say, error: say }
  for (let start = 0; start < 2; start++) await loadBundled(database, log)
  expect(messages).toEqual(['bundled dataset loaded'])
})

test.runIf(server)('two loads at the same time come one after the other', async () => {
  const database = await openEmpty()
  const [first, second] = await Promise.all([load(database, read(small())), load(database, read(small()))])
  expect([first.current, second.current].sort()).toEqual([false, true])
})

test('a load that dies half way leaves what was there before, and the next one works', async () => {
  const { url, drop } = await lastingDatabase()
  onTestFinished(drop)
  const many = small(({ statements }) => {
    const [first] = statements
    for (let index = 0; index < 1_500; index++) statements.push({ ...first, slug: `we-agree-${index}`, occasion: 'x'.repeat(2_000) })
  })
  const source = writeFiles({ 'dataset.json': many })
  const module = (path: string) => JSON.stringify(new URL(`../../src/${path}.ts`, import.meta.url).href)
  const program = `
    const { openDatabase } = await import(${module('store/database/open-database')})
    const { migrate } = await import(${module('store/database/migrate-database')})
    const { load } = await import(${module('store/write/load-dataset')})
    const { readRecord } = await import(${module('import/formats/record-format')})
    const database = await openDatabase(${JSON.stringify(url)})
    await migrate(database)
    await load(database, readRecord(${JSON.stringify(source)}), { onProgress: ({ records }) => records >= 1_000 && process.kill(process.pid, 'SIGKILL') })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])

  const database = await openDatabase(url)
  onTestFinished(() => database.close())
  await migrate(database)
  expect(await dump(database)).toEqual([])
  // As autovacuum would at any time: the planner now takes the tables, which have pages, for empty.
  await database.query('ANALYZE')
  await load(database, readRecord(source))
  expect(await database.query('SELECT count(*)::int FROM "Statement"')).toEqual([{ count: 1_501 }])
})

// The small server that PGlite has cannot execute COPY: it executes the statement before the data is there.
test.runIf(server)('a load whose connection breaks is an error, and leaves what was there before', async () => {
  const { url, drop } = await lastingDatabase()
  const { pathname, searchParams } = new URL(url)
  const line = await relay(join(searchParams.get('host') ?? '', '.s.PGSQL.5432'))
  const database = await openDatabase(`postgres://postgres@127.0.0.1:${line.port}${pathname}`, { poolSize: 1 })
  onTestFinished(() => database.close().then(line.cut).then(drop))
  await migrate(database)
  const asked = line.hold()
  const loaded = load(database, read(small()))
  await asked
  await line.cut()
  await expect(loaded).rejects.toThrow(/^Connection terminated unexpectedly|ECONNRESET/)
  await line.restore()
  expect(await dump(database)).toEqual([])
  await load(database, read(small()))
  expect(await misderived(database)).toEqual(new Map())
})
