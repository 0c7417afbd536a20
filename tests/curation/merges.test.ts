import { afterAll, expect, test } from 'vitest'
import type { RecordPart } from '../../src/server/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'

// Two records of one dataset that are one are merged, and a merge is taken apart again.

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>

const { url, drop } = await freshDatabase()
const record = await openRapporteur({ database: url, log: createLog('error') })
afterAll(async () => {
  await record.close()
  await drop()
})

const text = 'They met. They spoke of ports.'
const source = (): RecordPart => ({
  dataset: { slug: 'harbour', title: 'Harbour talks', licence: 'CC0-1.0' },
  organizations: [
    { slug: 'ministry', name: 'Ministry', classification: 'MINISTRY' },
    { slug: 'the-ministry', name: 'The Ministry', classification: 'MINISTRY', parent: 'ministry' },
  ],
  persons: [
    { slug: 'ada', name: 'Ada Berg', identifiers: [{ scheme: 'wikidata', value: 'Q1' }] },
    {
      slug: 'a-berg',
      name: 'A. Berg',
      identifiers: [{ scheme: 'viaf', value: '12' }],
      positions: [{ slug: 'berg-minister', organization: 'the-ministry', title: 'Minister', role: 'OTHER' }],
    },
    { slug: 'bo', name: 'Bo Lind' },
  ],
  topics: [
    { slug: 'ports', label: 'Ports' },
    { slug: 'harbours', label: 'Harbours', related: ['ports'] },
    { slug: 'quays', label: 'Quays', broader: ['harbours'] },
  ],
  documents: [{ slug: 'news', title: 'News', kind: 'NEWS_ARTICLE', language: 'en', textAccess: 'FULL', published: '2012', text }],
  statements: [
    ['one', 'a-berg', 'harbours'],
    ['two', 'ada', 'ports'],
  ].map(([slug = '', person = '', topic = '']) => ({
    slug,
    text: 'They spoke of ports.',
    language: 'en',
    saidOn: '2012-12-04',
    kind: 'REMARK' as const,
    reporting: 'INDIRECT' as const,
    speakers: [{ kind: 'PERSON' as const, person, ...(person === 'a-berg' && { position: 'berg-minister' }) }],
    topics: [{ topic }],
    mentions: [{ person: 'a-berg' }, { person: 'ada' }],
    evidence: [{ document: 'news', wording: 'PARAPHRASE' as const, spans: [{ exact: 'They spoke of ports.' }] }],
  })),
})
await record.import(source())

const curate = record.clientFor({ id: 'key:1', name: 'Cora', role: 'CURATOR' })
async function change(mutation: string): Promise<Answer> {
  const answer = await curate.request<Record<string, Answer>>(
    `mutation { ${mutation} { count records { kind slug } problems { code message } warnings { code message } } }`,
  )
  return Object.values(answer)[0] ?? {}
}
const read = (query: string) => record.client.request<Answer>(`{ ${query} }`)
/** The rows of the record, without versions and instants. */
async function rows() {
  const tables = [
    'Person',
    'PersonName',
    'Organization',
    'Position',
    'Topic',
    'Statement',
    'Speaker',
    'Mention',
    'StatementTopic',
    'RefKey',
    'PersonStatement',
  ]
  const found: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { rows: there } = await record.database.pool.query(`SELECT to_regclass('"${table}"') AS found`)
    if (!there[0]?.found) continue
    const { rows: own } = await record.database.pool.query(
      `SELECT to_jsonb(t) - 'version' - 'updatedAt' - 'digest' - 'id' - 'createdAt' AS row FROM "${table}" t`,
    )
    found[table] = own.map(({ row }) => JSON.stringify(row)).sort()
  }
  return found
}

test('what refers to a merged person leads to the one that remains, and a split gives the rows of before', async () => {
  const before = await rows()
  const instant = new Date().toISOString()
  const merged = await change('mergePersons(from: "a-berg", into: "ada", reason: "One person")')
  expect(merged).toMatchObject({ problems: [] })
  const { person, statements, old } = await read(
    `person(ref: "ada") { slug names { value } identifiers { scheme } positions { nodes { slug } } }
     old: person(ref: "a-berg") { slug }
     statements(where: { speaker: "A. Berg" }) { nodes { slug } }`,
  )
  expect(person.names.map(({ value }: Answer) => value)).toContain('A. Berg')
  expect(person.identifiers.map(({ scheme }: Answer) => scheme).sort()).toEqual(['viaf', 'wikidata'])
  expect(person.positions.nodes).toEqual([{ slug: 'berg-minister' }])
  expect(old).toEqual({ slug: 'ada' })
  expect((await read(`person(ref: "a-berg", asOf: "${instant}") { slug name }`)).person).toEqual({ slug: 'a-berg', name: 'A. Berg' })
  expect(statements.nodes.map(({ slug }: Answer) => slug).sort()).toEqual(['one', 'two'])
  // The source is imported again: nothing comes back.
  const now = await rows()
  await record.import(source())
  expect(await rows()).toEqual(now)
  expect((await change('splitPerson(slug: "a-berg", reason: "Two persons after all")')).problems).toEqual([])
  expect(await rows()).toEqual(before)
  expect((await read('person(ref: "a-berg") { slug positions { nodes { slug } } }')).person).toEqual({
    slug: 'a-berg',
    positions: { nodes: [{ slug: 'berg-minister' }] },
  })
})

