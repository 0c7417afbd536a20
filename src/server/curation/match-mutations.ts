import { identityKinds, recordKinds } from '../../record/kinds.ts'
import { DecisionRefused, decideIdentity } from '../../store/write/decide-identity.ts'
import { problem } from '../../store/write/problem.ts'
import { hasRole } from '../access/actor.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { RecordKind } from '../lib/enums.ts'
import { decisionArguments } from './change-arguments.ts'
import { authorOf, reasonProblem } from './change-records.ts'
import { type ChangeResult, RecordChanges, refused } from './change-result.ts'
import { slugsOf } from './input-refs.ts'

const verdicts = { acceptMatch: 'ACCEPTED', rejectMatch: 'REJECTED' } as const
const descriptions = {
  acceptMatch: 'Decides that two records of different datasets are the same: lists and filters of one then mean both.',
  rejectMatch: 'Decides that two records of different datasets are not the same: they are not proposed or joined again.',
}

for (const name of ['acceptMatch', 'rejectMatch'] as const)
  builder.mutationField(name, (t) =>
    t.field({
      type: RecordChanges,
      extensions: { requires: 'CURATOR' },
      description: `${descriptions[name]} It is in the history of both.`,
      args: {
        kind: t.arg({ type: RecordKind, required: true, description: 'The type of the records: PERSON, ORGANIZATION, PLACE, TOPIC …' }),
        one: t.arg.string({ required: true, description: 'One of the records: slug or global id.' }),
        other: t.arg.string({ required: true, description: 'The other one: slug or global id.' }),
        ...decisionArguments(t.arg),
      },
      resolve: (_root, args, context) => decide(context, { ...args, verdict: verdicts[name] }),
    }),
  )

interface Decision {
  kind: string
  one: string
  other: string
  reason: string
  dryRun?: boolean | null | undefined
  verdict: 'ACCEPTED' | 'REJECTED'
}

async function decide(context: Context, { kind: value, one, other, reason, dryRun, verdict }: Decision): Promise<ChangeResult> {
  const kind = identityKinds.find((each) => recordKinds[each] === value)
  if (!kind) {
    const message = `expected one of ${identityKinds.map((each) => recordKinds[each]).join(', ')}, found ${value}`
    return refused(problem('INVALID', message, { path: ['kind'] }))
  }
  const unexplained = reasonProblem(reason)
  if (unexplained) return refused(unexplained)
  const { slugs, problems } = await slugsOf(context, kind, { one, other })
  if (problems.length > 0) return refused(...problems)
  const { db, actor, database, once } = context
  const records = await db.dataset.findMany({
    where: { refKeys: { some: { kind: recordKinds[kind], slug: { in: Object.values(slugs) } } } },
    select: { slug: true },
  })
  const foreign = records.filter(({ slug }) => !hasRole(actor, 'CURATOR', slug)).map(({ slug }) => `"${slug}"`)
  if (foreign.length > 0) {
    const message = `${actor.name} may not decide about records of the dataset ${foreign.join(', ')}.`
    return refused(problem('FORBIDDEN', message))
  }
  try {
    const options = { author: authorOf(context, reason), dryRun: dryRun === true, once }
    return await decideIdentity(database, kind, [[slugs.one, slugs.other]], verdict, options)
  } catch (error) {
    if (!(error instanceof DecisionRefused)) throw error
    return refused(problem('CONTRADICTION', error.message))
  }
}
