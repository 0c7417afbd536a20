import { builder, node } from '../builder.ts'
import { defineList, queryList } from '../lib/connection.ts'
import { PositionRole } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { fuzzyDate } from '../lib/fuzzy-date.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Position', {
  ...node,
  fields: (t) => ({
    person: t.relation('person'),
    organization: t.relation('organization'),
    title: t.exposeString('title'),
    role: t.expose('role', { type: PositionRole }),
    start: t.field({ ...fuzzyDate('start'), description: 'When it began; null where not on record.' }),
    end: t.field({ ...fuzzyDate('end'), description: 'When it ended; null where it goes on or is not on record.' }),
  }),
})

const filter = defineFilter('Position', (f) => ({
  person: f.refs('Person', 'Who holds it.', ({ records }) => ({ personId: { in: records } })),
  organization: f.refs('Organization', 'Where it is held.', ({ records }) => ({ organizationId: { in: records } })),
  role: f.enums(PositionRole, 'The role it gives.', (roles) => ({ role: { in: roles } })),
  at: f.on('Held on this day, month or year, as far as the record knows: "2012-12-04".', ({ earliest, latest }) => ({
    AND: [
      { OR: [{ startEarliest: null }, { startEarliest: { lte: latest } }] },
      { OR: [{ endLatest: null }, { endLatest: { gte: earliest } }] },
    ],
  })),
}))

defineList('Position', { filter, orders: { TITLE_ASC: { by: 'title', direction: 'asc', description: 'By title, A to Z.' } } })
defineRecord('Position', 'position')
queryList('positions', 'Position', 'Positions on record.')
