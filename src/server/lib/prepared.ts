import type { GraphQLResolveInfo } from 'graphql'
import type { Read } from '../../store/reads/reads.ts'

/** A `select` of Prisma. */
export type Select = Record<string, unknown>

/** Thrown for operations that are not supported. graphql-js then executes them. */
export class NotPrepared extends Error {}

/** Replaces `info` of GraphQL in the resolver of a root field if the operation was prepared. */
export class Prepared {
  constructor(
    /** The names of the fields selected under this one. */
    readonly names: ReadonlySet<string>,
    /** The columns to select for the records at one of the paths under this field, in addition to `additional`. */
    readonly select: (paths: readonly (readonly string[])[], additional: Select) => Select | Promise<Select>,
    /** Runs reads in one SQL statement. */
    readonly read: (reads: readonly Read[]) => Promise<unknown[]>,
  ) {}
}

/** The prepared operation, if `info` is one. */
export const preparedFrom = (info: GraphQLResolveInfo | Prepared): Prepared | undefined => (info instanceof Prepared ? info : undefined)
