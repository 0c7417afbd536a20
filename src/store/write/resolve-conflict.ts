import { kindNames, recordKinds } from '../../record/kinds.ts'
import { differencesOf, type FieldDifference, type RecordValue } from '../../record/record-changes.ts'
import { ownRecordsOf } from '../reads/rows-to-records.ts'
import { storedDatasets, valueOfDataset } from '../reads/stored-datasets.ts'
import type { DatasetChange } from './change-dataset.ts'
import { type PlannedChanges, unplanned, versionOf } from './planned-changes.ts'
import { ProblemsFound, problem } from './problem.ts'
import type { Db } from './write-records.ts'

/** What a decision about a conflict takes: what the record says, or what its source says. */
export type Side = 'RECORD' | 'SOURCE'

interface ConflictRow {
  recordId: string
  kind: string
  slug: string
  dataset: string
  described: RecordValue | null
  resolvedAt: Date | null
}

/** The change that takes the side of the source in a conflict, in some fields or in all of them. For the side of the record there is none. */
export async function changesThatResolve(db: Db, id: string, side: Side, fields: readonly string[] | undefined): Promise<PlannedChanges> {
  const { rows } = await db.query<ConflictRow>(
    `SELECT c."recordId", c.kind, c.slug, d.slug AS dataset, c.described, c."resolvedAt"
     FROM "Conflict" c JOIN "Dataset" d ON d.id = c."datasetId" WHERE c.id = $1`,
    [id],
  )
  const [conflict] = rows
  const kind = kindNames.find((each) => recordKinds[each] === conflict?.kind)
  if (!conflict || !kind) return unplanned('NOT_FOUND', `There is no conflict "${id}".`, { path: ['id'] })
  const datasets = new Set([conflict.dataset])
  const planned: PlannedChanges = { changes: [], datasets, problems: [], warnings: [] }
  if (conflict.resolvedAt) return { ...planned, problems: [decided()] }
  if (side === 'RECORD') return planned
  const { recordId, slug, dataset, described } = conflict
  const current = (await ownRecordsOf(db, kind, [recordId])).get(recordId)
  if (!described) return { ...planned, changes: current ? [{ kind, slug, set: null }] : [] }
  if (!current) return { ...planned, changes: [{ kind, slug, dataset, set: described, again: await createdAgain(db, recordId) }] }
  const differences = differencesOf(current, described)
  return { ...planned, changes: [{ kind, slug, version: await versionOf(db, kind, recordId), set: taken(differences, fields) }] }
}

/** What is taken from the source, in some fields or in all of them. @throws ProblemsFound if it does not differ in a field */
function taken(differences: readonly FieldDifference[], fields: readonly string[] | undefined): RecordValue {
  const unknown = fields?.filter((field) => !differences.some((each) => each.field === field)) ?? []
  if (unknown.length > 0) {
    const message = `The source and the record do not differ in ${unknown.join(', ')}. They differ in ${differences.map(({ field }) => field).join(', ')}.`
    throw new ProblemsFound(problem('INVALID', message, { path: ['fields'] }))
  }
  const wanted = differences.filter(({ field }) => !fields || fields.includes(field))
  return Object.fromEntries(wanted.map(({ field, after }) => [field, after ?? null]))
}

/** Marks a conflict as decided. `changesetId` is undefined if the record stays as it was. @throws ProblemsFound if it was decided meanwhile */
export async function closeConflict(db: Db, id: string, changesetId: number | undefined): Promise<void> {
  const { rows } = await db.query(
    'UPDATE "Conflict" SET "resolvedAt" = now(), "changesetId" = $2 WHERE id = $1 AND "resolvedAt" IS NULL RETURNING id',
    [id, changesetId ?? null],
  )
  if (rows.length === 0) throw new ProblemsFound(decided())
}

/** Decides a conflict about the description of a dataset. Undefined if the conflict is of another kind. @throws ProblemsFound */
export async function datasetChangeThatResolves(
  db: Db,
  id: string,
  side: Side,
  fields: readonly string[] | undefined,
): Promise<DatasetChange | undefined> {
  const { rows } = await db.query<Pick<ConflictRow, 'recordId' | 'described' | 'resolvedAt'>>(
    `SELECT "recordId", described, "resolvedAt" FROM "Conflict" WHERE id = $1 AND kind = 'DATASET'`,
    [id],
  )
  const [conflict] = rows
  const [stored] = conflict ? await storedDatasets(db, 'id', [conflict.recordId]) : []
  if (!conflict || !stored) return undefined
  if (conflict.resolvedAt) throw new ProblemsFound(decided())
  const { slug, recordVersion: version } = stored
  const differences = differencesOf(valueOfDataset(stored), conflict.described ?? undefined)
  if (side === 'RECORD') return { slug, version, set: {} }
  return { slug, version, set: taken(differences, fields) }
}

const decided = () => problem('CONFLICT', 'The conflict has been decided already.', { path: ['id'] })

async function createdAgain(db: Db, id: string): Promise<{ id: string; version: number }> {
  const { rows } = await db.query<{ version: number }>('SELECT max(version) AS version FROM "Revision" WHERE "recordId" = $1', [id])
  return { id, version: Number(rows[0]?.version) + 1 }
}
