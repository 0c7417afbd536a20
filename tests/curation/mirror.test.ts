import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import type { RecordPart } from '../../src/server/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { followOrigin } from '../../src/server/process/follow-origin.ts'
import { createLog } from '../../src/server/process/log.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { rapporteur } from '../kit/command.ts'
import { copiedRows } from '../kit/copied-rows.ts'
import { freshDatabase, lastingDatabase } from '../kit/database.ts'
import { startProcess } from '../server/process.ts'

// A mirror has the records of its origin: their rows, ids, versions and history.

const { url, drop } = await freshDatabase()
const origin = await openRapporteur({ database: url, log: createLog('error') })
const http = createServer(origin.listener).listen(0, '127.0.0.1')
await once(http, 'listening')
const { port } = http.address() as AddressInfo
const endpoint = `http://127.0.0.1:${port}/graphql`
afterAll(async () => {
  await origin.close()
  http.closeAllConnections()
  http.close()
  await drop()
})

const ann = { id: 'key:ann', name: 'Ann', role: 'ADMIN' } as const
const { curate, ...client } = withCurate(origin.clientFor(ann))

const part = (slugs: readonly string[], slug = 'harbour'): RecordPart => ({
  dataset: { slug, title: `Talks of the ${slug}`, licence: 'CC0-1.0' },
  persons: ['ada', 'bo'].map((name) => ({
    slug: `${name}-${slug}`,
    name: `${name} Berg`,
    positions: [{ slug: `${name}-${slug}-chair`, title: 'Chair', role: 'OFFICIAL', organization: `union-${slug}` }],
  })),
  organizations: [{ slug: `union-${slug}`, name: 'Union', classification: 'IGO' }],
  places: [
    { slug: `quay-${slug}`, name: 'Quay', parent: `town-${slug}` },
    { slug: `town-${slug}`, name: 'Town' },
  ],
  topics: [{ slug: `ports-${slug}`, label: 'Ports' }],
  meetings: [
    {
      slug: `talks-${slug}`,
      title: 'Talks',
      kind: 'SUMMIT',
      status: 'HELD',
      start: '2012-12-04',
      sessions: [{ slug: `opening-${slug}`, title: 'Opening', ordinal: 1, kind: 'PLENARY' }],
      agendaItems: [{ slug: `item-${slug}`, title: 'Ports', ordinal: 1, status: 'DISCUSSED' }],
    },
  ],
  documents: [
    {
      slug: `news-${slug}`,
      title: 'News',
      kind: 'NEWS_ARTICLE',
      language: 'en',
      textAccess: 'EXCERPT',
      published: '2012',
      text: 'They met.',
    },
  ],
  statements: slugs.map((each, index) => ({
    slug: each,
    text: `They spoke of ${each}.`,
    language: 'en',
    saidOn: '2012-12-04',
    kind: 'REMARK',
    reporting: 'INDIRECT',
    session: `opening-${slug}`,
    speakers: [{ kind: 'PERSON', person: `${index % 2 ? 'ada' : 'bo'}-${slug}` }],
    topics: [{ topic: `ports-${slug}` }],
    // A statement may refer to a later one.
    relations: slugs.slice(index + 1, index + 2).map((to) => ({ kind: 'REPLIES_TO', to })),
    evidence: [{ document: `news-${slug}`, wording: 'PARAPHRASE', spans: [{ exact: 'They met.' }] }],
  })),
})

const { url: copy, drop: dropCopy } = await lastingDatabase()
afterAll(dropCopy)
const key = await createKey(origin.database.pool, { name: 'mirror', role: 'ADMIN', datasets: [], expiresAt: null })
const mirrored = () => rapporteur(['mirror', endpoint, '--once', '--database', copy, '--key', key])

/** Copies what is new, and compares the rows of both. */
async function compare() {
  const { stdout, stderr } = await mirrored()
  expect(stderr).toBe('')
  const mirror = await openRapporteur({ database: copy, log: createLog('error') })
  try {
    const [there, here] = [await copiedRows(origin.database), await copiedRows(mirror.database)]
    expect(Object.keys(here)).toEqual(Object.keys(there))
    for (const [table, rows] of Object.entries(there)) expect([table, here[table]]).toEqual([table, rows])
    expect(await misderived(mirror.database)).toEqual(new Map())
  } finally {
    await mirror.close()
  }
  return stdout
}
const version = async (field: 'person' | 'statement' | 'topic', ref: string) =>
  (await client.request<Record<string, { version: number }>>(`{ ${field}(ref: "${ref}") { version } }`))[field]?.version ?? 0

