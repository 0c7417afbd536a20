import { builder, node, type WhereOf } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { MeetingKind, MeetingStatus } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { fuzzyDate, statedDate } from '../lib/fuzzy-date.ts'
import { placeWithin, topicWithin } from '../lib/hierarchy.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Meeting', {
  ...node,
  fields: (t) => ({
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: MeetingKind }),
    convener: t.relation('convener', { nullable: true }),
    level: t.exposeString('level', { nullable: true }),
    start: t.field({ ...statedDate('start'), description: 'When it begins.' }),
    end: t.field({ ...fuzzyDate('end'), description: 'When it ends; null where that is not on record.' }),
    place: t.relation('place', { nullable: true }),
    status: t.expose('status', { type: MeetingStatus }),
    parent: t.relation('parent', { nullable: true }),
    evidence: t.relation('evidence', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

/** What holds for any record of a meeting's identity. */
const anyRecord = (where: WhereOf<'Meeting'>): WhereOf<'Meeting'> => ({ identity: { identified: { some: where } } })

const filter = defineFilter('Meeting', (f) => ({
  meeting: f.refs('Meeting', 'The meetings themselves: slug, id or title.', ({ records }) => ({ id: { in: records } })),
  kind: f.enums(MeetingKind, 'What kind of meeting it is.', (kinds) => ({ kind: { in: kinds } })),
  status: f.enums(MeetingStatus, 'Whether it took place.', (statuses) => ({ status: { in: statuses } })),
  convener: f.refs('Organization', 'Who convenes it.', ({ records }) => ({ convenerId: { in: records } })),
  place: f.refs('Place', 'Where it is held, places within included.', (named) => ({ place: placeWithin(named) })),
  participant: f.refsAcross(['Person', 'Organization'], 'A person or organization that takes part, expected or confirmed.', (named) =>
    anyRecord({
      participations: {
        some: { OR: [{ personId: { in: named.Person.records } }, { organizationId: { in: named.Organization.records } }] },
      },
    }),
  ),
  topic: f.refs('Topic', 'A topic of its agenda or of statements made there, narrower topics included.', (named) =>
    anyRecord({
      OR: [
        { agendaItems: { some: { topics: { some: topicWithin(named) } } } },
        { statements: { some: { topicIndex: { some: { topicId: { in: named.identities } } } } } },
      ],
    }),
  ),
  document: f.refs('Document', 'A document that shows it.', ({ records }) => ({ evidence: { some: { documentId: { in: records } } } })),
  start: f.dates('start', 'When it begins.'),
}))

defineList('Meeting', {
  filter,
  orders: {
    START_DESC: { by: 'startLatest', direction: 'desc', description: 'Latest first; unknown dates last.' },
    START_ASC: { by: 'startLatest', direction: 'asc', description: 'Earliest first; unknown dates first.' },
  },
})
defineRecord('Meeting', 'meeting')
queryList('meetings', 'Meeting', 'Meetings on record, held and planned.')
nestedList('Meeting', 'children', 'Meeting', { description: 'Meetings that are part of this one.' })
nestedList('Meeting', 'sessions', 'Session', { description: 'Its sessions, in order.' })
nestedList('Meeting', 'agendaItems', 'AgendaItem', { description: 'Its agenda, in order.' })
nestedList('Meeting', 'participations', 'Participation', {
  description: 'Who takes part, expected or confirmed, those of its sessions included.',
})
nestedList('Meeting', 'statements', 'Statement', { description: 'What was said there.' })
nestedList('Meeting', 'mentionedIn', 'Statement', { through: 'mentions', to: 'statement', description: 'Statements that talk about it.' })
