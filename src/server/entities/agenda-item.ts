import { builder, node } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { AgendaItemStatus } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { topicWithin } from '../lib/hierarchy.ts'
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
  meeting: f.refs('Meeting', 'The meeting on whose agenda it is.', ({ records }) => ({ meetingId: { in: records } })),
  session: f.refs('Session', 'The session in which it is taken.', ({ records }) => ({ sessionId: { in: records } })),
  status: f.enums(AgendaItemStatus, 'How far it got.', (statuses) => ({ status: { in: statuses } })),
  topic: f.refs('Topic', 'What it is about, narrower topics included.', (named) => ({ topics: { some: topicWithin(named) } })),
  document: f.refs('Document', 'A document that shows it.', ({ records }) => ({ evidence: { some: { documentId: { in: records } } } })),
}))

defineList('AgendaItem', {
  filter,
  orders: { SLUG_ASC: { by: 'slug', direction: 'asc', description: 'By slug.' } },
  ordinal: { by: 'ordinal', direction: 'asc', description: 'In the order of its agenda.' },
})
defineRecord('AgendaItem', 'agendaItem')
queryList('agendaItems', 'AgendaItem', 'Agenda items on record, expected and taken.')
nestedList('AgendaItem', 'children', 'AgendaItem', { description: 'Items that are part of this one.' })
nestedList('AgendaItem', 'statements', 'Statement', { description: 'What was said on it.' })
