import { Refused, type Report } from '../../record/load-report.ts'
import type { Database } from '../database/open-database.ts'
import { storedDatasets } from '../reads/stored-datasets.ts'
import { derive, startTouching } from './derive.ts'
import { type Author, History } from './history.ts'
import { newOutcome } from './outcome.ts'
import { stillReferred, sweep } from './remove-records.ts'
import { transaction } from './transaction.ts'
import type { Db } from './write-records.ts'

/**
 * Removes a dataset and all of its records in one transaction.
 * @throws {Refused} if no dataset has the slug, or a record of another dataset refers to one of its records.
 */
export const removeDataset = (
  { pool }: Pick<Database, 'pool'>,
  slug: string,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Report> =>
  transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', async (db) => ({ ...(await removeFrom(db, slug, { origin: 'IMPORT' })), dryRun }))

/** The same within a transaction, in the name of an author. */
export async function removeFrom(db: Db, slug: string, author: Author): Promise<Report> {
  const [dataset] = await storedDatasets(db, 'slug', [slug])
  if (!dataset) throw new Refused(slug, [`There is no dataset "${slug}"`])
  const { id, recordVersion } = dataset
  const { rows } = await db.query<{ sources: number }>('SELECT count(*)::int AS sources FROM "Source" WHERE "datasetId" = $1', [id])
  await startTouching(db)
  const history = await History.begin(db, author)
  const { removed, kept } = await sweep(db, id, { all: true, history })
  if (kept[0]) throw stillReferred(slug, kept[0])
  const { warnings } = await derive(db)
  await history.add('Dataset', [{ recordId: id, slug, datasetId: id, version: recordVersion + 1, action: 'DELETED' }])
  await db.query('DELETE FROM "Dataset" WHERE id = $1', [id])
  // Its words are removed from its history too: perhaps their licence no longer allows them. What remains says what was there, and until when.
  await db.query('UPDATE "Revision" SET before = NULL WHERE "datasetId" = $1', [id])
  await db.query(`UPDATE "Proposal" SET changes = '[]' WHERE $1 = ANY(datasets)`, [slug])
  await history.end()
  const { counts, named } = newOutcome()
  for (const [kind, count] of removed) counts[kind].removed = count
  return {
    dataset: slug,
    current: false,
    dryRun: false,
    counts,
    sources: { added: 0, changed: 0, unchanged: 0, removed: rows[0]?.sources ?? 0, missing: [], refused: [] },
    named: { ...named, matched: 0 },
    warnings,
  }
}
