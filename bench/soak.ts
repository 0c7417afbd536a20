import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'
import { examples } from '../src/server/generated/examples.ts'
import { schema } from '../src/server/schema.ts'
import { createKey } from '../src/store/write/api-keys.ts'
import { makeRecord, within } from './databases.ts'
import { percentile } from './percentile.ts'
import { randomQuery } from './random-query.ts'
import { rapporteur, start, stop } from './servers.ts'

// npm run soak -- --minutes 60 [--statements 10000] [--random 10000] [--report FILE]: a server under mixed load. It fails if memory grows without
// bound, an INTERNAL or an unhandled rejection is seen, the server ends, or an acknowledged change is lost.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    statements: { type: 'string', default: '10000' },
    random: { type: 'string', default: '0' },
    report: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
/** Requests to be answered, of each kind, before the load begins. */
const random = Number(values.random)
/** A request that has no answer after so many seconds hangs: the deadline, and what a busy machine adds. */
const patience = 30

interface Minute {
  codes: Map<string, number>
  times: number[]
  resident: number
  heap: number
  connections: number
}

const failures: string[] = []
const choices = () => Array.from({ length: 200 }, () => Math.floor(Math.random() * (1 << 30)))
const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T

const postgres = await startPostgres({ max_connections: 50 })
try {
  await makeRecord(postgres, 'soak', Number(values.statements))
  await soak(postgres.url('soak'))
} finally {
  await postgres.stop()
}
if (failures.length > 0) {
  console.error(`\nFAILED\n${[...new Set(failures)].slice(0, 20).join('\n')}`)
  process.exitCode = 1
}

