import type { FileImportOptions } from '../record/import-options.ts'
import type { Part } from '../record/part.ts'

export type { DatasetHeader, Part, RecordLists } from '../record/part.ts'

/** A file to read. */
export interface SourceFile {
  /** The path from the folder that was given, with forward slashes: a file keeps it wherever the folder is. It identifies the source in its dataset. */
  readonly path: string
  /** The path for messages. */
  readonly shown: string
  /** In bytes. */
  readonly size: number
  /** The bytes from the start. It can be called more than once. */
  chunks(): AsyncIterable<Buffer>
  /** All bytes. @throws {Unreadable} if there are more than `limit` */
  bytes(limit: number): Promise<Buffer>
  /** The companions of the file that are in the import (see `Format.companions`). */
  readonly companions?: readonly SourceFile[]
}

/** How the user wants the files of an import to be read. */
export interface ReadOptions extends Pick<FileImportOptions, 'licence' | 'language' | 'map' | 'dates'> {
  /** The slug of the dataset. Slugs that a format makes begin with it, so that they differ from those of other datasets. */
  dataset: string
}

/** The start of a file, by which its format is recognized. */
export interface Sample {
  /** The path of the source. */
  path: string
  /** At most the first 64 KB. */
  head: Buffer
}

/** A format of files. To add one, write a file in `formats` and add its line to `known-formats.ts`. */
export interface Format {
  /** Its name on the command line. */
  name: string
  /** One line for help texts. */
  title: string
  /** Increased when the same file results in other records. Then files are read again. */
  version: number
  /** What a transaction contains: one source, or all sources, because they refer to each other. */
  transaction: 'source' | 'run'
  /** Whether it can read a file. It does not throw. */
  detect: (sample: Sample) => boolean
  /**
   * The paths of other forms of a file, such as the same text without annotation. If one of them is in the import and has the same format,
   * the file is skipped, and a warning says so.
   */
  preferredTo?: (path: string) => string[]
  /**
   * The paths of files that are read with a file because it refers to what they describe. Those that are in the import and have the same
   * format become `SourceFile.companions`. If one of them changes, the file is read again.
   */
  companions?: (path: string) => string[]
  /**
   * Says for people, in lines, how it would read a file. A format has it if it guesses something.
   * @throws {Refused} {Unreadable} as `read` does
   */
  preview?: (file: SourceFile, options: ReadOptions) => Promise<string[]>
  /**
   * Reads a file from start to end in bounded memory: a part is yielded as soon as it is complete.
   * @throws {Refused} with a complaint for each place, {Unreadable} if the syntax is broken
   */
  read: (file: SourceFile, options: ReadOptions) => AsyncIterable<Part>
}
