import { createHash } from 'node:crypto'
import type { Database } from '../database/open-database.ts'

/** Increase this if the same source results in other rows than before. Then sources are loaded again. */
const loaderVersion = 4

/** What decides whether a source has to be loaded again, as stored in the database. */
export const digestOfSource = (source: { format: string; formatVersion: number; options: string; sha256: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([loaderVersion, source.format, source.formatVersion, source.options, source.sha256]))
    .digest('hex')

/** The digest of a dataset with these sources, as stored in the database. */
export const digestOfDataset = (sources: readonly { path: string; digest: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(sources.map(({ path, digest }) => [path, digest]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))))
    .digest('hex')

/** The slugs of all loaded datasets, and whether one of them has this digest. */
export async function loadedDatasets({ query }: Pick<Database, 'query'>, digest: string): Promise<{ slugs: string[]; current: boolean }> {
  const rows = await query<{ slug: string; digest: string }>('SELECT slug, digest FROM "Dataset"')
  return { slugs: rows.map(({ slug }) => slug), current: rows.some((row) => row.digest === digest) }
}
