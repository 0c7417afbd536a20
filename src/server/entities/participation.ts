import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { Attendance, ParticipationRole } from '../lib/enums.ts'

builder.prismaNode('Participation', {
  ...node,
  fields: (t) => ({
    meeting: t.relation('meeting'),
    session: t.relation('session', { nullable: true }),
    person: t.relation('person', { nullable: true }),
    organization: t.relation('organization', { nullable: true }),
    position: t.relation('position', { nullable: true }),
    role: t.expose('role', { type: ParticipationRole }),
    attendance: t.expose('attendance', { type: Attendance }),
    evidence: t.relation('evidence', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

defineList('Participation', {
  orders: { ENTERED: { by: 'id', direction: 'asc', description: 'Ordered by id: in the order in which they were first loaded.' } },
  ordinal: { by: 'ordinal', direction: 'asc', description: 'Ordered by position in the meeting.' },
})
