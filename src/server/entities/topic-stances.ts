import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../builder.ts'
import type { Row } from '../lib/delegate.ts'
import { Stance } from '../lib/enums.ts'
import { statedDate } from '../lib/fuzzy-date.ts'
import { topicWithin } from '../lib/hierarchy.ts'
import { sizeOf } from '../lib/page-size.ts'
import { preparedFrom } from '../lib/prepared.ts'

/** The stance of a statement, with its date. */
interface StatedStance {
  stance: typeof Stance.$inferType
  statement: Row
}

type Period = [StatedStance, ...StatedStance[]]

/** Maximum number of statements that are read. */
const most = 10_000
const largest = 200

const said = statedDate('saidOn')
const columns = { id: true, saidOnEdtf: true, saidOnEarliest: true, saidOnLatest: true, saidOnText: true }

const StancePeriod = builder.objectRef<Period>('StancePeriod').implement({
  description: 'A period in which a speaker took the same stance on a topic.',
  fields: (t) => ({
    stance: t.field({ type: Stance, description: 'The stance.', resolve: ([{ stance }]) => stance }),
    since: t.field({
      type: said.type,
      description: 'The date of the first statement of the period.',
      resolve: ([{ statement }]) => said.resolve(statement),
    }),
    until: t.field({
      type: said.type,
      description: 'The date of the last statement of the period.',
      resolve: (stances) => said.resolve((stances.at(-1) ?? stances[0]).statement),
    }),
    totalCount: t.int({ description: 'The number of statements in the period.', resolve: (stances) => stances.length }),
    statements: t.field({
      type: [getRefFromModel('Statement', builder)],
      description: 'The statements of the period, earliest first.',
      args: { first: t.arg.int({ description: `Number of statements (default 20, maximum ${largest}).` }) },
      extensions: { deferred: true },
      resolve: async (stances, { first }, context, info) => {
        const size = sizeOf(first, 20, largest)
        const ids = stances.slice(0, size).map(({ statement }) => statement.id)
        const prepared = preparedFrom(info)
        const query = prepared
          ? { select: await prepared.select([[]], { id: true }) }
          : await queryFromInfo({ context, info, select: { id: true }, awaitSelections: true })
        const args = { ...query, where: { id: { in: ids } }, orderBy: [{ saidOnLatest: 'asc' }, { id: 'asc' }] }
        // A read has the same result type as Prisma.
        return (await context.read({ model: 'Statement', operation: 'findMany', args })) as never[]
      },
    }),
  }),
})

builder.prismaObjectField('Topic', 'positionsOverTime', (t) =>
  t.field({
    type: [StancePeriod],
    description: `The stances that a speaker took on the topic or a narrower topic, in chronological order, each with its statements. Statements without a recorded stance are not included. At most the first ${most.toLocaleString('en')} statements are read.`,
    args: { speaker: t.arg.string({ required: true, description: 'The person who spoke. Slug, global id, `scheme:value` or name.' }) },
    select: { identityId: true },
    extensions: { deferred: true, lane: 'heavy' },
    resolve: async ({ identityId }, { speaker }, context) => {
      const { identities } = await context.refs.identity('Person', speaker, 'speaker')
      const args = {
        where: {
          topic: topicWithin({ identities: [identityId] }),
          stance: { not: 'UNSTATED' },
          statement: { personIndex: { some: { personId: { in: identities } } } },
        },
        select: { stance: true, statement: { select: columns } },
        orderBy: [{ statement: { saidOnLatest: 'asc' } }, { statement: { id: 'asc' } }, { ordinal: 'asc' }],
        take: most,
      }
      // A read returns the rows that Prisma would return for these arguments.
      const stances = (await context.read({ model: 'StatementTopic', operation: 'findMany', args })) as StatedStance[]
      const periods: Period[] = []
      for (const each of stances) {
        const last = periods.at(-1)
        if (last?.[0].stance !== each.stance) periods.push([each])
        // A statement on two narrower topics counts once.
        else if (last.at(-1)?.statement.id !== each.statement.id) last.push(each)
      }
      return periods
    },
  }),
)
