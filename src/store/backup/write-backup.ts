import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js'
import type pg from 'pg'
import { DatabaseNewer, MigrationFailed, migrationStatus } from '../database/migrate-database.ts'
import type { Database } from '../database/open-database.ts'
import { packageRoot } from '../database/package-root.ts'
import { migrationsFolder } from '../database/schema-engine.ts'
import { fileOf, formatName, introduction, type Manifest, manifestFile, sealDigits, sealLabel } from './backup-format.ts'
import { forWholeTables, quoted, rowsOf, type StoredTable, storedTables } from './stored-tables.ts'
import { TableDigest } from './table-digest.ts'

export interface WriteBackupOptions {
  /** Called with the number of rows so far. */
  onProgress?: ((rows: number) => void) | undefined
  /** Called when all rows are written. */
  onManifest?: ((manifest: Manifest) => void) | undefined
}

/**
 * Writes a backup of all tables as they are at one moment, while others read and write. The last bytes make it complete.
 * @throws DatabaseNewer, MigrationFailed, or an Error with what to do
 */
export async function* writeBackup(
  database: Pick<Database, 'kind' | 'location' | 'pool'>,
  { onProgress, onManifest }: WriteBackupOptions = {},
): AsyncGenerator<Uint8Array> {
  const client = await database.pool.connect()
  let writing: Promise<void> | undefined
  try {
    const { tables, migrations } = await begin(client, database.location)
    const about = await client.query<{ at: Date; version: string }>(`SELECT now() AS at, current_setting('server_version') AS version`)
    const { at, version } = about.rows[0] ?? { at: new Date(), version: '' }
    const manifest: Manifest = {
      format: formatName,
      rapporteur: JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).version,
      at: at.toISOString(),
      database: { kind: database.kind, version },
      migrations,
      tables: {},
    }
    let control: TransformStreamDefaultController<Uint8Array> | undefined
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        control = controller
      },
    })
    const zip = new ZipWriter(writable, { zip64: true, extendedTimestamp: false, lastModDate: at, useWebWorkers: false })
    const write = async () => {
      await zip.add(introduction, new TextReader(introductionOf(manifest)))
      let done = 0
      for (const table of tables) {
        const digest = new TableDigest()
        const rows = counted(rowsOf(client, table), digest, () => onProgress?.(done + digest.rows))
        // The class is the same as the global one, whose types are those of browsers.
        const readable = NodeReadableStream.from(rows) as unknown as ReadableStream<Uint8Array>
        await zip.add(fileOf(table.name), { readable })
        manifest.tables[table.name] = { columns: table.columns, ...digest.summary() }
        done += digest.rows
      }
      onManifest?.(manifest)
      await zip.add(manifestFile, new TextReader(`${JSON.stringify(manifest, null, 2)}\n`))
      await zip.close(Buffer.from(sealLabel + '0'.repeat(sealDigits)))
    }
    writing = write()
    // The reader gets the error.
    writing.catch((error: unknown) => control?.error(error))
    yield* sealed(readable)
  } finally {
    // A statement under way has to end before the connection is given back.
    await writing?.catch(() => {})
    const ended = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(!ended)
  }
}

/** Begins the transaction whose snapshot is backed up. The locks come before the snapshot, and hold up nothing but a migration. */
async function begin(client: pg.PoolClient, location: string): Promise<{ tables: StoredTable[]; migrations: string[] }> {
  const query = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows
  const seen = async () => {
    const { applied, unknown, failed } = await migrationStatus({ query })
    if (unknown.length > 0) throw new DatabaseNewer(unknown)
    if (failed.length > 0) throw new MigrationFailed(`The migration "${failed[0]}" was left unfinished. "rapporteur doctor" says more.`)
    if (applied.length === 0) throw new Error(`There is no record in ${location} to back up. Check DATABASE_URL or --database.`)
    return { tables: await storedTables(client, migrationsFolder()), migrations: applied }
  }
  const { tables } = await seen()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  for (const setting of forWholeTables) await client.query(setting)
  const names = [...tables.map(({ name }) => quoted(name)), '_prisma_migrations']
  await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS SHARE MODE`)
  const locked = await seen()
  if (JSON.stringify(locked.tables) !== JSON.stringify(tables))
    throw new Error('The database was migrated at this moment. Start the backup again.')
  return locked
}

async function* counted(chunks: AsyncIterable<Buffer>, digest: TableDigest, onProgress: () => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    digest.add(chunk)
    onProgress()
    yield chunk
  }
}

/** The same bytes, of which the last are replaced by the SHA-256 of all bytes before them. */
async function* sealed(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let kept = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all = Buffer.concat([kept, chunk])
    const certain = all.subarray(0, Math.max(0, all.length - sealDigits))
    kept = all.subarray(certain.length)
    hash.update(certain)
    if (certain.length > 0) yield certain
  }
  yield Buffer.from(hash.digest('hex'))
}

const introductionOf = ({ rapporteur, at }: Manifest) =>
  `This is a backup of a Rapporteur database, written by Rapporteur ${rapporteur}, of ${at}.

  rapporteur restore FILE        writes it into an empty database
  rapporteur verify-backup FILE  checks that it is complete and undamaged

tables/   the rows of each table, in the text format of PostgreSQL's COPY
${manifestFile}   the columns, rows and checksums of each table, and the migrations of the database

It has the hashes of the API keys, and texts that the server may not publish. Keep it as safe as the database.
`
