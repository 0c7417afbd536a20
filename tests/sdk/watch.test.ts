import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import {
  BadRequestError,
  createClient,
  NetworkError,
  UnauthenticatedError,
  UnavailableError,
  withCurate,
  withWatch,
} from '../../src/sdk/index.ts'
import type { RecordPart } from '../../src/server/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'

// `withWatch` iterates over what happens to the record, and continues by itself without a gap.

const { url: database, drop } = await freshDatabase()
const rapporteur = await openRapporteur({ database, log: createLog('error') })
const http = createServer(rapporteur.listener).listen(0, '127.0.0.1')
await once(http, 'listening')
const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`
afterAll(async () => {
  http.closeAllConnections()
  http.close()
  await rapporteur.close()
  await drop()
})

const part = (slugs: readonly string[]): RecordPart => ({
  dataset: { slug: 'harbour', title: 'Harbour talks', licence: 'CC0-1.0' },
  persons: [{ slug: 'ada', name: 'Ada Berg' }],
  documents: [
    { slug: 'news', title: 'News', kind: 'NEWS_ARTICLE', language: 'en', textAccess: 'FULL', published: '2012', text: 'They met.' },
  ],
  statements: slugs.map((slug) => ({
    slug,
    text: `About ${slug}.`,
    language: 'en',
    saidOn: '2012-12-04',
    kind: 'REMARK',
    reporting: 'INDIRECT',
    speakers: [{ kind: 'PERSON', person: 'ada' }],
    evidence: [{ document: 'news', wording: 'PARAPHRASE', spans: [{ exact: 'They met.' }] }],
  })),
})
await rapporteur.import(part(['s1', 's2', 's3']))

const { curate } = withCurate(rapporteur.clientFor({ id: 'user:cora', name: 'Cora', role: 'CURATOR' }))
let version = 1
const rename = async (name: string) => {
  await curate.updatePerson({ ref: 'ada', version: version++, set: { name }, reason: 'A name' })
}
const noFollowers = () => expect.poll(() => rapporteur.feed.followers, { timeout: 30_000 }).toBe(0)

/** Takes so many values, and leaves. */
async function take<T>(values: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = []
  for await (const value of values) if (taken.push(value) === count) break
  return taken
}

test.each([
  ['in process', () => createClient({ fetch: rapporteur.fetch })],
  ['over HTTP', () => createClient({ url })],
])('statements are iterated %s, and leaving the loop ends the request', async (_, client) => {
  const { statements } = withWatch(client())
  const watch = statements.watch({ speaker: 'ada' }, { since: '0.0', select: { slug: true, speakers: { person: { name: true } } } })
  const first = await take(watch, 2)
  expect(first).toEqual(['s1', 's2'].map((slug) => ({ slug, speakers: [{ person: { name: expect.any(String) } }] })))
  await noFollowers()
  expect(await watch.next()).toEqual({ done: true, value: undefined })
  // It continues with the place that a program stored.
  expect(await take(statements.watch({}, { since: watch.since, select: { slug: true } }), 1)).toEqual([{ slug: 's3' }])
  await noFollowers()
})

test.each([
  ['in process', () => createClient({ fetch: rapporteur.fetch })],
  ['over HTTP', () => createClient({ url })],
])('changes are iterated %s as they are made', async (_, client) => {
  const watch = withWatch(client()).changes.watch({ kind: 'PERSON' }, { select: { version: true, by: true } })
  const seen = take(watch, 2)
  await expect.poll(() => watch.since).toBeDefined()
  const start = version
  await rename('Ada B.')
  await rename('Ada C.')
  expect(await seen).toEqual([
    { version: start + 1, by: 'Cora' },
    { version: start + 2, by: 'Cora' },
  ])
  await noFollowers()
})

test('return ends a wait at once, and a signal rejects it', async () => {
  const { changes } = withWatch(createClient({ fetch: rapporteur.fetch }))
  const left = changes.watch()
  const next = left.next()
  await expect.poll(() => left.since).toBeDefined()
  await left.return?.()
  expect(await next).toEqual({ done: true, value: undefined })
  const controller = new AbortController()
  const aborted = changes.watch({}, { signal: controller.signal })
  const waiting = aborted.next()
  await expect.poll(() => aborted.since).toBeDefined()
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await noFollowers()
})

test('what changes between two connections comes once, also before the first event', { timeout: 60_000 }, async () => {
  let connections = 0
  const client = createClient({
    url,
    fetch: (request) => {
      connections++
      return fetch(request)
    },
  })
  const start = version
  const watch = withWatch(client).changes.watch({ kind: 'PERSON' }, { select: { version: true } })
  const seen = take(watch, 12)
  await expect.poll(() => watch.since).toBeDefined()
  for (let round = 0; round < 4; round++) {
    const before = connections
    http.closeAllConnections()
    await rename(`Ada ${round}a`)
    await rename(`Ada ${round}b`)
    await expect.poll(() => connections, { timeout: 30_000 }).toBeGreaterThan(before)
    await rename(`Ada ${round}c`)
  }
  expect((await seen).map((each) => each.version)).toEqual(Array.from({ length: 12 }, (_, index) => start + 1 + index))
})

const stream = (status: number, ...blocks: string[]) =>
  new Response(blocks.join(''), { status, headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
const streamOf = (...blocks: string[]) => stream(200, ...blocks)
const failing = (code: string, more = {}) =>
  `event: next\ndata: ${JSON.stringify({ errors: [{ message: code, extensions: { code, ...more } }] })}\n\n`
const changed = (id: string) => `event: next\ndata: ${JSON.stringify({ data: { recordChanged: { id } } })}\nid: ${id}\n\n`

/** A client of a server that gives these answers in turn. */
function scripted(...answers: (() => Response)[]) {
  const asked: { since?: string; accept: string | null }[] = []
  const client = createClient({
    fetch: async (request) => {
      const { variables } = await request.clone().json()
      asked.push({ since: variables._since, accept: request.headers.get('accept') })
      const answer = answers.shift()
      if (!answer) throw new TypeError('refused')
      return answer()
    },
  })
  return { asked, watch: withWatch(client).changes.watch({}, { select: { id: true } }) }
}

test('it connects again after an end, UNAVAILABLE, SLOW_CONSUMER and HTTP 503, each time after the last place', async () => {
  const { asked, watch } = scripted(
    () => streamOf('id: 1.9\n\n', ':\n\n'),
    () => stream(503, failing('UNAVAILABLE')),
    () => streamOf('id: 1.9\n\n', changed('2.1'), failing('SLOW_CONSUMER', { since: '2.1' })),
    () => new Response('busy', { status: 503, headers: { 'retry-after': '0' } }),
    () => streamOf('id: 2.1\n\n', changed('2.2'), changed('2.3')),
  )
  expect(await take(watch, 3)).toEqual([{ id: '2.1' }, { id: '2.2' }, { id: '2.3' }])
  expect(asked.map(({ since }) => since)).toEqual([undefined, '1.9', '1.9', '2.1', '2.1'])
  expect(new Set(asked.map(({ accept }) => accept))).toEqual(new Set(['text/event-stream']))
  expect(watch.since).toBe('2.3')
})

test('what does not get better is rejected with a typed error', async () => {
  const json = (status: number, code: string) => () => Response.json({ errors: [{ message: code, extensions: { code } }] }, { status })
  await expect(scripted(() => streamOf(failing('BAD_REQUEST'))).watch.next()).rejects.toBeInstanceOf(BadRequestError)
  await expect(scripted(json(401, 'UNAUTHENTICATED')).watch.next()).rejects.toBeInstanceOf(UnauthenticatedError)
  await expect(scripted(json(200, 'FORBIDDEN')).watch.next()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(scripted(() => Response.json({ data: {} })).watch.next()).rejects.toMatchObject({ code: 'HTTP', status: 200 })
  await expect(scripted().watch.next()).rejects.toBeInstanceOf(NetworkError)
  const busy = () => stream(503, failing('UNAVAILABLE'))
  await expect(scripted(busy, busy, busy).watch.next()).rejects.toBeInstanceOf(UnavailableError)
  const real = withWatch(createClient({ fetch: rapporteur.fetch }))
  await expect(real.changes.watch({}, { since: 'yesterday' }).next()).rejects.toBeInstanceOf(BadRequestError)
  await expect(real.statements.watch({ speaker: 'nobody at all' }).next()).rejects.toMatchObject({ code: 'UNKNOWN_REF' })
  // @ts-expect-error: a change has no such field
  await expect(real.changes.watch({}, { select: { nothing: true } }).next()).rejects.toBeInstanceOf(BadRequestError)
  // @ts-expect-error: there is no such option
  expect(() => real.changes.watch({}, { from: 1 })).toThrow('changes.watch has no option "from"')
})

test('an error of a value leaves the place before it', async () => {
  const broken = `event: next\ndata: ${JSON.stringify({ data: { recordChanged: null }, errors: [{ message: 'late', path: ['recordChanged'], extensions: { code: 'TIMEOUT' } }] })}\nid: 3.1\n\n`
  const { watch } = scripted(() => streamOf('id: 2.0\n\n', changed('2.1'), broken))
  expect(await watch.next()).toEqual({ done: false, value: { id: '2.1' } })
  await expect(watch.next()).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(watch.since).toBe('2.1')
})

test('a server that does not respond, and a connection on which nothing comes any more, are given up', async () => {
  vi.useFakeTimers()
  const silent = (request: Request) =>
    new Promise<never>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)))
  let connections = 0
  const client = createClient({
    fetch: (request) => {
      connections++
      if (connections !== 1) return silent(request)
      const body = new ReadableStream({ start: (it) => it.enqueue(new TextEncoder().encode('id: 1.1\n\n')) })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    },
  })
  const { changes } = withWatch(client)
  const leaving = new AbortController()
  const waiting = expect(changes.watch({}, { signal: leaving.signal }).next()).rejects.toThrow('enough')
  await vi.advanceTimersByTimeAsync(39_000)
  expect(connections).toBe(1)
  // Without data for 40 s it connects again, and so after each 30 s without a response.
  await vi.advanceTimersByTimeAsync(200_000)
  expect(connections).toBeGreaterThan(3)
  leaving.abort(new Error('enough'))
  await waiting
  const first = expect(changes.watch().next()).rejects.toMatchObject({ code: 'TIMEOUT' })
  await vi.advanceTimersByTimeAsync(200_000)
  await first
  vi.useRealTimers()
})
