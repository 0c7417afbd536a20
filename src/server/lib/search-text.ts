import { wordsOf } from '../../store/text/statement-words.ts'

/** Words that must follow one another. */
export type Phrase = readonly string[]

/** A search term: a text matches it if it has one of the phrases. */
export interface Term {
  negated: boolean
  phrases: readonly Phrase[]
}

/** A search: alternatives, each a list of terms that must all match. */
export type Search = readonly (readonly Term[])[]

/**
 * Parses a search in the syntax of web search engines: words, "exact phrases", `or` between them, `-` before what must not match. No text
 * is an error: other characters separate words.
 */
export function readSearch(text: string): Search {
  const alternatives: Term[][] = [[]]
  for (const { groups } of text.matchAll(/(?<negation>(?<![^\s"])-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g)) {
    const { negation, phrase, word = '' } = groups ?? {}
    if (!negation && /^or$/i.test(word)) {
      alternatives.push([])
      continue
    }
    const negated = negation !== undefined
    // All words of an exact phrase must follow one another. Otherwise only words that are not separated by a space.
    const phrases = spellings(phrase ?? word)
    if (phrases.length > 0) alternatives.at(-1)?.push({ negated, phrases })
  }
  return alternatives.filter((terms) => terms.length > 0)
}

/** The spellings of some words as phrases: with joined words in parts, and with joined words as one word. */
function spellings(text: string): Phrase[] {
  const words = wordsOf(text)
  // `wordsOf` returns the parts first. A joined word comes after them, and starts before the last part ends.
  const parts = words.filter(({ start }, index) => words.slice(0, index).every((before) => before.end <= start))
  const joined = words.slice(parts.length)
  if (parts.length === 0) return []
  const joinedWords = parts.flatMap((part) => {
    const over = joined.find(({ start, end }) => start <= part.start && part.end <= end)
    return over ? (over.start === part.start ? [over.word] : []) : [part.word]
  })
  const inParts = parts.map(({ word }) => word)
  return joined.length > 0 ? [inParts, joinedWords] : [inParts]
}

/** Whether a text has a word. */
export const hasWords = (text: string): boolean => wordsOf(text).length > 0

/** A search in the syntax of PostgreSQL's `to_tsquery`. The words in it have only letters, digits and marks. */
export const toTsquery = (search: Search): string =>
  search.map((terms) => terms.map((term) => `${term.negated ? '!' : ''}${oneTerm(term)}`).join(' & ')).join(' | ')

/** A search that is not completely typed, in the same syntax. If its last word has three characters or more, it is a prefix. */
export const toTsqueryTyped = (text: string): string => {
  const query = toTsquery(wanted(readSearch(text)))
  return /[\p{L}\p{N}]{3}$/u.test(text) ? query.replace(/'(?=\)*$)/, "':*") : query
}

/** A search without its negated terms. */
export const wanted = (search: Search): Search =>
  search.map((terms) => terms.filter(({ negated }) => !negated)).filter((terms) => terms.length > 0)

/** Queries for texts in which words of a search follow one another, in the order of the search. */
export interface Together {
  /** All words of an alternative with several words. Undefined if each alternative has one word. */
  all: string | undefined
  /** Any two adjacent words of an alternative with more than two. Undefined if there is none. */
  two: string | undefined
}

/** The queries for adjacent words: a text in which the words are adjacent is more relevant. */
export function together(search: Search): Together {
  const follow = (terms: readonly Term[]) => `(${terms.map(oneTerm).join(' <-> ')})`
  const anyOf = (queries: readonly string[]) => (queries.length > 0 ? queries.join(' | ') : undefined)
  const pairs = search.filter(({ length }) => length > 2).flatMap((terms) => terms.slice(1).map((_, at) => follow(terms.slice(at, at + 2))))
  return { all: anyOf(search.filter(({ length }) => length > 1).map(follow)), two: anyOf(pairs) }
}

const oneTerm = ({ phrases }: Term) => `(${phrases.map(quoted).join(' | ')})`
const quoted = (phrase: Phrase) => phrase.map((word) => `'${word}'`).join(' <-> ')

/** Every word of a search. */
export const wordsIn = (search: Search): string[] => [...new Set(search.flat().flatMap(({ phrases }) => phrases.flat()))]
