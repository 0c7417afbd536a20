import type { Database } from '../database/open-database.ts'

/** Milliseconds after which the number is read again, when it is asked for. */
const validFor = 60_000

// PostgreSQL estimates it whenever it analyzes the table, and counts rows that are added after.
const sql = `SELECT greatest(reltuples, pg_stat_get_live_tuples(oid))::float8 AS count FROM pg_class WHERE oid = '"Statement"'::regclass`

/** Says how many statements the record has, about, without waiting for the database: what is known may be older than a minute. */
export async function countedStatements({ query }: Pick<Database, 'query'>): Promise<() => number> {
  let known = 0
  let read = 0
  const refresh = async () => {
    read = performance.now()
    const [row] = await query<{ count: number }>(sql)
    known = Math.max(0, row?.count ?? 0)
  }
  await refresh()
  return () => {
    // If the database does not answer, the next request asks again after the same time.
    if (performance.now() - read > validFor) refresh().catch(() => {})
    return known
  }
}
