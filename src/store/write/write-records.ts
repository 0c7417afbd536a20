import type { PoolClient } from 'pg'
import type { Entry } from '../../record/dataset-format.ts'
import { hasIdentity, identityKinds, type Kind } from '../../record/kinds.ts'
import { Refused } from '../../record/load-report.ts'
import { leaveIdentities, statementsOfDocuments } from './identities.ts'
import { type Ids, partsOf, type RecordRows, rowsOfRecord, type TableRow } from './record-rows.ts'
import { refKeysOf } from './ref-keys.ts'

/** A connection in a transaction. */
export type Db = Pick<PoolClient, 'query'>

/** The approximate number of bytes of rows that are sent to the database at once. */
const batchSize = 4_000_000

/** Rows of these tables refer to records of the same kind. They are written after all records of the kind. */
const afterAll = new Set(['_TopicBroader', '_TopicRelated', 'StatementRelation'])

/** The order of tables with parts: a part of another part is written after it. */
const inOrder = ['Participation', 'Evidence', 'Span']

type Rows = Map<string, TableRow[]>

/** Writes the new and changed records of a kind. `entries` must have each record after the records that its own row refers to. */
export async function writeRecords(
  db: Db,
  entries: readonly Entry[],
  found: ReadonlyMap<string, { digest: string }>,
  ids: Ids,
  onRecord: () => void,
): Promise<{ added: number; changed: number; unchanged: number }> {
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const rest: Rows = new Map()
  let batch: RecordRows[] = []
  let size = 0
  const flush = async () => {
    await writeBatch(db, batch, rest)
    batch = []
    size = 0
  }
  for (const entry of entries) {
    const storedRecord = found.get(entry.slug)
    const rows = rowsOfRecord(entry, ids)
    if (rows.digest === storedRecord?.digest) counts.unchanged++
    else {
      counts[storedRecord ? 'changed' : 'added']++
      batch.push(rows)
      size += rows.size
      if (size > batchSize) await flush()
    }
    onRecord()
  }
  await flush()
  for (const [table, rows] of rest) await insert(db, table, rows)
  return counts
}

async function writeBatch(db: Db, batch: readonly RecordRows[], rest: Rows): Promise<void> {
  const [first] = batch
  if (!first) return
  const ids = batch.map(({ row }) => row.id)
  const updatedAt = new Date()
  await insert(
    db,
    first.kind,
    batch.map(({ row, digest }) => ({ ...row, digest, updatedAt })),
    'overwrite',
  )
  await removeParts(db, first.kind, ids)
  const parts: Rows = new Map()
  for (const record of batch) {
    for (const [table, rows] of record.parts) {
      const into = afterAll.has(table) ? rest : parts
      const list = into.get(table) ?? []
      into.set(table, list)
      for (const row of rows) list.push(row)
    }
  }
  for (const [table, rows] of [...parts].sort(([a], [b]) => inOrder.indexOf(a) - inOrder.indexOf(b))) await insert(db, table, rows)
  await touch(db, first.kind, ids)
}

/** Writes the dataset itself, and its keys: the title and the slug. */
export async function writeDataset(db: Db, dataset: TableRow & { id: string; slug: string }): Promise<void> {
  await insert(db, 'Dataset', [{ homepage: null, version: null, ...dataset, importedAt: new Date() }], 'overwrite')
  await db.query('DELETE FROM "RefKey" WHERE "recordId" = $1', [dataset.id])
  await insert(db, 'RefKey', refKeysOf({ kind: 'Dataset', id: dataset.id, slug: dataset.slug, datasetId: dataset.id }, dataset))
}

/**
 * Removes records that the source no longer has, each by its id with its slug.
 * @throws {Refused} if a record of another dataset refers to one of them.
 */
export async function remove(db: Db, kind: Kind, gone: ReadonlyMap<string, string>, dataset: string): Promise<void> {
  if (gone.size === 0) return
  const ids = [...gone.keys()]
  if (kind === 'Topic') await assertUnlinked(db, gone, dataset)
  await touch(db, kind, ids)
  if (hasIdentity(kind)) await leaveIdentities(db, kind, ids)
  await removeParts(db, kind, ids)
  await db.query(`DELETE FROM "${kind}" WHERE id = ANY($1)`, [ids]).catch((error: unknown) => {
    const detail =
      error instanceof Error && 'code' in error && error.code === '23503' && 'detail' in error ? String(error.detail) : undefined
    if (detail === undefined) throw error
    throw inUse(kind, gone.get(/=\(([^,)]+)/.exec(detail)?.[1] ?? ''), dataset, /from table "(\w+)"/.exec(detail)?.[1])
  })
}

