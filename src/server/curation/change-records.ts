import { createHash } from 'node:crypto'
import type { RecordValue } from '../../record/record-changes.ts'
import type { Once } from '../../store/write/answer-once.ts'
import { type ApplyOptions, applyChanges, type Problem, type RecordChange } from '../../store/write/apply-changes.ts'
import { proposeChanges } from '../../store/write/propose-changes.ts'
import { hasRole } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { ChangeResult } from './change-result.ts'
import { type RefChange, resolveRefs } from './input-refs.ts'

/** What every change has beside what it changes. */
export interface ChangeArguments {
  reason: string
  dryRun?: boolean | null | undefined
  idempotencyKey?: string | null | undefined
}

interface ChangeOptions extends Pick<ApplyOptions, 'within'> {
  /** The id of the revision that the change reverts. */
  reverts?: string | undefined
  /** Whether the change is a proposal for a curator too. */
  proposes?: boolean
}

/** Code points that a reason may have. */
const longestReason = 2_000
const longestKey = 200

/** Makes changes in the name of the actor of a request. The changes of a contributor are a proposal. */
export async function changeRecords(
  context: Context,
  given: readonly RefChange[],
  { reason, dryRun, idempotencyKey }: ChangeArguments,
  { within, reverts, proposes = false }: ChangeOptions = {},
): Promise<ChangeResult> {
  const isDryRun = dryRun === true
  const problem = reasonProblem(reason) ?? keyProblem(idempotencyKey)
  if (problem) return refused([problem], isDryRun)
  const { changes, datasets, problems } = await resolveRefs(
    context,
    given.map((change) => ({ ...change, set: change.set && plain(change.set) })),
  )
  const once = onceOf(context, idempotencyKey, [given, reason, reverts])
  return makeChanges(context, { changes, datasets, problems }, { reason, dryRun: isDryRun, once, within, reverts, proposes })
}

interface PlannedChanges {
  changes: readonly RecordChange[]
  /** The datasets of the changed records. */
  datasets: ReadonlySet<string>
  problems: Problem[]
  warnings?: Problem[]
}

/** Makes changes that were planned by the server: their references are slugs. `input` is what the client sent. */
export async function changePlanned(
  context: Context,
  planned: PlannedChanges,
  input: unknown,
  { reason, dryRun, idempotencyKey }: ChangeArguments,
  options: ChangeOptions = {},
): Promise<ChangeResult> {
  const problem = reasonProblem(reason) ?? keyProblem(idempotencyKey)
  if (problem) return refused([problem], dryRun === true)
  const once = onceOf(context, idempotencyKey, [input, reason])
  return makeChanges(context, planned, { reason, dryRun: dryRun === true, once, ...options })
}

async function makeChanges(
  context: Context,
  { changes, datasets, problems, warnings = [] }: PlannedChanges,
  { reason, dryRun, once, within, reverts, proposes = false }: ChangeOptions & { reason: string; dryRun: boolean; once: Once | undefined },
): Promise<ChangeResult> {
  const { actor, database } = context
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

/** A result that only has problems. */
export const refused = (problems: Problem[], isDryRun = false): ChangeResult => ({ records: [], problems, warnings: [], isDryRun })

function onceOf({ actor }: Context, key: string | null | undefined, input: unknown): Once | undefined {
  if (key === null || key === undefined) return undefined
  return { actor: actor.id, key, input: createHash('sha256').update(JSON.stringify(input)).digest('hex') }
}

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

function keyProblem(key: string | null | undefined): Problem | undefined {
  if (key === null || key === undefined || (key.length > 0 && key.length <= longestKey)) return undefined
  const message = `expected an idempotency key of 1 to ${longestKey} characters, found ${key.length}`
  return { code: 'TOO_LARGE', path: ['idempotencyKey'], suggestions: [], message }
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
