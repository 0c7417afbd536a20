import { afterAll, expect, test } from 'vitest'
import { changesOf } from '../../src/cli/editing/record-text.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type Kind, kindNames, recordKinds } from '../../src/record/kinds.ts'
import { withCurate } from '../../src/sdk/index.ts'
import type { RecordPart } from '../../src/server/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { copiedRows } from '../kit/copied-rows.ts'
import { freshDatabase } from '../kit/database.ts'

// Records that are created, changed and deleted by mutations have, row by row, what an import of the same records makes.

const open = async () => {
  const { url, drop } = await freshDatabase()
  const record = await openRapporteur({ database: url, log: createLog('error') })
  afterAll(() => record.close().then(drop))
  return record
}
const imported = await open()
const written = await open()
const ann = { id: 'key:ann', name: 'Ann', role: 'ADMIN' } as const
const { curate } = withCurate(written.clientFor(ann))

const { dataset, ...lists } = readRecord('data/nato-russia-council').record
const part = (records: object): RecordPart => ({ dataset, ...records }) as RecordPart
await imported.import(part(lists))
await written.import(part({}))

type Row = Record<string, unknown>

/** The rows of all tables, with slugs in place of ids, and without history and what depends on it. */
async function rowsBySlug(record: Opened): Promise<Record<string, string[]>> {
  const rows = await copiedRows(record.database)
  const names = new Map<string, string>()
  for (const [table, list] of Object.entries(rows))
    for (const { row } of list as { row: Row }[])
      if (typeof row.slug === 'string' && row.id) names.set(String(row.id), `${table} ${row.slug}`)
  const without = ({ version: _version, ...row }: Row) => row
  const named = (row: Row) =>
    JSON.stringify(row, (_key, value) =>
      typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? (names.get(value) ?? 'a part') : value,
    )
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([table]) => !['Changeset', 'Revision'].includes(table))
      .map(([table, list]) => [table, (list as { row: Row }[]).map(({ row }) => named(table === 'Dataset' ? row : without(row))).sort()]),
  )
}

async function compare(): Promise<void> {
  const [expected, found] = [await rowsBySlug(imported), await rowsBySlug(written)]
  for (const [table, rows] of Object.entries(expected)) expect([table, found[table]]).toEqual([table, rows])
  expect(await misderived(written.database)).toEqual(new Map())
}

interface Revision {
  kind: string
  slug: string
  version: number
  after: Row | null
}

type Written = Omit<Revision, 'kind' | 'after'> & { kind: Kind; after: Row }

/** The records of a database, in the record format, each after those that it refers to. */
async function recordsOf(record: Opened): Promise<Written[]> {
  const latest = new Map<string, Revision>()
  let after: string | null = null
  do {
    const { changes }: { changes: { nodes: (Revision & { recordId: string })[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await record
        .clientFor(ann)
        .request(
          'query ($after: String) { changes(first: 200, after: $after) { nodes { kind slug recordId version after } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
    for (const node of changes.nodes) latest.set(node.recordId, node)
    after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null
  } while (after)
  const found = [...latest.values()].flatMap(({ kind: value, after: now, ...rest }) => {
    const kind = kindNames.find((each) => recordKinds[each] === value)
    return kind && now ? [{ ...rest, kind, after: now }] : []
  })
  return found.sort((one, other) => kindNames.indexOf(one.kind) - kindNames.indexOf(other.kind))
}

const slices = <Item>(items: readonly Item[]) => {
  const found: Item[][] = []
  for (let start = 0; start < items.length; start += 100) found.push(items.slice(start, start + 100))
  return found
}

test('created', async () => {
  const records = await recordsOf(imported)
  expect(new Set(records.map(({ kind }) => kind)).size).toBe(kindNames.length)
  for (const some of slices(records)) {
    const changes = some.map((record) => ({
      [`create${record.kind}`]: { dataset: dataset.slug, set: { ...inputOf(record), slug: record.slug } },
    }))
    expect(await curate.applyChanges({ changes, reason: 'From the file' } as never)).toMatchObject({ count: some.length })
  }
  await compare()
})

test('changed', async () => {
  // A name, a title or a text of each record is longer.
  const longer = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(longer)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, longer(each)]))
    const field = 'slug' in inner && ['name', 'label', 'title', 'text'].find((each) => typeof inner[each] === 'string')
    return field && !('textAccess' in inner && field === 'text') ? { ...inner, [field]: `${inner[field]} (changed)` } : inner
  }
  await imported.import(part(longer(lists) as object))
  const before = new Map((await recordsOf(written)).map((record) => [`${record.kind} ${record.slug}`, record]))
  const records = await recordsOf(imported)
  for (const some of slices(records)) {
    const changes = some.map((record) => ({
      [`update${record.kind}`]: { ref: record.slug, version: before.get(`${record.kind} ${record.slug}`)?.version, set: inputOf(record) },
    }))
    expect(await curate.applyChanges({ changes, reason: 'From the file' } as never)).toMatchObject({ count: some.length })
  }
  await compare()
})

test('deleted', async () => {
  await imported.import(part({}))
  for (const some of slices((await recordsOf(written)).reverse())) {
    const changes = some.map(({ kind, slug, version }) => ({ [`delete${kind}`]: { ref: slug, version } }))
    expect(await curate.applyChanges({ changes, reason: 'From the file' } as never)).toMatchObject({ count: some.length })
  }
  await compare()
  expect((await rowsBySlug(written)).Statement).toEqual([])
})

/** All that a record says, as an input. */
const inputOf = ({ kind, slug, version, after }: Written) => changesOf({ kind, slug, version, value: { slug } }, after)
