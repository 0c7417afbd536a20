import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import { type Actor, anonymous } from '../access/actor.ts'
import type { Authenticate } from '../access/authenticate.ts'
import { badRequest, type ErrorCode, errorStatus, forbidden, isErrorCode } from '../api-errors.ts'
import type { Context } from '../context.ts'
import { observedOf } from '../observing/observed-request.ts'
import { Observer } from '../observing/observer.ts'
import type { Logger, Readiness } from '../rapporteur.ts'
import { assertPosition } from '../read-sources.ts'
import { positionHeader } from '../request-scope.ts'
import { type Admission, useAdmission } from './admission.ts'
import { assertAddress } from './assert-text.ts'
import type { ClientRates } from './client-rates.ts'
import { eventStream } from './event-stream.ts'
import { useGraphiql } from './graphiql.ts'
import { maskError } from './mask-error.ts'
import { useNoIntrospection } from './no-introspection.ts'
import { useCost } from './query-cost.ts'
import { defaultLimits, type Limits } from './query-limits.ts'
import { requestId } from './request-id.ts'
import { useSecurityHeaders } from './security-headers.ts'
import type { TrustedDocuments } from './trusted-documents.ts'
import { useLimits } from './use-limits.ts'

/** Bytes that the body of a request may have. */
export const largestBody = 1_000_000

/** A GET or HEAD of a path other than /graphql. */
export interface RouteRequest {
  request: Request
  /** Its address, at the public origin where one is configured. */
  url: URL
  /** The response of node:http, where the request came in that way. */
  response: ServerResponse | undefined
  /** Who sends it. */
  actor: Actor
  /** An error as the client may see it; what is hidden goes to the log. */
  mask: (error: unknown) => GraphQLError
}

/** Answers a GET or HEAD; undefined for a path that is not its own. What it throws is answered as JSON. */
export type Route = (request: RouteRequest) => Promise<Response> | undefined

/** What the HTTP layer is made of. */
export interface HttpOptions {
  schema: GraphQLSchema
  /** The context of one request; it is asked for after the query is found valid. */
  context: (initial: YogaInitialContext, actor: Actor) => object | Promise<object>
  /** Says who sends a request. */
  authenticate: Authenticate
  log: Logger
  /** Whether the database answers and its migrations are current. */
  ready: () => Promise<Readiness>
  /** Sites whose pages may read answers; none by default. */
  corsOrigins?: readonly string[]
  /** Where clients reach the server, such as `https://record.example`; the Host header of each request by default. */
  publicOrigin?: string
  graphiql?: boolean
  introspection?: boolean
  /** The only documents that are answered, and the requests that may send others; all by default. */
  trusted?: { documents: TrustedDocuments; isOwn: (request: Request) => boolean }
  limits?: Limits
  /** How many statements the record has, about. */
  statements?: () => number
  /** Who runs now, and who waits; without it everything runs at once. */
  admission?: Admission
  /** Counts the requests of clients; without it they are not counted. */
  rates?: ClientRates
  /** Paths beside /graphql. */
  routes?: readonly Route[]
  plugins?: readonly Plugin[]
  /** Notes what happens to requests. By default for the log only. */
  observer?: Observer
}

