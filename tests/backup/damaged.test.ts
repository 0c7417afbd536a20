import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BackupRefused } from '../../src/store/backup/backup-format.ts'
import { type OpenBackup, openBackup } from '../../src/store/backup/open-backup.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { type Database, openDatabase } from '../../src/store/database/open-database.ts'
import { migrationsFolder, readMigrations } from '../../src/store/database/schema-engine.ts'
import { allRows } from '../kit/all-rows.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase } from '../kit/database.ts'
import { trials } from '../kit/trials.ts'

// A file that is not exactly a backup is refused, and leaves the database as it was.

const { folder, remove } = freshFolder()
const file = join(folder, 'backup.zip')
const damaged = join(folder, 'damaged.zip')
const { url, drop } = await lastingDatabase()
const target = await lastingDatabase()
let bytes: Buffer
let database: Database
let empty: Awaited<ReturnType<typeof allRows>>

beforeAll(async () => {
  await rapporteur(['import', 'data/nato-russia-council', '--database', url])
  const { status, stderr } = await rapporteur(['backup', file, '--database', url])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  bytes = readFileSync(file)
  await rapporteur(['datasets', '--database', target.url])
  empty = await allRows(target.url)
  database = await openDatabase(target.url)
}, 60_000)
afterAll(async () => {
  await database.close()
  await drop()
  await target.drop()
  remove()
})

const opening = async (name: string) => {
  const opened = await openBackup(name).catch((error: unknown) => error)
  if (!(opened instanceof Error)) await (opened as OpenBackup).close()
  return opened
}

test('one bit that differs anywhere is found', async () => {
  const anywhere = fc.oneof(
    fc.nat(bytes.length - 1),
    fc.nat(199).map((back) => bytes.length - 1 - back),
    fc.nat(99),
  )
  await fc.assert(
    fc.asyncProperty(anywhere, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      writeFileSync(damaged, changed)
      const opened = await opening(damaged)
      expect(opened).toBeInstanceOf(BackupRefused)
      expect(String(opened)).toMatch(/is damaged: its SHA-256|is not complete: the end of the backup is missing or damaged/)
    }),
    { numRuns: trials(150) },
  )
})

test('a file that was cut anywhere, or has more at its end, is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      copyFileSync(file, damaged)
      truncateSync(damaged, length)
      const opened = await opening(damaged)
      expect(opened).toBeInstanceOf(BackupRefused)
      expect(String(opened)).toMatch(length < 51 ? /is not a backup of Rapporteur/ : /is not complete/)
    }),
    { numRuns: trials(100) },
  )
  writeFileSync(damaged, Buffer.concat([bytes, Buffer.from('\n')]))
  expect(String(await opening(damaged))).toContain('is not complete')
})

test('the command says what is wrong, and the database stays empty', async () => {
  await database.close()
  const half = join(folder, 'half.zip')
  writeFileSync(half, bytes.subarray(0, bytes.length / 2))
  for (const command of [
    ['restore', half, '--database', target.url],
    ['verify-backup', half],
  ]) {
    const { status, stderr } = await rapporteur(command)
    expect([status, stderr]).toEqual([1, `${half} is not complete: the end of the backup is missing or damaged. Use another backup.\n`])
  }
  expect(String(await opening('package.json'))).toBe('BackupRefused: package.json is not a backup of Rapporteur.')
  expect(String(await opening(join(folder, 'none.zip')))).toMatch(/There is no file .*none\.zip\.$/)
  expect(String(await opening(folder))).toMatch(/ is not a file\.$/)
  expect(await allRows(target.url)).toEqual(empty)
  database = await openDatabase(target.url)
})

test('a backup of a newer version is refused with the migrations that are not known', async () => {
  const backup = await openBackup(file)
  const older = join(folder, 'migrations')
  const all = readMigrations(migrationsFolder())
  for (const { name, script } of all.slice(0, -1)) {
    mkdirSync(join(older, name), { recursive: true })
    writeFileSync(join(older, name, 'migration.sql'), script)
  }
  await expect(restoreBackup(database, backup, { migrations: older })).rejects.toThrow(
    `newer than this one: it has the migrations ${all.at(-1)?.name}. Install that version or a later one.`,
  )
  await backup.close()
})

test('rows that arrive otherwise than the manifest says are undone', async () => {
  const backup = await openBackup(file)
  const changing = (change: (table: string, rows: Buffer) => Buffer): OpenBackup => ({
    ...backup,
    rowsOf: async function* (table) {
      for await (const rows of backup.rowsOf(table)) yield change(table, rows)
    },
  })
  const of = (name: string, change: (rows: string) => string) =>
    changing((table, rows) => (table === name ? Buffer.from(change(rows.toString())) : rows))
  const wrong: [OpenBackup, RegExp][] = [
    [of('Person', (rows) => rows.replace('Lavrov', 'Lawrow')), /The table Person has \d+ rows with the checksum .* Nothing was restored/],
    [of('Span', (rows) => rows.slice(rows.indexOf('\n') + 1)), /The table Span has \d+ rows/],
    [of('Meeting', (rows) => rows.replaceAll('\tHELD\t', '\tHEDL\t')), /invalid input value for enum/],
  ]
  for (const [given, message] of wrong) await expect(restoreBackup(database, given)).rejects.toThrow(message)
  await database.close()
  expect(await allRows(target.url)).toEqual(empty)
  database = await openDatabase(target.url)
  await restoreBackup(database, backup)
  await backup.close()
  await database.close()
  expect((await allRows(target.url)).rows).toEqual((await allRows(url)).rows)
  database = await openDatabase(target.url)
})
