import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

// Each count is compared with the number of statements that its filter finds.

interface Bucket {
  count: number
  filter: string
  uncertain?: number
  start?: string
}

const facets = `facets {
  speakers(first: 100) { count filter person { slug } } organizations(first: 100) { count filter organization { slug } }
  roles(first: 100) { count filter role } topics(first: 100) { count filter topic { slug } } meetings(first: 100) { count filter meeting { slug } }
  documents(first: 100) { count filter document { slug } } publishers(first: 100) { count filter organization { slug } }
  reporting { count filter reporting } years(first: 100) { count filter start } languages { count filter language }
  datasets { count filter dataset { slug } }
}`

const wheres: Record<string, object> = {
  'of all': {},
  'of a speaker': { speaker: ['lavrov'] },
  'on a topic': { topic: ['missile defense'] },
  'of what is not so': { not: { reporting: ['DIRECT'] }, or: [{ topic: ['syria'] }, { publisher: ['the-moscow-times'] }] },
  'of dates that are sure of little': { dataset: ['dates'] },
  'of none': { speaker: ['lavrov'], topic: ['syria'], stance: ['OPPOSES'], language: ['xx'] },
}

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled('compiled', 'tests/kit/dates.yaml')
})

const ask = async <T>(query: string, variables: object = {}) => bundled.client.request<T>(query, { ...variables })
const total = async (where: object) => {
  const query = 'query ($where: StatementFilter) { statements(where: $where) { totalCount } }'
  return (await ask<{ statements: { totalCount: number } }>(query, { where })).statements.totalCount
}

