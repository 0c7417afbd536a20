/** The tables, columns and relations of the database. `scripts/prisma-datamodel.mjs` generates them from the Prisma schema. */
export interface Datamodel {
  models: Record<string, Model>
  /** Enums: the name of the type in the database, and the database value of each value. */
  enums: Record<string, { type: string; values: Record<string, string> }>
}

export interface Model {
  table: string
  /** The fields of its primary key. */
  key: string[]
  /** The fields of each unique key, by the name of the key in `where`. */
  uniques: Record<string, string[]>
  scalars: Record<string, Scalar>
  relations: Record<string, Relation>
}

export interface Scalar {
  column: string
  /** Prisma's type, or the name of an enum. */
  type: string
  enum: boolean
  /** The native type, if the schema states one, such as `Uuid`. */
  native?: string
  list: boolean
  required: boolean
}

export interface Relation {
  model: string
  list: boolean
  /** Whether there is always a related record. */
  required: boolean
  /** Pairs of fields of this model and the related model that are equal. */
  on: [here: string, there: string][]
  /** Whether the fields of this model are a foreign key, so that the fields there can be read from here without a join. */
  holds: boolean
  /** The join table of a many-to-many relation, with its column for each side. */
  through?: { table: string; here: string; there: string }
  /** The model of the records whose keys the fields there may hold: any record of the same identity as the one here. */
  records?: string
  /** Whether the record here is not one of those there. */
  isOther?: boolean
}
