import type { ChangeProblem, ChangeRefusedError } from '../sdk/index.ts'
import { coloured, say, warn } from './print.ts'
import { onOneLine } from './text-table.ts'

/** A field that differs. */
export interface Difference {
  field: string
  before: unknown
  after: unknown
}

/** A field that differs, in one line. */
export function differenceLine(difference: Difference): string {
  const [before, after] = sidesOf(difference)
  return `${difference.field}: ${before} -> ${after}`
}

/** UTF-16 code units of a value that are shown. */
const longest = 200

/** Both values as JSON. Of long ones, the part where they begin to differ. */
function sidesOf({ before, after }: Difference): [string, string] {
  const [one, other] = [JSON.stringify(before ?? null), JSON.stringify(after ?? null)]
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const start = Math.max(one.length, other.length) > longest ? Math.max(0, same - longest / 4) : 0
  return [part(one, start), part(other, start)]
}

function part(text: string, start: number): string {
  const end = start + longest
  // Half a character may be at either end.
  const shown = onOneLine(text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''))
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`
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
    ...differences.map((difference) => {
      const [now, changed] = sidesOf(difference)
      return `  ${difference.field}: the record says ${now}, the change ${changed}`
    }),
  ])
