import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, test } from 'vitest'
import { kinds } from '../../src/record/kinds.ts'
import { many, one } from '../../src/sdk/generated/selections.ts'

const schema = buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8'))
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))

function* described(type: GraphQLNamedType): Generator<[path: string, description: string | null | undefined]> {
  yield [type.name, type.description]
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description]
  if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description]
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description]
      for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description]
    }
  }
}

test('everything in the SDL has a description', () => {
  const undescribed = types.flatMap((type) => [...described(type)].filter(([, description]) => !description?.trim()).map(([path]) => path))
  expect(undescribed).toEqual([])
})

test('every model, field, enum and value of the data dictionary has a description', () => {
  const lines = readFileSync('prisma/schema.prisma', 'utf8').split('\n')
  const undescribed = lines.filter((line, at) => /^(model|enum) |^ {2}\w+(\s|$)/.test(line) && !lines[at - 1]?.trim().startsWith('///'))
  const dictionary = undescribed.filter((line) => !/^ {2}(provider|output|previewFeatures|clientOutput|documentation)\b/.test(line))
  expect(dictionary).toEqual([])
})

test('the API and the client have the fields of every kind of record, and the database has its value', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {})
  const rows = Object.values(kinds)
  const names = rows.flatMap(({ field, list }) => [field, ...(list ? [list] : [])])
  expect(names.filter((name) => !fields.includes(name))).toEqual([])
  expect(names.filter((name) => !(name in one) && !(name in many))).toEqual([])
  const [, values = ''] = /enum RecordKind \{([^}]*)\}/.exec(readFileSync('prisma/schema.prisma', 'utf8')) ?? []
  const recordKinds = [...values.matchAll(/^ *([A-Z_]+)$/gm)].map(([, value]) => value)
  expect(recordKinds.sort()).toEqual(['DATASET', ...rows.map(({ recordKind }) => recordKind)].sort())
})