test('a mirror has the rows of its origin, after imports, changes, merges, deletions and decisions', async () => {
  await origin.import(part(['s1', 's2', 's3']))
  await origin.import(part(['t1', 't2'], 'river'))
  // Long texts are in temporary files meanwhile, and come in smaller pages.
  await origin.import({
    dataset: { slug: 'library', title: 'Library', licence: 'CC0-1.0' },
    documents: ['a', 'b', 'c', 'd'].map((slug) => ({
      slug: `book-${slug}`,
      title: `Book ${slug}`,
      kind: 'TRANSCRIPT',
      language: 'en',
      textAccess: 'FULL',
      published: '2012',
      text: `${slug}\u2028 `.repeat(300_000),
    })),
  })
  expect(await compare()).toContain('changes in 3 transactions copied')

  await curate.updatePerson({ ref: 'ada-harbour', version: 1, set: { name: 'Ada Mountain' }, reason: 'Married' })
  await curate.mergePersons({ from: 'bo-harbour', into: 'ada-harbour', reason: 'One person' })
  await curate.deleteStatement({ ref: 's1', version: await version('statement', 's1'), reason: 'Twice' })
  await curate.acceptMatch({ kind: 'PERSON', one: 'ada-harbour', other: 'ada-river', reason: 'The same' })
  await curate.createTopic({
    dataset: 'harbour',
    topic: { slug: 'quays', label: 'Quays', broader: ['ports-harbour'] },
    reason: 'A new topic',
  })
  await compare()

  // A slug has another record later, and a merged one is there again.
  await curate.deleteTopic({ ref: 'quays', version: 1, reason: 'No topic' })
  await curate.createTopic({ dataset: 'harbour', topic: { slug: 'quays', label: 'Quays again' }, reason: 'A topic' })
  await curate.splitPerson({ slug: 'bo-harbour', reason: 'Two persons' })
  await origin.import(part(['t2', 't3'], 'river'))
  await compare()

  // A dataset is described otherwise, removed, and there again with the same slugs.
  await curate.updateDataset({ ref: 'harbour', recordVersion: 1, set: { title: 'Talks at the harbour' }, reason: 'Its name' })
  await curate.deleteDataset({ ref: 'river', reason: 'Its licence has ended' })
  await compare()
  await origin.import(part(['t1'], 'river'))
  await compare()
  expect(await mirrored()).toMatchObject({ stdout: expect.stringContaining('0 changes in 0 transactions') })
})

test('a new mirror copies a long history', async () => {
  const other = await lastingDatabase()
  const { stdout } = await rapporteur(['mirror', endpoint, '--once', '--database', other.url, '--key', key])
  expect(stdout).toMatch(/It is as there, up to transaction \d+/)
  const mirror = await openRapporteur({ database: other.url, log: createLog('error') })
  const rows = await copiedRows(mirror.database)
  expect(rows.Statement).toEqual((await copiedRows(origin.database)).Statement)
  // A slug of a record that was merged leads on, and a deleted one says what happened.
  await expect(mirror.client.statement('s1')).rejects.toThrow(/deleted.*Ann.*Twice/s)
  expect(
    (await mirror.client.request<{ statement: object }>('{ statement(ref: "s2") { evidence { spans { exact } } } }')).statement,
  ).toEqual({
    evidence: [{ spans: [{ exact: 'They met.' }] }],
  })
  await mirror.close()
  await other.drop()
})

test('nothing is changed in a mirror, until it ends', async () => {
  const mirror = await openRapporteur({ database: copy, log: createLog('error') })
  const change = { ref: 'ada-harbour', version: await version('person', 'ada-harbour'), set: { name: 'Eve' }, reason: 'Here' }
  await expect(withCurate(mirror.clientFor(ann)).curate.updatePerson(change)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining(endpoint),
  })
  await expect(mirror.import(part(['x']))).rejects.toThrow(`mirror of ${endpoint}`)
  await mirror.close()
  const other = await rapporteur(['mirror', 'http://localhost:1/graphql', '--once', '--database', copy])
  expect(other).toMatchObject({ status: 2, stderr: expect.stringContaining(`is a mirror of ${endpoint}`) })

  expect((await rapporteur(['mirror', '--end', '--database', copy])).stdout).toContain('Records are changed here from now on')
  const ended = await openRapporteur({ database: copy, log: createLog('error') })
  expect((await withCurate(ended.clientFor(ann)).curate.updatePerson(change)).differences).toHaveLength(1)
  await ended.close()
})

