import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { rapporteur as command } from '../kit/command.ts'
import { freshFolder, server } from '../kit/database.ts'

const endless = 'SELECT count(*) FROM generate_series(1, 100000000000)'

function folderOfItsOwn(): string {
  const { folder, remove } = freshFolder()
  onTestFinished(remove)
  return join(folder, 'record')
}

/** A server with a table beside the record, by which lost data would be noticed. */
async function serve(database: string) {
  const rapporteur = await openRapporteur({ database, log: createLog('silent') })
  const http = createServer(rapporteur.listener).listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(async () => {
    http.closeAllConnections()
    http.close()
    await rapporteur.close()
  })
  const { query, pool, cancel } = rapporteur.database
  await query("CREATE TABLE note AS SELECT 'kept' AS words")
  const { port } = http.address() as AddressInfo
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  const graphql = async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ persons { totalCount } }')}`)
    const { data, errors } = await response.json()
    return errors?.[0].extensions.code ?? data.persons.totalCount
  }
  return {
    query,
    pool,
    cancel,
    get,
    graphql,
    isReadyAgain: async () => {
      while ((await get('/ready')).status !== 200) await setTimeout(20)
      expect(await graphql()).toBe(0)
      expect(await query('SELECT words FROM note')).toEqual([{ words: 'kept' }])
    },
  }
}

