import type { ArgBuilder, EnumRef, ObjectRef } from '@pothos/core'
import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { datamodel } from '../../store/generated/datamodel.ts'
import { badRequest } from '../api-errors.ts'
import { builder, type Model, type SchemaTypes } from '../builder.ts'
import type { Context } from '../context.ts'
import { decodeCursor, encodeCursor, type Position } from './cursor.ts'
import { delegateOf, type Row } from './delegate.ts'
import type { Filter, FilterInput } from './filter.ts'
import { type Prepared, preparedFrom } from './prepared.ts'

const defaultPage = 20
const largestPage = 200

type Where = Record<string, unknown>

/** One way to order a list: by a column that is never null, then by id. */
interface Order {
  by: string
  direction: 'asc' | 'desc'
  description: string
  /** The field of the filter without which there is no such order. */
  needs?: string
}

/** A page, read already or on its way. */
export interface Page {
  window: Window
  rows: () => Promise<Row[]> | Row[]
  count: () => Promise<number> | number
  /** Which records the list has, all pages together. */
  where: () => Promise<Where | undefined> | Where | undefined
  /** The filter as it was given. */
  filter: FilterInput
}

interface List {
  model: Model
  filter?: Filter<Model>
  orders: Record<string, Order>
  orderType?: EnumRef<SchemaTypes, string, string>
  connection: ObjectRef<SchemaTypes, Page, Page>
  edge: ObjectRef<SchemaTypes, Edge, Edge>
}

/** A record of a page. */
export interface Edge {
  page: Page
  row: Row
}

interface ListArgs {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  orderBy?: string | null
  where?: FilterInput | null
}

/** What of a list is wanted: how many, from where, in which order. */
interface Window {
  order: Order
  name: string
  backwards: boolean
  size: number
  bounded: { after: boolean; before: boolean }
  where: Where[]
  orderBy: Record<string, 'asc' | 'desc'>[]
}

const lists = new Map<string, List>()

const listOf = (model: Model): List => {
  const list = lists.get(model)
  if (!list) throw new Error(`No list of ${model} is defined`)
  return list
}

/** The connection of a type, for an entity to add fields to. */
export const connectionOf = (model: Model) => listOf(model).connection
export const edgeOf = (model: Model) => listOf(model).edge

// `nodes` and `edges.node` are two ways to the same records, read once.
const nodePaths = [['nodes'], ['edges', 'node']]

/** The form in which the same paths reach Pothos' own planner. */
const plannerPaths = nodePaths.map((path) => path.map((name) => ({ name })))

/**
 * Defines how records of a type are listed: `XConnection`, `XEdge`, `XOrder`, and keyset paging. A page costs the same however deep
 * it lies and does not shift when records are added.
 */
export function defineList<M extends Model>(
  model: M,
  {
    filter,
    orders,
    ordinal,
  }: { filter?: Filter<M>; orders: Record<string, Omit<Order, 'description'> & { description: string }>; ordinal?: Order },
) {
  const spoken = model === 'Evidence' ? 'evidence' : `${model.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()}s`
  const node = getRefFromModel(model, builder)
  const edge = builder.objectRef<Edge>(`${model}Edge`).implement({
    description: `One record of a page of ${spoken}, with its cursor.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'The position of the record in the list, for the arguments `after` and `before`.',
        resolve: ({ page, row }) => cursorOf(page.window, row),
      }),
      node: t.field({ type: node, description: 'The record.', resolve: ({ row }) => row }),
    }),
  })
  const connection = builder.objectRef<Page>(`${model}Connection`).implement({
    description: `A page of ${spoken}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The records of the page, each with its cursor.',
        resolve: (page) => after(page.rows(), (rows) => visible(page.window, rows).map((row) => ({ page, row }))),
      }),
      nodes: t.field({
        type: [node],
        description: 'The records of the page.',
        resolve: ({ window, rows }) => after(rows(), (read) => visible(window, read)),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there are records before and after the page, and the cursors to read them.',
        resolve: ({ window, rows }) => after(rows(), (read) => pageInfo(window, read)),
      }),
      totalCount: t.int({
        description: 'The number of records in the whole list. It is counted only if a query selects this field.',
        resolve: (page) => page.count(),
      }),
    }),
  })
  const named = Object.keys(orders).length > 1
  const orderType = named
    ? builder.enumType<string, Record<string, { description: string }>>(`${model}Order`, {
        description: `The order of ${spoken}. Records of the same value are ordered by id.`,
        values: Object.fromEntries(Object.entries(orders).map(([name, { description }]) => [name, { description }])),
      })
    : undefined
  // A list is looked up by name, where the model is no longer known to the compiler.
  lists.set(model, {
    model,
    filter: filter as Filter<Model> | undefined,
    orders: ordinal ? { ...orders, ordinal } : orders,
    orderType,
    connection,
    edge,
  } as List)
}

