import type { Abstract, Field } from '../select.ts'

/** An item on the agenda of a meeting (Open Civic Data, OParl). It is not an event. Its evidence keeps both what a document expected before the meeting and what a later document confirmed. */
export interface AgendaItem {
  __typename: 'AgendaItem'
  /** Items that are part of this one. Ordered by position on the agenda. */
  children: Field<AgendaItemConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: AgendaItemFilter | null
  }>
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** The documents that report the item, with the passages and the status that each document gives it. */
  evidence: Evidence[]
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The meeting that has the item on its agenda. */
  meeting: Meeting
  /** Its number as printed, such as "3 (a)". */
  number: string | null
  /** Its position on the agenda, from 1. */
  ordinal: number
  /** The result of the discussion. */
  outcome: string | null
  /** The item that this one is part of. */
  parent: AgendaItem | null
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** The session in which the item is discussed, if known. */
  session: Session | null
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** Statements made on the item. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The latest status that the record shows. */
  status: AgendaItemStatus
  /** The title of the agenda item. */
  title: string
  /** The topics of the item. Ordered by label, A to Z. */
  topics: Topic[]
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The result of a change of a agenda item. If it has problems, nothing has changed. */
export interface AgendaItemChange {
  __typename: 'AgendaItemChange'
  /** The agenda item after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  agendaItem: AgendaItem | null
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a agenda item that change. A list replaces the list. Null removes the value. */
export interface AgendaItemChanges {
  /** The documents that report the item, with the passages and the status that each document gives it. */
  evidence?: AgendaItemEvidenceInput | readonly AgendaItemEvidenceInput[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The meeting on whose agenda the item is. A ref, as in queries. */
  meeting?: string | null
  /** Its number as printed, such as "3 (a)". */
  number?: string | null
  /** Its position on the agenda, from 1. */
  ordinal?: number | null
  /** The result of the discussion. */
  outcome?: string | null
  /** The item that this one is part of. A ref, as in queries. */
  parent?: string | null
  /** The session in which the item is discussed. A ref, as in queries. */
  session?: string | null
  /** The status of an agenda item. */
  status?: AgendaItemStatus | null
  /** The title of the agenda item. */
  title?: string | null
  /** The topics of the item. */
  topics?: string | readonly string[] | null
}

/** A page of agenda items. */
export interface AgendaItemConnection {
  __typename: 'AgendaItemConnection'
  /** The records of the page, each with its cursor. */
  edges: AgendaItemEdge[]
  /** The records of the page. */
  nodes: AgendaItem[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of agenda items, with its cursor. */
export interface AgendaItemEdge {
  __typename: 'AgendaItemEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: AgendaItem
}

/** One entry of `evidence`. */
export interface AgendaItemEvidenceInput {
  /** The document. A ref, as in queries. */
  document: string
  /** A note on this evidence. Required if the document has no text to refer to. */
  note?: string | null
  /** The passages, in order: half-open offsets in Unicode code points, or the words with which the offsets are found (Web Annotation). */
  spans?: SpanInput | readonly SpanInput[] | null
  /** The status that this document gives the agenda item. */
  status?: AgendaItemStatus | null
}

/** The agenda items to return. All fields that are given must match. A list matches if one of its values matches. */
export interface AgendaItemFilter {
  /** Conditions that must all match. */
  and?: AgendaItemFilter | readonly AgendaItemFilter[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** A document that reports the item. Slug, global id, `scheme:value` or name. */
  document?: string | readonly string[] | null
  /** The meeting that has the item on its agenda. Slug, global id, `scheme:value` or name. */
  meeting?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: AgendaItemFilter | null
  /** Conditions of which at least one must match. */
  or?: AgendaItemFilter | readonly AgendaItemFilter[] | null
  /** The session in which the item is discussed. Slug, global id, `scheme:value` or name. */
  session?: string | readonly string[] | null
  /** The latest status that the record shows. */
  status?: AgendaItemStatus | readonly AgendaItemStatus[] | null
  /** A topic of the item, narrower topics included. Slug, global id, `scheme:value` or name. */
  topic?: string | readonly string[] | null
}

/** What a new agenda item says. A field that names another record takes a ref, as in queries. */
export interface AgendaItemInput {
  /** The documents that report the item, with the passages and the status that each document gives it. */
  evidence?: AgendaItemEvidenceInput | readonly AgendaItemEvidenceInput[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The meeting on whose agenda the item is. A ref, as in queries. */
  meeting: string
  /** Its number as printed, such as "3 (a)". */
  number?: string | null
  /** Its position on the agenda, from 1. */
  ordinal: number
  /** The result of the discussion. */
  outcome?: string | null
  /** The item that this one is part of. A ref, as in queries. */
  parent?: string | null
  /** The session in which the item is discussed. A ref, as in queries. */
  session?: string | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** The status of an agenda item. */
  status: AgendaItemStatus
  /** The title of the agenda item. */
  title: string
  /** The topics of the item. */
  topics?: string | readonly string[] | null
}

/** The status of an agenda item. */
export type AgendaItemStatus = 'AGREED' | 'APPROVED' | 'DEFERRED' | 'DISCUSSED' | 'EXPECTED' | 'NOT_TAKEN'

/** Whether the spans match the document's stored text. */
export type Anchor = 'EXACT' | 'ORPHANED' | 'SHIFTED'

/** A key for the API. Only its hash is stored. */
export interface ApiKey {
  __typename: 'ApiKey'
  /** When it was created. */
  createdAt: string
  /** The slugs of the datasets that it allows changes of. Empty for all datasets. */
  datasets: string[]
  /** When it ends. Null if it does not. */
  expiresAt: string | null
  /** When it was last used, to the hour. */
  lastUsedAt: string | null
  /** What the key is called. */
  name: string
  /** The first characters of the key, by which a person recognizes it. */
  prefix: string
  /** When it was revoked. Null if it was not. */
  revokedAt: string | null
  /** What it allows. */
  role: Role
}

/** How certain it is that a participant attended. If a source does not mention somebody, that is not evidence of absence. */
export type Attendance = 'ABSENT' | 'CONFIRMED' | 'EXPECTED' | 'REPORTED'

/** One change. Exactly one field is given. */
export interface ChangeInput {
  /** Creates a record, as `createAgendaItem` does. */
  createAgendaItem?: CreateAgendaItemInput | null
  /** Creates a record, as `createDocument` does. */
  createDocument?: CreateDocumentInput | null
  /** Creates a record, as `createMeeting` does. */
  createMeeting?: CreateMeetingInput | null
  /** Creates a record, as `createOrganization` does. */
  createOrganization?: CreateOrganizationInput | null
  /** Creates a record, as `createPerson` does. */
  createPerson?: CreatePersonInput | null
  /** Creates a record, as `createPlace` does. */
  createPlace?: CreatePlaceInput | null
  /** Creates a record, as `createPosition` does. */
  createPosition?: CreatePositionInput | null
  /** Creates a record, as `createSession` does. */
  createSession?: CreateSessionInput | null
  /** Creates a record, as `createStatement` does. */
  createStatement?: CreateStatementInput | null
  /** Creates a record, as `createTopic` does. */
  createTopic?: CreateTopicInput | null
  /** Deletes a record, as `deleteAgendaItem` does. */
  deleteAgendaItem?: DeleteInput | null
  /** Deletes a record, as `deleteDocument` does. */
  deleteDocument?: DeleteInput | null
  /** Deletes a record, as `deleteMeeting` does. */
  deleteMeeting?: DeleteInput | null
  /** Deletes a record, as `deleteOrganization` does. */
  deleteOrganization?: DeleteInput | null
  /** Deletes a record, as `deletePerson` does. */
  deletePerson?: DeleteInput | null
  /** Deletes a record, as `deletePlace` does. */
  deletePlace?: DeleteInput | null
  /** Deletes a record, as `deletePosition` does. */
  deletePosition?: DeleteInput | null
  /** Deletes a record, as `deleteSession` does. */
  deleteSession?: DeleteInput | null
  /** Deletes a record, as `deleteStatement` does. */
  deleteStatement?: DeleteInput | null
  /** Deletes a record, as `deleteTopic` does. */
  deleteTopic?: DeleteInput | null
  /** Changes a record, as `updateAgendaItem` does. */
  updateAgendaItem?: UpdateAgendaItemInput | null
  /** Changes a record, as `updateDocument` does. */
  updateDocument?: UpdateDocumentInput | null
  /** Changes a record, as `updateMeeting` does. */
  updateMeeting?: UpdateMeetingInput | null
  /** Changes a record, as `updateOrganization` does. */
  updateOrganization?: UpdateOrganizationInput | null
  /** Changes a record, as `updatePerson` does. */
  updatePerson?: UpdatePersonInput | null
  /** Changes a record, as `updatePlace` does. */
  updatePlace?: UpdatePlaceInput | null
  /** Changes a record, as `updatePosition` does. */
  updatePosition?: UpdatePositionInput | null
  /** Changes a record, as `updateSession` does. */
  updateSession?: UpdateSessionInput | null
  /** Changes a record, as `updateStatement` does. */
  updateStatement?: UpdateStatementInput | null
  /** Changes a record, as `updateTopic` does. */
  updateTopic?: UpdateTopicInput | null
}

/** Where changes come from. */
export type ChangesetOrigin = 'CURATION' | 'IMPORT'

/** The format of a citation. */
export type CitationStyle = 'BIBTEX' | 'CSL_JSON' | 'PLAIN' | 'RIS'

/** A source and a person changed the same record. The record keeps what the person wrote until somebody decides. */
export interface Conflict {
  __typename: 'Conflict'
  /** The dataset of the record. */
  dataset: Dataset
  /** The fields in which the record (`before`) and its source (`after`) differ now. */
  differences: FieldDifference[]
  /** When the import found it. */
  foundAt: string
  /** Identifies the conflict. */
  id: string
  /** The type of the record. */
  kind: RecordKind
  /** When it was decided. Null if it is open. */
  resolvedAt: string | null
  /** The slug of the record. */
  slug: string
  /** The path of the source. Null if no source has the record any more. */
  source: string | null
}

/** Which conflicts are read. */
export interface ConflictFilter {
  /** Whether they are still to be decided. True if it is not given. */
  isOpen?: boolean | null
}

/** What a decision about a conflict takes. */
export type ConflictSide = 'RECORD' | 'SOURCE'

/** How many sources support a statement. The numbers are derived from its evidence. */
export interface Corroboration {
  __typename: 'Corroboration'
  /** Number of documents that report the statement. */
  documents: number
  /** Number of independent documents. Syndicated copies of the same document count once. */
  independentSources: number
  /** Number of organizations that published these documents. */
  publishers: number
}

/** As the arguments of `createAgendaItem`. */
export interface CreateAgendaItemInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: AgendaItemInput
}

/** As the arguments of `createDocument`. */
export interface CreateDocumentInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: DocumentInput
}

/** As the arguments of `createMeeting`. */
export interface CreateMeetingInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: MeetingInput
}

/** As the arguments of `createOrganization`. */
export interface CreateOrganizationInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: OrganizationInput
}

/** As the arguments of `createPerson`. */
export interface CreatePersonInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: PersonInput
}

/** As the arguments of `createPlace`. */
export interface CreatePlaceInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: PlaceInput
}

/** As the arguments of `createPosition`. */
export interface CreatePositionInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: PositionInput
}

/** As the arguments of `createSession`. */
export interface CreateSessionInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: SessionInput
}

/** As the arguments of `createStatement`. */
export interface CreateStatementInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: StatementInput
}

/** As the arguments of `createTopic`. */
export interface CreateTopicInput {
  /** The dataset that it belongs to: a ref. */
  dataset: string
  /** What it says. */
  set: TopicInput
}

/** Counts of the statements of a list by two properties at once. */
export interface Crosstab {
  __typename: 'Crosstab'
  /** Counts of `measure`: one list for each row, with one number for each column. */
  cells: number[][]
  /** Headings of the columns, most frequent first. Years are in chronological order. */
  columns: CrosstabHeading[]
  /** Headings of the rows, most frequent first. Years are in chronological order. */
  rows: CrosstabHeading[]
}

/** A row or column of a crosstab. */
export interface CrosstabHeading {
  __typename: 'CrosstabHeading'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The display name of the value. */
  label: string
}

/** A set of records with one publisher and licence, imported from one or more sources. Every record belongs to one dataset, and filters select by dataset. */
export interface Dataset {
  __typename: 'Dataset'
  /** The website of the dataset. */
  homepage: string | null
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** When an import last changed the dataset. */
  importedAt: string
  /** Licence of the dataset: an SPDX id or a URL. */
  licence: string
  /** The number of changes of the dataset itself since it was created, from 1. `version` is what its publisher calls it. */
  recordVersion: number
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The files that the dataset was imported from, or what an application gave. Ordered by path, A to Z. */
  sources: Field<SourceConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** The title of the dataset. */
  title: string
  /** The version that the publisher gives the dataset. */
  version: string | null
}

/** The number of statements with the same dataset. */
export interface DatasetBucket {
  __typename: 'DatasetBucket'
  /** Number of statements. */
  count: number
  /** The value that these statements have in common. */
  dataset: Dataset
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
}

