import { createHash, randomUUID } from 'node:crypto'
import { basename, extname, resolve } from 'node:path'
import anyAscii from 'any-ascii'
import { complaintOf } from '../record/check-dataset.ts'
import { datasetHeader } from '../record/dataset-format.ts'
import type { FileImportOptions, ImportOptions, RecordImportOptions, RecordPart } from '../record/import-options.ts'
import { Complaints, Refused, type Report } from '../record/load-report.ts'
import { explain, spell } from '../record/parse-part.ts'
import type { DatasetHeader, Part, RecordLists } from '../record/part.ts'
import { shown, Unreadable } from '../record/source-files.ts'
import type { Database } from '../store/database/open-database.ts'
import type { Source } from '../store/write/dataset-sources.ts'
import { loadSources } from '../store/write/load-sources.ts'
import { wholeSource } from '../store/write/loaded-datasets.ts'
import type { Format, ReadOptions, SourceFile } from './format.ts'
import { formats } from './known-formats.ts'
import { type FileList, type FileToImport, listSources, type OtherForm } from './list-sources.ts'

interface FilesOptions extends FileImportOptions {
  /** Called with what is going to be imported, before anything is written. */
  onPlan?: (plan: ImportPlan) => void | Promise<void>
}

/** What is going to be imported. */
export interface ImportPlan {
  dataset: string
  files: readonly FileToImport[]
  /** Paths of files that no format reads. */
  skipped: readonly string[]
  /** Files that are skipped, since another form of each is imported. */
  otherForms: readonly OtherForm[]
  options: ReadOptions
}

/**
 * Imports files and folders into a dataset.
 * @throws {Refused} with a complaint for each error
 */
export async function importFiles(database: Pick<Database, 'pool'>, paths: readonly string[], given: FilesOptions = {}): Promise<Report> {
  checkHeader(headerIn(given), (key) => `the option ${key === 'slug' ? 'dataset' : key}`)
  const { format, dataset: slug, title, homepage, onPlan, licence, language, map, dates, ...options } = given
  const { files, skipped, otherForms } = listed(paths, format)
  const read = { ...(licence && { licence }), ...(language && { language }), ...(map && { map }), ...(dates && { dates }) }
  const described = slug === undefined ? await headerOf(files) : undefined
  const dataset = slug ?? described?.slug ?? slugOfPaths(paths)
  const readOptions: ReadOptions = { dataset, ...read }
  await onPlan?.({ dataset, files, skipped, otherForms, options: readOptions })
  const sources: Source[] = []
  const digests = new Map<string, Promise<string>>()
  for (const { file, format } of files) sources.push(await sourceOf(file, format, readOptions, digests))
  const scope = files.every((each) => each.format.transaction === 'run') ? 'run' : 'source'
  const report = await loadSources(database, { slug: dataset, title, licence, homepage }, sources, { ...options, transaction: scope })
  return { ...report, warnings: [...otherFormsSkipped(otherForms), ...report.warnings] }
}

function otherFormsSkipped(otherForms: readonly OtherForm[]): string[] {
  const [first] = otherForms
  if (!first) return []
  const count =
    otherForms.length === 1
      ? '1 file was skipped, since another form of it'
      : `${otherForms.length} files were skipped, since another form of each`
  return [
    `${count} is in the import: ${first.path} is another form of ${first.imported}. To import it instead, give only that file or folder`,
  ]
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

/**
 * What the files of the record format say about the dataset. It is read first, since slugs depend on it: mostly it is in a small file or at
 * the start of a file. Only if it is not, files are read to their ends, which the import does again.
 */
async function headerOf(files: readonly FileToImport[]): Promise<DatasetHeader | undefined> {
  const smallestFirst = files.filter(({ format }) => format.transaction === 'run').sort((a, b) => a.file.size - b.file.size)
  for (const isToEnd of [false, true])
    for (const file of smallestFirst) {
      const header = await headerInFile(file, isToEnd)
      if (header) return header
    }
  return undefined
}

/** What a file says about the dataset, before its first records or anywhere. */
async function headerInFile({ file, format }: FileToImport, isToEnd: boolean): Promise<DatasetHeader | undefined> {
  try {
    for await (const { dataset, records = {} } of format.read(file, { dataset: '' })) {
      if (dataset?.slug !== undefined) return dataset
      if (!isToEnd && Object.values(records).some((list) => list.length > 0)) break
    }
  } catch (error) {
    // The import reads the file again, and then this is a complaint.
    if (!(error instanceof Refused || error instanceof Unreadable)) throw error
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

/** A file as a source. The SHA-256 of each file is calculated once: many files can have the same companion. */
async function sourceOf(file: SourceFile, format: Format, options: ReadOptions, digests: Map<string, Promise<string>>): Promise<Source> {
  const digest = (each: SourceFile) => {
    const known = digests.get(each.path) ?? digestOf(each)
    digests.set(each.path, known)
    return known
  }
  // What is read from other files decides, like an option, what the records are.
  const companions: [path: string, sha256: string][] = []
  for (const each of file.companions ?? []) companions.push([each.path, await digest(each)])
  return {
    path: file.path,
    shown: file.shown,
    format: format.name,
    formatVersion: format.version,
    options: JSON.stringify(companions.length > 0 ? { ...options, companions } : options),
    size: file.size,
    sha256: () => digest(file),
    parts: () => format.read(file, options),
  }
}

async function digestOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.chunks()) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * Imports files by their paths, or records that an application gives.
 * @throws {Refused} with a complaint for each error
 * @throws {TypeError} for an option that the source does not have
 */
export function importSource(
  database: Pick<Database, 'pool'>,
  source: string | readonly string[] | Records,
  options: FileImportOptions & RecordImportOptions = {},
): Promise<Report> {
  const paths = pathsOf(source)
  const known = paths ? fileOptions : recordOptions
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name))
  if (unknown !== undefined)
    throw new TypeError(
      `An import of ${paths ? 'files' : 'records'} has no option "${unknown}". Options: ${Object.keys(known).join(', ')}.`,
    )
  // What is not a path is records.
  return paths ? importFiles(database, paths, options) : importRecords(database, source as Records, options)
}

