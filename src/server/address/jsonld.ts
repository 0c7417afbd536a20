import { webAddress } from './html.ts'
import type { Gathering, Held, Item, Kind, Records, Shown, Source, Taking, Voice } from './questions.ts'

/** A node of JSON-LD, or a part of one. */
type Node = Record<string, unknown>
/** The absolute address of a record. */
export type At = (kind: Kind, slug: string) => string

// Inline, so that whoever reads it needs nothing else. The terms without a prefix are schema.org's, under the IRIs of its own context.
const context = {
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

/** Each type of record in the terms of linked data. */
export const describe: { [K in Kind]: (record: Records[K], at: At) => Node } = {
  dataset: ({ slug, title, licence, homepage, version, importedAt, documents }, at) => ({
    '@id': at('dataset', slug),
    '@type': 'Dataset',
    name: title,
    url: webAddress(homepage),
    license: licenceOf(licence),
    version,
    dateModified: instant(importedAt),
    citation: documents.map((each) => sourceOf(each, at)),
  }),
  person: ({ slug, name, nationality, summary, names, positions, statements, ...record }, at) => ({
    '@id': at('person', slug),
    '@type': 'Person',
    name,
    alternateName: names.map(inLanguage),
    nationality: nationality && { '@type': 'Country', identifier: nationality },
    description: summary,
    memberOf: positions.nodes.map((each) => ({
      ...heldOf(each, at),
      memberOf: thing('Organization', 'organization', each.organization, at),
    })),
    ...registered(record, at),
    ...reversed('creator', statements.nodes, at),
  }),
  organization: ({ slug, name, acronym, classification, country, names, parent, children, positions, ...record }, at) => ({
    '@id': at('organization', slug),
    '@type': organizationTypes[classification] ?? 'Organization',
    name,
    alternateName: [acronym, ...names.map(inLanguage)],
    address: country && { '@type': 'PostalAddress', addressCountry: country },
    parentOrganization: thing('Organization', 'organization', parent, at),
    subOrganization: children.nodes.map((each) => thing('Organization', 'organization', each, at)),
    member: positions.nodes.map((each) => ({ ...heldOf(each, at), member: thing('Person', 'person', each.person, at) })),
    ...registered(record, at),
    // What holders of a position in it said is on its list too.
    ...reversed(
      'creator',
      record.statements.nodes.filter((each) => each.speakers.some((voice) => isVoiceOf(voice, slug))),
      at,
    ),
  }),
  position: ({ person, ...record }, at) => ({
    ...heldOf(record, at),
    member: thing('Person', 'person', person, at),
    memberOf: thing('Organization', 'organization', record.organization, at),
    ...registered(record, at),
  }),
  place: ({ slug, name, country, latitude, longitude, names, parent, ...record }, at) => ({
    '@id': at('place', slug),
    '@type': 'Place',
    name,
    alternateName: names.map(inLanguage),
    address: country && { '@type': 'PostalAddress', addressCountry: country },
    geo: latitude !== null && longitude !== null && { '@type': 'GeoCoordinates', latitude, longitude },
    containedInPlace: thing('Place', 'place', parent, at),
    ...registered(record, at),
  }),
  meeting: (
    { evidence, end, level, convener, place, parent, children, sessions, agendaItems, participations, statements, ...record },
    at,
  ) => ({
    ...eventOf(record, at),
    endDate: dateOf(end),
    description: level,
    organizer: thing('Organization', 'organization', convener, at),
    location: thing('Place', 'place', place, at),
    superEvent: parent && eventOf(parent, at),
    subEvent: [
      ...children.nodes.map((each) => eventOf(each, at)),
      ...sessions.nodes.map((each) => ({ ...thing('Event', 'session', each, at), startDate: dateOf(each.start) })),
    ],
    about: agendaItems.nodes.map((each) => itemOf(each, at)),
    attendee: attendees(participations.nodes, at),
    recordedIn: statements.nodes.map(({ slug }) => ({ '@id': at('statement', slug) })),
    evidence: annotations(at('meeting', record.slug), evidence, at),
    ...registered(record, at),
  }),
  session: ({ start, end, meeting, agendaItems, participations, chair, statements, ...record }, at) => ({
    ...thing('Event', 'session', record, at),
    startDate: dateOf(start),
    endDate: dateOf(end),
    location: thing('Place', 'place', meeting.place, at),
    superEvent: eventOf(meeting, at),
    about: agendaItems.nodes.map((each) => itemOf(each, at)),
    attendee: [
      chair && { '@type': 'Role', roleName: 'CHAIR', attendee: thing('Person', 'person', chair, at) },
      ...attendees(participations.nodes, at),
    ],
    recordedIn: statements.nodes.map(({ slug }) => ({ '@id': at('statement', slug) })),
    ...registered(record, at),
  }),
  'agenda-item': ({ ordinal, outcome, meeting, session, parent, topics, evidence, children, statements, ...record }, at) => ({
    ...itemOf(record, at),
    position: ordinal,
    description: outcome,
    about: topics.map((each) => conceptOf(each, at)),
    subjectOf: [eventOf(meeting, at), thing('Event', 'session', session, at)],
    isPartOf: parent && itemOf(parent, at),
    hasPart: children.nodes.map((each) => itemOf(each, at)),
    evidence: annotations(at('agenda-item', record.slug), evidence, at),
    ...registered(record, at),
    ...reversed('about', statements.nodes, at),
  }),
  topic: ({ slug, label, labels, scopeNote, broader, related, narrower, ...record }, at) => {
    const labelled = (kind: string) => labels.filter((each) => each.kind === kind).map(inLanguage)
    return {
      ...conceptOf({ slug, label }, at),
      'skos:prefLabel': [label, ...labelled('PREFERRED')],
      'skos:altLabel': labelled('ALTERNATE'),
      'skos:hiddenLabel': labelled('HIDDEN'),
      'skos:scopeNote': scopeNote,
      'skos:broader': broader.map((each) => conceptOf(each, at)),
      'skos:narrower': narrower.nodes.map((each) => conceptOf(each, at)),
      'skos:related': related.map((each) => conceptOf(each, at)),
      ...registered(record, at),
    }
  },
  document: ({ authors, archiveUrl, licence, text, sha256, syndicatedFrom, evidence, ...record }, at) => ({
    ...sourceOf(record, at),
    author: authors,
    archivedAt: webAddress(archiveUrl),
    license: licence && licenceOf(licence),
    text: text && { '@value': text, '@language': record.language },
    associatedMedia: sha256 && { '@type': 'MediaObject', encodingFormat: 'text/plain', sha256 },
    isBasedOn: thing('CreativeWork', 'document', syndicatedFrom, at),
    shows: evidence.nodes.map(({ statement }) => statement && { '@id': at('statement', statement.slug) }),
    ...registered(record, at),
  }),
  statement: ({ slug, text, language, reporting, saidOn, speakers, meeting, session, agendaItem, occasion, topics, ...record }, at) => ({
    '@id': at('statement', slug),
    '@type': 'Quotation',
    url: at('statement', slug),
    // What is not reported word for word is a summary in the record's words.
    [reporting === 'DIRECT' ? 'text' : 'abstract']: { '@value': text, '@language': language },
    inLanguage: language,
    creator: speakers.map((each) => creatorOf(each, at)),
    creditText: speakers.map(({ description }) => description),
    dateCreated: dateOf(saidOn),
    recordedAt: [session && thing('Event', 'session', session, at), meeting && eventOf(meeting, at)],
    about: [...topics.map(({ topic }) => conceptOf(topic, at)), agendaItem && itemOf(agendaItem, at)],
    description: occasion,
    mentions: record.mentions.map(({ person, organization, place, meeting }) => [
      thing('Person', 'person', person, at),
      thing('Organization', 'organization', organization, at),
      thing('Place', 'place', place, at),
      thing('Event', 'meeting', meeting, at),
    ]),
    ...Object.fromEntries(
      Object.entries(relationTerms).map(([kind, term]) => [
        term,
        record.relations.filter((each) => each.kind === kind).map(({ to }) => ({ '@id': at('statement', to.slug) })),
      ]),
    ),
    workTranslation: record.translations.map((each) => ({
      '@type': 'Quotation',
      inLanguage: each.language,
      [reporting === 'DIRECT' ? 'text' : 'abstract']: { '@value': each.text, '@language': each.language },
    })),
    creativeWorkStatus: record.verification,
    isBasedOn: record.evidence.map(({ document }) => sourceOf(document, at)),
    evidence: annotations(at('statement', slug), record.evidence, at),
    ...registered(record, at),
  }),
}

/** A record as a JSON-LD document. */
export const jsonld = (described: Node): Node => ({ '@context': context, ...(lean(described) as Node) })

/** The same without what there is not. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value
      .flat()
      .map(lean)
      .filter((each) => each !== undefined)
    return items.length > 1 ? items : items[0]
  }
  if (typeof value !== 'object') return value === false ? undefined : value
  if (value === null) return undefined
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => [[key, lean(each)]].filter(([, left]) => left !== undefined)))
}

const edtf = 'http://id.loc.gov/datatypes/edtf'

/** A date: schema.org's where it is one of ISO 8601, as exact as it stands; else in EDTF, and said to be. */
function dateOf(date: { edtf: string } | null): unknown {
  if (!date || /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date.edtf)) return date?.edtf
  return /^\d{4}-\d\d-\d\dT[^/]+$/.test(date.edtf) ? instant(date.edtf) : { '@type': edtf, '@value': date.edtf }
}
const instant = (time: string) => ({ '@type': 'DateTime', '@value': time })

