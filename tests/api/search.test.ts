import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled('compiled', 'tests/kit/one-box.yaml')
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
    expect(nodes[0]?.slug).toBe('lavrov-2012-12-04-ready-to-accept-patriots')
    expect(nodes[0]?.snippet).toContain('Patriot missiles')
  })

  test('documents, meetings and agenda items by words of their titles', async () => {
    const { groups } = await search('patriot')
    expect(groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['TOPIC', 'AGENDA_ITEM', 'STATEMENT']))
    expect((await search('yields', { in: ['DOCUMENT'] })).nodes[0]?.slug).toBe('moscow-times-lavrov-yields-2012-12-04')
    expect((await search('visit turkey', { in: ['MEETING'] })).totalCount).toBeGreaterThan(0)
  })
})

describe('Search finds a speaker, a topic and other words together', () => {
  const found = async (text: string, more: object = {}) => {
    const { nodes } = await search(text, { first: 20, ...more })
    const of = (wanted: string) => nodes.filter(({ kind }) => kind === wanted).map(({ slug }) => slug)
    return { persons: of('PERSON'), topics: of('TOPIC'), organizations: of('ORGANIZATION'), statements: of('STATEMENT') }
  }

  test.each([
    'lavrov missile defence',
    'missile defence lavrov',
    'Sergey Lavrov, missile shield',
    'lavrov on missile defense',
    'lavrov misile',
    'lavrof missle defense',
    'lavrov missile def',
    'Лавров противоракетная оборона',
    'lavrov ПРО',
  ])('in the bundled dataset: %s', async (text) => {
    const { persons, topics, statements } = await found(text)
    expect(persons[0]).toBe('sergey-lavrov')
    expect(topics).toContain('missile-defence')
    const { nodes } = await bundled.client.statements({ speaker: 'sergey-lavrov', topic: 'missile-defence' }, { first: 50 })
    const expected = nodes.map(({ slug }) => slug)
    expect(expected.length).toBeGreaterThan(5)
    expect(statements.slice(0, expected.length).toSorted()).toEqual(expected.toSorted())
    const only = await found(text, { in: ['STATEMENT'] })
    expect(only.statements.slice(0, expected.length)).toEqual(statements.slice(0, expected.length))
    expect(only.persons).toEqual([])
  })

  test.each([
    ['lavrov on missile defence', 'lavrov missile defence'],
    ['lavrov about the guarantees for missile defence', 'lavrov guarantees missile defence'],
    ['lavrov on the patriot missiles', 'lavrov patriot missiles'],
  ])('without the stop words of the language of each statement: %s', async (text, without) => {
    const ranks = async (words: string) =>
      (await search(words, { in: ['STATEMENT'] })).edges
        .filter(({ rank }) => rank > 0.45)
        .map(({ rank, node: { slug } }) => ({ slug, rank: Math.round(rank * 1_000) }))
    expect((await ranks(without)).length).toBeGreaterThan(0)
    expect(await ranks(text)).toEqual(await ranks(without))
  })

  test('organizations, whose names are part of a topic as well', async () => {
    const { statements, organizations } = await found('russia nato cooperation')
    expect(organizations).toEqual(expect.arrayContaining(['russia', 'nato']))
    const { nodes } = await bundled.client.statements({ topic: 'nato-russia-cooperation' }, { first: 50 })
    expect(statements.filter((slug) => nodes.some((node) => node.slug === slug)).length).toBeGreaterThan(0)
  })

  test.each([
    ['all who bear a name', 'quist fisheries', ['box-adam-fisheries', 'box-noor-fisheries']],
    ['one of them', 'noor quist fishries', ['box-noor-fisheries']],
    ['an organization', 'elbonia fisheries', ['box-elbonia-fisheries']],
    ['a speaker and a word of the text', 'quist harbour', ['box-noor-borders']],
    ['a speaker and the beginning of a word of the text', 'noor quist lightho', ['box-noor-nothing']],
    ['a topic and a word of the text', 'coastal fisheries nets', ['box-adam-fisheries']],
    ['names in another script', 'quist рыболовство', ['box-adam-fisheries', 'box-noor-fisheries']],
    ['names of a script without spaces', '王小明沿海渔业', ['box-wang-fisheries']],
    ['names of such a script, with a space', '沿海渔业 王小明', ['box-wang-fisheries']],
  ])('%s: %s', async (_, text, expected) => {
    const { statements } = await found(text)
    expect(statements.slice(0, expected.length).toSorted()).toEqual(expected)
  })

  test('with a bounded number of SQL statements, and none more for one word', async () => {
    const { sql } = await bundled.counting(() => search('lavrov misile turkey patriot defence'))
    expect(sql.length).toBeLessThanOrEqual(8)
    const { sql: one } = await bundled.counting(() => search('lavrov'))
    expect(one.length).toBeLessThanOrEqual(3)
    const { sql: many } = await bundled.counting(() => search('lavrov on missile defence in turkey and what nato said of it'))
    expect(many.length).toBeLessThanOrEqual(3)
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

  test.each(['Ꝯ', 'ꝯf', 'nato ꞌ', '"ꝝ ﷺ"', '🄀 ﱞ', '-ꜛ nato or ꟏', 'nato ⺀'])('but %s has one', async (text) => {
    await expect(search(text, { first: 3 })).resolves.toBeDefined()
  })

  test('but no other text is an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (text) => {
        const found = await search(text, { first: 3 }).catch((error: Error) => error)
        if (found instanceof Error) expect(found.message).toMatch(/no word to search for|U\+0000/)
      }),
      { numRuns: 200 },
    )
  })
})
