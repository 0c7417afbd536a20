import { parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { dates, ownShapes } from '../../record/dataset-format.ts'
import { type Kind, spoken } from '../../record/kinds.ts'
import { differencesOf, type RecordValue } from '../../record/record-changes.ts'

/** A record as it is now. */
export interface CurrentRecord {
  kind: Kind
  slug: string
  version: number
  /** What it says, in the record format, without its slug. */
  value: RecordValue
}

/** What a record says, as YAML. */
export const yamlOf = (value: RecordValue): string => stringify(value, { lineWidth: 0 })

/** The comment at the top of the file: what the file is, and what was refused. */
export function headerOf({ kind, slug, version, value }: CurrentRecord, notes: readonly string[]): string {
  const absent = Object.keys(ownShapes[kind].shape).filter((field) => field !== 'slug' && !(field in value))
  const lines = [
    `${spoken(kind)} ${slug}, version ${version}`,
    'Change the fields, save, and close the editor. A field that you remove is removed from the record.',
    'To change nothing, close the editor without a change, or remove all lines.',
    ...(absent.length > 0 ? [`Fields that are not in the file: ${absent.join(', ')}.`] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ]
  return `${lines
    .flatMap((line) => line.split(/\r\n?|\n/))
    .map((line) => `# ${line}`.trimEnd())
    .join('\n')}\n\n`
}

/** A text without the comment that was written at its top. */
export function withoutHeader(text: string, header: string): string {
  const written = new Set(header.split('\n'))
  const lines = text.split(/\r?\n/)
  const first = lines.findIndex((line) => !written.has(line))
  return first < 0 ? '' : lines.slice(first).join('\n')
}

/** What a record shall say; `problems` say why the text is no record. Undefined if the text says nothing. */
export function parseRecord(text: string): { value: RecordValue } | { problems: string[] } | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return { problems: document.errors.map(({ message }) => message) }
  const value: unknown = document.toJS()
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) return { problems: ['expected a line for each field, as in `field: value`'] }
  // A mapping has texts as keys.
  return { value: value as RecordValue }
}

/** The fields that an update changes, as its input has them. Null for a field that the record loses. */
export function changesOf({ kind, value }: CurrentRecord, wanted: RecordValue): RecordValue {
  const fields: Readonly<Record<string, z.core.$ZodType>> = ownShapes[kind].shape
  return Object.fromEntries(
    differencesOf(value, wanted).map(({ field, after }) => [field, after === undefined ? null : inputOf(fields[field], after)]),
  )
}

/** A value of the record format as an input of the API, where a date is always a mapping. */
function inputOf(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inputOf(schema.def.innerType, value)
  // YAML reads a year as a number.
  if (schema && dates.has(schema)) return ['string', 'number'].includes(typeof value) ? { edtf: String(value) } : value
  if (Array.isArray(value)) return schema instanceof z.ZodArray ? value.map((each) => inputOf(schema.element, each)) : value
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, inputOf(schema.shape[field], each)]))
}
