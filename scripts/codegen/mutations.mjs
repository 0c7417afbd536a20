// Generates what the client needs of each mutation: the declarations of its arguments, and the default selection of its result.
import { getNamedType, isLeafType } from 'graphql'

/** What is selected of the types that results have. */
const selections = {
  FieldDifference: '{ field: true, before: true, after: true }',
  Problem: '{ code: true, path: true, message: true }',
  Proposal: '{ id: true, status: true }',
  RecordChange: '{ kind: true, slug: true, version: true }',
  ApiKey: '{ name: true, role: true, datasets: true, expiresAt: true }',
  Dataset: '{ id: true, slug: true, recordVersion: true }',
  RemovedRecords: '{ kind: true, count: true }',
}

const selectionOf = (type) => {
  if (isLeafType(type)) return 'true'
  if (selections[type.name]) return selections[type.name]
  if (type.getFields().revisions) return '{ id: true, slug: true, version: true }'
  throw new Error(`The client has no selection for ${type.name} in the result of a mutation. Add it to scripts/codegen/mutations.mjs.`)
}

export const plugin = (schema) => {
  const fields = Object.values(schema.getMutationType().getFields())
  const entries = fields.map(({ name, args, type, description }) => {
    const declared = args.map((arg) => `${arg.name}: ${arg.type}`).join(', ')
    // The client always selects the problems.
    const parts = Object.values(getNamedType(type).getFields()).filter((field) => field.name !== 'problems')
    // Without spread, which a bundler would keep for a client that only reads.
    const selection = `{ ${parts.map((field) => `${field.name}: ${selectionOf(getNamedType(field.type))}`).join(', ')} }`
    return `  /** ${description.replaceAll('\n', ' ')} */\n  ${name}: { declared: '${declared}', selection: ${selection} },`
  })
  return `/** The arguments of each mutation as GraphQL declares them, and what is selected of its result by default. */
export const mutations = {
${entries.join('\n')}
} as const`
}
