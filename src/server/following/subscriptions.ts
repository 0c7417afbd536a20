import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import type { Revision } from '../../store/generated/prisma/client.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { listOf } from '../lib/connection.ts'
import { delegateOf } from '../lib/delegate.ts'
import { Refs } from '../lib/ref.ts'
import { beyond, placeOf, RevisionFilter, whereRevision } from '../lib/revisions.ts'
import { follow, type Happening, idOf, type Place } from './follow.ts'

/** Revisions that are read at once. */
const step = 1_000

builder.subscriptionType({
  description:
    'What happens to the record, over server-sent events (`Accept: text/event-stream`), by whatever process. Each event has an `id`: a subscription with it as `since`, or in the header `Last-Event-ID`, continues after it and misses nothing. The stream starts with the `id` of the place where it begins, without an event, and repeats one while nothing happens. A subscriber that leaves events unread is dropped with `SLOW_CONSUMER`, whose `since` says where to continue; one whose credentials end, with `UNAUTHENTICATED`.',
})

const sinceDescription =
  'The `id` of a revision or of an event: what happened after it. Default: what happens from now on. The header `Last-Event-ID`, which an `EventSource` sends when it connects again, has precedence.'

builder.subscriptionField('recordChanged', (t) =>
  t.field({
    type: getRefFromModel('Revision', builder),
    description: 'Each change of a record, in the order of commits; deleted records too. As `changes`, but it waits for more.',
    args: {
      where: t.arg({ type: RevisionFilter, description: 'Which changes.' }),
      since: t.arg.id({ description: sinceDescription }),
    },
    subscribe: async (_root, { where, since }, context) => {
      const filter = await whereRevision(where, context)
      return followRevisions(context, since, async (revisions) => revisions.map((each) => ({ place: idOf(each), value: each })), filter)
    },
    resolve: async ({ changesetId, ordinal }, _args, context, info) => {
      const query = await queryFromInfo({ context, info, awaitSelections: true })
      // The revision was read just now, and revisions are never deleted. Pothos selects the columns that fields need.
      return (await context.db.revision.findUnique({
        ...query,
        where: { changesetId_ordinal: { changesetId, ordinal } },
      } as never)) as never
    },
  }),
)

const { filter } = listOf('Statement')
if (!filter) throw new Error('Statements have no filter')

builder.subscriptionField('statementAdded', (t) =>
  t.field({
    type: getRefFromModel('Statement', builder),
    nullable: true,
    description: 'Each statement that is added, by an import or by an actor. Null if it was deleted before it could be sent.',
    args: {
      where: t.arg({ type: filter.type, description: 'Which statements.' }),
      since: t.arg.id({ description: sinceDescription }),
    },
    subscribe: async (_root, { where, since }, context) => {
      // Names and words mean other records later, so that the filter is read again for each batch.
      const condition = () => filter.where(where, { ...context, refs: new Refs(context.db) })
      await condition()
      const matching = async (revisions: readonly Found[]): Promise<Happening<string>[]> => {
        const wanted = await condition()
        const rows = await delegateOf(context, 'Statement').findMany({
          where: { AND: [{ id: { in: revisions.map(({ recordId }) => recordId) } }, ...(wanted ? [wanted] : [])] },
          select: { id: true },
        })
        const found = new Set(rows.map(({ id }) => id))
        return revisions.filter(({ recordId }) => found.has(recordId)).map((each) => ({ place: idOf(each), value: each.recordId }))
      }
      return followRevisions(context, since, matching, { kind: 'STATEMENT', action: 'CREATED' })
    },
    resolve: async (id, _args, context, info) => {
      const query = await queryFromInfo({ context, info, awaitSelections: true })
      // The row has the columns that Pothos selects.
      return (await delegateOf(context, 'Statement').findUnique({ ...query, where: { id } })) as never
    },
  }),
)

type Found = Pick<Revision, 'changesetId' | 'ordinal' | 'recordId'>

async function followRevisions<T>(
  context: Context,
  since: string | number | null | undefined,
  happenings: (revisions: readonly Found[]) => Promise<Happening<T>[]>,
  where: object,
) {
  const { db, feed, actor, client, lastEventId } = context
  const given = lastEventId ?? since ?? undefined
  const place = given === undefined ? undefined : placeOf(String(given), 'since')
  const begin = place ? { ...place, changesetId: Number(place.changesetId) } : { changesetId: await feed.latest(), ordinal: last }
  const read = async (from: Place) => {
    const latest = await feed.latest()
    const revisions = await db.revision.findMany({
      where: {
        AND: [where, { changesetId: { lte: latest } }, beyond({ ...from, changesetId: BigInt(from.changesetId) }, 'gt')],
      },
      orderBy: [{ changesetId: 'asc' }, { ordinal: 'asc' }],
      take: step,
      select: { changesetId: true, ordinal: true, recordId: true },
    })
    const end = revisions.at(-1)
    const hasMore = end !== undefined && revisions.length === step
    const until = hasMore ? { changesetId: Number(end.changesetId), ordinal: end.ordinal } : { changesetId: latest, ordinal: last }
    return { happenings: await happenings(revisions), until, hasMore }
  }
  return follow({
    feed,
    actor,
    client,
    since: begin,
    read,
    onPosition: (position) => {
      context.position = position
    },
  })
}

/** After all revisions of a changeset: the largest ordinal that an id may have. */
const last = 999_999_999
