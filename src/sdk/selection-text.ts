import { argumentTypes, fieldTypes } from './generated/arguments.ts'

/** A selection at run time: `true`, arguments under `$`, and selections. */
export interface Asked {
  [key: string]: unknown
}

/** A query as it is sent. */
export interface Written {
  query: string
  variables: Record<string, unknown>
}

const keys = /^(\w+: )?[_A-Za-z]\w*$|^\.\.\. on \w+$/

/** Whether what is selected is a page of a list. */
export const isPage = (selection: Asked): boolean => 'nodes' in selection || 'edges' in selection

export const isAsked = (value: unknown): value is Asked => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The type that a field leads to; of a page, that of its records. */
function targetOf(type: string, field: string): string {
  if (/^(nodes|edges|node)$/.test(field)) return type
  const target = fieldTypes[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1).replace(/s$/, '')}`
  return target === '=' ? type : target
}

/**
 * Writes a selection as GraphQL. Every argument is a variable, so that the text is the same whatever the values.
 * Pages are asked for where they end, and what has pages for its id: `pages` goes on from there.
 */
export function write(selection: Asked): Written {
  const variables: Record<string, unknown> = {}
  const declared: string[] = []

  const variable = (name: string, value: unknown, target: string, field: string): string => {
    const type = Object.hasOwn(argumentTypes, name) ? argumentTypes[name]?.replace('*', target) : undefined
    if (!type) throw new TypeError(`No field takes the argument ${name} at ${field}.`)
    let as = name
    for (let more = 2; as in variables; more++) as = name + more
    variables[as] = value
    declared.push(`$${as}: ${type}`)
    return `${name}: $${as}`
  }

  const fields = (asked: Asked, type: string, isRoot: boolean): string => {
    const lines = Object.entries(asked).flatMap(([key, value]) => {
      if (key === '$' || value === undefined || value === false) return []
      if (!keys.test(key)) throw new TypeError(`${JSON.stringify(key)} is no field. Write 'field', 'alias: field' or '... on Type'.`)
      if (value === true) return [key]
      if (!isAsked(value)) throw new TypeError(`${key} is ${JSON.stringify(value)}. Write true or a selection.`)
      const field = key.slice(key.indexOf(': ') + 1).trim()
      const target = key.startsWith('... on ') ? key.slice(7) : targetOf(type, field)
      const given = Object.entries(isAsked(value.$) ? value.$ : {}).filter(([, each]) => each !== undefined)
      const args = given.map(([name, each]) => variable(name, each, target, field)).join(', ')
      return [`${key}${args && `(${args})`}${fields(value, target, false)}`]
    })
    const pages = Object.values(asked).some((value) => isAsked(value) && isPage(value))
    if (!isRoot && pages) lines.push('_id: id', '_type: __typename')
    if (!isRoot && isPage(asked)) lines.push('_page: pageInfo { hasNextPage endCursor }')
    return lines.length > 0 ? ` { ${lines.join(' ')} }` : ''
  }

  const body = fields(selection, 'Query', true)
  if (!body) throw new TypeError('Nothing is asked.')
  return { query: `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''}${body}`, variables }
}
