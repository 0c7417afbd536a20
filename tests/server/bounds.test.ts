import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { freshDatabase } from '../kit/database.ts'

const database = await freshDatabase()
let server: Serving
beforeAll(async () => {
  server = await serve(loadConfig({ PORT: '0', DATABASE_URL: database.url }), createLog('silent'))
})
afterAll(() => server.stop(0).finally(database.drop))

const post = async (body: unknown) => {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const response = await fetch(server.url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { status: response.status, ...(await response.json()) }
}
const get = async (path: string) => {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual' })
  return { status: response.status, body: await response.text() }
}

describe('variables', () => {
  test('that are null are none', async () => {
    const query = 'query A($n: Int) { statements(first: $n) { totalCount } }'
    expect(await post({ query, variables: null })).toEqual({ status: 200, data: { statements: { totalCount: 0 } } })
  })

  test('of which many are wrong are a BAD_REQUEST', async () => {
    const query = 'query ($where: [StatementFilter!]) { statements(where: { or: $where }) { totalCount } }'
    const { errors } = await post({ query, variables: { where: Array.from({ length: 100 }, () => ({ verified: 1 })) } })
    expect(errors.at(-1).message).toContain('Too many errors')
    expect(new Set(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code))).toEqual(new Set(['BAD_REQUEST']))
  })
})

describe('a character that no record can have is a BAD_REQUEST that names the argument', () => {
  const filtered = 'query ($where: StatementFilter) { statements(where: $where) { totalCount } }'

  test.each([
    ['of a variable', { query: filtered, variables: { where: { language: ['en', 'e\0'] } } }, 'where.language[1]', 'U+0000 at position 1'],
    ['within a list of filters', { query: filtered, variables: { where: { or: [{ text: 'a\0' }] } } }, 'where.or[0].text', 'U+0000'],
    [
      'of a literal',
      { query: '{ statements(where: { not: { speaker: ["x", "\\u0000"] } }) { totalCount } }' },
      'where.not.speaker[1]',
      'U+0000',
    ],
    ['of a look-up', { query: '{ person(ref: "lav\\u0000rov") { name } }' }, 'ref', 'U+0000 at position 3'],
    ['of a search', { query: 'query ($t: String!) { search(text: $t) { nodes { slug } } }', variables: { t: '\0' } }, 't', 'U+0000'],
    ['of a cursor', { query: 'query ($c: String) { statements(after: $c) { totalCount } }', variables: { c: '\0' } }, 'c', 'U+0000'],
  ])('%s', async (_, body, argument, character) => {
    const { errors } = await post(body)
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', argument })
    expect(errors[0].message).toContain(`\`${argument}\` has the character ${character}`)
  })

  test('half of a surrogate pair', async () => {
    const { errors } = await post(`{"query": ${JSON.stringify(filtered)}, "variables": {"where": {"text": "\\ud800"}}}`)
    expect(errors[0].message).toBe('`where.text` has the character U+D800 at position 0, half of a surrogate pair. Remove it.')
  })

  test.each([
    ['/export/statements.csv?language=%00', 'language'],
    ['/export/statements.jsonl?not.speaker=a%00b', 'not.speaker'],
    ['/export/csv-metadata.json?a%00=b', 'query string'],
    ['/feed.atom?topic=%00', 'topic'],
    ['/r/person/%00', 'path'],
    [`/export/statements.csv?where=${encodeURIComponent('{"text":"\\ud800"}')}`, 'where.text'],
  ])('in %s', async (path, argument) => {
    const { status, body } = await get(path)
    expect([status, JSON.parse(body)]).toMatchObject([400, { code: 'BAD_REQUEST', argument }])
  })
})

