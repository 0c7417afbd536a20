import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClient, RapporteurError } from '../../src/sdk/index.ts'
import { clientAddress } from '../../src/server/http/client-address.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import type { RapporteurOptions } from '../../src/server/rapporteur.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase, server } from '../kit/database.ts'
import { trials } from '../kit/trials.ts'

const undo: (() => unknown)[] = []
afterAll(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A server of a database. */
async function open(database: string, options: RapporteurOptions) {
  const warned: string[] = []
  const silent = () => {}
  const log = { debug: silent, info: silent, error: silent, warn: (_what: object, message = '') => void warned.push(message) }
  const rapporteur = await openRapporteur({ database, log, ...options })
  undo.push(rapporteur.close)
  const http = createServer(rapporteur.listener).listen(0, '127.0.0.1')
  await once(http, 'listening')
  undo.push(() => http.close().closeAllConnections())
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(origin + path, { headers })
    const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => response.headers.get(`ratelimit-${name}`))
    return {
      status: response.status,
      limit,
      remaining,
      reset,
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    }
  }
  const post = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ persons { totalCount } }' }),
    })
    return {
      status: response.status,
      remaining: response.headers.get('ratelimit-remaining'),
      retryAfter: response.headers.get('retry-after'),
      ...(await response.json()),
    }
  }
  return { rapporteur, origin, warned, get, post }
}

/** Each test has an hour of its own. The clock stands still unless a test moves it. */
let hour = Date.parse('2026-01-01T00:00:20Z')
const at = (time: number) => vi.setSystemTime(time)
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: hour }))
afterEach(() => {
  hour += 3_600_000
  at(hour)
})
afterAll(() => void vi.useRealTimers())

const database = await freshDatabase()
afterAll(database.drop)
let limited: Awaited<ReturnType<typeof open>>
let key: string
beforeAll(async () => {
  limited = await open(database.url, { rates: { address: 3, key: 5 }, trustedProxies: ['127.0.0.0/8'], limits: { subscriptions: 20 } })
  key = await createKey(limited.rapporteur.database.pool, { name: 'k', role: 'READER', datasets: [], expiresAt: null })
})
const from = (address: string) => ({ 'x-forwarded-for': address })

test('an address has so many requests in a minute, on every way, and then 429 until the next one', async () => {
  const { get, post } = limited
  const headers = from('192.0.2.1')
  // The second one is answered before Yoga.
  expect(await post(headers)).toMatchObject({ status: 200, remaining: '2', retryAfter: null })
  expect(await post(headers)).toMatchObject({ status: 200, remaining: '1' })
  expect(await get('/feed.atom', headers)).toMatchObject({ status: 200, limit: '3', remaining: '0', reset: '40' })
  const message =
    'This address has sent 3 requests in this minute, which is as many as it may. Send the request again in 40 s, or with a key.'
  const extensions = { code: 'RATE_LIMITED', limit: 'requests per minute', max: 3, retryAfter: 40 }
  expect(await post(headers)).toEqual({ status: 429, remaining: '0', retryAfter: '40', errors: [{ message, extensions }] })
  const refused = await get('/export/statements.csv', headers)
  expect(refused).toMatchObject({ status: 429, remaining: '0', retryAfter: '40' })
  expect(JSON.parse(refused.body)).toEqual({ error: message, ...extensions })
  for (const path of ['/health', '/ready']) expect(await get(path, headers)).toMatchObject({ status: 200, limit: null })
  expect((await post(from('192.0.2.2'))).status).toBe(200)
  at(hour + 40_000)
  expect(await post(headers)).toMatchObject({ status: 200, remaining: '2' })
})

test('an actor with a key has a limit of its own, wherever it is', async () => {
  const { post } = limited
  const authorization = `Bearer ${key}`
  for (let left = 4; left >= 0; left--)
    expect(await post({ ...from(`192.0.2.${left}`), authorization })).toMatchObject({ status: 200, remaining: String(left) })
  expect(await post({ ...from('192.0.2.9'), authorization })).toMatchObject({
    status: 429,
    errors: [{ message: expect.stringMatching(/^This key has sent 5 requests in this minute, .* again in 40 s\.$/) }],
  })
  expect((await post(from('192.0.2.9'))).status).toBe(200)
})

test('an address has so many wrong keys, and its other requests do not count among them', async () => {
  const { post } = limited
  const headers = from('192.0.2.1')
  for (let time = 0; time < 3; time++) expect((await post({ ...headers, authorization: 'Bearer wrong' })).status).toBe(401)
  expect((await post({ ...headers, authorization: 'Bearer wrong' })).status).toBe(429)
  expect((await post({ ...headers, authorization: `Bearer ${key}` })).status).toBe(429)
  expect((await post(headers)).status).toBe(200)
})

test('the SDK does not wait longer than its time, and has the code and the seconds', async () => {
  const client = createClient({ url: `${limited.origin}/graphql`, headers: from('192.0.2.7'), timeout: 5_000 })
  for (let time = 0; time < 3; time++) await client.request('{ persons { totalCount } }')
  const error = await client.request('{ persons { totalCount } }').catch((thrown) => thrown)
  expect(error).toBeInstanceOf(RapporteurError)
  expect(error).toMatchObject({ code: 'RATE_LIMITED', extensions: { retryAfter: 40 } })
})

