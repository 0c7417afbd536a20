import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBackup } from '../../src/store/backup/open-backup.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase } from '../kit/database.ts'
import { trials } from '../kit/trials.ts'

// A backup or a restore that is killed leaves nothing that looks complete, and the next one works.

const { folder, remove } = freshFolder()
const source = await lastingDatabase()
const rows = 150_000
const file = join(folder, 'backup.zip')

beforeAll(async () => {
  await rapporteur(['import', 'data/nato-russia-council', '--database', source.url])
  const { query, close } = await openDatabase(source.url)
  await query(`INSERT INTO "Changeset" (id, origin) SELECT 10 + n, 'IMPORT' FROM generate_series(1, ${rows}) n`)
  await close()
}, 60_000)
afterAll(async () => {
  await source.drop()
  remove()
})

/** Runs a command, and kills it a moment after a condition holds. Returns whether it was killed before its end. */
async function killed(args: string[], isUnderWay: () => boolean | Promise<boolean>, after: number): Promise<boolean> {
  const child = spawn(process.execPath, ['bin/rapporteur.mjs', ...args], { stdio: 'ignore' })
  const exited = once(child, 'exit')
  while (child.exitCode === null && !(await isUnderWay())) await setTimeout(5)
  await setTimeout(after)
  child.kill('SIGKILL')
  await exited
  return child.signalCode === 'SIGKILL'
}

test('kill -9 during a backup', { timeout: 300_000 }, async () => {
  let kills = 0
  for (let trial = 0; trial < trials(2); trial++) {
    if (await killed(['backup', file, '--database', source.url], () => existsSync(`${file}.partial`), Math.random() * 300)) kills++
    if (existsSync(file)) break
  }
  expect(kills).toBeGreaterThan(0)
  expect(readdirSync(folder)).toEqual(['backup.zip.partial'])
  await expect(openBackup(`${file}.partial`)).rejects.toThrow('is not')
  const { status, stdout } = await rapporteur(['backup', file, '--database', source.url, '--json'])
  expect([status, JSON.parse(stdout).tables.Changeset]).toEqual([0, rows + 1])
  expect(readdirSync(folder)).toEqual(['backup.zip'])
})

test('kill -9 during a restore', { timeout: 300_000 }, async () => {
  const target = await lastingDatabase()
  await rapporteur(['datasets', '--database', target.url])
  const began = performance.now()
  const restore = ['restore', file, '--database', target.url]
  for (let trial = 0; trial < trials(2); trial++) {
    await killed(restore, () => true, 1_500 + Math.random() * 1_500)
    const { stdout } = await rapporteur(['datasets', '--json', '--database', target.url])
    // All or nothing.
    if (JSON.parse(stdout).length > 0) break
  }
  expect(performance.now()).toBeGreaterThan(began)
  const replacing = await rapporteur([...restore, '--replace', '--json'])
  expect(replacing.status).toBe(0)
  const { query, close } = await openDatabase(target.url)
  expect(await query('SELECT count(*)::int AS count FROM "Changeset"')).toEqual([{ count: rows + 1 }])
  await close()
  await target.drop()
})
