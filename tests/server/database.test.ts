import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseDatabaseUrl } from '../../src/store/database/database-url.ts'
import { DatabaseInUse } from '../../src/store/database/folder-lock.ts'
import { type Database, type OpenOptions, openDatabase } from '../../src/store/database/open-database.ts'
import { freshDatabase, freshFolder, server } from '../kit/database.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function open(url: string, options?: OpenOptions): Promise<Database> {
  const db = await openDatabase(url, options)
  undo.push(() => db.close())
  return db
}

async function openFresh(options?: OpenOptions): Promise<Database> {
  const { url, drop } = await freshDatabase()
  undo.push(drop)
  return open(url, options)
}

function folderOfItsOwn(): string {
  const { folder, remove } = freshFolder()
  undo.push(remove)
  return join(folder, 'record')
}

/** Another process, which opens the folder as `db`, runs the code, and stays. */
function otherProcess(folder: string, code = ''): ChildProcess & { said: Promise<string> } {
  const module = (name: string) => JSON.stringify(new URL(`../../src/store/database/${name}.ts`, import.meta.url).href)
  const program = `
    const { openDatabase } = await import(${module('open-database')})
    const db = await openDatabase(${JSON.stringify(folder)}).catch((error) => {
      console.log(error.name, error.message)
      process.exit(3)
    })
    ${code}
    console.log('open')
    process.stdin.on('end', () => db.close()).resume()`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  undo.push(() => child.kill('SIGKILL'))
  return Object.assign(child, { said: text(child.stdout) })
}

const isOpen = (child: ChildProcess) => new Promise((done) => child.stdout?.once('data', done))

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('DATABASE_URL', () => {
  test.each([
    [undefined, { kind: 'embedded', folder: resolve('.rapporteur') }],
    ['', { kind: 'embedded', folder: resolve('.rapporteur') }],
    ['memory://', { kind: 'embedded', folder: undefined }],
    ['some/folder', { kind: 'embedded', folder: resolve('some/folder') }],
    ['/some/folder', { kind: 'embedded', folder: resolve('/some/folder') }],
    ['postgres://u:p@h:1/d', { kind: 'postgres', url: 'postgres://u:p@h:1/d' }],
    ['postgresql:///d?host=/run', { kind: 'postgres', url: 'postgresql:///d?host=/run' }],
  ])('%s', (url, target) => {
    expect(parseDatabaseUrl(url)).toEqual(target)
  })

  test.each(['mysql://localhost/d', 'file:./record.db', 'memory:'])('%s is refused', (url) => {
    expect(() => parseDatabaseUrl(url)).toThrow(/no database known here\. Use postgres:/)
  })
})

describe('an open database', () => {
  test('answers, goes on after an error, and rolls back', async () => {
    const db = await openFresh()
    expect(db.kind).toBe(server ? 'postgres' : 'embedded')
    await db.query('CREATE TABLE note (words text)')
    await expect(db.query('SELECT nothing')).rejects.toThrow(/"nothing" does not exist/)

    const client = await db.pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO note VALUES ($1)', ['undone'])
    await client.query('ROLLBACK')
    client.release()

    await db.query('INSERT INTO note VALUES ($1)', ['kept'])
    expect(await db.query('SELECT words FROM note')).toEqual([{ words: 'kept' }])
  })

  test('replaces a connection that breaks, with what it had begun undone', async () => {
    const db = await openFresh()
    await db.query('CREATE TABLE note (words text)')
    const client = await db.pool.connect()
    await client.query({ name: 'named', text: 'SELECT 1' })
    await client.query('BEGIN')
    await client.query("INSERT INTO note VALUES ('lost')")
    client.release(true)

    expect(await db.query('SELECT words FROM note')).toEqual([])
    const next = await db.pool.connect()
    const { rows } = await next.query({ name: 'named', text: 'SELECT 1 AS one' })
    next.release()
    expect(rows).toEqual([{ one: 1 }])
  })

  test('names its place without the password', async () => {
    const db = await openDatabase('postgres://someone:secret@db.example:5433/record')
    expect(db.location).toBe('db.example:5433/record')
    await db.close()
  })

  test('closes once, however often it is told', async () => {
    const { url, drop } = await freshDatabase()
    const db = await openDatabase(url)
    await db.query('SELECT 1')
    await Promise.all([db.close(), db.close()])
    await expect(db.query('SELECT 1')).rejects.toThrow(/after calling end/)
    await drop()
  })
})

