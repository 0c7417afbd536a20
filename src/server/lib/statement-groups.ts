import { builder, type Model } from '../builder.ts'
import type { Context } from '../context.ts'
import type { ConnectionPage } from './connection.ts'
import type { Row } from './delegate.ts'
import { type Dimension, type Group, group } from './group.ts'
import { sizeOf } from './page-size.ts'
import { type Period, periodsOf, type Spanned, type Unit } from './periods.ts'

/** The number of statements with the same value, and the filter that selects them. The value is a record or a column value. */
export interface Bucket<Value> {
  count: number
  /** A `StatementFilter` in JSON. */
  filter: string
  common: Value
}

/** A property by which statements are counted: the field of `StatementFilter` for it, and, if its values are records, their model and the column with their name. */
export interface Facet extends Dimension {
  filter: string
  description: string
  record?: { model: Model; label: string }
}

export const facets = {
  SPEAKER: {
    filter: 'speaker',
    description: 'By speaker.',
    path: ['personIndex'],
    column: 'personId',
    record: { model: 'Person', label: 'name' },
  },
  ORGANIZATION: {
    filter: 'organization',
    description: 'By organization that spoke, or in which a speaker held the position in which they spoke.',
    path: ['organizationIndex'],
    column: 'organizationId',
    record: { model: 'Organization', label: 'name' },
  },
  ROLE: { filter: 'role', description: 'By role of the position that a speaker held on that day.', path: ['speakers'], column: 'role' },
  TOPIC: {
    filter: 'topic',
    description: 'By topic. A topic also counts the statements on its narrower topics.',
    path: ['topicIndex'],
    column: 'topicId',
    record: { model: 'Topic', label: 'label' },
  },
  MEETING: {
    filter: 'meeting',
    description: 'By meeting at which they were said.',
    path: [],
    column: 'meetingIdentityId',
    record: { model: 'Meeting', label: 'title' },
  },
  DOCUMENT: {
    filter: 'document',
    description: 'By document that reports them.',
    path: ['documentIndex'],
    column: 'documentId',
    record: { model: 'Document', label: 'title' },
  },
  PUBLISHER: {
    filter: 'publisher',
    description: 'By publisher of the documents that report them.',
    path: ['evidence', 'document', 'publisher'],
    column: 'identityId',
    record: { model: 'Organization', label: 'name' },
  },
  REPORTING: { filter: 'reporting', description: 'By `reporting`: how the words are reported.', path: [], column: 'reporting' },
  LANGUAGE: { filter: 'language', description: 'By language of the text: BCP 47.', path: [], column: 'language' },
  DATASET: {
    filter: 'dataset',
    description: 'By dataset.',
    path: [],
    column: 'datasetId',
    record: { model: 'Dataset', label: 'title' },
  },
} satisfies Record<string, Facet>

export const counted = 'Number of statements.'
export const filtering =
  'Filter that selects these statements: a `StatementFilter` in JSON. Combine it with the filter of the list by `and`.'
export const inCommon = 'The value that these statements have in common.'

export const filterFor = (filter: string, value: string) => JSON.stringify({ [filter]: [value] })
export const periodFilter = (start: string) => JSON.stringify({ saidOn: { from: start, to: start } })

export const PeriodBucket = builder.objectRef<Period>('PeriodBucket').implement({
  description: 'The number of statements in a day, month or year.',
  fields: (t) => ({
    start: t.exposeString('start', { description: 'The period as EDTF, such as `2012`, `2012-12` or `2012-12-04`.' }),
    count: t.exposeInt('count', {
      description: 'Number of statements that may have been made in the period. A date that spans several periods counts in each of them.',
    }),
    uncertain: t.exposeInt('uncertain', { description: 'Number of these statements that may also have been made outside the period.' }),
    filter: t.string({ description: filtering, resolve: ({ start }) => periodFilter(start) }),
  }),
})

/** The first and the last day, month or year in which a statement may have been made. */
export const said = (unit: Unit): Dimension[] => ['saidOnEarliest', 'saidOnLatest'].map((column) => ({ path: [], column, unit }))

// Each group has two instants and a count.
export const periods = async (page: ConnectionPage, context: Context, unit: Unit) =>
  periodsOf(unit, (await group('Statement', page, context, said(unit))) as unknown as Spanned[])

/** The years in which most statements may have been made, most frequent first. */
export async function years(page: ConnectionPage, context: Context, first: number): Promise<Period[]> {
  const some = (await periods(page, context, 'year')).filter(({ count }) => count > 0)
  return some.sort((one, other) => other.count - one.count || (one.start < other.start ? -1 : 1)).slice(0, first)
}

/** The columns that buckets of records need. */
export const slugColumns = { id: true, slug: true }
export interface SluggedRow extends Row {
  slug: string
}

/** The records of groups, most frequent first. Records with the same count are ordered by slug, so that the order does not depend on generated ids. */
export async function recordsOf(
  model: Model,
  groups: readonly Group[],
  query: object,
  context: Context,
): Promise<{ row: SluggedRow; count: number }[]> {
  const where = { id: { in: groups.map(([id]) => id) } }
  // The result has the rows of the model, with the selected columns.
  const rows = (await context.read({ model, operation: 'findMany', args: { ...query, where } })) as SluggedRow[]
  const counts = new Map(groups.map(([id, count]) => [id, Number(count)]))
  const records = rows.map((row) => ({ row, count: counts.get(row.id) ?? 0 }))
  return records.sort((one, other) => other.count - one.count || (one.row.slug < other.row.slug ? -1 : 1))
}

export async function values<Value extends string = string>(
  page: ConnectionPage,
  context: Context,
  take: number,
  { filter, path, column }: Facet,
) {
  const groups = await group('Statement', page, context, [{ path, column }], { take })
  return groups.map(
    ([value, count]): Bucket<Value> => ({
      count: Number(count),
      filter: filterFor(filter, String(value)),
      // The column has values of this type.
      common: value as Value,
    }),
  )
}

export const most = 100
export const size = (first: number | null | undefined): number => sizeOf(first, 10, most)

/** Counts are read after the list. The cost is that of a million statements. */
export const extensions = { deferred: true, cost: 80_000, lane: 'heavy' }
