import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { builder, type Model } from '../builder.ts'
import type { Context } from '../context.ts'
import { connectionOf, type Page } from '../lib/connection.ts'
import type { Row } from '../lib/delegate.ts'
import { PositionRole, Reporting } from '../lib/enums.ts'
import { type Dimension, type Group, group } from '../lib/group.ts'
import { sizeOf } from '../lib/page-size.ts'
import { type Period, periodsOf, type Spanned, type Unit } from '../lib/periods.ts'
import { preparedFrom } from '../lib/prepared.ts'

/** How many statements have something in common: a record, or a value. */
interface Bucket<Common> {
  count: number
  filter: string
  common: Common
}

/** What statements are counted by: the field of `StatementFilter` that takes it, and the record that it is, with what that is called. */
interface Facet extends Dimension {
  filter: string
  description: string
  record?: { model: Model; label: string }
}

const facets = {
  SPEAKER: {
    filter: 'speaker',
    description: 'By who spoke.',
    path: ['personIndex'],
    column: 'personId',
    record: { model: 'Person', label: 'name' },
  },
  ORGANIZATION: {
    filter: 'organization',
    description: 'By the organization that spoke, or in which the speaker held the position spoken in.',
    path: ['organizationIndex'],
    column: 'organizationId',
    record: { model: 'Organization', label: 'name' },
  },
  ROLE: { filter: 'role', description: 'By the role of the position held that day.', path: ['speakers'], column: 'role' },
  TOPIC: {
    filter: 'topic',
    description: 'By topic; a wider topic counts what is on its narrower ones.',
    path: ['topicIndex'],
    column: 'topicId',
    record: { model: 'Topic', label: 'label' },
  },
  MEETING: {
    filter: 'meeting',
    description: 'By the meeting where they were said.',
    path: [],
    column: 'meetingIdentityId',
    record: { model: 'Meeting', label: 'title' },
  },
  DOCUMENT: {
    filter: 'document',
    description: 'By the documents that show them.',
    path: ['documentIndex'],
    column: 'documentId',
    record: { model: 'Document', label: 'title' },
  },
  PUBLISHER: {
    filter: 'publisher',
    description: 'By who published the documents that show them.',
    path: ['evidence', 'document', 'publisher'],
    column: 'identityId',
    record: { model: 'Organization', label: 'name' },
  },
  REPORTING: { filter: 'reporting', description: 'By how the words are reported.', path: [], column: 'reporting' },
  LANGUAGE: { filter: 'language', description: 'By the language of their text: BCP 47.', path: [], column: 'language' },
  DATASET: {
    filter: 'dataset',
    description: 'By the dataset they came from.',
    path: [],
    column: 'datasetId',
    record: { model: 'Dataset', label: 'title' },
  },
} satisfies Record<string, Facet>

const counted = 'How many statements these are.'
const filtering = 'The filter for these, as JSON: a `StatementFilter` to be joined to that of the list by `and`.'
const inCommon = 'What they have in common.'

const filterFor = (filter: string, value: string) => JSON.stringify({ [filter]: [value] })
const periodFilter = (start: string) => JSON.stringify({ saidOn: { from: start, to: start } })

/** A bucket of statements that have a record in common, which is under the name of its type. */
function recordBucket<M extends Model>(model: M) {
  const field = `${model.charAt(0).toLowerCase()}${model.slice(1)}`
  const type = builder.objectRef<Bucket<Row>>(`${model}Bucket`).implement({
    description: `How many statements have one ${model.toLowerCase()} in common.`,
    fields: (t) => ({
      count: t.exposeInt('count', { description: counted }),
      filter: t.exposeString('filter', { description: filtering }),
      [field]: t.field({ type: getRefFromModel(model, builder), description: inCommon, resolve: ({ common }) => common }),
    }),
  })
  return { model, field, type }
}

const PersonBucket = recordBucket('Person')
const OrganizationBucket = recordBucket('Organization')
const TopicBucket = recordBucket('Topic')
const MeetingBucket = recordBucket('Meeting')
const DocumentBucket = recordBucket('Document')
const DatasetBucket = recordBucket('Dataset')

const RoleBucket = builder.objectRef<Bucket<typeof PositionRole.$inferType>>('RoleBucket').implement({
  description: 'How many statements have one role in common.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
    role: t.expose('common', { type: PositionRole, description: inCommon }),
  }),
})

const ReportingBucket = builder.objectRef<Bucket<typeof Reporting.$inferType>>('ReportingBucket').implement({
  description: 'How many statements are reported in one way.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
    reporting: t.expose('common', { type: Reporting, description: inCommon }),
  }),
})

const LanguageBucket = builder.objectRef<Bucket<string>>('LanguageBucket').implement({
  description: 'How many statements are in one language.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
    language: t.exposeString('common', { description: inCommon }),
  }),
})

const PeriodBucket = builder.objectRef<Period>('PeriodBucket').implement({
  description: 'How many statements were said in one day, month or year.',
  fields: (t) => ({
    start: t.exposeString('start', { description: 'The period as EDTF: `2012`, `2012-12` or `2012-12-04`.' }),
    count: t.exposeInt('count', { description: 'How many can have been said in it: a date that spans several periods counts in each.' }),
    uncertain: t.exposeInt('uncertain', { description: 'How many of these can have been said outside it as well.' }),
    filter: t.string({ description: filtering, resolve: ({ start }) => periodFilter(start) }),
  }),
})

