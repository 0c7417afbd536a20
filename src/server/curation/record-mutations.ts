import { type Kind, kindNames, kinds, spoken } from '../../record/kinds.ts'
import type { RecordValue } from '../../record/record-changes.ts'
import { builder } from '../builder.ts'
import { changeArguments } from './change-arguments.ts'
import { changeRecords } from './change-records.ts'
import { changeResultOf } from './change-result.ts'
import { inputsOf } from './record-inputs.ts'

const article = (kind: Kind) => `${/^[AO]/.test(kind) ? 'an' : 'a'} ${spoken(kind)}`

for (const kind of kindNames) {
  const { create, update } = inputsOf(kind)
  const { field } = kinds[kind]
  const type = changeResultOf(kind)
  const refDescription = `The ${spoken(kind)}: slug, global id, \`scheme:value\`, or a name or label in any language.`
  const versionDescription =
    'The `version` of the record that the change is made from. If the record has another one by now, the problem is CONFLICT.'

  builder.mutationField(`create${kind}`, (t) =>
    t.field({
      type,
      extensions: { requires: 'CONTRIBUTOR' },
      description: `Creates ${article(kind)}.`,
      args: {
        dataset: t.arg.string({ required: true, description: 'The dataset that it belongs to: a ref.' }),
        [field]: t.arg({ type: create, required: true, description: `What it says.` }),
        ...changeArguments(t.arg),
      },
      resolve: (_root, { dataset, reason, dryRun, propose, idempotencyKey: _key, ...args }, context) => {
        // The argument has the name of the kind.
        const set = Object(args)[field] as RecordValue
        return changeRecords(context, [{ kind, ref: typeof set.slug === 'string' ? set.slug : '', dataset, set }], {
          reason,
          dryRun,
          propose,
        })
      },
    }),
  )
  builder.mutationField(`update${kind}`, (t) =>
    t.field({
      type,
      extensions: { requires: 'CONTRIBUTOR' },
      description: `Changes fields of ${article(kind)}.`,
      args: {
        ref: t.arg.string({ required: true, description: refDescription }),
        version: t.arg.int({ required: true, description: versionDescription }),
        set: t.arg({ type: update, required: true, description: 'The fields that change.' }),
        ...changeArguments(t.arg),
      },
      resolve: (_root, { ref, version, set, ...args }, context) => changeRecords(context, [{ kind, ref, version, set }], args),
    }),
  )
  builder.mutationField(`delete${kind}`, (t) =>
    t.field({
      type,
      extensions: { requires: 'CONTRIBUTOR' },
      description: `Deletes ${article(kind)} to which no other record refers. Its history stays.`,
      args: {
        ref: t.arg.string({ required: true, description: refDescription }),
        version: t.arg.int({ required: true, description: versionDescription }),
        ...changeArguments(t.arg),
      },
      resolve: (_root, { ref, version, ...args }, context) => changeRecords(context, [{ kind, ref, version, set: null }], args),
    }),
  )
}
