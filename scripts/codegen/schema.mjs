// Generates TypeScript types for the schema: the fields of objects with their arguments, and input types.
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql'

const scalars = { ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean', DateTime: 'string', JSON: 'unknown' }

/** A TSDoc comment. */
const doc = (description, indent = '') =>
  description ? `${indent}/** ${description.trim().replaceAll('*/', '* /').replaceAll('\n', `\n${indent} * `)} */\n` : ''

const nameOf = (type) => {
  if (isScalarType(type) && !scalars[type.name])
    throw new Error(`The scalar ${type.name} has no TypeScript type. Name one in scripts/codegen/schema.mjs.`)
  return scalars[type.name] ?? type.name
}

const output = (type) => (isNonNullType(type) ? given(type.ofType) : `${given(type)} | null`)
const given = (type) =>
  isListType(type) ? (isNonNullType(type.ofType) ? `${output(type.ofType)}[]` : `(${output(type.ofType)})[]`) : nameOf(type)

// GraphQL accepts a single value for a list.
const input = (type) => (isNonNullType(type) ? inputOf(type.ofType) : `${inputOf(type)} | null`)
const inputOf = (type) => (isListType(type) ? `${nameOf(getNamedType(type))} | readonly ${nameOf(getNamedType(type))}[]` : nameOf(type))

const member = ({ name, description, type }, required, indent) =>
  `${doc(description, indent)}${indent}${name}${required ? '' : '?'}: ${input(type)}`

function field({ name, description, type, args }) {
  const value = output(type)
  if (args.length === 0) return `${doc(description, '  ')}  ${name}: ${value}`
  const given = args.map((arg) => member(arg, isRequiredArgument(arg), '    ')).join('\n')
  return `${doc(description, '  ')}  ${name}: Field<${value}, {\n${given}\n  }>`
}

const object = (type, typename) =>
  `${doc(type.description)}export interface ${type.name} {\n  __typename: ${typename}\n${Object.values(type.getFields()).map(field).join('\n')}\n}`

export const plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const declared = types.flatMap((type) => {
    if (isEnumType(type))
      return `${doc(type.description)}export type ${type.name} = ${type
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ')}`
    if (isInputObjectType(type))
      return `${doc(type.description)}export interface ${type.name} {\n${Object.values(type.getFields())
        .map((each) => member(each, isNonNullType(each.type), '  '))
        .join('\n')}\n}`
    if (isObjectType(type)) return object(type, `'${type.name}'`)
    if (!isAbstractType(type)) return []
    const possible = schema.getPossibleTypes(type).map(({ name }) => name)
    const common = Object.values(type.getFields?.() ?? {})
      .map(field)
      .join('\n')
    return `${doc(type.description)}export type ${type.name} = Abstract<{\n  __typename: ${possible.map((name) => `'${name}'`).join(' | ')}\n${common}\n}, ${possible.join(' | ')}>`
  })
  const map = (name, description, members) =>
    `${doc(description)}export interface ${name} {\n${members.map(([key, type]) => `  ${key}: ${type}`).join('\n')}\n}`
  const named = (is) => types.filter(is).map(({ name }) => [name, name])
  return [
    "import type { Abstract, Field } from '../select.ts'",
    ...declared,
    map(
      'Types',
      'The types that have fields, by name.',
      named((type) => isObjectType(type) || isAbstractType(type)),
    ),
    map('Inputs', 'The types of variables, by name.', [
      ...Object.entries(scalars),
      ...named((type) => isEnumType(type) || isInputObjectType(type)),
    ]),
  ].join('\n\n')
}
