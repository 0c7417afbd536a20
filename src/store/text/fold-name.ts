import anyAscii from 'any-ascii'

/** Apostrophes that NFKC decomposes into a space and an accent. */
const apostrophes = /[\u00b4\u0384\u1fbd\u1fbf\u1ffe]/g

/** A name without regard to case, accents, apostrophes, hyphens or script: "Лавров" and "lavrov", "O’Hara" and "OHara" fold alike. */
export const fold = (name: string): string =>
  anyAscii(name.replace(apostrophes, "'").normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const separators = /[\s·・‧･=＝]+/gu

/** Whether a name has Chinese, Japanese or Korean characters. */
export const isCjk = (name: string): boolean => cjk.test(name)

/** A name in Chinese, Japanese or Korean characters without the spaces and dots between its parts. */
export const unspaced = (name: string): string => name.normalize('NFKC').replace(separators, '')

const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Ø: 'Oe', Å: 'Aa' }

/** The keys of a name: folded; with "ue" for "ü"; and without spaces, if its script does not need spaces. */
export function foldings(name: string): string[] {
  const keys = new Set([fold(name)])
  keys.add(fold(name.normalize('NFC').replace(/[äöüøåÄÖÜØÅ]/g, (letter) => written[letter] ?? letter)))
  if (isCjk(name)) keys.add(fold(unspaced(name)))
  keys.delete('')
  return [...keys]
}
