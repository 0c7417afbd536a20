import { existsSync, rmSync } from 'node:fs'
import { type ImportPlan, importFiles } from '../../import/import-sources.ts'
import type { FileImportOptions } from '../../record/import-options.ts'
import { Refused, type Report } from '../../record/load-report.ts'
import { Unreadable } from '../../record/source-files.ts'
import { withRemedy } from '../../server/process/serve.ts'
import { parseDatabaseUrl } from '../../store/database/database-url.ts'
import { migrate } from '../../store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../store/database/open-database.ts'
import { coloured, importProgress, say, warn, write } from '../print.ts'
import { tableMapping } from '../table-mapping.ts'
import { table } from '../text-table.ts'

interface Options
  extends Pick<FileImportOptions, 'format' | 'dataset' | 'title' | 'licence' | 'language' | 'dates' | 'dryRun' | 'prune' | 'keepGoing'> {
  database: string
  map?: string
  json?: boolean
}

/** Imports files and says what changed. */
export async function importPaths(paths: string[], { database: url, json = false, map, ...options }: Options): Promise<void> {
  const began = performance.now()
  // What the command line says comes before what a mapping file says.
  const asked = { ...(map !== undefined && tableMapping(map)), ...options }
  const target = parseDatabaseUrl(url)
  const isNew = target.kind === 'embedded' && target.folder !== undefined && !existsSync(target.folder)
  const database = await openDatabase(url)
  const progress = importProgress()
  let failed = true
  try {
    const report = await migrate(database)
      .then(() =>
        importFiles(database, paths, {
          ...asked,
          onPlan: async (plan) => {
            if (!json) for (const line of [...planned(plan), ...(await previewed(plan))]) say(line)
          },
          onProgress: progress.update,
        }),
      )
      .catch((error: unknown) => {
        throw withRemedy(error, url)
      })
    failed = false
    progress.end()
    if (json) await write(`${JSON.stringify(report, null, 2)}\n`)
    else {
      for (const warning of report.warnings) warn(`${coloured('yellow', 'Warning', process.stderr)} ${warning}`)
      for (const { complaints } of report.sources.refused)
        for (const line of complaints) warn(`${coloured('red', 'Refused', process.stderr)} ${line}`)
      await write(summary(report, database.location))
      say(`${((performance.now() - began) / 1000).toFixed(1)} s`)
    }
    if (report.sources.refused.length > 0) process.exitCode = 1
  } finally {
    progress.end()
    // A refused import leaves no empty database behind. Files before the refused one are imported, and stay.
    const isEmpty = failed && isNew && (await hasNoDataset(database))
    await database.close()
    if (isEmpty && target.folder !== undefined) rmSync(target.folder, { recursive: true, force: true })
  }
}

/** Whether a database has no dataset; no if it does not answer. */
const hasNoDataset = ({ query }: Pick<Database, 'query'>): Promise<boolean> =>
  query('SELECT FROM "Dataset" LIMIT 1').then(
    (rows) => rows.length === 0,
    () => false,
  )

/** What is going to be imported, as sentences. */
function planned({ dataset, files, skipped, otherForms }: ImportPlan): string[] {
  const counts = new Map<string, number>()
  for (const { format } of files) counts.set(format.title, (counts.get(format.title) ?? 0) + 1)
  const read = [...counts].map(([title, count]) => `${count} ${count === 1 ? 'file' : 'files'}: ${title}`)
  return [
    `Dataset ${dataset}. ${read.join('; ')}.`,
    ...(skipped.length > 0 ? [`Skipped, since no format reads them: ${listOf(skipped)}.`] : []),
    ...(otherForms.length > 0 ? [`Skipped, since another form of each is imported: ${listOf(otherForms.map(({ path }) => path))}.`] : []),
  ]
}

/** The first paths of a list, and the number of the others. */
const listOf = (paths: readonly string[]) => `${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`

/** So many files are shown before the import. */
const maxPreviewed = 3

/** How the formats would read the first files, for formats that guess something. */
async function previewed({ files, options }: ImportPlan): Promise<string[]> {
  const guessed = files.filter(({ format }) => format.preview)
  const lines: string[] = []
  for (const { file, format } of guessed.slice(0, maxPreviewed)) {
    try {
      lines.push(...((await format.preview?.(file, options)) ?? []))
    } catch (error) {
      // The import reads the file next, and then this is a complaint.
      if (!(error instanceof Refused || error instanceof Unreadable)) throw error
    }
  }
  return guessed.length > maxPreviewed ? [...lines, `… and ${guessed.length - maxPreviewed} more files, which are not shown.`] : lines
}

function summary({ dataset, current, dryRun, counts, sources, named, warnings }: Report, location: string): string {
  const missing =
    sources.missing.length > 0
      ? `${sources.missing.length} ${sources.missing.length === 1 ? 'source of the dataset was' : 'sources of the dataset were'} not given: ${sources.missing.slice(0, 5).join(', ')}${sources.missing.length > 5 ? ', …' : ''}. Their records stay; --prune removes them.\n`
      : ''
  if (current) return `Nothing to do: ${location} has ${dataset} just as it is here.\n${missing}`
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
  const { added, changed, removed, unchanged, refused } = sources
  const files = `Sources: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged, ${refused.length} refused.\n`
  const persons =
    named.created + named.matched + named.doubtful > 0
      ? `Persons that the sources name: ${named.created} new, ${named.matched} matched, ${named.doubtful} doubtful.\n`
      : ''
  return `${did} ${location}, ${dataset}: ${outcome}${warned}.\n${counted}${files}${persons}${missing}`
}
