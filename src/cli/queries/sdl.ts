import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { packageRoot } from '../../store/database/package-root.ts'

let schema: GraphQLSchema | undefined

/** The API's types, from the SDL that comes with the package. */
export const types = (): GraphQLSchema =>
  (schema ??= buildSchema(readFileSync(join(packageRoot(), 'src', 'sdk', 'schema.graphql'), 'utf8'), { assumeValidSDL: true }))

/** The types of a list of records. */
export interface ListType {
  filter: GraphQLInputObjectType
  /** The orders that it can have. */
  order: GraphQLEnumType | undefined
  record: GraphQLObjectType
}

/** The types of a list, by its field of the API. */
export function listType(field: string): ListType {
  const list = types().getQueryType()?.getFields()[field]
  const argument = (name: string) => getNamedType(list?.args.find((each) => each.name === name)?.type)
  const [filter, order, record] = [argument('where'), argument('orderBy'), list && recordIn(getNamedType(list.type))]
  if (!isInputObjectType(filter) || !isObjectType(record)) throw new Error(`The API has no list ${field}.`)
  return { filter, order: isEnumType(order) ? order : undefined, record }
}

/** The records of a page; of any other type, the type itself. */
export function recordIn<Type>(type: Type): Type | GraphQLObjectType {
  const nodes = isObjectType(type) ? getNamedType(type.getFields().nodes?.type) : undefined
  return isObjectType(nodes) ? nodes : type
}

/** An object type of the API by its name. */
export function objectType(name: string): GraphQLObjectType {
  const type = types().getType(name)
  if (!isObjectType(type)) throw new Error(`The API has no type ${name}.`)
  return type
}

/** The values of an enum of the API, as they are written on a command line. */
export function valuesOf(name: string): string[] {
  const type = types().getType(name)
  if (!isEnumType(type)) throw new Error(`The API has no enum ${name}.`)
  return type.getValues().map((value) => spelt(value.name))
}

/** A value of an enum as it is written on a command line, `said-on-asc`; and one so written as the API has it. */
export const spelt = (value: string): string => value.toLowerCase().replaceAll('_', '-')
export const unspelt = (text: string): string => text.toUpperCase().replaceAll('-', '_')
