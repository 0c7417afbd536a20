import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

// What each filter finds is tested in filters.test.ts.
interface Statement {
  slug: string
  evidence: { document: { slug: string; publisher: Ref; syndicatedFrom: Ref } }[]
  corroboration: { documents: number; publishers: number; independentSources: number }
}
type Ref = { slug: string } | null

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled()
})

const slugsOf = async (where: object): Promise<string[]> => {
  const answer = await bundled.client.request<{ statements: { totalCount: number; nodes: { slug: string }[] } }>(
    'query ($where: StatementFilter) { statements(where: $where, first: 200) { totalCount nodes { slug } } }',
    { where },
  )
  expect(answer.statements.totalCount).toBe(answer.statements.nodes.length)
  return answer.statements.nodes.map(({ slug }) => slug).sort()
}

describe('the flagship query', () => {
  test('returns all statements of Lavrov on missile defence, with session, meeting, sources and spans, in one SQL statement', async () => {
    // The first request also looks up the names.
    await bundled.client.request(bundled.example('lavrov-on-missile-defence'))
    const { data, sql } = await bundled.counting(() =>
      bundled.client.request<{
        statements: { totalCount: number; nodes: { text: string; session: unknown; evidence: { spans: unknown[] }[] }[] }
      }>(bundled.example('lavrov-on-missile-defence')),
    )
    const { totalCount, nodes } = data.statements
    expect(sql).toHaveLength(1)
    expect(nodes).toHaveLength(totalCount)
    expect(nodes.map(({ text }) => text)).toMatchSnapshot()
    for (const { session, evidence } of nodes) {
      expect(session).toMatchObject({
        title: expect.any(String),
        meeting: { title: expect.any(String), place: { name: expect.any(String) } },
      })
      expect(evidence.length).toBeGreaterThan(0)
      for (const { spans } of evidence) expect(spans.length).toBeGreaterThan(0)
    }
  })

  test('does not return his words on the Patriots in Turkey', async () => {
    const patriots = await slugsOf({ speaker: ['Lavrov'], topic: ['Patriot deployment in Turkey'] })
    const shield = await slugsOf({ speaker: ['Lavrov'], topic: ['missile defense'] })
    expect(patriots.length).toBeGreaterThan(0)
    expect(shield.filter((slug) => patriots.includes(slug))).toEqual([])
  })

  test.each(['missile defense', 'missile defence', 'Missile-Defence', 'missile shield', 'ПРО'])(
    'also finds the topic by the label %s',
    async (label) => {
      expect(await slugsOf({ speaker: ['Лавров'], topic: [label] })).toEqual(
        await slugsOf({ speaker: ['sergey-lavrov'], topic: ['missile-defence'] }),
      )
    },
  )
})

test('corroboration is derived from the evidence', async () => {
  const query = `query ($first: Int, $after: String) { statements(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { slug evidence { document { slug publisher { slug } syndicatedFrom { slug } } } corroboration { documents publishers independentSources } }
  } }`
  const all = await bundled.pages<Statement>(query, 'statements', 50)
  expect(all.length).toBeGreaterThan(50)
  for (const { slug, evidence, corroboration } of all) {
    const originals = new Set(evidence.map(({ document }) => document.syndicatedFrom?.slug ?? document.slug))
    expect({ slug, ...corroboration }).toEqual({
      slug,
      documents: evidence.length,
      publishers: new Set(evidence.flatMap(({ document }) => document.publisher?.slug ?? [])).size,
      independentSources: originals.size,
    })
  }
})
