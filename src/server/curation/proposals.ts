import type { ProposalStatus as ProposalStatusValue } from '../../store/generated/prisma/client.ts'
import { problem } from '../../store/write/problem.ts'
import { acceptProposal, endProposal } from '../../store/write/propose-changes.ts'
import { type Actor, hasRole, hasRoleFor } from '../access/actor.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { ProposalStatus } from '../lib/enums.ts'
import { isUuid } from '../lib/global-id.ts'
import { largestPage } from '../lib/page-size.ts'
import { decisionArguments, explained } from './change-arguments.ts'
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
  fields: (t) => ({
    status: t.field({ type: [ProposalStatus], description: 'What was decided about them.' }),
    dataset: t.stringList({ description: 'The datasets of the records that they change: refs.' }),
  }),
})

interface ProposalCondition {
  status?: readonly ProposalStatusValue[] | null
  dataset?: readonly string[] | null
}

/** Prisma's `where` of a filter of proposals. */
async function whereProposal({ status, dataset }: ProposalCondition, { db, refs }: Context) {
  const ids = dataset && (await refs.many('Dataset', dataset, 'where.dataset')).records
  const datasets = ids && (await db.dataset.findMany({ where: { id: { in: ids } }, select: { slug: true } }))
  return {
    ...(status && { status: { in: [...status] } }),
    ...(datasets && { datasets: { hasSome: datasets.map(({ slug }) => slug) } }),
  }
}

builder.queryField('proposal', (t) =>
  t.prismaField({
    type: 'Proposal',
    nullable: true,
    extensions: { prepared: false },
    description: 'The proposal with an id. Null if there is none that the actor may read.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of a proposal.' }) },
    resolve: async (query, _root, { id }, { db, actor }) => {
      // The column takes nothing else.
      const ids = isUuid(String(id)) ? [String(id)] : []
      return db.proposal.findFirst({ ...query, where: { AND: [await readableBy(actor, db), { id: { in: ids } }] } })
    },
  }),
)

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
      resolve: async (query, _root, { where }, context) =>
        context.db.proposal.findMany({
          ...query,
          where: { AND: [await readableBy(context.actor, context.db), await whereProposal(where ?? {}, context)] },
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

const idDescription = 'The `id` of the proposal.'

builder.mutationField('acceptProposal', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CURATOR' },
    description: 'Makes the changes of a proposal. If they have problems by now, the proposal waits.',
    args: { id: t.arg.id({ required: true, description: idDescription }), ...decisionArguments(t.arg) },
    resolve: (_root, { id, reason, dryRun }, context) => {
      const { actor, database, once } = context
      return decision(context, String(id), reason, {
        allows: ({ datasets }) => decides(actor, datasets),
        decide: () => acceptProposal(database, String(id), authorOf(context, reason), { dryRun: dryRun === true, once }),
      })
    },
  }),
)

builder.mutationField('rejectProposal', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CONTRIBUTOR' },
    description: 'Ends a proposal without its changes. The proposer takes it back with this too.',
    args: { id: t.arg.id({ required: true, description: idDescription }), ...explained(t.arg) },
    resolve: (_root, { id, reason }, context) => {
      const { actor, database, once } = context
      return decision(context, String(id), reason, {
        allows: (proposal) => proposal.actor === actor.id || decides(actor, proposal.datasets),
        decide: (proposal) =>
          endProposal(database, String(id), proposal.actor === actor.id ? 'WITHDRAWN' : 'REJECTED', authorOf(context, reason), once),
      })
    },
  }),
)

interface Decision {
  /** Whether the actor may decide the proposal. */
  allows: (proposal: Proposed) => boolean
  decide: (proposal: Proposed) => Promise<ChangeResult>
}

async function decision({ db }: Context, id: string, reason: string, { allows, decide }: Decision): Promise<ChangeResult> {
  const unexplained = reasonProblem(reason)
  if (unexplained) return refused(unexplained)
  const proposal = isUuid(id) ? await db.proposal.findUnique({ where: { id }, select: { actor: true, datasets: true } }) : null
  // Those who may not read it are not told that it exists.
  if (!proposal || !allows(proposal))
    return refused(problem('NOT_FOUND', `There is no proposal "${id}" that you may decide.`, { path: ['id'] }))
  return decide(proposal)
}
