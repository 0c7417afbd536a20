import { createServer, type Server } from 'node:http'
import { inspect } from 'node:util'
import compression from 'compression'
import { z } from 'zod'
import { diskFull, EmbeddedDatabaseError, isDiskFull } from '../../store/database/embedded-errors.ts'
import { examples } from '../generated/examples.ts'
import { isDatabaseAway } from '../http/mask-error.ts'
import { openRapporteur } from '../open-rapporteur.ts'
import type { Rapporteur } from '../rapporteur.ts'
import { type Config, loadConfig } from './config.ts'
import { endpointOf, listen } from './listen.ts'
import { createLog, type Logger } from './log.ts'
import { serveMetrics } from './metrics-server.ts'
import { isWorker, startWorkers } from './workers.ts'

/** What a server needs of a Rapporteur: to answer requests, over HTTP and in process, and to close. */
export type Served = Pick<Rapporteur, 'listener' | 'fetch' | 'close'> & Partial<Pick<Rapporteur, 'endSubscriptions' | 'metrics'>>

/** Opens what is to be served. */
export type Open = (config: Config, log: Logger) => Promise<Served>

/** A server that listens. */
export interface Serving {
  url: string
  /** Where its metrics are, if they have a port of their own. */
  metricsUrl?: string | undefined
  fetch: Served['fetch']
  /** Stops accepting, lets requests in flight finish for so many milliseconds (10,000), then closes the database. */
  stop: (graceMs?: number) => Promise<void>
}

const openOnly: Open = (config, log) => openRapporteur({ ...config, log })

/** Opens the record and serves it over HTTP. @throws Error with the remedy when the database is away or the address cannot be had. */
export async function serve(config: Config, log: Logger, open: Open = openOnly): Promise<Serving> {
  const { listener, fetch, close, endSubscriptions, metrics } = await opened(config, log, open)
  const server = createServer(connectionLimits, compressed(listener))
  server.maxConnections = mostConnections
  try {
    // Of workers, the process that started them tells the metrics.
    const metering = metrics && !isWorker ? await serveMetricsOf(config, metrics) : undefined
    const port = await listen(server, config).catch(async (error: unknown) => {
      await metering?.stop()
      throw error
    })
    const stop: Serving['stop'] = (graceMs) => {
      endSubscriptions?.()
      return drain(server, graceMs).finally(metering?.stop).finally(close)
    }
    return { url: endpointOf({ ...config, port }), metricsUrl: metering?.url, fetch, stop }
  } catch (error) {
    await close()
    throw error
  }
}

const opened = (config: Config, log: Logger, open: Open): Promise<Served> =>
  open(config, log).catch((error: unknown) => {
    throw withRemedy(error, config.database)
  })

/** Serves metrics on the port that the configuration has for them, if it has one. */
async function serveMetricsOf({ metricsServer: address }: Config, read: () => Promise<string>) {
  if (!address) return undefined
  const { port, stop } = await serveMetrics(address, read)
  return { url: new URL('/metrics', endpointOf({ ...address, port })).href, stop }
}

/**
 * Serves by several processes. This one opens the record first, so that its database is migrated and filled once, and goes on to copy the
 * origin of a mirror.
 */
async function serveByWorkers(config: Config, log: Logger, open: Open): Promise<Serving> {
  const { close, metrics } = await opened(config, log, open)
  if (!config.mirror) await close()
  const closeMirror = config.mirror ? close : async () => {}
  try {
    const { url, stop } = await startWorkers(config, log)
    const { workersMetrics } = await import('../observing/metrics.ts')
    const metering = metrics && (await serveMetricsOf(config, workersMetrics))
    return {
      url,
      metricsUrl: metering?.url,
      fetch: (request) => fetch(request),
      stop: () => stop().finally(metering?.stop).finally(closeMirror),
    }
  } catch (error) {
    await closeMirror()
    throw error
  }
}

/**
 * `rapporteur serve`: starts, greets, and stops on SIGTERM or SIGINT with exit code 0; 1 when it cannot start. `after` is what follows the
 * greeting. With WORKERS, the process that was started does this, and each worker serves.
 */
