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

const types = Object.values(buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8')).getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

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
