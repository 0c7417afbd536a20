import { isPlain, tagOf } from './column-codecs.ts'
import type { Model } from './datamodel-types.ts'

// Prisma's arguments, taken apart. What is not as expected throws, and is Prisma's to say.

export type Args = Readonly<Record<string, unknown>>

/** Where in the arguments something stands. */
export type Path = readonly (string | number)[]

/** Thrown for arguments that are left to Prisma. */
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

/** What is stated: undefined is as if it were left out. */
export const entries = (value: unknown): [string, unknown][] => Object.entries(object(value)).filter(([, each]) => each !== undefined)

/** Whether an order ends in a count. */
export const counts = (orderBy: unknown): boolean =>
  typeof orderBy === 'object' && orderBy !== null && entries(orderBy).some(([name, value]) => name === '_count' || counts(value))

export function single(value: unknown): [string, unknown] {
  const [first, ...more] = entries(value)
  return first && more.length === 0 ? first : unknown('an order that is not by one thing')
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** Whether anything is asked by a filter, at any depth. */
export const asks = (filter: unknown): boolean =>
  entries(filter).some(([name, value]) => {
    if (['AND', 'OR', 'NOT'].includes(name)) return list(value).some(asks)
    return tagOf(value) !== '?' || value === null || Array.isArray(value) || entries(value).some(([key]) => key !== 'mode')
  })

export const paged = ({ take, skip }: Args): boolean => take !== undefined || (typeof skip === 'number' && skip > 0)
export const isBackwards = ({ take }: Args): boolean => typeof take === 'number' && take < 0
export const limits = ({ take, skip }: Args): string =>
  `${take === undefined ? '' : ` LIMIT ${Math.abs(integer(take))}`}${skip === undefined ? '' : ` OFFSET ${whole(skip)}`}`
export const byKey = ({ key }: Model) => key.map((name) => ({ [name]: 'asc' }))

/** The elements of a list, or what stands for a list of one, each with its place. */
export const elements = (value: unknown, at: Path): [unknown, Path][] =>
  Array.isArray(value) ? value.map((each, place) => [each, [...at, place]]) : [[value, at]]

export function only(args: Args, known: readonly string[]): void {
  for (const [name] of entries(args)) if (!known.includes(name)) unknown(`the argument ${name}`)
}

export function integer(value: unknown): number {
  return typeof value === 'number' && tagOf(value) === 'i' ? value : unknown('a take that is not a whole number')
}

export function whole(value: unknown): number {
  const number = integer(value)
  return number >= 0 ? number : unknown('a take or skip that is below 0')
}

/** Whether a filter names one record by a key, and each key it has by a value. */
export function byUnique({ uniques, scalars }: Model, where: unknown): boolean {
  const keys = entries(where).filter(([name]) => Object.hasOwn(uniques, name))
  const values = keys.flatMap(([name, value]) =>
    Object.hasOwn(scalars, name) ? [value] : uniques[name]?.map((field) => object(value)[field]),
  )
  return keys.length > 0 && values.every((value) => value !== null && tagOf(value) !== '?')
}

export const flag = (value: unknown): boolean => (typeof value === 'boolean' ? value : unknown('a choice that is not true or false'))
