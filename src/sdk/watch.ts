import { checkOptions } from './check-options.ts'
import type { Client } from './client.ts'
import { answerError, type ErrorContext, HttpError, NetworkError, TimeoutError } from './errors.ts'
import type { Revision, Statement, Subscription } from './generated/schema.ts'
import { subscriptions } from './generated/selections.ts'
import { writeOperation } from './operation-text.ts'
import { registerPages } from './pages.ts'
import type { ArgsOf, Checked, Result, Selection } from './select.ts'
import type { UntypedSelection } from './selection-text.ts'
import { attemptOnce, pause, TransientFailure, transientCodes } from './send.ts'
import { readEvents } from './server-events.ts'

/** Options of a subscription. */
export interface WatchOptions {
  /** The place in history after which to begin: `since` of an earlier subscription, or the `id` of a revision. Default: what happens from now on. */
  since?: string | undefined
  /** Ends the subscription. The iteration then rejects with the reason of the signal. */
  signal?: AbortSignal | undefined
}

/** What is iterated of a subscription. */
export interface Watch<Value> extends AsyncIterableIterator<Value> {
  /**
   * The place in history after the last value. Stored after the value was handled, it continues there in another process, without a gap. While
   * no value comes it advances as well. Undefined before the first connection.
   */
  readonly since: string | undefined
}

/** A subscription as a method. */
type WatchMethod<Type, Where, Standard> = <const S extends Selection<Type> = Extract<Standard, Selection<Type>>>(
  where?: Where,
  options?: { select?: S & Checked<Type, S> } & WatchOptions,
) => Watch<Result<Type, S>>

type WhereOf<Key extends 'statementAdded' | 'recordChanged'> = NonNullable<ArgsOf<Subscription[Key]>['where']>

/** The subscriptions of the API, where a client has the lists. */
export interface Watching {
  readonly statements: {
    /**
     * Iterates over statements as they are added, by an import or by an actor. Statements that were deleted before they could be sent are left out.
     *
     * @example
     * const { statements } = withWatch(rapporteur)
     * for await (const { slug, text } of statements.watch({ speaker: 'lavrov' }, { since: '0.0', select: { slug: true, text: true } })) {
     *   console.log(slug, text)
     *   break
     * }
     * @throws {UnknownRefError} @throws {BadRequestError} @throws {UnauthenticatedError} @throws {ForbiddenError} @throws {RapporteurError}
     */
    readonly watch: WatchMethod<Statement, WhereOf<'statementAdded'>, (typeof subscriptions)['statementAdded']>
  }
  readonly changes: {
    /**
     * Iterates over the changes of records as they are made, in the order of commits, deletions too.
     *
     * @example
     * const { changes } = withWatch(rapporteur)
     * const watch = changes.watch({ kind: 'PERSON' }, { since: '0.0', select: { slug: true, action: true, by: true } })
     * for await (const { slug, action, by } of watch) {
     *   console.log(slug, action, by, watch.since)
     *   break
     * }
     * @throws {BadRequestError} @throws {UnauthenticatedError} @throws {ForbiddenError} @throws {RapporteurError}
     */
    readonly watch: WatchMethod<Revision, WhereOf<'recordChanged'>, (typeof subscriptions)['recordChanged']>
  }
}

/**
 * Adds subscriptions to a client. A subscription continues by itself after a lost connection, a restart of the server and an overload: nothing
 * is missed, and nothing comes twice. It waits longer after each failure, at most 30 seconds. It ends with an error that does not get better,
 * and if there was no first connection after three attempts. Ending the loop ends the request.
 *
 * @example
 * const watching = withWatch(rapporteur)
 * const watch = watching.statements.watch({ topic: 'syria' }, { since: '0.0' })
 * for await (const { text } of watch) {
 *   console.log(text, watch.since)
 *   break
 * }
 */
export function withWatch<C extends Pick<Client, 'endpoint' | 'statements'>>(client: C): C & Watching {
  const method =
    (subscription: Subscribed, standard: UntypedSelection, name: string) =>
    (where?: unknown, options: { select?: UntypedSelection } & WatchOptions = {}) => {
      const { select = standard, ...rest } = checkOptions(options, ['select', 'since', 'signal'], name)
      return watch(client, subscription, select, where, rest)
    }
  const statements = { watch: method(statementAdded, subscriptions.statementAdded, 'statements.watch') }
  const changes = { watch: method(recordChanged, subscriptions.recordChanged, 'changes.watch') }
  // The types of selections and results exist only at compile time.
  return Object.assign(client, { statements: Object.assign(client.statements, statements), changes }) as unknown as C & Watching
}