/** The ordering of a list that stands inside another record: as in that record, where it has an order. */
const nestedOrder = (list: List) => (list.orders.ordinal ? 'ordinal' : undefined)

function readWindow(list: List, args: ListArgs, { path }: Pick<Context, 'path'>, at = '', standard?: string): Window {
  const name = args.orderBy ?? standard ?? Object.keys(list.orders)[0] ?? ''
  const order = list.orders[name]
  if (!order) throw new Error(`${list.model} cannot be ordered by ${name}`)
  if (order.needs && args.where?.[order.needs] == null) {
    const argument = `${at}orderBy`
    throw badRequest(`\`${argument}\` is ${name}, which needs \`${at}where.${order.needs}\`. Add it, or order otherwise.`, { argument })
  }
  if (order.needs && path === 'prisma')
    throw badRequest(`\`${at}orderBy\` is ${name}, an order that Prisma's engine has not. Order otherwise, or unset READS.`, {
      argument: `${at}orderBy`,
    })
  if (args.first != null && args.last != null)
    throw badRequest(`Both \`${at}first\` and \`${at}last\` are given. Ask for one of them.`, { argument: `${at}last` })
  const backwards = args.last != null
  const size = (backwards ? args.last : args.first) ?? defaultPage
  const argument = backwards ? `${at}last` : `${at}first`
  if (size < 0) throw badRequest(`\`${argument}\` is ${size}. Ask for 0 to ${largestPage}.`, { argument })
  if (size > largestPage)
    throw badRequest(
      `\`${argument}\` is ${size}, more than a page holds. Ask for at most ${largestPage} and go on from \`pageInfo.endCursor\`.`,
      { argument },
    )
  const where = (['after', 'before'] as const).flatMap((side) => {
    const cursor = args[side]
    return cursor == null ? [] : beyond(order, decodeCursor(name, cursor, `${at}${side}`), side)
  })
  const direction = backwards === (order.direction === 'asc') ? 'desc' : 'asc'
  return {
    order,
    name,
    backwards,
    size,
    bounded: { after: args.after != null, before: args.before != null },
    where,
    orderBy: [{ [order.by]: direction }, { id: direction }],
  }
}

/**
 * The records after (or before) a place: up to it by the column, without those of the same value that lie on the other side. Said so,
 * PostgreSQL seeks in the index and expects the right number of rows; as an `or` it expects too few and sorts instead.
 */
function beyond({ by, direction }: Order, { value, id }: Position, side: 'after' | 'before'): Where[] {
  const [upTo, back] = (side === 'after') === (direction === 'asc') ? (['gte', 'lte'] as const) : (['lte', 'gte'] as const)
  return [{ [by]: { [upTo]: value } }, { NOT: { [by]: value, id: { [back]: id } } }]
}

const cursorOf = ({ name, order }: Window, row: Row) => {
  const value = row[order.by]
  if (!(value instanceof Date || typeof value === 'string' || typeof value === 'number')) throw new Error(`${order.by} was not read`)
  return encodeCursor(name, { value, id: row.id })
}

/** Goes on with what is there at once, or when it is. */
const after = <T, U>(value: Promise<T> | T, next: (value: T) => U): Promise<U> | U =>
  value instanceof Promise ? value.then(next) : next(value)

