import type { PoolClient } from 'pg'
import { type IdentityKind, recordKinds } from '../../record/kinds.ts'
import { didYouMean } from '../../record/load-report.ts'
import type { Database } from '../database/open-database.ts'
import { answerOnce } from './answer-once.ts'
import type { AppliedChanges, ApplyOptions } from './apply-changes.ts'
import { derive, startTouching } from './derive.ts'
import { type Author, History } from './history.ts'
import { problem } from './problem.ts'
import { transaction } from './transaction.ts'
import { addChanges } from './write-records.ts'

type Db = Pick<PoolClient, 'query'>

/** A decision about two records. FORGET removes an earlier decision. */
export type Verdict = 'ACCEPTED' | 'REJECTED' | 'FORGET'

/** The slugs of two records of different datasets. */
export type Pair = readonly [slug: string, otherSlug: string]

/** Thrown if a decision cannot be stored. None of the decisions is then stored. The message names the records, the reason and what to do. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused'
}

/**
 * Stores decisions that pairs of records are, or are not, the same, and updates the derived tables, all in one transaction. A decision
 * refers to slugs, so it still applies after a dataset is removed and loaded again. The result has no records: what they say stays the same.
 * @throws {DecisionRefused} if a slug is unknown, both records are of one dataset, or a decision contradicts another one, also through
 * other records.
 */
export const decideIdentity = (
  { pool }: Pick<Database, 'pool'>,
  kind: IdentityKind,
  pairs: readonly Pair[],
  verdict: Verdict,
  { author, dryRun = false, once }: { author?: Author } & Pick<ApplyOptions, 'dryRun' | 'once'> = {},
): Promise<AppliedChanges> =>
  transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', (db) =>
    answerOnce(db, dryRun ? undefined : once, async () => {
      const warnings = await decideAll(db, kind, pairs, verdict, author)
      return { records: [], problems: [], warnings: warnings.map((message) => problem('CONTRADICTION', message)) }
    }),
  )

/** Returns warnings. */
async function decideAll(
  db: Db,
  kind: IdentityKind,
  pairs: readonly Pair[],
  verdict: Verdict,
  author: Author | undefined,
): Promise<string[]> {
  if (author && verdict !== 'FORGET') await remember(db, kind, pairs, verdict, author)
  for (const pair of pairs) {
    // Sorting does not change the number of elements.
    const [slug, otherSlug] = [...pair].sort() as [string, string]
    await (verdict === 'FORGET' ? forget(db, kind, slug, otherSlug) : decide(db, kind, slug, otherSlug, verdict))
  }
  await startTouching(db)
  const { warnings, refused } = await derive(db, [kind])
  // To forget a decision must stay possible when others contradict each other, which datasets that come back can cause.
  if (verdict === 'FORGET') return warnings
  const contradicted = refused.find(({ source }) => source === 'a decision')
  if (contradicted) {
    const { slug, otherSlug, why } = contradicted
    throw new DecisionRefused(
      `The decision that "${slug}" and "${otherSlug}" are the same contradicts another one: ${why}. Forget one of the two first`,
    )
  }
  return warnings
}

/** Adds a revision to both records of each pair, unless the same was decided before. What they say stays the same. */
async function remember(
  db: Db,
  kind: IdentityKind,
  pairs: readonly Pair[],
  verdict: 'ACCEPTED' | 'REJECTED',
  author: Author,
): Promise<void> {
  const history = await History.begin(db, author)
  for (const pair of pairs) {
    const [slug, otherSlug] = [...pair].sort()
    const { rowCount: known } = await db.query(
      `SELECT FROM "IdentityDecision" WHERE kind = $1::"RecordKind" AND slug = $2 AND "otherSlug" = $3 AND verdict = $4::"IdentityVerdict"`,
      [recordKinds[kind], slug, otherSlug, verdict],
    )
    if (known) continue
    const { rows } = await db.query<{ id: string; slug: string }>(`SELECT id, slug FROM "${kind}" WHERE slug = ANY($1)`, [
      [slug, otherSlug],
    ])
    for (const { id } of rows) {
      const otherId = rows.find((row) => row.id !== id)?.id
      await addChanges(db, kind, [id], { action: `MATCH_${verdict}`, history, ...(otherId && { otherId }) })
      await db.query(`UPDATE "${kind}" SET version = version + 1 WHERE id = $1`, [id])
    }
  }
  await history.end()
}

async function decide(db: Db, kind: IdentityKind, slug: string, otherSlug: string, verdict: 'ACCEPTED' | 'REJECTED'): Promise<void> {
  const [one, other] = await Promise.all([datasetOf(db, kind, slug), datasetOf(db, kind, otherSlug)])
  if (one === other)
    throw new DecisionRefused(
      `"${slug}" and "${otherSlug}" are both of the dataset "${one}", which says that they are different records. Correct the dataset instead`,
    )
  const { rows } = await db.query<{ verdict: string }>(
    `INSERT INTO "IdentityDecision" (kind, slug, "otherSlug", verdict) VALUES ($1::"RecordKind", $2, $3, $4::"IdentityVerdict")
     ON CONFLICT (kind, slug, "otherSlug") DO UPDATE SET kind = excluded.kind RETURNING verdict`,
    [recordKinds[kind], slug, otherSlug, verdict],
  )
  if (rows[0]?.verdict !== verdict)
    throw new DecisionRefused(`"${slug}" and "${otherSlug}" were ${rows[0]?.verdict.toLowerCase()} before. Forget that decision first`)
}

async function forget(db: Db, kind: IdentityKind, slug: string, otherSlug: string): Promise<void> {
  const { rowCount } = await db.query('DELETE FROM "IdentityDecision" WHERE kind = $1::"RecordKind" AND slug = $2 AND "otherSlug" = $3', [
    recordKinds[kind],
    slug,
    otherSlug,
  ])
  if (rowCount === 0) throw new DecisionRefused(`Nothing was decided about "${slug}" and "${otherSlug}"`)
}

async function datasetOf(db: Db, kind: IdentityKind, slug: string): Promise<string> {
  const { rows } = await db.query<{ dataset: string }>(
    `SELECT d.slug AS dataset FROM "${kind}" r JOIN "Dataset" d ON d.id = r."datasetId" WHERE r.slug = $1`,
    [slug],
  )
  if (rows[0]) return rows[0].dataset
  const near = await db.query<{ slug: string }>(`SELECT slug FROM "${kind}" WHERE slug % $1 ORDER BY similarity(slug, $1) DESC LIMIT 3`, [
    slug,
  ])
  throw new DecisionRefused(
    `There is no ${kind.toLowerCase()} with the slug "${slug}".${didYouMean(
      slug,
      near.rows.map((row) => row.slug),
    )}`,
  )
}
