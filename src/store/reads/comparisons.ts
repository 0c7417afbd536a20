import { type Codec, codecOf, tagOf } from './column-codecs.ts'
import type { Datamodel, Scalar } from './datamodel-types.ts'
import { type Args, entries, list, member, object, type Path, unknown } from './read-arguments.ts'
import { not } from './sql-conditions.ts'

/** A parameter of the statement: the path of its value in the reads, and how the value is converted. */
export interface Parameter {
  path: Path
  of?: (value: unknown) => unknown
}

/** Compiles comparisons of columns with values. Each value becomes a parameter and is never part of the SQL text. */
export class Comparisons {
  readonly parameters: Parameter[] = []
  /** The SQL text of each parameter, such as `$1::text`. */
  readonly placeholders: string[] = []
  readonly #datamodel: Datamodel

  constructor(datamodel: Datamodel) {
    this.#datamodel = datamodel
  }

  /** Compiles something that may not apply. If it returns undefined, its parameters are removed again. */
  attempt<T>(compiled: () => T | undefined): T | undefined {
    const before = this.parameters.length
    const made = compiled()
    if (made === undefined) for (const list of [this.parameters, this.placeholders]) list.length = before
    return made
  }

  codec(scalar: Scalar): Codec {
    return codecOf(scalar, this.#datamodel) ?? unknown(`a column of type ${scalar.native ?? scalar.type}`)
  }

  /** The conditions of a filter on a column. */
  scalar(column: string, scalar: Scalar, value: unknown, at: Path): string[] {
    if (scalar.type === 'Json') unknown('a filter on Json')
    if (scalar.list && (scalar.type === 'Bytes' || instants.has(scalar.native ?? ''))) unknown(`a filter on a list of ${scalar.type}`)
    if (value === null) return [scalar.required || scalar.list ? unknown('null for a column that is required') : `${column} IS NULL`]
    if (scalar.list && entries(value).length === 0) unknown('a list filter without a condition')
    if (tagOf(value) !== '?' || Array.isArray(value)) return [this.compare({ column, scalar }, 'equals', value, at)]
    const { mode = 'default', ...operators } = object(value)
    if (mode !== 'default' && (mode !== 'insensitive' || scalar.type !== 'String' || scalar.native === 'Uuid'))
      unknown(`mode ${String(mode)}`)
    return this.#operators({ column, scalar, insensitive: mode === 'insensitive' }, operators, at)
  }

  /** The conditions of operators. A `not` with operators negates each of them. A `not` with a value is an operator itself. */
  #operators(on: Compared, operators: Args, at: Path, reversed = false): string[] {
    return entries(operators).flatMap(([operator, operand]) => {
      const here = [...at, operator]
      if (operator === 'not' && operand !== null && tagOf(operand) === '?') return this.#operators(on, object(operand), here, !reversed)
      const condition = on.insensitive ? this.#insensitive(on, operator, operand, here) : this.compare(on, operator, operand, here)
      return [reversed && operator !== 'not' ? not(condition) : condition]
    })
  }

