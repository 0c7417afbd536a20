import type { Complaints } from '../../record/load-report.ts'
import { differencesOf, mergeRecords, type RecordValue } from '../../record/record-changes.ts'
import { addConflict } from './keep-curations.ts'
import type { Db } from './write-records.ts'

/** That a person changed what is said about a dataset. */
export interface DatasetCuration {
  /** What the sources said before. Null if none did. */
  described: RecordValue | null
}

/** What people made of the description of a dataset. Undefined if they did not change it since the sources say the same. */
export async function datasetCuration(db: Db, id: string): Promise<DatasetCuration | undefined> {
  const { rows } = await db.query<DatasetCuration>('SELECT described FROM "Curation" WHERE "recordId" = $1', [id])
  return rows[0]
}

interface Import {
  id: string
  slug: string
  /** What is said about the dataset now. */
  ours: RecordValue
  /** What the import says. A field that is left out stays as it was. */
  header: RecordValue
  source: string
  warnings: Complaints
}

/** What is said about a dataset after an import: what a person changed stays, and is a conflict where the sources changed it as well. */
export async function keepDataset(
  db: Db,
  { described }: DatasetCuration,
  { id, slug, ours, header, source, warnings }: Import,
): Promise<RecordValue> {
  const theirs = { ...described, ...header, slug }
  const { merged, conflicts } = mergeRecords({ ...described, slug }, ours, theirs)
  const hasChanged = differencesOf({ ...described, slug }, theirs).length > 0
  if (hasChanged && conflicts.length > 0) {
    await addConflict(db, { recordId: id, kind: 'DATASET', slug, datasetId: id, source, described, theirs })
    const fields = conflicts.map(({ field }) => field).join(', ')
    const what = `Conflict: ${source} changed the description of the dataset "${slug}", of which a person changed ${fields} as well. It stays as the person left it until the conflict is decided (rapporteur conflicts)`
    warnings.add({ what, message: what })
  }
  // Sources that say the same as the person have nothing left to keep.
  if (differencesOf(merged, theirs).length === 0) await db.query('DELETE FROM "Curation" WHERE "recordId" = $1', [id])
  else await db.query('UPDATE "Curation" SET described = $2 WHERE "recordId" = $1', [id, JSON.stringify(theirs)])
  return merged
}
