import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { AgendaItemStatus, Anchor, Reporting, SpanRole, Wording } from '../lib/enums.ts'

builder.prismaObject('Span', {
  select: { evidenceId: true, ordinal: true },
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    exact: t.exposeString('exact', { nullable: true }),
    role: t.expose('role', { type: SpanRole }),
  }),
})

builder.prismaNode('Evidence', {
  ...node,
  fields: (t) => ({
    document: t.relation('document'),
    statement: t.relation('statement', { nullable: true }),
    meeting: t.relation('meeting', { nullable: true }),
    agendaItem: t.relation('agendaItem', { nullable: true }),
    participation: t.relation('participation', { nullable: true }),
    reporting: t.expose('reporting', { type: Reporting, nullable: true }),
    wording: t.expose('wording', { type: Wording, nullable: true }),
    attribution: t.exposeString('attribution', { nullable: true }),
    status: t.expose('status', { type: AgendaItemStatus, nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    anchor: t.expose('anchor', { type: Anchor }),
    spans: t.relation('spans', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

defineList('Evidence', {
  orders: { ENTERED: { by: 'id', direction: 'asc', description: 'Ordered by id: in the order in which they were first loaded.' } },
})
