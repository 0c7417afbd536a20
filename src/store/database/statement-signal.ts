import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { Lane } from './lane.ts'

const current = new AsyncLocalStorage<AbortSignal>()

const shares = new WeakMap<AbortSignal, Lane>()

let tasks = 0
let direct: AbortSignal | undefined

/**
 * Runs a task whose SQL statements end with a signal, those that Prisma sends included: once it is aborted, a statement under way is
 * cancelled, and one that waits for a connection rejects with the signal's reason.
 */
export function withSignal<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  tasks++
  return current.run(signal, task).finally(() => {
    tasks--
    // On Node 20 a storage in use makes every promise of the process slower.
    if (tasks === 0) current.disable()
  })
}

/** Makes one call to a pool or a connection whose statement ends with a signal. It costs less than a task. */
export function callWithSignal<T>(signal: AbortSignal | undefined, call: () => T): T {
  const outer = direct
  direct = signal ?? outer
  try {
    return call()
  } finally {
    direct = outer
  }
}

/** The signal of the call or task that runs, if it has one. */
export const currentSignal = (): AbortSignal | undefined => direct ?? current.getStore()

/** Makes all tasks that share a lane hold only so many connections together as it gives turns. */
export const shareConnections = (signal: AbortSignal, share: Lane): void => void shares.set(signal, share)

/** How a statement ended: the rows that it returned or changed, and the error, if it failed. */
export interface StatementEnd {
  rows: number
  error?: unknown
}

/** Told of each statement, with its text and its signal, before it is sent. What it returns is told how the statement ended. */
export type ObserveStatement = (text: string, signal: AbortSignal | undefined) => ((end: StatementEnd) => void) | undefined

/** How the statements of a pool end that do not end by themselves. */
export interface Endings {
  /** Ends the statement under way on a connection. */
  cancel: (client: pg.PoolClient) => Promise<void>
  /** Milliseconds after which a connection is closed whose statement was cancelled and did not end: nothing comes from it any more. Never by default. */
  silentAfter?: number | undefined
  /** Milliseconds after which a statement that has no signal is cancelled. Never by default. */
  longest?: number | undefined
}

/** Makes a pool heed the signal of each task. */
export function heedSignals(pool: pg.Pool, endings: Endings, onStatement?: ObserveStatement): pg.Pool {
  const take: () => Promise<pg.PoolClient> = pool.connect.bind(pool)
  pool.on('connect', (client) => {
    const send = client.query.bind(client)
    const query = (...statement: unknown[]) => {
      const signal = currentSignal()
      const ended = onStatement?.(textOf(statement[0]), signal)
      const sent = ending(client, endings, signal, () => Reflect.apply(send, client, statement))
      return ended ? endsWith(sent, ended) : sent
    }
    Object.assign(client, { query })
  })
  const connect = async () => {
    const signal = currentSignal()
    if (!signal) return take()
    const share = shares.get(signal)
    return share ? takeWithin(share, signal, take) : turnWithin(signal, take)
  }
  // pg's own hands the connection on in a callback, which does not know the task.
  const query = async (...statement: unknown[]) => {
    const signal = currentSignal()
    const client = await connect()
    let failed: Error | undefined
    try {
      return await callWithSignal(signal, () => Reflect.apply(client.query, client, statement))
    } catch (error) {
      failed = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      client.release(isConnectionError(failed))
    }
  }
  return Object.assign(pool, { connect, query })
}

/** The text of a statement as pg is given it; empty for one that pg makes itself. */
function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement && typeof statement.text === 'string'
    ? statement.text
    : ''
}

/** The same result, whose end is told. */
function endsWith(sent: unknown, ended: (end: StatementEnd) => void): unknown {
  // A stream tells its end to those who read it.
  if (!(sent instanceof Promise)) {
    ended({ rows: 0 })
    return sent
  }
  return sent.then(
    (result: pg.QueryResult | undefined) => {
      ended({ rows: result?.rowCount ?? 0 })
      return result
    },
    (error: unknown) => {
      ended({ rows: 0, error })
      throw error
    },
  )
}

/** An error of the database has a severity; any other is one of the connection, which is then not used again. */
export const isConnectionError = (error: Error | undefined): boolean => error !== undefined && !('severity' in error)

/** Takes a connection within a share of the pool. */
async function takeWithin(share: Lane, signal: AbortSignal, take: () => Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  const leave = await share.enter(signal)
  try {
    const client = await turnWithin(signal, take)
    // The pool gives a connection another one each time.
    const { release } = client
    client.release = (destroy) => {
      leave()
      release(destroy)
    }
    return client
  } catch (error) {
    leave()
    throw error
  }
}

/** Takes a connection, or rejects when the signal is aborted first; the connection is then left to the next who waits. */
async function turnWithin(signal: AbortSignal, take: () => Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  signal.throwIfAborted()
  const turn = take()
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(signal.reason)
      turn.then(
        (client) => client.release(),
        () => {},
      )
    }
    signal.addEventListener('abort', giveUp, { once: true })
    const done = () => signal.removeEventListener('abort', giveUp)
    turn.then(
      (client) => {
        done()
        if (!signal.aborted) resolve(client)
      },
      (error) => {
        done()
        reject(error)
      },
    )
  })
}

/** Sends a statement that ends with its signal or, without one, after the longest time. */
function ending(client: pg.PoolClient, endings: Endings, signal: AbortSignal | undefined, send: () => unknown): unknown {
  if (signal) return endWith(signal, client, endings, send)
  const sent = send()
  // A stream is read as slowly as its reader likes.
  if (endings.longest === undefined || !(sent instanceof Promise)) return sent
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), endings.longest)
  return endWith(limit.signal, client, endings, () => sent).finally(() => clearTimeout(timer))
}

/**
 * Sends a statement, and cancels it when the signal is aborted. The connection is free only after the cancel request was handled, which else
 * might hit the next statement. A connection that stays silent is closed, by which the statement fails.
 */
async function endWith(
  signal: AbortSignal,
  client: pg.PoolClient,
  { cancel, silentAfter }: Endings,
  send: () => unknown,
): Promise<unknown> {
  let cancelled: Promise<void> | undefined
  let silence: NodeJS.Timeout | undefined
  const stop = () => {
    cancelled = cancel(client)
    // pg closes the socket at once while a statement is under way. The types of the pool's connections lack this method.
    if (silentAfter !== undefined) silence = setTimeout(() => void (client as pg.PoolClient & Pick<pg.Client, 'end'>).end(), silentAfter)
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await send()
  } finally {
    signal.removeEventListener('abort', stop)
    clearTimeout(silence)
    await cancelled
  }
}
