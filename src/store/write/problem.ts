import type { Path } from '../../record/dataset-format.ts'
import type { FindingCode } from '../../record/finding.ts'
import type { FieldDifference } from '../../record/record-changes.ts'

/** Why changes cannot be made, or what looks wrong in them. */
export interface Problem {
  code: FindingCode | 'AMBIGUOUS_REF' | 'NOT_FOUND' | 'CONFLICT' | 'REFERRED_TO' | 'FORBIDDEN' | 'NO_REASON' | 'NAME_TAKEN' | 'TOO_LARGE'
  /** The index of the change; undefined if it is not one of them alone. */
  change?: number
  /** Where in the record, or which argument. */
  path: Path
  message: string
  suggestions: readonly string[]
  /** Of a CONFLICT: the version of the record now, and in what it differs from what the change would make of it. */
  conflict?: { version: number; differences: FieldDifference[] }
}

/** A problem without suggestions. */
export const problem = (code: Problem['code'], message: string, more: Partial<Problem> = {}): Problem => ({
  code,
  path: [],
  message,
  suggestions: [],
  ...more,
})

/** Thrown to roll the transaction of changes back. */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[]

  constructor(...problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.problems = problems
  }
}