/** How many rows are read for a page: one more where it is asked whether there is more. */
const rowsOf = ({ size }: Window, names?: ReadonlySet<string>) => (names && !names.has('pageInfo') ? size : size + 1)

/** The rows of a page without the one more that tells whether there is more, in the order of the list. */
function visible({ size, backwards }: Window, rows: Row[]): Row[] {
  const page = rows.slice(0, size)
  return backwards ? page.reverse() : page
}

function pageInfo(window: Window, rows: Row[]) {
  const shown = visible(window, rows)
  const more = rows.length > window.size
  const [first, last] = [shown.at(0), shown.at(-1)]
  return {
    startCursor: first ? cursorOf(window, first) : null,
    endCursor: last ? cursorOf(window, last) : null,
    hasNextPage: window.backwards ? window.bounded.before : more,
    hasPreviousPage: window.backwards ? more : window.bounded.after,
  }
}

const and = (...parts: (Where | undefined)[]): Where | undefined => {
  const given = parts.filter((part) => part !== undefined)
  return given.length > 1 ? { AND: given } : given[0]
}

const listArgs = (t: ArgBuilder<SchemaTypes>, list: List, orders = true) => ({
  first: t.int({
    description: `Number of records from the start of the list (default ${defaultPage}, maximum ${largestPage}). Not together with \`last\`.`,
  }),
  after: t.string({ description: 'Return records after this cursor.' }),
  last: t.int({ description: `Number of records from the end of the list (maximum ${largestPage}). Not together with \`first\`.` }),
  before: t.string({ description: 'Return records before this cursor.' }),
  ...(list.filter && { where: t({ type: list.filter.type, description: 'Filter of the list.' }) }),
  ...(list.orderType &&
    orders && { orderBy: t({ type: list.orderType, description: `Order of the list (default ${Object.keys(list.orders)[0]}).` }) }),
})

/** A description that also says the order, if a query cannot choose one. */
const withOrder = (description: string, list: List, order = Object.keys(list.orders)[0] ?? '') =>
  list.orderType ? description : `${description} ${list.orders[order]?.description}`

/** Adds a list of every record of a type to `Query`. */
export function queryList(field: string, model: Model, description: string) {
  const list = listOf(model)
  builder.queryField(field, (t) =>
    t.field({
      type: list.connection,
      description: withOrder(description, list),
      args: listArgs(t.arg, list),
      resolve: async (_root, given, context, info): Promise<Page> => {
        const args: ListArgs = given
        const window = readWindow(list, args, context)
        const prepared = preparedFrom(info)
        const filter = args.where ?? {}
        const select = placeIn(list, window, filter, context, prepared?.names)
        // Both start in the same turn, so that the refs of this filter and of nested ones are looked up together.
        const [where, query] = await Promise.all([
          list.filter?.where(args.where, context),
          prepared
            ? prepared.select(nodePaths, select)
            : queryFromInfo({ context, info, typeName: model, paths: nodePaths, select, awaitSelections: true }),
        ])
        const page = { where: and(where, ...window.where), orderBy: window.orderBy, take: rowsOf(window, prepared?.names) }
        if (prepared) return { window, filter, where: () => where, ...(await readPage(prepared, model, { ...page, select: query }, where)) }
        const delegate = delegateOf(context, model)
        return {
          window,
          rows: once(async () => delegate.findMany({ ...query, ...page })),
          count: () => delegate.count({ where }),
          where: () => where,
          filter,
        }
      },
    }),
  )
}

/** A list without its pages, for what takes it away as a whole. */
export interface Whole {
  /** Which records it has. */
  where: Where | undefined
  /**
   * Its records in order, so many at a time. Each batch is a statement of its own that goes on from where the last one ended: nothing is
   * held open in between, and no more is read than one batch ahead of whoever takes them.
   */
  batches: (select: object, size: number, limit?: number) => AsyncGenerator<Row[]>
}

