import { edtfOf } from '../../record/dataset-format.ts'
import { type Kind, kinds } from '../../record/kinds.ts'
import {
  compact,
  context,
  documentType,
  eventStatus,
  hasAttended,
  inLanguage,
  instant,
  licenceOf,
  linkedDate,
  type Node,
  organizationTypes,
  passageTargets,
  propertyValues,
  relationTerms,
  sameThings,
  webAddress,
  wordsProperty,
} from '../../record/linked-data.ts'
import type { ExportedDataset, ListName, RecordIn, WriteOptions, Writer } from '../writer.ts'

/** Linked data: one JSON-LD document, with a node for each record. Nodes refer to one another by the URLs of records. */
export const jsonldWriter: Writer = {
  texts: 'published',
  hasUrls: true,
  async *write(dataset, options) {
    yield `{"@context":${JSON.stringify(context)},"@graph":[\n`
    yield JSON.stringify(compact(describeDataset(dataset.header, options)))
    for await (const node of nodes(dataset, options)) yield `,\n${JSON.stringify(compact(node))}`
    yield '\n]}\n'
  },
}

/** How records of a list become nodes. */
type Describe = { [List in ListName]: (record: RecordIn<List>, at: Terms) => Node[] }

/** What nodes of a dataset have in common. */
interface Terms {
  /** The URL of a record, as the value of a property. */
  ref: (kind: Kind, slug: string | undefined) => { '@id': string } | undefined
  url: (kind: Kind, slug: string) => string
  /** Properties of all records. */
  registered: (kind: Kind, record: { identifiers: { scheme: string; value: string }[]; sameAs?: string[] }) => Node
  leaveOut: WriteOptions['leaveOut']
}

async function* nodes(dataset: ExportedDataset, options: WriteOptions): AsyncGenerator<Node> {
  const at = termsOf(dataset, options)
  // In the order of `describe`.
  const listed = <List extends ListName>(list: List) => described(dataset.records(list), describe[list], at)
  yield* listed('topics')
  yield* listed('organizations')
  yield* listed('places')
  yield* listed('persons')
  yield* listed('documents')
  yield* listed('meetings')
  yield* listed('statements')
}

async function* described<Item>(
  records: AsyncIterable<Item>,
  describe: (record: Item, at: Terms) => Node[],
  at: Terms,
): AsyncGenerator<Node> {
  for await (const record of records) yield* describe(record, at)
}

const addressOf = (base: string, segment: string, slug: string) => `${base.replace(/\/$/, '')}/r/${segment}/${slug}`

function termsOf({ header }: ExportedDataset, { base, leaveOut }: WriteOptions): Terms {
  const url = (kind: Kind, slug: string) => addressOf(base, kinds[kind].segment, slug)
  const inDataset = { '@id': addressOf(base, 'dataset', header.slug) }
  return {
    url,
    ref: (kind, slug) => (slug === undefined ? undefined : { '@id': url(kind, slug) }),
    registered: (kind, { identifiers, sameAs = [] }) => ({
      sameAs: [...sameThings(identifiers), ...sameAs.map((slug) => url(kind, slug))],
      identifier: propertyValues(identifiers),
      sdLicense: licenceOf(header.licence),
      'void:inDataset': inDataset,
    }),
    leaveOut,
  }
}

const describeDataset = ({ slug, title, licence, homepage, version }: ExportedDataset['header'], { base }: WriteOptions): Node => ({
  '@id': addressOf(base, 'dataset', slug),
  '@type': 'Dataset',
  name: title,
  url: webAddress(homepage),
  license: licenceOf(licence),
  version,
})

type Date = Parameters<typeof edtfOf>[0]
const dateOf = (date: Date | undefined) => linkedDate(date && edtfOf(date))
const addressIn = (country: string | undefined) => country && { '@type': 'PostalAddress', addressCountry: country }

