import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { identityKinds } from '../../record/kinds.ts'
import { datamodel as own } from '../../store/generated/datamodel.ts'
import type { Relation } from '../../store/reads/datamodel-types.ts'
import { ofIdentity, withIdentityRelations } from '../../store/reads/identity-relations.ts'
import { builder, type Model } from '../builder.ts'
import type { Context } from '../context.ts'
import { type ConnectionPage, listArgs, listOf, withOrder } from './connection.ts'
import { delegateOf, type Row } from './delegate.ts'
import {
  and,
  cursorColumns,
  type ListArgs,
  nestedOrder,
  nodePaths,
  once,
  ownFields,
  readWindow,
  rowFields,
  rowsToRead,
  type Where,
} from './page-window.ts'

const datamodel = withIdentityRelations(own)

/** The same paths in the form of Pothos' planner. */
const plannerPaths = nodePaths.map((path) => path.map((name) => ({ name })))

interface NestedListOptions {
  /** The relation of the parent that leads there; the field's name by default. */
  through?: string
  /** The relation from a table in between to the record, if there is one. */
  to?: string
  /** Fields of the filter that are also separate arguments. */
  shortcuts?: string[]
  /** The default order. If it is not given: by ordinal, if the list has ordinals. */
  standard?: string
  description: string
}

type NestedSelect = (query: object, target: object) => Promise<Record<string, unknown>>

/**
 * Adds a list to a record: the same arguments as the list in `Query`, within this record and all others of its identity. It is read in the
 * same SQL statement as its parent. Prisma does not have the relations of identities: without a prepared operation such a list is a
 * statement of its own.
 */
export function nestedList(
  parent: Model,
  field: string,
  model: Model,
  { through: relation = field, to, shortcuts = [], standard, description }: NestedListOptions,
) {
  const isOfIdentity = identityKinds.some((kind) => kind === parent)
  const through = isOfIdentity ? ofIdentity(relation) : relation
  const inner = (where: Where | undefined) => (to && where ? { [to]: where } : where)
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
      nested: NestedSelect,
      selected: () => ReadonlySet<string>,
    ) => {
      if (isOfIdentity && !context.isPrepared) return { select: keyOf(parent, through) }
      const window = readWindow(list, args, context, `${field}.`, standard ?? nestedOrder(list))
      const [where, query] = await Promise.all([
        list.filter?.where(filterOf(args), context, `${field}.where`),
        nested(
          { select: cursorColumns(list, window, filterOf(args) ?? {}, context, selected()) },
          { getType: () => model, paths: plannerPaths },
        ),
      ])
      const names = selected()
      const page = {
        ...(to ? { select: { [to]: query } } : query),
        where: inner(and(where, ...window.where)),
        orderBy: to ? window.orderBy.map((order) => ({ [to]: order })) : window.orderBy,
        take: rowsToRead(window, names),
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
    const separately = async (row: object, given: object, context: Context, info: GraphQLResolveInfo): Promise<ConnectionPage> => {
      const args: ListArgs & Record<string, unknown> = { ...given }
      const window = readWindow(list, args, context, `${field}.`, standard ?? nestedOrder(list))
      const filter = filterOf(args) ?? {}
      const select = cursorColumns(list, window, filter, context)
      const [condition, query] = await Promise.all([
        list.filter?.where(filter, context, `${field}.where`),
        queryFromInfo({ context, info, typeName: model, paths: nodePaths, select, awaitSelections: true }),
      ])
      const where = and(conditionOfList({ parent, through, to, model }, row), condition)
      const delegate = delegateOf(context, model)
      const page = { where: and(where, ...window.where), orderBy: window.orderBy, take: rowsToRead(window) }
      return {
        window,
        filter,
        rows: once(async () => delegate.findMany({ ...query, ...page })),
        count: () => delegate.count({ where }),
        where: () => where,
      }
    }
    return t.field({
      type: list.connection,
      description: withOrder(description, list, standard ?? nestedOrder(list)),
      args: {
        ...listArgs(t.arg, list),
        // An argument is defined like a field of an input type, by a builder of another class.
        ...Object.fromEntries(shortcuts.map((name) => [name, list.filter?.fields[name]?.input(t.arg as never)])),
      },
      extensions: { pothosPrismaSelect: select },
      resolve: (row, given, context, info): ConnectionPage | Promise<ConnectionPage> => {
        if (isOfIdentity && !context.isPrepared) return separately(row, given, context, info)
        // The schema has checked the arguments, and `select` above has put these keys on the row.
        const args = given as ListArgs
        const { [through]: related, _count } = row as unknown as Record<string, Row[]> & { _count?: Record<string, number> }
        const rows = (related ?? []).map((each) => (to ? (each[to] as Row) : each))
        return {
          window: readWindow(list, args, context, `${field}.`, standard ?? nestedOrder(list)),
          filter: filterOf({ ...args }) ?? {},
          rows: () => rows,
          count: () => _count?.[through] ?? 0,
          where: async () =>
            and(
              conditionOfList({ parent, through, to, model }, row),
              await list.filter?.where(filterOf({ ...args }), context, `${field}.where`),
            ),
        }
      },
    })
  })
}

/** A relation of a model, by name. It throws for a wrong name, which is a bug in an entity. */
function relationOf(model: string, name: string) {
  const relation = datamodel.models[model]?.relations[name]
  if (!relation) throw new Error(`${model} has no relation ${name}`)
  return relation
}

/** The fields of the parent that the condition of the list needs. */
function keyOf(parent: Model, through: string): Record<string, true> {
  const { on, records, isOther } = relationOf(parent, through)
  if (records) return { identityId: true }
  return Object.fromEntries([...on.map(([here]): [string, true] => [here, true]), ...(isOther ? [['id', true] as const] : [])])
}

/** The condition of the records of a nested list. */
function conditionOfList(
  { parent, through, to, model }: Pick<NestedListOptions, 'to'> & { parent: Model; through: string; model: Model },
  row: object,
): Where {
  const relation = relationOf(parent, through)
  if (relation.records) return ofAnyRecord(relation, model, parent, row)
  // `select` above reads the columns of the key.
  const related = Object.fromEntries(relation.on.map(([here, there]) => [there, (row as Where)[here]]))
  if (relation.isOther) return { ...related, NOT: { id: (row as Where).id } }
  if (!to) return related
  // The relation from the listed records to the rows in between is the inverse of `to`.
  const there = JSON.stringify(relationOf(relation.model, to).on.map(([from, target]) => [target, from]))
  const back = Object.entries(datamodel.models[model]?.relations ?? {}).find(
    ([, { model: between, on }]) => between === relation.model && JSON.stringify(on) === there,
  )
  if (!back) throw new Error(`${model} has no relation back to ${relation.model}`)
  return { [back[0]]: { some: related } }
}

/** The same for a list of all records of an identity. */
function ofAnyRecord({ on, through }: Relation, model: Model, parent: Model, row: object): Where {
  const { identityId } = row as Where
  const [[, there] = ['', '']] = on
  const back = Object.entries(datamodel.models[model]?.relations ?? {}).find(([, relation]) =>
    through
      ? !relation.records && relation.through?.table === through.table && relation.through.here === through.there
      : relation.holds && relation.model === parent && relation.on[0]?.[0] === there,
  )
  if (!back) throw new Error(`${model} has no relation back to ${parent}`)
  return { [back[0]]: through ? { some: { identityId } } : { identityId } }
}
