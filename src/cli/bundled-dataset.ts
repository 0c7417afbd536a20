import { join } from 'node:path'
import { digestRecord } from '../import/formats/record-files.ts'
import { Refused } from '../record/load-report.ts'
import type { Logger } from '../server/rapporteur.ts'
import type { Database } from '../store/database/open-database.ts'
import { packageRoot } from '../store/database/package-root.ts'
import { mirrorOf } from '../store/write/copy-history.ts'
import { loadedDatasets } from '../store/write/loaded-datasets.ts'

const slug = 'nato-russia-council'

/**
 * Gives an empty database the bundled dataset, and one that has it the version of this package. A database that holds other datasets
 * and not this one is left alone, and so are a mirror and what a user imported into this dataset.
 */
export async function loadBundled(database: Database, log: Logger): Promise<void> {
  const path = join(packageRoot(), 'data', slug)
  const { slugs, isCurrent, hasOtherSources } = await loadedDatasets(database, { slug, sha256: digestRecord(path) })
  if (isCurrent || hasOtherSources || (slugs.length > 0 && !slugs.includes(slug)) || (await mirrorOf(database))) return
  // What loads is read only where there is something to load.
  const [{ readRecord }, { load }] = await Promise.all([
    import('../import/formats/record-format.ts'),
    import('../store/write/load-dataset.ts'),
  ])
  try {
    const { counts } = await load(database, readRecord(path))
    log.info({ dataset: slug, counts }, 'bundled dataset loaded')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    log.warn({ dataset: slug, complaints: error.complaints }, 'the bundled dataset was refused; the record is served as it is')
  }
}
