import type { Decode } from './column-codecs.ts'
import type { Model, Relation } from './datamodel-types.ts'
import { member, type Path, unknown } from './read-arguments.ts'
import { and, quoted } from './sql-conditions.ts'

/** A part of the statement that makes one JSON value, and how that is read. */
export interface Part {
  sql: string
  decode?: Decode
}

/** A table of the statement. What its columns are known to equal is read there, so that a table may turn out not to be needed. */
export class Source {
  needed = false
  /** What it must be, whatever else is asked: each condition by itself, and where it stands. */
  asked: readonly [unknown, Path, ...unknown[]][] = []
  /** How well its words match what is asked of them, where that is known. */
  rank: string | undefined
  /** Ranges that its fields must be in, whatever else is asked. */
  ranges: Range[] = []
  /** Whether keys of several fields stand in `where` under their joint name. */
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

export interface Range {
  field: string
  operator: string
  operand: unknown
  at: Path
}

export interface Link {
  from: string
  where: string
}

/** Where the records are that a filter finds. */
export interface Matched extends Link {
  found: Source
}

/** What fields of the record that a key here points at equal. */
export const equals = (source: Source, { holds, on }: Relation): Source['known'] =>
  new Map(holds ? on.map(([here, there]) => [there, () => source.column(here)]) : [])

/** Whether the key here points at a record. */
export const holds = (source: Source, { on }: Relation): string => and(on.map(([here]) => `${source.column(here)} IS NOT NULL`))

/** Whether no two records have the same in all of some fields. */
export const areUnique = ({ key, uniques }: Model, fields: readonly string[]): boolean =>
  [key, ...Object.values(uniques)].some((unique) => unique.every((name) => fields.includes(name)))

/** A column in its own table, whatever else it may be read from. */
export const own = ({ alias, model }: Source, name: string): string => `${alias}.${quoted(member(model.scalars, name).column)}`