/** The result of a change of a dataset. If it has problems, nothing has changed. */
export interface DatasetChange {
  __typename: 'DatasetChange'
  /** The dataset after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  dataset: Dataset | null
  /** The fields that changed. Empty if the dataset said all of it already. */
  differences: FieldDifference[]
  /** Why nothing has changed. */
  problems: Problem[]
  /** The records that were deleted with the dataset, or would be in a dry run. */
  removed: RemovedRecords[]
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** What is said about a dataset from now on. Null removes the value. */
export interface DatasetChanges {
  /** The website of the dataset. */
  homepage?: string | null
  /** Licence of the dataset: an SPDX id or a URL. */
  licence?: string | null
  /** The title of the dataset. */
  title?: string | null
  /** The publisher's version of the dataset. */
  version?: string | null
}

/** What is said about a new dataset. */
export interface DatasetInput {
  /** The website of the dataset. */
  homepage?: string | null
  /** Licence of the dataset: an SPDX id or a URL. */
  licence: string
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug: string
  /** The title of the dataset. */
  title: string
  /** The publisher's version of the dataset. */
  version?: string | null
}

/** How a date that is not exact is compared with a range. */
export type DateMatch = 'OVERLAPS' | 'WITHIN'

/** The precision of a date. */
export type DatePrecision = 'DAY' | 'MONTH' | 'RANGE' | 'TIME' | 'UNKNOWN' | 'YEAR'

/** A range of dates. Both ends are included. If an end is not given, the range is open there. */
export interface DateRange {
  /** First day, month or year, such as "2012-12-04", "2012-12" or "2012". */
  from?: string | null
  /** How a date that is not exact is compared with the range (default OVERLAPS). */
  match?: DateMatch | null
  /** Last day, month or year. All of it is included: "2012" ends on 31 December 2012. */
  to?: string | null
}

/** A record that is deleted. */
export interface DeleteInput {
  /** The record: a ref. */
  ref: string
  /** The version that the change is made from. */
  version: number
}

/** A doubt about a statement. */
export interface Dispute {
  __typename: 'Dispute'
  /** Identifies the dispute. */
  id: string
  /** When it was opened. */
  openedAt: string
  /** The name of the actor, as it was then. */
  openedBy: string
  /** What is wrong. Until the dispute is resolved it is null for all but those who decide, and the one who opened it. */
  reason: string | null
  /** How it was resolved, in the words of the actor. */
  resolution: string | null
  /** When it was resolved. Null if it is open. */
  resolvedAt: string | null
  /** The name of the actor who resolved it, as it was then. */
  resolvedBy: string | null
}

/** A text that reports what was said: a news article, a press release, a transcript (schema.org NewsArticle, PROV entity). */
export interface Document {
  __typename: 'Document'
  /** URL of an archived copy. */
  archiveUrl: string | null
  /** The authors, as printed. */
  authors: string[]
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** What the document reports: statements, meetings, agenda items and participations. Ordered by id: in the order in which they were first loaded. */
  evidence: Field<EvidenceConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The kind of document. */
  kind: DocumentKind
  /** Language: BCP 47. */
  language: string
  /** Licence of the text: an SPDX id or a URL. */
  licence: string | null
  /** When the document was published. */
  published: FuzzyDate
  /** The organization that published the document. */
  publisher: Organization | null
  /** When the text was fetched. */
  retrievedAt: string | null
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Records of other datasets that are about the same document. Lists and filters of one mean all of them. */
  sameAs: Field<DocumentConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default PUBLISHED_DESC). */
    orderBy?: DocumentOrder | null
    /** Filter of the list. */
    where?: DocumentFilter | null
  }>
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  sha256: string | null
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** Statements that the document reports. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** Copies of the document that other publishers syndicated. */
  syndicated: Field<DocumentConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default PUBLISHED_DESC). */
    orderBy?: DocumentOrder | null
    /** Filter of the list. */
    where?: DocumentFilter | null
  }>
  /** The original document, if this one is a copy that another publisher syndicated. */
  syndicatedFrom: Document | null
  /** The text to which the offsets of spans refer. Null unless `textAccess` is FULL. */
  text: string | null
  /** How much of the text the licence allows the server to publish. */
  textAccess: TextAccess
  /** The headline or title. */
  title: string
  /** When the record last changed. */
  updatedAt: string
  /** URL of the published document. */
  url: string | null
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The number of statements with the same document. */
export interface DocumentBucket {
  __typename: 'DocumentBucket'
  /** Number of statements. */
  count: number
  /** The value that these statements have in common. */
  document: Document
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
}

