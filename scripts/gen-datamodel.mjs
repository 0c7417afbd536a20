import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import helper from '@prisma/generator-helper'

// A generator for Prisma. The client keeps of its datamodel only names, and Pothos leaves out those of tables and columns.
const types = `export interface Field {
  name: string
  /** The column. */
  dbName: string
  kind: 'scalar' | 'enum' | 'object'
  type: string
  nativeType: string | null
  isList: boolean
  isRequired: boolean
  isId: boolean
  isUnique: boolean
  relation: { name: string; from: string[]; to: string[] } | null
}

export interface Key {
  name: string
  fields: string[]
}

export interface Model {
  name: string
  /** The table. */
  dbName: string
  fields: Field[]
  /** What identifies a row, in any model. */
  key: Key
  /** Unique indexes of several columns. */
  uniques: Key[]
}

export interface Enum {
  name: string
  dbName: string
  values: { name: string; dbName: string }[]
}

export interface Datamodel {
  models: Model[]
  enums: Enum[]
}
`

const key = ({ name, fields }) => ({ name: name ?? fields.join('_'), fields })

const singleKey = (fields) => ({ fields: [(fields.find((field) => field.isId) ?? fields.find((field) => field.isUnique)).name] })

const trim = ({ models, enums }) => ({
  models: models.map(({ name, dbName, fields, primaryKey, uniqueIndexes }) => ({
    name,
    dbName: dbName ?? name,
    fields: fields.map((field) => ({
      name: field.name,
      dbName: field.dbName ?? field.name,
      kind: field.kind,
      type: field.type,
      nativeType: field.nativeType?.[0] ?? null,
      isList: field.isList,
      isRequired: field.isRequired,
      isId: field.isId,
      isUnique: field.isUnique,
      relation: field.relationName ? { name: field.relationName, from: field.relationFromFields, to: field.relationToFields } : null,
    })),
    key: key(primaryKey ?? (fields.some((field) => field.isId || field.isUnique) ? singleKey(fields) : uniqueIndexes[0])),
    uniques: uniqueIndexes.map(key),
  })),
  enums: enums.map(({ name, dbName, values }) => ({
    name,
    dbName: dbName ?? name,
    values: values.map((value) => ({ name: value.name, dbName: value.dbName ?? value.name })),
  })),
})

helper.generatorHandler({
  onManifest: () => ({ prettyName: 'datamodel', defaultOutput: 'generated/datamodel.ts' }),
  onGenerate: async ({ dmmf, generator, schemaPath }) => {
    const file = generator.output.value
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      `// Generated from ${relative('.', schemaPath)} by scripts/gen-datamodel.mjs.\n${types}\nexport const datamodel: Datamodel = ${JSON.stringify(trim(dmmf.datamodel), null, 2)}\n`,
    )
  },
})
