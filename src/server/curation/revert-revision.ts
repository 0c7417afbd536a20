import { changeThatReverts } from '../../store/write/revert-changes.ts'
import { builder } from '../builder.ts'
import { placeOf } from '../lib/revisions.ts'
import { changeArguments } from './change-arguments.ts'
import { changePlanned } from './change-records.ts'
import { RecordChanges, refused } from './change-result.ts'

builder.mutationField('revertRevision', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CONTRIBUTOR' },
    description:
      'Takes back one revision: the fields that it changed are again as they were before it, a record that it deleted exists again. Fields that were changed again since then are a CONFLICT.',
    args: {
      id: t.arg.id({ required: true, description: 'The `id` of the revision.' }),
      ...changeArguments(t.arg),
    },
    resolve: async (_root, { id, ...args }, context) => {
      const found = await changeThatReverts(context.database.pool, placeOf(String(id), 'id'))
      if ('problem' in found) return refused(found.problem)
      const planned = { changes: [found.change], datasets: new Set([found.dataset]), problems: [] }
      return changePlanned(context, planned, args, { reverts: String(id) })
    },
  }),
)
