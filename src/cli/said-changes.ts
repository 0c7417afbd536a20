import type { ChangeProblem, ChangeRefusedError } from '../sdk/index.ts'
import { coloured, say, warn } from './print.ts'

/** A field that differs. */
export interface Difference {
  field: string
  before: unknown
  after: unknown
}

/** A field that differs, in one line. */
export const differenceLine = ({ field, before, after }: Difference): string => `${field}: ${shown(before)} -> ${shown(after)}`

const shown = (value: unknown) => {
  const text = JSON.stringify(value ?? null)
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}

/** What a change has changed. */
export interface Changed {
  records: readonly { kind: string; slug: string; version: number }[]
  warnings: readonly Pick<ChangeProblem, 'path' | 'message'>[]
  proposal: { id: string } | null
}

/** Says what a change has changed, or would change. */
export function sayChanged({ records, warnings, proposal }: Changed, dryRun: boolean): void {
  sayWarnings(warnings)
  for (const { kind, slug, version } of records) say(`${kind.toLowerCase()} ${slug}: version ${version}${dryRun ? ' (dry run)' : ''}`)
  if (proposal) say(`Proposal ${proposal.id} waits for a curator.`)
  else if (records.length === 0) say('Nothing was different.')
}

/** Says what looks wrong in a change that was made all the same. */
export function sayWarnings(warnings: Changed['warnings']): void {
  for (const { path, message } of warnings) warn(`${coloured('yellow', 'Warning', process.stderr)} ${path ? `${path}: ` : ''}${message}`)
}

/** Why a change was refused, in lines: what is wrong, what could be meant instead, and how the record differs now. */
export const problemLines = ({ problems }: Pick<ChangeRefusedError, 'problems'>): string[] =>
  problems.flatMap(({ path, message, suggestions, differences }) => [
    path ? `${path}: ${message}` : message,
    ...(suggestions.length > 0 && !message.includes(suggestions[0] ?? '') ? [`  Similar: ${suggestions.join(', ')}`] : []),
    ...differences.map(({ field, before, after }) => `  ${field}: the record says ${shown(before)}, the change ${shown(after)}`),
  ])
