import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../src/server/generated/examples.ts'
import { serveToy } from './toy.ts'

let server: Awaited<ReturnType<typeof serveToy>>
beforeAll(async () => {
  server = await serveToy()
})
afterAll(() => server.close())

const asBrowser = { accept: 'text/html,application/xhtml+xml' }
const contract = buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8'))

describe('the page', () => {
  test('loads no external resources: scripts, styles, fonts and icons are inline', async () => {
    const response = await server.get('/graphql', { headers: asBrowser })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    const outside =
      /(<script[^>]*\ssrc=|<link[^>]*href="(?!data:)|<iframe|@import|url\(["']?(?:https?:)?\/\/|importScripts\(["'`](?:https?:)?\/\/|\bimport\(["'`]https?:)[^\n]{0,80}/gi
    expect(page.match(outside)).toBeNull()
  })

  test('has a Content-Security-Policy without other hosts', async () => {
    const policy = (await server.get('/graphql', { headers: asBrowser })).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/https?:|\*/)
  })

  test('is compressed, and returns 304 for a known ETag', async () => {
    const first = await server.get('/graphql', { headers: asBrowser })
    expect(first.headers.get('content-encoding')).toBe('gzip')
    const again = await server.get('/graphql', { headers: { ...asBrowser, 'if-none-match': String(first.headers.get('etag')) } })
    expect(again.status).toBe(304)
  })

  test('is not served if GRAPHIQL is false', async () => {
    const bare = await serveToy({ graphiql: false })
    const response = await bare.get('/graphql', { headers: asBrowser }).finally(bare.close)
    expect([response.status, await response.text()]).toEqual([expect.any(Number), expect.not.stringContaining('<html')])
  })

  test('has each example in a tab, and no example can end the script element', async () => {
    const page = await (await server.get('/graphql', { headers: asBrowser })).text()
    for (const { query } of examples) {
      expect(page).toContain(JSON.stringify(query))
      expect(query).not.toMatch(/<\/?(script|!--)/i)
    }
  })
})

describe('the examples', () => {
  test('are at least nine, with the flagship query first', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9)
    expect(examples[0]?.query).toContain('query LavrovOnMissileDefence')
  })

  test('are those of examples/queries, and the generated file is up to date', async () => {
    for (const [index, { name, query }] of examples.entries()) {
      expect(query).toBe(readFileSync(`examples/queries/${String(index + 1).padStart(2, '0')}-${name}.graphql`, 'utf8'))
    }
  })

  test.each(examples)('$name starts with a comment, and its tab has a unique name', ({ query }) => {
    expect(query).toMatch(/^# .+[.?]\n/)
    const names = examples.map((example) =>
      parse(example.query).definitions.map((each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value),
    )
    expect(new Set(names.flat()).size).toBe(examples.length)
  })

  test.each(examples)('$name is valid', ({ query }) => {
    expect(validate(contract, parse(query))).toEqual([])
  })
})
