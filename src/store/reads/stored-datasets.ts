import type { Pool, PoolClient } from 'pg'
import type { RecordValue } from '../../record/record-changes.ts'

/** The row of a dataset. */
export interface StoredDataset {
  id: string
  slug: string
  title: string
  licence: string
  homepage: string | null
  version: string | null
  /** The digest of its sources when an import last finished; empty before. */
  digest: string
  recordVersion: number
  importedAt: Date
}

/** The datasets with these ids or slugs. */
export async function storedDatasets(
  db: Pick<Pool | PoolClient, 'query'>,
  column: 'id' | 'slug',
  values: readonly string[],
): Promise<StoredDataset[]> {
  if (values.length === 0) return []
  const { rows } = await db.query<StoredDataset>(
    `SELECT id, slug, title, licence, homepage, version, digest, "recordVersion", "importedAt" FROM "Dataset" WHERE ${column} = ANY($1)`,
    [values],
  )
  return rows
}

/** What a dataset says, in the record format. */
export const valueOfDataset = ({ slug, title, licence, homepage, version }: StoredDataset): RecordValue => ({
  slug,
  title,
  licence,
  ...(homepage !== null && { homepage }),
  ...(version !== null && { version }),
})
