import { type QueryText, type UntypedSelection, writeQuery } from './selection-text.ts'

interface OperationOptions {
  operation: 'mutation' | 'subscription'
  /** The root field, as an alias of a field that leads to its type where its own name does not say it: `statementAdded: statement`. */
  field: string
  /** The arguments of the root field as GraphQL declares them. */
  declared: string
  args: Record<string, unknown>
  selection: UntypedSelection
}

/** An operation other than a query as GraphQL text. Arguments have names of their own, so that they differ from those of the selection. */
export function writeOperation({ operation, field, declared, args, selection }: OperationOptions): QueryText {
  const [name] = field.split(':')
  const types = new Map(declared.split(', ').map((each) => each.split(': ') as [string, string]))
  const given = Object.entries(args).filter(([, value]) => value !== undefined)
  for (const [argument] of given) if (!types.has(argument)) throw new TypeError(`Unknown argument ${argument} of ${name}.`)
  const { query, variables } = writeQuery({ [field]: selection })
  const own = given.map(([argument]) => `$_${argument}: ${types.get(argument)}`)
  const passed = given.map(([argument]) => `${argument}: $_${argument}`)
  const listed = (all: readonly string[]) => (all.length > 0 ? `(${all.join(', ')})` : '')
  const written = query.replace(/^query(?: \((.*?)\))? \{ \w+(?:: \w+)?/, (_all, others?: string) => {
    return `${operation} ${listed([...own, ...(others ? [others] : [])])} { ${name}${listed(passed)}`
  })
  return { query: written, variables: { ...variables, ...Object.fromEntries(given.map(([argument, value]) => [`_${argument}`, value])) } }
}
