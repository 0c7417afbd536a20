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
  topic: f.refs('Topic', 'One of these topics.', ({ records }) => ({ id: { in: records } })),
  broader: f.refs('Topic', 'A topic directly above it.', ({ records }) => ({ broader: { some: { id: { in: records } } } })),
  related: f.refs('Topic', 'A related topic, listed by either of the two.', ({ records }) => ({
    OR: [{ related: { some: { id: { in: records } } } }, { relatedOf: { some: { id: { in: records } } } }],
  })),
  top: f.boolean('Whether it is a top topic: one without broader topics.', (yes) => ({ broader: yes ? { none: {} } : { some: {} } })),
  speaker: f.refs('Person', 'A person who spoke on the topic or a narrower topic.', ({ identities }) => ({
    identity: { topicVoices: { some: { voiceId: { in: identities } } } },
  })),
}))

defineList('Topic', { filter, orders: { LABEL_ASC: { by: 'label', direction: 'asc', description: 'Ordered by label, A to Z.' } } })
defineRecord('Topic')
queryList('Topic', 'All topics.')
nestedList('Topic', 'narrower', 'Topic', { description: 'Topics directly below this one.' })
nestedList('Topic', 'agendaItems', 'AgendaItem', { description: 'Agenda items on the topic.' })
nestedList('Topic', 'statements', 'Statement', {
  through: 'statementIndex',
  to: 'statement',
  description: 'Statements on the topic or a narrower topic.',
})
nestedList('Topic', 'sameAs', 'Topic', {
  through: 'identified',
  description: 'Records of other datasets that are about the same topic. Lists and filters of one mean all of them.',
})
