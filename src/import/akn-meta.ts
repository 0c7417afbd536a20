import type { XmlDates } from './xml-dates.ts'
import { below, childrenOf, wordsOf, type XmlElement } from './xml-tree.ts'
import { countryOf, languageOf, urlOf } from './xml-values.ts'

/** A person, an organization or a role of the references of a document. */
export interface AknReference {
  kind: 'person' | 'organization' | 'role'
  /** What identifies it in other documents as well: the address of the ontology, or else the name. */
  key: string
  /** The address, if it is one. */
  href: string | undefined
  name: string
}

/** What the metadata and the preface of a debate say. */
export interface AknMeta {
  /** Whether our own export wrote it. Then ids are slugs. */
  isOwn: boolean
  /** The address of the work, with its language. */
  id: string | undefined
  work: string | undefined
  title: string | undefined
  date: string | undefined
  published: string | undefined
  isParliament: boolean
  language: string | undefined
  authors: string[]
  url: string | undefined
  references: Map<string, AknReference>
}

const first = (element: XmlElement | undefined, ...names: string[]) => (element ? [...below(element, ...names)][0] : undefined)
const idOf = ({ attributes }: XmlElement) => attributes.eId ?? attributes.id ?? attributes.GUID ?? attributes.wId

/** Reads `meta`, `coverPage` and `preface`. */
export function metaOf(meta: XmlElement | undefined, prefaces: XmlElement[], dates: XmlDates): AknMeta {
  const [work, expression, manifestation] = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map((name) => first(meta, name))
  const value = (element: XmlElement | undefined, ...names: string[]) =>
    names.flatMap((name) => first(element, name)?.attributes.value?.trim() || [])[0]
  const date = (element: XmlElement | undefined) => element && dates.read(element, 'date')
  const inPreface = (name: string) => prefaces.flatMap((preface) => [...below(preface, name)])
  const isOwn = first(meta, 'identification')?.attributes.source === '#rapporteur'
  const aliases = work ? [...below(work, 'FRBRalias')] : []
  const slug = aliases.find(({ attributes }) => attributes.name === 'slug')?.attributes.value
  const address = value(work, 'FRBRthis', 'FRBRuri')
  const language = languageOf(first(expression, 'FRBRlanguage')?.attributes.language)
  const references = referencesOf(meta)
  const titles = [...inPreface('docTitle'), ...inPreface('docketNumber')]
  return {
    isOwn,
    id:
      isOwn && slug !== undefined
        ? slug
        : address === undefined
          ? undefined
          : [address, ...(language === undefined ? [] : [language])].join(' '),
    work: address,
    title: titles.map(wordsOf).find((title) => title !== undefined) ?? value(work, 'FRBRalias') ?? value(expression, 'FRBRalias'),
    date: inPreface('docDate').map(date).find(Boolean) ?? date(first(work, 'FRBRdate')),
    published: date(first(meta, 'publication')),
    isParliament: isOwn
      ? value(work, 'FRBRsubtype') === 'sitting'
      : countryOf(value(work, 'FRBRcountry')) !== undefined || address !== undefined,
    language,
    authors: [...(work ? below(work, 'FRBRauthor') : [])].flatMap(({ attributes }) => references.get(bare(attributes.href))?.name ?? []),
    url: [
      value(manifestation, 'FRBRuri', 'FRBRthis'),
      value(expression, 'FRBRuri'),
      ...inPreface('link').map((link) => link.attributes.href),
    ]
      .map(urlOf)
      .find(Boolean),
    references,
  }
}

/** A reference such as `#doe` as an id. */
export const bare = (reference: string | undefined): string => (reference ?? '').trim().replace(/^#/, '').trim()

const kinds: Readonly<Record<string, AknReference['kind'] | undefined>> = {
  TLCPerson: 'person',
  TLCOrganization: 'organization',
  TLCRole: 'role',
}

function referencesOf(meta: XmlElement | undefined): Map<string, AknReference> {
  const found = new Map<string, AknReference>()
  for (const references of meta ? below(meta, 'references') : []) {
    for (const element of childrenOf(references)) {
      const kind = kinds[element.name]
      const id = idOf(element)
      if (kind === undefined || id === undefined || found.has(id)) continue
      const { href = '', showAs = '' } = element.attributes
      // A fragment refers to this file only.
      const address = href.startsWith('#') || href.trim() === '' ? undefined : href.trim()
      const name = showAs.replace(/\s+/g, ' ').trim() || id
      found.set(id, { kind, key: address?.replace(/^\/?ontology\/[^/]+\//, '').replaceAll('/', ' ') ?? name, href: address, name })
    }
  }
  return found
}
