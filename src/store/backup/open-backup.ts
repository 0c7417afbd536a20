import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { type FileEntry, Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js'
import { migrationsFolder, readMigrations } from '../database/schema-engine.ts'
import {
  BackupRefused,
  fileOf,
  formatName,
  introduction,
  largestManifest,
  type Manifest,
  manifestFile,
  manifestSchema,
  sealDigits,
  sealLabel,
} from './backup-format.ts'
import { TableDigest } from './table-digest.ts'

/** A backup that is complete and undamaged. */
export interface OpenBackup {
  manifest: Manifest
  /** Size of the file in bytes. */
  size: number
  /** The rows of a table, in chunks that end with a row. */
  rowsOf: (table: string) => AsyncGenerator<Buffer>
  close: () => Promise<void>
}

/** Opens a backup, and reads all of it once to check that no byte was changed or lost. @throws BackupRefused */
export async function openBackup(file: string): Promise<OpenBackup> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new BackupRefused(`There is no file ${file}.`)
    throw error
  })
  try {
    const info = await handle.stat()
    if (!info.isFile()) throw new BackupRefused(`${file} is not a file.`)
    await checkSeal(handle, info.size, file)
    const zip = new ZipReader(new HandleReader(handle, info.size), { useWebWorkers: false })
    const entries = new Map<string, FileEntry>()
    for (const entry of await zip.getEntries()) if (!entry.directory) entries.set(entry.filename, entry)
    const manifest = await readManifest(entries.get(manifestFile), file)
    const missing = Object.keys(manifest.tables).filter((table) => !entries.has(fileOf(table)))
    if (missing.length > 0) throw new BackupRefused(`${file} has no rows of the tables ${missing.join(', ')}, which its manifest names.`)
    return {
      manifest,
      size: info.size,
      rowsOf: (table) => wholeLines(contentOf(entries.get(fileOf(table)))),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Compares the rows of each table with the manifest. @throws BackupRefused */
export async function verifyBackup({ manifest, rowsOf }: OpenBackup, onProgress?: (rows: number) => void): Promise<void> {
  let done = 0
  for (const [table, expected] of Object.entries(manifest.tables)) {
    const digest = new TableDigest()
    for await (const lines of rowsOf(table)) {
      digest.add(lines)
      onProgress?.(done + digest.rows)
    }
    done += digest.rows
    const found = digest.summary()
    if (found.rows !== expected.rows || found.sha256 !== expected.sha256 || found.rowsSha256 !== expected.rowsSha256)
      throw new BackupRefused(
        `The table ${table} of the backup has ${found.rows} rows with the SHA-256 ${found.sha256}; its manifest says ${expected.rows} rows with ${expected.sha256}.`,
      )
  }
}

/** The migrations of the backup that this version does not know. */
export const unknownMigrations = ({ migrations }: Manifest, folder = migrationsFolder()): string[] => {
  const known = new Set(readMigrations(folder).map(({ name }) => name))
  return migrations.filter((name) => !known.has(name))
}

/** The last bytes of a backup are the SHA-256 of all others. */
async function checkSeal(handle: FileHandle, size: number, file: string): Promise<void> {
  const sealed = size - sealDigits
  const label = Buffer.from(sealLabel)
  const end = await readAt(handle, Math.max(0, sealed - label.length), label.length + sealDigits)
  const begin = await readAt(handle, 0, 30 + introduction.length)
  const isBackup = begin.subarray(30).toString('latin1') === introduction
  if (sealed < label.length || !end.subarray(0, label.length).equals(label))
    throw new BackupRefused(
      isBackup
        ? `${file} is not complete: the end of the backup is missing or damaged. Use another backup.`
        : `${file} is not a backup of Rapporteur.`,
    )
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, end: sealed - 1, autoClose: false, highWaterMark: 1_000_000 }))
    hash.update(chunk)
  const [expected, found] = [end.subarray(label.length).toString('latin1'), hash.digest('hex')]
  if (expected !== found)
    throw new BackupRefused(`${file} is damaged: its SHA-256 should be ${expected}, and is ${found}. Use another backup.`)
}

async function readManifest(entry: FileEntry | undefined, file: string): Promise<Manifest> {
  const content: Uint8Array[] = []
  let size = 0
  for await (const chunk of contentOf(entry)) {
    content.push(chunk)
    size += chunk.length
    if (size > largestManifest) throw new BackupRefused(`The manifest of ${file} is larger than ${largestManifest} bytes.`)
  }
  const said = jsonOf(Buffer.concat(content).toString('utf8'))
  const { success, data, error } = manifestSchema.safeParse(said)
  if (success) return data
  const format = said instanceof Object && 'format' in said ? String(said.format) : undefined
  if (format !== undefined && format !== formatName)
    throw new BackupRefused(`${file} has the format "${format}", and this version reads "${formatName}". Install a newer version.`)
  const [issue] = error.issues
  throw new BackupRefused(`The manifest of ${file} is not as it must be: ${issue?.path.join('.')} ${issue?.message}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a file within the ZIP file has. */
async function* contentOf(entry: FileEntry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) return
  let control: TransformStreamDefaultController<Uint8Array> | undefined
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      control = controller
    },
  })
  const reading = entry.getData(writable)
  reading.catch((error: unknown) => control?.error(error))
  yield* readable
  await reading
}

const newline = 10
const chunkSize = 1_000_000

/** The same bytes in chunks of about a megabyte that end with a line. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size < chunkSize || !chunk.includes(newline)) continue
    const all = Buffer.concat(parts)
    const end = all.lastIndexOf(newline) + 1
    yield all.subarray(0, end)
    parts = [all.subarray(end)]
    size = all.length - end
  }
  if (size > 0) yield Buffer.concat(parts)
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** An open file, for the reader of ZIP files. */
class HandleReader extends Reader<FileHandle> {
  readonly #handle: FileHandle

  constructor(handle: FileHandle, size: number) {
    super(handle)
    this.#handle = handle
    this.size = size
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return readAt(this.#handle, index, length)
  }
}
