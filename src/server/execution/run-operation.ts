import type { Read } from '../../store/reads/reads.ts'
import { Prepared, type Select } from '../lib/prepared.ts'
import { type Arguments, type Field, NotPrepared, type SelectFunction, type Selection, type Variables } from './prepare-operation.ts'

/** The context of one execution of an operation. */
export interface Run {
  variables: Variables
  context: object
  read: (reads: readonly Read[]) => Promise<unknown[]>
  /** Deferred fields that are not yet complete. */
  pending: Promise<void>[]
}

/**
 * Executes a prepared query. Each root field reads the rows that all fields under it need. The other fields use these rows without waiting,
 * except deferred fields, which start a read of their own and reserve their place in the response. Any error is thrown, and then graphql-js
 * executes the operation again, so that errors have its format.
 */
export async function execute(root: Selection, given: Omit<Run, 'pending'>): Promise<Record<string, unknown>> {
  const run: Run = { ...given, pending: [] }
  const values = await Promise.all(
    root.fields.map(async (field) => {
      const value = await field.resolve(undefined, argumentsOf(field, run), run.context, preparedFor(field, run))
      return field.complete(value, object(run))
    }),
  )
  // Resolved fields may start further reads.
  while (run.pending.length > 0) await Promise.all(run.pending.splice(0))
  return Object.fromEntries(root.fields.map(({ key }, index) => [key, values[index]]))
}

const argumentsOf = ({ arguments: given }: Field, { variables }: Run): Arguments => (typeof given === 'function' ? given(variables) : given)

/** Returns a function that completes the fields of an object from the rows that were read. */
const object = (run: Run) => {
  const make = (value: unknown, { fields }: Selection): Record<string, unknown> => {
    const made: Record<string, unknown> = {}
    for (const field of fields) {
      const found = resolved(field, value, run)
      made[field.key] = found instanceof Promise ? null : field.complete(found, make)
      if (found instanceof Promise) wait(run, found, (resolved) => (made[field.key] = field.complete(resolved, make)))
    }
    return made
  }
  return make
}

function wait(run: Run, found: Promise<unknown>, then: (value: unknown) => void): void {
  const done = found.then(then)
  // The run awaits it later. Without this handler an earlier rejection would be unhandled.
  done.catch(() => {})
  run.pending.push(done)
}

function resolved(field: Field, parent: unknown, run: Run): unknown {
  const from = field.select ? property(parent, field.own) : parent
  if (field.property !== undefined) return property(from, field.property)
  const value = field.resolve(from, argumentsOf(field, run), run.context, field.deferred ? preparedFor(field, run) : undefined)
  if (value instanceof Promise && !field.deferred) throw new NotPrepared(`${field.name} returns a promise but is not deferred`)
  return value
}

// The GraphQL schema, not TypeScript, says what resolvers return.
const property = (of: unknown, name: string): unknown => (of as Record<string, unknown>)[name]

/** The columns that fields need, cached for fields that need the same each time. */
const cachedSelects = new WeakMap<Field, Map<string, Select>>()

function preparedFor(field: Field, run: Run): Prepared {
  const names = new Set(field.selection?.fields.map(({ name }) => name))
  return new Prepared(
    names,
    (paths, additional) => {
      if (!subfields(field).every((each) => each.constant)) return selectOf(under(field, paths), additional, run)
      const key = Object.keys(additional).join()
      const cached = cachedSelects.get(field) ?? new Map<string, Select>()
      cachedSelects.set(field, cached)
      const select = cached.get(key)
      if (select) return select
      return selectOf(under(field, paths), additional, run).then((made) => {
        cached.set(key, Object.freeze(made))
        return made
      })
    },
    run.read,
  )
}

const subfields = ({ selection }: Field): readonly Field[] => selection?.fields ?? []

/** The selections at the paths under a field. */
function under(field: Field, paths: readonly (readonly string[])[]): Selection[] {
  return paths.flatMap(([next, ...rest]) => {
    if (next === undefined) return field.selection ?? []
    return subfields(field).flatMap((each) => (each.name === next ? under(each, [rest]) : []))
  })
}

/** The select for fields of a record: their columns, and for a field with its own select, that select under its own name. */
async function selectOf(selections: readonly Selection[], additional: Select, run: Run): Promise<Select> {
  const select = { ...additional }
  for (const { fields } of selections) {
    for (const field of fields) {
      if (field.columns) Object.assign(select, field.columns)
      if (field.select) {
        const own = await needs(field, field.select, run)
        if (own) select[field.own] = own
      }
    }
  }
  if (selections.length === 0 || Object.keys(select).length > 0) return select
  // No column is selected, only whether the record exists.
  return { ...typeSelect(selections[0]?.type.extensions.pothosPrismaTypeSelection) }
}

function typeSelect(selection: unknown): Select {
  const select = typeof selection === 'object' && selection !== null && 'select' in selection ? selection.select : undefined
  // For a type without a selection Prisma reads all columns.
  if (typeof select !== 'object' || select === null) throw new NotPrepared('a type without a selection')
  return select as Select
}

/** The context for what is cached: it serves every caller, so it must not depend on one. */
const withoutCaller = (context: object): object =>
  Object.defineProperty({ ...context }, 'scope', {
    get: () => {
      throw new NotPrepared('the columns that a field needs depend on the caller')
    },
  })

const cachedNeeds = new WeakMap<Field, { select: unknown }>()

async function needs(field: Field, select: SelectFunction | object, run: Run): Promise<object | undefined> {
  if (typeof select !== 'function') return { select }
  const cached = cachedNeeds.get(field)
  if (cached) return cached
  const nested = async (query: object = {}, target: { paths?: readonly (readonly { name: string }[])[] } = {}) => {
    const paths = target.paths?.map((path) => path.map(({ name }) => name)) ?? [[]]
    const { select: additional, ...rest }: { select?: Select } = query
    return { ...rest, select: await selectOf(under(field, paths), additional ?? {}, run) }
  }
  const names = () => new Set(subfields(field).map(({ name }) => name))
  // Pothos returns the select of a field, and declares no type for it.
  const needed = (await select(argumentsOf(field, run), field.constant ? withoutCaller(run.context) : run.context, nested, names)) as {
    select: Select
  } | null
  if (needed && field.constant) cachedNeeds.set(field, { select: Object.freeze(needed.select) })
  return needed ?? undefined
}
