import { builder, node, type WhereOf } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { OrganizationClassification } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
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
  organization: f.refs('Organization', 'One of these organizations, also by acronym.', ({ records }) => ({
    id: { in: records },
  })),
  classification: f.enums(OrganizationClassification, 'The kind of organization.', (kinds) => ({ classification: { in: kinds } })),
  country: f.strings('Country: ISO 3166-1 alpha-2, such as `RU`.', (codes) => ({ country: { in: codes } })),
  parent: f.refs('Organization', 'The organization that it is directly part of.', ({ records }) => ({ parentId: { in: records } })),
  convenes: f.boolean('Whether it convenes a meeting.', (yes) => ifAnyRecord(yes, { convened: { some: {} } })),
  publishes: f.boolean('Whether it published a document.', (yes) => ifAnyRecord(yes, { documents: { some: {} } })),
}))

defineList('Organization', { filter, orders: { NAME_ASC: { by: 'name', direction: 'asc', description: 'Ordered by name, A to Z.' } } })
defineRecord('Organization')
queryList('Organization', 'All organizations.')
nestedList('Organization', 'children', 'Organization', { description: 'Organizations that are part of this one.' })
nestedList('Organization', 'positions', 'Position', {
  shortcuts: ['at'],
  description: 'Positions in the organization. With `at`: those held at that time.',
})
nestedList('Organization', 'meetings', 'Meeting', { through: 'convened', description: 'Meetings that the organization convenes.' })
nestedList('Organization', 'participations', 'Participation', {
  standard: 'ENTERED',
  description: 'Meetings and sessions in which the organization takes part.',
})
nestedList('Organization', 'documents', 'Document', { description: 'Documents that the organization published.' })
nestedList('Organization', 'statements', 'Statement', {
  through: 'statementIndex',
  to: 'statement',
  description: 'Statements by the organization, and by holders of a position in it who spoke in that position.',
})
nestedList('Organization', 'mentionedIn', 'Statement', {
  through: 'mentionIndex',
  to: 'statement',
  description: 'Statements that mention the organization.',
})
nestedList('Organization', 'sameAs', 'Organization', {
  through: 'identified',
  description: 'Records of other datasets that are about the same organization. Lists and filters of one mean all of them.',
})
