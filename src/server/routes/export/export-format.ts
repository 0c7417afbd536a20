import type { Row } from '../../lib/delegate.ts'
import type { Column } from './export-columns.ts'
import type { Provenance } from './provenance.ts'

/**
 * How many statements are read at once. Many, so that the time of a round trip does not matter; and few enough that PostgreSQL does not
 * compile the SQL statement (`jit_above_cost`), which takes longer than to run it.
 */
export const batchSize = 400

/** What a file is made of. */
export interface Source<Read> {
  batches: AsyncIterable<Read[]>
  columns: readonly Column[]
  /** The origin of the server's address. */
  origin: string
  /** Whether the file begins with a UTF-8 byte order mark, where the format can have one. */
  bom: boolean
  /** Only for a format that `hasProvenance`. */
  provenance: Provenance | undefined
}

/** A format of an export. */
export interface Format<Read = Row> {
  /** The media type. */
  type: string
  /** What is read of each statement. */
  select: object
  /** How many statements are read at once. */
  size: number
  /** Whether the file itself says where its statements come from. */
  hasProvenance?: boolean
  /** The most statements that a file can have. */
  most?: number
  write: (source: Source<Read>) => AsyncGenerator<string | Uint8Array>
  /** The end of a file that is incomplete because of an error. A format without it has no readable file then. */
  cut?: (message: string) => string
}
