import cluster from 'node:cluster'
import type pg from 'pg'
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ImportProgress } from '../../record/import-options.ts'
import { withSignal } from '../../store/database/statement-signal.ts'
import type { ObservedRequest } from './observed-request.ts'

/** How often a cache had what was asked for, and how much it has. */
export interface CacheUse {
  readonly hits: number
  readonly misses: number
  readonly size: number
}

/** A database that answers reads. Those that are replicas say how they are. */
export interface ReadDatabase {
  readonly name: string
  readonly usable: boolean
  readonly reads: number
  /** Statements that were sent elsewhere because the replica failed. */
  readonly failed?: number
  readonly lagSeconds?: number
}

/** What is looked at when the metrics are read. */
export interface Watched {
  pool: pg.Pool
  /** Why reads were not compiled, and how often. */
  fallbacks: ReadonlyMap<string, number>
  caches: Readonly<Record<string, CacheUse>>
  /** Reads that were sent as compiled SQL. */
  compiled: () => number
  subscriptions: () => number
  /** The primary, and its replicas. */
  databases: () => readonly ReadDatabase[]
  /** The requests of each lane that run, and that wait for their turn. */
  lanes: () => Readonly<Record<string, { running: number; waiting: number }>>
}

/** Names of operations and datasets that have time series of their own. All others share one. */
const mostNames = 100
/** Seconds for which what the database says is kept, and that it may take. */
const database = { kept: 10, patience: 2 }
const latencies = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what a server does, in the form of Prometheus. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #names = new Set<string>()
  readonly #requests = this.#counter('rapporteur_requests_total', 'Requests by path, operation and code: the first error, or OK.', [
    'path',
    'operation',
    'code',
  ])
  readonly #latency = this.#histogram('rapporteur_request_duration_seconds', 'Time from a request to the end of its response.', [
    'path',
    'operation',
  ])
  readonly #inFlight = this.#gauge('rapporteur_requests_in_flight', 'Requests that are being answered, subscriptions included.')
  readonly #prepared = this.#counter('rapporteur_requests_prepared_total', 'Requests that were answered in front of Yoga.')
  readonly #statements = this.#counter('rapporteur_sql_statements_total', 'SQL statements by outcome: ok, or the class of the SQLSTATE.', [
    'outcome',
  ])
  readonly #statementLatency = this.#histogram('rapporteur_sql_duration_seconds', 'Time of an SQL statement on its connection.')
  readonly #rows = this.#counter('rapporteur_sql_rows_total', 'Rows that SQL statements returned. Of compiled reads: records.')
  readonly #importRecords = this.#counter('rapporteur_import_records_total', 'Records that imports of this process have compared.')
  readonly #imports = this.#gauge('rapporteur_imports_running', 'Imports that run in this process.')

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
    if (cluster.isWorker) {
      // The process that started the workers reads the metrics of all of them.
      AggregatorRegistry.setRegistries([this.#registry])
      new AggregatorRegistry()
    }
  }

  /** All metrics as text. */
  read(): Promise<string> {
    return this.#registry.metrics()
  }

  /** Looks at these when the metrics are read. */
  watch({ pool, fallbacks, caches, compiled, subscriptions, lanes, databases }: Watched): void {
    this.#gauge('rapporteur_pool_connections', 'Connections of the pool to the database, by state.', ['state'], (gauge) => {
      gauge.set({ state: 'idle' }, pool.idleCount)
      gauge.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
    })
    this.#gauge('rapporteur_pool_size', 'Connections that the pool may have.', [], (gauge) => gauge.set(pool.options.max ?? 10))
    this.#gauge('rapporteur_pool_waiting', 'Statements that wait for a connection of the pool.', [], (gauge) =>
      gauge.set(pool.waitingCount),
    )
    const each = (tell: (labels: { cache: string }, use: CacheUse) => void) => {
      for (const [cache, use] of Object.entries(caches)) tell({ cache }, use)
    }
    this.#counter('rapporteur_cache_hits_total', 'Look-ups in a cache that found something.', ['cache'], (counter) =>
      each((labels, { hits }) => counter.inc(labels, hits)),
    )
    this.#counter('rapporteur_cache_misses_total', 'Look-ups in a cache that found nothing.', ['cache'], (counter) =>
      each((labels, { misses }) => counter.inc(labels, misses)),
    )
    this.#gauge('rapporteur_cache_entries', 'Entries of a cache.', ['cache'], (gauge) =>
      each((labels, { size }) => gauge.set(labels, size)),
    )
    this.#counter('rapporteur_reads_compiled_total', 'Reads that were sent as compiled SQL.', [], (counter) => counter.inc(compiled()))
    this.#counter(
      'rapporteur_reads_handed_on_total',
      "Reads that Prisma's engine or graphql-js did, by the reason.",
      ['reason'],
      (counter) => {
        for (const [reason, count] of fallbacks) counter.inc({ reason }, count)
      },
    )
    const eachLane = (tell: (labels: { lane: string }, load: { running: number; waiting: number }) => void) => {
      for (const [lane, load] of Object.entries(lanes())) tell({ lane }, load)
    }
    this.#gauge('rapporteur_lane_running', 'Operations of a lane that run.', ['lane'], (gauge) =>
      eachLane((labels, { running }) => gauge.set(labels, running)),
    )
    this.#gauge('rapporteur_lane_waiting', 'Operations of a lane that wait for their turn.', ['lane'], (gauge) =>
      eachLane((labels, { waiting }) => gauge.set(labels, waiting)),
    )
    this.#gauge('rapporteur_subscriptions', 'Open subscriptions.', [], (gauge) => gauge.set(subscriptions()))
    this.#counter('rapporteur_database_reads_total', 'Queries that a database was chosen for.', ['database'], (counter) => {
      for (const { name, reads } of databases()) counter.inc({ database: name }, reads)
    })
    this.#watchReplicas(databases)
    this.#watchDatabase(pool)
  }

  #watchReplicas(databases: () => readonly ReadDatabase[]): void {
    const each = (tell: (labels: { database: string }, replica: ReadDatabase) => void) => {
      for (const replica of databases()) if (replica.failed !== undefined) tell({ database: replica.name }, replica)
    }
    this.#gauge(
      'rapporteur_replica_usable',
      'Whether reads go to a replica: 1 or 0.',
      ['database'],
      (gauge) => each((labels, { usable }) => gauge.set(labels, usable ? 1 : 0)),
      'min',
    )
    this.#gauge(
      'rapporteur_replica_lag_seconds',
      'Seconds that a replica may be behind the primary, while that is known.',
      ['database'],
      (gauge) => {
        gauge.reset()
        each((labels, { lagSeconds }) => {
          if (lagSeconds !== undefined) gauge.set(labels, lagSeconds)
        })
      },
      'max',
    )
    this.#counter(
      'rapporteur_replica_failed_total',
      'Statements that were sent elsewhere because a replica failed.',
      ['database'],
      (counter) => each((labels, { failed = 0 }) => counter.inc(labels, failed)),
    )
  }

  /** Tells when the mirror last had all that its origin had. */
  watchMirror(currentAt: () => number): void {
    this.#gauge('rapporteur_mirror_lag_seconds', 'Time since this mirror had all that its origin had.', [], (gauge) =>
      gauge.set((Date.now() - currentAt()) / 1_000),
    )
  }

  begins(): void {
    this.#inFlight.inc()
  }

  answered(observed: ObservedRequest, status: number): void {
    const { path, codes, isPrepared, started } = observed
    const operation = this.#operation(observed)
    const [code = status < 400 ? 'OK' : `HTTP_${status}`] = codes
    this.#requests.inc({ path, operation, code })
    this.#latency.observe({ path, operation }, (performance.now() - started) / 1_000)
    this.#inFlight.dec()
    if (isPrepared) this.#prepared.inc()
  }

  ran(seconds: number, rows: number, error: unknown): void {
    this.#statements.inc({ outcome: outcomeOf(error) })
    this.#statementLatency.observe(seconds)
    this.#rows.inc(rows)
  }

  /** A compiled read returns its records in one row. */
  decoded(records: number): void {
    if (records > 0) this.#rows.inc(records)
  }

  /** Begins an import. The first function is told its progress, the second one its end. */
  imports(): [told: (progress: ImportProgress) => void, ended: () => void] {
    let before = 0
    this.#imports.inc()
    return [
      ({ records }) => {
        this.#importRecords.inc(Math.max(0, records - before))
        before = records
      },
      () => this.#imports.dec(),
    ]
  }

  /** Names come from clients, so that only the first ones of valid operations are kept. */
  #operation({ isValid, operation }: ObservedRequest): string {
    if (!isValid) return ''
    if (operation === undefined) return '(unnamed)'
    if (this.#names.size < mostNames) this.#names.add(operation)
    return this.#names.has(operation) ? operation : '(other)'
  }

  #watchDatabase(pool: pg.Pool): void {
    const read = kept(() => withSignal(AbortSignal.timeout(database.patience * 1_000), () => stateOf(pool)))
    this.#gauge(
      'rapporteur_database_up',
      'Whether the database answers in time: 1 or 0.',
      [],
      async (gauge) => gauge.set((await read()) ? 1 : 0),
      'min',
    )
    const datasets = (name: string, help: string, value: (dataset: DatasetState) => number) =>
      this.#gauge(
        name,
        help,
        ['dataset'],
        async (gauge) => {
          gauge.reset()
          for (const dataset of (await read())?.datasets ?? []) gauge.set({ dataset: dataset.slug }, value(dataset))
        },
        'max',
      )
    datasets('rapporteur_dataset_imported_timestamp_seconds', 'When an import last changed the dataset.', ({ at }) => at)
    datasets('rapporteur_dataset_sources', 'Sources of the dataset that were imported.', ({ sources }) => sources)
    datasets('rapporteur_dataset_source_bytes', 'Size of the sources of the dataset that were imported.', ({ bytes }) => bytes)
    this.#gauge(
      'rapporteur_statements_estimated',
      "Statements in the database, by PostgreSQL's statistics.",
      [],
      async (gauge) => gauge.set((await read())?.statements ?? 0),
      'max',
    )
    this.#gauge(
      'rapporteur_changeset',
      'The latest changeset of the history.',
      [],
      async (gauge) => gauge.set((await read())?.changeset ?? 0),
      'max',
    )
  }

  #counter<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[] = [],
    look?: (counter: Counter<Label>) => void,
  ): Counter<Label> {
    const counter: Counter<Label> = new Counter({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      ...(look && {
        collect: () => {
          counter.reset()
          look(counter)
        },
      }),
    })
    return counter
  }

  #gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[] = [],
    look?: (gauge: Gauge<Label>) => unknown,
    aggregator: 'sum' | 'min' | 'max' = 'sum',
  ): Gauge<Label> {
    const gauge: Gauge<Label> = new Gauge({
      name,
      help,
      labelNames,
      aggregator,
      registers: [this.#registry],
      ...(look && { collect: async () => void (await look(gauge)) }),
    })
    return gauge
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[] = []): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: latencies, registers: [this.#registry] })
  }
}

