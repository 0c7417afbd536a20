/** What kind of thing is wrong with a record. */
export type FindingCode =
  | 'INVALID'
  | 'MISSING'
  | 'INVALID_DATE'
  | 'DUPLICATE'
  | 'SLUG_TAKEN'
  | 'UNKNOWN_REF'
  | 'CIRCLE'
  | 'TOO_DEEP'
  | 'NO_EVIDENCE'
  | 'SPAN_MISMATCH'
  | 'SPAN_NOT_FOUND'
  | 'SPAN_AMBIGUOUS'
  | 'TEXT_NOT_ALLOWED'
  | 'CONTRADICTION'
  | 'OUTSIDE_TERM'

/** Something that is wrong with a record, or, as a warning, that only looks wrong. */
export interface Finding {
  code: FindingCode
  /** Where in the record. */
  path: readonly (string | number)[]
  message: string
  /** What could be meant instead. */
  suggestions?: () => readonly string[]
  /** What is added to the message where it is shown. */
  hint?: () => string
  /** What is wrong, where it is the same at any path; otherwise it is the same at the same path of other records. */
  what?: string
  warning?: true
}
