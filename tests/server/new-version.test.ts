import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { migrationStatus } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { bundledDatabase, freshFolder, lastingDatabase, server } from '../kit/database.ts'
import { startProcess } from './process.ts'

// A new version is started beside an old one, or after it, and its migration fails or is killed.

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

const added = '99990101000000_added'

/** The package as it is, with one more migration. */
function newVersion(script: string): string {
  const { folder, remove } = freshFolder()
  undo.push(remove)
  for (const part of ['dist', 'bin', join('prisma', 'migrations'), 'data']) cpSync(part, join(folder, part), { recursive: true })
  copyFileSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'prisma', 'migrations', added))
  writeFileSync(join(folder, 'prisma', 'migrations', added, 'migration.sql'), script)
  return folder
}

/** Starts the server of a version. */
function start(folder: string, database: string) {
  const child = spawn(process.execPath, [join(folder, 'bin', 'rapporteur.mjs'), 'serve'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: database },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk))
  const exited = once(child, 'exit')
  undo.push(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await exited
  })
  return { child, exited, output: () => output }
}

/** The old version, which is asked all the time whether it is ready and for a person. */
async function oldVersion(database: string) {
  const old = startProcess({ DATABASE_URL: database })
  undo.push(async () => {
    old.kill('SIGKILL')
    await old.exited
  })
  const url = await old.greeted()
  const answers = { right: 0, wrong: [] as string[] }
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const ready = await fetch(new URL('/ready', url))
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ person(ref: \\"sergey-lavrov\\") { name } }"}',
      })
      const said = await response.text()
      if (ready.status === 200 && said === '{"data":{"person":{"name":"Sergey Lavrov"}}}') answers.right++
      else answers.wrong.push(`${ready.status} ${said}`)
    }
  })()
  return {
    url,
    end: async () => {
      isOver = true
      await asking
      return answers
    },
  }
}

async function stateOf(database: string) {
  const { query, close } = await openDatabase(database)
  const status = await migrationStatus({ query })
  const tables = await query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename = 'half'`)
  await close()
  return { ...status, half: tables.length }
}

beforeAll(async () => {
  if (!existsSync('dist/cli.js')) throw new Error('The bundle is not built')
})

test.runIf(server)('a migration that fails: the new version ends with the reason, the old one goes on', { timeout: 300_000 }, async () => {
  const { url: database, drop } = await bundledDatabase()
  undo.push(drop)
  const old = await oldVersion(database)
  const before = await stateOf(database)
  const { child, exited, output } = start(
    newVersion('CREATE TABLE half (id int); ALTER TABLE "Person" ADD COLUMN x int; SELECT 1 / 0;'),
    database,
  )
  await exited
  expect(child.exitCode).toBe(1)
  expect(output()).toContain(`Migration "${added}" failed and the database was left as it was: division by zero`)
  await setTimeout(500)
  const { right, wrong } = await old.end()
  expect(wrong).toEqual([])
  expect(right).toBeGreaterThan(0)
  expect(await stateOf(database)).toEqual(before)
})

test.runIf(server)('kill -9 within a migration: the database is as before, and the next start migrates', { timeout: 300_000 }, async () => {
  const { url: database, drop } = await bundledDatabase()
  undo.push(drop)
  const old = await oldVersion(database)
  const before = await stateOf(database)
  const folder = newVersion('CREATE TABLE half (id int); SELECT pg_sleep(3);')
  const { child, exited, output } = start(folder, database)
  const watching = await openDatabase(database)
  undo.push(watching.close)
  const sleeping = () =>
    watching.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep(3)%' AND state = 'active'`,
    )
  while ((await sleeping()).length === 0) {
    expect(child.exitCode, output()).toBeNull()
    await setTimeout(20)
  }
  child.kill('SIGKILL')
  await exited
  // The server process of PostgreSQL sees it when the statement ends.
  while ((await sleeping()).length > 0) await setTimeout(20)
  expect((await old.end()).wrong).toEqual([])
  expect(await stateOf(database)).toEqual(before)
  const next = start(folder, database)
  while (!next.output().includes('Ctrl-C')) {
    expect(next.child.exitCode, next.output()).toBeNull()
    await setTimeout(50)
  }
  expect(await stateOf(database)).toMatchObject({ unknown: [added], half: 1 })
  const ready = await fetch(new URL('/ready', old.url))
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining(added)])
})

test.skipIf(server)('kill -9 within a migration of a folder: it is as before for both versions', { timeout: 300_000 }, async () => {
  const { url: database, drop } = await lastingDatabase()
  undo.push(drop)
  await (await openDatabase(database)).close()
  const before = await stateOf(database)
  // The file tells that the migration has begun. A transaction does not undo it.
  const folder = newVersion(`CREATE TABLE half (id int); COPY (SELECT 1) TO '/pglite/data/begun'; SELECT pg_sleep(1);`)
  const { child, exited, output } = start(folder, database)
  while (!existsSync(join(database, 'pgdata', 'begun'))) {
    expect(child.exitCode, output()).toBeNull()
    await setTimeout(10)
  }
  child.kill('SIGKILL')
  await exited
  expect(await stateOf(database)).toEqual(before)
  const next = start(folder, database)
  while (!next.output().includes('Ctrl-C')) {
    expect(next.child.exitCode, next.output()).toBeNull()
    await setTimeout(50)
  }
  next.child.kill('SIGKILL')
  await next.exited
  expect(await stateOf(database)).toMatchObject({ unknown: [added], half: 1 })
})
