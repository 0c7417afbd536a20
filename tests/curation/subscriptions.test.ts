import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import type { RecordPart } from '../../src/server/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase, server } from '../kit/database.ts'

// Clients follow the record over server-sent events, and miss nothing across reconnects and processes.

const { url, drop } = await freshDatabase()
const writer = await openRapporteur({ database: url, log: createLog('error') })
// On a server, the subscriber is another process's server. An embedded database has one.
const reader = server ? await openRapporteur({ database: url, log: createLog('error') }) : writer
const http = createServer(reader.listener).listen(0, '127.0.0.1')
await once(http, 'listening')
const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`
afterAll(async () => {
  await Promise.all([...new Set<Opened>([writer, reader])].map((each) => each.close()))
  http.closeAllConnections()
  http.close()
  await drop()
})

const part = (slugs: readonly string[]): RecordPart => ({
  dataset: { slug: 'harbour', title: 'Harbour talks', licence: 'CC0-1.0' },
  persons: [{ slug: 'ada', name: 'Ada Berg' }],
  documents: [
    { slug: 'news', title: 'News', kind: 'NEWS_ARTICLE', language: 'en', textAccess: 'FULL', published: '2012', text: 'They met.' },
  ],
  statements: slugs.map((slug) => ({
    slug,
    text: slug.startsWith('b') ? 'About ports.' : 'About missiles.',
    language: 'en',
    saidOn: '2012-12-04',
    kind: 'REMARK',
    reporting: 'INDIRECT',
    speakers: [{ kind: 'PERSON', person: 'ada' }],
    evidence: [{ document: 'news', wording: 'PARAPHRASE', spans: [{ exact: 'They met.' }] }],
  })),
})
await writer.import(part([]))

type Fields = Record<string, unknown>
interface Event {
  id: string
  data: { data?: Record<string, Fields>; errors?: { extensions: { code: string } }[] }
}

/** Subscribes until it is told to stop. */
async function subscribe(query: string, lastEventId?: string) {
  const leave = new AbortController()
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
    body: JSON.stringify({ query: `subscription { ${query} }` }),
    signal: leave.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events: Event[] = []
  const reading = (async () => {
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: ?(.*)/s)),
        )
        if (fields.data) events.push({ id: fields.id, data: JSON.parse(fields.data) })
        text = text.slice(end + 2)
      }
    }
  })().catch(() => {})
  return {
    events,
    reading,
    until: (count: number) => expect.poll(() => events.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count),
    leave: async () => {
      leave.abort()
      await reading
    },
  }
}

const curate = writer.clientFor({ id: 'key:1', name: 'Cora', role: 'CURATOR' })
let version = 1
const rename = async (name: string) => {
  const { updatePerson } = await curate.request<{ updatePerson: { problems: unknown[] } }>(
    `mutation { updatePerson(ref: "ada", version: ${version++}, set: { name: "${name}" }, reason: "test") { problems { message } } }`,
  )
  expect(updatePerson.problems).toEqual([])
}
const changed = 'recordChanged(where: { kind: PERSON }) { slug version action by differences { field after } }'

test('a change is received as it was made, by a server of another process too', async () => {
  const following = await subscribe(changed)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await rename('Ada B.')
  await following.until(1)
  expect(following.events).toMatchObject([
    {
      data: {
        data: {
          recordChanged: { slug: 'ada', version: 2, action: 'UPDATED', by: 'Cora', differences: [{ field: 'name', after: 'Ada B.' }] },
        },
      },
    },
  ])
  await following.leave()
})

test('nothing is missed across reconnects, and nothing comes twice', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Name ${index}`)
  const first = version
  let writing = Promise.resolve()
  for (const name of names) writing = writing.then(() => rename(name))
  const seen: unknown[] = []
  let last: string | undefined
  const { changes } = await reader.client.request<{ changes: { nodes: { id: string }[] } }>('{ changes(last: 1) { nodes { id } } }')
  last = changes.nodes[0]?.id
  const start = last
  while (seen.length < names.length) {
    const following = await subscribe(changed, last)
    await following.until(1)
    await following.leave()
    for (const { id, data } of following.events) {
      seen.push(data.data?.recordChanged?.version)
      last = id
    }
  }
  await writing
  expect(start).toBeDefined()
  // A part of the changes may be from before the first subscription began.
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => Number(seen[0]) + index))
  expect(Number(seen[0])).toBeGreaterThan(first)
  const all = await subscribe('recordChanged(where: { kind: PERSON }, since: "0.1") { version }')
  await all.until(version)
  expect(all.events.length).toBe(version)
  expect(all.events.map(({ data }) => data.data?.recordChanged?.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1))
  await all.leave()
  // An EventSource that connects again has the same URL, and the place in the header.
  const again = await subscribe('recordChanged(where: { kind: PERSON }, since: "0.1") { version }', all.events.at(-2)?.id)
  await again.until(1)
  expect(again.events[0]?.data.data?.recordChanged?.version).toBe(version)
  await again.leave()
})

test('statements that a filter finds are received when they are added, by an import too', async () => {
  const following = await subscribe('statementAdded(where: { text: "ports", speaker: "ada" }) { slug speakers { person { name } } }')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await writer.import(part(['a1', 'b1', 'a2', 'b2']))
  await following.until(2)
  expect(following.events.map(({ data }) => data.data?.statementAdded?.slug)).toEqual(['b1', 'b2'])
  expect(following.events.every(({ id }) => /^\d+\.\d+$/.test(id))).toBe(true)
  await following.leave()
})

test('a subscription with a place or a ref that does not exist is refused', async () => {
  const nowhere = await subscribe('recordChanged(since: "yesterday") { id }')
  await nowhere.until(1)
  expect(nowhere.events[0]?.data.errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
  const unknown = await subscribe('statementAdded(where: { speaker: "nobody at all" }) { slug }')
  await unknown.until(1)
  expect(unknown.events[0]?.data.errors?.[0]?.extensions.code).toBe('UNKNOWN_REF')
  await Promise.all([nowhere.leave(), unknown.leave()])
})

test('an error of the database is masked, and the subscription can be continued', async () => {
  const following = await subscribe(changed)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await writer.database.pool.query('ALTER TABLE "Revision" RENAME TO "Hidden"')
  await writer.database.pool.query('INSERT INTO "Changeset" (id, origin) SELECT max(id) + 1, \'IMPORT\' FROM "Changeset"')
  await following.reading
  await writer.database.pool.query('ALTER TABLE "Hidden" RENAME TO "Revision"')
  const text = JSON.stringify(following.events)
  expect(text).not.toMatch(/Revision|prisma|subscriptions\.ts/i)
  for (const { data } of following.events) expect(data.errors?.[0]?.extensions.code).toBe('INTERNAL')
  await following.leave()
  const again = await subscribe('recordChanged(where: { kind: PERSON }, since: "0.1") { version }')
  await again.until(version)
  await again.leave()
})

test('a server that stops ends its subscriptions', async () => {
  const following = await subscribe(changed)
  reader.endSubscriptions()
  await following.reading
  expect(following.events).toEqual([])
})
