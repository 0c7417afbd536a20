import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { defineFilter } from '../lib/filter.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Topic', {
  ...node,
  fields: (t) => ({
    label: t.exposeString('label'),
    scopeNote: t.exposeString('scopeNote', { nullable: true }),
    labels: t.relation('labels', { query: { orderBy: { ordinal: 'asc' } } }),
    broader: t.relation('broader', { query: { orderBy: { label: 'asc' } } }),
    related: t.relation('related', { query: { orderBy: { label: 'asc' } } }),
  }),
})

const filter = defineFilter('Topic', (f) => ({
  topic: f.refs('Topic', 'The topics themselves: slug, id or any label.', (ids) => ({ id: { in: ids } })),
  broader: f.refs('Topic', 'A topic that it stands directly under.', (ids) => ({ broader: { some: { id: { in: ids } } } })),
  related: f.refs('Topic', 'A topic that it is related to.', (ids) => ({
    OR: [{ related: { some: { id: { in: ids } } } }, { relatedOf: { some: { id: { in: ids } } } }],
  })),
  top: f.boolean('Whether it stands at the top, under no other topic.', (yes) => ({ broader: yes ? { none: {} } : { some: {} } })),
  speaker: f.refs('Person', 'Who spoke on it, or on a narrower topic.', (ids) => ({
    statementIndex: { some: { statement: { speakers: { some: { personId: { in: ids } } } } } },
  })),
}))

defineList('Topic', { filter, orders: { LABEL_ASC: { by: 'label', direction: 'asc', description: 'By label, A to Z.' } } })
defineRecord('Topic', 'topic')
queryList('topics', 'Topic', 'Topics on record.')
nestedList('Topic', 'narrower', 'Topic', { description: 'Topics directly under it.' })
nestedList('Topic', 'agendaItems', 'AgendaItem', { description: 'Agenda items about it.' })
nestedList('Topic', 'statements', 'Statement', {
  through: 'statementIndex',
  to: 'statement',
  description: 'What was said on it, narrower topics included.',
})
