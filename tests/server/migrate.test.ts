import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { DatabaseNewer, MigrationFailed, migrate, migrationStatus } from '../../src/server/db/migrate.ts'
import { type Database, openDatabase } from '../../src/server/db/open.ts'
import { everything, migrationList, migrationsFolder, readMigrations, startSchemaEngine } from '../../src/server/db/schema-engine.ts'
import { freshDatabase, freshFolder, server } from '../kit/database.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A database without a table; an embedded one comes migrated. */
async function emptyDatabase(): Promise<Database> {
  const { url, drop } = await freshDatabase()
  undo.push(drop)
  const db = await openDatabase(url)
  undo.push(() => db.close())
  await db.query('DROP SCHEMA public CASCADE')
  await db.query('CREATE SCHEMA public')
  return db
}

function migrations(scripts: Record<string, string>): string {
  const { folder, remove } = freshFolder()
  undo.push(remove)
  for (const [name, script] of Object.entries(scripts)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'migration.sql'), script)
  }
  return folder
}

const tables = async (db: Database) =>
  (await db.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map(
    ({ name }) => name,
  )

const note = "CREATE TABLE note (words text); COMMENT ON TABLE note IS 'a; b';"
const shout = `CREATE FUNCTION shout() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;'; END $$;
ALTER TABLE note ADD COLUMN loud text DEFAULT shout();`

describe('migrate', () => {
  test('applies what is pending, and nothing the second time', async () => {
    const db = await emptyDatabase()
    expect(await migrate(db, migrations({ '1_note': note }))).toEqual(['1_note'])
    const folder = migrations({ '1_note': note, '2_shout': shout })
    expect(await migrationStatus(db, folder)).toEqual({ applied: ['1_note'], pending: ['2_shout'], unknown: [], failed: [] })
    expect(await migrate(db, folder)).toEqual(['2_shout'])
    expect(await migrate(db, folder)).toEqual([])
    await db.query("INSERT INTO note VALUES ('quiet')")
    expect(await db.query('SELECT * FROM note')).toEqual([{ words: 'quiet', loud: 'a;' }])
  })

  test('that fails says which and why, and leaves nothing', async () => {
    const db = await emptyDatabase()
    const broken = migrations({ '1_note': note, '2_wrong': 'CREATE TABLE other (id int); ALTER TABLE nowhere ADD COLUMN x int;' })
    const failure = await migrate(db, broken).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MigrationFailed)
    expect(String(failure)).toBe(
      'MigrationFailed: Migration "2_wrong" failed and the database was left as it was: relation "nowhere" does not exist',
    )
    expect(await tables(db)).toEqual([])
    expect(await migrate(db, migrations({ '1_note': note, '2_shout': shout }))).toEqual(['1_note', '2_shout'])
  })

  test('refuses a database that a newer version has migrated', async () => {
    const db = await emptyDatabase()
    await migrate(db, migrations({ '1_note': note, '2_shout': shout }))
    const failure = await migrate(db, migrations({ '1_note': note })).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseNewer)
    expect(String(failure)).toContain('it has "2_shout", which this version does not know')
  })

  test('refuses a database in which "prisma migrate deploy" has stopped half way', async () => {
    const db = await emptyDatabase()
    const folder = migrations({ '1_note': note, '2_shout': shout })
    await migrate(db, folder)
    await db.query(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_shout'`)
    await expect(migrate(db, folder)).rejects.toThrow('left "2_shout" unfinished')
    await db.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '2_shout'`)
    expect(await migrationStatus(db, folder)).toMatchObject({ pending: ['2_shout'], failed: [] })
  })

  test('leaves no lock behind', async () => {
    const db = await emptyDatabase()
    await migrate(db, migrations({ '1_note': note }))
    expect(await db.query("SELECT objid FROM pg_locks WHERE locktype = 'advisory'")).toEqual([])
  })
})

describe("the package's own migrations", () => {
  const names = readMigrations(migrationsFolder()).map(({ name }) => name)

  test('are the history that "prisma migrate status" and "deploy" go by', async () => {
    const db = await emptyDatabase()
    expect(await migrate(db)).toEqual(names)

    const engine = await startSchemaEngine(() => db.adapter.connect())
    const migrationsList = migrationList(migrationsFolder())
    expect(await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: everything })).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    })
    expect(await engine.applyMigrations({ migrationsList, filters: everything })).toMatchObject({ appliedMigrationNames: [] })
  })

  test('are nothing new to the embedded database, or all there is to a server', async () => {
    const { url, drop } = await freshDatabase()
    undo.push(drop)
    const db = await openDatabase(url)
    undo.push(() => db.close())
    await migrate(db)
    expect(await migrationStatus(db)).toEqual({ applied: names, pending: [], unknown: [], failed: [] })
  })

  test.runIf(server)('are applied once by two processes that start together', async () => {
    const { url, drop } = await freshDatabase()
    undo.push(drop)
    const module = (name: string) => JSON.stringify(new URL(`../../src/server/db/${name}.ts`, import.meta.url).href)
    const program = `
      const { openDatabase } = await import(${module('open')})
      const { migrate } = await import(${module('migrate')})
      const db = await openDatabase(${JSON.stringify(url)})
      console.log(JSON.stringify(await migrate(db)))
      await db.close()`
    const run = () => text(spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]).stdout)
    const applied = await Promise.all([run(), run()])
    expect(applied.map((said) => JSON.parse(said)).sort((a, b) => b.length - a.length)).toEqual([names, []])
  })
})
