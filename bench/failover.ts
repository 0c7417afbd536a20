import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, type NodeName, startCluster } from '../scripts/cluster.ts'
import { createClient, RapporteurError, withCurate } from '../src/sdk/index.ts'
import { createKey } from '../src/store/write/api-keys.ts'

// npm run trial:failover [-- FAULT...]: the cluster of deploy/cluster on this machine loses its primary while clients read and make changes.
// Faults: kill (all processes of its machine, by SIGKILL), hang (the same by SIGSTOP), switchover (by patronictl). All of them by default.
// It ends with 1 if an acknowledged change is lost, one is made twice, /ready says what is not so, or the cluster does not recover.

const faults = ['kill', 'hang', 'switchover'] as const
type Fault = (typeof faults)[number]

const readers = 6
const writers = 3
/** Milliseconds that a reader and a writer wait between two requests, which bounds the load. */
const rest = 20
/** Milliseconds of load before the fault, and after writes go on. */
const calm = 4_000
/** Seconds in which writes must go on after a fault, and the old primary be a standby again. */
const longest = 90

const wanted = process.argv.slice(2)
const unknown = wanted.filter((word) => !faults.some((fault) => fault === word))
if (unknown.length > 0) throw new Error(`There is no fault "${unknown[0]}". Choose from ${faults.join(', ')}.`)

const sleep = (ms: number) => pause(ms)
const now = () => performance.now()

/** What one kind of request did: when it succeeded, and the errors of the others. */
class Requests {
  readonly succeeded: number[] = []
  readonly errors = new Map<string, number>()

  fail(error: unknown): void {
    const code = error instanceof RapporteurError ? error.code : `${error}`
    this.errors.set(code, (this.errors.get(code) ?? 0) + 1)
  }

  /** The longest time without a success since a moment, in milliseconds. */
  gap(since: number): number {
    const times = [since, ...this.succeeded.filter((at) => at >= since), now()]
    return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)))
  }

  get said(): string {
    const errors = [...this.errors].map(([code, count]) => `${count} ${code}`).join(', ')
    return `${this.succeeded.length} succeeded; errors: ${errors || 'none'}`
  }
}

/** What /ready of a server says, compared with a read before and one after. */
interface Truth {
  looks: number
  notReady: number
  /** Ready, while the reads around it failed; or not ready, while they succeeded; twice one after the other. */
  wrong: string[]
}

class Load {
  readonly reads = new Requests()
  readonly writes = new Requests()
  readonly truths = new Map<string, Truth>()
  readonly acknowledged = new Set<string>()
  #ends = false
  readonly #running: Promise<void>[]

  constructor(cluster: Cluster, key: string, name: string) {
    this.#running = [
      ...Array.from({ length: readers }, () => this.#read(cluster.url)),
      ...Array.from({ length: writers }, (_, n) => this.#write(cluster.url, key, `${name}-${n}`)),
      ...cluster.servers.map((url) => this.#watch(url)),
    ]
  }

  async #read(url: string): Promise<void> {
    const client = createClient({ url })
    while (!this.#ends) {
      await client
        .query({ statements: { $: { first: 5 }, nodes: { slug: true, text: true } } }, { retries: 0, timeout: 5_000 })
        .then(() => this.reads.succeeded.push(now()))
        .catch((error: unknown) => this.reads.fail(error))
      await sleep(rest)
    }
  }

  /** Creates topics, each sent with one idempotency key until it is acknowledged. */
  async #write(url: string, key: string, name: string): Promise<void> {
    const { curate } = withCurate(createClient({ url, headers: { authorization: `Bearer ${key}` } }))
    for (let n = 0; !this.#ends; n++) {
      const slug = `trial-${name}-${n}`
      const change = { dataset: 'nato-russia-council', topic: { slug, label: slug }, reason: 'Trial', idempotencyKey: slug }
      while (!this.#ends && !this.acknowledged.has(slug)) {
        try {
          await curate.createTopic(change, { retries: 0, timeout: 5_000 })
          this.acknowledged.add(slug)
          this.writes.succeeded.push(now())
        } catch (error) {
          this.writes.fail(error)
        }
        await sleep(rest)
      }
    }
  }

