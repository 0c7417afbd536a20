import type pg from 'pg'
import { applyMigrations, DatabaseNewer, migrationStatus } from '../database/migrate-database.ts'
import { type Database, openPool } from '../database/open-database.ts'
import { migrationsFolder } from '../database/schema-engine.ts'
import { copyText } from '../write/copy-rows.ts'
import { BackupRefused } from './backup-format.ts'
import { type OpenBackup, unknownMigrations } from './open-backup.ts'
import { createdByMigrations, forWholeTables, quoted, rowsOf, type StoredTable, storedTables } from './stored-tables.ts'
import { TableDigest } from './table-digest.ts'

export interface RestoreOptions {
  /** Whether the records of a database that is not empty are deleted before. */
  replace?: boolean
  /** Called with what is done, and how many rows so far. */
  onProgress?: ((doing: 'rows restored' | 'rows checked', rows: number) => void) | undefined
  /** The migrations of this version. */
  migrations?: string
}

/**
 * Restores a backup into an empty database, all of it in one transaction: the tables of that time, their rows, a comparison of all rows
 * in the database with the manifest, and the migrations since then, whose names are returned.
 * @throws BackupRefused, DatabaseNewer, MigrationFailed; the database is then as it was
 */
export async function restoreBackup(
  database: Pick<Database, 'kind' | 'location' | 'connection' | 'query'>,
  backup: OpenBackup,
  { replace = false, onProgress, migrations: folder = migrationsFolder() }: RestoreOptions = {},
): Promise<string[]> {
  const { manifest } = backup
  const newer = unknownMigrations(manifest, folder)
  if (newer.length > 0)
    throw new BackupRefused(
      `The backup is of Rapporteur ${manifest.rapporteur}, which is newer than this one: it has the migrations ${newer.join(', ')}. ` +
        'Install that version or a later one.',
    )
  const { applied, unknown } = await migrationStatus(database, folder)
  if (unknown.length > 0) throw new DatabaseNewer(unknown)
  // All is done by one connection, also what Prisma's engine does.
  const pool = openPool({ ...database.connection, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 5_000 })
  try {
    await pool.query('BEGIN')
    for (const setting of forWholeTables) await pool.query(setting)
    if (database.kind === 'postgres') await pool.query("SET LOCAL maintenance_work_mem = '256MB'")
    await within(pool, (db) => assertFree(db, database, folder, replace))
    if (applied.join() !== manifest.migrations.join()) {
      await within(pool, (db) => dropAll(db, folder))
      await applyMigrations(pool, folder, manifest.migrations)
    }
    await within(pool, (db) => load(db, backup, folder, onProgress))
    const since = await applyMigrations(pool, folder)
    await pool.query('ANALYZE')
    await pool.query('COMMIT')
    return since
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await pool.query('SELECT pg_advisory_unlock_all()').catch(() => {})
    await pool.end()
  }
}

/** The tables that have rows, except those that a migration adds to an empty database. */
export async function filledTables(db: Pick<pg.ClientBase, 'query'>, folder: string = migrationsFolder()): Promise<string[]> {
  const tables = (await storedTables(db, folder)).filter(({ name }) => name !== 'RefRevision')
  if (tables.length === 0) return []
  const { rows } = await db.query<{ name: string }>(
    tables.map(({ name }) => `(SELECT '${name}' AS name FROM ${quoted(name)} LIMIT 1)`).join(' UNION ALL '),
  )
  return rows.map(({ name }) => name)
}

