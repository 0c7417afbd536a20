import { datamodel } from '../../store/generated/datamodel.ts'
import { builder, type Model } from '../builder.ts'
import type { Context } from '../context.ts'
import { listArgs, listOf, type Page, withOrder } from './connection.ts'
import type { Row } from './delegate.ts'
import {
  and,
  cursorColumns,
  type ListArgs,
  nestedOrder,
  nodePaths,
  ownFields,
  readWindow,
  rowFields,
  rowsToRead,
  type Where,
} from './page-window.ts'

/** The form in which the same paths reach Pothos' own planner. */
const plannerPaths = nodePaths.map((path) => path.map((name) => ({ name })))

interface NestedListOptions {
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

type NestedSelect = (query: object, target: object) => Promise<Record<string, unknown>>

/**
 * Adds a list to a record: the same arguments as the list in `Query`, within this record. It is read in the same SQL statement as
 * its parent.
 */
export function nestedList(
  parent: Model,
  field: string,
  model: Model,
  { through = field, to, only, shortcuts = [], standard, description }: NestedListOptions,
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
      nested: NestedSelect,
      selected: () => ReadonlySet<string>,
    ) => {
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
    return t.field({
      type: list.connection,
      description: withOrder(description, list, standard ?? nestedOrder(list)),
      args: {
        ...listArgs(t.arg, list),
        // An argument is defined like a field of an input type, by a builder of another class.
        ...Object.fromEntries(shortcuts.map((name) => [name, list.filter?.fields[name]?.input(t.arg as never)])),
      },
      extensions: { pothosPrismaSelect: select },
      resolve: (row, given, context): Page => {
        // The schema has checked the arguments, and `select` above has put these keys on the row.
        const args = given as ListArgs
        const { [through]: found, _count } = row as unknown as Record<string, Row[]> & { _count?: Record<string, number> }
        const rows = (found ?? []).map((each) => (to ? (each[to] as Row) : each))
        return {
          window: readWindow(list, args, context, `${field}.`, standard ?? nestedOrder(list)),
          filter: filterOf({ ...args }) ?? {},
          rows: () => rows,
          count: () => _count?.[through] ?? 0,
          where: async () =>
            and(
              conditionOfList({ parent, through, to, only, model }, row),
              await list.filter?.where(filterOf({ ...args }), context, `${field}.where`),
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
function conditionOfList(
  { parent, through, to, only, model }: Pick<NestedListOptions, 'to' | 'only'> & { parent: Model; through: string; model: Model },
  row: object,
): Where {
  const relation = relationOf(parent, through)
  // `select` above reads the columns of the key.
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
