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

// Against servers that do as servers do on a bad day.

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A server that answers so, one after the other, the last one for ever. */
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
const failing = (code: string) => ({ errors: [{ message: 'It is so.', extensions: { code } }] })
const cut: Answer = (request) => void request.socket.destroy()

const query = { datasets: { slug: true } } as const

describe('a read is asked again', () => {
  test.each([
    ['after a cut connection', cut],
    ['after 503', html(503)],
    ['after 502', html(502)],
    ['after RATE_LIMITED', json(429, failing('RATE_LIMITED'))],
    ['after UNAVAILABLE', json(200, failing('UNAVAILABLE'))],
  ])('%s', async (_, bad) => {
    const { url, at } = await serving(bad, bad, good)
    expect(await createClient({ url }).query(query)).toEqual({ datasets: [] })
    expect(at).toHaveLength(3)
  })

  test('at most as often as is allowed', async () => {
    const { url, at } = await serving(html(503))
    await expect(createClient({ url, retries: 1 }).query(query)).rejects.toMatchObject({ name: 'HttpError', status: 503 })
    expect(at).toHaveLength(2)
    await expect(createClient({ url }).query(query, { retries: 0 })).rejects.toBeInstanceOf(HttpError)
    expect(at).toHaveLength(3)
  })

  test('when the server says, not before', async () => {
    const { url, at } = await serving(html(429, { 'retry-after': '1' }), good)
    await createClient({ url }).query(query)
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(990)
    const dated = await serving(html(503, { 'retry-after': new Date(Date.now() + 2_000).toUTCString() }), good)
    await createClient({ url: dated.url }).query(query)
    expect((dated.at[1] ?? 0) - (dated.at[0] ?? 0)).toBeGreaterThan(500)
  })

  test('not where the server asks for more time than there is', async () => {
    const { url, at } = await serving(html(503, { 'retry-after': '3600' }))
    const started = performance.now()
    await expect(createClient({ url, timeout: 5_000 }).query(query)).rejects.toBeInstanceOf(HttpError)
    expect(at).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  test('later and later', async () => {
    const { url, at } = await serving(html(503))
    await expect(createClient({ url, retries: 3 }).query(query)).rejects.toBeInstanceOf(HttpError)
    const [first = 0, second = 0, third = 0] = at.slice(1).map((time, place) => time - (at[place] ?? 0))
    expect(first).toBeGreaterThan(90)
    expect(second).toBeGreaterThan(190)
    expect(third).toBeGreaterThan(390)
  })

  test.each([
    ['what may have changed something', () => 'mutation { erase }', html(503)],
    ['what was refused', () => '{ nope }', json(400, failing('BAD_REQUEST'))],
    ['what the server is at fault for', () => '{ datasets { slug } }', json(500, failing('INTERNAL'))],
    ['what is no GraphQL', () => '{ datasets { slug } }', html(200)],
  ])('but not %s', async (_, text, bad) => {
    const { url, at } = await serving(bad)
    await expect(createClient({ url }).request(text())).rejects.toThrow()
    expect(at).toHaveLength(1)
  })
})

describe('an error says', () => {
  const errorOf = async (url: string, options = {}) =>
    createClient({ url, retries: 0, ...options })
      .query(query)
      .catch((error) => error)

  test('that nothing is there', async () => {
    const { url } = await serving(good)
    await open.pop()?.()
    const error = await errorOf(url)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.code).toBe('NETWORK')
    expect(error.message).toMatch(/^http:\S+\/graphql cannot be reached: .*ECONNREFUSED.*Check that the server runs/)
  })

  test('that the URL is none', async () => {
    expect(await errorOf('localhost/graphql')).toBeInstanceOf(NetworkError)
  })

  test('that a page of HTML came back', async () => {
    const { url } = await serving(html(200))
    expect(await errorOf(url)).toMatchObject({
      name: 'HttpError',
      code: 'HTTP',
      status: 200,
      body: '<h1>Bad gateway</h1>',
      message: expect.stringContaining('no GraphQL. Check the URL.'),
    })
  })

  test.each([[[]], ['words'], [{}], [{ data: 'all' }], [{ errors: [] }], [null]])('that %j is no answer', async (body) => {
    const { url } = await serving(json(200, body))
    expect(await errorOf(url)).toBeInstanceOf(HttpError)
  })

  test('that the time is over', async () => {
    const { url } = await serving(() => {})
    const error = await errorOf(url, { timeout: 50 })
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toBe(`${url} did not answer in 50 ms. Allow more with \`timeout\`.`)
  })

  test('that the answer broke off', async () => {
    const { url } = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await errorOf(url)).toBeInstanceOf(NetworkError)
  })

  test('the class of its code, and the id in the log', async () => {
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
  test('ends a request', async () => {
    let closed = false
    const { url } = await serving((request) => void request.socket.on('close', () => (closed = true)))
    const controller = new AbortController()
    const asked = createClient({ url }).query(query, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 30)
    await expect(asked).rejects.toThrow('enough')
    await vi.waitFor(() => expect(closed).toBe(true))
  })

  test('ends the wait for another attempt', async () => {
    const { url, at } = await serving(html(503, { 'retry-after': '20' }))
    const asked = createClient({ url }).query(query, { signal: AbortSignal.timeout(50) })
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(at).toHaveLength(1)
  })
})