const exposedHeaders = [
  ...['x-request-id', 'link', 'content-disposition', 'etag', positionHeader],
  ...['retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
]

/** The server as Yoga makes it: `fetch` for use in process, and itself a listener for node:http. */
export function createHttp({
  schema,
  context,
  authenticate,
  log,
  ready,
  corsOrigins = [],
  publicOrigin,
  graphiql = true,
  introspection = true,
  trusted,
  limits = defaultLimits,
  statements,
  admission,
  rates,
  routes = [],
  plugins = [],
  observer = new Observer({ log }),
}: HttpOptions) {
  return createYoga({
    schema,
    context: (initial) => context(initial, actors.get(initial.request) ?? anonymous),
    logging: log,
    multipart: false,
    batching: false,
    ...(trusted && { extraParamNames: ['documentId'] }),
    maxRequestBodySize: largestBody,
    graphiql: false,
    landingPage: false,
    // Yoga answers any URL that ends so, query strings included; ours is an exact path.
    healthCheckEndpoint: ' ',
    // All errors meet in useErrors instead, where the request is known.
    maskedErrors: false,
    cors: (request) => {
      const origin = request.headers.get('origin')
      return origin !== null && corsOrigins.includes(origin)
        ? { origin: [origin], credentials: false, methods: ['GET', 'POST'], exposedHeaders, maxAge: 86_400 }
        : false
    },
    plugins: [
      useObserver(observer),
      useSecurityHeaders(publicOrigin),
      graphiql && useGraphiql(),
      useActor(rates ? rates.authenticate(authenticate) : authenticate, log),
      rates ? rates.plugin : {},
      useRoutes({ ready, routes, publicOrigin, log }),
      useSafeRequests(),
      trusted ? trusted.documents.plugin(trusted.isOwn) : {},
      useLimits(limits, schema, statements),
      introspection ? {} : useNoIntrospection(),
      ...plugins,
      admission ? useAdmission(admission, schema, limits, statements) : {},
      useDeadline(),
      useSubscriptions(log, limits),
      useErrors(log),
      useCost(limits),
    ],
  })
}

const actors = new WeakMap<Request, Actor>()

/** Paths that say nothing of the record. */
const isOpen = (path: string) => ['/', '/health', '/ready', '/metrics'].includes(path)

/** Knows who sends a request, and that its position is one, before anything of it is answered. */
function useActor(authenticate: Authenticate, log: Logger): Plugin {
  return {
    async onRequest({ request, url, endResponse, serverContext }) {
      if (request.method === 'OPTIONS' || isOpen(url.pathname)) return
      try {
        assertPosition(request.headers.get(positionHeader) ?? undefined)
        actors.set(request, await authenticate(request, messageOf(serverContext)))
      } catch (error) {
        const { message, extensions } = masked(error, request, log)
        const status = isErrorCode(extensions.code) ? errorStatus[extensions.code] : 500
        const body = url.pathname === '/graphql' ? { errors: [{ message, extensions }] } : { error: message, ...extensions }
        const headers = { 'cache-control': 'no-store', ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...retryAfter(extensions) }
        endResponse(Response.json(body, { status, headers }))
      }
    },
  }
}

/** Gives each response the id of its request, and notes what is known of the request when it is answered. */
function useObserver(observer: Observer): Plugin {
  const runs = ({ contextValue, document, operationName }: ExecutionArgs) => {
    const { request }: YogaInitialContext = contextValue as YogaInitialContext
    observedOf(request)?.runs(document, operationName)
  }
  return {
    onRequest({ request, serverContext }) {
      observer.begin(request, request.method, () => new URL(request.url).pathname, messageOf(serverContext))
    },
    onParams({ request, params }) {
      observedOf(request)?.named(params.operationName)
    },
    onExecute: ({ args }) => runs(args),
    onSubscribe: ({ args }) => runs(args),
    onResponse({ request, response, serverContext }) {
      const id = requestId(request)
      response.headers.set('x-request-id', id)
      response.headers.append('vary', 'Origin')
      const observed = observedOf(request)
      if (!observed) return
      observed.actor = actors.get(request)
      const { status } = response
      const sent = isStream(response) ? responseOf(serverContext) : undefined
      // The body of a stream is made after this.
      if (sent) sent.once('close', () => observer.end(observed, { requestId: id, status, isCut: !sent.writableFinished }))
      else observer.end(observed, { requestId: id, status })
    },
  }
}

const isStream = ({ headers }: Response) =>
  headers.get('content-type')?.startsWith('text/event-stream') === true || headers.has('content-disposition')

/** Everything but /graphql itself. */
function useRoutes({
  ready,
  routes: more,
  publicOrigin,
  log,
}: Required<Pick<HttpOptions, 'ready' | 'routes' | 'log'>> & Pick<HttpOptions, 'publicOrigin'>): Plugin {
  const json = (status: number, body: object, headers: Record<string, string> = {}) =>
    new Response(`${JSON.stringify(body)}\n`, {
      status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    })
  const routes: Record<string, () => Response | Promise<Response>> = {
    '/': () => new Response(null, { status: 302, headers: { location: '/graphql' } }),
    '/health': () => json(200, { status: 'alive' }),
    '/ready': async () => {
      const state = await ready().catch(() => ({ ready: false }) as const)
      return json(state.ready ? 200 : 503, state)
    },
  }
  return {
    async onRequest({ request, url, endResponse, serverContext }) {
      if (url.pathname === '/graphql' || request.method === 'OPTIONS') return
      const reads = ['GET', 'HEAD'].includes(request.method)
      const route = reads && Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined
      const response = responseOf(serverContext)
      const mask = (error: unknown) => masked(error, request, log)
      const { origin, pathname, search } = new URL(request.url)
      const actor = actors.get(request) ?? anonymous
      const asked = { request, url: new URL((publicOrigin ?? origin) + pathname + search), response, actor, mask }
      const answer = async () => {
        assertAddress(asked.url)
        return first(more, (route) => route(asked))
      }
      const answering = reads ? answer() : undefined
      const failed = (error: unknown) => {
        const { message, extensions } = mask(error)
        return json(
          isErrorCode(extensions.code) ? errorStatus[extensions.code] : 500,
          { error: message, ...extensions },
          retryAfter(extensions),
        )
      }
      endResponse(
        (await (route?.() ?? answering?.catch(failed))) ??
          json(404, {
            error: `There is no ${request.method} ${url.pathname} here.`,
            help: 'GraphQL is at /graphql, with GraphiQL in a browser; GET /r/{type}/{slug} shows a record; GET /export/statements.csv and /feed.atom take statements away; GET /health says whether the server is alive, GET /ready whether it can answer.',
          }),
      )
    },
  }
}

/** The response of node:http, where the request came in that way. Yoga's type does not say so. */
const responseOf = (serverContext: unknown) => ((serverContext ?? {}) as { res?: ServerResponse }).res
/** The request of node:http, in the same way. */
const messageOf = (serverContext: unknown) => ((serverContext ?? {}) as { req?: IncomingMessage }).req

/** What the first of some makes that makes anything. */
function first<T, Made>(all: readonly T[], make: (each: T) => Made | undefined): Made | undefined {
  for (const each of all) {
    const made = make(each)
    if (made !== undefined) return made
  }
  return undefined
}

/**
 * A page of another site can make a browser POST without asking first, as long as the body is of a type that forms have.
 * Those types, and a body without one, are refused; a GET passes because it cannot change anything.
 */
function useSafeRequests(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      const type = request.headers.get('content-type')
      if (request.method === 'POST' && !/^application\/(graphql\+)?json\s*(;|,|$)/i.test(type ?? '')) {
        throw forbidden(
          `A POST with ${type ? `content-type ${JSON.stringify(type)}` : 'no content-type'} is refused, since any web page could send it. Send JSON with "content-type: application/json".`,
          { http: { status: 415 } },
        )
      }
      const encoding = request.headers.get('content-encoding')
      if (encoding !== null && encoding.toLowerCase() !== 'identity')
        throw badRequest(
          `The body has content-encoding ${JSON.stringify(encoding)}, and the server unpacks none: a small one could unpack to any size. Send it as it is.`,
          { http: { status: 415 } },
        )
      if (request.method !== 'GET' || !requestParser) return
      setRequestParser(async (get) => {
        try {
          return await requestParser(get)
        } catch {
          throw badRequest("The query string's `variables` and `extensions` must be JSON objects.", { http: { status: 400 } })
        }
      })
    },
  }
}

