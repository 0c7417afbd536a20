import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodsOf, type Spanned, type Unit } from '../../src/server/lib/periods.ts'

const instant = (iso: string) => `${iso}T00:00:00`
const open = { start: instant('0001-01-01'), end: instant('9999-01-01') }

describe('Periods', () => {
  test.each(['day', 'month', 'year'] as Unit[])('by %s, have the same counts as a simple loop', (unit) => {
    const length = { day: 10, month: 7, year: 4 }[unit]
    const truncated = (date: Date) => instant(`${date.toISOString().slice(0, length)}-01-01`.slice(0, 10))
    const day = fc.date({ min: new Date('2011-11-11'), max: new Date('2014-04-04'), noInvalidDate: true }).map(truncated)
    const span = fc.tuple(fc.option(day), fc.option(day), fc.integer({ min: 1, max: 5 })).map(([a, b, count]): Spanned => {
      const [first, last] = a && b && a > b ? [b, a] : [a, b]
      return [first ?? open.start, last ?? open.end, count]
    })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const periods = periodsOf(unit, spans)
        const ends = spans.flatMap((span) => span.slice(0, 2) as string[]).filter((each) => each !== open.start && each !== open.end)
        expect(periods.length === 0).toBe(ends.length === 0)
        if (periods.length > 0) {
          expect(periods[0]?.start).toBe(ends.sort()[0]?.slice(0, length))
          expect(periods.at(-1)?.start).toBe(ends.sort().at(-1)?.slice(0, length))
        }
        for (const { start, count, uncertain } of periods) {
          const within = spans.filter(([first, last]) => first.slice(0, length) <= start && last.slice(0, length) >= start)
          const sum = (some: readonly Spanned[]) => some.reduce((total, [, , each]) => total + each, 0)
          expect({ start, count, uncertain }).toEqual({
            start,
            count: sum(within),
            uncertain: sum(within.filter(([first, last]) => first !== last)),
          })
        }
      }),
    )
  })

  test('do not count unknown dates', () => {
    expect(periodsOf('year', [[open.end, open.start, 3]])).toEqual([])
  })

  test('above the maximum are an error that says what to do', () => {
    expect(() => periodsOf('day', [[instant('1990-01-01'), instant('2012-12-04'), 1]])).toThrow(
      'The statements lie between 1990-01-01 and 2012-12-04: more than 2000 days. Narrow `saidOn`, or take a longer interval.',
    )
  })
})
