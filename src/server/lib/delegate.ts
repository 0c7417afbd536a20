import type { Model } from '../builder.ts'
import type { Context } from '../context.ts'

/** A row of any model: the selected columns, and always `id`. */
export type Row = { id: string } & Record<string, unknown>

/** The methods of a Prisma delegate that lists and lookups need. */
interface Delegate {
  findMany: (args: object) => Promise<Row[]>
  findUnique: (args: object) => Promise<Row | null>
  count: (args: object) => Promise<number>
}

/** The Prisma delegate of a model, by name. Prisma has no type for the delegate of any model, so this needs a cast. */
export const delegateOf = ({ db }: Context, model: Model) =>
  db[`${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'statement'] as unknown as Delegate
