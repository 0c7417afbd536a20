import { withRemedy } from '../server/process/serve.ts'
import { migrate } from '../store/database/migrate-database.ts'
import { type Database, openDatabase } from '../store/database/open-database.ts'

/** Opens a database, brings it to the schema of this version, and closes it after the use. */
export async function withDatabase<Result>(url: string, use: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(url)
  try {
    await migrate(database).catch((error: unknown) => {
      throw withRemedy(error, url)
    })
    return await use(database)
  } finally {
    await database.close()
  }
}
