import type { Datamodel, Relation, Scalar } from '../../src/store/reads/datamodel-types.ts'

export type Column = Scalar & { name: string }
export type Link = Relation & { name: string }

/** Columns that identify a row, and what they are called together. */
export interface Key {
  name: string
  columns: string[]
}

/** A model of a datamodel, with everything in lists to draw from. */
export interface Model {
  name: string
  columns: Column[]
  links: Link[]
  /** What identifies any row. */
  key: Key
  /** All that identifies a row where none of it is null. */
  keys: Key[]
}

export type Models = ReadonlyMap<string, Model>

const named = <T>(record: Record<string, T>) => Object.entries(record).map(([name, each]) => ({ name, ...each }))

export const modelsOf = (datamodel: Datamodel): Models =>
  new Map(
    Object.entries(datamodel.models).map(([name, { scalars, relations, uniques }]) => {
      const keys = Object.entries(uniques).map(([name, columns]) => ({ name, columns }))
      const key = keys.find(({ columns }) => columns.every((column) => scalars[column]?.required))
      if (!key) throw new Error(`${name} has no key`)
      return [name, { name, columns: named(scalars), links: named(relations), key, keys }]
    }),
  )

export function modelOf(models: Models, name: string): Model {
  const model = models.get(name)
  if (!model) throw new Error(`There is no model ${name}`)
  return model
}
