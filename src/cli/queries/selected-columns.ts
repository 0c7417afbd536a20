import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { badRequest } from '../../server/api-errors.ts'
import { recordIn } from './sdl.ts'

/** What is asked of a record: fields, and selections of what has fields of its own. */
export interface Selection {
  [field: string]: true | Selection
}

/**
 * What has to be asked for columns such as `speaker.person.name`.
 * @throws BAD_REQUEST for a path that leads nowhere, or not to a value, with the fields that there are
 */
export function selectionOf(record: GraphQLObjectType, columns: readonly string[]): Selection {
  const selection: Selection = {}
  for (const column of columns) select(selection, record, column.split('.'), column)
  return selection
}

function select(selection: Selection, record: GraphQLObjectType, [name = '', ...rest]: readonly string[], column: string): void {
  const fields = record.getFields()
  const field = fields[name]
  const has = (type: GraphQLObjectType) => `has ${Object.keys(type.getFields()).join(', ')}`
  if (!field) throw badRequest(`There is no column ${column}: a ${record.name} ${has(record)}.`)
  const type = getNamedType(field.type)
  if (isLeafType(type)) {
    if (rest.length > 0) throw badRequest(`There is no column ${column}: ${name} is a value, and has no ${rest.join('.')}.`)
    selection[name] = true
    return
  }
  const inner = recordIn(type)
  if (!isObjectType(inner)) throw badRequest(`There is no column ${column}: ${name} is of several types.`)
  if (rest.length === 0)
    throw badRequest(`The column ${column} is no value. Say which, as in ${column}.${nameIn(inner)}: it ${has(inner)}.`)
  const standing = within(selection, name)
  select(inner === type ? standing : within(standing, 'nodes'), inner, rest, column)
}

/** The selection under a field, which is made where there is none yet. */
function within(selection: Selection, field: string): Selection {
  const there = selection[field]
  const inner = typeof there === 'object' ? there : {}
  selection[field] = inner
  return inner
}

/** The field that says what a record is called; where there is none, its first value. */
export const nameIn = (type: GraphQLObjectType): string =>
  ['name', 'title', 'label', 'edtf', 'slug'].find((name) => name in type.getFields()) ??
  Object.values(type.getFields()).find((field) => isLeafType(getNamedType(field.type)))?.name ??
  '__typename'

/** The columns that a selection leads to, in its order. */
export const columnsIn = (selection: Selection): string[] =>
  Object.entries(selection).flatMap(([field, inner]) =>
    inner === true ? field : columnsIn(inner).map((column) => (field === 'nodes' ? column : `${field}.${column}`)),
  )
