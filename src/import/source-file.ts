import { createReadStream, statSync } from 'node:fs'
import { explained, megabytes, reading, shown, Unreadable } from '../record/source-files.ts'
import type { SourceFile } from './format.ts'

/**
 * A file on the disk as a source.
 * @param path - the path of the file
 * @param name - its path from the folder that was given, with forward slashes
 * @throws {Unreadable} if there is no such file, or it is no regular file
 */
export function openSourceFile(path: string, name: string): SourceFile {
  const stat = reading(path, () => statSync(path))
  if (!stat.isFile()) throw new Unreadable(`${shown(path)}: it is not a regular file. Name a file.`)
  async function* chunks() {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Buffer // A stream without an encoding.
    } catch (error) {
      throw explained(error, path)
    }
  }
  return sourceFile({ path: name, shown: shown(path), size: stat.size, chunks })
}

/** A source with the method `bytes`, which reads its chunks. */
export const sourceFile = (file: Omit<SourceFile, 'bytes'>): SourceFile => ({ ...file, bytes: (limit) => readAll(file, limit) })

async function readAll(file: Omit<SourceFile, 'bytes'>, limit: number): Promise<Buffer> {
  const tooLarge = (size: number) =>
    new Unreadable(
      `${file.shown}: it has ${megabytes(size)}, and a file of this format has at most ${megabytes(limit)}. Split it into several files.`,
    )
  if (file.size > limit) throw tooLarge(file.size)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file.chunks()) {
    size += chunk.length
    // A file can grow after its size was read.
    if (size > limit) throw tooLarge(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
