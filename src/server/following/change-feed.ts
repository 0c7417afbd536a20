import type { Db } from '../../store/write/write-records.ts'

/** Milliseconds between two looks at the history while somebody waits. */
const pause = 300
/** Subscriptions that one process serves at a time. */
export const mostFollowers = 1_000

/** Tells those who wait when there are new changes, from whatever process. One look at the history serves all of them. */
export class ChangeFeed {
  readonly #db: Db
  readonly #closed = new AbortController()
  readonly #waiting = new Set<(latest: number) => void>()
  #timer: NodeJS.Timeout | undefined
  #followers = 0

  constructor(db: Db) {
    this.#db = db
  }

  /** Aborted when the server stops. */
  get signal(): AbortSignal {
    return this.#closed.signal
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

  /** Counts a follower until the function that it returns is called. Undefined if there are too many. */
  enter(): (() => void) | undefined {
    if (this.#followers >= mostFollowers || this.signal.aborted) return undefined
    this.#followers++
    let left = false
    return () => {
      if (!left) this.#followers--
      left = true
    }
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
      this.#timer ??= setTimeout(() => this.#look(), pause)
    })
  }

  async #look(): Promise<void> {
    // A database that is away for a moment is asked again.
    const latest = await this.latest().catch(() => 0)
    this.#timer = undefined
    for (const tell of [...this.#waiting]) tell(latest)
  }
}
