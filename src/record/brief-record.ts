import { z } from 'zod'
import { type RecordOf, shapes } from './dataset-format.ts'
import type { Kind } from './kinds.ts'

/** A record without empty lists and default values: it means the same, and a reader of the format adds them again. */
export const brief = <K extends Kind>(kind: K, record: RecordOf<K>): Record<string, unknown> => withoutDefaults(shapes[kind], record)

function withoutDefaults({ shape }: z.ZodObject, value: object): Record<string, unknown> {
  const left: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(value)) {
    const field = shape[name]
    if (field === undefined || given === undefined) continue
    const preset = field instanceof z.ZodDefault ? field.def.defaultValue : undefined
    if (Array.isArray(given) ? Array.isArray(preset) && given.length === 0 : given === preset) continue
    left[name] = briefValue(field, given)
  }
  return left
}

function briefValue(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return briefValue(schema.def.innerType, value)
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((each) => briefValue(schema.element, each))
  return schema instanceof z.ZodObject && typeof value === 'object' && value !== null ? withoutDefaults(schema, value) : value
}