/** All of a list, in its order. What is wrong with the filter is thrown before anything is read. */
export async function wholeList(model: Model, args: Pick<ListArgs, 'orderBy' | 'where'>, context: Context): Promise<Whole> {
  const list = listOf(model)
  // Whoever reads pages, these are read by compiled SQL.
  const reading: Context = { ...context, path: 'compiled' }
  const { order, orderBy } = readWindow(list, args, reading)
  const where = await list.filter?.where(args.where, reading)

  async function* batches(select: object, size: number, limit = Number.POSITIVE_INFINITY) {
    let left = limit
    let place: Position | undefined
    const read = () => {
      const from = place ? beyond(order, place, 'after') : []
      const wanted = { where: and(where, ...from), orderBy, select: { ...select, id: true, [order.by]: true }, take: Math.min(size, left) }
      // A read returns what Prisma would have returned, and this is a column that lists are ordered by.
      return context.read({ model, operation: 'findMany', args: wanted }) as Promise<(Row & Record<string, Position['value']>)[]>
    }
    let batch = left > 0 ? read() : undefined
    while (batch) {
      const rows = await batch
      const last = rows.at(-1)
      const value = last?.[order.by]
      left -= rows.length
      if (last && value !== undefined && rows.length === size && left > 0) {
        place = { value, id: last.id }
        batch = read()
        // Whoever takes the rows may go away meanwhile; else it is awaited above.
        batch.catch(() => {})
      } else batch = undefined
      if (rows.length > 0) yield rows
    }
  }
  return { where, batches }
}

/** What is asked for of rows and number, both in one statement. */
async function readPage(
  { names, read }: Prepared,
  model: Model,
  args: Where,
  where: Where | undefined,
): Promise<Pick<Page, 'rows' | 'count'>> {
  const [reads, counts] = [rowFields.some((name) => names.has(name)), names.has('totalCount')]
  const found = await read([
    ...(reads ? [{ model, operation: 'findMany', args } as const] : []),
    ...(counts ? [{ model, operation: 'count', args: { where } } as const] : []),
  ])
  // In this order they were asked for, and a read returns what Prisma would have returned.
  return { rows: () => (reads ? (found[0] as Row[]) : []), count: () => found.at(-1) as number }
}

/** The columns that cursors are made of, where one may be asked for; on edges, those too that there are only for what is filtered by. */
function placeIn({ orders }: List, { order }: Window, filter: FilterInput, { path }: Context, names?: ReadonlySet<string>) {
  const edges = !names || names.has('edges')
  const beside = Object.values(orders).filter(({ needs }) => edges && path === 'compiled' && needs && filter[needs] != null)
  const columns = edges || names.has('pageInfo') ? ['id', order.by, ...beside.map(({ by }) => by)] : []
  return Object.fromEntries(columns.map((column): [string, true] => [column, true]))
}

/** The fields of a connection that need its rows. */
const rowFields = ['nodes', 'edges', 'pageInfo']
/** Those that need no more than what was read with the parent; others ask anew, and need the parent's key. */
const ownFields = [...rowFields, 'totalCount', '__typename']

const once = <T>(read: () => T) => {
  let value: { of: T } | undefined
  return () => {
    value ??= { of: read() }
    return value.of
  }
}

interface Nested {
  /** The relation of the parent that leads there; the field's name by default. */
  through?: string
  /** The relation that leads on from there, where the way goes over a table in between. */
  to?: string
  /** Which of the rows in between lead to a record, where some lead to another type's. */
  only?: Where
  /** Fields of the filter that are also arguments of their own. */
  shortcuts?: string[]
  /** How it is ordered unless asked; by default as in the parent, where the list has an order within one. */
  standard?: string
  description: string
}

type NestedSelection = (query: object, target: object) => Promise<Record<string, unknown>>

/**
 * Adds a list to a record: the same arguments as the list in `Query`, within this record. It is read in the same SQL statement as
 * its parent.
 */
