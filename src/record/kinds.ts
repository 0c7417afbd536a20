/** What the other files need to know about a kind of record. */
interface KindRow {
  /** Its value of the enum `RecordKind` in the database. */
  recordKind: string
  /** The field of `Query` that looks up one record. */
  field: string
  /** The field of `Query` that lists the records; null if there is none. */
  list: string | null
  /** Its part of an address, as in `/r/agenda-item/SLUG`. */
  segment: string
  /** The kind of record that it is part of, with the column that holds the id of that record; null if it is part of none. */
  owner: { kind: string; column: string } | null
  /** Whether records of different datasets can be the same one. */
  identity: boolean
  /** Whether `search` finds it. */
  searchable: boolean
}

/**
 * The kinds of record that have a slug, in an order in which each comes after those it refers to. To add a kind, add its row here:
 * every table by kind in the other files is a `Record<Kind, …>`, so that the compiler reports the tables without it.
 */
export const kinds = {
  Topic: {
    recordKind: 'TOPIC',
    field: 'topic',
    list: 'topics',
    segment: 'topic',
    owner: null,
    identity: true,
    searchable: true,
  },
  Organization: {
    recordKind: 'ORGANIZATION',
    field: 'organization',
    list: 'organizations',
    segment: 'organization',
    owner: null,
    identity: true,
    searchable: true,
  },
  Place: {
    recordKind: 'PLACE',
    field: 'place',
    list: null,
    segment: 'place',
    owner: null,
    identity: true,
    searchable: false,
  },
  Person: {
    recordKind: 'PERSON',
    field: 'person',
    list: 'persons',
    segment: 'person',
    owner: null,
    identity: true,
    searchable: true,
  },
  Position: {
    recordKind: 'POSITION',
    field: 'position',
    list: 'positions',
    segment: 'position',
    owner: { kind: 'Person', column: 'personId' },
    identity: false,
    searchable: false,
  },
  Document: {
    recordKind: 'DOCUMENT',
    field: 'document',
    list: 'documents',
    segment: 'document',
    owner: null,
    identity: true,
    searchable: true,
  },
  Meeting: {
    recordKind: 'MEETING',
    field: 'meeting',
    list: 'meetings',
    segment: 'meeting',
    owner: null,
    identity: true,
    searchable: true,
  },
  Session: {
    recordKind: 'SESSION',
    field: 'session',
    list: 'sessions',
    segment: 'session',
    owner: { kind: 'Meeting', column: 'meetingId' },
    identity: false,
    searchable: false,
  },
  AgendaItem: {
    recordKind: 'AGENDA_ITEM',
    field: 'agendaItem',
    list: 'agendaItems',
    segment: 'agenda-item',
    owner: { kind: 'Meeting', column: 'meetingId' },
    identity: false,
    searchable: true,
  },
  Statement: {
    recordKind: 'STATEMENT',
    field: 'statement',
    list: 'statements',
    segment: 'statement',
    owner: null,
    identity: false,
    searchable: true,
  },
} as const satisfies Record<string, KindRow>

type Kinds = typeof kinds
export type Kind = keyof Kinds

/** The kinds whose row has a value in a column of the table. */
export type KindWith<Column extends keyof KindRow, Value> = {
  [K in Kind]: Kinds[K][Column] extends Value ? K : never
}[Kind]

/** The kinds of record that records of other datasets can be the same as. */
export type IdentityKind = KindWith<'identity', true>

/** The parts of addresses that name a kind. */
export type KindSegment = Kinds[Kind]['segment']

// Object.keys forgets which keys there are.
export const kindNames = Object.keys(kinds) as readonly Kind[]

// The filter keeps exactly the kinds of the type.
export const identityKinds = kindNames.filter((kind) => kinds[kind].identity) as readonly IdentityKind[]

export const hasIdentity = (kind: Kind): kind is IdentityKind => kinds[kind].identity

/** The record that a record is part of: its kind, and the column with its id. */
export const ownerOf = (kind: Kind): { kind: Kind; column: string } | null => kinds[kind].owner

// Each kind stands beside its own value.
export const recordKinds = Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].recordKind])) as {
  readonly [K in Kind]: Kinds[K]['recordKind']
}

/** A type in words, as messages say it: `agenda item` for `AgendaItem`. */
export const spoken = (type: string): string => type.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