/** A database whose rows would be lost is refused, unless they are to be replaced and nobody else uses it. */
async function assertFree(
  db: pg.PoolClient,
  { kind, location, query }: Pick<Database, 'kind' | 'location' | 'query'>,
  folder: string,
  replace: boolean,
): Promise<void> {
  const filled = await filledTables(db, folder)
  if (filled.length === 0) return
  if (!replace)
    throw new BackupRefused(
      `The database ${location} is not empty: it has rows in ${filled.slice(0, 5).join(', ')}${filled.length > 5 ? ' and other tables' : ''}. ` +
        'Restore into an empty one, or delete what it has with --replace.',
    )
  if (kind === 'embedded') return
  const own = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND NOT pid = ANY($1)`,
    [own.map(({ pid }) => pid)],
  )
  const count = rows[0]?.count ?? 0
  if (count > 0)
    throw new BackupRefused(
      `The database ${location} is in use by ${count} other ${count === 1 ? 'connection' : 'connections'}. ` +
        'Stop the servers that use it, then restore again.',
    )
}

/** Removes what the migrations create, and nothing else that the schema may have. */
async function dropAll(db: pg.PoolClient, folder: string): Promise<void> {
  const drop = async (type: 'TABLE' | 'FUNCTION' | 'TYPE', names: readonly string[]) => {
    for (const name of names) await db.query(`DROP ${type} IF EXISTS ${quoted(name)} CASCADE`)
  }
  await drop('TABLE', [...createdByMigrations(folder, 'TABLE'), '_prisma_migrations'])
  await drop('FUNCTION', createdByMigrations(folder, 'FUNCTION'))
  await drop('TYPE', createdByMigrations(folder, 'TYPE'))
}

/** Loads the rows of all tables, with indexes and foreign keys made afterwards, which takes less time and needs no order of tables. */
async function load(db: pg.PoolClient, backup: OpenBackup, folder: string, onProgress: RestoreOptions['onProgress']): Promise<void> {
  const { tables } = backup.manifest
  const stored = await storedTables(db, folder)
  assertSameColumns(stored, backup)
  const names = stored.map(({ name }) => name)
  const each = async (sql: string) => {
    for (const { statement } of (await db.query<{ statement: string }>(sql, [names])).rows) await db.query(statement)
  }
  const later = async (sql: string) => (await db.query<{ statement: string }>(sql, [names])).rows
  const made = [...(await later(makeIndexes)), ...(await later(makeForeignKeys))]
  await each(dropForeignKeys)
  await each(dropIndexes)
  for (const name of names) await db.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`)
  await db.query(`TRUNCATE ${names.map(quoted).join(', ')}`)
  let done = 0
  for (const { name } of stored) {
    const columns = tables[name]?.columns.map(quoted).join(', ')
    for await (const lines of backup.rowsOf(name)) {
      await copyText(db, `COPY ${quoted(name)} (${columns}) FROM STDIN`, lines)
      for (let at = lines.indexOf(10); at >= 0; at = lines.indexOf(10, at + 1)) done++
      onProgress?.('rows restored', done)
    }
  }
  await compare(db, backup, onProgress)
  for (const { statement } of made) await db.query(statement)
  for (const name of names) await db.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
}

/** The tables that its migrations make are those that the backup has. */
function assertSameColumns(stored: readonly StoredTable[], { manifest: { tables } }: OpenBackup): void {
  const names = new Set([...stored.map(({ name }) => name), ...Object.keys(tables)])
  for (const name of names) {
    const made = stored
      .find((table) => table.name === name)
      ?.columns.toSorted()
      .join(', ')
    const given = tables[name]?.columns.toSorted().join(', ')
    if (made !== given)
      throw new BackupRefused(
        `The table "${name}" of the backup has ${given ? `the columns ${given}` : 'no rows'}, and its migrations make ${made ? `the columns ${made}` : 'no such table'}.`,
      )
  }
}

/** Reads all rows again, as the database has them. */
async function compare(db: pg.PoolClient, { manifest: { tables } }: OpenBackup, onProgress: RestoreOptions['onProgress']): Promise<void> {
  let done = 0
  for (const [name, expected] of Object.entries(tables)) {
    const digest = new TableDigest()
    for await (const lines of rowsOf(db, { name, columns: expected.columns })) {
      digest.add(lines)
      onProgress?.('rows checked', done + digest.rows)
    }
    done += digest.rows
    const found = digest.summary()
    if (found.rows !== expected.rows || found.rowsSha256 !== expected.rowsSha256)
      throw new BackupRefused(
        `The table ${name} has ${found.rows} rows with the checksum ${found.rowsSha256} after the restore; the backup has ${expected.rows} with ${expected.rowsSha256}. Nothing was restored.`,
      )
  }
}

const ofTables = `JOIN pg_class t ON t.oid = o.of JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() AND t.relname = ANY($1)`
const foreignKeys = `(SELECT conname AS name, conrelid AS of, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f') o ${ofTables}`
const indexes = `(SELECT i.relname AS name, indrelid AS of, pg_get_indexdef(indexrelid) AS definition FROM pg_index JOIN pg_class i ON i.oid = indexrelid
  WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))) o ${ofTables}`

const makeIndexes = `SELECT definition AS statement FROM ${indexes} ORDER BY t.relname, o.name`
const dropIndexes = `SELECT format('DROP INDEX %I.%I', n.nspname, o.name) AS statement FROM ${indexes}`
const makeForeignKeys = `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', o.of::regclass, o.name, o.definition) AS statement FROM ${foreignKeys} ORDER BY t.relname, o.name`
const dropForeignKeys = `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', o.of::regclass, o.name) AS statement FROM ${foreignKeys}`

/** Runs a part of the transaction by the one connection of a pool. */
async function within<T>(pool: pg.Pool, task: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await task(client)
  } finally {
    client.release()
  }
}
