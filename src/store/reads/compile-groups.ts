import { openEnd, openStart } from '../../record/edtf.ts'
import { type Decode, same } from './column-codecs.ts'
import type { Comparisons } from './comparisons.ts'
import type { Datamodel, Relation } from './datamodel-types.ts'
import { limits, member } from './read-arguments.ts'
import { and, clause, quoted } from './sql-conditions.ts'
import { areUnique, type Join, type JsonExpression, type MatchedRows, TableSource } from './table-source.ts'

/** A column that records are grouped by: a column of the record, or of a related record. */
export interface Dimension {
  /** The relations from the record to the record that has the column. Empty for a column of the record. */
  path: readonly string[]
  column: string
  /** Groups an instant by its day, month or year in UTC. */
  unit?: 'day' | 'month' | 'year'
  /** The column with the end of a time range that starts at `column`. The record then counts in each period of the range. */
  until?: string
}

/** How records are grouped and counted. A record counts once in each group. The largest group comes first. `group` returns `[...values, count]`. */
export interface Grouping {
  by: readonly Dimension[]
  /** Counts the distinct values of this column, instead of the records. */
  of?: Dimension
  /** Maximum number of groups. */
  take?: number
  /** Returns only the `top` most frequent values of each dimension. Dimensions with a unit are not limited. */
  top?: number
}

/** The parts of the compiler that groups need. */
export interface Tables {
  datamodel: Datamodel
  comparisons: Comparisons
  alias(): string
  source(model: string): TableSource
  link(source: TableSource, relation: Relation, target: TableSource): Join
}

/**
 * Compiles several groupings of the same records. The records of a filter are selected once, with all columns that the groupings read. Without
 * a filter each grouping reads its tables as a whole: PostgreSQL then uses several cores, and joins less.
 */
export function groups(
  tables: Tables,
  source: TableSource,
  { groupings, isAll }: { groupings: readonly Grouping[]; isAll: boolean },
  matchedWith: (columns: readonly string[]) => MatchedRows,
): JsonExpression {
  const matched = tables.alias()
  const columns = new Set<string>()
  const readAs = (name: string) => {
    columns.add(name)
    return `${matched}.${quoted(member(source.model.scalars, name).column)}`
  }
  const columnsByName = new Map(Object.keys(source.model.scalars).map((name) => [name, () => readAs(name)]))
  const rows = new Groups(tables, new TableSource(source.model, matched, columnsByName), isAll)
  const parts = groupings.map((grouping) => rows.by(grouping))
  const { from, where, found } = matchedWith([...columns])
  const read = [...columns].map((name) => `${found.column(name)} AS ${quoted(member(source.model.scalars, name).column)}`)
  const once = isAll ? 'NOT MATERIALIZED' : groupings.length > 1 ? 'MATERIALIZED' : ''
  const sql = `WITH ${matched} AS ${once} (SELECT ${read.join(', ') || '1'} FROM ${from}${clause('WHERE', where)})`
  // The SQL returns an array with one element for each grouping.
  return {
    sql: `(${sql} SELECT json_build_array(${parts.map((part) => part.sql).join(', ')}))`,
    decode: (json) => parts.map(({ decode = same }, index) => decode((json as unknown[])[index])),
  }
}

class Groups {
  readonly #tables: Tables
  readonly #rows: TableSource
  readonly #isAll: boolean

  constructor(tables: Tables, rows: TableSource, isAll: boolean) {
    this.#tables = tables
    this.#rows = rows
    this.#isAll = isAll
  }

  by(grouping: Grouping): JsonExpression {
    const { sql, dimensions, order } = this.#query(grouping)
    const values = [...dimensions.map(({ json }, index) => json(`k${index}`)), 'n']
    return {
      sql: `(SELECT coalesce(json_agg(json_build_array(${values.join(', ')}) ORDER BY ${order}), '[]') FROM (${sql}) g)`,
      // Each group is an array: the values of the dimensions, and the count.
      decode: (json) => (json as unknown[][]).map((group) => group.map((value, index) => (dimensions[index]?.decode ?? same)(value))),
    }
  }

