import type { ArgBuilder } from '@pothos/core'
import type { SchemaTypes } from '../builder.ts'

/** The arguments that every change has. */
export const changeArguments = (arg: ArgBuilder<SchemaTypes>) => ({
  reason: arg.string({ required: true, description: 'Why, for those who read the history: at most 2,000 characters.' }),
  idempotencyKey: arg.string({
    description:
      'A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer.',
  }),
  dryRun: arg.boolean({ description: 'Says what would change, and changes nothing.', defaultValue: false }),
})