/** A subscription as `writeOperation` needs it. */
interface Subscribed {
  field: string
  declared: string
}

const statementAdded = { field: 'statementAdded: statement', declared: 'where: StatementFilter, since: ID' }
const recordChanged = { field: 'recordChanged: revision', declared: 'where: RevisionFilter, since: ID' }

/** Attempts before a first connection; the longest pause between two attempts, and for a response to begin, in milliseconds. */
const firstAttempts = 3
const longestPause = 30_000

function watch(
  { endpoint }: Pick<Client, 'endpoint'>,
  { field, declared }: Subscribed,
  select: UntypedSelection,
  where: unknown,
  { since: begin, signal }: WatchOptions,
): Watch<unknown> {
  const [name = ''] = field.split(':')
  const ending = new AbortController()
  const either = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
  let since = begin

  /** The values of one connection. @throws TransientFailure for a failure after which another connection may succeed */
  async function* connected(context: ErrorContext, onBegin: () => void): AsyncGenerator<unknown, void> {
    const body = await open(endpoint(), context, either)
    for await (const { event, data, id } of readEvents(body, either)) {
      if (event === 'next') {
        const { data: answer, errors } = JSON.parse(data)
        if (errors) {
          const error = answerError(errors, answer, context)
          throw isRetried(error.code) ? new TransientFailure(error) : error
        }
        registerPages({ [name]: select }, answer)
        since = id
        onBegin()
        if (answer[name] !== null) yield answer[name]
      } else if (id) {
        since = id
        onBegin()
      }
    }
    either.throwIfAborted()
    throw new TransientFailure(new NetworkError(`The connection to ${context.url} was lost.`, 'NETWORK', context))
  }

  async function* values(): AsyncGenerator<unknown, undefined> {
    let hasBegun = false
    for (let failures = 0; ; failures++) {
      const text = writeOperation({ operation: 'subscription', field, declared, args: { where, since }, selection: select })
      try {
        yield* connected({ url: endpoint().url, ...text }, () => {
          hasBegun = true
          failures = 0
        })
      } catch (thrown) {
        either.throwIfAborted()
        if (!(thrown instanceof TransientFailure)) throw thrown
        if (!hasBegun && failures + 1 >= firstAttempts) throw thrown.error
        await pause(thrown.after ?? Math.min(longestPause, 200 * 2 ** failures) * (0.5 + Math.random()), either)
      }
    }
  }

  const iterator = values()
  const ended = (error: unknown) => {
    if (ending.signal.aborted && !signal?.aborted) return { done: true as const, value: undefined }
    throw error
  }
  return {
    get since() {
      return since
    },
    next: () => iterator.next().catch(ended),
    return: async () => {
      ending.abort()
      return iterator.return(undefined).catch(ended)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** Whether an error has a code after which a subscription is opened again. */
const isRetried = (code: string) => code === 'SLOW_CONSUMER' || transientCodes.has(code)

/** Opens a stream of events. @throws as a query does */
async function open({ url, fetch, headers }: ReturnType<Client['endpoint']>, context: ErrorContext, signal: AbortSignal) {
  let body: Response['body'] = null
  const asked = async (request: Request) => {
    const response = await fetch(request)
    if (!/^text\/event-stream\b/.test(response.headers.get('content-type') ?? '')) return response
    // Also of an HTTP status that says an error: the events have its code.
    body = response.body
    return Response.json({ data: null })
  }
  const late = new AbortController()
  const error = new TimeoutError(`${url} did not respond within ${longestPause} ms.`, 'TIMEOUT', context)
  const clock = setTimeout(() => late.abort(new TransientFailure(error)), longestPause)
  const endpoint = { url, fetch: asked, headers: { ...headers, accept: 'text/event-stream' } }
  await attemptOnce(endpoint, context, AbortSignal.any([signal, late.signal])).finally(() => clearTimeout(clock))
  if (!body) throw new HttpError(`${url} does not send events.`, context, 200, '')
  return body
}
