import { type GraphQLSchema, getVariableValues, isEnumType, isInputObjectType, type OperationDefinitionNode, parse } from 'graphql'
import { badRequest } from '../../api-errors.ts'
import { assertVariables, type Limits } from '../../http/query-limits.ts'
import { filterOf, type Parameter, parametersOf } from '../../http/query-parameters.ts'

/** Which statements a query string requests. */
export interface Wanted {
  where: Record<string, unknown> | undefined
  orderBy: string | undefined
  limit: number | undefined
}

/** A request for a file. */
export interface Requested {
  wanted: Wanted
  /** Whether a byte order mark is requested or declined; undefined where nothing is said of it. */
  bom: boolean | undefined
}

const json: Parameter = {
  name: 'where',
  description: 'A whole filter as JSON, for `and`, `or` and `not`; combined with the other parameters.',
  type: 'string',
  values: [],
  list: false,
}

/** The parameters of an export beside the filter. */
export function exportParameters(schema: GraphQLSchema): Parameter[] {
  const order = schema.getType('StatementOrder')
  if (!isEnumType(order)) throw new Error('The schema has no StatementOrder')
  const values = order.getValues().map(({ name }) => name)
  return [
    { name: 'orderBy', description: 'In which order; the latest said first by default.', type: 'enum', values, list: false },
    { name: 'limit', description: 'How many at most.', type: 'int', values: [], list: false },
    {
      name: 'bom',
      description: 'For csv: whether the file begins with a UTF-8 byte order mark, 1 by default, so that Excel reads all letters.',
      type: 'enum',
      values: ['0', '1'],
      list: false,
    },
  ]
}

/** A reader of query strings: the fields of `StatementFilter`, `where`, and other parameters. @throws BAD_REQUEST, TOO_COSTLY */
export function readerOf(schema: GraphQLSchema, limits: Limits, more: readonly Parameter[] = []): (query: URLSearchParams) => Requested {
  const type = schema.getType('StatementFilter')
  if (!isInputObjectType(type)) throw new Error('The schema has no StatementFilter')
  const parameters = [...parametersOf(type), json, ...more]
  // The filter is read as a variable of a query, so that errors have the same messages.
  const [query] = parse('query ($where: StatementFilter) { __typename }').definitions as OperationDefinitionNode[]

  const coerced = (where: unknown) => {
    assertVariables(limits.tokens, { where })
    const { errors, ...found } = getVariableValues(schema, query?.variableDefinitions ?? [], { where })
    if (errors?.[0]) throw badRequest(errors[0].message, { argument: 'where' })
    // graphql 17 has them one level deeper than graphql 16, which has these types.
    const { coerced } = ('variableValues' in found ? found.variableValues : found) as { coerced: { where: Wanted['where'] } }
    return coerced.where
  }

  return (query) => {
    // `filterOf` has read each value by the type of its parameter.
    const { where, orderBy, limit, bom, ...flat } = filterOf(parameters, query) as Partial<Wanted> & { where?: string; bom?: '0' | '1' }
    if (limit !== undefined && limit < 0) throw badRequest(`\`limit\` is ${limit}. Give 0 or more.`, { argument: 'limit' })
    const parts = [...(where === undefined ? [] : [parsed(where)]), ...(Object.keys(flat).length > 0 ? [flat] : [])]
    const filter = parts.length > 0 ? coerced(parts.length > 1 ? { and: parts } : parts[0]) : undefined
    return { wanted: { where: filter, orderBy, limit }, bom: bom && bom === '1' }
  }
}

function parsed(where: string): unknown {
  try {
    return JSON.parse(where)
  } catch {
    throw badRequest('`where` is not JSON. Write a StatementFilter, such as {"not":{"procedural":true}}.', { argument: 'where' })
  }
}
