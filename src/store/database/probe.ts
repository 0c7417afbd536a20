import type { Duplex } from 'node:stream'
import pg from 'pg'

/** A connection for short questions to a database server, each with a deadline. After a failure the next question connects again. */
export class Probe {
  readonly #connection: pg.PoolConfig
  readonly #seconds: number
  readonly #onEnd: () => void
  #client: Promise<pg.Client> | undefined

  /** `onEnd` is told when a connection that was there has ended. */
  constructor(connection: pg.PoolConfig, seconds: number, onEnd: () => void = () => {}) {
    this.#connection = { ...connection, connectionTimeoutMillis: seconds * 1_000, keepAlive: true }
    this.#seconds = seconds
    this.#onEnd = onEnd
  }

  /** Asks a question. @throws Error if there is no answer in time; the connection is then closed. */
  async ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    this.#client ??= this.#connect()
    const client = this.#client
    try {
      return (
        await within(
          this.#seconds,
          client.then((connected) => connected.query<Row>(sql, values)),
        )
      ).rows
    } catch (error) {
      if (this.#client === client) this.close()
      throw error
    }
  }

  /** Closes the connection, until the next question. */
  close(): void {
    const client = this.#client
    this.#client = undefined
    client?.then(breakOff, () => {})
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#connection)
    client.on('error', () => {})
    let isConnected = false
    const connected = client.connect().then(() => {
      isConnected = true
      return client
    })
    client.once('end', () => {
      // One that was closed here, or never connected, is known to have ended.
      if (this.#client !== connected || !isConnected) return
      this.#client = undefined
      this.#onEnd()
    })
    return connected
  }
}

/** Ends a connection without a word to the server, which may be unable to hear it. Statements under way fail. */
export function breakOff(client: pg.ClientBase): void {
  // pg has the connection, and no type for it.
  const { connection } = client as pg.ClientBase & { connection: { stream: Duplex } }
  connection.stream.destroy()
}

async function within<T>(seconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`no answer within ${seconds} s`))
    // An answer that has arrived while this process was busy is read first.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), seconds * 1_000)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
