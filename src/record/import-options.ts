// Public types of the package. They need no package, so that they are complete wherever the package is installed.
import type { DatasetInput, RecordInput } from './generated/record-input.ts'

/** Records in the record format: all that an application imports, or a part of it. */
export interface RecordPart extends Omit<RecordInput, 'dataset'> {
  /** The description of the dataset. Only in the first part. What is left out is taken from the options, then from the database. */
  dataset?: Partial<DatasetInput>
}

/** How far an import is. */
export interface ImportProgress {
  /** The records that were compared. */
  records: number
  /** The sources that were read, and all that have changed. */
  done: number
  sources: number
  /** The bytes of both. */
  bytes: number
  totalBytes: number
  /** The path of the source that is read. */
  source: string
}

/** How an import is done, whatever is imported. */
export interface ImportOptions {
  /** The slug of the dataset. Default: the one that the source states, else the name of the folder or file. */
  dataset?: string
  /** The title of the dataset. Default: the one that the source states, else the one in the database, else the slug. */
  title?: string
  /** The licence of the dataset and its texts: an SPDX id or a URL. A file that states a licence for its texts comes first. */
  licence?: string
  /** The website of the dataset. */
  homepage?: string
  /** Writes nothing. The report says what an import would do. */
  dryRun?: boolean
  /** Removes the records of sources of the dataset that are not given. */
  prune?: boolean
  /** Called after each batch of records and after each source. */
  onProgress?: (progress: ImportProgress) => void
}

/** How files are imported. */
export interface FileImportOptions extends ImportOptions {
  /** The name of the format, such as `record` or `tei`. Default: it is detected for each file. */
  format?: string
  /** Language of the texts (BCP 47), where a file does not state it. */
  language?: string
  /** Table: the column of each field, such as `{ speaker: 'who', text: 'speech' }`. */
  map?: Readonly<Record<string, string>>
  /** Table: the order in dates such as 03/04/2012. */
  dates?: 'dmy' | 'mdy'
  /** Goes on with the next file after one that is refused. The report lists the refused files. */
  keepGoing?: boolean
}

/** How records of an application are imported. */
export interface RecordImportOptions extends ImportOptions {
  /** The name of the source in the dataset (default `application`). Importing the same name again replaces its records. */
  source?: string
}
