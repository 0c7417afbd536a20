import { createClient as createSdkClient } from '../sdk/index.ts'
import { addresses } from './address/index.ts'
import { createContext } from './context.ts'
import { createClient } from './db/client.ts'
import { migrate, migrationStatus } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { Reads } from './db/reads/index.ts'
import { Executor } from './execution/index.ts'
import { preparedOperations } from './execution/yoga.ts'
import { exports } from './export/index.ts'
import { feed } from './feed.ts'
import { datamodel } from './generated/datamodel.ts'
import { defaultLimits } from './limits.ts'
import { createLog } from './log.ts'
import type { Rapporteur, RapporteurOptions, Readiness } from './rapporteur.ts'
import { schema } from './schema.ts'
import { createHttp, newRequestId } from './yoga.ts'

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
