import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { megabytes, Unreadable } from '../../record/source-files.ts'
import type { SourceFile } from '../format.ts'
import type { ParquetAnswer, ParquetRequest } from './parquet-worker.ts'
import type { Cell } from './table-cells.ts'
import { checkColumns, type Table } from './table-rows.ts'

/** In bytes. The footer at the end of a file says where everything is, so that the file is in memory as a whole. */
const maxFile = 256_000_000
/** How long a request may take, in milliseconds: many times what a file takes. */
const deadlineOf = (bytes: number) => 10_000 + bytes / 500

/** A table in Apache Parquet: a group of rows is decoded at a time. @throws {Unreadable} */
export async function openParquet(file: SourceFile): Promise<Table> {
  const bytes = await shared(file)
  const ask = async (request: Omit<ParquetRequest, 'bytes'>) => {
    const answer = await decode({ bytes, ...request }).catch((error: unknown) => {
      throw new Unreadable(`${file.shown}: ${error instanceof Error ? error.message : error}`)
    })
    if (!('error' in answer)) return answer
    throw new Unreadable(
      `${file.shown}: ${answer.isUnreadable ? answer.error : `it is not Parquet that can be read: ${answer.error}. It may be truncated; write it again.`}`,
    )
  }
  const found = await ask({})
  const { columns, groups } = 'columns' in found ? found : { columns: [], groups: 0 }
  checkColumns(file, columns.length)
  return {
    columns,
    warnings: [],
    async *rows(wanted) {
      const places = columns.map((_, at) => at).filter((at) => !wanted || wanted.has(at))
      for (let index = 0; index < groups; index++) {
        const answer = await ask({ group: { index, columns: places.map((at) => columns[at] ?? '') } })
        if (!('cells' in answer)) continue
        for (const [offset, values] of answer.cells.entries()) {
          const cells = Array.from<Cell>({ length: columns.length }).fill('')
          for (const [place, at] of places.entries()) cells[at] = values[place] ?? ''
          yield { number: answer.start + offset + 1, cells }
        }
      }
    },
  }
}

/** The bytes of a file in memory that threads share. */
async function shared(file: SourceFile): Promise<SharedArrayBuffer> {
  const tooLarge = () =>
    new Unreadable(
      `${file.shown}: it has more than ${megabytes(Math.min(file.size, maxFile))}, and a file of Parquet has at most ${megabytes(maxFile)}. Split it into several files.`,
    )
  if (file.size > maxFile) throw tooLarge()
  const bytes = new Uint8Array(new SharedArrayBuffer(file.size))
  let size = 0
  for await (const chunk of file.chunks()) {
    if (size + chunk.length > bytes.length) throw new Unreadable(`${file.shown}: it grew while it was read. Import it again.`)
    bytes.set(chunk, size)
    size += chunk.length
  }
  return bytes.buffer
}

/** A thread that has nothing to do. It does not keep the process alive. */
let idle: Worker | undefined

/** Asks a thread, which is ended if it does not answer in time. */
async function decode(request: ParquetRequest): Promise<ParquetAnswer> {
  const worker = idle ?? startWorker()
  idle = undefined
  worker.ref()
  const ended = new AbortController()
  const deadline = deadlineOf(request.bytes.byteLength)
  try {
    worker.postMessage(request)
    const [answer] = await Promise.race([
      once(worker, 'message', ended),
      once(worker, 'exit', ended).then(() => Promise.reject(new Error('it cannot be decoded. Write it again.'))),
      setTimeout(deadline, undefined, ended).then(() =>
        Promise.reject(new Error(`it is not decoded after ${Math.round(deadline / 1000)} s. It may be broken; write it again.`)),
      ),
    ])
    worker.unref()
    idle = worker
    // The thread sends nothing else.
    return answer as ParquetAnswer
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    ended.abort()
  }
}

function startWorker(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: 1_024 }, execArgv: [] }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./parquet-worker.js', import.meta.url), options)
  // From the sources, the new thread first needs what translates TypeScript.
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const translator = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href
  const source = new URL('./parquet-worker.ts', import.meta.url).href
  const script = `import('${translator}').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(script, { ...options, eval: true })
}
