import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { server } from '../kit/database.ts'
import { samplesOf, sumOf } from '../kit/exposition.ts'
import { sqlOn, startStandbys } from '../kit/standbys.ts'

const origin = 'https://reader.example'
const header = 'x-rapporteur-position'

describe.runIf(server)('a server with a replica, and a standby of another system in its list, over HTTP', () => {
  let cluster: Awaited<ReturnType<typeof startStandbys>>
  let stranger: Awaited<ReturnType<typeof startStandbys>>
  let opened: Awaited<ReturnType<typeof openRapporteur>>
  let serving: Serving
  let key: string

  beforeAll(async () => {
    const clusters = await Promise.all([startStandbys(1), startStandbys(1)])
    ;[cluster, stranger] = clusters
    const config = loadConfig({
      PORT: '0',
      DATABASE_URL: cluster.primary.url(),
      DATABASE_REPLICA_URLS: clusters.map(({ standbys: [standby] }) => standby?.url()).join(),
      LIMIT_REPLICA_LAG_SECONDS: '1',
      CORS_ORIGINS: origin,
    })
    serving = await serve(config, createLog('silent'), async (given, log) => {
      opened = await openRapporteur({ ...given, log, metrics: true })
      return opened
    })
    const persons = [{ slug: 'ada', name: 'Ada Berg', summary: 'first' }]
    await opened.import({ dataset: { slug: 'replicas', title: 'Replicas', licence: 'CC0-1.0' }, persons })
    key = await createKey(opened.database.pool, { name: 'writer', role: 'ADMIN', datasets: [], expiresAt: null })
    await isUsed()
  })
  afterAll(async () => {
    await serving?.stop(0)
    await Promise.all([cluster?.stop(), stranger?.stop()])
  })

  const state = () => opened.sources.states[1]
  const until = (assert: () => void) => vi.waitFor(assert, { timeout: 15_000, interval: 50 })
  const isUsed = () => until(() => expect(state()?.usable).toBe(true))
  const standby = () => {
    const [first] = cluster.standbys
    if (!first) throw new Error('there is one')
    return first
  }
  const readsOf = () => Object.fromEntries(opened.sources.states.map(({ name, reads }) => [name, reads]))
  const read = (headers: Record<string, string> = {}, query = '{ person(ref: "ada") { summary } }') =>
    fetch(serving.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })
  const metric = async (name: string, database: string) => sumOf(samplesOf((await opened.metrics?.()) ?? ''), name, { database })
  const summary = async (headers?: Record<string, string>) => (await (await read(headers)).json()).data.person.summary
  const ready = async () => {
    const response = await fetch(new URL('/ready', serving.url))
    return { status: response.status, body: await response.json() }
  }
  const writer = () => withCurate(createClient({ url: serving.url, headers: { authorization: `Bearer ${key}` }, retries: 0 }))
  const change = async (text: string, by = writer()) => {
    const { version = 0 } = (await by.person('ada', { select: { version: true } })) ?? {}
    await by.curate.updatePerson({ ref: 'ada', version, set: { summary: text }, reason: 'A test' })
  }

  test('a standby of another system is left out, and /ready says why', async () => {
    const { status, body } = await ready()
    expect(status).toBe(200)
    expect(body.replicas).toMatchObject([
      { name: 'replica 1', usable: true },
      { name: 'replica 2', usable: false, reason: 'It is a standby of another system than DATABASE_URL. Correct DATABASE_REPLICA_URLS.' },
    ])
  })

  test('metrics have what each database answers, and how the replicas are', async () => {
    const before = await metric('rapporteur_database_reads_total', 'replica 1')
    await summary()
    expect(await metric('rapporteur_database_reads_total', 'replica 1')).toBe(before + 1)
    expect(await metric('rapporteur_replica_usable', 'replica 1')).toBe(1)
    expect(await metric('rapporteur_replica_usable', 'replica 2')).toBe(0)
    expect(await metric('rapporteur_replica_lag_seconds', 'replica 1')).toBeLessThan(2)
    expect(await metric('rapporteur_replica_failed_total', 'replica 1')).toBe(0)
  })

  test('the listener and Yoga read by the position; a wrong one is BAD_REQUEST, one of another system is ignored', async () => {
    await summary()
    const before = readsOf()
    expect(await summary()).toBe('first')
    expect(readsOf()).toEqual({ ...before, 'replica 1': (before['replica 1'] ?? 0) + 1 })
    for (const query of ['{ person(ref: "ada") { summary } }', '{ person(ref: "ada") { summary slug } }']) {
      const response = await read({ [header]: 'nonsense' }, query)
      expect((await response.json()).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    }
    expect(await summary({ [header]: `${'f'.repeat(16)}-00000000` })).toBe('first')
    await sqlOn(standby(), 'SELECT pg_wal_replay_pause()')
    try {
      const mutation =
        'mutation { updatePerson(ref: "ada", version: 1, set: { summary: "second" }, reason: "A test") { problems { message } } }'
      const response = await read({ authorization: `Bearer ${key}`, origin }, mutation)
      expect(await response.json()).toEqual({ data: { updatePerson: { problems: [] } } })
      expect(response.headers.get('access-control-expose-headers')).toContain(header)
      const position = response.headers.get(header) ?? ''
      expect(await summary({ [header]: position })).toBe('second')
      // The replica is at most a second behind for a reader without a position.
      await until(() => expect(state()).toMatchObject({ usable: false }))
      expect(await summary()).toBe('second')
    } finally {
      await sqlOn(standby(), 'SELECT pg_wal_replay_resume()')
    }
    await isUsed()
  })

  test('a page of another origin may send a position', async () => {
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': `content-type,${header}` }
    const { headers } = await fetch(serving.url, { method: 'OPTIONS', headers: asked })
    expect(headers.get('access-control-allow-headers')).toContain(header)
  })

  test('without the primary, replicas answer readers, changes are UNAVAILABLE, and /ready says so; then all is as before', async () => {
    const own = writer()
    await change('third', own)
    await cluster.primary.kill()
    await vi.waitFor(async () => expect((await ready()).body).toMatchObject({ ready: true, readOnly: true }), {
      timeout: 15_000,
      interval: 100,
    })
    for (let time = 0; time < 3; time++) {
      expect(await summary()).toMatch(/second|third/)
      await expect(change('never')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      await pause(20)
    }
    await cluster.primary.revive()
    await vi.waitFor(async () => expect((await ready()).body.readOnly).toBe(undefined), { timeout: 15_000, interval: 100 })
    await vi.waitFor(() => change('fourth'), { timeout: 15_000, interval: 200 })
    await isUsed()
    await vi.waitFor(async () => expect(await summary()).toBe('fourth'), { timeout: 15_000, interval: 100 })
  })

  test('a replica that was promoted is left out, and the primary answers', async () => {
    await sqlOn(standby(), 'SELECT pg_promote()')
    await until(() => expect(state()).toMatchObject({ usable: false, reason: 'It is no standby: it accepts writes itself.' }))
    await change('fifth')
    const { primary = 0 } = readsOf()
    expect(await summary()).toBe('fifth')
    expect(readsOf().primary).toBe(primary + 1)
  })
})
