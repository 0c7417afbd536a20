import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import { type Client, createClient as createSdkClient } from '../sdk/index.ts'
import { createContext } from './context.ts'
import { createClient } from './db/client.ts'
import { migrate, migrationStatus } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { Reads } from './db/reads/index.ts'
import { Executor } from './execution/index.ts'
import { preparedOperations } from './execution/yoga.ts'
import { datamodel } from './generated/datamodel.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createLog, type Logger } from './log.ts'
import { schema } from './schema.ts'
import { createHttp, newRequestId, type Readiness } from './yoga.ts'

/** What a Rapporteur is opened with; everything has a default. */
export interface RapporteurOptions {
  /** Where the record is kept, as in `DATABASE_URL`: a folder (default `.rapporteur`), `memory://`, or a postgres URL. */
  database?: string
  /** Where it logs; by default warnings and errors, as lines of JSON on the standard error. */
  log?: Logger
  /** Sites whose pages may read answers; none by default. */
  corsOrigins?: readonly string[]
  /** Whether a browser is shown GraphiQL; yes by default. */
  graphiql?: boolean
  /** How much a query may ask for. */
  limits?: Limits
  /** Who reads: SQL compiled from Prisma's arguments (the default), or Prisma's own engine. The answers are the same. */
  reads?: 'compiled' | 'prisma'
  /** Told each SQL statement that a query sends. */
  onSql?: (sql: string) => void
}

/** An open record that answers GraphQL. */
export interface Rapporteur {
  /** The SDK's client, in process. */
  client: Client
  /** Answers one request, as over HTTP but in process. */
  fetch: (request: Request) => Response | Promise<Response>
  /** What can be asked; for tools that join schemas, which then ask through `fetch`. */
  schema: GraphQLSchema
  /** The same as `fetch` for a server of node:http, Express and the like. */
  listener: (request: IncomingMessage, response: ServerResponse) => void
  /** Whether it can answer at the moment: the database is there and its migrations are those of the code. */
  ready: () => Promise<Readiness>
  /** Reads that were not compiled and went through Prisma or graphql-js, counted by the reason. */
  fallbacks: ReadonlyMap<string, number>
  /** The database, for loading. */
  database: Database
  /** Closes the database; requests still in flight fail. */
  close: () => Promise<void>
}

/**
 * Opens the record and brings its database to the schema of this version.
 * @throws {DatabaseInUse} when another process has the embedded folder open.
 * @throws {DatabaseNewer} when a later version has migrated the database.
 */
export async function createRapporteur({
  database: url,
  log = createLog('warn'),
  onSql,
  reads: path = 'compiled',
  ...http
}: RapporteurOptions = {}): Promise<Rapporteur> {
  const database = await openDatabase(url, { onError: (error) => log.warn({ err: error }, 'a database connection broke') })
  try {
    const migrated = await migrate(database)
    if (migrated.length > 0) log.info({ migrations: migrated, database: database.location }, 'database migrated')
    const reads = path === 'compiled' ? new Reads({ pool: database.pool, datamodel, onSql }) : undefined
    const fallbacks = new Map<string, number>()
    const onFallback = (reason: string) => {
      const before = fallbacks.get(reason) ?? 0
      if (before === 0) log.warn({ reason }, 'a read goes the slow way')
      fallbacks.set(reason, before + 1)
    }
    const client = createClient(database, { onSql, reads, onFallback })
    const prepared =
      reads &&
      preparedOperations({
        executor: new Executor(schema, reads),
        schema,
        limits: http.limits ?? defaultLimits,
        context: () => createContext(client),
        requestId: newRequestId,
        onFallback,
        onAnswered: (request) => log.info({ ...request, method: 'POST', path: '/graphql', status: 200 }, 'request'),
      })
    const ready = () => readiness(database)
    const yoga = createHttp({
      ...http,
      schema,
      log,
      ready,
      context: () => createContext(client),
      plugins: prepared ? [prepared.plugin] : [],
    })
    const fetch = (request: Request) => yoga.fetch(request)
    return {
      client: createSdkClient({ fetch }),
      fetch,
      schema,
      listener: prepared ? prepared.listener(yoga) : yoga,
      ready,
      database,
      fallbacks,
      close: async () => {
        await client.$disconnect()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function readiness(database: Database): Promise<Readiness> {
  try {
    const { pending, unknown, failed } = await migrationStatus(database)
    const [stray] = [...pending, ...unknown, ...failed]
    return stray
      ? { ready: false, reason: `Migration ${stray} differs between the code and the database. Restart the server.` }
      : { ready: true }
  } catch {
    return { ready: false, reason: 'The database does not answer.' }
  }
}
