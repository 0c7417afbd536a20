import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { DatabaseNewer, MigrationFailed, migrate, migrationStatus } from '../../src/store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../src/store/database/open-database.ts'
import { everything, migrationList, migrationsFolder, readMigrations, startSchemaEngine } from '../../src/store/database/schema-engine.ts'
import { misderived } from '../../src/store/write/derive.ts'
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
    // Of this database: those of a server's others, in which other tests load and migrate, are listed too.
    const here = 'database = (SELECT oid FROM pg_database WHERE datname = current_database())'
    expect(await db.query(`SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND ${here}`)).toEqual([])
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
    const module = (name: string) => JSON.stringify(new URL(`../../src/store/database/${name}.ts`, import.meta.url).href)
    const program = `
      const { openDatabase } = await import(${module('open-database')})
      const { migrate } = await import(${module('migrate-database')})
      const db = await openDatabase(${JSON.stringify(url)})
      console.log(JSON.stringify(await migrate(db)))
      await db.close()`
    const run = () => text(spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]).stdout)
    const applied = await Promise.all([run(), run()])
    expect(applied.map((said) => JSON.parse(said)).sort((a, b) => b.length - a.length)).toEqual([names, []])
  })

  test('give the rows of the first one their copies, and keep these', async () => {
    const db = await emptyDatabase()
    const [first] = readMigrations(migrationsFolder())
    if (!first) throw new Error('There is no migration')
    await migrate(db, migrations({ [first.name]: first.script }))
    for (const row of rowsOfTheFirst) await db.query(row)
    expect(await migrate(db)).toEqual(names.slice(1))

    const copies = () =>
      db.query(`SELECT DISTINCT kind, "statementId", "saidOnLatest" FROM (
        SELECT 'speaker' AS kind, "statementId", "saidOnLatest" FROM "Speaker" UNION ALL
        SELECT 'mention', "statementId", "saidOnLatest" FROM "StatementMention" UNION ALL
        SELECT 'document', "statementId", "saidOnLatest" FROM "StatementDocument" UNION ALL
        SELECT 'person', "statementId", "saidOnLatest" FROM "StatementPerson" UNION ALL
        SELECT 'evidence', "statementId", "saidOnLatest" FROM "Evidence" UNION ALL
        SELECT 'topic', "statementId", "saidOnLatest" FROM "StatementTopicIndex" UNION ALL
        SELECT 'organization', "statementId", "saidOnLatest" FROM "StatementOrganization" UNION ALL
        SELECT 'voice', "statementId", "saidOnLatest" FROM "StatementTopicVoice") copy ORDER BY 1, 2`)
    const expected = (second: string) => [
      ...['document', 'evidence', 'mention', 'organization', 'person', 'speaker', 'topic', 'voice'].flatMap((kind) => [
        { kind, statementId: key('a'), saidOnLatest: new Date('2012-12-04T23:59:59.999Z') },
        ...(kind === 'mention' || kind === 'person' ? [] : [{ kind, statementId: key('b'), saidOnLatest: new Date(second) }]),
        ...(kind === 'evidence' ? [{ kind, statementId: null, saidOnLatest: null }] : []),
      ]),
    ]
    expect(await copies()).toEqual(expected('0001-01-01T00:00:00Z'))
    const roles = () => db.query('SELECT "statementId", role FROM "Speaker" ORDER BY 1')
    expect(await roles()).toEqual([
      { statementId: key('a'), role: 'FOREIGN_MINISTER' },
      { statementId: key('b'), role: null },
    ])
    expect(await misderived(db)).toEqual(new Map())
    expect(await db.query('SELECT id, "identityId" FROM "Person"')).toEqual([{ id: key('5'), identityId: key('5') }])
    // Keys of older versions are recomputed from the records.
    const keys = `SELECT key, names, "sortNames", "identityIds" FROM "RefKey" WHERE kind = 'PERSON' ORDER BY key`
    expect(await db.query(keys)).toEqual([
      { key: 'ann minister', names: ['Ann Minister'], sortNames: [], identityIds: [key('5')] },
      { key: 'minister', names: [], sortNames: ['Minister, Ann'], identityIds: [key('5')] },
    ])
    expect(await db.query('SELECT "sortName", "sortNameDerived" FROM "Person"')).toEqual([
      { sortName: 'Minister, Ann', sortNameDerived: true },
    ])
    expect(await db.query('SELECT slug, "meetingId", "meetingIdentityId" FROM "Statement" ORDER BY 1')).toEqual([
      { slug: 'a', meetingId: key('9'), meetingIdentityId: key('9') },
      { slug: 'b', meetingId: null, meetingIdentityId: null },
    ])
    const voices = await db.query('SELECT "topicId", "voiceId", "statementId" FROM "StatementTopicVoice" ORDER BY 1, 2, 3')
    expect(voices.map((row) => Object.values(row).map((id) => String(id).at(-1)))).toEqual([
      ['1', '5', 'a'],
      ['1', '7', 'a'],
      ['1', '8', 'b'],
      ['2', '5', 'a'],
      ['2', '7', 'a'],
    ])

    await db.query(`UPDATE "Statement" SET "saidOnLatest" = '2013-01-01T00:00:00Z' WHERE id = $1`, [key('b')])
    await db.query(`UPDATE "Position" SET role = 'ANALYST'`)
    expect(await copies()).toEqual(expected('2013-01-01T00:00:00Z'))
    expect(await roles()).toMatchObject([{ role: 'ANALYST' }, { role: null }])
  })

  test('count the changes of names, with the transaction that makes them', async () => {
    const db = await emptyDatabase()
    await migrate(db)
    const revision = async () => (await db.query<{ value: number }>('SELECT value FROM "RefRevision"')).map(({ value }) => value)
    await db.query(`INSERT INTO "Dataset" (id, slug, title, licence, digest) VALUES ($1, 'd', 'D', 'CC0-1.0', '')`, [key('0')])
    const [before = 0] = await revision()
    const add = `INSERT INTO "RefKey" (kind, key, "recordId", label, slug, "datasetId") VALUES ('DATASET', 'd', '${key('0')}', 'D', 'd', '${key('0')}')`
    await db.query(`BEGIN; ${add}; ROLLBACK`)
    expect(await revision()).toEqual([before])
    for (const [index, sql] of [add, `UPDATE "RefKey" SET label = 'E'`, 'DELETE FROM "RefKey"', 'TRUNCATE "RefKey"'].entries()) {
      await db.query(sql)
      expect(await revision()).toEqual([before + index + 1])
    }
  })
})

