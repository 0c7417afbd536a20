import { openEnd, openStart } from '../../record/edtf.ts'
import { type Decode, same } from './column-codecs.ts'
import type { Comparisons } from './comparisons.ts'
import type { Datamodel, Relation } from './datamodel-types.ts'
import { limits, member } from './read-arguments.ts'
import { and, clause, quoted } from './sql-conditions.ts'
import { areUnique, type Join, type JsonExpression, type MatchedRows, TableSource } from './table-source.ts'

/** One thing that records are grouped by: a column of their own, or of what relations lead to. */
export interface Dimension {
  path: readonly string[]
  column: string
  /** For an instant: the day, month or year in which it falls, in UTC. */
  unit?: 'day' | 'month' | 'year'
  /** The instant where a span of a record's own ends that begins with `column`: it has each period in between. */
  until?: string
}

/** How records are counted: those that have the same, each once, the most frequent first. `group` returns `[...what they have, count]`. */
export interface Grouping {
  by: readonly Dimension[]
  /** What is counted in their stead: of this, what is not the same. */
  of?: Dimension
  take?: number
  /** Only what is among so many most frequent ones of each dimension, save those with a unit. */
  top?: number
}

/** What groups need to know of the statement that they are a part of. */
export interface Tables {
  datamodel: Datamodel
  comparisons: Comparisons
  alias(): string
  source(model: string): TableSource
  link(source: TableSource, relation: Relation, target: TableSource): Join
}

/** Several groupings of the same records, which are looked for once, when it is known which of their columns are read. */
export function groups(
  tables: Tables,
  source: TableSource,
  groupings: readonly Grouping[],
  matchedWith: (columns: readonly string[]) => MatchedRows,
): JsonExpression {
  const matched = tables.alias()
  const columns = new Set<string>()
  const readAs = (name: string) => {
    columns.add(name)
    return `${matched}.${quoted(member(source.model.scalars, name).column)}`
  }
  const known = new Map(Object.keys(source.model.scalars).map((name) => [name, () => readAs(name)]))
  const rows = new Groups(tables, new TableSource(source.model, matched, known))
  const parts = groupings.map((grouping) => rows.by(grouping))
  const { from, where, found } = matchedWith([...columns])
  const read = [...columns].map((name) => `${found.column(name)} AS ${quoted(member(source.model.scalars, name).column)}`)
  const sql = `WITH ${matched} AS MATERIALIZED (SELECT ${read.join(', ') || '1'} FROM ${from}${clause('WHERE', where)})`
  // The statement returns an array with an element for each part.
  return {
    sql: `(${sql} SELECT json_build_array(${parts.map((part) => part.sql).join(', ')}))`,
    decode: (json) => parts.map(({ decode = same }, place) => decode((json as unknown[])[place])),
  }
}

class Groups {
  readonly #tables: Tables
  readonly #rows: TableSource

  constructor(tables: Tables, rows: TableSource) {
    this.#tables = tables
    this.#rows = rows
  }

  by(grouping: Grouping): JsonExpression {
    const { sql, dimensions, order } = this.#query(grouping)
    const values = [...dimensions.map(({ json }, place) => json(`k${place}`)), 'n']
    return {
      sql: `(SELECT coalesce(json_agg(json_build_array(${values.join(', ')}) ORDER BY ${order}), '[]') FROM (${sql}) g)`,
      // Each group is an array: the values of the dimensions, and the count.
      decode: (json) => (json as unknown[][]).map((group) => group.map((value, place) => (dimensions[place]?.decode ?? same)(value))),
    }
  }

  /** A query for the groups, with what they have in common in columns `k0`, `k1`, … and their count in `n`. */
  #query({ by, of, take, top }: Grouping): { sql: string; dimensions: Common[]; order: string } {
    const joins: string[] = []
    const dimensions = by.map((dimension) => this.#common(dimension, joins))
    const counted = of && this.#common(of, joins, 'LEFT JOIN').key
    // A record that is reached on two ways is counted once.
    const once = joins.length === 0 || this.#isOnce(by)
    const count = counted ? `DISTINCT ${counted}` : once ? '*' : `DISTINCT ${this.#rows.column('id')}`
    const names = dimensions.map((_, place) => `k${place}`)
    const keys = dimensions.map(({ key }, place) => `${key} AS k${place}`)
    const conditions = dimensions.flatMap(({ key, required }, place) => {
      const [dimension] = by.slice(place)
      if (top === undefined || !dimension || dimension.unit) return required ? [] : [`${key} IS NOT NULL`]
      return [`${key} IN (SELECT k0 FROM (${this.#query({ by: [dimension], take: top }).sql}) d)`]
    })
    const order = ['n DESC', ...names].join(', ')
    const grouped = `SELECT ${keys.join(', ')}, count(${count}) AS n FROM ${this.#rows.alias}${joins.join('')}${clause('WHERE', and(conditions))}`
    return { sql: `${grouped} GROUP BY ${names.join(', ')} ORDER BY ${order}${limits({ take })}`, dimensions, order }
  }

  /** What a dimension is in SQL; the way to it is added to the joins. */
  #common({ path, column, unit, until }: Dimension, joins: string[], join = 'JOIN'): Common {
    let here = this.#rows
    for (const name of path) {
      const relation = member(here.model.relations, name)
      const there = this.#tables.source(relation.model)
      const link = this.#tables.link(here, relation, there)
      joins.push(` ${join} ${link.from} ON ${link.where}`)
      here = there
    }
    const key = here.column(column)
    const scalar = member(here.model.scalars, column)
    const { required } = scalar
    if (unit) {
      const truncated = (instant: string) => `date_trunc('${unit}', ${instant} AT TIME ZONE 'UTC')`
      const period = until === undefined ? truncated(key) : this.#each(unit, truncated(key), truncated(here.column(until)), joins)
      return { key: period, required, json: (sql) => sql, decode: same }
    }
    const { json, decode = same } = this.#tables.comparisons.codec(scalar)
    return { key, required, json, decode }
  }

  /** Each period from the first to the last one; where these are open, as far as any of the records tells. */
  #each(unit: string, first: string, last: string, joins: string[]): string {
    const period = this.#tables.alias()
    const [open, end] = [openStart, openEnd].map((instant) => instant.toISOString().slice(0, 4))
    const isTold = (period: string) => `${period} > '${open}-12-31' AND ${period} < '${end}-01-01'`
    const known = (by: string, period: string) => `${by}(${period}) FILTER (WHERE ${isTold(period)})`
    const told = (of: string, by: string) => `(SELECT ${of}(${known(by, first)}, ${known(by, last)}) FROM ${this.#rows.alias})`
    // Where no record tells, there is no period.
    const from = `greatest(${first}, coalesce(${told('least', 'min')}, 'infinity'))`
    const to = `least(${last}, ${told('greatest', 'max')})`
    joins.push(` CROSS JOIN LATERAL generate_series(${from}, ${to}, '1 ${unit}') ${period}(k)`)
    return `${period}.k`
  }

  /** Whether a record has each value of a list at most once, as a key of the list's table says. */
  #isOnce([dimension, ...more]: readonly Dimension[]): boolean {
    const [name = '', ...further] = dimension?.path ?? []
    if (!dimension || more.length > 0 || further.length > 0) return false
    const relation = member(this.#rows.model.relations, name)
    return areUnique(member(this.#tables.datamodel.models, relation.model), [dimension.column, ...relation.on.map(([, there]) => there)])
  }
}

/** What grouped records have in common, in SQL and as it travels. */
interface Common {
  key: string
  /** Whether it is never null. */
  required: boolean
  json: (sql: string) => string
  decode: Decode
}
