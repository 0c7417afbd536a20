import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LaneName } from '../../src/server/http/admission.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { RequestScope } from '../../src/server/request-scope.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase, server } from '../kit/database.ts'

const undo: (() => unknown)[] = []
const leaving: (() => void)[] = []
afterEach(() => {
  for (const leave of leaving.splice(0)) leave()
})
afterAll(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A server with these limits. */
async function open(limits: object) {
  const { url: database, drop } = await freshDatabase()
  undo.push(drop)
  const warned: [object, string | undefined][] = []
  const silent = () => {}
  const log = { debug: silent, info: silent, error: silent, warn: (what: object, message?: string) => void warned.push([what, message]) }
  const rapporteur = await openRapporteur({ database, limits, log })
  undo.push(rapporteur.close)
  const http = createServer(rapporteur.listener).listen(0, '127.0.0.1')
  await once(http, 'listening')
  undo.push(() => http.close().closeAllConnections())
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const { admission } = rapporteur
  return {
    rapporteur,
    database,
    warned,
    /** Takes a turn, until the function that it returns is called or the test ends. */
    take: async (name: LaneName) => {
      const leave = await admission.enter(name, new RequestScope({ caller: {}, seconds: 600 }))
      leaving.push(leave)
      return leave
    },
    load: (name: LaneName) => admission.load[name],
    waiting: (name: LaneName, waiting: number) => vi.waitFor(() => expect(admission.load[name].waiting).toBe(waiting)),
    get: async (path: string, init: RequestInit = {}) => {
      const response = await fetch(origin + path, init)
      return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() }
    },
    post: async (query: string, { variables, signal, ...headers }: Record<string, unknown> = {}) => {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
        body: JSON.stringify({ query, variables }),
        ...(signal instanceof AbortSignal && { signal }),
      })
      return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) }
    },
  }
}

let opened: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  opened = await open({ operations: 1, heavy: 1, queue: 1 })
})

const light = '{ persons { totalCount } }'
const busy = (error: string, seconds: number) => ({
  status: 503,
  retryAfter: String(seconds),
  errors: [
    {
      message: `The server is busy: ${error}. Nothing was done. Send the request again in ${seconds} s.`,
      extensions: { code: 'UNAVAILABLE', retryAfter: seconds },
    },
  ],
})

test.each([
  ['by Yoga', 0],
  ['by the listener before Yoga', 1],
])('a query waits for its turn, %s; one more than may wait is refused with 503 and Retry-After', async (_way, before) => {
  const { post, take, waiting, warned, get } = opened
  const query = `{ persons(first: ${before + 1}) { totalCount } }`
  for (let time = 0; time < before; time++) await post(query)
  const leave = await take('light')
  const first = post(query)
  await waiting('light', 1)
  expect(await post(query)).toEqual(busy('1 queries run and 1 wait, which is as many as it takes', 1))
  expect(await get('/feed.atom')).toMatchObject({ status: 503, retryAfter: '1', text: expect.stringContaining('"UNAVAILABLE"') })
  // The operator reads it once, with the variables to change.
  if (before === 0)
    expect(warned).toEqual([
      [{ lane: 'light', running: 1, waiting: 1, refused: 1 }, 'requests are refused; see LIMIT_QUEUE and LIMIT_OPERATIONS'],
    ])
  expect((await get('/health')).status).toBe(200)
  expect((await get('/ready')).status).toBe(200)
  leave()
  expect(await first).toMatchObject({ status: 200, data: { persons: { totalCount: 0 } } })
})

test('the deadline counts while a query waits: nothing was done, so that it may be sent again', async () => {
  const { post, take, load } = await open({ operations: 1, seconds: 1 })
  await take('light')
  expect(await post(light)).toEqual(busy('the request waited for its turn until its deadline of 1 s', 2))
  expect(load('light')).toEqual({ running: 1, waiting: 0 })
})

test('a client that goes away leaves the queue', async () => {
  const { post, take, waiting } = opened
  await take('light')
  const client = new AbortController()
  const answer = post(light, { signal: client.signal }).catch(({ name }) => name)
  await waiting('light', 1)
  client.abort()
  expect(await answer).toBe('AbortError')
  await waiting('light', 0)
})

