import { request as send } from 'node:http'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { freshDatabase } from '../kit/database.ts'

let serving: Serving
const start = async (env: Record<string, string>) => {
  const { url, drop } = await freshDatabase()
  serving = await serve(loadConfig({ PORT: '0', DATABASE_URL: url, ...env }), createLog('silent'))
  return () => serving.stop(0).finally(drop)
}
const post = async (body: BodyInit, headers: Record<string, string> = {}) => {
  const response = await fetch(serving.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  return { status: response.status, headers: response.headers, ...(await response.json()) }
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, serving.url), { headers, redirect: 'manual' })
const security = (headers: Headers) =>
  ['x-content-type-options', 'referrer-policy', 'content-security-policy', 'strict-transport-security'].map((name) => headers.get(name))
const query = (text: string) => JSON.stringify({ query: text })

describe('with everything switched off, at a public origin of https', () => {
  let stop: () => Promise<unknown>
  beforeAll(async () => {
    const off = { GRAPHIQL: 'false', INTROSPECTION: 'false', EXPORTS: 'false', FEEDS: 'false', PAGES: 'false' }
    stop = await start({ ...off, PUBLIC_ORIGIN: 'https://record.example' })
  })
  afterAll(() => stop())

  test.each([
    ['/export/statements.csv', 'Exports', 'EXPORTS'],
    ['/export/statements.csv-metadata.json', 'Exports', 'EXPORTS'],
    ['/feed.atom', 'Feeds', 'FEEDS'],
    ['/r/person/sergey-lavrov', 'Pages of records', 'PAGES'],
  ])('%s is not found, and says what switches it on', async (path, what, variable) => {
    const response = await get(path)
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: `${what} are switched off on this server. Its operator can set ${variable}=true.`, code: 'NOT_FOUND' },
    ])
  })

  test('introspection is FORBIDDEN, also in a fragment, and errors suggest no names', async () => {
    for (const text of [getIntrospectionQuery(), '{ ...F } fragment F on Query { __type(name: "Person") { name } }']) {
      const { data, errors } = await post(query(text))
      expect(data).toBeUndefined()
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('INTROSPECTION=true') })
    }
    const { errors } = await post(query('{ person { name } stetements { totalCount } }'))
    expect(errors.map(({ message }: { message: string }) => message)).toContain('Cannot query field "stetements" on type "Query".')
    expect(await post(query('{ __typename persons { __typename } }'))).toMatchObject({ status: 200 })
  })

  test('a browser is not shown GraphiQL', async () => {
    const response = await get('/graphql', { accept: 'text/html' })
    expect(await response.text()).not.toContain('graphiql')
  })

  test('every response has the headers of security, HSTS among them', async () => {
    const expected = ['nosniff', 'same-origin', "default-src 'none'; frame-ancestors 'none'", 'max-age=31536000']
    for (const path of ['/', '/health', '/ready', '/nowhere', '/graphql?query={__typename}', '/feed.atom'])
      expect([path, ...security((await get(path)).headers)]).toEqual([path, ...expected])
    // The second one is answered before Yoga.
    for (let time = 0; time < 2; time++) expect(security((await post(query('{ persons { totalCount } }'))).headers)).toEqual(expected)
    // A request whose Host is none is refused before that.
    const headers = await new Promise<Headers>((resolve, reject) => {
      const { port } = new URL(serving.url)
      send({ port, host: '127.0.0.1', path: '/graphql', headers: { host: 'no host' } }, (response) => {
        response.resume()
        resolve(new Headers(response.headers as Record<string, string>))
      })
        .on('error', reject)
        .end()
    })
    expect(security(headers)).toEqual(expected)
  })
})

const spaces = Buffer.alloc(100_000_000, ' ')
// To pack takes seconds, in which the server of this process would do nothing.
const bombs: [string, Buffer][] = [
  ['gzip', gzipSync(spaces, { level: 1 })],
  ['deflate', deflateSync(spaces, { level: 1 })],
  ['br', brotliCompressSync(spaces, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
]

describe('with the defaults', () => {
  let stop: () => Promise<unknown>
  beforeAll(async () => {
    stop = await start({})
  })
  afterAll(() => stop())

  test('there is no HSTS, and GraphiQL says itself what it may load', async () => {
    const { headers } = await get('/graphql', { accept: 'text/html' })
    expect(security(headers)).toEqual(['nosniff', 'same-origin', expect.stringContaining("connect-src 'self'"), null])
  })

  test.each(bombs)('a body that would unpack to 100 MB by %s is not unpacked', async (encoding, packed) => {
    const { status, errors } = await post(new Uint8Array(packed), { 'content-encoding': encoding })
    expect([status, errors[0].message, errors[0].extensions.code]).toEqual([
      415,
      `The body has content-encoding "${encoding}", and the server unpacks none: a small one could unpack to any size. Send it as it is.`,
      'BAD_REQUEST',
    ])
  })

  test('the same query packed is refused also where it is known, and answered as it is', async () => {
    const text = query('{ topics { totalCount } }')
    for (let time = 0; time < 2; time++) expect((await post(text)).status).toBe(200)
    expect((await post(new Uint8Array(gzipSync(text)), { 'content-encoding': 'gzip' })).status).toBe(415)
    expect((await post(text, { 'content-encoding': 'identity' })).status).toBe(200)
  })
})