const describe: Describe = {
  topics: ({ slug, label, labels, scopeNote, broader, related, ...record }, at) => {
    const labelled = (kind: string) => labels.filter((each) => each.kind === kind).map(inLanguage)
    return [
      {
        '@id': at.url('Topic', slug),
        '@type': 'skos:Concept',
        'skos:prefLabel': [label, ...labelled('PREFERRED')],
        'skos:altLabel': labelled('ALTERNATE'),
        'skos:hiddenLabel': labelled('HIDDEN'),
        'skos:scopeNote': scopeNote,
        'skos:broader': broader.map((each) => at.ref('Topic', each)),
        'skos:related': related.map((each) => at.ref('Topic', each)),
        ...at.registered('Topic', record),
      },
    ]
  },

  organizations: ({ slug, name, acronym, classification, country, parent, names, ...record }, at) => [
    {
      '@id': at.url('Organization', slug),
      '@type': organizationTypes[classification] ?? 'Organization',
      name,
      alternateName: [acronym, ...names.map(inLanguage)],
      address: addressIn(country),
      parentOrganization: at.ref('Organization', parent),
      ...at.registered('Organization', record),
    },
  ],

  places: ({ slug, name, country, parent, latitude, longitude, names, ...record }, at) => [
    {
      '@id': at.url('Place', slug),
      '@type': 'Place',
      name,
      alternateName: names.map(inLanguage),
      address: addressIn(country),
      geo: latitude !== undefined && longitude !== undefined && { '@type': 'GeoCoordinates', latitude, longitude },
      containedInPlace: at.ref('Place', parent),
      ...at.registered('Place', record),
    },
  ],

  persons: ({ slug, name, nationality, summary, names, positions, ...record }, at) => [
    {
      '@id': at.url('Person', slug),
      '@type': 'Person',
      name,
      alternateName: names.map(inLanguage),
      nationality: nationality && { '@type': 'Country', identifier: nationality },
      description: summary,
      memberOf: positions.map((each) => at.ref('Position', each.slug)),
      ...at.registered('Person', record),
    },
    ...positions.map(({ slug: position, title, organization, start, end, ...record }) => ({
      '@id': at.url('Position', position),
      '@type': 'OrganizationRole',
      roleName: title,
      startDate: dateOf(start),
      endDate: dateOf(end),
      member: at.ref('Person', slug),
      memberOf: at.ref('Organization', organization),
      ...at.registered('Position', record),
    })),
  ],

  documents: ({ slug, title, kind, publisher, authors, url, archiveUrl, published, language, ...record }, at) => [
    {
      '@id': at.url('Document', slug),
      '@type': documentType(kind),
      name: title,
      url: webAddress(url),
      inLanguage: language,
      datePublished: dateOf(published),
      publisher: at.ref('Organization', publisher),
      author: authors,
      archivedAt: webAddress(archiveUrl),
      license: record.licence && licenceOf(record.licence),
      text: record.text !== undefined && { '@value': record.text, '@language': language },
      associatedMedia: record.sha256 && { '@type': 'MediaObject', encodingFormat: 'text/plain', sha256: record.sha256 },
      isBasedOn: at.ref('Document', record.syndicatedFrom),
      sdDatePublished: record.retrievedAt && instant(record.retrievedAt),
      ...at.registered('Document', record),
    },
  ],

  meetings: ({ slug, title, level, start, end, status, sessions, agendaItems, participations, ...record }, at) => [
    {
      '@id': at.url('Meeting', slug),
      '@type': 'Event',
      name: title,
      startDate: dateOf(start),
      endDate: dateOf(end),
      eventStatus: eventStatus(status),
      description: level,
      organizer: at.ref('Organization', record.convener),
      location: at.ref('Place', record.place),
      superEvent: at.ref('Meeting', record.parent),
      subEvent: sessions.map((each) => at.ref('Session', each.slug)),
      about: agendaItems.map((each) => at.ref('AgendaItem', each.slug)),
      attendee: attendees(participations, at),
      evidence: annotations(at.url('Meeting', slug), record.evidence, at),
      ...at.registered('Meeting', record),
    },
    ...sessions.map(({ chair, participations, ...session }) => ({
      '@id': at.url('Session', session.slug),
      '@type': 'Event',
      name: session.title,
      startDate: dateOf(session.start),
      endDate: dateOf(session.end),
      superEvent: at.ref('Meeting', slug),
      attendee: [
        chair !== undefined && { '@type': 'Role', roleName: 'CHAIR', attendee: at.ref('Person', chair) },
        ...attendees(participations, at),
      ],
      ...at.registered('Session', session),
    })),
    ...agendaItems.map(({ ordinal, status, outcome, session, parent, topics, evidence, ...item }) => ({
      '@id': at.url('AgendaItem', item.slug),
      '@type': 'ListItem',
      name: item.title,
      creativeWorkStatus: status,
      position: ordinal,
      description: outcome,
      about: topics.map((each) => at.ref('Topic', each)),
      subjectOf: [at.ref('Meeting', slug), at.ref('Session', session)],
      isPartOf: at.ref('AgendaItem', parent),
      evidence: annotations(at.url('AgendaItem', item.slug), evidence, at),
      ...at.registered('AgendaItem', item),
    })),
  ],

  statements: (
    { slug, text, language, reporting, speakers, saidOn, topics, mentions, relations, translations, evidence, ...record },
    at,
  ) => {
    at.leaveOut('stances of statements on topics', topics.filter(({ stance }) => stance !== 'UNSTATED').length)
    return [
      {
        '@id': at.url('Statement', slug),
        '@type': 'Quotation',
        url: at.url('Statement', slug),
        [wordsProperty(reporting)]: { '@value': text, '@language': language },
        inLanguage: language,
        creator: speakers.map((each) => creatorOf(each, at)),
        creditText: speakers.map(({ description }) => description),
        dateCreated: dateOf(saidOn),
        recordedAt: [at.ref('Session', record.session), at.ref('Meeting', record.meeting)],
        about: [...topics.map(({ topic }) => at.ref('Topic', topic)), at.ref('AgendaItem', record.agendaItem)],
        description: record.occasion,
        mentions: mentions.map(({ person, organization, place, meeting }) => [
          at.ref('Person', person),
          at.ref('Organization', organization),
          at.ref('Place', place),
          at.ref('Meeting', meeting),
        ]),
        ...Object.fromEntries(
          Object.entries(relationTerms).map(([kind, term]) => [
            term,
            relations.filter((each) => each.kind === kind).map(({ to }) => at.ref('Statement', to)),
          ]),
        ),
        workTranslation: translations.map((each) => ({
          '@type': 'Quotation',
          inLanguage: each.language,
          [wordsProperty(reporting)]: { '@value': each.text, '@language': each.language },
        })),
        creativeWorkStatus: record.verification,
        isBasedOn: evidence.map(({ document }) => at.ref('Document', document)),
        evidence: annotations(at.url('Statement', slug), evidence, at),
        ...at.registered('Statement', record),
      },
    ]
  },
}

