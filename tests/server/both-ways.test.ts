import { beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../src/server/generated/examples.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let compiled: Bundled
let prisma: Bundled
beforeAll(async () => {
  compiled = await openBundled()
  prisma = await openBundled('prisma')
})

interface Answer {
  status: number
  headers: Record<string, string>
  body: unknown
}

async function post({ rapporteur }: Bundled, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const request = new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'test', ...headers },
    body: JSON.stringify(body),
  })
  const response = await rapporteur.fetch(request)
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.json() }
}

const queries: Record<string, [query: string, variables?: object]> = {
  'aliases of one list with other arguments': [
    `{ person(ref: "Lavrov") { a: statements(first: 2) { nodes { slug } } b: statements(first: 3, orderBy: SAID_ON_ASC) { totalCount nodes { slug text } } } }`,
  ],
  'one record by nodes and by edges': [
    '{ meetings(first: 3) { nodes { slug sessions { nodes { title } } } edges { node { title sessions { nodes { kind } } } } pageInfo { hasNextPage } } }',
  ],
  'fragments, nested, on interfaces, and twice the same field': [
    `query { statements(first: 4) { nodes { ...A ...B ... on Node { __typename } } } }
     fragment A on Statement { speaker { person { name } } meeting { title } }
     fragment B on Statement { speaker { person { slug positions(first: 1) { nodes { title } } } } meeting { place { name } } corroboration { documents publishers independentSources } }`,
  ],
  'a directive that leaves out': [
    'query ($with: Boolean!) { topics(first: 5) { nodes { slug labels @include(if: $with) { value } narrower @skip(if: $with) { totalCount } } } }',
    { with: false },
  ],
  'a directive that keeps': [
    'query ($with: Boolean!) { topics(first: 5) { nodes { slug labels @include(if: $with) { value } narrower @skip(if: $with) { totalCount } } } }',
    { with: true },
  ],
  'every part of a date': [
    '{ statements(last: 5) { nodes { saidOn { edtf earliest latest precision approximate text } createdAt: ordinal } } persons { nodes { positions { nodes { start { text } end { edtf latest } } } } } }',
  ],
  'lists within lists, filtered': [
    `query ($topic: [String!]) { organizations(where: { publishes: true }) { nodes { slug identifiers { scheme value }
       documents(first: 2) { totalCount nodes { title textAccess text statements(where: { topic: $topic }) { totalCount nodes { slug evidence { spans { exact } } } } } } } } }`,
    { topic: ['missile defense'] },
  ],
  'what needs nothing': [
    '{ __typename statements(first: 2) { __typename nodes { __typename meeting { __typename } } } datasets { slug } }',
  ],
  'a name that nothing has': ['{ statements(where: { speaker: ["Lavrof"] }) { totalCount } }'],
  'a page that is too large': ['{ statements(first: 500) { totalCount } }'],
  'a wrong variable': ['query ($first: Int) { statements(first: $first) { totalCount } }', { first: 'many' }],
  'a field that is not there': ['{ statements { nodes { words } } }'],
  'a good field beside a failing one': ['{ good: statements(first: 1) { totalCount } bad: person(ref: "Nobody") { name } }'],
  'a mutation, of which there is none': ['mutation { erase }'],
}

describe('compiled and by Prisma the answer is the same, the first time and when it is known', () => {
  test.each(Object.entries(queries))('%s', async (_name, [query, variables]) => {
    const expected = await post(prisma, { query, variables })
    expect(await post(compiled, { query, variables })).toEqual(expected)
    expect(await post(compiled, { query, variables })).toEqual(expected)
  })

  // Two loads of a dataset give other ids, which decide between those that tie and are part of cursors.
  const settled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(settled).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, /cursor$/i.test(key) ? typeof each : settled(each)]))
        : value

  test.each(examples)('example $name', async ({ query: shown }) => {
    // Prisma has no ranks.
    const query = shown.replace(', orderBy: RELEVANCE', '').replace(/^ *rank\n/m, '')
    const expected = await post(prisma, { query })
    expect(expected.status).toBe(200)
    expect(settled((await post(compiled, { query })).body)).toEqual(settled(expected.body))
  })
})

describe('over HTTP, what was answered before', () => {
  test.each([
    ['any', {}],
    ['JSON', { accept: 'application/json' }],
    ['a GraphQL response', { accept: 'application/graphql-response+json' }],
    ['HTML or anything', { accept: 'text/html, */*;q=0.1' }],
  ])('is answered in the same form to a client that wants %s', async (_name, headers) => {
    const { url, close } = await compiled.listen()
    const ask = async (given: object) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'mine', ...headers },
        body: JSON.stringify(given),
      })
      const { date: _date, ...shown } = Object.fromEntries(response.headers)
      return { status: response.status, headers: shown, body: await response.text() }
    }
    try {
      for (const asked of [
        { query: '{ persons(first: 2) { nodes { slug } } }' },
        { query: '{ persons(first: 2) { nodes { slug } } }', variables: null, operationName: null },
        { query: 'query A { datasets { slug } } query B { topics(first: 1) { nodes { slug } } }', operationName: 'B' },
        { query: '{ statements(where: { speaker: ["Lavrof"] }) { totalCount } }' },
        { query: '{ persons(first: 2) { nodes { slug } } }', variables: [] },
        { query: '{ persons(first: 2) { nodes { slug } } }', more: 1 },
      ]) {
        const first = await ask(asked)
        expect(await ask(asked)).toEqual(first)
      }
    } finally {
      await close()
    }
  })
})
