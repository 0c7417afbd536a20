import type { Row } from '../../lib/delegate.ts'
import type { Column } from './export-columns.ts'
import type { Provenance } from './provenance.ts'

/**
 * How many statements are read at once: enough that the reading counts and not the asking, and so few that PostgreSQL does not think the
 * statement worth compiling (`jit_above_cost`), which takes longer than running it.
 */
export const batchSize = 400

/** What a file is made of. */
export interface Source<Read> {
  batches: AsyncIterable<Read[]>
  columns: readonly Column[]
  /** The server's address. */
  origin: string
  /** Only for a format that `tells`. */
  provenance: Provenance | undefined
}

/** A form in which statements are taken away. */
export interface Format<Read = Row> {
  type: string
  /** What is read of each statement. */
  select: object
  /** How many are read at once. */
  size: number
  /** Whether the file itself says where it comes from. */
  tells?: boolean
  /** How many it can hold. */
  most?: number
  write: (source: Source<Read>) => AsyncGenerator<string | Uint8Array>
  /** What the file ends with where it is cut short; without it such a file cannot be read. */
  cut?: (message: string) => string
}
