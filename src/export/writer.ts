import type { DatasetRecord } from '../record/dataset-format.ts'

/** The lists of records that a dataset consists of. */
export type ListName = Exclude<keyof DatasetRecord, 'dataset'>

/** A record of a list, in the record format, with all its optional lists: `speakers` of a statement is there even if it is empty. */
export type RecordIn<List extends ListName> = DatasetRecord[List][number]

/**
 * The records that an export writes: those of a dataset, or some of its statements with everything they refer to. All reads are of one
 * moment. Each returns records in batches from the database, so that memory stays bounded. Reads may be nested and repeated.
 */
export interface ExportedDataset {
  readonly header: DatasetRecord['dataset']
  /** All records of a list. Each comes after the records of the list that it refers to by `parent`, `syndicatedFrom` or `broader`. */
  records<List extends ListName>(list: List): AsyncIterable<RecordIn<List>>
  /** The records with some slugs, by slug. Slugs of other datasets and of records that are not exported have none. */
  find<List extends ListName>(list: List, slugs: Iterable<string>): Promise<Map<string, RecordIn<List>>>
  /** The statements of a meeting, by their ordinal; without a slug, those of no meeting of the dataset, by date. */
  statementsOf(meeting?: string): AsyncIterable<RecordIn<'statements'>>
}

/** How the user wants the records to be written. */
export interface WriteOptions {
  /** The origin of the server that publishes the records, such as `https://example.org`. URLs of records begin with it. */
  base: string
  /** Says what the format cannot express, such as `statements`, and how many. The user is told each with the sum of its counts. */
  leaveOut: (what: string, count?: number) => void
}

/**
 * A format that a dataset is exported to. To add one, write `formats/x-writer.ts` and add its line to `known-writers.ts`. The name of the
 * file ends in `-writer`, because no two files of the sources have the same name.
 */
export interface Writer {
  /**
   * The texts of documents that it gets: `all`, or only the `published` ones, whose `textAccess` is FULL. The words in spans are published
   * in any case.
   */
  texts: 'all' | 'published'
  /** Whether it writes URLs of records. Then the user is asked for the base of the URLs. */
  hasUrls?: true
  /** Writes a dataset as parts of one text. It yields a part as soon as it is complete. */
  write(dataset: ExportedDataset, options: WriteOptions): AsyncIterable<string>
}
