import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** What decides a query: numbers, each of which is one choice. */
export type Choices = readonly number[]

/** Values that clients send, and some that they should not. */
const texts = [
  'person-0',
  'topic-1',
  'Person 1',
  'organization-2',
  'meeting-3',
  'said before',
  '"said this" -again',
  'or or -',
  '',
  ' ',
  '2012',
  '2012-02-31',
  '2012~/2013?',
  '../../etc',
  'AAAA',
  '00000000-0000-0000-0000-000000000000',
  'Лавров',
  '😀',
  '%',
  '\\',
  "'; DROP TABLE x; --",
  '\u202e',
  'a'.repeat(300),
]
const numbers = [0, 1, 2, 5, 20, 200, 201, -1, 2_147_483_647, -2_147_483_648]

/** Writes a valid query of a schema, with any arguments. */
export function randomQuery(schema: GraphQLSchema, choices: Choices): string {
  let place = 0
  const next = (most: number) => (choices[place++ % choices.length] ?? 0) % most
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T

  const value = (type: GraphQLInputType, depth: number): string => {
    if (!isNonNullType(type) && next(12) === 0) return 'null'
    const bare = isNonNullType(type) ? type.ofType : type
    if (isListType(bare)) return `[${Array.from({ length: next(4) }, () => value(bare.ofType, depth - 1)).join(' ')}]`
    const named = getNamedType(bare)
    if (isEnumType(named)) return pick(named.getValues()).name
    if (!isInputObjectType(named)) {
      if (named.name === 'Boolean') return pick(['true', 'false'])
      if (named.name === 'Int') return String(pick(numbers))
      if (named.name === 'Float') return pick(['0', '1.5', '-1e300'])
      return JSON.stringify(pick(texts))
    }
    const fields = Object.values(named.getFields())
    const optional = depth > 0 ? fields.filter(({ type }) => !isNonNullType(type)) : []
    const chosen = new Set(fields.filter(({ type }) => isNonNullType(type)))
    if (optional.length > 0) for (let count = next(3); count > 0; count--) chosen.add(pick(optional))
    return `{ ${[...chosen].map((field) => `${field.name}: ${value(field.type, depth - 1)}`).join(' ')} }`
  }
  const given = ({ args }: GraphQLField<unknown, unknown>): string => {
    const some = args.filter(({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || next(3) === 0)
    return some.length > 0 ? `(${some.map(({ name, type }) => `${name}: ${value(type, 4)}`).join(' ')})` : ''
  }
  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (isUnionType(type) || isInterfaceType(type)) {
      const inner = pick(schema.getPossibleTypes(type))
      return `{ __typename ... on ${inner.name} ${selection(inner, depth)} }`
    }
    if (!isObjectType(type)) return ''
    const isLeaf = (field: GraphQLField<unknown, unknown>) =>
      !('getFields' in getNamedType(field.type)) && !isUnionType(getNamedType(field.type))
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeaf(field))
    if (fields.length === 0) return '{ __typename }'
    const selected = Array.from({ length: 1 + next(4) }, (_, at) => {
      const field = pick(fields)
      return `a${at}: ${field.name}${given(field)} ${selection(getNamedType(field.type), depth - 1)}`
    })
    return `{ ${selected.join(' ')} }`
  }
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no queries')
  return selection(query, 2 + next(4))
}
