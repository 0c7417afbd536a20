import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type MessagePort, Worker } from 'node:worker_threads'
import { templateFile } from './database-template.ts'
import { EmbeddedConnection } from './embedded-connection.ts'
import { EmbeddedDatabaseError, explainFileError, hasNoSpace } from './embedded-errors.ts'
import type { Fault, FromWorker, ToWorker, WorkerOptions } from './embedded-worker.ts'
import { lockFolder } from './folder-lock.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** How long a statement may go on when it is to be stopped, in milliseconds: most end by themselves, and ending the thread costs everybody a second. */
const grace = 1_000
const interval = 10

/** Waits between attempts to open again, in milliseconds: the first one is at once, the last one repeats. */
const waits = [0, 250, 1_000, 5_000, 15_000, 30_000]
/** Faults that are further apart than this, in milliseconds, are not counted together. */
const memoryOfFaults = 60_000

/** PostgreSQL checks the depth of its own stack. JavaScript's has to be larger for that check to come first. */
const resourceLimits = { stackSizeMb: 64 }

const prefetched = new Map<string | undefined, Promise<EmbeddedDatabase>>()

/**
 * PostgreSQL in a worker thread of this process. The thread is ended and opened again on the same folder when it crashes,
 * loses an answer, or does not stop a statement: PostgreSQL's recovery keeps what was committed.
 */
