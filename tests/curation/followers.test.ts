import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, expect, test, vi } from 'vitest'
import { createClient, UnavailableError, withCurate, withWatch } from '../../src/sdk/index.ts'
import { readEvents, type ServerEvent } from '../../src/sdk/server-events.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { createKey, revokeKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase, server } from '../kit/database.ts'
import { relay } from '../kit/relay.ts'
import { startProcess } from '../server/process.ts'

// Those who follow and do not read, or whose credentials have ended, are dropped, and told from where to continue.

const { privateKey, publicKey } = await generateKeyPair('ES256')
const provider = createServer(async (_request, response) => {
  response.end(JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] }))
}).listen(0, '127.0.0.1')
await once(provider, 'listening')
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`

const { url: database, drop } = await freshDatabase()
const openId = { issuer, audience: 'record' }
const record = await openRapporteur({ database, log: createLog('error'), limits: { unreadSeconds: 1, aliases: 1_000 }, openId })
const http = createServer(record.listener).listen(0, '127.0.0.1')
await once(http, 'listening')
const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`
afterAll(async () => {
  http.closeAllConnections()
  http.close()
  provider.close()
  await record.close()
  await drop()
})
await record.import({
  dataset: { slug: 'harbour', title: 'Harbour talks', licence: 'CC0-1.0' },
  persons: [{ slug: 'ada', name: 'Ada Berg' }],
})
const db = record.database.pool

const { curate } = withCurate(record.clientFor({ id: 'user:cora', name: 'Cora', role: 'CURATOR' }))
let version = 1
const rename = async (name: string) => {
  await curate.updatePerson({ ref: 'ada', version: version++, set: { name }, reason: 'A name' })
}
const followers = (count: number) => expect.poll(() => record.feed.followers, { timeout: 30_000 }).toBe(count)
const versions = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + 1 + index)

const subscription = (query: string, headers = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
  body: JSON.stringify({ query: `subscription { ${query} }` }),
})
const parsed = ({ data, id }: ServerEvent) => ({ ...JSON.parse(data), id })

test('a reader that does not read is dropped, and continues where it is told to', { timeout: 60_000 }, async () => {
  const start = version
  const { body } = await record.fetch(new Request(url, subscription('recordChanged(where: { kind: PERSON }) { version }')))
  if (!body) throw new Error('There is no stream')
  await followers(1)
  for (let change = 0; change < 5; change++) await rename(`Slow ${change}`)
  await followers(0)
  const events: ReturnType<typeof parsed>[] = []
  let place: string | undefined
  for await (const event of readEvents(body, new AbortController().signal)) {
    if (event.event === 'next') events.push(parsed(event))
    place = event.id ?? place
  }
  const last = events.pop()
  expect(place).toBeDefined()
  expect(last.errors).toMatchObject([{ extensions: { code: 'SLOW_CONSUMER', since: place } }])
  const seen = events.map(({ data }) => data.recordChanged.version)
  expect(seen).toEqual(versions(start, start + seen.length))
  expect(seen.length).toBeLessThan(5)

  const { changes } = withWatch(record.client)
  const rest: unknown[] = []
  for await (const value of changes.watch({ kind: 'PERSON' }, { since: last.errors[0].extensions.since, select: { version: true } }))
    if (rest.push(value.version) === 5 - seen.length) break
  expect(rest).toEqual(versions(start + seen.length, version))
  await followers(0)
})

test('a slow loop gets everything once, with a connection after each time that it was dropped', { timeout: 60_000 }, async () => {
  const start = version
  let connections = 0
  const client = createClient({
    fetch: (request) => {
      connections++
      return record.fetch(request)
    },
  })
  const watch = withWatch(client).changes.watch({ kind: 'PERSON' }, { select: { version: true } })
  const seen: number[] = []
  const reading = (async () => {
    for await (const { version } of watch) {
      if (seen.push(version) === 1) await followers(0)
      if (seen.length === 12) break
    }
  })()
  await expect.poll(() => watch.since).toBeDefined()
  for (let change = 0; change < 12; change++) await rename(`Slower ${change}`)
  await reading
  expect(seen).toEqual(versions(start, version))
  expect(connections).toBe(2)
  await followers(0)
})

test('a client that goes away leaves its place', async () => {
  const { port, pathname } = new URL(url)
  const { body } = subscription('recordChanged { id }')
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  await once(socket, 'data')
  await followers(1)
  socket.destroy()
  await followers(0)
})

/** Subscribes on a socket that is not read. Each event has its record so often that all of them are far more than what sockets hold. */
function unread(port: number) {
  const fields = Array.from({ length: times }, (_, index) => `a${index}: after`).join(' ')
  const { body } = subscription(`recordChanged(since: "0.0") { ${fields} }`)
  const socket = connect(port, '127.0.0.1')
  socket.pause()
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  return socket
}
const times = 400

