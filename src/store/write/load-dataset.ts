import type { Draft } from '../../record/dataset-format.ts'
import { Refused, type Report } from '../../record/load-report.ts'
import type { Database } from '../database/open-database.ts'
import { derive, startTouching } from './derive.ts'
import { History } from './history.ts'
import type { LoadOptions } from './load-run.ts'
import { loadSources } from './load-sources.ts'
import { wholeSource } from './loaded-datasets.ts'
import { newOutcome } from './outcome.ts'
import { stillReferred, sweep } from './remove-records.ts'
import { transaction } from './transaction.ts'

/**
 * Loads a dataset in one transaction: afterwards the database has exactly the records of the draft.
 * @throws {Refused} with a complaint for each error.
 */
export function load(
  database: Pick<Database, 'pool'>,
  { record, digest, locate }: Draft,
  { dryRun, onProgress }: Pick<LoadOptions, 'dryRun' | 'onProgress'> = {},
): Promise<Report> {
  const { dataset, ...records } = record
  const source = {
    path: dataset.slug,
    shown: dataset.slug,
    ...wholeSource,
    size: 0,
    sha256: async () => digest,
    parts: async function* () {
      yield { dataset, records, locate }
    },
  }
  return loadSources(database, { slug: dataset.slug }, [source], { dryRun, onProgress, prune: true, transaction: 'run' })
}

/**
 * Removes a dataset and all of its records in one transaction.
 * @throws {Refused} if no dataset has the slug, or a record of another dataset refers to one of its records.
 */
export async function removeDataset(
  { pool }: Pick<Database, 'pool'>,
  slug: string,
  { dryRun = false }: Pick<LoadOptions, 'dryRun'> = {},
): Promise<Report> {
  return transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', async (db) => {
    const { rows } = await db.query<{ id: string; sources: number }>(
      `SELECT id, (SELECT count(*)::int FROM "Source" WHERE "datasetId" = d.id) AS sources FROM "Dataset" d WHERE slug = $1`,
      [slug],
    )
    const [dataset] = rows
    if (!dataset) throw new Refused(slug, [`There is no dataset "${slug}"`])
    await startTouching(db)
    const history = await History.begin(db, { origin: 'IMPORT' })
    const { removed, kept } = await sweep(db, dataset.id, { all: true, history })
    if (kept[0]) throw stillReferred(slug, kept[0])
    const { warnings } = await derive(db)
    await db.query('DELETE FROM "Dataset" WHERE id = $1', [dataset.id])
    // Its words are removed from its history too: perhaps their licence no longer allows them. What remains says what was there, and until when.
    await db.query('UPDATE "Revision" SET before = NULL WHERE "datasetId" = $1', [dataset.id])
    await db.query(`UPDATE "Proposal" SET changes = '[]' WHERE $1 = ANY(datasets)`, [slug])
    await history.end()
    const { counts, named } = newOutcome()
    for (const [kind, count] of removed) counts[kind].removed = count
    return {
      dataset: slug,
      current: false,
      dryRun,
      counts,
      sources: { added: 0, changed: 0, unchanged: 0, removed: dataset.sources, missing: [], refused: [] },
      named: { ...named, matched: 0 },
      warnings,
    }
  })
}
