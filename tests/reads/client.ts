export type Row = Record<string, unknown>

export const actions = ['findMany', 'findFirst', 'findFirstOrThrow', 'findUnique', 'findUniqueOrThrow', 'count'] as const
export type Action = (typeof actions)[number]

/** Any Prisma client, of any schema. */
export type Client = object

interface Delegate extends Record<Exclude<Action, 'findMany'>, (args: Row) => Promise<unknown>> {
  findMany: (args: Row) => Promise<Row[]>
  createMany: (args: Row) => Promise<unknown>
  update: (args: Row) => Promise<unknown>
}

/** Prisma has no type for "the delegate of any model of any client", hence the assertion. */
export const delegateOf = (client: Client, model: string) =>
  Reflect.get(client, `${model.charAt(0).toLowerCase()}${model.slice(1)}`) as Delegate
