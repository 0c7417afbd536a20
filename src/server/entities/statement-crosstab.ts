import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { connectionOf, type Page } from '../lib/connection.ts'
import { type Dimension, group } from '../lib/group.ts'
import {
  counted,
  extensions,
  type Facet,
  facets,
  filterFor,
  filtering,
  known,
  most,
  periodFilter,
  recordsOf,
  size,
  values,
  years,
} from '../lib/statement-groups.ts'

/** A row or a column of a crosstab. */
interface Heading {
  label: string
  count: number
  filter: string
  /** What the database has for it. */
  key: unknown
}

const CrosstabHeading = builder.objectRef<Heading>('CrosstabHeading').implement({
  description: 'What the statements of a row or column have in common.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is called.' }),
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
  }),
})

const Crosstab = builder.objectRef<{ rows: Heading[]; columns: Heading[]; cells: number[][] }>('Crosstab').implement({
  description: 'How many statements have one thing in common and another as well.',
  fields: (t) => ({
    rows: t.field({ type: [CrosstabHeading], description: 'The rows.', resolve: ({ rows }) => rows }),
    columns: t.field({ type: [CrosstabHeading], description: 'The columns.', resolve: ({ columns }) => columns }),
    cells: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'For each row, how many statements there are in each column, or how many of what is measured.',
      resolve: ({ cells }) => cells,
    }),
  }),
})

type DimensionName = keyof typeof facets | 'YEAR'

const StatementDimension = builder.enumType('StatementDimension', {
  description: 'What statements are counted by.',
  values: {
    ...(Object.fromEntries(Object.entries(facets).map(([name, { description }]) => [name, { description }])) as Record<
      keyof typeof facets,
      { description: string }
    >),
    YEAR: { description: 'By the year in which they can have been said.' },
  },
})

const StatementMeasure = builder.enumType('StatementMeasure', {
  description: 'What is counted of statements.',
  values: {
    STATEMENTS: { description: 'Statements.' },
    SPEAKERS: { description: 'Persons who spoke, each once.' },
    MEETINGS: { description: 'Meetings where they were said, each once.' },
    DOCUMENTS: { description: 'Documents that show them, each once.' },
    PUBLISHERS: { description: 'Who published these documents, each once.' },
  },
})

const columnOf = ({ path, column }: Facet): Dimension => ({ path, column })

/** What a measure counts, where it is not the statements. */
const measured = {
  STATEMENTS: undefined,
  SPEAKERS: columnOf(facets.SPEAKER),
  MEETINGS: columnOf(facets.MEETING),
  DOCUMENTS: columnOf(facets.DOCUMENT),
  PUBLISHERS: columnOf(facets.PUBLISHER),
} satisfies Record<typeof StatementMeasure.$inferType, unknown>

/** The column that a dimension is grouped by. */
const groupedBy = (name: DimensionName): Dimension =>
  name === 'YEAR' ? { path: [], column: 'saidOnEarliest', until: 'saidOnLatest', unit: 'year' } : columnOf(facets[name])

/** The most frequent of a dimension, in this order; years in theirs. */
async function headings(page: Page, context: Context, name: DimensionName, first: number): Promise<Heading[]> {
  if (name === 'YEAR')
    return (await years(page, context, first))
      .sort((one, other) => (one.start < other.start ? -1 : 1))
      .map(({ start, count }) => ({ label: start, count, filter: periodFilter(start), key: `${start}-01-01T00:00:00` }))
  const facet: Facet = facets[name]
  const { filter, record, path, column } = facet
  if (!record)
    return (await values(page, context, first, facet)).map(({ common, ...bucket }) => ({ ...bucket, label: common, key: common }))
  const groups = await group('Statement', page, context, [{ path, column }], { take: first })
  const records = await recordsOf(record.model, groups, { select: { ...known, [record.label]: true } }, context)
  return records.map(({ row, count }) => ({ label: String(row[record.label]), count, filter: filterFor(filter, row.slug), key: row.id }))
}

builder.objectFields(connectionOf('Statement'), (t) => ({
  crosstab: t.field({
    type: Crosstab,
    description: 'How many have one thing in common and another as well: who spoke on what, a role by the year.',
    args: {
      rows: t.arg({ type: StatementDimension, required: true, description: 'What the rows are.' }),
      columns: t.arg({ type: StatementDimension, required: true, description: 'What the columns are.' }),
      measure: t.arg({ type: StatementMeasure, required: true, defaultValue: 'STATEMENTS', description: 'What the cells count.' }),
      first: t.arg.int({ description: `How many rows and how many columns, the most frequent (default 10, at most ${most}).` }),
    },
    extensions,
    resolve: async (page, args, context) => {
      const first = size(args.first)
      const by = [groupedBy(args.rows), groupedBy(args.columns)]
      const [rows, columns, groups] = await Promise.all([
        headings(page, context, args.rows, first),
        headings(page, context, args.columns, first),
        group('Statement', page, context, by, { of: measured[args.measure], top: first }),
      ])
      const counts = new Map(groups.map(([row, column, count]) => [`${row} ${column}`, Number(count)]))
      return { rows, columns, cells: rows.map((row) => columns.map((column) => counts.get(`${row.key} ${column.key}`) ?? 0)) }
    },
  }),
}))
