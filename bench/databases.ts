import { join } from 'node:path'
import pg from 'pg'
import type { Postgres } from '../scripts/postgres.ts'
import { migrate } from '../src/store/database/migrate-database.ts'
import { openDatabase } from '../src/store/database/open-database.ts'
import { fill, makeSource } from './data.ts'

/** Creates the database of the peers, with their scripts. */
export async function makePeers({ url, psql }: Postgres, folder: string, statements: number): Promise<void> {
  await create(url(), 'peers')
  psql('peers', join(folder, 'db/schema.sql'))
  psql('peers', join(folder, 'db/seed.sql'), { n: statements })
  await within(url('peers'), (db) => db.query('VACUUM (ANALYZE)'))
}

/** Creates a Rapporteur database: from the database of the peers, or with the given number of statements. */
export async function makeRecord({ url }: Postgres, name: string, of: 'peers' | number): Promise<void> {
  await create(url(), name, of === 'peers' ? of : 'template1')
  await within(url(name), async (db) => {
    if (of === 'peers') await db.query('ALTER SCHEMA public RENAME TO source; CREATE SCHEMA public')
    else await makeSource(db, of)
    const database = await openDatabase(url(name))
    await migrate(database).finally(database.close)
    await fill(db)
  })
}

/** Creates a database on a server. */
export const create = (url: string, name: string, template = 'template1') =>
  within(url, (db) => db.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`))

/** Connects to a database for one task. */
export async function within<Result>(url: string, work: (db: pg.Client) => Promise<Result>): Promise<Result> {
  const db = new pg.Client(url)
  await db.connect()
  return work(db).finally(() => db.end())
}
