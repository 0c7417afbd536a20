import anyAscii from 'any-ascii'

/** A word of a text in its searched form, and its place: half-open offsets in Unicode code points. */
export interface Word {
  word: string
  start: number
  end: number
}

/** Scripts that are written without spaces: each character is a word, and words of several characters are found as phrases. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const pattern = new RegExp(`[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** What joins the parts of one word: "de-escalate", "Lavrov's". */
const joiners = /[-‐‑'’ʼ]/

/** Marks that are accents; elsewhere they are vowels. The breve of й makes another letter. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{Mn}*)(?!(?<=[ИиУу])\u0306)\p{Mn}/gu

/** A word without regard to case, accents and width; the script stays, since stemming depends on it. */
function foldWord(word: string): string {
  if (/^[a-z0-9]*$/i.test(word)) return word.toLowerCase()
  const bare = word.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC')
  return bare.replace(/\p{Script=Latin}+/gu, anyAscii).toLowerCase()
}

/**
 * The words of a text in order, and after them each word that is joined of several parts, such as "deescalate" of "de-escalate": so it is
 * found by either way of writing it. PostgreSQL numbers them as they stand here.
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
  for (const [place, part] of parts.entries()) {
    const before = parts[place - 1]
    if (before && part.start - before.end === 1 && joiners.test(characters[before.end] ?? '')) {
      whole ??= { ...before }
      whole = { word: whole.word + part.word, start: whole.start, end: part.end }
      if (place < parts.length - 1) continue
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

/** So many words of a text are searched: PostgreSQL keeps no more of one than 1 MB. */
const searched = 50_000

/** A text as PostgreSQL is given it to be searched: its words, separated by spaces. */
export const searchable = (text: string): string =>
  wordsOf(text)
    .slice(0, searched)
    .map(({ word }) => word)
    .join(' ')

/** How words are stemmed, by the language subtag of BCP 47: the text search configurations that PostgreSQL 14 and later have. */
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

/** The text search configuration of a language; words of one that PostgreSQL has none for are searched as they are. */
export const configOf = (language: string): string => stemmers[language.toLowerCase().split('-')[0] ?? ''] ?? 'simple'

/** A statement, as far as it is searched. */
export interface Searched {
  text: string
  language: string
  translations: readonly { language: string; text: string }[]
  /** The literal words of attribution in its documents. */
  attributions: readonly string[]
}

/** What `StatementWords` has of a statement. */
export const wordRows = ({ text, language, translations, attributions }: Searched) => [
  { ordinal: 0, config: configOf(language), text: searchable(text), attributions: searchable(attributions.join('\n')) },
  ...translations.map((translation, place) => ({
    ordinal: place + 1,
    config: configOf(translation.language),
    text: searchable(translation.text),
    attributions: '',
  })),
]
