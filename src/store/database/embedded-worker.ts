// The worker thread of the embedded database: it opens the folder and executes what the connections send, one message at a time.
import { constants, cpSync, existsSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

/** What the worker is started with. */
export interface WorkerOptions {
  /** The folder that holds `pgdata`. */
  folder: string
  /** A `.tar.gz` of a prepared data directory, for a new folder; without it PGlite makes one. */
  template: string | undefined
}

/** Messages to the worker: a new connection, a copy of the data directory as an archive or as a folder, the end. */
export type ToWorker = { connection: MessagePort } | { copyTo: string } | 'dump' | 'close'

/** Messages from the worker. A fault means that it executes nothing any more and has to be ended. */
export type FromWorker = { opened: true } | { fault: Fault } | { dump: Uint8Array } | { copied: string; failure?: Fault }

/** Why the worker can do no more. */
export interface Fault {
  message: string
  /** A code of Node.js such as `ENOSPC`, where the file system is the cause. */
  code?: string
  stack?: string
  /** The last lines that PostgreSQL wrote to its log. */
  log: string[]
}

interface Statement {
  port: MessagePort
  bytes: Uint8Array
}

/** A statement of a connection, or a copy of the database between two transactions. */
type Job = Statement | { copyTo: string }

const options = {
  extensions: { pg_trgm },
  // PGlite's default of 128 MB takes that memory, and time to clear it at each start.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  onStderr: (line: string) => {
    log.push(line)
    if (log.length > 20) log.shift()
    return false
  },
}
const log: string[] = []

/** PGlite leaves its main loop this way after each error of PostgreSQL. Whatever else is thrown there is a crash. */
const errorOfPostgres = 100

if (parentPort) await run(parentPort, workerData).catch((error: unknown) => report(parentPort, error))

async function run(parent: MessagePort, { folder: dataFolder, template }: WorkerOptions): Promise<void> {
  const database = await open(join(dataFolder, 'pgdata'), join(dataFolder, 'pgdata.unfinished'), template)
  stopAtCrash(database.Module, (error) => {
    report(parent, error)
    // PGlite would go on in memory that may be damaged. The main thread ends this one.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })

  let queue: Job[] = []
  let inTransaction: MessagePort | undefined
  let executing = false

  async function execute(): Promise<void> {
    if (executing) return
    executing = true
    for (let job = next(); job; job = next()) {
      if ('copyTo' in job) {
        await copyTo(job.copyTo)
        continue
      }
      const answer: Uint8Array[] = []
      await database.execProtocolRawStream(job.bytes, { syncToFs: false, onRawData: (bytes) => answer.push(bytes.slice()) })
      const bytes = joined(answer)
      if (expectsReady(job.bytes) && !isReady(bytes)) throw new Error('PGlite lost the answer to a statement')
      inTransaction = database.isInTransaction() ? job.port : undefined
      job.port.postMessage(bytes, [bytes.buffer])
    }
    executing = false
  }

  /** Copies the data directory while nothing is executed. The copy is then opened as after a crash. */
  async function copyTo(folder: string): Promise<void> {
    try {
      await database.execProtocolRawStream(checkpoint, { syncToFs: false, onRawData: () => {} })
      cpSync(join(dataFolder, 'pgdata'), join(folder, 'pgdata'), { recursive: true, mode: constants.COPYFILE_FICLONE })
      parent.postMessage({ copied: folder } satisfies FromWorker)
    } catch (error) {
      parent.postMessage({ copied: folder, failure: faultOf(error) } satisfies FromWorker)
    }
  }

  /** A transaction keeps the one session to its connection. */
  function next(): Job | undefined {
    const at = inTransaction ? queue.findIndex((job) => 'port' in job && job.port === inTransaction) : 0
    return queue.splice(at, at < 0 ? 0 : 1)[0]
  }

  function enqueue(job: Job): void {
    queue.push(job)
    execute().catch((error: unknown) => report(parent, error))
  }

  function accept(port: MessagePort): void {
    port.on('message', (bytes: Uint8Array) => enqueue({ port, bytes }))
    port.on('close', () => {
      queue = queue.filter((job) => !('port' in job) || job.port !== port)
      if (inTransaction === port) enqueue({ port, bytes: rollback })
    })
  }

  parent.on('message', async (message: ToWorker) => {
    if (message === 'close') {
      await database.close()
      process.exit(0)
    } else if (message === 'dump') {
      const dump = await database.dumpDataDir('gzip')
      parent.postMessage({ dump: new Uint8Array(await dump.arrayBuffer()) } satisfies FromWorker)
    } else if ('copyTo' in message) enqueue(message)
    else accept(message.connection)
  })
  parent.postMessage({ opened: true } satisfies FromWorker)
}

/** A start that failed while it created the folder leaves this marker, and the next start creates the folder again. */
async function open(data: string, unfinished: string, template: string | undefined): Promise<PGlite> {
  if (existsSync(unfinished)) rmSync(data, { recursive: true, force: true })
  if (existsSync(data)) return openFolder(data)
  writeFileSync(unfinished, '')
  const database = await openFolder(data, template)
  rmSync(unfinished)
  return database
}

async function openFolder(dataDir: string, template?: string): Promise<PGlite> {
  return PGlite.create(dataDir, template === undefined ? options : { ...options, loadDataDir: await openAsBlob(template) })
}

/** PGlite catches what its program throws and goes on: a crash would be seen as silence, or as a loop without end. */
function stopAtCrash(postgres: PGlite['Module'], stop: (error: unknown) => void): void {
  const loop = postgres._PostgresMainLoopOnce
  postgres._PostgresMainLoopOnce = () => {
    try {
      return loop()
    } catch (error) {
      if (!(error instanceof Object && 'status' in error && error.status === errorOfPostgres)) stop(error)
      throw error
    }
  }
}

/** Codes of WASI, in which Emscripten's file system says what failed. */
const fileErrors: Record<number, string> = { 2: 'EACCES', 44: 'ENOENT', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' }

function report(parent: MessagePort | null, error: unknown): void {
  parent?.postMessage({ fault: faultOf(error) } satisfies FromWorker)
}

function faultOf(error: unknown): Fault {
  const { message = '', code, errno, stack }: { message?: string; code?: string; errno?: number; stack?: string } = Object(error)
  const known = code ?? fileErrors[errno ?? 0]
  return { message: message || known || String(error), ...(known && { code: known }), ...(stack && { stack }), log: [...log] }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const sync = Buffer.from('S\0\0\0\x04', 'latin1')
const checkpoint = new Uint8Array(Buffer.from('Q\0\0\0\x0fCHECKPOINT\0', 'latin1'))
const rollback = new Uint8Array(Buffer.from('Q\0\0\0\x0dROLLBACK\0', 'latin1'))

/** A query or a Sync at the end is answered by ReadyForQuery, and so is the start of a connection (which has no type). */
const expectsReady = (bytes: Uint8Array): boolean => bytes[0] === 0 || bytes[0] === 0x51 || sync.equals(bytes.subarray(-sync.length))

const isReady = (answer: Uint8Array): boolean => Buffer.from(answer.subarray(-6, -1)).toString('latin1') === 'Z\0\0\0\x05'
