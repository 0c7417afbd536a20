import { inspect, isDeepStrictEqual } from 'node:util'
import { type Client, delegateOf, type Row } from './client.ts'
import { type Model, type Models, modelOf } from './model.ts'
import type { Case } from './random-args.ts'

/** What became of a read: what it returned, or how it failed. */
export type Outcome = { returned: unknown } | { failed: { name: string; code: unknown; meta: unknown; message: string } }

export async function outcomeOf(client: Client, { model, action, args }: Case): Promise<Outcome> {
  try {
    return { returned: await delegateOf(client, model)[action](args) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (ofTheMoment.test(error.message)) return outcomeOf(client, { model, action, args })
    const { code, meta }: Error & { code?: unknown; meta?: unknown } = error
    // Before its last lines a message tells where in the program the read stands.
    return { failed: { name: error.constructor.name, code, meta, message: error.message.split('\n\n').at(-1) ?? '' } }
  }
}

/** Errors that are not caused by the read: a connection timeout of a busy machine, and a restart of Prisma's engine after a panic of another read. */
const ofTheMoment = /^timeout exceeded when trying to connect$|attempted to take ownership of Rust value/

/** Whether two reads came to the same, types, prototypes and the order of keys included; rows in any order where none is asked for. */
export const same = (models: Models, { model, args }: Case, [one, other]: readonly [Outcome, Outcome]): boolean => {
  if ('failed' in one && 'returned' in other && passable(one.failed)) return true
  const settle = (outcome: Outcome) => ('returned' in outcome ? settled(outcome.returned, args, modelOf(models, model), models) : outcome)
  const [a, b] = [settle(one), settle(other)]
  return isDeepStrictEqual(a, b) && isDeepStrictEqual(keysOf(a), keysOf(b))
}

/**
 * Failures that need not be repeated. Prisma's own SQL names a column that is not there (P2022), as in the order of a nested list by a
 * count, or loses digits of a number (P2020); and a pattern is refused only where PostgreSQL gets to match it, which its plan decides.
 */
const passable = ({ code, message }: { code: unknown; message: string }) =>
  code === 'P2020' || code === 'P2022' || message.includes('LIKE pattern')

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

const keysOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(keysOf) : isRow(value) ? Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]) : null

/** Whether the answer leaves open which rows come, or in which order, and how. */
const looseness = (model: Model, args: Row): 'none' | 'order' | 'rows' => {
  const cut = args.take !== undefined || Boolean(args.skip) || args.cursor !== undefined
  const terms = [args.orderBy ?? []].flat().filter(isRow).flatMap(Object.keys)
  if (terms.length === 0) return cut ? (args.distinct ? 'rows' : 'none') : args.distinct ? 'rows' : 'order'
  const always = (name: string) => terms.includes(name) && model.columns.some((column) => column.name === name && column.required)
  const unique = model.keys.some(({ columns }) => columns.every(always))
  return unique ? 'none' : cut || args.distinct ? 'rows' : 'order'
}

const nestedIn = (models: Models, model: Model, args: Row): [name: string, args: Row, target: Model][] =>
  [args.select, args.include].filter(isRow).flatMap((tree) =>
    model.links
      .filter(({ name }) => tree[name])
      .map(({ name, model: target }): [string, Row, Model] => {
        const inner = tree[name]
        return [name, isRow(inner) ? inner : {}, modelOf(models, target)]
      }),
  )

/** Whether Prisma's answer is the only right one. */
export const isDefinite = (models: Models, { model: name, action, args }: Case): boolean => {
  const definite = (model: Model, args: Row): boolean =>
    looseness(model, args) !== 'rows' && nestedIn(models, model, args).every(([, inner, target]) => definite(target, inner))
  const model = modelOf(models, name)
  return definite(model, args) && (!action.startsWith('findFirst') || looseness(model, args) === 'none')
}

function settled(value: unknown, args: Row, model: Model, models: Models): unknown {
  if (Array.isArray(value)) {
    const rows = value.map((row) => settled(row, args, model, models))
    return looseness(model, args) === 'none'
      ? rows
      : rows
          .map((row): [string, unknown] => [inspect(row, { depth: null }), row])
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, row]) => row)
  }
  if (!isRow(value)) return value
  const row = Object.assign(Object.create(Object.getPrototypeOf(value)), value)
  for (const [name, inner, target] of nestedIn(models, model, args)) row[name] = settled(row[name], inner, target, models)
  return row
}

/** The smallest read made of this one that still fails. */
export async function smallest(models: Models, failing: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let found = failing
  for (let tries = 0, smaller = true; smaller; ) {
    smaller = false
    for (const args of reductions(found.args)) {
      if (tries++ > 1000) return found
      const candidate = { ...found, args: args as Row }
      if (!isDefinite(models, candidate) || !(await fails(candidate))) continue
      found = candidate
      smaller = true
      break
    }
  }
  return found
}

function* reductions(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) yield value.toSpliced(at, 1)
    for (let at = 0; at < value.length; at++) for (const inner of reductions(value[at])) yield value.with(at, inner)
  } else if (isRow(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    for (const name of Object.keys(value)) yield Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))
    for (const name of Object.keys(value)) for (const inner of reductions(value[name])) yield { ...value, [name]: inner }
  } else if (typeof value === 'string' && value.length > 100) yield value.slice(0, 10)
}

export const shown = (value: unknown): string => inspect(value, { depth: null, maxArrayLength: 3, maxStringLength: 60, breakLength: 140 })
