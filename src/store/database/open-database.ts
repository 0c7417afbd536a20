import { resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { heedSignals } from './statement-signal.ts'

/** An open database: embedded in this process, or a connection pool to a PostgreSQL server. */
export interface Database {
  kind: 'embedded' | 'postgres'
  /** Where the data is, for people: a folder, `memory`, or host and database. Never a password. */
  location: string
  /** For a second connection; to an embedded database only while the first one rests. */
  connectionString: string
  /** For `new PrismaClient({ adapter })`. */
  adapter: PrismaPg
  pool: pg.Pool
  /** Runs one SQL statement and returns its rows. */
  query<Row extends pg.QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export interface OpenOptions {
  /** Milliseconds after which a PostgreSQL server ends a statement by itself, for what no signal reaches; no limit by default. */
  statementTimeout?: number
  /** Told of connections that break while idle; the pool replaces them by itself. */
  onError?: (error: Error) => void
  /** Connections to a PostgreSQL server. The embedded database always has one. */
  poolSize?: number
  /** Passed on to Prisma's adapter. */
  adapter?: ConstructorParameters<typeof PrismaPg>[1]
}

/** What `DATABASE_URL` may say, and what each form means. */
export type DatabaseTarget = { kind: 'postgres'; url: string } | { kind: 'embedded'; folder: string | undefined }

/** Reads a `DATABASE_URL`: unset is the folder `.rapporteur`, `memory://` keeps nothing, the rest is a server or a folder. */
export function parseDatabaseUrl(url: string | undefined): DatabaseTarget {
  if (!url) return { kind: 'embedded', folder: resolve('.rapporteur') }
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url }
  if (url === 'memory://') return { kind: 'embedded', folder: undefined }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]
  if (scheme) {
    throw new Error(
      `DATABASE_URL starts with "${scheme}:", which is no database known here. ` +
        'Use postgres://user:password@host/database, memory://, a folder, or leave it unset.',
    )
  }
  return { kind: 'embedded', folder: resolve(url) }
}

/** Opens the database that `url` names (see {@link parseDatabaseUrl}). A server is first contacted by the first query. */
export async function openDatabase(url: string | undefined, options: OpenOptions = {}): Promise<Database> {
  const target = parseDatabaseUrl(url)
  if (target.kind === 'postgres') {
    const { host, port, database } = new pg.Client(target.url)
    const control = openPool({ connectionString: target.url, max: 1, idleTimeoutMillis: 1_000, connectionTimeoutMillis: 5_000 })
    const cancel = async (client: pg.PoolClient) => {
      // pg has the number of the backend, and no type for it.
      const { processID } = client as pg.PoolClient & { processID: number }
      await control.query('SELECT pg_cancel_backend($1)', [processID]).catch((error) => options.onError?.(error))
    }
    return connect('postgres', `${host}:${port}/${database}`, target.url, options, { cancel, stop: () => control.end() })
  }
  const { startEmbedded } = await import('./embedded-database.ts')
  const server = await startEmbedded(target.folder)
  // One session has nobody who could ask it to stop.
  const cancel = async () => {}
  return connect('embedded', target.folder ?? 'memory', server.connectionString, options, { cancel, stop: server.stop })
}

function connect(
  kind: Database['kind'],
  location: string,
  connectionString: string,
  options: OpenOptions,
  { cancel, stop }: { cancel: (client: pg.PoolClient) => Promise<void>; stop: () => Promise<void> },
): Database {
  const pool = heedSignals(openPool({ connectionString, ...poolOptions(kind, options) }, options.onError), cancel)
  let closing: Promise<void> | undefined
  return {
    kind,
    location,
    connectionString,
    pool,
    adapter: new PrismaPg(pool, options.adapter),
    query: async <Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...params])).rows,
    close: () => (closing ??= pool.end().then(stop)),
  }
}

/**
 * A pool of connections, any of which may break without ending the process: a statement under way then fails, and
 * `onError` gets the error of an idle one.
 */
export function openPool(config: pg.PoolConfig, onError: (error: Error) => void = () => {}): pg.Pool {
  const ignore = () => {} // a connection in use has no listener of the pool's
  return new pg.Pool(config).on('error', onError).on('connect', (client) => client.on('error', ignore))
}

/**
 * The embedded database is one session, and its socket server hands messages on one by one: with two connections, a
 * statement that spans packets can be answered with another's rows. One connection, kept, makes that impossible.
 */
function poolOptions(kind: Database['kind'], options: OpenOptions): pg.PoolConfig {
  return kind === 'embedded'
    ? { max: 1, idleTimeoutMillis: 0, onConnect: forgetSession }
    : { max: options.poolSize ?? 10, connectionTimeoutMillis: 5_000, keepAlive: true, onConnect: (client) => limitSession(client, options) }
}

/** Has a server end statements that take too long, and those of a client that is gone. */
async function limitSession(client: pg.ClientBase, { statementTimeout }: OpenOptions): Promise<void> {
  if (statementTimeout) await client.query("SELECT set_config('statement_timeout', $1, false)", [String(statementTimeout)])
  // Servers before 14, and those on Windows, do not have it.
  await client.query("SET client_connection_check_interval = '5s'").catch(() => {})
}

/** The session of the embedded database outlives a connection that broke, and its prepared statements would be in the way of the next. */
const forgetSession = async (client: pg.ClientBase) => {
  await client.query('DISCARD ALL')
}
