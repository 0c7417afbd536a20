import { builder, node, type WhereOf } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { OrganizationClassification } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Organization', {
  ...node,
  fields: (t) => ({
    name: t.exposeString('name'),
    acronym: t.exposeString('acronym', { nullable: true }),
    classification: t.expose('classification', { type: OrganizationClassification }),
    country: t.exposeString('country', { nullable: true }),
    parent: t.relation('parent', { nullable: true }),
    names: t.relation('names', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

/** What holds for any record of an organization's identity, or for none. */
const ifAnyRecord = (yes: boolean, where: WhereOf<'Organization'>): WhereOf<'Organization'> => ({
  identity: { identified: yes ? { some: where } : { none: where } },
})

const filter = defineFilter('Organization', (f) => ({
  organization: f.refs('Organization', 'The organizations themselves: slug, id, acronym or any known name.', ({ records }) => ({
    id: { in: records },
  })),
  classification: f.enums(OrganizationClassification, 'What kind of body it is.', (kinds) => ({ classification: { in: kinds } })),
  country: f.strings('Country: ISO 3166-1 alpha-2.', (codes) => ({ country: { in: codes } })),
  parent: f.refs('Organization', 'The organization it is part of.', ({ records }) => ({ parentId: { in: records } })),
  convenes: f.boolean('Whether it convenes any meeting on record.', (yes) => ifAnyRecord(yes, { convened: { some: {} } })),
  publishes: f.boolean('Whether it published any document on record.', (yes) => ifAnyRecord(yes, { documents: { some: {} } })),
}))

defineList('Organization', { filter, orders: { NAME_ASC: { by: 'name', direction: 'asc', description: 'By name, A to Z.' } } })
defineRecord('Organization', 'organization')
queryList('organizations', 'Organization', 'Organizations on record.')
nestedList('Organization', 'children', 'Organization', { description: 'Organizations that are part of this one.' })
nestedList('Organization', 'positions', 'Position', {
  shortcuts: ['at'],
  description: 'Positions in it; with `at`, those held on that day.',
})
nestedList('Organization', 'meetings', 'Meeting', { through: 'convened', description: 'Meetings it convenes.' })
nestedList('Organization', 'participations', 'Participation', {
  standard: 'ENTERED',
  description: 'Meetings and sessions it takes part in.',
})
nestedList('Organization', 'documents', 'Document', { description: 'Documents it published.' })
nestedList('Organization', 'statements', 'Statement', {
  through: 'statementIndex',
  to: 'statement',
  description: 'What it said, and what holders of a position in it said in that position.',
})
nestedList('Organization', 'mentionedIn', 'Statement', {
  through: 'mentions',
  to: 'statement',
  description: 'Statements that talk about it.',
})
