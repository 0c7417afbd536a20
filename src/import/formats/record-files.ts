import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { filesUnder, readBytes, reading, shown, Unreadable } from '../../record/source-files.ts'

/** SHA-256 of the names and bytes of a dataset's files. Their content is not parsed. */
export function digestRecord(path: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(path)) hash.update(`${relative(path, file)}\0`).update(createHash('sha256').update(readBytes(file)).digest())
  return hash.digest('hex')
}

const isRecord = (name: string) => /\.(ya?ml|json)$/i.test(name)

/** The files of a dataset, always in the same order. @throws {Unreadable} */
export function filesOf(path: string): string[] {
  if (!reading(path, () => statSync(path)).isDirectory()) {
    if (!isRecord(path)) throw new Unreadable(`${shown(path)}: expected a folder or a .yaml, .yml or .json file`)
    return [path]
  }
  const files = [...filesUnder(path, isRecord)].sort((a, b) => (a < b ? -1 : 1))
  if (files.length === 0) throw new Unreadable(`${shown(path)}: the folder has no .yaml, .yml or .json file`)
  return files
}
