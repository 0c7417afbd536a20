import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, RapporteurError, withCurate } from '../../src/sdk/index.ts'
import { rapporteur } from '../kit/command.ts'
import { freshDatabase, server } from '../kit/database.ts'
import { startProcess } from '../server/process.ts'

// Three server processes that share nothing but a PostgreSQL database. two-servers.test.ts has subscriptions, rate.test.ts has rates.

const dataset = 'nato-russia-council'
const reason = 'Trial of three servers'

describe.skipIf(!server)('three server processes on one database', () => {
  let database: { url: string; drop: () => Promise<void> }
  let env: NodeJS.ProcessEnv
  let processes: ReturnType<typeof startProcess>[]
  let urls: string[]
  let key: string

  beforeAll(async () => {
    database = await freshDatabase()
    env = { DATABASE_URL: database.url }
    // All of them find an empty database: one migrates it and imports the bundled dataset.
    processes = [1, 2, 3].map(() => startProcess(env))
    urls = await Promise.all(processes.map(async (each) => (await each.greeted()).href))
    key = (await rapporteur(['key', 'create', 'Ann', '--role', 'admin'], env)).stdout.trim()
  })
  afterAll(async () => {
    for (const each of processes) each.kill('SIGKILL')
    await Promise.all(processes.map(({ exited }) => exited))
    await database.drop()
  })

  const at = (index: number) => {
    const url = urls[index] ?? ''
    return withCurate(createClient({ url, headers: { authorization: `Bearer ${key}` }, retries: 0 }))
  }
  const everywhere = <T>(ask: (client: ReturnType<typeof at>) => Promise<T>) => Promise.all(urls.map((_, index) => ask(at(index))))
  const slugOf = (ref: string) =>
    everywhere((client) =>
      client.query({ person: { $: { ref }, slug: true } }).then(
        ({ person }) => person?.slug ?? 'none',
        (error: RapporteurError) => error.code,
      ),
    )

  test('started at the same time, they have one copy of the dataset', async () => {
    const counts = await everywhere((client) => client.query({ persons: { totalCount: true } }))
    expect(new Set(counts.map(({ persons }) => persons.totalCount)).size).toBe(1)
    expect((await rapporteur(['doctor'], env)).stdout).toContain('all that reads need is as it would be derived now')
  })

  test('a record that one renames or merges has its new name and place in the others at once', async () => {
    await at(0).curate.createPerson({ dataset, person: { slug: 'ada-marlowe', name: 'Ada Marlowe' }, reason })
    await at(1).curate.createPerson({ dataset, person: { slug: 'second-ada', name: 'Ada Merlo' }, reason })
    // Each server has both names in its cache.
    expect(await slugOf('Ada Marlowe')).toEqual(Array(3).fill('ada-marlowe'))
    expect(await slugOf('Ada Merlo')).toEqual(Array(3).fill('second-ada'))
    await at(2).curate.updatePerson({ ref: 'second-ada', version: 1, set: { name: 'Ada Merleau' }, reason })
    expect(await slugOf('Ada Merleau')).toEqual(Array(3).fill('second-ada'))
    expect(await slugOf('Ada Merlo')).not.toContain('second-ada')
    await at(0).curate.mergePersons({ from: 'second-ada', into: 'ada-marlowe', reason })
    expect(await slugOf('second-ada')).toEqual(Array(3).fill('ada-marlowe'))
    expect(await slugOf('Ada Merleau')).toEqual(Array(3).fill('ada-marlowe'))
  })

  test('a key that one revokes is refused by the others at once', async () => {
    const { stdout } = await rapporteur(['key', 'create', 'Bea'], env)
    const asked = (headers: Record<string, string>) =>
      Promise.all(
        urls.map((url) =>
          createClient({ url, headers, retries: 0 })
            .query({ persons: { totalCount: true } })
            .then(
              () => 'answered',
              (error: RapporteurError) => error.code,
            ),
        ),
      )
    const headers = { authorization: `Bearer ${stdout.trim()}` }
    expect(await asked(headers)).toEqual(Array(3).fill('answered'))
    await at(1).curate.revokeKey({ name: 'Bea' })
    expect(await asked(headers)).toEqual(Array(3).fill('UNAUTHENTICATED'))
  })

  test('one idempotency key sent to all of them at the same time makes one change', async () => {
    for (let n = 0; n < 5; n++) {
      const topic = { slug: `once-${n}`, label: `Once ${n}` }
      const answers = await everywhere(({ curate }) => curate.createTopic({ dataset, topic, reason, idempotencyKey: `once-${n}` }))
      expect(answers).toEqual(Array(3).fill(answers[0]))
      expect(answers[0]).toMatchObject({ topic: { slug: topic.slug } })
      const { topic: stored } = await at(0).query({
        topic: { $: { ref: topic.slug }, version: true, revisions: { nodes: { version: true } } },
      })
      expect(stored).toEqual({ version: 1, revisions: { nodes: [{ version: 1 }] } })
    }
  })

  test('a version that several change at the same time is changed by one of them', async () => {
    await at(0).curate.createTopic({ dataset, topic: { slug: 'contended', label: 'Contended' }, reason })
    for (let version = 1; version <= 5; version++) {
      const answers = await everywhere(({ curate }) =>
        curate
          .updateTopic({ ref: 'contended', version, set: { scopeNote: `Version ${version}` }, reason })
          .then(({ topic }) => topic?.version)
          .catch((error: Error) => error.name),
      )
      expect(answers.filter((answer) => answer === version + 1)).toHaveLength(1)
    }
  })

  test('when one is killed while clients write to all of them, no acknowledged change is lost or made twice', async () => {
    const acknowledged: string[] = []
    let ends = false
    const writers = urls.flatMap((_, index) =>
      [0, 1].map(async (writer) => {
        for (let n = 0; !ends; n++) {
          const slug = `kept-${index}-${writer}-${n}`
          // As an application does: another server gets the change with the same key.
          for (let target = index; ; target = (target + 1) % urls.length) {
            const change = { dataset, topic: { slug, label: slug }, reason, idempotencyKey: slug }
            const made = await at(target)
              .curate.createTopic(change, { retries: 0 })
              .catch((error: unknown) => {
                if (error instanceof RapporteurError && ['NETWORK', 'UNAVAILABLE'].includes(error.code)) return undefined
                throw error
              })
            if (made) break
          }
          acknowledged.push(slug)
        }
      }),
    )
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20)
    processes[1]?.kill('SIGKILL')
    const before = acknowledged.length
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(before + 20)
    ends = true
    await Promise.all(writers)
    urls.splice(1, 1)
    const stored = new Map<string, number>()
    for await (const { slug, revisions } of at(1).topics.each({}, { select: { slug: true, revisions: { nodes: { version: true } } } })) {
      stored.set(slug, revisions.nodes.length)
    }
    expect(acknowledged.filter((slug) => stored.get(slug) !== 1)).toEqual([])
    expect((await rapporteur(['doctor'], env)).stdout).toContain('all that reads need is as it would be derived now')
  })
})
