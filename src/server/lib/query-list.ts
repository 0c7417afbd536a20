import { queryFromInfo } from '@pothos/plugin-prisma'
import { type KindWith, kinds } from '../../record/kinds.ts'
import { builder, type Model } from '../builder.ts'
import { type ConnectionPage, listArgs, listOf, withOrder } from './connection.ts'
import { delegateOf, type Row } from './delegate.ts'
import { and, cursorColumns, type ListArgs, nodePaths, once, readWindow, rowFields, rowsToRead, type Where } from './page-window.ts'
import { type Prepared, preparedFrom } from './prepared.ts'

/** Adds the list of all records of a type to `Query`. */
export function queryList(model: KindWith<'list', string>, description: string) {
  const list = listOf(model)
  builder.queryField(kinds[model].list, (t) =>
    t.field({
      type: list.connection,
      description: withOrder(description, list),
      args: listArgs(t.arg, list),
      resolve: async (_root, given, context, info): Promise<ConnectionPage> => {
        const args: ListArgs = given
        const window = readWindow(list, args, context)
        const prepared = preparedFrom(info)
        const filter = args.where ?? {}
        const select = cursorColumns(list, window, filter, context, prepared?.names)
        // Both start in the same turn of the event loop, so that the refs of this filter and of nested filters are looked up in one statement.
        const [where, query] = await Promise.all([
          list.filter?.where(args.where, context),
          prepared
            ? prepared.select(nodePaths, select)
            : queryFromInfo({ context, info, typeName: model, paths: nodePaths, select, awaitSelections: true }),
        ])
        const page = { where: and(where, ...window.where), orderBy: window.orderBy, take: rowsToRead(window, prepared?.names) }
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

/** Reads the rows and the count, if they are selected, in one SQL statement. */
async function readPage(
  { names, read }: Prepared,
  model: Model,
  args: Where,
  where: Where | undefined,
): Promise<Pick<ConnectionPage, 'rows' | 'count'>> {
  const [reads, counts] = [rowFields.some((name) => names.has(name)), names.has('totalCount')]
  const found = await read([
    ...(reads ? [{ model, operation: 'findMany', args } as const] : []),
    ...(counts ? [{ model, operation: 'count', args: { where } } as const] : []),
  ])
  // The results have the order of the reads, and the types that Prisma returns.
  return { rows: () => (reads ? (found[0] as Row[]) : []), count: () => found.at(-1) as number }
}
