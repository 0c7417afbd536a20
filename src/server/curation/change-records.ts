import type { RecordValue } from '../../record/record-changes.ts'
import { applyChanges, type Problem } from '../../store/write/apply-changes.ts'
import type { Context } from '../context.ts'
import type { ChangeResult } from './change-result.ts'
import { type RefChange, resolveRefs } from './input-refs.ts'

/** What every change has beside what it changes. */
export interface ChangeArguments {
  reason: string
  dryRun?: boolean | null | undefined
}

/** Code points that a reason may have. */
const longestReason = 2_000

/** Makes changes in the name of the actor of a request. */
export async function changeRecords(
  context: Context,
  given: readonly RefChange[],
  { reason, dryRun }: ChangeArguments,
): Promise<ChangeResult> {
  const { actor, database } = context
  const isDryRun = dryRun === true
  const refused = (problems: Problem[]): ChangeResult => ({ records: [], problems, warnings: [], isDryRun })
  const problem = reasonProblem(reason)
  if (problem) return refused([problem])
  const { changes, problems } = await resolveRefs(
    context,
    given.map((change) => ({ ...change, set: change.set && plain(change.set) })),
  )
  if (problems.length > 0) return refused(problems)
  const author = { origin: 'CURATION', actor: actor.id, actorName: actor.name, reason } as const
  return { ...(await applyChanges(database, changes, author, { dryRun: isDryRun })), isDryRun }
}

function reasonProblem(reason: string): Problem | undefined {
  const problem = { path: ['reason'], suggestions: [] }
  if (!/\S/.test(reason))
    return { ...problem, code: 'NO_REASON', message: 'expected a reason: why the record is changed, for those who read its history' }
  const length = [...reason].length
  if (length > longestReason)
    return { ...problem, code: 'TOO_LARGE', message: `expected a reason of at most ${longestReason} characters, found ${length}` }
  return undefined
}

/** An input as a value of the record format: without the prototype of GraphQL's objects, and with instants as texts. A null at the top stays. */
const plain = (input: RecordValue): RecordValue =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value === null ? null : formatValue(value)]))

function formatValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(formatValue)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return Object.fromEntries(fields.map(([name, each]) => [name, formatValue(each)]))
}
