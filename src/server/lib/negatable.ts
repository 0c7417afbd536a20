import { datamodel } from '../../store/generated/datamodel.ts'

type Where = Record<string, unknown>

/**
 * The same condition, but false where a column that it compares is null. SQL would call it unknown, and the negation of unknown is
 * unknown, too: `not` would leave out the records that lack the value.
 */
export function negatable(model: string, where: Where): Where {
  const fields = datamodel.models[model]
  if (!fields) throw new Error(`There is no model ${model}`)
  const parts = Object.entries(where).flatMap(([name, condition]): Where[] => {
    // Prisma's arguments are plain objects, and lists of them under AND and OR; the datamodel says which field is what.
    if (name === 'AND' || name === 'OR' || name === 'NOT')
      return [{ [name]: Array.isArray(condition) ? condition.map((each) => negatable(model, each)) : negatable(model, condition as Where) }]
    const relation = fields.relations[name]
    // A list is compared by EXISTS, which is never unknown.
    if (relation) return [{ [name]: relation.list ? condition : negatable(relation.model, condition as Where) }]
    const nullable = fields.scalars[name]?.required === false && condition !== null
    return nullable ? [{ [name]: condition }, { [name]: { not: null } }] : [{ [name]: condition }]
  })
  return parts.length === 1 && parts[0] ? parts[0] : { AND: parts }
}
