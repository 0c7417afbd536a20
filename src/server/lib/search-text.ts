import { wordsOf } from '../../store/text/statement-words.ts'

/** Words that have to follow one another. */
export type Phrase = readonly string[]

/** One thing that is searched: in one of several ways of writing it. */
export interface Term {
  negated: boolean
  phrases: readonly Phrase[]
}

/** A search: one of the alternatives, all terms of it. */
export type Search = readonly (readonly Term[])[]

/**
 * Reads a search as web searches do: words, "exact phrases", `or` between them, `-` before what must not be there. Nothing is an error:
 * what cannot be read so is words.
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
    // Of an exact phrase all words follow one another; otherwise only those that something but a space joins.
    const phrases = ways(phrase ?? word)
    if (phrases.length > 0) alternatives.at(-1)?.push({ negated, phrases })
  }
  return alternatives.filter((terms) => terms.length > 0)
}

/** The ways of writing some words: in parts, and where parts are joined, as one. */
function ways(text: string): Phrase[] {
  const words = wordsOf(text)
  // A joined word comes after the parts, and begins before the last of them.
  const parts = words.filter(({ start }, place) => words.slice(0, place).every((before) => before.end <= start))
  const joined = words.slice(parts.length)
  if (parts.length === 0) return []
  const whole = parts.flatMap((part) => {
    const over = joined.find(({ start, end }) => start <= part.start && part.end <= end)
    return over ? (over.start === part.start ? [over.word] : []) : [part.word]
  })
  const inParts = parts.map(({ word }) => word)
  return joined.length > 0 ? [inParts, whole] : [inParts]
}

/** Whether there is any word in a text. */
export const hasWords = (text: string): boolean => wordsOf(text).length > 0

/** A search in the syntax of PostgreSQL's `to_tsquery`. The words in it have only letters, digits and marks. */
export const toTsquery = (search: Search): string =>
  search.map((terms) => terms.map((term) => `${term.negated ? '!' : ''}${oneTerm(term)}`).join(' & ')).join(' | ')

/** The same of a search that is still typed: its last word, when it is long enough to say something, may be the beginning of one. */
export const toTsqueryTyped = (text: string): string => {
  const query = toTsquery(wanted(readSearch(text)))
  return /[\p{L}\p{N}]{3}$/u.test(text) ? query.replace(/'(?=\)*$)/, "':*") : query
}

/** A search without what must not be there: what of it can be more or less there. */
export const wanted = (search: Search): Search =>
  search.map((terms) => terms.filter(({ negated }) => !negated)).filter((terms) => terms.length > 0)

/** Queries for texts in which words of a search follow one another, in the order of the search. */
export interface Together {
  /** All words of an alternative that has several; undefined where each alternative is one word. */
  all: string | undefined
  /** Any two neighbours of an alternative that has more; undefined where none has more. */
  two: string | undefined
}

/** A text that has words together is more relevant than one that has them apart. */
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
