import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { bundledDatabase, server } from '../kit/database.ts'

// After a failover, an address may lead to a server that is a standby now, and later to the new primary. Sessions are here read-only by a setting,
// which the database gives each new session, as a standby does.

test.skipIf(!server)('changes are refused as UNAVAILABLE while sessions are read-only, and need no restart afterwards', async () => {
  const { url, drop } = await bundledDatabase()
  onTestFinished(drop)
  const admin = new pg.Client(server)
  await admin.connect()
  onTestFinished(() => admin.end())
  const name = new URL(url).pathname.slice(1)
  const endSessions = () => admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  const rapporteur = await openRapporteur({ database: url })
  onTestFinished(() => rapporteur.close())
  const key = await createKey(rapporteur.database.pool, { name: 'Ann', role: 'CURATOR', datasets: [], expiresAt: null })
  const client = createClient({ fetch: rapporteur.fetch, headers: { authorization: `Bearer ${key}` }, retries: 0 })
  const { curate } = withCurate(client)
  const create = (slug: string) =>
    curate.createTopic({ dataset: 'nato-russia-council', topic: { slug, label: slug }, reason: 'Trial' }, { retries: 0 })
  const read = () => client.query({ topics: { $: { first: 1 }, nodes: { slug: true } } })
  await create('before')

  await admin.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  await endSessions()
  await expect.poll(() => read().catch(() => undefined)).toBeDefined()
  // As many sessions as the pool has.
  await Promise.all(Array.from({ length: 30 }, read))
  await expect(create('meanwhile')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  await Promise.all(Array.from({ length: 30 }, read))
  expect(rapporteur.database.pool.totalCount).toBeGreaterThan(1)

  // The sessions of the pool stay read-only.
  await admin.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`)
  expect(await create('afterwards')).toMatchObject({ topic: { slug: 'afterwards' } })
  const { topics } = await client.query({ topics: { $: { first: 200 }, nodes: { slug: true } } })
  const slugs = topics.nodes.map(({ slug }) => slug)
  expect(slugs).toEqual(expect.arrayContaining(['before', 'afterwards']))
  expect(slugs).not.toContain('meanwhile')
})
