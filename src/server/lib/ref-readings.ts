import { fold, foldings, isCjk, unspaced } from '../../store/text/fold-name.ts'
import {
  cjkAfter,
  cjkBefore,
  connectors,
  familyParticles,
  generationOf,
  glued,
  honorificLetters,
  honorificsAfter,
  letterTitles,
  officeTitles,
  sameParticles,
  titleLetters,
  titles,
} from '../../store/text/name-tables.ts'

/** One way to read a name as it was written: as a whole name, or as given names and a family name. */
export interface Reading {
  /** The characters that are read. */
  text: string
  /** Keys of whole names. */
  names: readonly string[]
  /** The key without spaces, for names that are written in one word as well as in several: "Xiao Ming", "Xiaoming". */
  joined?: string
  /** Keys of family names, each with the given names and initials that stand with it. */
  families: readonly { keys: readonly string[]; given: readonly string[] }[]
  /** The generation that a person must have: "jr"; empty for none; undefined for any. */
  generation?: string
}

/** The most parts of a name at its end that are tried as a family name, levels of titles, and places where titles and honorifics may end. */
const most = { familyParts: 5, levels: 12, titles: 8, honorifics: 4 }

/** The readings of a name that is not a person's. */
export const readingsOf = (ref: string): Reading[][] => [[{ text: ref, names: foldings(ref), families: [] }]]

/** The readings of a person's name by levels: one with titles left out counts only where nothing is found by those before it. */
export function personReadings(ref: string): Reading[][] {
  const [head = '', ...tail] = ref.split(/[,，、]/).filter((part) => fold(part))
  if (tail.length === 0) return [...levelsOf(ref), ...(isCjk(ref) ? cjkLevels(ref) : [])]
  const whole: Reading = { text: ref, names: foldings(ref), families: [] }
  const generation = tail.map((part) => generationOf(fold(part))).find(Boolean)
  const rest = tail.filter((part) => !generationOf(fold(part)))
  const given = rest.filter((part) => !isHonorific(part))
  if (given.length === 0) {
    const levels = levelsOf(head, generation)
    return rest.length === 0 ? [[whole, ...(levels[0] ?? [])], ...levels.slice(1)] : [[whole], ...levels]
  }
  const givenWords = wordsOf(given.join(' '))
  const untitled = givenWords.slice(Math.max(0, ...titleCounts(givenWords)))
  // Where nobody has the generation, a person without one is meant, never one of another.
  const levels = (generation === undefined ? [undefined] : [generation, '']).flatMap((each) =>
    [givenWords, untitled].map((words) => [invertedName(ref, head, words, each)]),
  )
  return [[whole, ...(levels[0] ?? [])], ...levels.slice(1)]
}