const key = (last: string) => `00000000-0000-7000-8000-00000000000${last}`

/** A minister's statement on a narrower topic in two documents, an organization's of unknown date on the topic above it, and a meeting shown. */
const rowsOfTheFirst = [
  `INSERT INTO "Dataset" (id, slug, title, licence, digest) VALUES ('${key('0')}', 'd', 'D', 'CC0-1.0', '')`,
  `INSERT INTO "Topic" (id, slug, "datasetId", label) VALUES ('${key('1')}', 'wide', '${key('0')}', 'Wide'), ('${key('2')}', 'narrow', '${key('0')}', 'Narrow')`,
  `INSERT INTO "_TopicBroader" VALUES ('${key('2')}', '${key('1')}')`,
  `INSERT INTO "TopicClosure" ("topicId", "ancestorId") VALUES ('${key('1')}', '${key('1')}'), ('${key('2')}', '${key('2')}'), ('${key('2')}', '${key('1')}')`,
  `INSERT INTO "Person" (id, slug, "datasetId", name, "sortName") VALUES ('${key('5')}', 'minister', '${key('0')}', 'Ann Minister', 'Ann Minister')`,
  `INSERT INTO "Organization" (id, slug, "datasetId", name, classification) VALUES ('${key('7')}', 'ministry', '${key('0')}', 'Ministry', 'MINISTRY'), ('${key('8')}', 'council', '${key('0')}', 'Council', 'COUNCIL')`,
  `INSERT INTO "RefKey" (kind, key, "recordId", rank, label, slug, "datasetId") VALUES ('PERSON', 'minister', '${key('5')}', 0, 'Minister', 'minister', '${key('0')}')`,
  `INSERT INTO "Position" (id, slug, "datasetId", "personId", "organizationId", title, role) VALUES ('${key('6')}', 'post', '${key('0')}', '${key('5')}', '${key('7')}', 'Post', 'FOREIGN_MINISTER')`,
  `INSERT INTO "Meeting" (id, slug, "datasetId", title, kind, "startEdtf", "startEarliest", "startLatest", status) VALUES ('${key('9')}', 'm', '${key('0')}', 'M', 'SUMMIT', '2012', '2012-01-01', '2012-12-31', 'HELD')`,
  `INSERT INTO "Document" (id, slug, "datasetId", title, kind, "publishedEdtf", "publishedEarliest", "publishedLatest", language, "textAccess") VALUES ('${key('3')}', 'paper', '${key('0')}', 'Paper', 'OTHER', '2012', '2012-01-01', '2012-12-31', 'en', 'METADATA'), ('${key('4')}', 'other', '${key('0')}', 'Other', 'OTHER', '2012', '2012-01-01', '2012-12-31', 'en', 'METADATA')`,
  `INSERT INTO "Statement" (id, slug, "datasetId", text, language, reporting, kind, "saidOnEdtf", "saidOnEarliest", "saidOnLatest", ordinal, verification, method, "independentSources", "meetingId") VALUES
   ('${key('a')}', 'a', '${key('0')}', 'A', 'en', 'DIRECT', 'REMARK', '2012-12-04', '2012-12-04T00:00:00Z', '2012-12-04T23:59:59.999Z', 1, 'VERIFIED', 'MANUAL', 2, '${key('9')}'),
   ('${key('b')}', 'b', '${key('0')}', 'B', 'en', 'DIRECT', 'REMARK', 'XXXX-XX-XX', '9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z', 2, 'VERIFIED', 'MANUAL', 1, NULL)`,
  `INSERT INTO "Speaker" (id, "statementId", ordinal, kind, "personId", "positionId") VALUES ('${key('c')}', '${key('a')}', 1, 'PERSON', '${key('5')}', '${key('6')}')`,
  `INSERT INTO "Speaker" (id, "statementId", ordinal, kind, "organizationId") VALUES ('${key('d')}', '${key('b')}', 1, 'ORGANIZATION', '${key('8')}')`,
  `INSERT INTO "StatementTopic" ("statementId", "topicId", stance, ordinal) VALUES ('${key('a')}', '${key('2')}', 'UNSTATED', 1), ('${key('b')}', '${key('1')}', 'UNSTATED', 1)`,
  `INSERT INTO "StatementTopicIndex" ("topicId", "statementId") VALUES ('${key('2')}', '${key('a')}'), ('${key('1')}', '${key('a')}'), ('${key('1')}', '${key('b')}')`,
  `INSERT INTO "StatementOrganization" ("organizationId", "statementId") VALUES ('${key('7')}', '${key('a')}'), ('${key('8')}', '${key('b')}')`,
  `INSERT INTO "Mention" (id, "statementId", "organizationId", ordinal) VALUES ('${key('1')}', '${key('a')}', '${key('8')}', 1)`,
  `INSERT INTO "Evidence" (id, "documentId", ordinal, "statementId", "meetingId") VALUES
   ('${key('1')}', '${key('3')}', 1, '${key('a')}', NULL), ('${key('2')}', '${key('4')}', 2, '${key('a')}', NULL),
   ('${key('3')}', '${key('4')}', 1, '${key('b')}', NULL), ('${key('4')}', '${key('3')}', 1, NULL, '${key('9')}')`,
]
