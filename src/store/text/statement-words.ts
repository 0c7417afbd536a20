import anyAscii from 'any-ascii'

/** A folded word of a text, with half-open offsets in Unicode code points. */
export interface Word {
  word: string
  start: number
  end: number
}

/** Scripts that are written without spaces. Each character is a word. A word of several characters is searched as a phrase. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const pattern = new RegExp(`(?=[\\p{L}\\p{N}\\p{M}])[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** Characters that join the parts of a word: "de-escalate", "Lavrov's". */
const joiners = /[-‐‑'’ʼ]/

/** Marks that are accents. In other scripts marks are vowels. The breve of й is not an accent: it makes another letter. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{Mn}*)(?!(?<=[ИиУу])\u0306)\p{Mn}/gu

/**
 * Removes differences of case, accents and width. The script does not change, because stemming depends on it. The result has only letters,
 * digits and marks, and is never empty.
 */
function foldWord(word: string): string {
  if (/^[a-z0-9]*$/i.test(word)) return word.toLowerCase()
  const bare = wordCharacters(word.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC'))
  // Some letters, such as ꝯ, have no letter of ASCII in their place, but a sign.
  return bare.replace(/\p{Script=Latin}/gu, (letter) => wordCharacters(anyAscii(letter)) || letter).toLowerCase()
}

const wordCharacters = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')

/**
 * The words of a text in order, followed by each word that joins several parts, such as "deescalate" for "de-escalate", so that both
 * spellings match. The positions in the `tsvector` are the indexes in this array plus 1.
 */
export function wordsOf(text: string): Word[] {
  const parts: Word[] = []
  let [units, points] = [0, 0]
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const start = points + length(text.slice(units, index))
    const end = start + length(word)
    ;[units, points] = [index + word.length, end]
    parts.push({ word: foldWord(word), start, end })
  }
  return [...parts, ...joined(text, parts)]
}

function joined(text: string, parts: readonly Word[]): Word[] {
  if (!joiners.test(text)) return []
  const characters = [...text]
  const found: Word[] = []
  let whole: Word | undefined
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]
    if (before && part.start - before.end === 1 && joiners.test(characters[before.end] ?? '')) {
      whole ??= { ...before }
      whole = { word: whole.word + part.word, start: whole.start, end: part.end }
      if (index < parts.length - 1) continue
    }
    if (whole) found.push(whole)
    whole = undefined
  }
  return found
}

const length = (text: string): number => {
  let points = 0
  for (const _ of text) points++
  return points
}

/** The maximum number of words of a text that are searched. A `tsvector` can have at most 1 MB. */
const maxWords = 50_000

/** The text from which PostgreSQL makes the `tsvector`: its words, separated by spaces. */
export const searchable = (text: string): string =>
  wordsOf(text)
    .slice(0, maxWords)
    .map(({ word }) => word)
    .join(' ')

/** The text search configurations of PostgreSQL 14 and later, by the language subtag of BCP 47. */
const stemmers: Record<string, string> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}

/** The text search configuration of a language. A language without one has `simple`, which does not stem. */
export const configOf = (language: string): string => stemmers[language.toLowerCase().split('-')[0] ?? ''] ?? 'simple'

/** The fields of a statement that are searched. */
export interface Searched {
  text: string
  language: string
  translations: readonly { language: string; text: string }[]
  /** The literal words of attribution in its documents. */
  attributions: readonly string[]
}

/** The rows of `StatementWords` of a statement. */
export const wordRows = ({ text, language, translations, attributions }: Searched) => [
  { ordinal: 0, config: configOf(language), text: searchable(text), attributions: searchable(attributions.join('\n')) },
  ...translations.map((translation, index) => ({
    ordinal: index + 1,
    config: configOf(translation.language),
    text: searchable(translation.text),
    attributions: '',
  })),
]
