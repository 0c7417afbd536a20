import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type DatasetRecord, type Draft, listNames, type Path, type RecordFile, recordFile } from '../../record/dataset-format.ts'
import { Refused, show } from '../../record/load-report.ts'
import { digestRecord, filesOf, shown } from './record-files.ts'

/**
 * Reads a dataset in the record format from a folder, all files of which are read as one, or from one file.
 * @throws {Refused} with a complaint for each value that is not as the format wants it.
 */
export function readRecord(path: string): Draft {
  const lists = { persons: [], organizations: [], places: [], topics: [], documents: [], meetings: [], statements: [] }
  const record: DatasetRecord = { dataset: { slug: '', title: '', licence: '' }, ...lists }
  const parts: { file: string; starts: Record<ListName, number> }[] = []
  const complaints: string[] = []
  const locateIn = positions()
  let described: string | undefined
  let format: string | undefined

  const files = filesOf(path)
  for (const file of files) {
    const part = readFile(file, locateIn, complaints)
    if (!part) continue
    parts.push({ file, starts: append(record, part) })
    format ??= part.format
    if (!part.dataset) continue
    if (described) complaints.push(`${locateIn(file, ['dataset'])}: the dataset is described in ${shown(described)} already`)
    described ??= file
    record.dataset = part.dataset
  }
  if (complaints.length === 0 && !described) complaints.push(`${shown(path)}: no file has the key "dataset" with slug, title and licence`)
  if (complaints.length === 0 && !format) complaints.push(`${shown(path)}: no file has the line "format: rapporteur/1"`)
  if (complaints.length > 0) throw new Refused(shown(path), complaints)

  return {
    record,
    digest: digestRecord(path),
    locate: ([list, index, ...rest]) => {
      const name = listNames.find((each) => each === list)
      const part = name && typeof index === 'number' ? parts.findLast(({ starts }) => starts[name] <= index) : undefined
      return name && part
        ? locateIn(part.file, [name, Number(index) - part.starts[name], ...rest])
        : locateIn(described ?? path, ['dataset'])
    },
  }
}

type ListName = (typeof listNames)[number]
type Locate = (file: string, path: Path) => string

/** Adds what a file says, and returns where in each list it begins. */
function append(record: DatasetRecord, part: RecordFile): Record<ListName, number> {
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

function readFile(file: string, locateIn: Locate, complaints: string[]): RecordFile | undefined {
  const data = parse(file, complaints)
  if (data === undefined) return undefined
  const { success, data: part, error } = recordFile.safeParse(data ?? {})
  if (success) return part
  for (const issue of error.issues) {
    for (const { path, message } of explain(issue, data)) complaints.push(`${locateIn(file, path)}: ${message}`)
  }
  return undefined
}

function parse(file: string, complaints: string[]): unknown {
  const source = readFileSync(file, 'utf8')
  if (/\.json$/i.test(file)) {
    try {
      return JSON.parse(source)
    } catch {
      // Read again as YAML, of which JSON is a part, to say in which line it goes wrong.
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  for (const { pos, message } of document.errors) complaints.push(`${shown(file)}:${lines.linePos(pos[0]).line} ${message}`)
  return document.errors.length > 0 ? undefined : document.toJS()
}

/** Finds lines. A file is parsed again for it, once: only complaints need lines. */
function positions(): Locate {
  const parsed = new Map<string, { root: Node | null; lines: LineCounter }>()
  return (file, path) => {
    const lines = new LineCounter()
    const at = parsed.get(file) ?? { root: parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines }).contents, lines }
    parsed.set(file, at)
    let node: unknown = at.root
    let offset = 0
    for (const step of path) {
      const key = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step)?.key : undefined
      node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
      offset = startOf(key) ?? startOf(node) ?? offset
    }
    return `${shown(file)}:${at.lines.linePos(offset).line} ${spell(path)}`
  }
}

const startOf = (node: unknown): number | undefined => (isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined)

/** A path as people write it: `statements[3].saidOn`. */
const spell = (path: Path) => path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')

/** What zod found wrong, in our words. */
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