const inLanguage = ({ value, language }: { value: string; language: string | null }) =>
  language ? { '@value': value, '@language': language } : value

/** A licence by its address; SPDX has one for each of its ids. */
const licenceOf = (licence: string) =>
  webAddress(licence) ?? (/^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}` : { '@type': 'CreativeWork', name: licence })

type Registered = Pick<Records['person'], 'identifiers' | 'dataset' | 'updatedAt'>

/** What every record has. */
const registered = ({ identifiers, dataset, updatedAt }: Registered, at: At): Node => ({
  sameAs: identifiers.map(
    ({ scheme, value }) => scheme === 'wikidata' && /^Q\d+$/.test(value) && `http://www.wikidata.org/entity/${value}`,
  ),
  identifier: identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
  sdDatePublished: instant(updatedAt),
  sdLicense: licenceOf(dataset.licence),
  'void:inDataset': thing('Dataset', 'dataset', dataset, at),
})

/** A record that another one refers to: its address, type and name. */
const thing = (type: string, kind: Kind, record: { slug: string; name?: string; title?: string } | null, at: At): Node | undefined =>
  record ? { '@id': at(kind, record.slug), '@type': type, name: record.name ?? record.title } : undefined

/** Statements that refer to a record. */
const reversed = (term: string, statements: readonly { slug: string }[], at: At): Node =>
  statements.length > 0 ? { '@reverse': { [term]: statements.map(({ slug }) => ({ '@id': at('statement', slug) })) } } : {}

