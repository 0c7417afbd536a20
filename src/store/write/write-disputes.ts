import type { ChangedRecord } from './apply-changes.ts'
import type { Author } from './history.ts'
import { ProblemsFound, problem } from './problem.ts'
import type { Db } from './write-records.ts'

interface NewDispute {
  id: string
  /** The statement that the change made disputed. Undefined if it was disputed already. */
  statement: ChangedRecord | undefined
  doubt: string
  author: Author & { origin: 'CURATION' }
}

/** Stores a doubt about a statement, in the transaction that makes the statement disputed. @throws ProblemsFound */
export async function openDispute(db: Db, { id, statement, doubt, author }: NewDispute): Promise<void> {
  if (!statement?.before || statement.before.verification === 'DISPUTED') {
    const message = 'The statement is disputed already. Resolve that dispute first.'
    throw new ProblemsFound(problem('CONFLICT', message, { path: ['ref'] }))
  }
  await db.query(
    `INSERT INTO "Dispute" (id, "statementId", dataset, "openedBy", "openedByName", reason, verification)
     SELECT $1, s.id, d.slug, $3, $4, $5, $6::"Verification" FROM "Statement" s JOIN "Dataset" d ON d.id = s."datasetId" WHERE s.id = $2`,
    [id, statement.id, author.actor, author.actorName, doubt, statement.before.verification ?? 'UNREVIEWED'],
  )
}

/** Ends a dispute, in the transaction that changes the statement. @throws ProblemsFound if somebody else has ended it meanwhile */
export async function resolveDispute(db: Db, id: string, { actor, actorName, reason }: Author & { origin: 'CURATION' }): Promise<void> {
  const { rows } = await db.query(
    `UPDATE "Dispute" SET "resolvedAt" = now(), "resolvedBy" = $2, "resolvedByName" = $3, resolution = $4
     WHERE id = $1 AND "resolvedAt" IS NULL RETURNING id`,
    [id, actor, actorName, reason],
  )
  if (rows.length === 0) throw new ProblemsFound(problem('CONFLICT', 'The dispute has been resolved already.', { path: ['id'] }))
}
