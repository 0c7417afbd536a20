import type { Command, OptionValueSource } from 'commander'
import { type Client, createClient } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import { loadConfig } from '../../server/process/config.ts'
import { DatabaseInUse } from '../../store/database/folder-lock.ts'
import { inFlags } from './filter-flags.ts'

/** Where the record is: both have a value that they have unasked. */
export interface Place {
  url?: string
  database: string
}

/** What a question is asked with. */
export interface Asking {
  client: Client
  /** Aborted by Ctrl-C: what is asked then is to end, so that the database is closed. */
  signal: AbortSignal
}

/** Asks the record where the options say it is: a server over HTTP, or the database in this process, which is closed again. */
export async function withRecord(command: Command, ask: (asking: Asking) => Promise<void>): Promise<void> {
  const { url, database } = command.opts<Place>()
  const ending = interruptible()
  try {
    if (url !== undefined && wants(command, 'url')) await ask({ client: createClient({ url }), signal: ending.signal })
    else await inProcess(database, ending.signal, (client) => ask({ client, signal: ending.signal }))
  } catch (error) {
    if (!ending.signal.aborted) throw inFlags(error)
  } finally {
    ending.done()
  }
}

/** What the command line says goes before what the environment says; of two that are equal the URL. */
function wants(command: Command, option: 'url'): boolean {
  const ranks: OptionValueSource[] = ['default', 'env', 'cli']
  const rank = (name: string) => ranks.indexOf(command.getOptionValueSource(name) ?? 'default')
  if (rank(option) === 2 && rank('database') === 2) throw badRequest('--url and --database are both given. Give one of them.')
  return rank(option) >= rank('database')
}

async function inProcess(database: string, signal: AbortSignal, ask: (client: Client) => Promise<void>): Promise<void> {
  // The server is read only where there is none to ask.
  const [{ openRapporteur }, { loadBundled }, { createLog }, { withRemedy }] = await Promise.all([
    import('../../server/open-rapporteur.ts'),
    import('../bundled-dataset.ts'),
    import('../../server/process/log.ts'),
    import('../../server/process/serve.ts'),
  ])
  const config = loadConfig()
  const log = createLog(config.logLevel)
  const rapporteur = await openRapporteur({ ...config, database, log }).catch((error: unknown) => {
    throw error instanceof DatabaseInUse ? askTheOther(error) : withRemedy(error, database)
  })
  // What is under way is answered before the database is closed, Ctrl-C or not: its SQL would find nothing there.
  const fetch = (request: Request) => {
    signal.throwIfAborted()
    return rapporteur.fetch(new Request(request, { signal: null }))
  }
  try {
    await loadBundled(rapporteur.database, log)
    await ask(createClient({ fetch }))
  } finally {
    await rapporteur.close()
  }
}

const askTheOther = ({ folder, pid }: DatabaseInUse) =>
  new Error(`${folder} is open in process ${pid}. If that is a server, ask it: --url http://localhost:4000/graphql, or RAPPORTEUR_URL.`)

/** Ctrl-C ends what is asked, and the second one the process. */
function interruptible(): { signal: AbortSignal; done: () => void } {
  const ending = new AbortController()
  const end = (signal: NodeJS.Signals) => {
    process.exitCode = signal === 'SIGINT' ? 130 : 143
    ending.abort()
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  return { signal: ending.signal, done: () => void process.off('SIGINT', end).off('SIGTERM', end) }
}