describe('input that is too long or too wide is refused with its bound', () => {
  const many = <T>(count: number, make: (each: number) => T): T[] => Array.from({ length: count }, (_, each) => make(each))
  const statements = (where: object) => ({
    query: 'query ($where: StatementFilter) { statements(where: $where) { totalCount } }',
    variables: { where },
  })
  const refused = async (body: object) => {
    const { status, errors } = await post(body)
    expect(status).toBe(200)
    return { ...errors[0].extensions, message: errors[0].message }
  }

  test.each([
    ['characters of a search', { text: 'ab'.repeat(501) }, 'where.text', 'has 1002 characters, but a search has 1000 at most'],
    ['words of a search', { text: 'ab '.repeat(51) }, 'where.text', 'has 51 words, but a search has 50 at most'],
    ['alternatives of a search', { not: { text: 'ab or '.repeat(30) } }, 'where.not.text', 'has 60 words'],
    ['characters of a ref', { speaker: ['x', 'x'.repeat(501)] }, 'where.speaker[1]', 'has 501 characters, but a value has 500 at most'],
    ['refs', { topic: many(501, String) }, 'where.topic', 'has 501 values, but 500 at most are possible'],
    ['filters in `or`', { or: many(101, () => ({ procedural: true })) }, 'where.or', 'has 101 values, but 100 at most are possible'],
    ['filters in `and`', { not: { and: many(101, () => ({ procedural: true })) } }, 'where.not.and', 'has 101 values'],
  ])('%s', async (_, where, argument, message) => {
    const found = await refused(statements(where))
    expect(found).toMatchObject({ code: 'BAD_REQUEST', argument })
    expect(found.message).toContain(`\`${argument}\` ${message}`)
  })

  test('conditions in all', async () => {
    const four = { procedural: true, language: ['en'], reporting: ['DIRECT'], not: { procedural: false } }
    const found = await refused(statements({ or: many(80, () => four) }))
    expect(found).toMatchObject({ code: 'TOO_COSTLY', limit: 'conditions', max: 300, found: 320, field: 'where' })
  })

  test.each([
    ['search(text: $text) { totalCount }', 'text', 'words, but a search has 50'],
    ['person(ref: $text) { name }', 'ref', 'characters, but a value has 500'],
  ])('of %s', async (field, argument, message) => {
    const text = 'words '.repeat(100)
    const found = await refused({ query: `query ($text: String!) { ${field} }`, variables: { text } })
    expect(found).toMatchObject({ code: 'BAD_REQUEST', argument })
    expect(found.message).toContain(message)
  })

  test.each([
    [`/export/statements.csv?text=${'ab+'.repeat(60)}`, 'where.text'],
    [`/export/statements.csv-metadata.json?${'topic=x&'.repeat(501)}`, 'query string'],
    [`/export/statements.jsonl?where=${encodeURIComponent(JSON.stringify({ or: many(101, () => ({ procedural: true })) }))}`, 'where.or'],
    [`/feed.atom?speaker=${'x'.repeat(501)}`, 'where.speaker[0]'],
    [`/r/person/${'x'.repeat(501)}`, undefined],
  ])('in %s', async (path, argument) => {
    const { status, body } = await get(path)
    expect([status, JSON.parse(body).code, JSON.parse(body).argument]).toEqual([400, 'BAD_REQUEST', argument])
  })

  test('counts, filters and searches have a cost', async () => {
    const counts = 'facets { speakers { count } } timeline(interval: DAY) { count } crosstab(rows: SPEAKER, columns: TOPIC) { cells }'
    const aliases = many(49, (each) => `a${each}: statements { ${counts} }`).join(' ')
    const { status, errors } = await post({ query: `{ ${aliases} }` })
    expect([status, errors[0].extensions]).toMatchObject([400, { code: 'TOO_COSTLY', limit: 'cost', field: 'statements.crosstab' }])
    expect((await post({ query: `{ statements { ${counts} } }` })).errors).toBeUndefined()
    const negated = { or: many(100, (each) => ({ text: `missile -a${each} -b${each} -c${each}` })) }
    expect(await refused400(statements(negated))).toMatchObject({ code: 'TOO_COSTLY', limit: 'cost', field: 'statements' })
    const literal = negated.or.map(({ text }) => `{ text: ${JSON.stringify(text)} }`).join(' ')
    const inDocument = { query: `{ statements(where: { or: [${literal}] }) { totalCount } }` }
    expect(await refused400(inDocument)).toMatchObject({ code: 'TOO_COSTLY', limit: 'cost', field: 'statements' })
    expect((await post(statements({ text: 'missile -council' }))).errors).toBeUndefined()
  })

  const refused400 = async (body: object) => {
    const { status, errors } = await post(body)
    expect(status).toBe(400)
    return errors[0].extensions
  }
})

/** The response to a raw request, which `fetch` would not send. */
async function raw(lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return text(socket)
}

describe('the address of a request', () => {
  test.each(['[', 'a b', 'a/b', '[::1', 'a:b', 'a@b', 'a:99999', '%00'])('Host %j is refused', async (host) => {
    for (const target of ['/graphql?query={__typename}', '/feed.atom', '/r/person/x', '/health']) {
      const answer = await raw([`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close'])
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(answer).toContain('"code":"BAD_REQUEST"')
      expect(answer).not.toMatch(/\bat |node_modules|\.ts/)
    }
  })

  test.each(['record.example', '127.0.0.1:4000', '[::1]:4000', ''])('Host %j is answered', async (host) => {
    expect(await raw(['GET /health HTTP/1.1', `Host: ${host}`, 'Connection: close'])).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('a target that is a whole address is its path', async () => {
    expect(await raw(['GET http://record.example/health HTTP/1.1', 'Host: [', 'Connection: close'])).toMatch(/^HTTP\/1\.1 200 /)
  })
})

test('addresses are at the public origin', async () => {
  const other = await freshDatabase()
  const config = loadConfig({ PORT: '0', DATABASE_URL: other.url, PUBLIC_ORIGIN: 'https://record.example' })
  const published = await serve(config, createLog('silent'))
  try {
    const paths = ['/feed.atom?language=en', '/export/csv-metadata.json', '/r/person/nobody', '//feed.atom']
    const answers = await Promise.all(paths.map(async (path) => (await fetch(new URL(published.url).origin + path)).text()))
    expect(answers[0]).toContain('<id>https://record.example/feed.atom?language=en</id>')
    expect(JSON.stringify(answers)).not.toContain(new URL(published.url).host)
  } finally {
    await published.stop(0).finally(other.drop)
  }
})
