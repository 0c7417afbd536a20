import { type Word, wordsOf } from '../../store/text/statement-words.ts'
import type { Phrase, Search } from './search-text.ts'

/** A match in a text: half-open offsets in Unicode code points. */
export interface MatchSpan {
  start: number
  end: number
}

/** The positions of each stem in a text, in words from 1, as PostgreSQL counts them. */
export type Positions = ReadonlyMap<string, readonly number[]>

/** The matches of a search in a text, in order, without overlaps. */
export function foundIn(
  text: string,
  search: Search,
  stems: Readonly<Record<string, readonly string[]>>,
  positions: Positions,
): MatchSpan[] {
  const words = wordsOf(text)
  const phrases = search.flat().flatMap((term) => term.phrases)
  const found = phrases.flatMap((phrase) => occurrences(phrase, words, stems, positions))
  found.sort((one, other) => one.start - other.start || one.end - other.end)
  return found.reduce<MatchSpan[]>((spans, span) => {
    const last = spans.at(-1)
    if (!last || span.start >= last.end) spans.push({ ...span })
    else last.end = Math.max(last.end, span.end)
    return spans
  }, [])
}

/** The matches of a phrase: positions where its words follow one another. Words that are too common to be searched need not match. */
function occurrences(
  phrase: Phrase,
  words: readonly Word[],
  stems: Readonly<Record<string, readonly string[]>>,
  positions: Positions,
): MatchSpan[] {
  const positionsOfWords = phrase.map((word) => new Set(stems[word]?.flatMap((stem) => positions.get(stem) ?? [])))
  const searchedWords = positionsOfWords.flatMap((_, at) => (stems[phrase[at] ?? '']?.length ? [at] : []))
  const [first, last] = [searchedWords.at(0), searchedWords.at(-1)]
  if (first === undefined || last === undefined) return []
  return [...(positionsOfWords[first] ?? [])].flatMap((position) => {
    if (!searchedWords.every((at) => positionsOfWords[at]?.has(position + at - first))) return []
    // If the words that are too common to be searched are there too, the match includes them.
    const isComplete = phrase.every((word, at) => searchedWords.includes(at) || words[position - 1 + at - first]?.word === word)
    const [from, to] = isComplete
      ? [words[position - 1 - first], words[position - 2 + phrase.length - first]]
      : [words[position - 1], words[position - 1 + last - first]]
    return from && to ? [{ start: from.start, end: to.end }] : []
  })
}

/** The length of a snippet, and the length of its part before the first match, in code points. */
const [snippetLength, lead] = [240, 60]

/** The part of a text around the first match, and its offset. It does not begin or end within a word. */
export function snippetOf(text: string, [first]: readonly MatchSpan[]): { snippet: string; start: number } {
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
