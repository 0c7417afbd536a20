import { tooMany } from '../api-errors.ts'
import type { ChangeFeed } from './change-feed.ts'

/** Something that happened, and its place in history. */
export interface Happening<T> {
  /** The id of a revision: those who continue after it miss nothing. */
  place: string
  value: T
}

/** A place in history: after this revision of this changeset. */
export interface Place {
  changesetId: number
  ordinal: number
}

/** What was read of the history, and the place up to which it was read. */
interface Found<T> {
  happenings: Happening<T>[]
  until: Place
  /** Whether there was more to read. */
  hasMore: boolean
}

/**
 * Follows the history. `read` returns a bounded part of what happened after a place. It is called again when there are new changes, and only
 * when the reader has taken what was read before, so that a slow reader needs no more memory. @throws UNAVAILABLE if too many follow
 */
export function follow<T>(
  feed: ChangeFeed,
  since: Place,
  read: (since: Place) => Promise<Found<T>>,
  onNext: (happening: Happening<T>) => void,
): AsyncIterableIterator<T> {
  const leave = feed.enter()
  if (!leave) throw tooMany()
  const ended = new AbortController()
  let pending: Happening<T>[] = []
  let until = since
  const end = () => {
    ended.abort()
    leave()
    return { done: true, value: undefined } as const
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      while (!ended.signal.aborted && !feed.signal.aborted) {
        const next = pending.shift()
        if (next) {
          onNext(next)
          return { done: false, value: next.value }
        }
        const found = await read(until)
        ;({ happenings: pending, until } = found)
        if (pending.length === 0 && !found.hasMore) await feed.after(until.changesetId, ended.signal)
      }
      return end()
    },
    async return() {
      return end()
    },
    async throw(error) {
      end()
      throw error
    },
  }
}
