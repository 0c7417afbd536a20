import { createHash } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import { answeredBefore, type Once, OtherInput } from '../../store/write/answer-once.ts'
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
        return refused([{ code: 'TOO_LARGE', path: ['idempotencyKey'], suggestions: [], message }])
      }
      // Mutations of an operation run one after the other.
      context.once = typeof key === 'string' && !dryRun ? onceOf(context, key, [name, args]) : undefined
      try {
        const before = context.once && (await answeredBefore<ChangeResult>(context.database.pool, context.once))
        return before ? { ...before, isDryRun: false } : await resolve(root, args, context, info)
      } catch (error) {
        if (!(error instanceof OtherInput)) throw error
        return refused([{ code: 'CONFLICT', path: ['idempotencyKey'], suggestions: [], message: error.message }])
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
