// Parts of the JSON-LD description of records.
import {
  documentType,
  eventStatus,
  hasAttended,
  instant,
  licenceOf,
  linkedDate,
  type Node,
  passageTargets,
  propertyValues,
  sameThings,
  webAddress,
} from '../../../record/linked-data.ts'
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

/** Returns the permanent URL of a record. */
export type AddressOf = (kind: Kind, slug: string) => string

/** A date: in schema.org's form if it is an ISO 8601 date, otherwise a literal with the type EDTF. */
export const dateOf = (date: { edtf: string } | null): unknown => date && linkedDate(date.edtf)

type Registered = Pick<Records['person'], 'identifiers' | 'dataset' | 'updatedAt'>

/** Properties of all records. */
export const registered = ({ identifiers, dataset, updatedAt }: Registered, at: AddressOf): Node => ({
  sameAs: sameThings(identifiers),
  identifier: propertyValues(identifiers),
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
  eventStatus: eventStatus(meeting.status),
})

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
  ...thing(documentType(document.kind), 'document', document, at),
  url: webAddress(document.url),
  inLanguage: document.language,
  datePublished: dateOf(document.published),
  publisher: thing('Organization', 'organization', document.publisher, at),
})

/** Participants that were reported or confirmed. Expected and absent ones did not attend. */
export const attendees = (participations: readonly ParticipationItem[], at: AddressOf) =>
  participations.filter(hasAttended).map(({ role, person, organization, position }) => ({
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
    const passages = passageTargets(source, spans)
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
