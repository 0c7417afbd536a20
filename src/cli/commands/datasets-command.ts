import { didYouMean } from '../../record/load-report.ts'
import { badRequest } from '../../server/api-errors.ts'
import type { Database } from '../../store/database/open-database.ts'
import { incompleteDatasets } from '../../store/write/loaded-datasets.ts'
import { coloured, say, warn, write } from '../print.ts'
import { table } from '../text-table.ts'
import { withDatabase } from '../with-database.ts'

interface Options {
  database: string
  json?: boolean
}

interface Dataset {
  slug: string
  title: string
  licence: string
  statements: number
  persons: number
  documents: number
  sources: number
  importedAt: Date
  /** Whether the last import has loaded all of its sources. */
  complete: boolean
}

interface DatasetSource {
  path: string
  format: string
  formatVersion: number
  size: number
  sha256: string
  licence: string | null
  importedAt: Date
}

/** Lists the datasets of a record, or the sources of one. */
export async function datasets(slug: string | undefined, { database: url, json = false }: Options): Promise<void> {
  await withDatabase(url, async (database) => {
    const rows = slug === undefined ? await datasetsIn(database) : await sourcesOf(database, slug)
    if (json) return write(`${JSON.stringify(rows, null, 2)}\n`)
    if (rows.length === 0) return void say(slug === undefined ? 'There is no dataset.' : `The dataset ${slug} has no sources.`)
    const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'complete')
    await write(
      table(
        columns.map((name) => headings[name] ?? name),
        rows.map((row) => columns.map((name) => cell(Object(row)[name]))),
      ),
    )
    for (const row of rows)
      if ('complete' in row && !row.complete)
        warn(
          `${coloured('yellow', 'Warning', process.stderr)} The last import of ${row.slug} did not finish. Repeat it: it goes on with what is missing.`,
        )
  })
}

const headings: Record<string, string> = { formatVersion: 'version', size: 'bytes', importedAt: 'imported' }

const cell = (value: unknown) =>
  typeof value === 'number' ? value : value instanceof Date ? value.toISOString().slice(0, 16).replace('T', ' ') : String(value ?? '')

async function datasetsIn(database: Database): Promise<Dataset[]> {
  const incomplete = await incompleteDatasets(database)
  const rows = await database.query<Omit<Dataset, 'complete'>>(
    `SELECT slug, title, licence,
       (SELECT count(*)::int FROM "Statement" r WHERE r."datasetId" = d.id) AS statements,
       (SELECT count(*)::int FROM "Person" r WHERE r."datasetId" = d.id) AS persons,
       (SELECT count(*)::int FROM "Document" r WHERE r."datasetId" = d.id) AS documents,
       (SELECT count(*)::int FROM "Source" r WHERE r."datasetId" = d.id) AS sources,
       "importedAt"
     FROM "Dataset" d ORDER BY slug`,
  )
  return rows.map((row) => ({ ...row, complete: !incomplete.includes(row.slug) }))
}

async function sourcesOf({ query }: Database, slug: string): Promise<DatasetSource[]> {
  const known = await query<{ id: string; slug: string }>('SELECT id, slug FROM "Dataset" ORDER BY slug')
  const dataset = known.find((each) => each.slug === slug)
  if (!dataset) {
    const meant = didYouMean(
      slug,
      known.map((each) => each.slug),
    )
    throw badRequest(`There is no dataset "${slug}".${meant || ' "rapporteur datasets" lists them.'}`)
  }
  return query<DatasetSource>(
    'SELECT path, format, "formatVersion", size, sha256, licence, "importedAt" FROM "Source" WHERE "datasetId" = $1 ORDER BY path',
    [dataset.id],
  )
}
