import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type DateValue, dates, type Entry, edtfOf, readDate, references, shapes } from '../../record/dataset-format.ts'
import { hasIdentity, type Kind, ownerOf, recordKinds } from '../../record/kinds.ts'
import { parseNames } from '../text/person-names.ts'
import { type Searched, wordRows } from '../text/statement-words.ts'
import { identifiersOf, personNamesOf, refKeysOf } from './ref-keys.ts'

/** A row of a table: the columns of the data dictionary. */
export type Row = Record<string, unknown>

/** A record as it is kept: a row of its own table, and rows of other tables that are its alone. */
export interface RecordRows {
  kind: Kind
  slug: string
  row: Row & { id: string }
  /** The other rows, by table. */
  parts: Map<string, Row[]>
  /** The same for the same rows. */
  digest: string
  /** How long the rows are, written as JSON. */
  size: number
}

/** A table that keeps a part of a record. */
export interface PartTable {
  table: string
  /** The column that says whose row it is. */
  owner: string
  /** The column of the other record, where the table only links two. */
  other?: string
  /** What tells the rows of one owner apart, where they have ids that should stay when others come and go; their place by default. */
  key?: readonly string[]
  /** Which rows of the owner are meant, where the table keeps others of it too. */
  only?: string
}

const names = (owner: string): PartTable => ({ table: 'Name', owner })
const evidence = (owner: string): PartTable => ({ table: 'Evidence', owner, key: ['documentId'] })
const participations = (owner: string, only?: string): PartTable => ({
  table: 'Participation',
  owner,
  key: ['personId', 'organizationId', 'positionId', 'role'],
  ...(only && { only }),
})

/** The lists of each kind of record that are tables. Lists of records, such as the sessions of a meeting, are not here. */
const listsOfRecords: Record<Kind, Record<string, PartTable>> = {
  Topic: {
    labels: { table: 'TopicLabel', owner: 'topicId' },
    broader: { table: '_TopicBroader', owner: 'A', other: 'B' },
    related: { table: '_TopicRelated', owner: 'A', other: 'B' },
  },
  Organization: { names: names('organizationId') },
  Place: { names: names('placeId') },
  Person: { names: names('personId') },
  Position: {},
  Document: {},
  Meeting: { evidence: evidence('meetingId'), participations: participations('meetingId', '"sessionId" IS NULL') },
  Session: { participations: participations('sessionId') },
  AgendaItem: { topics: { table: '_AgendaItemToTopic', owner: 'A', other: 'B' }, evidence: evidence('agendaItemId') },
  Statement: {
    speakers: { table: 'Speaker', owner: 'statementId' },
    topics: { table: 'StatementTopic', owner: 'statementId' },
    mentions: { table: 'Mention', owner: 'statementId' },
    relations: { table: 'StatementRelation', owner: 'fromId' },
    translations: { table: 'Translation', owner: 'statementId' },
    evidence: evidence('statementId'),
  },
}

/** The same, with the lists of parts. */
const lists: Record<string, Record<string, PartTable>> = {
  ...listsOfRecords,
  Participation: { evidence: evidence('participationId') },
  Evidence: { spans: { table: 'Span', owner: 'evidenceId' } },
}

const keyed = new Set(['Name', 'TopicLabel', 'Participation', 'Speaker', 'Mention', 'Evidence'])

const refKeys: PartTable = { table: 'RefKey', owner: 'recordId' }
const words: PartTable = { table: 'StatementWords', owner: 'statementId' }
const sameAs: PartTable = { table: 'SameAs', owner: 'recordId' }

/** The tables that keep parts of a kind of record; rows of parts within these go with them. */
export const partsOf = (kind: Kind): PartTable[] => [
  ...Object.values(listsOfRecords[kind]),
  refKeys,
  ...(kind === 'Statement' ? [words] : []),
  ...(hasIdentity(kind) ? [sameAs] : []),
]

/** What turning a record into rows needs to know of others. */
export interface Ids {
  datasetId: string
  /** The id of the record that a slug names. */
  of: (kind: Kind, slug: string) => string
  /** The slug of the meeting of a session or agenda item. */
  meetingOf: (kind: 'Session' | 'AgendaItem', slug: string) => string | undefined
}

/** Turns a record into its rows. */
export function rowsOfRecord({ kind, slug, value, owner, path }: Entry, ids: Ids): RecordRows {
  const parts: RecordRows['parts'] = new Map()
  const given = { ...value, ...defaults(kind, value, Number(path.at(-1)), ids) }
  const shape = shapes[kind]
  const derived = kind === 'Person' ? { sortNameDerived: !value.sortName } : {}
  const row = { id: ids.of(kind, slug), datasetId: ids.datasetId, ...owned(kind, owner, ids), ...columns(shape, given, ids), ...derived }
  collect(kind, shape, given, row, ids, parts)
  parts.set(refKeys.table, refKeysOf({ kind, id: row.id, slug, datasetId: ids.datasetId }, value))
  if (kind === 'Statement') parts.set(words.table, wordsOf(row.id, given))
  if (hasIdentity(kind)) parts.set(sameAs.table, sameAsOf(kind, row.id, ids.datasetId, value))
  const json = JSON.stringify([row, ...parts])
  const digest = createHash('sha256').update(json).digest('base64url').slice(0, 22)
  return { kind, slug, row, parts, digest, size: json.length }
}

