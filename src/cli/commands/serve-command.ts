import type { Logger } from '../../server/process/log.ts'
import type { Open } from '../../server/process/serve.ts'
import { parseDatabaseUrl } from '../../store/database/database-url.ts'
import { EmbeddedDatabase } from '../../store/database/embedded-database.ts'
import type { Database } from '../../store/database/open-database.ts'

/** Serves the record with the configuration of the environment, until a signal stops it. */
export async function serve({ workers }: { workers?: number }): Promise<void> {
  // Workers have the environment, not the flags, of this process.
  if (workers !== undefined) process.env.WORKERS = String(workers)
  await prefetchDatabase()
  const [{ openRapporteur }, { main }, { loadBundled }, { firstKey }] = await Promise.all([
    import('../../server/open-rapporteur.ts'),
    import('../../server/process/serve.ts'),
    import('../bundled-dataset.ts'),
    import('../first-key.ts'),
  ])
  let database: Database | undefined
  const open: Open = async (config, log) => {
    const rapporteur = await openRapporteur({ ...config, log })
    try {
      if (config.mirror) {
        const { serveMirror } = await import('../../server/process/follow-origin.ts')
        return await serveMirror(rapporteur, config.mirror, log)
      }
      await loadBundled(rapporteur.database, log)
      if (config.workers > 1) await warnOfConnections(rapporteur.database, config.workers, log)
    } catch (error) {
      await rapporteur.close()
      throw error
    }
    database = rapporteur.database
    return rapporteur
  }
  await main(process.env, open, async (config) => (database ? firstKey(database, config) : ''))
}

/** The embedded database opens in its thread while this one loads the server. */
async function prefetchDatabase(): Promise<void> {
  const { loadConfig } = await import('../../server/process/config.ts')
  try {
    const target = parseDatabaseUrl(loadConfig().database)
    if (target.kind === 'embedded') EmbeddedDatabase.prefetch(target.folder)
  } catch {
    // `main` reports what is wrong with the configuration.
  }
}

/** Connections that a process may open: those of its pool, one that cancels statements, and one that migrates at start. */
const connectionsOfWorker = 12

/** Workers that need more connections than the server allows would fail only under load. */
async function warnOfConnections({ query }: Database, workers: number, log: Logger): Promise<void> {
  const [row] = await query<{ allowed: number }>(
    `SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS allowed`,
  )
  const needed = workers * connectionsOfWorker
  if (row && needed > row.allowed) {
    const message = 'the workers may need more connections than PostgreSQL allows: start fewer, or set its max_connections higher'
    log.warn({ workers, needed, allowed: row.allowed }, message)
  }
}
