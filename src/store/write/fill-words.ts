import type { PoolClient } from 'pg'
import { type Searched, wordRows } from '../text/statement-words.ts'

type Db = Pick<PoolClient, 'query'>

/** Statements that cannot be found by their words: those loaded before these were kept. */
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

/** Keeps the words of the statements that have none kept, and tells how many these were. */
export async function fillWords(db: Db): Promise<number> {
  let [done, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows: statements } = await db.query<Searched & { id: string }>(batch, [last])
    const end = statements.at(-1)
    if (!end) {
      // The planner has to know which words are frequent, and the embedded database has nobody who would tell it.
      if (done > 0) await db.query('ANALYZE "StatementWords"')
      return done
    }
    const rows = statements.flatMap((statement) => wordRows(statement).map((row) => ({ statementId: statement.id, ...row })))
    await db.query(insert, [JSON.stringify(rows)])
    done += statements.length
    last = end.id
  }
}
