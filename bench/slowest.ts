import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { defaultLimits, limiter } from '../src/server/http/query-limits.ts'
import { schema } from '../src/server/schema.ts'
import { word } from './data.ts'

// A search for the slowest query that the limits let through: random queries from the schema, of which the slowest are changed at random.

/** What decides a query: numbers, each of which is one choice. */
type Genome = readonly number[]

const length = 600
const random = (most: number) => Math.floor(Math.random() * most)
const newGenome = (): Genome => Array.from({ length }, () => random(1 << 30))

/** A genome with some choices made anew. */
const mutated = (genome: Genome): Genome => {
  const rate = 1 / 2 ** (1 + random(6))
  return genome.map((gene) => (Math.random() < rate ? random(1 << 30) : gene))
}

/** Words of the record, by how many texts have them. */
export type Vocabulary = readonly string[]
export const vocabularySql = `SELECT ${word('i')} AS word FROM generate_series(0, 30) i`

/** Writes the query of a genome. */
export function queryOf(genome: Genome, words: Vocabulary): string {
  let place = 0
  const next = (most: number) => (genome[place++ % genome.length] ?? 0) % most
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T
  const text = () => Array.from({ length: 1 + next(12) }, () => `${pick(['', '', '', '-', 'or '])}${pick(words)}`).join(' ')
  const refs: Record<string, () => string> = {
    speaker: () => `person-${next(2_000)}`,
    topic: () => `topic-${next(500)}`,
    person: () => `person-${next(2_000)}`,
    organization: () => `organization-${next(40)}`,
  }

  const scalar = (name: string, type: GraphQLNamedType): string => {
    if (isEnumType(type)) return pick(type.getValues()).name
    if (type.name === 'Boolean') return pick(['true', 'false'])
    if (type.name === 'Int') return String(next(200))
    if (name === 'text') return JSON.stringify(text())
    if (name === 'from') return pick(['"2000"', '"2005-03"', '"2012"'])
    if (name === 'to') return pick(['"2013"', '"2020"', '"2012-12"'])
    return JSON.stringify((refs[name] ?? (() => name))())
  }
  const value = (name: string, type: GraphQLInputType, depth: number): string => {
    const bare = isNonNullType(type) ? type.ofType : type
    if (isListType(bare))
      return `[${Array.from({ length: 1 + next(depth > 1 ? 12 : 4) }, () => value(name, bare.ofType, depth - 1)).join(' ')}]`
    const named = getNamedType(bare)
    if (!isInputObjectType(named)) return scalar(name, named)
    const fields = Object.values(named.getFields()).filter((field) => {
      const inner = getNamedType(field.type)
      // Other texts, such as a document, would be refs that name nothing.
      return isInputObjectType(inner)
        ? depth > 0
        : inner.name !== 'String' || field.name in refs || ['text', 'from', 'to'].includes(field.name)
    })
    const chosen = new Set(Array.from({ length: 1 + next(3) }, () => pick(fields)))
    return `{ ${[...chosen].map((field) => `${field.name}: ${value(field.name, field.type, depth - 1)}`).join(' ')} }`
  }
  const given = (field: GraphQLField<unknown, unknown>): string => {
    const args = field.args.flatMap(({ name, type }) => {
      if (['after', 'before', 'last', 'ids', 'id'].includes(name)) return []
      if (name === 'first') return next(2) === 0 ? [`first: ${1 + next(200)}`] : []
      if (name === 'ref') return [`ref: ${JSON.stringify(`${field.name}-${next(20)}`)}`]
      return isNonNullType(type) || next(2) === 0 ? [`${name}: ${value(name, type, 3)}`] : []
    })
    return args.length > 0 ? `(${args.join(' ')})` : ''
  }
  const selection = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !isObjectType(getNamedType(field.type)))
    if (fields.length === 0) return '{ __typename }'
    const selected = Array.from({ length: 1 + next(4) }, (_, at) => {
      const field = pick(fields)
      const named = getNamedType(field.type)
      return `a${at}: ${field.name}${given(field)} ${isObjectType(named) ? selection(named, depth - 1) : ''}`
    })
    return `{ ${selected.join(' ')} }`
  }
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no queries')
  const roots = Object.values(query.getFields()).filter(({ name }) => !['node', 'nodes'].includes(name))
  const statements = roots.filter(({ name }) => name === 'statements')
  const wanted = Array.from({ length: 1 + next(6) }, (_, at) => {
    const field = pick(next(2) === 0 ? statements : roots)
    const named = getNamedType(field.type)
    return `r${at}: ${field.name}${given(field)} ${isObjectType(named) ? selection(named, 1 + next(5)) : ''}`
  })
  return `{ ${wanted.join(' ')} }`
}

export interface Slow {
  query: string
  ms: number
  /** The code of its error, if it has one. */
  code: string | undefined
}

/** Runs queries until `enough`, and returns the slowest, slowest first. Queries over a limit are not sent. */
export async function slowest(
  ask: (query: string) => Promise<Omit<Slow, 'query'>>,
  words: Vocabulary,
  enough: (sent: number) => boolean,
  statements: number,
  onSlower: (slow: Slow) => void = () => {},
): Promise<{ sent: number; slow: Slow[]; codes: Map<string, number> }> {
  const measure = limiter(defaultLimits, schema, () => statements)
  const best: { genome: Genome; slow: Slow }[] = []
  const codes = new Map<string, number>()
  let sent = 0
  while (!enough(sent)) {
    const parent = best.length > 5 && Math.random() < 0.7 ? best[random(best.length)] : undefined
    const genome = parent ? mutated(parent.genome) : newGenome()
    const query = queryOf(genome, words)
    if (measure(parse(query)).over) continue
    const slow = { query, ...(await ask(query)) }
    sent++
    codes.set(slow.code ?? 'OK', (codes.get(slow.code ?? 'OK') ?? 0) + 1)
    if (slow.ms > (best[0]?.slow.ms ?? 0)) onSlower(slow)
    best.push({ genome, slow })
    best.sort((a, b) => b.slow.ms - a.slow.ms).splice(20)
  }
  return { sent, slow: best.map(({ slow }) => slow), codes }
}
