import type { Format } from './format.ts'
import { table } from './formats/table.ts'

/** The formats in the order in which they are tried: one that recognizes more of a file comes first. */
export const formats: readonly Format[] = [table]
