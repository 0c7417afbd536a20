import { kindNames, recordKinds, spoken } from '../../record/kinds.ts'
import { differencesOf, mergeRecords, type RecordValue } from '../../record/record-changes.ts'
import { ownRecordsOf } from '../reads/rows-to-records.ts'
import type { RecordChange } from './apply-changes.ts'
import { versionOf } from './planned-changes.ts'
import { type Problem, problem } from './problem.ts'
import type { Db } from './write-records.ts'

/** The place of a revision in history. */
export interface RevisionPlace {
  changesetId: bigint | number
  ordinal: number
}

interface RevisionRow {
  kind: string
  recordId: string
  slug: string
  dataset: string | null
  version: number
  action: string
  before: RecordValue | null
}

/** The change that takes back a revision, or why there is none. */
export type Reverting = { change: RecordChange; dataset: string; warning?: Problem } | { problem: Problem }

/**
 * The change that takes back a revision. Fields that were changed since then would be lost: there is no change then, or, if it may be made
 * partly, these fields stay and are a warning. A merge is taken back only as a part of a split.
 */
export async function changeThatReverts(
  db: Db,
  { changesetId, ordinal }: RevisionPlace,
  { partly = false }: { partly?: boolean } = {},
): Promise<Reverting> {
  const { rows } = await db.query<RevisionRow>(
    `SELECT r.kind, r."recordId", r.slug, d.slug AS dataset, r.version, r.action, r.before
     FROM "Revision" r LEFT JOIN "Dataset" d ON d.id = r."datasetId" WHERE r."changesetId" = $1 AND r.ordinal = $2`,
    [String(changesetId), ordinal],
  )
  const [revision] = rows
  const kind = kindNames.find((each) => recordKinds[each] === revision?.kind)
  if (!revision) return refused('NOT_FOUND', `There is no revision "${changesetId}.${ordinal}".`)
  if (revision.kind === 'DATASET') return refused('INVALID', 'A change of a dataset is not reverted. Change it again with updateDataset.')
  const { recordId, slug, dataset, version, action, before } = revision
  if (!kind || !dataset) return refused('NOT_FOUND', 'The dataset of this record was removed, so that nothing of it can be reverted.')
  if (action.startsWith('MATCH')) return refused('CONFLICT', 'A decision on a match is not reverted. Decide again.')
  if (action === 'MERGED' && !partly) return refused('CONFLICT', 'A merge is not reverted record by record. Split the record instead.')
  const [next] = await revisionsAfter(db, recordId, version)
  const current = (await ownRecordsOf(db, kind, [recordId])).get(recordId)
  if (action === 'DELETED' || action === 'MERGED') {
    if (next || !before) return refused('CONFLICT', `${spoken(kind)} "${slug}" was created again since then.`)
    return { dataset, change: { kind, slug, dataset, set: before, again: { id: recordId, version: version + 1 } } }
  }
  if (!current) return refused('CONFLICT', `${spoken(kind)} "${slug}" was deleted since then. Revert its deletion first.`)
  const now = await versionOf(db, kind, recordId)
  const after = next?.before ?? current
  if (action === 'CREATED') {
    if (now === version) return { dataset, change: { kind, slug, version: now, set: null } }
    return refused('CONFLICT', `${spoken(kind)} "${slug}" was changed since it was created. Delete it if it shall go with these changes.`, {
      conflict: { version: now, differences: differencesOf(after, current) },
    })
  }
  const { merged, conflicts } = mergeRecords(after, current, before ?? {})
  const fields = conflicts.map(({ field }) => `\`${field}\``).join(', ')
  const message = `${fields} of ${spoken(kind)} "${slug}" changed again since then. Revert the later change first, or change the fields.`
  const differences = conflicts.map(({ field, ours, theirs }) => ({ field, before: ours, after: theirs }))
  const conflict = conflicts.length > 0 ? refused('CONFLICT', message, { conflict: { version: now, differences } }) : undefined
  if (conflict && !partly) return conflict
  const set = Object.fromEntries(differencesOf(current, merged).map(({ field, after: value }) => [field, value ?? null]))
  return { dataset, change: { kind, slug, version: now, set }, ...(conflict && { warning: conflict.problem }) }
}

async function revisionsAfter(db: Db, recordId: string, version: number) {
  const { rows } = await db.query<{ before: RecordValue | null }>(
    'SELECT before FROM "Revision" WHERE "recordId" = $1 AND version > $2 ORDER BY version LIMIT 1',
    [recordId, version],
  )
  return rows
}

const refused = (...given: Parameters<typeof problem>): { problem: Problem } => ({ problem: problem(...given) })
