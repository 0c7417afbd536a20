import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** An error of a connection to the embedded database: all its statements under way fail with it. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError'

  constructor(
    message: string,
    /** As PostgreSQL would say it: 57014 for a statement that was stopped, 57P02 for a crash, 57P03 while it is opened again. */
    readonly code: '57014' | '57P02' | '57P03',
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system is read-only',
  ENOENT: 'it does not exist and cannot be made',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
  ELOOP: 'its path has a loop of links',
  ENAMETOOLONG: 'its path is too long',
}

/** An error of opening the embedded database, as a sentence with its place and the remedy where the file system is the cause. */
export function explainFileError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error)) return error
  if (isDiskFull(error)) return new Error(diskFull(folder), { cause: error })
  const code = codeOf(error) === 'ENOENT' ? (whyNotWritable(folder) ?? 'ENOENT') : codeOf(error)
  const reason = reasons[code]
  if (!reason) return error
  const message = `The embedded database cannot be kept in ${folder}: ${reason} (${code}). Point DATABASE_URL at a folder that can be written to.`
  return new Error(message, { cause: error })
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** Node.js says ENOENT of a folder that it cannot make; the folder above that is there says why. */
function whyNotWritable(folder: string): string | undefined {
  const above = dirname(folder)
  if (above !== folder && !existsSync(above)) return whyNotWritable(above)
  try {
    accessSync(above, constants.W_OK)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

/** What happened and what to do where the disk of a database is full. */
export const diskFull = (place: string): string =>
  `The disk that holds ${place} is full. What was under way is undone. Free space there, then start again.`

/** Whether this error, its cause, or the log that came with it says that there is no space on the disk. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, log, cause }: { code?: unknown; message?: unknown; log?: unknown; cause?: unknown } = error
  const words = [message, ...(Array.isArray(log) ? log : [])].join('\n')
  return code === 'ENOSPC' || code === '53100' || /No space left on device|ENOSPC/.test(words) || isDiskFull(cause)
}

/** Whether a folder is on a disk with less space than any start needs. */
export function hasNoSpace(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 1_000_000
}
