import type { RapporteurError } from '../api-errors.ts'
import type { ChangeFeed, Follower } from './change-feed.ts'

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

/** A place as an id. */
export const idOf = ({ changesetId, ordinal }: { changesetId: number | bigint; ordinal: number }): string => `${changesetId}.${ordinal}`

/** What was read of the history, and the place up to which it was read. */
interface Found<T> {
  happenings: Happening<T>[]
  until: Place
  /** Whether there was more to read. */
  hasMore: boolean
}

/** How far a follower is. */
export interface Position {
  /** The place of what was handed over last, or up to which nothing was found. */
  place: string
  /** Whether it waits: everything up to this place was taken. */
  isWaiting: boolean
  /** Whether it was ended with an error, of which the reader may not know yet. */
  isDropped: boolean
}

/** Who follows the history, from where, and how it is read. */
export interface Following<T> {
  feed: ChangeFeed
  actor: Follower['actor']
  client: Follower['client']
  since: Place
  /** Reads a bounded part of what happened after a place. */
  read: (since: Place) => Promise<Found<T>>
  /** Told whenever it gets further. */
  onPosition: (position: Position) => void
}

/**
 * Follows the history. `read` is called again when there are new changes, and only when the reader has taken what was read before, so that a
 * slow reader needs no more memory. @throws UNAVAILABLE or RATE_LIMITED if too many follow. Iterating throws SLOW_CONSUMER and UNAUTHENTICATED
 */
export function follow<T>({ feed, actor, client, since, read, onPosition }: Following<T>): AsyncIterableIterator<T> {
  const ended = new AbortController()
  let failure: RapporteurError | undefined
  let pending: Happening<T>[] = []
  let until = since
  let place = idOf(since)
  let isReading = false
  let unreadSince: number | undefined
  const leave = feed.enter({
    actor,
    client,
    since: () => place,
    unread: (latest, now) => {
      const isBehind = !isReading && (pending.length > 0 || latest > until.changesetId)
      unreadSince = isBehind ? (unreadSince ?? now) : undefined
      return now - (unreadSince ?? now)
    },
    end: (error) => {
      failure = error
      end()
      onPosition({ place, isWaiting: false, isDropped: true })
    },
  })
  const end = () => {
    pending = []
    ended.abort()
    leave()
    return { done: true, value: undefined } as const
  }
  const move = (to: string, isWaiting: boolean) => {
    place = to
    onPosition({ place, isWaiting, isDropped: false })
  }
  move(place, true)

  async function next(): Promise<IteratorResult<T, undefined>> {
    while (!ended.signal.aborted && !feed.signal.aborted) {
      const happening = pending.shift()
      if (happening) {
        move(happening.place, false)
        return { done: false, value: happening.value }
      }
      const found = await read(until)
      if (ended.signal.aborted) break
      ;({ happenings: pending, until } = found)
      if (pending.length > 0) continue
      move(idOf(until), true)
      if (!found.hasMore) await feed.after(until.changesetId, ended.signal)
    }
    end()
    if (!failure) return { done: true, value: undefined }
    const error = failure
    failure = undefined
    throw error
  }

  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => {
      isReading = true
      unreadSince = undefined
      return next().finally(() => {
        isReading = false
      })
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
