import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled()
})

interface Hit {
  kind: string
  label: string
  slug: string
  snippet: string
}
interface Found {
  totalCount: number
  nodes: Hit[]
  edges: { rank: number; node: Hit }[]
  groups: { kind: string; totalCount: number; hits: Hit[] }[]
}

const query = `query ($text: String!, $in: [SearchKind!], $first: Int, $after: String) { search(text: $text, in: $in, first: $first, after: $after) {
  totalCount nodes { kind label slug snippet } edges { rank node { slug kind label snippet } } groups { kind totalCount hits(first: 50) { kind label slug snippet } }
} }`
const search = async (text: string, more: object = {}) =>
  (await bundled.client.request<{ search: Found }>(query, { text, first: 200, ...more })).search
const best = async (text: string, more: object = {}) => (await search(text, more)).nodes[0]?.slug

describe('Search finds', () => {
  test.each([
    ['a person by a surname', 'lavrov', 'sergey-lavrov'],
    ['a person by a name in another script', 'Лавров', 'sergey-lavrov'],
    ['a person by a misspelled name', 'lavrof', 'sergey-lavrov'],
    ['a person by an incomplete name', 'rasmus', 'anders-fogh-rasmussen'],
    ['a person by the first letter', 'lav', 'sergey-lavrov'],
    ['an organization by its acronym', 'NATO', 'nato'],
    ['a topic by another of its labels', 'missile shield', 'missile-defence'],
    ['a topic where a letter is missing', 'missle defense', 'missile-defence'],
    ['a newspaper', 'moscow times', 'the-moscow-times'],
  ])('%s: %s', async (_, text, slug) => {
    expect(await best(text)).toBe(slug)
  })

  test('statements by their words, of which the last may be incomplete', async () => {
    const { nodes } = await search('station patriot missi', { in: ['STATEMENT'] })
    expect(nodes.map(({ slug }) => slug)).toEqual(['lavrov-2012-12-04-ready-to-accept-patriots'])
    expect(nodes[0]?.snippet).toContain('Patriot missiles')
  })

  test('documents, meetings and agenda items by words of their titles', async () => {
    const { groups } = await search('patriot')
    expect(groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['TOPIC', 'AGENDA_ITEM', 'STATEMENT']))
    expect((await search('yields', { in: ['DOCUMENT'] })).nodes[0]?.slug).toBe('moscow-times-lavrov-yields-2012-12-04')
    expect((await search('visit turkey', { in: ['MEETING'] })).totalCount).toBeGreaterThan(0)
  })
})

test('Results have a rank, are grouped by kind, and have only the selected kinds', async () => {
  const { edges, groups, totalCount } = await search('russia')
  const ranks = edges.map(({ rank }) => rank)
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
  expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...ranks)).toBeLessThanOrEqual(1)
  expect(groups.reduce((sum, group) => sum + group.totalCount, 0)).toBe(totalCount)
  for (const { kind, hits: nodes, totalCount: count } of groups) {
    expect(nodes.length).toBe(count)
    expect(nodes).toEqual(edges.flatMap(({ node }) => (node.kind === kind ? [node] : [])))
    expect((await search('russia', { in: [kind] })).nodes).toEqual(nodes)
  }
})

test('Each page follows the one before', async () => {
  const all = (await search('nato')).nodes
  const paged = await bundled.pages<Hit>(
    'query ($first: Int, $after: String) { search(text: "nato", first: $first, after: $after) { nodes { kind label slug snippet } pageInfo { hasNextPage endCursor } } }',
    'search',
    7,
  )
  expect(paged).toEqual(all)
})

test('A result has its record, and all records of a page are read together', async () => {
  const ask = () =>
    bundled.client.request<{
      search: { nodes: { kind: string; label: string; person: { name: string } | null; statement: { text: string } | null }[] }
    }>(
      '{ search(text: "lavrov", first: 50) { nodes { kind label person { name } statement { text evidence { document { title } } } topic { label } } } }',
    )
  const { search: found } = await ask()
  expect(found.nodes.filter(({ person }) => person).map(({ label, person }) => [label, person?.name])).toEqual([
    ['Sergey Lavrov', 'Sergey Lavrov'],
  ])
  for (const { kind, label, statement } of found.nodes) if (kind === 'STATEMENT') expect(statement?.text).toBe(label)
  // The languages, names, words, and the records of the page.
  const { sql } = await bundled.counting(ask)
  expect(sql.length).toBeLessThanOrEqual(4)
})

describe('A search without words is an error', () => {
  test.each([
    [{ text: ' … ' }, 'text'],
    [{ text: 'nato', in: [] }, 'in'],
    [{ text: 'nato', first: 201 }, 'first'],
    [{ text: 'nato', first: -1 }, 'first'],
    [{ text: 'nato', after: 'x' }, 'after'],
  ])('%j', async (variables, argument) => {
    const { errors } = await bundled.client.request(query, variables).then(
      () => ({ errors: [] }),
      (error: { errors: { extensions: object }[] }) => error,
    )
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_REQUEST', argument }])
  })

  test('but no other text is an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (text) => {
        const found = await search(text, { first: 3 }).catch((error: Error) => error)
        if (found instanceof Error) expect(found.message).toContain('no word to search for')
      }),
      { numRuns: 200 },
    )
  })
})