const Interval = builder.enumType('Interval', {
  description: 'How long the periods of a timeline are.',
  values: { DAY: { description: 'A day.' }, MONTH: { description: 'A month.' }, YEAR: { description: 'A year.' } },
})

/** The first and the last day, month or year in which it can have been said. */
const said = (unit: Unit): Dimension[] => ['saidOnEarliest', 'saidOnLatest'].map((column) => ({ path: [], column, unit }))

// Two instants and a count.
const periods = async (page: Page, context: Context, unit: Unit) =>
  periodsOf(unit, (await group('Statement', page, context, said(unit))) as unknown as Spanned[])

/** The years in which most can have been said. */
async function years(page: Page, context: Context, first: number): Promise<Period[]> {
  const some = (await periods(page, context, 'year')).filter(({ count }) => count > 0)
  return some.sort((one, other) => other.count - one.count || (one.start < other.start ? -1 : 1)).slice(0, first)
}

const known = { id: true, slug: true }
interface Known extends Row {
  slug: string
}

/** The records that groups have in common; those of one count by their slug, so that the order is the same wherever a dataset is loaded. */
async function recordsOf(
  model: Model,
  groups: readonly Group[],
  query: object,
  context: Context,
): Promise<{ row: Known; count: number }[]> {
  const where = { id: { in: groups.map(([id]) => id) } }
  // The rows of a model, with what is selected of them.
  const rows = (await context.read({ model, operation: 'findMany', args: { ...query, where } })) as Known[]
  const counts = new Map(groups.map(([id, count]) => [id, Number(count)]))
  const records = rows.map((row) => ({ row, count: counts.get(row.id) ?? 0 }))
  return records.sort((one, other) => other.count - one.count || (one.row.slug < other.row.slug ? -1 : 1))
}

async function values<Value extends string = string>(page: Page, context: Context, take: number, { filter, path, column }: Facet) {
  const groups = await group('Statement', page, context, [{ path, column }], { take })
  // The column has such values.
  return groups.map(
    ([value, count]): Bucket<Value> => ({
      count: Number(count),
      filter: filterFor(filter, String(value)),
      common: value as Value,
    }),
  )
}

const most = 100
const size = (first: number | null | undefined): number => sizeOf(first, 10, most)

/** What is counted is asked when the list is there. */
const extensions = { askedLater: true }

const StatementFacets = builder.objectRef<Page>('StatementFacets').implement({
  description: 'How many statements of a list have what in common, the most frequent first.',
  fields: (t) => {
    const args = { first: t.arg.int({ description: `How many of them (default 10, at most ${most}).` }) }
    const byRecord = ({ model, field, type }: ReturnType<typeof recordBucket>, { filter, path, column, description }: Facet) =>
      t.field({
        type: [type],
        description,
        args,
        extensions,
        resolve: async (page, { first }, context, info) => {
          const prepared = preparedFrom(info)
          const [groups, query] = await Promise.all([
            group('Statement', page, context, [{ path, column }], { take: size(first) }),
            prepared
              ? prepared.select([[field]], known)
              : queryFromInfo({ context, info, typeName: model, path: [field], select: known, awaitSelections: true }),
          ])
          return (await recordsOf(model, groups, prepared ? { select: query } : query, context)).map(({ row, count }) => ({
            count,
            filter: filterFor(filter, row.slug),
            common: row,
          }))
        },
      })
    return {
      speakers: byRecord(PersonBucket, facets.SPEAKER),
      organizations: byRecord(OrganizationBucket, facets.ORGANIZATION),
      roles: t.field({
        type: [RoleBucket],
        description: facets.ROLE.description,
        args,
        extensions,
        resolve: (page, { first }, context) => values<typeof PositionRole.$inferType>(page, context, size(first), facets.ROLE),
      }),
      topics: byRecord(TopicBucket, facets.TOPIC),
      meetings: byRecord(MeetingBucket, facets.MEETING),
      documents: byRecord(DocumentBucket, facets.DOCUMENT),
      publishers: byRecord(OrganizationBucket, facets.PUBLISHER),
      reporting: t.field({
        type: [ReportingBucket],
        description: facets.REPORTING.description,
        args,
        extensions,
        resolve: (page, { first }, context) => values<typeof Reporting.$inferType>(page, context, size(first), facets.REPORTING),
      }),
      years: t.field({
        type: [PeriodBucket],
        description: 'By the year in which they can have been said.',
        args,
        extensions,
        resolve: (page, { first }, context) => years(page, context, size(first)),
      }),
      languages: t.field({
        type: [LanguageBucket],
        description: facets.LANGUAGE.description,
        args,
        extensions,
        resolve: (page, { first }, context) => values<string>(page, context, size(first), facets.LANGUAGE),
      }),
      datasets: byRecord(DatasetBucket, facets.DATASET),
    }
  },
})

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
  facets: t.field({
    type: StatementFacets,
    description: 'How many of them have what in common, counted only when asked for.',
    resolve: (page) => page,
  }),
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
  timeline: t.field({
    type: [PeriodBucket],
    description: 'How many were said when: all periods from the first to the last, those without a statement included.',
    args: { interval: t.arg({ type: Interval, required: true, description: 'How long the periods are.' }) },
    extensions,
    // The names of the units in the API and in SQL.
    resolve: (page, { interval }, context) => periods(page, context, interval.toLowerCase() as Unit),
  }),
}))
