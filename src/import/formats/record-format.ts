import { complaintOf } from '../../record/check-dataset.ts'
import { type DatasetLists, type Draft, listNames, type Path, recordFile, type WrittenDataset } from '../../record/dataset-format.ts'
import { findSpans } from '../../record/find-spans.ts'
import { Complaints, Refused } from '../../record/load-report.ts'
import { explain, parseLists, spell } from '../../record/parse-part.ts'
import { decode, shown, Unreadable } from '../../record/source-files.ts'
import type { Format, Part, SourceFile } from '../format.ts'
import { keysOf } from '../json-keys.ts'
import { type JsonSlice, jsonSlices, parseSlice } from '../json-slices.ts'
import { lineAt, maxYamlBytes, offsetIn, parseSource, parseYaml, type Source } from './parse-source.ts'
import { digestRecord, filesOf } from './record-files.ts'

/** The record format: YAML, JSON, or JSON Lines, in which each line may have any keys of a file. */
export const recordFormat: Format = {
  name: 'record',
  title: 'the record format: YAML, JSON or JSON Lines',
  version: 1,
  transaction: 'run',
  detect: ({ path, head }) => {
    const text = headOf(head)
    if (/\.ya?ml$/i.test(path) && !/^\s*[{[]/.test(text)) return isRecordYaml(text)
    const keys = /\.(ya?ml|json|jsonl|ndjson)$/i.test(path) ? keysOf(text) : undefined
    return keys !== undefined && isRecord(keys.outer, keys.inner)
  },
  read: (file) => (/\.ya?ml$/i.test(file.path) ? readYaml(file) : readJson(file)),
}

const fileKeys: readonly string[] = Object.keys(recordFile.shape)

/** A file has only keys of the format, and its records have slugs: those of other formats have ids, or are rows. */
const isRecord = (outer: readonly string[], inner: readonly string[]) =>
  outer.length > 0 &&
  outer.every((key) => fileKeys.includes(key)) &&
  (inner.length === 0 || (inner.includes('slug') && !inner.includes('id')))

function isRecordYaml(text: string): boolean {
  const outer = [...text.matchAll(/^(?:"([^"\n]+)"|'([^'\n]+)'|([A-Za-z_]\w*))[ \t]*:(?=\s|$)/gm)].map(([, a, b, c]) => a ?? b ?? c ?? '')
  const inner = [...text.matchAll(/^[ \t]*-[ \t]+(?:\{[ \t]*)?["']?(\w+)["']?[ \t]*:/gm)].slice(0, 1).map(([, key = '']) => key)
  return isRecord(outer, inner.length > 0 && /\bslug["']?[ \t]*:/.test(text) ? ['slug'] : inner)
}

/** The text of the start of a file, in which the last character may be incomplete. */
function headOf(head: Buffer): string {
  const [first = 1, second = 1] = head
  const encoding =
    (first === 0xff && second === 0xfe) || (first !== 0 && second === 0) ? 'utf-16le' : first === 0xfe || first === 0 ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(head)
}

async function* readYaml(file: SourceFile): AsyncGenerator<Part> {
  const bytes = await file.bytes(maxYamlBytes)
  const text = decode(bytes, file.shown)
  const { data } = parseYaml(file.shown, text, bytes.length)
  // Only complaints need lines. The tree of the parser is larger than the data, and is not kept.
  let source: Source | undefined
  const locate = (path: Path) => {
    source ??= parseYaml(file.shown, text, bytes.length)
    return `${file.shown}:${source.lineOf(path)} ${spell(path)}`
  }
  const complaints = new Complaints()
  const part = checked(data ?? {}, locate, complaints)
  if (!part) throw new Refused(file.shown, complaints)
  yield part
}

/** A part has at most this many records, and about this many characters of JSON. */
const maxRecords = 1_000
const maxCharacters = 2_000_000
/** After so many complaints the rest of a file is not read. */
const maxComplaints = 200

async function* readJson(file: SourceFile): AsyncGenerator<Part> {
  const isLines = /\.(jsonl|ndjson)$/i.test(file.path)
  const complaints = new Complaints()
  let batch = new Batch(file.shown)
  for await (const slice of jsonSlices(file, isLines)) {
    if (slice.text === '[]' && isList(slice.key)) continue
    batch.add(slice)
    const { records, characters, key } = batch
    if (isList(key) && records < maxRecords && characters < maxCharacters) continue
    const part = batch.part(complaints)
    if (part && complaints.size === 0) yield part
    if (complaints.size > maxComplaints) break
    batch = new Batch(file.shown)
  }
  const part = batch.part(complaints)
  if (complaints.size > 0) throw new Refused(file.shown, complaints)
  if (part) yield part
}

const isList = (key: string) => listNames.some((each) => each === key)

/** Values of a JSON file that are checked together. */
class Batch {
  records = 0
  characters = 0
  /** The last key. */
  key = ''
  readonly #shown: string
  readonly #values = new Map<string, unknown>()
  readonly #slices = new Map<string, JsonSlice[]>()

  constructor(shown: string) {
    this.#shown = shown
  }

  add(slice: JsonSlice): void {
    const { key, index, text } = slice
    const value = parseSlice(slice, this.#shown)
    const list = this.#values.get(key)
    if (index === undefined) this.#values.set(key, value)
    else if (Array.isArray(list)) list.push(value)
    else this.#values.set(key, [value])
    const slices = this.#slices.get(key)
    if (slices && index !== undefined) slices.push(slice)
    else this.#slices.set(key, [slice])
    this.key = key
    this.records++
    this.characters += text.length
  }

  part(complaints: Complaints): Part | undefined {
    if (this.records === 0) return undefined
    return checked(Object.fromEntries(this.#values), this.#locate, complaints)
  }

  readonly #locate = ([key = '', ...rest]: Path): string => {
    const slices = this.#slices.get(String(key)) ?? []
    const [first, ...inner] = rest
    const isItem = slices[0]?.index !== undefined
    const slice = isItem ? (slices[Number(first ?? 0)] ?? slices[0]) : slices[0]
    if (!slice) return this.#shown
    const { text, line, index } = slice
    const path = isItem ? inner : rest
    const shownPath = spell([slice.key, ...(index === undefined || first === undefined ? [] : [index]), ...path])
    return `${this.#shown}:${line + lineAt(text, offsetIn(text, path)) - 1} ${shownPath}`
  }
}

/** Checks what a file has against the format. The loader does not check its lists again. Undefined if something is wrong. */
function checked(data: unknown, locate: (path: Path) => string, complaints: Complaints) {
  const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data)
  const { format, dataset, ...lists } = isMapping ? Object(data) : {}
  const { data: head, error } = recordFile.safeParse(isMapping ? { format, dataset } : data)
  for (const issue of error?.issues ?? []) for (const finding of explain(issue, data)) complaints.add(complaintOf(finding, locate))
  const records = parseLists(lists, locate, complaints)
  return head && records && { format: head.format, ...(head.dataset && { dataset: head.dataset }), records, locate }
}

/**
 * Reads a dataset in the record format from one file, or from a folder, the files of which are read as one.
 * @throws {Refused} with a complaint for each file that cannot be read and each value that the format does not allow
 */
export function readRecord(path: string): Draft {
  const lists = { persons: [], organizations: [], places: [], topics: [], documents: [], meetings: [], statements: [] }
  const written: WrittenDataset = { dataset: { slug: '', title: '', licence: '' }, ...lists }
  const parts: { file: string; starts: Record<ListName, number> }[] = []
  const complaints = new Complaints()
  const locateIn = locator()
  let described: string | undefined
  let format: string | undefined

  for (const file of sourcesOf(path)) {
    const part = readFile(file, locateIn, complaints)
    if (!part) continue
    parts.push({ file, starts: append(written, part.records) })
    format ??= part.format
    if (!part.dataset) continue
    const before = described
    if (before) {
      const message = `the dataset is described in ${shown(before)} already`
      complaints.add({ what: file, message, where: () => locateIn(file, ['dataset']) })
    }
    described ??= file
    written.dataset = part.dataset
  }
  if (complaints.size === 0 && !described) complaints.add(missing(path, 'key "dataset" with slug, title and licence'))
  if (complaints.size === 0 && !format) complaints.add(missing(path, 'line "format: rapporteur/1"'))
  const locate: Draft['locate'] = ([list, index, ...rest]) => {
    const name = listNames.find((each) => each === list)
    const part = name && typeof index === 'number' ? parts.findLast(({ starts }) => starts[name] <= index) : undefined
    return name && part ? locateIn(part.file, [name, Number(index) - part.starts[name], ...rest]) : locateIn(described ?? path, ['dataset'])
  }
  const texts = new Map(written.documents.map(({ slug, text }) => [slug, text]))
  const record = findSpans(
    written,
    (slug) => texts.get(slug),
    (finding) => complaints.add(complaintOf(finding, locate)),
  )
  if (complaints.size > 0) throw new Refused(shown(path), complaints)
  return { record, digest: digestRecord(path), locate }
}

const missing = (path: string, what: string) => ({ what, message: `${shown(path)}: no file has the ${what}` })

function sourcesOf(path: string): string[] {
  try {
    return filesOf(path)
  } catch (error) {
    throw error instanceof Unreadable ? new Refused(shown(path), [error.message]) : error
  }
}

type ListName = (typeof listNames)[number]
type Locate = (file: string, path: Path) => string

/** Adds the records of a file, and returns the index in each list at which they begin. */
function append(all: DatasetLists, part: DatasetLists): Record<ListName, number> {
  const add = <Item>(to: Item[], from: readonly Item[]) => {
    const start = to.length
    for (const item of from) to.push(item)
    return start
  }
  return {
    persons: add(all.persons, part.persons),
    organizations: add(all.organizations, part.organizations),
    places: add(all.places, part.places),
    topics: add(all.topics, part.topics),
    documents: add(all.documents, part.documents),
    meetings: add(all.meetings, part.meetings),
    statements: add(all.statements, part.statements),
  }
}

function readFile(file: string, locateIn: Locate, complaints: Complaints): ReturnType<typeof checked> {
  try {
    return checked(parseSource(file).data ?? {}, (path) => locateIn(file, path), complaints)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    for (const line of error.message.split('\n')) complaints.add({ what: line, message: line })
    return undefined
  }
}

/** Finds lines. The file is parsed again, once, since only complaints need lines. */
function locator(): Locate {
  const sources = new Map<string, Source>()
  return (file, path) => {
    const source = sources.get(file) ?? parseSource(file)
    sources.set(file, source)
    return `${shown(file)}:${source.lineOf(path)} ${spell(path)}`
  }
}
