import type { Db } from './write-records.ts'

/** Adds requests of a client in a minute, and returns the number of its requests in that minute, from all processes. */
export async function addRequests(db: Db, client: string, minute: number, requests: number): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `INSERT INTO "RequestCount" AS known (client, minute, count) VALUES ($1, $2, $3)
     ON CONFLICT (client, minute) DO UPDATE SET count = known.count + excluded.count RETURNING count`,
    [client, minute, requests],
  )
  return rows[0]?.count ?? requests
}

/** Deletes the counts of minutes before this one. */
export const forgetRequests = async (db: Db, minute: number): Promise<void> => {
  await db.query('DELETE FROM "RequestCount" WHERE minute < $1', [minute])
}
