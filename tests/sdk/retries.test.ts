import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  createClient,
  HttpError,
  InternalError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
  UnavailableError,
} from '../../src/sdk/index.ts'

// The servers of these tests fail in the ways that real servers and networks fail.

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A server that gives these responses in order, and then repeats the last one. */
async function serving(...answers: Answer[]) {
  const at: number[] = []
  const server = createServer((request, response) => {
    const answer = answers[Math.min(at.length, answers.length - 1)]
    at.push(performance.now())
    request.resume().on('end', () => answer?.(request, response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(async () => {
    server.closeAllConnections()
    return once(server.close(), 'close')
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, at }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const html =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<h1>Bad gateway</h1>')
const good = json(200, { data: { datasets: [] } })
const failing = (code: string) => ({ errors: [{ message: 'A test error.', extensions: { code } }] })
const disconnect: Answer = (request) => void request.socket.destroy()

const query = { datasets: { slug: true } } as const

describe('a query is retried', () => {
  test.each([
    ['after a lost connection', disconnect],
    ['after 503', html(503)],
    ['after 502', html(502)],
    ['after RATE_LIMITED', json(429, failing('RATE_LIMITED'))],
    ['after UNAVAILABLE', json(200, failing('UNAVAILABLE'))],
  ])('%s', async (_, bad) => {
    const { url, at } = await serving(bad, bad, good)
    expect(await createClient({ url }).query(query)).toEqual({ datasets: [] })
    expect(at).toHaveLength(3)
  })

  test('at most `retries` times', async () => {
    const { url, at } = await serving(html(503))
    await expect(createClient({ url, retries: 1 }).query(query)).rejects.toMatchObject({ name: 'HttpError', status: 503 })
    expect(at).toHaveLength(2)
    await expect(createClient({ url }).query(query, { retries: 0 })).rejects.toBeInstanceOf(HttpError)
    expect(at).toHaveLength(3)
  })

  test('not before the time in Retry-After', async () => {
    const { url, at } = await serving(html(429, { 'retry-after': '1' }), good)
    await createClient({ url }).query(query)
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(990)
    const dated = await serving(html(503, { 'retry-after': new Date(Date.now() + 2_000).toUTCString() }), good)
    await createClient({ url: dated.url }).query(query)
    expect((dated.at[1] ?? 0) - (dated.at[0] ?? 0)).toBeGreaterThan(500)
  })

  test('not if Retry-After is longer than the remaining time', async () => {
    const { url, at } = await serving(html(503, { 'retry-after': '3600' }))
    const started = performance.now()
    await expect(createClient({ url, timeout: 5_000 }).query(query)).rejects.toBeInstanceOf(HttpError)
    expect(at).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  test('with longer and longer waits', async () => {
    const { url, at } = await serving(html(503))
    await expect(createClient({ url, retries: 3 }).query(query)).rejects.toBeInstanceOf(HttpError)
    const [first = 0, second = 0, third = 0] = at.slice(1).map((time, place) => time - (at[place] ?? 0))
    expect(first).toBeGreaterThan(90)
    expect(second).toBeGreaterThan(190)
    expect(third).toBeGreaterThan(390)
  })

  test.each([
    ['a mutation', () => 'mutation { erase }', html(503)],
    ['an invalid query', () => '{ nope }', json(400, failing('BAD_REQUEST'))],
    ['an internal error', () => '{ datasets { slug } }', json(500, failing('INTERNAL'))],
    ['a response that is not GraphQL', () => '{ datasets { slug } }', html(200)],
  ])('but not after %s', async (_, text, bad) => {
    const { url, at } = await serving(bad)
    await expect(createClient({ url }).request(text())).rejects.toThrow()
    expect(at).toHaveLength(1)
  })
})

describe('an error', () => {
  const errorOf = async (url: string, options = {}) =>
    createClient({ url, retries: 0, ...options })
      .query(query)
      .catch((error) => error)

  test('says that the server cannot be reached', async () => {
    const { url } = await serving(good)
    await open.pop()?.()
    const error = await errorOf(url)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.code).toBe('NETWORK')
    expect(error.message).toMatch(/^http:\S+\/graphql cannot be reached: .*ECONNREFUSED.*Check the server and the URL/)
  })

  test('reports an invalid URL', async () => {
    expect(await errorOf('localhost/graphql')).toBeInstanceOf(NetworkError)
  })

  test('reports a response in HTML', async () => {
    const { url } = await serving(html(200))
    expect(await errorOf(url)).toMatchObject({
      name: 'HttpError',
      code: 'HTTP',
      status: 200,
      body: '<h1>Bad gateway</h1>',
      message: expect.stringContaining('not GraphQL. Check the URL.'),
    })
  })

  test.each([[[]], ['words'], [{}], [{ data: 'all' }], [{ errors: [] }], [null]])(
    'reports that %j is not a GraphQL response',
    async (body) => {
      const { url } = await serving(json(200, body))
      expect(await errorOf(url)).toBeInstanceOf(HttpError)
    },
  )

  test('reports a timeout', async () => {
    const { url } = await serving(() => {})
    const error = await errorOf(url, { timeout: 50 })
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toBe(`${url} did not respond within 50 ms. Increase \`timeout\`.`)
  })

  test('reports an incomplete response', async () => {
    const { url } = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await errorOf(url)).toBeInstanceOf(NetworkError)
  })

  test('has the class of its code, and the request id', async () => {
    for (const [code, kind] of [
      ['INTERNAL', InternalError],
      ['UNAVAILABLE', UnavailableError],
      ['RATE_LIMITED', RateLimitedError],
    ] as const) {
      const { url } = await serving(json(200, failing(code), { 'x-request-id': 'abc' }))
      const error = await errorOf(url)
      expect(error).toBeInstanceOf(kind)
      expect(error).toMatchObject({ code, requestId: 'abc' })
    }
  })
})

describe('a signal', () => {
  test('aborts a request', async () => {
    let closed = false
    const { url } = await serving((request) => void request.socket.on('close', () => (closed = true)))
    const controller = new AbortController()
    const pending = createClient({ url }).query(query, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('aborted by the test')), 30)
    await expect(pending).rejects.toThrow('aborted by the test')
    await vi.waitFor(() => expect(closed).toBe(true))
  })

  test('ends the wait for a retry', async () => {
    const { url, at } = await serving(html(503, { 'retry-after': '20' }))
    const pending = createClient({ url }).query(query, { signal: AbortSignal.timeout(50) })
    await expect(pending).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(at).toHaveLength(1)
  })
})
