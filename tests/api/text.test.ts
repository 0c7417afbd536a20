import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled('compiled', 'tests/kit/languages.yaml', 'tests/kit/nearness.yaml')
})

interface Found {
  totalCount: number
  edges: {
    rank: number | null
    node: { slug: string; text: string; translations: { language: string; text: string }[]; evidence: { attribution: string | null }[] }
    highlights: { field: string; language: string | null; snippet: string; start: number; spans: { start: number; end: number }[] }[]
  }[]
}

const query = `query ($where: StatementFilter, $orderBy: StatementOrder, $first: Int, $after: String) {
  statements(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    edges {
      rank node { slug text translations { language text } evidence { attribution } }
      highlights { field language snippet start spans { start end } }
    }
  }
}`
const find = async (where: object, more: object = {}) =>
  (await bundled.client.request<{ statements: Found }>(query, { where, first: 200, ...more })).statements
const slugs = async (text: string, more: object = {}) => (await find({ text, ...more })).edges.map(({ node }) => node.slug).sort()
/** Statements of the dataset with many languages. */
const among = (text: string) => slugs(text, { dataset: ['languages'] })

/** The text of a highlight, taken from the field by its offsets. */
const marked = ({ node, highlights }: Found['edges'][number]) =>
  highlights.map(({ field, language, snippet, start, spans }) => {
    const fields = {
      TEXT: [node.text],
      TRANSLATION: node.translations.filter((each) => each.language === language).map(({ text }) => text),
      ATTRIBUTION: node.evidence.map(({ attribution }) => attribution ?? ''),
    }
    const cut = (from: number, to: number) => [...(fields[field as keyof typeof fields][0] ?? '')].slice(from, to).join('')
    expect(snippet).toBe(cut(start, start + [...snippet].length))
    return [field, ...spans.map((span) => cut(span.start, span.end))]
  })

describe('A text search', () => {
  test.each([
    ['in any form', 'missile', ['english']],
    ['in any form of another language', 'оружие переговоров', ['russian']],
    ['in a translation, in its own forms', 'négociateur crise', ['english']],
    ['in an attribution', 'envoy insists', ['deescalate']],
    ['without regard to accents', 'cafe strasse', ['english']],
    ['with accents that the text has not', 'lódz pokòj', ['polish']],
    ['without regard to case', 'GENEVE', ['french']],
    ['with ё as with е', 'ученых', ['russian']],
    ['after an article that is joined to them', 'accord', ['french']],
    ['with a hyphen, where the text has one or none', 'de-escalate', ['deescalate', 'english']],
    ['without a hyphen, where the text has one or none', 'deescalate', ['deescalate', 'english']],
    ['with a hyphen, where the text has another word joined', 'antiballistic', ['english']],
    ['in a script without spaces', '和平', ['chinese']],
    ['with marks that the search has not', 'السلام', ['arabic']],
    ['where a language has no stemmer, as they are', 'ważne', ['polish']],
    ['as an exact phrase', '"said the negotiator"', ['deescalate']],
    ['not as a phrase where they stand apart', '"deescalate first"', []],
    ['as either of two', 'embargo or accord', ['french', 'long']],
    ['but not others', 'negotiator -talk', ['english']],
    ['but not a phrase', 'negotiator -"to talk"', ['english']],
  ])('finds %s: %s', async (_, text, expected) => {
    expect(await among(text)).toEqual(expected)
  })

  test('combines with every other filter', async () => {
    const { edges, totalCount } = await find({ text: 'missile or shield', speaker: ['lavrov'], topic: ['missile defense'] })
    expect(totalCount).toBe(edges.length)
    expect(totalCount).toBeGreaterThan(0)
    const all = await slugs('missile or shield')
    const both = (await find({ speaker: ['lavrov'], topic: ['missile defense'] })).edges.map(({ node }) => node.slug)
    expect(edges.map(({ node }) => node.slug).sort()).toEqual(all.filter((slug) => both.includes(slug)))
    const defence = await slugs('defence')
    expect(await slugs('missile', { not: { text: 'defence' } })).toEqual((await slugs('missile')).filter((slug) => !defence.includes(slug)))
    expect(await slugs('nato', { not: { text: 'missile' } })).not.toEqual([])
    expect((await find({ or: [{ text: 'embargo' }, { text: 'accord' }] })).totalCount).toBe((await slugs('embargo or accord')).length)
  })

  test('works in nested lists and facets', async () => {
    const { person } = await bundled.client.request<{
      person: { statements: Found & { facets: { topics: { count: number; filter: string }[] } } }
    }>(
      `{ person(ref: "lavrov") { statements(where: { text: "missile or defence" }, orderBy: RELEVANCE, first: 200) {
        totalCount edges { rank node { slug text translations { language text } evidence { attribution } } highlights { field language snippet start spans { start end } } }
        facets { topics(first: 100) { count filter } } } } }`,
    )
    const { edges, totalCount, facets } = person.statements
    const alone = await find({ text: 'missile or defence', speaker: ['lavrov'] }, { orderBy: 'RELEVANCE' })
    expect([totalCount, edges]).toEqual([alone.totalCount, alone.edges])
    expect(edges.flatMap(marked).length).toBeGreaterThan(0)
    for (const { count, filter } of facets.topics)
      expect((await find({ and: [{ text: 'missile or defence', speaker: ['lavrov'] }, JSON.parse(filter)] })).totalCount).toBe(count)
  })
})