describe.skipIf(server)('the embedded database', () => {
  test('that computes without end holds up nobody else on the server, and is stopped', async () => {
    const { pool, cancel, get, graphql, isReadyAgain } = await serve('memory://')
    const client = await pool.connect()
    const computing = client.query(endless)
    const stopped = expect(computing).rejects.toMatchObject({ code: '57014' })
    expect((await get('/health')).status).toBe(200)
    const waiting = graphql()
    await setTimeout(50)
    await cancel(client)
    await stopped
    client.release()
    expect(await waiting).toBe('UNAVAILABLE')
    const ready = await get('/ready')
    expect(ready.status).toBe(503)
    expect(await ready.text()).toContain('The embedded database is opened again')
    await isReadyAgain()
  })

  test('that has nothing to do is not stopped', async () => {
    const { pool, cancel, graphql } = await serve('memory://')
    const client = await pool.connect()
    await client.query('SELECT 1')
    await cancel(client)
    client.release()
    expect(await graphql()).toBe(0)
  })

  test('that crashes in WebAssembly is opened again', async () => {
    const { query, pool, isReadyAgain } = await serve('memory://')
    const client = await pool.connect()
    // Without its own check PostgreSQL goes deeper than JavaScript's stack.
    await client.query("SET max_stack_depth = '7MB'")
    await expect(client.query("SELECT repeat('[', 2000000)::jsonb")).rejects.toThrow(/opened again.* Maximum call stack size exceeded/)
    client.release()
    await expect(query('SELECT 1')).rejects.toMatchObject({ code: '57P02' })
    await isReadyAgain()
  })

  test('that panics is opened again as soon as it can be, and says why it cannot', async () => {
    const folder = folderOfItsOwn()
    const { query, get, isReadyAgain } = await serve(folder)
    const [log, away] = [join(folder, 'pgdata', 'pg_wal'), join(folder, 'pgdata', 'pg_wal_away')]
    renameSync(log, away)
    const write = async () => {
      await query('SELECT pg_switch_wal()')
      await query("INSERT INTO note SELECT repeat('lost', 1000) FROM generate_series(1, 20000)")
    }
    await expect(write()).rejects.toThrow(/opened again.*could not create file "pg_wal/)
    while (!(await (await get('/ready')).text()).includes('cannot be opened again yet')) await setTimeout(20)
    renameSync(away, log)
    await isReadyAgain()
  })

  test('that loses an answer is opened again', async () => {
    const { query, isReadyAgain } = await serve('memory://')
    // PGlite ends the session at this statement, since no data come with it.
    await expect(query('COPY note FROM STDIN')).rejects.toMatchObject({ code: '57P02' })
    await isReadyAgain()
  })

  test('checks the depth of its own stack first: deep input is an error of PostgreSQL', async () => {
    const database = await openDatabase('memory://')
    onTestFinished(database.close)
    for (const words of [3_000, 20_000, 60_000]) {
      const sql = "SELECT to_tsvector('simple', 'x') @@ websearch_to_tsquery('english', $1) AS matches"
      const answer = await database.query(sql, ['missle defen '.repeat(words / 2)]).catch((error) => error.code)
      expect(['54001', [{ matches: false }]]).toContainEqual(answer)
    }
    await expect(database.query('SELECT $1::jsonb', ['['.repeat(200_000) + ']'.repeat(200_000)])).rejects.toMatchObject({ code: '54001' })
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('is closed at once, whatever it computes', async () => {
    const database = await openDatabase(folderOfItsOwn())
    const computing = expect(database.query(endless)).rejects.toThrow()
    await setTimeout(50)
    await database.close()
    await computing
  })

  test('is ended with its process by SIGTERM, with exit code 0', async () => {
    const module = (path: string) => JSON.stringify(new URL(`../../src/${path}.ts`, import.meta.url).href)
    const program = `
      const { main } = await import(${module('server/process/serve')})
      const { openRapporteur } = await import(${module('server/open-rapporteur')})
      let database
      await main(process.env, async (config, log) => {
        const rapporteur = await openRapporteur({ ...config, log })
        database = rapporteur.database
        return rapporteur
      })
      database.query(${JSON.stringify(endless)}).catch((error) => console.log('stopped with ' + error.code))
      console.log('computing')`
    const env = { ...process.env, PORT: '0', DATABASE_URL: folderOfItsOwn() }
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    while (!output.includes('computing')) await once(child.stdout, 'data')
    await setTimeout(50)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(output).toMatch(/stopped with 57014\n$/)
  })

  test('in memory leaves no folder, and removes those of processes that were killed', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rapporteur-memory-'))
    const { pid } = spawnSync(process.execPath, ['--version'])
    const host = hostname().replace(/[^\w.]/g, '_')
    const [dead, living] = [`rapporteur-memory-${host}-${pid}-abcdef`, `rapporteur-memory-${host}-${process.ppid}-abcdef`]
    for (const name of [dead, living]) {
      mkdirSync(join(tmpdir(), name, 'pgdata'), { recursive: true })
      writeFileSync(join(tmpdir(), name, 'pgdata', 'file'), '')
    }
    const database = await openDatabase('memory://')
    const own = folders().filter((name) => name.startsWith(`rapporteur-memory-${host}-${process.pid}-`))
    expect(own.length).toBeGreaterThan(0)
    expect(folders()).not.toContain(dead)
    expect(folders()).toContain(living)
    execFileSync('rm', ['-r', join(tmpdir(), living)])
    await database.close()
    expect(own.filter((name) => existsSync(join(tmpdir(), name)))).toEqual([])
  })
})

describe.skipIf(server)('a folder that cannot be used', () => {
  test('is named with the reason and the remedy', async () => {
    const folder = folderOfItsOwn()
    writeFileSync(folder, '')
    const inside = join(folder, 'record')
    await expect(openDatabase(inside)).rejects.toThrow(
      `The embedded database cannot be kept in ${inside}: a part of its path is a file (ENOTDIR). Point DATABASE_URL at a folder`,
    )
    await expect(openDatabase(folder)).rejects.toThrow(`cannot be kept in ${folder}: there is a file of that name (EEXIST).`)
  })

  const mountable = process.platform === 'linux' && process.getuid?.() === 0
  /** A separate file system, which is unmounted after the test. Undefined if none can be mounted. */
  function mount(options: string): string | undefined {
    const { folder, remove } = freshFolder()
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
    onTestFinished(() => {
      spawnSync('umount', [folder])
      remove()
    })
    return status === 0 ? folder : undefined
  }

  test.runIf(mountable)('since it is read-only, is named', async ({ skip }) => {
    const folder = mount('ro') ?? skip('no disk can be mounted here')
    await expect(openDatabase(join(folder, 'record'))).rejects.toThrow('its file system is read-only (EROFS). Point DATABASE_URL')
  })

  test.runIf(mountable).for(['10m', '27m'])('since its disk of %s is full, is named; nothing is half there', async (size, { skip }) => {
    const folder = mount(`size=${size}`) ?? skip('no disk can be mounted here')
    const record = join(folder, 'record')
    const full = await command(['import', 'data/nato-russia-council', '--database', record])
    expect(full.status).toBe(1)
    expect(full.stdout).not.toContain('changed')
    expect(full.stderr).toMatch(
      /^The disk that holds .*record is full\. What was under way is undone\. Free space there, then start again\.\n$/,
    )
    execFileSync('mount', ['-o', 'remount,size=120m', folder])
    const then = await command(['import', 'data/nato-russia-council', '--database', record])
    expect(then.stdout).toContain('241 of 241 records changed')
    expect(then.status).toBe(0)
  })
})
