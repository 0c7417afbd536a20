import { setMaxListeners } from 'node:events'
import { currentSignal, withSignal } from '../store/database/statement-signal.ts'
import { busy, RapporteurError, timedOut } from './api-errors.ts'
import { observeAs, observedOf } from './observing/observed-request.ts'

/** Who sent a request, as far as it says so itself: nothing of this is verified. */
export interface Caller {
  authorization?: string | undefined
  cookie?: string | undefined
  /** The position of the caller's own writes. */
  position?: string | undefined
}

/** A response to a change has the position of its writes in this header. Sent with a later request, the request sees them. */
export const positionHeader = 'x-rapporteur-position'

/** What a request is answered within. */
export interface RequestScopeOptions {
  caller: Caller
  /** Seconds that the answer may take. */
  seconds: number
  /** Aborted when the client goes away. */
  client?: AbortSignal | undefined
  /** What to do about an answer that takes longer. */
  remedy?: string
}

/** One request: who sent it, and how long it may take. */
export class RequestScope {
  readonly caller: Caller
  /** Aborted at the deadline with TIMEOUT, or when the client goes away. */
  readonly signal: AbortSignal
  /** Whether nothing of it has begun, because it waits for its turn. */
  isWaiting = false
  /** Called once when the answer is complete, or given up. */
  onEnd: (() => void) | undefined
  readonly #controller = new AbortController()
  readonly #deadline: NodeJS.Timeout
  readonly #sources: AbortSignal[]

  constructor({ caller, seconds, client, remedy }: RequestScopeOptions) {
    this.caller = caller
    this.signal = this.#controller.signal
    // Each statement under way listens, and there may be many.
    setMaxListeners(0, this.signal)
    this.#deadline = setTimeout(() => {
      const waited = `the request waited for its turn until its deadline of ${seconds} s`
      this.#controller.abort(this.isWaiting ? busy(waited) : timedOut({ seconds, remedy }))
    }, seconds * 1_000)
    this.#deadline.unref()
    // A request that is sent on behalf of another ends with it.
    this.#sources = [client, currentSignal()].filter((source) => source !== undefined)
    for (const source of this.#sources) {
      if (source.aborted) this.#leave()
      else source.addEventListener('abort', this.#leave, { once: true })
    }
  }

  /** Runs a part of the request. SQL that it sends is cancelled with the signal. @throws the signal's reason as soon as it is aborted */
  run<T>(task: () => T | Promise<T>): Promise<T> {
    return this.race(() => withSignal(this.signal, async () => task()))
  }

  /** Runs a part of the request that hands the signal to its SQL statements itself. @throws the signal's reason as soon as it is aborted */
  async race<T>(task: () => Promise<T>): Promise<T> {
    this.signal.throwIfAborted()
    let giveUp = () => {}
    const aborted = new Promise<never>((_, reject) => {
      giveUp = () => reject(this.signal.reason)
    })
    this.signal.addEventListener('abort', giveUp, { once: true })
    try {
      return await Promise.race([task(), aborted])
    } finally {
      this.signal.removeEventListener('abort', giveUp)
    }
  }

  /** Clears the deadline, once the answer is complete. */
  end(): void {
    clearTimeout(this.#deadline)
    this.onEnd?.()
    this.onEnd = undefined
    for (const source of this.#sources) source.removeEventListener('abort', this.#leave)
  }

  readonly #leave = () => {
    const parent = this.#sources.find(({ aborted }) => aborted)?.reason
    this.#controller.abort(parent instanceof RapporteurError ? parent : clientGone())
    this.end()
  }
}

const clientGone = () => new RapporteurError('TIMEOUT', 'The client closed the connection before the answer was complete.')

/** The scope of a request of fetch. */
export function scopeOf(request: Request, options: Pick<RequestScopeOptions, 'seconds' | 'remedy'>): RequestScope {
  const { headers, signal } = request
  const scope = new RequestScope({
    ...options,
    caller: {
      authorization: headers.get('authorization') ?? undefined,
      cookie: headers.get('cookie') ?? undefined,
      position: headers.get(positionHeader) ?? undefined,
    },
    client: signal,
  })
  observeAs(scope.signal, observedOf(request))
  return scope
}

/** Answers a request within its deadline. */
export async function answerWithin<T>(
  request: Request,
  options: Pick<RequestScopeOptions, 'seconds' | 'remedy'>,
  answer: (scope: RequestScope) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(request, options)
  return scope.run(() => answer(scope)).finally(() => scope.end())
}