  #insensitive({ column, scalar }: Compared, operator: string, value: unknown, at: Path): string {
    if (value === null) return this.compare({ column, scalar }, operator, value, at)
    if (operator === 'not') return `${column} NOT ILIKE ${this.parameter(scalar, value, at)}`
    if (Object.hasOwn(comparisonOperators, operator))
      return `lower(${column}) ${comparisonOperators[operator]} lower(${this.parameter(scalar, value, at)})`
    if (operator !== 'in' && operator !== 'notIn') return `${column} ILIKE ${this.parameter(scalar, value, at, member(likes, operator))}`
    const words = `(SELECT lower(word) FROM unnest(${this.#array(scalar, list(value), at)}) word)`
    return `lower(${column}) ${operator === 'in' ? '= ANY' : '<> ALL'} ${words}`
  }

  compare({ column, scalar }: Compared, operator: string, value: unknown, at: Path): string {
    if (scalar.list) return this.#compareList(column, scalar, operator, value, at)
    switch (operator) {
      case 'equals':
      case 'not':
        if (value === null) {
          if (scalar.required) unknown('null for a column that is required')
          return `${column} IS ${operator === 'not' ? 'NOT ' : ''}NULL`
        }
        return `${column} ${operator === 'not' ? '<>' : '='} ${this.parameter(scalar, value, at)}`
      case 'in':
      case 'notIn': {
        if (scalar.type === 'Boolean') unknown(`${operator} of Boolean`)
        if (!Array.isArray(value)) return unknown(`${operator} of a value that is not a list`)
        const comparison = operator === 'in' ? '=' : '<>'
        if (value.length === 0) return operator === 'in' ? 'FALSE' : 'TRUE'
        // With one value PostgreSQL can scan an index in order. With several values it cannot.
        if (value.length === 1) return `${column} ${comparison} ${this.parameter(scalar, value[0], [...at, 0])}`
        return `${column} ${comparison} ${operator === 'in' ? 'ANY' : 'ALL'}(${this.#array(scalar, value, at)})`
      }
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        if (scalar.enum || unordered.has(scalar.type)) unknown(`${operator} of ${scalar.type}`)
        return `${column} ${comparisonOperators[operator]} ${this.parameter(scalar, value, at)}`
      case 'contains':
      case 'startsWith':
      case 'endsWith':
        if (scalar.type !== 'String' || scalar.native === 'Uuid') unknown(`${operator} of ${scalar.native ?? scalar.type}`)
        return `${column} LIKE ${this.parameter(scalar, value, at, likes[operator])}`
      default:
        return unknown(`the operator ${operator}`)
    }
  }

  #compareList(column: string, scalar: Scalar, operator: string, value: unknown, at: Path): string {
    const element = { ...scalar, list: false }
    switch (operator) {
      case 'equals':
        return Array.isArray(value) ? `${column} = ${this.#array(element, value, at)}` : unknown('equals of a value that is not a list')
      case 'has':
        return value === null ? unknown('has of null') : `${column} @> ARRAY[${this.parameter(element, value, at)}]`
      case 'hasEvery':
      case 'hasSome': {
        if (!Array.isArray(value)) return unknown(`${operator} of a value that is not a list`)
        return `${column} ${operator === 'hasEvery' ? '@>' : '&&'} ${this.#array(element, value, at)}`
      }
      case 'isEmpty':
        // The boolean decides the SQL, so it is part of the shape of the read.
        return value === true
          ? `${column} = '{}'`
          : value === false
            ? `${column} <> '{}'`
            : unknown('isEmpty of a value that is not true or false')
      default:
        return unknown(`the operator ${operator} on a list`)
    }
  }

  #array(element: Scalar, values: readonly unknown[], at: Path): string {
    const { type, tags, sent } = this.codec(element)
    if (!values.every((value) => tags.includes(tagOf(value)))) unknown(`a list with a value that is not of type ${type}`)
    // The line above has checked that it is a list.
    return this.#bind({ path: at, of: sent && ((list) => (list as unknown[]).map(sent)) }, `${type}[]`)
  }

  parameter(scalar: Scalar, value: unknown, at: Path, of?: Parameter['of']): string {
    const { type, tags, sent } = this.codec(scalar)
    if (!tags.includes(tagOf(value))) unknown(`a ${typeof value} for a column of type ${type}`)
    return this.#bind({ path: at, of: of ?? sent }, type)
  }

  #bind(parameter: Parameter, type: string): string {
    const placeholder = `$${this.parameters.push(parameter)}::${type}`
    this.placeholders.push(placeholder)
    return placeholder
  }
}

/** A column that is compared, and whether the comparison ignores case. */
interface Compared {
  column: string
  scalar: Scalar
  insensitive?: boolean
}

/** Prisma's comparison operators in SQL. */
export const comparisonOperators: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

/** Native types that Prisma encodes differently in a list. */
const instants = new Set(['Date', 'Time'])

/** The types that Prisma cannot order. */
const unordered = new Set(['Boolean', 'Bytes', 'Json'])

/** The pattern of each operator. As in Prisma, `%` and `_` in the value are wildcards. */
const likes: Record<string, (value: unknown) => string> = {
  contains: (value) => `%${value}%`,
  startsWith: (value) => `${value}%`,
  endsWith: (value) => `%${value}`,
  equals: (value) => String(value),
}
