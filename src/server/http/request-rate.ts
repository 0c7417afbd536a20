import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type RapporteurError, rateLimited } from '../api-errors.ts'
import type { Logger } from '../rapporteur.ts'
import type { RateLimits } from './rate-limits.ts'

/** Adds requests of a client in a minute to those of other processes. Returns all of them. */
export type ShareCount = (client: string, minute: number, requests: number) => Promise<number>

/** Whose requests are counted together. */
export interface RateOf {
  kind: keyof RateLimits
  id: string
}

interface Counted {
  minute: number
  /** Requests to this process. */
  here: number
  /** Those of them that the others know of. */
  shared: number
  /** Requests to other processes, as far as is known. */
  elsewhere: number
  isSharing: boolean
}

const clients = 100_000
/** A client is counted alone until it has sent this part of its limit; then the processes tell one another. */
const part = 0.1
/** Statements that share counts at once; a count that is not shared is shared with the next one. */
const mostSharing = 4
const minuteMs = 60_000

/**
 * Counts requests of clients in each minute of the clock. Processes share the counts through the database, in blocks of a tenth of the limit,
 * and no request waits for that. While the database is away each process counts alone.
 */
export class RequestRate {
  readonly #limits: RateLimits
  readonly #share: ShareCount | undefined
  readonly #log: Pick<Logger, 'warn'>
  readonly #counts = new LRUCache<string, Counted>({ max: clients })
  readonly #now: () => number
  #sharing = 0
  #warned = Number.NEGATIVE_INFINITY

  constructor(
    limits: RateLimits,
    { share, log, now = Date.now }: { share?: ShareCount | undefined; log: Pick<Logger, 'warn'>; now?: () => number },
  ) {
    this.#limits = limits
    this.#share = share
    this.#log = log
    this.#now = now
  }

  /** Counts a request. Undefined if its client has no limit. */
  take(of: RateOf): Rate | undefined {
    const limit = this.#limits[of.kind]
    if (limit === undefined) return undefined
    const id = `${of.kind} ${of.id}`
    const now = this.#now()
    const counted = this.#counted(id, Math.floor(now / minuteMs))
    const isOver = used(counted) >= limit
    // Those that are refused are not counted: a client that goes on asking is answered again in the next minute.
    if (!isOver) counted.here++
    if (counted.here - counted.shared >= Math.max(1, Math.floor(limit * part))) void this.#tell(id, counted)
    return new Rate(of.kind, limit, Math.max(0, limit - used(counted)), Math.ceil((minuteMs - (now % minuteMs)) / 1_000), isOver)
  }

  /** Whether a client has no request left. */
  isOver(of: RateOf): boolean {
    const limit = this.#limits[of.kind]
    return limit !== undefined && used(this.#counted(`${of.kind} ${of.id}`, Math.floor(this.#now() / minuteMs))) >= limit
  }

  #counted(id: string, minute: number): Counted {
    const known = this.#counts.get(id)
    if (known?.minute === minute) return known
    const counted = { minute, here: 0, shared: 0, elsewhere: 0, isSharing: false }
    this.#counts.set(id, counted)
    return counted
  }

  async #tell(id: string, counted: Counted): Promise<void> {
    if (!this.#share || counted.isSharing || this.#sharing >= mostSharing) return
    const requests = counted.here - counted.shared
    counted.isSharing = true
    this.#sharing++
    try {
      const all = await this.#share(createHash('sha256').update(id).digest('hex'), counted.minute, requests)
      counted.shared += requests
      counted.elsewhere = Math.max(0, all - counted.shared)
    } catch (error) {
      const now = performance.now()
      if (now - this.#warned > minuteMs) this.#log.warn({ err: error }, 'the counts of requests are not shared with other processes')
      this.#warned = now
    } finally {
      counted.isSharing = false
      this.#sharing--
    }
  }
}

const used = ({ here, elsewhere }: Counted) => here + elsewhere

/** What a client has left in this minute. */
export class Rate {
  constructor(
    readonly kind: keyof RateLimits,
    readonly limit: number,
    readonly remaining: number,
    /** Seconds until the next minute. */
    readonly reset: number,
    readonly isOver: boolean,
  ) {}

  /** The headers of draft-ietf-httpapi-ratelimit-headers-06, which clients read; later drafts have one header that few know. */
  get headers(): Record<string, string> {
    return { 'ratelimit-limit': `${this.limit}`, 'ratelimit-remaining': `${this.remaining}`, 'ratelimit-reset': `${this.reset}` }
  }

  /** The error of a request that is over the limit. */
  get error(): RapporteurError {
    return rateLimited(this.kind, this.limit, this.reset)
  }
}