/** The result of a change of a document. If it has problems, nothing has changed. */
export interface DocumentChange {
  __typename: 'DocumentChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** The document after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  document: Document | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a document that change. A list replaces the list. Null removes the value. */
export interface DocumentChanges {
  /** URL of an archived copy. */
  archiveUrl?: string | null
  /** The authors, as printed. */
  authors?: string | readonly string[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a document. */
  kind?: DocumentKind | null
  /** The language. BCP 47. */
  language?: string | null
  /** Licence of the text: an SPDX id or a URL. */
  licence?: string | null
  /** When the document was published. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  published?: FuzzyDateInput | null
  /** The organization that published the document. A ref, as in queries. */
  publisher?: string | null
  /** When the text was fetched: an instant with a UTC offset. */
  retrievedAt?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** SHA-256 of the document's text in UTF-8, in hexadecimal. */
  sha256?: string | null
  /** The original document, if this one is a copy that another publisher syndicated. A ref, as in queries. */
  syndicatedFrom?: string | null
  /** The text to which the offsets of spans refer, if its licence allows the server to publish it. */
  text?: string | null
  /** How much of a document's text the licence allows the server to publish. */
  textAccess?: TextAccess | null
  /** The headline or title. */
  title?: string | null
  /** URL of the published document. */
  url?: string | null
}

/** A page of documents. */
export interface DocumentConnection {
  __typename: 'DocumentConnection'
  /** The records of the page, each with its cursor. */
  edges: DocumentEdge[]
  /** The records of the page. */
  nodes: Document[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of documents, with its cursor. */
export interface DocumentEdge {
  __typename: 'DocumentEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Document
}

/** The documents to return. All fields that are given must match. A list matches if one of its values matches. */
export interface DocumentFilter {
  /** Conditions that must all match. */
  and?: DocumentFilter | readonly DocumentFilter[] | null
  /** An author, exactly as printed. */
  author?: string | readonly string[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** One of these documents. Slug, global id, `scheme:value` or name. */
  document?: string | readonly string[] | null
  /** The kind of document. */
  kind?: DocumentKind | readonly DocumentKind[] | null
  /** Language of the text: BCP 47, such as `en`. */
  language?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: DocumentFilter | null
  /** Conditions of which at least one must match. */
  or?: DocumentFilter | readonly DocumentFilter[] | null
  /** When the document was published. */
  published?: DateRange | null
  /** The organization that published the document. Slug, global id, `scheme:value` or name. */
  publisher?: string | readonly string[] | null
  /** A person whose words the document reports. Slug, global id, `scheme:value` or name. */
  speaker?: string | readonly string[] | null
  /** How much of the text the licence allows the server to publish. */
  textAccess?: TextAccess | readonly TextAccess[] | null
  /** A topic of a statement that the document reports, narrower topics included. Slug, global id, `scheme:value` or name. */
  topic?: string | readonly string[] | null
}

/** What a new document says. A field that names another record takes a ref, as in queries. */
export interface DocumentInput {
  /** URL of an archived copy. */
  archiveUrl?: string | null
  /** The authors, as printed. */
  authors?: string | readonly string[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a document. */
  kind: DocumentKind
  /** The language. BCP 47. */
  language: string
  /** Licence of the text: an SPDX id or a URL. */
  licence?: string | null
  /** When the document was published. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  published: FuzzyDateInput
  /** The organization that published the document. A ref, as in queries. */
  publisher?: string | null
  /** When the text was fetched: an instant with a UTC offset. */
  retrievedAt?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** SHA-256 of the document's text in UTF-8, in hexadecimal. */
  sha256?: string | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** The original document, if this one is a copy that another publisher syndicated. A ref, as in queries. */
  syndicatedFrom?: string | null
  /** The text to which the offsets of spans refer, if its licence allows the server to publish it. */
  text?: string | null
  /** How much of a document's text the licence allows the server to publish. */
  textAccess: TextAccess
  /** The headline or title. */
  title: string
  /** URL of the published document. */
  url?: string | null
}

/** The kind of a document. */
export type DocumentKind = 'COMMUNIQUE' | 'NEWS_ARTICLE' | 'OFFICIAL_RECORD' | 'OTHER' | 'PRESS_RELEASE' | 'RESOLUTION' | 'TRANSCRIPT'

/** The order of documents. Records of the same value are ordered by id. */
export type DocumentOrder = 'PUBLISHED_ASC' | 'PUBLISHED_DESC'

/** Shows that a document reports a statement, a meeting, an agenda item or a participation, and in which passages (Web Annotation). There is one per statement and document. */
export interface Evidence {
  __typename: 'Evidence'
  /** The agenda item reported. */
  agendaItem: AgendaItem | null
  /** Whether the spans match the document's stored text. */
  anchor: Anchor
  /** The words in the document that attribute the statement, such as "Lavrov said". */
  attribution: string | null
  /** The document. */
  document: Document
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** The meeting reported. */
  meeting: Meeting | null
  /** A note on this evidence. */
  note: string | null
  /** The participation reported. */
  participation: Participation | null
  /** How this document reports the speaker's words. */
  reporting: Reporting | null
  /** The passages, in order. A quotation that is interrupted has several. */
  spans: Span[]
  /** The statement reported. */
  statement: Statement | null
  /** The status that this document gives the agenda item. */
  status: AgendaItemStatus | null
  /** How the words in this document relate to the statement's text. */
  wording: Wording | null
}

/** A page of evidence. */
export interface EvidenceConnection {
  __typename: 'EvidenceConnection'
  /** The records of the page, each with its cursor. */
  edges: EvidenceEdge[]
  /** The records of the page. */
  nodes: Evidence[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of evidence, with its cursor. */
export interface EvidenceEdge {
  __typename: 'EvidenceEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Evidence
}

/** One entry of `evidence`. */
export interface EvidenceInput {
  /** The words in the document that attribute the statement, such as "Lavrov said". */
  attribution?: string | null
  /** The document. A ref, as in queries. */
  document: string
  /** A note on this evidence. Required if the document has no text to refer to. */
  note?: string | null
  /** How this document reports the words. Default: `reporting` of the statement. */
  reporting?: Reporting | null
  /** The passages, in order: half-open offsets in Unicode code points, or the words with which the offsets are found (Web Annotation). */
  spans?: SpanInput | readonly SpanInput[] | null
  /** How the words in a document relate to the statement's text. */
  wording: Wording
}

/** A field that differs between two versions of a record. */
export interface FieldDifference {
  __typename: 'FieldDifference'
  /** Its value after, in the record format. Null if it has none. */
  after: unknown | null
  /** Its value before, in the record format. Null if it had none. */
  before: unknown | null
  /** The name of the field in the record format, such as `saidOn`. */
  field: string
}

/** A date with the precision that the sources give. It is never made to look more exact than it is. Filters compare the range from `earliest` to `latest`. */
export interface FuzzyDate {
  __typename: 'FuzzyDate'
  /** Whether the source gives the date as approximate (EDTF `~` or `%`). */
  approximate: boolean
  /** Earliest possible instant, in UTC. Null if the start is open or the date is unknown. */
  earliest: string | null
  /** The date in EDTF (ISO 8601-2), such as `2012-12-04`, `2012-12`, `../2012-12-04` or `XXXX-XX-XX`. */
  edtf: string
  /** Latest possible instant, in UTC. Null if the end is open or the date is unknown. */
  latest: string | null
  /** The precision of the date. */
  precision: DatePrecision
  /** The words in the source from which the date was derived. */
  text: string | null
}

/** A date with the precision that the sources give. */
export interface FuzzyDateInput {
  /** The date in EDTF (ISO 8601-2), such as `2012-12-04`, `2012-12`, `../2012-12-04` or `XXXX-XX-XX`. */
  edtf: string
  /** The words in the source from which the date was derived, such as "on Tuesday". */
  text?: string | null
}

/** The matches of a text search in one field of a statement. */
export interface Highlight {
  __typename: 'Highlight'
  /** The field that matches. */
  field: SearchedField
  /** Language of the translation: BCP 47. Null for the other fields. */
  language: string | null
  /** The part of the field around the first match. */
  snippet: string
  /** The matches, in order. */
  spans: HighlightSpan[]
  /** Offset of the snippet in the field, in Unicode code points, from 0. */
  start: number
}

/** A match: half-open offsets into the whole field, in Unicode code points. */
export interface HighlightSpan {
  __typename: 'HighlightSpan'
  /** Offset after the last code point. */
  end: number
  /** Offset of the first code point, from 0. */
  start: number
}

/** An identifier of a record in another register. */
export interface Identifier {
  __typename: 'Identifier'
  /** The register, such as `wikidata` or `un-symbol`. */
  scheme: string
  /** The identifier in that register, such as `Q58217`. */
  value: string
}

/** One entry of `identifiers`. */
export interface IdentifierInput {
  /** The register, such as wikidata or un-symbol. */
  scheme: string
  /** The identifier in that register. */
  value: string
}

/** The length of the periods of a timeline. */
export type Interval = 'DAY' | 'MONTH' | 'YEAR'

/** The result of a change of a key. If it has problems, nothing has changed. */
export interface KeyChange {
  __typename: 'KeyChange'
  /** The key after the change, without its secret. Null if there are problems. */
  key: ApiKey | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** What a request sends as `Authorization: Bearer <secret>`. It is only in this answer: the database has its hash. Null if no key was created. */
  secret: string | null
}

/** The kind of a topic label (SKOS). */
export type LabelKind = 'ALTERNATE' | 'HIDDEN' | 'PREFERRED'

/** The number of statements in the same language. */
export interface LanguageBucket {
  __typename: 'LanguageBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  language: string
}

/** An event where people meet, such as a ministerial meeting, a summit or a visit (Open Civic Data event). */
export interface Meeting {
  __typename: 'Meeting'
  /** Agenda items of the meeting. Ordered by position on the agenda. */
  agendaItems: Field<AgendaItemConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: AgendaItemFilter | null
  }>
  /** Meetings that are part of this one. */
  children: Field<MeetingConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default START_DESC). */
    orderBy?: MeetingOrder | null
    /** Filter of the list. */
    where?: MeetingFilter | null
  }>
  /** A citation of the meeting, with the documents that report it. */
  citation: Field<string, {
    /** The format of the citation. */
    style?: CitationStyle
  }>
  /** The organization that convenes it. */
  convener: Organization | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** When the meeting ends. Null if not recorded. */
  end: FuzzyDate | null
  /** The documents that report the meeting, with the passages. */
  evidence: Evidence[]
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The kind of meeting. */
  kind: MeetingKind
  /** The level of the participants, such as "foreign ministers". */
  level: string | null
  /** Statements that mention the meeting. */
  mentionedIn: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The meeting that this one is part of. */
  parent: Meeting | null
  /** Who takes part in the meeting or in one of its sessions, with any `attendance`. Ordered by position in the meeting. */
  participations: Field<ParticipationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** The place of the meeting. */
  place: Place | null
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Records of other datasets that are about the same meeting. Lists and filters of one mean all of them. */
  sameAs: Field<MeetingConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default START_DESC). */
    orderBy?: MeetingOrder | null
    /** Filter of the list. */
    where?: MeetingFilter | null
  }>
  /** Sessions of the meeting. Ordered by position in the meeting. */
  sessions: Field<SessionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: SessionFilter | null
  }>
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** When the meeting begins. */
  start: FuzzyDate
  /** Statements made at the meeting. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** Whether the meeting took place. */
  status: MeetingStatus
  /** The title of the meeting. */
  title: string
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The number of statements with the same meeting. */
export interface MeetingBucket {
  __typename: 'MeetingBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  meeting: Meeting
}

/** The result of a change of a meeting. If it has problems, nothing has changed. */
export interface MeetingChange {
  __typename: 'MeetingChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** The meeting after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  meeting: Meeting | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a meeting that change. A list replaces the list. Null removes the value. */
export interface MeetingChanges {
  /** The organization that convenes it. A ref, as in queries. */
  convener?: string | null
  /** When it ends. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  end?: FuzzyDateInput | null
  /** The documents that report it, with the passages. */
  evidence?: MeetingEvidenceInput | readonly MeetingEvidenceInput[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a meeting. */
  kind?: MeetingKind | null
  /** The level of the participants, such as "foreign ministers". */
  level?: string | null
  /** The meeting that this one is part of. A ref, as in queries. */
  parent?: string | null
  /** Who takes part. */
  participations?: ParticipationInput | readonly ParticipationInput[] | null
  /** The place of the meeting. A ref, as in queries. */
  place?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** When it begins. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  start?: FuzzyDateInput | null
  /** Whether a meeting took place. */
  status?: MeetingStatus | null
  /** The title of the meeting. */
  title?: string | null
}

/** A page of meetings. */
export interface MeetingConnection {
  __typename: 'MeetingConnection'
  /** The records of the page, each with its cursor. */
  edges: MeetingEdge[]
  /** The records of the page. */
  nodes: Meeting[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of meetings, with its cursor. */
export interface MeetingEdge {
  __typename: 'MeetingEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Meeting
}

/** One entry of `evidence`. */
export interface MeetingEvidenceInput {
  /** The document. A ref, as in queries. */
  document: string
  /** A note on this evidence. Required if the document has no text to refer to. */
  note?: string | null
  /** The passages, in order: half-open offsets in Unicode code points, or the words with which the offsets are found (Web Annotation). */
  spans?: SpanInput | readonly SpanInput[] | null
}

/** The meetings to return. All fields that are given must match. A list matches if one of its values matches. */
export interface MeetingFilter {
  /** Conditions that must all match. */
  and?: MeetingFilter | readonly MeetingFilter[] | null
  /** The organization that convenes the meeting. Slug, global id, `scheme:value` or name. */
  convener?: string | readonly string[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** A document that reports the meeting. Slug, global id, `scheme:value` or name. */
  document?: string | readonly string[] | null
  /** The kind of meeting. */
  kind?: MeetingKind | readonly MeetingKind[] | null
  /** One of these meetings. Slug, global id, `scheme:value` or name. */
  meeting?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: MeetingFilter | null
  /** Conditions of which at least one must match. */
  or?: MeetingFilter | readonly MeetingFilter[] | null
  /** A person or organization that takes part, with any `attendance`. Slug, global id, `scheme:value` or name. */
  participant?: string | readonly string[] | null
  /** The place of the meeting, or a place that contains it. Slug, global id, `scheme:value` or name. */
  place?: string | readonly string[] | null
  /** When the meeting begins. */
  start?: DateRange | null
  /** Whether the meeting took place. */
  status?: MeetingStatus | readonly MeetingStatus[] | null
  /** A topic of the agenda or of a statement made at the meeting, narrower topics included. Slug, global id, `scheme:value` or name. */
  topic?: string | readonly string[] | null
}

/** What a new meeting says. A field that names another record takes a ref, as in queries. */
export interface MeetingInput {
  /** The organization that convenes it. A ref, as in queries. */
  convener?: string | null
  /** When it ends. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  end?: FuzzyDateInput | null
  /** The documents that report it, with the passages. */
  evidence?: MeetingEvidenceInput | readonly MeetingEvidenceInput[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a meeting. */
  kind: MeetingKind
  /** The level of the participants, such as "foreign ministers". */
  level?: string | null
  /** The meeting that this one is part of. A ref, as in queries. */
  parent?: string | null
  /** Who takes part. */
  participations?: ParticipationInput | readonly ParticipationInput[] | null
  /** The place of the meeting. A ref, as in queries. */
  place?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** When it begins. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  start: FuzzyDateInput
  /** Whether a meeting took place. */
  status: MeetingStatus
  /** The title of the meeting. */
  title: string
}

/** The kind of a meeting. */
export type MeetingKind = 'BILATERAL' | 'BRIEFING' | 'COUNCIL' | 'MINISTERIAL' | 'OTHER' | 'PARLIAMENTARY_SITTING' | 'PRESS_CONFERENCE' | 'SUMMIT' | 'VISIT'

/** The order of meetings. Records of the same value are ordered by id. */
export type MeetingOrder = 'START_ASC' | 'START_DESC'

/** Whether a meeting took place. */
export type MeetingStatus = 'CANCELLED' | 'HELD' | 'POSTPONED' | 'SCHEDULED'

/** A person, organization, meeting or place that a statement mentions. A mention is not a speaker. */
export interface Mention {
  __typename: 'Mention'
  /** The meeting mentioned. */
  meeting: Meeting | null
  /** The organization mentioned. */
  organization: Organization | null
  /** The person mentioned. */
  person: Person | null
  /** The place mentioned. */
  place: Place | null
  /** The statement. */
  statement: Statement
}

/** One entry of `mentions`. */
export interface MentionInput {
  /** The meeting mentioned. A ref, as in queries. */
  meeting?: string | null
  /** The organization mentioned. A ref, as in queries. */
  organization?: string | null
  /** The person mentioned. A ref, as in queries. */
  person?: string | null
  /** The place mentioned. A ref, as in queries. */
  place?: string | null
}

/** How a statement was entered. */
export type Method = 'IMPORT' | 'MANUAL' | 'MODEL' | 'RULE'

/** The changes of the API. Each is one transaction with its history: who, when and why. What is wrong with a change is in `problems`, and then nothing has changed. */
export interface Mutation {
  __typename: 'Mutation'
  /** Decides that two records of different datasets are the same: lists and filters of one then mean both. It is in the history of both. */
  acceptMatch: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The type of the records: PERSON, ORGANIZATION, PLACE, TOPIC … */
    kind: RecordKind
    /** One of the records: slug or global id. */
    one: string
    /** The other one: slug or global id. */
    other: string
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Makes the changes of a proposal. If they have problems by now, the proposal waits. */
  acceptProposal: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The `id` of the proposal. */
    id: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Makes several changes in one transaction: all of them or, if one has a problem, none. At most 100. A change can refer to records that an earlier one creates. */
  applyChanges: Field<RecordChanges, {
    /** The changes, in the order in which they are made. */
    changes: ChangeInput | readonly ChangeInput[]
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates an agenda item. */
  createAgendaItem: Field<AgendaItemChange, {
    /** What it says. */
    agendaItem: AgendaItemInput
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a dataset without records. An import with its slug adds to it, and keeps what is said here. */
  createDataset: Field<DatasetChange, {
    /** What is said about it. */
    dataset: DatasetInput
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a document. */
  createDocument: Field<DocumentChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** What it says. */
    document: DocumentInput
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a key for the API. A key for some datasets is created by their admins; one for all datasets by those of all. */
  createKey: Field<KeyChange, {
    /** The slugs of the datasets that it allows changes of. All datasets if it is not given or empty. */
    datasets?: string | readonly string[] | null
    /** When it ends. Never if it is not given. */
    expiresAt?: string | null
    /** What the key is called, such as the name of the person who has it. History shows it. Each key has another one. */
    name: string
    /** What it allows. */
    role: Role
  }>
  /** Creates a meeting. */
  createMeeting: Field<MeetingChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** What it says. */
    meeting: MeetingInput
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates an organization. */
  createOrganization: Field<OrganizationChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** What it says. */
    organization: OrganizationInput
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a person. */
  createPerson: Field<PersonChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** What it says. */
    person: PersonInput
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a place. */
  createPlace: Field<PlaceChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** What it says. */
    place: PlaceInput
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a position. */
  createPosition: Field<PositionChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** What it says. */
    position: PositionInput
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Creates a session. */
  createSession: Field<SessionChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** What it says. */
    session: SessionInput
  }>
  /** Creates a statement. */
  createStatement: Field<StatementChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** What it says. */
    statement: StatementInput
  }>
  /** Creates a topic. */
  createTopic: Field<TopicChange, {
    /** The dataset that it belongs to: a ref. */
    dataset: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** What it says. */
    topic: TopicInput
  }>
  /** Deletes an agenda item to which no other record refers. Its history stays. */
  deleteAgendaItem: Field<AgendaItemChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The agenda item: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a dataset with all of its records, and their words in history too: perhaps their licence no longer allows them. It is refused while records of other datasets refer to one of them. */
  deleteDataset: Field<DatasetChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The `recordVersion` of the dataset that the change is made from. If the dataset has another one by now, the problem is CONFLICT. */
    recordVersion?: number | null
    /** The dataset: slug, global id or title. */
    ref: string
  }>
  /** Deletes a document to which no other record refers. Its history stays. */
  deleteDocument: Field<DocumentChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The document: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a meeting to which no other record refers. Its history stays. */
  deleteMeeting: Field<MeetingChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The meeting: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes an organization to which no other record refers. Its history stays. */
  deleteOrganization: Field<OrganizationChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The organization: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a person to which no other record refers. Its history stays. */
  deletePerson: Field<PersonChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The person: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a place to which no other record refers. Its history stays. */
  deletePlace: Field<PlaceChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The place: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a position to which no other record refers. Its history stays. */
  deletePosition: Field<PositionChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The position: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a session to which no other record refers. Its history stays. */
  deleteSession: Field<SessionChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The session: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a statement to which no other record refers. Its history stays. */
  deleteStatement: Field<StatementChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The statement: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Deletes a topic to which no other record refers. Its history stays. */
  deleteTopic: Field<TopicChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The topic: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Says that something is wrong with a statement. Everybody sees that it is disputed; the reason is read by those who decide. */
  disputeStatement: Field<StatementChange, {
    /** What is wrong, for those who decide: at most 2,000 characters. */
    doubt: string
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The statement: slug or global id. */
    ref: string
  }>
  /** Merges two documents of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead. */
  mergeDocuments: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The document that is merged into the other one: a ref. */
    from: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The document that remains: a ref. */
    into: string
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Merges two meetings of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead. */
  mergeMeetings: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The meeting that is merged into the other one: a ref. */
    from: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The meeting that remains: a ref. */
    into: string
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Merges two organizations of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead. */
  mergeOrganizations: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The organization that is merged into the other one: a ref. */
    from: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The organization that remains: a ref. */
    into: string
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Merges two persons of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead. */
  mergePersons: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The person that is merged into the other one: a ref. */
    from: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The person that remains: a ref. */
    into: string
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Merges two places of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead. */
  mergePlaces: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The place that is merged into the other one: a ref. */
    from: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The place that remains: a ref. */
    into: string
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Merges two topics of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead. */
  mergeTopics: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The topic that is merged into the other one: a ref. */
    from: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The topic that remains: a ref. */
    into: string
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Says who made a statement instead of those who are recorded. Everything else stays. */
  reattributeStatement: Field<StatementChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The statement: slug or global id. */
    ref: string
    /** All of its speakers. */
    speakers: SpeakerInput | readonly SpeakerInput[]
    /** The `version` of the statement that the change is made from. */
    version: number
  }>
  /** Decides that two records of different datasets are not the same: they are not proposed or joined again. It is in the history of both. */
  rejectMatch: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The type of the records: PERSON, ORGANIZATION, PLACE, TOPIC … */
    kind: RecordKind
    /** One of the records: slug or global id. */
    one: string
    /** The other one: slug or global id. */
    other: string
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Ends a proposal without its changes. The proposer takes it back with this too. */
  rejectProposal: Field<RecordChanges, {
    /** The `id` of the proposal. */
    id: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Decides a conflict between what a person wrote and what a source says. */
  resolveConflict: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The fields that are taken from the source. All that differ if it is not given. */
    fields?: string | readonly string[] | null
    /** The `id` of the conflict. */
    id: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** Which side. */
    take: ConflictSide
  }>
  /** Ends a dispute. The reason says how, and everybody reads it. */
  resolveDispute: Field<StatementChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The `id` of the dispute. */
    id: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** What the statement is from now on. */
    verification: Verification
  }>
  /** Adds topics to all statements that a filter finds, or removes topics from them: at most 1000 statements. A dry run says how many. */
  retagStatements: Field<RecordChanges, {
    /** The topics to add: refs. A statement that has one keeps its stance on it. */
    add?: string | readonly string[] | null
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The topics to remove: refs. */
    remove?: string | readonly string[] | null
    /** Which statements. */
    where: StatementFilter
  }>
  /** Takes back one revision: the fields that it changed are again as they were before it, a record that it deleted exists again. Fields that were changed again since then are a CONFLICT. */
  revertRevision: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** The `id` of the revision. */
    id: string
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
  }>
  /** Ends a key, and the subscriptions of those who have it. A key that was revoked before stays so. */
  revokeKey: Field<KeyChange, {
    /** What the key is called. */
    name: string
  }>
  /** Takes a merge apart: the document exists again, with what referred to it. What was changed since then stays as it is, with a warning. */
  splitDocument: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The slug that the document had before it was merged. */
    slug: string
  }>
  /** Takes a merge apart: the meeting exists again, with what referred to it. What was changed since then stays as it is, with a warning. */
  splitMeeting: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The slug that the meeting had before it was merged. */
    slug: string
  }>
  /** Takes a merge apart: the organization exists again, with what referred to it. What was changed since then stays as it is, with a warning. */
  splitOrganization: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The slug that the organization had before it was merged. */
    slug: string
  }>
  /** Takes a merge apart: the person exists again, with what referred to it. What was changed since then stays as it is, with a warning. */
  splitPerson: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The slug that the person had before it was merged. */
    slug: string
  }>
  /** Takes a merge apart: the place exists again, with what referred to it. What was changed since then stays as it is, with a warning. */
  splitPlace: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The slug that the place had before it was merged. */
    slug: string
  }>
  /** Takes a merge apart: the topic exists again, with what referred to it. What was changed since then stays as it is, with a warning. */
  splitTopic: Field<RecordChanges, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The slug that the topic had before it was merged. */
    slug: string
  }>
  /** Changes fields of an agenda item. */
  updateAgendaItem: Field<AgendaItemChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The agenda item: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: AgendaItemChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes what is said about a dataset. The next imports of it keep the change, as with records. */
  updateDataset: Field<DatasetChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The `recordVersion` of the dataset that the change is made from. If the dataset has another one by now, the problem is CONFLICT. */
    recordVersion: number
    /** The dataset: slug, global id or title. */
    ref: string
    /** The fields that change. */
    set: DatasetChanges
  }>
  /** Changes fields of a document. */
  updateDocument: Field<DocumentChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The document: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: DocumentChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a meeting. */
  updateMeeting: Field<MeetingChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The meeting: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: MeetingChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of an organization. */
  updateOrganization: Field<OrganizationChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The organization: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: OrganizationChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a person. */
  updatePerson: Field<PersonChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The person: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: PersonChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a place. */
  updatePlace: Field<PlaceChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The place: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: PlaceChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a position. */
  updatePosition: Field<PositionChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The position: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: PositionChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a session. */
  updateSession: Field<SessionChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The session: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: SessionChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a statement. */
  updateStatement: Field<StatementChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The statement: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: StatementChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Changes fields of a topic. */
  updateTopic: Field<TopicChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The topic: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
    /** The fields that change. */
    set: TopicChanges
    /** The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT. */
    version: number
  }>
  /** Says that a statement was checked against its documents. The reason says by what. */
  verifyStatement: Field<StatementChange, {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | null
    /** A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer. */
    idempotencyKey?: string | null
    /** The change waits as a proposal, also if the actor may make it. */
    propose?: boolean | null
    /** Why, for those who read the history: at most 2,000 characters. */
    reason: string
    /** The statement: slug or global id. */
    ref: string
  }>
}

