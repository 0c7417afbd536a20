import type { Pool, PoolClient } from 'pg'
import type { Db } from './write-records.ts'

/** The server cannot write: it is a standby, or is set to be read-only. */
export class ReadOnlyDatabase extends Error {
  override name = 'ReadOnlyDatabase'
  /** As PostgreSQL says it. */
  readonly code = '25006'
}

/** The connection ended while a transaction was committed: its changes may be stored. */
export class UnknownOutcome extends Error {
  override name = 'UnknownOutcome'
}

/** Runs a write in a transaction, which ends with `end`. An error rolls it back. An advisory lock lets only one write run at a time. */
export async function transaction<T>(pool: Pool, end: 'COMMIT' | 'ROLLBACK', run: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const client = await pool.connect()
    try {
      await begin(client)
      const result = await run(client)
      await client.query(end).catch((error: unknown) => {
        throw end === 'COMMIT' && !isRefusal(error) ? new UnknownOutcome('COMMIT had no answer.', { cause: error }) : error
      })
      client.release()
      return result
    } catch (error) {
      const rolledBack = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      )
      const isReadOnly = error instanceof ReadOnlyDatabase
      client.release(!rolledBack || isReadOnly)
      // After a failover, the other connections of the pool may be to the old primary too. A new one is to the server that the address has now.
      if (!isReadOnly || attempt > (pool.options.max ?? 10)) throw error
    }
  }
}

/** Whether PostgreSQL says that it did not commit. After any other error nobody knows. */
const isRefusal = (error: unknown): boolean => error instanceof Error && 'severity' in error && error.severity === 'ERROR'

/** @throws ReadOnlyDatabase before anything was done */
async function begin(client: PoolClient): Promise<void> {
  await client.query('BEGIN')
  const { rows } = await client.query<{ readOnly: string }>(
    `SELECT pg_advisory_xact_lock(hashtext('rapporteur load')), current_setting('transaction_read_only') AS "readOnly"`,
  )
  if (rows[0]?.readOnly === 'on') throw new ReadOnlyDatabase('The database is read-only: it is a standby, or is set so.')
}