async function soak(database: string): Promise<void> {
  const secret = await within(database, (db) =>
    createKey(db, { name: 'soak', role: 'CURATOR', datasets: [], expiresAt: new Date(Date.now() + 86_400_000) }),
  )
  const program = rapporteur(database)
  const server = await start({
    ...program,
    args: ['--expose-gc', '--import', fileURLToPath(new URL('probe.mjs', import.meta.url)), ...program.args],
    env: { ...program.env, LOG_LEVEL: 'warn' },
    options: { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  })
  const { port } = server
  const origin = `http://127.0.0.1:${port}`
  for (const stream of [server.process.stdout, server.process.stderr])
    stream?.on('data', (text: Buffer) => {
      const line = String(text)
      if (/INTERNAL|unhandled|uncaught/i.test(line)) failures.push(`The log says: ${line.slice(0, 1_000)}`)
    })
  let isRunning = true
  server.process.once('exit', (code) => {
    if (isRunning) failures.push(`The server ended with code ${code}`)
  })

  const newMinute = (): Minute => ({ codes: new Map(), times: [], resident: 0, heap: 0, connections: 0 })
  let now = newMinute()
  const note = (kind: string, code: string) => now.codes.set(`${kind} ${code}`, (now.codes.get(`${kind} ${code}`) ?? 0) + 1)

  const ask = async (kind: string, body: object, headers: Record<string, string> = {}) => {
    const started = performance.now()
    try {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patience * 1_000),
      })
      const answer = await response.json()
      const code = String(answer.errors?.[0]?.extensions?.code ?? 'OK')
      note(kind, code)
      if (kind === 'read') now.times.push(performance.now() - started)
      if (JSON.stringify(answer.errors ?? '').includes('"INTERNAL"')) failures.push(`INTERNAL: ${JSON.stringify(body).slice(0, 2_000)}`)
      return answer
    } catch (error) {
      note(kind, error instanceof Error ? error.name : 'error')
      if (isRunning && error instanceof Error && error.name === 'TimeoutError')
        failures.push(`No answer in ${patience} s: ${JSON.stringify(body).slice(0, 2_000)}`)
      return undefined
    }
  }
  /** Sends bytes as they are, and reads what comes until the connection is closed. */
  const raw = async (request: string): Promise<void> => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      if (answer.length < 100_000) answer += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.setTimeout(patience * 1_000, () => {
      failures.push(`No answer in ${patience} s: ${request.slice(0, 2_000)}`)
      socket.destroy()
    })
    // What is cut short is then known to be.
    socket.end(request)
    await once(socket, 'close')
    note('mangled', /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'closed')
    if (/^HTTP\/1\.1 500|"INTERNAL"/.test(answer)) failures.push(`INTERNAL: ${request.slice(0, 2_000)}`)
  }
  const mangled = () => raw(mangledRequest())

  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  const heap = async (): Promise<number> => {
    // The probe sends only this message.
    const answered = once(server.process, 'message') as Promise<[NodeJS.MemoryUsage]>
    server.process.send('sample')
    const [usage] = await answered
    return usage.heapUsed / 1_048_576
  }

  if (random > 0) {
    const samples: string[] = []
    const started = performance.now()
    for (let part = 0; part < 10; part++) {
      await together(8, random / 10, () => ask('random', { query: randomQuery(schema, choices()) }))
      await together(8, random / 10, mangled)
      samples.push(`${(await heap()).toFixed(0)} / ${resident().toFixed(0)}`)
    }
    const seconds = (performance.now() - started) / 1_000
    print(`${random} random queries and ${random} mangled requests in ${seconds.toFixed(0)} s: ${codesOf(now.codes)}`)
    print(`Heap after collection / resident memory, MB, after each tenth: ${samples.join(', ')}\n`)
    now = newMinute()
  }

  const acknowledged = new Map<string, string>()
  let lastEvent = 0
  const loops: Promise<void>[] = []
  const loop = (pause: number, work: () => Promise<unknown>) =>
    loops.push(
      (async () => {
        while (isRunning) {
          await work()
          await setTimeout(pause * (0.5 + Math.random()))
        }
      })(),
    )
  const flagship =
    'query Flagship($speaker: String!) { statements(where: { speaker: [$speaker] }, first: 20) { nodes { text saidOn { edtf } speaker { person { name } } topics { topic { label } } } } }'
  const light = () => ({ query: flagship, variables: { speaker: `person-${Math.floor(Math.random() * 500)}` } })

  if (minutes > 0) {
    for (let reader = 0; reader < 6; reader++) loop(50, () => ask('read', light()))
    loop(500, () => ask('example', { query: pick(examples).query }))
    loop(500, () => ask('random', { query: randomQuery(schema, choices()) }))
    loop(300, mangled)
    let made = 0
    for (let writer = 0; writer < 2; writer++)
      loop(200, async () => {
        const slug = `soak-${writer}-${made++}`
        const set = { slug, name: `Soak ${slug}` }
        const query =
          'mutation Create($person: PersonInput!) { createPerson(dataset: "generated", person: $person, reason: "soak") { person { slug } } }'
        const created = await ask('write', { query, variables: { person: set } }, { authorization: `Bearer ${secret}` })
        if (created?.data?.createPerson?.person) acknowledged.set(slug, set.name)
      })
    for (let subscriber = 0; subscriber < 3; subscriber++)
      loop(100, async () => {
        const leaves = AbortSignal.timeout(5_000 + Math.floor(Math.random() * 20_000))
        try {
          const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
          const body = JSON.stringify({ query: 'subscription Changed { recordChanged { id slug } }' })
          const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body, signal: leaves })
          for await (const chunk of response.body ?? []) {
            if (!Buffer.from(chunk).includes('recordChanged')) continue
            lastEvent = Date.now()
            note('subscription', 'events')
          }
        } catch {
          note('subscription', 'left')
        }
      })
    loop(3_000, async () => {
      try {
        const format = pick(['csv', 'jsonl'])
        // One in two leaves in the middle.
        const signal = Math.random() < 0.5 ? AbortSignal.timeout(200) : AbortSignal.timeout(120_000)
        const response = await fetch(`${origin}/export/statements.${format}`, { signal })
        let bytes = 0
        for await (const chunk of response.body ?? []) bytes += chunk.length
        note('export', bytes > 0 ? String(response.status) : 'empty')
      } catch {
        note('export', 'left')
      }
    })
    loop(200, async () => {
      try {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          signal: AbortSignal.timeout(Math.floor(Math.random() * 20)),
        }
        await (await fetch(`${origin}/graphql`, { ...init, body: JSON.stringify({ query: pick(examples).query }) })).text()
        note('leaving', 'answered')
      } catch {
        note('leaving', 'left')
      }
    })
  }

  const past: Minute[] = []
  const watcher = new pg.Client(database)
  await watcher.connect()
  print(
    '| minute | requests by kind and code | reads: p50, ms | p99, ms | heap after collection, MB | resident, MB | connections |\n|--:|---|--:|--:|--:|--:|--:|',
  )
  for (let minute = 1; minute <= minutes; minute++) {
    await setTimeout(60_000)
    const done = now
    now = newMinute()
    done.resident = resident()
    done.heap = await heap()
    const { rows } = await watcher.query(
      "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'",
    )
    done.connections = rows[0].count - 1
    past.push(done)
    const [p50, p99] = [0.5, 0.99].map((part) => percentile(done.times, part).toFixed(1))
    print(`| ${[minute, codesOf(done.codes), p50, p99, done.heap.toFixed(0), done.resident.toFixed(0), done.connections].join(' | ')} |`)
  }
  await watcher.end()
  isRunning = false
  await Promise.all(loops)

  if (minutes > 0) {
    const kept = new Map(
      await within(database, (db) =>
        db
          .query('SELECT slug, name FROM "Person" WHERE slug LIKE \'soak-%\'')
          .then(({ rows }) => rows.map(({ slug, name }): [string, string] => [slug, name])),
      ),
    )
    const lost = [...acknowledged].filter(([slug, name]) => kept.get(slug) !== name)
    if (lost.length > 0) failures.push(`${lost.length} acknowledged changes are lost, such as ${lost[0]?.[0]}`)
    if (acknowledged.size === 0) failures.push('No change was acknowledged')
    if (lastEvent === 0) failures.push('No subscriber saw a change')
    print(`\n${acknowledged.size} changes were acknowledged, and ${acknowledged.size - lost.length} of them are in the database.`)
    // What grows without bound grows from the middle to the end as well.
    const half = past.slice(Math.floor(past.length / 2))
    const [middle, last] = [half.at(0), half.at(-1)]
    if (middle && last && last.heap > 1.2 * middle.heap + 10)
      failures.push(`The heap grew from ${middle.heap.toFixed(0)} to ${last.heap.toFixed(0)} MB in the second half`)
    if (middle && last && last.resident > 1.2 * middle.resident + 50)
      failures.push(`Resident memory grew from ${middle.resident.toFixed(0)} to ${last.resident.toFixed(0)} MB in the second half`)
  }
  await stop(server)
}

