import type { PoolClient } from 'pg'
import { type Searched, wordRows } from '../text/statement-words.ts'

type Db = Pick<PoolClient, 'query'>

/** Statements without rows in `StatementWords`: those loaded by a version that did not store words. */
export const unsearched = `"Statement" s WHERE NOT EXISTS (SELECT FROM "StatementWords" w WHERE w."statementId" = s.id)`

const batch = `
  SELECT s.id, s.text, s.language,
    coalesce((SELECT json_agg(json_build_object('language', t.language, 'text', t.text) ORDER BY t.ordinal)
      FROM "Translation" t WHERE t."statementId" = s.id), '[]') AS translations,
    coalesce((SELECT json_agg(e.attribution ORDER BY e.ordinal)
      FROM "Evidence" e WHERE e."statementId" = s.id AND e.attribution IS NOT NULL), '[]') AS attributions
  FROM ${unsearched} AND s.id > $1 ORDER BY s.id LIMIT 1000`

const insert = `
  INSERT INTO "StatementWords" ("statementId", ordinal, config, text, attributions)
  SELECT "statementId", ordinal, config, text, attributions FROM json_populate_recordset(NULL::"StatementWords", $1) ON CONFLICT DO NOTHING`

/** Stores the words of the statements that have none stored. Returns the number of these statements. */
export async function fillWords(db: Db): Promise<number> {
  let [filled, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows: statements } = await db.query<Searched & { id: string }>(batch, [last])
    const end = statements.at(-1)
    if (!end) {
      // The planner needs statistics of the words. The embedded database has no autovacuum that collects them.
      if (filled > 0) await db.query('ANALYZE "StatementWords"')
      return filled
    }
    const rows = statements.flatMap((statement) => wordRows(statement).map((row) => ({ statementId: statement.id, ...row })))
    await db.query(insert, [JSON.stringify(rows)])
    filled += statements.length
    last = end.id
  }
}
