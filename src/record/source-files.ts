import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The largest file that is read, in bytes: a string of JavaScript cannot be much longer. */
export const maxFileBytes = 500_000_000

/** A file or folder that cannot be read. The message says which, why, and what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** A file by its path from the working directory, where it is below it. */
export const shown = (file: string) => {
  const here = relative('', file)
  return here.startsWith('..') ? file : here || '.'
}

const permission = 'the user of this process has no permission. Change its permissions, or run the command as another user'
const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder. Correct the path',
  EACCES: permission,
  EPERM: permission,
  ELOOP: 'it is a symbolic link that leads to itself. Correct or remove it',
  EISDIR: 'it is a folder, and a file is expected. Name a file',
  ENOTDIR: 'a part of the path is a file, and a folder is expected. Correct the path',
  ENAMETOOLONG: 'the path is too long for the file system. Use a shorter one',
  EMFILE: 'too many files are open. Close some, or raise the limit of open files',
  EIO: 'the disk reports an error. Check the disk',
  EROFS: 'the file system is read-only. Choose another folder',
  ENOSPC: 'the disk is full. Free some space, or choose another folder',
  EEXIST: 'it is there already, and is no folder. Choose another path',
}

/** Runs a call of the file system. @throws {Unreadable} in place of its error */
export function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw explained(error, path)
  }
}

/** An error of the file system as a sentence that says what to do; any other error as it is. */
export function explained(error: unknown, path?: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error
  const named = path ?? ('path' in error ? String(error.path) : undefined)
  const reason = reasons[String(error.code)]
  if (named === undefined || (path === undefined && !reason)) return error
  return new Unreadable(`${shown(named)}: ${reason ?? `it cannot be read (${error.code})`}.`, { cause: error })
}

/** The files of a folder and the folders in it, symbolic links followed. @throws {Unreadable} */
export function* filesUnder(folder: string, isWanted: (name: string) => boolean, above: readonly string[] = []): Generator<string> {
  const real = reading(folder, () => realpathSync(folder))
  if (above.includes(real)) throw new Unreadable(`${shown(folder)}: it is a symbolic link to a folder above it. Remove it.`)
  for (const entry of reading(folder, () => readdirSync(folder, { withFileTypes: true }))) {
    const path = join(folder, entry.name)
    const target = entry.isSymbolicLink() ? targetOf(path, entry, isWanted) : entry
    if (target?.isDirectory()) yield* filesUnder(path, isWanted, [...above, real])
    else if (target?.isFile() && isWanted(entry.name)) yield path
  }
}

/** A link that leads nowhere matters only where a file is expected: editors leave such links, with names that begin with a dot. */
const targetOf = (path: string, { name }: Dirent, isWanted: (name: string) => boolean) =>
  isWanted(name) && !name.startsWith('.') ? reading(path, () => statSync(path)) : statSync(path, { throwIfNoEntry: false })

/** The bytes of a file. @throws {Unreadable} also where it is too large */
export function readBytes(file: string): Buffer {
  const { size } = reading(file, () => statSync(file))
  if (size > maxFileBytes)
    throw new Unreadable(
      `${shown(file)}: it has ${megabytes(size)}, and a file has at most ${megabytes(maxFileBytes)}. Split it into several files.`,
    )
  return reading(file, () => readFileSync(file))
}

export const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`

/**
 * The text of a file: UTF-8, or UTF-16 that begins with a byte order mark or, as YAML and JSON do, with an ASCII character. The mark is not
 * part of the text.
 * @throws {Unreadable} with line and column of the first byte that is not UTF-8
 */
export function decode(bytes: Buffer, file: string): string {
  const [first = 1, second = 1] = bytes
  const wide = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0) ? 'utf-16le' : 'utf-16be'
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0)) {
    try {
      return new TextDecoder(wide, { fatal: true }).decode(bytes)
    } catch {
      throw new Unreadable(`${shown(file)}: it begins as ${wide.toUpperCase()} and is not. Save it as UTF-8.`)
    }
  }
  if (isUtf8(bytes)) return bytes.toString('utf8', bytes.subarray(0, 3).equals(mark) ? 3 : 0)
  const { line, column, byte } = firstInvalid(bytes)
  const value = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
  throw new Unreadable(
    `${shown(file)}:${line}:${column} is not UTF-8: the byte ${value} cannot stand there. Save the file as UTF-8; it may be in Windows-1252 or ISO 8859-1.`,
  )
}

const mark = Buffer.from('\ufeff')

/** Line and column, counted from 1 in code points, of the first byte that is not UTF-8. */
function firstInvalid(bytes: Buffer): { line: number; column: number; byte: number } {
  let [start, line] = [0, 1]
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1
    line++
  }
  const end = bytes.indexOf(10, start)
  const rest = bytes.subarray(start, end < 0 ? bytes.length : end)
  // Half of what is left is valid or not, until one character remains: a line can be the whole file.
  let [valid, length] = [0, rest.length]
  while (length - valid > 4) {
    const middle = characterStart(rest, valid + Math.floor((length - valid) / 2))
    if (middle > valid && isUtf8(rest.subarray(valid, middle))) valid = middle
    else if (middle > valid) length = middle
    else break
  }
  while (valid < length) {
    const next = valid + lengthOf(rest[valid] ?? 0)
    if (!isUtf8(rest.subarray(valid, next))) break
    valid = next
  }
  return { line, column: codePoints(rest.subarray(0, valid).toString('utf8')) + 1, byte: rest[valid] ?? 0 }
}

/** The start of the character that a byte belongs to, at most three bytes before it. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at
  while (start > at - 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--
  return start
}

/** How many bytes a character has, by its first byte. */
const lengthOf = (byte: number) => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

/** How many Unicode code points a text has. Offsets count these. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
