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
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (isDiskFull(error)) return new Error(diskFull(folder), { cause: error })
  const reason = reasons[code]
  if (!reason) return error
  const message = `The embedded database cannot be kept in ${folder}: ${reason} (${code}). Point DATABASE_URL at a folder that can be written to.`
  return new Error(message, { cause: error })
}

/** What to do where the disk of the embedded database is full. */
export const diskFull = (folder: string): string =>
  `The disk that holds ${folder} is full. Free space there, or point DATABASE_URL at a folder on another disk, then start again.`

/** Whether this error, the log of a crash with it, or a cause of it says that there is no space on the disk. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, log, cause }: { code?: unknown; message?: unknown; log?: unknown; cause?: unknown } = error
  const words = [message, ...(Array.isArray(log) ? log : [])].join('\n')
  return code === 'ENOSPC' || code === '53100' || /No space left on device|ENOSPC/.test(words) || isDiskFull(cause)
}
