import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { findBinaries, type Postgres, startPostgres, unprivilegedUser } from '../../scripts/postgres.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, server } from '../kit/database.ts'
import { FaultProxy } from '../kit/fault-proxy.ts'
import { Load } from '../kit/load.ts'
import { startProcess } from './process.ts'

// One server process under load goes through all faults of a PostgreSQL server and of the network to it, and is never started again. After
// each fault: clients heard no other error than those that are expected, `/ready` told the truth, and nothing that was acknowledged is lost.

const seconds = 2

describe.runIf(server)('a server under load', () => {
  let postgres: Postgres
  let proxy: FaultProxy
  let serving: ReturnType<typeof startProcess>
  let load: Load
  let authorization: string
  let admin: pg.Client
  let url: URL
  /** A small file system of its own for the data, where one can be mounted. */
  let disk: string | undefined
  const undo: (() => unknown)[] = []
  const expected = new Set(['ok', 'UNAVAILABLE', 'TIMEOUT'])

  const socketOf = (folder: string) => join(folder, '.s.PGSQL.5432')
  const connected = async () => {
    admin = new pg.Client(postgres.url('record'))
    // It ends with the server.
    admin.on('error', () => {})
    await admin.connect()
  }

  beforeAll(async () => {
    disk = mount(400)
    postgres = await startPostgres({ max_connections: 40, max_wal_size: '64MB', min_wal_size: '32MB' }, undefined, disk)
    undo.push(postgres.stop)
    const first = new pg.Client(postgres.url())
    await first.connect()
    await first.query('CREATE ROLE app LOGIN')
    await first.query('CREATE DATABASE record OWNER app')
    await first.end()
    await connected()
    proxy = await FaultProxy.start(socketOf(postgres.folder))
    undo.push(() => proxy.stop())
    const env = { DATABASE_URL: `postgres://app@127.0.0.1:${proxy.port}/record`, LIMIT_SECONDS: `${seconds}`, LIMIT_EXPORT_SECONDS: '4' }
    serving = startProcess(env)
    undo.push(() => serving.kill('SIGKILL'))
    url = await serving.greeted()
    const { stdout } = await rapporteur(['key', 'create', 'Ann'], env)
    authorization = `Bearer ${stdout.trim()}`
    load = new Load(url, stdout.trim())
    undo.push(() => load.stop())
    await load.recovers()
    load.take()
  })
  afterAll(async () => {
    for (const step of undo.reverse()) await step()
    if (disk) unmount(disk)
  })

  /** Waits until everything succeeds again, and checks what clients heard in the fault, and that nothing acknowledged is lost or made twice. */
  const recovered = async () => {
    await load.recovers()
    const { reads, changes, ready } = load.take()
    const { acknowledged } = load
    const { rows } = await admin.query<{ version: number; summary: string }>(
      `SELECT r.version - 1 AS version, r.before->>'summary' AS summary FROM "Revision" r JOIN "Person" p ON p.id = r."recordId"
       WHERE p.slug = 'sergey-lavrov' AND r.version > 2 UNION ALL SELECT version, summary FROM "Person" WHERE slug = 'sergey-lavrov' AND version > 1`,
    )
    const stored = new Map(rows.map(({ version, summary }) => [summary, version]))
    expect(stored.size).toBe(rows.length)
    expect([...acknowledged].filter(([summary, version]) => stored.get(summary) !== version)).toEqual([])
    expect([...stored.keys()].filter((summary) => !acknowledged.has(summary) && summary !== load.pending)).toEqual([])
    expect(serving.output()).not.toMatch(/INTERNAL|nhandled|rejected unseen/)
    expect(reads.filter((code) => !expected.has(code))).toEqual([])
    expect(changes.filter((code) => !expected.has(code))).toEqual([])
    expect(ready.filter((status) => !['200', '503'].includes(status))).toEqual([])
  }

  test('whose database refuses connections', async () => {
    proxy.fault = 'refuse'
    await load.hears('ready', '503')
    await load.hears('changes', 'UNAVAILABLE')
    await load.hears('reads', 'UNAVAILABLE')
    proxy.fault = 'none'
    await recovered()
  })

  test('whose database is slow', async () => {
    proxy.delay = 700
    await load.hears('reads', 'TIMEOUT')
    await load.hears('changes', 'TIMEOUT')
    proxy.delay = 0
    await recovered()
  })

  test('whose connections hang, and stay silent after that', async () => {
    proxy.fault = 'hang'
    await load.hears('ready', '503')
    await load.hears('changes', 'TIMEOUT')
    await load.hears('reads', 'TIMEOUT')
    proxy.fault = 'none'
    await recovered()
  })

  test('whose database stops in the middle of an answer', async () => {
    proxy.fault = 'half an answer'
    await load.hears('reads', 'TIMEOUT')
    await load.hears('ready', '503')
    proxy.fault = 'none'
    await recovered()
  })

  test.each(['lose COMMIT', 'hang COMMIT'] as const)('that gets no answer to COMMIT (%s) makes a change once', async (fault) => {
    const heard = fault === 'lose COMMIT' ? 'UNAVAILABLE' : 'TIMEOUT'
    proxy.fault = fault
    await load.hears('changes', heard)
    expect(proxy.met).toBeGreaterThan(0)
    proxy.fault = 'none'
    // The same key has the answer of the change that was made, if it was, and makes it otherwise.
    await recovered()
  })

  test('that gets no answer to COMMIT says that the change may have been made', async () => {
    const query = `mutation { createTopic(dataset: "nato-russia-council", topic: { slug: "lost", label: "Lost" }, reason: "A test") { problems { code } } }`
    proxy.fault = 'lose COMMIT'
    // A change whose connection ended before has another message.
    const heard = async () => (await load.post({ query }, { authorization })).errors
    const expected = [{ extensions: { code: 'UNAVAILABLE' }, message: expect.stringMatching(/may have been made.*`idempotencyKey`/) }]
    await vi.waitFor(async () => expect(await heard()).toMatchObject(expected), { timeout: 10_000, interval: 50 })
    proxy.fault = 'none'
    await recovered()
  })

  test.each(['fast', 'immediate'] as const)('whose database is restarted (%s)', async (mode) => {
    await admin.end()
    await postgres.restart(mode)
    await connected()
    await recovered()
  })

  test('whose connections are terminated', async () => {
    for (let times = 0; times < 5; times++) {
      await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'")
      await setTimeout(100)
    }
    await recovered()
  })

  test('whose database is set to be read-only answers reads', async () => {
    const set = async (value: string) => {
      await admin.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`)
      await admin.query('SELECT pg_reload_conf()')
    }
    await set('on')
    await load.hears('changes', 'UNAVAILABLE')
    load.take()
    await load.hears('reads', 'ok')
    await load.hears('ready', '200')
    await admin.query('SET default_transaction_read_only = off')
    await set('off')
    await recovered()
  })

  test('that reaches a standby instead of the primary, and the primary again', async () => {
    const folder = join(postgres.folder, 'standby')
    const user = unprivilegedUser()
    const bin = dirname(realpathSync(join(findBinaries(), 'initdb')))
    const program = (name: string) => join(bin, name)
    const options = { ...user, cwd: postgres.folder, stdio: 'ignore' } as const
    execFileSync(program('pg_basebackup'), ['-D', folder, '-h', postgres.folder, '-U', 'postgres', '-R', '-c', 'fast'], options)
    const standby = spawn(
      program('postgres'),
      ['-D', folder, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`],
      options,
    )
    onTestFinished(async () => {
      standby.kill('SIGQUIT')
      if (standby.exitCode === null) await once(standby, 'exit')
      rmSync(folder, { recursive: true })
    })
    await expect.poll(() => existsSync(socketOf(folder)), { timeout: 10_000 }).toBe(true)
    const look = () => connection(`postgres:///record?host=${encodeURIComponent(folder)}&user=postgres`)
    let found = await look()
    for (; !found; found = await look()) await setTimeout(50)
    await found.end()
    proxy.target = socketOf(folder)
    proxy.cut()
    await load.hears('changes', 'UNAVAILABLE')
    await setTimeout(300)
    proxy.target = socketOf(postgres.folder)
    // The connections to the standby stay open, as after a proxy has found the new primary.
    await recovered()
  })

  test.each(['all connections', 'those of its role'])('that gets none of %s', async (which) => {
    const others: pg.Client[] = []
    const terminate = () => admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'")
    const takeAll = async () => {
      for (let other = await connection(postgres.url('record')); other; other = await connection(postgres.url('record'))) others.push(other)
    }
    if (which === 'all connections') {
      await takeAll()
      await terminate()
      await takeAll()
    } else {
      await admin.query('ALTER ROLE app CONNECTION LIMIT 0')
      await terminate()
    }
    await load.hears('ready', '503')
    await load.hears('reads', 'UNAVAILABLE')
    await Promise.all(others.map((other) => other.end()))
    await admin.query('ALTER ROLE app CONNECTION LIMIT -1')
    await recovered()
  })

  test.each(['Statement', 'ApiKey', '_prisma_migrations'])('that waits for a lock on %s', async (table) => {
    await admin.query('BEGIN')
    await admin.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
    if (table === 'Statement') await load.hears('reads', 'TIMEOUT')
    else if (table === 'ApiKey') await load.hears('changes', 'TIMEOUT')
    else await load.hears('ready', '503')
    await admin.query('ROLLBACK')
    await recovered()
  })

  test('whose clients never read', async () => {
    const query = '{ statements(first: 100) { nodes { text sources: evidence { nodes { quote } } speakers { person { name summary } } } } }'
    const requests = ['/export/statements.jsonl', '/export/statements.csv', '/feed.atom', `/graphql?query=${encodeURIComponent(query)}`]
    const sockets = Array.from({ length: 40 }, (_, n) => {
      const socket = connect(Number(url.port), '127.0.0.1').pause()
      socket.on('error', () => {}).write(`GET ${requests[n % requests.length]} HTTP/1.1\r\nHost: record.example\r\n\r\n`)
      return socket
    })
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
    })
    await setTimeout(1_000)
    await recovered()
  })

  test('whose disk of the database is full', async ({ skip }) => {
    if (!disk) skip('no disk can be mounted here')
    const filler = join(disk ?? '', 'filler')
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'ignore' })
    // The write-ahead log has space for a while.
    await admin.query('CREATE TABLE filler AS SELECT generate_series(1, 1000000)').catch(() => {})
    await load.hears('changes', 'UNAVAILABLE', 30_000)
    rmSync(filler)
    await postgres.revive()
    await connected()
    await admin.query('DROP TABLE IF EXISTS filler')
    await recovered()
  })

  test('is whole after all of it, and was never started again', async () => {
    await load.stop()
    const { status, stdout } = await rapporteur(['doctor'], { DATABASE_URL: postgres.url('record') })
    expect(stdout).toContain('all that reads need is as it would be derived now')
    expect(status).toBe(0)
    const { rows } = await admin.query(
      `SELECT p.version, p.summary, max(r.version) AS latest FROM "Person" p JOIN "Revision" r ON r."recordId" = p.id WHERE p.slug = 'sergey-lavrov' GROUP BY p.id`,
    )
    expect(rows).toEqual([{ version: rows[0].latest, summary: expect.stringMatching(/^Summary \d+$/), latest: rows[0].latest }])
    expect((await fetch(new URL('/health', url))).status).toBe(200)
    serving.kill('SIGTERM')
    expect(await serving.exited).toEqual([0, null])
  })
})

/** A connection that may break. Undefined if there is none to be had. */
async function connection(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  return client.connect().then(
    () => client,
    () => undefined,
  )
}

/** A small file system of its own. Undefined if none can be mounted here. */
function mount(megabytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const { folder, remove } = freshFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).status === 0) return folder
  remove()
  return undefined
}

function unmount(folder: string): void {
  spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
}
