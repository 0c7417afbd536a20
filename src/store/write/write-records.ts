import type { PoolClient } from 'pg'
import { hasIdentity, identityKinds, type Kind } from '../../record/kinds.ts'
import { ownRecordsOf } from '../reads/rows-to-records.ts'
import { copyRows } from './copy-rows.ts'
import type { NewRevision, Revisions } from './history.ts'
import { statementsOfDocuments } from './identities.ts'
import { partsOf, type RecordRows, type TableRow } from './record-rows.ts'
import { refKeysOf } from './ref-keys.ts'
import type { Found, StoredRecord } from './stored-records.ts'

/** A connection in a transaction. */
export type Db = Pick<PoolClient, 'query'>

/** The order of tables with parts: a part of another part is written after it. */
const inOrder = ['Participation', 'Evidence', 'Span']

/** A record to write: its rows, what is stored of it, and the source that describes it. */
export interface RecordToWrite {
  rows: RecordRows
  stored: StoredRecord | undefined
  sourceId: string | null
  /** The version of the record. By default 1, or the version after that of the stored record. */
  version?: number
  /** When a copied record was created and last changed. By default now. */
  times?: { createdAt?: Date; updatedAt: Date }
}

/** What rows copy from other records: the identity of a meeting, and the role of a position, by id. */
export interface Copied {
  identities: ReadonlyMap<string, string>
  roles: ReadonlyMap<string, string>
}

/** What the rows of a batch copy from the stored records that it names. */
export const copiedFrom = (found: Found) => ({
  identities: new Map([...(found.get('Meeting')?.values() ?? [])].map(({ id, identityId = id }): [string, string] => [id, identityId])),
  roles: new Map([...(found.get('Position')?.values() ?? [])].map(({ id, role = '' }): [string, string] => [id, role])),
})

/** Writes the new and changed records of a kind, and their revisions. Each record comes after the records that its own row refers to. */
export async function writeRecords(
  db: Db,
  kind: Kind,
  records: readonly RecordToWrite[],
  { copied, history }: { copied: Copied; history: Revisions },
): Promise<void> {
  const added = records.filter(({ stored }) => !stored)
  const changed = records.filter(({ rows, stored }) => stored && rows.digest !== stored.digest)
  const moved = records.filter(
    ({ rows, stored, sourceId }) => stored && rows.digest === stored.digest && sourceId !== null && sourceId !== stored.sourceId,
  )
  await addRecords(db, kind, added, { copied, history })
  await changeRecords(db, kind, changed, history)
  for (const sourceId of new Set(moved.map((record) => record.sourceId))) {
    const ids = moved.filter((record) => record.sourceId === sourceId).map(({ rows }) => rows.row.id)
    await db.query(`UPDATE "${kind}" SET "sourceId" = $1 WHERE id = ANY($2)`, [sourceId, ids])
  }
}

async function addRecords(
  db: Db,
  kind: Kind,
  records: readonly RecordToWrite[],
  { copied: { identities, roles }, history }: { copied: Copied; history: Revisions },
): Promise<void> {
  if (records.length === 0) return
  await history.add(
    kind,
    records.map(({ rows: { row, slug }, version = 1 }) => ({
      recordId: row.id,
      slug,
      datasetId: String(row.datasetId),
      version,
      action: 'CREATED',
    })),
  )
  const updatedAt = new Date()
  const own = records.map(({ rows: { row, digest, parts }, sourceId, version = 1, times }) => ({
    ...row,
    version,
    digest,
    sourceId,
    updatedAt,
    ...times,
    ...(hasIdentity(kind) && { identityId: row.id }),
    ...(kind === 'Statement' && {
      meetingIdentityId: identities.get(String(row.meetingId)) ?? row.meetingId,
      // Right unless documents are the same or copies of one another. Then it is corrected when it is derived.
      independentSources: parts.get('Evidence')?.length ?? 0,
    }),
  }))
  await copyRows(db, kind, own)
  const parts = collectParts(records)
  if (kind === 'Statement') {
    const saidOn = new Map(own.map((row: TableRow & { id: string }) => [row.id, row.saidOnLatest]))
    for (const row of [...(parts.get('Speaker') ?? []), ...(parts.get('Evidence') ?? [])]) {
      row.saidOnLatest = saidOn.get(String(row.statementId))
    }
    for (const row of parts.get('Speaker') ?? []) row.role = roles.get(String(row.positionId))
  }
  for (const [table, rows] of parts) await copyRows(db, table, rows)
  if (kind === 'Statement')
    await touch(
      db,
      kind,
      own.map(({ id }) => id),
    )
}