export function nestedList(
  parent: Model,
  field: string,
  model: Model,
  { through = field, to, only, shortcuts = [], standard, description }: Nested,
) {
  const inner = (where: Where | undefined) => and(only, to && where ? { [to]: where } : where)
  const filterOf = (args: ListArgs & Record<string, unknown>) =>
    shortcuts.some((name) => args[name] != null)
      ? { ...args.where, ...Object.fromEntries(shortcuts.map((name) => [name, args[name]])) }
      : args.where

  // The parent's model is a parameter here, so its row type is not known; `select` below is what puts these keys on the row.
  builder.prismaObjectField(parent as 'Meeting', field as 'list', (t) => {
    // Pothos calls this once every entity is defined, so that entities can list one another.
    const list = listOf(model)
    const select = async (
      args: ListArgs & Record<string, unknown>,
      context: Context,
      nested: NestedSelection,
      selected: () => ReadonlySet<string>,
    ) => {
      const window = readWindow(list, args, context, `${field}.`, standard ?? nestedOrder(list))
      const [where, query] = await Promise.all([
        list.filter?.where(filterOf(args), context, `${field}.where`),
        nested({ select: placeIn(list, window, filterOf(args) ?? {}, context, selected()) }, { getType: () => model, paths: plannerPaths }),
      ])
      const names = selected()
      const page = {
        ...(to ? { select: { [to]: query } } : query),
        where: inner(and(where, ...window.where)),
        orderBy: to ? window.orderBy.map((order) => ({ [to]: order })) : window.orderBy,
        take: rowsOf(window, names),
      }
      const reads = rowFields.some((name) => names.has(name))
      return {
        select: {
          ...(reads && { [through]: page }),
          ...([...names].some((name) => !ownFields.includes(name)) && keyOf(parent, through)),
          ...(names.has('totalCount') && { _count: { select: { [through]: inner(where) ? { where: inner(where) } : true } } }),
        },
      }
    }
    return t.field({
      type: list.connection,
      description: withOrder(description, list, standard ?? nestedOrder(list)),
      args: {
        ...listArgs(t.arg, list),
        ...Object.fromEntries(shortcuts.map((name) => [name, list.filter?.fields[name]?.input(t.arg as never)])),
      },
      extensions: { pothosPrismaSelect: select },
      resolve: (row, given, context): Page => {
        const { [through]: found, _count } = row as unknown as Record<string, Row[]> & { _count?: Record<string, number> }
        const rows = (found ?? []).map((each) => (to ? (each[to] as Row) : each))
        return {
          window: readWindow(list, given as ListArgs, context, `${field}.`, standard ?? nestedOrder(list)),
          filter: filterOf({ ...(given as ListArgs) }) ?? {},
          rows: () => rows,
          count: () => _count?.[through] ?? 0,
          where: async () =>
            and(
              within({ parent, through, to, only, model }, row),
              await list.filter?.where(filterOf({ ...(given as ListArgs) }), context, `${field}.where`),
            ),
        }
      },
    })
  })
}

/** What relations say of the models that an entity names: a model that is not there is a mistake of this server's. */
function relationOf(model: string, name: string) {
  const relation = datamodel.models[model]?.relations[name]
  if (!relation) throw new Error(`${model} has no relation ${name}`)
  return relation
}

/** The fields of a record by which those related to it are known. */
const keyOf = (parent: Model, through: string) => Object.fromEntries(relationOf(parent, through).on.map(([here]) => [here, true]))

/** What the records of a nested list have in common. */
function within(
  { parent, through, to, only, model }: Pick<Nested, 'to' | 'only'> & { parent: Model; through: string; model: Model },
  row: object,
): Where {
  const relation = relationOf(parent, through)
  const related = Object.fromEntries(relation.on.map(([here, there]) => [there, (row as Where)[here]]))
  if (!to) return { ...related, ...only }
  // The way from the listed records to those in between is the other way round of the one from there.
  const there = JSON.stringify(relationOf(relation.model, to).on.map(([from, target]) => [target, from]))
  const back = Object.entries(datamodel.models[model]?.relations ?? {}).find(
    ([, { model: between, on }]) => between === relation.model && JSON.stringify(on) === there,
  )
  if (!back) throw new Error(`${model} has no relation back to ${relation.model}`)
  return { [back[0]]: { some: { ...related, ...only } } }
}
