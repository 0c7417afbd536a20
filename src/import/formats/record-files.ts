import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Refused } from '../../record/load-report.ts'

/** SHA-256 of the names and bytes of a dataset's files, without reading what they say. */
export function digestRecord(path: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(path))
    hash.update(`${relative(path, file)}\0`).update(createHash('sha256').update(readFileSync(file)).digest())
  return hash.digest('hex')
}

const isRecord = (name: string) => /\.(ya?ml|json)$/i.test(name)

/** The files of a dataset, in an order that is always the same. */
export function filesOf(path: string): string[] {
  if (!existsSync(path)) throw new Refused(shown(path), [`${shown(path)}: there is no such file or folder`])
  if (!statSync(path).isDirectory()) {
    if (!isRecord(path)) throw new Refused(shown(path), [`${shown(path)}: expected a folder or a .yaml, .yml or .json file`])
    return [path]
  }
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isRecord(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1))
  if (files.length === 0) throw new Refused(shown(path), [`${shown(path)}: the folder has no .yaml, .yml or .json file`])
  return files
}

/** A file as people name it: from where they stand, where it is below. */
export const shown = (file: string) => {
  const here = relative('', file)
  return here.startsWith('..') ? file : here || '.'
}
