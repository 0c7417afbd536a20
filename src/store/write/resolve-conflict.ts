import { type Kind, kindNames, recordKinds } from '../../record/kinds.ts'
import { differencesOf, type RecordValue } from '../../record/record-changes.ts'
import { ownRecordsOf } from '../reads/rows-to-records.ts'
import type { Problem } from './apply-changes.ts'
import type { PlannedChanges } from './merge-records.ts'
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
     FROM "Conflict" c JOIN "Dataset" d ON d.id = c."datasetId" WHERE c.id::text = $1`,
    [id],
  )
  const [conflict] = rows
  const kind = kindNames.find((each) => recordKinds[each] === conflict?.kind)
  if (!conflict || !kind) return refused('NOT_FOUND', `There is no conflict "${id}".`)
  const datasets = new Set([conflict.dataset])
  if (conflict.resolvedAt) return refused('CONFLICT', 'The conflict has been decided already.', datasets)
  const planned: PlannedChanges = { changes: [], datasets, problems: [], warnings: [] }
  if (side === 'RECORD') return planned
  const { recordId, slug, dataset, described } = conflict
  const current = (await ownRecordsOf(db, kind, [recordId])).get(recordId)
  if (!described) return { ...planned, changes: current ? [{ kind, slug, set: null }] : [] }
  if (!current) return { ...planned, changes: [{ kind, slug, dataset, set: described, again: await createdAgain(db, recordId) }] }
  const differences = differencesOf(current, described)
  const unknown = fields?.filter((field) => !differences.some((each) => each.field === field)) ?? []
  if (unknown.length > 0) {
    const message = `The source and the record do not differ in ${unknown.join(', ')}. They differ in ${differences.map(({ field }) => field).join(', ')}.`
    return refused('INVALID', message, datasets)
  }
  const taken = differences.filter(({ field }) => !fields || fields.includes(field))
  const set = Object.fromEntries(taken.map(({ field, after }) => [field, after ?? null]))
  return { ...planned, changes: [{ kind, slug, version: await versionOf(db, kind, recordId), set }] }
}

/** Marks a conflict as decided. `changesetId` is undefined if the record stays as it was. */
export async function closeConflict(db: Db, id: string, changesetId: number | undefined): Promise<void> {
  await db.query('UPDATE "Conflict" SET "resolvedAt" = now(), "changesetId" = $2 WHERE id::text = $1 AND "resolvedAt" IS NULL', [
    id,
    changesetId ?? null,
  ])
}

async function createdAgain(db: Db, id: string): Promise<{ id: string; version: number }> {
  const { rows } = await db.query<{ version: number }>('SELECT max(version) AS version FROM "Revision" WHERE "recordId" = $1', [id])
  return { id, version: Number(rows[0]?.version) + 1 }
}

async function versionOf(db: Db, kind: Kind, id: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(`SELECT version FROM "${kind}" WHERE id = $1`, [id])
  return rows[0]?.version ?? 0
}

const refused = (code: Problem['code'], message: string, datasets = new Set<string>()): PlannedChanges => ({
  changes: [],
  datasets,
  problems: [{ code, path: ['id'], message, suggestions: [] }],
  warnings: [],
})
