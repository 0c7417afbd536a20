import { argumentTypes, fieldTypes } from './generated/arguments.ts'

/** A selection at run time: `true` for a scalar field, arguments under `$`, nested selections. */
export interface UntypedSelection {
  [key: string]: unknown
}

/** A query as it is sent to the server. */
export interface QueryText {
  query: string
  variables: Record<string, unknown>
}

const keys = /^(\w+: )?[_A-Za-z]\w*$|^\.\.\. on \w+$/

/** Whether a selection is one of a page of a list. */
export const isPage = (selection: UntypedSelection): boolean => 'nodes' in selection || 'edges' in selection

export const isObject = (value: unknown): value is UntypedSelection => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The type that a field returns. For a page: the type of its records. */
function targetOf(type: string, field: string): string {
  if (/^(nodes|edges|node)$/.test(field)) return type
  const target = fieldTypes[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1).replace(/s$/, '')}`
  return target === '=' ? type : target
}

/**
 * Writes a selection as GraphQL text. Every argument becomes a variable, so that the text does not depend on the values. It adds
 * `pageInfo` to each page and `id` to each record that has pages: `pages.ts` needs them to request the next page.
 */
export function writeQuery(selection: UntypedSelection): QueryText {
  const variables: Record<string, unknown> = {}
  const declared: string[] = []

  const variable = (name: string, value: unknown, target: string, field: string): string => {
    const type = Object.hasOwn(argumentTypes, name) ? argumentTypes[name]?.replace('*', target) : undefined
    if (!type) throw new TypeError(`Unknown argument ${name} of ${field}.`)
    let as = name
    for (let more = 2; as in variables; more++) as = name + more
    variables[as] = value
    declared.push(`$${as}: ${type}`)
    return `${name}: $${as}`
  }

  const fields = (selected: UntypedSelection, type: string, isRoot: boolean): string => {
    const lines = Object.entries(selected).flatMap(([key, value]) => {
      if (key === '$' || value === undefined || value === false) return []
      if (!keys.test(key)) throw new TypeError(`${JSON.stringify(key)} is not a field, 'alias: field' or '... on Type'.`)
      if (value === true) return [key]
      if (!isObject(value)) throw new TypeError(`${key} is ${JSON.stringify(value)}. Write true or a selection.`)
      const field = key.slice(key.indexOf(': ') + 1).trim()
      const target = key.startsWith('... on ') ? key.slice(7) : targetOf(type, field)
      const given = Object.entries(isObject(value.$) ? value.$ : {}).filter(([, each]) => each !== undefined)
      const args = given.map(([name, each]) => variable(name, each, target, field)).join(', ')
      return [`${key}${args && `(${args})`}${fields(value, target, false)}`]
    })
    const pages = Object.values(selected).some((value) => isObject(value) && isPage(value))
    if (!isRoot && pages) lines.push('_id: id', '_type: __typename')
    if (!isRoot && isPage(selected)) lines.push('_page: pageInfo { hasNextPage endCursor }')
    return lines.length > 0 ? ` { ${lines.join(' ')} }` : ''
  }

  const body = fields(selection, 'Query', true)
  if (!body) throw new TypeError('The selection is empty.')
  return { query: `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''}${body}`, variables }
}
