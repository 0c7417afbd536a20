/** What the compiler knows of the database, made from the Prisma schema by `scripts/prisma-datamodel.mjs`. */
export interface Datamodel {
  models: Record<string, Model>
  /** Enums: the name of the type in the database, and what each value is called there. */
  enums: Record<string, { type: string; values: Record<string, string> }>
}

export interface Model {
  table: string
  /** The fields of its primary key. */
  key: string[]
  /** Keys by the name they go by in `where`: a field, or several fields together. */
  uniques: Record<string, string[]>
  scalars: Record<string, Scalar>
  relations: Record<string, Relation>
}

export interface Scalar {
  column: string
  /** Prisma's type, or the name of an enum. */
  type: string
  enum: boolean
  /** The type in the database where the schema states it, such as `Uuid`. */
  native?: string
  list: boolean
  required: boolean
}

export interface Relation {
  model: string
  list: boolean
  /** Whether there is always one. */
  required: boolean
  /** Fields here and there that are equal. */
  on: [here: string, there: string][]
  /** Whether the fields here are a foreign key, so that what they equal there is known without looking. */
  holds: boolean
  /** The table in between of a relation of many to many, with its column for either side. */
  through?: { table: string; here: string; there: string }
  /** The model of the records whose keys the fields there may hold: any record of the same identity as the one here. */
  records?: string
  /** Whether the record here is not one of those there. */
  isOther?: boolean
}
