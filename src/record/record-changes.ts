import { isDeepStrictEqual } from 'node:util'

/** A record in the record format, of any kind. */
export type RecordValue = Readonly<Record<string, unknown>>

/** A field that differs. A value is undefined if the record does not have the field, or does not exist. */
export interface FieldDifference {
  /** The name of the field, such as `saidOn`. */
  field: string
  before: unknown
  after: unknown
}

/** The fields in which two versions of a record differ, in the order of the fields. A version that does not exist is undefined. */
export function differencesOf(before: RecordValue | undefined, after: RecordValue | undefined): FieldDifference[] {
  return fieldsOf(after, before)
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((each) => !isSame(each.before, each.after))
}

/** The result of merging two changes of one record. */
export interface MergedRecord {
  /** The record with both changes. Where both changed a field, it has the value of `ours`. */
  merged: RecordValue
  /** The fields that both changed, to different values. */
  conflicts: { field: string; before: unknown; ours: unknown; theirs: unknown }[]
}

/** Merges two changes that were made from the same version of a record, field by field. A list is one value. */
export function mergeRecords(before: RecordValue, ours: RecordValue, theirs: RecordValue): MergedRecord {
  const merged: Record<string, unknown> = {}
  const conflicts: MergedRecord['conflicts'] = []
  for (const field of fieldsOf(ours, theirs, before)) {
    const [base, our, their] = [before[field], ours[field], theirs[field]]
    const isOurs = !isSame(base, our)
    if (isOurs && !isSame(base, their) && !isSame(our, their)) conflicts.push({ field, before: base, ours: our, theirs: their })
    const value = isOurs ? our : their
    if (value !== undefined) merged[field] = value
  }
  return { merged, conflicts }
}

const fieldsOf = (...records: (RecordValue | undefined)[]) => [...new Set(records.flatMap((record) => Object.keys(record ?? {})))]

/** Whether two values are the same. An empty list is the same as none, and a date the same with and without its mapping. */
const isSame = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other))

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain)
  if (typeof value !== 'object') return value
  const fields = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    const inner = plain(each)
    return inner === undefined ? [] : [[key, inner]]
  })
  const [first] = fields
  return fields.length === 1 && first?.[0] === 'edtf' ? first[1] : Object.fromEntries(fields)
}