export class EmbeddedDatabase {
  readonly #folder: string
  #onFault: (error: Error) => void = () => {}
  readonly #connections = new Set<EmbeddedConnection>()
  readonly #closing = new AbortController()
  readonly #releases: (() => unknown)[] = []
  #worker: Worker | undefined
  #down = new EmbeddedDatabaseError('The embedded database is not open.', '57P03')
  #ending: Promise<unknown> = Promise.resolve()
  #reopening: Promise<void> = Promise.resolve()
  #faults: number[] = []

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Opens the folder, or a temporary one that is removed at the end. `onFault` gets the error of each crash and of each failed attempt to open again. */
  static async start(folder: string | undefined, onFault: (error: Error) => void = () => {}): Promise<EmbeddedDatabase> {
    const begun = prefetched.get(folder)
    prefetched.delete(folder)
    const database = await (begun ?? EmbeddedDatabase.#start(folder))
    database.#onFault = onFault
    return database
  }

  /** Begins to open a folder that the next call of `start` for it takes over, so that the rest of the program is loaded meanwhile. */
  static prefetch(folder: string | undefined): void {
    const begun = EmbeddedDatabase.#start(folder)
    // The error is for the one that takes it over.
    begun.catch(() => {})
    prefetched.set(folder, begun)
  }

  static async #start(folder: string | undefined): Promise<EmbeddedDatabase> {
    const temporary = folder === undefined ? makeTemporaryFolder('memory') : undefined
    const database = new EmbeddedDatabase(folder ?? temporary?.folder ?? '')
    if (temporary) database.#releases.push(temporary.remove)
    try {
      database.#releases.push(await lockFolder(database.#folder))
      // What a process that was killed has left of a copy.
      rmSync(database.#copy, { recursive: true, force: true })
      database.#worker = await database.#open()
      return database
    } catch (error) {
      await database.stop()
      throw explainFileError(error, database.#folder)
    }
  }

  /** A connection for `pg`'s option `stream`. */
  readonly connect = (): EmbeddedConnection => {
    const connection = new EmbeddedConnection((port) => this.#attach(port))
    this.#connections.add(connection)
    return connection.on('close', () => this.#connections.delete(connection))
  }

  /**
   * Stops the statement under way, which fails with 57014. Nothing can interrupt PGlite: if the statement does not end by
   * itself within a second, its worker thread is terminated and a new one is started.
   */
  async cancel(): Promise<void> {
    const connection = [...this.#connections].find(({ isBusy }) => isBusy)
    const worker = this.#worker
    if (!connection || !worker) return
    const isDone = connection.underWay()
    for (let waited = 0; waited < grace && !isDone(); waited += interval) await setTimeout(interval)
    if (isDone()) return
    connection.destroy(new EmbeddedDatabaseError('The statement was stopped: it took longer than it may.', '57014'))
    this.#fail(worker, { message: 'a statement had to be stopped', log: [] })
  }

  get #copy(): string {
    return join(this.#folder, 'copy')
  }

  /**
   * Copies the database as it is between two transactions, which wait meanwhile, to a folder within its own. The caller opens that folder,
   * and removes it in the end. @throws an error where there is a copy already
   */
  async copy(): Promise<{ folder: string; remove: () => void }> {
    const worker = this.#worker
    if (!worker) throw this.#down
    const folder = this.#copy
    mkdirSync(folder)
    const remove = () => rmSync(folder, { recursive: true, force: true })
    try {
      await new Promise<void>((resolve, reject) => {
        const settle = (message: FromWorker) => {
          if (!('copied' in message)) return
          worker.off('message', settle)
          const { failure } = message
          if (failure) reject(explainFileError(Object.assign(new Error(failure.message), failure), folder))
          else resolve()
        }
        worker.on('message', settle)
        worker.once('exit', () => reject(this.#down))
        worker.postMessage({ copyTo: folder } satisfies ToWorker)
      })
    } catch (error) {
      remove()
      throw error
    }
    return { folder, remove }
  }

  /** The data directory as a `.tar.gz`. */
  dump(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (!this.#worker) return reject(this.#down)
      this.#worker.on('message', (message: FromWorker) => 'dump' in message && resolve(message.dump))
      send(this.#worker, 'dump')
    })
  }

  /** Closes the database. A statement that is still under way is stopped, and fails with 57014. */
  async stop(): Promise<void> {
    this.#closing.abort()
    // What a connection sends while another statement is being stopped has to be stopped as well.
    do await this.cancel()
    while (this.#worker && [...this.#connections].some(({ isBusy }) => isBusy))
    const worker = this.#worker
    this.#worker = undefined
    this.#down = new EmbeddedDatabaseError('The embedded database is closed.', '57P03')
    for (const connection of this.#connections) connection.destroy()
    if (worker) await new Promise((resolve) => send(worker.once('exit', resolve), 'close'))
    await this.#reopening
    await this.#ending
    for (const release of this.#releases.splice(0).reverse()) await release()
  }

  #attach(port: MessagePort): void {
    if (!this.#worker) throw this.#down
    const message: ToWorker = { connection: port }
    this.#worker.postMessage(message, [port])
  }

  async #open(): Promise<Worker> {
    const worker = startWorker({ folder: this.#folder, template: existing(templateFile()) })
    return new Promise((resolve, reject) => {
      const fail = (fault: Fault) => {
        if (this.#worker === worker) this.#fail(worker, fault)
        else {
          // PGlite fails with errors of its own making where it cannot write.
          const code = hasNoSpace(this.#folder) ? 'ENOSPC' : fault.code
          reject(explainFileError(Object.assign(new Error(reasonOf(fault)), { ...fault, message: reasonOf(fault), code }), this.#folder))
          this.#ending = worker.terminate()
        }
      }
      const { signal } = this.#closing
      const abandon = () => void worker.terminate()
      signal.addEventListener('abort', abandon)
      worker.on('message', (message: FromWorker) => {
        if ('opened' in message) {
          signal.removeEventListener('abort', abandon)
          resolve(worker)
        } else if ('fault' in message) fail(message.fault)
      })
      worker.on('error', ({ message, stack }) => fail({ message, stack, log: [] }))
      worker.on('exit', (code) => fail({ message: `its worker thread ended with code ${code}`, log: [] }))
    })
  }

  #fail(worker: Worker, fault: Fault): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#down = new EmbeddedDatabaseError(
      `The embedded database is opened again, and what was under way is undone. The cause: ${reasonOf(fault)}.`,
      '57P02',
      {
        cause: fault,
      },
    )
    for (const connection of this.#connections) connection.destroy(this.#down)
    this.#ending = worker.terminate()
    if (this.#closing.signal.aborted) return
    this.#onFault(this.#down)
    this.#reopening = this.#openAgain()
  }

  async #openAgain(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const now = performance.now()
      this.#faults = [...this.#faults.filter((time) => now - time < memoryOfFaults), now]
      const wait = waits[Math.min(this.#faults.length, waits.length) - 1]
      try {
        await this.#ending
        await setTimeout(wait, undefined, { signal: this.#closing.signal })
        this.#worker = await this.#open()
        return
      } catch (error) {
        if (this.#closing.signal.aborted) return
        const reason = error instanceof Error ? error.message : String(error)
        this.#down = new EmbeddedDatabaseError(`The embedded database cannot be opened again yet. ${reason}`, '57P03', { cause: error })
        this.#onFault(this.#down)
      }
    }
  }
}

function startWorker(workerData: WorkerOptions): Worker {
  const options = { workerData, resourceLimits, stdout: true, stderr: true, execArgv: [] }
  if (!import.meta.url.endsWith('.ts')) return quiet(new Worker(new URL('./embedded-worker.js', import.meta.url), options))
  // From the sources, the new thread first needs what translates TypeScript.
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const translator = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href
  const source = new URL('./embedded-worker.ts', import.meta.url).href
  const script = `import('${translator}').then(({ register }) => { register(); return import('${source}') })`
  return quiet(new Worker(script, { ...options, eval: true }))
}

/** What PGlite prints is in the fault, where it matters; the terminal belongs to the user. */
function quiet(worker: Worker): Worker {
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}

function send(worker: Worker, message: Exclude<ToWorker, object>): void {
  worker.postMessage(message)
}

/** PostgreSQL says in its log why it gave up; what is thrown then is only the end of its program. */
function reasonOf({ message, log }: Fault): string {
  return log.findLast((line) => /(PANIC|FATAL): /.test(line))?.replace(/^.*?(PANIC|FATAL):\s*/, '') ?? message
}

const existing = (file: string): string | undefined => (existsSync(file) ? file : undefined)
