import type { Command, OptionValueSource } from 'commander'
import { ChangeRefusedError, type Client, createClient } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import { loadConfig } from '../../server/process/config.ts'
import { DatabaseInUse } from '../../store/database/folder-lock.ts'
import type { Database } from '../../store/database/open-database.ts'
import { commandActor } from '../command-actor.ts'
import { problemLines } from '../said-changes.ts'
import { inFlags } from './filter-flags.ts'

/** The options that say where the record is. Both have a default. */
export interface Location {
  url?: string
  database: string
  /** A key for a server. */
  key?: string
}

/** A connection to the record. */
export interface Connected {
  client: Client
  /** The origin of the server's address; empty where the database is open in this process. */
  origin: string
  /** The database, where it is open in this process. */
  database?: Database
  /** Aborted by Ctrl-C. A request that runs then has to end, so that the database can be closed. */
  signal: AbortSignal
}

/** Opens the record that the options name, a server over HTTP or a database in this process, and closes it after the call. */
export async function withRecord(command: Command, use: (connected: Connected) => Promise<void>): Promise<void> {
  const { url, database, key } = command.opts<Location>()
  const ending = interruptible()
  try {
    if (url !== undefined && wants(command, 'url'))
      await use({
        client: createClient({ url, ...(key && { headers: { authorization: `Bearer ${key}` } }) }),
        origin: new URL(url).origin,
        signal: ending.signal,
      })
    else await inProcess(database, hasUrl(command), ending.signal, (opened) => use({ ...opened, origin: '', signal: ending.signal }))
  } catch (error) {
    if (ending.signal.aborted) return
    throw error instanceof ChangeRefusedError ? new Error(problemLines(error).join('\n'), { cause: error }) : inFlags(error)
  } finally {
    ending.done()
  }
}

/** The command line has precedence over the environment. Where both options have the same source, the URL has precedence. */
function wants(command: Command, option: 'url'): boolean {
  const ranks: OptionValueSource[] = ['default', 'env', 'cli']
  const rank = (name: string) => ranks.indexOf(command.getOptionValueSource(name) ?? 'default')
  if (rank(option) === 2 && rank('database') === 2) throw badRequest('--url and --database are both given. Give one of them.')
  return rank(option) >= rank('database')
}

/** Whether the command can query a server instead. */
const hasUrl = ({ options }: Command) => options.some((option) => option.attributeName() === 'url')

async function inProcess(
  database: string,
  canQueryServer: boolean,
  signal: AbortSignal,
  use: (opened: { client: Client; database: Database }) => Promise<void>,
): Promise<void> {
  // The server's modules are loaded only where a database is opened.
  const [{ openRapporteur }, { loadBundled }, { createLog }, { withRemedy }] = await Promise.all([
    import('../../server/open-rapporteur.ts'),
    import('../bundled-dataset.ts'),
    import('../../server/process/log.ts'),
    import('../../server/process/serve.ts'),
  ])
  const config = loadConfig()
  const log = createLog(config.logLevel)
  const rapporteur = await openRapporteur({ ...config, database, log, actor: commandActor }).catch((error: unknown) => {
    throw error instanceof DatabaseInUse ? inUse(error, canQueryServer) : withRemedy(error, database)
  })
  // A request that runs is answered before the database is closed, also after Ctrl-C: its SQL needs the database.
  const fetch = (request: Request) => {
    signal.throwIfAborted()
    return rapporteur.fetch(new Request(request, { signal: null }))
  }
  try {
    await loadBundled(rapporteur.database, log)
    await use({ client: createClient({ fetch }), database: rapporteur.database })
  } finally {
    await rapporteur.close()
  }
}

const inUse = ({ folder, pid }: DatabaseInUse, canQueryServer: boolean) =>
  new Error(
    canQueryServer
      ? `${folder} is open in process ${pid}. If that is a server, send the query to it: --url http://localhost:4000/graphql, or RAPPORTEUR_URL.`
      : `${folder} is open in process ${pid}. End that process first: an embedded database can be open in one process only.`,
  )

/** The first Ctrl-C aborts the request, the second one ends the process. */
function interruptible(): { signal: AbortSignal; done: () => void } {
  const ending = new AbortController()
  const end = (signal: NodeJS.Signals) => {
    process.exitCode = signal === 'SIGINT' ? 130 : 143
    ending.abort()
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  return { signal: ending.signal, done: () => void process.off('SIGINT', end).off('SIGTERM', end) }
}
