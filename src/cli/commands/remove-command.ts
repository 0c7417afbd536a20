import { Refused, type Report } from '../../record/load-report.ts'
import type { Database } from '../../store/database/open-database.ts'
import { removeDataset } from '../../store/write/remove-dataset.ts'
import { ask, isInteractive } from '../ask.ts'
import { coloured, say, warn, write } from '../print.ts'
import { table } from '../text-table.ts'
import { withDatabase } from '../with-database.ts'

interface Options {
  database: string
  dryRun?: boolean
  yes?: boolean
  json?: boolean
}

/** Removes a dataset with all of its records. On a terminal it asks before. */
export async function remove(slug: string, { database: url, dryRun = false, yes = false, json = false }: Options): Promise<void> {
  await withDatabase(url, async (database) => {
    const asks = !dryRun && !yes && isInteractive()
    if (asks && !(await isConfirmed(await removed(database, slug, true)))) return void say('Nothing was removed.')
    const report = await removed(database, slug, dryRun)
    if (json) return write(`${JSON.stringify(report, null, 2)}\n`)
    for (const warning of report.warnings) warn(`${coloured('yellow', 'Warning', process.stderr)} ${warning}`)
    const did = dryRun ? 'Dry run, nothing was written. In' : 'In'
    await write(`${did} ${database.location}, the dataset ${slug} ${dryRun ? 'would be' : 'was'} removed.\n${countsOf(report)}`)
  })
}

async function removed(database: Database, slug: string, dryRun: boolean): Promise<Report> {
  return removeDataset(database, slug, { dryRun }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
    throw new Error(`The dataset ${slug} was not removed. ${error.complaints.join('\n')}`, { cause: error })
  })
}

function countsOf({ counts, sources }: Report): string {
  const rows = Object.entries(counts).flatMap(([kind, { removed }]) => (removed > 0 ? [[kind, removed]] : []))
  return table(['', 'removed'], [...rows, ['Source', sources.removed]])
}

async function isConfirmed(report: Report): Promise<boolean> {
  await write(countsOf(report))
  return (await ask(`Remove the dataset ${report.dataset} with these records? Write yes: `)).toLowerCase() === 'yes'
}
