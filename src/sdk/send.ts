import { answerError, type ErrorContext, HttpError, NetworkError, type ResponseError, TimeoutError } from './errors.ts'
import type { Written } from './selection-text.ts'

/** How a request is sent. */
export interface RequestOptions {
  /** Ends the request; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Milliseconds for the answer, all attempts included. Default: 30,000. */
  timeout?: number | undefined
  /** How often a read that failed for want of a connection, or of capacity, is asked again. Default: 2. */
  retries?: number | undefined
}

/** Where requests go. */
export interface Endpoint {
  url: string
  fetch: (request: Request) => Response | Promise<Response>
  headers: Record<string, string>
}

/** What there is to answers that may be had by asking again. */
const passing = new Set([429, 502, 503, 504])
const passingCodes = new Set(['RATE_LIMITED', 'UNAVAILABLE'])

/** Asks, and asks again where that may help and time is left. @throws {RapporteurError} @throws the signal's reason */
export async function send(
  endpoint: Endpoint,
  written: Written,
  { signal, timeout = 30_000, retries = 2 }: RequestOptions,
): Promise<unknown> {
  const context: ErrorContext = { url: endpoint.url, ...written }
  const end = Date.now() + timeout
  const late = () => new TimeoutError(`${endpoint.url} did not answer in ${timeout} ms. Allow more with \`timeout\`.`, 'TIMEOUT', context)
  // Only reads are asked again: what may have changed something is not.
  const attempts = /\b(mutation|subscription)\b/.test(written.query) ? 0 : retries
  for (let attempt = 0; ; attempt++) {
    const clock = AbortSignal.timeout(Math.max(0, end - Date.now()))
    try {
      return await once(endpoint, context, signal ? AbortSignal.any([signal, clock]) : clock)
    } catch (thrown) {
      signal?.throwIfAborted()
      if (clock.aborted) throw late()
      const { error, after } = thrown instanceof Passing ? thrown : { error: thrown, after: undefined }
      const wait = after ?? 200 * 2 ** attempt * (0.5 + Math.random())
      // A server that asks for more time than there is has its answer already.
      if (!(thrown instanceof Passing) || attempt >= attempts || Date.now() + wait >= end) throw error
      await pause(wait, signal)
    }
  }
}

/** What may be otherwise another time. */
class Passing {
  constructor(
    readonly error: unknown,
    readonly after?: number | undefined,
  ) {}
}

async function once({ url, fetch, headers }: Endpoint, context: ErrorContext, signal: AbortSignal): Promise<unknown> {
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
    throw new Passing(
      new NetworkError(`${url} cannot be reached: ${reason(cause)}. Check that the server runs, and the URL.`, 'NETWORK', {
        ...context,
        cause,
      }),
    )
  }
  const seen = { ...context, requestId: response.headers.get('x-request-id') ?? undefined }
  const { data, errors } = answerOf(text)
  const error = errors
    ? answerError(errors, data, seen)
    : data === undefined || !response.ok
      ? new HttpError(
          `${url} answered with HTTP ${response.status} and no GraphQL. Check the URL.`,
          seen,
          response.status,
          text.slice(0, 1_000),
        )
      : undefined
  if (!error) return data
  throw passingCodes.has(error.code) || (passing.has(response.status) && error.code !== 'TIMEOUT') ? new Passing(error, retryAfter(response)) : error
}

/** What a text holds of a GraphQL answer. */
function answerOf(text: string): { data?: unknown; errors?: readonly [ResponseError, ...ResponseError[]] } {
  try {
    const answer = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null) return {}
    const { data, errors } = answer
    return {
      ...(typeof data === 'object' && { data }),
      ...(Array.isArray(errors) && typeof errors[0]?.message === 'string' && { errors }),
    } as ReturnType<typeof answerOf>
  } catch {
    return {}
  }
}

/** The milliseconds that a server asks to be left alone for: it says seconds, or a date. */
function retryAfter({ headers }: Response): number | undefined {
  const said = headers.get('retry-after')
  if (!said) return undefined
  const seconds = Number(said)
  const wait = Number.isNaN(seconds) ? Date.parse(said) - Date.now() : seconds * 1_000
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

const pause = (ms: number, signal: AbortSignal | undefined) =>
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

/** Why fetch failed: its own message only says that it did. */
function reason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } }
  return cause?.message || cause?.code || message || String(error)
}
