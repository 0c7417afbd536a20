import type { z } from 'zod'
import type { Path, recordFile } from './dataset-format.ts'
import type { Complaint } from './load-report.ts'

/** Lists of records in the record format, as a format writes them: optional fields may be left out. */
export type RecordLists = Omit<z.input<typeof recordFile>, 'format' | 'dataset'>

/** The licence of a dataset where nobody has stated one (SPDX). */
export const noLicence = 'NOASSERTION'

/** What a file says about the dataset. The options of an import come before it. */
export type DatasetHeader = Partial<NonNullable<z.input<typeof recordFile>['dataset']>>

/** A part of what a source contains. The records of a part are loaded together. */
export interface Part {
  dataset?: DatasetHeader
  /** The records that the source describes. Only one source of a dataset may describe a record. */
  records?: RecordLists
  /**
   * The records that the source names but does not describe, such as the speaker of a transcript. A record of the dataset with the same slug
   * or identifier is used instead, then a person or organization with exactly the same name; if there is none, the record is created as it is here.
   * Each part has all that its own records refer to, and may repeat what other parts have. Many sources may name the same record.
   */
  named?: RecordLists
  /** What was left out, or looks wrong. The load goes on. */
  warnings?: readonly Complaint[]
  /** Where in the source a value of `records` stands, for people: `sitting.xml:120`. By default the file. */
  locate?: (path: Path) => string
}
