import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { openBackup } from '../../src/store/backup/open-backup.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { migrate, migrationStatus } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { migrationsFolder } from '../../src/store/database/schema-engine.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { allRows } from '../kit/all-rows.ts'
import { freshFolder, lastingDatabase } from '../kit/database.ts'

// The backups of earlier releases are restored, migrated, and answer as they did (docs/recipes/store-a-backup.md).

const stored = join('tests', 'backup', 'stored')
const releases = readdirSync(stored).flatMap((name) => (name.endsWith('.zip') ? [name.slice(0, -'.zip'.length)] : []))
const undo: (() => unknown)[] = []
afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

/** Restores the backup of a release, by the migrations of this version or of a folder. */
async function restored(release: string, migrations?: string) {
  const { url, drop } = await lastingDatabase()
  undo.push(drop)
  const database = await openDatabase(url)
  const backup = await openBackup(join(stored, `${release}.zip`))
  const since = await restoreBackup(database, backup, migrations === undefined ? {} : { migrations })
  await backup.close()
  return { url, database, since, manifest: backup.manifest }
}

test.each(releases)('a backup of %s answers as before', { timeout: 300_000 }, async (release) => {
  const { url, database } = await restored(release)
  expect(await migrationStatus(database)).toMatchObject({ pending: [], unknown: [], failed: [] })
  expect(await misderived(database)).toEqual(new Map())
  await database.close()
  const record = await openRapporteur({ database: url, log: createLog('error') })
  undo.push(record.close)
  const answers: { query: string; data: unknown }[] = JSON.parse(gunzipSync(readFileSync(join(stored, `${release}.json.gz`))).toString())
  expect(answers.length).toBeGreaterThan(10)
  for (const { query, data } of answers) {
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect({ query, answer: await (await record.fetch(request)).json() }).toEqual({ query, answer: { data } })
  }
})

test('a backup from before a migration has it applied after its rows, as the database of that time', { timeout: 300_000 }, async () => {
  const [release = ''] = releases
  const { folder, remove } = freshFolder()
  undo.push(remove)
  cpSync(migrationsFolder(), folder, { recursive: true })
  const later = '99990101000000_later'
  mkdirSync(join(folder, later))
  const script = `ALTER TABLE "Person" ADD COLUMN loud text; UPDATE "Person" SET loud = upper(name); ALTER TABLE "Person" ALTER COLUMN loud SET NOT NULL;`
  writeFileSync(join(folder, later, 'migration.sql'), script)
  const first = await restored(release, folder)
  expect(first.since.at(-1)).toBe(later)
  const rows = await first.database.query(`SELECT name, loud FROM "Person" WHERE slug = 'sergey-lavrov'`)
  expect(rows).toEqual([{ name: 'Sergey Lavrov', loud: 'SERGEY LAVROV' }])
  await first.database.close()
  // The same as a database that was there before and is migrated now.
  const second = await restored(release)
  expect(await migrate(second.database, folder)).toEqual([later])
  await second.database.close()
  const [one, other] = [await allRows(first.url), await allRows(second.url)]
  expect(one.rows).toEqual(other.rows)
  // The constraints' names of a server come from the same scripts.
  expect(one.schema).toEqual(other.schema)
})
