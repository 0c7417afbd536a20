import type { ArgBuilder } from '@pothos/core'
import type { SchemaTypes } from '../builder.ts'

type Arguments = ArgBuilder<SchemaTypes>

/** The arguments of every mutation. */
export const explained = (arg: Arguments) => ({
  reason: arg.string({ required: true, description: 'Why, for those who read the history: at most 2,000 characters.' }),
  idempotencyKey: arg.string({
    description:
      'A text that the client chooses for this change, at most 200 characters. The same key with the same input, sent again within 24 hours, changes nothing and has the first answer.',
  }),
})

/** The arguments of a change that only curators make. */
export const decisionArguments = (arg: Arguments) => ({
  ...explained(arg),
  dryRun: arg.boolean({ description: 'Says what would change, and changes nothing.', defaultValue: false }),
})

/** The arguments of a change that can wait for a curator. */
export const changeArguments = (arg: Arguments) => ({
  ...decisionArguments(arg),
  propose: arg.boolean({ description: 'The change waits as a proposal, also if the actor may make it.', defaultValue: false }),
})
