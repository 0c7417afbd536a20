import type pg from 'pg'
import { migrationStatus } from './migrate-database.ts'
import { type Database, type OpenOptions, openDatabase } from './open-database.ts'
import { breakOff, Probe } from './probe.ts'
import { currentSignal } from './statement-signal.ts'
import { lsnOf, lsnText, systemOf } from './wal-position.ts'

/** Runs a statement on a replica, and somewhere else if the replica fails. */
export type OrElsewhere = <T>(here: () => Promise<T>, there: (pool: pg.Pool) => Promise<T>) => Promise<T>

/** What an operator may know of a replica. */
export interface ReplicaState {
  /** `replica 1`, by its place in the configuration. */
  name: string
  /** Whether reads go to it. */
  usable: boolean
  /** Why no read goes to it. */
  reason?: string
  /** Seconds that it may be behind the primary; undefined if unknown. */
  lagSeconds?: number
  /** The position until which it has replayed the write-ahead log, such as `16/B374D848`. */
  position?: string
  /** Statements that were sent elsewhere because the replica failed. */
  failed: number
}

export interface ReplicaOptions extends OpenOptions {
  /** The most seconds that it may be behind. */
  lagSeconds: number
  /** The seconds within which it has to answer a check. */
  checkSeconds: number
  /** The system of the primary, a digest of its identifier. */
  system: string
  /** Seconds that a standby at this position may be behind; undefined if that is not known. */
  behind: (lsn: bigint) => number | undefined
  /** The pools for a statement that this replica could not answer: of databases that are at this position or past it. */
  others: (lsn: bigint) => pg.Pool[]
  /** Told when it becomes usable, and when and why it is not any more. */
  onChange: (state: ReplicaState) => void
  /** Told before the first read of a replica that was found (again). */
  onFound: () => void
}

/** Seconds that a read may wait for a connection to a replica. Then it goes elsewhere. */
const connectSeconds = 1

interface Checked {
  standby: boolean
  started: string
  lsn: string | null
  /** Seconds since the commit of the last transaction that was replayed. */
  age: number | null
}

const checking = `SELECT pg_is_in_recovery() AS standby, pg_postmaster_start_time()::text AS started, pg_last_wal_replay_lsn()::text AS lsn,
  extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS age`

/** A standby that answers reads as long as it is checked and found to be one that follows the primary. */
export class Replica {
  readonly name: string
  readonly #options: ReplicaOptions
  readonly #probe: Probe
  readonly #clients = new Set<pg.ClientBase>()
  #database: Database | undefined
  #asked: Promise<void> | undefined
  /** When the server of the position started: a position is one of a server that runs, and may be lower after a restart. */
  #started: string | undefined
  #lsn = 0n
  #lag: number | undefined
  #lost: { lsn: bigint; at: number } | undefined
  #use: Use = 'unknown'
  #reason: string | undefined
  #failed = 0
  #isClosed = false

  private constructor(name: string, connection: pg.PoolConfig, options: ReplicaOptions) {
    this.name = name
    this.#options = options
    this.#probe = new Probe(connection, options.checkSeconds, () => this.#lose('away', 'The connection to it ended.'))
  }