/** The metrics of all workers of this process, added up. */
export const workersMetrics = (): Promise<string> => new AggregatorRegistry().clusterMetrics()

function outcomeOf(error: unknown): string {
  if (error === undefined) return 'ok'
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : 'connection'
}

interface DatasetState {
  slug: string
  at: number
  sources: number
  bytes: number
}

async function stateOf(pool: pg.Pool) {
  const { rows: datasets } = await pool.query<DatasetState>(
    `SELECT CASE WHEN place <= $1 THEN slug ELSE '(other)' END AS slug, extract(epoch FROM max("importedAt"))::float8 AS at,
       sum(sources)::float8 AS sources, sum(bytes)::float8 AS bytes
     FROM (SELECT d.slug, d."importedAt", row_number() OVER (ORDER BY d."importedAt" DESC, d.slug) AS place, count(s.id) AS sources,
         coalesce(sum(s.size), 0) AS bytes
       FROM "Dataset" d LEFT JOIN "Source" s ON s."datasetId" = d.id GROUP BY d.id) each
     GROUP BY 1`,
    [mostNames],
  )
  const { rows } = await pool.query<{ statements: number; changeset: number }>(
    `SELECT coalesce((SELECT n_live_tup FROM pg_stat_user_tables WHERE relname = 'Statement' AND schemaname = current_schema()), 0)::float8 AS statements,
       coalesce((SELECT max(id) FROM "Changeset"), 0)::float8 AS changeset`,
  )
  return { datasets, statements: rows[0]?.statements ?? 0, changeset: rows[0]?.changeset ?? 0 }
}

/** Reads at most once in a while; undefined after a failure. */
function kept<T>(read: () => Promise<T>): () => Promise<T | undefined> {
  let last: Promise<T | undefined> | undefined
  let until = 0
  return () => {
    if (!last || performance.now() >= until) {
      until = performance.now() + database.kept * 1_000
      last = read().catch(() => undefined)
    }
    return last
  }
}
