import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { bundledDatabase, freshDatabase } from '../kit/database.ts'
import { relay, smallServer } from '../kit/relay.ts'
import { faults, serveToy } from './toy.ts'

type Line = Record<string, unknown>

/** A Rapporteur that listens, with the lines that it logs at level info. */
async function logging(url: string) {
  const lines: Line[] = []
  const sql: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const rapporteur = await openRapporteur({ database: url, log, onSql: (statement) => sql.push(statement), limits: { cost: 20_000 } })
  const server = createServer(rapporteur.listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    rapporteur,
    origin,
    lines,
    sql,
    post: async (body: object, headers: Record<string, string> = {}) => {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      return { status: response.status, id: response.headers.get('x-request-id'), body: await response.json() }
    },
    close: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
      await rapporteur.close()
    },
  }
}

const requests = (lines: readonly Line[]) => lines.filter(({ msg }) => msg === 'request')

/** The line of the only request since the lines were emptied. A stream has its line when the connection is closed. */
async function lineOf(lines: readonly Line[]): Promise<Line> {
  for (let wait = 0; requests(lines).length === 0 && wait < 100; wait++) await setTimeout(20)
  const [line, ...more] = requests(lines)
  expect(more).toEqual([])
  return line ?? {}
}

describe('the log at level info', () => {
  let served: Awaited<ReturnType<typeof logging>>
  let rapporteur: Opened
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await bundledDatabase()
    drop = database.drop
    served = await logging(database.url)
    rapporteur = served.rapporteur
    await load(rapporteur.database, readRecord('data/nato-russia-council'))
  })
  afterAll(async () => {
    await served.close()
    await drop()
  })
  beforeEach(() => {
    served.lines.splice(0)
    served.sql.splice(0)
  })

  test('has one line for a request, with the SQL statements that it sent, whichever way it took', async () => {
    const { lines, sql, post } = served
    const query = 'query Latest { statements(first: 3, where: { speaker: ["lavrov"] }) { nodes { slug topics { topic { slug } } } } }'
    const ways = []
    for (let way = 0; way < 2; way++) {
      lines.splice(0)
      sql.splice(0)
      const { id, body } = await post({ query })
      const { nodes } = body.data.statements
      const topics = nodes.flatMap(({ topics }: { topics: object[] }) => topics).length
      const line = await lineOf(lines)
      ways.push(line.prepared === true)
      expect(line).toMatchObject({
        requestId: id,
        method: 'POST',
        path: '/graphql',
        status: 200,
        operation: 'Latest',
        type: 'query',
        actor: { id: 'anonymous', name: 'Anonymous' },
        statements: sql.length,
      })
      expect(line.rows).toBeGreaterThanOrEqual(nodes.length + topics)
      expect(line.ms).toBeGreaterThan(0)
      expect(line).not.toHaveProperty('codes')
    }
    expect(ways).toEqual([false, true])
    // The names are in the cache the second time: only the page is read, one row for each statement and topic of it.
    expect(sql).toHaveLength(1)
  })

  test('counts the records of a page and those of lists within them, the same both ways', async () => {
    const query = '{ statements(first: 4) { nodes { slug topics { stance topic { slug } } } } }'
    const rows = []
    for (let way = 0; way < 2; way++) {
      served.lines.splice(0)
      const { body } = await served.post({ query })
      const found: { topics: object[] }[] = body.data.statements.nodes
      expect(found).toHaveLength(4)
      const { rows: counted } = await lineOf(served.lines)
      expect(counted).toBe(found.length + found.flatMap(({ topics }) => topics).length)
      rows.push(counted)
    }
    expect(rows[0]).toBe(rows[1])
  })

  test.each([
    ['a syntax error', { query: '{ statements' }, { codes: ['BAD_REQUEST'], status: 200 }],
    ['a name that is unknown', { query: 'query Who { person(ref: "Lavrof") { name } }' }, { codes: ['UNKNOWN_REF'], operation: 'Who' }],
    [
      'a costly query',
      { query: '{ statements(first: 200) { nodes { evidence { spans { exact } } topics { topic { narrower { nodes { slug } } } } } } }' },
      { codes: ['TOO_COSTLY'] },
    ],
  ])('has the codes of errors: %s', async (_name, body, expected) => {
    await served.post(body)
    expect(await lineOf(served.lines)).toMatchObject(expected)
  })

  test('has an export when all of it is sent, with all its statements', async () => {
    const response = await fetch(`${served.origin}/export/statements.jsonl`)
    const exported = (await response.text()).trim().split('\n').length
    const line = await lineOf(served.lines)
    expect(line).toMatchObject({ method: 'GET', path: '/export', status: 200 })
    expect(line.rows).toBeGreaterThanOrEqual(exported)
    expect(line).not.toHaveProperty('cut')
  })

  test('says that a subscription was left before it ended', async () => {
    const leaving = new AbortController()
    const response = await fetch(`${served.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription Follow { recordChanged { recordId } }' }),
      signal: leaving.signal,
    })
    expect(response.status).toBe(200)
    expect(requests(served.lines)).toEqual([])
    leaving.abort()
    expect(await lineOf(served.lines)).toMatchObject({ operation: 'Follow', type: 'subscription', cut: true })
  })

  test('cuts a long name of an operation, and drops what is no name', async () => {
    await served.post({ query: `query ${'a'.repeat(500)} { datasets { slug } }` })
    expect((await lineOf(served.lines)).operation).toBe(`${'a'.repeat(64)}…`)
    served.lines.splice(0)
    await served.post({ query: '{ datasets { slug } }', operationName: 'sesame open' })
    expect(await lineOf(served.lines)).not.toHaveProperty('operation')
  })

  test('has no value that a client sent, no secret, and no word of the record', async () => {
    const { rapporteur, origin, lines, post } = served
    const pool = rapporteur.database.pool
    const key = await createKey(pool, { name: 'desk', role: 'ADMIN', datasets: [], expiresAt: null })
    const secret = 'sesame'
    const said = 'Sesame words that somebody said'
    const authorization = `Bearer ${key}`
    const update = (text: string, more = '') =>
      `mutation Correct { updatePerson(ref: "lavrov", version: 1, set: { summary: "${text}" }, reason: "${secret} reason"${more}) { person { summary } problems { message } } }`
    const sent: [body: object, headers?: Record<string, string>][] = [
      [{ query: `{ statements(where: { speaker: ["${secret}-literal"], text: "${secret}" }) { totalCount } }` }],
      [{ query: 'query V($ref: String!) { person(ref: $ref) { name } }', variables: { ref: `${secret}-variable` } }],
      [{ query: 'query V($first: Int) { statements(first: $first) { totalCount } }', variables: { first: `${secret}-wrong` } }],
      [{ query: `{ statements(where: { saidOn: { from: "${secret}-date" } }) { totalCount } }` }],
      [{ query: `{ node(id: "${secret}-id") { id } }` }],
      [{ query: `{ ${secret}Field }` }],
      [{ query: `{ datasets { slug } }`, [secret]: secret }],
      [{ query: '{ datasets { slug } }' }, { authorization: `Bearer rapporteur_${secret}` }],
      [{ query: '{ datasets { slug } }' }, { authorization: `Basic ${secret}`, cookie: `session=${secret}` }],
      [{ query: '{ datasets { slug } }' }, { authorization, 'x-request-id': `${secret} <script>` }],
      [{ query: update(said, `, idempotencyKey: "${secret}-once"`) }, { authorization }],
      [{ query: update(`${said}\\u0000`) }, { authorization }],
      [{ query: update(said) }, { authorization, 'idempotency-key': `${secret}-once` }],
    ]
    const corrected = []
    for (const [body, headers] of sent) {
      corrected.push(JSON.stringify((await post(body, headers)).body))
      await post(body, headers)
    }
    for (const path of [
      `/r/person/${secret}`,
      `/${secret}`,
      `/export/statements.csv?text=${secret}`,
      `/export/${secret}`,
      `/feed.atom?speaker=${secret}`,
    ])
      await fetch(origin + path).then((response) => response.text())
    await fetch(`${origin}/graphql?query={datasets{slug}}&variables={"${secret}":1}`)
    // What the database says about a value that it cannot read.
    await expect(pool.query('SELECT $1::int', [secret])).rejects.toThrow(secret)
    await setTimeout(50)
    expect(corrected.join()).toContain(`"summary":"${said}"`)
    expect(requests(lines).length).toBeGreaterThanOrEqual(2 * sent.length + 6)
    const text = JSON.stringify(lines)
    expect(text).not.toMatch(/sesame/i)
    expect(text).not.toContain(key)
    expect(text).toContain('"name":"desk"')
    expect(requests(lines).filter(({ type }) => type === 'mutation')).toHaveLength(4)
    const { text: words = '' } = (await rapporteur.client.statements({}, { first: 1 })).nodes[0] ?? {}
    expect(words.length).toBeGreaterThan(10)
    expect(text).not.toContain(words)
  })
})

test('a line about a broken connection has the type, the message, the code and the stack of the error, and no password', async () => {
  const small = await smallServer()
  const line = await relay(small.port)
  const served = await logging(`postgres://postgres:hunter2@127.0.0.1:${line.port}/postgres`)
  await served.rapporteur.client.request('{ datasets { slug } }')
  await line.cut()
  for (let wait = 0; served.lines.length < 2 && wait < 100; wait++) await setTimeout(20)
  const broken = served.lines.find(({ msg }) => msg === 'a database connection broke')
  expect(Object.keys(broken?.err ?? {}).filter((key) => !['type', 'message', 'code', 'stack'].includes(key))).toEqual([])
  expect(broken?.err).toMatchObject({ type: expect.any(String), message: expect.any(String), stack: expect.any(String) })
  expect(JSON.stringify(served.lines)).not.toContain('hunter2')
  await served.close()
  await small.stop()
})

test('a log that an application gives is told plain errors, and each request where it cannot say its level', async () => {
  const { url, drop } = await freshDatabase()
  const told: [level: string, what: object, message: string | undefined][] = []
  const say = (level: string) => (what: object, message?: string) => void told.push([level, what, message])
  const log = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') }
  const rapporteur = await openRapporteur({ database: url, log })
  await rapporteur.client.request('query Own { datasets { slug } }')
  expect(told.filter(([, , message]) => message === 'request')).toMatchObject([['info', { operation: 'Own', status: 200 }, 'request']])
  rapporteur.database.pool.emit('error', Object.assign(new Error('gone'), { client: { password: 'hunter2' } }), {} as never)
  expect(told.at(-1)).toMatchObject(['warn', { err: { type: 'Error', message: 'gone' } }, 'a database connection broke'])
  expect(JSON.stringify(told)).not.toContain('hunter2')
  await rapporteur.close()
  await drop()
})

test.each([
  [
    'PostgreSQL',
    Object.assign(new Error('invalid input syntax for type integer: "sesame"'), {
      code: '22P02',
      severity: 'ERROR',
      detail: 'sesame',
      where: 'sesame',
    }),
    'invalid input syntax for type integer: "…"',
  ],
  [
    'Prisma',
    new Error('\nInvalid `prisma.person.findMany()` invocation:\n\n{\n  where: { slug: "sesame" }\n}\n\nThe table does not exist.'),
    'Invalid `prisma.person.findMany()` invocation: The table does not exist.',
  ],
  [
    'Prisma, of what it sends itself',
    Object.assign(new Error('Raw query failed. Message: `bad value: "sesame"`'), { code: 'P2010' }),
    '"…"',
  ],
])('a line about an error of %s has no value', async (kind, fault, message) => {
  faults[kind] = fault
  const toy = await serveToy()
  await toy.post({ query: 'query ($how: String!) { fails(how: $how) }', variables: { how: kind } })
  const { err } = toy.logged.find(({ msg }) => msg === 'error masked') ?? {}
  expect(err).toMatchObject({ type: 'Error', message: expect.stringContaining(message) })
  expect(JSON.stringify(toy.logged)).not.toContain('sesame')
  await toy.close()
})
