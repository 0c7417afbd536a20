import { CodePointOffsets } from './code-point-offsets.ts'
import type { DatasetRecord, Path, Span, WrittenDataset, WrittenSpan } from './dataset-format.ts'
import type { Finding } from './finding.ts'
import { show } from './load-report.ts'
import { codePoints } from './source-files.ts'

type WrittenLists = Pick<WrittenDataset, 'meetings' | 'statements'>
type Lists = Pick<DatasetRecord, 'meetings' | 'statements'>
type Located<Given> = Omit<Given, keyof Lists> & Lists
interface WrittenEvidence {
  document: string
  spans: WrittenSpan[]
}

/** The text of a document by its slug, if it is available. */
export type TextOfSlug = (document: string) => string | undefined

/**
 * Finds the offsets of passages that are given by their words: `exact` must occur exactly once in the text of the document, directly after
 * `prefix` and directly before `suffix` where these are given. It calls `report` for each passage that has no offsets otherwise. Such a
 * passage has the offsets 0 and 0 in the result, which no valid passage has.
 */
export function findSpans<Given extends WrittenLists>(
  lists: Given,
  textOf: TextOfSlug,
  report: (finding: Finding) => void,
): Located<Given> {
  const texts = new Map<string, SearchedText | undefined>()
  const open = (slug: string) => {
    const text = textOf(slug)
    const opened = text === undefined ? undefined : new SearchedText(text)
    texts.set(slug, opened)
    return opened
  }
  const located = <Evidence extends WrittenEvidence>(evidence: readonly Evidence[], path: Path) =>
    evidence.map((each, index) => {
      const text = () => (texts.has(each.document) ? texts.get(each.document) : open(each.document))
      const spans = each.spans.map((span, at) =>
        locate(span, each.document, text, (finding) =>
          report({ ...finding, path: [...path, 'evidence', index, 'spans', at, ...finding.path] }),
        ),
      )
      return { ...each, spans }
    })
  const participations = <Participation extends { evidence: WrittenEvidence[] }>(list: readonly Participation[], path: Path) =>
    list.map((each, index) => ({ ...each, evidence: located(each.evidence, [...path, 'participations', index]) }))

  return {
    ...lists,
    meetings: lists.meetings.map((meeting, index) => {
      const path = ['meetings', index]
      return {
        ...meeting,
        evidence: located(meeting.evidence, path),
        participations: participations(meeting.participations, path),
        sessions: meeting.sessions.map((each, at) => ({
          ...each,
          participations: participations(each.participations, [...path, 'sessions', at]),
        })),
        agendaItems: meeting.agendaItems.map((each, at) => ({ ...each, evidence: located(each.evidence, [...path, 'agendaItems', at]) })),
      }
    }),
    statements: lists.statements.map((statement, index) => ({
      ...statement,
      evidence: located(statement.evidence, ['statements', index]),
    })),
  }
}

/** Offsets that say that a passage was not found. The finding says why. */
const nowhere = { start: 0, end: 0 }

function locate(
  { start, end, prefix, suffix, ...rest }: WrittenSpan,
  document: string,
  textOf: () => SearchedText | undefined,
  report: (finding: Finding) => void,
): Span {
  const { exact } = rest
  const context = { prefix: prefix ?? '', suffix: suffix ?? '' }
  if (start !== undefined && end !== undefined) {
    const text = prefix === undefined && suffix === undefined ? undefined : textOf()
    if (text && !text.isAround(start, end, context))
      report({
        code: 'SPAN_MISMATCH',
        path: [],
        message: `expected ${around(context)} at ${start} to ${end} in the text of "${document}", found other text`,
      })
    return { ...rest, start, end }
  }
  if (start !== undefined || end !== undefined) {
    report({ code: 'MISSING', path: [], message: `expected start and end together, found only ${start === undefined ? 'end' : 'start'}` })
    return { ...rest, ...nowhere }
  }
  if (exact === undefined) {
    report({ code: 'MISSING', path: [], message: 'expected start and end, or the words in exact, found neither' })
    return { ...rest, ...nowhere }
  }
  const text = textOf()
  if (!text) {
    report({
      code: 'SPAN_NOT_FOUND',
      path: ['exact'],
      message: `expected start and end, because the text of "${document}" is not available to find ${show(exact)} in. Give the offsets, or the text of the document.`,
    })
    return { ...rest, ...nowhere }
  }
  const places = text.placesOf(exact, context)
  const [first] = places
  if (first !== undefined && places.length === 1) return { ...rest, ...text.offsetsOf(first, exact) }
  const wanted = `${show(exact)}${context.prefix || context.suffix ? ` ${around(context)}` : ''}`
  report(
    first === undefined
      ? {
          code: 'SPAN_NOT_FOUND',
          path: ['exact'],
          message: `expected words of the text of "${document}", found none that are ${wanted}.`,
          hint: () => text.nearTo(exact, context),
        }
      : {
          code: 'SPAN_AMBIGUOUS',
          path: ['exact'],
          message: `expected words that occur once in the text of "${document}", found ${places.length === maxPlaces ? `${maxPlaces} or more` : places.length} places with ${wanted}:`,
          hint: () => `${text.listed(places, exact)}. Add prefix or suffix: the text directly before or after the words.`,
        },
  )
  return { ...rest, ...nowhere }
}

