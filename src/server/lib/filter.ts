import type { EnumRef, InputFieldMap, InputRef } from '@pothos/core'
import { spoken } from '../../record/kinds.ts'
import { badRequest } from '../api-errors.ts'
import { builder, type Model, type SchemaTypes, type WhereOf } from '../builder.ts'
import type { Context } from '../context.ts'
import { anyOf } from './any-of.ts'
import { dateArgument, openEnd } from './fuzzy-date.ts'
import { assertFilter, assertValue, searchCost } from './input-bounds.ts'
import { negatable } from './negatable.ts'
import type { Identities, RefType } from './ref.ts'
import type { Matching } from './word-search.ts'

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>
type Maybe<T> = T | Promise<T>

/** A field of a filter: its input in the schema, how its value is read, and its Prisma `where`. */
interface FilterField<Where> {
  input: (t: InputFields) => InputFieldMap[string]
  /** Checks the value and looks up refs. `where` gets the result. By default the value itself. */
  read?: (value: unknown, context: Context, path: string, input: FilterInput) => Maybe<unknown>
  /** `others` are the given fields of the same filter, with their values after `read`: refs as `Identities`. */
  where: (value: unknown, others: FilterInput) => Where
}

/** A filter of a record type: its input type, and the Prisma `where` of an input. */
export interface Filter<M extends Model> {
  type: InputRef<FilterInput>
  fields: Record<string, FilterField<WhereOf<M>>>
  where: (input: FilterInput | null | undefined, context: Context, path?: string) => Promise<WhereOf<M> | undefined>
}

export type FilterInput = Record<string, unknown>

interface DateBounds {
  earliest: Date
  latest: Date
}

interface DateRangeInput {
  from?: string | null
  to?: string | null
  match?: 'OVERLAPS' | 'WITHIN' | null
}

const DateMatch = builder.enumType('DateMatch', {
  description: 'How a date that is not exact is compared with a range.',
  values: {
    OVERLAPS: { description: 'The date may lie in the range.' },
    WITHIN: { description: 'The date certainly lies in the range.' },
  },
})

const DateRange = builder.inputRef<DateRangeInput>('DateRange').implement({
  description: 'A range of dates. Both ends are included. If an end is not given, the range is open there.',
  fields: (t) => ({
    from: t.string({ description: 'First day, month or year, such as "2012-12-04", "2012-12" or "2012".' }),
    to: t.string({ description: 'Last day, month or year. All of it is included: "2012" ends on 31 December 2012.' }),
    match: t.field({ type: DateMatch, description: 'How a date that is not exact is compared with the range (default OVERLAPS).' }),
  }),
})

// GraphQL has checked each value against the input type of the same field, and each result comes from the `read` of the same field.
const checked = <T>(value: unknown) => value as T

function assertList(value: unknown, path: string): void {
  if (!Array.isArray(value)) return
  if (value.length === 0) throw badRequest(`\`${path}\` is an empty list. Name at least one, or leave it out.`, { argument: path })
  for (const [index, each] of value.entries()) assertValue(each, `${path}[${index}]`)
}

/** The maximum number of ids in one statement of Prisma's engine: its limit of parameters, less some for other conditions. */
const mostIds = 30_000

/** The ids of the statements that match, for Prisma's engine, which cannot use the index of words. */
async function idsOf(matches: Matching[], { read }: Context, argument: string): Promise<string[]> {
  const args = { where: { matches }, select: { statementId: true }, take: mostIds + 1 }
  const rows = checked<{ statementId: string }[]>(await read({ model: 'StatementWords', operation: 'findMany', args }))
  if (rows.length <= mostIds) return [...new Set(rows.map(({ statementId }) => statementId))]
  throw badRequest(`\`${argument}\` finds more than ${mostIds} texts, too many for READS=prisma. Search rarer words, or unset READS.`, {
    argument,
  })
}

/** Whether each record of a type has only a part of the statements. An organization, a place or a dataset may have all of them. */
const isOfFew = (type: RefType) => !['Organization', 'Place', 'Dataset'].includes(type)

const byRef = (description: string) => `${description} Slug, global id, \`scheme:value\` or name.`

