import { builder, node, type WhereOf } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { MeetingKind, MeetingStatus } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { fuzzyDate, statedDate } from '../lib/fuzzy-date.ts'
import { placeWithin, topicWithin } from '../lib/hierarchy.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Meeting', {
  ...node,
  fields: (t) => ({
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: MeetingKind }),
    convener: t.relation('convener', { nullable: true }),
    level: t.exposeString('level', { nullable: true }),
    start: t.field({ ...statedDate('start'), description: 'When the meeting begins.' }),
    end: t.field({ ...fuzzyDate('end'), description: 'When the meeting ends. Null if not recorded.' }),
    place: t.relation('place', { nullable: true }),
    status: t.expose('status', { type: MeetingStatus }),
    parent: t.relation('parent', { nullable: true }),
    evidence: t.relation('evidence', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

/** What holds for any record of a meeting's identity. */
const anyRecord = (where: WhereOf<'Meeting'>): WhereOf<'Meeting'> => ({ identity: { identified: { some: where } } })

const filter = defineFilter('Meeting', (f) => ({
  meeting: f.refs('Meeting', 'One of these meetings.', ({ records }) => ({ id: { in: records } })),
  kind: f.enums(MeetingKind, 'The kind of meeting.', (kinds) => ({ kind: { in: kinds } })),
  status: f.enums(MeetingStatus, 'Whether the meeting took place.', (statuses) => ({ status: { in: statuses } })),
  convener: f.refs('Organization', 'The organization that convenes the meeting.', ({ records }) => ({ convenerId: { in: records } })),
  place: f.refs('Place', 'The place of the meeting, or a place that contains it.', (named) => ({ place: placeWithin(named) })),
  participant: f.refsAcross(['Person', 'Organization'], 'A person or organization that takes part, with any `attendance`.', (named) =>
    anyRecord({
      participations: {
        some: { OR: [{ personId: { in: named.Person.records } }, { organizationId: { in: named.Organization.records } }] },
      },
    }),
  ),
  topic: f.refs('Topic', 'A topic of the agenda or of a statement made at the meeting, narrower topics included.', (named) =>
    anyRecord({
      OR: [
        { agendaItems: { some: { topics: { some: topicWithin(named) } } } },
        { statements: { some: { topicIndex: { some: { topicId: { in: named.identities } } } } } },
      ],
    }),
  ),
  document: f.refs('Document', 'A document that reports the meeting.', ({ records }) => ({
    evidence: { some: { documentId: { in: records } } },
  })),
  start: f.dates('start', 'When the meeting begins.'),
}))

defineList('Meeting', {
  filter,
  orders: {
    START_DESC: { by: 'startLatest', direction: 'desc', description: 'Latest start first. Unknown dates come last.' },
    START_ASC: { by: 'startLatest', direction: 'asc', description: 'Earliest start first. Unknown dates come first.' },
  },
})
defineRecord('Meeting')
queryList('Meeting', 'All meetings, both held and planned.')
nestedList('Meeting', 'children', 'Meeting', { description: 'Meetings that are part of this one.' })
nestedList('Meeting', 'sessions', 'Session', { description: 'Sessions of the meeting.' })
nestedList('Meeting', 'agendaItems', 'AgendaItem', { description: 'Agenda items of the meeting.' })
nestedList('Meeting', 'participations', 'Participation', {
  description: 'Who takes part in the meeting or in one of its sessions, with any `attendance`.',
})
nestedList('Meeting', 'statements', 'Statement', { description: 'Statements made at the meeting.' })
nestedList('Meeting', 'mentionedIn', 'Statement', {
  through: 'mentionIndex',
  to: 'statement',
  description: 'Statements that mention the meeting.',
})
nestedList('Meeting', 'sameAs', 'Meeting', {
  through: 'identified',
  description: 'Records of other datasets that are about the same meeting. Lists and filters of one mean all of them.',
})