type Speaker = RecordIn<'statements'>['speakers'][number]

/** The speaker, in the position held on that day. Undefined for a speaker without a name, whose description is in `creditText`. */
function creatorOf({ kind, person, organization, position, onBehalfOf }: Speaker, at: Terms): Node | undefined {
  const creator = at.ref('Person', person) ?? (kind === 'ORGANIZATION' ? at.ref('Organization', organization) : undefined)
  if (!creator || !(position || onBehalfOf)) return creator
  return {
    '@type': 'Role',
    creator,
    'prov:specializationOf': at.ref('Position', position),
    'prov:actedOnBehalfOf': at.ref('Organization', onBehalfOf),
  }
}

type Participation = RecordIn<'meetings'>['participations'][number]

function attendees(participations: readonly Participation[], at: Terms): Node[] {
  const present = participations.filter(hasAttended)
  at.leaveOut('participations that were only expected, or absences', participations.length - present.length)
  return present.map(({ role, person, organization, position }) => ({
    '@type': 'Role',
    roleName: role,
    attendee: [at.ref('Person', person), at.ref('Organization', organization)],
    'prov:specializationOf': at.ref('Position', position),
  }))
}

interface Evidence {
  document: string
  spans: Parameters<typeof passageTargets>[1]
  note?: string | undefined
  attribution?: string | undefined
}

/** Evidence as Web Annotations: the passages of a document identify the record. */
const annotations = (record: string, evidence: readonly Evidence[], at: Terms): Node[] =>
  evidence.map(({ document, spans, attribution, note }, index) => {
    const source = { '@id': at.url('Document', document) }
    // A meeting may have several entries for one document.
    const times = evidence.slice(0, index).filter((each) => each.document === document).length
    return {
      '@id': `${record}#${document}${times > 0 ? `.${times + 1}` : ''}`,
      '@type': 'oa:Annotation',
      'oa:motivatedBy': { '@id': 'oa:identifying' },
      'oa:hasTarget': spans.length > 0 ? passageTargets(source, spans) : source,
      creditText: attribution,
      description: note,
    }
  })
