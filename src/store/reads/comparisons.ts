import { type Codec, codecOf, tagOf } from './column-codecs.ts'
import type { Datamodel, Scalar } from './datamodel-types.ts'
import { type Args, entries, list, member, object, type Path, unknown } from './read-arguments.ts'
import { not } from './sql-conditions.ts'

/** Where in the reads a parameter's value stands, and what is made of it. */
export interface Parameter {
  path: Path
  of?: (value: unknown) => unknown
}

/** What a statement compares columns with: each value is a parameter of its own, never a part of the text. */
export class Comparisons {
  readonly parameters: Parameter[] = []
  /** How each parameter stands in the statement. */
  readonly placeholders: string[] = []
  readonly #datamodel: Datamodel

  constructor(datamodel: Datamodel) {
    this.#datamodel = datamodel
  }

  /** Compiles something, and forgets its values where it comes to nothing. */
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
    if (value === null) return [scalar.required || scalar.list ? unknown('null where there is always a value') : `${column} IS NULL`]
    if (scalar.list && entries(value).length === 0) unknown('nothing asked of a list')
    if (tagOf(value) !== '?' || Array.isArray(value)) return [this.compare({ column, scalar }, 'equals', value, at)]
    const { mode = 'default', ...operators } = object(value)
    if (mode !== 'default' && (mode !== 'insensitive' || scalar.type !== 'String' || scalar.native === 'Uuid'))
      unknown(`mode ${String(mode)}`)
    return this.#operators({ column, scalar, insensitive: mode === 'insensitive' }, operators, at)
  }

  /** The conditions of operators; a `not` over operators turns each of them round, a `not` over a value is one of them. */
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
    if (Object.hasOwn(signs, operator)) return `lower(${column}) ${signs[operator]} lower(${this.parameter(scalar, value, at)})`
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
          if (scalar.required) unknown('null where there is always a value')
          return `${column} IS ${operator === 'not' ? 'NOT ' : ''}NULL`
        }
        return `${column} ${operator === 'not' ? '<>' : '='} ${this.parameter(scalar, value, at)}`
      case 'in':
      case 'notIn': {
        if (scalar.type === 'Boolean') unknown(`${operator} of Boolean`)
        if (!Array.isArray(value)) return unknown(`${operator} of what is not a list`)
        const sign = operator === 'in' ? '=' : '<>'
        if (value.length === 0) return operator === 'in' ? 'FALSE' : 'TRUE'
        // One value lets the planner walk an index in order; several do not.
        if (value.length === 1) return `${column} ${sign} ${this.parameter(scalar, value[0], [...at, 0])}`
        return `${column} ${sign} ${operator === 'in' ? 'ANY' : 'ALL'}(${this.#array(scalar, value, at)})`
      }
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        if (scalar.enum || unordered.has(scalar.type)) unknown(`${operator} of ${scalar.type}`)
        return `${column} ${signs[operator]} ${this.parameter(scalar, value, at)}`
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
        return Array.isArray(value) ? `${column} = ${this.#array(element, value, at)}` : unknown('equals of what is not a list')
      case 'has':
        return value === null ? unknown('has of null') : `${column} @> ARRAY[${this.parameter(element, value, at)}]`
      case 'hasEvery':
      case 'hasSome': {
        if (!Array.isArray(value)) return unknown(`${operator} of what is not a list`)
        return `${column} ${operator === 'hasEvery' ? '@>' : '&&'} ${this.#array(element, value, at)}`
      }
      case 'isEmpty':
        // A truth value decides the form of the SQL, so it is part of the statement's shape.
        return value === true ? `${column} = '{}'` : value === false ? `${column} <> '{}'` : unknown('isEmpty of what is not true or false')
      default:
        return unknown(`the operator ${operator} on a list`)
    }
  }

  #array(element: Scalar, values: readonly unknown[], at: Path): string {
    const { type, tags, sent } = this.codec(element)
    if (!values.every((value) => tags.includes(tagOf(value)))) unknown(`a list of other than ${type}`)
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

/** What is compared, and whether case matters in it. */
interface Compared {
  column: string
  scalar: Scalar
  insensitive?: boolean
}

export const signs: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

/** Types that Prisma sends otherwise in lists. */
const instants = new Set(['Date', 'Time'])

/** The types that have no order for Prisma. */
const unordered = new Set(['Boolean', 'Bytes', 'Json'])

/** As in Prisma, `%` and `_` of the value stand for any characters. */
const likes: Record<string, (value: unknown) => string> = {
  contains: (value) => `%${value}%`,
  startsWith: (value) => `${value}%`,
  endsWith: (value) => `%${value}`,
  equals: (value) => String(value),
}
