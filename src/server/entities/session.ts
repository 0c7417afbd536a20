import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { SessionKind } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { fuzzyDate } from '../lib/fuzzy-date.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Session', {
  ...node,
  fields: (t) => ({
    meeting: t.relation('meeting'),
    ordinal: t.exposeInt('ordinal'),
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: SessionKind }),
    start: t.field({ ...fuzzyDate('start'), description: 'When the session begins. Null if not recorded.' }),
    end: t.field({ ...fuzzyDate('end'), description: 'When the session ends. Null if not recorded.' }),
    chair: t.relation('chair', { nullable: true }),
  }),
})

const filter = defineFilter('Session', (f) => ({
  meeting: f.refs('Meeting', 'The meeting that the session is part of.', ({ records }) => ({ meetingId: { in: records } })),
  kind: f.enums(SessionKind, 'The kind of session.', (kinds) => ({ kind: { in: kinds } })),
  chair: f.refs('Person', 'The person who chairs the session.', ({ records }) => ({ chairId: { in: records } })),
  speaker: f.refs('Person', 'A person who speaks in the session.', ({ identities }) => ({
    statements: { some: { personIndex: { some: { personId: { in: identities } } } } },
  })),
  start: f.dates('start', 'When the session begins.'),
}))

defineList('Session', {
  filter,
  orders: { SLUG_ASC: { by: 'slug', direction: 'asc', description: 'Ordered by slug, A to Z.' } },
  ordinal: { by: 'ordinal', direction: 'asc', description: 'Ordered by position in the meeting.' },
})
defineRecord('Session')
queryList('Session', 'All sessions.')
nestedList('Session', 'agendaItems', 'AgendaItem', { description: 'Agenda items discussed in the session.' })
nestedList('Session', 'participations', 'Participation', { description: 'Who takes part in the session.' })
nestedList('Session', 'statements', 'Statement', { description: 'Statements made in the session.' })
