import type { KindSegment } from '../../../record/kinds.ts'
// The GraphQL query for each type of record. Pages use the public API, so that its limits, errors and licence rules also apply here.
import {
  type AgendaItem,
  type Client,
  type Dataset,
  type Document,
  type Evidence,
  type Meeting,
  type Organization,
  type Person,
  type Place,
  type Position,
  type Result,
  type Session,
  type Statement,
  select,
  type Topic,
} from '../../../sdk/index.ts'
import { type Licensed, passages } from '../../lib/text-access.ts'

const page = { first: 100 } as const

const named = { slug: true, name: true } as const
const titled = { slug: true, title: true } as const
const date = { edtf: true, text: true } as const
const topical = select('Topic', { slug: true, label: true })
const event = select('Meeting', { ...titled, start: date, status: true })
const held = select('Position', { ...titled, role: true, organization: named, start: date, end: date })
const session = select('Session', { ...titled, kind: true, start: date })
const source = select('Document', { ...titled, kind: true, url: true, language: true, textAccess: true, publisher: named, published: date })
const registered = {
  slug: true,
  identifiers: { scheme: true, value: true },
  dataset: { ...titled, licence: true },
  updatedAt: true,
} as const
const bibtex = { $: { style: 'BIBTEX' } } as const
const known = { value: true, language: true, kind: true } as const

const speaker = select('Speaker', {
  kind: true,
  description: true,
  person: named,
  organization: named,
  onBehalfOf: named,
  position: titled,
})

/** A statement in a list. */
const line = select('Statement', { slug: true, text: true, language: true, reporting: true, saidOn: date, speakers: speaker })
const lines = { totalCount: true, nodes: line } as const

const evidence = select('Evidence', {
  reporting: true,
  wording: true,
  attribution: true,
  status: true,
  note: true,
  anchor: true,
  spans: { start: true, end: true, exact: true, role: true },
  document: { ...source, text: true },
})

const participation = select('Participation', {
  role: true,
  attendance: true,
  person: named,
  organization: named,
  position: titled,
  session: titled,
})
const agendaItem = select('AgendaItem', { ...titled, number: true, status: true })

const statement = select('Statement', {
  ...line,
  ...registered,
  kind: true,
  meeting: event,
  session,
  agendaItem,
  occasion: true,
  topics: { stance: true, topic: topical },
  mentions: { person: named, organization: named, place: named, meeting: titled },
  relations: { kind: true, to: line },
  relatedBy: { kind: true, from: line },
  translations: { language: true, text: true },
  evidence,
  corroboration: { documents: true, publishers: true, independentSources: true },
  verification: true,
  citation: true,
  'bibtex: citation': bibtex,
})

const meeting = select('Meeting', {
  ...event,
  ...registered,
  kind: true,
  level: true,
  end: date,
  convener: named,
  place: named,
  parent: event,
  evidence,
  children: { $: page, nodes: event },
  sessions: { $: page, nodes: session },
  agendaItems: { $: page, nodes: agendaItem },
  participations: { $: page, nodes: participation },
  statements: { $: { ...page, orderBy: 'SAID_ON_ASC' }, ...lines },
  mentionedIn: { $: page, ...lines },
  citation: true,
  'bibtex: citation': bibtex,
})

const sitting = select('Session', {
  ...session,
  ...registered,
  ordinal: true,
  end: date,
  chair: named,
  meeting: { ...event, place: named },
  agendaItems: { $: page, nodes: agendaItem },
  participations: { $: page, nodes: participation },
  statements: { $: { ...page, orderBy: 'SAID_ON_ASC' }, ...lines },
})

const item = select('AgendaItem', {
  ...agendaItem,
  ...registered,
  ordinal: true,
  outcome: true,
  meeting: event,
  session,
  parent: agendaItem,
  topics: topical,
  evidence,
  children: { $: page, nodes: agendaItem },
  statements: { $: { ...page, orderBy: 'SAID_ON_ASC' }, ...lines },
})

const person = select('Person', {
  ...named,
  ...registered,
  nationality: true,
  summary: true,
  names: known,
  positions: { $: page, nodes: held },
  participations: { $: page, nodes: { role: true, attendance: true, meeting: event } },
  statements: { $: page, ...lines },
  mentionedIn: { $: page, ...lines },
})

const organization = select('Organization', {
  ...named,
  ...registered,
  acronym: true,
  classification: true,
  country: true,
  names: known,
  parent: named,
  children: { $: page, nodes: named },
  positions: { $: page, nodes: { ...held, person: named } },
  meetings: { $: page, nodes: event },
  documents: { $: page, nodes: source },
  statements: { $: page, ...lines },
  mentionedIn: { $: page, ...lines },
})

const position = select('Position', { ...held, ...registered, person: named })

const place = select('Place', {
  ...named,
  ...registered,
  country: true,
  latitude: true,
  longitude: true,
  names: known,
  parent: named,
  meetings: { $: page, nodes: event },
  mentionedIn: { $: page, ...lines },
})

const topic = select('Topic', {
  ...topical,
  ...registered,
  scopeNote: true,
  labels: known,
  broader: topical,
  related: topical,
  narrower: { $: page, nodes: topical },
  agendaItems: { $: page, nodes: { ...agendaItem, meeting: titled } },
  statements: { $: page, ...lines },
})

const document = select('Document', {
  ...source,
  ...registered,
  authors: true,
  archiveUrl: true,
  retrievedAt: true,
  licence: true,
  text: true,
  sha256: true,
  syndicatedFrom: titled,
  syndicated: { $: page, nodes: titled },
  evidence: {
    $: { first: 200 },
    totalCount: true,
    nodes: {
      attribution: true,
      anchor: true,
      spans: { start: true, end: true, exact: true, role: true },
      statement: line,
      meeting: titled,
      agendaItem: titled,
      participation: { person: named, organization: named, meeting: titled },
    },
  },
})

const dataset = select('Dataset', { ...titled, licence: true, homepage: true, version: true, importedAt: true })

/** The results of the queries, by type of record. */
export interface Records {
  dataset: Result<Dataset, typeof dataset> & { statements: StatementPage; documents: Source[] }
  person: Result<Person, typeof person>
  organization: Result<Organization, typeof organization>
  position: Result<Position, typeof position>
  place: Result<Place, typeof place>
  meeting: Result<Meeting, typeof meeting>
  session: Result<Session, typeof sitting>
  'agenda-item': Result<AgendaItem, typeof item>
  topic: Result<Topic, typeof topic>
  document: Result<Document, typeof document>
  statement: Result<Statement, typeof statement>
}
/** A type of record, as written in a URL. */
export type Kind = KindSegment | 'dataset'

/** Parts of the results that HTML pages and JSON-LD share. */
export type StatementItem = Result<Statement, typeof line>
export type StatementPage = { totalCount: number; nodes: StatementItem[] }
export type EvidenceItem = Result<Evidence, typeof evidence>
export type Source = Result<Document, typeof source>
export type SpeakerItem = StatementItem['speakers'][number]
export type Span = EvidenceItem['spans'][number]
export type PositionItem = Result<Position, typeof held>
export type MeetingItem = Result<Meeting, typeof event>
export type Item = Result<AgendaItem, typeof agendaItem>
export type ParticipationItem = Result<Meeting, typeof meeting>['participations']['nodes'][number]

/** Reads the texts of documents of which only passages may be published. */
export type ReadTexts = (slugs: string[]) => Promise<(Licensed & { slug: string })[]>

/** The query for each type of record, in one operation. Null occurs only in the types: an unknown ref is an error. */
export const queries: { [K in Kind]: (client: Client, ref: string, texts: ReadTexts) => Promise<Records[K] | null> } = {
  dataset: async (client, ref) => {
    const result = await client.query({
      dataset: { $: { ref }, ...dataset },
      statements: { $: { ...page, where: { dataset: [ref] } }, ...lines },
      documents: { $: { ...page, where: { dataset: [ref] } }, nodes: source },
    })
    return result.dataset && { ...result.dataset, statements: result.statements, documents: result.documents.nodes }
  },
  person: async (client, ref) => (await client.query({ person: { $: { ref }, ...person } })).person,
  organization: async (client, ref) => (await client.query({ organization: { $: { ref }, ...organization } })).organization,
  position: async (client, ref) => (await client.query({ position: { $: { ref }, ...position } })).position,
  place: async (client, ref) => (await client.query({ place: { $: { ref }, ...place } })).place,
  meeting: async (client, ref, texts) => {
    const { meeting: record } = await client.query({ meeting: { $: { ref }, ...meeting } })
    await quote(texts, record?.evidence)
    return record
  },
  session: async (client, ref) => (await client.query({ session: { $: { ref }, ...sitting } })).session,
  'agenda-item': async (client, ref, texts) => {
    const { agendaItem: record } = await client.query({ agendaItem: { $: { ref }, ...item } })
    await quote(texts, record?.evidence)
    return record
  },
  topic: async (client, ref) => (await client.query({ topic: { $: { ref }, ...topic } })).topic,
  document: async (client, ref, texts) => {
    const { document: record } = await client.query({ document: { $: { ref }, ...document } })
    if (record)
      await quote(
        texts,
        record.evidence.nodes.map((each) => ({ ...each, document: record })),
      )
    return record
  },
  statement: async (client, ref, texts) => {
    const { statement: record } = await client.query({ statement: { $: { ref }, ...statement } })
    await quote(texts, record?.evidence)
    return record
  },
}

/** Adds the text of passages that have no `exact`, if the licence of the document allows it. */
async function quote(
  texts: ReadTexts,
  evidence: readonly (Pick<EvidenceItem, 'anchor' | 'spans'> & { document: Licensed & { slug: string } })[] = [],
): Promise<void> {
  const partial = new Set(evidence.flatMap(({ document: { slug, textAccess } }) => (textAccess === 'EXCERPT' ? [slug] : [])))
  const partialTexts = partial.size > 0 ? await texts([...partial]) : []
  const readers = new Map([...evidence.map(({ document }) => document), ...partialTexts].map((each) => [each.slug, passages(each)]))
  for (const { anchor, spans, document } of evidence) {
    // Offsets that no longer match would return other words.
    if (anchor !== 'ORPHANED') for (const span of spans) span.exact ??= readers.get(document.slug)?.(span) ?? null
  }
}
