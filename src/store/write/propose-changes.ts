import { v7 as uuid } from 'uuid'
import type { Database } from '../database/open-database.ts'
import { answerOnce, type Once } from './answer-once.ts'
import { type AppliedChanges, type ApplyOptions, applyChanges, type RecordChange } from './apply-changes.ts'
import type { Author } from './history.ts'
import { type Problem, ProblemsFound, problem } from './problem.ts'
import { transaction } from './transaction.ts'

/** Proposals of one actor that may wait at a time. */
const mostWaiting = 1_000

const tooMany = problem(
  'TOO_LARGE',
  `${mostWaiting} proposals of yours wait already. Take some back with \`rejectProposal\`, or ask a curator to decide them.`,
)

/** An actor, with the reason for what it does. */
type Curator = Author & { origin: 'CURATION' }

/** Stores changes that wait for a curator. Changes that could not be made now are refused. */
export async function proposeChanges(
  database: Pick<Database, 'pool'>,
  changes: readonly RecordChange[],
  author: Curator,
  { datasets, once, dryRun = false }: { datasets: readonly string[]; once: Once | undefined; dryRun?: boolean },
): Promise<AppliedChanges & { proposalId?: string }> {
  const tried = await applyChanges(database, changes, author, { dryRun: true })
  if (tried.problems.length > 0 || dryRun) return tried
  const { actor, actorName, reason, reverts } = author
  try {
    return await transaction(database.pool, 'COMMIT', (db) =>
      answerOnce(db, once, async () => {
        const proposalId = uuid()
        const { rows } = await db.query<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM "Proposal" WHERE actor = $1 AND status = 'WAITING'`,
          [actor],
        )
        if ((rows[0]?.waiting ?? 0) >= mostWaiting) throw new ProblemsFound(tooMany)
        await db.query(
          `INSERT INTO "Proposal" (id, actor, "actorName", reason, reverts, changes, datasets) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [proposalId, actor, actorName, reason, reverts, JSON.stringify(changes), datasets],
        )
        return { records: [], problems: [], warnings: tried.warnings, proposalId }
      }),
    )
  } catch (error) {
    if (error instanceof ProblemsFound) return refused(...error.problems)
    throw error
  }
}

interface ProposalRow {
  actor: string
  actorName: string
  reason: string
  reverts: string | null
  changes: RecordChange[]
  status: string
}

/** Makes the changes of a proposal in the name of its author. The decision is in the reason. */
export async function acceptProposal(
  database: Pick<Database, 'pool'>,
  id: string,
  curator: Curator,
  { dryRun, once }: Pick<ApplyOptions, 'dryRun' | 'once'> = {},
): Promise<AppliedChanges> {
  const { rows } = await database.pool.query<ProposalRow>(
    `SELECT actor, "actorName", reason, reverts, changes, status FROM "Proposal" WHERE id = $1`,
    [id],
  )
  const [proposal] = rows
  if (!proposal) return refused(problem('NOT_FOUND', `There is no proposal "${id}".`, { path: ['id'] }))
  const { changes, status, reverts, ...author } = proposal
  if (dryRun && status !== 'WAITING') return refused(alreadyDecided)
  const reason = `${author.reason}\n\nAccepted by ${curator.actorName}: ${curator.reason}`
  return applyChanges(
    database,
    changes,
    { ...author, origin: 'CURATION', reason, ...(reverts !== null && { reverts }) },
    {
      dryRun,
      once,
      within: async (db, { changeset }) => {
        if (!changeset)
          throw new ProblemsFound(
            problem('CONFLICT', 'The record says all of this already. Reject the proposal instead.', { path: ['id'] }),
          )
        await decide(db, id, 'ACCEPTED', curator, changeset.id)
      },
    },
  )
}

/** Ends a proposal without its changes. */
export async function endProposal(
  database: Pick<Database, 'pool'>,
  id: string,
  status: 'REJECTED' | 'WITHDRAWN',
  actor: Curator,
  once?: Once,
): Promise<AppliedChanges> {
  try {
    return await transaction(database.pool, 'COMMIT', (db) =>
      answerOnce(db, once, async () => {
        await decide(db, id, status, actor)
        return { records: [], problems: [], warnings: [] }
      }),
    )
  } catch (error) {
    if (error instanceof ProblemsFound) return refused(...error.problems)
    throw error
  }
}

async function decide(
  db: Pick<Database['pool'], 'query'>,
  id: string,
  status: string,
  { actor, actorName, reason }: Curator,
  changesetId?: number,
) {
  const { rows } = await db.query(
    `UPDATE "Proposal" SET status = $2::"ProposalStatus", "decidedAt" = now(), "decidedBy" = $3, "decidedByName" = $4, "decisionReason" = $5,
       "changesetId" = $6 WHERE id = $1 AND status = 'WAITING' RETURNING id`,
    [id, status, actor, actorName, reason, changesetId ?? null],
  )
  if (rows.length === 0) throw new ProblemsFound(alreadyDecided)
}

const alreadyDecided = problem('CONFLICT', 'The proposal has been decided already.', { path: ['id'] })

const refused = (...problems: Problem[]): AppliedChanges => ({ records: [], problems, warnings: [] })
