import { getRefFromModel } from '@pothos/plugin-prisma'
import { builder } from '../builder.ts'
import { ChangesetOrigin, RecordKind, RevisionAction } from '../lib/enums.ts'
import { FieldDifference } from '../lib/field-difference.ts'
import {
  datasetOf,
  globalId,
  placeOf,
  RevisionConnection,
  RevisionEdge,
  RevisionFilter,
  readRevisions,
  recordAfter,
  recordBefore,
  revisionDifferences,
  whereRevision,
} from '../lib/revisions.ts'

builder.prismaObject('Revision', {
  fields: (t) => ({
    id: t.id({
      description: 'Identifies the revision, and is its place in history: `changes` after it continue here.',
      select: { changesetId: true, ordinal: true },
      resolve: ({ changesetId, ordinal }) => `${changesetId}.${ordinal}`,
    }),
    kind: t.expose('kind', { type: RecordKind }),
    slug: t.exposeString('slug'),
    recordId: t.id({
      description: 'The `id` of the record, also after it was deleted.',
      select: { kind: true, recordId: true },
      resolve: ({ kind, recordId }) => globalId(kind, recordId),
    }),
    otherId: t.id({
      nullable: true,
      description: 'Of a merge or of a decision on a match: the `id` of the other record.',
      select: { kind: true, otherId: true },
      resolve: ({ kind, otherId }) => otherId && globalId(kind, otherId),
    }),
    datasetId: t.id({
      description: 'The `id` of the dataset of the record, also after the dataset was removed.',
      select: { datasetId: true },
      resolve: ({ datasetId }) => globalId('DATASET', datasetId),
    }),
    dataset: t.field({
      type: getRefFromModel('Dataset', builder),
      nullable: true,
      description: 'The dataset of the record. Null if it was removed.',
      select: { datasetId: true },
      resolve: ({ datasetId }, _args, context) => datasetOf(datasetId, context),
    }),
    version: t.exposeInt('version'),
    action: t.expose('action', { type: RevisionAction }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was committed.',
      select: { changeset: { select: { at: true } } },
      resolve: ({ changeset }) => changeset.at,
    }),
    origin: t.field({
      type: ChangesetOrigin,
      description: 'Whether an import or an actor made the change.',
      select: { changeset: { select: { origin: true } } },
      resolve: ({ changeset }) => changeset.origin,
    }),
    by: t.string({
      nullable: true,
      description: 'The name of the actor who made the change, as it was then. Null for an import.',
      select: { changeset: { select: { actorName: true } } },
      resolve: ({ changeset }) => changeset.actorName,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, in the words of the actor. Null for an import.',
      select: { changeset: { select: { reason: true } } },
      resolve: ({ changeset }) => changeset.reason,
    }),
    reverts: t.id({
      nullable: true,
      description: 'The id of the revision that this one reverts.',
      select: { changeset: { select: { reverts: true } } },
      resolve: ({ changeset }) => changeset.reverts,
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The record before the change, in the record format. Null if it was created, or if its dataset was removed.',
      select: { before: true },
      resolve: ({ before }, _args, context) => recordBefore(before, context) ?? null,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The record after the change, in the record format. Null if it was deleted, or if its dataset was removed.',
      select: { kind: true, recordId: true, version: true, action: true },
      resolve: async (revision, _args, context) => (await recordAfter(revision, context)) ?? null,
    }),
    differences: t.field({
      type: [FieldDifference],
      description: 'The fields that changed.',
      select: { kind: true, recordId: true, version: true, action: true, before: true },
      resolve: (revision, _args, context) => revisionDifferences(revision, context),
    }),
  }),
})

builder.queryField('revision', (t) =>
  t.prismaField({
    type: 'Revision',
    nullable: true,
    extensions: { prepared: false },
    description: 'The revision with an id. Null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of a revision.' }) },
    resolve: (query, _root, { id }, { db }) =>
      db.revision.findUnique({ ...query, where: { changesetId_ordinal: placeOf(String(id), 'id') } }),
  }),
)

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: getRefFromModel('Revision', builder),
      extensions: { prepared: false },
      description:
        'Every change of every record, in the order of commits and without gaps; deleted records too. A reader that continues after the last cursor misses none.',
      args: {
        since: t.arg.id({ description: 'The `id` of a revision: the changes after it. Null for the first one.' }),
        where: t.arg({ type: RevisionFilter, description: 'Filter of the list.' }),
      },
      resolve: async (_root, { since, where, ...args }, context, info) => {
        return readRevisions(context, info, args, {
          since: since ?? undefined,
          where: await whereRevision(where, context),
          direction: 'asc',
        })
      },
    },
    RevisionConnection,
    RevisionEdge,
  ),
)
