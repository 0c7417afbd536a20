import type { Kind } from './kinds.ts'

/** What became of the records of one kind. */
export interface Counts {
  added: number
  changed: number
  removed: number
  unchanged: number
}

/** What a load did, or in a dry run would do. */
export interface Report {
  /** Slug of the dataset. */
  dataset: string
  /** The source is the one loaded before: nothing was compared or written. */
  current: boolean
  dryRun: boolean
  counts: Partial<Record<Kind, Counts>>
  /** What looks wrong and was loaded nevertheless. */
  warnings: string[]
}

/** How many complaints are told; of the rest, only the number. */
const most = 50

/** A dataset that was not loaded, none of it. Each complaint says where, what was expected and what was found. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly complaints: readonly string[]

  constructor(source: string, all: readonly (string | (() => string))[]) {
    const complaints = all.slice(0, most).map((complaint) => (typeof complaint === 'string' ? complaint : complaint()))
    const rest = all.length - complaints.length
    super(
      [
        `Nothing of ${source} was loaded: ${all.length === 1 ? '1 complaint' : `${all.length} complaints`}.`,
        ...complaints.map((complaint) => `  ${complaint}`),
        ...(rest > 0 ? [`  … and ${rest} more.`] : []),
      ].join('\n'),
    )
    this.complaints = complaints
  }
}

/** A value as a complaint shows it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  const shown = JSON.stringify(value)
  return shown.length > 80 ? `${shown.slice(0, 79)}…"` : shown
}

/** "Did you mean …?" with what is closest to a word, or nothing where nothing is close. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const close = [...known]
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(2, word.length / 4) || candidate.includes(word))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
  return close.length > 0 ? ` Did you mean ${close.map(({ candidate }) => `"${candidate}"`).join(' or ')}?` : ''
}

/** Levenshtein's distance: letters put in, left out or changed. */
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
