import type { RecordValue } from '../../record/record-changes.ts'
import { type ApplyOptions, applyChanges, type Problem, type RecordChange } from '../../store/write/apply-changes.ts'
import { proposeChanges } from '../../store/write/propose-changes.ts'
import { hasRole } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { type ChangeResult, refused } from './change-result.ts'
import { type RefChange, resolveRefs } from './input-refs.ts'
import { withSlugs } from './new-slugs.ts'

/** What every change has beside what it changes. */
export interface ChangeArguments {
  reason: string
  dryRun?: boolean | null | undefined
}

interface ChangeOptions extends Pick<ApplyOptions, 'within'> {
  /** The id of the revision that the change reverts. */
  reverts?: string | undefined
  /** Whether the change is a proposal for a curator too. */
  proposes?: boolean
}

/** Code points that a reason may have. */
const longestReason = 2_000

/** Makes changes in the name of the actor of a request. The changes of a contributor are a proposal. */
export async function changeRecords(
  context: Context,
  given: readonly RefChange[],
  { reason, dryRun }: ChangeArguments,
  { within, reverts, proposes = false }: ChangeOptions = {},
): Promise<ChangeResult> {
  const isDryRun = dryRun === true
  const problem = reasonProblem(reason)
  if (problem) return refused([problem], isDryRun)
  const { changes, datasets, problems } = await resolveRefs(
    context,
    (await withSlugs(context, given)).map((change) => ({ ...change, set: change.set && plain(change.set) })),
  )
  return makeChanges(context, { changes, datasets, problems }, { reason, dryRun: isDryRun, within, reverts, proposes })
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
  planned: PlannedChanges,
  { reason, dryRun }: ChangeArguments,
  options: ChangeOptions = {},
): Promise<ChangeResult> {
  const problem = reasonProblem(reason)
  if (problem) return refused([problem], dryRun === true)
  return makeChanges(context, planned, { reason, dryRun: dryRun === true, ...options })
}

async function makeChanges(
  context: Context,
  { changes, datasets, problems, warnings = [] }: PlannedChanges,
  { reason, dryRun, within, reverts, proposes = false }: ChangeOptions & { reason: string; dryRun: boolean },
): Promise<ChangeResult> {
  const { actor, database, once } = context
  const may = (role: 'CONTRIBUTOR' | 'CURATOR') => [...datasets].every((dataset) => hasRole(actor, role, dataset))
  if (!may('CONTRIBUTOR')) return refused([forbidden(context, datasets)], dryRun)
  if (problems.length > 0) return refused(problems, dryRun)
  const author = authorOf(context, reason, reverts)
  const made =
    may('CURATOR') && !proposes
      ? await applyChanges(database, changes, author, { dryRun, once, within })
      : await proposeChanges(database, changes, author, { datasets: [...datasets], once, dryRun })
  return { ...made, warnings: [...warnings, ...made.warnings], isDryRun: dryRun }
}

/** The author of a change: the actor of the request. */
export const authorOf = ({ actor }: Pick<Context, 'actor'>, reason: string, reverts?: string) =>
  ({ origin: 'CURATION', actor: actor.id, actorName: actor.name, reason, ...(reverts !== undefined && { reverts }) }) as const

function forbidden({ actor }: Context, datasets: ReadonlySet<string>): Problem {
  const missing = [...datasets].filter((dataset) => !hasRole(actor, 'CONTRIBUTOR', dataset)).map((dataset) => `"${dataset}"`)
  const message = `${actor.name} may not change records of the dataset ${missing.join(', ')}. Ask for a key that allows it.`
  return { code: 'FORBIDDEN', path: [], message, suggestions: [] }
}

export function reasonProblem(reason: string): Problem | undefined {
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
