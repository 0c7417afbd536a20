import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importFiles } from '../../src/import/import-sources.ts'
import type { FileImportOptions } from '../../src/record/import-options.ts'
import { Refused } from '../../src/record/load-report.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { incompleteDatasets } from '../../src/store/write/loaded-datasets.ts'
import { lastingDatabase, server } from '../kit/database.ts'
import { dump, openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { randomDataset } from './random-dataset.ts'

const text = 'Ann said: "We agree," and left. Bob said: "We do not agree," and stayed.'
const dataset = { format: 'rapporteur/1', dataset: { slug: 'many', title: 'Many files', licence: 'CC0-1.0' } }
const person = (slug: string, more: object = {}) => ({ slug, name: slug, ...more })
const document = (more: object = {}) => ({
  slug: 'minutes',
  title: 'Minutes',
  kind: 'OTHER',
  published: '2012',
  language: 'en',
  textAccess: 'FULL',
  text,
  ...more,
})
const statement = (slug: string, speaker: string, exact = 'We agree', more: object = {}) => ({
  slug,
  text: exact,
  language: 'en',
  reporting: 'DIRECT',
  kind: 'REMARK',
  saidOn: '2012',
  speakers: [{ kind: 'PERSON', person: speaker }],
  evidence: [{ document: 'minutes', wording: 'VERBATIM', spans: [{ exact }] }],
  ...more,
})

/** A folder whose files can be changed, moved and removed, and imports of it into one database. */
async function folderOf(files: Record<string, unknown>, options: FileImportOptions = {}) {
  const database = await openEmpty()
  const folder = writeFiles(files)
  const write = (name: string, content: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 1))
  }
  const load = (more: FileImportOptions = {}) => importFiles(database, [folder], { ...options, ...more })
  const refused = async (more: FileImportOptions = {}) => {
    const before = await dump(database)
    const error = await load(more).catch((thrown: unknown) => thrown)
    if (!(error instanceof Refused)) throw error
    expect(await dump(database)).toEqual(before)
    return error.complaints
  }
  return {
    database,
    folder,
    write,
    load,
    refused,
    move: (from: string, to: string) => renameSync(join(folder, from), join(folder, to)),
    remove: (name: string) => rmSync(join(folder, name)),
    /** The id of each record and when it was last written, by slug. */
    rows: async (kind: string) => {
      const rows = await database.query<{ slug: string; id: string; xmin: string; path: string | null }>(
        `SELECT r.slug, r.id, r.xmin::text, s.path FROM "${kind}" r LEFT JOIN "Source" s ON s.id = r."sourceId" ORDER BY r.slug`,
      )
      return Object.fromEntries(rows.map(({ slug, ...row }) => [slug, row]))
    },
  }
}

const base = {
  'dataset.json': dataset,
  'a.json': { persons: [person('ann')] },
  'b.json': { persons: [person('bob')], documents: [document()] },
  'said.json': { statements: [statement('yes', 'ann'), statement('no', 'bob', 'We do not agree')] },
}

