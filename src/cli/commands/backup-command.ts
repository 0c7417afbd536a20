import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import type { Manifest } from '../../store/backup/backup-format.ts'
import { openBackup } from '../../store/backup/open-backup.ts'
import { writeBackup } from '../../store/backup/write-backup.ts'
import { parseDatabaseUrl } from '../../store/database/database-url.ts'
import { DatabaseInUse } from '../../store/database/folder-lock.ts'
import { openDatabase } from '../../store/database/open-database.ts'
import { backupReport, sizeOf } from '../backup-report.ts'
import { progress, write } from '../print.ts'

interface Options {
  database: string
  url?: string
  key?: string
  json?: boolean
}

/** Writes a backup of a database, or of the one that a server has open, to a file, which appears when it is complete. */
export async function backup(file: string, command: Command): Promise<void> {
  const { database: url, url: server, key, json = false } = command.opts<Options>()
  const began = performance.now()
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () =>
      stopping.abort(new Error(`The backup was stopped by ${signal}.${file === '-' ? '' : ` ${file} was not written.`}`)),
    )
  const { signal } = stopping
  const shown = progress(server === undefined ? 'rows' : 'bytes')
  let manifest: Manifest | undefined
  const onManifest = (said: Manifest) => {
    manifest = said
  }
  const chunks = server === undefined ? fromDatabase(url, shown.update, onManifest) : fromServer(server, key, shown.update, signal)
  try {
    if (file === '-') return await toOutput(chunks, signal)
    const size = await writeWhole(file, chunks, signal, async (written) => {
      // What came from elsewhere is checked here.
      if (manifest) return
      const opened = await openBackup(written)
      manifest = opened.manifest
      await opened.close()
    })
    shown.end()
    const seconds = (performance.now() - began) / 1_000
    if (manifest)
      await backupReport(`${file}, ${sizeOf(size)}, was written in ${seconds.toFixed(1)} s.`, { file, size, seconds, manifest }, json)
  } catch (error) {
    throw signal.aborted ? signal.reason : unwritten(error, file)
  } finally {
    shown.end()
  }
}

/** An error of the file that is written, as a sentence. */
function unwritten(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const place = file === '-' ? 'the standard output' : file
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(`There is no space left to write ${place}. Nothing of the backup was kept.`, { cause: error })
  if (code === 'EFBIG')
    return new Error(`${place} would be larger than a file may be here (see ulimit -f). Nothing of the backup was kept.`, { cause: error })
  return error
}

async function* fromDatabase(url: string, onProgress: (rows: number) => void, onManifest: (manifest: Manifest) => void) {
  const target = parseDatabaseUrl(url)
  if (target.kind === 'embedded' && !existsSync(join(target.folder ?? '', 'pgdata')))
    throw new Error(
      target.folder === undefined
        ? 'memory:// is empty when a command begins, so there is nothing to back up. Give --database, or the --url of a server.'
        : `There is no database in ${target.folder}. Give --database, or set DATABASE_URL.`,
    )
  const database = await openDatabase(url).catch((error: unknown) => {
    if (!(error instanceof DatabaseInUse)) throw error
    throw new Error(
      `The embedded database in ${error.folder} is open in process ${error.pid}. Back it up through that server, with a key of the role ADMIN: ` +
        'rapporteur backup FILE --url http://localhost:4000/graphql --key KEY. Or stop the server first.',
      { cause: error },
    )
  })
  try {
    yield* writeBackup(database, { onProgress, onManifest })
  } finally {
    await database.close()
  }
}

async function* fromServer(url: string, key: string | undefined, onProgress: (bytes: number) => void, signal: AbortSignal) {
  const address = new URL('backup', url)
  const headers = new Headers(key === undefined ? {} : { authorization: `Bearer ${key}` })
  const response = await fetch(address, { headers, signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new Error(`No server answers at ${address}. Check --url.`, { cause: error })
  })
  if (!response.ok || !response.body) {
    const said: unknown = await response.json().catch(() => undefined)
    const reason = said instanceof Object && 'error' in said ? said.error : undefined
    throw new Error(
      `${address} answered ${response.status}${reason === undefined ? '. Is it a Rapporteur server of this version?' : `: ${reason}`}`,
    )
  }
  let done = 0
  try {
    for await (const chunk of response.body) {
      done += chunk.length
      onProgress(done)
      yield chunk
    }
  } catch (error) {
    if (signal.aborted) throw error
    throw new Error(`The server ended the backup before its end, after ${sizeOf(done)}. Its log says why. Nothing was written.`, {
      cause: error,
    })
  }
}

async function toOutput(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  for await (const chunk of chunks) {
    signal.throwIfAborted()
    await write(chunk)
  }
}

/** Writes a file under another name, and gives it its own when all of it is on the disk and checked. Returns its size. */
async function writeWhole(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  check: (written: string) => Promise<void>,
): Promise<number> {
  const partial = `${file}.partial`
  try {
    // What a backup that was killed has left. Another one that still runs sees that the file is no longer its own.
    await rm(partial, { force: true })
    const handle = await open(partial, 'wx', 0o600)
    const { ino } = await handle.stat()
    await pipeline(chunks, createWriteStream(partial, { fd: handle, flush: true }), { signal })
    await check(partial)
    const written = await stat(partial)
    if (written.ino !== ino) throw new Error(`Another backup is being written to ${file}. This one was not kept.`)
    await rename(partial, file)
    await syncFolder(dirname(resolve(file)))
    return written.size
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** The new name of a file is on the disk with its folder. Windows has no such operation. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
