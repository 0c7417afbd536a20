import type { Decode } from './column-codecs.ts'
import type { Model, Relation } from './datamodel-types.ts'
import { member, type Path, unknown } from './read-arguments.ts'
import { and, quoted } from './sql-conditions.ts'

/** An SQL expression that makes one JSON value, and the function that decodes the value. */
export interface JsonExpression {
  sql: string
  decode?: Decode
}

/** A table of the statement. A column that is known to equal another expression is read there, so that the join may not be needed. */
export class TableSource {
  /** Whether the statement reads a column of the table itself. */
  needed = false
  /** The conditions of the filter that must all hold, each with its path in the arguments. */
  conjuncts: readonly [unknown, Path, ...unknown[]][] = []
  /** The SQL expression of the rank of its words, if another subquery has computed it. */
  rank: string | undefined
  /** The ranges among the conjuncts. */
  ranges: ColumnRange[] = []
  /** Whether `where` can have the name of a key of several fields, as in Prisma's `findUnique`. */
  byKey = false

  constructor(
    readonly model: Model,
    readonly alias: string,
    readonly known: ReadonlyMap<string, () => string> = new Map(),
  ) {}

  column(name: string): string {
    const known = this.known.get(name)
    if (known) return known()
    this.needed = true
    return `${this.alias}.${quoted(this.model.scalars[name]?.column ?? unknown(name))}`
  }

  get from(): string {
    return `${quoted(this.model.table)} ${this.alias}`
  }
}

export interface ColumnRange {
  field: string
  operator: string
  operand: unknown
  at: Path
}

export interface Join {
  from: string
  where: string
}

/** The rows that a filter selects. */
export interface MatchedRows extends Join {
  found: TableSource
}

/** The columns of a related record that equal columns of the foreign key here. */
export const equals = (source: TableSource, { holds, on }: Relation): TableSource['known'] =>
  new Map(holds ? on.map(([here, there]) => [there, () => source.column(here)]) : [])

/** Whether the foreign key here is set. */
export const holds = (source: TableSource, { on }: Relation): string => and(on.map(([here]) => `${source.column(here)} IS NOT NULL`))

/** Whether no two rows have the same values in all of these fields. */
export const areUnique = ({ key, uniques }: Model, fields: readonly string[]): boolean =>
  [key, ...Object.values(uniques)].some((unique) => unique.every((name) => fields.includes(name)))

/** A column of the table itself, also if it is known to equal another expression. */
export const own = ({ alias, model }: TableSource, name: string): string => `${alias}.${quoted(member(model.scalars, name).column)}`
