import type { Database } from '../database/open-database.ts'

/** Increase this if the same source results in other rows than before. Then datasets are loaded again. */
const loaderVersion = 3

/** The digest of a source as stored in the database. */
export const stored = (digest: string) => `${loaderVersion}:${digest}`

/** The slugs of all loaded datasets, and whether one of them was loaded from a source with this digest. */
export async function loadedDatasets({ query }: Pick<Database, 'query'>, digest: string): Promise<{ slugs: string[]; current: boolean }> {
  const rows = await query<{ slug: string; digest: string }>('SELECT slug, digest FROM "Dataset"')
  return { slugs: rows.map(({ slug }) => slug), current: rows.some((row) => row.digest === stored(digest)) }
}
