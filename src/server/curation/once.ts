import { createHash } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import { answeredBefore, type Once } from '../../store/write/answer-once.ts'
import { ProblemsFound, problem } from '../../store/write/problem.ts'
import type { Context } from '../context.ts'
import { type ChangeResult, refused } from './change-result.ts'

const longestKey = 200

/** Lets each mutation with an idempotency key answer again what it answered before, whatever has become of the record since. */
export function answerAgain(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field
    if (!resolve || !field.args.some((arg) => arg.name === 'idempotencyKey')) continue
    field.resolve = async (root, args, context: Context, info) => {
      const { idempotencyKey: key, dryRun } = args
      if (typeof key === 'string' && (key.length === 0 || key.length > longestKey)) {
        const message = `expected an idempotency key of 1 to ${longestKey} characters, found ${key.length}`
        return refused(problem('TOO_LARGE', message, { path: ['idempotencyKey'] }))
      }
      // Mutations of an operation run one after the other.
      context.once = typeof key === 'string' && !dryRun ? onceOf(context, key, [name, args]) : undefined
      try {
        const before = context.once && (await answeredBefore<ChangeResult>(context.database.pool, context.once))
        return before ?? (await resolve(root, args, context, info))
      } catch (error) {
        if (!(error instanceof ProblemsFound)) throw error
        return refused(...error.problems)
      }
    }
  }
  return schema
}

const onceOf = ({ actor }: Context, key: string, input: unknown): Once => ({
  actor: actor.id,
  key,
  input: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
})
