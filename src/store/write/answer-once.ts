import { ProblemsFound, problem } from './problem.ts'
import type { Db } from './write-records.ts'

/** What makes a change that is sent again the same change. */
export interface Once {
  /** The id of the actor. */
  actor: string
  /** What the actor chose. */
  key: string
  /** SHA-256 of the input, in hexadecimal. */
  input: string
}

/**
 * Runs a change at most once in 24 hours, in the transaction of the change. The second time, the result is the answer of the first time, as
 * JSON stores it. An error is not stored. @throws ProblemsFound for another input under the same key
 */
export async function answerOnce<Answer extends object>(db: Db, once: Once | undefined, run: () => Promise<Answer>): Promise<Answer> {
  if (!once) return run()
  const { actor, key, input } = once
  await db.query(`DELETE FROM "IdempotencyKey" WHERE at < now() - interval '24 hours'`)
  const before = await answeredBefore<Answer>(db, once)
  if (before) return before
  const answer = await run()
  await db.query('INSERT INTO "IdempotencyKey" (actor, key, input, answer) VALUES ($1, $2, $3, $4)', [
    actor,
    key,
    input,
    JSON.stringify(answer),
  ])
  return answer
}

/** The answer to a change that was sent before, in the last 24 hours. @throws ProblemsFound for another input under the same key */
export async function answeredBefore<Answer extends object>(db: Db, { actor, key, input }: Once): Promise<Answer | undefined> {
  const { rows } = await db.query<{ input: string; answer: string }>(
    `SELECT input, answer FROM "IdempotencyKey" WHERE actor = $1 AND key = $2 AND at >= now() - interval '24 hours'`,
    [actor, key],
  )
  const [before] = rows
  if (before && before.input !== input) {
    const message = `The idempotency key "${key}" was sent before with another input.`
    throw new ProblemsFound(problem('CONFLICT', message, { path: ['idempotencyKey'] }))
  }
  return before && JSON.parse(before.answer)
}