/** "Berg, Ursula von der": the family name stands before the comma, its particles after the given names. */
function invertedName(ref: string, head: string, words: string[], generation: string | undefined): Reading {
  let start = words.length
  // A letter is a particle only with an apostrophe: "Estaing, Valéry Giscard d'".
  const isParticle = (word: string) => familyParticles.has(word) && (word.length > 1 || /['’]\s*$/.test(ref))
  while (start > 0 && isParticle(words[start - 1] ?? '')) start--
  const particles = start > 0 ? words.slice(start) : []
  const keys = foldings(head).flatMap((key) => familyKeys([...particles, ...key.split(' ')]))
  return {
    text: ref,
    names: [],
    families: [{ keys, given: start > 0 ? words.slice(0, start) : words }],
    ...(generation !== undefined && { generation }),
  }
}

/** A name without a comma, with fewer and fewer of its titles. */
function levelsOf(ref: string, generation?: string): Reading[][] {
  const forms = foldings(ref).map((key) => key.split(' '))
  const [words = []] = forms
  const [before, after] = [titleCounts(words), honorificCounts(words)]
  const counts = before
    .flatMap((start) => after.map((end) => ({ start, end })))
    .filter(({ start, end }) => start + end < words.length)
    .sort((one, other) => one.start + one.end - (other.start + other.end))
    .slice(0, most.levels)
  const levels = counts.map(({ start, end }) => {
    // Only the first form has the words that were counted.
    const read = start + end === 0 ? forms : [words.slice(start, words.length - end)]
    return read.flatMap((form) => withGeneration(ref, form, generation))
  })
  const [first = ''] = words
  if (letterTitles.has(first) && words.length > 1) levels[0]?.push(...withGeneration(ref, words.slice(1), generation))
  const last = counts.at(-1)
  const core = words.slice(last?.start ?? 0, words.length - (last?.end ?? 0))
  // "Ward Sr.": a person without a generation, never one of another.
  const own = generation ? core : generationOf(core.at(-1) ?? '') && core.length > 1 ? core.slice(0, -1) : undefined
  if (own) levels.push([personName(ref, own, '')])
  const office = afterOffice(words)
  if (office) levels.push([personName(ref, office)])
  return levels
}

/** "主席习近平", "安倍晋三さん". */
function cjkLevels(ref: string): Reading[][] {
  const text = unspaced(ref)
  const untitled = text.replace(cjkBefore, '').replace(cjkAfter, '')
  return untitled && untitled !== text ? [foldings(untitled).map((key) => personName(untitled, key.split(' ')))] : []
}

function withGeneration(ref: string, words: string[], generation: string | undefined): Reading[] {
  if (generation) return [personName(ref, words, generation)]
  const last = words.length > 1 ? generationOf(words.at(-1) ?? '') : undefined
  return [personName(ref, words), ...(last ? [personName(ref, words.slice(0, -1), last)] : [])]
}

function personName(text: string, words: string[], generation?: string): Reading {
  const first = Math.max(0, words.length - most.familyParts)
  const families = words.slice(first).map((_, index) => ({
    keys: familyKeys(words.slice(first + index)),
    given: words.slice(0, first + index),
  }))
  let initials = words.length
  while (initials > 1 && words[initials - 1]?.length === 1) initials--
  if (initials < words.length) families.push({ keys: familyKeys(words.slice(0, initials)), given: words.slice(initials) })
  // With a generation the whole name is another one.
  const names = generation ? [] : [words.join(' ')]
  return { text, names, families, ...(!generation && { joined: words.join('') }), ...(generation !== undefined && { generation }) }
}

/** A family name as it is written, with its particles written onto it, and with these in other romanizations. */
function familyKeys(words: readonly string[]): string[] {
  const [first = '', ...rest] = words
  const keys = [words.join(' ')]
  if (rest.length > 0 && (familyParticles.has(first) || glued.has(first))) {
    keys.push(words.join(''), ...(sameParticles[first] ?? []).map((particle) => [particle, ...rest].join(' ')))
  }
  return keys
}

/** After how many words from the start a title may end, 0 included. */
function titleCounts(words: readonly string[]): number[] {
  const counts = [0]
  for (let index = 0; index < words.length - 1 && counts.length <= most.titles; ) {
    const letters = [3, 2].find((count) => index + count < words.length && titleLetters.has(words.slice(index, index + count).join(' ')))
    const word = words[index] ?? ''
    // After other titles a letter is an initial.
    const isTitle = letters !== undefined || (titles.has(word) && (index === 0 || !letterTitles.has(word)))
    if (!isTitle && !(connectors.has(word) && index > 0)) break
    index += letters ?? 1
    if (isTitle) counts.push(index)
  }
  return counts
}

/** How many words at the end may be honorifics, 0 included. */
function honorificCounts(words: readonly string[]): number[] {
  const counts = [0]
  for (let count = 0; count < words.length - 1 && counts.length <= most.honorifics; ) {
    const end = words.length - count
    const letters = [3, 2].find((length) => length < end && honorificLetters.has(words.slice(end - length, end).join(' ')))
    if (!letters && !honorificsAfter.has(words[end - 1] ?? '')) break
    count += letters ?? 1
    counts.push(count)
  }
  return counts
}

/** What follows the title of an office before which at most two words stand: "Russian Foreign Minister Lavrov". */
function afterOffice(words: readonly string[]): string[] | undefined {
  for (let start = 1; start <= 2; start++) {
    const end = Math.max(...titleCounts(words.slice(start)))
    if (words.slice(start, start + end).some((word) => officeTitles.has(word))) return words.slice(start + end)
  }
  return undefined
}

/** Whether a part after a comma is no name: "PhD", "Foreign Minister of Russia". */
function isHonorific(part: string): boolean {
  const words = wordsOf(part)
  if (officeTitles.has(words.at(-1) ?? '') || honorificLetters.has(words.join(' '))) return true
  // "Foreign Minister of Russia", but not "Prime Minister Kemal".
  const end = Math.max(...titleCounts(words))
  if (end + 1 < words.length && connectors.has(words[end] ?? '') && words.slice(0, end).some((word) => officeTitles.has(word))) return true
  const isTitle = (word = '') => (titles.has(word) && !letterTitles.has(word)) || honorificsAfter.has(word)
  return isTitle(words.at(-1)) && words.every((word) => isTitle(word) || connectors.has(word))
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)
