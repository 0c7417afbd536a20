import type { Database, OpenOptions } from '../store/database/open-database.ts'
import type { PrismaClient } from '../store/database/prisma-client.ts'
import type { Replica, ReplicaState } from '../store/database/replica.ts'
import { Replicas } from '../store/database/replicas.ts'
import { positionOf } from '../store/database/wal-position.ts'
import type { Reads } from '../store/reads/reads.ts'
import { badRequest } from './api-errors.ts'
import type { ReadSource } from './context.ts'
import { NameCache } from './lib/name-cache.ts'
import type { CacheUse } from './observing/metrics.ts'
import type { Logger } from './rapporteur.ts'
import { positionHeader } from './request-scope.ts'

/** A database that answers reads, for metrics. */
export type ReadSourceState = { name: 'primary'; usable: boolean; reads: number } | (ReplicaState & { reads: number })

interface Options {
  database: Database
  /** The URLs of the replicas. */
  urls: readonly string[]
  /** The most seconds that a replica may be behind for a reader who has written nothing. */
  lagSeconds: number
  /** Makes what reads from a database. */
  connect: (database: Pick<Database, 'pool' | 'adapter'>, replica?: Replica) => { db: PrismaClient; reads: Reads }
  log: Logger
  pools: OpenOptions
}

interface Counted extends ReadSource {
  count: number
}

/** The databases that reads go to: the primary, and its replicas if there are some. */
export class ReadSources {
  readonly primary: ReadSource
  readonly #primary: Counted
  readonly #replicas: Replicas | undefined
  readonly #sources: ReadonlyMap<Replica, Counted>
  readonly #log: Logger

  private constructor(primary: Counted, log: Logger, sources: ReadonlyMap<Replica, Counted>, replicas?: Replicas) {
    this.primary = primary
    this.#primary = primary
    this.#log = log
    this.#sources = sources
    this.#replicas = replicas
  }

  static async open({ database, urls, lagSeconds, connect, log, pools }: Options): Promise<ReadSources> {
    const sourceOf = (of: Database, replica?: Replica): Counted => ({
      ...connect(of, replica),
      database: of,
      names: new NameCache(),
      count: 0,
    })
    const primary = sourceOf(database)
    if (urls.length === 0) return new ReadSources(primary, log, new Map())
    const sources = new Map<Replica, Counted>()
    const replicas = await Replicas.open(urls, database, {
      ...pools,
      lagSeconds,
      onChange: ({ name, usable, reason }) => {
        if (usable) log.info({ replica: name }, 'replica is used')
        else log.warn({ replica: name, reason }, 'replica is left out')
      },
      onFound: (replica) => sources.get(replica)?.names.clear(),
    })
    for (const replica of replicas.all) sources.set(replica, sourceOf(replica.database, replica))
    return new ReadSources(primary, log, sources, replicas)
  }

  /** Whether there are replicas. */
  get hasReplicas(): boolean {
    return this.#replicas !== undefined
  }

  /** The database for a query. It has what its reader has written, if the reader says until where. */
  choose(token: string | undefined): ReadSource | Promise<ReadSource> {
    if (!this.#replicas) return this.#primary
    const chosen = this.#replicas.choose(token === undefined ? undefined : positionOf(token))
    return chosen instanceof Promise ? chosen.then((replica) => this.#counted(replica)) : this.#counted(chosen)
  }

  /** The position of all writes so far, for the writer; undefined without replicas, and if the primary does not say it. */
  async written(): Promise<string | undefined> {
    try {
      return await this.#replicas?.written()
    } catch (error) {
      this.#log.warn({ err: error }, 'the position of a change could not be read, so that a replica may not show it for a moment')
      return undefined
    }
  }

  get states(): ReadSourceState[] {
    const usable = this.#replicas?.isPrimaryThere ?? true
    const replicas = [...this.#sources].map(([{ state }, { count }]) => ({ ...state, reads: count }))
    return [{ name: 'primary', usable, reads: this.#primary.count }, ...replicas]
  }

  /** Compiled reads that were sent, to all databases. */
  get sent(): number {
    return this.#sum(({ reads }) => reads.sent)
  }

  /** How the caches of all databases are used together. */
  useOf(cache: (source: ReadSource) => CacheUse): CacheUse {
    const sum = (name: keyof CacheUse) => this.#sum((source) => cache(source)[name])
    return {
      get hits() {
        return sum('hits')
      },
      get misses() {
        return sum('misses')
      },
      get size() {
        return sum('size')
      },
    }
  }

  async close(): Promise<void> {
    for (const { db } of this.#sources.values()) await db.$disconnect()
    await this.#replicas?.close()
    await this.#primary.db.$disconnect()
  }

  #sum(count: (source: ReadSource) => number): number {
    return [this.#primary, ...this.#sources.values()].reduce((total, source) => total + count(source), 0)
  }

  #counted(replica: Replica | undefined): Counted {
    const source = (replica && this.#sources.get(replica)) ?? this.#primary
    source.count++
    return source
  }
}

/** Whether the header of a request has a position, or is not there. */
export const isPosition = (token: string | undefined): boolean => token === undefined || positionOf(token) !== undefined

/** Refuses what is no position: its sender would rely on something that nobody reads. @throws BAD_REQUEST */
export function assertPosition(token: string | undefined): void {
  if (!isPosition(token))
    throw badRequest(`The header \`${positionHeader}\` is not a position. Send it as the response to a change had it, or leave it out.`)
}
