import type { IncomingMessage, ServerResponse } from 'node:http'
import type { YogaInitialContext } from 'graphql-yoga'
import type { ImportProgress } from '../record/import-options.ts'
import { createClient as createSdkClient } from '../sdk/index.ts'
import { EmbeddedDatabaseError } from '../store/database/embedded-errors.ts'
import { migrate, migrationStatus } from '../store/database/migrate-database.ts'
import { type Database, type OpenOptions, openDatabase } from '../store/database/open-database.ts'
import { createClient } from '../store/database/prisma-client.ts'
import { callWithSignal } from '../store/database/statement-signal.ts'
import { laterToken } from '../store/database/wal-position.ts'
import { datamodel } from '../store/generated/datamodel.ts'
import { countedStatements } from '../store/reads/counted-statements.ts'
import { withIdentityRelations } from '../store/reads/identity-relations.ts'
import { Reads } from '../store/reads/reads.ts'
import { addRequests, forgetRequests } from '../store/write/request-counts.ts'
import { type Actor, anonymous, assertActor } from './access/actor.ts'
import { byCredentials } from './access/authenticate.ts'
import { type Context, createContext, type ReadSource } from './context.ts'
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
import { securityHeaders } from './http/security-headers.ts'
import { TrustedDocuments } from './http/trusted-documents.ts'
import { useReadSources } from './http/use-read-sources.ts'
import { createHttp } from './http/yoga.ts'
import { observeAs, observedOf } from './observing/observed-request.ts'
import { Observer } from './observing/observer.ts'
import { withPlainErrors } from './observing/plain-error.ts'
import { createLog } from './process/log.ts'
import type { Logger, Rapporteur, RapporteurOptions, Readiness } from './rapporteur.ts'
import { isPosition, ReadSources } from './read-sources.ts'
import { positionHeader, RequestScope, scopeOf } from './request-scope.ts'
import { type AddressOptions, addresses } from './routes/address/index.ts'
import { feed } from './routes/atom-feed.ts'
import { backups } from './routes/backup.ts'
import { exports } from './routes/export/index.ts'
import { metricsRoute } from './routes/metrics-route.ts'
import { switchedOff } from './routes/switched-off.ts'
import { schema } from './schema.ts'

/** Reasons why reads are not compiled that are counted apart. */
const mostReasons = 100

/** A Rapporteur with the database that it keeps to itself. */
export interface Opened extends Rapporteur {
  database: Database
  /** The databases that answer reads. */
  sources: ReadSources
  /** What runs, and what waits. */
  admission: Admission
  feed: ChangeFeed
  /** Tells the metrics when the mirror last had everything. */
  watchMirror?: (currentAt: () => number) => void
}

