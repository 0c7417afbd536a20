import { LRUCache } from 'lru-cache'
import type { Pool, PoolClient, QueryArrayResult } from 'pg'
import type { OrElsewhere } from '../database/replica.ts'
import { callWithSignal, currentSignal, isConnectionError, withSignal } from '../database/statement-signal.ts'
import { encode } from './column-codecs.ts'
import { type Compiled, compile, type Read } from './compile-read.ts'
import type { Datamodel } from './datamodel-types.ts'
import { NotCompiled } from './read-arguments.ts'
import { shapeOf } from './read-shape.ts'

export type { Dimension, Grouping } from './compile-groups.ts'
export type { Read } from './compile-read.ts'
export { NotCompiled } from './read-arguments.ts'

export interface ReadsOptions {
  pool: Pool
  datamodel: Datamodel
  /** Called with each SQL statement before it is sent. */
  onSql?: ((sql: string) => void) | undefined
  /** Of a replica: runs a statement there, and elsewhere if the replica fails. */
  orElsewhere?: OrElsewhere
  /** Called with the number of records that a statement returned, those of lists within records included. */
  onRecords?: (records: number, signal: AbortSignal | undefined) => void
}

/** Limits of the statement cache: entries, and total characters of their keys. */
const statementCacheLimits = { max: 2_000, maxSize: 10_000_000 }
/** The number of prepared statements at which a connection is replaced. */
const preparedPerConnection = 1_000

type Statement = Compiled & { name: string }

/** What is sent. A statement without a name is planned each time. */
interface Prepared {
  name: string | undefined
  text: string
  values: unknown[]
}

const firstValue = ({ rows }: QueryArrayResult<[string]>): string => rows[0]?.[0] ?? '[]'

/** Reads that go to the database as one SQL statement, compiled from Prisma's arguments. */
export class Reads {
  readonly #pool: Pool
  readonly #datamodel: Datamodel
  readonly #onSql: ReadsOptions['onSql']
  readonly #onRecords: ReadsOptions['onRecords']
  readonly #orElsewhere: OrElsewhere | undefined
  readonly #statements = new LRUCache<string, Statement | NotCompiled>({
    ...statementCacheLimits,
    sizeCalculation: (_, shape) => shape.length,
  })
  readonly #prepared = new WeakMap<PoolClient, Set<string>>()
  #named = 0
  /** How often the statement of a read was in the cache. */
  readonly statements = { hits: 0, misses: 0, size: 0 }
  /** Reads that were sent. */
  sent = 0

  constructor({ pool, datamodel, onSql, onRecords, orElsewhere }: ReadsOptions) {
    this.#pool = pool
    this.#datamodel = datamodel
    this.#onSql = onSql
    this.#onRecords = onRecords
    this.#orElsewhere = orElsewhere
  }

  /**
   * Runs the reads as one SQL statement, so that all see the same snapshot. The statement is cancelled when the signal is aborted.
   * @throws {NotCompiled} if one of them cannot be compiled.
   */
  async run(reads: readonly Read[], signal?: AbortSignal): Promise<unknown[]> {
    if (reads.length === 0) return []
    const { name, text, parameters, decode, usesCustomPlan, listed } = this.#statement(reads)
    const values = valuesOf(parameters, reads)
    this.#onSql?.(text)
    this.sent += reads.length
    const json = await this.#answer({ name: usesCustomPlan ? undefined : name, text, values }, signal)
    const results: unknown[] = JSON.parse(json)
    listed.records = 0
    const decoded = results.map((result, index) => decode[index]?.(result))
    this.#onRecords?.(
      listed.records + results.filter((result) => result !== null && !Array.isArray(result)).length,
      signal ?? currentSignal(),
    )
    return decoded
  }

  #statement(reads: readonly Read[]): Statement {
    const shape = shapeOf(reads)
    const cached = this.#statements.get(shape)
    this.statements[cached ? 'hits' : 'misses']++
    if (cached instanceof NotCompiled) throw cached
    if (cached) return cached
    try {
      const statement = { ...compile(this.#datamodel, reads), name: `r${this.#named++}` }
      this.#statements.set(shape, statement)
      this.statements.size = this.#statements.size
      return statement
    } catch (error) {
      if (error instanceof NotCompiled) this.#statements.set(shape, error)
      throw error
    }
  }

  #answer(statement: Prepared, signal?: AbortSignal): Promise<string> {
    const here = () => this.#send(statement, signal)
    if (!this.#orElsewhere) return here()
    const { text, values } = statement
    const query = async (pool: Pool) => firstValue(await pool.query<[string], unknown[]>({ text, values, rowMode: 'array' }))
    const there = (pool: Pool) => (signal ? withSignal(signal, () => query(pool)) : query(pool))
    return callWithSignal(signal, () => this.#orElsewhere?.(here, there) ?? here())
  }

  async #send({ name, text, values }: Prepared, signal?: AbortSignal): Promise<string> {
    const client = await callWithSignal(signal, () => this.#pool.connect())
    let failed: Error | undefined
    try {
      return firstValue(await callWithSignal(signal, () => client.query<[string], unknown[]>({ name, text, values, rowMode: 'array' })))
    } catch (error) {
      failed = error instanceof Error ? error : undefined
      throw error
    } finally {
      client.release((name !== undefined && this.#isFull(client, name)) || isConnectionError(failed))
    }
  }

  /** A connection keeps all statements that it has prepared. One with too many is closed. */
  #isFull(client: PoolClient, name: string): boolean {
    const names = this.#prepared.get(client) ?? new Set()
    this.#prepared.set(client, names.add(name))
    return names.size > preparedPerConnection
  }
}

/** The values of a statement's parameters, from the arguments of its reads. */
export const valuesOf = (parameters: Compiled['parameters'], reads: readonly Read[]): unknown[] =>
  parameters.map(({ path, of }) => encode(of ? of(valueAt(reads, path)) : valueAt(reads, path)))

function valueAt(from: unknown, path: readonly (string | number)[]): unknown {
  let value = from
  // A path is made while the compiler descends into these arguments.
  for (const key of path) value = (value as Record<string | number, unknown>)[key]
  return value
}
