import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { expect, test } from 'vitest'
import { createClient } from '../../src/sdk/index.ts'

// For random selections of the schema, the client writes valid GraphQL: each variable has the type of its argument.

const schema = buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8'))
const client = createClient()

type Selection = Record<string, unknown>

function selection(gen: fc.GeneratorValue, type: GraphQLObjectType, depth: number): Selection {
  const fields = Object.values(type.getFields()).filter(({ type }) => depth > 0 || isLeafType(getNamedType(type)))
  const names = fields.map(({ name }) => name)
  const picked = gen(fc.subarray, names, { minLength: Math.min(1, names.length), maxLength: Math.min(4, names.length) })
  const entries = fields
    .filter(({ name }) => picked.includes(name))
    .map((field): [string, unknown] => {
      const target = getNamedType(field.type)
      const given = field.args.filter((arg) => isNonNullType(arg.type) || gen(fc.boolean))
      const $ = given.length > 0 ? { $: Object.fromEntries(given.map(({ name }) => [name, 'x'])) } : {}
      const key = gen(fc.boolean) ? field.name : `as_${field.name}: ${field.name}`
      if (isObjectType(target)) return [key, { ...$, ...selection(gen, target, depth - 1) }]
      if (isInterfaceType(target)) {
        const possible = schema.getPossibleTypes(target)
        const one = possible[gen(fc.nat, possible.length - 1)] ?? possible[0]
        if (!one) throw new Error(`${target.name} has no types`)
        return [key, { ...$, __typename: true, [`... on ${one.name}`]: selection(gen, one, depth - 1) }]
      }
      return [key, given.length > 0 ? $ : true]
    })
  return { __typename: true, ...Object.fromEntries(entries) }
}

const query = schema.getQueryType()

test('each variable has the type of its argument', () => {
  if (!query) throw new Error('The schema has no queries')
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      // Random selections have no static type.
      const { query: text } = client.toGraphQL(selection(gen, query, 5) as never)
      for (const [, name = ''] of text.matchAll(/(\w+): \$/g)) seen.add(name)
      expect({ text, errors: validate(schema, parse(text)).map(({ message }) => message) }).toEqual({ text, errors: [] })
    }),
    { numRuns: 2_000 },
  )
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && type !== schema.getMutationType() && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap(({ args }) => args.map(({ name }) => name))
      : [],
  )
  expect([...seen].sort()).toEqual([...new Set(all)].sort())
})
