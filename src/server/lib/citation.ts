import { builder } from '../builder.ts'

/** A cited record, with the terms of CSL. BibTeX and RIS are derived from it. */
export interface Cited {
  id: string
  type: 'speech' | 'event'
  title: string
  author: ({ family: string; given: string } | { literal: string })[]
  /** EDTF. */
  issued: string
  eventTitle?: string | undefined
  eventPlace?: string | undefined
  /** The documents that report it. */
  sources: Source[]
  language?: string | undefined
  /** The citation as a sentence, without the sources. */
  sentence: string
}

/** A cited document. */
export interface Source {
  title: string
  publisher: string | undefined
  published: string
  url: string | null
}

export const CitationStyle = builder.enumType('CitationStyle', {
  description: 'The format of a citation.',
  values: {
    PLAIN: { description: 'A sentence, for a footnote.' },
    BIBTEX: { description: 'A BibTeX entry. Its key is the slug.' },
    CSL_JSON: { description: 'CSL-JSON, for Zotero, Pandoc and citation processors.' },
    RIS: { description: 'RIS, for EndNote, Mendeley and Zotero.' },
  },
})

export type Style = typeof CitationStyle.$inferType

/** Formats a citation. The libraries for BibTeX and RIS are imported at first use. */
export async function cite(cited: Cited, style: Style): Promise<string> {
  if (style === 'PLAIN') return [cited.sentence, according(cited)].filter(Boolean).join(' ')
  const item = mapStrings(cslOf(cited), line)
  if (style === 'CSL_JSON') return JSON.stringify(item)
  const { format } = await import('./citation-formats.ts')
  // RIS has no type for speeches; citation-js would write them as sound recordings.
  const text = style === 'BIBTEX' ? format(mapStrings(item, tex), 'bibtex') : format({ ...item, type: 'document' }, 'ris')
  const entry = text.replace(/^\n+|\n+$/g, '')
  return style === 'RIS' ? unwrap(entry) : entry
}

/** Joins lines that were wrapped in the middle of words: programs read wrapped lines differently. */
const unwrap = (ris: string) => ris.replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '')

// The library would take <b> for markup.
const commands: Record<string, string> = {
  '\\': 'backslash',
  '{': 'braceleft',
  '}': 'braceright',
  '^': 'asciicircum',
  '~': 'asciitilde',
  '<': 'less',
  '>': 'greater',
}

/** Escapes a text for TeX. BibTeX also counts escaped braces, so they become commands. TeX would join two dashes or quotes to one character. */
const tex = (text: string) =>
  text
    .replace(/[&%$#_]|[\\{}^~<>]/g, (sign) => (commands[sign] ? `\\text${commands[sign]}{}` : `\\${sign}`))
    .replace(/([-'`])(?=\1)/g, '$1{}')

/** Puts a text on one line: in RIS a new line starts a new field. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Applies a function to all strings of a value, except `id` and `URL`. */
function mapStrings<T>(value: T, write: (text: string) => string): T {
  // The result has the same type as the value.
  if (typeof value === 'string') return write(value) as T
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, write)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, each]) => [name, ['id', 'URL'].includes(name) ? each : mapStrings(each, write)])
  // The entries are those of the same object.
  return Object.fromEntries(entries) as T
}

const sourceOf = ({ title, publisher, published, url }: Source) =>
  [`“${title}”`, publisher, published].filter(Boolean).join(', ') + (url ? `, ${url}` : '')

const according = ({ sources }: Cited) => (sources.length > 0 ? `According to ${sources.map(sourceOf).join('; ')}.` : '')

/** The item in CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables. */
function cslOf(cited: Cited): Record<string, unknown> {
  const [first] = cited.sources
  const issued = issuedOf(cited.issued)
  // BibTeX and RIS cannot represent such a date.
  const date = 'literal' in issued ? `Date (EDTF): ${cited.issued}.` : ''
  return {
    id: cited.id,
    type: cited.type,
    title: cited.title,
    ...(cited.author.length > 0 && { author: cited.author }),
    issued,
    ...(cited.eventTitle && { 'event-title': cited.eventTitle }),
    ...(cited.eventPlace && { 'event-place': cited.eventPlace }),
    ...(first?.publisher && { publisher: first.publisher }),
    ...(first?.url && { URL: first.url }),
    ...(cited.language && { language: cited.language }),
    note: [cited.eventTitle && `${cited.eventTitle}.`, date, according(cited)].filter(Boolean).join(' '),
  }
}

/** An EDTF date in CSL: date parts for a day, month, year or a range of two. Otherwise the EDTF as a literal. */
function issuedOf(edtf: string): Record<string, unknown> {
  const parts = edtf.split('/').map((date) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(date)?.slice(1).filter(Boolean).map(Number))
  if (parts.some((part) => !part || (part[1] ?? 1) > 12)) return { literal: edtf }
  return { 'date-parts': parts, ...(/[~%?]/.test(edtf) && { circa: true }) }
}

/** A person's name in CSL: the family name is the part of `sortName` before the comma. */
export const authorOf = ({ name, sortName }: { name: string; sortName: string }): Cited['author'][number] => {
  const [family, given] = sortName.split(', ')
  return family && given ? { family, given } : { literal: name }
}
