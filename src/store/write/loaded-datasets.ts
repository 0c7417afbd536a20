import { createHash } from 'node:crypto'
import type { Database } from '../database/open-database.ts'

/** Increase this if the same source results in other rows than before. Then sources are loaded again. */
const loaderVersion = 4

/** What decides whether a source has to be loaded again, as stored in the database. */
export const digestOfSource = (source: { format: string; formatVersion: number; options: string; sha256: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([loaderVersion, source.format, source.formatVersion, source.options, source.sha256]))
    .digest('hex')

/** The digest of a dataset with these sources, as stored in the database when an import finishes. */
export const digestOfDataset = (sources: readonly { path: string; digest: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(sources.map(({ path, digest }) => [path, digest]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))))
    .digest('hex')

/** Whether an import of a dataset has ended before all of its sources were loaded: the dataset has other sources than when an import last finished. */
export const isIncomplete = (digest: string, sources: readonly { path: string; digest: string }[]): boolean =>
  sources.length > 0 && digestOfDataset(sources) !== digest

/** How records that are given as a whole are stored as a source. */
export const wholeSource = { format: 'record', formatVersion: 1, options: '' }

/**
 * The slugs of all loaded datasets, and whether the dataset with this slug was loaded as a whole from files with this SHA-256, or also has
 * other sources.
 */
export async function loadedDatasets(
  { query }: Pick<Database, 'query'>,
  { slug, sha256 }: { slug: string; sha256: string },
): Promise<{ slugs: string[]; isCurrent: boolean; hasOtherSources: boolean }> {
  const rows = await query<{ slug: string; digest: string; hasOtherSources: boolean }>(
    `SELECT slug, digest, EXISTS (SELECT FROM "Source" s WHERE s."datasetId" = d.id AND s.path <> d.slug) AS "hasOtherSources" FROM "Dataset" d`,
  )
  const digest = digestOfDataset([{ path: slug, digest: digestOfSource({ ...wholeSource, sha256 }) }])
  const dataset = rows.find((row) => row.slug === slug)
  const { hasOtherSources = false } = dataset ?? {}
  return { slugs: rows.map((row) => row.slug), isCurrent: dataset?.digest === digest, hasOtherSources }
}

/** The slugs of the datasets of which an import did not finish. */
export async function incompleteDatasets({ query }: Pick<Database, 'query'>): Promise<string[]> {
  const rows = await query<{ slug: string; digest: string; sources: { path: string; digest: string }[] }>(
    `SELECT d.slug, d.digest, jsonb_agg(jsonb_build_object('path', s.path, 'digest', s.digest)) AS sources
     FROM "Dataset" d JOIN "Source" s ON s."datasetId" = d.id GROUP BY d.id ORDER BY d.slug`,
  )
  return rows.flatMap(({ slug, digest, sources }) => (isIncomplete(digest, sources) ? [slug] : []))
}
