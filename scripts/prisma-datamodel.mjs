// A Prisma generator: the datamodel for src/store/reads, with tables, columns, keys and the join columns of relations.
import { writeFileSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import helper from '@prisma/generator-helper'

const types = 'src/store/reads/datamodel-types.ts'

helper.generatorHandler({
  onManifest: () => ({ prettyName: 'Datamodel for compiled reads', defaultOutput: './datamodel.ts' }),
  onGenerate: async ({ dmmf, generator }) => {
    const { models, enums } = dmmf.datamodel
    const datamodel = {
      models: Object.fromEntries(models.map((model) => [model.name, describe(model, models)])),
      enums: Object.fromEntries(enums.map(({ name, dbName, values }) => [name, { type: dbName ?? name, values: mapped(values) }])),
    }
    const from = relative(dirname(generator.output.value), types).split(sep).join('/')
    writeFileSync(
      generator.output.value,
      `// Generated from the Prisma schema by scripts/prisma-datamodel.mjs.
import type { Datamodel } from '${from}'

export const datamodel: Datamodel = ${JSON.stringify(datamodel, null, 1)}
`,
    )
  },
})

/** The name of a value in TypeScript and in the database. */
const mapped = (values) => Object.fromEntries(values.map(({ name, dbName }) => [name, dbName ?? name]))

function describe(model, models) {
  const own = model.fields.filter(({ isId, isUnique }) => isId || isUnique).map(({ name }) => [name, [name]])
  const compound = [model.primaryKey, ...model.uniqueIndexes].filter(Boolean).map(({ name, fields }) => [name ?? fields.join('_'), fields])
  const [scalars, relations] = [model.fields.filter(({ kind }) => kind !== 'object'), model.fields.filter(({ kind }) => kind === 'object')]
  return {
    table: model.dbName ?? model.name,
    key: model.primaryKey?.fields ?? own.find(([name]) => model.fields.some((field) => field.name === name && field.isId))?.[1] ?? [],
    uniques: Object.fromEntries([...own, ...compound]),
    scalars: Object.fromEntries(
      scalars.map(({ name, dbName, kind, type, isList, isRequired, nativeType }) => [
        name,
        { column: dbName ?? name, type, enum: kind === 'enum', native: nativeType?.[0], list: isList, required: isRequired },
      ]),
    ),
    relations: Object.fromEntries(
      relations.map((field) => [
        field.name,
        { model: field.type, list: field.isList, required: field.isRequired && !field.isList, ...joined(field, model, models) },
      ]),
    ),
  }
}

/** The join of a relation: pairs of fields of both models, or a join table with a column for each side. */
function joined(field, model, models) {
  const target = models.find(({ name }) => name === field.type)
  const back = target.fields.find((other) => other.relationName === field.relationName && other !== field)
  if (field.relationFromFields.length > 0)
    return { on: field.relationFromFields.map((from, at) => [from, field.relationToFields[at]]), holds: true }
  if (back.relationFromFields.length > 0)
    return { on: back.relationToFields.map((to, at) => [to, back.relationFromFields[at]]), holds: false }
  // The rule of Prisma: of two models the first by name is A; of two fields of one model, the first has the records that A points to.
  const first = model.name === target.name ? field.name < back.name : model.name < target.name
  const key = ({ fields }) => fields.find(({ isId }) => isId).name
  return {
    on: [[key(model), key(target)]],
    holds: false,
    through: { table: `_${field.relationName}`, here: first ? 'A' : 'B', there: first ? 'B' : 'A' },
  }
}
