import type { ArgBuilder } from '@pothos/core'
import type { SchemaTypes } from '../builder.ts'

/** The arguments that every change has. */
export const changeArguments = (arg: ArgBuilder<SchemaTypes>) => ({
  reason: arg.string({ required: true, description: 'Why, for those who read the history: at most 2,000 characters.' }),
  dryRun: arg.boolean({ description: 'Says what would change, and changes nothing.', defaultValue: false }),
})
