import type { RecordValue } from '../../record/record-changes.ts'
import { builder } from '../builder.ts'
import { changeArguments } from './change-arguments.ts'
import { changeRecords } from './change-records.ts'
import { changeResultOf } from './change-result.ts'
import { inputNamed } from './record-inputs.ts'

const type = changeResultOf('Statement')
const extensions = { requires: 'CONTRIBUTOR' }
const refDescription = 'The statement: slug or global id.'

builder.mutationField('reattributeStatement', (t) =>
  t.field({
    type,
    extensions,
    description: 'Says who made a statement instead of those who are recorded. Everything else stays.',
    args: {
      ref: t.arg.string({ required: true, description: refDescription }),
      version: t.arg.int({ required: true, description: 'The `version` of the statement that the change is made from.' }),
      speakers: t.arg({ type: [inputNamed('SpeakerInput')], required: true, description: 'All of its speakers.' }),
      ...changeArguments(t.arg),
    },
    resolve: (_root, { ref, version, speakers, ...args }, context) =>
      changeRecords(context, [{ kind: 'Statement', ref, version, set: { speakers } satisfies RecordValue }], args),
  }),
)

builder.mutationField('verifyStatement', (t) =>
  t.field({
    type,
    extensions,
    description: 'Says that a statement was checked against its documents. The reason says by what.',
    args: { ref: t.arg.string({ required: true, description: refDescription }), ...changeArguments(t.arg) },
    resolve: (_root, { ref, ...args }, context) =>
      changeRecords(context, [{ kind: 'Statement', ref, set: { verification: 'VERIFIED' } }], args),
  }),
)
