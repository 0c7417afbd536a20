import type { Abstract, Field } from '../select.ts'

/** A point on the agenda of a meeting (Open Civic Data, OParl). It is not an event: what a preview expects and what a report confirms are both kept, by evidence. */
export interface AgendaItem {
  __typename: 'AgendaItem'
  /** Items that are part of this one. */
  children: Field<AgendaItemConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: AgendaItemFilter | null
  }>
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** Where documents show it, each with the status that document gives it. */
  evidence: Evidence[]
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** The meeting on whose agenda it is. */
  meeting: Meeting
  /** Its number as printed, such as "3 (a)". */
  number: string | null
  /** Its place in the order of the agenda, from 1. */
  ordinal: number
  /** What came of it. */
  outcome: string | null
  /** The item that this one is part of. */
  parent: AgendaItem | null
  /** The session in which it is taken, where known. */
  session: Session | null
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** What was said on it. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** How far it got, as far as the record shows. */
  status: AgendaItemStatus
  /** What it is about. */
  title: string
  /** What it is about, as topics. */
  topics: Topic[]
  /** When the record last changed. */
  updatedAt: string
}

/** A page of agenda items. */
export interface AgendaItemConnection {
  __typename: 'AgendaItemConnection'
  /** The records with their cursors. */
  edges: AgendaItemEdge[]
  /** The records. */
  nodes: AgendaItem[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the agenda items of a page, with its cursor. */
export interface AgendaItemEdge {
  __typename: 'AgendaItemEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: AgendaItem
}

/** Which agenda items are wanted. A list means any of its values; different fields mean and. */
export interface AgendaItemFilter {
  /** All of these must hold as well. */
  and?: AgendaItemFilter | readonly AgendaItemFilter[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** A document that shows it. */
  document?: string | readonly string[] | null
  /** The meeting on whose agenda it is. */
  meeting?: string | readonly string[] | null
  /** What must not hold. */
  not?: AgendaItemFilter | null
  /** Of these, one or more must hold. */
  or?: AgendaItemFilter | readonly AgendaItemFilter[] | null
  /** The session in which it is taken. */
  session?: string | readonly string[] | null
  /** How far it got. */
  status?: AgendaItemStatus | readonly AgendaItemStatus[] | null
  /** What it is about, narrower topics included. */
  topic?: string | readonly string[] | null
}

/** How far an agenda item got. */
export type AgendaItemStatus = 'AGREED' | 'APPROVED' | 'DEFERRED' | 'DISCUSSED' | 'EXPECTED' | 'NOT_TAKEN'

/** Whether spans still fit the document's text. */
export type Anchor = 'EXACT' | 'ORPHANED' | 'SHIFTED'

/** How sure attendance is. A source that does not mention someone is not evidence of absence. */
export type Attendance = 'ABSENT' | 'CONFIRMED' | 'EXPECTED' | 'REPORTED'

/** How something is cited. */
export type CitationStyle = 'BIBTEX' | 'CSL_JSON' | 'PLAIN' | 'RIS'

/** How well a statement is borne out, derived from its evidence. */
export interface Corroboration {
  __typename: 'Corroboration'
  /** How many documents show it. */
  documents: number
  /** How many of the documents are independent: syndicated copies count once. */
  independentSources: number
  /** How many publishers those have. */
  publishers: number
}

/** How many statements have one thing in common and another as well. */
export interface Crosstab {
  __typename: 'Crosstab'
  /** For each row, how many statements there are in each column, or how many of what is measured. */
  cells: number[][]
  /** The columns. */
  columns: CrosstabHeading[]
  /** The rows. */
  rows: CrosstabHeading[]
}

/** What the statements of a row or column have in common. */
export interface CrosstabHeading {
  __typename: 'CrosstabHeading'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What it is called. */
  label: string
}

/** An import: every record belongs to one, and a dataset can be filtered on and replaced whole. */
export interface Dataset {
  __typename: 'Dataset'
  /** Where the dataset comes from. */
  homepage: string | null
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** When the dataset last changed. */
  importedAt: string
  /** Licence of the dataset: an SPDX id or a URL. */
  licence: string
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** What the dataset is called. */
  title: string
  /** The publisher's version of the dataset. */
  version: string | null
}

/** How many statements have one dataset in common. */
export interface DatasetBucket {
  __typename: 'DatasetBucket'
  /** How many statements these are. */
  count: number
  /** What they have in common. */
  dataset: Dataset
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
}

/** When a date with some uncertainty falls in a range. */
export type DateMatch = 'OVERLAPS' | 'WITHIN'

/** How precise a date is. */
export type DatePrecision = 'DAY' | 'MONTH' | 'RANGE' | 'TIME' | 'UNKNOWN' | 'YEAR'

/** A range of dates, both ends included; an end left out is open. */
export interface DateRange {
  /** First day, month or year: "2012-12-04", "2012-12" or "2012". */
  from?: string | null
  /** Whether a date has to fall wholly inside. Default: OVERLAPS. */
  match?: DateMatch | null
  /** Last day, month or year; all of it is included. */
  to?: string | null
}

/** A text that shows what was said: a news article, a press release, a transcript (schema.org NewsArticle, PROV entity). */
export interface Document {
  __typename: 'Document'
  /** An archived copy. */
  archiveUrl: string | null
  /** Who wrote it, as printed. */
  authors: string[]
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** What it shows: statements, meetings, agenda items and participations. */
  evidence: Field<EvidenceConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
  }>
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** What kind of document it is. */
  kind: DocumentKind
  /** Language: BCP 47. */
  language: string
  /** Licence of the text: an SPDX id or a URL. */
  licence: string | null
  /** When it was published. */
  published: FuzzyDate
  /** Who published it. */
  publisher: Organization | null
  /** When its text was fetched. */
  retrievedAt: string | null
  /** SHA-256 (hex) of the text, UTF-8. */
  sha256: string | null
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** Statements it shows. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** Documents that repeat it under another roof. */
  syndicated: Field<DocumentConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: DocumentOrder | null
    /** Which are wanted. */
    where?: DocumentFilter | null
  }>
  /** The document that this one repeats under another roof. */
  syndicatedFrom: Document | null
  /** The text that offsets count into; null unless its licence lets the server hand out the whole of it. */
  text: string | null
  /** How much of the text its licence lets the server hand out. */
  textAccess: TextAccess
  /** Its headline or title. */
  title: string
  /** When the record last changed. */
  updatedAt: string
  /** Where it was published. */
  url: string | null
}

/** How many statements have one document in common. */
export interface DocumentBucket {
  __typename: 'DocumentBucket'
  /** How many statements these are. */
  count: number
  /** What they have in common. */
  document: Document
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
}

/** A page of documents. */
export interface DocumentConnection {
  __typename: 'DocumentConnection'
  /** The records with their cursors. */
  edges: DocumentEdge[]
  /** The records. */
  nodes: Document[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the documents of a page, with its cursor. */
export interface DocumentEdge {
  __typename: 'DocumentEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Document
}

/** Which documents are wanted. A list means any of its values; different fields mean and. */
export interface DocumentFilter {
  /** All of these must hold as well. */
  and?: DocumentFilter | readonly DocumentFilter[] | null
  /** Who wrote it, as printed. */
  author?: string | readonly string[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** The documents themselves: slug, id or title. */
  document?: string | readonly string[] | null
  /** What kind of document it is. */
  kind?: DocumentKind | readonly DocumentKind[] | null
  /** Language: BCP 47. */
  language?: string | readonly string[] | null
  /** What must not hold. */
  not?: DocumentFilter | null
  /** Of these, one or more must hold. */
  or?: DocumentFilter | readonly DocumentFilter[] | null
  /** When it was published. */
  published?: DateRange | null
  /** Who published it. */
  publisher?: string | readonly string[] | null
  /** Whose words it shows. */
  speaker?: string | readonly string[] | null
  /** How much of its text may be handed out. */
  textAccess?: TextAccess | readonly TextAccess[] | null
  /** A topic of what it shows, narrower topics included. */
  topic?: string | readonly string[] | null
}

/** What kind of document it is. */
export type DocumentKind = 'COMMUNIQUE' | 'NEWS_ARTICLE' | 'OFFICIAL_RECORD' | 'OTHER' | 'PRESS_RELEASE' | 'RESOLUTION' | 'TRANSCRIPT'

/** How documents are ordered; those that tie are ordered by id. */
export type DocumentOrder = 'PUBLISHED_ASC' | 'PUBLISHED_DESC'

/** Where a document shows a statement, a meeting, an agenda item or a participation (Web Annotation). One per statement and document. */
export interface Evidence {
  __typename: 'Evidence'
  /** The agenda item shown. */
  agendaItem: AgendaItem | null
  /** Whether the spans still fit the document's text. */
  anchor: Anchor
  /** The literal words of attribution, such as "Lavrov said". */
  attribution: string | null
  /** The document that shows it. */
  document: Document
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** The meeting shown. */
  meeting: Meeting | null
  /** What to know about this evidence. */
  note: string | null
  /** The participation shown. */
  participation: Participation | null
  /** How this document reports the statement. */
  reporting: Reporting | null
  /** The passages, in order; a list because quotations are interrupted. */
  spans: Span[]
  /** The statement shown. */
  statement: Statement | null
  /** The status that this document gives an agenda item. */
  status: AgendaItemStatus | null
  /** How the words in this document relate to the statement's text. */
  wording: Wording | null
}

/** A page of evidences. */
export interface EvidenceConnection {
  __typename: 'EvidenceConnection'
  /** The records with their cursors. */
  edges: EvidenceEdge[]
  /** The records. */
  nodes: Evidence[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the evidences of a page, with its cursor. */
export interface EvidenceEdge {
  __typename: 'EvidenceEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Evidence
}

/** A date as precise as the sources let it be. Filters act on the span from earliest to latest; it is never widened to look exact. */
export interface FuzzyDate {
  __typename: 'FuzzyDate'
  /** Whether the source says it is about then (EDTF `~` or `%`). */
  approximate: boolean
  /** First instant it can mean, in UTC; null where the start is open. */
  earliest: string | null
  /** The date in EDTF (ISO 8601-2), such as `2012-12-04`, `2012-12`, `../2012-12-04` or `XXXX-XX-XX`. */
  edtf: string
  /** Last instant it can mean, in UTC; null where the end is open. */
  latest: string | null
  /** How precise it is. */
  precision: DatePrecision
  /** The literal words it was worked out from. */
  text: string | null
}

/** Where the words of a search stand in one field of a statement. */
export interface Highlight {
  __typename: 'Highlight'
  /** Which field. */
  field: SearchedField
  /** Which translation: BCP 47; null elsewhere. */
  language: string | null
  /** The words around the first that was found, as they stand in the field. */
  snippet: string
  /** What was found, in order. */
  spans: HighlightSpan[]
  /** Where in the field the snippet begins, in Unicode code points. */
  start: number
}

/** A run of words that was found: half-open offsets in Unicode code points into the whole field. */
export interface HighlightSpan {
  __typename: 'HighlightSpan'
  /** Offset after the last code point. */
  end: number
  /** Offset of the first code point. */
  start: number
}

/** What a record is called in another register. */
export interface Identifier {
  __typename: 'Identifier'
  /** The register, such as `wikidata` or `un-symbol`. */
  scheme: string
  /** What it is called there, such as `Q58217`. */
  value: string
}

/** How long the periods of a timeline are. */
export type Interval = 'DAY' | 'MONTH' | 'YEAR'

/** What a label of a topic is (SKOS). */
export type LabelKind = 'ALTERNATE' | 'HIDDEN' | 'PREFERRED'

/** How many statements are in one language. */
export interface LanguageBucket {
  __typename: 'LanguageBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  language: string
}

/** An event where people meet (Open Civic Data event): a ministerial, a summit, a visit. */
export interface Meeting {
  __typename: 'Meeting'
  /** Its agenda, in order. */
  agendaItems: Field<AgendaItemConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: AgendaItemFilter | null
  }>
  /** Meetings that are part of this one. */
  children: Field<MeetingConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: MeetingOrder | null
    /** Which are wanted. */
    where?: MeetingFilter | null
  }>
  /** It as a citation, with the documents that show it. */
  citation: Field<string, {
    /** How it is written. */
    style?: CitationStyle
  }>
  /** The organization that convenes it. */
  convener: Organization | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** When it ends; null where that is not on record. */
  end: FuzzyDate | null
  /** Where documents show it. */
  evidence: Evidence[]
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** What kind of meeting it is. */
  kind: MeetingKind
  /** The level of those who meet, such as "foreign ministers". */
  level: string | null
  /** Statements that talk about it. */
  mentionedIn: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** The meeting that this one is part of. */
  parent: Meeting | null
  /** Who takes part, expected or confirmed, those of its sessions included. */
  participations: Field<ParticipationConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
  }>
  /** Where it is held. */
  place: Place | null
  /** Its sessions, in order. */
  sessions: Field<SessionConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: SessionFilter | null
  }>
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** When it begins. */
  start: FuzzyDate
  /** What was said there. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** Whether it took place. */
  status: MeetingStatus
  /** What the meeting is called. */
  title: string
  /** When the record last changed. */
  updatedAt: string
}

/** How many statements have one meeting in common. */
export interface MeetingBucket {
  __typename: 'MeetingBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  meeting: Meeting
}

/** A page of meetings. */
export interface MeetingConnection {
  __typename: 'MeetingConnection'
  /** The records with their cursors. */
  edges: MeetingEdge[]
  /** The records. */
  nodes: Meeting[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the meetings of a page, with its cursor. */
export interface MeetingEdge {
  __typename: 'MeetingEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Meeting
}

/** Which meetings are wanted. A list means any of its values; different fields mean and. */
export interface MeetingFilter {
  /** All of these must hold as well. */
  and?: MeetingFilter | readonly MeetingFilter[] | null
  /** Who convenes it. */
  convener?: string | readonly string[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** A document that shows it. */
  document?: string | readonly string[] | null
  /** What kind of meeting it is. */
  kind?: MeetingKind | readonly MeetingKind[] | null
  /** The meetings themselves: slug, id or title. */
  meeting?: string | readonly string[] | null
  /** What must not hold. */
  not?: MeetingFilter | null
  /** Of these, one or more must hold. */
  or?: MeetingFilter | readonly MeetingFilter[] | null
  /** A person or organization that takes part, expected or confirmed. */
  participant?: string | readonly string[] | null
  /** Where it is held, places within included. */
  place?: string | readonly string[] | null
  /** When it begins. */
  start?: DateRange | null
  /** Whether it took place. */
  status?: MeetingStatus | readonly MeetingStatus[] | null
  /** A topic of its agenda or of statements made there, narrower topics included. */
  topic?: string | readonly string[] | null
}

/** What kind of meeting it is. */
export type MeetingKind = 'BILATERAL' | 'BRIEFING' | 'COUNCIL' | 'MINISTERIAL' | 'OTHER' | 'PARLIAMENTARY_SITTING' | 'PRESS_CONFERENCE' | 'SUMMIT' | 'VISIT'

/** How meetings are ordered; those that tie are ordered by id. */
export type MeetingOrder = 'START_ASC' | 'START_DESC'

/** Whether a meeting took place. */
export type MeetingStatus = 'CANCELLED' | 'HELD' | 'POSTPONED' | 'SCHEDULED'

/** Being talked about in a statement, which is not speaking. */
export interface Mention {
  __typename: 'Mention'
  /** The meeting talked about. */
  meeting: Meeting | null
  /** The organization talked about. */
  organization: Organization | null
  /** The person talked about. */
  person: Person | null
  /** The place talked about. */
  place: Place | null
  /** The statement. */
  statement: Statement
}

/** How a statement came into the record. */
export type Method = 'IMPORT' | 'MANUAL' | 'MODEL' | 'RULE'

/** One form of the name of a person, an organization or a place. */
export interface Name {
  __typename: 'Name'
  /** What this form is. */
  kind: NameKind
  /** Language, with script where it is not the usual one: BCP 47, such as `ru` or `ru-Latn`. */
  language: string | null
  /** The name as written. */
  value: string
}

/** What a form of a name is. */
export type NameKind = 'ALTERNATE' | 'FORMER' | 'MISSPELLING' | 'PREFERRED' | 'TRANSLITERATION'

/** A record with a global id (Relay). */
export type Node = Abstract<{
  __typename: 'AgendaItem' | 'Dataset' | 'Document' | 'Evidence' | 'Meeting' | 'Organization' | 'Participation' | 'Person' | 'Place' | 'Position' | 'Session' | 'Statement' | 'Topic'
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
}, AgendaItem | Dataset | Document | Evidence | Meeting | Organization | Participation | Person | Place | Position | Session | Statement | Topic>

/** A body: a state, alliance, council, ministry, company, newspaper (Popolo). */
export interface Organization {
  __typename: 'Organization'
  /** Its acronym. */
  acronym: string | null
  /** Organizations that are part of this one. */
  children: Field<OrganizationConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: OrganizationFilter | null
  }>
  /** What kind of body it is. */
  classification: OrganizationClassification
  /** Country: ISO 3166-1 alpha-2. */
  country: string | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** Documents it published. */
  documents: Field<DocumentConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: DocumentOrder | null
    /** Which are wanted. */
    where?: DocumentFilter | null
  }>
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** Meetings it convenes. */
  meetings: Field<MeetingConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: MeetingOrder | null
    /** Which are wanted. */
    where?: MeetingFilter | null
  }>
  /** Statements that talk about it. */
  mentionedIn: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** The name shown, in English where there is one. */
  name: string
  /** Every known form of the name. */
  names: Name[]
  /** The organization that this one is part of. */
  parent: Organization | null
  /** Meetings and sessions it takes part in. */
  participations: Field<ParticipationConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
  }>
  /** Positions in it; with `at`, those held on that day. */
  positions: Field<PositionConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Held on this day, month or year, as far as the record knows: "2012-12-04". */
    at?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: PositionFilter | null
  }>
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** What it said, and what holders of a position in it said in that position. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** When the record last changed. */
  updatedAt: string
}