  static async open(name: string, url: string, options: ReplicaOptions): Promise<Replica> {
    const replica = new Replica(name, { connectionString: url }, options)
    const database = await openDatabase(url, { ...options, connectSeconds, onConnect: (client) => replica.#admit(client) })
    const send = database.pool.query
    const query = (...statement: unknown[]): Promise<unknown> =>
      replica.orElsewhere(
        () => Reflect.apply(send, database.pool, statement),
        (other) => Reflect.apply(other.query, other, statement),
      )
    Object.assign(database.pool, { query })
    replica.#database = database
    return replica
  }

  /** Its database. A statement of the pool that fails because of the replica is sent elsewhere. */
  get database(): Database {
    if (!this.#database) throw new Error(`${this.name} is not open`)
    return this.#database
  }

  get usable(): boolean {
    return this.#use === 'usable'
  }

  /** The position until which it has replayed the log, at least. */
  get lsn(): bigint {
    return this.#lsn
  }

  /** Connections in use, and reads that wait for one. */
  get busy(): number {
    const { totalCount, idleCount, waitingCount } = this.database.pool
    return totalCount - idleCount + waitingCount
  }

  get state(): ReplicaState {
    return {
      name: this.name,
      usable: this.usable,
      ...(this.#reason !== undefined && { reason: this.#reason }),
      ...(this.#lag !== undefined && { lagSeconds: Math.round(this.#lag * 1_000) / 1_000 }),
      ...(this.#lsn > 0n && { position: lsnText(this.#lsn) }),
      failed: this.#failed,
    }
  }

  /** Looks whether it can be used, and how far it is. A replica that does not answer in time is left. */
  check(): Promise<void> {
    this.#asked ??= this.#look()
      .catch((error: unknown) =>
        error instanceof Unusable ? this.#lose('unsuitable', error.message) : this.#lose('away', `It does not answer: ${reasonOf(error)}.`),
      )
      .finally(() => {
        this.#asked = undefined
      })
    return this.#asked
  }

  /** Waits until it has replayed the log up to a position, for some milliseconds. */
  async reaches(lsn: bigint, milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds
    for (let left = milliseconds; left > 0; left = end - performance.now()) {
      await Promise.race([this.check(), pause(left)])
      if (!this.usable) return false
      if (this.#lsn >= lsn) return true
      await pause(1)
    }
    return false
  }

  /** Runs a statement here, or elsewhere if this replica fails: reads can be repeated. */
  readonly orElsewhere: OrElsewhere = async (here, there) => {
    const signal = currentSignal()
    const lsn = this.#lsn
    let failure: unknown
    if (this.#started !== undefined) {
      try {
        return await here()
      } catch (error) {
        if (signal?.aborted || !isOfReplica(error)) throw error
        failure = error
      }
    }
    this.#failed++
    for (const pool of this.#options.others(lsn)) {
      try {
        return await there(pool)
      } catch (error) {
        signal?.throwIfAborted()
        failure = error
        if (!isOfReplica(error)) break
      }
    }
    throw failure ?? new Error(`${this.name} was left`)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#started = undefined
    this.#probe.close()
    await this.database.close()
  }

  async #look(): Promise<void> {
    const before = this.#started
    const [row] = await this.#probe.ask<Checked>(checking)
    if (!row?.standby) throw new Unusable('It is no standby: it accepts writes itself.')
    if (row.lsn === null) throw new Unusable('It does not say how far it has replayed the write-ahead log.')
    if (before === undefined) await this.#assertSame()
    const lsn = lsnOf(row.lsn)
    if (before !== undefined && (row.started !== before || lsn < this.#lsn)) throw new Unusable('It was started again.')
    if (before === undefined) this.#options.onFound()
    this.#started = row.started
    this.#lsn = lsn
    this.#lag = this.#options.behind(lsn) ?? row.age ?? undefined
    const { lagSeconds } = this.#options
    if (this.#isEarlier(lsn)) this.#say('behind', 'It has not replayed again what it had replayed before its restart.')
    else if (this.#lag === undefined || this.#lag > lagSeconds)
      this.#say(
        'behind',
        `It is ${this.#lag?.toFixed(1) ?? 'an unknown number of'} s behind the primary, and LIMIT_REPLICA_LAG_SECONDS is ${lagSeconds}.`,
      )
    else this.#say('usable')
  }

  /** Whether an operation that began before the replica was lost may have read something later there. */
  #isEarlier(lsn: bigint): boolean {
    const { statementTimeout = Number.POSITIVE_INFINITY } = this.#options
    return this.#lost !== undefined && lsn < this.#lost.lsn && performance.now() < this.#lost.at + statementTimeout
  }

  /** @throws Unusable for a standby of another system, or of another schema */
  async #assertSame(): Promise<void> {
    const [row] = await this.#probe.ask<{ id: string }>('SELECT system_identifier::text AS id FROM pg_control_system()')
    if (systemOf(row?.id ?? '') !== this.#options.system)
      throw new Unusable('It is a standby of another system than DATABASE_URL. Correct DATABASE_REPLICA_URLS.')
    const { pending, unknown, failed } = await migrationStatus({
      query: (sql, params = []) => this.#probe.ask(sql, [...params]),
    })
    const [stray] = [...pending, ...unknown, ...failed]
    if (stray)
      throw new Unusable(
        `Migration ${stray} differs between the code and it. It may not have replayed it yet, or it is of another database.`,
      )
  }

  /** Takes a new connection of the pool only if it leads to the server whose position is known. */
  async #admit(client: pg.ClientBase): Promise<void> {
    this.#clients.add(client)
    client.once('end', () => this.#clients.delete(client))
    const known = this.#started
    if (known === undefined) throw new Unusable(`${this.name} was left.`)
    const lsn = lsnText(this.#lsn)
    const { rows } = await client.query<{ same: boolean }>(
      'SELECT pg_is_in_recovery() AND pg_postmaster_start_time()::text = $1 AND pg_last_wal_replay_lsn() >= $2::pg_lsn AS same',
      [known, lsn],
    )
    if (rows[0]?.same && this.#started === known) return
    if (this.#started === known) this.#lose('away', 'It was started again, or its URL leads to several servers.')
    throw new Unusable(`${this.name} is another server than the one that was checked.`)
  }

  /** Sends nothing more to it. Statements under way fail, and are sent elsewhere. */
  #lose(use: Use, reason: string): void {
    if (this.#started !== undefined) this.#lost = { lsn: this.#lsn, at: performance.now() }
    this.#started = undefined
    this.#lsn = 0n
    this.#lag = undefined
    this.#probe.close()
    for (const client of this.#clients) breakOff(client)
    this.#clients.clear()
    if (!this.#isClosed) this.#say(use, reason)
  }

  #say(use: Use, reason?: string): void {
    const isNew = this.#use !== use
    this.#use = use
    this.#reason = reason
    if (isNew) this.#options.onChange(this.state)
  }
}

type Use = 'unknown' | 'usable' | 'behind' | 'away' | 'unsuitable'

/** A replica is not used, for a reason that its operator should know. */
class Unusable extends Error {}

/**
 * Whether a statement may succeed elsewhere. It may not if its values are wrong, if it is too large, or if it was cancelled. All else can be of
 * the replica: it was stopped, its recovery needed a lock, it has no free connection, its files are damaged, it is not as far.
 */
function isOfReplica(error: unknown): boolean {
  const code = error instanceof Error && 'severity' in error && 'code' in error ? String(error.code) : ''
  return !/^(22|54)|^57014$/.test(code)
}

/** What a connection failed by. A host with several addresses has an error for each, and no message. */
function reasonOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error]
  return first instanceof Error ? first.message : String(first)
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })
