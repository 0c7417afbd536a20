// Generates the tables that declare the variables of a query: the type of each argument, and the type that a field returns if the argument depends on it.
import { getNamedType, isObjectType } from 'graphql'

/** For a page: the type of its records. */
const nodeOf = (type) => {
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields().nodes : undefined
  return nodes ? getNamedType(nodes.type) : type
}

export const plugin = (schema) => {
  // The fields of a connection are handled with the type of its records.
  // The arguments of mutations are written by `curate.ts`, so that a client that only reads does not have them.
  const roots = [schema.getMutationType(), schema.getSubscriptionType()]
  const objects = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !/^__|Edge$/.test(type.name) && !roots.includes(type),
  )
  const fields = objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => nodeOf(type) === type || !['nodes', 'edges', 'pageInfo', 'totalCount'].includes(name))
      .map((field) => ({ type: nodeOf(type), field, target: nodeOf(getNamedType(field.type)) })),
  )

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

  // Where a field leads matters where its arguments are of a type named after that, or where fields there do and lead back to their own type.
  const isStarred = ({ field }) => field.args.some(({ name }) => argumentTypes[name].includes('*'))
  const written = ({ type, target }) => (target === type ? '=' : target.name)
  const needed = new Set(fields.filter(isStarred))
  const matters = (of) => [...needed].some(({ type, target }) => type === of && target === type)
  for (let before = -1; before < needed.size; ) {
    before = needed.size
    for (const each of fields) if (isObjectType(each.target) && matters(each.target)) needed.add(each)
  }
  const leads = {}
  for (const each of needed) {
    const { type, field } = each
    leads[field.name] ??= written(each)
    const known = leads[field.name]
    if (known !== written(each))
      throw new Error(`${type.name}.${field.name} leads to ${written(each)}, and to ${known} elsewhere. One word per thing: rename one.`)
  }
  const isAsNamed = ([name, target]) => target === name[0].toUpperCase() + name.slice(1).replace(/s$/, '')
  const fieldTypes = Object.fromEntries(Object.entries(leads).filter((each) => !isAsNamed(each)))
  const instants = fields.flatMap(({ field }) => (getNamedType(field.type).name === 'DateTime' ? [field.name] : []))
  return `/** The type of each argument, by its name; \`*\` stands for the type that its field leads to. */
export const argumentTypes: Record<string, string> = ${JSON.stringify(argumentTypes, undefined, 2)}

/** The types that fields lead to whose name does not say it, by their name; \`=\` is the type itself. */
export const fieldTypes: Record<string, string> = ${JSON.stringify(fieldTypes, undefined, 2)}

/** Fields that are instants. */
export const instants = ${JSON.stringify([...new Set(instants)].sort())} as const`
}