/** How many statements have one organization in common. */
export interface OrganizationBucket {
  __typename: 'OrganizationBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  organization: Organization
}

/** What kind of body an organization is. */
export type OrganizationClassification = 'ALLIANCE' | 'ARMED_GROUP' | 'COMPANY' | 'COUNCIL' | 'IGO' | 'MEDIA' | 'MINISTRY' | 'OTHER' | 'PARLIAMENT' | 'PARTY' | 'STATE' | 'THINK_TANK'

/** A page of organizations. */
export interface OrganizationConnection {
  __typename: 'OrganizationConnection'
  /** The records with their cursors. */
  edges: OrganizationEdge[]
  /** The records. */
  nodes: Organization[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the organizations of a page, with its cursor. */
export interface OrganizationEdge {
  __typename: 'OrganizationEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Organization
}

/** Which organizations are wanted. A list means any of its values; different fields mean and. */
export interface OrganizationFilter {
  /** All of these must hold as well. */
  and?: OrganizationFilter | readonly OrganizationFilter[] | null
  /** What kind of body it is. */
  classification?: OrganizationClassification | readonly OrganizationClassification[] | null
  /** Whether it convenes any meeting on record. */
  convenes?: boolean | null
  /** Country: ISO 3166-1 alpha-2. */
  country?: string | readonly string[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** What must not hold. */
  not?: OrganizationFilter | null
  /** Of these, one or more must hold. */
  or?: OrganizationFilter | readonly OrganizationFilter[] | null
  /** The organizations themselves: slug, id, acronym or any known name. */
  organization?: string | readonly string[] | null
  /** The organization it is part of. */
  parent?: string | readonly string[] | null
  /** Whether it published any document on record. */
  publishes?: boolean | null
}

/** Whether a list goes on before and after a page, and from where (Relay). */
export interface PageInfo {
  __typename: 'PageInfo'
  /** Cursor of the last record of the page, for `after`; null on an empty page. */
  endCursor: string | null
  /** Whether there is more after this page. */
  hasNextPage: boolean
  /** Whether there is more before this page. */
  hasPreviousPage: boolean
  /** Cursor of the first record of the page, for `before`; null on an empty page. */
  startCursor: string | null
}

/** Somebody takes part in a meeting or a session (Open Civic Data). */
export interface Participation {
  __typename: 'Participation'
  /** How sure attendance is. */
  attendance: Attendance
  /** Where documents show it. */
  evidence: Evidence[]
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** The meeting. */
  meeting: Meeting
  /** Who takes part, where an organization. */
  organization: Organization | null
  /** Who takes part, where a person. */
  person: Person | null
  /** The capacity in which the person takes part. */
  position: Position | null
  /** The role in the meeting. */
  role: ParticipationRole
  /** The session, where it is about one session only. */
  session: Session | null
}

/** A page of participations. */
export interface ParticipationConnection {
  __typename: 'ParticipationConnection'
  /** The records with their cursors. */
  edges: ParticipationEdge[]
  /** The records. */
  nodes: Participation[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the participations of a page, with its cursor. */
export interface ParticipationEdge {
  __typename: 'ParticipationEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Participation
}

/** In what role somebody takes part. */
export type ParticipationRole = 'CHAIR' | 'GUEST' | 'HOST' | 'MEMBER' | 'OBSERVER'

/** How many statements were said in one day, month or year. */
export interface PeriodBucket {
  __typename: 'PeriodBucket'
  /** How many can have been said in it: a date that spans several periods counts in each. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** The period as EDTF: `2012`, `2012-12` or `2012-12-04`. */
  start: string
  /** How many of these can have been said outside it as well. */
  uncertain: number
}

/** A human being (Popolo). */
export interface Person {
  __typename: 'Person'
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** Statements that talk about this person. */
  mentionedIn: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** The name shown, in English where there is one. */
  name: string
  /** Every known form of the name. */
  names: Name[]
  /** Nationality: ISO 3166-1 alpha-2. */
  nationality: string | null
  /** Meetings and sessions this person takes part in. */
  participations: Field<ParticipationConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
  }>
  /** Positions held; with `at`, those held on that day. */
  positions: Field<PositionConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Held on this day, month or year, as far as the record knows: "2012-12-04". */
    at?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: PositionFilter | null
  }>
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** The name as sorted, family name first. */
  sortName: string
  /** Whether `sortName` was worked out from the names, as the dataset does not give it. */
  sortNameDerived: boolean
  /** How many statements this person is a speaker of. */
  statementCount: number
  /** What this person said. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** One neutral sentence about the person. */
  summary: string | null
  /** When the record last changed. */
  updatedAt: string
}

/** How many statements have one person in common. */
export interface PersonBucket {
  __typename: 'PersonBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  person: Person
}

/** A page of persons. */
export interface PersonConnection {
  __typename: 'PersonConnection'
  /** The records with their cursors. */
  edges: PersonEdge[]
  /** The records. */
  nodes: Person[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the persons of a page, with its cursor. */
export interface PersonEdge {
  __typename: 'PersonEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Person
}

/** Which persons are wanted. A list means any of its values; different fields mean and. */
export interface PersonFilter {
  /** All of these must hold as well. */
  and?: PersonFilter | readonly PersonFilter[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** A meeting taken part in, expected or confirmed. */
  meeting?: string | readonly string[] | null
  /** Nationality: ISO 3166-1 alpha-2. */
  nationality?: string | readonly string[] | null
  /** What must not hold. */
  not?: PersonFilter | null
  /** Of these, one or more must hold. */
  or?: PersonFilter | readonly PersonFilter[] | null
  /** An organization in which a position was held at any time. */
  organization?: string | readonly string[] | null
  /** The persons themselves: slug, id or any known name. */
  person?: string | readonly string[] | null
  /** A role held at any time. */
  role?: PositionRole | readonly PositionRole[] | null
  /** Whether any statement of theirs is on record. */
  speaks?: boolean | null
  /** A topic spoken on, narrower topics included. */
  speaksOn?: string | readonly string[] | null
}

/** How persons are ordered; those that tie are ordered by id. */
export type PersonOrder = 'NAME_ASC' | 'NAME_DESC'

/** A place on the map. */
export interface Place {
  __typename: 'Place'
  /** Country: ISO 3166-1 alpha-2. */
  country: string | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** Latitude in degrees, WGS 84. */
  latitude: number | null
  /** Longitude in degrees, WGS 84. */
  longitude: number | null
  /** Meetings held there. */
  meetings: Field<MeetingConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: MeetingOrder | null
    /** Which are wanted. */
    where?: MeetingFilter | null
  }>
  /** Statements that talk about it. */
  mentionedIn: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** The name shown. */
  name: string
  /** Every known form of the name. */
  names: Name[]
  /** The place that this one lies in. */
  parent: Place | null
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** When the record last changed. */
  updatedAt: string
}

/** A post that a person holds in an organization for some time (Popolo post and membership). */
export interface Position {
  __typename: 'Position'
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** When it ended; null where it goes on or is not on record. */
  end: FuzzyDate | null
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** Where it is held. */
  organization: Organization
  /** Who holds it. */
  person: Person
  /** The role it gives. */
  role: PositionRole
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** When it began; null where not on record. */
  start: FuzzyDate | null
  /** Its title, as in "Foreign Minister of Russia". */
  title: string
  /** When the record last changed. */
  updatedAt: string
}

/** A page of positions. */
export interface PositionConnection {
  __typename: 'PositionConnection'
  /** The records with their cursors. */
  edges: PositionEdge[]
  /** The records. */
  nodes: Position[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the positions of a page, with its cursor. */
export interface PositionEdge {
  __typename: 'PositionEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Position
}

/** Which positions are wanted. A list means any of its values; different fields mean and. */
export interface PositionFilter {
  /** All of these must hold as well. */
  and?: PositionFilter | readonly PositionFilter[] | null
  /** Held on this day, month or year, as far as the record knows: "2012-12-04". */
  at?: string | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** What must not hold. */
  not?: PositionFilter | null
  /** Of these, one or more must hold. */
  or?: PositionFilter | readonly PositionFilter[] | null
  /** Where it is held. */
  organization?: string | readonly string[] | null
  /** Who holds it. */
  person?: string | readonly string[] | null
  /** The role it gives. */
  role?: PositionRole | readonly PositionRole[] | null
}

/** The role that a position gives its holder. */
export type PositionRole = 'AMBASSADOR' | 'ANALYST' | 'DEFENCE_MINISTER' | 'FOREIGN_MINISTER' | 'HEAD_OF_GOVERNMENT' | 'HEAD_OF_STATE' | 'JOURNALIST' | 'MEMBER_OF_PARLIAMENT' | 'MINISTER' | 'OFFICIAL' | 'OTHER' | 'SECRETARY_GENERAL' | 'SPOKESPERSON'

/** What can be asked of the record. */
export interface Query {
  __typename: 'Query'
  /** The agenda item that a ref names. An unknown ref is an error with suggestions. */
  agendaItem: Field<AgendaItem | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Agenda items on record, expected and taken. */
  agendaItems: Field<AgendaItemConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: AgendaItemFilter | null
  }>
  /** One dataset. */
  dataset: Field<Dataset | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Every dataset that was loaded. */
  datasets: Dataset[]
  /** The document that a ref names. An unknown ref is an error with suggestions. */
  document: Field<Document | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Documents on record. */
  documents: Field<DocumentConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: DocumentOrder | null
    /** Which are wanted. */
    where?: DocumentFilter | null
  }>
  /** The meeting that a ref names. An unknown ref is an error with suggestions. */
  meeting: Field<Meeting | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Meetings on record, held and planned. */
  meetings: Field<MeetingConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: MeetingOrder | null
    /** Which are wanted. */
    where?: MeetingFilter | null
  }>
  /** A record by its global id; null when there is none. */
  node: Field<Node | null, {
    /** Its global id, the same wherever the record appears (Relay). */
    id: string
  }>
  /** Records by their global ids, in the order asked; null where there is none. */
  nodes: Field<(Node | null)[], {
    /** Their global ids. */
    ids: string | readonly string[]
  }>
  /** The organization that a ref names. An unknown ref is an error with suggestions. */
  organization: Field<Organization | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Organizations on record. */
  organizations: Field<OrganizationConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: OrganizationFilter | null
  }>
  /** The person that a ref names. An unknown ref is an error with suggestions. */
  person: Field<Person | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Persons on record. */
  persons: Field<PersonConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: PersonOrder | null
    /** Which are wanted. */
    where?: PersonFilter | null
  }>
  /** The place that a ref names. An unknown ref is an error with suggestions. */
  place: Field<Place | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** The position that a ref names. An unknown ref is an error with suggestions. */
  position: Field<Position | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Positions on record. */
  positions: Field<PositionConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: PositionFilter | null
  }>
  /** What goes by a name or has some words in it, misspelt or half typed: one box over persons, organizations, meetings, agenda items, topics, documents and statements. */
  search: Field<SearchConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** How many (default 20, at most 200). */
    first?: number | null
    /** Which kinds of record are wanted; all by default. */
    in?: SearchKind | readonly SearchKind[] | null
    /** What is looked for; the last word may be the beginning of one. */
    text: string
  }>
  /** The session that a ref names. An unknown ref is an error with suggestions. */
  session: Field<Session | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Sessions on record. */
  sessions: Field<SessionConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: SessionFilter | null
  }>
  /** The statement that a ref names. An unknown ref is an error with suggestions. */
  statement: Field<Statement | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Statements on record: who said what, when, where, and which documents show it. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** The topic that a ref names. An unknown ref is an error with suggestions. */
  topic: Field<Topic | null, {
    /** Its slug, its global id, or any known name or label in any language. */
    ref: string
  }>
  /** Topics on record. */
  topics: Field<TopicConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: TopicFilter | null
  }>
}

