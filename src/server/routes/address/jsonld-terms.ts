// The parts that records are described by in linked data.
import { licenceAddress } from '../../lib/licence.ts'
import type { Gathering, Held, Item, Kind, Records, Shown, Source, Taking, Voice } from './address-operation.ts'
import { webAddress } from './html.ts'

/** A node of JSON-LD, or a part of one. */
export type Node = Record<string, unknown>
/** The absolute address of a record. */
export type At = (kind: Kind, slug: string) => string

const edtf = 'http://id.loc.gov/datatypes/edtf'

/** A date: schema.org's where it is one of ISO 8601, as exact as it stands; else in EDTF, and said to be. */
export function dateOf(date: { edtf: string } | null): unknown {
  if (!date || /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date.edtf)) return date?.edtf
  return /^\d{4}-\d\d-\d\dT[^/]+$/.test(date.edtf) ? instant(date.edtf) : { '@type': edtf, '@value': date.edtf }
}
/** An instant. */
export const instant = (time: string) => ({ '@type': 'DateTime', '@value': time })

/** A text in its language, where that is known. */
export const inLanguage = ({ value, language }: { value: string; language: string | null }) =>
  language ? { '@value': value, '@language': language } : value

/** A licence by its address, or what it is called. */
export const licenceOf = (licence: string) => licenceAddress(licence) ?? { '@type': 'CreativeWork', name: licence }

type Registered = Pick<Records['person'], 'identifiers' | 'dataset' | 'updatedAt'>

/** What every record has. */
export const registered = ({ identifiers, dataset, updatedAt }: Registered, at: At): Node => ({
  sameAs: identifiers.map(
    ({ scheme, value }) => scheme === 'wikidata' && /^Q\d+$/.test(value) && `http://www.wikidata.org/entity/${value}`,
  ),
  identifier: identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
  sdDatePublished: instant(updatedAt),
  sdLicense: licenceOf(dataset.licence),
  'void:inDataset': thing('Dataset', 'dataset', dataset, at),
})

/** A record that another one refers to: its address, type and name. */
export const thing = (
  type: string,
  kind: Kind,
  record: { slug: string; name?: string; title?: string } | null,
  at: At,
): Node | undefined => (record ? { '@id': at(kind, record.slug), '@type': type, name: record.name ?? record.title } : undefined)

/** Statements that refer to a record. */
export const reversed = (term: string, statements: readonly { slug: string }[], at: At): Node =>
  statements.length > 0 ? { '@reverse': { [term]: statements.map(({ slug }) => ({ '@id': at('statement', slug) })) } } : {}

/** The types of schema.org for bodies that have one of their own. */
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

/** A position: the tie between a person and an organization. */
export const heldOf = ({ slug, title, start, end }: Held, at: At): Node => ({
  '@id': at('position', slug),
  '@type': 'OrganizationRole',
  roleName: title,
  startDate: dateOf(start),
  endDate: dateOf(end),
})

/** A meeting. */
export const eventOf = (meeting: Gathering, at: At): Node => ({
  ...thing('Event', 'meeting', meeting, at),
  startDate: dateOf(meeting.start),
  // For schema.org a meeting that was held as planned is a scheduled one.
  eventStatus: `http://schema.org/${eventStatuses[meeting.status] ?? 'EventScheduled'}`,
})
const eventStatuses: Record<string, string> = { CANCELLED: 'EventCancelled', POSTPONED: 'EventPostponed' }

/** An agenda item. */
export const itemOf = (item: Item, at: At): Node => ({ ...thing('ListItem', 'agenda-item', item, at), creativeWorkStatus: item.status })

/** A topic. */
export const conceptOf = ({ slug, label }: { slug: string; label: string }, at: At): Node => ({
  '@id': at('topic', slug),
  '@type': 'skos:Concept',
  'skos:prefLabel': label,
})

/** A document. */
export const sourceOf = (document: Source, at: At): Node => ({
  ...thing(document.kind === 'NEWS_ARTICLE' ? 'NewsArticle' : 'CreativeWork', 'document', document, at),
  url: webAddress(document.url),
  inLanguage: document.language,
  datePublished: dateOf(document.published),
  publisher: thing('Organization', 'organization', document.publisher, at),
})

/** Who was there; who was only expected, or is said to be absent, is not said to have attended. */
export const attendees = (participations: readonly Taking[], at: At) =>
  participations
    .filter(({ attendance }) => attendance === 'REPORTED' || attendance === 'CONFIRMED')
    .map(({ role, person, organization, position }) => ({
      '@type': 'Role',
      roleName: [role, position?.title],
      attendee: [thing('Person', 'person', person, at), thing('Organization', 'organization', organization, at)],
    }))

/** Whether an organization itself speaks. */
export const isVoiceOf = ({ kind, organization }: Voice, slug: string) => kind === 'ORGANIZATION' && organization?.slug === slug

/** Who spoke, in the capacity of that day. A voice without a name is nobody: its literal words are credited. */
export function creatorOf({ kind, person, organization, position, onBehalfOf }: Voice, at: At): Node | undefined {
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

/** Each evidence as a Web Annotation: the passages of a document are identified as showing the record. */
export const annotations = (record: string, evidence: readonly Shown[], at: At): Node[] =>
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

/** Evidence with its name within the page of its record: the document's, with a number where there is more of it in the same document. */
export function named<E extends { document: { slug: string } }>(evidence: readonly E[]): [E, string][] {
  const times = new Map<string, number>()
  return evidence.map((each) => {
    const { slug } = each.document
    const time = (times.get(slug) ?? 0) + 1
    times.set(slug, time)
    return [each, time === 1 ? slug : `${slug}.${time}`]
  })
}
