import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Kind, recordKinds } from '../../src/record/kinds.ts'
import type { RecordPart } from '../../src/server/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { followOrigin } from '../../src/server/process/follow-origin.ts'
import { createLog } from '../../src/server/process/log.ts'
import { ownRecordsOf } from '../../src/store/reads/rows-to-records.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { copiedRows } from '../kit/copied-rows.ts'
import { freshDatabase } from '../kit/database.ts'
import { trials } from '../kit/trials.ts'

// Two actors at once change, merge, split, revert and import in any order: the record stays what its history says.

const { url, drop } = await freshDatabase()
const record = await openRapporteur({ database: url, log: createLog('error') })
afterAll(async () => {
  await record.close()
  await drop()
})

/** Each trial has a dataset of its own, so that what one deleted is not missing in the next. */
let trial = 0
const own = (slug: string) => `${slug}-${trial}`
let persons: string[] = []
let statements: string[] = []
const changedKinds: Kind[] = ['Person', 'Topic', 'Statement']
const source = (edition: number): RecordPart => ({
  dataset: { slug: own('harbour'), title: 'Harbour talks', licence: 'CC0-1.0' },
  persons: persons.map((slug) => ({ slug, name: `${slug} of edition ${edition}`, identifiers: [{ scheme: 'viaf', value: slug }] })),
  topics: [
    { slug: own('ports'), label: own('Ports') },
    { slug: own('quays'), label: own(`Quays ${edition % 2}`), broader: [own('ports')] },
  ],
  documents: [
    {
      slug: own('news'),
      title: 'News',
      kind: 'NEWS_ARTICLE',
      language: 'en',
      textAccess: 'FULL',
      published: '2012',
      text: 'They spoke of ports.',
    },
  ],
  statements: statements.map((slug, index) => ({
    slug,
    text: `They spoke of ports ${index === edition ? 'again' : ''}`.trim(),
    language: 'en',
    saidOn: '2012-12-04',
    kind: 'REMARK' as const,
    reporting: 'INDIRECT' as const,
    speakers: [{ kind: 'PERSON' as const, person: persons[index] ?? '' }],
    topics: [{ topic: own(index === edition ? 'quays' : 'ports') }],
    evidence: [{ document: own('news'), wording: 'PARAPHRASE' as const, spans: [{ exact: 'They spoke of ports.' }] }],
  })),
})

const clients = ['Cora', 'Dan'].map((name) => record.clientFor({ id: `key:${name}`, name, role: 'CURATOR' }))

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>
type Client = (typeof clients)[number]

/** Sends a change. Whether it was made or refused with problems is part of the trial; anything else fails it. */
async function change(client: Client | undefined, mutation: string): Promise<string> {
  const answer = await client?.request<Record<string, Answer>>(`mutation { ${mutation} { problems { code } } }`)
  const { problems } = Object.values(answer ?? {})[0] ?? {}
  return problems[0]?.code ?? 'MADE'
}
const versionOf = async (kind: 'Person' | 'Topic' | 'Statement', slug: string): Promise<number> =>
  (await record.database.pool.query(`SELECT version FROM "${kind}" WHERE slug = $1`, [slug])).rows[0]?.version ?? 1

const steps: Record<string, (client: Client | undefined, a: number, b: number, word: string) => Promise<string>> = {
  text: async (client, a, _b, word) => {
    const slug = statements[a] ?? ''
    return change(
      client,
      `updateStatement(ref: "${slug}", version: ${await versionOf('Statement', slug)}, set: { text: "${word}" }, reason: "x")`,
    )
  },
  speaker: async (client, a, b) => {
    const slug = statements[a] ?? ''
    return change(
      client,
      `reattributeStatement(ref: "${slug}", version: ${await versionOf('Statement', slug)}, speakers: [{ kind: PERSON, person: "${persons[b]}" }], reason: "x")`,
    )
  },
  name: async (client, a, _b, word) => {
    const slug = persons[a] ?? ''
    return change(
      client,
      `updatePerson(ref: "${slug}", version: ${await versionOf('Person', slug)}, set: { name: "${word}" }, reason: "x")`,
    )
  },
  delete: async (client, a) => {
    const slug = statements[a] ?? ''
    return change(client, `deleteStatement(ref: "${slug}", version: ${await versionOf('Statement', slug)}, reason: "x")`)
  },
  topic: async (client, a, b, word) =>
    b === 0
      ? change(client, `deleteTopic(ref: "${own(`t${a}`)}", version: ${await versionOf('Topic', own(`t${a}`))}, reason: "x")`)
      : change(
          client,
          `createTopic(dataset: "${own('harbour')}", topic: { slug: "${own(`t${a}`)}", label: "${own(word)}", broader: ["${own('ports')}"] }, reason: "x")`,
        ),
  merge: (client, a, b) => change(client, `mergePersons(from: "${persons[a]}", into: "${persons[b]}", reason: "x")`),
  split: (client, a) => change(client, `splitPerson(slug: "${persons[a]}", reason: "x")`),
  revert: async (client, a, b) => {
    const { changes } = await record.client.request<Answer>('{ changes(last: 9) { nodes { id } } }')
    const { id } = changes.nodes[(a * 3 + b) % changes.nodes.length]
    return change(client, `revertRevision(id: "${id}", reason: "x")`)
  },
  import: async (_client, a) => {
    await record.import(source(a))
    return 'MADE'
  },
}
/** A refusal that a change gets because of what another actor did. Any other error fails the trial. */
async function tried(run: () => Promise<string>): Promise<string> {
  try {
    return await run()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'NOT_FOUND' || code === 'UNKNOWN_REF') return code
    throw error
  }
}