test('organizations and topics are merged with what is below them', async () => {
  const before = await rows()
  expect((await change('mergeOrganizations(from: "the-ministry", into: "ministry", reason: "One")')).problems).toEqual([])
  expect((await change('mergeTopics(from: "harbours", into: "ports", reason: "One")')).problems).toEqual([])
  const { topic, statements, organization } = await read(
    `topic(ref: "quays") { broader { slug } } statements(where: { topic: "harbours" }) { totalCount } organization(ref: "the-ministry") { slug parent { slug } }`,
  )
  expect(topic.broader).toEqual([{ slug: 'ports' }])
  expect(statements.totalCount).toBe(2)
  expect(organization).toEqual({ slug: 'ministry', parent: null })
  expect((await change('splitTopic(slug: "harbours", reason: "Two")')).problems).toEqual([])
  expect((await change('splitOrganization(slug: "the-ministry", reason: "Two")')).problems).toEqual([])
  expect(await rows()).toEqual(before)
})

test('a chain of merges leads to the last, and a circle is refused', async () => {
  expect((await change('mergePersons(from: "a-berg", into: "ada", reason: "One")')).problems).toEqual([])
  expect((await change('mergePersons(from: "ada", into: "a-berg", reason: "Circle")')).problems).toMatchObject([{ code: 'CIRCLE' }])
  expect((await change('mergePersons(from: "ada", into: "bo", reason: "One")')).problems).toEqual([])
  expect((await read('person(ref: "a-berg") { slug }')).person).toEqual({ slug: 'bo' })
  expect((await read('statements(where: { speaker: "a-berg" }) { totalCount }')).statements.totalCount).toBe(2)
  expect((await change('splitPerson(slug: "a-berg", reason: "Too early")')).problems).toMatchObject([{ code: 'CONFLICT' }])
  expect((await change('mergePersons(from: "bo", into: "a-berg", reason: "Circle")')).problems).toMatchObject([{ code: 'CIRCLE' }])
})

test('what was changed since a merge stays at a split, with a warning', async () => {
  const { statement } = await read('statement(ref: "two") { version }')
  const { updateStatement } = await curate.request<Answer>(
    `mutation { updateStatement(ref: "two", version: ${statement.version}, set: { mentions: [] }, reason: "None") { problems { message } } }`,
  )
  expect(updateStatement.problems).toEqual([])
  const split = await change('splitPerson(slug: "ada", reason: "Two")')
  expect(split).toMatchObject({ problems: [], warnings: [{ code: 'CONFLICT' }] })
  expect((await read('statement(ref: "two") { speakers { person { slug } } mentions { person { slug } } }')).statement).toEqual({
    speakers: [{ person: { slug: 'ada' } }],
    mentions: [],
  })
})

test('records of two datasets are decided to be the same, or not, and it is in the history of both', async () => {
  await record.import({ dataset: { slug: 'other', title: 'Other', licence: 'CC0-1.0' }, persons: [{ slug: 'other-bo', name: 'B. Lind' }] })
  const match = (verb: string, one = 'bo', more = '') =>
    change(`${verb}(kind: PERSON, one: "${one}", other: "other-bo", reason: "One person"${more})`)
  expect((await match('mergePersons').catch((error) => ({ code: error.code }))).code).toBe('BAD_REQUEST')
  for (const verb of ['acceptMatch', 'rejectMatch']) expect((await match(verb, 'bo', ', dryRun: true')).problems).toEqual([])
  expect((await read('person(ref: "other-bo") { version }')).person).toEqual({ version: 1 })
  const accepted = await match('acceptMatch', 'bo', ', idempotencyKey: "match"')
  expect(accepted.problems).toEqual([])
  expect(await match('acceptMatch', 'bo', ', idempotencyKey: "match"')).toEqual(accepted)
  const { person, statements } = await read(
    `person(ref: "other-bo") { version revisions(first: 1) { nodes { action by reason differences { field } } } }
     statements(where: { speaker: "other-bo" }) { totalCount }`,
  )
  expect(person).toEqual({
    version: 2,
    revisions: { nodes: [{ action: 'MATCH_ACCEPTED', by: 'Cora', reason: 'One person', differences: [] }] },
  })
  expect(statements).toEqual((await read('statements(where: { speaker: "bo" }) { totalCount }')).statements)
  expect((await match('rejectMatch')).problems).toMatchObject([{ code: 'CONTRADICTION' }])
  expect((await match('rejectMatch', 'nobody at all')).problems).toMatchObject([{ code: 'UNKNOWN_REF' }])
})
