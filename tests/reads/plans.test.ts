import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fill, makeSource } from '../../bench/data.ts'
import { main, others, paging } from '../../bench/questions.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { freshDatabase } from '../kit/database.ts'

// What PostgreSQL does for the questions that matter, where it would be a pity to read everything.

const statements = 100_000
const page = 21
/** The largest question has a hundred statements, each with a handful of rows about it. */
const mostRows = 500
/** What a table may have that is read as a whole, since it is a block or two. */
const tiny = 100

let rapporteur: Opened
beforeAll(async () => {
  const { url, drop } = await freshDatabase()
  rapporteur = await openRapporteur({ database: url })
  afterAll(() => rapporteur.close().then(drop))
  await onOneConnection(async (db) => {
    await makeSource(db, statements)
    await fill(db)
  })
}, 300_000)

/** A node of a plan, as EXPLAIN writes it. */
interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

type Variables = Record<string, unknown>
type Question = [title: string, query: string, variables: Variables | ((after: string) => Variables)]

const speaker = 'person-0'
const newest = (where: string): Question => [
  `20 newest statements of ${where}`,
  `{ statements(where: { ${where} }, first: 20) { nodes { text speaker { person { name } } topics { topic { label } } } pageInfo { hasNextPage } } }`,
  {},
]
const asked = (name: string, variables: Variables): Question[] =>
  others.filter((other) => other.name === name).map(({ title, query }) => [title, query, variables])

const questions: Question[] = [
  [main.speaker.title, main.speaker.query, { speaker }],
  [`${main.speaker.title}, of whom little is on record`, main.speaker.query, { speaker: 'person-1999' }],
  [main.topic.title, main.topic.query, { speaker, topic: 'topic-0' }],
  [`${main.topic.title}, which have little in common`, main.topic.query, { speaker: 'person-40', topic: 'topic-20' }],
  [main.persons.title, main.persons.query, {}],
  ['a page far down', paging.query, (after) => ({ speaker, after })],
  ...asked('flagship', { speaker, topic: 'topic-0' }),
  ...asked('statement', { ref: 'statement-77' }),
  ...asked('meeting', { ref: 'meeting-5' }),
  newest('topic: "topic-1"'),
  newest('organization: "organization-1"'),
  newest('organization: "organization-1", topic: "topic-1"'),
  newest('role: FOREIGN_MINISTER'),
  newest('meeting: "meeting-7"'),
  newest('session: "session-7"'),
  newest('document: "document-7"'),
  newest('saidOn: { from: "2005", to: "2006" }'),
]

describe.each(questions)('%s', (_title, query, variables) => {
  test.each(['force_custom_plan', 'force_generic_plan'])('reads what it needs, with %s', async (mode) => {
    const sent = await sentFor(query, typeof variables === 'function' ? variables(await cursorFarDown()) : variables)
    const nodes = flat(await planOf(sent, mode))
    const told = nodes.map(
      (node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''}: ${each(node)} × ${node['Actual Loops']}`,
    )
    const bad = nodes.filter((node) =>
      isScan(node) ? each(node) > tiny : isUnbounded(node) || each(node) * node['Actual Loops'] > mostRows,
    )
    expect(bad, told.join('\n')).toEqual([])
  })
})

/** How many rows a node reads each time. */
const each = (node: Node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)
const isScan = (node: Node) => node['Node Type'] === 'Seq Scan'
/** Whether it goes through an index from its beginning, or sorts more than a page. */
const isUnbounded = (node: Node) =>
  each(node) > page && (/Sort/.test(node['Node Type']) || (/Index/.test(node['Node Type']) && !node['Index Cond']))

async function answer(query: string, variables: Variables): Promise<unknown> {
  const body = JSON.stringify({ query, variables })
  const headers = { 'content-type': 'application/json' }
  const { data, errors } = await (await rapporteur.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }))).json()
  expect(errors).toBeUndefined()
  return data
}

/** Where 4,000 statements of the speaker's have been read, and there are more. */
async function cursorFarDown(): Promise<string> {
  let after: string | undefined
  for (let pages = 0; pages < 20; pages++) {
    const { statements } = (await answer(paging.query, { speaker, after, first: 200 })) as { statements: { pageInfo: PageInfo } }
    if (!statements.pageInfo.hasNextPage) throw new Error('There are too few statements')
    after = statements.pageInfo.endCursor
  }
  return after ?? ''
}

interface PageInfo {
  endCursor: string
  hasNextPage: boolean
}

interface Sent {
  text: string
  values: unknown[]
}

/** The one SQL statement of a query once its names are cached. */
async function sentFor(query: string, variables: Variables): Promise<Sent> {
  await answer(query, variables)
  // The pool gives the connection that was released last, so that the query is sent on this one.
  const client = await rapporteur.database.pool.connect()
  const spy = vi.spyOn(client, 'query')
  client.release()
  try {
    await answer(query, variables)
    // Its type has only the first of the overloads.
    const statements = spy.mock.calls.map(([sent]) => sent as unknown as Sent)
    const [sent] = statements
    if (!sent || statements.length > 1) throw new Error(`${statements.length} statements were sent`)
    return sent
  } finally {
    spy.mockRestore()
  }
}

async function planOf({ text, values }: Sent, mode: string): Promise<Node> {
  return onOneConnection(async (db) => {
    await db.query(`SET plan_cache_mode = ${mode}; PREPARE asked AS ${text}`)
    try {
      const literals = values.map((value) => pg.escapeLiteral(Array.isArray(value) ? `{${value.join()}}` : String(value)))
      const { rows } = await db.query(`EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked${literals.length > 0 ? `(${literals.join()})` : ''}`)
      return rows[0]['QUERY PLAN'][0].Plan
    } finally {
      await db.query('DEALLOCATE asked; RESET plan_cache_mode')
    }
  })
}

async function onOneConnection<Result>(work: (db: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await rapporteur.database.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]