/** Runs tasks, so many at a time. */
async function together(width: number, count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left-- > 0) await work()
    }),
  )
}

/** A request with some of its characters changed, doubled or left out. */
function mangledRequest(): string {
  const body = JSON.stringify({ query: randomQuery(schema, choices()), variables: { a: [1, { b: 'c' }] } })
  const lines = ['Host: localhost', 'Content-Type: application/json', 'Accept: application/json', 'Connection: close']
  const mangle = (text: string) => {
    let mangled = text
    for (let edits = Math.floor(Math.random() * 5); edits > 0; edits--) {
      const at = Math.floor(Math.random() * (mangled.length + 1))
      const insert = pick([
        '',
        '\0',
        '%00',
        '%ff',
        '"',
        '{',
        '}',
        '\\ud800',
        '\r\n',
        ',',
        '\u2028',
        '$',
        '..',
        'ÿ',
        mangled.slice(at, at + 20),
      ])
      mangled = mangled.slice(0, at) + insert + mangled.slice(at + Math.floor(Math.random() * 6))
    }
    return mangled
  }
  const sent = mangle(body)
  if (Math.random() < 0.3)
    return `GET ${mangle(`/graphql?query=${encodeURIComponent('{ statements { totalCount } }')}&variables={"a":1}`)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`
  const head = `${lines.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(sent)}`
  return `POST /graphql HTTP/1.1\r\n${Math.random() < 0.2 ? mangle(head) : head}\r\n\r\n${sent}`
}

function codesOf(codes: Map<string, number>): string {
  return [...codes]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')
}

function print(line: string): void {
  console.log(line)
  if (values.report === undefined) return
  mkdirSync(fileURLToPath(new URL('results', import.meta.url)), { recursive: true })
  writeFileSync(values.report, `${line}\n`, { flag: 'a' })
}
