import type { z } from 'zod'
import { complaintOf } from '../../record/check-dataset.ts'
import { type Draft, listNames, type Path, type RecordFile, recordFile, type WrittenDataset } from '../../record/dataset-format.ts'
import { findSpans } from '../../record/find-spans.ts'
import { Complaints, Refused, show } from '../../record/load-report.ts'
import { shown, Unreadable } from '../../record/source-files.ts'
import { parseSource, type Source } from './parse-source.ts'
import { digestRecord, filesOf } from './record-files.ts'

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
    parts.push({ file, starts: append(written, part) })
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
function append(record: WrittenDataset, part: RecordFile): Record<ListName, number> {
  const add = <Item>(to: Item[], from: Item[]) => {
    const start = to.length
    for (const item of from) to.push(item)
    return start
  }
  return {
    persons: add(record.persons, part.persons),
    organizations: add(record.organizations, part.organizations),
    places: add(record.places, part.places),
    topics: add(record.topics, part.topics),
    documents: add(record.documents, part.documents),
    meetings: add(record.meetings, part.meetings),
    statements: add(record.statements, part.statements),
  }
}

function readFile(file: string, locateIn: Locate, complaints: Complaints): RecordFile | undefined {
  let data: unknown
  try {
    data = parseSource(file).data
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    for (const line of error.message.split('\n')) complaints.add({ what: line, message: line })
    return undefined
  }
  const { success, data: part, error } = recordFile.safeParse(data ?? {})
  if (success) return part
  for (const issue of error.issues) {
    for (const { path, message } of explain(issue, data)) complaints.add(complaintOf({ path, message }, () => locateIn(file, path)))
  }
  return undefined
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

/** A path as text: `statements[3].saidOn`. */
const spell = (path: Path) => path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')

/** The error of zod in the words of the record format. */
function explain(issue: z.core.$ZodIssue, data: unknown, outer: Path = []): { path: Path; message: string }[] {
  const path = [...outer, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const value = path.reduce<unknown>((inner, step) => (inner === null || inner === undefined ? undefined : Object(inner)[step]), data)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `expected ${issue.message}, found the key "${key}"` }))
  }
  if (issue.code === 'invalid_union' && typeof value === 'object' && value !== null) {
    return (issue.errors.at(-1) ?? []).flatMap((inner) => explain(inner, data, path))
  }
  const expected = issue.code === 'invalid_value' && issue.values.length > 1 ? `one of ${issue.values.join(', ')}` : issue.message
  const remedy = typeof value === 'number' && /date|text|slug/.test(expected) ? '; put it in quotation marks' : ''
  return [
    { path, message: value === undefined ? `is missing: expected ${expected}` : `expected ${expected}, found ${show(value)}${remedy}` },
  ]
}