/** One form of the name of a person, an organization or a place. */
export interface Name {
  __typename: 'Name'
  /** The kind of name form. */
  kind: NameKind
  /** Language: BCP 47, such as `ru`. The script is added if it is not the usual one of the language, such as `ru-Latn`. */
  language: string | null
  /** The name as written. */
  value: string
}

/** One entry of `names`. */
export interface NameInput {
  /** The kind of a name form. */
  kind: NameKind
  /** The language. Add the script if it is not the usual one of the language. BCP 47. */
  language?: string | null
  /** The name as written. */
  value: string
}

/** The kind of a name form. */
export type NameKind = 'ALTERNATE' | 'FORMER' | 'MISSPELLING' | 'PREFERRED' | 'TRANSLITERATION'

/** A record with a global id (Relay). */
export type Node = Abstract<{
  __typename: 'AgendaItem' | 'Dataset' | 'Document' | 'Evidence' | 'Meeting' | 'Organization' | 'Participation' | 'Person' | 'Place' | 'Position' | 'Session' | 'Source' | 'Statement' | 'Topic'
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
}, AgendaItem | Dataset | Document | Evidence | Meeting | Organization | Participation | Person | Place | Position | Session | Source | Statement | Topic>

/** An organization: a state, alliance, council, ministry, company or newspaper (Popolo). */
export interface Organization {
  __typename: 'Organization'
  /** Its acronym, such as `NATO`. */
  acronym: string | null
  /** Organizations that are part of this one. Ordered by name, A to Z. */
  children: Field<OrganizationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: OrganizationFilter | null
  }>
  /** The kind of organization. */
  classification: OrganizationClassification
  /** Country: ISO 3166-1 alpha-2, such as `RU`. */
  country: string | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** Documents that the organization published. */
  documents: Field<DocumentConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default PUBLISHED_DESC). */
    orderBy?: DocumentOrder | null
    /** Filter of the list. */
    where?: DocumentFilter | null
  }>
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** Meetings that the organization convenes. */
  meetings: Field<MeetingConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default START_DESC). */
    orderBy?: MeetingOrder | null
    /** Filter of the list. */
    where?: MeetingFilter | null
  }>
  /** Statements that mention the organization. */
  mentionedIn: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The display name, in English if an English form is known. */
  name: string
  /** All known forms of the name, in order. */
  names: Name[]
  /** The organization that this one is part of. */
  parent: Organization | null
  /** Meetings and sessions in which the organization takes part. Ordered by id: in the order in which they were first loaded. */
  participations: Field<ParticipationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Positions in the organization. With `at`: those held at that time. Ordered by title, A to Z. */
  positions: Field<PositionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** A day, month or year in which the position may have been held, such as "2012-12-04". A start or end that is not recorded counts as open. */
    at?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: PositionFilter | null
  }>
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Records of other datasets that are about the same organization. Lists and filters of one mean all of them. Ordered by name, A to Z. */
  sameAs: Field<OrganizationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: OrganizationFilter | null
  }>
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** Statements by the organization, and by holders of a position in it who spoke in that position. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The number of statements with the same organization. */
export interface OrganizationBucket {
  __typename: 'OrganizationBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  organization: Organization
}

