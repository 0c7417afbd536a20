import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from './config.ts'
import { endpointOf, listen } from './listen.ts'
import type { Logger } from './log.ts'

/** Whether this process is a worker, which another one started. */
export const isWorker = cluster.isWorker

/** Milliseconds: a worker that lived so long is started again at once. The wait before one that did not doubles from the first to the longest. */
const steadyAfter = 60_000
const firstWait = 1_000
const longestWait = 30_000

/**
 * Starts workers that serve on one address, each a process that runs this program again, and starts one again that ended. Connections are
 * given to the workers in turn. It returns when all of them listen.
 * @throws Error when the address cannot be had, or a worker ends before it listens
 */
export async function startWorkers({ host, port: wanted, workers: count }: Config, log: Logger) {
  const port = await freePort({ host, port: wanted })
  const running = new Set<Worker>()
  const waiting = new Set<NodeJS.Timeout>()
  let isStopping = false

  const start = (failures: number): Worker => {
    const worker = cluster.fork({ PORT: String(port) })
    const startedAt = performance.now()
    running.add(worker)
    worker.once('exit', (code, signal) => {
      running.delete(worker)
      if (isStopping) return
      const failed = performance.now() - startedAt < steadyAfter ? failures + 1 : 0
      const wait = failed === 0 ? 0 : Math.min(firstWait * 2 ** (failed - 1), longestWait)
      log.error({ pid: worker.process.pid, code, signal, seconds: wait / 1_000 }, 'a worker ended; another one is started')
      const timer = setTimeout(() => {
        waiting.delete(timer)
        start(failed)
      }, wait)
      waiting.add(timer)
    })
    return worker
  }

  const end = () => {
    for (const { process } of running) process.kill('SIGKILL')
  }
  process.once('exit', end)

  const stop = async () => {
    isStopping = true
    for (const timer of waiting) clearTimeout(timer)
    const ends = await Promise.all(
      [...running].map((worker) => {
        const ended = once(worker, 'exit')
        worker.process.kill('SIGTERM')
        return ended
      }),
    )
    process.off('exit', end)
    // A worker that does not listen yet ends by the signal.
    const unclean = ends.filter(([code, signal]) => code !== 0 && signal !== 'SIGTERM')
    if (unclean.length > 0) throw new Error(`${unclean.length} of ${count} workers could not stop cleanly.`)
  }

  try {
    await Promise.all(Array.from({ length: count }, () => listening(start(0))))
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
  return { url: endpointOf({ host, port }), stop }
}

/** Workers that are started again must find the port of the others, so it is chosen before all. */
async function freePort(address: Pick<Config, 'host' | 'port'>): Promise<number> {
  const server = createServer()
  const port = await listen(server, address)
  await new Promise((resolve) => server.close(resolve))
  return port
}

function listening(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('listening', () => resolve())
    worker.once('exit', () => reject(new Error('A worker could not start, for the reason that it wrote.')))
  })
}