describe.each(Object.entries(wheres))('Facets %s', (_, where) => {
  test('have the counts of their filters, most frequent first', async () => {
    const query = `query ($where: StatementFilter) { statements(where: $where) { totalCount ${facets} } }`
    const { statements } = await ask<{ statements: { totalCount: number; facets: Record<string, Bucket[]> } }>(query, { where })
    for (const [name, buckets] of Object.entries(statements.facets)) {
      const counts = buckets.map(({ count }) => count)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
      for (const { count, filter } of buckets)
        expect({ name, filter, count: await total({ and: [where, JSON.parse(filter)] }) }).toEqual({ name, filter, count })
    }
    // Each statement has exactly one of these values.
    for (const name of ['reporting', 'languages', 'datasets'])
      expect((statements.facets[name] ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(statements.totalCount)
  })

  test.each(['DAY', 'MONTH', 'YEAR'])('have a timeline by %s, with counts of uncertain dates', async (interval) => {
    const query = `query ($where: StatementFilter, $interval: Interval!) { statements(where: $where) { timeline(interval: $interval) { start count uncertain filter } } }`
    const { statements } = await ask<{ statements: { timeline: Bucket[] } }>(query, { where, interval })
    const timeline = statements.timeline.map((each) => ({ start: '', ...each }))
    for (const [at, { start }] of timeline.entries()) {
      const next = new Date(start)
      if (interval === 'DAY') next.setUTCDate(next.getUTCDate() + 1)
      else if (interval === 'MONTH') next.setUTCMonth(next.getUTCMonth() + 1)
      else next.setUTCFullYear(next.getUTCFullYear() + 1)
      const following = timeline[at + 1]
      if (following) expect(following.start).toBe(next.toISOString().slice(0, start.length))
    }
    const some = interval === 'DAY' ? timeline.filter(({ count }, at) => count !== timeline[at - 1]?.count) : timeline
    for (const { start, count, uncertain } of some) {
      const saidOn = { from: start, to: start }
      const certain = await total({ ...where, saidOn: { ...saidOn, match: 'WITHIN' } })
      expect({ start, count: await total({ ...where, saidOn }), uncertain: count - certain }).toEqual({ start, count, uncertain })
    }
  })
})

test('filters by speaker, topic and document return the same facets as the nested lists', async () => {
  const all = `statements(where: { reporting: [DIRECT, INDIRECT] }) { totalCount ${facets} }`
  const lists: [field: string, ref: string, filter: string][] = [
    ['person', 'sergey-lavrov', 'speaker'],
    ['organization', 'nato', 'organization'],
    ['topic', 'missile-defence', 'topic'],
    ['meeting', 'nrc-ministerial-2012-12-04', 'meeting'],
    ['session', 'nrc-ministerial-2012-12-04-press-conference-lavrov', 'session'],
  ]
  for (const [field, ref, filter] of lists) {
    const nested = await ask<Record<string, { statements: object }>>(`{ ${field}(ref: "${ref}") { ${all} } }`)
    const query = `{ ${all.replace('where: {', `where: { ${filter}: ["${ref}"]`)} }`
    expect({ field, statements: nested[field]?.statements }).toEqual({ field, ...(await ask<{ statements: object }>(query)) })
  }
})

test.each([
  ['agendaItems', 'statements'],
  ['documents', 'statements'],
  ['meetings', 'mentionedIn'],
  ['persons', 'mentionedIn'],
  ['organizations', 'mentionedIn'],
])('%s { %s } have separate facets for each parent, with one SQL statement for the counts and one for the records', async (list, field) => {
  const query = `{ ${list}(first: 200) { nodes { ${field} { totalCount facets { datasets { count } reporting { count } } } } } }`
  type Counted = { totalCount: number; facets: Record<'datasets' | 'reporting', Bucket[]> }
  const { data, sql } = await bundled.counting(() => ask<Record<string, { nodes: Record<string, Counted>[] }>>(query))
  const counted = (data?.[list]?.nodes ?? []).flatMap((node) => node[field] ?? [])
  expect(counted.length).toBeGreaterThan(2)
  expect(counted.some(({ totalCount }) => totalCount > 0)).toBe(true)
  for (const { totalCount, facets } of counted)
    for (const buckets of [facets.datasets, facets.reporting]) expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
  expect(sql).toHaveLength(3)
})

describe('A crosstab', () => {
  const dimensions = 'SPEAKER ORGANIZATION ROLE TOPIC MEETING DOCUMENT PUBLISHER REPORTING LANGUAGE DATASET YEAR'.split(' ')
  interface Heading {
    label: string
    count: number
    filter: string
  }
  const query = `query ($where: StatementFilter, $rows: StatementDimension!, $columns: StatementDimension!, $first: Int) {
    statements(where: $where) {
      crosstab(rows: $rows, columns: $columns, first: $first) { rows { label count filter } columns { label count filter } cells }
    }
  }`
  type Answer = { statements: { crosstab: { rows: Heading[]; columns: Heading[]; cells: number[][] } } }

  test.each(
    dimensions.flatMap((rows, at) => [
      [rows, dimensions[(at + 1) % dimensions.length]],
      [rows, rows],
    ]),
  )('%s by %s has in each cell the count of both filters together', async (rows, columns) => {
    const where = { not: { topic: ['syria'] } }
    const { statements } = await ask<Answer>(query, { where, rows, columns, first: 3 })
    const { crosstab } = statements
    expect(crosstab.rows.length).toBeGreaterThan(0)
    expect(crosstab.cells.map((line) => line.length)).toEqual(crosstab.rows.map(() => crosstab.columns.length))
    for (const { count, filter } of [...crosstab.rows, ...crosstab.columns])
      expect(await total({ and: [where, JSON.parse(filter)] })).toBe(count)
    for (const [y, row] of crosstab.rows.entries())
      for (const [x, column] of crosstab.columns.entries()) {
        const count = await total({ and: [where, JSON.parse(row.filter), JSON.parse(column.filter)] })
        expect([row.label, column.label, crosstab.cells[y]?.[x]]).toEqual([row.label, column.label, count])
      }
  })

  const distinct = {
    SPEAKERS: (statement: Measured) => statement.speakers.map(({ person }) => person),
    MEETINGS: ({ meeting }: Measured) => [meeting],
    DOCUMENTS: ({ evidence }: Measured) => evidence.map(({ document }) => document),
    PUBLISHERS: ({ evidence }: Measured) => evidence.map(({ document }) => document.publisher),
  }
  interface Measured {
    speakers: { person: { id: string } | null }[]
    meeting: { id: string } | null
    evidence: { document: { id: string; publisher: { id: string } | null } }[]
  }
  const measures = Object.keys(distinct) as (keyof typeof distinct)[]

  test.each(
    measures.flatMap(
      (measure) =>
        [
          [measure, 'SPEAKER', 'YEAR'],
          [measure, 'TOPIC', 'PUBLISHER'],
          [measure, 'YEAR', 'REPORTING'],
          [measure, 'YEAR', 'YEAR'],
          [measure, 'DATASET', 'YEAR'],
        ] as const,
    ),
  )('of %s, %s by %s, counts each value once', async (measure, rows, columns) => {
    const { statements } = await ask<Answer>(
      `query ($rows: StatementDimension!, $columns: StatementDimension!, $measure: StatementMeasure!) {
        statements { crosstab(rows: $rows, columns: $columns, measure: $measure, first: 20) { rows { label count filter } columns { label count filter } cells } }
      }`,
      { rows, columns, measure },
    )
    const found = `query ($where: StatementFilter) { statements(where: $where, first: 200) { nodes {
      speakers { person { id } } meeting { id } evidence { document { id publisher { id } } } } } }`
    const { crosstab } = statements
    expect(crosstab.cells.flat().some((count) => count > 0)).toBe(true)
    for (const [y, row] of crosstab.rows.entries())
      for (const [x, column] of crosstab.columns.entries()) {
        const where = { and: [JSON.parse(row.filter), JSON.parse(column.filter)] }
        const { statements } = await ask<{ statements: { nodes: Measured[] } }>(found, { where })
        const ids = new Set(statements.nodes.flatMap(distinct[measure]).flatMap((record) => record?.id ?? []))
        expect([row.label, column.label, crosstab.cells[y]?.[x]]).toEqual([row.label, column.label, ids.size])
      }
  })

  test('of speakers and topics needs two SQL statements', async () => {
    const { data, sql } = await bundled.counting(() => ask<Answer>(query, { rows: 'SPEAKER', columns: 'TOPIC', first: 2 }))
    expect(data?.statements.crosstab.rows.map(({ label }) => label).sort()).toEqual(['Anders Fogh Rasmussen', 'Sergey Lavrov'])
    expect(sql).toHaveLength(2)
  })

  test('counts a date in each year that it spans; an open end spans up to the last year of the others', async () => {
    const { statements } = await ask<Answer>(query, { where: { dataset: ['dates'] }, rows: 'SPEAKER', columns: 'YEAR', first: 20 })
    const [cells = []] = statements.crosstab.cells
    expect(statements.crosstab.columns.map(({ label }, at) => [label, cells[at]])).toEqual([
      ['2010', 2],
      ['2011', 3],
      ['2012', 4],
      ['2013', 3],
      ['2014', 3],
      ['2015', 2],
    ])
  })

  test('of unknown dates has no years', async () => {
    const where = { dataset: ['dates'], not: { saidOn: { from: '0002' } } }
    const { statements } = await ask<Answer>(query, { where, rows: 'SPEAKER', columns: 'YEAR' })
    expect(statements.crosstab).toMatchObject({ rows: [{ label: 'Juan Díaz', count: 1 }], columns: [], cells: [[]] })
  })

  test('of an empty list is empty', async () => {
    const { statements } = await ask<Answer>(query, { where: { language: ['xx'] }, rows: 'SPEAKER', columns: 'YEAR' })
    expect(statements.crosstab).toEqual({ rows: [], columns: [], cells: [] })
  })
})

test('more lists than one SQL statement can hold need several statements', async () => {
  const inner = 'statements { totalCount facets { languages { count } } }'
  const query = `{ statements(first: 200) { nodes { topics { topic { ${inner} } } session { ${inner} } } } }`
  type Of = { statements: { totalCount: number; facets: { languages: Bucket[] } } } | null
  const { statements } = await ask<{ statements: { nodes: { topics: { topic: Of }[]; session: Of }[] } }>(query)
  const lists = statements.nodes
    .flatMap(({ topics, session }) => [...topics.map(({ topic }) => topic), session])
    .flatMap((of) => of?.statements ?? [])
  expect(lists.length).toBeGreaterThan(100)
  for (const { totalCount, facets } of lists) expect(facets.languages.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
})

test('all facets and a timeline need two SQL statements in addition to the page', async () => {
  const query = `{ statements(where: { speaker: ["lavrov"] }, first: 5) { nodes { text } ${facets} timeline(interval: YEAR) { start count } } }`
  await ask(query)
  const { sql } = await bundled.counting(() => ask(query))
  // The page, the groups, and the records of the buckets. The name is cached.
  expect(sql).toHaveLength(3)
  expect(sql.filter((text) => text.includes('MATERIALIZED'))).toHaveLength(1)
})

test.each([-1, 101])('first: %i is an error', async (first) => {
  const error = await ask(`{ statements { facets { speakers(first: ${first}) { count } } } }`).catch((error: unknown) => error)
  expect(error).toMatchObject({ code: 'BAD_REQUEST', message: `\`first\` is ${first}. Ask for 0 to 100.` })
})

test('a bucket has its record, with nested fields', async () => {
  const query = `{ statements(where: { topic: ["missile defense"] }) { facets { speakers(first: 1) { count person { name positions { nodes { title } } } } } } }`
  const answer = await ask<{ statements: { facets: { speakers: { person: { name: string; positions: { nodes: object[] } } }[] } } }>(query)
  expect(answer.statements.facets.speakers[0]?.person.name).toBe('Sergey Lavrov')
  expect(answer.statements.facets.speakers[0]?.person.positions.nodes.length).toBeGreaterThan(0)
})

test('Statements of two speakers on a topic are read in one SQL statement', async () => {
  const compare = () =>
    ask<{ persons: { nodes: { slug: string; statements: { totalCount: number } }[] } }>(
      '{ persons(first: 100) { nodes { slug statements(where: { topic: ["missile defense"] }) { totalCount } } } }',
    )
  const { persons } = await compare()
  for (const { slug, statements } of persons.nodes)
    expect([slug, statements.totalCount]).toEqual([slug, await total({ topic: ['missile defense'], speaker: [slug] })])
  const { sql } = await bundled.counting(compare)
  expect(sql.length).toBe(1)
})
