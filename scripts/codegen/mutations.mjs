// Generates what the client needs of each mutation: the declarations of its arguments, and the default selection of its result.
import { getNamedType, isObjectType } from 'graphql'

export const plugin = (schema) => {
  const fields = Object.values(schema.getMutationType().getFields())
  const entries = fields.map(({ name, args, type, description }) => {
    const declared = args.map((arg) => `${arg.name}: ${arg.type}`).join(', ')
    const result = getNamedType(type)
    // The result of a change of one record has this record; that of several has a list.
    const record = Object.values(result.getFields()).find((field) => isObjectType(field.type) && field.type.getFields().revisions)
    const own = record
      ? `${record.name}: { id: true, slug: true, version: true }, differences: { field: true, before: true, after: true }`
      : 'count: true, records: { kind: true, slug: true, version: true }'
    // Without spread, which a bundler would keep for a client that only reads.
    const selection = `{ ${own}, warnings: { code: true, path: true, message: true }, proposal: { id: true, status: true } }`
    return `  /** ${description.replaceAll('\n', ' ')} */\n  ${name}: { declared: '${declared}', selection: ${selection} },`
  })
  return `/** The arguments of each mutation as GraphQL declares them, and what is selected of its result by default. */
export const mutations = {
${entries.join('\n')}
} as const`
}
