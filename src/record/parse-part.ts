import type { z } from 'zod'
import { complaintOf } from './check-dataset.ts'
import { type DatasetLists, listsOfDataset, type Path } from './dataset-format.ts'
import type { Finding } from './finding.ts'
import { type Complaints, show } from './load-report.ts'
import type { RecordLists } from './part.ts'

/** Lists of records that were parsed already: parsing them again would take time and change nothing. */
const parsed = new WeakSet<object>()

/** Checks the lists of a part against the record format, and fills in the defaults. Undefined if something is wrong. */
export function parseLists(lists: RecordLists, locate: (path: Path) => string, complaints: Complaints): DatasetLists | undefined {
  // Only what this function returned is in the set.
  if (parsed.has(lists)) return lists as DatasetLists
  const { success, data, error } = listsOfDataset.safeParse(lists)
  if (success) {
    parsed.add(data)
    return data
  }
  for (const issue of error.issues) {
    for (const finding of explain(issue, lists)) complaints.add(complaintOf(finding, locate))
  }
  return undefined
}

/** An error of zod in the words of the record format. */
export function explain(issue: z.core.$ZodIssue, data: unknown, outer: Path = []): Finding[] {
  const path = [...outer, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const value = path.reduce<unknown>((inner, step) => (inner === null || inner === undefined ? undefined : Object(inner)[step]), data)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'INVALID',
      path: [...path, key],
      message: `expected ${issue.message}, found the key "${key}"`,
    }))
  }
  if (issue.code === 'invalid_union' && typeof value === 'object' && value !== null) {
    return (issue.errors.at(-1) ?? []).flatMap((inner) => explain(inner, data, path))
  }
  const expected = issue.code === 'invalid_value' && issue.values.length > 1 ? `one of ${issue.values.join(', ')}` : issue.message
  const remedy = typeof value === 'number' && /date|text|slug/.test(expected) ? '; put it in quotation marks' : ''
  const code = /EDTF/.test(expected)
    ? 'INVALID_DATE'
    : issue.path.at(-1) === 'evidence'
      ? 'NO_EVIDENCE'
      : value === undefined
        ? 'MISSING'
        : 'INVALID'
  return [
    {
      code,
      path,
      message: value === undefined ? `is missing: expected ${expected}` : `expected ${expected}, found ${show(value)}${remedy}`,
    },
  ]
}

/** A path as text: `statements[3].saidOn`. */
export const spell = (path: Path) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
