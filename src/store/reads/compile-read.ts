import { type Decode, isPlain, same, tagOf } from './column-codecs.ts'
import { Comparisons, comparisonOperators, type Parameter } from './comparisons.ts'
import { type Grouping, groups } from './compile-groups.ts'
import type { Datamodel, Relation } from './datamodel-types.ts'
import {
  type Args,
  allLists,
  asks,
  byKey,
  byUnique,
  counts,
  direction,
  elements,
  entries,
  flag,
  integer,
  isBackwards,
  limits,
  list,
  member,
  object,
  only,
  type Path,
  paged,
  single,
  unknown,
} from './read-arguments.ts'
import { and, clause, exists, not, notFalse, or, quoted } from './sql-conditions.ts'
import {
  areUnique,
  type ColumnRange,
  equals,
  holds,
  type Join,
  type JsonExpression,
  type MatchedRows,
  own,
  TableSource,
} from './table-source.ts'
import { matching, rank, ranking, searchedWords, Words } from './word-conditions.ts'

/** One read, with the arguments that Prisma takes. Prisma has no `group`; its arguments are `where` and `groups`. */
export interface Read {
  model: string
  operation: 'findMany' | 'findFirst' | 'findUnique' | 'count' | 'group'
  args: Args
}

/** One SQL statement for several reads. It returns one JSON array with the result of each read. */
export interface Compiled {
  text: string
  parameters: Parameter[]
  decode: Decode[]
  /** Whether PostgreSQL must plan the statement for each set of values, as for words: one word is in every text, another in none. */
  usesCustomPlan: boolean
  /** How many records `decode` found in lists. It only adds to the number. */
  listed: { records: number }
}

/**
 * Compiles reads to one SQL statement. A record becomes a JSON array of its columns and relations. A related record becomes a subquery by
 * its key, and a related list a subquery with its own order and limit. All values are parameters. All names come from the datamodel.
 */
export function compile(datamodel: Datamodel, reads: readonly Read[]): Compiled {
  const compilation = new Compilation(datamodel)
  const parts = reads.map((read, at) => compilation.read(read, [at, 'args']))
  const sql = `SELECT json_build_array(${parts.map((part) => part.sql).join(', ')})::text AS j`
  const { parameters, placeholders } = compilation.comparisons
  // A condition that cannot change the result is left out of the SQL. Its values are still sent, so that PostgreSQL still rejects wrong ones.
  const unused = placeholders.filter((placeholder) => !sql.includes(placeholder))
  const text = sql + clause('WHERE', and(unused.map((placeholder) => `(${placeholder} IS NULL) IS NOT NULL`)))
  const { usesCustomPlan } = compilation.words
  const { listed } = compilation
  return { text, listed, parameters, usesCustomPlan, decode: parts.map(({ decode = same }) => decode) }
}

class Compilation {
  readonly comparisons: Comparisons
  readonly listed = { records: 0 }
  readonly words: Words
  #aliases = 0
  /** Whether the condition that is being compiled stands under a negation. */
  #negated = false

  constructor(readonly datamodel: Datamodel) {
    this.comparisons = new Comparisons(datamodel)
    this.words = new Words(this.comparisons)
  }

  read({ model, operation, args }: Read, at: Path): JsonExpression {
    const source = this.source(model)
    if (operation === 'count') return this.#count(source, args, at)
    if (operation === 'group') return this.#groups(source, args, at)
    if (operation === 'findMany') return this.#list(source, args, at)
    source.byKey = operation === 'findUnique'
    if (source.byKey && !byUnique(source.model, args.where)) unknown('findUnique without a key')
    if (args.take !== undefined && (source.byKey || Math.abs(integer(args.take)) !== 1)) unknown('take of one record')
    const { sql, decode = same } = this.#rows(source, args, at, undefined, 'one')
    return { sql: `(SELECT j FROM (${sql}) r)`, decode: (json) => (json === null ? null : decode(json)) }
  }

  alias(): string {
    return `t${this.#aliases++}`
  }

  source(model: string, known?: TableSource['known']): TableSource {
    return new TableSource(member(this.datamodel.models, model), this.alias(), known)
  }

