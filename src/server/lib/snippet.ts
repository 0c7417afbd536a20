import { type Word, wordsOf } from '../../store/text/statement-words.ts'
import type { Phrase, Search } from './search-text.ts'

/** A run of words that a search found: offsets in Unicode code points, half-open. */
export interface Found {
  start: number
  end: number
}

/** Where PostgreSQL has each stem in a text, counted in words from 1. */
export type Positions = ReadonlyMap<string, readonly number[]>

/** Where in a text a search found something, in order, without overlaps. */
export function foundIn(text: string, search: Search, stems: Readonly<Record<string, readonly string[]>>, positions: Positions): Found[] {
  const words = wordsOf(text)
  const phrases = search.flat().flatMap((term) => term.phrases)
  const found = phrases.flatMap((phrase) => occurrences(phrase, words, stems, positions))
  found.sort((one, other) => one.start - other.start || one.end - other.end)
  return found.reduce<Found[]>((spans, span) => {
    const last = spans.at(-1)
    if (!last || span.start >= last.end) spans.push({ ...span })
    else last.end = Math.max(last.end, span.end)
    return spans
  }, [])
}

/** Where all words of a phrase that are searched at all stand in its order. */
function occurrences(
  phrase: Phrase,
  words: readonly Word[],
  stems: Readonly<Record<string, readonly string[]>>,
  positions: Positions,
): Found[] {
  const places = phrase.map((word) => new Set(stems[word]?.flatMap((stem) => positions.get(stem) ?? [])))
  const searched = places.flatMap((_, at) => (stems[phrase[at] ?? '']?.length ? [at] : []))
  const [first, last] = [searched.at(0), searched.at(-1)]
  if (first === undefined || last === undefined) return []
  return [...(places[first] ?? [])].flatMap((place) => {
    if (!searched.every((at) => places[at]?.has(place + at - first))) return []
    // Words that are too common to be searched belong to it where they are there.
    const whole = phrase.every((word, at) => searched.includes(at) || words[place - 1 + at - first]?.word === word)
    const [from, to] = whole
      ? [words[place - 1 - first], words[place - 2 + phrase.length - first]]
      : [words[place - 1], words[place - 1 + last - first]]
    return from && to ? [{ start: from.start, end: to.end }] : []
  })
}

/** The length of a snippet in code points, and how much of it is before the first match. */
const [snippetLength, lead] = [240, 60]

/** The words of a text around the first that was found, and the offset at which they begin; words stay whole. */
export function snippetOf(text: string, [first]: readonly Found[]): { snippet: string; start: number } {
  const characters = [...text]
  if (characters.length <= snippetLength || !first) return { snippet: characters.slice(0, snippetLength).join(''), start: 0 }
  const isSpace = (at: number) => /\s/.test(characters[at] ?? ' ')
  const earliest = Math.max(0, Math.min(first.start - lead, characters.length - snippetLength))
  let start = earliest
  while (start > 0 && start < first.start && !isSpace(start - 1)) start++
  const latest = Math.max(first.end, Math.min(start + snippetLength, characters.length))
  let end = latest
  while (end > first.end && !isSpace(end)) end--
  return { snippet: characters.slice(start, end).join(''), start }
}
