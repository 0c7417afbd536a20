import { builder } from '../builder.ts'
import { connectionOf } from '../lib/connection.ts'
import type { Unit } from '../lib/periods.ts'
import { extensions, PeriodBucket, periods } from '../lib/statement-groups.ts'

const Interval = builder.enumType('Interval', {
  description: 'How long the periods of a timeline are.',
  values: { DAY: { description: 'A day.' }, MONTH: { description: 'A month.' }, YEAR: { description: 'A year.' } },
})

builder.objectFields(connectionOf('Statement'), (t) => ({
  timeline: t.field({
    type: [PeriodBucket],
    description: 'How many were said when: all periods from the first to the last, those without a statement included.',
    args: { interval: t.arg({ type: Interval, required: true, description: 'How long the periods are.' }) },
    extensions,
    // The names of the units in the API and in SQL.
    resolve: (page, { interval }, context) => periods(page, context, interval.toLowerCase() as Unit),
  }),
}))
