import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../src/sdk/index.ts'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { rapporteur } from '../kit/command.ts'
import { freshDatabase, freshFolder } from '../kit/database.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
const manifest = join(folder, 'trusted.json')
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const persons = `# Whom we know
query Persons($first: Int) { persons(first: $first) { totalCount nodes { ...P } } }
`
const codegen = 'query Topics { topics { totalCount } }'
const relay = 'query Meetings { meetings { totalCount } }'
const apollo = 'query Documents { documents { totalCount } }'

const noted = ({ query }: { query: string }) => {
  write('operations/sdk.graphql', query)
  return Response.json({ data: null })
}

describe('rapporteur trust', () => {
  test('writes the documents of files and folders, with fragments of other files, by their ids', async () => {
    const operations = join(folder, 'operations')
    mkdirSync(operations)
    write('operations/persons.graphql', persons)
    write('operations/person-parts.gql', 'fragment P on Person { slug }')
    // What the SDK sends is trusted by the text of the request.
    const sdk = createClient({ url: 'http://localhost/graphql', fetch: async (request) => noted(await request.json()) })
    await sdk.statements({ language: ['en'] }, { first: 3 }).catch(() => {})
    const files = [
      write('persisted.json', JSON.stringify({ [sha256(codegen)]: codegen })),
      write('relay.json', JSON.stringify({ d41d8cd98f: relay })),
      write(
        'apollo.json',
        JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: 'places', body: apollo }] }),
      ),
    ]
    const { status, stdout, stderr } = await rapporteur(['trust', operations, ...files, '--output', manifest])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('has 6 documents of 6 files. Start the server with TRUSTED_DOCUMENTS=')
  })

  test.each([
    ['a field that the schema does not have', 'wrong.graphql', 'query { persons { words } }', 'wrong.graphql: Cannot query field "words"'],
    ['a mistake of syntax', 'syntax.graphql', '{ persons {', 'syntax.graphql:1:12: Syntax Error'],
    ['another JSON', 'other.json', '{"a": 1}', 'other.json has no persisted documents'],
    ['no operation', 'none.graphql', 'fragment F on Person { slug }', 'There are no operations in'],
  ])('refuses %s', async (_, name, text, message) => {
    const { status, stderr } = await rapporteur(['trust', write(name, text), '--output', join(folder, 'never.json')])
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })
})

describe('a server with TRUSTED_DOCUMENTS', () => {
  let serving: Serving
  const database = freshDatabase()
  beforeAll(async () => {
    const { url } = await database
    serving = await serve(loadConfig({ PORT: '0', DATABASE_URL: url, TRUSTED_DOCUMENTS: manifest }), createLog('silent'))
  })
  afterAll(async () => serving.stop(0).finally((await database).drop))
  const post = async (body: object) => {
    const response = await fetch(serving.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, ...(await response.json()) }
  }

  test.each<[string, object, object]>([
    ['the text', { query: codegen }, { topics: { totalCount: 0 } }],
    ['the text with other spaces', { query: 'query Topics {\n  topics { totalCount }\n}' }, { topics: { totalCount: 0 } }],
    [
      'the text with its fragment and variables',
      {
        query: 'query Persons($first: Int) { persons(first: $first) { totalCount nodes { ...P } } } fragment P on Person { slug }',
        variables: { first: 3 },
      },
      { persons: { totalCount: 0, nodes: [] } },
    ],
    ['the hash of Apollo', { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(codegen) } } }, { topics: { totalCount: 0 } }],
    ['the id of graphql-codegen', { documentId: sha256(codegen) }, { topics: { totalCount: 0 } }],
    ['the id of Relay', { documentId: 'd41d8cd98f', operationName: 'Meetings' }, { meetings: { totalCount: 0 } }],
    ['the id of a manifest of Apollo', { documentId: 'places' }, { documents: { totalCount: 0 } }],
  ])('answers %s, the first time and when it is known', async (_, body, data) => {
    for (let time = 0; time < 3; time++) expect(await post(body)).toEqual({ status: 200, data })
  })

  test.each<[string, object]>([
    ['another query', { query: '{ persons { totalCount } }' }],
    ['a part of a trusted one', { query: 'query Persons { persons { totalCount } }' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['an id of nothing', { documentId: 'x' }],
    ['an id of a property of objects', { documentId: 'constructor' }],
    ['a hash of nothing', { extensions: { persistedQuery: { version: 1, sha256Hash: sha256('x') } } }],
    ['a text that is none', { query: '{ "' }],
    ['another text with a trusted id', { query: '{ persons { totalCount } }', documentId: 'places' }],
    ['nothing', {}],
  ])('refuses %s', async (_, body) => {
    const { status, data, errors } = await post(body)
    expect([status, data, errors?.[0].extensions.code]).toEqual([403, undefined, 'FORBIDDEN'])
    expect(errors[0].message).toMatch(/^This server answers only documents that its operator trusts, .* rapporteur trust FILE\.\.\.$/)
  })

  test('refuses another query by GET, and reads for pages as before', async () => {
    const url = new URL(serving.url)
    url.searchParams.set('query', '{ persons { totalCount } }')
    expect((await fetch(url)).status).toBe(403)
    url.searchParams.set('query', codegen)
    expect((await fetch(url)).status).toBe(200)
    const page = await fetch(new URL('/r/person/nobody', serving.url))
    expect([page.status, (await page.json()).code]).toEqual([404, 'UNKNOWN_REF'])
  })

  test('answers the SDK, with other values of the same arguments', async () => {
    const client = createClient({ url: serving.url })
    expect(await client.statements({ language: ['fr', 'de'] }, { first: 5 })).toMatchObject({ nodes: [] })
    await expect(client.persons()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('does not start without its manifest', async () => {
    const { url } = await database
    const path = join(folder, 'away.json')
    const config = loadConfig({ PORT: '0', DATABASE_URL: url, TRUSTED_DOCUMENTS: path })
    await expect(serve(config, createLog('silent'))).rejects.toThrow(
      /^TRUSTED_DOCUMENTS is ".*away\.json", which is no manifest of documents: ENOENT/,
    )
  })
})