/** The kinds of filter field. Each takes a description and a function that returns the Prisma `where`. */
class FieldKinds<Where> {
  /** Any of some records, each by slug, id or name. Matches all records of their identities. */
  refs = <Others extends FilterInput>(
    type: RefType,
    description: string,
    where: (named: Identities, others: Others) => Where,
  ): FilterField<Where> => ({
    input: (t) => t.stringList({ description: byRef(description), extensions: { narrows: isOfFew(type) } }),
    read: (value, { refs }, path) => refs.many(type, checked<string[]>(value), path),
    where: (named, others) => where(checked<Identities>(named), checked<Others>(others)),
  })

  /** Any of some records of several types. A name of records of several types matches all of them. */
  refsAcross = <T extends RefType>(
    types: readonly T[],
    description: string,
    where: (named: Record<T, Identities>) => Where,
  ): FilterField<Where> => ({
    input: (t) => t.stringList({ description: byRef(description) }),
    read: (value, { refs }, path) => refs.across(types, checked<string[]>(value), path),
    where: (named) => where(checked<Record<T, Identities>>(named)),
  })

  /** Any of some values of an enum. */
  enums = <T extends string>(
    type: EnumRef<SchemaTypes, T, T>,
    description: string,
    where: (values: T[], others: FilterInput) => Where,
  ): FilterField<Where> => ({
    input: (t) => t.field({ type: [type], description }),
    where: (values, others) => where(checked<T[]>(values), others),
  })

  /** Any of some strings. */
  strings = (description: string, where: (values: string[]) => Where): FilterField<Where> => ({
    input: (t) => t.stringList({ description }),
    where: (values) => where(checked<string[]>(values)),
  })

  /** A text search in the syntax of web search engines. */
  text = (description: string, where: (matches: Matching[]) => Where): FilterField<Where> => ({
    input: (t) => t.string({ description, extensions: { cost: searchCost, lane: 'heavy', narrows: true } }),
    read: async (value, context, path) => {
      const { matches } = await context.refs.words(checked<string>(value), path)
      return { matches, ids: context.path === 'prisma' ? await idsOf(matches, context, path) : undefined }
    },
    where: (sought) => {
      const { matches, ids } = checked<{ matches: Matching[]; ids?: string[] }>(sought)
      // Every model with a text has an id.
      return ids ? ({ id: { in: ids } } as Where) : where(matches)
    },
  })

  /** One string. */
  string = (description: string, where: (value: string) => Where): FilterField<Where> => ({
    input: (t) => t.string({ description }),
    where: (value) => where(checked<string>(value)),
  })

  /** A boolean. */
  boolean = (description: string, where: (value: boolean) => Where): FilterField<Where> => ({
    input: (t) => t.boolean({ description }),
    where: (value) => where(checked<boolean>(value)),
  })

  /** A boolean that changes another field of the same filter. The other field reads it. */
  about = (other: string, description: string): FilterField<Where> => ({
    input: (t) => t.boolean({ description }),
    read: (value, _context, path, input) => {
      if (input[other] == null)
        throw badRequest(`\`${path}\` is about \`${other}\`, which is not given. Add it, or leave this out.`, { argument: path })
      return value
    },
    // Prisma takes an empty condition for every model.
    where: () => ({}) as Where,
  })

  /** A minimum number. */
  atLeast = (description: string, where: (value: number) => Where): FilterField<Where> => ({
    input: (t) => t.int({ description }),
    read: (value, _context, path) => {
      if (checked<number>(value) < 0) throw badRequest(`\`${path}\` is ${value}. Give 0 or more.`, { argument: path })
      return value
    },
    where: (number) => where(checked<number>(number)),
  })

  /** A date on which a condition must be true. */
  on = (description: string, where: (day: DateBounds) => Where): FilterField<Where> => ({
    input: (t) => t.string({ description }),
    read: (value, _context, path) => dateArgument(checked<string>(value), path),
    where: (day) => where(checked<DateBounds>(day)),
  })