/** The result of a change of a organization. If it has problems, nothing has changed. */
export interface OrganizationChange {
  __typename: 'OrganizationChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** The organization after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  organization: Organization | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a organization that change. A list replaces the list. Null removes the value. */
export interface OrganizationChanges {
  /** Its acronym, such as NATO. */
  acronym?: string | null
  /** The kind of an organization. */
  classification?: OrganizationClassification | null
  /** Country. ISO 3166-1 alpha-2. */
  country?: string | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The display name, in English if an English form is known. */
  name?: string | null
  /** All other forms of the name. */
  names?: NameInput | readonly NameInput[] | null
  /** The organization that this one is part of. A ref, as in queries. */
  parent?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
}

/** The kind of an organization. */
export type OrganizationClassification = 'ALLIANCE' | 'ARMED_GROUP' | 'COMPANY' | 'COUNCIL' | 'IGO' | 'MEDIA' | 'MINISTRY' | 'OTHER' | 'PARLIAMENT' | 'PARTY' | 'STATE' | 'THINK_TANK'

/** A page of organizations. */
export interface OrganizationConnection {
  __typename: 'OrganizationConnection'
  /** The records of the page, each with its cursor. */
  edges: OrganizationEdge[]
  /** The records of the page. */
  nodes: Organization[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of organizations, with its cursor. */
export interface OrganizationEdge {
  __typename: 'OrganizationEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Organization
}

/** The organizations to return. All fields that are given must match. A list matches if one of its values matches. */
export interface OrganizationFilter {
  /** Conditions that must all match. */
  and?: OrganizationFilter | readonly OrganizationFilter[] | null
  /** The kind of organization. */
  classification?: OrganizationClassification | readonly OrganizationClassification[] | null
  /** Whether it convenes a meeting. */
  convenes?: boolean | null
  /** Country: ISO 3166-1 alpha-2, such as `RU`. */
  country?: string | readonly string[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: OrganizationFilter | null
  /** Conditions of which at least one must match. */
  or?: OrganizationFilter | readonly OrganizationFilter[] | null
  /** One of these organizations, also by acronym. Slug, global id, `scheme:value` or name. */
  organization?: string | readonly string[] | null
  /** The organization that it is directly part of. Slug, global id, `scheme:value` or name. */
  parent?: string | readonly string[] | null
  /** Whether it published a document. */
  publishes?: boolean | null
}

/** What a new organization says. A field that names another record takes a ref, as in queries. */
export interface OrganizationInput {
  /** Its acronym, such as NATO. */
  acronym?: string | null
  /** The kind of an organization. */
  classification: OrganizationClassification
  /** Country. ISO 3166-1 alpha-2. */
  country?: string | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The display name, in English if an English form is known. */
  name: string
  /** All other forms of the name. */
  names?: NameInput | readonly NameInput[] | null
  /** The organization that this one is part of. A ref, as in queries. */
  parent?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
}

/** Whether there are records before and after a page, and the cursors to read them (Relay). */
export interface PageInfo {
  __typename: 'PageInfo'
  /** Cursor of the last record of the page, for the argument `after`. Null if the page is empty. */
  endCursor: string | null
  /** Whether there are records after this page. */
  hasNextPage: boolean
  /** Whether there are records before this page. */
  hasPreviousPage: boolean
  /** Cursor of the first record of the page, for the argument `before`. Null if the page is empty. */
  startCursor: string | null
}

/** The participation of a person or an organization in a meeting or a session (Open Civic Data). */
export interface Participation {
  __typename: 'Participation'
  /** How certain the attendance is. */
  attendance: Attendance
  /** The documents that report the participation, with the passages. */
  evidence: Evidence[]
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** The meeting. */
  meeting: Meeting
  /** The participant, if it is an organization. */
  organization: Organization | null
  /** The participant, if it is a person. */
  person: Person | null
  /** The position in which the person takes part. */
  position: Position | null
  /** The role of the participant. */
  role: ParticipationRole
  /** The session, if the participation is limited to one session. */
  session: Session | null
}

/** A page of participations. */
export interface ParticipationConnection {
  __typename: 'ParticipationConnection'
  /** The records of the page, each with its cursor. */
  edges: ParticipationEdge[]
  /** The records of the page. */
  nodes: Participation[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of participations, with its cursor. */
export interface ParticipationEdge {
  __typename: 'ParticipationEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Participation
}

/** One entry of `evidence`. */
export interface ParticipationEvidenceInput {
  /** The document. A ref, as in queries. */
  document: string
  /** A note on this evidence. Required if the document has no text to refer to. */
  note?: string | null
  /** The passages, in order: half-open offsets in Unicode code points, or the words with which the offsets are found (Web Annotation). */
  spans?: SpanInput | readonly SpanInput[] | null
}

/** One entry of `participations`. */
export interface ParticipationInput {
  /** How certain it is that a participant attended. If a source does not mention somebody, that is not evidence of absence. */
  attendance: Attendance
  /** The documents that report it, with the passages. */
  evidence?: ParticipationEvidenceInput | readonly ParticipationEvidenceInput[] | null
  /** The participant, if it is an organization. A ref, as in queries. */
  organization?: string | null
  /** The participant, if it is a person. A ref, as in queries. */
  person?: string | null
  /** The position in which the person takes part. A ref, as in queries. */
  position?: string | null
  /** The role of a participant. */
  role: ParticipationRole
}

/** The role of a participant. */
export type ParticipationRole = 'CHAIR' | 'GUEST' | 'HOST' | 'MEMBER' | 'OBSERVER'

/** The number of statements in a day, month or year. */
export interface PeriodBucket {
  __typename: 'PeriodBucket'
  /** Number of statements that may have been made in the period. A date that spans several periods counts in each of them. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The period as EDTF, such as `2012`, `2012-12` or `2012-12-04`. */
  start: string
  /** Number of these statements that may also have been made outside the period. */
  uncertain: number
}

/** A person (Popolo). */
export interface Person {
  __typename: 'Person'
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** Statements that mention this person. */
  mentionedIn: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The display name, in English if an English form is known. */
  name: string
  /** All known forms of the name, in order. */
  names: Name[]
  /** Nationality: ISO 3166-1 alpha-2, such as `RU`. */
  nationality: string | null
  /** Meetings and sessions in which this person takes part. Ordered by id: in the order in which they were first loaded. */
  participations: Field<ParticipationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Positions that the person holds or held. With `at`: those held at that time. Ordered by title, A to Z. */
  positions: Field<PositionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** A day, month or year in which the position may have been held, such as "2012-12-04". A start or end that is not recorded counts as open. */
    at?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: PositionFilter | null
  }>
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Records of other datasets that are about the same person. Lists and filters of one mean all of them. */
  sameAs: Field<PersonConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default NAME_ASC). */
    orderBy?: PersonOrder | null
    /** Filter of the list. */
    where?: PersonFilter | null
  }>
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The name for sorting, family name first. */
  sortName: string
  /** Whether the loader derived `sortName` from the names, because the dataset does not give it. */
  sortNameDerived: boolean
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** The number of statements of which this person is a speaker, under any record of the same identity. */
  statementCount: number
  /** Statements of which this person is a speaker. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** One neutral sentence about the person. */
  summary: string | null
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The number of statements with the same person. */
export interface PersonBucket {
  __typename: 'PersonBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  person: Person
}

/** The result of a change of a person. If it has problems, nothing has changed. */
export interface PersonChange {
  __typename: 'PersonChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** The person after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  person: Person | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a person that change. A list replaces the list. Null removes the value. */
export interface PersonChanges {
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The display name, in English if an English form is known. */
  name?: string | null
  /** All other forms of the name. */
  names?: NameInput | readonly NameInput[] | null
  /** Nationality. ISO 3166-1 alpha-2. */
  nationality?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** The name for sorting, family name first: "Lavrov, Sergey". Without it the family name is derived from the names. */
  sortName?: string | null
  /** One neutral sentence about the person. */
  summary?: string | null
}

/** A page of persons. */
export interface PersonConnection {
  __typename: 'PersonConnection'
  /** The records of the page, each with its cursor. */
  edges: PersonEdge[]
  /** The records of the page. */
  nodes: Person[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of persons, with its cursor. */
export interface PersonEdge {
  __typename: 'PersonEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Person
}

/** The persons to return. All fields that are given must match. A list matches if one of its values matches. */
export interface PersonFilter {
  /** Conditions that must all match. */
  and?: PersonFilter | readonly PersonFilter[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** A meeting in which the person takes part, with any `attendance`. Slug, global id, `scheme:value` or name. */
  meeting?: string | readonly string[] | null
  /** Nationality: ISO 3166-1 alpha-2, such as `RU`. */
  nationality?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: PersonFilter | null
  /** Conditions of which at least one must match. */
  or?: PersonFilter | readonly PersonFilter[] | null
  /** An organization in which the person held a position at any time. Slug, global id, `scheme:value` or name. */
  organization?: string | readonly string[] | null
  /** One of these persons. Slug, global id, `scheme:value` or name. */
  person?: string | readonly string[] | null
  /** A role that the person held at any time. */
  role?: PositionRole | readonly PositionRole[] | null
  /** Whether the person is a speaker of a statement. */
  speaks?: boolean | null
  /** A topic on which the person spoke, narrower topics included. Slug, global id, `scheme:value` or name. */
  speaksOn?: string | readonly string[] | null
}

/** What a new person says. A field that names another record takes a ref, as in queries. */
export interface PersonInput {
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The display name, in English if an English form is known. */
  name: string
  /** All other forms of the name. */
  names?: NameInput | readonly NameInput[] | null
  /** Nationality. ISO 3166-1 alpha-2. */
  nationality?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** The name for sorting, family name first: "Lavrov, Sergey". Without it the family name is derived from the names. */
  sortName?: string | null
  /** One neutral sentence about the person. */
  summary?: string | null
}

/** The order of persons. Records of the same value are ordered by id. */
export type PersonOrder = 'NAME_ASC' | 'NAME_DESC'

/** A geographic place, such as a country, a city or a building. */
export interface Place {
  __typename: 'Place'
  /** Country: ISO 3166-1 alpha-2, such as `BE`. */
  country: string | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** Latitude in degrees, WGS 84. */
  latitude: number | null
  /** Longitude in degrees, WGS 84. */
  longitude: number | null
  /** Meetings held at this place. */
  meetings: Field<MeetingConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default START_DESC). */
    orderBy?: MeetingOrder | null
    /** Filter of the list. */
    where?: MeetingFilter | null
  }>
  /** Statements that mention the place. */
  mentionedIn: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The display name. */
  name: string
  /** All known forms of the name, in order. */
  names: Name[]
  /** The place that contains this one. */
  parent: Place | null
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Records of other datasets that are about the same place. Lists and filters of one mean all of them. By name, A to Z. */
  sameAs: Field<PlaceConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The result of a change of a place. If it has problems, nothing has changed. */
export interface PlaceChange {
  __typename: 'PlaceChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** The place after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  place: Place | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a place that change. A list replaces the list. Null removes the value. */
export interface PlaceChanges {
  /** Country. ISO 3166-1 alpha-2. */
  country?: string | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** Latitude in degrees, WGS 84. */
  latitude?: number | null
  /** Longitude in degrees, WGS 84. */
  longitude?: number | null
  /** The display name. */
  name?: string | null
  /** All other forms of the name. */
  names?: NameInput | readonly NameInput[] | null
  /** The place that contains this one. A ref, as in queries. */
  parent?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
}

/** A page of places. */
export interface PlaceConnection {
  __typename: 'PlaceConnection'
  /** The records of the page, each with its cursor. */
  edges: PlaceEdge[]
  /** The records of the page. */
  nodes: Place[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of places, with its cursor. */
export interface PlaceEdge {
  __typename: 'PlaceEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Place
}

/** What a new place says. A field that names another record takes a ref, as in queries. */
export interface PlaceInput {
  /** Country. ISO 3166-1 alpha-2. */
  country?: string | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** Latitude in degrees, WGS 84. */
  latitude?: number | null
  /** Longitude in degrees, WGS 84. */
  longitude?: number | null
  /** The display name. */
  name: string
  /** All other forms of the name. */
  names?: NameInput | readonly NameInput[] | null
  /** The place that contains this one. A ref, as in queries. */
  parent?: string | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
}

/** A post that a person holds in an organization for a period of time (Popolo post and membership). */
export interface Position {
  __typename: 'Position'
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** When the person ceased to hold the position. Null if it is still held or not recorded. */
  end: FuzzyDate | null
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The organization in which the position is held. */
  organization: Organization
  /** The person who holds the position. */
  person: Person
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** The role of the person who holds it. */
  role: PositionRole
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** When the person began to hold the position. Null if not recorded. */
  start: FuzzyDate | null
  /** The title of the position, such as "Foreign Minister of Russia". */
  title: string
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The result of a change of a position. If it has problems, nothing has changed. */
export interface PositionChange {
  __typename: 'PositionChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** The position after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  position: Position | null
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a position that change. A list replaces the list. Null removes the value. */
export interface PositionChanges {
  /** When the person ceased to hold the position. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  end?: FuzzyDateInput | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The organization in which the position is held. A ref, as in queries. */
  organization?: string | null
  /** The person who holds the position. A ref, as in queries. */
  person?: string | null
  /** The role of the person who holds a position. */
  role?: PositionRole | null
  /** When the person began to hold the position. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  start?: FuzzyDateInput | null
  /** The title of the position, such as "Foreign Minister of Russia". */
  title?: string | null
}

/** A page of positions. */
export interface PositionConnection {
  __typename: 'PositionConnection'
  /** The records of the page, each with its cursor. */
  edges: PositionEdge[]
  /** The records of the page. */
  nodes: Position[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of positions, with its cursor. */
export interface PositionEdge {
  __typename: 'PositionEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Position
}

/** The positions to return. All fields that are given must match. A list matches if one of its values matches. */
export interface PositionFilter {
  /** Conditions that must all match. */
  and?: PositionFilter | readonly PositionFilter[] | null
  /** A day, month or year in which the position may have been held, such as "2012-12-04". A start or end that is not recorded counts as open. */
  at?: string | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: PositionFilter | null
  /** Conditions of which at least one must match. */
  or?: PositionFilter | readonly PositionFilter[] | null
  /** The organization in which the position is held. Slug, global id, `scheme:value` or name. */
  organization?: string | readonly string[] | null
  /** The person who holds the position. Slug, global id, `scheme:value` or name. */
  person?: string | readonly string[] | null
  /** The role of the person who holds the position. */
  role?: PositionRole | readonly PositionRole[] | null
}

/** What a new position says. A field that names another record takes a ref, as in queries. */
export interface PositionInput {
  /** When the person ceased to hold the position. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  end?: FuzzyDateInput | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The organization in which the position is held. A ref, as in queries. */
  organization: string
  /** The person who holds the position. A ref, as in queries. */
  person: string
  /** The role of the person who holds a position. */
  role: PositionRole
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** When the person began to hold the position. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  start?: FuzzyDateInput | null
  /** The title of the position, such as "Foreign Minister of Russia". */
  title: string
}

/** The role of the person who holds a position. */
export type PositionRole = 'AMBASSADOR' | 'ANALYST' | 'DEFENCE_MINISTER' | 'FOREIGN_MINISTER' | 'HEAD_OF_GOVERNMENT' | 'HEAD_OF_STATE' | 'JOURNALIST' | 'MEMBER_OF_PARLIAMENT' | 'MINISTER' | 'OFFICIAL' | 'OTHER' | 'SECRETARY_GENERAL' | 'SPOKESPERSON'

/** Something that is wrong with a change, or as a warning looks wrong. */
export interface Problem {
  __typename: 'Problem'
  /** The index of the change in a list of changes, from 0. Null if it is not one of them alone. */
  change: number | null
  /** What kind of thing it is. */
  code: ProblemCode
  /** Of a CONFLICT: what the record says now, and what the change would make of it. */
  differences: FieldDifference[]
  /** What was expected, what was found, and what to do. */
  message: string
  /** Where in the record, such as `speakers[0].person`. Empty for the record itself. */
  path: string
  /** What could be meant instead. */
  suggestions: string[]
  /** Of a CONFLICT: the version that the record has now. */
  version: number | null
}

/** What kind of thing is wrong with a change. */
export type ProblemCode = 'AMBIGUOUS_REF' | 'CIRCLE' | 'CONFLICT' | 'CONTRADICTION' | 'DUPLICATE' | 'FORBIDDEN' | 'INVALID' | 'INVALID_DATE' | 'MISSING' | 'NAME_TAKEN' | 'NOT_FOUND' | 'NO_EVIDENCE' | 'NO_REASON' | 'OUTSIDE_TERM' | 'REFERRED_TO' | 'SLUG_TAKEN' | 'SPAN_AMBIGUOUS' | 'SPAN_MISMATCH' | 'SPAN_NOT_FOUND' | 'TEXT_NOT_ALLOWED' | 'TOO_DEEP' | 'TOO_LARGE' | 'UNKNOWN_REF'

/** Changes that a contributor asks for, and that wait for a curator. */
export interface Proposal {
  __typename: 'Proposal'
  /** When it was made. */
  at: string
  /** The name of the actor who proposes, as it was then. */
  by: string
  /** The changes, in the record format, each with the version of the record that it was made from. */
  changes: unknown
  /** The slugs of the datasets of the records. */
  datasets: string[]
  /** When it was decided. */
  decidedAt: string | null
  /** The name of the actor who decided, as it was then. */
  decidedBy: string | null
  /** Why it was decided so. */
  decisionReason: string | null
  /** Identifies the proposal. */
  id: string
  /** Why, in the words of the actor. */
  reason: string
  /** What was decided. */
  status: ProposalStatus
}

/** Which proposals are read. */
export interface ProposalFilter {
  /** The datasets of the records that they change: refs. */
  dataset?: string | readonly string[] | null
  /** What was decided about them. */
  status?: ProposalStatus | readonly ProposalStatus[] | null
}

/** What was decided about a proposal. */
export type ProposalStatus = 'ACCEPTED' | 'REJECTED' | 'WAITING' | 'WITHDRAWN'

/** The queries of the API. They only read. */
export interface Query {
  __typename: 'Query'
  /** The agenda item that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  agendaItem: Field<AgendaItem | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All agenda items, both expected and discussed. Ordered by slug, A to Z. */
  agendaItems: Field<AgendaItemConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: AgendaItemFilter | null
  }>
  /** Every change of every record, in the order of commits and without gaps; deleted records too. A reader that continues after the last cursor misses none. */
  changes: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** The `id` of a revision: the changes after it. Null for the first one. */
    since?: string | null
    /** Filter of the list. */
    where?: RevisionFilter | null
  }>
  /** Records that both a person and their source have changed, of the datasets that the actor decides about, the oldest first. They keep what the person wrote until somebody decides. */
  conflicts: Field<QueryConflictsConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: ConflictFilter | null
  }>
  /** The dataset that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  dataset: Field<Dataset | null, {
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All datasets. Ordered by slug, A to Z. */
  datasets: Dataset[]
  /** The document that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  document: Field<Document | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All documents. */
  documents: Field<DocumentConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default PUBLISHED_DESC). */
    orderBy?: DocumentOrder | null
    /** Filter of the list. */
    where?: DocumentFilter | null
  }>
  /** The keys that the actor administers, also those that have ended, ordered by name. Only admins have any. */
  keys: ApiKey[]
  /** The meeting that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  meeting: Field<Meeting | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All meetings, both held and planned. */
  meetings: Field<MeetingConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default START_DESC). */
    orderBy?: MeetingOrder | null
    /** Filter of the list. */
    where?: MeetingFilter | null
  }>
  /** The record with a global id. Null if there is none. */
  node: Field<Node | null, {
    /** The global id of the record (Relay). It is the same in every response. */
    id: string
  }>
  /** The records with these global ids, in the same order. Null for each id without a record. */
  nodes: Field<(Node | null)[], {
    /** The global ids. */
    ids: string | readonly string[]
  }>
  /** The organization that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  organization: Field<Organization | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All organizations. Ordered by name, A to Z. */
  organizations: Field<OrganizationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: OrganizationFilter | null
  }>
  /** The person that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  person: Field<Person | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All persons. */
  persons: Field<PersonConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default NAME_ASC). */
    orderBy?: PersonOrder | null
    /** Filter of the list. */
    where?: PersonFilter | null
  }>
  /** The place that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  place: Field<Place | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** The position that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  position: Field<Position | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All positions. Ordered by title, A to Z. */
  positions: Field<PositionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: PositionFilter | null
  }>
  /** The proposal with an id. Null if there is none that the actor may read. */
  proposal: Field<Proposal | null, {
    /** The `id` of a proposal. */
    id: string
  }>
  /** The proposals that the actor may read, the oldest first: those of datasets that the actor decides about, and the own ones. */
  proposals: Field<QueryProposalsConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: ProposalFilter | null
  }>
  /** The revision with an id. Null if there is none. */
  revision: Field<Revision | null, {
    /** The `id` of a revision. */
    id: string
  }>
  /** Full-text search over persons, organizations, meetings, agenda items, topics, documents and statements. It finds misspelled names and incomplete words. Up to ten words are also read as a speaker, a topic and other words: `lavrov misile` finds the statements of Lavrov on missile defence. */
  search: Field<SearchConnection, {
    /** Return results after this cursor. */
    after?: string | null
    /** Number of results (default 20, maximum 200). */
    first?: number | null
    /** The kinds of record to search (default all). Not an empty list. */
    in?: SearchKind | readonly SearchKind[] | null
    /** The words to search for. The last word may be incomplete. */
    text: string
  }>
  /** The session that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  session: Field<Session | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All sessions. Ordered by slug, A to Z. */
  sessions: Field<SessionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: SessionFilter | null
  }>
  /** The statement that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  statement: Field<Statement | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All statements: who said what, when, where, and which documents report it. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The topic that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  topic: Field<Topic | null, {
    /** The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then. */
    asOf?: string | null
    /** The record: slug, global id, `scheme:value`, or a name or label in any language. */
    ref: string
  }>
  /** All topics. Ordered by label, A to Z. */
  topics: Field<TopicConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: TopicFilter | null
  }>
}

