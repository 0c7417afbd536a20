import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomQuery } from '../../bench/random-query.ts'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { schema } from '../../src/server/schema.ts'
import { freshDatabase } from '../kit/database.ts'
import { trials } from '../kit/trials.ts'

const database = await freshDatabase()
let server: Serving
beforeAll(async () => {
  server = await serve(loadConfig({ PORT: '0', DATABASE_URL: database.url }), createLog('silent'))
})
afterAll(() => server.stop(0).finally(database.drop))

/** The response to a request that is written as it is, which no client library corrects. */
async function raw(request: Buffer | string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {})
  await once(socket, 'connect')
  socket.write(request)
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

/** It was answered, and what it is answered with is not a fault of the server. */
function expectAnswer(answer: string): void {
  expect(answer).toMatch(/^HTTP\/1\.1 [1-5]\d\d /)
  expect(answer).not.toMatch(/^HTTP\/1\.1 500 |INTERNAL|node_modules|\.ts:\d/)
}

/** Text with some of its characters changed, doubled or left out. */
const mangled = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat({ max: text.length }),
        fc.nat({ max: 5 }),
        fc.oneof(
          fc.constantFrom('', '\0', '%', '%00', '%ff', '"', '{', '}', '\\ud800', '\r\n', '\n', ',', '\u2028', '$', '..'),
          fc.string({ unit: 'binary' }),
        ),
      ),
      { maxLength: 4 },
    )
    .map((edits) => edits.reduce((edited, [at, length, insert]) => edited.slice(0, at) + insert + edited.slice(at + length), text))

const query =
  'query A($where: StatementFilter, $n: Int = 2) { statements(first: $n, where: $where) { totalCount nodes { text speakers { person { name } } } } }'
const body = JSON.stringify({
  query,
  variables: { where: { or: [{ text: 'missile -council' }, { saidOn: { from: '2012', to: '2013-02' } }], language: ['en'] }, n: 3 },
  operationName: 'A',
})
const headers = ['Host: localhost', 'Content-Type: application/json', 'Accept: application/json', 'X-Request-Id: a', 'Cookie: a=b']
const paths = [
  '/export/statements.csv?language=en&saidOn.from=2012&limit=2',
  '/export/statements.jsonl?where={"not":{"procedural":true}}',
  '/export/statements.csv-metadata.json?topic=x',
  '/feed.atom?speaker=lavrov&language=en',
  '/r/person/lavrov',
  '/r/statement/x.jsonld',
  '/graphql?query={statements{totalCount}}&variables={"a":1}&extensions={}',
  '/ready',
]

describe('whatever is sent is answered, and never with INTERNAL', () => {
  test('a body', async () => {
    await fc.assert(
      fc.asyncProperty(mangled(body), async (text) => {
        const bytes = Buffer.from(text)
        const head = `POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`
        expectAnswer(await raw(Buffer.concat([Buffer.from(head), bytes])))
      }),
      { numRuns: trials(150) },
    )
  })

  const choices = fc.array(fc.nat(), { minLength: 100, maxLength: 200 })
  const post = (text: string) => {
    const bytes = Buffer.from(text)
    const head = `POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`
    return raw(Buffer.concat([Buffer.from(head), bytes]))
  }

  test('a valid query with any arguments, and what is left of it with some characters changed', async () => {
    const asked = choices.map((each) => JSON.stringify({ query: randomQuery(schema, each) }))
    await fc.assert(
      fc.asyncProperty(
        asked.chain((text) => fc.tuple(fc.constant(text), mangled(text))),
        async ([text, changed]) => {
          const answer = await post(text)
          expectAnswer(answer)
          // The generator writes only what the schema allows.
          expect(answer).not.toMatch(/Cannot query field|Unknown argument|is not defined by type|Syntax Error/)
          expectAnswer(await post(changed))
        },
      ),
      { numRuns: trials(100) },
    )
  })

  test('any JSON in place of a part of it', async () => {
    const part = fc.record(
      { query: fc.oneof(fc.constant(query), fc.jsonValue()), variables: fc.jsonValue(), operationName: fc.jsonValue() },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(part, async (request) => {
        const bytes = Buffer.from(JSON.stringify(request))
        const head = `POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`
        expectAnswer(await raw(Buffer.concat([Buffer.from(head), bytes])))
      }),
      { numRuns: trials(150) },
    )
  })

  test('a path and a query string', async () => {
    const path = fc.constantFrom(...paths).chain(mangled)
    await fc.assert(
      fc.asyncProperty(path, async (target) => {
        expectAnswer(await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`))
      }),
      { numRuns: trials(200) },
    )
  })

  test('headers', async () => {
    const head = fc.tuple(
      fc.constantFrom('GET /feed.atom', 'GET /graphql?query={__typename}', 'GET /r/person/x', 'GET /ready'),
      mangled(headers.join('\r\n')),
    )
    await fc.assert(
      fc.asyncProperty(head, async ([line, given]) => {
        expectAnswer(await raw(`${line} HTTP/1.1\r\n${given}\r\nConnection: close\r\n\r\n`))
      }),
      { numRuns: trials(150) },
    )
  })
})
