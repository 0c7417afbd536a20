import { badRequest } from '../api-errors.ts'
import type { Model } from '../builder.ts'
import type { Context } from '../context.ts'
import { decodeCursor, encodeCursor, type Position } from './cursor.ts'
import type { Row } from './delegate.ts'
import type { FilterInput } from './filter.ts'
import { defaultPage, largestPage } from './page-size.ts'

export type Where = Record<string, unknown>

/** An order of a list: by a column that is never null, then by id. */
export interface Order {
  by: string
  direction: 'asc' | 'desc'
  description: string
  /** What it costs to order a million records, where no index has the order. */
  cost?: number
  /** The field of the filter that this order needs. */
  needs?: string
}

/** The part of a list that `readWindow` needs. */
export interface OrderedList {
  model: Model
  orders: Record<string, Order>
}

export interface ListArgs {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  orderBy?: string | null
  where?: FilterInput | null
}

/** The part of a list that a page has: its order, its size, and the conditions of its cursors. */
export interface PageWindow {
  order: Order
  name: string
  backwards: boolean
  size: number
  bounded: { after: boolean; before: boolean }
  where: Where[]
  orderBy: Record<string, 'asc' | 'desc'>[]
}

/** The default order of a list within another record: by ordinal, if the list has ordinals. */
export const nestedOrder = (list: OrderedList) => (list.orders.ordinal ? 'ordinal' : undefined)

export function readWindow(list: OrderedList, args: ListArgs, { path }: Pick<Context, 'path'>, at = '', standard?: string): PageWindow {
  const name = args.orderBy ?? standard ?? Object.keys(list.orders)[0] ?? ''
  const order = list.orders[name]
  if (!order) throw new Error(`${list.model} cannot be ordered by ${name}`)
  if (order.needs && args.where?.[order.needs] == null) {
    const argument = `${at}orderBy`
    throw badRequest(`\`${argument}\` is ${name}, which needs \`${at}where.${order.needs}\`. Add it, or use another order.`, { argument })
  }
  if (order.needs && path === 'prisma')
    throw badRequest(`\`${at}orderBy\` is ${name}, an order that Prisma's engine does not have. Use another order, or unset READS.`, {
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
    return cursor == null ? [] : afterPosition(order, decodeCursor(name, cursor, `${at}${side}`), side)
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
 * The condition of the records after (or before) a position: a range of the column, without the records of the same value on the other
 * side. For this form PostgreSQL uses an index range scan and estimates the number of rows well. For an `or` it estimates too few rows and
 * sorts.
 */
export function afterPosition({ by, direction }: Order, { value, id }: Position, side: 'after' | 'before'): Where[] {
  const [upTo, back] = (side === 'after') === (direction === 'asc') ? (['gte', 'lte'] as const) : (['lte', 'gte'] as const)
  return [{ [by]: { [upTo]: value } }, { NOT: { [by]: value, id: { [back]: id } } }]
}

export const cursorOf = ({ name, order }: PageWindow, row: Row) => {
  const value = row[order.by]
  if (!(value instanceof Date || typeof value === 'string' || typeof value === 'number')) throw new Error(`${order.by} was not read`)
  return encodeCursor(name, { value, id: row.id })
}

/** The number of rows to read for a page: one more than its size if `pageInfo` is selected. */
export const rowsToRead = ({ size }: PageWindow, names?: ReadonlySet<string>) => (names && !names.has('pageInfo') ? size : size + 1)

/** The rows of a page in the order of the list, without the additional row. */
export function rowsOfPage({ size, backwards }: PageWindow, rows: Row[]): Row[] {
  const page = rows.slice(0, size)
  return backwards ? page.reverse() : page
}

export function pageInfo(window: PageWindow, rows: Row[]) {
  const shown = rowsOfPage(window, rows)
  const more = rows.length > window.size
  const [first, last] = [shown.at(0), shown.at(-1)]
  return {
    startCursor: first ? cursorOf(window, first) : null,
    endCursor: last ? cursorOf(window, last) : null,
    hasNextPage: window.backwards ? window.bounded.before : more,
    hasPreviousPage: window.backwards ? more : window.bounded.after,
  }
}

export const and = (...parts: (Where | undefined)[]): Where | undefined => {
  const given = parts.filter((part) => part !== undefined)
  return given.length > 1 ? { AND: given } : given[0]
}

/** The columns of cursors, if a cursor may be selected. Edges also get the columns of orders that depend on a field of the filter. */
export function cursorColumns(
  { orders }: OrderedList,
  { order }: PageWindow,
  filter: FilterInput,
  { path }: Context,
  names?: ReadonlySet<string>,
) {
  const edges = !names || names.has('edges')
  const beside = Object.values(orders).filter(({ needs }) => edges && path === 'compiled' && needs && filter[needs] != null)
  const columns = edges || names.has('pageInfo') ? ['id', order.by, ...beside.map(({ by }) => by)] : []
  return Object.fromEntries(columns.map((column): [string, true] => [column, true]))
}

/** The fields of a connection that need its rows. */
export const rowFields = ['nodes', 'edges', 'pageInfo']
/** The fields that use only rows read with the parent. Other fields start a new read, and need the key of the parent. */
export const ownFields = [...rowFields, 'totalCount', '__typename']

// `nodes` and `edges.node` have the same records, which are read once.
export const nodePaths = [['nodes'], ['edges', 'node']]

/** Calls a function at most once. */
export const once = <T>(read: () => T) => {
  let value: { of: T } | undefined
  return () => {
    value ??= { of: read() }
    return value.of
  }
}