/** Opens the record and brings its database to the schema of this version. */
export async function openRapporteur({
  database: url,
  replicas = [],
  poolSize,
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
  trustedDocuments,
  exports: hasExports = true,
  feeds: hasFeeds = true,
  pages: hasPages = true,
  ...http
}: RapporteurOptions = {}): Promise<Opened> {
  const limits = { ...defaultLimits, ...given }
  const log = withPlainErrors(told)
  const trusted = trustedDocuments === undefined ? undefined : TrustedDocuments.read(trustedDocuments)
  // Nothing of it is loaded where nobody reads it.
  const metrics = isMetered || metricsToken ? new (await import('./observing/metrics.ts')).Metrics() : undefined
  const observer = new Observer({ log, metrics })
  const pools: OpenOptions = {
    ...(poolSize !== undefined && { poolSize }),
    // A signal ends a statement before; this is for a process that is gone.
    statementTimeout: (Math.max(limits.seconds, limits.exportSeconds) + 5) * 1_000,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
    onStatement: observer.onStatement,
  }
  const database = await openDatabase(url, pools)
  try {
    const migrated = await migrate(database)
    if (migrated.length > 0) log.info({ migrations: migrated, database: database.location }, 'database migrated')
    const { seconds } = limits
    const model = withIdentityRelations(datamodel)
    const statements = await countedStatements(database)
    const isCompiled = path === 'compiled'
    const fallbacks = new Map<string, number>()
    const onFallback = (given: string, error: unknown) => {
      const reason = fallbacks.has(given) || fallbacks.size < mostReasons ? given : 'other'
      const before = fallbacks.get(reason) ?? 0
      if (before === 0) log.warn({ reason: given, err: error }, 'compiled read fell back to Prisma')
      fallbacks.set(reason, before + 1)
    }
    const sources = await ReadSources.open({
      database,
      urls: replicas,
      lagSeconds: limits.replicaLagSeconds,
      log,
      pools,
      connect: ({ pool, adapter }, replica) => {
        const reads = new Reads({
          pool,
          datamodel: model,
          onSql,
          onRecords: observer.onRecords,
          ...(replica && { orElsewhere: replica.orElsewhere }),
        })
        return { reads, db: createClient({ adapter }, { onSql, onFallback, ...(isCompiled && { reads }) }) }
      },
    })
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
      source: ReadSource,
      { actor = anonymous, ...from }: Partial<Pick<Context, 'actor' | 'client' | 'lastEventId'>> = {},
    ) => createContext(scope, { source, path, feed: changeFeed, actor, ...from })
    const readingContext = async (scope: RequestScope) => contextOf(scope, await sources.choose(scope.caller.position))
    // The module that verifies tokens is loaded only where there are some.
    const verifyToken = openId && (await import('./access/token-verifier.ts')).tokenVerifier(openId)
    const acting = new WeakMap<Request, Actor>()
    // Requests of the server to itself, for pages.
    const own = new WeakSet<Request>()
    const authenticate = actorOf
      ? async (request: Request) => assertActor(await actorOf(request))
      : byCredentials({ db: database.pool, verifyToken, allowsAnonymous })
    const executor = new Executor(schema)
    const prepared =
      isCompiled &&
      preparedOperations({
        executor,
        schema,
        limits,
        statements,
        admission,
        context: (request, response) => {
          const { authorization, cookie, [positionHeader]: given } = request.headers
          const position = given === undefined ? undefined : String(given)
          const scope = new RequestScope({ caller: { authorization, cookie, position }, seconds, client: closed(response) })
          scopes.set(request, scope)
          observeAs(scope.signal, observedOf(request))
          return contextOf(scope, sources.primary)
        },
        // Who sends other requests is not known before Yoga, and a wrong position is an error.
        answers: ({ headers }) =>
          allowsAnonymous && !actorOf && headers.authorization === undefined && isPosition(headers[positionHeader]?.toString()),
        choose: (position) => sources.choose(position),
        trusted,
        headers: securityHeaders(http.publicOrigin),
        rate: (request) => rates?.takeAddress(request),
        requestId: newRequestId,
        onFallback,
        observe: (request) => observer.begin(request, 'POST', () => '/graphql'),
        onAnswered: ({ requestId, observed }) => observer.end(observed, { requestId, status: 200 }),
      })
    metrics?.watch({
      pool: database.pool,
      fallbacks,
      caches: {
        statements: sources.useOf(({ reads }) => reads.statements),
        names: sources.useOf(({ names }) => names),
        ...(prepared && { documents: prepared.documents }),
      },
      compiled: () => sources.sent,
      subscriptions: () => changeFeed.followers,
      lanes: () => admission.load,
      databases: () => sources.states,
    })
    const ready = () => {
      // A load balancer does not wait for long either.
      const scope = new RequestScope({ caller: {}, seconds: Math.min(seconds, 3) })
      return scope
        .run(() => readiness(database))
        .then(
          (state) => ({ ...state, ...statesOf(sources) }),
          (error: unknown) => unanswered(error, scope, sources),
        )
        .finally(() => scope.end())
    }
    const fetch = (request: Request): Response | Promise<Response> => yoga.fetch(request)
    const fetchOwn = (request: Request) => {
      own.add(request)
      return fetch(request)
    }
    // The application reads what it has written by any of its clients, or imported.
    let written: string | undefined
    const clientFor = (actor: Actor) =>
      createSdkClient({
        fetch: async (request) => {
          acting.set(request, actor)
          if (written) request.headers.set(positionHeader, written)
          const response = await fetch(request)
          written = laterToken(written, response.headers.get(positionHeader) ?? undefined)
          return response
        },
      })
    const texts: AddressOptions['texts'] = (headers) => async (slugs) => {
      const { db } = await sources.choose(headers[positionHeader])
      return db.document.findMany({ where: { slug: { in: slugs } }, select: { slug: true, text: true, textAccess: true } })
    }
    const answering = { schema, limits, admission, context: readingContext }
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
      ...(trusted && { trusted: { documents: trusted, isOwn: (request) => own.has(request) || acting.has(request) } }),
      context: ({ request, req }: YogaInitialContext & { req?: IncomingMessage }, actor) => {
        // What the listener began goes on with the deadline that it has.
        const begun = req && scopes.get(req)
        const lastEventId = request.headers.get('last-event-id') ?? undefined
        const sender = actor.id === anonymous.id ? req && addressOf(req) : actor.id
        return contextOf(begun ?? scopeOf(request, { seconds }), sources.primary, { actor, client: sender, lastEventId })
      },
      routes: [
        hasExports ? exports(answering) : switchedOff('/export/', 'Exports', 'EXPORTS'),
        hasFeeds ? feed(answering) : switchedOff('/feed.atom', 'Feeds', 'FEEDS'),
        ...(metrics && metricsToken ? [metricsRoute(metrics, metricsToken)] : []),
        backups({ database, seconds: limits.exportSeconds, log }),
        hasPages
          ? addresses({ client: (headers) => createSdkClient({ fetch: fetchOwn, headers, retries: 0 }), texts, log, seconds })
          : switchedOff('/r/', 'Pages of records', 'PAGES'),
      ],
      plugins: [...(prepared ? [prepared.plugin] : []), ...(sources.hasReplicas ? [useReadSources(sources)] : [])],
    })
    return {
      // The application itself reads, also where others need a key.
      client: clientFor(anonymous),
      clientFor: (actor) => clientFor(assertActor(actor)),
      // The formats and their parsers are loaded when they are needed.
      import: async (source, options) => {
        const { importSource } = await import('../import/import-sources.ts')
        const metered = metrics?.imports()
        const onProgress = (progress: ImportProgress) => {
          metered?.[0](progress)
          options?.onProgress?.(progress)
        }
        const report = await importSource(database, source, { ...options, onProgress }).finally(metered?.[1])
        written = laterToken(written, await sources.written())
        return report
      },
      fetch,
      schema,
      listener: withRequestTarget(prepared ? prepared.listener(yoga) : yoga, securityHeaders(http.publicOrigin)),
      ready,
      database,
      sources,
      admission,
      fallbacks,
      ...(metrics && { metrics: () => metrics.read(), watchMirror: (currentAt) => metrics.watchMirror(currentAt) }),
      feed: changeFeed,
      endSubscriptions: () => changeFeed.close(),
      close: async () => {
        changeFeed.close()
        await sources.close()
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

/** @throws the error of a database that does not answer */
async function readiness(database: Database): Promise<Readiness> {
  const { pending, unknown, failed } = await migrationStatus(database)
  const [stray] = [...pending, ...unknown, ...failed]
  return stray
    ? { ready: false, reason: `Migration ${stray} differs between the code and the database. Restart the server.` }
    : { ready: true }
}

/** What is known of each replica. */
function statesOf(sources: ReadSources): Pick<Readiness, 'replicas'> {
  const [, ...replicas] = sources.states
  return sources.hasReplicas ? { replicas: replicas.map(({ reads: _reads, ...each }) => each) } : {}
}

/** While only the primary does not answer, the server is ready for reads. */
function unanswered(error: unknown, { signal }: RequestScope, sources: ReadSources): Readiness {
  const states = statesOf(sources)
  const reason = signal.aborted
    ? 'The database does not answer in time.'
    : error instanceof EmbeddedDatabaseError
      ? error.message
      : 'The database does not answer.'
  return states.replicas?.some(({ usable }) => usable)
    ? { ready: true, readOnly: true, reason: `${reason} Replicas answer reads, and changes are UNAVAILABLE.`, ...states }
    : { ready: false, reason, ...states }
}
