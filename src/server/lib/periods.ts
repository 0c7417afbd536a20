import { openEnd, openStart } from '../../record/edtf.ts'
import { badRequest } from '../api-errors.ts'

/** The length of the periods of a timeline. */
export type Unit = 'day' | 'month' | 'year'

/** The first and the last period of a date range, truncated by the database, and the number of records with it. */
export type Spanned = readonly [first: string, last: string, count: number]

/** A period with the number of records whose date may be in it, and the number of those whose date may also be outside it. */
export interface Period {
  start: string
  count: number
  uncertain: number
}

/** Maximum number of periods of one timeline. */
export const mostPeriods = 2_000
const length: Record<Unit, number> = { day: 10, month: 7, year: 4 }

/**
 * Counts records by period, from the first to the last period of all dates, including empty periods. A date that spans several periods
 * counts in each. An open end spans up to the last period of the other dates. An unknown date is not counted.
 */
export function periodsOf(unit: Unit, spans: readonly Spanned[]): Period[] {
  const ranges = spans.filter(([first, last]) => first <= last)
  const ends = ranges.flatMap(([first, last]) => [...(isOpen(first, openStart) ? [] : [first]), ...(isOpen(last, openEnd) ? [] : [last])])
  const [start, end] = [ends.reduce(lower, ends[0] ?? ''), ends.reduce(higher, '')]
  if (!start) return []
  const periods = between(unit, start, end)
  const indexes = new Map(periods.map(({ start }, at) => [start, at]))
  // Differences between neighbouring periods: a long range changes two values, not one for each of its periods.
  const [counts, uncertain] = [new Array<number>(periods.length + 1).fill(0), new Array<number>(periods.length + 1).fill(0)]
  for (const [first, last, count] of ranges) {
    const from = indexes.get(write(unit, first)) ?? 0
    const to = (indexes.get(write(unit, last)) ?? periods.length - 1) + 1
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