/** How one statement relates to another. */
export type RelationKind = 'CONTRADICTS' | 'CORRECTS' | 'QUOTES' | 'REPEATS' | 'REPLIES_TO' | 'RETRACTS'

/** How words are reported. */
export type Reporting = 'DIRECT' | 'INDIRECT' | 'MIXED'

/** How many statements are reported in one way. */
export interface ReportingBucket {
  __typename: 'ReportingBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  reporting: Reporting
}

/** How many statements have one role in common. */
export interface RoleBucket {
  __typename: 'RoleBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  role: PositionRole
}

/** What a search found, the best first. */
export interface SearchConnection {
  __typename: 'SearchConnection'
  /** What was found, with ranks. */
  edges: SearchEdge[]
  /** All that was found by kind, the kind of the best match first. */
  groups: SearchGroup[]
  /** What was found. */
  nodes: SearchHit[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many were found, at most 50 of each kind. */
  totalCount: number
}

/** What a search found, with its place. */
export interface SearchEdge {
  __typename: 'SearchEdge'
  /** Its place in the list, for `after`. */
  cursor: string
  /** What was found. */
  node: SearchHit
  /** How well it matches, 0 to 1. */
  rank: number
}

/** What a search found of one kind. */
export interface SearchGroup {
  __typename: 'SearchGroup'
  /** The best of them. */
  hits: Field<SearchHit[], {
    /** How many (default 5, at most 50). */
    first?: number | null
  }>
  /** Of which kind. */
  kind: SearchKind
  /** How many there are, at most 50. */
  totalCount: number
}

/** A record that a search found. */
export interface SearchHit {
  __typename: 'SearchHit'
  /** The record, where it is a agenda item. */
  agendaItem: AgendaItem | null
  /** The record, where it is a document. */
  document: Document | null
  /** What kind of record it is. */
  kind: SearchKind
  /** What it is called; of a statement its text. */
  label: string
  /** The record, where it is a meeting. */
  meeting: Meeting | null
  /** The record, where it is a organization. */
  organization: Organization | null
  /** The record, where it is a person. */
  person: Person | null
  /** Its slug. */
  slug: string
  /** The name by which it was found, or the words of a statement around what was found. */
  snippet: string
  /** The record, where it is a statement. */
  statement: Statement | null
  /** The record, where it is a topic. */
  topic: Topic | null
}

/** What a search looks for. */
export type SearchKind = 'AGENDA_ITEM' | 'DOCUMENT' | 'MEETING' | 'ORGANIZATION' | 'PERSON' | 'STATEMENT' | 'TOPIC'

/** Where words of a statement are searched. */
export type SearchedField = 'ATTRIBUTION' | 'TEXT' | 'TRANSLATION'

/** A part of a meeting with its own circle and time (Akoma Ntoso). The press conference after a closed session is its own session. */
export interface Session {
  __typename: 'Session'
  /** Agenda items taken in it. */
  agendaItems: Field<AgendaItemConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: AgendaItemFilter | null
  }>
  /** Who chairs it. */
  chair: Person | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** When it ends; null where that is not on record. */
  end: FuzzyDate | null
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** What kind of session it is. */
  kind: SessionKind
  /** The meeting it is part of. */
  meeting: Meeting
  /** Its place in the order of the meeting, from 1. */
  ordinal: number
  /** Who takes part in this session. */
  participations: Field<ParticipationConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
  }>
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** When it begins; null where that is not on record. */
  start: FuzzyDate | null
  /** What was said in it. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** What the session is called. */
  title: string
  /** When the record last changed. */
  updatedAt: string
}

