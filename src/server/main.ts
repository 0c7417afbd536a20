import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type Config, ConfigError, loadConfig } from './config.ts'
import { examples } from './generated/examples.ts'
import { createRapporteur } from './index.ts'
import { createLog, type Logger } from './log.ts'
import { isDatabaseAway } from './mask-error.ts'

/** What a server needs of a Rapporteur: to answer requests, over HTTP and in process, and to close. */
export interface Served {
  listener: RequestListener
  fetch: (request: Request) => Response | Promise<Response>
  close: () => Promise<void>
}

/** A server that listens. */
export interface Serving {
  url: string
  /** Stops accepting, lets requests in flight finish for so long, then closes the database. */
  stop: (graceMs?: number) => Promise<void>
}

/** A server that cannot start, in words for whoever starts it. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

type Open = (config: Config, log: Logger) => Promise<Served>

const openRapporteur: Open = (config, log) => createRapporteur({ ...config, log })

/** Opens the record and serves it over HTTP; rejects with a {@link StartError} where the remedy is known. */
export async function serve(
  config: Config,
  log: Logger = createLog(config.logLevel),
  open: Open = openRapporteur,
): Promise<Serving & Served> {
  const served = await open(config, log).catch((error: unknown) => {
    throw isDatabaseAway(error) ? new StartError(awayMessage(config.database), { cause: error }) : error
  })
  const server = createServer({ keepAlive: true }, served.listener)
  try {
    const { port } = await listening(server, config)
    return {
      ...served,
      url: `http://${nameOf(config.host)}:${port}/graphql`,
      stop: (graceMs) => drain(server, graceMs).finally(served.close),
    }
  } catch (error) {
    await served.close()
    throw error
  }
}

/** `rapporteur serve`: starts, greets, and stops on SIGTERM or SIGINT with exit code 0; 1 when it cannot start. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const config = loadConfig(env)
    const log = createLog(config.logLevel)
    const serving = await serve(config, log)
    stopOnSignal(serving, log)
    process.stdout.write(await greeting(serving))
  } catch (error) {
    const known = error instanceof StartError || error instanceof ConfigError
    process.stderr.write(
      `${error instanceof Error ? ((known || env.LOG_LEVEL !== 'debug' ? error.message : error.stack) ?? error.message) : String(error)}\n`,
    )
    process.exit(1)
  }
}

function listening(server: Server, { host, port }: Config): Promise<AddressInfo> {
  const remedies: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Stop what listens there, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} on ${host} is not for this user. Choose one above 1023: PORT=4000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to 127.0.0.1, or to 0.0.0.0 to let other machines in.`,
    ENOTFOUND: `HOST is ${host}, which no name server knows. Set it to 127.0.0.1, or to 0.0.0.0 to let other machines in.`,
  }
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = remedies[error.code ?? '']
      reject(remedy ? new StartError(remedy, { cause: error }) : error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address)
    })
  })
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

function stopOnSignal(serving: Serving, log: Logger): void {
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
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

const answer = z.object({
  data: z.object({
    statements: z.object({
      totalCount: z.number(),
      nodes: z.array(z.object({ text: z.string(), saidOn: z.object({ edtf: z.string().nullable() }) })),
    }),
  }),
})

/** Where the server is, and one query with its answer, so that a first look shows what this is for. */
export async function greeting({ url, fetch }: Pick<Serving & Served, 'url' | 'fetch'>): Promise<string> {
  const query = examples[0]?.query ?? '{ __typename }'
  const response = await fetch(
    new Request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }),
  )
  const body: unknown = await response.json()
  const { success, data } = answer.safeParse(body)
  const lines = success
    ? [
        `${data.data.statements.totalCount} statements:`,
        ...data.data.statements.nodes.slice(0, 3).map(({ saidOn, text }) => `${(saidOn.edtf ?? '').padEnd(12)}${clip(text)}`),
        '…',
      ]
    : JSON.stringify(body, null, 2).split('\n').slice(0, 8)
  return `Rapporteur is at ${url}\n\n${indent(query.trim().split('\n'))}\n\n${indent(lines)}\n\nOpen the URL to run it and ${examples.length - 1} more. Ctrl-C stops the server.\n`
}

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n')
const clip = (text: string) => (text.length > 110 ? `${text.slice(0, 109)}…` : text)
const nameOf = (host: string) =>
  ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host

const awayMessage = (database: string) =>
  `The database does not answer: ${database.replace(/:[^:@/]*@/, ':…@')}. Start it, correct DATABASE_URL, or unset DATABASE_URL to use the embedded database.`
