import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { AgendaItemStatus } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { topicWithin } from '../lib/hierarchy.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('AgendaItem', {
  ...node,
  fields: (t) => ({
    meeting: t.relation('meeting'),
    session: t.relation('session', { nullable: true }),
    ordinal: t.exposeInt('ordinal'),
    number: t.exposeString('number', { nullable: true }),
    title: t.exposeString('title'),
    status: t.expose('status', { type: AgendaItemStatus }),
    outcome: t.exposeString('outcome', { nullable: true }),
    parent: t.relation('parent', { nullable: true }),
    topics: t.relation('topics', { query: { orderBy: { label: 'asc' } } }),
    evidence: t.relation('evidence', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

const filter = defineFilter('AgendaItem', (f) => ({
  meeting: f.refs('Meeting', 'The meeting that has the item on its agenda.', ({ records }) => ({ meetingId: { in: records } })),
  session: f.refs('Session', 'The session in which the item is discussed.', ({ records }) => ({ sessionId: { in: records } })),
  status: f.enums(AgendaItemStatus, 'The latest status that the record shows.', (statuses) => ({ status: { in: statuses } })),
  topic: f.refs('Topic', 'A topic of the item, narrower topics included.', (named) => ({ topics: { some: topicWithin(named) } })),
  document: f.refs('Document', 'A document that reports the item.', ({ records }) => ({
    evidence: { some: { documentId: { in: records } } },
  })),
}))

defineList('AgendaItem', {
  filter,
  orders: { SLUG_ASC: { by: 'slug', direction: 'asc', description: 'Ordered by slug, A to Z.' } },
  ordinal: { by: 'ordinal', direction: 'asc', description: 'Ordered by position on the agenda.' },
})
defineRecord('AgendaItem')
queryList('AgendaItem', 'All agenda items, both expected and discussed.')
nestedList('AgendaItem', 'children', 'AgendaItem', { description: 'Items that are part of this one.' })
nestedList('AgendaItem', 'statements', 'Statement', { description: 'Statements made on the item.' })
