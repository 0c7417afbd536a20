import { callWithSignal } from '../../store/database/statement-signal.ts'
import { usableKeys } from '../../store/write/api-keys.ts'
import type { Db } from '../../store/write/write-records.ts'
import type { Actor } from '../access/actor.ts'
import type { KeyActor } from '../access/authenticate.ts'
import { type RapporteurError, slowConsumer, tooManyOfClient, tooManySubscriptions, unauthenticated } from '../api-errors.ts'
import type { Logger } from '../rapporteur.ts'

/** Milliseconds between two looks at the history while somebody follows. */
const pause = 300
/** Milliseconds that a look may take. */
const longestLook = 5_000
/** Seconds after which followers are checked even if nothing changed. */
const checkSeconds = 3
/** Subscriptions that one client may have, as a part of all. */
const partOfClient = 0.1

/** Who follows, as far as it matters to end that. */
export interface Follower {
  actor: Actor | KeyActor
  /** Whose subscriptions are counted together. Those of the application itself are not. */
  client: string | undefined
  /** The place after which it continues. */
  since: () => string
  /** Milliseconds for which there has been something to read that it did not take. */
  unread: (latest: number, now: number) => number
  /** Ends it with an error. */
  end: (error: RapporteurError) => void
}

/** Tells those who wait when there are new changes, from whatever process. One look at the history serves all of them. */
export class ChangeFeed {
  readonly #db: Db
  readonly #unreadSeconds: number
  readonly #most: number
  readonly #log: Pick<Logger, 'warn'>
  readonly #closed = new AbortController()
  readonly #waiting = new Set<(latest: number) => void>()
  readonly #followers = new Set<Follower>()
  #timer: NodeJS.Timeout | undefined
  #seen = 0
  #checked = Number.NEGATIVE_INFINITY

  constructor(db: Db, { unreadSeconds, subscriptions, log }: { unreadSeconds: number; subscriptions: number; log: Pick<Logger, 'warn'> }) {
    this.#db = db
    this.#log = log
    this.#unreadSeconds = unreadSeconds
    this.#most = subscriptions
  }

  /** Aborted when the server stops. */
  get signal(): AbortSignal {
    return this.#closed.signal
  }

  /** The number of those who follow. */
  get followers(): number {
    return this.#followers.size
  }

  /** The id of the latest changeset; 0 if there is none. */
  async latest(): Promise<number> {
    const { rows } = await this.#db.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM "Changeset"')
    return Number(rows[0]?.id)
  }

  /** Waits until there is a changeset after this one, or until a signal is aborted. */
  async after(changeset: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.signal.aborted) {
      const latest = await this.#next(signal)
      if (latest > changeset) return
    }
  }

  /** Counts a follower until the function that it returns is called. @throws UNAVAILABLE if there are too many, RATE_LIMITED if too many of one client */
  enter(follower: Follower): () => void {
    if (this.#followers.size >= this.#most || this.signal.aborted) throw tooManySubscriptions(this.#most)
    const { client } = follower
    const mostOfClient = Math.ceil(this.#most * partOfClient)
    const own = client === undefined ? 0 : [...this.#followers].filter((each) => each.client === client).length
    if (own >= mostOfClient) throw tooManyOfClient(mostOfClient)
    this.#followers.add(follower)
    this.#timer ??= setTimeout(() => this.#look(), pause)
    return () => void this.#followers.delete(follower)
  }

  /** Ends all subscriptions. */
  close(): void {
    clearTimeout(this.#timer)
    this.#closed.abort()
    for (const tell of this.#waiting) tell(0)
  }

  #next(signal: AbortSignal): Promise<number> {
    return new Promise((resolve) => {
      const tell = (latest: number) => {
        this.#waiting.delete(tell)
        signal.removeEventListener('abort', stop)
        resolve(latest)
      }
      const stop = () => tell(0)
      this.#waiting.add(tell)
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  async #look(): Promise<void> {
    // A database that is away for a moment is asked again.
    const latest = await callWithSignal(AbortSignal.timeout(longestLook), () => this.latest()).catch(() => 0)
    const checkEvery = Math.min(checkSeconds, this.#unreadSeconds / 2) * 1_000
    if (latest > this.#seen || performance.now() - this.#checked >= checkEvery) await this.#check(latest).catch(() => {})
    for (const tell of [...this.#waiting]) tell(latest)
    const goesOn = this.#followers.size > 0 && !this.signal.aborted
    this.#timer = goesOn ? setTimeout(() => this.#look(), pause) : undefined
  }

  /** Ends those whose credentials have ended, and those who do not read. */
  async #check(latest: number): Promise<void> {
    const followers = [...this.#followers]
    const keys = new Set(followers.flatMap(({ actor }) => ('keyId' in actor ? [actor.keyId] : [])))
    const signal = AbortSignal.timeout(longestLook)
    const usable = keys.size > 0 ? await callWithSignal(signal, () => usableKeys(this.#db, [...keys])) : keys
    const now = performance.now()
    for (const follower of followers) {
      const error = this.#reasonToEnd(follower, usable, latest, now)
      if (!error) continue
      this.#log.warn({ actor: follower.actor.id, code: error.code }, 'subscription ended')
      follower.end(error)
    }
    this.#seen = latest
    this.#checked = now
  }

  #reasonToEnd({ actor, since, unread }: Follower, usable: ReadonlySet<string>, latest: number, now: number) {
    const { name, expiresAt } = actor
    if (expiresAt && expiresAt.getTime() <= Date.now()) return unauthenticated('EXPIRED', `The credentials of ${name} have expired.`)
    if ('keyId' in actor && !usable.has(actor.keyId)) return unauthenticated('REVOKED', `The key "${name}" was revoked.`)
    return unread(latest, now) >= this.#unreadSeconds * 1_000 ? slowConsumer(this.#unreadSeconds, since()) : undefined
  }
}
