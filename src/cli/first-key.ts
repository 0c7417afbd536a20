import type { Config } from '../server/process/config.ts'
import { parseDatabaseUrl } from '../store/database/database-url.ts'
import type { Database } from '../store/database/open-database.ts'
import { createKey, listKeys } from '../store/write/api-keys.ts'

const name = 'First curator'

/**
 * Creates the key of the first curator, and says how to use it: on a terminal, where only this machine reaches the server, and where an
 * embedded database never had a key. Elsewhere it is empty.
 */
export async function firstKey({ pool }: Pick<Database, 'pool'>, { host, database }: Pick<Config, 'host' | 'database'>): Promise<string> {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(host) && parseDatabaseUrl(database).kind === 'embedded'
  if (!isLocal || process.stdout.isTTY !== true) return ''
  if ((await listKeys(pool)).length > 0) return ''
  const key = await createKey(pool, { name, role: 'CURATOR', datasets: [], expiresAt: null })
  return `
This is the key with which you change records. It is shown only once:

  ${key}

Send it as the header Authorization: Bearer <key>, in GraphiQL under Headers, or set RAPPORTEUR_KEY for the command.
Its name is "${name}": rapporteur key revoke ends it.
`
}
