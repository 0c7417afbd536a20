import type { Draft } from '../../record/dataset-format.ts'
import type { Report } from '../../record/load-report.ts'
import type { Database } from '../database/open-database.ts'
import type { LoadOptions } from './load-run.ts'
import { loadSources } from './load-sources.ts'
import { wholeSource } from './loaded-datasets.ts'

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
