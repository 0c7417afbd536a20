import type pg from 'pg'
import type { Database, OpenOptions } from './open-database.ts'
import { Probe } from './probe.ts'
import { Replica, type ReplicaState } from './replica.ts'
import { lsnOf, systemOf, tokenOf, type WalPosition } from './wal-position.ts'

export interface ReplicasOptions extends OpenOptions {
  /** A replica that is more seconds behind is left out. */
  lagSeconds: number
  /** Told when a replica becomes usable, and when and why it is not any more. */
  onChange?: (state: ReplicaState) => void
  /** Told before the first read of a replica that was found (again): nothing that is cached of it is certain. */
  onFound?: (replica: Replica) => void
}

/** Milliseconds between two checks. */
const interval = 1_000
/** Seconds within which a database has to answer a check. */
const checkSeconds = 2
/** Milliseconds for which a read waits until a replica has replayed what the reader has written. */
export const waitsFor = 20

// What a commit has written is flushed, unless the server is configured not to wait for it.
const writtenPosition = `SELECT CASE WHEN current_setting('synchronous_commit') = 'off'
  THEN pg_current_wal_insert_lsn() ELSE pg_current_wal_flush_lsn() END::text AS lsn`

/** The standbys of a primary: which of them can answer a read. They are checked until they are closed. */
export class Replicas {
  readonly #primary: Database
  readonly #probe: Probe
  readonly #history = new History()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly system: string
  #all: readonly Replica[] = []
  #turn = 0
  #isPrimaryThere = true
  #isClosed = false

  private constructor(primary: Database, system: string) {
    this.#primary = primary
    this.#probe = new Probe(primary.connection, checkSeconds)
    this.system = system
  }

  /** Opens the pools of the replicas, and checks each once. A replica that is not there is left out until it is. */
  static async open(urls: readonly string[], primary: Database, options: ReplicasOptions): Promise<Replicas> {
    if (primary.kind === 'embedded')
      throw new Error('DATABASE_REPLICA_URLS needs a PostgreSQL server in DATABASE_URL: the embedded database has no replicas.')
    const [row] = await primary.query<{ id: string }>('SELECT system_identifier::text AS id FROM pg_control_system()')
    const system = systemOf(row?.id ?? '')
    const replicas = new Replicas(primary, system)
    const { onChange = () => {}, onFound = () => {} } = options
    replicas.#all = await Promise.all(
      urls.map(async (url, index) => {
        const replica: Replica = await Replica.open(`replica ${index + 1}`, url, {
          ...options,
          checkSeconds,
          system,
          behind: (lsn) => replicas.#history.behind(lsn, replicas.#isPrimaryThere),
          others: (lsn) => replicas.#others(replica, lsn),
          onChange,
          onFound: () => onFound(replica),
        })
        return replica
      }),
    )
    await replicas.#notePrimary()
    await Promise.all(replicas.#all.map((replica) => replica.check()))
    replicas.#repeat(() => replicas.#notePrimary())
    for (const replica of replicas.#all) replicas.#repeat(() => replica.check())
    return replicas
  }

  get all(): readonly Replica[] {
    return this.#all
  }

  /** Whether the primary has answered the last check. */
  get isPrimaryThere(): boolean {
    return this.#isPrimaryThere
  }

  get states(): ReplicaState[] {
    return this.#all.map(({ state }) => state)
  }

  /**
   * The replica that has the least to do, of those that have replayed a position. If none has, it waits a few milliseconds; undefined
   * means the primary. The position of another system says nothing about this one.
   */
  choose(position?: WalPosition): Replica | undefined | Promise<Replica | undefined> {
    const lsn = position?.system === this.system ? position.lsn : 0n
    const usable = this.#all.filter((replica) => replica.usable)
    const reached = usable.filter((replica) => replica.lsn >= lsn)
    return usable.length === 0 || reached.length > 0 ? this.#leastBusy(reached) : this.#firstToReach(lsn, usable)
  }

  /** The position of everything that was committed before: what its writer has to send with later reads. */
  async written(): Promise<string> {
    const [row] = await this.#primary.query<{ lsn: string }>(writtenPosition)
    return tokenOf({ system: this.system, lsn: lsnOf(row?.lsn ?? '0/0') })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#probe.close()
    await Promise.all(this.#all.map((replica) => replica.close()))
  }

  #leastBusy(replicas: readonly Replica[]): Replica | undefined {
    this.#turn++
    let least: Replica | undefined
    for (let at = 0; at < replicas.length; at++) {
      const replica = replicas[(this.#turn + at) % replicas.length]
      if (replica && (!least || replica.busy < least.busy)) least = replica
    }
    return least
  }

  async #firstToReach(lsn: bigint, replicas: readonly Replica[]): Promise<Replica | undefined> {
    const reaching = replicas.map(async (replica) => {
      if (await replica.reaches(lsn, waitsFor)) return replica
      throw new Error(`${replica.name} is not as far`)
    })
    return Promise.any(reaching).catch(() => undefined)
  }

  /** The primary is past every position. Where it does not answer, so are replicas that have replayed as much. */
  #others(failed: Replica, lsn: bigint): pg.Pool[] {
    const replicas = this.#all
      .filter((replica) => replica !== failed && replica.usable && replica.lsn >= lsn)
      .map(({ database }) => database.pool)
    return this.#isPrimaryThere ? [this.#primary.pool, ...replicas] : [...replicas, this.#primary.pool]
  }

  async #notePrimary(): Promise<void> {
    try {
      const [row] = await this.#probe.ask<{ lsn: string }>('SELECT pg_current_wal_flush_lsn()::text AS lsn')
      this.#history.note(lsnOf(row?.lsn ?? '0/0'))
      this.#isPrimaryThere = true
    } catch {
      this.#isPrimaryThere = false
    }
  }

  #repeat(check: () => Promise<void>): void {
    if (this.#isClosed) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      check().finally(() => this.#repeat(check))
    }, interval).unref()
    this.#timers.add(timer)
  }
}

/** The positions of the primary of the last minutes, each with the last time that it was there. It tells how far a replica is behind by one clock. */
class History {
  readonly #positions: { lsn: bigint; at: number }[] = []
  readonly #most = 600

  note(lsn: bigint): void {
    const at = performance.now()
    const last = this.#positions.at(-1)
    // After a failover, the new primary may not have all that the old one had.
    if (last && lsn < last.lsn) this.#positions.length = 0
    if (last?.lsn === lsn) last.at = at
    else this.#positions.push({ lsn, at })
    if (this.#positions.length > this.#most) this.#positions.shift()
  }

  /** Seconds that a standby with this position may be behind; undefined if it is behind everything that is known. */
  behind(lsn: bigint, isPrimaryThere: boolean): number | undefined {
    const last = this.#positions.at(-1)
    if (!last || lsn >= last.lsn) return 0
    const passed = this.#positions.findLast((position) => position.lsn <= lsn)
    // While the primary is away, nothing is written that could be missing.
    return passed && ((isPrimaryThere ? performance.now() : last.at) - passed.at) / 1_000
  }
}