/** A page of sessions. */
export interface SessionConnection {
  __typename: 'SessionConnection'
  /** The records with their cursors. */
  edges: SessionEdge[]
  /** The records. */
  nodes: Session[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the sessions of a page, with its cursor. */
export interface SessionEdge {
  __typename: 'SessionEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Session
}

/** Which sessions are wanted. A list means any of its values; different fields mean and. */
export interface SessionFilter {
  /** All of these must hold as well. */
  and?: SessionFilter | readonly SessionFilter[] | null
  /** Who chairs it. */
  chair?: string | readonly string[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** What kind of session it is. */
  kind?: SessionKind | readonly SessionKind[] | null
  /** The meeting it is part of. */
  meeting?: string | readonly string[] | null
  /** What must not hold. */
  not?: SessionFilter | null
  /** Of these, one or more must hold. */
  or?: SessionFilter | readonly SessionFilter[] | null
  /** Who speaks in it. */
  speaker?: string | readonly string[] | null
  /** When it begins. */
  start?: DateRange | null
}

/** What kind of session it is. */
export type SessionKind = 'BILATERAL' | 'BRIEFING' | 'OTHER' | 'PLENARY' | 'PRESS_CONFERENCE' | 'RESTRICTED' | 'WORKING_LUNCH'

/** A run of words in a document: half-open offsets in Unicode code points into its stored text. */
export interface Span {
  __typename: 'Span'
  /** Offset after the last code point. */
  end: number
  /** The words themselves, where they are a speaker's own or short attribution. */
  exact: string | null
  /** What the words are. */
  role: SpanRole
  /** Offset of the first code point. */
  start: number
}

/** What a span of words is. */
export type SpanRole = 'CONTENT' | 'CUE' | 'SOURCE'

/** A voice behind a statement. Position, organization and on-behalf-of are three things: none is inferred from another. */
export interface Speaker {
  __typename: 'Speaker'
  /** The literal words that describe the speaker, such as "a senior NATO official". */
  description: string | null
  /** Who the speaker is. */
  kind: SpeakerKind
  /** For whom the speaker speaks (PROV actedOnBehalfOf). */
  onBehalfOf: Organization | null
  /** The organization that speaks or that the speaker belongs to, as stated. */
  organization: Organization | null
  /** The person, where known. */
  person: Person | null
  /** The position held on the day. */
  position: Position | null
}

/** Who a speaker is. */
export type SpeakerKind = 'ANONYMOUS' | 'COLLECTIVE' | 'ORGANIZATION' | 'PERSON' | 'UNKNOWN'

/** Where a statement stands on a topic. */
export type Stance = 'CONDITIONAL' | 'NEUTRAL' | 'OPPOSES' | 'SUPPORTS' | 'UNSTATED'

/** A stance that a speaker took on a topic until another one. */
export interface StancePeriod {
  __typename: 'StancePeriod'
  /** When it was first taken. */
  since: FuzzyDate
  /** The stance. */
  stance: Stance
  /** The statements that show it, the earliest first. */
  statements: Field<Statement[], {
    /** How many (default 20, at most 200). */
    first?: number | null
  }>
  /** How many statements show it. */
  totalCount: number
  /** When it was last taken. */
  until: FuzzyDate
}

/** What somebody said: one per utterance, however many documents report it (Popolo speech, schema.org Quotation). */
export interface Statement {
  __typename: 'Statement'
  /** The agenda item it was said on. */
  agendaItem: AgendaItem | null
  /** Who or what entered it. */
  agent: string | null
  /** It as a citation, with the documents that show it. Only words in quotation marks are the speaker’s own. */
  citation: Field<string, {
    /** How it is written. */
    style?: CitationStyle
  }>
  /** How well it is borne out. */
  corroboration: Corroboration
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** Where documents show it. */
  evidence: Evidence[]
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** What kind of utterance it is. */
  kind: StatementKind
  /** Language of `text`: BCP 47. */
  language: string
  /** The meeting where it was said. */
  meeting: Meeting | null
  /** Who and what it talks about. */
  mentions: Mention[]
  /** How it came into the record. */
  method: Method
  /** On what occasion it was said. */
  occasion: string | null
  /** Its place in the order of its session or dataset. */
  ordinal: number
  /** Whether it only serves procedure, such as giving the floor. */
  procedural: boolean
  /** How other statements relate to it. */
  relatedBy: StatementRelation[]
  /** How it relates to other statements. */
  relations: StatementRelation[]
  /** How the words are reported. */
  reporting: Reporting
  /** When it was said, which is not when the article appeared. */
  saidOn: FuzzyDate
  /** The session where it was said. */
  session: Session | null
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** Who said it: the first of `speakers`. */
  speaker: Speaker | null
  /** Who said it, in order. */
  speakers: Speaker[]
  /** The speaker's own words where reporting is DIRECT; a neutral summary in the record's words otherwise. */
  text: string
  /** What it is about. */
  topics: StatementTopic[]
  /** Translations of its text. */
  translations: Translation[]
  /** When the record last changed. */
  updatedAt: string
  /** What review it has had. */
  verification: Verification
}

/** A page of statements. */
export interface StatementConnection {
  __typename: 'StatementConnection'
  /** How many have one thing in common and another as well: who spoke on what, a role by the year. */
  crosstab: Field<Crosstab, {
    /** What the columns are. */
    columns: StatementDimension
    /** How many rows and how many columns, the most frequent (default 10, at most 100). */
    first?: number | null
    /** What the cells count. */
    measure?: StatementMeasure
    /** What the rows are. */
    rows: StatementDimension
  }>
  /** The records with their cursors. */
  edges: StatementEdge[]
  /** How many of them have what in common, counted only when asked for. */
  facets: StatementFacets
  /** The records. */
  nodes: Statement[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many were said when: all periods from the first to the last, those without a statement included. */
  timeline: Field<PeriodBucket[], {
    /** How long the periods are. */
    interval: Interval
  }>
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** What statements are counted by. */
export type StatementDimension = 'DATASET' | 'DOCUMENT' | 'LANGUAGE' | 'MEETING' | 'ORGANIZATION' | 'PUBLISHER' | 'REPORTING' | 'ROLE' | 'SPEAKER' | 'TOPIC' | 'YEAR'

/** One of the statements of a page, with its cursor. */
export interface StatementEdge {
  __typename: 'StatementEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** Where the words of `text` stand; none where no `text` is asked for. */
  highlights: Highlight[]
  /** The record. */
  node: Statement
  /** How well its words match `text`, 0 to 1, compared with the others of this list; null where no `text` is asked for. */
  rank: number | null
}

/** How many statements of a list have what in common, the most frequent first. */
export interface StatementFacets {
  __typename: 'StatementFacets'
  /** By the dataset they came from. */
  datasets: Field<DatasetBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By the documents that show them. */
  documents: Field<DocumentBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By the language of their text: BCP 47. */
  languages: Field<LanguageBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By the meeting where they were said. */
  meetings: Field<MeetingBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By the organization that spoke, or in which the speaker held the position spoken in. */
  organizations: Field<OrganizationBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By who published the documents that show them. */
  publishers: Field<OrganizationBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By how the words are reported. */
  reporting: Field<ReportingBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By the role of the position held that day. */
  roles: Field<RoleBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By who spoke. */
  speakers: Field<PersonBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By topic; a wider topic counts what is on its narrower ones. */
  topics: Field<TopicBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
  /** By the year in which they can have been said. */
  years: Field<PeriodBucket[], {
    /** How many of them (default 10, at most 100). */
    first?: number | null
  }>
}

/** Which statements are wanted. A list means any of its values; different fields mean and. */
export interface StatementFilter {
  /** The agenda item it was said on. */
  agendaItem?: string | readonly string[] | null
  /** All of these must hold as well. */
  and?: StatementFilter | readonly StatementFilter[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** A document that shows it. */
  document?: string | readonly string[] | null
  /** What kind of utterance it is. */
  kind?: StatementKind | readonly StatementKind[] | null
  /** Language of its text: BCP 47. */
  language?: string | readonly string[] | null
  /** The meeting where it was said. */
  meeting?: string | readonly string[] | null
  /** Whom or what it talks about: a person, organization, meeting or place. */
  mentions?: string | readonly string[] | null
  /** How many independent sources it has at least. */
  minSources?: number | null
  /** What must not hold. */
  not?: StatementFilter | null
  /** For whom the speaker spoke. */
  onBehalfOf?: string | readonly string[] | null
  /** Of these, one or more must hold. */
  or?: StatementFilter | readonly StatementFilter[] | null
  /** The organization that spoke, or in which the speaker held the position spoken in. */
  organization?: string | readonly string[] | null
  /** Where the meeting was held, places within included. */
  place?: string | readonly string[] | null
  /** Whether it only serves procedure. */
  procedural?: boolean | null
  /** Who published a document that shows it. */
  publisher?: string | readonly string[] | null
  /** How the words are reported. */
  reporting?: Reporting | readonly Reporting[] | null
  /** The role of the position held that day. */
  role?: PositionRole | readonly PositionRole[] | null
  /** When it was said. */
  saidOn?: DateRange | null
  /** The session where it was said. */
  session?: string | readonly string[] | null
  /** Who spoke: slug, id or any known name. */
  speaker?: string | readonly string[] | null
  /** What kind of voice it is. */
  speakerKind?: SpeakerKind | readonly SpeakerKind[] | null
  /** A stance it takes on one of its topics; with `topic`, on one of those. */
  stance?: Stance | readonly Stance[] | null
  /** Words in its text, attributions and translations, as web searches take them: all of them in any form, "an exact phrase", `or`, `-without`. Case, accents and hyphens do not matter. */
  text?: string | null
  /** What it is about, narrower topics included. */
  topic?: string | readonly string[] | null
  /** Whether `topic` leaves out narrower topics. */
  topicExact?: boolean | null
  /** What review it has had. */
  verification?: Verification | readonly Verification[] | null
}

/** What kind of utterance it is. */
export type StatementKind = 'ANSWER' | 'INTERVIEW' | 'JOINT_STATEMENT' | 'QUESTION' | 'READOUT' | 'REMARK' | 'SPEECH' | 'WRITTEN'

/** What is counted of statements. */
export type StatementMeasure = 'DOCUMENTS' | 'MEETINGS' | 'PUBLISHERS' | 'SPEAKERS' | 'STATEMENTS'

/** How statements are ordered; those that tie are ordered by id. */
export type StatementOrder = 'RELEVANCE' | 'SAID_ON_ASC' | 'SAID_ON_DESC'

/** How one statement relates to another. */
export interface StatementRelation {
  __typename: 'StatementRelation'
  /** The statement that does it. */
  from: Statement
  /** What the relation is. */
  kind: RelationKind
  /** The statement it is done to. */
  to: Statement
}

/** A topic of a statement, with the stance taken. */
export interface StatementTopic {
  __typename: 'StatementTopic'
  /** The stance taken on it. */
  stance: Stance
  /** The topic. */
  topic: Topic
}

/** How much of a document's text its licence lets the server hand out. */
export type TextAccess = 'EXCERPT' | 'FULL' | 'METADATA'

/** What statements and agenda items are about (SKOS concept). */
export interface Topic {
  __typename: 'Topic'
  /** Agenda items about it. */
  agendaItems: Field<AgendaItemConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: AgendaItemFilter | null
  }>
  /** Wider topics. */
  broader: Topic[]
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that brought this record. */
  dataset: Dataset
  /** Its global id, the same wherever the record appears (Relay). */
  id: string
  /** What it is called in other registers. */
  identifiers: Identifier[]
  /** The label shown. */
  label: string
  /** Other labels, by language. */
  labels: TopicLabel[]
  /** Topics directly under it. */
  narrower: Field<TopicConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** Which are wanted. */
    where?: TopicFilter | null
  }>
  /** The stances that a speaker took on it or on narrower topics, in the order in which they were said, each with the statements that show it. Statements without a coded stance are left out. */
  positionsOverTime: Field<StancePeriod[], {
    /** Who spoke: slug, id or any known name. */
    speaker: string
  }>
  /** Related topics, as stated on this one. */
  related: Topic[]
  /** What belongs under this topic and what does not. */
  scopeNote: string | null
  /** Stable, human-readable name, unique per type. */
  slug: string
  /** What was said on it, narrower topics included. */
  statements: Field<StatementConnection, {
    /** Go on after this cursor. */
    after?: string | null
    /** Stop before this cursor. */
    before?: string | null
    /** How many from the start of the list (default 20, at most 200). */
    first?: number | null
    /** How many from the end of the list (at most 200). */
    last?: number | null
    /** In which order. */
    orderBy?: StatementOrder | null
    /** Which are wanted. */
    where?: StatementFilter | null
  }>
  /** When the record last changed. */
  updatedAt: string
}

/** How many statements have one topic in common. */
export interface TopicBucket {
  __typename: 'TopicBucket'
  /** How many statements these are. */
  count: number
  /** The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`. */
  filter: string
  /** What they have in common. */
  topic: Topic
}

/** A page of topics. */
export interface TopicConnection {
  __typename: 'TopicConnection'
  /** The records with their cursors. */
  edges: TopicEdge[]
  /** The records. */
  nodes: Topic[]
  /** Whether there is more, and from where. */
  pageInfo: PageInfo
  /** How many there are in all; counted only when asked for. */
  totalCount: number
}

/** One of the topics of a page, with its cursor. */
export interface TopicEdge {
  __typename: 'TopicEdge'
  /** Its place in the list, for `after` and `before`. */
  cursor: string
  /** The record. */
  node: Topic
}

/** Which topics are wanted. A list means any of its values; different fields mean and. */
export interface TopicFilter {
  /** All of these must hold as well. */
  and?: TopicFilter | readonly TopicFilter[] | null
  /** A topic that it stands directly under. */
  broader?: string | readonly string[] | null
  /** The dataset it came from: slug, id or title. */
  dataset?: string | readonly string[] | null
  /** What must not hold. */
  not?: TopicFilter | null
  /** Of these, one or more must hold. */
  or?: TopicFilter | readonly TopicFilter[] | null
  /** A topic that it is related to. */
  related?: string | readonly string[] | null
  /** Who spoke on it, or on a narrower topic. */
  speaker?: string | readonly string[] | null
  /** Whether it stands at the top, under no other topic. */
  top?: boolean | null
  /** The topics themselves: slug, id or any label. */
  topic?: string | readonly string[] | null
}

/** One label of a topic. */
export interface TopicLabel {
  __typename: 'TopicLabel'
  /** What this label is. */
  kind: LabelKind
  /** Language: BCP 47. */
  language: string | null
  /** The label as written. */
  value: string
}

/** A translation of a statement's text. */
export interface Translation {
  __typename: 'Translation'
  /** Language of the translation: BCP 47. */
  language: string
  /** The translated text. */
  text: string
}

/** What review a statement has had. */
export type Verification = 'DISPUTED' | 'RETRACTED' | 'UNREVIEWED' | 'VERIFIED'

/** How the words in a document relate to the statement's text. */
export type Wording = 'PARAPHRASE' | 'TRANSLATION' | 'VARIANT' | 'VERBATIM'

/** The types that have fields, by name. */
export interface Types {
  AgendaItem: AgendaItem
  AgendaItemConnection: AgendaItemConnection
  AgendaItemEdge: AgendaItemEdge
  Corroboration: Corroboration
  Crosstab: Crosstab
  CrosstabHeading: CrosstabHeading
  Dataset: Dataset
  DatasetBucket: DatasetBucket
  Document: Document
  DocumentBucket: DocumentBucket
  DocumentConnection: DocumentConnection
  DocumentEdge: DocumentEdge
  Evidence: Evidence
  EvidenceConnection: EvidenceConnection
  EvidenceEdge: EvidenceEdge
  FuzzyDate: FuzzyDate
  Highlight: Highlight
  HighlightSpan: HighlightSpan
  Identifier: Identifier
  LanguageBucket: LanguageBucket
  Meeting: Meeting
  MeetingBucket: MeetingBucket
  MeetingConnection: MeetingConnection
  MeetingEdge: MeetingEdge
  Mention: Mention
  Name: Name
  Node: Node
  Organization: Organization
  OrganizationBucket: OrganizationBucket
  OrganizationConnection: OrganizationConnection
  OrganizationEdge: OrganizationEdge
  PageInfo: PageInfo
  Participation: Participation
  ParticipationConnection: ParticipationConnection
  ParticipationEdge: ParticipationEdge
  PeriodBucket: PeriodBucket
  Person: Person
  PersonBucket: PersonBucket
  PersonConnection: PersonConnection
  PersonEdge: PersonEdge
  Place: Place
  Position: Position
  PositionConnection: PositionConnection
  PositionEdge: PositionEdge
  Query: Query
  ReportingBucket: ReportingBucket
  RoleBucket: RoleBucket
  SearchConnection: SearchConnection
  SearchEdge: SearchEdge
  SearchGroup: SearchGroup
  SearchHit: SearchHit
  Session: Session
  SessionConnection: SessionConnection
  SessionEdge: SessionEdge
  Span: Span
  Speaker: Speaker
  StancePeriod: StancePeriod
  Statement: Statement
  StatementConnection: StatementConnection
  StatementEdge: StatementEdge
  StatementFacets: StatementFacets
  StatementRelation: StatementRelation
  StatementTopic: StatementTopic
  Topic: Topic
  TopicBucket: TopicBucket
  TopicConnection: TopicConnection
  TopicEdge: TopicEdge
  TopicLabel: TopicLabel
  Translation: Translation
}

/** The types of variables, by name. */
export interface Inputs {
  ID: string
  String: string
  Int: number
  Float: number
  Boolean: boolean
  DateTime: string
  AgendaItemFilter: AgendaItemFilter
  AgendaItemStatus: AgendaItemStatus
  Anchor: Anchor
  Attendance: Attendance
  CitationStyle: CitationStyle
  DateMatch: DateMatch
  DatePrecision: DatePrecision
  DateRange: DateRange
  DocumentFilter: DocumentFilter
  DocumentKind: DocumentKind
  DocumentOrder: DocumentOrder
  Interval: Interval
  LabelKind: LabelKind
  MeetingFilter: MeetingFilter
  MeetingKind: MeetingKind
  MeetingOrder: MeetingOrder
  MeetingStatus: MeetingStatus
  Method: Method
  NameKind: NameKind
  OrganizationClassification: OrganizationClassification
  OrganizationFilter: OrganizationFilter
  ParticipationRole: ParticipationRole
  PersonFilter: PersonFilter
  PersonOrder: PersonOrder
  PositionFilter: PositionFilter
  PositionRole: PositionRole
  RelationKind: RelationKind
  Reporting: Reporting
  SearchKind: SearchKind
  SearchedField: SearchedField
  SessionFilter: SessionFilter
  SessionKind: SessionKind
  SpanRole: SpanRole
  SpeakerKind: SpeakerKind
  Stance: Stance
  StatementDimension: StatementDimension
  StatementFilter: StatementFilter
  StatementKind: StatementKind
  StatementMeasure: StatementMeasure
  StatementOrder: StatementOrder
  TextAccess: TextAccess
  TopicFilter: TopicFilter
  Verification: Verification
  Wording: Wording
}