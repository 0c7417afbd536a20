import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { buildSchema, getIntrospectionQuery, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../src/server/generated/examples.ts'
import { defaultLimits, limiter } from '../../src/server/http/query-limits.ts'
import { schema } from '../../src/server/schema.ts'
import { trials } from '../kit/trials.ts'
import { serveToy, toySchema } from './toy.ts'

const contract = buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8'))
const flagship = examples[0]?.query ?? ''

const over = (query: string, variables?: Record<string, unknown>, limits = {}) =>
  limiter({ ...defaultLimits, ...limits }, toySchema)(parse(query), undefined, variables).over?.extensions
const cost = (query: string, variables?: Record<string, unknown>) => over(query, variables, { cost: 0 })?.found

describe('cost', () => {
  test.each([
    ['a field costs one', '{ hello }', 1],
    ['a page costs its size, 20 if none is given', '{ persons { nodes { name } } }', 41],
    ['a page of the size asked', '{ persons(first: 5) { nodes { name } } }', 11],
    ['or asked backwards', '{ persons(last: 5) { nodes { name } } }', 11],
    ['what is asked once counts once', '{ persons(first: 5) { totalCount } }', 2],
    ['pages within pages multiply', '{ persons(first: 5) { nodes { persons(first: 4) { nodes { name } } } } }', 1 + 5 * (1 + 1 + 4 * 2)],
    ['edges as nodes', '{ persons(first: 5) { edges { cursor node { name } } } }', 1 + 5 * 4],
    [
      'a fragment costs what it would in its place',
      '{ persons(first: 5) { ...P } } fragment P on PersonConnection { totalCount nodes { name } }',
      12,
    ],
    ['an inline fragment too', '{ persons(first: 5) { ... { nodes { ... on Person { name } } } } }', 11],
    ['a list by ids costs its length', '{ nodes(ids: ["a", "b", "c"]) { name } }', 4],
    ['a list without pages costs as five', '{ person(ref: "x") { names { value } aka } }', 1 + (1 + 5 * 1) + 1],
    ['a page over the largest is refused elsewhere', '{ persons(first: 100000) { nodes { name } } }', 401],
    ['a negative one too', '{ persons(first: -1) { nodes { name } } }', 41],
  ])('%s', (_, query, expected) => expect(cost(query)).toBe(expected))

  test('pages may come from variables and their defaults', () => {
    const query = 'query ($n: Int = 3, $ids: [ID!] = []) { persons(first: $n) { nodes { name } } nodes(ids: $ids) { name } }'
    expect(cost(query)).toBe(8)
    expect(cost(query, { n: 10, ids: ['a', 'b'] })).toBe(24)
    expect(cost(query, { n: null })).toBe(42)
    expect(cost(query, { n: 'ten' })).toBe(42)
  })

  test('the error names the limit, its value, what the query has and where', () => {
    expect(
      over('{ hello persons(first: 100) { nodes { persons(first: 100) { nodes { persons(first: 100) { nodes { name } } } } } } }'),
    ).toEqual({
      code: 'TOO_COSTLY',
      limit: 'cost',
      max: 100_000,
      found: 2_020_202,
      field: 'persons.nodes.persons.nodes.persons',
    })
  })
})

describe('shape', () => {
  test('depth, through fragments', () => {
    const deep = `{ ...A } fragment A on Query { person(ref: "x") { ${'friend { '.repeat(20)} name ${'} '.repeat(20)} } }`
    expect(over(deep)).toMatchObject({ limit: 'depth', found: 22, field: `person${'.friend'.repeat(20)}.name` })
  })

  test('aliases and directives, once for each spread', () => {
    const query = `{ ${'...A '.repeat(30)} } fragment A on Query { a: hello b: hello @include(if: true) }`
    expect(over(query)).toMatchObject({ limit: 'aliases', found: 60, field: 'hello' })
    expect(over(query, {}, { aliases: 100, directives: 20 })).toMatchObject({ limit: 'directives', found: 30, field: 'hello' })
  })

  test('the field named is the one that has most of what is too much', () => {
    const query = `{ a: hello person(ref: "x") { ${['b', 'c', 'd'].map((alias) => `${alias}: friend { name @skip(if: true) }`)} } }`
    expect(over(query, {}, { aliases: 3 })).toMatchObject({ found: 4, field: 'person.friend' })
    expect(over(query, {}, { directives: 2 })).toMatchObject({ found: 3, field: 'person.friend.name' })
  })

  test('fragments that double at each step', () => {
    const fragments = Array.from({ length: 500 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join('\n')
    expect(over(`{ ...F0 } ${fragments} fragment F500 on Query { a: hello }`)).toMatchObject({
      limit: 'aliases',
      found: Number.MAX_SAFE_INTEGER,
    })
  })

  test('every introspection and every example fits, a flagship query of the largest page too', () => {
    const asked = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      oneOf: true,
    })
    const queries = [asked, flagship.replace('where:', 'first: 200, where:'), ...examples.map((example) => example.query)]
    for (const query of queries) expect(limiter(defaultLimits, contract)(parse(query)).over).toBeUndefined()
  })
})

describe('what is counted, grouped and searched', () => {
  const costAmong = (statements: number, query: string) => limiter(defaultLimits, schema, () => statements)(parse(query)).cost
  const facets = (where: string) => `{ statements${where} { facets { speakers { count } } } }`

  test('costs as much more as there are more statements, between 50,000 and 1,000,000', () => {
    for (const query of [
      facets(''),
      '{ statements { totalCount } }',
      '{ statements(where: { text: "a" }, orderBy: RELEVANCE) { pageInfo { hasNextPage } } }',
    ]) {
      const [least, some, more, most, other] = [0, 50_000, 500_000, 1_000_000, 10_000_000].map((statements) => costAmong(statements, query))
      expect(least).toBe(some)
      expect(more).toBeGreaterThan(5 * Number(some))
      expect(most).toBeGreaterThan(1.9 * Number(more))
      expect(other).toBe(most)
    }
    expect(costAmong(1_000_000, flagship.replace('totalCount', ''))).toBe(costAmong(0, flagship.replace('totalCount', '')))
  })

  test('costs less of a speaker, in `and` too, and not of an organization, in `or` or in `not`', () => {
    const [all = 0, speaker, within, many, organization, or, not] = [
      '',
      '(where: { speaker: ["a"] })',
      '(where: { and: [{ language: ["en"] }, { speaker: ["a"] }] })',
      '(where: { speaker: ["a", "b", "c", "d", "e", "f", "g"] })',
      '(where: { organization: ["a"] })',
      '(where: { or: [{ speaker: ["a"] }, { language: ["en"] }] })',
      '(where: { not: { speaker: ["a"] } })',
    ].map((where) => costAmong(1_000_000, facets(where)))
    for (const less of [speaker, within]) expect(less).toBeLessThan(all / 2)
    for (const more of [many, organization, or, not]) expect(more).toBeGreaterThanOrEqual(all)
  })

  test('every example fits with 200,000 statements, and those that count nothing with any number', () => {
    for (const { name, query } of examples) {
      expect([name, limiter(defaultLimits, schema, () => 200_000)(parse(query)).over]).toEqual([name, undefined])
      if (!/facets|timeline|positionsOverTime/.test(query))
        expect([name, limiter(defaultLimits, schema, () => 100_000_000)(parse(query)).over]).toEqual([name, undefined])
    }
  })
})

test('a document is measured for the pages of each request', () => {
  const measure = limiter({ ...defaultLimits, cost: 1_000 }, toySchema)
  const document = parse(`query ($n: Int = 200, $ids: [ID!] = []) {
    persons(first: $n) { nodes { persons(first: $n) { nodes { name } } } }
    nodes(ids: $ids) { name }
  }`)
  const ids = Array.from({ length: 2_000 }, String)
  const over = [{ n: 1 }, {}, { n: 1, ids }, { n: 1 }, { n: null }, { n: 200 }, {}].map(
    (variables) => measure(document, null, variables).over,
  )
  expect(over.map(Boolean)).toEqual([false, true, true, false, false, true, true])
})

test('any document is measured, cyclic fragments included', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'D')
  const { selection } = fc.letrec<{ selection: string }>((tie) => ({
    selection: fc
      .array(
        fc.oneof(
          { maxDepth: 6 },
          fc.constantFrom('hello', 'a: hello @skip(if: true)', 'nope', '__typename'),
          name.map((spread) => `...${spread}`),
          fc
            .tuple(
              fc.constantFrom(
                'persons',
                'persons(first: 200)',
                'persons(first: $n)',
                'nodes',
                'nodes(ids: $n)',
                'edges',
                'node',
                '... on Person',
                '... on Nope',
                '__schema',
              ),
              tie('selection'),
            )
            .map(([field, inner]) => `${field} { ${inner} }`),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((fields) => fields.join(' ')),
  }))
  const document = fc
    .tuple(selection, fc.array(fc.tuple(name, fc.constantFrom('Query', 'Person', 'PersonConnection', 'Nope'), selection)))
    .map(
      ([root, fragments]) =>
        `query ($n: Int) { ${root} } ${fragments.map(([fragment, type, body]) => `fragment ${fragment} on ${type} { ${body} }`).join('\n')}`,
    )
  fc.assert(
    fc.property(document, fc.jsonValue(), (query, n) => {
      const parsed = parse(query)
      const found = limiter({ ...defaultLimits, depth: -1 }, toySchema)(parsed, undefined, { n }).over?.extensions.found
      expect(found).toSatisfy(Number.isSafeInteger)
    }),
    { numRuns: trials(500) },
  )
})

describe('over HTTP', () => {
  let server: Awaited<ReturnType<typeof serveToy>>
  beforeAll(async () => {
    server = await serveToy()
  })
  afterAll(() => server.close())

  const refusal = async (query: string, variables?: object) => {
    const response = await server.post({ query, variables }, { accept: 'application/graphql-response+json' })
    return { status: response.status, error: (await response.json()).errors?.[0] }
  }

  test('tokens', async () => {
    const { status, error } = await refusal(`{ ${'hello '.repeat(6_000)} }`)
    expect(status).toBe(400)
    expect(error.message).toBe('The query is over the limit of 5000 for tokens. Send long lists as variables, or split the query in two.')
    expect(error.extensions).toEqual({ code: 'TOO_COSTLY', limit: 'tokens', max: 5_000 })
  })

  test('cost by variables, the same document being cheap and too costly', async () => {
    const query =
      'query ($n: Int!) { persons(first: $n) { nodes { persons(first: $n) { nodes { persons { totalCount nodes { name } } } } } } }'
    expect((await refusal(query, { n: 5 })).error).toBeUndefined()
    const { status, error } = await refusal(query, { n: 100 })
    expect(status).toBe(400)
    expect(error.message).toBe(
      'The query is over the limit of 100000 for cost: it has 430201, most in `persons.nodes.persons.nodes.persons`. Ask for a smaller page (`first`) there or above, or for fewer nested lists, counts or conditions.',
    )
    expect((await refusal(query, { n: 5 })).error).toBeUndefined()
  })

  test('cyclic fragments are refused as such', async () => {
    expect((await refusal('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).error.extensions).toEqual({
      code: 'BAD_REQUEST',
    })
  })

  test.each([
    ['the same field many times', `{ ${'a: hello '.repeat(1_600)} }`, 'TOO_COSTLY'],
    ['directives', `{ ${'__typename @skip(if: true) '.repeat(500)} }`, 'TOO_COSTLY'],
    ['fields within fields', `{ person(ref: "x") ${'{ friend '.repeat(2_000)}${'} '.repeat(2_001)}`, 'TOO_COSTLY'],
    ['lists within lists', `{ nodes(ids: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { name } }`, 'TOO_COSTLY'],
    [
      'fragments in a chain',
      `{ ...F0 } ${Array.from({ length: 600 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ')} fragment F600 on Query { hello }`,
      undefined,
    ],
    [
      'fragments that overlap',
      `{ ${'...A ...B '.repeat(400)} } ${['A', 'B'].map((name) => `fragment ${name} on Query { ${'hello '.repeat(1_000)} }`).join(' ')}`,
      'TOO_COSTLY',
    ],
    ['variables that nobody uses', `query (${'$a: Int '.repeat(1_000)}) { hello }`, 'BAD_REQUEST'],
  ])('%s, made to be slow, are answered fast', async (_, query, code) => {
    const started = performance.now()
    expect((await refusal(query)).error?.extensions.code).toBe(code)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