describe('sources of a dataset', () => {
  test('that have not changed are not read, and a changed one updates just its records', async () => {
    const { load, write, rows } = await folderOf(base)
    expect(await load()).toMatchObject({ sources: { added: 4 } })
    const [persons, statements] = [await rows('Person'), await rows('Statement')]
    expect(await load()).toMatchObject({ current: true, counts: {}, sources: { unchanged: 4 } })
    write('said.json', {
      statements: [statement('yes', 'ann', 'We agree', { occasion: 'a visit' }), statement('no', 'bob', 'We do not agree')],
    })
    const { counts, sources } = await load()
    expect(sources).toMatchObject({ added: 0, changed: 1, unchanged: 3 })
    expect(counts.Statement).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 1 })
    expect(await rows('Person')).toEqual(persons)
    const after = await rows('Statement')
    expect(after.no).toEqual(statements.no)
    expect(after.yes?.id).toBe(statements.yes?.id)
    expect(after.yes?.xmin).not.toBe(statements.yes?.xmin)
  })

  test('that went away are reported, and removed only with prune', async () => {
    const { load, remove, rows } = await folderOf(base)
    await load()
    remove('said.json')
    expect(await load()).toMatchObject({ sources: { removed: 0, missing: ['said.json'] } })
    expect(Object.keys(await rows('Statement'))).toEqual(['no', 'yes'])
    expect(await load({ prune: true })).toMatchObject({ counts: { Statement: { removed: 2 } }, sources: { removed: 1, missing: [] } })
    expect(await rows('Statement')).toEqual({})
  })

  test('whose records another file took over are read again when they come back', async () => {
    const { load, write, remove, rows } = await folderOf(base)
    write('said.json', base['said.json'])
    await load()
    const before = await rows('Statement')
    remove('said.json')
    write('other.json', { statements: base['said.json'].statements, topics: [] })
    expect(await load()).toMatchObject({ sources: { missing: ['said.json'] } })
    remove('other.json')
    write('said.json', base['said.json'])
    expect(await load({ prune: true })).toMatchObject({ sources: { removed: 1, missing: [] }, counts: { Statement: { removed: 0 } } })
    const after = await rows('Statement')
    expect(Object.keys(after)).toEqual(['no', 'yes'])
    expect(after.yes?.id).toBe(before.yes?.id)
    expect(await load()).toMatchObject({ current: true, warnings: [] })
  })

  test('that others still refer to are not pruned', async () => {
    const { load, remove, refused } = await folderOf(base)
    await load()
    remove('b.json')
    expect(await refused({ prune: true })).toEqual([
      expect.stringMatching(/^(Person "bob"|Document "minutes") is no longer in the source, but /),
    ])
  })

  test('can exchange records, which keep their ids', async () => {
    const { load, write, rows } = await folderOf(base)
    await load()
    const before = await rows('Person')
    write('a.json', { persons: [] })
    write('b.json', { persons: [person('bob'), person('ann')], documents: [document()] })
    expect((await load()).counts.Person).toMatchObject({ added: 0, removed: 0 })
    const after = await rows('Person')
    expect([after.ann?.id, after.ann?.path]).toEqual([before.ann?.id, 'b.json'])
    expect(after.bob).toEqual(before.bob)
  })

  test('can exchange records where each source is loaded by itself and one is read twice', async () => {
    const table = { 'words.csv': 'speaker,text,date\nAnn Lee,First,2012-03-04\n' }
    const { load, write, rows } = await folderOf(
      {
        ...table,
        'a.json': { format: 'rapporteur/1', persons: [person('ann'), person('bob')] },
        'z.json': { persons: [person('cid')] },
      },
      { dataset: 'many' },
    )
    await load()
    const before = await rows('Person')
    // The first file is postponed, since it refers to an organization of the last one.
    write('a.json', {
      format: 'rapporteur/1',
      persons: [person('bob')],
      organizations: [{ slug: 'part', name: 'Part', classification: 'OTHER', parent: 'whole' }],
    })
    write('z.json', { persons: [person('cid'), person('ann')], organizations: [{ slug: 'whole', name: 'Whole', classification: 'OTHER' }] })
    expect((await load()).counts).toMatchObject({ Person: { added: 0, changed: 0, removed: 0 }, Organization: { added: 2 } })
    const after = await rows('Person')
    expect([after.ann?.id, after.ann?.path]).toEqual([before.ann?.id, 'z.json'])
  })

  test('can be renamed, which changes nothing', async () => {
    const { load, move, rows } = await folderOf(base)
    await load()
    const before = await rows('Statement')
    move('said.json', 'words.json')
    expect(await load()).toMatchObject({ sources: { added: 0, changed: 0, removed: 0, unchanged: 4, missing: [] } })
    const after = await rows('Statement')
    expect(after).toEqual(Object.fromEntries(Object.entries(before).map(([slug, row]) => [slug, { ...row, path: 'words.json' }])))
  })

  test('must not describe the same record twice', async () => {
    const { refused, load, write } = await folderOf({ ...base, 'c.json': { persons: [person('ann')] } })
    expect(await refused()).toEqual([
      expect.stringMatching(/c\.json:\d+ persons\[0\]\.slug: expected a slug of its own, found "ann", which (another person has|a\.json)/),
    ])
    write('c.json', { persons: [person('cid')] })
    await load()
    write('c.json', { persons: [person('cid'), person('ann')] })
    expect(await refused()).toEqual([
      expect.stringMatching(/c\.json:\d+ persons\[1\]\.slug: .* found "ann", which a\.json describes already/),
    ])
  })

  test('must not describe the dataset twice', async () => {
    const { refused } = await folderOf({ ...base, 'z.json': { ...dataset, persons: [] } })
    expect(await refused()).toEqual([expect.stringMatching(/z\.json:\d+ dataset: the dataset is described in dataset\.json already/)])
  })

  test('may refer to one another in a circle, and to records of later files', async () => {
    const { load } = await folderOf({
      'dataset.json': dataset,
      'a.json': { topics: [{ slug: 'peace', label: 'Peace', related: ['war'] }], statements: [statement('yes', 'ann')] },
      'b.json': { topics: [{ slug: 'war', label: 'War', related: ['peace'] }], documents: [document()] },
      'c.json': { persons: [person('ann')] },
    })
    expect((await load()).counts).toMatchObject({ Topic: { added: 2 }, Statement: { added: 1 }, Person: { added: 1 } })
  })

  test('are refused if the text of a document changes so that words of another source are no longer there', async () => {
    const { load, write, refused } = await folderOf(base)
    await load()
    write('b.json', { persons: [person('bob')], documents: [document({ text: 'Nobody said anything of importance here.' })] })
    expect(await refused()).toEqual(expect.arrayContaining([expect.stringMatching(/"?(yes|no)"?/)]))
  })

  test('are counted in a dry run, and not written', async () => {
    const { load, write, database } = await folderOf(base)
    expect(await load({ dryRun: true })).toMatchObject({ dryRun: true, sources: { added: 4 }, counts: { Statement: { added: 2 } } })
    expect(await dump(database)).toEqual([])
    await load()
    const before = await dump(database)
    write('said.json', { statements: [statement('yes', 'ann')] })
    expect(await load({ dryRun: true })).toMatchObject({ sources: { changed: 1 }, counts: { Statement: { removed: 1, unchanged: 1 } } })
    expect(await dump(database)).toEqual(before)
  })
})

