import type { RecordValue } from '../../record/record-changes.ts'
import { type ApplyOptions, applyChanges, type RecordChange } from '../../store/write/apply-changes.ts'
import { type Problem, problem } from '../../store/write/problem.ts'
import { proposeChanges } from '../../store/write/propose-changes.ts'
import { hasRole, hasRoleFor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { type ChangeResult, refused } from './change-result.ts'
import { type RefChange, resolveRefs } from './input-refs.ts'
import { withNewSlugs } from './new-slugs.ts'

/** What every change has beside what it changes. */
export interface ChangeArguments {
  reason: string
  dryRun?: boolean | null | undefined
  /** Whether the change is a proposal, also if the actor may make it. */
  propose?: boolean | null | undefined
}

interface ChangeOptions extends Pick<ApplyOptions, 'within'> {
  /** The id of the revision that the change reverts. */
  reverts?: string
}

/** Code points that a reason may have. */
const longestReason = 2_000

/** Makes changes in the name of the actor of a request. The changes of a contributor are a proposal. */
export async function changeRecords(
  context: Context,
  given: readonly RefChange[],
  args: ChangeArguments,
  options: ChangeOptions = {},
): Promise<ChangeResult> {
  const named = await withNewSlugs(context, given)
  const planned = await resolveRefs(
    context,
    named.map((change) => ({ ...change, set: change.set && plain(change.set) })),
  )
  return changePlanned(context, planned, args, options)
}

interface PlannedChanges {
  changes: readonly RecordChange[]
  /** The datasets of the changed records. */
  datasets: ReadonlySet<string>
  problems: Problem[]
  warnings?: Problem[]
}

/** Makes changes that were planned by the server: their references are slugs. */
export async function changePlanned(
  context: Context,
  { changes, datasets, problems, warnings = [] }: PlannedChanges,
  { reason, dryRun: isDryRun, propose: isProposal }: ChangeArguments,
  { within, reverts }: ChangeOptions = {},
): Promise<ChangeResult> {
  const { actor, database, once } = context
  const unexplained = reasonProblem(reason)
  if (unexplained) return refused(unexplained)
  // What names no record is of no dataset, and its problem says so.
  const isUnknown = datasets.size === 0 && problems.length > 0
  const isNothing = changes.length === 0 && problems.length === 0 && !within
  if (isNothing) return { records: [], problems: [], warnings }
  if (!isUnknown && !hasRoleFor(actor, 'CONTRIBUTOR', datasets)) return refused(forbidden(context, datasets))
  if (problems.length > 0) return refused(...problems)
  const author = authorOf(context, reason, reverts)
  const dryRun = isDryRun === true
  const made =
    hasRoleFor(actor, 'CURATOR', datasets) && isProposal !== true
      ? await applyChanges(database, changes, author, { dryRun, once, within })
      : await proposeChanges(database, changes, author, { datasets: [...datasets], once, dryRun })
  return { ...made, warnings: [...warnings, ...made.warnings] }
}

/** The author of a change: the actor of the request. */
export const authorOf = ({ actor }: Pick<Context, 'actor'>, reason: string, reverts?: string) =>
  ({ origin: 'CURATION', actor: actor.id, actorName: actor.name, reason, ...(reverts !== undefined && { reverts }) }) as const

function forbidden({ actor }: Context, datasets: ReadonlySet<string>): Problem {
  const missing = [...datasets].filter((dataset) => !hasRole(actor, 'CONTRIBUTOR', dataset)).map((dataset) => `"${dataset}"`)
  const message = `${actor.name} may not change records of the dataset ${missing.join(', ')}. Ask for a key that allows it.`
  return problem('FORBIDDEN', message)
}

/** What is wrong with the reason of a change. */
export function reasonProblem(reason: string): Problem | undefined {
  const path = ['reason']
  if (!/\S/.test(reason))
    return problem('NO_REASON', 'expected a reason: why the record is changed, for those who read its history', { path })
  const length = [...reason].length
  if (length <= longestReason) return undefined
  return problem('TOO_LARGE', `expected a reason of at most ${longestReason} characters, found ${length}`, { path })
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
