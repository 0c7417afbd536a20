import { isPlain, tagOf } from './column-codecs.ts'
import type { Model } from './datamodel-types.ts'

// Functions that read Prisma's arguments. For arguments that are not supported they throw `NotCompiled`; then Prisma runs the read.

export type Args = Readonly<Record<string, unknown>>

/** The path of a value in the arguments. */
export type Path = readonly (string | number)[]

/** Thrown for arguments that the compiler does not support. Prisma then runs the read. The message names the argument. */
export class NotCompiled extends Error {}

export const unknown = (what: string): never => {
  throw new NotCompiled(what)
}

export function direction(value: unknown): string {
  const { sort, nulls } = typeof value === 'string' ? { sort: value, nulls: undefined } : object(value)
  if (sort !== 'asc' && sort !== 'desc') unknown('an order that is neither asc nor desc')
  if (nulls !== undefined && nulls !== 'first' && nulls !== 'last') unknown('nulls that are neither first nor last')
  return `${sort === 'asc' ? 'ASC' : 'DESC'}${nulls ? ` NULLS ${String(nulls).toUpperCase()}` : ''}`
}

export const allLists = ({ relations }: Model): Args =>
  Object.fromEntries(Object.entries(relations).flatMap(([name, relation]) => (relation.list ? [[name, true]] : [])))

export function member<T>(record: Readonly<Record<string, T>>, name: string): T {
  return (Object.hasOwn(record, name) ? record[name] : undefined) ?? unknown(`the name ${name}`)
}

export const object = (value: unknown): Args => (isPlain(value) ? value : unknown(`a ${typeof value}`))

/** The entries of an object without those whose value is undefined, as Prisma ignores these. */
export const entries = (value: unknown): [string, unknown][] => Object.entries(object(value)).filter(([, each]) => each !== undefined)

/** Whether an order ends in a count. */
export const counts = (orderBy: unknown): boolean =>
  typeof orderBy === 'object' && orderBy !== null && entries(orderBy).some(([name, value]) => name === '_count' || counts(value))

export function single(value: unknown): [string, unknown] {
  const [first, ...more] = entries(value)
  return first && more.length === 0 ? first : unknown('an order with more or fewer than one field')
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** Whether a filter has a condition, at any depth. */
export const asks = (filter: unknown): boolean =>
  entries(filter).some(([name, value]) => {
    if (['AND', 'OR', 'NOT'].includes(name)) return list(value).some(asks)
    return tagOf(value) !== '?' || value === null || Array.isArray(value) || entries(value).some(([key]) => key !== 'mode')
  })

export const paged = ({ take, skip }: Args): boolean => take !== undefined || (typeof skip === 'number' && skip > 0)
export const isBackwards = ({ take }: Args): boolean => typeof take === 'number' && take < 0
export const limits = ({ take, skip }: Args): string =>
  `${take === undefined ? '' : ` LIMIT ${Math.abs(integer(take))}`}${skip === undefined ? '' : ` OFFSET ${notNegative(skip)}`}`
export const byKey = ({ key }: Model) => key.map((name) => ({ [name]: 'asc' }))

/** The elements of a list, each with its path. A single value is treated as a list of one. */
export const elements = (value: unknown, at: Path): [unknown, Path][] =>
  Array.isArray(value) ? value.map((each, index) => [each, [...at, index]]) : [[value, at]]

/** @throws {NotCompiled} if there are other arguments than these. */
export function only(args: Args, supported: readonly string[]): void {
  for (const [name] of entries(args)) if (!supported.includes(name)) unknown(`the argument ${name}`)
}

export function integer(value: unknown): number {
  return typeof value === 'number' && tagOf(value) === 'i' ? value : unknown('a take or skip that is not an integer of 32 bits')
}

export function notNegative(value: unknown): number {
  const number = integer(value)
  return number >= 0 ? number : unknown('a take or skip that is below 0')
}

/** Whether a filter selects one record by a unique key, and gives a value for each field of its keys. */
export function byUnique({ uniques, scalars }: Model, where: unknown): boolean {
  const keys = entries(where).filter(([name]) => Object.hasOwn(uniques, name))
  const values = keys.flatMap(([name, value]) =>
    Object.hasOwn(scalars, name) ? [value] : uniques[name]?.map((field) => object(value)[field]),
  )
  return keys.length > 0 && values.every((value) => value !== null && tagOf(value) !== '?')
}

export const flag = (value: unknown): boolean => (typeof value === 'boolean' ? value : unknown('a value that is not true or false'))
