import { builder } from '../builder.ts'

/** What is cited, in the words of CSL: what BibTeX and RIS are made of. */
export interface Cited {
  id: string
  type: 'speech' | 'event'
  title: string
  author: ({ family: string; given: string } | { literal: string })[]
  /** EDTF. */
  issued: string
  eventTitle?: string | undefined
  eventPlace?: string | undefined
  /** The documents that it is known by. */
  sources: Source[]
  language?: string | undefined
  /** It as a sentence, without its sources. */
  sentence: string
}

/** A document as it is cited. */
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

/** Writes a citation. The programs that know the formats are read when one is first asked for. */
export async function cite(cited: Cited, style: Style): Promise<string> {
  if (style === 'PLAIN') return [cited.sentence, according(cited)].filter(Boolean).join(' ')
  const item = rewritten(cslOf(cited), line)
  if (style === 'CSL_JSON') return JSON.stringify(item)
  const { format } = await import('./citation-formats.ts')
  // RIS has no speeches, and would have them be recordings.
  const text = style === 'BIBTEX' ? format(rewritten(item, tex), 'bibtex') : format({ ...item, type: 'document' }, 'ris')
  const entry = text.replace(/^\n+|\n+$/g, '')
  return style === 'RIS' ? unfolded(entry) : entry
}

/** Lines that were broken after so many characters, in the middle of words, as one again: no two programs read these alike. */
const unfolded = (ris: string) => ris.replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '')

const commands: Record<string, string> = { '\\': 'backslash', '{': 'braceleft', '}': 'braceright', '^': 'asciicircum', '~': 'asciitilde' }

/** A text as TeX has it. BibTeX counts braces, escaped ones too, so those are commands; two dashes or quotes would become one. */
const tex = (text: string) =>
  text
    .replace(/[&%$#_]|[\\{}^~]/g, (sign) => (commands[sign] ? `\\text${commands[sign]}{}` : `\\${sign}`))
    .replace(/([-'`])(?=\1)/g, '$1{}')

/** A text on one line: in RIS another one would be another field. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The same with its texts written anew, save for its id and its address. */
function rewritten<T>(value: T, write: (text: string) => string): T {
  // Of each type it returns the same.
  if (typeof value === 'string') return write(value) as T
  if (Array.isArray(value)) return value.map((each) => rewritten(each, write)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, each]) => [name, ['id', 'URL'].includes(name) ? each : rewritten(each, write)])
  // The entries are those of the same object.
  return Object.fromEntries(entries) as T
}

const sourceOf = ({ title, publisher, published, url }: Source) =>
  [`“${title}”`, publisher, published].filter(Boolean).join(', ') + (url ? `, ${url}` : '')

const according = ({ sources }: Cited) => (sources.length > 0 ? `According to ${sources.map(sourceOf).join('; ')}.` : '')

/** The item as CSL has it: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables. */
function cslOf(cited: Cited): Record<string, unknown> {
  const [first] = cited.sources
  const issued = issuedOf(cited.issued)
  // BibTeX and RIS have no words for such a date.
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

/** An EDTF date as CSL has it: its parts where it is a day, a month, a year or two of them; else as it stands. */
function issuedOf(edtf: string): Record<string, unknown> {
  const parts = edtf.split('/').map((date) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(date)?.slice(1).filter(Boolean).map(Number))
  if (parts.some((part) => !part || (part[1] ?? 1) > 12)) return { literal: edtf }
  return { 'date-parts': parts, ...(/[~%?]/.test(edtf) && { circa: true }) }
}

/** A person's name as citations sort it: by what stands before the comma. */
export const authorOf = ({ name, sortName }: { name: string; sortName: string }): Cited['author'][number] => {
  const [family, given] = sortName.split(', ')
  return family && given ? { family, given } : { literal: name }
}
