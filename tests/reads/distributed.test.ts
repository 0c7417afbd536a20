import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../src/sdk/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { bundledDatabase, server } from '../kit/database.ts'

// The layout that docs/scale.md describes for Citus and engines like it, as far as one PostgreSQL server can have it: the tables of statements are
// partitioned by the statement, as a distributed table is; the others are there once, as a reference table is on each machine.

const parts = 8

/** The column by which a table is distributed. */
const distributed: Record<string, string> = {
  Statement: 'id',
  StatementRelation: 'fromId',
  ...Object.fromEntries(
    [
      'Evidence',
      'Mention',
      'Speaker',
      'StatementDocument',
      'StatementMention',
      'StatementOrganization',
      'StatementPerson',
      'StatementTopic',
      'StatementTopicIndex',
      'StatementTopicVoice',
      'StatementWords',
      'Translation',
      // Gets the column.
      'Span',
    ].map((table) => [table, 'statementId']),
  ),
}

interface Index {
  table: string
  name: string
  unique: boolean
  columns: string[]
  definition: string
}
interface ForeignKey {
  table: string
  name: string
  columns: string[]
  target: string
  targets: string[]
  definition: string
}

/** Makes the layout in the schema "distributed", with all rows. Returns the keys that must change. */
async function distribute(db: pg.Client): Promise<string[]> {
  const all = async <Row extends pg.QueryResultRow>(sql: string) => (await db.query<Row>(sql)).rows
  const tables = Object.entries(distributed)
  const indexes = await all<Index>(`
    SELECT c.relname AS table, i.relname AS name, x.indisunique AS unique, pg_get_indexdef(i.oid) AS definition,
      array(SELECT a.attname::text FROM unnest(x.indkey::int[]) WITH ORDINALITY k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number ORDER BY k.place) AS columns
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
    WHERE c.relnamespace = 'public'::regnamespace ORDER BY i.relname`)
  const named = (key: string, table: string) =>
    `array(SELECT a.attname::text FROM unnest(${key}) WITH ORDINALITY k(number, place)
      JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number ORDER BY k.place)`
  const foreignKeys = await all<ForeignKey>(`
    SELECT c.relname AS table, f.conname AS name, t.relname AS target, pg_get_constraintdef(f.oid) AS definition,
      ${named('f.conkey', 'f.conrelid')} AS columns, ${named('f.confkey', 'f.confrelid')} AS targets
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
    WHERE f.contype = 'f' ORDER BY f.conname`)

  await db.query('CREATE SCHEMA distributed')
  const changes: string[] = []
  for (const [table, key] of tables) {
    const like = `LIKE public."${table}" INCLUDING DEFAULTS INCLUDING CONSTRAINTS`
    const column = table === 'Span' ? `, "${key}" uuid` : ''
    await db.query(`CREATE TABLE distributed."${table}" (${like}${column}) PARTITION BY HASH ("${key}")`)
    for (let part = 0; part < parts; part++) {
      const name = `distributed."${table}_${part}"`
      await db.query(`CREATE TABLE ${name} PARTITION OF distributed."${table}" FOR VALUES WITH (MODULUS ${parts}, REMAINDER ${part})`)
    }
    const rows =
      table === 'Span'
        ? 'SELECT s.*, e."statementId" FROM public."Span" s JOIN public."Evidence" e ON e.id = s."evidenceId"'
        : `SELECT * FROM public."${table}"`
    await db.query(`INSERT INTO distributed."${table}" ${rows}`)
    if (column) changes.push(`${table}: gets the column ${key}`)
  }
  for (const { table, unique, columns, definition } of indexes) {
    const key = distributed[table]
    if (!key) continue
    if (unique && !columns.includes(key)) {
      // An engine can check that a value is unique only within a machine.
      changes.push(`${table}: unique (${columns}) becomes (${[...columns, key]})`)
      await db.query(`CREATE UNIQUE INDEX ON distributed."${table}" (${[...columns, key].map((name) => `"${name}"`)})`)
    } else await db.query(definition.replace(' ON public.', ' ON distributed.').replace('INDEX ON ONLY', 'INDEX ON'))
  }
  for (const { table, name, columns, target, targets, definition } of foreignKeys) {
    const [key, targetKey] = [distributed[table], distributed[target]]
    if (!key && targetKey) changes.push(`${table}: no foreign key (${columns}), since ${target} is distributed`)
    if (!key) continue
    const isColocated = targetKey !== undefined && targets.some((each, index) => each === targetKey && columns[index] === key)
    if (targetKey === undefined || isColocated) {
      const place = targetKey === undefined ? 'public' : 'distributed'
      await db.query(
        `ALTER TABLE distributed."${table}" ADD CONSTRAINT "${name}" ${definition.replace('REFERENCES ', `REFERENCES ${place}.`)}`,
      )
    } else if (table === 'Span') {
      changes.push(`${table}: foreign key (${columns}) becomes (${[...columns, key]})`)
      await db.query(
        `ALTER TABLE distributed."Span" ADD FOREIGN KEY ("evidenceId", "statementId") REFERENCES distributed."Evidence" (id, "statementId")`,
      )
    } else changes.push(`${table}: no foreign key (${columns}), since another statement may be on another machine`)
  }
  for (const [table] of tables) await db.query(`ANALYZE distributed."${table}"`)
  return changes
}

/** A node of a plan, as EXPLAIN says it. */
interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Actual Loops': number
  'Actual Rows': number
  Plans?: Plan[]
  'Subplans Removed'?: number
}

