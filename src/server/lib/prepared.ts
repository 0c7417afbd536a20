import type { GraphQLResolveInfo } from 'graphql'
import type { Read } from '../../store/reads/reads.ts'

/** A selection as Prisma takes it. */
export type Select = Record<string, unknown>

/** What the resolver of a root field is given, in place of GraphQL's `info`, when its operation was prepared. */
export class Prepared {
  constructor(
    /** The names of the fields selected under this one. */
    readonly names: ReadonlySet<string>,
    /** What is selected of the records that lie at one of the paths under this field, beside what is selected anyway. */
    readonly select: (paths: readonly (readonly string[])[], anyway: Select) => Select | Promise<Select>,
    /** Runs reads in one SQL statement. */
    readonly read: (reads: readonly Read[]) => Promise<unknown[]>,
  ) {}
}

/** The preparation that stands in for `info`, if there is one. */
export const preparedFrom = (info: GraphQLResolveInfo | Prepared): Prepared | undefined => (info instanceof Prepared ? info : undefined)
