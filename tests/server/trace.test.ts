import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { bundledDatabase, lastingDatabase } from '../kit/database.ts'
import { startProcess } from './process.ts'

const exporter = new InMemorySpanExporter()
const sql: string[] = []
let rapporteur: Opened
let origin: string
const undo: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const { url, drop } = await bundledDatabase()
  rapporteur = await openRapporteur({ database: url, log: createLog('silent'), onSql: (statement) => sql.push(statement) })
  await load(rapporteur.database, readRecord('data/nato-russia-council'))
  const server = createServer(rapporteur.listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  undo.push(drop, rapporteur.close, async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  })
})
afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).then((response) => response.json())

describe('with a provider of traces', () => {
  beforeEach(() => {
    sql.splice(0)
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }))
    propagation.setGlobalPropagator(new W3CTraceContextPropagator())
    exporter.reset()
  })
  afterEach(() => {
    trace.disable()
    propagation.disable()
  })

  test('an operation is a span of the trace of its caller, with a span for each SQL statement, both ways', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    const parent = 'b7ad6b7169203331'
    const query = 'query Latest($topic: String!) { statements(first: 3, where: { topic: [$topic] }) { totalCount nodes { slug } } }'
    for (const prepared of [false, true]) {
      exporter.reset()
      sql.splice(0)
      await post({ query, variables: { topic: 'missile defense' } }, { traceparent: `00-${traceId}-${parent}-01` })
      const spans = exporter.getFinishedSpans()
      const [operation, ...others] = spans.filter(({ kind }) => kind === SpanKind.SERVER)
      expect(others).toEqual([])
      expect(operation).toMatchObject({
        name: 'query Latest',
        attributes: {
          'graphql.operation.type': 'query',
          'graphql.operation.name': 'Latest',
          'rapporteur.sql.statements': sql.length,
          'rapporteur.prepared': prepared,
        },
      })
      expect(operation?.spanContext().traceId).toBe(traceId)
      expect(operation?.parentSpanContext?.spanId).toBe(parent)
      const statements = spans.filter(({ kind }) => kind === SpanKind.CLIENT)
      expect(statements.map(({ attributes }) => attributes['db.query.text'])).toEqual(sql)
      for (const { parentSpanContext, attributes, name } of statements) {
        expect(parentSpanContext?.spanId).toBe(operation?.spanContext().spanId)
        expect([name, attributes['db.system.name']]).toEqual(['SELECT', 'postgresql'])
      }
      expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toContain('missile')
    }
    expect(sql.length).toBeGreaterThan(0)
  })

  test('a mistake of the client has its code, and is no error of the server', async () => {
    await post({ query: 'query Who { person(ref: "sesame") { name } }' })
    const operation = exporter.getFinishedSpans().find(({ kind }) => kind === SpanKind.SERVER)
    expect(operation).toMatchObject({ name: 'query Who', status: { code: SpanStatusCode.UNSET } })
    expect(operation?.attributes['error.type']).toBe('UNKNOWN_REF')
    expect(JSON.stringify(exporter.getFinishedSpans().map(({ attributes }) => attributes))).not.toContain('sesame')
  })

  test('the request that a page of a record sends is part of its trace', async () => {
    await fetch(`${origin}/r/person/sergey-lavrov.jsonld`).then((response) => response.text())
    const spans = exporter.getFinishedSpans()
    const page = spans.find(({ kind }) => kind === SpanKind.SERVER)
    expect(page?.name).toBe('GET /r')
    const within = spans.filter(({ kind }) => kind === SpanKind.INTERNAL)
    expect(within.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(within.map(() => page?.spanContext().spanId))
    expect(within.length).toBeGreaterThan(0)
    expect(new Set(spans.map((span) => span.spanContext().traceId)).size).toBe(1)
  })

  test('what only says that the server is alive has none', async () => {
    await fetch(`${origin}/health`).then((response) => response.text())
    expect(exporter.getFinishedSpans()).toEqual([])
  })
})

test('the start of docs/observe.md sends the spans of the built server', { timeout: 60_000 }, async () => {
  const [code = ''] = [...readFileSync('docs/observe.md', 'utf8').matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, block = '']) => block)
  const folder = mkdtempSync(join('tests', 'telemetry-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'telemetry.mjs')
  writeFileSync(file, code)
  const received: string[] = []
  const collector = createServer(async (request, response) => {
    received.push(JSON.stringify(await json(request)))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  onTestFinished(async () => {
    collector.closeAllConnections()
    await once(collector.close(), 'close')
  })
  const { url, drop } = await lastingDatabase()
  onTestFinished(drop)
  const server = startProcess({
    DATABASE_URL: url,
    NODE_OPTIONS: `--import ${resolve(file)}`,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_SERVICE_NAME: 'record',
  })
  const address = await server.greeted()
  const request = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const body = JSON.stringify({ query: 'query Traced { persons { totalCount } }' })
  await fetch(address, { ...request, body }).then((response) => response.text())
  // They are sent in batches.
  for (let wait = 0; !received.join().includes('Traced') && wait < 200; wait++) await setTimeout(50)
  server.kill('SIGTERM')
  await server.exited
  const spans = received.join('\n')
  expect(spans).toContain('"query Traced"')
  expect(spans).toContain('"db.query.text"')
  expect(spans).toContain('"record"')
})
