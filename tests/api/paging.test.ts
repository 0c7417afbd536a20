import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

interface Page {
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  edges: { cursor: string; node: { slug: string } }[]
  nodes: { slug: string }[]
}
type Args = { first?: number; after?: string | null; last?: number; before?: string | null; orderBy?: string }

const query = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: StatementOrder) {
  statements(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { slug } } nodes { slug }
  }
}`

let bundled: Bundled
const page = async (args: Args) => (await bundled.client.request<{ statements: Page }>(query, args)).statements
const slugs = ({ nodes }: Page) => nodes.map(({ slug }) => slug)
const refusal = (args: Args) =>
  page(args).then(
    () => 'answered',
    ({ code, message, extensions }) => ({ code, message, argument: extensions.argument }),
  )

beforeAll(async () => {
  bundled = await openBundled()
})

describe('pages of a list', () => {
  test.each(['SAID_ON_DESC', 'SAID_ON_ASC'])('of any size, forwards and backwards, together have all records: %s', async (orderBy) => {
    const whole = slugs(await page({ first: 200, orderBy }))
    expect(new Set(whole).size).toBe(whole.length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 60 }), async (size) => {
        const forwards: string[] = []
        for (let after: string | null = null, more = true; more; ) {
          const next: Page = await page({ first: size, after, orderBy })
          expect(next.edges.map(({ node }) => node.slug)).toEqual(slugs(next))
          expect(next.pageInfo.startCursor).toBe(next.edges.at(0)?.cursor)
          expect(next.pageInfo.hasPreviousPage).toBe(after !== null)
          forwards.push(...slugs(next))
          ;({ endCursor: after, hasNextPage: more } = next.pageInfo)
        }
        const backwards: string[] = []
        for (let before: string | null = null, more = true; more; ) {
          const next: Page = await page({ last: size, before, orderBy })
          expect(next.pageInfo.hasNextPage).toBe(before !== null)
          backwards.unshift(...slugs(next))
          ;({ startCursor: before, hasPreviousPage: more } = next.pageInfo)
        }
        expect(forwards).toEqual(whole)
        expect(backwards).toEqual(whole)
      }),
      { numRuns: 6 },
    )
  })

  test('in one order are the reverse of the other order', async () => {
    expect(slugs(await page({ first: 200, orderBy: 'SAID_ON_ASC' }))).toEqual(
      slugs(await page({ first: 200, orderBy: 'SAID_ON_DESC' })).reverse(),
    )
  })

  test('between two cursors', async () => {
    const { edges } = await page({ first: 9 })
    const between = await page({ first: 200, after: edges[2]?.cursor, before: edges[7]?.cursor })
    expect(slugs(between)).toEqual(edges.slice(3, 7).map(({ node }) => node.slug))
  })

  test('have 20 records by default, and none for first: 0', async () => {
    expect(slugs(await page({}))).toHaveLength(20)
    expect(await page({ first: 0 })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } })
  })
})

describe('SQL statements', () => {
  const sqlOf = async (text: string) => (await bundled.counting(() => bundled.client.request(text))).sql.length

  test.each([
    ['a page', 1, '{ statements { nodes { slug } } }'],
    [
      'nodes, edges and pageInfo are one page',
      1,
      '{ statements { nodes { slug } edges { cursor node { text } } pageInfo { endCursor } } }',
    ],
    ['a count alone reads no page', 1, '{ statements { totalCount } }'],
    ['a page with its count', 1, '{ statements { totalCount nodes { slug } } }'],
    ['nothing asked, nothing read', 0, '{ statements { __typename } }'],
    [
      'records within records',
      1,
      '{ meetings { nodes { title sessions { nodes { title statements(first: 3) { nodes { text speakers { person { name } } evidence { spans { exact } document { publisher { name } } } } } } } } } }',
    ],
    ['a count within records', 1, '{ persons { nodes { name statements { totalCount } } } }'],
    [
      'the refs of all filters are looked up together',
      2,
      '{ persons(where: { organization: ["NATO"] }) { nodes { statements(where: { topic: ["missile defense"], document: ["reuters-nato-aims-to-repair-2012-12-02"] }) { nodes { text } } } } }',
    ],
    ['a look-up by ref', 2, '{ person(ref: "Lavrov") { name positions { nodes { title } } } }'],
  ])('%s: %i', async (_name, count, text) => {
    expect(await sqlOf(text)).toBe(count)
  })

  test('cached names need no lookup until a name changes', async () => {
    const text = '{ statements(where: { organization: ["NATO"] }) { totalCount nodes { slug } } }'
    await sqlOf(text)
    expect(await sqlOf(text)).toBe(1)
    await bundled.rapporteur.database.query(`UPDATE "RefKey" SET label = label WHERE slug = 'nato'`)
    // One that detects the change, one that looks up the names, one that reads the page.
    expect(await sqlOf(text)).toBe(3)
    expect(await sqlOf(text)).toBe(1)
  })
})

describe('an invalid page is an error that names the argument', () => {
  test.each<[Args, string, string]>([
    [{ first: -1 }, 'first', '`first` is -1. Ask for 0 to 200.'],
    [{ last: -5 }, 'last', '`last` is -5. Ask for 0 to 200.'],
    [{ first: 201 }, 'first', '`first` is 201, more than a page holds. Ask for at most 200 and go on from `pageInfo.endCursor`.'],
    [{ first: 1, last: 1 }, 'last', 'Both `first` and `last` are given. Ask for one of them.'],
    [{ after: 'nonsense' }, 'after', '`after` is not a cursor of this server. Pass a cursor from `pageInfo` or `edges` unchanged.'],
    [{ before: '' }, 'before', '`before` is not a cursor of this server. Pass a cursor from `pageInfo` or `edges` unchanged.'],
  ])('%o', async (args, argument, message) => {
    expect(await refusal(args)).toEqual({ code: 'BAD_REQUEST', argument, message })
  })

  test('a cursor of another order', async () => {
    const { pageInfo } = await page({ first: 3, orderBy: 'SAID_ON_ASC' })
    expect(await refusal({ after: pageInfo.endCursor, orderBy: 'SAID_ON_DESC' })).toMatchObject({
      code: 'BAD_REQUEST',
      argument: 'after',
      message: expect.stringContaining('SAID_ON_ASC'),
    })
  })

  test('a cursor with any character changed', async () => {
    const { pageInfo } = await page({ first: 3 })
    const cursor = pageInfo.endCursor ?? ''
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 2), fc.constantFrom(...'Az09-_'), async (at, letter) => {
        fc.pre(cursor[at] !== letter)
        expect(await refusal({ after: cursor.slice(0, at) + letter + cursor.slice(at + 1) })).toMatchObject({
          code: 'BAD_REQUEST',
          argument: 'after',
        })
      }),
      { numRuns: 60 },
    )
  })

  test('an error of a nested list also names the field', async () => {
    const nested = bundled.client.request('{ persons { nodes { statements(first: 500) { totalCount } } } }')
    await expect(nested).rejects.toMatchObject({ code: 'BAD_REQUEST', extensions: { argument: 'statements.first' } })
  })
})
