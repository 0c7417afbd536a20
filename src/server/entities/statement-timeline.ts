import { builder } from '../builder.ts'
import { connectionOf } from '../lib/connection.ts'
import { mostPeriods, type Unit } from '../lib/periods.ts'
import { extensions, PeriodBucket, periods } from '../lib/statement-groups.ts'

const Interval = builder.enumType('Interval', {
  description: 'The length of the periods of a timeline.',
  values: { DAY: { description: 'One day.' }, MONTH: { description: 'One month.' }, YEAR: { description: 'One year.' } },
})

builder.objectFields(connectionOf('Statement'), (t) => ({
  timeline: t.field({
    type: [PeriodBucket],
    description: `The number of statements in each period, from the first to the last. Periods without a statement are included. Maximum ${mostPeriods.toLocaleString('en')} periods.`,
    args: { interval: t.arg({ type: Interval, required: true, description: 'The length of the periods.' }) },
    extensions,
    // The API has the names of SQL units in upper case.
    resolve: (page, { interval }, context) => periods(page, context, interval.toLowerCase() as Unit),
  }),
}))
