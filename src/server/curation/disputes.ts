import { v7 as uuid } from 'uuid'
import type { Verification as VerificationValue } from '../../store/generated/prisma/client.ts'
import { problem } from '../../store/write/problem.ts'
import { openDispute, resolveDispute } from '../../store/write/write-disputes.ts'
import { type Actor, hasRole } from '../access/actor.ts'
import { builder } from '../builder.ts'
import { Verification } from '../lib/enums.ts'
import { isUuid } from '../lib/global-id.ts'
import { decisionArguments } from './change-arguments.ts'
import { authorOf, changeRecords } from './change-records.ts'
import { changeResultOf, refused } from './change-result.ts'

interface Disputed {
  dataset: string
  openedBy: string
  resolvedAt: Date | null
}

/** The reason of a dispute under way is read by those who decide it, and by the one who opened it. */
const maySee = (actor: Actor, { dataset, openedBy, resolvedAt }: Disputed) =>
  resolvedAt !== null || actor.id === openedBy || hasRole(actor, 'CURATOR', dataset)

const Dispute = builder.prismaObject('Dispute', {
  select: { id: true },
  // Everybody reads that there is one. `reason` has a rule of its own.
  extensions: { readable: () => true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifies the dispute.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    openedBy: t.exposeString('openedByName', { description: 'The name of the actor, as it was then.' }),
    reason: t.string({
      nullable: true,
      description: 'What is wrong. Until the dispute is resolved it is null for all but those who decide, and the one who opened it.',
      select: { dataset: true, openedBy: true, resolvedAt: true, reason: true },
      resolve: ({ reason, ...dispute }, _args, { actor }) => (maySee(actor, dispute) ? reason : null),
    }),
    resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true }),
    resolvedBy: t.exposeString('resolvedByName', { nullable: true, description: 'The name of the actor who resolved it, as it was then.' }),
    resolution: t.exposeString('resolution', { nullable: true }),
  }),
})

builder.prismaObjectField('Statement', 'disputes', (t) =>
  t.field({
    type: [Dispute],
    extensions: { prepared: false },
    description: 'Doubts about the statement, the newest first. At most 100.',
    select: { id: true },
    resolve: ({ id }, _args, { db }) => db.dispute.findMany({ where: { statementId: id }, orderBy: { id: 'desc' }, take: 100 }),
  }),
)

const type = changeResultOf('Statement')

builder.mutationField('disputeStatement', (t) =>
  t.field({
    type,
    extensions: { requires: 'CURATOR' },
    description:
      'Says that something is wrong with a statement. Everybody sees that it is disputed; the reason is read by those who decide.',
    args: {
      ref: t.arg.string({ required: true, description: 'The statement: slug or global id.' }),
      doubt: t.arg.string({ required: true, description: 'What is wrong, for those who decide: at most 2,000 characters.' }),
      ...decisionArguments(t.arg),
    },
    resolve: (_root, { ref, doubt, ...args }, context) => {
      if (!/\S/.test(doubt) || [...doubt].length > 2_000) {
        const message = 'expected what is wrong, in at most 2,000 characters'
        return refused(problem('INVALID', message, { path: ['doubt'] }))
      }
      return changeRecords(context, [{ kind: 'Statement', ref, set: { verification: 'DISPUTED' } }], args, {
        within: (db, { records: [record] }) =>
          openDispute(db, { id: uuid(), statement: record, doubt, author: authorOf(context, args.reason) }),
      })
    },
  }),
)

builder.mutationField('resolveDispute', (t) =>
  t.field({
    type,
    extensions: { requires: 'CURATOR' },
    description: 'Ends a dispute. The reason says how, and everybody reads it.',
    args: {
      id: t.arg.id({ required: true, description: 'The `id` of the dispute.' }),
      verification: t.arg({ type: Verification, required: true, description: 'What the statement is from now on.' }),
      ...decisionArguments(t.arg),
    },
    resolve: async (_root, { id, verification, ...args }, context) => {
      const dispute = isUuid(String(id)) ? await context.db.dispute.findUnique({ where: { id: String(id) } }) : null
      const statement = dispute && (await context.db.statement.findUnique({ where: { id: dispute.statementId }, select: { slug: true } }))
      if (!statement) return refused(problem('NOT_FOUND', `There is no dispute "${id}".`, { path: ['id'] }))
      const set = { verification: verification satisfies VerificationValue }
      return changeRecords(context, [{ kind: 'Statement', ref: `slug:${statement.slug}`, set }], args, {
        within: (db) => resolveDispute(db, String(id), authorOf(context, args.reason)),
      })
    },
  }),
)
