import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled()
})

interface List {
  totalCount: number
  nodes: { slug: string }[]
}

const slugs = ({ totalCount, nodes }: List) => {
  expect(nodes).toHaveLength(totalCount)
  return nodes.map(({ slug }) => slug)
}

// Each nested list has the same records, in the same order, as the list of Query with a filter for the parent record.
const lists: [parents: string, field: string, list: string, filter: string][] = [
  ['persons', 'statements', 'statements', 'speaker'],
  ['persons', 'positions', 'positions', 'person'],
  ['organizations', 'statements', 'statements', 'organization'],
  ['organizations', 'positions', 'positions', 'organization'],
  ['organizations', 'meetings', 'meetings', 'convener'],
  ['organizations', 'documents', 'documents', 'publisher'],
  ['organizations', 'children', 'organizations', 'parent'],
  ['meetings', 'statements', 'statements', 'meeting'],
  ['sessions', 'statements', 'statements', 'session'],
  ['agendaItems', 'statements', 'statements', 'agendaItem'],
  ['topics', 'statements', 'statements', 'topic'],
  ['topics', 'narrower', 'topics', 'broader'],
  ['documents', 'statements', 'statements', 'document'],
]

describe('a nested list equals the list of Query with a filter for the parent', () => {
  test.each(lists)('%s.%s = %s(%s)', async (parents, field, list, filter) => {
    const { data, sql } = await bundled.counting(() =>
      bundled.client.request<Record<string, { nodes: ({ slug: string } & Record<string, List>)[] }>>(
        `{ ${parents}(first: 100) { nodes { slug ${field}(first: 100) { totalCount nodes { slug } } } } }`,
      ),
    )
    expect(sql).toHaveLength(1)
    const records = data[parents]?.nodes ?? []
    expect(records.some((record) => record[field]?.totalCount)).toBe(true)
    for (const record of records.filter((each, at) => at < 8 || each[field]?.totalCount)) {
      const filtered = await bundled.client.request<Record<string, List>>(
        `query ($ref: [String!]) { ${list}(where: { ${filter}: $ref }, first: 100) { totalCount nodes { slug } } }`,
        { ref: [record.slug] },
      )
      expect({ of: record.slug, has: slugs(record[field] as List) }).toEqual({ of: record.slug, has: slugs(filtered[list] as List) })
    }
  })
})

describe('nested lists', () => {
  test('take the same filters, also two lists of one field with different filters', async () => {
    const { person } = await bundled.client.request<{ person: Record<'all' | 'shield' | 'syria', List> }>(`{
      person(ref: "Lavrov") {
        all: statements(first: 100) { totalCount nodes { slug } }
        shield: statements(where: { topic: ["missile defense"] }, orderBy: SAID_ON_ASC) { totalCount nodes { slug } }
        syria: statements(where: { topic: ["Syria"] }) { totalCount nodes { slug } }
      }
    }`)
    const { statements } = await bundled.client.request<{ statements: List }>(
      '{ statements(where: { speaker: ["Lavrov"], topic: ["missile defense"] }, orderBy: SAID_ON_ASC) { totalCount nodes { slug } } }',
    )
    expect(slugs(person.shield)).toEqual(slugs(statements))
    expect(slugs(person.all)).toEqual(expect.arrayContaining([...slugs(person.shield), ...slugs(person.syria)]))
    expect(slugs(person.shield)).not.toEqual(slugs(person.syria))
  })

  test('have cursors of their own', async () => {
    const page = async (after: string | null) =>
      (
        await bundled.client.request<{ person: { statements: List & { pageInfo: { endCursor: string; hasNextPage: boolean } } } }>(
          'query ($after: String) { person(ref: "Lavrov") { statements(first: 4, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { slug } } } }',
          { after },
        )
      ).person.statements
    const walked: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const next = await page(after)
      walked.push(...next.nodes.map(({ slug }) => slug))
      ;({ endCursor: after, hasNextPage: more } = next.pageInfo)
    }
    const { statements } = await bundled.client.request<{ statements: List }>(
      '{ statements(where: { speaker: ["Lavrov"] }, first: 200) { totalCount nodes { slug } } }',
    )
    expect(walked).toEqual(slugs(statements))
  })

  test('of sessions and agenda items have the order of their meeting', async () => {
    const { meetings } = await bundled.client.request<{
      meetings: { nodes: Record<'sessions' | 'agendaItems', { nodes: { ordinal: number }[] }>[] }
    }>('{ meetings(first: 50) { nodes { sessions { nodes { ordinal } } agendaItems(first: 50) { nodes { ordinal } } } } }')
    const ordinals = meetings.nodes.flatMap(({ sessions, agendaItems }) =>
      [sessions, agendaItems].map(({ nodes }) => nodes.map(({ ordinal }) => ordinal)),
    )
    expect(ordinals.some(({ length }) => length > 2)).toBe(true)
    for (const each of ordinals) expect(each).toEqual([...each].sort((a, b) => a - b))
  })
})

test('positions(at:) returns the positions held on that day', async () => {
  const titles = async (ref: string, at: string) => {
    const data = await bundled.client.request<{ person: { positions: { nodes: { role: string; organization: { slug: string } }[] } } }>(
      'query ($ref: String!, $at: String) { person(ref: $ref) { positions(at: $at) { nodes { role organization { slug } } } } }',
      { ref, at },
    )
    return data.person.positions.nodes.map(({ role }) => role)
  }
  expect(await titles('Hillary Clinton', '2012-12-04')).toEqual(['FOREIGN_MINISTER'])
  expect(await titles('Hillary Clinton', '2013-04-23')).toEqual([])
  expect(await titles('John Kerry', '2013-04-23')).toEqual(['FOREIGN_MINISTER'])
  await expect(titles('John Kerry', 'last spring')).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    extensions: { argument: 'positions.where.at' },
  })
})

test('a dataset lists its sources, and a record has the source that describes it', async () => {
  const { data, sql } = await bundled.counting(() =>
    bundled.client.query({
      datasets: {
        slug: true,
        sources: {
          $: { first: 1 },
          totalCount: true,
          nodes: { path: true, format: true, formatVersion: true, sha256: true, size: true, licence: true, dataset: { slug: true } },
        },
      },
      persons: { $: { first: 1 }, nodes: { source: { path: true } } },
    }),
  )
  expect(sql).toHaveLength(2)
  const source = { path: 'nato-russia-council', format: 'record', formatVersion: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
  expect(data).toEqual({
    datasets: [
      {
        slug: 'nato-russia-council',
        sources: { totalCount: 1, nodes: [{ ...source, size: 0, licence: expect.anything(), dataset: { slug: 'nato-russia-council' } }] },
      },
    ],
    persons: { nodes: [{ source: { path: 'nato-russia-council' } }] },
  })
})