/** A page of conflicts. */
export interface QueryConflictsConnection {
  __typename: 'QueryConflictsConnection'
  /** The records of the page, each with its cursor. */
  edges: QueryConflictsConnectionEdge[]
  /** The records of the page. */
  nodes: Conflict[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
}

/** One conflict of a page, with its cursor. */
export interface QueryConflictsConnectionEdge {
  __typename: 'QueryConflictsConnectionEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Conflict
}

/** A page of proposals. */
export interface QueryProposalsConnection {
  __typename: 'QueryProposalsConnection'
  /** The records of the page, each with its cursor. */
  edges: QueryProposalsConnectionEdge[]
  /** The records of the page. */
  nodes: Proposal[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
}

/** One proposal of a page, with its cursor. */
export interface QueryProposalsConnectionEdge {
  __typename: 'QueryProposalsConnectionEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Proposal
}

/** A record that a change has changed. */
export interface RecordChange {
  __typename: 'RecordChange'
  /** The fields that changed. */
  differences: FieldDifference[]
  /** The type of the record. */
  kind: RecordKind
  /** The record after the change. Null if it was deleted, and in a dry run of its creation. */
  record: Node | null
  /** Its slug. */
  slug: string
  /** Its version after the change. */
  version: number
}

/** The result of a change of several records. If it has problems, none of them has changed. */
export interface RecordChanges {
  __typename: 'RecordChanges'
  /** How many records were changed, or would be in a dry run. */
  count: number
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** The changed records. */
  records: RecordChange[]
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The types of record that a ref can name. */
export type RecordKind = 'AGENDA_ITEM' | 'DATASET' | 'DOCUMENT' | 'MEETING' | 'ORGANIZATION' | 'PERSON' | 'PLACE' | 'POSITION' | 'SESSION' | 'STATEMENT' | 'TOPIC'

/** The kind of relation from one statement to another. */
export type RelationKind = 'CONTRADICTS' | 'CORRECTS' | 'QUOTES' | 'REPEATS' | 'REPLIES_TO' | 'RETRACTS'

/** How many records of a type were deleted with their dataset. */
export interface RemovedRecords {
  __typename: 'RemovedRecords'
  /** Their number. */
  count: number
  /** The type of the records. */
  kind: RecordKind
}

/** How the speaker's words are reported. */
export type Reporting = 'DIRECT' | 'INDIRECT' | 'MIXED'

/** The number of statements with the same `reporting`. */
export interface ReportingBucket {
  __typename: 'ReportingBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  reporting: Reporting
}

/** A change of one record. What the record was after it is what the next revision stores, or what the record is now. */
export interface Revision {
  __typename: 'Revision'
  /** What happened. */
  action: RevisionAction
  /** The record after the change, in the record format. Null if it was deleted, or if its dataset was removed. */
  after: unknown | null
  /** When it was committed. */
  at: string
  /** The record before the change, in the record format. Null if it was created, or if its dataset was removed. */
  before: unknown | null
  /** The name of the actor who made the change, as it was then. Null for an import. */
  by: string | null
  /** The dataset of the record. Null if it was removed. */
  dataset: Dataset | null
  /** The `id` of the dataset of the record, also after the dataset was removed. */
  datasetId: string
  /** The fields that changed. */
  differences: FieldDifference[]
  /** Identifies the revision, and is its place in history: `changes` after it continue here. */
  id: string
  /** The type of the record. */
  kind: RecordKind
  /** Whether an import or an actor made the change. */
  origin: ChangesetOrigin
  /** Of a merge or of a decision on a match: the `id` of the other record. */
  otherId: string | null
  /** Why, in the words of the actor. Null for an import. */
  reason: string | null
  /** The `id` of the record, also after it was deleted. */
  recordId: string
  /** The id of the revision that this one reverts. */
  reverts: string | null
  /** The slug of the record. */
  slug: string
  /** The version of the record after the change. */
  version: number
}

/** What happened to a record. */
export type RevisionAction = 'CREATED' | 'DELETED' | 'MATCH_ACCEPTED' | 'MATCH_REJECTED' | 'MERGED' | 'UPDATED'

/** A page of revisions. */
export interface RevisionConnection {
  __typename: 'RevisionConnection'
  /** The records of the page, each with its cursor. */
  edges: RevisionEdge[]
  /** The records of the page. */
  nodes: Revision[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
}

/** One revision of a page, with its cursor. */
export interface RevisionEdge {
  __typename: 'RevisionEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Revision
}

/** Which changes are read. */
export interface RevisionFilter {
  /** The datasets of the records: refs. */
  dataset?: string | readonly string[] | null
  /** The types of the records. */
  kind?: RecordKind | readonly RecordKind[] | null
  /** Whether imports or actors made them. */
  origin?: ChangesetOrigin | readonly ChangesetOrigin[] | null
}

/** What an actor may do. */
export type Role = 'ADMIN' | 'CONTRIBUTOR' | 'CURATOR' | 'READER'

/** The number of statements with the same role of a speaker. */
export interface RoleBucket {
  __typename: 'RoleBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  role: PositionRole
}

/** The results of a search, best match first. */
export interface SearchConnection {
  __typename: 'SearchConnection'
  /** The results of the page, each with its rank and cursor. */
  edges: SearchEdge[]
  /** All results grouped by kind. The kind of the best match comes first. */
  groups: SearchGroup[]
  /** The results of the page. */
  nodes: SearchHit[]
  /** Whether there are results before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** Number of results, maximum 50 of each kind. */
  totalCount: number
}

/** A search result with its cursor. */
export interface SearchEdge {
  __typename: 'SearchEdge'
  /** The position in the list, for the argument `after`. */
  cursor: string
  /** The record that was found. */
  node: SearchHit
  /** How well the record matches, from 0 to 1. */
  rank: number
}

/** Search results of one kind. */
export interface SearchGroup {
  __typename: 'SearchGroup'
  /** The results of this kind, best match first. */
  hits: Field<SearchHit[], {
    /** Number of results (default 5, maximum 50). */
    first?: number | null
  }>
  /** The kind of record. */
  kind: SearchKind
  /** Number of results of this kind, maximum 50. */
  totalCount: number
}

/** A record that a search found. */
export interface SearchHit {
  __typename: 'SearchHit'
  /** The record, if its kind is AGENDA_ITEM. Otherwise null. */
  agendaItem: AgendaItem | null
  /** The record, if its kind is DOCUMENT. Otherwise null. */
  document: Document | null
  /** The kind of record. */
  kind: SearchKind
  /** The name, title or label of the record. For a statement: its text. */
  label: string
  /** The record, if its kind is MEETING. Otherwise null. */
  meeting: Meeting | null
  /** The record, if its kind is ORGANIZATION. Otherwise null. */
  organization: Organization | null
  /** The record, if its kind is PERSON. Otherwise null. */
  person: Person | null
  /** The slug of the record. */
  slug: string
  /** The name that matches, or the part of a statement around the first match. */
  snippet: string
  /** The record, if its kind is STATEMENT. Otherwise null. */
  statement: Statement | null
  /** The record, if its kind is TOPIC. Otherwise null. */
  topic: Topic | null
}

/** The kinds of record that a search finds. */
export type SearchKind = 'AGENDA_ITEM' | 'DOCUMENT' | 'MEETING' | 'ORGANIZATION' | 'PERSON' | 'STATEMENT' | 'TOPIC'

/** The fields of a statement in which words are searched. */
export type SearchedField = 'ATTRIBUTION' | 'TEXT' | 'TRANSLATION'

/** A part of a meeting with its own participants and time (Akoma Ntoso). A press conference after a closed session is a session of its own. */
export interface Session {
  __typename: 'Session'
  /** Agenda items discussed in the session. Ordered by position on the agenda. */
  agendaItems: Field<AgendaItemConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: AgendaItemFilter | null
  }>
  /** The person who chairs the session. */
  chair: Person | null
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** When the session ends. Null if not recorded. */
  end: FuzzyDate | null
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The kind of session. */
  kind: SessionKind
  /** The meeting that the session is part of. */
  meeting: Meeting
  /** Its position among the sessions of the meeting, from 1. */
  ordinal: number
  /** Who takes part in the session. Ordered by position in the meeting. */
  participations: Field<ParticipationConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** When the session begins. Null if not recorded. */
  start: FuzzyDate | null
  /** Statements made in the session. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** The title of the session. */
  title: string
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The result of a change of a session. If it has problems, nothing has changed. */
export interface SessionChange {
  __typename: 'SessionChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** The session after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  session: Session | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a session that change. A list replaces the list. Null removes the value. */
export interface SessionChanges {
  /** The person who chairs the session. A ref, as in queries. */
  chair?: string | null
  /** When it ends. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  end?: FuzzyDateInput | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a session. */
  kind?: SessionKind | null
  /** The meeting that the session is part of. A ref, as in queries. */
  meeting?: string | null
  /** Its position among the sessions of the meeting, from 1. */
  ordinal?: number | null
  /** Who takes part. */
  participations?: ParticipationInput | readonly ParticipationInput[] | null
  /** When it begins. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  start?: FuzzyDateInput | null
  /** The title of the session. */
  title?: string | null
}

/** A page of sessions. */
export interface SessionConnection {
  __typename: 'SessionConnection'
  /** The records of the page, each with its cursor. */
  edges: SessionEdge[]
  /** The records of the page. */
  nodes: Session[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of sessions, with its cursor. */
export interface SessionEdge {
  __typename: 'SessionEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Session
}

/** The sessions to return. All fields that are given must match. A list matches if one of its values matches. */
export interface SessionFilter {
  /** Conditions that must all match. */
  and?: SessionFilter | readonly SessionFilter[] | null
  /** The person who chairs the session. Slug, global id, `scheme:value` or name. */
  chair?: string | readonly string[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** The kind of session. */
  kind?: SessionKind | readonly SessionKind[] | null
  /** The meeting that the session is part of. Slug, global id, `scheme:value` or name. */
  meeting?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: SessionFilter | null
  /** Conditions of which at least one must match. */
  or?: SessionFilter | readonly SessionFilter[] | null
  /** A person who speaks in the session. Slug, global id, `scheme:value` or name. */
  speaker?: string | readonly string[] | null
  /** When the session begins. */
  start?: DateRange | null
}

/** What a new session says. A field that names another record takes a ref, as in queries. */
export interface SessionInput {
  /** The person who chairs the session. A ref, as in queries. */
  chair?: string | null
  /** When it ends. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  end?: FuzzyDateInput | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a session. */
  kind: SessionKind
  /** The meeting that the session is part of. A ref, as in queries. */
  meeting: string
  /** Its position among the sessions of the meeting, from 1. */
  ordinal: number
  /** Who takes part. */
  participations?: ParticipationInput | readonly ParticipationInput[] | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** When it begins. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  start?: FuzzyDateInput | null
  /** The title of the session. */
  title: string
}

/** The kind of a session. */
export type SessionKind = 'BILATERAL' | 'BRIEFING' | 'OTHER' | 'PLENARY' | 'PRESS_CONFERENCE' | 'RESTRICTED' | 'WORKING_LUNCH'

/** What an import read: a file, or the records that an application gave (PROV entity). The records that it describes belong to it. */
export interface Source {
  __typename: 'Source'
  /** The dataset. */
  dataset: Dataset
  /** The format, such as `record`, `table` or `tei`. */
  format: string
  /** The version of the format. A newer version reads the file again. */
  formatVersion: number
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** When an import last changed the source. */
  importedAt: string
  /** Licence of the source if it states one: an SPDX id or a URL. */
  licence: string | null
  /** The path of the file in the folder that was imported, or the name that the application gave. It identifies the source in its dataset. */
  path: string
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string
  /** The size in bytes. */
  size: number
}

/** A page of sources. */
export interface SourceConnection {
  __typename: 'SourceConnection'
  /** The records of the page, each with its cursor. */
  edges: SourceEdge[]
  /** The records of the page. */
  nodes: Source[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of sources, with its cursor. */
export interface SourceEdge {
  __typename: 'SourceEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Source
}

/** A passage of a document: half-open offsets into its stored text, in Unicode code points. */
export interface Span {
  __typename: 'Span'
  /** Offset after the last code point. */
  end: number
  /** The text of the passage. Given only for a speaker's own words and for short attributions. */
  exact: string | null
  /** The role of the passage. */
  role: SpanRole
  /** Offset of the first code point, from 0. */
  start: number
}

/** One entry of `spans`. */
export interface SpanInput {
  /** Offset after the last code point. Not necessary with `exact`. */
  end?: number | null
  /** The words themselves: a speaker's own, or those that name the speaker or mark speech; never a journalist's narrative. Without `start` and `end` they must occur exactly once in the text of the document. */
  exact?: string | null
  /** With `exact` and without `start`: the text directly before the words, if the words occur more than once. */
  prefix?: string | null
  /** The role of a span of text. */
  role?: SpanRole | null
  /** Offset of the first code point in the text of the document, from 0. Not necessary with `exact`. */
  start?: number | null
  /** With `exact` and without `start`: the text directly after the words, if the words occur more than once. */
  suffix?: string | null
}

/** The role of a span of text. */
export type SpanRole = 'CONTENT' | 'CUE' | 'SOURCE'

/** A speaker of a statement. Position, organization and on-behalf-of are three separate facts: none is derived from another. */
export interface Speaker {
  __typename: 'Speaker'
  /** The words in the document that describe the speaker, such as "a senior NATO official". */
  description: string | null
  /** The kind of speaker. */
  kind: SpeakerKind
  /** The organization on whose behalf the speaker speaks (PROV actedOnBehalfOf). */
  onBehalfOf: Organization | null
  /** The organization that speaks or to which the speaker belongs, as stated in the documents. */
  organization: Organization | null
  /** The person, if known. */
  person: Person | null
  /** The position that the person held on that day. */
  position: Position | null
}

/** One entry of `speakers`. */
export interface SpeakerInput {
  /** The words in the document that describe the speaker, such as "a senior NATO official". */
  description?: string | null
  /** The kind of a speaker. */
  kind: SpeakerKind
  /** The organization on whose behalf the speaker speaks. A ref, as in queries. */
  onBehalfOf?: string | null
  /** The organization that speaks or to which the speaker belongs, as stated in the documents. A ref, as in queries. */
  organization?: string | null
  /** The person, if known. A ref, as in queries. */
  person?: string | null
  /** The position that the person held on that day. A ref, as in queries. */
  position?: string | null
}

/** The kind of a speaker. */
export type SpeakerKind = 'ANONYMOUS' | 'COLLECTIVE' | 'ORGANIZATION' | 'PERSON' | 'UNKNOWN'

/** The stance that a statement takes on a topic. */
export type Stance = 'CONDITIONAL' | 'NEUTRAL' | 'OPPOSES' | 'SUPPORTS' | 'UNSTATED'

/** A period in which a speaker took the same stance on a topic. */
export interface StancePeriod {
  __typename: 'StancePeriod'
  /** The date of the first statement of the period. */
  since: FuzzyDate
  /** The stance. */
  stance: Stance
  /** The statements of the period, earliest first. */
  statements: Field<Statement[], {
    /** Number of statements (default 20, maximum 200). */
    first?: number | null
  }>
  /** The number of statements in the period. */
  totalCount: number
  /** The date of the last statement of the period. */
  until: FuzzyDate
}

/** Something that was said: one record per utterance, however many documents report it (Popolo speech, schema.org Quotation). */
export interface Statement {
  __typename: 'Statement'
  /** The agenda item on which it was said. */
  agendaItem: AgendaItem | null
  /** The person or program that entered the statement. */
  agent: string | null
  /** A citation of the statement, with the documents that report it. Only words in quotation marks are the speaker’s own. */
  citation: Field<string, {
    /** The format of the citation. */
    style?: CitationStyle
  }>
  /** How many sources support the statement. */
  corroboration: Corroboration
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** Doubts about the statement, the newest first. At most 100. */
  disputes: Dispute[]
  /** The documents that report it, with the passages. */
  evidence: Evidence[]
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The kind of statement. */
  kind: StatementKind
  /** Language of `text`: BCP 47. */
  language: string
  /** The meeting where it was said. */
  meeting: Meeting | null
  /** The persons, organizations, meetings and places that it mentions. */
  mentions: Mention[]
  /** How the statement was entered. */
  method: Method
  /** The occasion on which it was said. */
  occasion: string | null
  /** Its position in its session or dataset. */
  ordinal: number
  /** Whether it only serves procedure, such as giving somebody the floor. */
  procedural: boolean
  /** Relations from other statements to this one. */
  relatedBy: StatementRelation[]
  /** Relations from this statement to others. */
  relations: StatementRelation[]
  /** How the words are reported. */
  reporting: Reporting
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** When the statement was made. This is not the date on which a document was published. */
  saidOn: FuzzyDate
  /** The session where it was said. */
  session: Session | null
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** The first of `speakers`. Null if there is none. */
  speaker: Speaker | null
  /** The speakers, in order. */
  speakers: Speaker[]
  /** The speaker's own words if `reporting` is DIRECT. Otherwise a neutral summary, written for this record. */
  text: string
  /** The topics of the statement, each with the stance taken. */
  topics: StatementTopic[]
  /** Translations of its text. */
  translations: Translation[]
  /** When the record last changed. */
  updatedAt: string
  /** The review status. */
  verification: Verification
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The result of a change of a statement. If it has problems, nothing has changed. */
export interface StatementChange {
  __typename: 'StatementChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** The statement after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  statement: Statement | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a statement that change. A list replaces the list. Null removes the value. */
export interface StatementChanges {
  /** The agenda item on which it was said. A ref, as in queries. */
  agendaItem?: string | null
  /** The person or program that entered the statement. */
  agent?: string | null
  /** The documents that report it, one entry for each document. */
  evidence?: EvidenceInput | readonly EvidenceInput[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a statement. */
  kind?: StatementKind | null
  /** Language of `text`. BCP 47. */
  language?: string | null
  /** The meeting where it was said. A ref, as in queries. */
  meeting?: string | null
  /** The persons, organizations, meetings and places that it mentions, one in each entry. */
  mentions?: MentionInput | readonly MentionInput[] | null
  /** How a statement was entered. */
  method?: Method | null
  /** The occasion on which it was said, not in the words of a document. */
  occasion?: string | null
  /** Its position in its session, or in the dataset. Default: the order in the files. */
  ordinal?: number | null
  /** Whether it only serves procedure, such as giving somebody the floor. */
  procedural?: boolean | null
  /** Relations from this statement to others. */
  relations?: StatementRelationInput | readonly StatementRelationInput[] | null
  /** How the speaker's words are reported. */
  reporting?: Reporting | null
  /** When it was said, not when it was published. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  saidOn?: FuzzyDateInput | null
  /** The session where it was said. A ref, as in queries. */
  session?: string | null
  /** The speakers, in order. */
  speakers?: SpeakerInput | readonly SpeakerInput[] | null
  /** The speaker's own words where reporting is DIRECT; a neutral summary in our own words otherwise, never the article's sentence. */
  text?: string | null
  /** The topics of the statement, each with the stance taken. */
  topics?: StatementTopicInput | readonly StatementTopicInput[] | null
  /** Translations of its text. */
  translations?: TranslationInput | readonly TranslationInput[] | null
  /** The review status of a statement. */
  verification?: Verification | null
}

/** A page of statements. */
export interface StatementConnection {
  __typename: 'StatementConnection'
  /** Counts by two properties at once, such as speakers by topics or roles by years. */
  crosstab: Field<Crosstab, {
    /** The property of the columns. */
    columns: StatementDimension
    /** Number of rows and number of columns, the most frequent first (default 10, maximum 100). */
    first?: number | null
    /** What the cells count (default STATEMENTS). */
    measure?: StatementMeasure
    /** The property of the rows. */
    rows: StatementDimension
  }>
  /** The records of the page, each with its cursor. */
  edges: StatementEdge[]
  /** Counts of the statements of the list by several properties. Only the selected ones are counted. */
  facets: StatementFacets
  /** The records of the page. */
  nodes: Statement[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of statements in each period, from the first to the last. Periods without a statement are included. Maximum 2,000 periods. */
  timeline: Field<PeriodBucket[], {
    /** The length of the periods. */
    interval: Interval
  }>
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** The property by which statements are counted. */
export type StatementDimension = 'DATASET' | 'DOCUMENT' | 'LANGUAGE' | 'MEETING' | 'ORGANIZATION' | 'PUBLISHER' | 'REPORTING' | 'ROLE' | 'SPEAKER' | 'TOPIC' | 'YEAR'

/** One record of a page of statements, with its cursor. */
export interface StatementEdge {
  __typename: 'StatementEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The matches of the filter `text`. Empty if the filter has no `text`. */
  highlights: Highlight[]
  /** The record. */
  node: Statement
  /** How well the statement matches the filter `text`, from 0 to 1. Values are comparable only within one list. Null if the filter has no `text`. */
  rank: number | null
}

/** Counts of the statements of a list by several properties. The most frequent values come first. */
export interface StatementFacets {
  __typename: 'StatementFacets'
  /** By dataset. */
  datasets: Field<DatasetBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By document that reports them. */
  documents: Field<DocumentBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By language of the text: BCP 47. */
  languages: Field<LanguageBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By meeting at which they were said. */
  meetings: Field<MeetingBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By organization that spoke, or in which a speaker held the position in which they spoke. */
  organizations: Field<OrganizationBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By publisher of the documents that report them. */
  publishers: Field<OrganizationBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By `reporting`: how the words are reported. */
  reporting: Field<ReportingBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By role of the position that a speaker held on that day. */
  roles: Field<RoleBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By speaker. */
  speakers: Field<PersonBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By topic. A topic also counts the statements on its narrower topics. */
  topics: Field<TopicBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
  /** By year in which they may have been said. */
  years: Field<PeriodBucket[], {
    /** Number of values (default 10, maximum 100). */
    first?: number | null
  }>
}

/** The statements to return. All fields that are given must match. A list matches if one of its values matches. */
export interface StatementFilter {
  /** The agenda item on which it was said. Slug, global id, `scheme:value` or name. */
  agendaItem?: string | readonly string[] | null
  /** Conditions that must all match. */
  and?: StatementFilter | readonly StatementFilter[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** A document that reports it. Slug, global id, `scheme:value` or name. */
  document?: string | readonly string[] | null
  /** The kind of statement. */
  kind?: StatementKind | readonly StatementKind[] | null
  /** Language of the text: BCP 47, such as `en`. */
  language?: string | readonly string[] | null
  /** The meeting at which it was said. Slug, global id, `scheme:value` or name. */
  meeting?: string | readonly string[] | null
  /** A person, organization, meeting or place that it mentions. A name that several types have means all of these. Slug, global id, `scheme:value` or name. */
  mentions?: string | readonly string[] | null
  /** Minimum number of independent sources: 0 or more. See `corroboration`. */
  minSources?: number | null
  /** Conditions that must not match. */
  not?: StatementFilter | null
  /** An organization on whose behalf a speaker spoke. Slug, global id, `scheme:value` or name. */
  onBehalfOf?: string | readonly string[] | null
  /** Conditions of which at least one must match. */
  or?: StatementFilter | readonly StatementFilter[] | null
  /** An organization that spoke, or in which a speaker held the position in which they spoke. Slug, global id, `scheme:value` or name. */
  organization?: string | readonly string[] | null
  /** The place of the meeting, or a place that contains it. Slug, global id, `scheme:value` or name. */
  place?: string | readonly string[] | null
  /** Whether it only serves procedure, such as giving somebody the floor. */
  procedural?: boolean | null
  /** An organization that published a document that reports it. Slug, global id, `scheme:value` or name. */
  publisher?: string | readonly string[] | null
  /** How the words are reported. */
  reporting?: Reporting | readonly Reporting[] | null
  /** The role of the position that a speaker held on that day. */
  role?: PositionRole | readonly PositionRole[] | null
  /** When it was said. */
  saidOn?: DateRange | null
  /** The session in which it was said. Slug, global id, `scheme:value` or name. */
  session?: string | readonly string[] | null
  /** A person who spoke. Slug, global id, `scheme:value` or name. */
  speaker?: string | readonly string[] | null
  /** The kind of speaker. */
  speakerKind?: SpeakerKind | readonly SpeakerKind[] | null
  /** A stance that it takes on one of its topics. With `topic`: on one of the topics given. */
  stance?: Stance | readonly Stance[] | null
  /** Words in its text, attributions and translations, in the syntax of web searches: all words must occur, in any inflected form. `"a phrase"` matches words next to each other, `or` matches either side, `-word` excludes a word. Case, accents and hyphens are ignored. */
  text?: string | null
  /** A topic of the statement, narrower topics included. Slug, global id, `scheme:value` or name. */
  topic?: string | readonly string[] | null
  /** Whether `topic` excludes narrower topics (default false). An error without `topic`. */
  topicExact?: boolean | null
  /** The review status. */
  verification?: Verification | readonly Verification[] | null
}

/** What a new statement says. A field that names another record takes a ref, as in queries. */
export interface StatementInput {
  /** The agenda item on which it was said. A ref, as in queries. */
  agendaItem?: string | null
  /** The person or program that entered the statement. */
  agent?: string | null
  /** The documents that report it, one entry for each document. */
  evidence: EvidenceInput | readonly EvidenceInput[]
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The kind of a statement. */
  kind: StatementKind
  /** Language of `text`. BCP 47. */
  language: string
  /** The meeting where it was said. A ref, as in queries. */
  meeting?: string | null
  /** The persons, organizations, meetings and places that it mentions, one in each entry. */
  mentions?: MentionInput | readonly MentionInput[] | null
  /** How a statement was entered. */
  method?: Method | null
  /** The occasion on which it was said, not in the words of a document. */
  occasion?: string | null
  /** Its position in its session, or in the dataset. Default: the order in the files. */
  ordinal?: number | null
  /** Whether it only serves procedure, such as giving somebody the floor. */
  procedural?: boolean | null
  /** Relations from this statement to others. */
  relations?: StatementRelationInput | readonly StatementRelationInput[] | null
  /** How the speaker's words are reported. */
  reporting: Reporting
  /** When it was said, not when it was published. EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX. */
  saidOn: FuzzyDateInput
  /** The session where it was said. A ref, as in queries. */
  session?: string | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
  /** The speakers, in order. */
  speakers?: SpeakerInput | readonly SpeakerInput[] | null
  /** The speaker's own words where reporting is DIRECT; a neutral summary in our own words otherwise, never the article's sentence. */
  text: string
  /** The topics of the statement, each with the stance taken. */
  topics?: StatementTopicInput | readonly StatementTopicInput[] | null
  /** Translations of its text. */
  translations?: TranslationInput | readonly TranslationInput[] | null
  /** The review status of a statement. */
  verification?: Verification | null
}

/** The kind of a statement. */
export type StatementKind = 'ANSWER' | 'INTERVIEW' | 'JOINT_STATEMENT' | 'QUESTION' | 'READOUT' | 'REMARK' | 'SPEECH' | 'WRITTEN'

/** What the cells of a crosstab count. */
export type StatementMeasure = 'DOCUMENTS' | 'MEETINGS' | 'PUBLISHERS' | 'SPEAKERS' | 'STATEMENTS'

/** The order of statements. Records of the same value are ordered by id. */
export type StatementOrder = 'RELEVANCE' | 'SAID_ON_ASC' | 'SAID_ON_DESC'

/** A relation from one statement to another. */
export interface StatementRelation {
  __typename: 'StatementRelation'
  /** The statement that has the relation, such as the one that replies. */
  from: Statement
  /** The kind of relation. */
  kind: RelationKind
  /** The statement that the relation points to, such as the one replied to. */
  to: Statement
}

/** One entry of `relations`. */
export interface StatementRelationInput {
  /** The kind of relation from one statement to another. */
  kind: RelationKind
  /** The other statement. A ref, as in queries. */
  to: string
}

/** A topic of a statement, with the stance taken. */
export interface StatementTopic {
  __typename: 'StatementTopic'
  /** The stance that the statement takes on the topic. */
  stance: Stance
  /** The topic. */
  topic: Topic
}

/** One entry of `topics`. */
export interface StatementTopicInput {
  /** The stance that a statement takes on a topic. */
  stance?: Stance | null
  /** A topic. A ref, as in queries. */
  topic: string
}

/** What happens to the record, over server-sent events (`Accept: text/event-stream`), by whatever process. Each event has an `id`: a subscription with it as `since`, or in the header `Last-Event-ID`, continues after it and misses nothing. The stream starts with the `id` of the place where it begins, without an event, and repeats one while nothing happens. A subscriber that leaves events unread is dropped with `SLOW_CONSUMER`, whose `since` says where to continue; one whose credentials end, with `UNAUTHENTICATED`. */
export interface Subscription {
  __typename: 'Subscription'
  /** Each change of a record, in the order of commits; deleted records too. As `changes`, but it waits for more. */
  recordChanged: Field<Revision, {
    /** The `id` of a revision or of an event: what happened after it. Default: what happens from now on. The header `Last-Event-ID`, which an `EventSource` sends when it connects again, has precedence. */
    since?: string | null
    /** Which changes. */
    where?: RevisionFilter | null
  }>
  /** Each statement that is added, by an import or by an actor. Null if it was deleted before it could be sent. */
  statementAdded: Field<Statement | null, {
    /** The `id` of a revision or of an event: what happened after it. Default: what happens from now on. The header `Last-Event-ID`, which an `EventSource` sends when it connects again, has precedence. */
    since?: string | null
    /** Which statements. */
    where?: StatementFilter | null
  }>
}

/** How much of a document's text the licence allows the server to publish. */
export type TextAccess = 'EXCERPT' | 'FULL' | 'METADATA'

/** A subject of statements and agenda items (SKOS concept). */
export interface Topic {
  __typename: 'Topic'
  /** Agenda items on the topic. Ordered by position on the agenda. */
  agendaItems: Field<AgendaItemConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: AgendaItemFilter | null
  }>
  /** Topics directly above this one. Ordered by label, A to Z. */
  broader: Topic[]
  /** When the record was first loaded. */
  createdAt: string
  /** The dataset that this record belongs to. */
  dataset: Dataset
  /** The global id of the record (Relay). It is the same in every response. */
  id: string
  /** Identifiers of the record in other registers. */
  identifiers: Identifier[]
  /** The display label. */
  label: string
  /** Other labels, in several languages. */
  labels: TopicLabel[]
  /** Topics directly below this one. Ordered by label, A to Z. */
  narrower: Field<TopicConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: TopicFilter | null
  }>
  /** The stances that a speaker took on the topic or a narrower topic, in chronological order, each with its statements. Statements without a recorded stance are not included. At most the first 10,000 statements are read. */
  positionsOverTime: Field<StancePeriod[], {
    /** The person who spoke. Slug, global id, `scheme:value` or name. */
    speaker: string
  }>
  /** Related topics, as this topic lists them. Ordered by label, A to Z. A relation that only the other topic lists is not included. */
  related: Topic[]
  /** Its changes, newest first. */
  revisions: Field<RevisionConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
  }>
  /** Records of other datasets that are about the same topic. Lists and filters of one mean all of them. Ordered by label, A to Z. */
  sameAs: Field<TopicConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Filter of the list. */
    where?: TopicFilter | null
  }>
  /** What the topic includes and what it does not include. */
  scopeNote: string | null
  /** Stable, readable identifier, unique per type, such as `sergey-lavrov`. */
  slug: string
  /** The source that describes the record. Null if sources only name it. */
  source: Source | null
  /** Statements on the topic or a narrower topic. */
  statements: Field<StatementConnection, {
    /** Return records after this cursor. */
    after?: string | null
    /** Return records before this cursor. */
    before?: string | null
    /** Number of records from the start of the list (default 20, maximum 200). Not together with `last`. */
    first?: number | null
    /** Number of records from the end of the list (maximum 200). Not together with `first`. */
    last?: number | null
    /** Order of the list (default SAID_ON_DESC). */
    orderBy?: StatementOrder | null
    /** Filter of the list. */
    where?: StatementFilter | null
  }>
  /** When the record last changed. */
  updatedAt: string
  /** The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from. */
  version: number
}

/** The number of statements with the same topic. */
export interface TopicBucket {
  __typename: 'TopicBucket'
  /** Number of statements. */
  count: number
  /** Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`. */
  filter: string
  /** The value that these statements have in common. */
  topic: Topic
}

/** The result of a change of a topic. If it has problems, nothing has changed. */
export interface TopicChange {
  __typename: 'TopicChange'
  /** The fields that changed. Empty if the record said all of it already. */
  differences: FieldDifference[]
  /** Why nothing has changed. */
  problems: Problem[]
  /** The proposal that waits for a curator. Null if the change was made. */
  proposal: Proposal | null
  /** The topic after the change. Null if there are problems, if it was deleted, and in a dry run of its creation. */
  topic: Topic | null
  /** What looks wrong. It was changed all the same. */
  warnings: Problem[]
}

/** The fields of a topic that change. A list replaces the list. Null removes the value. */
export interface TopicChanges {
  /** Topics directly above this one. */
  broader?: string | readonly string[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The display label. */
  label?: string | null
  /** Other labels that people may search for. */
  labels?: TopicLabelInput | readonly TopicLabelInput[] | null
  /** Related topics. */
  related?: string | readonly string[] | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** What the topic includes and what it does not include. */
  scopeNote?: string | null
}

/** A page of topics. */
export interface TopicConnection {
  __typename: 'TopicConnection'
  /** The records of the page, each with its cursor. */
  edges: TopicEdge[]
  /** The records of the page. */
  nodes: Topic[]
  /** Whether there are records before and after the page, and the cursors to read them. */
  pageInfo: PageInfo
  /** The number of records in the whole list. It is counted only if a query selects this field. */
  totalCount: number
}

/** One record of a page of topics, with its cursor. */
export interface TopicEdge {
  __typename: 'TopicEdge'
  /** The position of the record in the list, for the arguments `after` and `before`. */
  cursor: string
  /** The record. */
  node: Topic
}

/** The topics to return. All fields that are given must match. A list matches if one of its values matches. */
export interface TopicFilter {
  /** Conditions that must all match. */
  and?: TopicFilter | readonly TopicFilter[] | null
  /** A topic directly above it. Slug, global id, `scheme:value` or name. */
  broader?: string | readonly string[] | null
  /** The dataset that the record belongs to. Slug, global id, `scheme:value` or name. */
  dataset?: string | readonly string[] | null
  /** Conditions that must not match. */
  not?: TopicFilter | null
  /** Conditions of which at least one must match. */
  or?: TopicFilter | readonly TopicFilter[] | null
  /** A related topic, listed by either of the two. Slug, global id, `scheme:value` or name. */
  related?: string | readonly string[] | null
  /** A person who spoke on the topic or a narrower topic. Slug, global id, `scheme:value` or name. */
  speaker?: string | readonly string[] | null
  /** Whether it is a top topic: one without broader topics. */
  top?: boolean | null
  /** One of these topics. Slug, global id, `scheme:value` or name. */
  topic?: string | readonly string[] | null
}

/** What a new topic says. A field that names another record takes a ref, as in queries. */
export interface TopicInput {
  /** Topics directly above this one. */
  broader?: string | readonly string[] | null
  /** Identifiers of the record in other registers. Only certain ones. */
  identifiers?: IdentifierInput | readonly IdentifierInput[] | null
  /** The display label. */
  label: string
  /** Other labels that people may search for. */
  labels?: TopicLabelInput | readonly TopicLabelInput[] | null
  /** Related topics. */
  related?: string | readonly string[] | null
  /** Records of other datasets that are about the same thing. They need not be loaded. */
  sameAs?: string | readonly string[] | null
  /** What the topic includes and what it does not include. */
  scopeNote?: string | null
  /** Stable, readable identifier of the record, unique per type, such as sergey-lavrov. */
  slug?: string | null
}

/** One label of a topic. */
export interface TopicLabel {
  __typename: 'TopicLabel'
  /** The kind of label. */
  kind: LabelKind
  /** Language: BCP 47. */
  language: string | null
  /** The label as written. */
  value: string
}

/** One entry of `labels`. */
export interface TopicLabelInput {
  /** The kind of a topic label (SKOS). */
  kind: LabelKind
  /** The language. BCP 47. */
  language?: string | null
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

/** One entry of `translations`. */
export interface TranslationInput {
  /** Language of the translation. BCP 47. */
  language: string
  /** The translated text. */
  text: string
}

/** As the arguments of `updateAgendaItem`. */
export interface UpdateAgendaItemInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: AgendaItemChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updateDocument`. */
export interface UpdateDocumentInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: DocumentChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updateMeeting`. */
export interface UpdateMeetingInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: MeetingChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updateOrganization`. */
export interface UpdateOrganizationInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: OrganizationChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updatePerson`. */
export interface UpdatePersonInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: PersonChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updatePlace`. */
export interface UpdatePlaceInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: PlaceChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updatePosition`. */
export interface UpdatePositionInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: PositionChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updateSession`. */
export interface UpdateSessionInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: SessionChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updateStatement`. */
export interface UpdateStatementInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: StatementChanges
  /** The version that the change is made from. */
  version: number
}

/** As the arguments of `updateTopic`. */
export interface UpdateTopicInput {
  /** The record: a ref. */
  ref: string
  /** The fields that change. */
  set: TopicChanges
  /** The version that the change is made from. */
  version: number
}

/** The review status of a statement. */
export type Verification = 'DISPUTED' | 'RETRACTED' | 'UNREVIEWED' | 'VERIFIED'

/** How the words in a document relate to the statement's text. */
export type Wording = 'PARAPHRASE' | 'TRANSLATION' | 'VARIANT' | 'VERBATIM'

/** The types that have fields, by name. */
export interface Types {
  AgendaItem: AgendaItem
  AgendaItemChange: AgendaItemChange
  AgendaItemConnection: AgendaItemConnection
  AgendaItemEdge: AgendaItemEdge
  ApiKey: ApiKey
  Conflict: Conflict
  Corroboration: Corroboration
  Crosstab: Crosstab
  CrosstabHeading: CrosstabHeading
  Dataset: Dataset
  DatasetBucket: DatasetBucket
  DatasetChange: DatasetChange
  Dispute: Dispute
  Document: Document
  DocumentBucket: DocumentBucket
  DocumentChange: DocumentChange
  DocumentConnection: DocumentConnection
  DocumentEdge: DocumentEdge
  Evidence: Evidence
  EvidenceConnection: EvidenceConnection
  EvidenceEdge: EvidenceEdge
  FieldDifference: FieldDifference
  FuzzyDate: FuzzyDate
  Highlight: Highlight
  HighlightSpan: HighlightSpan
  Identifier: Identifier
  KeyChange: KeyChange
  LanguageBucket: LanguageBucket
  Meeting: Meeting
  MeetingBucket: MeetingBucket
  MeetingChange: MeetingChange
  MeetingConnection: MeetingConnection
  MeetingEdge: MeetingEdge
  Mention: Mention
  Mutation: Mutation
  Name: Name
  Node: Node
  Organization: Organization
  OrganizationBucket: OrganizationBucket
  OrganizationChange: OrganizationChange
  OrganizationConnection: OrganizationConnection
  OrganizationEdge: OrganizationEdge
  PageInfo: PageInfo
  Participation: Participation
  ParticipationConnection: ParticipationConnection
  ParticipationEdge: ParticipationEdge
  PeriodBucket: PeriodBucket
  Person: Person
  PersonBucket: PersonBucket
  PersonChange: PersonChange
  PersonConnection: PersonConnection
  PersonEdge: PersonEdge
  Place: Place
  PlaceChange: PlaceChange
  PlaceConnection: PlaceConnection
  PlaceEdge: PlaceEdge
  Position: Position
  PositionChange: PositionChange
  PositionConnection: PositionConnection
  PositionEdge: PositionEdge
  Problem: Problem
  Proposal: Proposal
  Query: Query
  QueryConflictsConnection: QueryConflictsConnection
  QueryConflictsConnectionEdge: QueryConflictsConnectionEdge
  QueryProposalsConnection: QueryProposalsConnection
  QueryProposalsConnectionEdge: QueryProposalsConnectionEdge
  RecordChange: RecordChange
  RecordChanges: RecordChanges
  RemovedRecords: RemovedRecords
  ReportingBucket: ReportingBucket
  Revision: Revision
  RevisionConnection: RevisionConnection
  RevisionEdge: RevisionEdge
  RoleBucket: RoleBucket
  SearchConnection: SearchConnection
  SearchEdge: SearchEdge
  SearchGroup: SearchGroup
  SearchHit: SearchHit
  Session: Session
  SessionChange: SessionChange
  SessionConnection: SessionConnection
  SessionEdge: SessionEdge
  Source: Source
  SourceConnection: SourceConnection
  SourceEdge: SourceEdge
  Span: Span
  Speaker: Speaker
  StancePeriod: StancePeriod
  Statement: Statement
  StatementChange: StatementChange
  StatementConnection: StatementConnection
  StatementEdge: StatementEdge
  StatementFacets: StatementFacets
  StatementRelation: StatementRelation
  StatementTopic: StatementTopic
  Subscription: Subscription
  Topic: Topic
  TopicBucket: TopicBucket
  TopicChange: TopicChange
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
  JSON: unknown
  AgendaItemChanges: AgendaItemChanges
  AgendaItemEvidenceInput: AgendaItemEvidenceInput
  AgendaItemFilter: AgendaItemFilter
  AgendaItemInput: AgendaItemInput
  AgendaItemStatus: AgendaItemStatus
  Anchor: Anchor
  Attendance: Attendance
  ChangeInput: ChangeInput
  ChangesetOrigin: ChangesetOrigin
  CitationStyle: CitationStyle
  ConflictFilter: ConflictFilter
  ConflictSide: ConflictSide
  CreateAgendaItemInput: CreateAgendaItemInput
  CreateDocumentInput: CreateDocumentInput
  CreateMeetingInput: CreateMeetingInput
  CreateOrganizationInput: CreateOrganizationInput
  CreatePersonInput: CreatePersonInput
  CreatePlaceInput: CreatePlaceInput
  CreatePositionInput: CreatePositionInput
  CreateSessionInput: CreateSessionInput
  CreateStatementInput: CreateStatementInput
  CreateTopicInput: CreateTopicInput
  DatasetChanges: DatasetChanges
  DatasetInput: DatasetInput
  DateMatch: DateMatch
  DatePrecision: DatePrecision
  DateRange: DateRange
  DeleteInput: DeleteInput
  DocumentChanges: DocumentChanges
  DocumentFilter: DocumentFilter
  DocumentInput: DocumentInput
  DocumentKind: DocumentKind
  DocumentOrder: DocumentOrder
  EvidenceInput: EvidenceInput
  FuzzyDateInput: FuzzyDateInput
  IdentifierInput: IdentifierInput
  Interval: Interval
  LabelKind: LabelKind
  MeetingChanges: MeetingChanges
  MeetingEvidenceInput: MeetingEvidenceInput
  MeetingFilter: MeetingFilter
  MeetingInput: MeetingInput
  MeetingKind: MeetingKind
  MeetingOrder: MeetingOrder
  MeetingStatus: MeetingStatus
  MentionInput: MentionInput
  Method: Method
  NameInput: NameInput
  NameKind: NameKind
  OrganizationChanges: OrganizationChanges
  OrganizationClassification: OrganizationClassification
  OrganizationFilter: OrganizationFilter
  OrganizationInput: OrganizationInput
  ParticipationEvidenceInput: ParticipationEvidenceInput
  ParticipationInput: ParticipationInput
  ParticipationRole: ParticipationRole
  PersonChanges: PersonChanges
  PersonFilter: PersonFilter
  PersonInput: PersonInput
  PersonOrder: PersonOrder
  PlaceChanges: PlaceChanges
  PlaceInput: PlaceInput
  PositionChanges: PositionChanges
  PositionFilter: PositionFilter
  PositionInput: PositionInput
  PositionRole: PositionRole
  ProblemCode: ProblemCode
  ProposalFilter: ProposalFilter
  ProposalStatus: ProposalStatus
  RecordKind: RecordKind
  RelationKind: RelationKind
  Reporting: Reporting
  RevisionAction: RevisionAction
  RevisionFilter: RevisionFilter
  Role: Role
  SearchKind: SearchKind
  SearchedField: SearchedField
  SessionChanges: SessionChanges
  SessionFilter: SessionFilter
  SessionInput: SessionInput
  SessionKind: SessionKind
  SpanInput: SpanInput
  SpanRole: SpanRole
  SpeakerInput: SpeakerInput
  SpeakerKind: SpeakerKind
  Stance: Stance
  StatementChanges: StatementChanges
  StatementDimension: StatementDimension
  StatementFilter: StatementFilter
  StatementInput: StatementInput
  StatementKind: StatementKind
  StatementMeasure: StatementMeasure
  StatementOrder: StatementOrder
  StatementRelationInput: StatementRelationInput
  StatementTopicInput: StatementTopicInput
  TextAccess: TextAccess
  TopicChanges: TopicChanges
  TopicFilter: TopicFilter
  TopicInput: TopicInput
  TopicLabelInput: TopicLabelInput
  TranslationInput: TranslationInput
  UpdateAgendaItemInput: UpdateAgendaItemInput
  UpdateDocumentInput: UpdateDocumentInput
  UpdateMeetingInput: UpdateMeetingInput
  UpdateOrganizationInput: UpdateOrganizationInput
  UpdatePersonInput: UpdatePersonInput
  UpdatePlaceInput: UpdatePlaceInput
  UpdatePositionInput: UpdatePositionInput
  UpdateSessionInput: UpdateSessionInput
  UpdateStatementInput: UpdateStatementInput
  UpdateTopicInput: UpdateTopicInput
  Verification: Verification
  Wording: Wording
}