async function changeRecords(db: Db, kind: Kind, records: readonly RecordToWrite[], history: Revisions): Promise<void> {
  if (records.length === 0) return
  const ids = records.map(({ rows }) => rows.row.id)
  await addChanges(db, kind, ids, { action: 'UPDATED', history })
  const updatedAt = new Date()
  await overwrite(
    db,
    kind,
    records.map(({ rows: { row, digest }, stored, sourceId, version = Number(stored?.version) + 1, times }) => ({
      ...row,
      version,
      digest,
      sourceId: sourceId ?? stored?.sourceId,
      updatedAt,
      ...times,
    })),
  )
  await removeParts(db, kind, ids)
  for (const [table, rows] of collectParts(records)) await insert(db, table, rows)
  await touch(db, kind, ids)
}

/** Adds the revisions of records that are going to be changed or deleted. `words` is whether history keeps what the records said. */
export async function addChanges(
  db: Db,
  kind: Kind,
  ids: readonly string[],
  { action, history, words = true, otherId }: Pick<NewRevision, 'action' | 'otherId'> & { history: Revisions; words?: boolean },
): Promise<void> {
  for (let start = 0; start < ids.length; start += 1_000) {
    const some = ids.slice(start, start + 1_000)
    const before = words ? await ownRecordsOf(db, kind, some) : undefined
    const { rows } = await db.query<Pick<NewRevision, 'recordId' | 'slug' | 'datasetId' | 'version'>>(
      `SELECT id AS "recordId", slug, "datasetId", version + 1 AS version FROM "${kind}" WHERE id = ANY($1)`,
      [some],
    )
    await history.add(
      kind,
      rows.map((row) => ({ ...row, action, before: before?.get(row.recordId), ...(otherId && { otherId }) })),
    )
  }
}

/** The rows of the parts of records by table, in the order in which they are inserted. */
function collectParts(records: readonly RecordToWrite[]): Map<string, TableRow[]> {
  const parts = new Map<string, TableRow[]>()
  for (const { rows } of records) {
    for (const [table, list] of rows.parts) {
      const all = parts.get(table) ?? []
      parts.set(table, all)
      for (const row of list) all.push(row)
    }
  }
  return new Map([...parts].sort(([a], [b]) => inOrder.indexOf(a) - inOrder.indexOf(b)))
}

/** Writes the dataset itself, and its keys: the title and the slug. */
export async function writeDataset(db: Db, dataset: TableRow & { id: string; slug: string }): Promise<void> {
  await overwrite(db, 'Dataset', [{ homepage: null, version: null, importedAt: new Date(), ...dataset }])
  await db.query('DELETE FROM "RefKey" WHERE "recordId" = $1', [dataset.id])
  await insert(db, 'RefKey', refKeysOf({ kind: 'Dataset', id: dataset.id, slug: dataset.slug, datasetId: dataset.id }, dataset))
}

export async function removeParts(db: Db, kind: Kind, ids: readonly string[]): Promise<void> {
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

export async function touch(db: Db, kind: Kind, ids: readonly string[]): Promise<void> {
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

/** Updates records by id. */
async function overwrite(db: Db, table: string, rows: readonly TableRow[]): Promise<void> {
  const update = (columns: readonly string[]) => columns.map((column) => `${column} = excluded.${column}`).join(', ')
  await insert(db, table, rows, (columns) => `ON CONFLICT (id) DO UPDATE SET ${update(columns)}`)
}

/** Inserts rows. Names of tables and columns come from this code. Values are parameters. */
async function insert(
  db: Db,
  table: string,
  rows: readonly TableRow[],
  onConflict: (columns: readonly string[]) => string = () => '',
): Promise<void> {
  for (let start = 0; start < rows.length; start += 10_000) {
    const slice = rows.slice(start, start + 10_000)
    const given = [...new Set(slice.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`)
    const copied = Object.entries(copies[table] ?? {})
    const added = [...copied, ...Object.entries(initial[table] ?? {})]
    const columns = [...given, ...added.map(([column]) => `"${column}"`)]
    const values = [...given.map((column) => `given.${column}`), ...added.map(([, value]) => value)]
    await db.query(
      `INSERT INTO "${table}" (${columns.join(', ')})
       SELECT ${values.join(', ')} FROM json_populate_recordset(NULL::"${table}", $1) given
       ${onConflict([...given, ...copied.map(([column]) => `"${column}"`)])}`,
      [JSON.stringify(slice)],
    )
  }
}
