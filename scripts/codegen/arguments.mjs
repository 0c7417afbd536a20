// What it takes to declare a query's variables: the type of each argument, and which type a field leads to where that decides it.
import { getNamedType, isObjectType } from 'graphql'

/** Of a page, the type is that of what it has. */
const nodeOf = (type) => {
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields().nodes : undefined
  return nodes ? getNamedType(nodes.type) : type
}

export const plugin = (schema) => {
  const objects = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__') && nodeOf(type) === type,
  )
  const fields = objects
    .filter(({ name }) => !name.endsWith('Edge'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field, target: nodeOf(getNamedType(field.type)) })))

  const argumentTypes = {}
  for (const { type, field, target } of fields) {
    for (const arg of field.args) {
      const written = String(arg.type).replace(target.name, '*')
      argumentTypes[arg.name] ??= written
      const known = argumentTypes[arg.name]
      if (known !== written)
        throw new Error(`${type.name}.${field.name}(${arg.name}:) is ${arg.type}, and ${known} elsewhere. One word per thing: rename one.`)
      if (getNamedType(field.type) !== target && !type.getFields().id && type !== schema.getQueryType())
        throw new Error(`${type.name}.${field.name} is a list with pages, so ${type.name} must have an id: the client goes on by it.`)
    }
  }

  // Types from which a field with arguments can be reached.
  const leads = new Set(fields.filter(({ field }) => field.args.length > 0).map(({ type }) => type))
  for (let before = 0; before < leads.size; ) {
    before = leads.size
    for (const { type, target } of fields) if (leads.has(target)) leads.add(type)
  }
  const targets = new Map()
  for (const { type, field, target } of fields) {
    if (!isObjectType(target) || !(leads.has(target) || field.args.length > 0)) continue
    const named = targets.get(field.name) ?? targets.set(field.name, new Map()).get(field.name)
    named.set(type.name, target === type ? '=' : target.name)
  }
  const isAsNamed = (field, target) => target === field[0].toUpperCase() + field.slice(1).replace(/s$/, '')
  const fieldTypes = Object.fromEntries(
    [...targets].flatMap(([field, byType]) => {
      const named =
        new Set(byType.values()).size === 1
          ? [[field, [...byType.values()][0]]]
          : [...byType].map(([type, target]) => [`${type}.${field}`, target])
      return named.filter(([, target]) => !isAsNamed(field, target))
    }),
  )
  const instants = fields.flatMap(({ field }) => (getNamedType(field.type).name === 'DateTime' ? [field.name] : []))
  return `/** The type of each argument, by its name; \`*\` stands for the type that its field leads to. */
export const argumentTypes: Record<string, string> = ${JSON.stringify(argumentTypes, undefined, 2)}

/** The types that fields lead to whose name does not say it, by their name, or by their type's and their own; \`=\` is the type itself. */
export const fieldTypes: Record<string, string> = ${JSON.stringify(fieldTypes, undefined, 2)}

/** Fields that are instants. */
export const instants = ${JSON.stringify([...new Set(instants)].sort())} as const`
}
