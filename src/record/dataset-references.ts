import { z } from 'zod'
import { ownShapes, type Path, references, type WrittenDataset, writtenDataset } from './dataset-format.ts'
import { type Kind, kindNames } from './kinds.ts'

type Visit = (kind: Kind, slug: string, path: Path) => void
type Walk = (value: unknown, path: (string | number)[], visit: Visit) => void

/** Calls `visit` for each slug by which a record names another, with its path. The path is only good during the call. */
export const eachReference = (record: WrittenDataset, visit: Visit): void => walkRecord?.(record, [], visit)

/** The same for a record alone. */
export const eachReferenceOf = (kind: Kind, record: object, visit: Visit): void => ownWalkers.get(kind)?.(record, [], visit)

/** What finds the references in values of a schema; nothing where it can hold none. */
function walker(schema: z.core.$ZodType): Walk | undefined {
  const reference = references.get(schema)
  if (reference) return (value, path, visit) => typeof value === 'string' && visit(reference.kind, value, path)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const walk = walker(schema.def.innerType)
    return walk && ((value, path, visit) => value !== undefined && walk(value, path, visit))
  }
  if (schema instanceof z.ZodArray) {
    const walk = walker(schema.def.element)
    return (
      walk &&
      ((value, path, visit) => {
        if (Array.isArray(value)) for (const [index, item] of value.entries()) step(walk, item, index, path, visit)
      })
    )
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.def.shape).flatMap(([key, field]) => {
      const walk = walker(field)
      return walk ? [{ key, walk }] : []
    })
    if (fields.length === 0) return undefined
    return (value, path, visit) => {
      for (const { key, walk } of fields) step(walk, Object(value)[key], key, path, visit)
    }
  }
  return undefined
}

function step(walk: Walk, value: unknown, key: string | number, path: (string | number)[], visit: Visit) {
  path.push(key)
  walk(value, path, visit)
  path.pop()
}

const walkRecord = walker(writtenDataset)
const ownWalkers = new Map(kindNames.map((kind) => [kind, walker(ownShapes[kind])]))

/** Replaces the value at a path within a value. */
export function replaceAt(value: unknown, path: Path, by: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((inner, step) => Object(inner)[step], value)
  Object(holder)[path.at(-1) ?? ''] = by
}
