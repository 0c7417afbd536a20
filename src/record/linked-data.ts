import { licenceAddress } from './licence-address.ts'

// Terms for records as linked data: schema.org, SKOS, PROV, CiTO and Web Annotation.

/** A node of JSON-LD, or a part of one. */
export type Node = Record<string, unknown>

/** The JSON-LD context. Readers need no other document. Terms without a prefix are those of schema.org, with the IRIs of its context. */
export const context: Node = {
  '@vocab': 'http://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  cito: 'http://purl.org/spar/cito/',
  prov: 'http://www.w3.org/ns/prov#',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'oa:start': { '@type': 'xsd:nonNegativeInteger' },
  'oa:end': { '@type': 'xsd:nonNegativeInteger' },
  evidence: { '@reverse': 'oa:hasBody' },
  shows: { '@reverse': 'isBasedOn' },
  ...Object.fromEntries(['url', 'sameAs', 'license', 'sdLicense', 'archivedAt', 'eventStatus'].map((term) => [term, { '@type': '@id' }])),
  ...Object.fromEntries(
    ['dateCreated', 'datePublished', 'dateModified', 'startDate', 'endDate'].map((term) => [term, { '@type': 'Date' }]),
  ),
}

const edtfType = 'http://id.loc.gov/datatypes/edtf'

/** A date: in schema.org's form if it is an ISO 8601 date, with the same precision. Otherwise a literal with the type EDTF. */
export function linkedDate(edtf: string | undefined): unknown {
  if (edtf === undefined || /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf)) return edtf
  return /^\d{4}-\d\d-\d\dT[^/]+$/.test(edtf) ? instant(edtf) : { '@type': edtfType, '@value': edtf }
}

/** An instant. */
export const instant = (time: string) => ({ '@type': 'DateTime', '@value': time })

/** A text with its language, if known. */
export const inLanguage = ({ value, language }: { value: string; language?: string | null | undefined }) =>
  language ? { '@value': value, '@language': language } : value

/** The URL of a licence, or its name. */
export const licenceOf = (licence: string) => licenceAddress(licence) ?? { '@type': 'CreativeWork', name: licence }

/** The URL, if it is http or https; otherwise undefined. The dataset may contain any text there. */
export const webAddress = (url: string | null | undefined): string | undefined =>
  url !== null && url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : undefined

/** The IRIs of a record in other registers, if the register publishes linked data. */
export const sameThings = (identifiers: readonly Identifier[]) =>
  identifiers.flatMap(({ scheme, value }) =>
    scheme === 'wikidata' && /^Q\d+$/.test(value) ? [`http://www.wikidata.org/entity/${value}`] : [],
  )

/** The identifiers of a record in other registers. */
export const propertyValues = (identifiers: readonly Identifier[]) =>
  identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value }))

interface Identifier {
  scheme: string
  value: string
}

/** The schema.org types of organizations that have a more specific one. */
export const organizationTypes: Record<string, string> = {
  MINISTRY: 'GovernmentOrganization',
  PARLIAMENT: 'GovernmentOrganization',
  PARTY: 'PoliticalParty',
  COMPANY: 'Corporation',
  MEDIA: 'NewsMediaOrganization',
  THINK_TANK: 'ResearchOrganization',
}

/** The terms of CiTO for relations of statements. */
export const relationTerms = {
  REPEATS: 'cito:confirms',
  REPLIES_TO: 'cito:repliesTo',
  QUOTES: 'cito:includesQuotationFrom',
  CONTRADICTS: 'cito:disagreesWith',
  CORRECTS: 'cito:corrects',
  RETRACTS: 'cito:retracts',
}

/** The status of a meeting. In schema.org, a meeting that was held as planned has the status EventScheduled. */
export const eventStatus = (status: string) => `http://schema.org/${eventStatuses[status] ?? 'EventScheduled'}`
const eventStatuses: Record<string, string> = { CANCELLED: 'EventCancelled', POSTPONED: 'EventPostponed' }

/** The property of the words of a statement. Words that are not quoted verbatim are a summary, which is not the text of the quotation. */
export const wordsProperty = (reporting: string) => (reporting === 'DIRECT' ? 'text' : 'abstract')

/** The type of a document. */
export const documentType = (kind: string) => (kind === 'NEWS_ARTICLE' ? 'NewsArticle' : 'CreativeWork')

/** Whether a participant was reported or confirmed. Expected and absent ones did not attend. */
export const hasAttended = ({ attendance }: { attendance: string }) => attendance === 'REPORTED' || attendance === 'CONFIRMED'

interface Passage {
  start: number
  end: number
  exact?: string | null | undefined
  role: string
}

/** Passages of a source as targets of a Web Annotation. */
export const passageTargets = (source: Node, spans: readonly Passage[]) =>
  spans.map(({ start, end, exact, role }) => ({
    '@type': 'oa:SpecificResource',
    'oa:hasSource': source,
    'oa:styleClass': role.toLowerCase(),
    'oa:hasSelector': [
      { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
      typeof exact === 'string' && { '@type': 'oa:TextQuoteSelector', 'oa:exact': exact },
    ],
  }))

/** Removes null, undefined, false and empty lists. A list with one item becomes that item. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value
      .flat()
      .map(compact)
      .filter((each) => each !== undefined)
    return items.length > 1 ? items : items[0]
  }
  if (typeof value !== 'object') return value === false ? undefined : value
  if (value === null) return undefined
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => [[key, compact(each)]].filter(([, left]) => left !== undefined)))
}
