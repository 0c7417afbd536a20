import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type DateValue, dates, type Entry, edtfOf, readDate, references, shapes, unstored } from '../../record/dataset-format.ts'
import { hasIdentity, type Kind, kindNames, ownerOf, recordKinds } from '../../record/kinds.ts'
import { parseNames } from '../text/person-names.ts'
import { type Searched, wordRows } from '../text/statement-words.ts'
import { identifiersOf, personNamesOf, refKeysOf } from './ref-keys.ts'

/** A row of a table, by column. */
export type TableRow = Record<string, unknown>

/** A record as stored: a row of its own table, and the rows of other tables that belong only to it. */
export interface RecordRows {
  kind: Kind
  slug: string
  row: TableRow & { id: string }
  /** The other rows, by table. */
  parts: Map<string, TableRow[]>
  /** A hash of the rows. */
  digest: string
  /** The length of the rows as JSON. */
  size: number
}

/** A table that stores a part of a record. */
export interface PartTable {
  table: string
  /** The column with the id of the owner. */
  owner: string
  /** The column of the other record, if the table only links two records. */
  other?: string
  /** The columns that identify a row of one owner, so that it keeps its id when other rows are added or removed. By default its index. */
  key?: readonly string[]
  /** An SQL condition for the rows of this part, if the table stores other rows of the same owner. */
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

/** The lists of each kind of record that are stored in tables. Lists of records, such as the sessions of a meeting, are not included. */
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

/** The same lists, and the lists of parts. */
const lists: Record<string, Record<string, PartTable>> = {
  ...listsOfRecords,
  Participation: { evidence: evidence('participationId') },
  Evidence: { spans: { table: 'Span', owner: 'evidenceId' } },
}

const keyed = new Set(['Name', 'TopicLabel', 'Participation', 'Speaker', 'Mention', 'Evidence'])

const refKeys: PartTable = { table: 'RefKey', owner: 'recordId' }
const words: PartTable = { table: 'StatementWords', owner: 'statementId' }
const sameAs: PartTable = { table: 'SameAs', owner: 'recordId' }

/** The tables that store parts of a kind of record. The rows of nested parts are deleted by cascade. */
export const partsOf = (kind: Kind): PartTable[] => [
  ...Object.values(listsOfRecords[kind]),
  refKeys,
  ...(kind === 'Statement' ? [words] : []),
  ...(hasIdentity(kind) ? [sameAs] : []),
]

/** A column that refers to records of a kind. */
export interface Reference {
  table: string
  column: string
  /** The column with the id of the record that refers, or of the part of it. */
  owner: string
  /** The kind of the record that refers. */
  of: Kind
}

/** All columns that refer to records of a kind, other than those of its own parts. */
export function referencesTo(kind: Kind): Reference[] {
  return kindNames.flatMap((of): Reference[] => {
    const owner = ownerOf(of)
    return [
      ...(owner?.kind === kind ? [{ table: of, column: owner.column, owner: 'id', of }] : []),
      ...referencesIn(kind, of, shapes[of], { table: of, owner: 'id', of }),
    ]
  })
}

function referencesIn(kind: Kind, name: string, shape: z.ZodObject, from: Omit<Reference, 'column'>): Reference[] {
  const isReference = (schema: z.core.$ZodType) => references.get(schema)?.kind === kind
  const own = Object.entries(shape.shape).filter(([, field]) => isReference(unwrapped(field)))
  const parts = Object.entries(lists[name] ?? {}).flatMap(([list, { table, owner, other }]): Reference[] => {
    const schema = shape.shape[list] && unwrapped(shape.shape[list])
    const element = schema instanceof z.ZodArray ? unwrapped(schema.element) : undefined
    if (element instanceof z.ZodObject) return referencesIn(kind, table, element, { table, owner, of: from.of })
    return element && other && isReference(element) ? [{ table, column: other, owner, of: from.of }] : []
  })
  return [...own.map(([field]) => ({ ...from, column: `${field}Id` })), ...parts]
}

/** The ids and slugs of other records that the rows of a record refer to. */
export interface Ids {
  datasetId: string
  /** The id of the record that a slug names. */
  of: (kind: Kind, slug: string) => string
  /** The slug of the meeting of a session or agenda item. */
  meetingOf: (kind: 'Session' | 'AgendaItem', slug: string) => string | undefined
}

/** Converts a record to its rows. */
export function rowsOfRecord({ kind, slug, value, owner, path }: Entry, ids: Ids): RecordRows {
  const parts: RecordRows['parts'] = new Map()
  const given = { ...value, ...defaults(kind, value, Number(path.at(-1)), ids) }
  const shape = shapes[kind]
  // A sort name that is only the name again is not used.
  const derived = kind === 'Person' ? { sortNameDerived: given.sortName !== value.sortName } : {}
  const row = { id: ids.of(kind, slug), datasetId: ids.datasetId, ...owned(kind, owner, ids), ...columns(shape, given, ids), ...derived }
  collect(kind, shape, given, row, ids, parts)
  parts.set(refKeys.table, refKeysOf({ kind, id: row.id, slug, datasetId: ids.datasetId }, value))
  if (kind === 'Statement') parts.set(words.table, wordsOf(row.id, given))
  if (hasIdentity(kind)) parts.set(sameAs.table, sameAsOf(kind, row.id, ids.datasetId, value))
  const json = JSON.stringify([row, ...parts])
  const digest = createHash('sha256').update(json).digest('base64url').slice(0, 22)
  return { kind, slug, row, parts, digest, size: json.length }
}

/** The values of fields that a source may omit because they follow from other fields. */
function defaults(kind: Kind, value: Entry['value'], index: number, { meetingOf }: Ids): TableRow {
  if (kind === 'Person') return { sortName: parseNames(personNamesOf(value)).sortName }
  if (kind !== 'Statement') return {}
  const { meeting, session, agendaItem, ordinal } = value
  return {
    ordinal: ordinal ?? index + 1,
    meeting: meeting ?? (session && meetingOf('Session', String(session))) ?? (agendaItem && meetingOf('AgendaItem', String(agendaItem))),
  }
}

function owned(kind: Kind, owner: string | undefined, ids: Ids): TableRow {
  const part = ownerOf(kind)
  return part && owner !== undefined ? { [part.column]: ids.of(part.kind, owner) } : {}
}

/** The columns of a mapping of the format. A column has the name of its field, a reference also the suffix `Id`. A date has four columns. */
function columns(shape: z.ZodObject, value: TableRow, ids: Ids): TableRow {
  const row: TableRow = {}
  for (const [name, field] of Object.entries(shape.shape)) {
    const schema = unwrapped(field)
    const given = value[name]
    const reference = references.get(schema)
    if (reference) row[`${name}Id`] = typeof given === 'string' ? ids.of(reference.kind, given) : null
    else if (dates.has(schema)) Object.assign(row, dateColumns(name, given))
    else if (name === 'sameAs' || unstored.has(schema)) continue
    else if (name === 'identifiers') row[name] = identifiersOf(given).map(({ scheme, value }) => `${scheme}:${value}`)
    else if (!(schema instanceof z.ZodArray) || isPlain(unwrapped(schema.element))) row[name] = given ?? null
  }
  return row
}

/** Adds the rows of the parts of a record or a part, and of their own parts. */
function collect(name: string, shape: z.ZodObject, value: TableRow, owner: TableRow, ids: Ids, parts: RecordRows['parts']) {
  for (const [list, part] of Object.entries(lists[name] ?? {})) {
    const items = value[list]
    const schema = shape.shape[list] && unwrapped(shape.shape[list])
    if (!Array.isArray(items) || !(schema instanceof z.ZodArray)) throw new Error(`${name} has no list ${list}`)
    const element = unwrapped(schema.element)
    const rows = parts.get(part.table) ?? []
    parts.set(part.table, rows)
    const seen = new Map<string, number>()
    for (const [index, item] of items.entries()) {
      if (!(element instanceof z.ZodObject)) {
        const kind = references.get(element)?.kind
        if (kind && part.other) rows.push({ [part.owner]: owner.id, [part.other]: ids.of(kind, item) })
        continue
      }
      const row: TableRow = { ...columns(element, item, ids), [part.owner]: owner.id, ordinal: index + 1 }
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

/** The id of a part (UUIDv8): the same in every load, and close to the id of its owner in an index. */
function partId(owner: string, key: string): string {
  const hash = createHash('sha256').update(`${owner} ${key}`).digest('hex')
  return `${owner.slice(0, 14)}8${owner.slice(15, 18)}-8${hash.slice(0, 3)}-${hash.slice(3, 15)}`
}

function dateColumns(name: string, given: unknown): TableRow {
  // Only the schema of dates is registered as a date. The value is undefined if the field is optional.
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
function sameAsOf(kind: Kind, recordId: string, datasetId: string, { sameAs: slugs }: Entry['value']): TableRow[] {
  // The schema of the format has checked them, but the type of any record does not say so.
  return [...new Set(slugs as string[])].map((slug) => ({ kind: recordKinds[kind], recordId, slug, datasetId }))
}

/** The rows of `StatementWords` of a statement. */
function wordsOf(statementId: string, { text, language, translations, evidence }: TableRow): TableRow[] {
  // The schema of the format has checked them, but the type of any record does not say so.
  const attributions = (evidence as { attribution?: string }[]).flatMap(({ attribution }) => attribution ?? [])
  const rows = wordRows({ text, language, translations, attributions } as Searched)
  return rows.map((row) => ({ statementId, ...row }))
}

/** The schema of a field without `optional` and `default`. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.def.innerType) : schema

const isPlain = (schema: z.core.$ZodType): boolean => !(schema instanceof z.ZodObject) && !references.has(schema)
