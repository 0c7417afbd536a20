import type { Pool } from 'pg'
import type { Db } from './write-records.ts'

/** Runs a write in a transaction, which ends with `end`. An error rolls it back. An advisory lock lets only one write run at a time. */
export async function transaction<T>(pool: Pool, end: 'COMMIT' | 'ROLLBACK', run: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('rapporteur load'))`)
    const result = await run(client)
    await client.query(end)
    client.release()
    return result
  } catch (error) {
    const rolledBack = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(!rolledBack)
    throw error
  }
}