test('without a key, a mirror has what the server publishes', async () => {
  const other = await lastingDatabase()
  expect((await rapporteur(['mirror', endpoint, '--once', '--database', other.url])).stderr).toBe('')
  const mirror = await openRapporteur({ database: other.url, log: createLog('error') })
  const { statement } = await mirror.client.request<{ statement: { text: string; evidence: { spans: object[] }[] } }>(
    '{ statement(ref: "s2") { text evidence { spans { start end exact } } } }',
  )
  expect(statement).toEqual({ text: 'They spoke of s2.', evidence: [{ spans: [{ start: 0, end: 9, exact: 'They met.' }] }] })
  // The licence lets a server publish passages of the document, and not its text.
  expect(await mirror.database.query(`SELECT text, length(sha256) FROM "Document" WHERE slug = 'news-harbour'`)).toEqual([
    { text: null, length: 64 },
  ])
  await mirror.close()
  await other.drop()
})

test('a mirror that is killed goes on where it was', async () => {
  const other = await lastingDatabase()
  for (const milliseconds of [600, 1_000, 1_400, 1_800]) {
    const child = spawn(process.execPath, ['bin/rapporteur.mjs', 'mirror', endpoint, '--database', other.url, '--key', key])
    setTimeout(() => child.kill('SIGKILL'), milliseconds)
    await once(child, 'exit')
  }
  expect((await rapporteur(['mirror', endpoint, '--once', '--database', other.url, '--key', key])).stderr).toBe('')
  const mirror = await openRapporteur({ database: other.url, log: createLog('error') })
  expect(await copiedRows(mirror.database)).toEqual(await copiedRows(origin.database))
  await mirror.close()
  await other.drop()
})

test('a server that is a mirror serves what its origin has, and goes on when the origin was away', async () => {
  const other = await lastingDatabase()
  const server = startProcess({ DATABASE_URL: other.url, MIRROR_OF: endpoint, MIRROR_KEY: key })
  const mirror = createClient({ url: (await server.greeted()).href })
  const named = async (name: string) => {
    await curate.updatePerson({ ref: 'ada-harbour', version: await version('person', 'ada-harbour'), set: { name }, reason: 'Its name' })
    await expect.poll(async () => (await mirror.person('ada-harbour').catch(() => null))?.name, { timeout: 30_000 }).toBe(name)
  }
  await named('Ada One')
  http.closeAllConnections()
  await new Promise((closed) => http.close(closed))
  await expect.poll(server.output, { timeout: 30_000 }).toContain('cannot be reached')
  http.listen(port, '127.0.0.1')
  await named('Ada Two')
  server.kill('SIGTERM')
  await server.exited
  await other.drop()
})

test('a mirror whose own database was away for a moment goes on', async () => {
  const { url: database, drop: dropMirror } = await freshDatabase()
  const mirror = await openRapporteur({ database, log: createLog('error') })
  let broken = 1
  const pool = new Proxy(mirror.database.pool, {
    get: (target, name) => {
      if (name === 'query' && broken-- > 0)
        return async () => {
          throw new Error('Connection terminated unexpectedly')
        }
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const ending = new AbortController()
  const failures: string[] = []
  const options = { onFailure: ({ message }: Error) => failures.push(message), onCurrent: () => ending.abort(), signal: ending.signal }
  await followOrigin({ pool }, { url: endpoint, key }, options)
  expect(failures).toEqual(['Connection terminated unexpectedly'])
  expect((await copiedRows(mirror.database)).Statement).toEqual((await copiedRows(origin.database)).Statement)
  await mirror.close()
  await dropMirror()
})

test('what cannot be a mirror is refused', async () => {
  const { url: own, drop: dropOwn } = await lastingDatabase()
  const record = await openRapporteur({ database: own, log: createLog('error') })
  await record.import(part(['s1']))
  await record.close()
  expect(await rapporteur(['mirror', endpoint, '--once', '--database', own])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('A mirror needs an empty database'),
  })
  const server = startProcess({ DATABASE_URL: own, MIRROR_OF: endpoint })
  await server.exited
  expect(server.output()).toContain('A mirror needs an empty database')
  const empty = await lastingDatabase()
  expect(await rapporteur(['mirror', 'http://127.0.0.1:1/graphql', '--once', '--database', empty.url])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('cannot be reached'),
  })
  expect(await rapporteur(['mirror', endpoint, '--once', '--database', empty.url, '--key', 'rapporteur_wrong'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no such key'),
  })
  expect(await rapporteur(['mirror', '--once', '--database', empty.url])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('rapporteur mirror http://host:4000/graphql'),
  })
  await Promise.all([dropOwn(), empty.drop()])
})
