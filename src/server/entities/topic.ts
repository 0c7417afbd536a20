import { builder, node } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { defineFilter } from '../lib/filter.ts'
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
  topic: f.refs('Topic', 'The topics themselves: slug, id or any label.', ({ records }) => ({ id: { in: records } })),
  broader: f.refs('Topic', 'A topic that it stands directly under.', ({ records }) => ({ broader: { some: { id: { in: records } } } })),
  related: f.refs('Topic', 'A topic that it is related to.', ({ records }) => ({
    OR: [{ related: { some: { id: { in: records } } } }, { relatedOf: { some: { id: { in: records } } } }],
  })),
  top: f.boolean('Whether it stands at the top, under no other topic.', (yes) => ({ broader: yes ? { none: {} } : { some: {} } })),
  speaker: f.refs('Person', 'Who spoke on it, or on a narrower topic.', ({ identities }) => ({
    identity: { topicVoices: { some: { voiceId: { in: identities } } } },
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