interface Context {
  prefix: string
  suffix: string
}

const around = ({ prefix, suffix }: Context) =>
  [prefix && `after ${show(prefix)}`, suffix && `before ${show(suffix)}`].filter(Boolean).join(' and ')

/** So many places are counted, and so many of them are shown. */
const maxPlaces = 100
const maxShown = 3

/** A text in which many passages are searched. Places are offsets in UTF-16 code units, as JavaScript has them. */
class SearchedText {
  readonly #text: string
  #offsets: CodePointOffsets | undefined
  #loose: Loose | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Where some words begin, at most `maxPlaces` places. */
  placesOf(exact: string, { prefix, suffix }: Context): number[] {
    const wanted = prefix + exact + suffix
    const places: number[] = []
    for (let at = this.#text.indexOf(wanted); at >= 0 && places.length < maxPlaces; at = this.#text.indexOf(wanted, at + 1))
      places.push(at + prefix.length)
    return places
  }

  /** The offsets in code points of words that begin at a place. */
  offsetsOf(place: number, words: string): { start: number; end: number } {
    const start = this.#points.pointAt(place)
    return { start, end: start + codePoints(words) }
  }

  /** Whether a passage, given in code points, has some text before and after it. */
  isAround(start: number, end: number, { prefix, suffix }: Context): boolean {
    const [from, to] = [this.#points.unitAt(start), this.#points.unitAt(end)]
    return this.#text.slice(0, from).endsWith(prefix) && this.#text.startsWith(suffix, to)
  }

  /** Places for people: offset and line, with some words around. */
  listed(places: readonly number[], words: string): string {
    const shown = places
      .slice(0, maxShown)
      .map((place) => ` at ${this.#points.pointAt(place)} (line ${this.#lineOf(place)}, ${this.#excerpt(place, words.length)})`)
    return `${shown.join(',')}${places.length > maxShown ? ', …' : ''}`
  }

  /** A sentence on what the text has instead of some words, or nothing. */
  nearTo(exact: string, context: Context): string {
    const without = context.prefix || context.suffix ? this.placesOf(exact, { prefix: '', suffix: '' }) : []
    if (without.length > 0) return ` The words alone are there${this.listed(without, exact)}: correct prefix or suffix.`
    this.#loose ??= looseOf(this.#text)
    const { text, places } = this.#loose
    const wanted = looseOf(exact).text
    const at = wanted === '' ? -1 : text.indexOf(wanted)
    if (at < 0) return ' Copy the words from the text of the document.'
    const place = places[at] ?? 0
    const end = places[at + wanted.length] ?? this.#text.length
    return ` At ${this.#points.pointAt(place)} (line ${this.#lineOf(place)}) the text has ${show(this.#text.slice(place, end).trimEnd())}, which differs only in white space, letter case, quotation marks or dashes. Copy the words from there.`
  }

  #excerpt(place: number, length: number): string {
    const [from, to] = [Math.max(0, place - 20), place + length + 20]
    const text = this.#text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    return JSON.stringify(`${from > 0 ? '…' : ''}${text}${to < this.#text.length ? '…' : ''}`)
  }

  #lineOf(place: number): number {
    let line = 1
    for (let at = this.#text.indexOf('\n'); at >= 0 && at < place; at = this.#text.indexOf('\n', at + 1)) line++
    return line
  }

  get #points(): CodePointOffsets {
    this.#offsets ??= new CodePointOffsets(this.#text)
    return this.#offsets
  }
}

/** A text without differences that are easy to overlook, and the place in the original of each of its code units. */
interface Loose {
  text: string
  places: Uint32Array
}

const alike: Record<string, string> = Object.fromEntries(
  [
    ['"', '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'],
    ["'", '\u2018\u2019\u201a\u201b\u2039\u203a\u2032`\u00b4'],
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2212'],
  ].flatMap(([plain = '', others = '']) => [...others].map((other) => [other, plain])),
)

function looseOf(text: string): Loose {
  const places = new Uint32Array(text.length)
  const units: string[] = []
  let isSpace = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const wasSpace = isSpace
    isSpace = /\s/.test(unit)
    if (isSpace && wasSpace) continue
    places[units.length] = at
    const lower = unit.toLowerCase()
    units.push(isSpace ? ' ' : (alike[unit] ?? (lower.length === 1 ? lower : unit)))
  }
  if (isSpace) units.pop()
  return { text: units.join(''), places }
}
