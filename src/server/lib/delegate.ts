import type { Model } from '../builder.ts'
import type { Context } from '../context.ts'

/** A row of any model: what was selected of it, and always its id. */
export type Row = { id: string } & Record<string, unknown>

/** The part of a model's delegate that lists and look-ups need. */
interface Delegate {
  findMany: (args: object) => Promise<Row[]>
  findUnique: (args: object) => Promise<Row | null>
  count: (args: object) => Promise<number>
}

/** Prisma's delegate of a model known by name only. Prisma has no type for "the delegate of any model", hence the one assertion. */
export const delegateOf = ({ db }: Context, model: Model) =>
  db[`${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'statement'] as unknown as Delegate
