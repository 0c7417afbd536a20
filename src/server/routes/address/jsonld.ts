import type { Kind, Records } from './address-operation.ts'
import { webAddress } from './html.ts'
import {
  type AddressOf,
  annotations,
  attendees,
  conceptOf,
  creatorOf,
  dateOf,
  eventOf,
  heldOf,
  inLanguage,
  instant,
  isSpokenBy,
  itemOf,
  licenceOf,
  type Node,
  organizationTypes,
  registered,
  relationTerms,
  reversed,
  sourceOf,
  thing,
} from './jsonld-terms.ts'

// The context is inline, so that readers need no other document. Terms without a prefix are those of schema.org, with the IRIs of its context.
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

/** The JSON-LD description of each type of record. */
export const describe: { [K in Kind]: (record: Records[K], at: AddressOf) => Node } = {
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
    // The list also has statements of people who hold a position in it.
    ...reversed(
      'creator',
      record.statements.nodes.filter((each) => each.speakers.some((voice) => isSpokenBy(voice, slug))),
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
    // Words that are not quoted verbatim are a summary, which is not the text of the quotation.
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
export const jsonld = (described: Node): Node => ({ '@context': context, ...(compact(described) as Node) })

/** Removes null, undefined, false and empty lists. A list with one item becomes that item. */
function compact(value: unknown): unknown {
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
