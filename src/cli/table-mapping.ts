import { statSync } from 'node:fs'
import { parseSource } from '../import/formats/parse-source.ts'
import { fieldNamed, fieldNames } from '../import/formats/table-columns.ts'
import type { FileImportOptions } from '../record/import-options.ts'
import { didYouMean, show } from '../record/load-report.ts'
import { reading, shown, Unreadable } from '../record/source-files.ts'
import { badRequest } from '../server/api-errors.ts'

/** What a file can say about an import beside its columns. */
type MappedOptions = Pick<FileImportOptions, 'dataset' | 'title' | 'licence' | 'homepage' | 'language' | 'dates'>

/** How the columns of a table are read, and options of the import that go with it. */
export interface TableMapping extends MappedOptions {
  map: Readonly<Record<string, string>>
}

/** In bytes. */
const maxFile = 256_000

const usage = 'field=column, separated by commas, as in speaker=who,text=speech; or the path of a file in YAML or JSON'

/**
 * The option `--map`: `speaker=who,text=speech`, or, if it has no `=`, the path of a file with a mapping of fields to columns.
 * @throws BAD_REQUEST, {Unreadable} with the line of the file
 */
export function tableMapping(option: string): TableMapping {
  if (!option.includes('=')) return mappingFile(option)
  const map = new Map<string, string>()
  for (const pair of option.split(',')) {
    const [key = '', column = '', ...more] = pair.split('=').map((each) => each.trim())
    if (key === '' || more.length > 0) throw badRequest(`--map ${option}: expected ${usage}.`)
    const again = sameField(map, key)
    if (again !== undefined) throw badRequest(`--map ${pair}: ${twice(map, again)}.`)
    map.set(key, column)
  }
  return { map: Object.fromEntries(map) }
}

function mappingFile(path: string): TableMapping {
  const stat = reading(path, () => statSync(path, { throwIfNoEntry: false }))
  if (!stat) throw badRequest(`--map ${path}: there is no such file. Write ${usage}.`)
  if (stat.size > maxFile) throw new Unreadable(`${shown(path)}: it has more than 256 kB. A mapping names columns only.`)
  const { data, lineOf } = parseSource(path)
  const refuse = (at: string[], message: string) => badRequest(`${shown(path)}:${lineOf(at)}: ${message}.`)
  if (!isMapping(data)) throw refuse([], `expected a mapping of fields to columns, found ${show(data)}`)
  const map = new Map<string, string>()
  let options: MappedOptions = {}
  for (const [key, value] of Object.entries(data)) {
    if (key === 'options') {
      if (!isMapping(value)) throw refuse([key], `options: expected a mapping, found ${show(value)}`)
      options = optionsOf(value, (name, message) => refuse([key, name], message))
      continue
    }
    if (!fieldNamed(key))
      throw refuse(
        [key],
        `expected a field of a table or "options", found "${key}".${didYouMean(key, [...fieldNames, 'options'])} The fields are ${fieldNames.join(', ')}`,
      )
    const column = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : undefined
    if (column === undefined) throw refuse([key], `${key}: expected the name or the number of a column, found ${show(value)}`)
    const again = sameField(map, key)
    if (again !== undefined) throw refuse([key], `${key}: ${twice(map, again)}`)
    map.set(key, column)
  }
  return { ...options, map: Object.fromEntries(map) }
}

const isMapping = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The key of a mapping that names the same field. */
const sameField = (map: ReadonlyMap<string, string>, key: string): string | undefined =>
  [...map.keys()].find((other) => other === key || (fieldNamed(key) !== undefined && fieldNamed(other) === fieldNamed(key)))

const twice = (map: ReadonlyMap<string, string>, key: string) => `the field has the column "${map.get(key)}" already, by the key "${key}"`

const optionNames = ['dataset', 'title', 'licence', 'homepage', 'language'] as const satisfies (keyof MappedOptions)[]

function optionsOf(given: Record<string, unknown>, refuse: (name: string, message: string) => Error): MappedOptions {
  const options: MappedOptions = {}
  const known = [...optionNames, 'dates']
  for (const [key, value] of Object.entries(given)) {
    const name = optionNames.find((each) => each === key)
    if (name) {
      if (typeof value !== 'string' || value.trim() === '') throw refuse(key, `options.${key}: expected some text, found ${show(value)}`)
      options[name] = value.trim()
    } else if (key === 'dates') {
      if (value !== 'dmy' && value !== 'mdy') throw refuse(key, `options.dates: expected dmy or mdy, found ${show(value)}`)
      options.dates = value
    } else throw refuse(key, `options: expected one of ${known.join(', ')}, found "${key}".${didYouMean(key, known)}`)
  }
  return options
}
