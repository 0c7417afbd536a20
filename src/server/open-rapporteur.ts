import { createClient as createSdkClient } from '../sdk/index.ts'
import { migrate, migrationStatus } from '../store/database/migrate-database.ts'
import { type Database, openDatabase } from '../store/database/open-database.ts'
import { createClient } from '../store/database/prisma-client.ts'
import { datamodel } from '../store/generated/datamodel.ts'
import { Reads } from '../store/reads/reads.ts'
import { createContext } from './context.ts'
import { Executor } from './execution/executor.ts'
import { preparedOperations } from './http/prepared-operations.ts'
import { defaultLimits } from './http/query-limits.ts'
import { withRequestTarget } from './http/request-target.ts'
import { createHttp, newRequestId } from './http/yoga.ts'
import { createLog } from './process/log.ts'
import type { Rapporteur, RapporteurOptions, Readiness } from './rapporteur.ts'
import { addresses } from './routes/address/index.ts'
import { feed } from './routes/atom-feed.ts'
import { exports } from './routes/export/index.ts'
import { schema } from './schema.ts'

/** A Rapporteur with the database that it keeps to itself. */
export interface Opened extends Rapporteur {
  database: Database
}

/** Opens the record and brings its database to the schema of this version. */
export async function openRapporteur({
  database: url,
  log = createLog('warn'),
  onSql,
  reads: path = 'compiled',
  ...http
}: RapporteurOptions = {}): Promise<Opened> {
  const database = await openDatabase(url, { onError: (error) => log.warn({ err: error }, 'a database connection broke') })
  try {
    const migrated = await migrate(database)
    if (migrated.length > 0) log.info({ migrations: migrated, database: database.location }, 'database migrated')
    const reads = new Reads({ pool: database.pool, datamodel, onSql })
    const isCompiled = path === 'compiled'
    const fallbacks = new Map<string, number>()
    const onFallback = (reason: string) => {
      const before = fallbacks.get(reason) ?? 0
      if (before === 0) log.warn({ reason }, 'a read goes the slow way')
      fallbacks.set(reason, before + 1)
    }
    const client = createClient(database, { onSql, onFallback, ...(isCompiled && { reads }) })
    const prepared =
      isCompiled &&
      preparedOperations({
        executor: new Executor(schema, reads),
        schema,
        limits: http.limits ?? defaultLimits,
        context: () => createContext(client, reads, path),
        requestId: newRequestId,
        onFallback,
        onAnswered: (request) => log.info({ ...request, method: 'POST', path: '/graphql', status: 200 }, 'request'),
      })
    const ready = () => readiness(database)
    const fetch = (request: Request): Response | Promise<Response> => yoga.fetch(request)
    const texts = (slugs: string[]) =>
      client.document.findMany({ where: { slug: { in: slugs } }, select: { slug: true, text: true, textAccess: true } })
    const answering = { schema, limits: http.limits ?? defaultLimits, context: () => createContext(client, reads, path) }
    const yoga = createHttp({
      ...http,
      schema,
      log,
      ready,
      context: () => createContext(client, reads, path),
      routes: [exports(answering), feed(answering), addresses({ client: createSdkClient({ fetch, retries: 0 }), texts, log })],
      plugins: prepared ? [prepared.plugin] : [],
    })
    return {
      client: createSdkClient({ fetch }),
      fetch,
      schema,
      listener: withRequestTarget(prepared ? prepared.listener(yoga) : yoga),
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
