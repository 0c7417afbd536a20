import type { Kind } from './kinds.ts'

/** How many records of one kind a load added, changed, removed and left as they were. */
export interface Counts {
  added: number
  changed: number
  removed: number
  unchanged: number
}

/** A source that was not loaded. */
export interface RefusedSource {
  path: string
  complaints: readonly string[]
}

/** The result of an import; of a dry run, what an import would do. */
export interface Report {
  /** Slug of the dataset. */
  dataset: string
  /** All sources are the same as at the last import: nothing was compared or written. */
  current: boolean
  dryRun: boolean
  counts: Partial<Record<Kind, Counts>>
  /** The files, or what an application gave. */
  sources: {
    added: number
    changed: number
    unchanged: number
    removed: number
    /** Paths of sources of the dataset that were not among those given. Their records stay unless the import prunes. */
    missing: string[]
    refused: RefusedSource[]
  }
  /** The persons that sources name without describing them. */
  named: {
    /** Persons that the import created from their name. */
    created: number
    /** Persons of the dataset that have the identifier or exactly the name. */
    matched: number
    /** Persons that were created although the dataset has others of that name. Each is a warning. */
    doubtful: number
  }
  /** What looks wrong and was loaded. Each thing is one warning, with the number of places where it was found. */
  warnings: string[]
}

/** A refusal shows at most this many complaints, and the number of the others. */
const maxShown = 50

/** Something that is wrong with a dataset, or looks wrong. */
export interface Complaint {
  /** What is wrong. The same at another place is the same complaint. */
  what: string
  message: string | (() => string)
  /** Where it was found. It is called only for the first place of a complaint that is shown, since to find a line takes time. */
  where?: () => string
}

/** The number of different complaints that are kept. More are only counted. */
const mostComplaints = 10_000

/** Complaints, each once: the first place where it was found, and how many times. */
export class Complaints {
  readonly #found = new Map<string, { first: Complaint; times: number }>()
  #others = 0

  add(complaint: Complaint): void {
    const found = this.#found.get(complaint.what)
    if (found) found.times++
    else if (this.#found.size < mostComplaints) this.#found.set(complaint.what, { first: complaint, times: 1 })
    else this.#others++
  }

  addAll(others: Complaints): void {
    for (const { first, times } of others.#found.values()) {
      this.add(first)
      const found = this.#found.get(first.what)
      if (found) found.times += times - 1
    }
    this.#others += others.#others
  }

  get size(): number {
    return this.#found.size + this.#others
  }

  /** A line for each, in the order in which they were found. */
  lines(limit = Number.POSITIVE_INFINITY): string[] {
    return [...this.#found.values()].slice(0, limit).map(({ first: { message, where }, times }) => {
      const text = typeof message === 'string' ? message : message()
      if (!where) return text
      return times === 1 ? `${where()}: ${text}` : `${times} times, first at ${where()}: ${text}`
    })
  }
}

/** A dataset that was refused as a whole. Each complaint says where, what was expected and what was found. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly complaints: readonly string[]

  constructor(source: string, complaints: Complaints | readonly string[]) {
    const [lines, total] =
      complaints instanceof Complaints ? [complaints.lines(maxShown), complaints.size] : [complaints.slice(0, maxShown), complaints.length]
    const rest = total - lines.length
    super(
      [
        `Nothing of ${source} was loaded: ${total === 1 ? '1 complaint' : `${total} complaints`}.`,
        ...lines.map((line) => `  ${line}`),
        ...(rest > 0 ? [`  … and ${rest} more.`] : []),
      ].join('\n'),
    )
    this.complaints = lines
  }
}

/** A value in a complaint. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  const shown = JSON.stringify(value)
  return shown.length > 80 ? `${shown.slice(0, 79)}…"` : shown
}

/** "Did you mean …?" with the closest of some words, at most three; an empty text where none is close. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const close = closest(word, known)
  return close.length > 0 ? ` Did you mean ${close.map((candidate) => `"${candidate}"`).join(' or ')}?` : ''
}

/** The closest of some words, at most three. */
export const closest = (word: string, known: Iterable<string>): string[] =>
  [...known]
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(2, word.length / 4) || candidate.includes(word))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ candidate }) => candidate)

/** The Levenshtein distance: the number of characters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
