import { type GraphQLSchema, getVariableValues, isEnumType, isInputObjectType, type OperationDefinitionNode, parse } from 'graphql'
import { badRequest } from '../../api-errors.ts'
import { assertVariables, type Limits } from '../../http/query-limits.ts'
import { filterOf, type Parameter, parametersOf } from '../../http/query-parameters.ts'

/** Which statements are wanted, in the words of a query string. */
export interface Wanted {
  where: Record<string, unknown> | undefined
  orderBy: string | undefined
  limit: number | undefined
}

const json: Parameter = {
  name: 'where',
  description: 'A whole filter as JSON, for `and`, `or` and `not`; joined to the other parameters.',
  type: 'string',
  values: [],
  list: false,
}

/** In which order, and how many: for what is taken away as a whole. */
export function orderAndLimit(schema: GraphQLSchema): Parameter[] {
  const order = schema.getType('StatementOrder')
  if (!isEnumType(order)) throw new Error('The schema has no StatementOrder')
  const values = order.getValues().map(({ name }) => name)
  return [
    { name: 'orderBy', description: 'In which order; the latest said first by default.', type: 'enum', values, list: false },
    { name: 'limit', description: 'How many at most.', type: 'int', values: [], list: false },
  ]
}

/** Reads query strings: the fields of `StatementFilter`, `where`, and what else there is. @throws BAD_REQUEST, TOO_COSTLY */
export function readerOf(schema: GraphQLSchema, limits: Limits, more: readonly Parameter[] = []): (query: URLSearchParams) => Wanted {
  const type = schema.getType('StatementFilter')
  if (!isInputObjectType(type)) throw new Error('The schema has no StatementFilter')
  const parameters = [...parametersOf(type), json, ...more]
  // As for a variable of a query, so that what is wrong is said in the same words.
  const [query] = parse('query ($where: StatementFilter) { __typename }').definitions as OperationDefinitionNode[]

  const coerced = (where: unknown) => {
    assertVariables(limits.tokens, { where })
    const { errors, ...found } = getVariableValues(schema, query?.variableDefinitions ?? [], { where })
    if (errors?.[0]) throw badRequest(errors[0].message, { argument: 'where' })
    // graphql 17 has them one level deeper than 16, whose types these are.
    const { coerced } = ('variableValues' in found ? found.variableValues : found) as { coerced: { where: Wanted['where'] } }
    return coerced.where
  }

  return (query) => {
    // `filterOf` has read each by its parameter's type.
    const { where, orderBy, limit, ...flat } = filterOf(parameters, query) as Partial<Wanted> & { where?: string }
    if (limit !== undefined && limit < 0) throw badRequest(`\`limit\` is ${limit}. Give 0 or more.`, { argument: 'limit' })
    const parts = [...(where === undefined ? [] : [parsed(where)]), ...(Object.keys(flat).length > 0 ? [flat] : [])]
    return { where: parts.length > 0 ? coerced(parts.length > 1 ? { and: parts } : parts[0]) : undefined, orderBy, limit }
  }
}

function parsed(where: string): unknown {
  try {
    return JSON.parse(where)
  } catch {
    throw badRequest('`where` is not JSON. Write a StatementFilter, such as {"not":{"procedural":true}}.', { argument: 'where' })
  }
}
