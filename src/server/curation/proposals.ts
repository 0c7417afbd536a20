import { problem } from '../../store/write/problem.ts'
import { acceptProposal, endProposal } from '../../store/write/propose-changes.ts'
import { type Actor, hasRole, hasRoleFor } from '../access/actor.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { ProposalStatus } from '../lib/enums.ts'
import { isUuid } from '../lib/global-id.ts'
import { largestPage } from '../lib/page-size.ts'
import { authorOf, reasonProblem } from './change-records.ts'
import { type ChangeResult, RecordChanges, refused } from './change-result.ts'

interface Proposed {
  actor: string
  datasets: string[]
}

/** Whether an actor decides changes of these datasets. */
const decides = (actor: Actor, datasets: readonly string[]) => hasRoleFor(actor, 'CURATOR', datasets)

builder.prismaObject('Proposal', {
  select: { actor: true, datasets: true },
  extensions: { readable: ({ actor, datasets }: Proposed, reader: Actor) => reader.id === actor || decides(reader, datasets) },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifies the proposal.' }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('actorName', { description: 'The name of the actor who proposes, as it was then.' }),
    reason: t.exposeString('reason'),
    datasets: t.exposeStringList('datasets'),
    changes: t.expose('changes', { type: 'JSON' }),
    status: t.expose('status', { type: ProposalStatus }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    decidedBy: t.exposeString('decidedByName', { nullable: true, description: 'The name of the actor who decided, as it was then.' }),
    decisionReason: t.exposeString('decisionReason', { nullable: true }),
  }),
})

const ProposalFilter = builder.inputType('ProposalFilter', {
  description: 'Which proposals are read.',
  fields: (t) => ({ status: t.field({ type: [ProposalStatus], description: 'What was decided about them.' }) }),
})

builder.queryField('proposals', (t) =>
  t.prismaConnection(
    {
      type: 'Proposal',
      cursor: 'id',
      maxSize: largestPage,
      extensions: { prepared: false },
      description:
        'The proposals that the actor may read, the oldest first: those of datasets that the actor decides about, and the own ones.',
      args: { where: t.arg({ type: ProposalFilter, description: 'Filter of the list.' }) },
      resolve: async (query, _root, { where }, { db, actor }) =>
        db.proposal.findMany({
          ...query,
          where: { AND: [await readableBy(actor, db), ...(where?.status ? [{ status: { in: where.status } }] : [])] },
          orderBy: { id: 'asc' },
        }),
    },
    { description: 'A page of proposals.' },
    { description: 'One proposal of a page, with its cursor.' },
  ),
)

/** The condition of the proposals that an actor may read. */
async function readableBy(actor: Actor, db: Context['db']): Promise<object> {
  const own = { actor: actor.id }
  if (hasRole(actor, 'CURATOR')) return {}
  const { datasets = [] } = actor
  if (!decides(actor, datasets)) return own
  const others = await db.dataset.findMany({ where: { slug: { notIn: [...datasets] } }, select: { slug: true } })
  return { OR: [own, { datasets: { hasSome: [...datasets] }, NOT: { datasets: { hasSome: others.map(({ slug }) => slug) } } }] }
}

const decisionArguments = {
  reason: 'Why it is decided so: at most 2,000 characters.',
  id: 'The `id` of the proposal.',
}

builder.mutationField('acceptProposal', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CURATOR' },
    description: 'Makes the changes of a proposal. If they have problems by now, the proposal waits.',
    args: {
      id: t.arg.id({ required: true, description: decisionArguments.id }),
      reason: t.arg.string({ required: true, description: decisionArguments.reason }),
    },
    resolve: (_root, { id, reason }, context) =>
      decision(
        context,
        String(id),
        reason,
        (proposal) => decides(context.actor, proposal.datasets),
        () => acceptProposal(context.database, String(id), authorOf(context, reason)),
      ),
  }),
)

builder.mutationField('rejectProposal', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CONTRIBUTOR' },
    description: 'Ends a proposal without its changes. The proposer takes it back with this too.',
    args: {
      id: t.arg.id({ required: true, description: decisionArguments.id }),
      reason: t.arg.string({ required: true, description: decisionArguments.reason }),
    },
    resolve: (_root, { id, reason }, context) =>
      decision(
        context,
        String(id),
        reason,
        ({ actor, datasets }) => actor === context.actor.id || decides(context.actor, datasets),
        ({ actor }) =>
          endProposal(context.database, String(id), actor === context.actor.id ? 'WITHDRAWN' : 'REJECTED', authorOf(context, reason)),
      ),
  }),
)

async function decision(
  { db }: Context,
  id: string,
  reason: string,
  allows: (proposal: Proposed) => boolean,
  decide: (proposal: Proposed) => Promise<ChangeResult>,
): Promise<ChangeResult> {
  const unexplained = reasonProblem(reason)
  if (unexplained) return refused(unexplained)
  const proposal = isUuid(id) ? await db.proposal.findUnique({ where: { id }, select: { actor: true, datasets: true } }) : null
  // Those who may not read it are not told that it exists.
  if (!proposal || !allows(proposal))
    return refused(problem('NOT_FOUND', `There is no proposal "${id}" that you may decide.`, { path: ['id'] }))
  return decide(proposal)
}
