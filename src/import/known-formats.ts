import type { Format } from './format.ts'
import { akomaNtoso } from './formats/akoma-ntoso.ts'
import { popolo } from './formats/popolo.ts'
import { recordFormat } from './formats/record-format.ts'
import { table } from './formats/table.ts'
import { tei } from './formats/tei.ts'
import { transcript } from './formats/transcript.ts'

/** The formats in the order in which they are tried: one that recognizes more of a file comes first. */
export const formats: readonly Format[] = [recordFormat, popolo, tei, akomaNtoso, transcript, table]
