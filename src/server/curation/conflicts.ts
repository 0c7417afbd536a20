import { differencesOf, type RecordValue } from '../../record/record-changes.ts'
import { changeDataset } from '../../store/write/change-dataset.ts'
import { problem } from '../../store/write/problem.ts'
import { changesThatResolve, closeConflict, datasetChangeThatResolves } from '../../store/write/resolve-conflict.ts'
import { type Actor, hasRole } from '../access/actor.ts'
import { builder } from '../builder.ts'
import { RecordKind } from '../lib/enums.ts'
import { FieldDifference } from '../lib/field-difference.ts'
import { isUuid } from '../lib/global-id.ts'
import { largestPage } from '../lib/page-size.ts'
import { currentRecord } from '../lib/revisions.ts'
import { publishedRecord } from '../lib/text-access.ts'
import { decisionArguments } from './change-arguments.ts'
import { changePlanned } from './change-records.ts'
import { RecordChanges, refused } from './change-result.ts'
import { authorFor } from './dataset-mutations.ts'

builder.prismaObject('Conflict', {
  select: { dataset: { select: { slug: true } } },
  extensions: { readable: ({ dataset }: { dataset: { slug: string } }, actor: Actor) => hasRole(actor, 'CURATOR', dataset.slug) },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifies the conflict.' }),
    kind: t.expose('kind', { type: RecordKind }),
    slug: t.exposeString('slug'),
    dataset: t.relation('dataset'),
    source: t.exposeString('source', { nullable: true }),
    foundAt: t.expose('foundAt', { type: 'DateTime' }),
    resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true }),
    differences: t.field({
      type: [FieldDifference],
      description: 'The fields in which the record (`before`) and its source (`after`) differ now.',
      select: { recordId: true, kind: true, described: true },
      resolve: async ({ recordId, kind, described }, _args, context) => {
        const current = await currentRecord({ kind, recordId }, context)
        // It was stored in the record format.
        return differencesOf(publishedRecord(current), publishedRecord((described as RecordValue | null) ?? undefined))
      },
    }),
  }),
})

const ConflictFilter = builder.inputType('ConflictFilter', {
  description: 'Which conflicts are read.',
  fields: (t) => ({ isOpen: t.boolean({ description: 'Whether they are still to be decided. True if it is not given.' }) }),
})

builder.queryField('conflicts', (t) =>
  t.prismaConnection(
    {
      type: 'Conflict',
      cursor: 'id',
      maxSize: largestPage,
      extensions: { prepared: false },
      description:
        'Records that both a person and their source have changed, of the datasets that the actor decides about, the oldest first. They keep what the person wrote until somebody decides.',
      args: { where: t.arg({ type: ConflictFilter, description: 'Filter of the list.' }) },
      resolve: (query, _root, { where }, { db, actor }) =>
        db.conflict.findMany({
          ...query,
          where: { resolvedAt: where?.isOpen === false ? { not: null } : null, ...readableBy(actor) },
          orderBy: { id: 'asc' },
        }),
    },
    { description: 'A page of conflicts.' },
    { description: 'One conflict of a page, with its cursor.' },
  ),
)

function readableBy(actor: Actor): object {
  if (hasRole(actor, 'CURATOR')) return {}
  const { datasets = [] } = actor
  return { dataset: { slug: { in: datasets.filter((dataset) => hasRole(actor, 'CURATOR', dataset)) } } }
}

const ConflictSide = builder.enumType('ConflictSide', {
  description: 'What a decision about a conflict takes.',
  values: {
    RECORD: { description: 'What the record says. It stays as it is.' },
    SOURCE: { description: 'What the source says.' },
  } as const,
})

builder.mutationField('resolveConflict', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CURATOR' },
    description: 'Decides a conflict between what a person wrote and what a source says.',
    args: {
      id: t.arg.id({ required: true, description: 'The `id` of the conflict.' }),
      take: t.arg({ type: ConflictSide, required: true, description: 'Which side.' }),
      fields: t.arg.stringList({ description: 'The fields that are taken from the source. All that differ if it is not given.' }),
      ...decisionArguments(t.arg),
    },
    resolve: async (_root, { id, take, fields, ...args }, context) => {
      if (!isUuid(String(id))) return refused(problem('NOT_FOUND', `There is no conflict "${id}".`, { path: ['id'] }))
      const dataset = await datasetChangeThatResolves(context.database.pool, String(id), take, fields ?? undefined)
      if (dataset)
        return changeDataset(context.database, dataset, authorFor(context, dataset.slug, args.reason), {
          dryRun: args.dryRun === true,
          once: context.once,
          within: (db, { changeset }) => closeConflict(db, String(id), changeset?.id),
        })
      const planned = await changesThatResolve(context.database.pool, String(id), take, fields ?? undefined)
      return changePlanned(context, planned, args, {
        within: (db, { changeset }) => closeConflict(db, String(id), changeset?.id),
      })
    },
  }),
)
