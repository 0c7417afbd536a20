import { openEnd, openStart } from '../../record/edtf.ts'
import { badRequest } from '../api-errors.ts'

/** How long the periods of a timeline are. */
export type Unit = 'day' | 'month' | 'year'

/** Records with the first and the last period that their date can fall in, as the database truncates instants, and how many they are. */
export type Spanned = readonly [first: string, last: string, count: number]

/** A period with the number of records whose date can fall in it, and of those that can fall outside it as well. */
export interface Period {
  start: string
  count: number
  uncertain: number
}

/** Maximum number of periods of one timeline. */
export const mostPeriods = 2_000
const length: Record<Unit, number> = { day: 10, month: 7, year: 4 }

/**
 * Counts records in the periods from the first to the last one that any of them names, those of nothing included. A date that spans
 * several counts in each, one with an open end as far as the others go, one of which nothing is known nowhere.
 */
export function periodsOf(unit: Unit, spans: readonly Spanned[]): Period[] {
  const known = spans.filter(([first, last]) => first <= last)
  const named = known.flatMap(([first, last]) => [...(isOpen(first, openStart) ? [] : [first]), ...(isOpen(last, openEnd) ? [] : [last])])
  const [start, end] = [named.reduce(lower, named[0] ?? ''), named.reduce(higher, '')]
  if (!start) return []
  const periods = between(unit, start, end)
  const place = new Map(periods.map(({ start }, at) => [start, at]))
  // How many begin and cease to count at each place: the periods within a long span are not gone through for each record.
  const [counts, uncertain] = [new Array<number>(periods.length + 1).fill(0), new Array<number>(periods.length + 1).fill(0)]
  for (const [first, last, count] of known) {
    const from = place.get(write(unit, first)) ?? 0
    const to = (place.get(write(unit, last)) ?? periods.length - 1) + 1
    for (const changes of first === last ? [counts] : [counts, uncertain]) {
      changes[from] = (changes[from] ?? 0) + count
      changes[to] = (changes[to] ?? 0) - count
    }
  }
  let [all, unsure] = [0, 0]
  return periods.map(({ start }, at) => {
    all += counts[at] ?? 0
    unsure += uncertain[at] ?? 0
    return { start, count: all, uncertain: unsure }
  })
}

const lower = (a: string, b: string) => (b < a ? b : a)
const higher = (a: string, b: string) => (b > a ? b : a)
const write = (unit: Unit, instant: string) => instant.slice(0, length[unit])
const isOpen = (instant: string, end: Date) => instant.slice(0, 4) === end.toISOString().slice(0, 4)

function between(unit: Unit, first: string, last: string): { start: string }[] {
  const periods: { start: string }[] = []
  const end = write(unit, last)
  for (const date = new Date(`${first.slice(0, 10)}T00:00:00Z`); ; ) {
    const start = write(unit, date.toISOString())
    periods.push({ start })
    if (start >= end) return periods
    if (periods.length === mostPeriods)
      throw badRequest(
        `The statements lie between ${write(unit, first)} and ${end}: more than ${mostPeriods} ${unit}s. Narrow \`saidOn\`, or take a longer interval.`,
        { argument: 'interval' },
      )
    if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1)
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1)
    else date.setUTCFullYear(date.getUTCFullYear() + 1)
  }
}
