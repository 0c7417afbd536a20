import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { didYouMean } from '../../record/load-report.ts'
import { badRequest } from '../../server/api-errors.ts'
import { type Answer, pathShape, type Shape } from './output-formats.ts'
import { recordIn } from './sdl.ts'

/** The fields of a record that a query selects, and the selections of fields that have fields of their own. */
export interface Selection {
  [field: string]: true | Selection
}

/** The columns that a command line names. */
export interface Chosen {
  select: Selection
  shape: Shape
  /** A record with the columns that the API does not have. */
  complete: (record: Answer, origin: string) => Answer
}

/**
 * The columns of records, such as `speaker.person.name`. Beside the fields of the API there are the columns that exports have: `address`, and
 * passages such as `evidence.spans`, each written as `start-end`.
 * @throws BAD_REQUEST for a path that is not a column, with suggestions and the fields that there are
 */
export function chosenColumns(record: GraphQLObjectType, columns: readonly string[]): Chosen {
  const select: Selection = {}
  const passages = new Set<string>()
  for (const column of columns) {
    if (column === addressColumn && !record.getFields()[addressColumn]) select.slug = true
    else if (addColumn(select, record, column.split('.'), column) === 'passages') passages.add(column)
  }
  const { cells } = pathShape(columns)
  const type = record.name.replace(/\B[A-Z]/g, '-$&').toLowerCase()
  return {
    select,
    shape: {
      columns,
      cells: (answer) =>
        cells(answer).map((value, at) => (passages.has(columns[at] ?? '') ? passagesAt(answer, columns[at]?.split('.') ?? []) : value)),
    },
    complete: (answer, origin) =>
      columns.includes(addressColumn) ? { ...answer, [addressColumn]: `${origin}/r/${type}/${answer.slug}` } : answer,
  }
}

/** The permanent address of a record. It begins with the origin of the server, and is a path where a database is read. */
const addressColumn = 'address'

function addColumn(
  selection: Selection,
  record: GraphQLObjectType,
  [name = '', ...rest]: readonly string[],
  column: string,
): 'value' | 'passages' {
  const fields = record.getFields()
  const field = fields[name]
  const has = (type: GraphQLObjectType) => `has ${Object.keys(type.getFields()).join(', ')}`
  if (!field) {
    const before = column.slice(0, column.length - [name, ...rest].join('.').length)
    const near = didYouMean(
      [name, ...rest].join('.'),
      Object.keys(fields).map((each) => [each, ...rest].join('.')),
    )
    throw badRequest(`There is no column ${column}.${near.replace(/"([^"]*)"/g, `"${before}$1"`)} A ${record.name} ${has(record)}.`)
  }
  const type = getNamedType(field.type)
  if (isLeafType(type)) {
    if (rest.length > 0) throw badRequest(`There is no column ${column}: ${name} is a value, and has no ${rest.join('.')}.`)
    selection[name] = true
    return 'value'
  }
  const inner = recordIn(type)
  if (!isObjectType(inner)) throw badRequest(`There is no column ${column}: ${name} is of several types.`)
  const nested = inner === type ? within(selection, name) : within(within(selection, name), 'nodes')
  if (rest.length > 0) return addColumn(nested, inner, rest, column)
  if (!isPassage(inner))
    throw badRequest(`The column ${column} has several values. Choose one, such as ${column}.${nameIn(inner)}: it ${has(inner)}.`)
  Object.assign(nested, { start: true, end: true })
  return 'passages'
}

/** Whether a type is a passage of a text. */
const isPassage = (type: GraphQLObjectType): boolean =>
  ['start', 'end'].every((name) => String(getNamedType(type.getFields()[name]?.type)) === 'Int')

/** The passages at a path, `3-9 12-20`; a list of them where the path goes through one. */
function passagesAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => passagesAt(each, path))
  const [name = '', ...rest] = path
  // A record of the answer, or null.
  const inner = (value as Record<string, unknown> | null)?.[name]
  const list = (inner as { nodes?: unknown } | null | undefined)?.nodes ?? inner
  if (rest.length > 0) return passagesAt(list, rest)
  return Array.isArray(list) ? list.map(({ start, end }) => `${start}-${end}`).join(' ') : null
}

/** The selection under a field. It is added where there is none yet. */
function within(selection: Selection, field: string): Selection {
  const existing = selection[field]
  const inner = typeof existing === 'object' ? existing : {}
  selection[field] = inner
  return inner
}

/** The field that has the name of a record; where there is none, its first value. */
export const nameIn = (type: GraphQLObjectType): string =>
  ['name', 'title', 'label', 'edtf', 'slug'].find((name) => name in type.getFields()) ??
  Object.values(type.getFields()).find((field) => isLeafType(getNamedType(field.type)))?.name ??
  '__typename'

/** The columns of a selection, in its order. */
export const columnsIn = (selection: Selection): string[] =>
  Object.entries(selection).flatMap(([field, inner]) =>
    inner === true ? field : columnsIn(inner).map((column) => (field === 'nodes' ? column : `${field}.${column}`)),
  )