interface Seen {
  at: string
  statements: Answer
}
const textsAsOf = async (at?: string) => {
  const read: Answer = {}
  for (const slug of statements)
    read[slug] = await tried(async () => {
      const answer = await record.client.request<Answer>(
        `{ statement(ref: "slug:${slug}"${at ? `, asOf: "${at}"` : ''}) { slug version text } }`,
      )
      return JSON.stringify(answer.statement)
    })
  return read
}
const pause = () => new Promise((done) => setTimeout(done, 3))

/** What the last revision of each record says, and what its rows say. */
async function compareWithHistory(): Promise<void> {
  for (const kind of changedKinds) {
    const { rows } = await record.database.pool.query(`SELECT id, slug, version FROM "${kind}" ORDER BY slug`)
    const { rows: latest } = await record.database.pool.query(
      `SELECT DISTINCT ON ("recordId") "recordId" AS id, slug, version, action FROM "Revision" WHERE kind::text = $1 ORDER BY "recordId", "changesetId" DESC, ordinal DESC`,
      [recordKinds[kind]],
    )
    const gone = ['DELETED', 'MERGED', 'REMOVED']
    const there = latest.filter(({ action }) => !gone.includes(action)).map(({ action: _action, ...each }) => each)
    const bySlug = (one: Answer, other: Answer) => String(one.slug).localeCompare(String(other.slug))
    expect(there.sort(bySlug)).toEqual(rows.sort(bySlug))
    const records = await ownRecordsOf(
      record.database.pool,
      kind,
      rows.map(({ id }) => id),
    )
    const field = kind.toLowerCase()
    for (const { id, slug } of rows) {
      const answer = await record.client.request<Answer>(`{ ${field}(ref: "slug:${slug}") { revisions(first: 1) { nodes { after } } } }`)
      expect(answer[field].revisions.nodes[0].after).toEqual(JSON.parse(JSON.stringify(records.get(id))))
    }
  }
}

/** Copies the whole history into another database, and compares the rows of both. */
async function compareWithMirror(): Promise<void> {
  const http = createServer(record.listener).listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { url: database, drop: dropMirror } = await freshDatabase()
  const mirror = await openRapporteur({ database, log: createLog('error') })
  try {
    const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`
    await followOrigin(mirror.database, { url: origin }, { signal: new AbortController().signal, once: true })
    const copied = await copiedRows(mirror.database)
    for (const [table, rows] of Object.entries(await copiedRows(record.database))) expect([table, copied[table]]).toEqual([table, rows])
  } finally {
    await mirror.close()
    await dropMirror()
    http.closeAllConnections()
    http.close()
  }
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(steps)),
  a: fc.nat(2),
  b: fc.nat(2),
  word: fc.constantFrom('North', 'South', 'East', 'West'),
})

const one = (name: string, a: number, b: number) => ({ name, a, b, word: 'North' })
/** Each step is made once, whichever of the two actors is first. */
const everyStep: [ReturnType<typeof one>, ReturnType<typeof one>][] = [
  [one('text', 0, 0), one('speaker', 1, 0)],
  [one('merge', 0, 1), one('name', 2, 0)],
  [one('split', 0, 0), one('topic', 0, 1)],
  [one('text', 2, 0), one('name', 2, 0)],
  [one('revert', 2, 2), one('topic', 1, 1)],
  [one('delete', 2, 0), one('topic', 2, 1)],
  [one('import', 1, 0), one('topic', 0, 0)],
]

test('after random changes by two actors the record is what its history says, then and now', { timeout: 600_000 }, async () => {
  const outcomes = new Map<string, number>()
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, step), { minLength: 4, maxLength: 8 }), async (pairs) => {
      trial += 1
      persons = ['ada', 'bo', 'cy'].map(own)
      statements = ['one', 'two', 'three'].map(own)
      await record.import(source(0))
      const seen: Seen[] = []
      for (const pair of pairs) {
        const done = await Promise.all(
          pair.map(({ name, a, b, word }, index) => tried(async () => (await steps[name]?.(clients[index], a, b, word)) ?? '')),
        )
        for (const [index, outcome] of done.entries()) {
          const key = `${pair[index]?.name} ${outcome}`
          outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
        }
        await pause()
        seen.push({ at: new Date().toISOString(), statements: await textsAsOf() })
        await pause()
      }
      await compareWithHistory()
      expect(await misderived(record.database)).toEqual(new Map())
      for (const { at, statements: then } of seen)
        for (const [slug, read] of Object.entries(await textsAsOf(at)))
          if (then[slug] !== 'NOT_FOUND') {
            expect([at, read]).toEqual([at, then[slug]])
            compared += 1
          }
    }),
    { numRuns: trials(3), endOnFailure: true, examples: [[everyStep]] },
  )
  await compareWithMirror()
  // Trials in which everything is refused, or nothing can be compared, say nothing.
  expect(compared).toBeGreaterThan(0)
  for (const name of Object.keys(steps)) expect(outcomes.get(`${name} MADE`) ?? 0, `${name} was made`).toBeGreaterThan(0)
})