/** For each distributed table that a plan reads by its partitions: the runs of the append, and of the scans of partitions below it. */
function partitionsOf(plan: Plan, found: { table: string; runs: number; scans: number; partitions: number }[] = []) {
  const children = plan.Plans ?? []
  const tables = new Set(children.map((child) => child['Relation Name']?.replace(/_\d+$/, '')))
  const [table] = tables
  if (/Append/.test(plan['Node Type']) && tables.size === 1 && table) {
    const executed = children.filter((child) => child['Actual Loops'] > 0)
    found.push({
      table,
      runs: plan['Actual Loops'],
      scans: executed.reduce((sum, child) => sum + child['Actual Loops'], 0),
      partitions: executed.length,
    })
  }
  for (const child of children) partitionsOf(child, found)
  return found
}

describe.skipIf(!server)('the tables of statements distributed by the statement', () => {
  let database: { url: string; drop: () => Promise<void> }
  let db: pg.Client
  let plain: Opened
  let apart: Opened
  let changes: string[]
  const sent: { text: string; values?: unknown[] }[] = []

  beforeAll(async () => {
    database = await bundledDatabase()
    db = new pg.Client(database.url)
    await db.connect()
    changes = await distribute(db)
    plain = await openRapporteur({ database: database.url })
    const url = new URL(database.url)
    // The bundled dataset is so small that PostgreSQL would read whole tables; with these settings it takes the plan of a large one.
    const settings = ['search_path=distributed,public', 'enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off']
    url.searchParams.set('options', settings.map((setting) => `-c ${setting}`).join(' '))
    apart = await openRapporteur({ database: url.href })
    await db.query(`SET search_path = distributed, public`)
    for (const setting of settings.slice(1)) await db.query(`SET ${setting.replace('=', ' = ')}`)
    const { pool } = apart.database
    const take: () => Promise<pg.PoolClient> = pool.connect.bind(pool)
    const recorded = new WeakSet<pg.PoolClient>()
    Object.assign(pool, {
      connect: async () => {
        const client = await take()
        if (recorded.has(client)) return client
        recorded.add(client)
        const send = client.query.bind(client)
        const query = (...statement: [{ text: string; values?: unknown[] }]) => {
          if (typeof statement[0] === 'object') sent.push(statement[0])
          return Reflect.apply(send, client, statement)
        }
        return Object.assign(client, { query })
      },
    })
  })
  afterAll(async () => {
    await Promise.all([plain?.close(), apart?.close(), db?.end()])
    await database?.drop()
  })

  const flagship = `{ statements(where: { speaker: "lavrov", topic: "missile defense" }, first: 5) {
    totalCount
    nodes { slug text saidOn { edtf } speakers { person { name } position { title } } topics { topic { label } } session { id } meeting { id }
      evidence { document { title } spans { start end exact } } }
    pageInfo { hasNextPage endCursor } } }`
  const questions = [
    flagship,
    '{ statements(first: 100) { totalCount nodes { slug text language evidence { wording spans { start end } } translations { text } mentions { __typename } } } }',
    '{ statements(where: { text: "missile" }, first: 20) { totalCount nodes { slug } } }',
    '{ persons(first: 20) { nodes { slug statements(first: 5) { totalCount nodes { slug } } } } }',
    '{ statements { facets { topics { topic { slug } count } speakers { person { slug } count } } } }',
  ]
  const answer = async ({ fetch }: Opened, query: string) => createClient({ fetch }).request(query)

  test('needs these changes of keys, and no others', () => {
    expect(changes).toEqual([
      'Span: gets the column statementId',
      'Evidence: unique (id) becomes (id,statementId)',
      'Mention: unique (id) becomes (id,statementId)',
      'Span: unique (evidenceId,ordinal) becomes (evidenceId,ordinal,statementId)',
      'Speaker: unique (id) becomes (id,statementId)',
      'Statement: unique (slug) becomes (slug,id)',
      'Span: foreign key (evidenceId) becomes (evidenceId,statementId)',
      'StatementRelation: no foreign key (toId), since another statement may be on another machine',
    ])
    const said = readFileSync('docs/scale.md', 'utf8')
    for (const name of Object.keys(distributed)) expect(said).toContain(`\`${name}\``)
  })

  test.each(questions)('has the same answer as the layout of one server: %s', async (query) => {
    expect(await answer(apart, query)).toEqual(await answer(plain, query))
  })

  test('the flagship reads one partition for each statement of its page', async () => {
    await answer(apart, flagship)
    sent.length = 0
    await answer(apart, flagship)
    const [page] = sent
    const { rows } = await db.query({ text: `EXPLAIN (ANALYZE, FORMAT JSON) ${page?.text}`, values: page?.values ?? [] })
    const found = partitionsOf(rows[0]['QUERY PLAN'][0].Plan)
    const statements = found.find(({ table }) => table === 'Statement')?.runs ?? 0
    expect(statements).toBeGreaterThan(1)
    // The index by topic and speaker is asked once in each partition: for the page, and for its count.
    const everywhere = { table: 'StatementTopicVoice', runs: 1, scans: parts, partitions: parts }
    expect(found.filter(({ table }) => table === 'StatementTopicVoice')).toEqual([everywhere, everywhere])
    // What belongs to a statement is read in its partition.
    for (const each of ['Statement', 'Speaker', 'StatementTopic', 'Evidence']) {
      expect(found.filter(({ table }) => table === each)).toMatchObject([{ runs: statements, scans: statements }])
    }
    // Spans are found by their evidence, which does not say the partition: the read would have to give the statement too.
    const spans = found.filter(({ table }) => table === 'Span')
    expect(spans).toMatchObject([{ scans: (spans[0]?.runs ?? 0) * parts }])
    expect(found.map(({ table }) => table).sort()).toEqual([
      'Evidence',
      'Span',
      'Speaker',
      'Statement',
      'StatementTopic',
      'StatementTopicVoice',
      'StatementTopicVoice',
    ])
  })
})