const commonOptions = { dataset: true, title: true, licence: true, homepage: true, dryRun: true, prune: true, onProgress: true }
const fileOptions: Record<keyof FileImportOptions, boolean> = {
  ...commonOptions,
  format: true,
  language: true,
  map: true,
  dates: true,
  keepGoing: true,
}
const recordOptions: Record<keyof RecordImportOptions, boolean> = { ...commonOptions, source: true }

function pathsOf(source: string | readonly string[] | Records): readonly string[] | undefined {
  if (typeof source === 'string') return [source]
  const paths = Array.isArray(source) ? source.filter((each) => typeof each === 'string') : []
  return paths.length > 0 ? paths : undefined
}

type Records = RecordPart | Iterable<RecordPart> | AsyncIterable<RecordPart>

/**
 * Imports records that an application gives: all of them in one transaction. Records of an earlier import of the same source that are
 * not among them are removed.
 * @throws {Refused} with a complaint for each error
 */
async function importRecords(
  database: Pick<Database, 'pool'>,
  records: Records,
  { source: path = 'application', ...given }: RecordImportOptions,
): Promise<Report> {
  const { dataset: _slug, title: _title, licence: _licence, homepage: _homepage, ...options } = given
  const isMany = Symbol.iterator in records || Symbol.asyncIterator in records
  const iterator = isMany ? iteratorOf(records) : iteratorOf([records])
  try {
    // The first part describes the dataset.
    const first = await iterator.next()
    const described = headerIn(given)
    checkHeader(described, (key) => `the option ${key === 'slug' ? 'dataset' : key}`)
    const slug = described.slug ?? (first.done ? undefined : first.value.dataset?.slug)
    if (slug === undefined)
      throw new Refused(path, [`${path}: is missing: expected the key "dataset" with slug, title and licence in the first part`])
    async function* parts(): AsyncGenerator<Part> {
      for (let [index, part] = [0, first]; !part.done; index++, part = await iterator.next()) {
        const { format: _, dataset, ...lists } = part.value
        const at = isMany ? `${path}, part ${index + 1}` : path
        if (dataset) checkHeader(dataset, (key) => `${at}: dataset.${key}`)
        // The types differ in that arrays are read-only here. The loader does not change them.
        yield { ...(dataset && { dataset }), records: lists as RecordLists, locate: (place) => `${at}: ${spell(place)}` }
      }
    }
    const json = isMany ? undefined : JSON.stringify(records)
    const source: Source = {
      path,
      shown: path,
      ...wholeSource,
      size: json === undefined ? 0 : Buffer.byteLength(json),
      // What is still to come has no digest. It is compared record by record.
      sha256: async () =>
        createHash('sha256')
          .update(json ?? randomUUID())
          .digest('hex'),
      parts,
    }
    return await loadSources(database, { ...described, slug }, [source], { ...options, transaction: 'run' })
  } finally {
    await iterator.return?.()
  }
}

const headerIn = ({ dataset: slug, title, licence, homepage }: ImportOptions): DatasetHeader => ({
  ...(slug !== undefined && { slug }),
  ...(title !== undefined && { title }),
  ...(licence !== undefined && { licence }),
  ...(homepage !== undefined && { homepage }),
})

/** @throws {Refused} if the description of a dataset has something wrong */
function checkHeader(header: DatasetHeader, locate: (key: string) => string): void {
  const { error } = datasetHeader.safeParse(header)
  if (!error) return
  const complaints = new Complaints()
  for (const issue of error.issues)
    for (const finding of explain(issue, header)) complaints.add(complaintOf(finding, ([key = '']) => locate(String(key))))
  throw new Refused('the dataset', complaints)
}

const iteratorOf = <T>(values: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]()
