import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import type { roles } from '../../src/server/access/actor.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase } from '../kit/database.ts'

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>

// Admins create, change and delete datasets through the API.

const { url, drop } = await freshDatabase()
const record = await openRapporteur({ database: url, log: createLog('silent') })
const server = createServer(record.listener).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(async () => {
  server.close()
  await record.close()
  await drop()
})
const db = record.database.pool
const key = (name: string, role: (typeof roles)[number], datasets: string[] = []) =>
  createKey(db, { name, role, datasets, expiresAt: null })
const admin = await key('admin', 'ADMIN')
const curator = await key('curator', 'CURATOR')
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
async function send(query: string, bearer = admin): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` }
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as { data: Answer; errors?: { extensions: Answer }[] }
  return errors ? { error: errors[0]?.extensions.code } : data
}
const result = `dataset { slug title licence homepage version recordVersion } differences { field before after } removed { kind count } problems { code path suggestions version differences { field before after } }`
const change = async (mutation: string, bearer?: string) => {
  const answer = await send(`mutation { ${mutation.replace(/\)$/, ', reason: "test")')} { ${result} } }`, bearer)
  return answer.error ? answer : Object.values(answer)[0]
}
const codes = ({ problems }: Answer) => problems.map(({ code, path }: Answer) => [code, path])
const historyOf = async (slug: string) =>
  (await send(`{ dataset(ref: "${slug}") { revisions { nodes { action version origin by reason before after } } } }`)).dataset.revisions
    .nodes
const described = async (slug: string) => {
  const { rows } = await db.query('SELECT title, licence, homepage, version, "recordVersion" FROM "Dataset" WHERE slug = $1', [slug])
  return rows[0]
}
const source = (slug: string, more: object = {}) => ({
  dataset: { slug, title: `Title ${slug}`, licence: 'CC0-1.0', ...more },
  persons: [{ slug: `${slug}-ada`, name: 'Ada Berg' }],
  documents: [],
})

test('a dataset is created, changed and deleted, each with its revision', async () => {
  const created = await change(
    'createDataset(dataset: { slug: "new", title: "New", licence: "CC0-1.0", homepage: "https://example.org/" })',
  )
  expect(created).toMatchObject({
    dataset: { slug: 'new', title: 'New', licence: 'CC0-1.0', homepage: 'https://example.org/', version: null, recordVersion: 1 },
    problems: [],
  })
  const person = 'createPerson(dataset: "new", person: { slug: "eve", name: "Eve" }, reason: "test") { problems { code } }'
  expect((await send(`mutation { ${person} }`, curator)).createPerson.problems).toEqual([])
  const updated = await change('updateDataset(ref: "New", recordVersion: 1, set: { licence: "CC-BY-4.0", homepage: null })')
  expect(updated).toMatchObject({
    dataset: { licence: 'CC-BY-4.0', homepage: null, recordVersion: 2 },
    differences: [
      { field: 'licence', before: 'CC0-1.0', after: 'CC-BY-4.0' },
      { field: 'homepage', before: 'https://example.org/', after: null },
    ],
    problems: [],
  })
  // At once, also where an answer was prepared.
  expect(await send('{ dataset(ref: "new") { licence } }')).toEqual({ dataset: { licence: 'CC-BY-4.0' } })
  const before = { slug: 'new', title: 'New', licence: 'CC0-1.0', homepage: 'https://example.org/' }
  expect(await historyOf('new')).toEqual([
    {
      action: 'UPDATED',
      version: 2,
      origin: 'CURATION',
      by: 'admin',
      reason: 'test',
      before,
      after: { slug: 'new', title: 'New', licence: 'CC-BY-4.0' },
    },
    { action: 'CREATED', version: 1, origin: 'CURATION', by: 'admin', reason: 'test', before: null, after: before },
  ])
  const dry = await change('deleteDataset(ref: "new", dryRun: true)')
  const deleted = { dataset: null, removed: [{ kind: 'PERSON', count: 1 }], problems: [] }
  expect(dry).toMatchObject(deleted)
  expect(await described('new')).toBeDefined()
  expect(codes(await change('deleteDataset(ref: "new", recordVersion: 1)'))).toEqual([['CONFLICT', 'recordVersion']])
  expect(await change('deleteDataset(ref: "new", recordVersion: 2)')).toMatchObject(deleted)
  expect(await described('new')).toBeUndefined()
  const { changes } = await send('{ changes(last: 2) { nodes { kind slug action version before } } }')
  expect(changes.nodes).toEqual([
    { kind: 'PERSON', slug: 'eve', action: 'DELETED', version: 2, before: null },
    { kind: 'DATASET', slug: 'new', action: 'DELETED', version: 3, before: null },
  ])
  expect((await send('{ dataset(ref: "new") { title } }')).error).toBe('NOT_FOUND')
})

test('what is wrong is a problem, and nothing changes', async () => {
  await record.import(source('given'))
  const before = await described('given')
  const { rows: changesets } = await db.query('SELECT count(*) FROM "Changeset"')
  for (const [mutation, problems] of [
    ['createDataset(dataset: { slug: "given", title: "A", licence: "CC0-1.0" })', [['SLUG_TAKEN', 'slug']]],
    ['createDataset(dataset: { slug: "Not a slug", title: "A", licence: "CC0-1.0" })', [['INVALID', 'slug']]],
    [
      'createDataset(dataset: { slug: "x", title: "", licence: "CC0-1.0", homepage: "nowhere" })',
      [
        ['INVALID', 'title'],
        ['INVALID', 'homepage'],
      ],
    ],
    ['updateDataset(ref: "given", recordVersion: 1, set: { title: null })', [['MISSING', 'title']]],
    ['updateDataset(ref: "givn", recordVersion: 1, set: { title: "A" })', [['UNKNOWN_REF', 'ref']]],
    ['updateDataset(ref: "given", recordVersion: 1, set: { title: "A" }, dryRun: true)', []],
    ['deleteDataset(ref: "givn")', [['UNKNOWN_REF', 'ref']]],
  ] as const)
    expect([mutation, codes(await change(mutation))]).toEqual([mutation, problems])
  const stale = await change('updateDataset(ref: "given", recordVersion: 7, set: { title: "A" })')
  expect(stale.problems).toMatchObject([
    { code: 'CONFLICT', version: 1, differences: [{ field: 'title', before: 'Title given', after: 'A' }] },
  ])
  const empty = await send(
    'mutation { updateDataset(ref: "given", recordVersion: 1, set: { title: "A" }, reason: " ") { problems { code } } }',
  )
  expect(empty.updateDataset.problems).toEqual([{ code: 'NO_REASON' }])
  expect(await described('given')).toEqual(before)
  expect((await db.query('SELECT count(*) FROM "Changeset"')).rows).toEqual(changesets)
})

test('a dataset to whose records others refer is not deleted', async () => {
  await record.import(source('base'))
  await record.import({
    ...source('above'),
    statements: [
      {
        slug: 'said',
        text: 'Yes.',
        language: 'en',
        kind: 'REMARK',
        saidOn: '2012-12-04',
        reporting: 'DIRECT',
        speakers: [{ kind: 'PERSON', person: 'base-ada' }],
        evidence: [{ document: 'above-news', wording: 'VERBATIM', spans: [{ exact: 'Yes.' }] }],
      },
    ],
    documents: [
      {
        slug: 'above-news',
        title: 'News',
        kind: 'NEWS_ARTICLE',
        language: 'en',
        textAccess: 'FULL',
        published: '2012-12-05',
        text: 'Yes.',
      },
    ],
  })
  expect(codes(await change('deleteDataset(ref: "base")'))).toEqual([['REFERRED_TO', 'ref']])
  expect((await send('{ person(ref: "base-ada") { slug } }')).person.slug).toBe('base-ada')
})

test('an admin of some datasets changes these only, and others change none', async () => {
  await record.import(source('mine'))
  await record.import(source('yours'))
  const ofMine = await key('admin of mine', 'ADMIN', ['mine'])
  const rename = (slug: string) => `updateDataset(ref: "${slug}", recordVersion: 1, set: { title: "A" }, dryRun: true)`
  expect(codes(await change(rename('mine'), ofMine))).toEqual([])
  expect(codes(await change(rename('yours'), ofMine))).toEqual([['FORBIDDEN', '']])
  expect(codes(await change('deleteDataset(ref: "yours")', ofMine))).toEqual([['FORBIDDEN', '']])
  expect(codes(await change('createDataset(dataset: { slug: "third", title: "A", licence: "CC0-1.0" })', ofMine))).toEqual([
    ['FORBIDDEN', ''],
  ])
  expect(await change(rename('mine'), curator)).toEqual({ error: 'FORBIDDEN' })
})

test('an import writes a revision when it creates a dataset, and when it describes it otherwise', async () => {
  await record.import(source('told'))
  await record.import(source('told'))
  await record.import(source('told', { version: '2' }))
  expect((await historyOf('told')).map(({ action, version, origin, after }: Answer) => [action, version, origin, after.version])).toEqual([
    ['UPDATED', 2, 'IMPORT', '2'],
    ['CREATED', 1, 'IMPORT', undefined],
  ])
})

test('an import keeps what a person changed, takes what only the source changed, and reports where both did', async () => {
  await record.import(source('kept'))
  await change('updateDataset(ref: "kept", recordVersion: 1, set: { title: "Better" })')
  expect(await record.import(source('kept'))).toMatchObject({ current: true })
  await record.import(source('kept', { version: '2' }))
  expect(await described('kept')).toEqual({ title: 'Better', licence: 'CC0-1.0', homepage: null, version: '2', recordVersion: 3 })
  const { warnings } = await record.import(source('kept', { version: '3', title: 'Other' }))
  expect(warnings).toEqual([expect.stringContaining('Conflict: ')])
  expect(await described('kept')).toMatchObject({ title: 'Better', version: '3', recordVersion: 4 })
  const open = '{ conflicts { nodes { id kind slug differences { field before after } } } }'
  const { conflicts } = await send(open)
  expect(conflicts.nodes).toEqual([
    { id: expect.any(String), kind: 'DATASET', slug: 'kept', differences: [{ field: 'title', before: 'Better', after: 'Other' }] },
  ])
  const resolve = (take: string) =>
    send(
      `mutation { resolveConflict(id: "${conflicts.nodes[0].id}", take: ${take}, reason: "test") { records { kind slug version record { ... on Dataset { title } } } problems { code } } }`,
    )
  expect((await resolve('SOURCE')).resolveConflict).toEqual({
    records: [{ kind: 'DATASET', slug: 'kept', version: 5, record: { title: 'Other' } }],
    problems: [],
  })
  expect((await send(open)).conflicts.nodes).toEqual([])
  expect((await resolve('RECORD')).resolveConflict.problems).toEqual([{ code: 'CONFLICT' }])
})

test('the same change sent again is made once, and the client has the changes', async () => {
  const { curate } = withCurate(createClient({ url: endpoint, headers: { authorization: `Bearer ${admin}` } }))
  const given = {
    dataset: { slug: 'client', title: 'Client', licence: 'CC0-1.0' },
    reason: 'test',
    idempotencyKey: 'once',
  }
  const created = await curate.createDataset(given)
  expect(created.dataset).toMatchObject({ slug: 'client', recordVersion: 1 })
  expect(await curate.createDataset(given)).toEqual(created)
  const deletion = { ref: 'client', reason: 'test', idempotencyKey: 'deleted' }
  const deleted = await curate.deleteDataset(deletion)
  expect(await curate.deleteDataset(deletion)).toEqual(deleted)
})
