import { isPlain, tagOf } from './column-codecs.ts'
import type { Read } from './compile-read.ts'
import { type Args, NotCompiled } from './read-arguments.ts'

/** The shapes of selections that never change, so that they are read once. */
const frozen = new WeakMap<object, string>()

/**
 * What of some reads decides the SQL: all but the values in `where`, of which only the kind counts. Reads of one shape are the same
 * statement, with other parameters.
 */
export const shapeOf = (reads: readonly Read[]): string =>
  reads.map(({ model, operation, args }) => `${model}.${operation}${argsShape(args)}`).join(';')

function argsShape(args: Args): string {
  let shape = '('
  for (const name of Object.keys(args)) {
    const value = args[name]
    if (value === undefined) continue
    shape += `${plain(name)}:`
    if (name === 'where') shape += filterShape(value)
    else if ((name === 'select' || name === 'include') && isPlain(value)) shape += selectionShape(value)
    else shape += literal(value)
    shape += ','
  }
  return `${shape})`
}

function selectionShape(selection: object): string {
  const known = frozen.get(selection)
  if (known !== undefined) return known
  let shape = '{'
  for (const [name, value] of Object.entries(selection)) {
    if (value === undefined) continue
    shape += `${plain(name)}:${isPlain(value) ? argsShape(value) : literal(value)},`
  }
  shape += '}'
  if (Object.isFrozen(selection)) frozen.set(selection, shape)
  return shape
}

function filterShape(filter: unknown): string {
  const tag = tagOf(filter)
  if (tag !== '?') return tag
  if (filter === null) return 'null'
  if (Array.isArray(filter)) return listShape(filter)
  if (!isPlain(filter)) throw new NotCompiled(`a ${typeof filter} in where`)
  let shape = '{'
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue
    // These two are not sent: they decide the SQL.
    shape += `${plain(name)}:${name === 'mode' || name === 'isEmpty' ? literal(value) : filterShape(value)},`
  }
  return `${shape}}`
}

/** A list of values is one parameter, whatever its length, unless it has none or one; a list of filters is each of them. */
function listShape(list: readonly unknown[]): string {
  const [first] = list
  if (isPlain(first)) return `[${list.map(filterShape).join()}]`
  const tags = [...new Set(list.map(tagOf))].join('')
  return `[${tags}${list.length > 1 ? '*' : ''}]`
}

/** What stands in the statement itself. What JSON has no word for, no statement has. */
function literal(value: unknown): string {
  if (typeof value === 'object' || ['string', 'boolean'].includes(typeof value) || tagOf(value) === 'i') return JSON.stringify(value)
  throw new NotCompiled(`a ${typeof value}`)
}

/** A name as it is; one with signs in it could be taken for a shape. */
function plain(name: string): string {
  if (!/^@?\w+$/.test(name)) throw new NotCompiled(`the name ${JSON.stringify(name)}`)
  return name
}