const csv = (...rows: string[]) => `speaker,text,date\n${rows.join('\n')}\n`

describe('persons that sources name', () => {
  const sheets = { 'one.csv': csv('Ann Lee,First,2012-03-04'), 'two.csv': csv('Ann Lee,Second,2012-03-05', 'Bob Ray,Third,2012-03-05') }
  const popolo = (persons: object[]) => ({ persons, organizations: [], memberships: [] })

  test('are one person for each name, whatever the number of files', async () => {
    const { load, rows } = await folderOf(sheets, { dataset: 'sheets' })
    expect(await load()).toMatchObject({ counts: { Person: { added: 2 }, Statement: { added: 3 } }, named: { created: 2, doubtful: 0 } })
    expect(Object.values(await rows('Person')).map(({ path }) => path)).toEqual([null, null])
  })

  test('become described, keep their ids, and stay described', async () => {
    const { load, write, rows, database } = await folderOf(sheets, { dataset: 'sheets' })
    await load()
    const before = await rows('Person')
    write('roster.json', popolo([{ id: 'p1', name: 'Ann Lee', birth_date: '1970-01-01' }]))
    const { named, warnings } = await load()
    expect({ named, warnings }).toMatchObject({ named: { doubtful: 0 } })
    const ann = await database.query(
      `SELECT DISTINCT p.slug, p.id FROM "Person" p JOIN "Speaker" v ON v."personId" = p.id WHERE p.name = 'Ann Lee'`,
    )
    expect({ before: Object.keys(before), ann }).toMatchObject({ ann: [{ id: Object.values(before)[0]?.id }] })
  })

  test('use the person of the dataset that has exactly the name', async () => {
    const { load, rows } = await folderOf({ 'a-roster.json': popolo([{ id: 'p1', name: 'Ann Lee' }]), ...sheets }, { dataset: 'sheets' })
    expect(await load()).toMatchObject({ counts: { Person: { added: 2 } }, named: { created: 1, matched: 1, doubtful: 0 } })
    expect(
      Object.values(await rows('Person'))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['a-roster.json', null])
  })

  test('are doubtful where two persons have the name', async () => {
    const roster = popolo([
      { id: 'p1', name: 'Ann Lee', birth_date: '1970-01-01' },
      { id: 'p2', name: 'Ann Lee', birth_date: '1990-01-01' },
    ])
    const { load, rows } = await folderOf({ 'a-roster.json': roster, ...sheets }, { dataset: 'sheets' })
    const { named, warnings } = await load()
    expect(named.doubtful).toBe(1)
    expect(warnings.join('\n')).toMatch(/Ann Lee/)
    expect(Object.keys(await rows('Person'))).toHaveLength(4)
  })

  test('are removed when nothing refers to them any more', async () => {
    const { load, write, rows } = await folderOf(sheets, { dataset: 'sheets' })
    await load()
    write('two.csv', csv('Ann Lee,Second,2012-03-05'))
    expect((await load()).counts).toMatchObject({ Person: { removed: 1 }, Statement: { removed: 1 } })
    expect(Object.keys(await rows('Person'))).toHaveLength(1)
  })
})

