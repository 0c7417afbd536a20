import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import pg from 'pg'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { greeting, serve } from '../../src/server/process/serve.ts'
import { freshDatabase, freshFolder, server as postgres } from '../kit/database.ts'
import { relay, smallServer } from '../kit/relay.ts'
import { startProcess } from './process.ts'

const log = createLog('silent')
const idle = { listener: () => {}, fetch: () => new Response(), close: async () => {} }
const config = (env: Record<string, string> = {}) => loadConfig({ PORT: '0', DATABASE_URL: 'memory://', ...env })

describe('the configuration', () => {
  test('has defaults, which an empty value takes too', () => {
    expect(loadConfig({ PORT: '', HOST: ' ' })).toEqual(loadConfig({}))
    expect(loadConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', database: '.rapporteur', logLevel: 'warn', graphiql: true })
  })

  test('is read from the environment', () => {
    const env = { PORT: '80', CORS_ORIGINS: 'https://a.example, http://b.example:81', GRAPHIQL: 'false', LIMIT_COST: '7' }
    expect(loadConfig(env)).toMatchObject({
      port: 80,
      corsOrigins: ['https://a.example', 'http://b.example:81'],
      graphiql: false,
      limits: { cost: 7, depth: 16 },
    })
  })

  test.each([
    [{ PORT: '4000x' }, 'PORT is "4000x", but must be a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000", but must be a whole number from 0 to 65535.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent.'],
    [{ GRAPHIQL: 'yes' }, 'GRAPHIQL is "yes", but must be true or false.'],
    [{ CORS_ORIGINS: '*' }, /^CORS_ORIGINS is "\*", but must be origins like https:\/\/example\.org/],
    [{ CORS_ORIGINS: 'https://a.example/' }, /without a path or a slash at its end\.$/],
    [{ LIMIT_COST: '0' }, 'LIMIT_COST is "0", but must be a whole number from 1 to 1000000000.'],
    [{ PORT: 'x', GRAPHIQL: 'x' }, /^PORT is .*\nGRAPHIQL is .*$/],
  ])('refuses %j', (env, message) => expect(() => loadConfig(env)).toThrow(message))
})

describe('a server that cannot start', () => {
  test('says that its port is taken, and closes its database', async () => {
    const other = await serve(config(), log, async () => idle)
    const { port } = new URL(other.url)
    let closed = false
    const close = async () => {
      closed = true
    }
    await expect(serve(config({ PORT: port }), log, async () => ({ ...idle, close }))).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or choose another port: PORT=${Number(port) + 1} npm start`,
    )
    expect(closed).toBe(true)
    await other.stop(0)
  })

  test('says that its address is not of this machine', async () => {
    await expect(serve(config({ HOST: '192.0.2.1' }), log, async () => idle)).rejects.toThrow('This machine has no address 192.0.2.1.')
  })

  test('says that its database is away, without the password', async () => {
    const away = serve(config({ DATABASE_URL: 'postgres://desk:hunter2@127.0.0.1:1/record' }), log)
    await expect(away).rejects.toThrow('The database 127.0.0.1:1/record does not answer. Start it, correct DATABASE_URL, or')
  })

  test('says which database it does not know', async () => {
    await expect(serve(config({ DATABASE_URL: 'mysql://127.0.0.1/record' }), log)).rejects.toThrow('DATABASE_URL starts with "mysql:')
  })
})

const address = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address

describe('an answer', () => {
  const query = `{ ${Array.from({ length: 40 }, (_, i) => `typename_of_the_query_${i}: __typename`).join(' ')} }`
  const asked = async (url: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })

  test.skipIf(!address)(
    'is compressed for other machines, the first time and when its query is known; skipped without a network',
    async () => {
      const server = await serve(config({ HOST: '0.0.0.0' }), log)
      const near = server.url
      const far = near.replace('localhost', String(address))
      for (let time = 0; time < 3; time++) {
        const [here, there] = [await asked(near), await asked(far)]
        expect(here.headers.get('content-encoding')).toBe(null)
        expect(there.headers.get('content-encoding')).toMatch(/^(br|gzip)$/)
        expect(there.headers.get('vary')).toContain('Accept-Encoding')
        expect(await there.json()).toEqual(await here.json())
      }
      const short = await fetch(far, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' })
      expect(short.headers.get('content-encoding')).toBe(null)
      await server.stop(0)
    },
  )
})

test('300 clients that never finish their requests keep nobody waiting', async () => {
  const server = await serve(config(), log)
  const port = Number(new URL(server.url).port)
  const open = (text: string) =>
    new Promise<Socket>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(text)
        resolve(socket)
      }).on('error', () => {})
    })
  const headers = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  const stalled = await Promise.all(
    Array.from({ length: 300 }, (_, each) => open(each % 2 === 0 ? headers : `${headers}Content-Length: 100\r\n\r\n{"query"`)),
  )
  try {
    const body = JSON.stringify({ query: '{ persons { totalCount } }' })
    const response = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(await response.json()).toEqual({ data: { persons: { totalCount: 0 } } })
  } finally {
    for (const socket of stalled) socket.destroy()
    await server.stop(0)
  }
})

test('the greeting of an empty record says what it lacks', async () => {
  const server = await serve(config(), log)
  const text = await greeting(server).finally(() => server.stop(0))
  expect(text).toContain(server.url)
  expect(text).toContain('query LavrovOnMissileDefence')
  expect(text).toMatch(/No (person|topic) "/)
})

test('a database that goes away is UNAVAILABLE, and back again when it is back', async () => {
  const { port, stop } = await smallServer()
  const line = await relay(port)
  const server = await serve(config({ DATABASE_URL: `postgres://postgres@127.0.0.1:${line.port}/postgres` }), log)
  const ask = async () => {
    const body = JSON.stringify({ query: '{ persons { totalCount } }' })
    const asked = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { data, errors } = await asked.json()
    return errors?.[0].extensions.code ?? data
  }
  const state = async () => {
    const ready = await fetch(new URL('/ready', server.url))
    return { ready: ready.status, answer: await ask() }
  }
  try {
    const well = { ready: 200, answer: { persons: { totalCount: 0 } } }
    expect(await state()).toEqual(well)
    const asked = line.hold()
    const inFlight = ask()
    await asked
    await line.cut()
    expect(await inFlight).toBe('UNAVAILABLE')
    expect(await state()).toEqual({ ready: 503, answer: 'UNAVAILABLE' })
    const status = async (accept: string) => {
      const body = JSON.stringify({ query: '{ persons { totalCount } }' })
      return (await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body })).status
    }
    expect([await status('application/graphql-response+json'), await status('application/json')]).toEqual([503, 200])
    expect((await fetch(new URL('/health', server.url))).status).toBe(200)
    await line.restore()
    expect(await state()).toEqual(well)
  } finally {
    await server.stop(0)
    await line.cut()
    await stop()
  }
})

describe('a process', () => {
  let child: ReturnType<typeof startProcess>
  afterEach(() => child.kill('SIGKILL'))

  test.each(['SIGTERM', 'SIGINT'] as const)('finishes the request in flight on %s, and leaves with 0', async (signal) => {
    const { folder, remove } = freshFolder()
    child = startProcess({ DATABASE_URL: folder })
    const url = await child.greeted()

    const body = JSON.stringify({ query: '{ persons { totalCount } }' })
    const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' }
    const inFlight = request(url, { method: 'POST', headers })
    inFlight.flushHeaders()
    await once(inFlight, 'continue')
    child.kill(signal)
    await expect.poll(() => accepts(Number(url.port))).toBe(false)
    inFlight.end(body)
    const [response] = await once(inFlight, 'response')
    expect(await json(response)).toMatchObject({ data: { persons: { totalCount: expect.any(Number) } } })
    expect(await child.exited).toEqual([0, null])
    expect(existsSync(join(folder, 'lock'))).toBe(false)
    remove()
  })

  test.runIf(postgres)('that waits for its database ends on SIGTERM all the same', async () => {
    const { url, drop } = await freshDatabase()
    child = startProcess({ DATABASE_URL: url, LIMIT_SECONDS: '600' })
    const endpoint = await child.greeted()
    const admin = new pg.Client(url)
    await admin.connect()
    await admin.query('BEGIN')
    await admin.query('LOCK TABLE "Statement" IN ACCESS EXCLUSIVE MODE')
    const body = JSON.stringify({ query: '{ statements { nodes { text } } }' })
    const inFlight = fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => 'cut')
    await expect
      .poll(async () => (await admin.query('SELECT count(*)::int FROM pg_locks WHERE NOT granted')).rows[0].count, { timeout: 10_000 })
      .toBeGreaterThan(0)
    child.kill('SIGTERM')
    expect(await child.exited).toEqual([0, null])
    expect(await inFlight).toBe('cut')
    await admin.end()
    await drop()
  })

  test('that is misconfigured says so in one line, and leaves with 1', async () => {
    child = startProcess({ PORT: 'http' })
    expect(await child.exited).toEqual([1, null])
    expect(child.output()).toBe('PORT is "http", but must be a whole number from 0 to 65535.\n')
  })
})

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.destroy() && resolve(true)).on('error', () => resolve(false))
  })

test('a promise that is rejected unseen is logged, and the server goes on', async () => {
  const { url: database, drop } = await freshDatabase()
  onTestFinished(drop)
  const reject = `process.on('SIGUSR2', () => void Promise.reject(new Error('seen by nobody')))`
  const server = startProcess({ DATABASE_URL: database, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(reject)}` })
  onTestFinished(() => void server.kill('SIGKILL'))
  const url = await server.greeted()
  server.kill('SIGUSR2')
  await vi.waitFor(() => expect(server.output()).toContain('a promise was rejected unseen'), 10_000)
  expect(server.output()).toContain('seen by nobody')
  expect((await fetch(new URL('/ready', url))).status).toBe(200)
  server.kill('SIGTERM')
  expect(await server.exited).toEqual([0, null])
})