const organizationTypes: Record<string, string> = {
  MINISTRY: 'GovernmentOrganization',
  PARLIAMENT: 'GovernmentOrganization',
  PARTY: 'PoliticalParty',
  COMPANY: 'Corporation',
  MEDIA: 'NewsMediaOrganization',
  THINK_TANK: 'ResearchOrganization',
}

const relationTerms = {
  REPEATS: 'cito:confirms',
  REPLIES_TO: 'cito:repliesTo',
  QUOTES: 'cito:includesQuotationFrom',
  CONTRADICTS: 'cito:disagreesWith',
  CORRECTS: 'cito:corrects',
  RETRACTS: 'cito:retracts',
}

const heldOf = ({ slug, title, start, end }: Held, at: At): Node => ({
  '@id': at('position', slug),
  '@type': 'OrganizationRole',
  roleName: title,
  startDate: dateOf(start),
  endDate: dateOf(end),
})

const eventOf = (meeting: Gathering, at: At): Node => ({
  ...thing('Event', 'meeting', meeting, at),
  startDate: dateOf(meeting.start),
  // For schema.org a meeting that was held as planned is a scheduled one.
  eventStatus: `http://schema.org/${eventStatuses[meeting.status] ?? 'EventScheduled'}`,
})
const eventStatuses: Record<string, string> = { CANCELLED: 'EventCancelled', POSTPONED: 'EventPostponed' }

const itemOf = (item: Item, at: At): Node => ({ ...thing('ListItem', 'agenda-item', item, at), creativeWorkStatus: item.status })

const conceptOf = ({ slug, label }: { slug: string; label: string }, at: At): Node => ({
  '@id': at('topic', slug),
  '@type': 'skos:Concept',
  'skos:prefLabel': label,
})

const sourceOf = (document: Source, at: At): Node => ({
  ...thing(document.kind === 'NEWS_ARTICLE' ? 'NewsArticle' : 'CreativeWork', 'document', document, at),
  url: webAddress(document.url),
  inLanguage: document.language,
  datePublished: dateOf(document.published),
  publisher: thing('Organization', 'organization', document.publisher, at),
})

/** Who was there; who was only expected, or is said to be absent, is not said to have attended. */
const attendees = (participations: readonly Taking[], at: At) =>
  participations
    .filter(({ attendance }) => attendance === 'REPORTED' || attendance === 'CONFIRMED')
    .map(({ role, person, organization, position }) => ({
      '@type': 'Role',
      roleName: [role, position?.title],
      attendee: [thing('Person', 'person', person, at), thing('Organization', 'organization', organization, at)],
    }))

const isVoiceOf = ({ kind, organization }: Voice, slug: string) => kind === 'ORGANIZATION' && organization?.slug === slug

/** Who spoke, in the capacity of that day. A voice without a name is nobody: its literal words are credited. */
function creatorOf({ kind, person, organization, position, onBehalfOf }: Voice, at: At): Node | undefined {
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
const annotations = (record: string, evidence: readonly Shown[], at: At): Node[] =>
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
