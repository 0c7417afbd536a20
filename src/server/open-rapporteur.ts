import type { IncomingMessage, ServerResponse } from 'node:http'
import type { YogaInitialContext } from 'graphql-yoga'
import type { ImportProgress } from '../record/import-options.ts'
import { createClient as createSdkClient } from '../sdk/index.ts'
import { EmbeddedDatabaseError } from '../store/database/embedded-errors.ts'
import { migrate, migrationStatus } from '../store/database/migrate-database.ts'
import { type Database, openDatabase } from '../store/database/open-database.ts'
import { createClient } from '../store/database/prisma-client.ts'
import { callWithSignal } from '../store/database/statement-signal.ts'
import { datamodel } from '../store/generated/datamodel.ts'
import { countedStatements } from '../store/reads/counted-statements.ts'
import { withIdentityRelations } from '../store/reads/identity-relations.ts'
import { Reads } from '../store/reads/reads.ts'
import { addRequests, forgetRequests } from '../store/write/request-counts.ts'
import { type Actor, anonymous, assertActor } from './access/actor.ts'
import { byCredentials } from './access/authenticate.ts'
import { type Context, createContext } from './context.ts'
import { Executor } from './execution/executor.ts'
import { ChangeFeed } from './following/change-feed.ts'
import { Admission } from './http/admission.ts'
import { type ClientAddress, clientAddress } from './http/client-address.ts'
import { ClientRates } from './http/client-rates.ts'
import { preparedOperations } from './http/prepared-operations.ts'
import { defaultLimits } from './http/query-limits.ts'
import type { RateLimits } from './http/rate-limits.ts'
import { newRequestId } from './http/request-id.ts'
import { RequestRate } from './http/request-rate.ts'
import { withRequestTarget } from './http/request-target.ts'
import { createHttp } from './http/yoga.ts'
import { observeAs, observedOf } from './observing/observed-request.ts'
import { Observer } from './observing/observer.ts'
import { withPlainErrors } from './observing/plain-error.ts'
import { createLog } from './process/log.ts'
import type { Logger, Rapporteur, RapporteurOptions, Readiness } from './rapporteur.ts'
import { RequestScope, scopeOf } from './request-scope.ts'
import { addresses } from './routes/address/index.ts'
import { feed } from './routes/atom-feed.ts'
import { backups } from './routes/backup.ts'
import { exports } from './routes/export/index.ts'
import { metricsRoute } from './routes/metrics-route.ts'
import { schema } from './schema.ts'

/** Reasons why reads are not compiled that are counted apart. */
const mostReasons = 100

/** A Rapporteur with the database that it keeps to itself. */
export interface Opened extends Rapporteur {
  database: Database
  /** What runs, and what waits. */
  admission: Admission
  feed: ChangeFeed
  /** Tells the metrics when the mirror last had everything. */
  watchMirror?: (currentAt: () => number) => void
}

