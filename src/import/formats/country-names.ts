/** Languages in which names of countries are known. */
const languages = 'en fr de es it pt nl ru pl cs sv da fi hu el tr uk zh zh-Hant ja ko ar'.split(' ')

/** As names are compared. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()

let known: Map<string, string> | undefined

/** The codes by name: the ISO 3166-1 codes that `Intl` knows. */
function codes(): Map<string, string> {
  if (known) return known
  known = new Map()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const all = letters.flatMap((first) => letters.map((second) => `${first}${second}`))
  // Old codes, such as SU, and codes of unions have another canonical form, or are no countries.
  const own = all.filter(
    (code) => english.of(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && !notCountries.has(code),
  )
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style })
      for (const code of own) {
        const name = plain(names.of(code) ?? '')
        if (name !== '' && !known.has(name)) known.set(name, code)
      }
    }
  for (const code of own) known.set(plain(code), code)
  return known
}

const notCountries = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ'])

/** The ISO 3166-1 code of a country by its code or its name in one of several languages. */
export const countryNamed = (text: string): string | undefined => (text.length <= 100 ? codes().get(plain(text)) : undefined)
