const languages = new Map<string, string | undefined>()

/** A language tag in its canonical form; undefined if it is none. */
export function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return undefined
  if (languages.has(tag)) return languages.get(tag)
  if (languages.size > 1000) languages.clear()
  languages.set(tag, canonical(tag))
  return languages.get(tag)
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** A country by its code (ISO 3166-1 alpha-2); undefined if it is none. */
export function countryOf(code: string | undefined): string | undefined {
  const country = code?.trim().toUpperCase()
  return country !== undefined && /^[A-Z]{2}$/.test(country) && regions.of(country) !== undefined ? country : undefined
}

/** An address of the web; undefined if it is none. */
export const urlOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined

/** The ids that an attribute such as `who="#a other.xml#b"` refers to. */
export const idsOf = (value: string | undefined): string[] => [
  ...new Set(
    (value ?? '')
      .split(/\s+/)
      .map((each) => each.slice(each.lastIndexOf('#') + 1))
      .filter((id) => id !== ''),
  ),
]

/** Ids of a speaker who is not known. */
export const isNobody = (id: string): boolean =>
  /^(un(known|identified|named|k)|anonym(ous|us)?|n\.?n\.?)([ ._-]?(speaker|person))?$/i.test(id)
