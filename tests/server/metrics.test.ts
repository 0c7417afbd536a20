import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { loadConfig } from '../../src/server/process/config.ts'
import { serveMirror } from '../../src/server/process/follow-origin.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Open, serve } from '../../src/server/process/serve.ts'
import type { RapporteurOptions } from '../../src/server/rapporteur.ts'
import { freshDatabase } from '../kit/database.ts'
import { samplesOf, sumOf, typesOf } from '../kit/exposition.ts'

const log = createLog('silent')
const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function open(options: Partial<RapporteurOptions> = {}) {
  const { url, drop } = await freshDatabase()
  const rapporteur = await openRapporteur({ database: url, log, ...options })
  return { rapporteur, drop: () => rapporteur.close().then(drop) }
}

async function listen({ listener }: Opened): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const post = (origin: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).then((response) => response.text())

const read = async ({ metrics }: Opened) => samplesOf((await metrics?.()) ?? '')

const records = {
  dataset: { slug: 'speeches', title: 'Speeches', licence: 'CC0-1.0' },
  persons: [
    { slug: 'mary-robinson', name: 'Mary Robinson' },
    { slug: 'jane-doe', name: 'Jane Doe' },
  ],
}

const sql: string[] = []
let rapporteur: Opened
let drop: () => Promise<void>
beforeAll(async () => {
  const opened = await open({ metrics: true, onSql: (statement) => sql.push(statement) })
  ;({ rapporteur, drop } = opened)
  await rapporteur.import(records)
})
afterAll(() => drop())