const speeches = (file: number, rows: number) =>
  csv(...Array.from({ length: rows }, (_, row) => `Ann Lee,Speech ${file} ${row},2012-03-04`))

test.runIf(server)('a reader never sees a part of a source', async () => {
  const { load, database } = await folderOf({ 'a.csv': speeches(1, 3_000), 'b.csv': speeches(2, 3_000) }, { dataset: 'sheets' })
  let isDone = false
  const loading = load().finally(() => {
    isDone = true
  })
  const seen = new Set<number>()
  while (!isDone) seen.add((await database.query<{ count: number }>('SELECT count(*)::int FROM "Statement"'))[0]?.count ?? -1)
  await loading
  expect([...seen].filter((count) => count % 3_000 !== 0)).toEqual([])
  expect(seen.has(0)).toBe(true)
})

test('two imports at the same time load one after the other', async () => {
  const database = await openEmpty()
  const [one, two] = [writeFiles({ 'a.csv': speeches(1, 40), 'b.csv': speeches(2, 40) }), writeFiles({ 'c.csv': speeches(3, 40) })]
  const other = { dataset: 'other' }
  const [first, second] = await Promise.all([importFiles(database, [one], { dataset: 'sheets' }), importFiles(database, [two], other)])
  expect([first.counts.Statement?.added, second.counts.Statement?.added]).toEqual([80, 40])
  const same = await Promise.all([importFiles(database, [two], other), importFiles(database, [two], other)])
  expect(same.map(({ current }) => current)).toEqual([true, true])
  expect(await misderived(database)).toEqual(new Map())
})

test('after a kill between two sources the dataset is not complete, and the next import reads only the missing ones', async () => {
  const { url, drop } = await lastingDatabase()
  onTestFinished(drop)
  const folder = writeFiles(Object.fromEntries(Array.from({ length: 3 }, (_, file) => [`${file}.csv`, speeches(file, 200)])))
  // A transaction ends two seconds after it began, and with it the first source becomes visible. The second one is stopped half way.
  const program = `
    import { importFiles } from './src/import/import-sources.ts'
    import { migrate } from './src/store/database/migrate-database.ts'
    import { openDatabase } from './src/store/database/open-database.ts'
    const database = await openDatabase(${JSON.stringify(url)})
    await migrate(database)
    let first = 0
    await importFiles(database, [${JSON.stringify(folder)}], { dataset: 'sheets', onProgress: ({ done, records }) => {
      if (done === 1 && first === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500)
      if (done === 1) first ||= records
      if (first > 0 && records > first) process.kill(process.pid, 'SIGKILL')
    } })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  const database = await openDatabase(url)
  onTestFinished(() => database.close())
  await migrate(database)
  expect(await database.query('SELECT path FROM "Source"')).toEqual([{ path: '0.csv' }])
  expect(await incompleteDatasets(database)).toEqual(['sheets'])
  const report = await importFiles(database, [folder], { dataset: 'sheets' })
  expect(report).toMatchObject({
    sources: { unchanged: 1, added: 2 },
    warnings: [expect.stringMatching(/^The last import .* did not finish/)],
  })
  expect(await incompleteDatasets(database)).toEqual([])
  expect(await database.query('SELECT count(*)::int FROM "Statement"')).toEqual([{ count: 600 }])
  expect(await misderived(database)).toEqual(new Map())
})

/** The records of a random dataset, divided at random among some files. */
function randomFiles(gen: GeneratorValue, names: readonly string[]): Record<string, unknown> {
  const { format, dataset, ...lists } = randomDataset(gen)
  const files = Object.fromEntries(names.map((name): [string, Record<string, unknown[]>] => [name, {}]))
  for (const [list, records] of Object.entries(lists))
    for (const record of records) {
      const file = files[gen(fc.constantFrom, ...names)] ?? {}
      const before = file[list]
      if (before) before.push(record)
      else file[list] = [record]
    }
  return { 'dataset.json': { format, dataset }, ...files }
}

test('any dataset in any files, after any changes, equals the same files in an empty database', async () => {
  const [grown, fresh] = [await openEmpty(), await openEmpty()]
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const names = gen(fc.subarray, ['a.json', 'b.json', 'c.json', 'd.json'], { minLength: 1 })
      const folder = writeFiles(randomFiles(gen, names))
      await importFiles(grown, [folder], { prune: true })
      await fresh.query('TRUNCATE "Dataset" CASCADE')
      await importFiles(fresh, [folder])
      expect(await dump(grown)).toEqual(await dump(fresh))
      expect(await misderived(grown)).toEqual(new Map())
    }),
    { numRuns: trials(10) },
  )
})
