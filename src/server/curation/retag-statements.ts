import { ownRecordsOf } from '../../store/reads/rows-to-records.ts'
import type { RecordChange } from '../../store/write/apply-changes.ts'
import { problem } from '../../store/write/problem.ts'
import { builder } from '../builder.ts'
import { listOf } from '../lib/connection.ts'
import { delegateOf } from '../lib/delegate.ts'
import { changeArguments } from './change-arguments.ts'
import { changePlanned } from './change-records.ts'
import { RecordChanges, refused } from './change-result.ts'
import { slugsOf } from './input-refs.ts'

/** Statements that one change may retag. */
const mostStatements = 1_000

const { filter } = listOf('Statement')
if (!filter) throw new Error('Statements have no filter')

builder.mutationField('retagStatements', (t) =>
  t.field({
    type: RecordChanges,
    extensions: { requires: 'CONTRIBUTOR' },
    description: `Adds topics to all statements that a filter finds, or removes topics from them: at most ${mostStatements} statements. A dry run says how many.`,
    args: {
      where: t.arg({ type: filter.type, required: true, description: 'Which statements.' }),
      add: t.arg.stringList({ description: 'The topics to add: refs. A statement that has one keeps its stance on it.' }),
      remove: t.arg.stringList({ description: 'The topics to remove: refs.' }),
      ...changeArguments(t.arg),
    },
    resolve: async (_root, { where, add, remove, ...args }, context) => {
      const [added, removed] = [await topics(add ?? []), await topics(remove ?? [])]
      const problems = [...added.problems, ...removed.problems]
      if (problems.length > 0) return refused(...problems)
      const rows = await delegateOf(context, 'Statement').findMany({
        where: await filter.where(where, context),
        orderBy: { id: 'asc' },
        take: mostStatements + 1,
        select: { id: true, slug: true, version: true, dataset: { select: { slug: true } } },
      })
      if (rows.length > mostStatements) {
        const message = `The filter finds more than ${mostStatements} statements. Use a narrower one, such as a range of dates, several times.`
        return refused(problem('TOO_LARGE', message, { path: ['where'] }))
      }
      const own = await ownRecordsOf(
        context.database.pool,
        'Statement',
        rows.map(({ id }) => id),
      )
      const changes = rows.flatMap(({ id, slug, version }): RecordChange[] => {
        const before = tagsOf(own.get(id)?.topics)
        const kept = before.filter(({ topic }) => !removed.slugs.includes(topic))
        const missing = added.slugs.filter((topic) => !kept.some((tag) => tag.topic === topic))
        if (kept.length === before.length && missing.length === 0) return []
        const set = { topics: [...kept, ...missing.map((topic) => ({ topic }))] }
        return [{ kind: 'Statement', slug: String(slug), version: Number(version), set }]
      })
      const datasets = new Set(rows.map(({ dataset }) => String(Object(dataset).slug)))
      return changePlanned(context, { changes, datasets, problems: [] }, args)

      async function topics(refs: readonly string[]) {
        const given = Object.fromEntries(refs.map((ref, index) => [String(index), ref]))
        const found = await slugsOf(context, 'Topic', given)
        return { slugs: Object.values(found.slugs), problems: found.problems }
      }
    },
  }),
)

/** The topics of a statement in the record format. */
const tagsOf = (value: unknown): { topic: string }[] => (Array.isArray(value) ? value : [])
