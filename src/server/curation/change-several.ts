import { type Kind, kindNames } from '../../record/kinds.ts'
import type { RecordValue } from '../../record/record-changes.ts'
import { problem } from '../../store/write/problem.ts'
import { builder } from '../builder.ts'
import { changeArguments } from './change-arguments.ts'
import { changeRecords } from './change-records.ts'
import { RecordChanges, refused } from './change-result.ts'
import type { RefChange } from './input-refs.ts'
import { inputsOf } from './record-inputs.ts'

const mostChanges = 100

const CreateInput = new Map<Kind, ReturnType<typeof createInput>>(kindNames.map((kind) => [kind, createInput(kind)]))
const UpdateInput = new Map<Kind, ReturnType<typeof updateInput>>(kindNames.map((kind) => [kind, updateInput(kind)]))

function createInput(kind: Kind) {
  return builder.inputType(`Create${kind}Input`, {
    description: `As the arguments of \`create${kind}\`.`,
    fields: (t) => ({
      dataset: t.string({ required: true, description: 'The dataset that it belongs to: a ref.' }),
      set: t.field({ type: inputsOf(kind).create, required: true, description: 'What it says.' }),
    }),
  })
}

function updateInput(kind: Kind) {
  return builder.inputType(`Update${kind}Input`, {
    description: `As the arguments of \`update${kind}\`.`,
    fields: (t) => ({
      ref: t.string({ required: true, description: 'The record: a ref.' }),
      version: t.int({ required: true, description: 'The version that the change is made from.' }),
      set: t.field({ type: inputsOf(kind).update, required: true, description: 'The fields that change.' }),
    }),
  })
}

const DeleteInput = builder.inputType('DeleteInput', {
  description: 'A record that is deleted.',
  fields: (t) => ({
    ref: t.string({ required: true, description: 'The record: a ref.' }),
    version: t.int({ required: true, description: 'The version that the change is made from.' }),
  }),
})

const ChangeInput = builder.inputType('ChangeInput', {
  description: 'One change. Exactly one field is given.',
  isOneOf: true,
  fields: (t) => {
    // One field for each change of each kind. The types of Pothos do not know them.
    const define = (type: unknown, description: string) => t.field({ type, description } as never)
    const fields = kindNames.flatMap((kind) => [
      [`create${kind}`, define(CreateInput.get(kind), `Creates a record, as \`create${kind}\` does.`)],
      [`update${kind}`, define(UpdateInput.get(kind), `Changes a record, as \`update${kind}\` does.`)],
      [`delete${kind}`, define(DeleteInput, `Deletes a record, as \`delete${kind}\` does.`)],
    ])
    // The same for the fields together.
    return Object.fromEntries(fields) as never
  },
})

builder.mutationField('applyChanges', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CONTRIBUTOR' },
    description: `Makes several changes in one transaction: all of them or, if one has a problem, none. At most ${mostChanges}. A change can refer to records that an earlier one creates.`,
    args: {
      changes: t.arg({ type: [ChangeInput], required: true, description: 'The changes, in the order in which they are made.' }),
      ...changeArguments(t.arg),
    },
    resolve: (_root, { changes, ...args }, context) => {
      if (changes.length === 0 || changes.length > mostChanges) {
        const message = `expected 1 to ${mostChanges} changes, found ${changes.length}`
        return refused(problem('TOO_LARGE', message, { path: ['changes'] }))
      }
      return changeRecords(context, changes.map(changeOf), args)
    },
  }),
)

/** The change that a one-of input says. */
function changeOf(input: object): RefChange {
  const [name = '', value] = Object.entries(input)[0] ?? []
  const kind = kindNames.find((each) => name.endsWith(each) && name.length === each.length + 6)
  if (!kind) throw new Error(`${name} is no change`)
  // The schema has checked the form.
  const { dataset, ref, version, set } = value as { dataset?: string; ref?: string; version?: number; set?: RecordValue }
  if (name.startsWith('create')) return { kind, ref: typeof set?.slug === 'string' ? set.slug : '', dataset: dataset ?? '', set: set ?? {} }
  return { kind, ref: ref ?? '', version: version ?? 0, set: set ?? null }
}
