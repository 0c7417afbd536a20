// Parts of the JSON-LD description of records.
import { licenceAddress } from '../../lib/licence.ts'
import type {
  EvidenceItem,
  Item,
  Kind,
  MeetingItem,
  ParticipationItem,
  PositionItem,
  Records,
  Source,
  SpeakerItem,
} from './address-operation.ts'
import { webAddress } from './html.ts'

/** A node of JSON-LD, or a part of one. */
export type Node = Record<string, unknown>
/** Returns the permanent URL of a record. */
export type AddressOf = (kind: Kind, slug: string) => string

const edtf = 'http://id.loc.gov/datatypes/edtf'

/** A date: in schema.org's form if it is an ISO 8601 date, with the same precision. Otherwise a literal with the type EDTF. */
export function dateOf(date: { edtf: string } | null): unknown {
  if (!date || /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date.edtf)) return date?.edtf
  return /^\d{4}-\d\d-\d\dT[^/]+$/.test(date.edtf) ? instant(date.edtf) : { '@type': edtf, '@value': date.edtf }
}
/** An instant. */
export const instant = (time: string) => ({ '@type': 'DateTime', '@value': time })

/** A text with its language, if known. */
export const inLanguage = ({ value, language }: { value: string; language: string | null }) =>
  language ? { '@value': value, '@language': language } : value

/** The URL of a licence, or its name. */
export const licenceOf = (licence: string) => licenceAddress(licence) ?? { '@type': 'CreativeWork', name: licence }

type Registered = Pick<Records['person'], 'identifiers' | 'dataset' | 'updatedAt'>

/** Properties of all records. */
export const registered = ({ identifiers, dataset, updatedAt }: Registered, at: AddressOf): Node => ({
  sameAs: identifiers.map(
    ({ scheme, value }) => scheme === 'wikidata' && /^Q\d+$/.test(value) && `http://www.wikidata.org/entity/${value}`,
  ),
  identifier: identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
  sdDatePublished: instant(updatedAt),
  sdLicense: licenceOf(dataset.licence),
  'void:inDataset': thing('Dataset', 'dataset', dataset, at),
})

/** A reference to a record: its URL, type and name. */
export const thing = (
  type: string,
  kind: Kind,
  record: { slug: string; name?: string; title?: string } | null,
  at: AddressOf,
): Node | undefined => (record ? { '@id': at(kind, record.slug), '@type': type, name: record.name ?? record.title } : undefined)

/** Statements that refer to a record. */
export const reversed = (term: string, statements: readonly { slug: string }[], at: AddressOf): Node =>
  statements.length > 0 ? { '@reverse': { [term]: statements.map(({ slug }) => ({ '@id': at('statement', slug) })) } } : {}

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

/** A position, which links a person and an organization. */
export const heldOf = ({ slug, title, start, end }: PositionItem, at: AddressOf): Node => ({
  '@id': at('position', slug),
  '@type': 'OrganizationRole',
  roleName: title,
  startDate: dateOf(start),
  endDate: dateOf(end),
})

/** A meeting. */
export const eventOf = (meeting: MeetingItem, at: AddressOf): Node => ({
  ...thing('Event', 'meeting', meeting, at),
  startDate: dateOf(meeting.start),
  // In schema.org, a meeting that was held as planned has the status EventScheduled.
  eventStatus: `http://schema.org/${eventStatuses[meeting.status] ?? 'EventScheduled'}`,
})
const eventStatuses: Record<string, string> = { CANCELLED: 'EventCancelled', POSTPONED: 'EventPostponed' }

/** An agenda item. */
export const itemOf = (item: Item, at: AddressOf): Node => ({
  ...thing('ListItem', 'agenda-item', item, at),
  creativeWorkStatus: item.status,
})

/** A topic. */
export const conceptOf = ({ slug, label }: { slug: string; label: string }, at: AddressOf): Node => ({
  '@id': at('topic', slug),
  '@type': 'skos:Concept',
  'skos:prefLabel': label,
})

/** A document. */
export const sourceOf = (document: Source, at: AddressOf): Node => ({
  ...thing(document.kind === 'NEWS_ARTICLE' ? 'NewsArticle' : 'CreativeWork', 'document', document, at),
  url: webAddress(document.url),
  inLanguage: document.language,
  datePublished: dateOf(document.published),
  publisher: thing('Organization', 'organization', document.publisher, at),
})

/** Participants that were reported or confirmed. Expected and absent ones did not attend. */
export const attendees = (participations: readonly ParticipationItem[], at: AddressOf) =>
  participations
    .filter(({ attendance }) => attendance === 'REPORTED' || attendance === 'CONFIRMED')
    .map(({ role, person, organization, position }) => ({
      '@type': 'Role',
      roleName: [role, position?.title],
      attendee: [thing('Person', 'person', person, at), thing('Organization', 'organization', organization, at)],
    }))

/** Whether the organization itself is the speaker. */
export const isSpokenBy = ({ kind, organization }: SpeakerItem, slug: string) => kind === 'ORGANIZATION' && organization?.slug === slug

/** The speaker, in the position held on that day. Undefined for a speaker without a name, whose description is in `creditText`. */
export function creatorOf({ kind, person, organization, position, onBehalfOf }: SpeakerItem, at: AddressOf): Node | undefined {
  const speaking = kind === 'ORGANIZATION' ? organization : null
  const creator = thing('Person', 'person', person, at) ?? thing('Organization', 'organization', speaking, at)
  if (!creator || !(position || onBehalfOf)) return creator
  return {
    '@type': 'Role',
    roleName: position?.title,
    creator,
    'prov:specializationOf': position && { '@id': at('position', position.slug) },
    'prov:actedOnBehalfOf': thing('Organization', 'organization', onBehalfOf, at),
  }
}

/** Evidence as Web Annotations: the passages of a document identify the record. */
export const annotations = (record: string, evidence: readonly EvidenceItem[], at: AddressOf): Node[] =>
  named(evidence).map(([{ document, spans, attribution, note }, name]) => {
    const source = { '@id': webAddress(document.url) ?? at('document', document.slug) }
    const passages = spans.map(({ start, end, exact, role }) => ({
      '@type': 'oa:SpecificResource',
      'oa:hasSource': source,
      'oa:styleClass': role.toLowerCase(),
      'oa:hasSelector': [
        { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
        exact !== null && { '@type': 'oa:TextQuoteSelector', 'oa:exact': exact },
      ],
    }))
    return {
      '@id': `${record}#${encodeURIComponent(name)}`,
      '@type': 'oa:Annotation',
      'oa:motivatedBy': { '@id': 'oa:identifying' },
      'oa:hasTarget': passages.length > 0 ? passages : source,
      creditText: attribution,
      description: note,
    }
  })

/** Evidence with its fragment id on the page: the slug of the document, with a number if the same document occurs more than once. */
export function named<E extends { document: { slug: string } }>(evidence: readonly E[]): [E, string][] {
  const times = new Map<string, number>()
  return evidence.map((each) => {
    const { slug } = each.document
    const time = (times.get(slug) ?? 0) + 1
    times.set(slug, time)
    return [each, time === 1 ? slug : `${slug}.${time}`]
  })
}
