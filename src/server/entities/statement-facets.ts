import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { builder, type Model } from '../builder.ts'
import { type ConnectionPage, connectionOf } from '../lib/connection.ts'
import type { Row } from '../lib/delegate.ts'
import { PositionRole, Reporting } from '../lib/enums.ts'
import { group } from '../lib/group.ts'
import { preparedFrom } from '../lib/prepared.ts'
import {
  type Bucket,
  counted,
  extensions,
  type Facet,
  facets,
  filterFor,
  filtering,
  inCommon,
  most,
  PeriodBucket,
  recordsOf,
  size,
  slugColumns,
  values,
  years,
} from '../lib/statement-groups.ts'

/** Defines a bucket of statements with the same record, in a field with the name of its type. */
function recordBucket<M extends Model>(model: M) {
  const field = `${model.charAt(0).toLowerCase()}${model.slice(1)}`
  const type = builder.objectRef<Bucket<Row>>(`${model}Bucket`).implement({
    description: `The number of statements with the same ${model.toLowerCase()}.`,
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
  description: 'The number of statements with the same role of a speaker.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
    role: t.expose('common', { type: PositionRole, description: inCommon }),
  }),
})

const ReportingBucket = builder.objectRef<Bucket<typeof Reporting.$inferType>>('ReportingBucket').implement({
  description: 'The number of statements with the same `reporting`.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
    reporting: t.expose('common', { type: Reporting, description: inCommon }),
  }),
})

const LanguageBucket = builder.objectRef<Bucket<string>>('LanguageBucket').implement({
  description: 'The number of statements in the same language.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: counted }),
    filter: t.exposeString('filter', { description: filtering }),
    language: t.exposeString('common', { description: inCommon }),
  }),
})

const StatementFacets = builder.objectRef<ConnectionPage>('StatementFacets').implement({
  description: 'Counts of the statements of a list by several properties. The most frequent values come first.',
  fields: (t) => {
    const args = { first: t.arg.int({ description: `Number of values (default 10, maximum ${most}).` }) }
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
              ? prepared.select([[field]], slugColumns)
              : queryFromInfo({ context, info, typeName: model, path: [field], select: slugColumns, awaitSelections: true }),
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
        description: 'By year in which they may have been said.',
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

builder.objectFields(connectionOf('Statement'), (t) => ({
  facets: t.field({
    type: StatementFacets,
    description: 'Counts of the statements of the list by several properties. Only the selected ones are counted.',
    resolve: (page) => page,
  }),
}))