/** Runs each operation within the scope of its request. An operation that is stopped has no data, so that HTTP can say so. */
function useDeadline(): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { scope }: YogaInitialContext & Partial<Context> = args.contextValue
      if (!scope) return
      setExecuteFn(async (given: ExecutionArgs) => {
        try {
          return await scope.run(() => executeFn(given))
        } catch (error) {
          if (!scope.signal.aborted) throw error
          return { errors: [scope.signal.reason] }
        } finally {
          scope.end()
        }
      })
    },
  }
}

/** Sends subscriptions as server-sent events with places in history, and masks their errors. */
function useSubscriptions(log: Logger, { unreadSeconds }: Limits): Plugin {
  const contexts = new WeakMap<Request, Partial<Context>>()
  // An error without a path is from reading the history, and not of the query, which was valid.
  const mask = (error: unknown, request: Request) =>
    masked(error instanceof GraphQLError && !error.path ? (error.originalError ?? error) : error, request, log)
  return {
    onSubscribe({ args }) {
      const context: YogaInitialContext & Partial<Context> = args.contextValue
      context.scope?.end()
      contexts.set(context.request, context)
    },
    onResultProcess({ request, result, resultProcessor, setResultProcessor, serverContext }) {
      const context = contexts.get(request)
      // Without a processor, the client accepts no events, and Yoga says so.
      if (!context || !resultProcessor || !(Symbol.asyncIterator in result)) return
      const options = {
        results: result,
        position: () => context.position,
        mask: (error: unknown) => mask(error, request),
        signal: request.signal,
        unreadSeconds,
        disconnect: () => void responseOf(serverContext)?.destroy(),
      }
      setResultProcessor(() => eventStream(options), 'text/event-stream')
    },
  }
}

/** An error as the client may see it. */
function masked(error: unknown, request: Request, log: Logger): GraphQLError {
  const visible = maskError(error, requestId(request), ({ code, errorId, cause }) =>
    log[code === 'INTERNAL' ? 'error' : 'warn'](
      { requestId: errorId, code, path: error instanceof GraphQLError ? error.path : undefined, err: cause },
      'error masked',
    ),
  )
  observedOf(request)?.codes.add(String(visible.extensions.code))
  return visible
}

/** The header of an error that says when another attempt may succeed. */
const retryAfter = ({ retryAfter: seconds }: GraphQLError['extensions']): Record<string, string> =>
  typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}

/** The codes of errors that another attempt may not have. */
const temporary = new Set<unknown>(['UNAVAILABLE', 'TIMEOUT'])

/** Whether every root field failed. */
const hasNoData = ({ data }: ExecutionResult): boolean =>
  data === null || (data !== undefined && Object.values(data).every((value) => value === null))

/** The one place where errors of GraphQL leave through, those of requests, queries, resolvers and of ourselves. */
function useErrors(log: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Symbol.asyncIterator in result || Array.isArray(result) || !result.errors) return
      const errors = result.errors.map((error) => masked(error, request, log))
      const [first] = errors
      // Without any data, HTTP may say what a proxy or load balancer looks for; of application/json it expects 200.
      if (first && hasNoData(result) && errors.every(({ extensions }) => temporary.has(extensions.code))) {
        first.extensions.http = { status: errorStatus[first.extensions.code as ErrorCode], spec: true }
        return setResult({ errors })
      }
      if (!('data' in result))
        for (const { extensions } of errors)
          if (isErrorCode(extensions.code))
            extensions.http ??= {
              status: errorStatus[extensions.code],
              spec: errorStatus[extensions.code] === 400,
              headers: retryAfter(extensions),
            }
      setResult({ ...result, errors })
    },
  }
}
