import PQueue from 'p-queue'

/** Gives so many turns at once. Those who come later wait, in the order in which they came. */
export class Lane {
  readonly #queue: PQueue
  /** The number of turns at once. */
  readonly most: number

  constructor(most: number) {
    this.most = most
    this.#queue = new PQueue({ concurrency: most })
  }

  /** The number of those who have a turn. */
  get running(): number {
    return this.#queue.pending
  }

  /** The number of those who wait for one. */
  get waiting(): number {
    return this.#queue.size
  }

  /** Waits for a turn, which lasts until the function that it returns is called. @throws the signal's reason when it is aborted first */
  enter(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      this.#queue.add(() => new Promise<void>((leave) => resolve(leave)), { signal }).catch(reject)
    })
  }
}