describe('Highlights', () => {
  const shown = async (text: string, slug: string) =>
    (await find({ text, dataset: ['languages'] })).edges.filter(({ node }) => node.slug === slug).flatMap(marked)

  test.each([
    ['the words in the forms that they have', 'negotiator missile', 'english', [['TEXT', 'negotiators', 'missiles']]],
    ['a joined word whole', 'deescalate', 'english', [['TEXT', 'de-escalate']]],
    ['the parts of a joined word', 'ballistic', 'english', [['TEXT', 'ballistic']]],
    ['a phrase as one, and not its words elsewhere', '"to talk"', 'deescalate', [['TEXT', 'to talk']]],
    ['after signs beyond the first plane', 'negotiator', 'deescalate', [['TEXT', 'negotiator']]],
    ['words of attribution', 'envoy', 'deescalate', [['ATTRIBUTION', 'envoy']]],
    [
      'words of a translation',
      'crise or Lage',
      'english',
      [
        ['TRANSLATION', 'crise'],
        ['TRANSLATION', 'Lage'],
      ],
    ],
    ['letters with accents', 'strasse cafe', 'english', [['TEXT', 'Straße', 'café']]],
    ['signs of a script without spaces', '和平', 'chinese', [['TEXT', '和平']]],
    ['words far into a text', 'embargo', 'long', [['TEXT', 'embargo']]],
    ['nothing where words are only left out', '-embargo', 'english', []],
  ])('mark %s', async (_, text, slug, expected) => {
    expect(await shown(text, slug)).toEqual(expected)
  })

  test('have a snippet of whole words around the first match', async () => {
    const [edge] = (await find({ text: 'embargo' })).edges
    const [highlight] = edge?.highlights ?? []
    expect(highlight?.start).toBeGreaterThan(0)
    expect(edge?.node.text.slice(0, highlight?.start)).toMatch(/\s$/)
    expect([...(highlight?.snippet ?? '')].length).toBeLessThanOrEqual(240)
  })

  test('are empty, and rank is null, without the filter `text`', async () => {
    const { edges } = await find({ speaker: ['lavrov'] })
    expect(edges.filter(({ rank, highlights }) => rank !== null || highlights.length > 0)).toEqual([])
  })
})

