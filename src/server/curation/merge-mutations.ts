import { identityKinds } from '../../record/kinds.ts'
import { changesThatMerge, changesThatSplit } from '../../store/write/merge-records.ts'
import { builder } from '../builder.ts'
import { changeArguments } from './change-arguments.ts'
import { changePlanned } from './change-records.ts'
import { RecordChanges, refused } from './change-result.ts'
import { slugsOf } from './input-refs.ts'

for (const kind of identityKinds) {
  const name = kind.toLowerCase()
  builder.mutationField(`merge${kind}s`, (t) =>
    t.field({
      type: RecordChanges,
      extensions: { requires: 'CONTRIBUTOR' },
      description: `Merges two ${name}s of one dataset that are the same. All references lead to the one that remains, which gets the names and identifiers of both; the slug and the id of the other one mean it from then on. Records of two datasets are matched instead.`,
      args: {
        from: t.arg.string({ required: true, description: `The ${name} that is merged into the other one: a ref.` }),
        into: t.arg.string({ required: true, description: `The ${name} that remains: a ref.` }),
        ...changeArguments(t.arg),
      },
      resolve: async (_root, { from, into, ...args }, context) => {
        const { slugs, problems } = await slugsOf(context, kind, { from, into })
        if (problems.length > 0) return refused(...problems)
        const planned = await changesThatMerge(context.database.pool, kind, slugs.from, slugs.into)
        return changePlanned(context, planned, args)
      },
    }),
  )
  builder.mutationField(`split${kind}`, (t) =>
    t.field({
      type: RecordChanges,
      extensions: { requires: 'CONTRIBUTOR' },
      description: `Takes a merge apart: the ${name} exists again, with what referred to it. What was changed since then stays as it is, with a warning.`,
      args: {
        slug: t.arg.string({ required: true, description: `The slug that the ${name} had before it was merged.` }),
        ...changeArguments(t.arg),
      },
      resolve: async (_root, { slug, ...args }, context) =>
        changePlanned(context, await changesThatSplit(context.database.pool, kind, slug), args),
    }),
  )
}
