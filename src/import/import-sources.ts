import { createHash, randomUUID } from 'node:crypto'
import { basename, extname, resolve } from 'node:path'
import anyAscii from 'any-ascii'
import { Refused, type Report } from '../record/load-report.ts'
import type { DatasetHeader, Part } from '../record/part.ts'
import { shown, Unreadable } from '../record/source-files.ts'
import type { Database } from '../store/database/open-database.ts'
import { type LoadOptions, loadSources, type Source } from '../store/write/load-sources.ts'
import type { Format, ReadOptions, SourceFile } from './format.ts'
import { formats } from './known-formats.ts'
import { type FileList, type FileToImport, listSources } from './list-sources.ts'

/** How files are imported. What is left out is taken from the files. */
export interface ImportOptions extends Omit<LoadOptions, 'transaction'>, Omit<ReadOptions, 'dataset'> {
  /** The name of the format. By default it is detected for each file. */
  format?: string
  /** The slug of the dataset. By default the one that the files state, else the name of the folder or file. */
  dataset?: string
  title?: string
  homepage?: string
  /** Called with what is going to be imported, before anything is written. */
  onPlan?: (plan: ImportPlan) => void | Promise<void>
}

/** What is going to be imported. */
export interface ImportPlan {
  dataset: string
  files: readonly FileToImport[]
  /** Paths of files that no format reads. */
  skipped: readonly string[]
  options: ReadOptions
}

/**
 * Imports files and folders into a dataset.
 * @throws {Refused} with a complaint for each error
 */
export async function importFiles(database: Pick<Database, 'pool'>, paths: readonly string[], given: ImportOptions = {}): Promise<Report> {
  const { format, title, homepage, onPlan, licence, language, map, dates, ...options } = given
  const { files, skipped } = listed(paths, format)
  const read = { ...(licence && { licence }), ...(language && { language }), ...(map && { map }), ...(dates && { dates }) }
  const described = given.dataset === undefined ? await headerOf(files) : undefined
  const dataset = given.dataset ?? described?.slug ?? slugOfPaths(paths)
  const readOptions: ReadOptions = { dataset, ...read }
  await onPlan?.({ dataset, files, skipped, options: readOptions })
  const sources = files.map(({ file, format }) => sourceOf(file, format, readOptions))
  const scope = files.every((each) => each.format.transaction === 'run') ? 'run' : 'source'
  return loadSources(database, { slug: dataset, title, licence, homepage }, sources, { ...options, transaction: scope })
}

function listed(paths: readonly string[], name: string | undefined): FileList {
  const format = formats.find((each) => each.name === name)
  if (name !== undefined && !format)
    throw new Refused('the files', [`There is no format "${name}". Choose one of ${formats.map((each) => each.name).join(', ')}`])
  const where = paths.map(shown).join(', ')
  try {
    const list = listSources(paths, format)
    if (list.files.length > 0) return list
  } catch (error) {
    throw error instanceof Unreadable ? new Refused(where, [error.message]) : error
  }
  throw new Refused(where, [`${where}: no file that ${format ? `the format ${format.name}` : 'a format'} reads`])
}

/** What the files of the record format say about the dataset. It is read first, since slugs depend on it. */
async function headerOf(files: readonly FileToImport[]): Promise<DatasetHeader | undefined> {
  for (const { file, format } of files) {
    if (format.transaction !== 'run') continue
    try {
      for await (const { dataset } of format.read(file, { dataset: '' })) if (dataset?.slug !== undefined) return dataset
    } catch (error) {
      // The import reads the file again, and then this is a complaint.
      if (!(error instanceof Refused || error instanceof Unreadable)) throw error
    }
  }
  return undefined
}

function slugOfPaths(paths: readonly string[]): string {
  const [path, second] = paths
  const name = path === undefined ? '' : basename(resolve(path), extname(path))
  const slug = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug && second === undefined) return slug
  throw new Refused(paths.map(shown).join(', '), ['The dataset needs a name. Say --dataset SLUG'])
}

const sourceOf = (file: SourceFile, format: Format, options: ReadOptions): Source => ({
  path: file.path,
  shown: file.shown,
  format: format.name,
  formatVersion: format.version,
  options: JSON.stringify(options),
  size: file.size,
  sha256: async () => {
    const hash = createHash('sha256')
    for await (const chunk of file.chunks()) hash.update(chunk)
    return hash.digest('hex')
  },
  parts: () => format.read(file, options),
})

/** What an application gives: an object in the record format, or parts of one. */
export type RecordPart = DatasetLike & NonNullable<Part['records']>
type DatasetLike = { format?: 'rapporteur/1'; dataset?: DatasetHeader }

/** How records of an application are imported. */
export interface RecordsOptions extends Omit<LoadOptions, 'transaction' | 'keepGoing'> {
  /** The slug of the dataset, if the records do not say it. */
  dataset?: string
  /** The name of the source in the dataset. Importing the same name again replaces its records. */
  source?: string
}

/**
 * Imports records that an application gives: all of them in one transaction. Records of an earlier import of the same source that are
 * not among them are removed.
 * @throws {Refused} with a complaint for each error
 */
export async function importRecords(
  database: Pick<Database, 'pool'>,
  records: RecordPart | Iterable<RecordPart> | AsyncIterable<RecordPart>,
  { dataset: given, source: path = 'application', ...options }: RecordsOptions = {},
): Promise<Report> {
  const isMany = Symbol.iterator in records || Symbol.asyncIterator in records
  const iterator = isMany ? iteratorOf(records) : iteratorOf([records])
  // The first part describes the dataset.
  const first = await iterator.next()
  const header = first.done ? {} : (first.value.dataset ?? {})
  const slug = given ?? header.slug
  if (slug === undefined)
    throw new Refused(path, [`${path}: is missing: expected the key "dataset" with slug, title and licence in the first part`])
  async function* parts(): AsyncGenerator<Part> {
    for (let [index, part] = [0, first]; !part.done; index++, part = await iterator.next()) {
      const { format: _, dataset, ...lists } = part.value
      const at = isMany ? `${path}, part ${index + 1}` : path
      yield { ...(dataset && { dataset }), records: lists, locate: (place) => `${at}: ${place.join('.')}` }
    }
  }
  const json = isMany ? undefined : JSON.stringify(records)
  const source: Source = {
    path,
    shown: path,
    format: 'record',
    formatVersion: 1,
    options: '',
    size: json?.length ?? 0,
    // What is still to come has no digest. It is compared record by record.
    sha256: async () =>
      createHash('sha256')
        .update(json ?? randomUUID())
        .digest('hex'),
    parts,
  }
  return loadSources(database, { slug }, [source], { ...options, transaction: 'run' })
}

const iteratorOf = <T>(values: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]()
