import type { InputObjectRef, InputType } from '@pothos/core'
import { z } from 'zod'
import { datasetShape, dates, ownShapes, references } from '../../record/dataset-format.ts'
import { enumDescriptions } from '../../record/generated/enum-descriptions.ts'
import { type Kind, kindNames, spoken } from '../../record/kinds.ts'
import { builder, type SchemaTypes } from '../builder.ts'
import * as enums from '../lib/enums.ts'

type InputRef = InputObjectRef<SchemaTypes, Record<string, unknown>>

/** The input types of mappings that stand within a record, by the record and its field. */
const inputNames: Record<string, string> = {
  'Meeting.evidence': 'MeetingEvidenceInput',
  'Participation.evidence': 'ParticipationEvidenceInput',
  'AgendaItem.evidence': 'AgendaItemEvidenceInput',
  'Statement.evidence': 'EvidenceInput',
  'Statement.topics': 'StatementTopicInput',
  'Statement.relations': 'StatementRelationInput',
  'Topic.labels': 'TopicLabelInput',
}

const FuzzyDateInput = builder.inputType('FuzzyDateInput', {
  description: 'A date with the precision that the sources give.',
  fields: (t) => ({
    edtf: t.string({
      required: true,
      description: 'The date in EDTF (ISO 8601-2), such as `2012-12-04`, `2012-12`, `../2012-12-04` or `XXXX-XX-XX`.',
    }),
    text: t.string({ description: 'The words in the source from which the date was derived, such as "on Tuesday".' }),
  }),
})

/** The input types by the schema of the record format that they are made of. */
const inputs = new Map<z.ZodObject, InputRef>()

/** An input type with the fields of a mapping of the record format. */
function inputOf(name: string, shape: z.ZodObject, description: string): InputRef {
  const known = inputs.get(shape)
  if (known) return known
  const input = builder.inputRef<Record<string, unknown>>(name)
  inputs.set(shape, input)
  return input.implement({ description, fields: fieldsOf(name.replace(/Input$/, ''), shape, ({ isOptional }) => !isOptional) })
}

/** The input types of a kind of record: `create` has what it says, `update` the fields that change. */
export interface RecordInputs {
  create: InputRef
  update: InputRef
}

const recordInputs = new Map<Kind, RecordInputs>(
  kindNames.map((kind) => {
    const shape: z.ZodObject = ownShapes[kind]
    const withoutSlug = shape.omit({ slug: true })
    const displayName = spoken(kind)
    const create = builder.inputRef<Record<string, unknown>>(`${kind}Input`).implement({
      description: `What a new ${displayName} says. A field that names another record takes a ref, as in queries.`,
      fields: fieldsOf(kind, shape, ({ field, isOptional }) => field !== 'slug' && !isOptional),
    })
    const update = builder.inputRef<Record<string, unknown>>(`${kind}Changes`).implement({
      description: `The fields of a ${displayName} that change. A list replaces the list. Null removes the value.`,
      fields: fieldsOf(kind, withoutSlug, () => false),
    })
    return [kind, { create, update }]
  }),
)

/** The input types of the description of a dataset. */
export const datasetInputs: RecordInputs = {
  create: builder.inputRef<Record<string, unknown>>('DatasetInput').implement({
    description: 'What is said about a new dataset.',
    fields: fieldsOf('Dataset', datasetShape, ({ isOptional }) => !isOptional),
  }),
  update: builder.inputRef<Record<string, unknown>>('DatasetChanges').implement({
    description: 'What is said about a dataset from now on. Null removes the value.',
    fields: fieldsOf('Dataset', datasetShape.omit({ slug: true }), () => false),
  }),
}

export function inputsOf(kind: Kind): RecordInputs {
  const found = recordInputs.get(kind)
  if (!found) throw new Error(`${kind} has no inputs`)
  return found
}

/** An input type of a mapping within a record, by its name. */
export function inputNamed(name: string): InputRef {
  const found = [...inputs.values()].find((input) => input.name === name)
  if (!found) throw new Error(`There is no input ${name}`)
  return found
}

interface FormatField {
  field: string
  isOptional: boolean
}

/** The fields of a mapping, each with its type and the description that the record format has. */
function fieldsOf(parent: string, shape: z.ZodObject, isRequired: (field: FormatField) => boolean) {
  const fields = Object.entries<z.core.$ZodType>(shape.shape).map(([field, schema]) => {
    const isOptional = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    const inner = unwrapped(schema)
    const written = [schema, inner].map((each) => z.globalRegistry.get(each)?.description).find(Boolean)
    // A change takes any ref where the format has a slug, and an input type where it has two forms of a date.
    const description = written?.replace(/ A slug\.$/, ' A ref, as in queries.').replace(/; or \{ edtf, text \}\.$/, '.')
    const options = { type: typeOf(parent, field, inner), required: isRequired({ field, isOptional }), description }
    // The type is made of the record format, which the types of Pothos do not know.
    return [field, (t: { field: (options: object) => unknown }) => t.field(options)] as const
  })
  // The same for the fields together.
  return ((t: { field: (options: object) => unknown }) => Object.fromEntries(fields.map(([field, define]) => [field, define(t)]))) as never
}

/** The type of a field of the record format. */
function typeOf(parent: string, field: string, schema: z.core.$ZodType): InputType<SchemaTypes> | [InputType<SchemaTypes>] {
  if (references.has(schema)) return 'String'
  if (dates.has(schema)) return FuzzyDateInput
  if (schema instanceof z.ZodArray) {
    const element = unwrapped(schema.element)
    // A list of the format has no lists in it.
    return [typeOf(parent, field, element) as InputType<SchemaTypes>]
  }
  if (schema instanceof z.ZodObject) {
    const name = inputNames[`${parent}.${field}`] ?? `${capital(field).replace(/s$/, '')}Input`
    return inputOf(name, schema, `One entry of \`${field}\`.`)
  }
  if (schema instanceof z.ZodEnum) return enumOf(schema)
  if (schema instanceof z.ZodBoolean) return 'Boolean'
  if (schema instanceof z.ZodISODateTime) return 'DateTime'
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'Int' : 'Float'
  if (schema instanceof z.ZodString) return 'String'
  throw new Error(`No input type for ${parent}.${field}`)
}

function enumOf(schema: z.ZodEnum): InputType<SchemaTypes> {
  const name = Object.values(enumDescriptions).find(({ values }) => Object.keys(values).join() === schema.options.join())?.name
  const found = Object.entries(enums).find(([each]) => each === name)?.[1]
  if (!found) throw new Error(`No enum has the values ${schema.options.join(', ')}`)
  return found
}

/** The schema of a field without `optional` and `default`. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.def.innerType) : schema
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
