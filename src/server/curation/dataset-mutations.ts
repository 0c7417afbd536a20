import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { recordKinds } from '../../record/kinds.ts'
import { differencesOf, type RecordValue } from '../../record/record-changes.ts'
import { changeDataset, deleteDataset, type RemovedRecords } from '../../store/write/change-dataset.ts'
import { ProblemsFound, problem } from '../../store/write/problem.ts'
import { hasRoleFor } from '../access/actor.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { delegateOf } from '../lib/delegate.ts'
import { RecordKind } from '../lib/enums.ts'
import { FieldDifference } from '../lib/field-difference.ts'
import { decisionArguments } from './change-arguments.ts'
import { authorOf, reasonProblem } from './change-records.ts'
import { type ChangeResult, ProblemRef } from './change-result.ts'
import { datasetSlugOf } from './input-refs.ts'
import { datasetInputs } from './record-inputs.ts'

type DatasetResult = ChangeResult & { removed?: RemovedRecords[] }

const RemovedRecordsRef = builder.objectRef<RemovedRecords>('RemovedRecords').implement({
  description: 'How many records of a type were deleted with their dataset.',
  fields: (t) => ({
    kind: t.field({ type: RecordKind, description: 'The type of the records.', resolve: ({ kind }) => recordKinds[kind] }),
    count: t.exposeInt('count', { description: 'Their number.' }),
  }),
})

const DatasetChange = builder.objectRef<DatasetResult>('DatasetChange').implement({
  description: 'The result of a change of a dataset. If it has problems, nothing has changed.',
  fields: (t) => ({
    dataset: t.field({
      type: getRefFromModel('Dataset', builder),
      nullable: true,
      description: 'The dataset after the change. Null if there are problems, if it was deleted, and in a dry run of its creation.',
      resolve: async ({ records: [record] }, _args, context, info) => {
        if (!record?.after) return null
        const query = await queryFromInfo({ context, info, awaitSelections: true })
        return delegateOf(context, 'Dataset').findUnique({ ...query, where: { id: record.id } })
      },
    }),
    differences: t.field({
      type: [FieldDifference],
      description: 'The fields that changed. Empty if the dataset said all of it already.',
      resolve: ({ records: [record] }) => (record ? differencesOf(record.before, record.after) : []),
    }),
    removed: t.field({
      type: [RemovedRecordsRef],
      description: 'The records that were deleted with the dataset, or would be in a dry run.',
      resolve: ({ removed }) => removed ?? [],
    }),
    warnings: t.field({
      type: [ProblemRef],
      description: 'What looks wrong. It was changed all the same.',
      resolve: ({ warnings }) => [...warnings],
    }),
    problems: t.field({ type: [ProblemRef], description: 'Why nothing has changed.', resolve: ({ problems }) => [...problems] }),
  }),
})

const refDescription = 'The dataset: slug, global id or title.'
const versionDescription =
  'The `recordVersion` of the dataset that the change is made from. If the dataset has another one by now, the problem is CONFLICT.'

builder.mutationField('createDataset', (t) =>
  t.field({
    type: DatasetChange,
    extensions: { requires: 'ADMIN' },
    description: 'Creates a dataset without records. An import with its slug adds to it, and keeps what is said here.',
    args: {
      dataset: t.arg({ type: datasetInputs.create, required: true, description: 'What is said about it.' }),
      ...decisionArguments(t.arg),
    },
    resolve: (_root, { dataset: set, reason, dryRun }, context) => {
      const slug = String(set.slug)
      const author = authorFor(context, slug, reason)
      return changeDataset(context.database, { slug, set: { ...set } }, author, { dryRun: dryRun === true, once: context.once })
    },
  }),
)

builder.mutationField('updateDataset', (t) =>
  t.field({
    type: DatasetChange,
    extensions: { requires: 'ADMIN' },
    description: 'Changes what is said about a dataset. The next imports of it keep the change, as with records.',
    args: {
      ref: t.arg.string({ required: true, description: refDescription }),
      recordVersion: t.arg.int({ required: true, description: versionDescription }),
      set: t.arg({ type: datasetInputs.update, required: true, description: 'The fields that change.' }),
      ...decisionArguments(t.arg),
    },
    resolve: async (_root, { ref, recordVersion: version, set, reason, dryRun }, context) => {
      const slug = await datasetSlugOf(context, ref)
      const change = { slug, version, set: { ...set } satisfies RecordValue }
      return changeDataset(context.database, change, authorFor(context, slug, reason), { dryRun: dryRun === true, once: context.once })
    },
  }),
)

builder.mutationField('deleteDataset', (t) =>
  t.field({
    type: DatasetChange,
    extensions: { requires: 'ADMIN' },
    description:
      'Deletes a dataset with all of its records, and their words in history too: perhaps their licence no longer allows them. It is refused while records of other datasets refer to one of them.',
    args: {
      ref: t.arg.string({ required: true, description: refDescription }),
      recordVersion: t.arg.int({ description: versionDescription }),
      ...decisionArguments(t.arg),
    },
    resolve: async (_root, { ref, recordVersion, reason, dryRun }, context) => {
      const slug = await datasetSlugOf(context, ref)
      const deletion = { slug, ...(typeof recordVersion === 'number' && { version: recordVersion }) }
      return deleteDataset(context.database, deletion, authorFor(context, slug, reason), { dryRun: dryRun === true, once: context.once })
    },
  }),
)

/** The author of a change of a dataset. @throws ProblemsFound if the actor may not make it, or does not say why */
export function authorFor(context: Context, slug: string, reason: string) {
  const unexplained = reasonProblem(reason)
  if (unexplained) throw new ProblemsFound(unexplained)
  const { actor } = context
  if (hasRoleFor(actor, 'ADMIN', [slug])) return authorOf(context, reason)
  throw new ProblemsFound(problem('FORBIDDEN', `${actor.name} may not change the dataset "${slug}". Ask for a key that allows it.`))
}
