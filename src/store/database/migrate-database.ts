import { PrismaPg } from '@prisma/adapter-pg'
import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { fillRefKeys } from '../write/fill-ref-keys.ts'
import { fillWords } from '../write/fill-words.ts'
import { type Database, openPool } from './open-database.ts'
import { everything, migrationList, migrationsFolder, readMigrations, startSchemaEngine } from './schema-engine.ts'

type Migratable = Pick<Database, 'connection' | 'query'>

/** The migrations of the code against those of the database, by name, oldest first. */
export interface MigrationStatus {
  applied: string[]
  /** In the code, not yet in the database. */
  pending: string[]
  /** In the database, unknown to the code: a newer version has been here. */
  unknown: string[]
  /** Begun by `prisma migrate deploy` and not finished. Those begun here leave no half. */
  failed: string[]
}

/** The database has been migrated by a newer version of Rapporteur. */
export class DatabaseNewer extends Error {
  override readonly name = 'DatabaseNewer'

  constructor(readonly migrations: readonly string[]) {
    super(
      `The database is newer than this version of Rapporteur: it has ${quote(migrations)}, which this version does not know. ` +
        'Install the version that made it or a later one, or use another database.',
    )
  }
}

/** A migration could not be applied; the database is as it was before. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
}

/** What goes with a migration that SQL cannot do, in the same transaction. */
const completions: Record<string, (pool: pg.Pool) => Promise<unknown>> = {
  '20261126021221_words': fillWords,
  '20261127003040_ref_names': fillRefKeys,
}

/** Compares the migrations of the code with those of the database, in one query and without Prisma's engine. */
export async function migrationStatus(db: Pick<Database, 'query'>, folder: string = migrationsFolder()): Promise<MigrationStatus> {
  const known = readMigrations(folder).map(({ name }) => name)
  const rows = await history(db)
  const applied = rows.filter((row) => row.finished).map((row) => row.name)
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
    failed: rows.filter((row) => !row.finished).map((row) => row.name),
  }
}

/**
 * Brings the database to the code's schema, all pending migrations or none, and returns the names of those applied.
 * Of several processes that start together one migrates and the others wait for it.
 */
export async function migrate(db: Migratable, folder: string = migrationsFolder()): Promise<string[]> {
  const { pending, unknown, failed } = await migrationStatus(db, folder)
  if (unknown.length > 0) throw new DatabaseNewer(unknown)
  if (failed.length > 0) {
    throw new MigrationFailed(
      `An earlier run of "prisma migrate deploy" left ${quote(failed)} unfinished. ` +
        'See what it did, then run "npx prisma migrate resolve --rolled-back NAME" (or --applied NAME) and start again.',
    )
  }
  return pending.length > 0 ? apply(db, folder) : []
}

async function apply(db: Migratable, folder: string): Promise<string[]> {
  // One connection carries the transaction and the lock that Prisma's engine takes, and ending it releases both.
  const pool = openPool({ ...db.connection, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 5_000 })
  try {
    await pool.query('BEGIN')
    const applied = await applyMigrations(pool, folder)
    await pool.query('COMMIT')
    return applied
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => {})
    throw error instanceof MigrationFailed ? error : unmigrated(error)
  } finally {
    await pool.query('SELECT pg_advisory_unlock_all()').catch(() => {})
    await pool.end()
  }
}

/**
 * Applies all migrations that the database does not have, or only those with some names, in the transaction of the one connection of a pool.
 * The lock that Prisma's engine takes remains. @throws MigrationFailed
 */
export async function applyMigrations(pool: pg.Pool, folder: string, only?: readonly string[]): Promise<string[]> {
  let failure: MigrationFailed | undefined
  try {
    const names = new Map(readMigrations(folder).map(({ name, script }) => [script, name]))
    const engine = await startSchemaEngine(
      () => new PrismaPg(pool).connect(),
      (script, run) =>
        run().catch((error: unknown) => {
          failure = new MigrationFailed(`Migration "${names.get(script)}" failed and the database was left as it was: ${reason(error)}`, {
            cause: error,
          })
          throw error
        }),
    )
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationList(folder, only), filters: everything })
    for (const name of appliedMigrationNames) await completions[name]?.(pool)
    return appliedMigrationNames
  } catch (error) {
    throw failure ?? unmigrated(error)
  }
}

const unmigrated = (error: unknown) => new MigrationFailed(`The database could not be migrated: ${reason(error)}`, { cause: error })

async function history(db: Pick<Database, 'query'>): Promise<{ name: string; finished: boolean }[]> {
  try {
    return await db.query(
      `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
  } catch (error) {
    const noSuchTable = error instanceof Error && 'code' in error && error.code === '42P01'
    if (noSuchTable) return []
    throw error
  }
}

/** The first lines of what went wrong, without the engine's trace of Rust functions. */
function reason(error: unknown): string {
  if (isDriverAdapterError(error) && error.cause.originalMessage) return error.cause.originalMessage
  const said = error instanceof Error ? error.message : String(error)
  return said.split(/\n\s+\d+: /)[0]?.trim() ?? said
}

const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')
