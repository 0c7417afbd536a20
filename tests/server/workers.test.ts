import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import { rapporteur } from '../kit/command.ts'
import { freshDatabase, lastingDatabase, server } from '../kit/database.ts'
import { startProcess } from './process.ts'

// `rapporteur serve --workers`: one process that starts others, which serve on one port.

test.skipIf(server)('an embedded database is refused, with what to change', async () => {
  for (const [args, env] of [[['--workers', '2']], [[], { WORKERS: '2' }]] as const) {
    expect(await rapporteur(['serve', ...args], { ...env, DATABASE_URL: 'memory://', PORT: '0' })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'WORKERS is 2, and only one process can open the embedded database. Set DATABASE_URL to a PostgreSQL server, or WORKERS to 1.\n',
    })
  }
})

const childrenOf = (pid: number | undefined): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** The connections that a process has accepted on a port. */
function acceptedBy(pid: number, port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const established = new Set(
    ['tcp', 'tcp6'].flatMap((table) =>
      readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, address, , state]) => address?.endsWith(local) && state === '01')
        .map((fields) => `socket:[${fields[9]}]`),
    ),
  )
  const open = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`)
    } catch {
      return '' // closed meanwhile
    }
  })
  return open.filter((link) => established.has(link)).length
}

const persons = (url: URL, agent: Agent) =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ query: '{ persons(first: 1) { totalCount } }' })
    request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } }, (response) =>
      json(response).then(resolve, reject),
    )
      .on('error', reject)
      .end(body)
  })

const onLinux = process.platform === 'linux'

test.skipIf(!server || !onLinux)('workers share connections, are started again after kill -9, and end with their process', async () => {
  const { url: database, drop } = await freshDatabase()
  onTestFinished(drop)
  const started = startProcess({ DATABASE_URL: database, WORKERS: '3', LOG_LEVEL: 'error' })
  onTestFinished(() => void started.kill('SIGKILL'))
  const url = await started.greeted()
  // One process has imported the bundled dataset, and one greeted.
  expect(started.output().match(/Rapporteur is at/g)).toHaveLength(1)
  expect(started.output()).toContain('statements, the first three:')
  const workers = childrenOf(started.pid)
  expect(workers).toHaveLength(3)

  // Connections that are kept open are given to the workers in turn.
  const agents = Array.from({ length: 12 }, () => new Agent({ keepAlive: true }))
  const all = { data: { persons: { totalCount: expect.any(Number) } } }
  for (const agent of agents) expect(await persons(url, agent)).toEqual(all)
  // The greeting has a connection too.
  for (const pid of workers) expect(acceptedBy(pid, Number(url.port))).toBeGreaterThanOrEqual(4)
  for (const agent of agents) agent.destroy()

  // The SDK sends a read again whose connection broke.
  const client = createClient({ url: url.href })
  const [killed = 0] = workers
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => childrenOf(started.pid).filter((pid) => pid !== killed).length, { timeout: 60_000, interval: 50 }).toBe(3)
  expect(started.output()).toContain(`"pid":${killed},"code":null,"signal":"SIGKILL"`)
  for (let n = 0; n < 10; n++) expect(await client.query({ persons: { totalCount: true } })).toEqual(all.data)

  const last = childrenOf(started.pid)
  started.kill('SIGTERM')
  expect(await started.exited).toEqual([0, null])
  for (const pid of last) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

test.skipIf(!server || !onLinux)('a signal to all processes of the group lets changes under way finish', async () => {
  const { url: database, drop } = await lastingDatabase()
  onTestFinished(drop)
  const { stdout } = await rapporteur(['key', 'create', 'Ann'], { DATABASE_URL: database })
  const started = startProcess({ DATABASE_URL: database, WORKERS: '2' })
  onTestFinished(() => void started.kill('SIGKILL'))
  const url = await started.greeted()
  const { curate } = withCurate(createClient({ url: url.href, headers: { authorization: `Bearer ${stdout.trim()}` }, retries: 0 }))
  const made = Array.from({ length: 6 }, (_, n) =>
    curate
      .createTopic(
        { dataset: 'nato-russia-council', topic: { slug: `topic-${n}`, label: `Topic ${n}` }, reason: 'A change under way' },
        { retries: 0 },
      )
      .then(
        () => 'made',
        (error: Error) => error.message,
      ),
  )
  // As a terminal and systemd do.
  setTimeout(() => {
    for (const pid of [...childrenOf(started.pid), started.pid ?? 0]) process.kill(pid, 'SIGTERM')
  }, 50)
  expect(await started.exited).toEqual([0, null])
  const again = startProcess({ DATABASE_URL: database })
  onTestFinished(() => void again.kill('SIGKILL'))
  const readUrl = await again.greeted()
  const { topics } = await createClient({ url: readUrl.href }).query({ topics: { $: { first: 200 }, nodes: { slug: true } } })
  const stored = new Set(topics.nodes.map(({ slug }) => slug))
  const answers = await Promise.all(made)
  expect(answers.filter((answer, n) => answer === 'made' && !stored.has(`topic-${n}`))).toEqual([])
  expect(answers).toContain('made')
  again.kill('SIGTERM')
  await again.exited
})

test.skipIf(!server)('a port that is taken is said once, and no process stays', async () => {
  const { url: database, drop } = await freshDatabase()
  onTestFinished(drop)
  const first = startProcess({ DATABASE_URL: database })
  const { port } = await first.greeted()
  const { status, stdout, stderr } = await rapporteur(['serve', '--workers', '2'], { DATABASE_URL: database, PORT: port })
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or choose another port: PORT=${Number(port) + 1} npm start\n`,
  })
  first.kill('SIGTERM')
  await first.exited
})

test.skipIf(!server)('a mirror with workers is copied by one process, and each worker serves what it copied', async () => {
  const [origin, mirror] = await Promise.all([freshDatabase(), freshDatabase()])
  onTestFinished(async () => void (await Promise.all([origin.drop(), mirror.drop()])))
  const { stdout } = await rapporteur(['key', 'create', 'Ann'], { DATABASE_URL: origin.url })
  const source = startProcess({ DATABASE_URL: origin.url })
  onTestFinished(() => void source.kill('SIGKILL'))
  const { href: from } = await source.greeted()
  const copying = startProcess({ DATABASE_URL: mirror.url, WORKERS: '2', MIRROR_OF: from })
  onTestFinished(() => void copying.kill('SIGKILL'))
  const { href: url } = await copying.greeted()
  const { curate } = withCurate(createClient({ url: from, headers: { authorization: `Bearer ${stdout.trim()}` } }))
  await curate.createTopic({ dataset: 'nato-russia-council', topic: { slug: 'copied', label: 'Copied' }, reason: 'Trial' })
  // Each client has a connection of its own, so that both workers are asked.
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })]
  onTestFinished(() => agents.forEach((agent) => void agent.destroy()))
  const countOf = (query: Promise<unknown>) => query.then((answer) => JSON.stringify(answer))
  const wanted = await countOf(persons(new URL(from), new Agent()))
  for (const agent of agents) await expect.poll(() => countOf(persons(new URL(url), agent)), { timeout: 60_000 }).toBe(wanted)
  const copied = () => createClient({ url }).query({ topic: { $: { ref: 'copied' }, label: true } })
  await expect.poll(() => copied().catch(() => undefined), { timeout: 60_000 }).toEqual({ topic: { label: 'Copied' } })
  // Two that copy would be in each other's way.
  expect(copying.output()).not.toContain('"level":')
  copying.kill('SIGTERM')
  expect(await copying.exited).toEqual([0, null])
  source.kill('SIGTERM')
  await source.exited
})
