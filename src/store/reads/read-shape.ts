import { isPlain, tagOf } from './column-codecs.ts'
import type { Read } from './compile-read.ts'
import { type Args, NotCompiled } from './read-arguments.ts'

/** The cached shapes of frozen selections. */
const frozenShapes = new WeakMap<object, string>()

/**
 * The key of some reads in the statement cache: all arguments, with the kind of each value in `where` instead of the value. Reads of the
 * same shape compile to the same SQL, with other parameters.
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
  const cached = frozenShapes.get(selection)
  if (cached !== undefined) return cached
  let shape = '{'
  for (const [name, value] of Object.entries(selection)) {
    if (value === undefined) continue
    shape += `${plain(name)}:${isPlain(value) ? argsShape(value) : literal(value)},`
  }
  shape += '}'
  if (Object.isFrozen(selection)) frozenShapes.set(selection, shape)
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
    // These two are not parameters. They decide the SQL.
    shape += `${plain(name)}:${name === 'mode' || name === 'isEmpty' ? literal(value) : filterShape(value)},`
  }
  return `${shape}}`
}

/** A list of values is one parameter of any length, except that no value and one value have other SQL. A list of filters has a shape for each. */
function listShape(list: readonly unknown[]): string {
  const [first] = list
  if (isPlain(first)) return `[${list.map(filterShape).join()}]`
  const tags = [...new Set(list.map(tagOf))].join('')
  return `[${tags}${list.length > 1 ? '*' : ''}]`
}

/** A value that is part of the SQL text. A value that JSON cannot have is not supported. */
function literal(value: unknown): string {
  if (typeof value === 'object' || ['string', 'boolean'].includes(typeof value) || tagOf(value) === 'i') return JSON.stringify(value)
  throw new NotCompiled(`a ${typeof value}`)
}

/** A name. One with other characters than letters, digits and _ could be confused with the syntax of a shape. */
function plain(name: string): string {
  if (!/^@?\w+$/.test(name)) throw new NotCompiled(`the name ${JSON.stringify(name)}`)
  return name
}
