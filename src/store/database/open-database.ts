import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { parseDatabaseUrl } from './database-url.ts'
import { type Endings, heedSignals, type ObserveStatement } from './statement-signal.ts'

/** An open database: embedded in this process, or a connection pool to a PostgreSQL server. */
export interface Database {
  kind: 'embedded' | 'postgres'
  /** Where the data is, for people: a folder, `memory`, or host and database. Never a password. */
  location: string
  /** For a second pool; to an embedded database only while the first one rests. */
  connection: pg.PoolConfig
  /** For `new PrismaClient({ adapter })`. */
  adapter: PrismaPg
  pool: pg.Pool
  /** Runs one SQL statement and returns its rows. */
  query<Row extends pg.QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  /**
   * Stops the statement under way on a connection that the caller has checked out, which then fails with 57014. Nothing happens where there is none.
   * Of the embedded database all other statements fail, too, where that one cannot be interrupted.
   */
  cancel(client: pg.ClientBase): Promise<void>
  /**
   * A database for a read that takes long: of the embedded database a copy, for whose making others wait; of a server the same one, whose
   * transactions do not wait for each other. It is closed by itself.
   */
  forLongRead(): Promise<Pick<Database, 'kind' | 'location' | 'pool' | 'close'>>
  close(): Promise<void>
}

export interface OpenOptions {
  /** Milliseconds after which a PostgreSQL server ends a statement by itself, for a statement that no signal ends. No limit by default. */
  statementTimeout?: number
  /** Told of connections that break while idle, which the pool replaces by itself, and of crashes of the embedded database, which is opened again. */
  onError?: (error: Error) => void
  /** Told of each SQL statement that is sent on a connection of the pool. */
  onStatement?: ObserveStatement
  /** Connections to a PostgreSQL server. The embedded database always has one. */
  poolSize?: number
  /** Seconds that a statement may wait for a connection. 5 by default. */
  connectSeconds?: number
  /** Told of each new connection to a PostgreSQL server before it is used. If it throws, the connection is closed. */
  onConnect?: (client: pg.ClientBase) => Promise<void>
  /** Passed on to Prisma's adapter. */
  adapter?: ConstructorParameters<typeof PrismaPg>[1]
}

/** Milliseconds that a PostgreSQL server may take to accept a connection, to cancel a statement, and to end one that it has cancelled. */
const patience = 5_000

/** Opens the database that `url` names (see {@link parseDatabaseUrl}). A server is first contacted by the first query. */
export async function openDatabase(url: string | undefined, options: OpenOptions = {}): Promise<Database> {
  const target = parseDatabaseUrl(url)
  if (target.kind === 'postgres') {
    const { host, port, database } = new pg.Client(target.url)
    const connection = { connectionString: target.url }
    const control = openPool({
      ...connection,
      max: 1,
      idleTimeoutMillis: 1_000,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    const cancel = async (client: pg.ClientBase) => {
      // pg has the number of the server process, and no type for it.
      const { processID } = client as pg.ClientBase & { processID: number }
      await control.query('SELECT pg_cancel_backend($1)', [processID]).catch((error) => options.onError?.(error))
    }
    const close = (pool: pg.Pool) => pool.end().then(() => control.end())
    const opened: Database = connect('postgres', `${host}:${port}/${database}`, connection, options, {
      cancel,
      silentAfter: patience,
      forLongRead: async () => ({ ...opened, close: async () => {} }),
      close,
    })
    return opened
  }
  const { EmbeddedDatabase } = await import('./embedded-database.ts')
  const embedded = await EmbeddedDatabase.start(target.folder, options.onError)
  const connection = { stream: embedded.connect, user: 'postgres' }
  // A statement under way is not waited for: it may have no end.
  const close = (pool: pg.Pool) => Promise.all([pool.end(), embedded.stop()]).then(() => {})
  const forLongRead = async () => {
    const { folder, remove } = await embedded.copy()
    try {
      const copy = await openDatabase(folder)
      return { ...copy, close: () => copy.close().finally(remove) }
    } catch (error) {
      remove()
      throw error
    }
  }
  return connect('embedded', target.folder ?? 'memory', connection, options, { cancel: () => embedded.cancel(), forLongRead, close })
}

function connect(
  kind: Database['kind'],
  location: string,
  connection: pg.PoolConfig,
  options: OpenOptions,
  {
    cancel,
    forLongRead,
    silentAfter,
    close,
  }: Pick<Database, 'cancel' | 'forLongRead'> & Pick<Endings, 'silentAfter'> & { close: (pool: pg.Pool) => Promise<void> },
): Database {
  const { statementTimeout } = options
  // The server ends a statement before.
  const longest = silentAfter !== undefined && statementTimeout !== undefined ? statementTimeout + silentAfter : undefined
  const endings = { cancel, silentAfter, longest }
  const pool = heedSignals(openPool({ ...connection, ...poolOptions(kind, options) }, options.onError), endings, options.onStatement)
  let closing: Promise<void> | undefined
  return {
    kind,
    location,
    connection,
    pool,
    adapter: new PrismaPg(pool, options.adapter),
    query: async <Row extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...params])).rows,
    cancel,
    forLongRead,
    close: () => (closing ??= close(pool)),
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

/** The embedded database is one session: a second connection would share its prepared statements and wait for its transactions. */
function poolOptions(kind: Database['kind'], options: OpenOptions): pg.PoolConfig {
  return kind === 'embedded'
    ? { max: 1, idleTimeoutMillis: 0, onConnect: forgetSession }
    : {
        max: options.poolSize ?? 10,
        connectionTimeoutMillis: options.connectSeconds === undefined ? patience : options.connectSeconds * 1_000,
        keepAlive: true,
        onConnect: async (client) => {
          await options.onConnect?.(client)
          await limitSession(client, options)
        },
      }
}

/** Makes a server end statements that take too long, and those of a client that is gone, and execute statements without compiling them. */
async function limitSession(client: pg.ClientBase, { statementTimeout }: OpenOptions): Promise<void> {
  // A connection that is silent so early would keep its place in the pool. The types of the pool's connections lack this method.
  const silence = setTimeout(() => void (client as pg.PoolClient & Pick<pg.Client, 'end'>).end(), patience)
  try {
    await configure(client, statementTimeout)
  } finally {
    clearTimeout(silence)
  }
}

async function configure(client: pg.ClientBase, statementTimeout: number | undefined): Promise<void> {
  // Without these, the transaction of a machine that lost its network or its power holds its locks for two hours.
  if (statementTimeout) {
    await client.query(
      `SELECT set_config('statement_timeout', $1, false), set_config('idle_in_transaction_session_timeout', $1, false),
        set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`,
      [String(statementTimeout)],
    )
  }
  // A filter with many conditions has a high estimated cost. PostgreSQL then compiles each expression, which takes seconds, for rows that take
  // milliseconds.
  await client.query('SET jit = off')
  // Servers before 14, and those on Windows, do not have it.
  await client.query("SET client_connection_check_interval = '5s'").catch(() => {})
}

/** The session of the embedded database outlives a connection that broke, and its prepared statements would be in the way of the next. */
const forgetSession = async (client: pg.ClientBase) => {
  await client.query('DISCARD ALL')
}
