import { z } from 'zod'

/** The format of a backup file: a ZIP file with one file for each table, and the manifest. */
export const formatName = 'rapporteur-backup/1'

/** The first file of a backup, by which a backup that was cut off is known. */
export const introduction = 'rapporteur-backup.txt'
export const manifestFile = 'manifest.json'
export const fileOf = (table: string): string => `tables/${table}.tsv`

/** The comment of the ZIP file begins so, and has 64 hexadecimal digits after it: the SHA-256 of all bytes before them. */
export const sealLabel = 'Rapporteur backup. SHA-256 of all bytes before these digits: '
export const sealDigits = 64

/** More than this is not read as a manifest. */
export const largestManifest = 10_000_000

const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const manifestSchema = z.object({
  format: z.literal(formatName),
  /** The version of Rapporteur that wrote it. */
  rapporteur: z.string(),
  /** The instant whose rows it has (ISO 8601). */
  at: z.iso.datetime(),
  database: z.object({ kind: z.enum(['embedded', 'postgres']), version: z.string() }),
  /** The names of the migrations that its tables have, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.record(
    z.string(),
    z.object({
      columns: z.array(z.string()).min(1),
      rows: z.int().min(0),
      /** Size of its file, uncompressed. */
      bytes: z.int().min(0),
      /** SHA-256 of its file. */
      sha256: digest,
      /** The sum of the SHA-256 of each row, modulo 2²⁵⁶. It does not depend on the order of the rows, which a database may change. */
      rowsSha256: digest,
    }),
  ),
})

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>
export type TableSummary = Manifest['tables'][string]

/** A file is no backup, is incomplete or damaged, or cannot be restored by this version. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}
