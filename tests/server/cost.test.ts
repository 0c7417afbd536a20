import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits } from '../../src/server/http/query-limits.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
let server: Awaited<ReturnType<Bundled['listen']>>
beforeAll(async () => {
  bundled = await openBundled()
  server = await bundled.listen()
})
afterAll(() => server.close())

const ask = async (query: string, headers: Record<string, string> = { 'x-rapporteur-cost': '1' }, init: RequestInit = {}) => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    ...init,
  })
  return response.json()
}

const query = '{ persons(first: 7) { totalCount nodes { name statements(first: 3) { nodes { slug } } } } }'

describe('extensions.cost', () => {
  test('says what was estimated and what was measured, the first time and when the query is known', async () => {
    const { sql } = await bundled.counting(() => ask(query, {}))
    const answers = [await ask(query), await ask(query), await ask(query)]
    for (const { data, extensions } of answers) {
      expect(data.persons.nodes).toHaveLength(7)
      const { requested, limit, actual } = extensions.cost
      expect(limit).toBe(defaultLimits.cost)
      // Seven persons, each with a name and three statements.
      expect(requested).toBeGreaterThan(7 * 3)
      expect(actual.milliseconds).toBeGreaterThan(0)
      expect(actual.statements).toBe(sql.length)
      expect(actual.rows).toBeGreaterThanOrEqual(7)
    }
    expect(new Set(answers.map(({ extensions }) => extensions.cost.actual.rows)).size).toBe(1)
    expect(new Set(answers.map(({ extensions }) => extensions.cost.requested)).size).toBe(1)
  })

  test('a client that does not ask is not told', async () => {
    const others: Record<string, string>[] = [{}, {}, { 'x-rapporteur-cost': '0' }]
    for (const headers of others) expect(Object.keys(await ask(query, headers))).toEqual(['data'])
  })

  test('a query that is refused says what it asks for, and ran no SQL', async () => {
    const pages = 'statements(first: 200) { nodes { slug } }'
    const dear = `{ persons(first: 200) { nodes { ${[...'abcdefghijkl'].map((alias) => `${alias}: ${pages}`).join(' ')} } } }`
    const { errors, extensions } = await ask(dear)
    expect(errors[0].extensions).toMatchObject({ code: 'TOO_COSTLY', limit: 'cost', max: defaultLimits.cost })
    expect(extensions.cost).toMatchObject({ requested: errors[0].extensions.found, limit: defaultLimits.cost })
    expect(extensions.cost.actual).toMatchObject({ statements: 0, rows: 0 })
  })

  test('a query with an error is told too, and one that is not valid has no cost', async () => {
    const failed = await ask('{ good: datasets { slug } bad: person(ref: "Nobody at all") { name } }')
    expect(failed.errors[0].extensions.code).toBe('UNKNOWN_REF')
    expect(failed.extensions.cost.actual.statements).toBeGreaterThan(0)
    expect((await ask('{ nothing }')).extensions).toBeUndefined()
  })

  test('GET and in process', async () => {
    const got = await fetch(`${server.url}?query=${encodeURIComponent(query)}`, { headers: { 'x-rapporteur-cost': '1' } })
    expect((await got.json()).extensions.cost.actual.statements).toBeGreaterThan(0)
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-rapporteur-cost': '1' },
      body: JSON.stringify({ query }),
    })
    expect((await (await bundled.rapporteur.fetch(request)).json()).extensions.cost.requested).toBeGreaterThan(0)
  })
})
