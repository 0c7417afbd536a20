import type { Format } from './format.ts'
import { popolo } from './formats/popolo.ts'
import { transcript } from './formats/transcript.ts'

/** The formats in the order in which they are tried: one that recognizes more of a file comes first. */
export const formats: readonly Format[] = [popolo, transcript]