test('one client has at most a tenth of the subscriptions; the next one is refused until one of them ends', async () => {
  const { origin } = limited
  const subscribe = async (address: string) => {
    const leave = new AbortController()
    const query = encodeURIComponent('subscription { recordChanged { id } }')
    const headers = { ...from(address), accept: 'text/event-stream' }
    const response = await fetch(`${origin}/graphql?query=${query}`, { headers, signal: leave.signal })
    return { leave, response }
  }
  const open = [await subscribe('198.51.100.1'), await subscribe('198.51.100.1')]
  for (const { response } of open) expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  const refused = await (await subscribe('198.51.100.1')).response.text()
  expect(refused).toContain('This client has 2 subscriptions, which is as many as one client may have. End one of them,')
  expect(refused).toContain('RATE_LIMITED')
  const other = await subscribe('198.51.100.2')
  expect(other.response.status).toBe(200)
  other.leave.abort()
  for (const { leave } of open) leave.abort()
  await vi.waitFor(() => expect(limited.rapporteur.feed.followers).toBe(0))
})

test('a server has so many subscriptions of all clients together', async () => {
  const leave = new AbortController()
  const subscribe = (address: string) => {
    const query = encodeURIComponent('subscription { recordChanged { id } }')
    const headers = { ...from(address), accept: 'text/event-stream' }
    return fetch(`${limited.origin}/graphql?query=${query}`, { headers, signal: leave.signal })
  }
  for (let open = 0; open < 20; open++) expect((await subscribe(`198.51.100.${open}`)).status).toBe(200)
  const refused = await (await subscribe('198.51.100.99')).text()
  expect(refused).toContain('The server has 20 subscriptions, which is as many as it serves. Subscribe again later,')
  expect(refused).toContain('UNAVAILABLE')
  leave.abort()
  await vi.waitFor(() => expect(limited.rapporteur.feed.followers).toBe(0))
})

test('without limits there are no headers, and nothing is counted', async () => {
  const { url, drop } = await freshDatabase()
  undo.push(drop)
  const { get } = await open(url, {})
  expect(await get('/feed.atom')).toMatchObject({ status: 200, limit: null, remaining: null, reset: null })
})

describe.runIf(server)('servers with one database', () => {
  test('count together, in blocks of a tenth, and a client below a block costs no statement', async () => {
    const { url, drop } = await freshDatabase()
    undo.push(drop)
    const rates = { address: 40 }
    const servers = [await open(url, { rates }), await open(url, { rates }), await open(url, { rates })]
    const { pool } = servers[0]?.rapporteur.database ?? {}
    const rows = async () => (await pool?.query('SELECT client, count FROM "RequestCount"'))?.rows
    for (let time = 0; time < 3; time++) for (const { post } of servers) expect((await post()).status).toBe(200)
    expect(await rows()).toEqual([])
    let admitted = 9
    while ((await servers[admitted % 3]?.post())?.status === 200) admitted++
    // Each process may have less than a block of which the others do not know.
    expect(admitted).toBeGreaterThanOrEqual(40)
    expect(admitted).toBeLessThanOrEqual(40 + 2 * 4)
    const [row] = (await rows()) ?? []
    expect(row.client).toMatch(/^[\da-f]{64}$/)
    at(hour + 180_000)
    for (let time = 0; time < 4; time++) await servers[0]?.post()
    await vi.waitFor(async () => expect(await rows()).toEqual([{ client: row.client, count: 4 }]))
  })

  test('count alone while the database does not take the counts, and say so once', async () => {
    const { url, drop } = await freshDatabase()
    undo.push(drop)
    const { rapporteur, post, warned } = await open(url, { rates: { address: 20 } })
    await rapporteur.database.query('ALTER TABLE "RequestCount" RENAME TO "Away"')
    for (let time = 0; time < 20; time++) expect((await post()).status).toBe(200)
    expect((await post()).status).toBe(429)
    expect(warned).toEqual(['the counts of requests are not shared with other processes'])
  })
})

describe('the address of a client', () => {
  const addressOf = (trusted: readonly string[], remoteAddress: string, forwarded?: string) =>
    clientAddress(trusted)({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage)

  test.each([
    ['of its connection', [], '203.0.113.1', undefined, '203.0.113.1'],
    ['what it says itself is not believed', [], '203.0.113.1', '192.0.2.1', '203.0.113.1'],
    ['nor from an address that is no trusted proxy', ['10.0.0.0/8'], '203.0.113.1', '192.0.2.1', '203.0.113.1'],
    ['from a proxy', ['10.0.0.0/8'], '10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['from a proxy by IPv4 within IPv6', ['10.0.0.0/8'], '::ffff:10.1.2.3', '::ffff:192.0.2.1', '192.0.2.1'],
    ['through two proxies', ['10.0.0.0/8', '2001:db8::1'], '10.1.2.3', '192.0.2.1, 2001:db8::1', '192.0.2.1'],
    ['with a port', ['10.0.0.1'], '10.0.0.1', '192.0.2.1:4711', '192.0.2.1'],
    ['in brackets with a port', ['10.0.0.1'], '10.0.0.1', '[2001:db8:1:2:3::4]:4711', '2001:db8:1:2::/64'],
    ['IPv6 is counted by its network', [], '2001:db8:1:2:aaaa:bbbb:cccc:dddd', undefined, '2001:db8:1:2::/64'],
    ['of a proxy that names nobody', ['10.0.0.1'], '10.0.0.1', 'unknown', '10.0.0.1'],
    ['of a proxy itself', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
  ])('%s', (_, trusted, remote, forwarded, expected) => expect(addressOf(trusted, remote, forwarded)).toBe(expected))

  test('whatever a client writes into the header before its proxy does, its address is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constant('10.0.0.2'))), fc.ipV4(), (spoofed, client) => {
        fc.pre(!client.startsWith('10.'))
        expect(addressOf(['10.0.0.0/8'], '10.0.0.1', [...spoofed, client].join(', '))).toBe(client)
      }),
      { numRuns: trials(200) },
    )
  })
})
