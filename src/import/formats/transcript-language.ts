import { franc } from 'franc-min'

/** A shorter text has too few words to tell its language. */
const enough = 60

/** Scripts of one language, or of so few that the words must tell. */
const scripts: [string, RegExp][] = [
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Latin', /\p{Script=Latin}/gu],
]

/** The script that most letters of a text have. A sign of Chinese counts as much as a word. */
export function scriptOf(text: string): string | undefined {
  const start = text.slice(0, 20_000)
  const counts = scripts.map(([name, pattern]): [string, number] => [name, (start.match(pattern)?.length ?? 0) * (name === 'Han' ? 3 : 1)])
  const [name, count] = counts.sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return count > 0 ? name : undefined
}

/** The language of a text as BCP 47, by its letters and words; `und` where they do not tell. */
export function guessLanguage(text: string): string {
  const start = text.slice(0, 6000)
  const script = scriptOf(start)
  if (script === 'Han') return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(start) ? japanese(start) : 'zh'
  if (script === 'Hangul') return 'ko'
  if (script === 'Hebrew' && !/[װױײ]/u.test(start)) return 'he'
  if (script === 'Greek') return 'el'
  if (start.length < enough) return 'und'
  return languageTag(franc(start, { minLength: enough }))?.replace(/^arb$/, 'ar') ?? 'und'
}

/** A Chinese text may quote some words of Japanese. */
const japanese = (text: string) =>
  (text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 10 > text.length ? 'ja' : 'zh'

/** A language as BCP 47 in its canonical form: `eng` is `en`, `zh_TW` is zh-TW. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
