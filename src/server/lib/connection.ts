import type { ArgBuilder, EnumRef, ObjectRef } from '@pothos/core'
import { getRefFromModel } from '@pothos/plugin-prisma'
import { spoken } from '../../record/kinds.ts'
import { builder, type Model, type SchemaTypes } from '../builder.ts'
import type { Row } from './delegate.ts'
import type { Filter, FilterInput } from './filter.ts'
import { defaultPage, largestPage } from './page-size.ts'
import { cursorOf, type Order, type OrderedList, type PageWindow, pageInfo, rowsOfPage, type Where } from './page-window.ts'

/** The parent of the fields of a connection: its rows are already read, or read on demand. */
export interface ConnectionPage {
  window: PageWindow
  rows: () => Promise<Row[]> | Row[]
  count: () => Promise<number> | number
  /** The condition of the list, without the cursors of the page. */
  where: () => Promise<Where | undefined> | Where | undefined
  /** The filter argument. */
  filter: FilterInput
}

interface List extends OrderedList {
  filter?: Filter<Model>
  orderType?: EnumRef<SchemaTypes, string, string>
  connection: ObjectRef<SchemaTypes, ConnectionPage, ConnectionPage>
  edge: ObjectRef<SchemaTypes, Edge, Edge>
}

/** A record of a page. */
export interface Edge {
  page: ConnectionPage
  row: Row
}

const lists = new Map<string, List>()

export const listOf = (model: Model): List => {
  const list = lists.get(model)
  if (!list) throw new Error(`No list of ${model} is defined`)
  return list
}

/** The connection type of a model, to which an entity can add fields. */
export const connectionOf = (model: Model) => listOf(model).connection
export const edgeOf = (model: Model) => listOf(model).edge

/**
 * Defines the list of a model: `XConnection`, `XEdge`, `XOrder`, and keyset paging. A page costs the same at any depth, and does not change
 * when records are added before it.
 */
export function defineList<M extends Model>(
  model: M,
  {
    filter,
    orders,
    ordinal,
  }: { filter?: Filter<M>; orders: Record<string, Omit<Order, 'description'> & { description: string }>; ordinal?: Order },
) {
  const displayName = model === 'Evidence' ? 'evidence' : `${spoken(model)}s`
  const node = getRefFromModel(model, builder)
  const edge = builder.objectRef<Edge>(`${model}Edge`).implement({
    description: `One record of a page of ${displayName}, with its cursor.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'The position of the record in the list, for the arguments `after` and `before`.',
        resolve: ({ page, row }) => cursorOf(page.window, row),
      }),
      node: t.field({ type: node, description: 'The record.', resolve: ({ row }) => row }),
    }),
  })
  const connection = builder.objectRef<ConnectionPage>(`${model}Connection`).implement({
    description: `A page of ${displayName}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The records of the page, each with its cursor.',
        resolve: (page) => after(page.rows(), (rows) => rowsOfPage(page.window, rows).map((row) => ({ page, row }))),
      }),
      nodes: t.field({
        type: [node],
        description: 'The records of the page.',
        resolve: ({ window, rows }) => after(rows(), (read) => rowsOfPage(window, read)),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there are records before and after the page, and the cursors to read them.',
        resolve: ({ window, rows }) => after(rows(), (read) => pageInfo(window, read)),
      }),
      totalCount: t.int({
        description: 'The number of records in the whole list. It is counted only if a query selects this field.',
        extensions: { cost: countCost },
        resolve: (page) => page.count(),
      }),
    }),
  })
  const named = Object.keys(orders).length > 1
  const orderType = named
    ? builder.enumType<string, Record<string, { description: string; extensions: { cost?: number } }>>(`${model}Order`, {
        description: `The order of ${displayName}. Records of the same value are ordered by id.`,
        values: Object.fromEntries(
          Object.entries(orders).map(([name, { description, cost }]) => [name, { description, extensions: { cost } }]),
        ),
      })
    : undefined
  // Lists of all models are in one map, so their types do not say the model.
  const list = { model, filter, orders: ordinal ? { ...orders, ordinal } : orders, orderType, connection, edge } as List
  lists.set(model, list)
}

/** What it costs to count a million records. */
const countCost = 20_000

/** Calls a function with a value: at once, or when the promise is fulfilled. */
const after = <T, U>(value: Promise<T> | T, next: (value: T) => U): Promise<U> | U =>
  value instanceof Promise ? value.then(next) : next(value)

export const listArgs = (t: ArgBuilder<SchemaTypes>, list: List, orders = true) => ({
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
export const withOrder = (description: string, list: List, order = Object.keys(list.orders)[0] ?? '') =>
  list.orderType ? description : `${description} ${list.orders[order]?.description}`