  /** A range for a fuzzy date. */
  dates = <N extends string>(name: N, description: string): FilterField<Where> => ({
    input: (t) => t.field({ type: DateRange, description }),
    read: (value, _context, path) => {
      const { from, to, match } = checked<DateRangeInput>(value)
      const first = from == null ? undefined : dateArgument(from, `${path}.from`).earliest
      const last = to == null ? undefined : dateArgument(to, `${path}.to`).latest
      if (first && last && first > last) throw badRequest(`\`${path}\` ends (${to}) before it begins (${from}).`, { argument: path })
      return { first, last, match }
    },
    where: (range) => {
      const { first, last, match } = checked<{ first?: Date; last?: Date; match?: string }>(range)
      const [start, end] = [`${name}Earliest`, `${name}Latest`]
      // An unknown date has the latest possible instant as its start.
      const inRange = { [start]: { gte: first, lt: openEnd }, [end]: { lte: last } }
      const overlaps = { [start]: { lte: last }, [end]: { gte: first } }
      // The column names are made from the date's name, which a Prisma type cannot follow.
      return (match === 'WITHIN' ? inRange : overlaps) as Where
    },
  })
}

/**
 * Defines the filter of a record type: one line per field. `dataset`, `not`, `and` and `or` come with every filter.
 * A list means any of its values; different fields mean and.
 */
export function defineFilter<M extends Model>(
  model: M,
  define: (field: FieldKinds<WhereOf<M>>) => Record<string, FilterField<WhereOf<M>>>,
): Filter<M> {
  type Where = WhereOf<M>
  const field = new FieldKinds<Where>()
  // Prisma gives every model these three keys, but no type says so of "any model".
  const all = (parts: Where[]) => ({ AND: parts }) as Where
  const any = (parts: object[]) => ({ OR: parts }) as Where
  const none = (part: Where) => ({ NOT: part }) as Where
  const fields: Filter<M>['fields'] = {
    ...define(field),
    // Every record has this column.
    dataset: field.refs('Dataset', 'The dataset that the record belongs to.', ({ records }) => ({ datasetId: { in: records } }) as Where),
  }

  const where = async (
    input: FilterInput | null | undefined,
    context: Context,
    path = 'where',
    negated = false,
  ): Promise<Where | undefined> => {
    const given = Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined))
    // All fields are read in the same turn of the event loop, so that all refs, also of nested filters, are looked up in one statement.
    const read = async ([name, value]: [string, unknown]): Promise<[string, unknown]> => {
      const at = `${path}.${name}`
      assertList(value, at)
      if (name === 'not') return [name, await where(checked<FilterInput>(value), context, at, true)]
      if (name === 'and' || name === 'or')
        return [
          name,
          await Promise.all(checked<FilterInput[]>(value).map((each, index) => where(each, context, `${at}[${index}]`, negated))),
        ]
      const field = fields[name]
      return [name, field?.read ? await field.read(value, context, at, given) : value]
    }
    const values = Object.fromEntries(await Promise.all(Object.entries(given).map(read)))
    const conditions = Object.entries(values).flatMap(([name, value]): Where[] => {
      if (name === 'not') return value ? [none(checked<Where>(value))] : []
      if (name === 'and') return checked<(Where | undefined)[]>(value).flatMap((part) => part ?? [])
      if (name === 'or') {
        const parts = checked<(Where | undefined)[]>(value).map((part) => part ?? all([]))
        return [any(anyOf(model, parts))]
      }
      const part = fields[name]?.where(value, values)
      if (!part || Object.keys(part).length === 0) return []
      // The result has the same fields, which a Prisma type of "any model" does not say.
      return [negated ? (negatable(model, part) as Where) : part]
    })
    return conditions.length > 1 ? all(conditions) : conditions[0]
  }

  const type = builder.inputRef<FilterInput>(`${model}Filter`)
  type.implement({
    description: `The ${spoken(model)}s to return. All fields that are given must match. A list matches if one of its values matches.`,
    fields: (t) => ({
      ...Object.fromEntries(Object.entries(fields).map(([name, { input }]) => [name, input(t)])),
      not: t.field({ type, description: 'Conditions that must not match.' }),
      and: t.field({ type: [type], description: 'Conditions that must all match.' }),
      or: t.field({ type: [type], description: 'Conditions of which at least one must match.' }),
    }),
  })
  return {
    type,
    fields,
    where: async (input, context, path = 'where') => {
      assertFilter(input ?? {}, path)
      return where(input, context, path)
    },
  }
}
