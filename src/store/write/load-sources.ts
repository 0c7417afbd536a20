import type { Report } from '../../record/load-report.ts'
import type { Database } from '../database/open-database.ts'
import type { Description } from './dataset-description.ts'
import type { GivenSource, Source } from './dataset-sources.ts'
import { type LoadOptions, LoadRun } from './load-run.ts'
import { digestOfSource } from './loaded-datasets.ts'
import { transaction } from './transaction.ts'

/**
 * Makes the records of a dataset equal to its sources. A source that has not changed is not read. Records keep their ids, and those that
 * have not changed are not written.
 * @throws {Refused} with a complaint for each error. With `transaction: 'source'` the sources before it are loaded.
 */
export async function loadSources(
  { pool }: Pick<Database, 'pool'>,
  description: Description,
  sources: readonly Source[],
  options: LoadOptions = {},
): Promise<Report> {
  const given: GivenSource[] = []
  for (const source of sources) {
    const sha256 = await source.sha256()
    given.push({ ...source, sum: sha256, digest: digestOfSource({ ...source, sha256 }) })
  }
  const run = new LoadRun(description, given, options)
  while (!run.isFinished) {
    await transaction(pool, options.dryRun ? 'ROLLBACK' : 'COMMIT', (db) => run.step(db))
    if (run.failure) throw run.failure
  }
  const report = run.report()
  // Rows that were replaced stay in the trigram indexes until a vacuum, which the embedded database does not do by itself.
  const isReplaced = Object.values(report.counts).some(({ changed, removed }) => changed + removed > 0)
  if (isReplaced && !options.dryRun) await pool.query('VACUUM "RefKey"')
  return report
}