/** Opens the record and brings its database to the schema of this version. */
export async function openRapporteur({
  database: url,
  log: told = createLog('warn'),
  onSql,
  reads: path = 'compiled',
  limits: given,
  actor: actorOf,
  anonymous: allowsAnonymous = true,
  openId,
  metrics: isMetered = false,
  metricsToken,
  rates: requestRates,
  trustedProxies,
  ...http
}: RapporteurOptions = {}): Promise<Opened> {
  const limits = { ...defaultLimits, ...given }
  const log = withPlainErrors(told)
  // Nothing of it is loaded where nobody reads it.
  const metrics = isMetered || metricsToken ? new (await import('./observing/metrics.ts')).Metrics() : undefined
  const observer = new Observer({ log, metrics })
  const database = await openDatabase(url, {
    // A signal ends a statement before; this is for a process that is gone.
    statementTimeout: (Math.max(limits.seconds, limits.exportSeconds) + 5) * 1_000,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
    onStatement: observer.onStatement,
  })
  try {
    const migrated = await migrate(database)
    if (migrated.length > 0) log.info({ migrations: migrated, database: database.location }, 'database migrated')
    const { seconds } = limits
    const reads = new Reads({ pool: database.pool, datamodel: withIdentityRelations(datamodel), onSql, onRecords: observer.onRecords })
    const statements = await countedStatements(database)
    const isCompiled = path === 'compiled'
    const fallbacks = new Map<string, number>()
    const onFallback = (given: string, error: unknown) => {
      const reason = fallbacks.has(given) || fallbacks.size < mostReasons ? given : 'other'
      const before = fallbacks.get(reason) ?? 0
      if (before === 0) log.warn({ reason: given, err: error }, 'compiled read fell back to Prisma')
      fallbacks.set(reason, before + 1)
    }
    const client = createClient(database, { onSql, onFallback, ...(isCompiled && { reads }) })
    // Who sends a request is asked of the database as well.
    const within = async <T>(request: Request, ask: () => Promise<T>): Promise<T> => {
      if (!request.headers.has('authorization')) return ask()
      const scope = scopeOf(request, { seconds })
      return scope.race(() => callWithSignal(scope.signal, ask)).finally(() => scope.end())
    }
    const scopes = new WeakMap<IncomingMessage, RequestScope>()
    const admission = new Admission(limits, { connections: database.pool.options.max, log })
    const changeFeed = new ChangeFeed(database.pool, { ...limits, log })
    const addressOf = clientAddress(trustedProxies)
    const rates =
      requestRates && (requestRates.address ?? requestRates.key) !== undefined
        ? ratesOf(requestRates, { database, addressOf, log })
        : undefined
    const contextOf = (
      scope: RequestScope,
      { actor = anonymous, ...from }: Partial<Pick<Context, 'actor' | 'client' | 'lastEventId'>> = {},
    ) => createContext(scope, { db: client, database, reads, path, feed: changeFeed, actor, ...from })
    // The module that verifies tokens is loaded only where there are some.
    const verifyToken = openId && (await import('./access/token-verifier.ts')).tokenVerifier(openId)
    const acting = new WeakMap<Request, Actor>()
    const authenticate = actorOf
      ? async (request: Request) => assertActor(await actorOf(request))
      : byCredentials({ db: database.pool, verifyToken, allowsAnonymous })
    const executor = new Executor(schema, reads)
    const prepared =
      isCompiled &&
      preparedOperations({
        executor,
        schema,
        limits,
        statements,
        admission,
        context: (request, response) => {
          const { authorization, cookie } = request.headers
          const scope = new RequestScope({ caller: { authorization, cookie }, seconds, client: closed(response) })
          scopes.set(request, scope)
          observeAs(scope.signal, observedOf(request))
          return contextOf(scope)
        },
        // Who sends other requests is not known before Yoga.
        answers: ({ headers }) => allowsAnonymous && !actorOf && headers.authorization === undefined,
        rate: (request) => rates?.takeAddress(request),
        requestId: newRequestId,
        onFallback,
        observe: (request) => observer.begin(request, 'POST', () => '/graphql'),
        onAnswered: ({ requestId, observed }) => observer.end(observed, { requestId, status: 200 }),
      })
    metrics?.watch({
      pool: database.pool,
      fallbacks,
      caches: { statements: reads.statements, names: executor.names, ...(prepared && { documents: prepared.documents }) },
      compiled: () => reads.sent,
      subscriptions: () => changeFeed.followers,
      lanes: () => admission.load,
    })
    const ready = () => {
      // A load balancer does not wait for long either.
      const scope = new RequestScope({ caller: {}, seconds: Math.min(seconds, 3) })
      return scope
        .run(() => readiness(database))
        .catch((): Readiness => ({ ready: false, reason: 'The database does not answer in time.' }))
        .finally(() => scope.end())
    }
    const fetch = (request: Request): Response | Promise<Response> => yoga.fetch(request)
    const clientFor = (actor: Actor) =>
      createSdkClient({
        fetch: (request) => {
          acting.set(request, actor)
          return fetch(request)
        },
      })
    const texts = (slugs: string[]) =>
      client.document.findMany({ where: { slug: { in: slugs } }, select: { slug: true, text: true, textAccess: true } })
    const answering = { schema, limits, admission, context: contextOf }
    const yoga = createHttp({
      ...http,
      limits,
      statements,
      admission,
      schema,
      log,
      observer,
      ready,
      authenticate: async (request) => acting.get(request) ?? within(request, () => authenticate(request)),
      ...(rates && { rates }),
      context: ({ request, req }: YogaInitialContext & { req?: IncomingMessage }, actor) => {
        // What the listener began goes on with the deadline that it has.
        const begun = req && scopes.get(req)
        const lastEventId = request.headers.get('last-event-id') ?? undefined
        const sender = actor.id === anonymous.id ? req && addressOf(req) : actor.id
        return contextOf(begun ?? scopeOf(request, { seconds }), { actor, client: sender, lastEventId })
      },
      routes: [
        ...(metrics && metricsToken ? [metricsRoute(metrics, metricsToken)] : []),
        exports(answering),
        feed(answering),
        backups({ database, seconds: limits.exportSeconds, log }),
        addresses({ client: (headers) => createSdkClient({ fetch, headers, retries: 0 }), texts, log, seconds }),
      ],
      plugins: prepared ? [prepared.plugin] : [],
    })
    return {
      // The application itself reads, also where others need a key.
      client: clientFor(anonymous),
      clientFor: (actor) => clientFor(assertActor(actor)),
      // The formats and their parsers are loaded when they are needed.
      import: async (source, options) => {
        const { importSource } = await import('../import/import-sources.ts')
        if (!metrics) return importSource(database, source, options)
        const [told, ended] = metrics.imports()
        const onProgress = (progress: ImportProgress) => {
          told(progress)
          options?.onProgress?.(progress)
        }
        return importSource(database, source, { ...options, onProgress }).finally(ended)
      },
      fetch,
      schema,
      listener: withRequestTarget(prepared ? prepared.listener(yoga) : yoga),
      ready,
      database,
      admission,
      fallbacks,
      ...(metrics && { metrics: () => metrics.read(), watchMirror: (currentAt) => metrics.watchMirror(currentAt) }),
      feed: changeFeed,
      endSubscriptions: () => changeFeed.close(),
      close: async () => {
        changeFeed.close()
        await client.$disconnect()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Counts requests; with those to other processes where they share a database server. */
function ratesOf(
  limits: RateLimits,
  { database, addressOf, log }: { database: Database; addressOf: ClientAddress; log: Logger },
): ClientRates {
  let latest = 0
  const share = async (sender: string, minute: number, requests: number) => {
    // A clock that was set back is followed too.
    if (minute !== latest) {
      latest = minute
      await forgetRequests(database.pool, minute - 1)
    }
    return addRequests(database.pool, sender, minute, requests)
  }
  return new ClientRates(new RequestRate(limits, { share: database.kind === 'postgres' ? share : undefined, log }), addressOf)
}

/** Aborted when the connection of a response is closed before the response is complete. */
function closed(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

async function readiness(database: Database): Promise<Readiness> {
  try {
    const { pending, unknown, failed } = await migrationStatus(database)
    const [stray] = [...pending, ...unknown, ...failed]
    return stray
      ? { ready: false, reason: `Migration ${stray} differs between the code and the database. Restart the server.` }
      : { ready: true }
  } catch (error) {
    return { ready: false, reason: error instanceof EmbeddedDatabaseError ? error.message : 'The database does not answer.' }
  }
}
