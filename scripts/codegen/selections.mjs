// Generates the default selections of the client, for each record with a ref and each list of records.
// They are fragments with the name of the type in src/sdk/operations.
import { getNamedType, isObjectType, Kind } from 'graphql'

export const plugin = (schema, documents) => {
  const fragments = new Map(
    documents
      .flatMap(({ document }) => document.definitions)
      .flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [])),
  )
  const write = ({ selections }, indent) => {
    const lines = selections.map((node) => {
      if (node.kind !== Kind.FIELD || node.arguments.length > 0 || node.alias)
        throw new Error('A fragment of the SDK has plain fields only.')
      return `${indent}  ${node.name.value}: ${node.selectionSet ? write(node.selectionSet, `${indent}  `) : 'true'},`
    })
    return `{\n${lines.join('\n')}\n${indent}}`
  }
  const constant = (type) => {
    if (!fragments.has(type))
      throw new Error(`The client has no selection for ${type}. Write one: fragment ${type} on ${type} { … } in src/sdk/operations.`)
    return `${type[0].toLowerCase()}${type.slice(1)}Fields`
  }
  const one = []
  const many = []
  for (const { name, type, args, description } of Object.values(schema.getQueryType().getFields())) {
    const returned = getNamedType(type)
    // A list that cannot be counted is no list of records.
    const node = isObjectType(returned) && returned.getFields().totalCount && returned.getFields().nodes
    const doc = `  /** ${description.replaceAll('\n', ' ')} */\n`
    if (args.some((arg) => arg.name === 'ref')) one.push(`${doc}  ${name}: ${constant(returned.name)},`)
    else if (node && args.some((arg) => arg.name === 'where')) many.push(`${doc}  ${name}: ${constant(getNamedType(node.type).name)},`)
  }
  const subscriptions = Object.values(schema.getSubscriptionType().getFields()).map(
    ({ name, type, description }) => `  /** ${description.replaceAll('\n', ' ')} */\n  ${name}: ${constant(getNamedType(type).name)},`,
  )
  return [
    ...[...fragments].map(([type, set]) => `const ${constant(type)} = ${write(set, '')} as const`),
    `/** The default selection of one record, by field of Query. */\nexport const one = {\n${one.join('\n')}\n} as const`,
    `/** The default selection of the records of a list, by field of Query. */\nexport const many = {\n${many.join('\n')}\n} as const`,
    `/** The default selection of the values of a subscription. */\nexport const subscriptions = {\n${subscriptions.join('\n')}\n} as const`,
  ].join('\n\n')
}