test('for a socket that is not read, the server computes little and says where to continue', { timeout: 60_000 }, async () => {
  const documents = Array.from({ length: 40 }, (_, index) => ({
    slug: `paper-${index}`,
    title: `Paper ${index}`,
    kind: 'OTHER' as const,
    language: 'en',
    textAccess: 'FULL' as const,
    published: '2012',
    text: 'They met. '.repeat(500),
  }))
  await record.import({ dataset: { slug: 'papers', title: 'Papers', licence: 'CC0-1.0' }, documents })
  const late = unread(Number(new URL(url).port))
  await followers(1)
  await followers(0)
  let text = ''
  for await (const chunk of late) {
    text += chunk
    if (text.includes('event: complete')) break
  }
  const [, since] = /"since":"([\d.]+)"/.exec(text.slice(text.lastIndexOf('event: next'))) ?? []
  expect(text).toContain(`id: ${since}\n`)
  const { changes } = withWatch(record.client)
  let rest = 0
  for await (const { slug, after } of changes.watch({ kind: 'DOCUMENT' }, { since, select: { slug: true, after: true } })) {
    rest += times * JSON.stringify(after).length
    if (slug === documents.at(-1)?.slug) break
  }
  expect(rest).toBeGreaterThan(3 * text.length)
})

test('a real server closes a connection that is never read', { timeout: 120_000 }, async () => {
  const process = startProcess({ DATABASE_URL: 'memory://', LIMIT_UNREAD_SECONDS: '1', LIMIT_ALIASES: '1000' })
  const { port } = await process.greeted()
  const stuck = unread(Number(port))
  await expect.poll(process.output, { timeout: 30_000 }).toContain('SLOW_CONSUMER')
  // A connection that was closed by the server refuses what is written to it.
  const closed = once(stuck, 'error')
  const writing = setInterval(() => stuck.write('\r\n'), 100)
  expect(await closed).toMatchObject([{ code: expect.stringMatching(/ECONNRESET|EPIPE/) }])
  clearInterval(writing)
  process.kill('SIGTERM')
  await process.exited
})

// A subscription of an embedded database has it in its own process.
test.runIf(server)('a database that is away for a moment ends no subscription, and a new one says so', { timeout: 60_000 }, async () => {
  const { pathname, searchParams } = new URL(database)
  const line = await relay(join(searchParams.get('host') ?? '', '.s.PGSQL.5432'))
  const far = await openRapporteur({ database: `postgres://postgres@127.0.0.1:${line.port}${pathname}`, log: createLog('silent') })
  const { changes } = withWatch(far.client)
  const watch = changes.watch({ kind: 'PERSON' }, { select: { version: true } })
  const next = watch.next()
  await expect.poll(() => watch.since).toBeDefined()
  await line.cut()
  await expect(changes.watch().next()).rejects.toBeInstanceOf(UnavailableError)
  await rename('Meanwhile')
  await line.restore()
  expect(await next).toEqual({ done: false, value: { version } })
  await watch.return?.()
  await far.close()
  await line.cut()
})

const key = (name: string, expiresAt: Date | null = null) => createKey(db, { name, role: 'READER', datasets: [], expiresAt })
const watching = (bearer: string) => {
  const client = createClient({ url, headers: { authorization: `Bearer ${bearer}` } })
  const watch = withWatch(client).changes.watch({}, { select: { id: true } })
  return { watch, next: watch.next().catch((error) => ({ code: error.code, reason: error.extensions.reason })) }
}

test('a key that is revoked ends its subscriptions, and one statement checks all', { timeout: 30_000 }, async () => {
  const [gone, kept] = [await key('Gone'), await key('Kept')]
  const ended = [watching(gone), watching(gone)]
  const going = watching(kept)
  await followers(3)
  const query = vi.spyOn(db, 'query')
  await revokeKey(db, 'Gone')
  expect(await Promise.all(ended.map(({ next }) => next))).toEqual(Array(2).fill({ code: 'UNAUTHENTICATED', reason: 'REVOKED' }))
  await followers(1)
  const checks = query.mock.calls.filter(([sql]) => String(sql).startsWith('SELECT id FROM "ApiKey"'))
  query.mockRestore()
  // Two keys of three followers: each check is one statement with both.
  expect((checks[0] as unknown as [string, [string[]]])[1][0].length).toBe(2)
  await rename('Still here')
  expect(await going.next).toMatchObject({ done: false })
  await going.watch.return?.()
  await followers(0)
})

test('a key, a token and an actor of an application that expire end their subscriptions', { timeout: 30_000 }, async () => {
  const soon = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 2_000)
  const token = await new SignJWT({ role: 'reader' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(issuer)
    .setAudience('record')
    .setSubject('ann')
    .setExpirationTime(soon)
    .sign(privateKey)
  const actor = { id: 'user:ben', name: 'Ben', role: 'READER' as const, expiresAt: soon }
  const app = withWatch(record.clientFor(actor)).changes.watch()
  const all = [
    watching(await key('Brief', soon)).next,
    watching(token).next,
    app.next().catch(({ code, extensions }) => ({ code, reason: extensions.reason })),
  ]
  await followers(3)
  expect(await Promise.all(all)).toEqual(Array(3).fill({ code: 'UNAUTHENTICATED', reason: 'EXPIRED' }))
  await followers(0)
  expect(() => record.clientFor({ ...actor, expiresAt: new Date('never') })).toThrow('`expiresAt` a Date')
})
