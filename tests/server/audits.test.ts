import { getIntrospectionQuery } from 'graphql'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { freshDatabase } from '../kit/database.ts'

const database = await freshDatabase()
let server: Serving
beforeAll(async () => {
  server = await serve(
    loadConfig({ PORT: '0', DATABASE_URL: database.url, LIMIT_RATE: '100000', PUBLIC_ORIGIN: 'https://record.example' }),
    createLog('silent'),
  )
})
afterAll(() => server.stop(0).finally(database.drop))

const ask = async (query: string, variables?: object) => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, ...(await response.json()) }
}

const audits = serverAudits({ url: () => server.url, fetchFn: fetch })

test('GraphQL over HTTP has 61 audits', () => expect(audits).toHaveLength(61))

test.each(audits)('$id: $name', async ({ fn }) => {
  expect(await fn()).toMatchObject({ status: 'ok' })
})

describe('the server as configured', () => {
  test('answers the introspection of GraphiQL', async () => {
    const query = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, specifiedByUrl: true, oneOf: true })
    const { data, errors } = await ask(query)
    expect(errors).toBeUndefined()
    expect(data.__schema.types.map(({ name }: { name: string }) => name)).toContain('StatementFilter')
  })

  test('is alive and ready', async () => {
    for (const path of ['/health', '/ready']) expect((await fetch(new URL(path, server.url))).status).toBe(200)
  })

  test('counts nested pages by the sizes asked, and names the limit and the list', async () => {
    const query = `query ($n: Int!) {
      persons(first: $n) { nodes { statements(first: $n) { nodes { evidence { spans { exact } } } } } }
    }`
    expect((await ask(query, { n: 50 })).errors).toBeUndefined()
    const { status, errors } = await ask(query, { n: 200 })
    expect(status).toBe(400)
    expect(errors[0].extensions).toMatchObject({
      code: 'TOO_COSTLY',
      limit: 'cost',
      max: 100_000,
      field: 'persons.nodes.statements.nodes.evidence.spans',
    })
  })

  test.each([
    ['lists that lead into one another', `{ statements { nodes ${'{ relations { to '.repeat(6)}{ text }${' } }'.repeat(6)} } }`, 'cost'],
    ['a depth of records', `{ meetings { nodes ${'{ parent '.repeat(15)}{ title }${' }'.repeat(15)} } }`, 'depth'],
  ])('refuses %s', async (_, query, limit) => {
    expect((await ask(query)).errors[0].extensions).toMatchObject({ code: 'TOO_COSTLY', limit })
  })

  test.each([
    ['an id that is none', '{ node(id: "nonsense") { id } }'],
    [
      'an id of a type that is not there',
      `{ node(id: "${Buffer.from('Nope:0190a000-0000-7000-8000-000000000000').toString('base64')}") { id } }`,
    ],
    ['one of several ids that is none', '{ nodes(ids: ["nonsense"]) { id } }'],
  ])('says that %s is a BAD_REQUEST', async (_, query) => {
    expect((await ask(query)).errors[0].extensions.code).toBe('BAD_REQUEST')
  })

  test.each([
    ['not within not', '{"procedural": true, "not": '.repeat(19), '}'.repeat(19)],
    ['or within or', '{"or": [{"procedural": true}, '.repeat(9), ']}'.repeat(9)],
  ])('answers a filter as deep as may be: %s', async (_, opening, closing) => {
    const where = JSON.parse(`${opening}{"procedural": true}${closing}`)
    const query =
      'query ($where: StatementFilter) { persons { nodes { statements(where: $where) { totalCount } } } statements(where: $where) { totalCount } }'
    expect((await ask(query, { where })).errors).toBeUndefined()
  })

  test.each([
    ['a filter too deep', `${'{"not": '.repeat(100_000)}{}${'}'.repeat(100_000)}`, 'nested values'],
    ['a list too long', JSON.stringify({ language: Array.from({ length: 20_000 }, () => 'en') }), 'values in variables'],
  ])('refuses %s in a variable', async (_, where, limit) => {
    const query = 'query ($where: StatementFilter) { statements(where: $where) { totalCount } }'
    const body = `{"query": "${query}", "variables": {"where": ${where}}}`
    const response = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect((await response.json()).errors[0].extensions).toMatchObject({ code: 'TOO_COSTLY', limit })
  })
})
