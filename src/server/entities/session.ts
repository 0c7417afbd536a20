import { builder, node } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { SessionKind } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { fuzzyDate } from '../lib/fuzzy-date.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Session', {
  ...node,
  fields: (t) => ({
    meeting: t.relation('meeting'),
    ordinal: t.exposeInt('ordinal'),
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: SessionKind }),
    start: t.field({ ...fuzzyDate('start'), description: 'When it begins; null where that is not on record.' }),
    end: t.field({ ...fuzzyDate('end'), description: 'When it ends; null where that is not on record.' }),
    chair: t.relation('chair', { nullable: true }),
  }),
})

const filter = defineFilter('Session', (f) => ({
  meeting: f.refs('Meeting', 'The meeting it is part of.', ({ records }) => ({ meetingId: { in: records } })),
  kind: f.enums(SessionKind, 'What kind of session it is.', (kinds) => ({ kind: { in: kinds } })),
  chair: f.refs('Person', 'Who chairs it.', ({ records }) => ({ chairId: { in: records } })),
  speaker: f.refs('Person', 'Who speaks in it.', ({ identities }) => ({
    statements: { some: { personIndex: { some: { personId: { in: identities } } } } },
  })),
  start: f.dates('start', 'When it begins.'),
}))

defineList('Session', {
  filter,
  orders: { SLUG_ASC: { by: 'slug', direction: 'asc', description: 'By slug, which puts the sessions of a meeting together.' } },
  ordinal: { by: 'ordinal', direction: 'asc', description: 'In the order of its meeting.' },
})
defineRecord('Session', 'session')
queryList('sessions', 'Session', 'Sessions on record.')
nestedList('Session', 'agendaItems', 'AgendaItem', { description: 'Agenda items taken in it.' })
nestedList('Session', 'participations', 'Participation', { description: 'Who takes part in this session.' })
nestedList('Session', 'statements', 'Statement', { description: 'What was said in it.' })
