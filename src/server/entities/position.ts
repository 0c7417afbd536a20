import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { PositionRole } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { fuzzyDate, openEnd, openStart } from '../lib/fuzzy-date.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Position', {
  ...node,
  fields: (t) => ({
    person: t.relation('person'),
    organization: t.relation('organization'),
    title: t.exposeString('title'),
    role: t.expose('role', { type: PositionRole }),
    start: t.field({ ...fuzzyDate('start'), description: 'When the person began to hold the position. Null if not recorded.' }),
    end: t.field({
      ...fuzzyDate('end'),
      description: 'When the person ceased to hold the position. Null if it is still held or not recorded.',
    }),
  }),
})

const filter = defineFilter('Position', (f) => ({
  person: f.refs('Person', 'The person who holds the position.', ({ records }) => ({ personId: { in: records } })),
  organization: f.refs('Organization', 'The organization in which the position is held.', ({ records }) => ({
    organizationId: { in: records },
  })),
  role: f.enums(PositionRole, 'The role of the person who holds the position.', (roles) => ({ role: { in: roles } })),
  // An unknown date is stored as an empty range: its earliest instant is after its latest one.
  at: f.on(
    'A day, month or year in which the position may have been held, such as "2012-12-04". A start or end that is not recorded counts as open.',
    ({ earliest, latest }) => ({
      AND: [
        { OR: [{ startEarliest: null }, { startEarliest: openEnd }, { startEarliest: { lte: latest } }] },
        { OR: [{ endLatest: null }, { endLatest: openStart }, { endLatest: { gte: earliest } }] },
      ],
    }),
  ),
}))

defineList('Position', { filter, orders: { TITLE_ASC: { by: 'title', direction: 'asc', description: 'Ordered by title, A to Z.' } } })
defineRecord('Position')
queryList('Position', 'All positions.')
