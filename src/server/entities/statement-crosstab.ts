import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { type ConnectionPage, connectionOf } from '../lib/connection.ts'
import { type Dimension, group } from '../lib/group.ts'
import {
  counted,
  extensions,
  type Facet,
  facets,
  filterFor,
  filtering,
  most,
  periodFilter,
  recordsOf,
  size,
  slugColumns,
  values,
  years,
} from '../lib/statement-groups.ts'

/** A row or a column of a crosstab. */
interface Heading {
  label: string
  count: number
  filter: string
  /** The value in the database. */
  key: unknown
}

const CrosstabHeading = builder.objectRef<Heading>('CrosstabHeading').implement({
  description: 'A row or column of a crosstab.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'The display name of the value.' }),
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
  }),
})

const Crosstab = builder.objectRef<{ rows: Heading[]; columns: Heading[]; cells: number[][] }>('Crosstab').implement({
  description: 'Counts of the statements of a list by two properties at once.',
  fields: (t) => ({
    rows: t.field({
      type: [CrosstabHeading],
      description: 'Headings of the rows, most frequent first. Years are in chronological order.',
      resolve: ({ rows }) => rows,
    }),
    columns: t.field({
      type: [CrosstabHeading],
      description: 'Headings of the columns, most frequent first. Years are in chronological order.',
      resolve: ({ columns }) => columns,
    }),
    cells: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'Counts of `measure`: one list for each row, with one number for each column.',
      resolve: ({ cells }) => cells,
    }),
  }),
})

type DimensionName = keyof typeof facets | 'YEAR'

const StatementDimension = builder.enumType('StatementDimension', {
  description: 'The property by which statements are counted.',
  values: {
    // Object.fromEntries does not keep the type of the keys.
    ...(Object.fromEntries(Object.entries(facets).map(([name, { description }]) => [name, { description }])) as Record<
      keyof typeof facets,
      { description: string }
    >),
    YEAR: { description: 'By year in which they may have been said.' },
  },
})

const StatementMeasure = builder.enumType('StatementMeasure', {
  description: 'What the cells of a crosstab count.',
  values: {
    STATEMENTS: { description: 'Statements.' },
    SPEAKERS: { description: 'Persons who spoke. Each person counts once.' },
    MEETINGS: { description: 'Meetings at which they were said. Each meeting counts once.' },
    DOCUMENTS: { description: 'Documents that report them. Each document counts once.' },
    PUBLISHERS: { description: 'Publishers of these documents. Each publisher counts once.' },
  },
})

const columnOf = ({ path, column }: Facet): Dimension => ({ path, column })

/** The column that a measure counts, unless it counts statements. */
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

/** The most frequent values of a dimension, most frequent first. Years are in chronological order. */
async function headings(page: ConnectionPage, context: Context, name: DimensionName, first: number): Promise<Heading[]> {
  if (name === 'YEAR')
    return (await years(page, context, first))
      .sort((one, other) => (one.start < other.start ? -1 : 1))
      .map(({ start, count }) => ({ label: start, count, filter: periodFilter(start), key: `${start}-01-01T00:00:00` }))
  const facet: Facet = facets[name]
  const { filter, record, path, column } = facet
  if (!record)
    return (await values(page, context, first, facet)).map(({ common, ...bucket }) => ({ ...bucket, label: common, key: common }))
  const groups = await group('Statement', page, context, [{ path, column }], { take: first })
  const records = await recordsOf(record.model, groups, { select: { ...slugColumns, [record.label]: true } }, context)
  return records.map(({ row, count }) => ({ label: String(row[record.label]), count, filter: filterFor(filter, row.slug), key: row.id }))
}

builder.objectFields(connectionOf('Statement'), (t) => ({
  crosstab: t.field({
    type: Crosstab,
    description: 'Counts by two properties at once, such as speakers by topics or roles by years.',
    args: {
      rows: t.arg({ type: StatementDimension, required: true, description: 'The property of the rows.' }),
      columns: t.arg({ type: StatementDimension, required: true, description: 'The property of the columns.' }),
      measure: t.arg({
        type: StatementMeasure,
        required: true,
        defaultValue: 'STATEMENTS',
        description: 'What the cells count (default STATEMENTS).',
      }),
      first: t.arg.int({ description: `Number of rows and number of columns, the most frequent first (default 10, maximum ${most}).` }),
    },
    // It groups by the rows and by the columns, and counts each pair once.
    extensions: { ...extensions, cost: 3 * extensions.cost },
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
