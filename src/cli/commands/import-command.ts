import type { Report } from '../../record/load-report.ts'
import { withRemedy } from '../../server/process/serve.ts'
import { migrate } from '../../store/database/migrate-database.ts'
import { openDatabase } from '../../store/database/open-database.ts'
import { load } from '../../store/write/load-dataset.ts'
import { formatOf } from '../import-formats.ts'
import { coloured, progress, say, warn, write } from '../print.ts'
import { table } from '../text-table.ts'

interface ImportOptions {
  database: string
  format: string
  dryRun?: boolean
}

/** Loads a dataset and says what changed. */
export async function importDataset(path: string, { database: url, format, dryRun = false }: ImportOptions): Promise<void> {
  const began = performance.now()
  const draft = await formatOf(format)(path)
  const database = await openDatabase(url)
  const { update, end } = progress('records')
  try {
    const report = await migrate(database)
      .then(() => load(database, draft, { dryRun, onProgress: ({ records }) => update(records, records) }))
      .catch((error: unknown) => {
        throw withRemedy(error, url)
      })
    end()
    for (const warning of report.warnings) warn(`${coloured('yellow', 'Warning', process.stderr)} ${warning}`)
    await write(summary(report, database.location))
    say(`${((performance.now() - began) / 1000).toFixed(1)} s`)
  } finally {
    end()
    await database.close()
  }
}

function summary({ dataset, current, dryRun, counts, warnings }: Report, location: string): string {
  if (current) return `Nothing to do: ${location} has ${dataset} just as it is here.\n`
  const rows = Object.entries(counts).filter(([, count]) => Object.values(count).some(Boolean))
  const changes = rows.reduce((sum, [, { added, changed, removed }]) => sum + added + changed + removed, 0)
  const total = rows.reduce((sum, [, { unchanged }]) => sum + unchanged, changes)
  const did = dryRun ? 'Dry run, nothing was written. In' : 'In'
  const outcome = changes === 0 ? 'no record changes' : `${changes} of ${total} records ${dryRun ? 'would change' : 'changed'}`
  const warned = warnings.length > 0 ? `, ${warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}` : ''
  const counted = table(
    ['', 'added', 'changed', 'removed', 'unchanged'],
    rows.map(([kind, { added, changed, removed, unchanged }]) => [kind, added, changed, removed, unchanged]),
  )
  return `${did} ${location}, ${dataset}: ${outcome}${warned}.\n${counted}`
}