  #count(source: TableSource, args: Args, at: Path): JsonExpression {
    only(args, ['where', 'orderBy', 'take', 'skip'])
    const { from, where } = this.#matched(source, args.where, at)
    this.#order(source, args.orderBy)
    const page = limits(args)
    const counted = `FROM ${from}${clause('WHERE', where)}`
    return { sql: paged(args) ? `(SELECT count(*) FROM (SELECT ${counted}${page}) c)` : `(SELECT count(*) ${counted})` }
  }

  /** The rows that a filter selects. They are those of a side table if it has all `columns` that the read needs. */
  #matched(source: TableSource, filter: unknown, at: Path, columns: readonly string[] = []): MatchedRows {
    source.conjuncts = this.#conjuncts(filter, [...at, 'where'])
    source.ranges = this.#ranges(source)
    const covering = this.comparisons.attempt(() => {
      const rows = this.#sideTable(source)
      return rows && columns.every((name) => rows.found.known.has(name)) ? rows : undefined
    })
    return covering ?? { from: source.from, where: this.#where(source, filter, [...at, 'where']), found: source }
  }

  #groups(source: TableSource, args: Args, at: Path): JsonExpression {
    only(args, ['where', 'groups'])
    const isAll = entries(args.where === undefined ? {} : object(args.where)).length === 0
    // Only this server writes `groups`, never a client.
    const groupings = args.groups as readonly Grouping[]
    return groups(this, source, { groupings, isAll }, (columns) => this.#matched(source, args.where, at, columns))
  }

  /** All rows of a source as one JSON array. */
  #list(source: TableSource, args: Args, at: Path, link?: Join): JsonExpression {
    const { sql, decode = same } = this.#rows(source, args, at, link)
    const { listed } = this
    const rows = (json: unknown) => {
      if (!Array.isArray(json)) return []
      listed.records += json.length
      return json.map(decode)
    }
    return {
      // `take: 0` needs no query.
      sql: args.take === 0 ? `'[]'::json` : `(SELECT coalesce(json_agg(j), '[]') FROM (${sql}) r)`,
      // A page from the end is read in reverse order.
      decode: isBackwards(args) ? (json) => rows(json).reverse() : rows,
    }
  }

  /** A query for the rows of a source, each in one column `j`. */
  #rows(source: TableSource, args: Args, at: Path, link: Join = { from: source.from, where: 'TRUE' }, one?: 'one'): JsonExpression {
    only(args, ['where', 'orderBy', 'take', 'skip', 'distinct', 'select', 'include', 'omit', 'relationLoadStrategy'])
    source.conjuncts = this.#conjuncts(args.where, [...at, 'where'])
    // A page without an order is ordered by the key.
    const noOrder = args.orderBy === undefined || (Array.isArray(args.orderBy) && args.orderBy.length === 0)
    const orderBy = noOrder && paged(args) ? byKey(source.model) : args.orderBy
    source.ranges = this.#ranges(source)
    const isPage = args.take !== undefined && !one && args.distinct === undefined && link.where === 'TRUE'
    const found = isPage ? this.#pageFirst(source, { ...args, orderBy }) : undefined
    const row = this.#row(source, args, at)
    const where = found ? 'TRUE' : and([link.where, this.#where(source, args.where, [...at, 'where'])])
    const page = limits(one ? { take: 1, skip: args.skip } : found ? {} : args)
    const order = this.#order(source, orderBy, isBackwards(args)).join(', ')
    const groups = (args.distinct === undefined ? [] : list(args.distinct)).map((name) => source.column(String(name)))
    // The first row is also the first of its group.
    if (args.distinct === undefined || (one && !args.skip))
      return {
        ...row,
        sql: `SELECT ${row.sql} AS j FROM ${found ?? link.from}${clause('WHERE', where)}${clause('ORDER BY', order)}${page}`,
      }
    if (isBackwards(args) || (noOrder && args.orderBy !== undefined)) unknown('distinct from the end, or by an empty order')
    const first = `row_number() OVER (PARTITION BY ${groups.join(', ')}${clause('ORDER BY', order)}) AS place`
    const inner = `SELECT ${row.sql} AS j, ${first}, row_number() OVER (${order && `ORDER BY ${order}`}) AS rank FROM ${link.from}${clause('WHERE', where)}`
    return { ...row, sql: `SELECT j FROM (${inner}) d WHERE place = 1 ORDER BY rank${page}` }
  }

  /** One record as a JSON array of its columns and relations. */
  #row(source: TableSource, args: Args, at: Path): JsonExpression {
    const array: string[] = []
    const decode = this.#fields(source, args, at, array)
    if (array.length === 0) unknown('nothing is selected')
    if (array.length > 100) unknown('more than 100 fields')
    return { sql: `json_build_array(${array.join(', ')})`, decode }
  }

  /** Adds the selected fields to the array of a record. Returns the function that makes the record of that array. */
  #fields(source: TableSource, { select, include, omit }: Args, at: Path, array: string[]): Decode {
    if (select !== undefined && (include !== undefined || omit !== undefined)) unknown('select beside include or omit')
    const fields: RecordField[] = []
    const add = (name: string, { sql, decode = same }: JsonExpression) => fields.push({ name, index: array.push(sql) - 1, decode })
    const { scalars } = source.model
    const omitted = omit === undefined ? [] : entries(omit).flatMap(([name, value]) => (member(scalars, name) && flag(value) ? [name] : []))
    if (select === undefined) for (const name of Object.keys(scalars)) if (!omitted.includes(name)) add(name, this.#column(source, name))
    for (const [name, value] of entries(select ?? include ?? {})) {
      if (value === false) continue
      const here = [...at, select === undefined ? 'include' : 'select', name]
      // A name that begins with "@" is a further selection of the same record.
      if (name.startsWith('@')) fields.push({ name, index: -1, decode: this.#fields(source, object(value), here, array) })
      else add(name, this.#pick(source, name, value, here))
    }
    return (json) => {
      // A record is an array with an element for each field.
      const values = json as unknown[]
      const record: Record<string, unknown> = {}
      for (const { name, index, decode } of fields) record[name] = decode(index < 0 ? values : values[index])
      return record
    }
  }

  #pick(source: TableSource, name: string, value: unknown, at: Path): JsonExpression {
    if (name === '_count') return this.#counts(source, value, at)
    if (name === ranking) return { sql: this.#rank(source), decode: Number }
    if (Object.hasOwn(source.model.scalars, name)) return value === true ? this.#column(source, name) : unknown(`select of ${name}`)
    const relation = member(source.model.relations, name)
    const args = value === true ? {} : object(value)
    if (!relation.list) return this.#related(source, relation, args, at)
    const target = this.source(relation.model)
    return this.#list(target, args, at, this.link(source, relation, target))
  }

  #column(source: TableSource, name: string): JsonExpression {
    const { json, decode } = this.comparisons.codec(member(source.model.scalars, name))
    const isList = source.model.scalars[name]?.list
    // A missing value is null for every type. A missing list is empty.
    return { sql: json(source.column(name)), decode: decode && (isList ? decode : (value) => (value === null ? null : decode(value))) }
  }

  #related(source: TableSource, relation: Relation, args: Args, at: Path): JsonExpression {
    only(args, relation.required ? ['select', 'include', 'omit'] : ['where', 'select', 'include', 'omit'])
    const target = this.source(relation.model, equals(source, relation))
    target.conjuncts = this.#conjunctsOf(source, String(at.at(-1)))
    const { sql, decode = same } = this.#row(target, args, at)
    const where = this.#where(target, args.where, [...at, 'where'])
    const link = this.link(source, relation, target)
    const withoutJoin = relation.required ? sql : `CASE WHEN ${and([holds(source, relation), where])} THEN ${sql} END`
    return {
      sql: target.needed ? `(SELECT ${sql} FROM ${link.from}${clause('WHERE', and([link.where, where]))})` : withoutJoin,
      decode: (json) => (json === null ? null : decode(json)),
    }
  }

  #counts(source: TableSource, value: unknown, at: Path): JsonExpression {
    if (value !== true) only(object(value), ['select'])
    const wanted = value === true ? allLists(source.model) : object(object(value).select)
    const parts = entries(wanted)
      .filter(([, each]) => each !== false)
      .map(([name, each]): [string, string] => {
        const relation = member(source.model.relations, name)
        const target = this.source(relation.model, equals(source, relation))
        const args = each === true ? {} : object(each)
        only(args, ['where'])
        const where = this.#where(target, args.where, [...at, 'select', name, 'where'])
        const link = this.link(source, relation, target)
        return [name, `(SELECT count(*) FROM ${link.from}${clause('WHERE', and([link.where, where]))})`]
      })
    if (parts.length === 0) unknown('no count is selected')
    return {
      sql: `json_build_array(${parts.map(([, sql]) => sql).join(', ')})`,
      // The counts are an array with an element for each name.
      decode: (json) => Object.fromEntries(parts.map(([name], index) => [name, (json as unknown[])[index]])),
    }
  }

  /** The table and the join condition of a relation. */
  link(source: TableSource, relation: Relation, target: TableSource): Join {
    const { on, through, records, isOther } = relation
    if (records) return this.#identityLink(source, relation, this.source(records), target)
    const equal = on.map(([here, there]) => `${own(target, there)} = ${source.column(here)}`)
    const other = isOther ? [`${own(target, 'id')} <> ${source.column('id')}`] : []
    if (!through) return { from: target.from, where: and([...equal, ...other]) }
    const [[here, there] = unknown('a relation without keys')] = on
    const between = this.alias()
    return {
      from: `${quoted(through.table)} ${between} JOIN ${target.from} ON ${own(target, there)} = ${between}.${quoted(through.there)}`,
      where: `${between}.${quoted(through.here)} = ${source.column(here)}`,
    }
  }

  /** The same for a relation of any record of the identity. A related record is found once, even if several records refer to it. */
  #identityLink(source: TableSource, { on, through }: Relation, record: TableSource, target: TableSource): Join {
    const [[, there] = unknown('a relation without keys')] = on
    const isRecord = `${own(record, 'identityId')} = ${source.column('identityId')}`
    const between = this.alias()
    const keys = through
      ? `SELECT ${between}.${quoted(through.there)} FROM ${quoted(through.table)} ${between} JOIN ${record.from} ON ${own(record, 'id')} = ${between}.${quoted(through.here)} WHERE ${isRecord}`
      : `SELECT ${own(record, 'id')} FROM ${record.from} WHERE ${isRecord}`
    return { from: target.from, where: `${own(target, there)} IN (${keys})` }
  }

  #where(source: TableSource, filter: unknown, at: Path): string {
    return and(this.#conditions(source, filter, at))
  }

  /** The conditions of a filter, all of which must hold. */
  #conditions(source: TableSource, filter: unknown, at: Path, isOperand = false): string[] {
    if (filter === undefined) return []
    return entries(filter).flatMap(([name, value]): string[] => {
      const here = [...at, name]
      switch (name) {
        case 'AND':
          return this.#stated(source, value, here)
        case 'OR':
          if (!Array.isArray(value)) unknown('OR of a value that is not a list')
          // As in Prisma: an OR without conditions is false, but ignored within AND, OR and NOT.
          return isOperand && !list(value).some(asks) ? [] : [or(this.#stated(source, value, here))]
        case 'NOT':
          return this.#inverted(() => this.#stated(source, value, here)).map(not)
      }
      const { scalars, uniques } = source.model
      if (name === matching) return [this.words.matches(source, value, here)]
      if (name === ranking) return this.comparisons.scalar(this.#rank(source), rank, value, here)
      const scalar = Object.hasOwn(scalars, name) ? scalars[name] : undefined
      if (!scalar && source.byKey && Object.hasOwn(uniques, name)) return this.#conditions(source, value, here)
      return scalar
        ? this.comparisons.scalar(source.column(name), scalar, value, here)
        : this.#relation(source, member(source.model.relations, name), value, here)
    })
  }

  /** The elements of AND, OR or NOT that have conditions. Like Prisma, it ignores the others. */
  #stated(source: TableSource, value: unknown, at: Path): string[] {
    return elements(value, at).flatMap(([each, path]) => {
      const condition = and(this.#conditions(source, each, path, true))
      return asks(each) ? [condition] : []
    })
  }

  /** Compiles a condition under a negation. */
  #inverted<T>(compiled: () => T, inverted = !this.#negated): T {
    const outside = this.#negated
    this.#negated = inverted
    const made = compiled()
    this.#negated = outside
    return made
  }

  #relation(source: TableSource, relation: Relation, value: unknown, at: Path): string[] {
    if (value === null) return [this.#absent(source, relation, at)]
    const given = entries(value)
    if (relation.list)
      return given.map(([quantifier, filter]) => this.#quantified(source, relation, quantifier, filter, [...at, quantifier]))
    if (given.length === 0) return []
    if (!given.some(([name]) => name === 'is' || name === 'isNot')) return [this.#one(source, relation, value, at)]
    return given.map(([name, filter]) => {
      const here = [...at, name]
      if (name === 'is') return filter === null ? this.#absent(source, relation, here) : this.#one(source, relation, filter, here)
      if (name !== 'isNot') return unknown(`${name} beside is`)
      return not(this.#inverted(() => (filter === null ? this.#absent(source, relation, here) : this.#one(source, relation, filter, here))))
    })
  }

  #quantified(source: TableSource, relation: Relation, quantifier: string, filter: unknown, at: Path): string {
    const target = this.source(relation.model)
    const link = this.link(source, relation, target)
    const holds = (negated: boolean) => this.#inverted(() => this.#where(target, filter, at), negated)
    switch (quantifier) {
      case 'some':
        return exists(link.from, [link.where, ...this.#copied(source, relation, target), holds(false)])
      case 'none':
        return not(exists(link.from, [link.where, holds(false)]))
      case 'every':
        return not(exists(link.from, [link.where, not(holds(true))]))
      default:
        return unknown(`${quantifier} of a list`)
    }
  }

  /** The conjuncts that concern the record of a relation. */
  #conjunctsOf({ conjuncts }: TableSource, relation: string): TableSource['conjuncts'] {
    return conjuncts.flatMap(([part, path]) => {
      const value = object(part)[relation]
      return isPlain(value) && !('is' in value) && !('isNot' in value) ? this.#conjuncts(value, [...path, relation]) : []
    })
  }

  /** The rank of a record's words: the highest of its languages. */
  #rank(source: TableSource): string {
    if (source.rank) return source.rank
    const searched = searchedWords(source.conjuncts) ?? unknown('a rank without a search for words')
    const relation = member(source.model.relations, 'words')
    const target = this.source(relation.model)
    const link = this.link(source, relation, target)
    return `(SELECT ${this.words.best(target, searched)} FROM ${link.from} WHERE ${and([link.where, this.words.matches(target, searched[0], searched[1])])})`
  }

  /**
   * Rewrite "page first": finds the keys of a page in a page source, and joins the records to these. Without it PostgreSQL looks up all
   * records that match before it sorts them. Undefined if no page source has all that the filter and the order need.
   */
  #pageFirst(source: TableSource, { orderBy, take, skip }: Args): string | undefined {
    return this.comparisons.attempt(() => {
      const rows = this.#rankedMatches(source, orderBy) ?? this.#sideTable(source)
      const order = rows && this.#order(rows.found, orderBy, isBackwards({ take })).join(', ')
      if (!rows || rows.found.needed) return undefined
      const page = this.alias()
      const columns = [...rows.found.known].map(([name, column]) => `${column()} AS ${quoted(name)}`)
      if (rows.found.rank) {
        columns.push(`${rows.found.rank} AS rank`)
        source.rank = `${page}.rank`
      }
      const key = and(source.model.key.map((name) => `${own(source, name)} = ${page}.${quoted(name)}`))
      const keys = `SELECT ${columns.join(', ')} FROM ${rows.from}${clause('WHERE', rows.where)}${clause('ORDER BY', order ?? '')}${limits({ take, skip })}`
      return `(${keys}) ${page} JOIN ${source.from} ON ${key}`
    })
  }

  /** A page source: the records whose words match, each with its rank. Only for an order by rank, and a filter without other conditions. */
  #rankedMatches(source: TableSource, orderBy: unknown): MatchedRows | undefined {
    const searched = searchedWords(source.conjuncts)
    const [first] = list(orderBy ?? [])
    const rest = source.conjuncts.filter(([part]) => part !== searched?.[2])
    if (!searched || !isPlain(first) || !Object.hasOwn(first, ranking) || !rest.every(([part]) => isCursor(object(part)))) return undefined
    const words = this.source(member(source.model.relations, 'words').model)
    const matches = `SELECT ${own(words, 'statementId')} AS id, ${this.words.best(words, searched)} AS rank FROM ${words.from} WHERE ${this.words.matches(words, searched[0], searched[1])} GROUP BY 1`
    const found = new TableSource(source.model, this.alias(), new Map([['id', () => `${found.alias}.id`]]))
    found.rank = `${found.alias}.rank`
    const where = and(rest.flatMap(([part, path, inner]) => this.#conditions(found, part, path, inner === true)))
    return { from: `(${matches}) ${found.alias}`, where, found }
  }

  /** A page source: a related table of which a condition leaves one row for each record, with all columns that the filter needs. */
  #sideTable(source: TableSource): MatchedRows | undefined {
    for (const [part, path] of source.conjuncts) {
      const [[name, value] = unknown('a condition without a name')] = entries(part)
      const relation = Object.hasOwn(source.model.relations, name) ? source.model.relations[name] : undefined
      if (!relation?.list || relation.through || !isPlain(value) || Object.keys(value).join() !== 'some') continue
      const at = [...path, name, 'some']
      const rows = this.source(relation.model)
      if (!this.#isOneForOne(source, relation, this.#conjuncts(value.some, at))) continue
      const found = new TableSource(source.model, rows.alias, new Map(relation.on.map(([here, there]) => [here, () => own(rows, there)])))
      found.conjuncts = source.conjuncts
      found.ranges = source.ranges
      const rest = source.conjuncts.filter(([other]) => other !== part)
      const conditions = rest.flatMap(([other, at, isOperand]) => this.#conditions(found, other, at, isOperand === true))
      if (!found.needed) return { from: rows.from, where: and([this.#where(rows, value.some, at), ...conditions]), found }
    }
    return undefined
  }

  /** Whether a filter leaves at most one row of a relation for each record, so that rows and records correspond. */
  #isOneForOne({ model: { key } }: TableSource, { model, on }: Relation, conjuncts: TableSource['conjuncts']): boolean {
    const target = member(this.datamodel.models, model)
    const [here, there] = [on.map(([here]) => here), on.map(([, there]) => there)]
    const fixed = conjuncts.flatMap(([part]) => entries(part).flatMap(([name, value]) => (isOne(value) ? [name] : [])))
    const always = there.every((name) => member(target.scalars, name).required)
    return always && key.every((name) => here.includes(name)) && areUnique(target, [...fixed, ...there])
  }

  /** The ranges among the conjuncts of a filter. */
  #ranges({ model, conjuncts }: TableSource): ColumnRange[] {
    return conjuncts.flatMap(([part, path]) =>
      entries(part).flatMap(([field, value]) => {
        if (!Object.hasOwn(model.scalars, field) || value === null || Array.isArray(value) || tagOf(value) !== '?') return []
        const { mode, ...operators } = object(value)
        if (mode !== undefined) return []
        return entries(operators).flatMap(([operator, operand]) =>
          Object.hasOwn(comparisonOperators, operator) ? [{ field, operator, operand, at: [...path, field, operator] }] : [],
        )
      }),
    )
  }

  /** The same ranges for the copies of these columns in a related table, so that an index range scan can use them. PostgreSQL does not infer them. */
  #copied(source: TableSource, { on, model, through }: Relation, target: TableSource): string[] {
    if (through) return []
    const scalars = member(this.datamodel.models, model).scalars
    return source.ranges.flatMap(({ field, operator, operand, at }) =>
      on.flatMap(([here, there]) =>
        here === field
          ? [this.comparisons.compare({ column: own(target, there), scalar: member(scalars, there) }, operator, operand, at)]
          : [],
      ),
    )
  }

  #absent(source: TableSource, relation: Relation, at: Path): string {
    if (relation.required || relation.list) unknown('null for a relation that is required')
    return not(this.#one(source, relation, {}, at))
  }

  /**
   * Whether there is a related record for which a filter holds. Under a negation, an unknown result (a null is compared) counts as true, so
   * that the negation is not true: Prisma gets the same result from a join.
   */
  #one(source: TableSource, relation: Relation, filter: unknown, at: Path): string {
    const target = this.source(relation.model, equals(source, relation))
    const link = this.link(source, relation, target)
    // Conditions on the key are compared with the columns of this table, where an index may have them.
    const [here, there]: [string[], string[]] = [[], []]
    for (const condition of this.#separately(target, filter, at)) (condition.needed ? there : here).push(condition.sql)
    const negated = this.#negated
    const found = (...conditions: string[]) => exists(link.from, [link.where, negated ? notFalse(and(conditions)) : and(conditions)])
    if (!relation.holds) return found(...here, ...there)
    const withoutJoin = relation.required ? here : [holds(source, relation), ...here]
    return and(there.length > 0 ? [...here, found(...there)] : withoutJoin)
  }

  /** The conditions of a filter, each with whether it reads columns of the related table. */
  #separately(target: TableSource, filter: unknown, at: Path): { sql: string; needed: boolean }[] {
    return this.#conjuncts(filter, at).map(([part, path, isOperand]) => {
      target.needed = false
      const sql = and(this.#conditions(target, part, path, isOperand))
      return { sql, needed: target.needed }
    })
  }

  /** Splits a filter into conjuncts: the conditions that must all hold. */
  #conjuncts(filter: unknown, at: Path): [unknown, Path, boolean?][] {
    if (filter === undefined) return []
    return entries(filter).flatMap(([name, value]): [unknown, Path, boolean?][] =>
      name === 'AND'
        ? elements(value, [...at, name]).flatMap(([each, path]) =>
            this.#conjuncts(each, path).map(([part, where]): [unknown, Path, boolean] => [part, where, true]),
          )
        : [[{ [name]: value }, at]],
    )
  }

  #order(source: TableSource, orderBy: unknown, backwards = false): string[] {
    if (orderBy === undefined) return []
    return list(orderBy).map((each) => {
      const { value, way } = this.#orderBy(source, each)
      return `${value} ${backwards ? way.replace(/ASC|DESC|FIRST|LAST/g, (word) => opposites[word] ?? word) : way}`
    })
  }

  #orderBy(source: TableSource, orderBy: unknown): { value: string; way: string } {
    const [name, spec] = single(orderBy)
    const { scalars } = source.model
    if (name === ranking) return { value: this.#rank(source), way: direction(spec) }
    if (Object.hasOwn(scalars, name)) {
      if (member(scalars, name).type === 'Json' || !this.comparisons.codec(member(scalars, name))) unknown('an order by Json')
      return { value: source.column(name), way: direction(spec) }
    }
    const relation = member(source.model.relations, name)
    const target = this.source(relation.model, equals(source, relation))
    target.conjuncts = this.#conjunctsOf(source, name)
    const link = this.link(source, relation, target)
    if (relation.list) {
      const [field, sort] = single(spec)
      if (field !== '_count') unknown('an order by a field of a list')
      return { value: `(SELECT count(*) FROM ${link.from} WHERE ${link.where})`, way: direction(sort) }
    }
    const { value, way } = this.#orderBy(target, spec)
    if (!target.needed) return { value, way }
    const found = `(SELECT ${value} FROM ${link.from} WHERE ${link.where})`
    // Without a related record the count is 0.
    return { value: counts(spec) ? `coalesce(${found}, 0)` : found, way }
  }
}

/** A field of a record, and its index in the array of the record. The index is -1 for a further selection of the same record. */
interface RecordField {
  name: string
  index: number
  decode: Decode
}

/** Whether a condition is that of a cursor: it compares the rank, and beside it the id. */
function isCursor({ [ranking]: own, NOT: past, ...more }: Args): boolean {
  return Object.keys(more).length === 0 && (own !== undefined || entries(past).every(([name]) => name === ranking || name === 'id'))
}

/** Whether a condition leaves one value of a field. */
const isOne = (value: unknown): boolean => {
  if (!isPlain(value)) return value !== null && !Array.isArray(value)
  const [[operator, operand] = ['', null], ...more] = entries(value)
  if (more.length > 0) return false
  return operator === 'equals' ? operand !== null : operator === 'in' && Array.isArray(operand) && operand.length === 1
}

const opposites: Record<string, string> = { ASC: 'DESC', DESC: 'ASC', FIRST: 'LAST', LAST: 'FIRST' }