describe('the metrics', () => {
  test('count what was sent: requests by operation and code, both ways, SQL statements, rows and records', async () => {
    const origin = await listen(rapporteur)
    const before = await read(rapporteur)
    sql.splice(0)
    const list = { query: 'query List { persons { totalCount nodes { slug } } }' }
    for (let at = 0; at < 5; at++) await post(origin, list)
    await post(origin, { query: 'query Who { person(ref: "Nobody") { name } }' })
    await post(origin, { query: '{ person(ref: "jane-doe") { name } }' })
    await post(origin, { query: 'query Wrong { sesame }' })
    await fetch(`${origin}/export/statements.csv`).then((response) => response.text())
    await fetch(`${origin}/sesame`).then((response) => response.text())
    await fetch(`${origin}/health`).then((response) => response.text())
    // A stream is counted when its connection has sent it.
    await setTimeout(50)
    const sent = [...sql]
    const after = await read(rapporteur)
    const grown = (name: string, labels?: Record<string, string>) => sumOf(after, name, labels) - sumOf(before, name, labels)
    const graphql = (operation: string, code: string) => grown('rapporteur_requests_total', { path: '/graphql', operation, code })

    expect(graphql('List', 'OK')).toBe(5)
    expect(graphql('Who', 'UNKNOWN_REF')).toBe(1)
    expect(graphql('(unnamed)', 'OK')).toBe(1)
    expect(graphql('', 'BAD_REQUEST')).toBe(1)
    expect(grown('rapporteur_requests_total', { path: '/export', code: 'OK' })).toBe(1)
    expect(grown('rapporteur_requests_total', { path: 'other', code: 'HTTP_404' })).toBe(1)
    expect(grown('rapporteur_requests_total')).toBe(11)
    expect(grown('rapporteur_requests_prepared_total')).toBe(4)
    expect(grown('rapporteur_request_duration_seconds_count')).toBe(11)
    expect(grown('rapporteur_request_duration_seconds_count', { operation: 'List' })).toBe(5)
    expect(grown('rapporteur_request_duration_seconds_bucket', { operation: 'List', le: '+Inf' })).toBe(5)
    expect(sumOf(after, 'rapporteur_requests_in_flight')).toBe(0)
    expect(grown('rapporteur_sql_statements_total', { outcome: 'ok' })).toBeGreaterThanOrEqual(sent.length)
    expect(grown('rapporteur_sql_duration_seconds_count')).toBe(grown('rapporteur_sql_statements_total'))
    expect(grown('rapporteur_sql_rows_total')).toBeGreaterThanOrEqual(5 * records.persons.length)
    expect(grown('rapporteur_cache_hits_total', { cache: 'documents' })).toBe(4)
    expect(grown('rapporteur_cache_misses_total', { cache: 'statements' })).toBeGreaterThan(0)
    expect(grown('rapporteur_cache_hits_total', { cache: 'statements' })).toBeGreaterThanOrEqual(4)
    expect(grown('rapporteur_reads_compiled_total')).toBeGreaterThanOrEqual(6)
    expect(sumOf(after, 'rapporteur_reads_handed_on_total')).toBe(0)
    expect(sumOf(after, 'rapporteur_import_records_total')).toBe(records.persons.length)
    expect(sumOf(after, 'rapporteur_imports_running')).toBe(0)
    expect(sumOf(after, 'rapporteur_database_up')).toBe(1)
    expect(after.filter(({ name }) => name === 'rapporteur_lane_running').map(({ labels, value }) => [labels.lane, value])).toEqual([
      ['light', 0],
      ['heavy', 0],
      ['changes', 0],
      ['exports', 0],
    ])
    expect(sumOf(after, 'rapporteur_dataset_sources', { dataset: 'speeches' })).toBe(1)
    expect(Date.now() / 1_000 - sumOf(after, 'rapporteur_dataset_imported_timestamp_seconds', { dataset: 'speeches' })).toBeLessThan(600)
    expect(sumOf(after, 'rapporteur_changeset')).toBeGreaterThan(0)
    expect(sumOf(after, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(JSON.stringify(after)).not.toMatch(/sesame|Nobody/)
  })

  test('have names as Prometheus has them, each with help', async () => {
    const text = (await rapporteur.metrics?.()) ?? ''
    const own = [...typesOf(text)].filter(([name]) => name.startsWith('rapporteur_'))
    expect(own.length).toBeGreaterThan(20)
    for (const [name, type] of own) {
      expect(text).toMatch(new RegExp(`^# HELP ${name} .*\\.$`, 'm'))
      expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter'])
    }
  })

  test('are all that the dashboard and the alerts in deploy/ use, and those of rapporteur_ are all in the dashboard', async () => {
    const copy = await open({ metrics: true })
    undo.push(copy.drop)
    copy.rapporteur.watchMirror?.(Date.now)
    const types = typesOf((await copy.rapporteur.metrics?.()) ?? '')
    const names = [...types].flatMap(([name, type]) => (type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name]))
    const used = (file: string) => new Set(readFileSync(file, 'utf8').match(/\b(?:rapporteur|process|nodejs)_[a-z0-9_]+/g))
    const dashboard = used('deploy/grafana/rapporteur.json')
    expect([...dashboard, ...used('deploy/prometheus/alerts.yml')].filter((name) => !names.includes(name))).toEqual([])
    const own = [...types.keys()].filter((name) => name.startsWith('rapporteur_'))
    expect(own.filter((name) => !dashboard.has(name) && !dashboard.has(`${name}_bucket`))).toEqual([])
    const documented = readFileSync('docs/observe.md', 'utf8')
    expect(own.filter((name) => !documented.includes(`\`${name}\``))).toEqual([])
  })

  test('keep the names of the first 100 operations apart, and only those of valid ones', async () => {
    const before = await read(rapporteur)
    for (let at = 0; at < 30; at++) await rapporteur.client.request(`query Wrong${at} { nothing }`).catch(() => {})
    for (let at = 0; at < 110; at++) await rapporteur.client.request(`query Name${at} { __typename }`)
    const samples = await read(rapporteur)
    const names = new Set(samples.filter(({ name }) => name === 'rapporteur_requests_total').map(({ labels }) => labels.operation))
    // With no name, the names of all that are invalid, and those after the first ones.
    expect(names.size).toBe(100 + 3)
    const grown = (operation: string) =>
      sumOf(samples, 'rapporteur_requests_total', { operation }) - sumOf(before, 'rapporteur_requests_total', { operation })
    expect(grown('(other)')).toBeGreaterThanOrEqual(10)
    expect(grown('')).toBe(30)
    expect(grown('Name0')).toBe(1)
  })

  test('count open subscriptions', async () => {
    const origin = await listen(rapporteur)
    const leaving = new AbortController()
    await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription Follow { recordChanged { recordId } }' }),
      signal: leaving.signal,
    })
    let left = await read(rapporteur)
    expect([sumOf(left, 'rapporteur_subscriptions'), sumOf(left, 'rapporteur_requests_in_flight')]).toEqual([1, 1])
    leaving.abort()
    for (let wait = 0; sumOf(left, 'rapporteur_requests_in_flight') > 0 && wait < 100; wait++) {
      await setTimeout(20)
      left = await read(rapporteur)
    }
    expect(sumOf(left, 'rapporteur_request_duration_seconds_count', { path: '/graphql' })).toBe(
      sumOf(left, 'rapporteur_requests_total', { path: '/graphql' }),
    )
    expect(sumOf(left, 'rapporteur_requests_in_flight')).toBe(0)
  })

  test('of a mirror say how long ago it had everything', async () => {
    const url = `${await listen(rapporteur)}/graphql`
    const copy = await open({ metrics: true })
    undo.push(copy.drop)
    const mirror = await serveMirror(copy.rapporteur, { url }, log)
    undo.push(mirror.close)
    let copied = 0
    for (let wait = 0; copied < 2 && wait < 200; wait++) {
      await setTimeout(50)
      copied = (await mirror.client.persons()).nodes.length
    }
    const lag = sumOf(await read(mirror), 'rapporteur_mirror_lag_seconds')
    expect(lag).toBeGreaterThanOrEqual(0)
    expect(lag).toBeLessThan(60)
    expect((await read(rapporteur)).filter(({ name }) => name.includes('mirror'))).toEqual([])
  })
})