export async function main(
  env: NodeJS.ProcessEnv = process.env,
  open: Open = openOnly,
  after: (config: Config) => Promise<string> = async () => '',
): Promise<void> {
  try {
    const config = loadConfig(env)
    const log = createLog(config.logLevel)
    outliveRejections(log)
    if (isWorker) return stopOnSignal(await serve(config, log), log)
    const serving = await (config.workers > 1 ? serveByWorkers : serve)(config, log, open)
    stopOnSignal(serving, log)
    process.stdout.write(`${await greeting(serving)}${await after(config)}`)
  } catch (error) {
    const debugging = env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'trace'
    process.stderr.write(`${error instanceof Error && !debugging ? error.message : inspect(error)}\n`)
    process.exit(1)
  }
}

/** Milliseconds that a client may take to send a request, its headers and all of it, and that an idle connection is kept. */
const connectionLimits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 1_000 }
const mostConnections = 2_000

const compress = compression({ threshold: 1_024 })

/** Answers to other machines are compressed; to this one, a proxy on it among them, that would take longer than it saves. */
const compressed =
  (listener: Served['listener']): Served['listener'] =>
  (request, response) => {
    const { remoteAddress = '' } = request.socket
    if (/^(::1$|(::ffff:)?127\.)/.test(remoteAddress)) listener(request, response)
    else compress(request, response, () => listener(request, response))
  }

/** A connection kept alive would hold the server open, so idle ones are closed as soon as they have their answer. */
async function drain(server: Server, graceMs = 10_000): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}

/** What rejects unseen is a fault of one request, which its deadline ends; the others go on. */
function outliveRejections(log: Logger): void {
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected unseen'))
}

/** Milliseconds after which a process that was told to stop ends, the grace of its requests included. */
const longestStop = 15_000

function stopOnSignal(serving: Serving, log: Logger): void {
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    // A worker gets the signals of a terminal, and those of the process that started it.
    if (stopping && isWorker) return
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    // Whatever still runs then is not waited for.
    setTimeout(() => {
      log.fatal('could not stop in time')
      process.exit(1)
    }, longestStop).unref()
    serving.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

const said = z.object({ text: z.string(), saidOn: z.object({ edtf: z.string() }).nullable() })
const statements = z.object({ totalCount: z.number(), nodes: z.array(said) })
const answer = z.object({ data: z.object({ statements }).nullish(), errors: z.array(z.object({ message: z.string() })).default([]) })

/** Where the server is, and one query with the first lines of its answer, so that a first look shows what this is for. */
export async function greeting({ url, fetch }: Pick<Serving, 'url' | 'fetch'>): Promise<string> {
  const query = examples[0]?.query ?? '{ __typename }'
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }
  const { data, errors } = answer.parse(await (await fetch(new Request(url, request))).json())
  const lines = data ? summary(data.statements) : errors.map(({ message }) => message)
  return `Rapporteur is at ${url}\n\n${indent(query.trim().split('\n'))}\n\n${indent(lines)}\n\nOpen the URL to run it and ${examples.length - 1} more. Ctrl-C stops the server.\n`
}

const summary = ({ totalCount, nodes }: z.infer<typeof statements>) => [
  `${totalCount} statements${totalCount > 3 ? ', the first three' : ''}:`,
  ...nodes.slice(0, 3).map(({ saidOn, text }) => `${(saidOn?.edtf ?? 'undated').padEnd(12)}${clip(text)}`),
]

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n')
const clip = (text: string) => (text.length > 110 ? `${text.slice(0, 109)}…` : text)
/** An error of a database, with what to do where it is away or its disk is full; its URL is shown without user and password. */
export function withRemedy(error: unknown, database: string): unknown {
  const { host, pathname } = URL.canParse(database) ? new URL(database) : { host: '', pathname: database }
  if (isDiskFull(error)) return new Error(diskFull(`the database ${host}${pathname}`), { cause: error })
  if (!isDatabaseAway(error) || error instanceof EmbeddedDatabaseError) return error
  const message = `The database ${host}${pathname} does not answer. Start it, correct DATABASE_URL, or unset DATABASE_URL to use the embedded database.`
  return new Error(message, { cause: error })
}
