import { datamodel } from '../../store/generated/datamodel.ts'
import { isPlain } from '../../store/reads/column-codecs.ts'
import type { Matching } from './word-search.ts'

type Where = Readonly<Record<string, unknown>>

/**
 * The conditions of an `or`, as few as possible: conditions on the same column or the same related table become one. PostgreSQL then reads
 * an index once for all of them. One subquery for each of them would run for each record.
 */
export function anyOf(model: string, conditions: readonly Where[]): Where[] {
  const relations = datamodel.models[model]?.relations ?? {}
  const others: Where[] = []
  const lists = new Map<string, unknown[]>()
  const records = new Map<string, Where[]>()
  const parents = new Map<string, Where[]>()
  for (const condition of conditions.flatMap(alternatives)) {
    const [[name, value] = ['', null], ...more] = Object.entries(condition)
    const [[operator, operand] = ['', null], ...moreOperators] = isPlain(value) ? Object.entries(value) : []
    const isOne = more.length === 0 && moreOperators.length === 0
    const relation = relations[name]
    if (isOne && !relation && operator === 'in' && Array.isArray(operand)) add(lists, name, ...operand)
    else if (isOne && relation?.list && operator === 'some' && isPlain(operand)) add(records, name, operand)
    else if (isOne && relation && !relation.list && isPlain(value) && operator !== 'is' && operator !== 'isNot') add(parents, name, value)
    else others.push(condition)
  }
  return [
    ...[...lists].map(([name, values]) => ({ [name]: { in: [...new Set(values)] } })),
    ...[...records].map(([name, filters]) => ({ [name]: { some: one(relations[name]?.model ?? '', filters) } })),
    // An OR within a record that may be missing is not the same under `not`.
    ...[...parents].flatMap(([name, filters]) => {
      const found = anyOf(relations[name]?.model ?? '', filters)
      return (found.length > 1 ? filters : found).map((filter) => ({ [name]: filter }))
    }),
    ...others,
  ]
}

function add<T>(groups: Map<string, T[]>, name: string, ...items: T[]): void {
  const group = groups.get(name) ?? []
  for (const item of items) group.push(item)
  groups.set(name, group)
}

/** The conditions of an `or` within an `or` are conditions of the outer one. */
const alternatives = (condition: Where): Where[] => {
  const { OR: inner, ...more } = condition
  return Array.isArray(inner) && inner.length > 0 && Object.keys(more).length === 0 ? inner : [condition]
}

function one(model: string, filters: readonly Where[]): Where {
  const searches = filters.map(({ matches, ...more }) => (Array.isArray(matches) && Object.keys(more).length === 0 ? matches : undefined))
  if (searches.every((each) => each !== undefined)) return { matches: anyMatch(searches.flat()) }
  const [first, ...more] = anyOf(model, filters)
  return first && more.length === 0 ? first : { OR: [first, ...more] }
}

/** One query for each text search configuration. */
function anyMatch(searches: readonly Matching[]): Matching[] {
  const configs = new Map<string, Matching[]>()
  for (const each of searches) add(configs, each.config, each)
  return [...configs].map(([config, found]) => {
    const [first] = found
    if (first && found.length === 1) return first
    const either = (queries: readonly string[]) => [...new Set(queries)].map((query) => `(${query})`).join(' | ')
    return { config, query: either(found.map(({ query }) => query)), ranked: either(found.map(({ ranked }) => ranked)) }
  })
}