describe('GET /metrics', () => {
  const token = 'sesame-0123456789'
  const authorization = `Bearer ${token}`
  const config = (env: Record<string, string> = {}) => loadConfig({ PORT: '0', ...env })
  const alreadyOpen: Open = async () => ({ ...rapporteur, close: async () => {} })
  const statuses = (url: string | URL, ...headers: { authorization?: string }[]) =>
    Promise.all(headers.map(async (each) => (await fetch(url, { headers: each })).status))

  test('is nowhere by default', async () => {
    const { url, stop, metricsUrl } = await serve(config(), log, alreadyOpen)
    undo.push(() => stop(0))
    expect(metricsUrl).toBeUndefined()
    expect(await statuses(new URL('/metrics', url), {}, { authorization })).toEqual([404, 404])
  })

  test('is on the port of the server for a client that has the token', async () => {
    const database = await freshDatabase()
    undo.push(database.drop)
    const { url, stop } = await serve(config({ METRICS_TOKEN: token, ANONYMOUS: 'none', DATABASE_URL: database.url }), log)
    undo.push(() => stop(0))
    const path = new URL('/metrics', url)
    const wrong = [{}, { authorization: `Bearer ${token}0` }, { authorization: 'Bearer x' }, { authorization: `Basic ${token}` }]
    expect(await statuses(path, ...wrong)).toEqual([401, 401, 401, 401])
    const response = await fetch(path, { headers: { authorization } })
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(sumOf(samplesOf(await response.text()), 'rapporteur_requests_total', { path: '/metrics', code: 'UNAUTHENTICATED' })).toBe(4)
  })

  test('is on a port of its own, and then not on that of the server', async () => {
    const { url, metricsUrl = '', stop } = await serve(config({ METRICS_PORT: '0' }), log, alreadyOpen)
    await post(new URL(url).origin, { query: 'query Once { __typename }' })
    expect(await statuses(new URL('/metrics', url), { authorization })).toEqual([404])
    const samples = samplesOf(await (await fetch(metricsUrl)).text())
    expect(sumOf(samples, 'rapporteur_requests_total', { code: 'OK' })).toBeGreaterThan(0)
    expect(await statuses(new URL('/graphql', metricsUrl), {})).toEqual([404])
    await stop(0)
    await expect(fetch(metricsUrl)).rejects.toThrow()
  })

  test('on a port of its own needs the token if there is one', async () => {
    const { metricsUrl = '', stop } = await serve(config({ METRICS_PORT: '0', METRICS_TOKEN: token }), log, alreadyOpen)
    undo.push(() => stop(0))
    expect(await statuses(metricsUrl, {}, { authorization: 'Bearer x' }, { authorization })).toEqual([401, 401, 200])
  })

  test('says that its port is taken, and leaves nothing open', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    await expect(serve(config({ METRICS_PORT: String(port) }), log, alreadyOpen)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or choose another port: METRICS_PORT=${port + 1} npm start`,
    )
    await once(taken.close(), 'close')
  })

  test('a token that is too short is refused, and not repeated', () => {
    expect(() => loadConfig({ METRICS_TOKEN: 'sesame' })).toThrow(/^METRICS_TOKEN is of another form, but must be a token of 16 or more/)
    expect(() => loadConfig({ METRICS_TOKEN: token, WORKERS: '2', DATABASE_URL: 'postgres://127.0.0.1/x' })).toThrow('set METRICS_PORT')
  })
})

test('the metrics say when the database is away, and are there all the same', async () => {
  const { rapporteur, drop } = await open({ metrics: true })
  await rapporteur.database.pool.end()
  const samples = await read(rapporteur)
  expect(samples.find(({ name }) => name === 'rapporteur_database_up')?.value).toBe(0)
  await drop().catch(() => {})
})
