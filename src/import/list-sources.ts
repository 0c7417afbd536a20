import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, relative, sep } from 'node:path'
import { filesUnder, reading, shown, Unreadable } from '../record/source-files.ts'
import type { Format, Sample, SourceFile } from './format.ts'
import { formats } from './known-formats.ts'
import { openSourceFile } from './source-file.ts'

/** A file to import, and the format in which it is read. */
export interface FileToImport {
  file: SourceFile
  format: Format
}

/** The files to import. */
export interface FileList {
  files: FileToImport[]
  /** The paths of files that no format reads. */
  skipped: string[]
  /** The paths of files that are skipped, since another form of each is imported. */
  otherForms: OtherForm[]
}

/** A file that is skipped, since another form of it is imported. */
export interface OtherForm {
  path: string
  /** The path of the file that is imported. */
  imported: string
}

const headBytes = 65_536

/**
 * Finds the files of some paths and the format of each. A file in a folder that no format reads is skipped. `format` restricts them to one
 * format.
 * @throws {Unreadable} if a path cannot be read, a link leads out of its folder, or no format reads a file that is named
 */
export function listSources(paths: readonly string[], format?: Format): FileList {
  const files: FileToImport[] = []
  const skipped: string[] = []
  const seen = new Map<string, string>()
  const add = (path: string, name: string, isNamed: boolean) => {
    const other = seen.get(name)
    if (other !== undefined) throw new Unreadable(`${shown(path)}: it is called "${name}" like ${other}. Give the folder that both are in.`)
    seen.set(name, shown(path))
    const found = formatOf({ path: name, head: headOf(path) }, format, isNamed)
    if (found) files.push({ file: openSourceFile(path, name), format: found })
    else if (isNamed)
      throw new Unreadable(`${shown(path)}: no format reads it. Name one with --format: ${formats.map(({ name }) => name).join(', ')}.`)
    else skipped.push(name)
  }
  for (const path of paths) {
    if (!reading(path, () => statSync(path)).isDirectory()) {
      add(path, basename(path), true)
      continue
    }
    const root = realpathSync(path)
    for (const file of [...filesUnder(path, (name) => !name.startsWith('.'))].sort()) {
      if (!realpathSync(file).startsWith(root + sep))
        throw new Unreadable(`${shown(file)}: it is a symbolic link that leads out of the folder. Copy what it names into the folder.`)
      add(file, relative(path, file).replaceAll('\\', '/'), false)
    }
  }
  const all = withRecordFiles({ files, skipped }, paths)
  const { kept, otherForms } = withoutOtherForms(all.files)
  return { files: withCompanions(kept), skipped: all.skipped, otherForms }
}

/** Of several forms of a file, the one that its format prefers. */
function withoutOtherForms(files: readonly FileToImport[]): { kept: FileToImport[]; otherForms: OtherForm[] } {
  const find = finder(files)
  const otherForms = files.flatMap(({ file: { path }, format }) => {
    const [preferred] = (format.preferredTo?.(path) ?? []).flatMap((other) => find(other, format) ?? [])
    return preferred ? [{ path, imported: preferred.path }] : []
  })
  const skipped = new Set(otherForms.map(({ path }) => path))
  return { kept: files.filter(({ file }) => !skipped.has(file.path)), otherForms }
}

/** Each file with the files of the import that its format reads with it. */
function withCompanions(files: readonly FileToImport[]): FileToImport[] {
  const find = finder(files)
  return files.map(({ file, format }) => {
    const companions = (format.companions?.(file.path) ?? []).flatMap((path) => find(path, format) ?? [])
    return { file: companions.length > 0 ? { ...file, companions } : file, format }
  })
}

/** Finds a file of the import by its path and format. */
function finder(files: readonly FileToImport[]): (path: string, format: Format) => SourceFile | undefined {
  const byPath = new Map(files.map((each) => [each.file.path, each]))
  return (path, format) => {
    const found = byPath.get(path)
    return found?.format === format ? found.file : undefined
  }
}

function formatOf(sample: Sample, format: Format | undefined, isNamed: boolean): Format | undefined {
  if (format) return isNamed || format.detect(sample) ? format : undefined
  return formats.find(({ detect }) => detect(sample))
}

/** In a folder with a file in the record format, the other YAML and JSON files belong to it: it is written once for a dataset that it has this format. */
function withRecordFiles(
  { files, skipped }: Pick<FileList, 'files' | 'skipped'>,
  paths: readonly string[],
): Pick<FileList, 'files' | 'skipped'> {
  const record = files.find(({ format }) => format.name === 'record')?.format
  const [path] = paths
  if (!record || path === undefined || paths.length > 1) return { files, skipped }
  const isRecord = (name: string) => /\.(ya?ml|json)$/i.test(name)
  const more = skipped.filter(isRecord).map((name) => ({ file: openSourceFile(`${path}${sep}${name}`, name), format: record }))
  const all = [...files, ...more].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
  return { files: all, skipped: skipped.filter((name) => !isRecord(name)) }
}

function headOf(path: string): Buffer {
  return reading(path, () => {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(headBytes)
      return head.subarray(0, readSync(file, head, 0, headBytes, 0))
    } finally {
      closeSync(file)
    }
  })
}
