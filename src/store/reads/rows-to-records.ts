import type { PoolClient } from 'pg'
import { z } from 'zod'
import { dates, ownShapes, type RecordOf, references, shapes } from '../../record/dataset-format.ts'
import { hasIdentity, type Kind } from '../../record/kinds.ts'
import { datamodel } from '../generated/datamodel.ts'
import { type Compiled, compile, type Read } from './compile-read.ts'
import type { Model } from './datamodel-types.ts'
import { type Args, member } from './read-arguments.ts'
import { valuesOf } from './reads.ts'

/** A connection, usually in a transaction. */
export type Connection = Pick<PoolClient, 'query'>

/**
 * The records of a kind with some ids, in the record format and in the order of the ids: the inverse of `rowsOfRecord`. What the loader
 * derived is left out: the sort name of a person, and the reporting of an evidence if it is that of the statement. It sends one SQL
 * statement, and another for kinds that can be the same as records of other datasets.
 */
export async function recordsOf<K extends Kind>(
  db: Connection,
  { kind, ids }: { kind: K; ids: readonly string[] },
): Promise<RecordOf<K>[]> {
  // The columns of the kind are read by its shape.
  return [...(await recordsById(db, kind, ids, shapes[kind])).values()] as RecordOf<K>[]
}

/** The records of a kind with some ids, as changes say them (`record-changes`), by id. */
export const ownRecordsOf = (db: Connection, kind: Kind, ids: readonly string[]): Promise<Map<string, Row>> =>
  recordsById(db, kind, ids, ownShapes[kind])

async function recordsById(db: Connection, kind: Kind, ids: readonly string[], shape: z.ZodObject): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const { select, statement } = kindReadOf(kind, shape)
  const { text: sql, parameters, decode } = statement
  const { rows } = await db.query<{ j: string }>(sql, valuesOf(parameters, [readOf(kind, select, ids)]))
  const same = hasIdentity(kind) ? await sameAsOf(db, ids) : undefined
  // The read selects these columns.
  const found = decode[0]?.(JSON.parse(rows[0]?.j ?? '[[]]')[0]) as ({ id: string } & Row)[]
  const byId = new Map(found.map((row) => [row.id, row]))
  return new Map(
    ids.flatMap((id): [string, Row][] => {
      const row = byId.get(id)
      if (!row) return []
      const value = mappingOf(shape, row, kind)
      return [[id, same ? { ...value, sameAs: same.get(id) ?? [] } : value]]
    }),
  )
}

type Row = Readonly<Record<string, unknown>>

/** How the records of a kind are read: the selection and its SQL statement, which is the same for any ids. */
interface KindRead {
  select: Args
  statement: Compiled
}
const kindReads = new Map<z.ZodObject, KindRead>()

function kindReadOf(kind: Kind, shape: z.ZodObject): KindRead {
  const known = kindReads.get(shape)
  if (known) return known
  const select = { ...selectionOf(kind, shape), ...(kind === 'Person' && { sortNameDerived: true }) }
  const read = { select, statement: compile(datamodel, [readOf(kind, select, [])]) }
  kindReads.set(shape, read)
  return read
}

/** The list has at least two ids, because no id and one id would have other SQL. */
const readOf = (kind: Kind, select: Args, [first = nobody, second = first, ...rest]: readonly string[]): Read => ({
  model: kind,
  operation: 'findMany',
  args: { where: { id: { in: [first, second, ...rest] } }, select },
})
const nobody = '00000000-0000-0000-0000-000000000000'

/** A field is the column of its name or, if it is a reference or a list, the relation of its name. */
function selectionOf(modelName: string, shape: z.ZodObject): Args {
  const model = member(datamodel.models, modelName)
  const select: Record<string, unknown> = Object.hasOwn(model.scalars, 'id') ? { id: true } : {}
  for (const [name, field] of fieldsOf(shape)) {
    const element = elementOf(field)
    if (references.has(field)) select[name] = { select: { slug: true } }
    else if (dates.has(field)) Object.assign(select, { [`${name}Edtf`]: true, [`${name}Text`]: true })
    else if (name in model.scalars) select[name] = true
    else if (element && references.has(element)) select[name] = { select: { slug: true }, orderBy: { slug: 'asc' } }
    else if (element instanceof z.ZodObject) {
      const { model: part } = member(model.relations, name)
      const where = modelName === 'Meeting' && part === 'Participation' ? { sessionId: null } : undefined
      select[name] = { select: selectionOf(part, element), orderBy: orderOf(member(datamodel.models, part)), where }
    }
  }
  return select
}

const orderOf = ({ scalars, key }: Model) => [...('ordinal' in scalars ? ['ordinal'] : []), ...key].map((name) => ({ [name]: 'asc' }))

/** A mapping of the format with the values of a row. */
function mappingOf(shape: z.ZodObject, row: Row, kind?: Kind): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [name, field] of fieldsOf(shape)) {
    const given = fieldOf(name, field, row)
    if (given !== undefined && given !== null) value[name] = given
  }
  if (kind === 'Person' && row.sortNameDerived) delete value.sortName
  // A statement has a list of evidence.
  if (kind === 'Statement')
    for (const each of value.evidence as Record<string, unknown>[]) if (each.reporting === value.reporting) delete each.reporting
  return value
}

function fieldOf(name: string, field: z.core.$ZodType, row: Row): unknown {
  const stored = row[name]
  const element = elementOf(field)
  if (references.has(field)) return slugIn(stored)
  if (dates.has(field)) return dateOf(row[`${name}Edtf`], row[`${name}Text`])
  if (name === 'identifiers') return listOf(stored).map((each) => identifierOf(String(each)))
  if (stored instanceof Date) return stored.toISOString()
  if (element && references.has(element)) return listOf(stored).map(slugIn)
  // A list of mappings is a list of rows.
  if (element instanceof z.ZodObject) return listOf(stored).map((each) => mappingOf(element, each as Row))
  return stored
}

const listOf = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored : [])
const slugIn = (related: unknown): unknown => (related === null || related === undefined ? undefined : Object(related).slug)
const dateOf = (edtf: unknown, text: unknown) => (text === null || text === undefined ? edtf : { edtf, text })

/** A scheme has no colon. */
function identifierOf(written: string): { scheme: string; value: string } {
  const colon = written.indexOf(':')
  return { scheme: written.slice(0, colon), value: written.slice(colon + 1) }
}

async function sameAsOf(db: Connection, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ id: string; slugs: string[] }>(
    `SELECT "recordId" AS id, array_agg(slug ORDER BY slug) AS slugs FROM "SameAs" WHERE "recordId" = ANY($1) GROUP BY 1`,
    [ids],
  )
  return new Map(rows.map(({ id, slugs }) => [id, slugs]))
}

/** The fields of a mapping, each with its schema without `optional` and `default`. */
const fieldsOf = (shape: z.ZodObject): [string, z.core.$ZodType][] =>
  Object.entries(shape.shape).map(([name, field]) => [name, unwrapped(field)])

const elementOf = (field: z.core.$ZodType) => (field instanceof z.ZodArray ? unwrapped(field.element) : undefined)

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.def.innerType) : schema
