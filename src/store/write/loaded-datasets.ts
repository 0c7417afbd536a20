import type { Database } from '../database/open-database.ts'

/** To be raised when the same source makes other rows than before, so that datasets are loaded again. */
const loaderVersion = 3

/** The digest of a source as the database keeps it. */
export const stored = (digest: string) => `${loaderVersion}:${digest}`

/** Which datasets there are, and whether one of them is just what a source with this digest says. */
export async function loadedDatasets({ query }: Pick<Database, 'query'>, digest: string): Promise<{ slugs: string[]; current: boolean }> {
  const rows = await query<{ slug: string; digest: string }>('SELECT slug, digest FROM "Dataset"')
  return { slugs: rows.map(({ slug }) => slug), current: rows.some((row) => row.digest === stored(digest)) }
}