/** Checks links between topics, and between topics and agenda items: the database would delete these without an error. */
async function assertUnlinked(db: Db, gone: ReadonlyMap<string, string>, dataset: string): Promise<void> {
  const { rows } = await db.query<{ id: string; table: string }>(
    `SELECT "B" AS id, 'Topic' AS table FROM "_TopicBroader" WHERE "B" = ANY($1) AND "A" <> ALL($1)
     UNION ALL SELECT "B", 'Topic' FROM "_TopicRelated" WHERE "B" = ANY($1) AND "A" <> ALL($1)
     UNION ALL SELECT "B", 'AgendaItem' FROM "_AgendaItemToTopic" WHERE "B" = ANY($1) LIMIT 1`,
    [[...gone.keys()]],
  )
  if (rows[0]) throw inUse('Topic', gone.get(rows[0].id), dataset, rows[0].table)
}

const inUse = (kind: Kind, slug = '', dataset: string, table = 'another table') =>
  new Refused(dataset, [
    `${kind} "${slug}" is no longer in the source, but another dataset refers to it (in ${table}). Keep it, or correct the other dataset first`,
  ])

async function removeParts(db: Db, kind: Kind, ids: readonly string[]): Promise<void> {
  for (const { table, owner, only } of partsOf(kind)) {
    await db.query(`DELETE FROM "${table}" WHERE "${owner}" = ANY($1)${only ? ` AND ${only}` : ''}`, [ids])
  }
}

/** The statements whose derived rows depend on records of a kind. */
const touching: Partial<Record<Kind, string>> = {
  Statement: 'SELECT unnest($1::uuid[])',
  Position: 'SELECT "statementId" FROM "Speaker" WHERE "positionId" = ANY($1)',
  Document: statementsOfDocuments,
}

async function touch(db: Db, kind: Kind, ids: readonly string[]): Promise<void> {
  const statements = touching[kind]
  if (statements) await db.query(`INSERT INTO touched ${statements} ON CONFLICT DO NOTHING`, [ids])
}

const saidOnLatest = '(SELECT s."saidOnLatest" FROM "Statement" s WHERE s.id = given."statementId")'

/** Columns that copy a column of another table, which may belong to another dataset. They are set here on insert. Later the foreign key updates them. */
const copies: Record<string, Record<string, string>> = {
  Speaker: { saidOnLatest, role: '(SELECT p.role FROM "Position" p WHERE p.id = given."positionId")' },
  Statement: { meetingIdentityId: '(SELECT m."identityId" FROM "Meeting" m WHERE m.id = given."meetingId")' },
  Evidence: { saidOnLatest },
}

/** Columns that a new record sets from its own columns, and that are not overwritten later. */
const initial: Record<string, Record<string, string>> = Object.fromEntries(identityKinds.map((kind) => [kind, { identityId: 'given.id' }]))

/** Inserts rows. With `overwrite` it updates rows that exist. Names of tables and columns come from this code. Values are parameters. */
async function insert(db: Db, table: string, rows: readonly TableRow[], overwrite?: 'overwrite'): Promise<void> {
  for (let start = 0; start < rows.length; start += 10_000) {
    const slice = rows.slice(start, start + 10_000)
    const given = [...new Set(slice.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`)
    const copied = Object.entries(copies[table] ?? {})
    const added = [...copied, ...Object.entries(initial[table] ?? {})]
    const columns = [...given, ...added.map(([column]) => `"${column}"`)]
    const values = [...given.map((column) => `given.${column}`), ...added.map(([, value]) => value)]
    const update = [...given, ...copied.map(([column]) => `"${column}"`)].map((column) => `${column} = excluded.${column}`).join(', ')
    await db.query(
      `INSERT INTO "${table}" (${columns.join(', ')})
       SELECT ${values.join(', ')} FROM json_populate_recordset(NULL::"${table}", $1) given
       ${overwrite ? `ON CONFLICT (id) DO UPDATE SET ${update}` : ''}`,
      [JSON.stringify(slice)],
    )
  }
}