describe('The order RELEVANCE', () => {
  test('returns the best match first, with its rank, over all pages', async () => {
    const where = { text: 'missile or defence or nato or russia' }
    const { edges } = await find(where, { orderBy: 'RELEVANCE' })
    const ranks = edges.map(({ rank }) => rank ?? -1)
    expect(new Set(ranks).size).toBeGreaterThan(3)
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    // With `text` alone the page is selected before the records are joined; with another filter, afterwards. The result is the same.
    expect((await find({ ...where, minSources: 0 }, { orderBy: 'RELEVANCE' })).edges).toEqual(edges)
    const paged = await bundled.pages<{ slug: string }>(
      `query ($first: Int, $after: String) { statements(where: { text: "${where.text}" }, orderBy: RELEVANCE, first: $first, after: $after) {
        nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      'statements',
      3,
    )
    expect(paged.map(({ slug }) => slug)).toEqual(edges.map(({ node }) => node.slug))
    const last = await bundled.client.request<{ statements: { nodes: { slug: string }[] } }>(
      `{ statements(where: { text: "${where.text}" }, orderBy: RELEVANCE, last: 2) { nodes { slug } } }`,
    )
    expect(last.statements.nodes).toEqual(paged.slice(-2))
  })

  describe('texts that have the words together come first', () => {
    const order = async (text: string) => {
      const { edges } = await find({ text, dataset: ['nearness'] }, { orderBy: 'RELEVANCE' })
      const ranks = edges.map(({ rank }) => rank ?? -1)
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
      expect(Math.max(...ranks)).toBeLessThanOrEqual(1)
      return edges.map(({ node }) => node.slug.replace('near-', ''))
    }
    /** Whether all of some come before all of others. */
    const comesBefore = (slugs: string[], first: string[], then: string[]) =>
      expect(Math.max(...first.map((slug) => slugs.indexOf(slug)))).toBeLessThan(Math.min(...then.map((slug) => slugs.indexOf(slug))))

    test('however long they are', async () => {
      const slugs = await order('missile defence')
      expect(slugs).toHaveLength(8)
      comesBefore(
        slugs,
        ['together-short', 'together-long', 'three-in-a-row', 'two-of-three'],
        ['one-between', 'reversed', 'none-of-three', 'far'],
      )
      comesBefore(slugs, ['one-between'], ['far'])
    })

    test('all of the words before some of them, and some before none', async () => {
      expect(await order('european missile defence')).toEqual(['three-in-a-row', 'two-of-three', 'none-of-three'])
    })

    test.each([
      ['противоракетная оборона', ['russian-together', 'russian-apart']],
      ['导弹 防御', ['chinese-together', 'chinese-apart']],
      ['"missile defence" european', ['three-in-a-row', 'two-of-three']],
    ])('in any language, and where a phrase is part of it: %s', async (text, expected) => {
      expect((await order(text)).toSorted()).toEqual(expected.toSorted())
      if (!text.includes('"')) expect(await order(text)).toEqual(expected)
    })

    test('with each of several searches', async () => {
      const slugs = await order('missile defence or противоракетная оборона')
      comesBefore(slugs, ['together-long', 'russian-together'], ['one-between', 'russian-apart', 'far'])
    })
  })

  test('ignores excluded words', async () => {
    const ranks = async (text: string) => (await find({ text }, { orderBy: 'RELEVANCE' })).edges.map(({ rank }) => rank ?? 0)
    expect(Math.min(...(await ranks('missile -embargo')))).toBeGreaterThan(0.01)
  })

  test('needs one SQL statement for a page, after one that looks up the words', async () => {
    const ask = () =>
      bundled.client.request(
        '{ statements(where: { text: "patriot missiles", publisher: ["the-moscow-times"] }, orderBy: RELEVANCE, first: 5) { totalCount edges { rank node { text evidence { document { title } } } } } }',
      )
    await ask()
    const { sql } = await bundled.counting(ask)
    expect(sql.length).toBe(1)
    const { sql: more } = await bundled.counting(() => find({ text: 'patriot missiles' }, { orderBy: 'RELEVANCE' }))
    expect(more.length).toBe(2)
  })
})

describe('A search without words is an error', () => {
  test.each([
    [{ where: { text: 'the of and' } }, 'where.text', 'every word is so common that none is searched'],
    [{ where: { text: 'die' } }, 'where.text', 'every word is so common that none is searched'],
    [{ where: { text: ' -- "" ! ' } }, 'where.text', 'no word to search for'],
    [{ where: { text: '' } }, 'where.text', 'no word to search for'],
    [{ where: { not: { text: '…' } } }, 'where.not.text', 'no word to search for'],
    [{ orderBy: 'RELEVANCE' }, 'orderBy', 'needs `where.text`'],
    [{ where: { not: { text: 'missile' } }, orderBy: 'RELEVANCE' }, 'orderBy', 'needs `where.text`'],
  ])('%j', async (variables, argument, message) => {
    const { errors } = await bundled.client.request(query, variables).then(
      () => ({ errors: [] }),
      (error: { errors: { message: string; extensions: object }[] }) => error,
    )
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_REQUEST', argument }])
    expect(errors[0]?.message).toContain(message)
  })

  test('but no text causes an error of PostgreSQL', async () => {
    const sign = fc.constantFrom(...'"-\'|&!():*<>\\ \t\n😀é和и', 'or', 'OR', ' the ', 'missile', 'de-escalate')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(sign, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const found = await find({ text: words }, { first: 5, orderBy: 'RELEVANCE' }).catch((error: Error) => error)
        if (found instanceof Error) expect(found.message).toMatch(/no word to search for|so common|cannot store/)
        else found.edges.flatMap(marked)
      }),
      { numRuns: 300 },
    )
  })
})