describe('analyses and searches have turns of their own, whatever way they are asked', () => {
  test.each<[string, string, object?]>([
    ['facets', '{ statements { facets { speakers { count } } } }'],
    ['a timeline in a fragment', '{ statements { ...T } } fragment T on StatementConnection { timeline(interval: YEAR) { count } }'],
    ['a crosstab', '{ statements { crosstab(rows: SPEAKER, columns: TOPIC) { __typename } } }'],
    ['a search', '{ search(text: "missile") { totalCount } }'],
    ['stances', '{ topics { nodes { positionsOverTime(speaker: "x") { totalCount } } } }'],
    ['words in a filter', '{ statements(where: { not: { text: "missile" } }, orderBy: SAID_ON_ASC) { totalCount } }'],
    ['words in a variable', 'query ($text: String) { statements(where: { text: $text }) { totalCount } }', { text: 'missile' }],
    [
      'a filter in a variable',
      'query ($where: StatementFilter) { statements(where: $where) { totalCount } }',
      { where: { or: [{ text: 'missile' }] } },
    ],
    ['a high cost', '{ persons(first: 200) { nodes { statements(first: 200) { nodes { slug } } } } }'],
    ['a default', 'query ($where: StatementFilter = { text: "missile" }) { statements(where: $where) { totalCount } }'],
  ])('%s', async (_name, query, variables) => {
    const { post, take, waiting } = opened
    const leave = await take('heavy')
    const heavy = post(query, { variables })
    await waiting('heavy', 1)
    expect(await post(light)).toMatchObject({ data: { persons: { totalCount: 0 } } })
    leave()
    const answer = await heavy
    expect(answer.status).toBe(200)
    // The second time the listener answers.
    await take('light')
    expect(await post(query, { variables })).toEqual(answer)
  })

  test('the same query with a light filter is light', async () => {
    const { post, take } = opened
    await take('heavy')
    const query = 'query ($where: StatementFilter) { statements(where: $where) { totalCount } }'
    expect(await post(query, { variables: { where: { language: ['en'], text: null } } })).toMatchObject({ status: 200 })
  })

  test('an export waits among them, and keeps no turn while its client does not read', async () => {
    const { rapporteur, take, waiting, load } = opened
    const leave = await take('heavy')
    const answer = Promise.resolve(rapporteur.fetch(new Request('http://localhost/export/statements.csv')))
    await waiting('heavy', 1)
    leave()
    const { status, body } = await answer
    expect(status).toBe(200)
    expect([load('heavy').running, load('exports').running]).toEqual([0, 1])
    await body?.cancel()
    await vi.waitFor(() => expect(load('exports').running).toBe(0))
  })

  test.each([
    ['/export/statements.csv', 'HEAD'],
    ['/export/statements.csv?speaker=nobody', 'GET'],
    ['/export/statements.csv-metadata.json', 'GET'],
    ['/export/statements.jsonl', 'GET'],
  ])('%s by %s ends its turns', async (path, method) => {
    const { get, load } = opened
    await get(path, { method })
    await vi.waitFor(() => expect([load('heavy').running, load('exports').running]).toEqual([0, 0]))
  })
})

test('changes have turns of their own', async () => {
  const { post, take, rapporteur, waiting } = opened
  const key = await createKey(rapporteur.database.pool, { name: 'k', role: 'ADMIN', datasets: [], expiresAt: null })
  const mutation =
    'mutation { createDataset(dataset: { slug: "d", title: "D", licence: "CC0-1.0" }, reason: "r") { problems { message } } }'
  const leave = await take('changes')
  const first = post(mutation, { authorization: `Bearer ${key}` })
  await waiting('changes', 1)
  expect(await post(mutation, { authorization: `Bearer ${key}` })).toEqual(
    busy('1 changes run and 1 wait, which is as many as it takes', 2),
  )
  leave()
  expect(await first).toMatchObject({ data: { createDataset: { problems: [] } } })
})

test.runIf(server)('analyses use a share of the connections', async () => {
  const { post, database, waiting, load } = await open({ heavy: 2 })
  const admin = new pg.Client(database)
  await admin.connect()
  undo.push(() => admin.end())
  await admin.query('BEGIN')
  await admin.query('LOCK TABLE "StatementWords" IN ACCESS EXCLUSIVE MODE')
  // Each reads in several statements at once.
  const search = `{ ${Array.from({ length: 5 }, (_, at) => `s${at}: search(text: "missile ${at}") { totalCount }`)} }`
  const searches = Array.from({ length: 12 }, () => post(search))
  await waiting('heavy', 10)
  expect(load('heavy').running).toBe(2)
  expect(await post(light)).toMatchObject({ data: { persons: { totalCount: 0 } } })
  const { rows } = await admin.query(
    `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
  )
  expect(rows).toEqual([{ count: 2 }])
  await admin.query('ROLLBACK')
  for (const { status } of await Promise.all(searches)) expect(status).toBe(200)
})