  /** Asks a server whether it is ready, between two reads of the database. */
  async #watch(url: string): Promise<void> {
    const truth: Truth = { looks: 0, notReady: 0, wrong: [] }
    this.truths.set(url, truth)
    const client = createClient({ url })
    // A topic that no cache of the server has.
    const read = () =>
      client.query({ topics: { $: { first: 1 }, totalCount: true } }, { retries: 0, timeout: 5_000 }).then(
        () => true,
        () => false,
      )
    const ready = () =>
      fetch(url.replace('/graphql', '/ready'), { signal: AbortSignal.timeout(5_000) }).then(
        async (response) => [response.ok, (await response.text()).slice(0, 200)] as const,
        (error: unknown) => [false, String(error)] as const,
      )
    let contradicted = false
    while (!this.#ends) {
      const before = await read()
      const [isReady, said] = await ready()
      const after = await read()
      truth.looks++
      if (!isReady) truth.notReady++
      const contradicts = before === after && isReady !== before
      // The database may go or come between two of these.
      if (contradicts && contradicted) truth.wrong.push(`${said} while reads ${before ? 'succeeded' : 'failed'}`)
      contradicted = contradicts
      await sleep(100)
    }
  }

  async end(): Promise<void> {
    this.#ends = true
    await Promise.all(this.#running)
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Topics of a trial in a database, and how many revisions each has. */
const topicsSql = `
  SELECT t.slug, (SELECT count(*)::int FROM "Revision" r WHERE r."recordId" = t.id) AS revisions
  FROM "Topic" t WHERE t.slug LIKE $1 || '%'`

const until = async (what: string, test: () => Promise<boolean> | boolean) => {
  const end = now() + longest * 1_000
  while (!(await Promise.resolve(test()).catch(() => false))) {
    if (now() > end) throw new Error(`${what}: not within ${longest} seconds`)
    await sleep(100)
  }
}

/** Makes a fault under load, and says what happened. Returns what was wrong. */
async function trial(cluster: Cluster, key: string, fault: Fault): Promise<string[]> {
  const old = await cluster.primary()
  console.log(`\n${fault} of the primary ${old}`)
  const load = new Load(cluster, key, fault)
  await sleep(calm)
  const at = now()
  const struck = strike(cluster, old, fault)
  const row = (what: string, said: string | number) => console.log(`  ${what.padEnd(34)}${said}`)
  await until('Another primary', async () => (await cluster.primary()) !== old)
  const chosen = await cluster.primary()
  const promotedAfter = now() - at
  await until('Writes', () => load.writes.succeeded.some((time) => time > at + promotedAfter))
  await sleep(calm)
  await struck
  const withoutWrites = load.writes.gap(at)
  const withoutReads = load.reads.gap(at)
  if (fault === 'kill') cluster.start(old)
  if (fault === 'hang') cluster.hold(old, 'SIGCONT')
  const back = now()
  await cluster.whole(longest)
  const wholeAfter = now() - back
  await sleep(1_000)
  await load.end()

  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  row('new primary', `${chosen}, after ${seconds(promotedAfter)}`)
  row('longest time without writes', seconds(withoutWrites))
  row('longest time without reads', seconds(withoutReads))
  row('changes', load.writes.said)
  row('reads', load.reads.said)
  row('two standbys again', `${seconds(wholeAfter)} after the old primary came back`)

  const wrong: string[] = []
  for (const { role, name } of await cluster.members()) {
    if (name === old && role === 'leader') wrong.push(`${old} is the primary again, not a standby`)
  }
  const check = async (name: NodeName) => {
    const url = cluster.databaseUrlOf(name)
    // A standby may be a moment behind.
    const missing = (rows: { slug: string }[]) => {
      const stored = new Set(rows.map(({ slug }) => slug))
      return [...load.acknowledged].filter((slug) => !stored.has(slug))
    }
    const stored = () => query<{ slug: string; revisions: number }>(url, topicsSql, [`trial-${fault}-`])
    await until(`All changes on ${name}`, async () => missing(await stored()).length === 0).catch(() => {})
    const rows = await stored()
    const lost = missing(rows)
    const repeated = rows.filter(({ revisions }) => revisions !== 1)
    row(
      `on ${name}`,
      `${load.acknowledged.size} acknowledged, ${lost.length} lost, ${repeated.length} made twice, ${rows.length - load.acknowledged.size + lost.length} made without an answer`,
    )
    if (lost.length > 0) wrong.push(`${lost.length} acknowledged changes are lost on ${name}: ${lost.slice(0, 3)}`)
    if (repeated.length > 0) wrong.push(`${repeated.length} changes were made twice on ${name}`)
  }
  for (const name of ['pg1', 'pg2', 'pg3'] as const) await check(name)

  for (const [url, { looks, notReady, wrong: lies }] of load.truths) {
    row(`/ready of ${new URL(url).hostname}`, `${looks} looks, ${notReady} times not ready, ${lies.length} times wrong`)
    for (const lie of new Set(lies)) wrong.push(`/ready of ${url}: ${lie}`)
  }
  // What a client may see of a database that is away. INTERNAL, for one, is not among them.
  const expected = new Set(['UNAVAILABLE', 'TIMEOUT', 'NETWORK', 'HTTP'])
  for (const requests of [load.reads, load.writes]) {
    for (const [code, count] of requests.errors) if (!expected.has(code)) wrong.push(`${count} errors with the code ${code}`)
  }
  return wrong
}

/** Makes the fault, which a switchover goes on with. */
async function strike(cluster: Cluster, primary: NodeName, fault: Fault): Promise<void> {
  if (fault === 'switchover') return cluster.switchover()
  if (fault === 'hang') return cluster.hold(primary, 'SIGSTOP')
  return cluster.kill(primary)
}

const cluster = await startCluster(console.log)
try {
  const pool = new pg.Pool({ connectionString: cluster.databaseUrl, max: 1 })
  const key = await createKey(pool, { name: 'Trial', role: 'CURATOR', datasets: [], expiresAt: null })
  await pool.end()
  const wrong: string[] = []
  for (const fault of wanted.length > 0 ? faults.filter((each) => wanted.includes(each)) : faults) {
    wrong.push(...(await trial(cluster, key, fault)).map((what) => `${fault}: ${what}`))
  }
  console.log(wrong.length === 0 ? '\nNothing was wrong.' : `\nWrong:\n${wrong.map((what) => `  ${what}`).join('\n')}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  await cluster.stop()
}
process.exit()