  /** A query for the groups, with the values of the dimensions in columns `k0`, `k1`, … and the count in `n`. */
  #query({ by, of, take, top }: Grouping): { sql: string; dimensions: CompiledDimension[]; order: string } {
    const joins: string[] = []
    const start = of || by.length > 1 ? undefined : this.#start(by)
    const dimensions = by.map((dimension) => this.#dimension(dimension, joins, 'JOIN', start?.source))
    const counted = of && this.#dimension(of, joins, 'LEFT JOIN').key
    // A join can return a record more than once. It is counted once.
    const once = (joins.length === 0 && !start) || this.#isOnce(by)
    const count = counted ? `DISTINCT ${counted}` : once ? '*' : `DISTINCT ${start?.record ?? this.#rows.column('id')}`
    const names = dimensions.map((_, index) => `k${index}`)
    const keys = dimensions.map(({ key }, index) => `${key} AS k${index}`)
    const conditions = dimensions.flatMap(({ key, required }, index) => {
      const [dimension] = by.slice(index)
      if (top === undefined || !dimension || dimension.unit) return required ? [] : [`${key} IS NOT NULL`]
      return [`${key} IN (SELECT k0 FROM (${this.#query({ by: [dimension], take: top }).sql}) d)`]
    })
    const order = ['n DESC', ...names].join(', ')
    const grouped = `SELECT ${keys.join(', ')}, count(${count}) AS n FROM ${start?.source.from ?? this.#rows.alias}${joins.join('')}${clause('WHERE', and(start ? [start.where, ...conditions] : conditions))}`
    return { sql: `${grouped} GROUP BY ${names.join(', ')} ORDER BY ${order}${limits({ take })}`, dimensions, order }
  }

  /** The first related table of a dimension, with the key of the record there: of all records it has all that is counted. */
  #start([dimension]: readonly Dimension[]): { source: TableSource; record: string; where: string } | undefined {
    const [name] = dimension?.path ?? []
    if (!this.#isAll || name === undefined) return undefined
    const { model, on, holds, through, records, isOther } = member(this.#rows.model.relations, name)
    const key = on.find(([here]) => here === 'id')
    if (!key || holds || through || records || isOther) return undefined
    const source = this.#tables.source(model)
    // A foreign key without null has a record.
    const nullable = on.filter(([, there]) => !member(source.model.scalars, there).required)
    return { source, record: source.column(key[1]), where: and(nullable.map(([, there]) => `${source.column(there)} IS NOT NULL`)) }
  }

  /** The SQL of a dimension, from the records or from the first related table. Adds the joins that it needs. */
  #dimension({ path, column, unit, until }: Dimension, joins: string[], join = 'JOIN', start?: TableSource): CompiledDimension {
    let here = start ?? this.#rows
    for (const name of start ? path.slice(1) : path) {
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

  /** Each period from the first to the last one. An open end extends to the first or last known period of all matched records. */
  #each(unit: string, first: string, last: string, joins: string[]): string {
    const period = this.#tables.alias()
    const [open, end] = [openStart, openEnd].map((instant) => instant.toISOString().slice(0, 4))
    const isKnown = (period: string) => `${period} > '${open}-12-31' AND ${period} < '${end}-01-01'`
    const aggregated = (by: string, period: string) => `${by}(${period}) FILTER (WHERE ${isKnown(period)})`
    const limit = (of: string, by: string) => `(SELECT ${of}(${aggregated(by, first)}, ${aggregated(by, last)}) FROM ${this.#rows.alias})`
    // If no record has a known period, there is no period.
    const from = `greatest(${first}, coalesce(${limit('least', 'min')}, 'infinity'))`
    const to = `least(${last}, ${limit('greatest', 'max')})`
    joins.push(` CROSS JOIN LATERAL generate_series(${from}, ${to}, '1 ${unit}') ${period}(k)`)
    return `${period}.k`
  }

  /** Whether a unique key of the list's table ensures that a record has each value at most once. */
  #isOnce([dimension, ...more]: readonly Dimension[]): boolean {
    const [name = '', ...further] = dimension?.path ?? []
    if (!dimension || more.length > 0 || further.length > 0) return false
    const relation = member(this.#rows.model.relations, name)
    return areUnique(member(this.#tables.datamodel.models, relation.model), [dimension.column, ...relation.on.map(([, there]) => there)])
  }
}

/** A compiled dimension. */
interface CompiledDimension {
  /** The SQL expression that is grouped by. */
  key: string
  /** Whether the expression is never null. */
  required: boolean
  json: (sql: string) => string
  decode: Decode
}