/** What a source may leave out because it follows from the rest. */
function defaults(kind: Kind, value: Entry['value'], index: number, { meetingOf }: Ids): Row {
  if (kind === 'Person') return { sortName: parseNames(personNamesOf(value)).sortName }
  if (kind !== 'Statement') return {}
  const { meeting, session, agendaItem, ordinal } = value
  return {
    ordinal: ordinal ?? index + 1,
    meeting: meeting ?? (session && meetingOf('Session', String(session))) ?? (agendaItem && meetingOf('AgendaItem', String(agendaItem))),
  }
}

function owned(kind: Kind, owner: string | undefined, ids: Ids): Row {
  const part = ownerOf(kind)
  return part && owner !== undefined ? { [part.column]: ids.of(part.kind, owner) } : {}
}

/** The columns that a mapping of the format fills: each has the name of its field, a reference with `Id`, a date in four forms. */
function columns(shape: z.ZodObject, value: Row, ids: Ids): Row {
  const row: Row = {}
  for (const [name, field] of Object.entries(shape.shape)) {
    const schema = within(field)
    const given = value[name]
    const reference = references.get(schema)
    if (reference) row[`${name}Id`] = typeof given === 'string' ? ids.of(reference.kind, given) : null
    else if (dates.has(schema)) Object.assign(row, dateColumns(name, given))
    else if (name === 'sameAs') continue
    else if (name === 'identifiers') row[name] = identifiersOf(given).map(({ scheme, value }) => `${scheme}:${value}`)
    else if (!(schema instanceof z.ZodArray) || isPlain(within(schema.element))) row[name] = given ?? null
  }
  return row
}

/** Rows of the parts of a record or of a part, and of what is within these. */
function collect(name: string, shape: z.ZodObject, value: Row, owner: Row, ids: Ids, parts: RecordRows['parts']) {
  for (const [list, part] of Object.entries(lists[name] ?? {})) {
    const items = value[list]
    const schema = shape.shape[list] && within(shape.shape[list])
    if (!Array.isArray(items) || !(schema instanceof z.ZodArray)) throw new Error(`${name} has no list ${list}`)
    const element = within(schema.element)
    const rows = parts.get(part.table) ?? []
    parts.set(part.table, rows)
    const seen = new Map<string, number>()
    for (const [index, item] of items.entries()) {
      if (!(element instanceof z.ZodObject)) {
        const kind = references.get(element)?.kind
        if (kind && part.other) rows.push({ [part.owner]: owner.id, [part.other]: ids.of(kind, item) })
        continue
      }
      const row: Row = { ...columns(element, item, ids), [part.owner]: owner.id, ordinal: index + 1 }
      if (part.table === 'Participation' && name === 'Session') row.meetingId = owner.meetingId
      if (part.table === 'Evidence' && name === 'Statement') row.reporting ??= value.reporting
      if (keyed.has(part.table)) {
        const key = JSON.stringify(part.key ? part.key.map((column) => row[column]) : index)
        const again = seen.get(key) ?? 0
        seen.set(key, again + 1)
        row.id = partId(String(owner.id), `${part.table} ${list} ${key} ${again}`)
      }
      rows.push(row)
      collect(part.table, element, item, row, ids, parts)
    }
  }
}

/** The id of a part (UUIDv8): the same for the same part whenever it is loaded, and near its owner's in every index. */
function partId(owner: string, key: string): string {
  const hash = createHash('sha256').update(`${owner} ${key}`).digest('hex')
  return `${owner.slice(0, 14)}8${owner.slice(15, 18)}-8${hash.slice(0, 3)}-${hash.slice(3, 15)}`
}

function dateColumns(name: string, given: unknown): Row {
  // The only schema registered as a date gives a date, or nothing where it may be left out.
  const value = given as DateValue | undefined
  const date = value === undefined ? undefined : readDate(edtfOf(value))
  return {
    [`${name}Edtf`]: date?.edtf ?? null,
    [`${name}Earliest`]: date?.earliest ?? null,
    [`${name}Latest`]: date?.latest ?? null,
    [`${name}Text`]: (typeof value === 'object' && value.text) || null,
  }
}

/** The records of other datasets that a record says it is the same as. */
function sameAsOf(kind: Kind, recordId: string, datasetId: string, { sameAs: slugs }: Entry['value']): Row[] {
  // The format's schema has checked them; as part of any record their type is no longer known.
  return [...new Set(slugs as string[])].map((slug) => ({ kind: recordKinds[kind], recordId, slug, datasetId }))
}

/** The words by which a statement is found. */
function wordsOf(statementId: string, { text, language, translations, evidence }: Row): Row[] {
  // The format's schema has checked them; as part of any record their types are no longer known.
  const attributions = (evidence as { attribution?: string }[]).flatMap(({ attribution }) => attribution ?? [])
  const rows = wordRows({ text, language, translations, attributions } as Searched)
  return rows.map((row) => ({ statementId, ...row }))
}

/** A field's schema without what makes it optional. */
const within = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? within(schema.def.innerType) : schema

const isPlain = (schema: z.core.$ZodType): boolean => !(schema instanceof z.ZodObject) && !references.has(schema)
