import { badRequest, tooCostly } from '../api-errors.ts'

/** How long and how wide the input of a request may be. */
export const inputBounds = {
  /** Characters of a search, in `text`. */
  searchCharacters: 1_000,
  /** Words of a search. */
  searchWords: 50,
  /** Characters of any other value of a filter, such as a ref. */
  valueCharacters: 500,
  /** Values in a list of a filter. */
  values: 500,
  /** Filters in one `and` or `or`. */
  branches: 100,
  /** Conditions of a filter, with those of the filters within it. */
  conditions: 300,
} as const

/** The words of a search as they are counted: whatever spaces separate. */
const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? []

/** @throws BAD_REQUEST where a search is longer than it may be */
export function assertSearch(text: string, argument: string): void {
  const { searchCharacters, searchWords } = inputBounds
  if (text.length > searchCharacters)
    throw badRequest(
      `\`${argument}\` has ${text.length} characters, but a search has ${searchCharacters} at most. Search for fewer words.`,
      { argument },
    )
  const words = wordsOf(text).length
  if (words > searchWords)
    throw badRequest(`\`${argument}\` has ${words} words, but a search has ${searchWords} at most. Search for fewer words.`, { argument })
}

/** @throws BAD_REQUEST where a value, such as a ref, is longer than it may be */
export function assertValue(value: unknown, argument: string): void {
  const most = inputBounds.valueCharacters
  if (typeof value === 'string' && value.length > most)
    throw badRequest(`\`${argument}\` has ${value.length} characters, but a value has ${most} at most. Shorten it.`, { argument })
}

/** Checks how wide a filter is. @throws BAD_REQUEST naming the list that is too long, TOO_COSTLY for too many conditions */
export function assertFilter(filter: Readonly<Record<string, unknown>>, path: string): void {
  const { branches, values, conditions } = inputBounds
  let found = 0
  const walk = (value: unknown, at: string, list?: string) => {
    if (Array.isArray(value)) {
      const most = list === 'and' || list === 'or' ? branches : values
      if (value.length > most)
        throw badRequest(`\`${at}\` has ${value.length} values, but ${most} at most are possible. Send several requests.`, { argument: at })
      for (const [place, each] of value.entries()) walk(each, `${at}[${place}]`)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) {
        if (each !== null && each !== undefined && name !== 'and' && name !== 'or' && name !== 'not') found++
        walk(each, `${at}.${name}`, name)
      }
    }
  }
  walk(filter, path)
  if (found > conditions)
    throw tooCostly({
      limit: 'conditions',
      max: conditions,
      found,
      field: path,
      remedy: 'A list matches any of its values: one list does the work of many conditions.',
    })
}

/**
 * What a search costs beside other conditions, among a million statements: all texts with a common word are read, each further word is looked
 * up, and a negated one is compared with all texts that are found.
 */
export const searchCost = (text: unknown): number =>
  typeof text === 'string' ? wordsOf(text).reduce((cost, word) => cost + (word.startsWith('-') ? 4_000 : 2_000), 20_000) : 0
