import { answerError, type ErrorContext, HttpError, NetworkError, type ResponseError, TimeoutError } from './errors.ts'
import type { QueryText } from './selection-text.ts'

/** Options of a request. */
export interface RequestOptions {
  /** Aborts the request. The promise then rejects with the reason of the signal. */
  signal?: AbortSignal | undefined
  /** Maximum time for a response, in milliseconds, including retries. Default: 30,000. */
  timeout?: number | undefined
  /** Maximum number of retries of a query after a connection error or an overload of the server. Default: 2. */
  retries?: number | undefined
}

/** The server, and how to send requests to it. */
export interface Endpoint {
  url: string
  fetch: (request: Request) => Response | Promise<Response>
  headers: Record<string, string>
}

/** HTTP status and error codes of failures that are transient: a retry may succeed. */
const transientStatus = new Set([429, 502, 503, 504])
export const transientCodes = new Set(['RATE_LIMITED', 'UNAVAILABLE'])

/** Sends a query. Retries transient failures as long as `timeout` allows. @throws {RapporteurError} @throws the reason of `signal` */
export async function send(
  endpoint: Endpoint,
  queryText: QueryText,
  { signal, timeout = 30_000, retries = 2 }: RequestOptions,
): Promise<unknown> {
  const context: ErrorContext = { url: endpoint.url, ...queryText }
  const end = Date.now() + timeout
  // A mutation is sent again only if it has a key by which the server knows it, because the first attempt may have changed data.
  const attempts = /\bmutation/.test(context.query) && !context.variables._idempotencyKey ? 0 : retries
  for (let attempt = 0; ; attempt++) {
    const clock = AbortSignal.timeout(Math.max(0, end - Date.now()))
    try {
      return await attemptOnce(endpoint, context, signal ? AbortSignal.any([signal, clock]) : clock)
    } catch (thrown) {
      signal?.throwIfAborted()
      if (clock.aborted)
        throw new TimeoutError(`${endpoint.url} did not respond within ${timeout} ms. Increase \`timeout\`.`, 'TIMEOUT', context)
      const { error, after } = thrown instanceof TransientFailure ? thrown : { error: thrown, after: undefined }
      const wait = after ?? 200 * 2 ** attempt * (0.5 + Math.random())
      // If the server asks for a longer wait than the remaining time, a retry is useless.
      if (!(thrown instanceof TransientFailure) || attempt >= attempts || Date.now() + wait >= end) throw error
      await pause(wait, signal)
    }
  }
}

/** A failure that a retry may solve, with the time to wait in milliseconds. */
export class TransientFailure {
  constructor(
    readonly error: unknown,
    readonly after?: number | undefined,
  ) {}
}

/** Sends a query once. @throws TransientFailure for a failure that a retry may solve, else RapporteurError */
export async function attemptOnce({ url, fetch, headers }: Endpoint, context: ErrorContext, signal: AbortSignal): Promise<unknown> {
  const { query, variables } = context
  let response: Response
  let text: string
  try {
    const request = new Request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9', ...headers },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    response = await fetch(request)
    text = await response.text()
  } catch (cause) {
    signal.throwIfAborted()
    throw new TransientFailure(
      new NetworkError(`${url} cannot be reached: ${reason(cause)}. Check the server and the URL.`, 'NETWORK', {
        ...context,
        cause,
      }),
    )
  }
  const contextWithId = { ...context, requestId: response.headers.get('x-request-id') ?? undefined }
  const { data, errors } = answerOf(text)
  const error = errors
    ? answerError(errors, data, contextWithId)
    : data === undefined || !response.ok
      ? new HttpError(
          `${url} responded with HTTP ${response.status}, not GraphQL. Check the URL.`,
          contextWithId,
          response.status,
          text.slice(0, 1_000),
        )
      : undefined
  if (!error) return data
  throw transientCodes.has(error.code) || (transientStatus.has(response.status) && error.code !== 'TIMEOUT')
    ? new TransientFailure(error, retryAfter(response))
    : error
}

/** The `data` and `errors` of a response body. Empty if it is not a GraphQL response. */
function answerOf(text: string): { data?: unknown; errors?: readonly [ResponseError, ...ResponseError[]] } {
  try {
    // `null` has no properties, and is caught as well.
    const { data, errors } = JSON.parse(text)
    // Both are checked here.
    return {
      ...(typeof data === 'object' && { data }),
      ...(Array.isArray(errors) && typeof errors[0]?.message === 'string' && { errors }),
    } as ReturnType<typeof answerOf>
  } catch {
    return {}
  }
}

/** The milliseconds to wait before a retry, from the header Retry-After: seconds, or a date. */
function retryAfter({ headers }: Response): number | undefined {
  const header = headers.get('retry-after')
  if (!header) return undefined
  const seconds = Number(header)
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/** Waits. @throws the reason of `signal` */
export const pause = (ms: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })

/** Why `fetch` failed. Its own message is only "fetch failed"; the cause has the reason. */
function reason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } }
  return cause?.message || cause?.code || message || String(error)
}
