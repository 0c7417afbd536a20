import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { freshDatabase, server } from '../kit/database.ts'

const flagship = '{ statements { totalCount nodes { text } } }'

// A lock of another session keeps statements waiting for as long as a test needs; the embedded database has one session only.
describe.runIf(server).each(['compiled', 'prisma'])('on a PostgreSQL server, reads %s', (reads) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let serving: Serving
  let admin: pg.Client
  const start = async (env: Record<string, string>) =>
    serve(loadConfig({ PORT: '0', DATABASE_URL: database.url, READS: reads, ...env }), createLog('silent'))
  beforeAll(async () => {
    database = await freshDatabase()
    serving = await start({ LIMIT_SECONDS: '1', LIMIT_EXPORT_SECONDS: '1' })
    admin = new pg.Client(database.url)
    await admin.connect()
    // What is prepared once is answered by the listener in front of Yoga.
    for (let time = 0; time < 2; time++) expect((await post(flagship)).status).toBe(200)
  })
  afterEach(() => admin.query('ROLLBACK'))
  afterAll(async () => {
    await admin.end()
    await serving.stop(0).finally(database.drop)
  })

  const request = (query: string, { url = serving.url, signal }: { url?: string; signal?: AbortSignal } = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query }),
      ...(signal && { signal }),
    })
  const post = async (...given: Parameters<typeof request>) => {
    const response = await request(...given)
    return { status: response.status, ...(await response.json()) }
  }
  const lock = async (...tables: string[]) => {
    await admin.query('BEGIN')
    for (const table of tables) await admin.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
  }
  /** What sessions other than that of the test are doing. */
  const active = async () => {
    // A transaction sees one state of this view only.
    await admin.query('SELECT pg_stat_clear_snapshot()')
    const { rows } = await admin.query(
      "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
    )
    return rows.map(({ query }) => query)
  }
  const waiting = (count: number) => vi.waitFor(async () => expect(await active()).toHaveLength(count), 5_000)
  const idle = () => vi.waitFor(async () => expect(await active()).toEqual([]), 5_000)

  test.each([
    ['a query', '/graphql', flagship, 'Statement'],
    ['a look-up of a ref', '/graphql', '{ person(ref: "x") { name } }', 'RefKey'],
    ['words', '/graphql', '{ statements(where: { text: "missile" }) { totalCount } }', 'StatementWords'],
    ['a search', '/graphql', '{ search(text: "missile") { nodes { __typename } } }', 'StatementWords'],
    ['counts', '/graphql', '{ statements { facets { speakers { count } } timeline(interval: YEAR) { count } } }', 'Statement'],
    ['a nested list', '/graphql', '{ persons { nodes { statements { nodes { text } } } } }', 'Person'],
  ])('%s is a TIMEOUT at its deadline, and its SQL is cancelled', async (_, __, query, table) => {
    await lock(table)
    const { status, data, errors } = await post(query)
    expect([status, data]).toEqual([504, undefined])
    expect(errors).toMatchObject([{ extensions: { code: 'TIMEOUT', limit: 'seconds', max: 1 } }])
    expect(errors[0].message).toMatch(/^The request took longer than its deadline of 1 s and was stopped\. Ask for less at once: /)
    await idle()
  })

  test.each([
    ['/feed.atom', 504],
    ['/r/person/x', 504],
    ['/export/statements.csv', 504],
    ['/export/statements.csv-metadata.json', 504],
  ])('%s too', async (path, status) => {
    await lock('Statement', 'RefKey')
    const response = await fetch(new URL(path, serving.url))
    expect([response.status, (await response.json()).code]).toEqual([status, 'TIMEOUT'])
    await idle()
  })

  test('clients that go away take their SQL with them, and the next query is answered at once', async () => {
    const patient = await start({ LIMIT_SECONDS: '600' })
    try {
      await lock('Statement')
      const or = Array.from({ length: 100 }, (_, each) => `{ language: ["x${each}"] }`).join(' ')
      const clients = Array.from({ length: 10 }, () => new AbortController())
      const gone = clients.map(({ signal }) =>
        request(`{ statements(where: { or: [${or}] }) { totalCount nodes { text } } }`, { url: patient.url, signal }).catch(
          ({ name }) => name,
        ),
      )
      await waiting(10)
      for (const client of clients) client.abort()
      expect(new Set(await Promise.all(gone))).toEqual(new Set(['AbortError']))
      await idle()
      expect((await post('{ persons { totalCount } }', { url: patient.url })).data).toEqual({ persons: { totalCount: 0 } })
    } finally {
      await admin.query('ROLLBACK')
      await patient.stop(0)
    }
  })

  test('one that waits for a connection ends at its deadline, and hurts none that runs', async () => {
    await lock('Statement')
    const slow = Array.from({ length: 10 }, () => post(flagship))
    await waiting(10)
    await setTimeout(500)
    // Its turn comes when the ten are cancelled, half a second before its own deadline.
    const light = await post('{ persons { totalCount } }')
    expect(light.data).toEqual({ persons: { totalCount: 0 } })
    expect((await Promise.all(slow)).map(({ errors }) => errors[0].extensions.code)).toEqual(Array(10).fill('TIMEOUT'))
    await admin.query('ROLLBACK')
    expect((await post(flagship)).data).toEqual({ statements: { totalCount: 0, nodes: [] } })
  })
})