describe.runIf(server)('a PostgreSQL server', () => {
  test('that drops all connections is used again by itself', async () => {
    const onError = vi.fn()
    const db = await openFresh({ onError })
    await Promise.all([1, 2, 3].map(() => db.query('SELECT pg_sleep(0.05)')))

    const admin = new pg.Client(server)
    await admin.connect()
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [db.location.split('/').at(-1)])
    await admin.end()

    await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(3))
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('that is away is an error, not a wait', async () => {
    const db = await open('postgres://127.0.0.1:1/record')
    await expect(db.query('SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

test.runIf(server)('a connection executes statements without JIT compilation, which takes longer than long filters', async () => {
  const db = await openFresh()
  expect(await db.query('SHOW jit')).toEqual([{ jit: 'off' }])
})

describe.skipIf(server)('an embedded database', () => {
  test('in memory keeps nothing', async () => {
    const first = await openDatabase('memory://')
    await first.query('CREATE TABLE note (words text)')
    await first.close()
    const second = await open('memory://')
    expect(await second.query("SELECT to_regclass('note') AS note")).toEqual([{ note: null }])
  })

  test('in a folder is kept over a restart, and leaves no lock', async () => {
    const folder = folderOfItsOwn()
    const first = await openDatabase(folder)
    await first.query("CREATE TABLE note AS SELECT 'kept' AS words")
    await first.close()
    expect(readdirSync(folder)).toEqual(['pgdata'])
    const second = await open(folder)
    expect(await second.query('SELECT words FROM note')).toEqual([{ words: 'kept' }])
  })

  test('does not change the exit code of the process that closes it', async () => {
    const child = otherProcess(folderOfItsOwn(), 'process.exitCode = 7')
    child.stdin?.end()
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  test('has one process at a time: the second is refused and does no damage', async () => {
    const folder = folderOfItsOwn()
    const db = await open(folder)
    await db.query("CREATE TABLE note AS SELECT 'kept' AS words")

    const second = otherProcess(folder)
    expect(await second.said).toMatch(`DatabaseInUse The embedded database in ${folder} is in use: process ${process.pid} has it open.`)
    expect(second.exitCode ?? (await once(second, 'exit'))[0]).toBe(3)
    await expect(openDatabase(folder)).rejects.toThrow(DatabaseInUse)

    expect(await db.query('SELECT words FROM note')).toEqual([{ words: 'kept' }])
  })

  test('has one process of two that start together', async () => {
    const folder = folderOfItsOwn()
    const both = [otherProcess(folder), otherProcess(folder)]
    const refused = await Promise.race(both.map((child) => once(child, 'exit').then(() => child)))
    const winner = both.find((child) => child !== refused)
    expect(await refused.said).toContain('DatabaseInUse')
    winner?.stdin?.end()
    expect(await winner?.said).toBe('open\n')
  })

  test('survives kill -9: what was committed is there, what was not is not, and the lock is taken over', async () => {
    const folder = folderOfItsOwn()
    const child = otherProcess(
      folder,
      `await db.query("CREATE TABLE note AS SELECT 'committed' AS words")
       await db.query('BEGIN')
       await db.query("INSERT INTO note SELECT 'begun' FROM generate_series(1, 50000)")`,
    )
    await isOpen(child)
    await kill(child)
    expect(readdirSync(folder)).toContain(`lock.${child.pid}`)

    const db = await open(folder)
    expect(await db.query('SELECT words FROM note')).toEqual([{ words: 'committed' }])
    expect(readdirSync(folder).sort()).toEqual([`lock.${process.pid}`, 'pgdata'])
  })

  test('survives kill -9 while it is made', async () => {
    const folder = folderOfItsOwn()
    const child = otherProcess(folder)
    while (!existsSync(join(folder, 'pgdata', 'base'))) await setTimeout(2)
    await kill(child)
    expect(existsSync(join(folder, 'pgdata.unfinished'))).toBe(true)

    const db = await open(folder)
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(existsSync(join(folder, 'pgdata.unfinished'))).toBe(false)
  })

  test.runIf(process.platform === 'linux')('is not held by a later process with the number of a dead one', async () => {
    const folder = folderOfItsOwn()
    await (await openDatabase(folder)).close()
    writeFileSync(join(folder, `lock.${process.ppid}`), 'another boot/1')
    const db = await open(folder)
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})
