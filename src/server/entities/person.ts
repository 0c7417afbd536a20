import { builder, node, type WhereOf } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { PositionRole } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Person', {
  ...node,
  fields: (t) => ({
    name: t.exposeString('name'),
    sortName: t.exposeString('sortName'),
    sortNameDerived: t.exposeBoolean('sortNameDerived'),
    nationality: t.exposeString('nationality', { nullable: true }),
    summary: t.exposeString('summary', { nullable: true }),
    names: t.relation('names', { query: { orderBy: { ordinal: 'asc' } } }),
    statementCount: t.int({
      description: 'The number of statements of which this person is a speaker, under any record of the same identity.',
      select: { identity: { select: { _count: { select: { statementIndex: true } } } } },
      resolve: ({ identity }) => identity._count.statementIndex,
    }),
  }),
})

/** What holds for any record of a person's identity. */
const anyRecord = (where: WhereOf<'Person'>): WhereOf<'Person'> => ({ identity: { identified: { some: where } } })

const filter = defineFilter('Person', (f) => ({
  person: f.refs('Person', 'One of these persons.', ({ records }) => ({ id: { in: records } })),
  nationality: f.strings('Nationality: ISO 3166-1 alpha-2, such as `RU`.', (codes) => ({ nationality: { in: codes } })),
  role: f.enums(PositionRole, 'A role that the person held at any time.', (roles) =>
    anyRecord({ positions: { some: { role: { in: roles } } } }),
  ),
  organization: f.refs('Organization', 'An organization in which the person held a position at any time.', ({ records }) =>
    anyRecord({ positions: { some: { organizationId: { in: records } } } }),
  ),
  meeting: f.refs('Meeting', 'A meeting in which the person takes part, with any `attendance`.', ({ records }) =>
    anyRecord({ participations: { some: { meetingId: { in: records } } } }),
  ),
  speaksOn: f.refs('Topic', 'A topic on which the person spoke, narrower topics included.', ({ identities }) => ({
    identity: { statementIndex: { some: { statement: { topicIndex: { some: { topicId: { in: identities } } } } } } },
  })),
  speaks: f.boolean('Whether the person is a speaker of a statement.', (yes) => ({
    identity: { statementIndex: yes ? { some: {} } : { none: {} } },
  })),
}))

defineList('Person', {
  filter,
  orders: {
    NAME_ASC: { by: 'sortName', direction: 'asc', description: 'By family name, A to Z.' },
    NAME_DESC: { by: 'sortName', direction: 'desc', description: 'By family name, Z to A.' },
  },
})
defineRecord('Person')
queryList('Person', 'All persons.')
nestedList('Person', 'positions', 'Position', {
  shortcuts: ['at'],
  description: 'Positions that the person holds or held. With `at`: those held at that time.',
})
nestedList('Person', 'statements', 'Statement', {
  through: 'statementIndex',
  to: 'statement',
  description: 'Statements of which this person is a speaker.',
})
nestedList('Person', 'participations', 'Participation', {
  standard: 'ENTERED',
  description: 'Meetings and sessions in which this person takes part.',
})
nestedList('Person', 'mentionedIn', 'Statement', {
  through: 'mentionIndex',
  to: 'statement',
  description: 'Statements that mention this person.',
})
nestedList('Person', 'sameAs', 'Person', {
  through: 'identified',
  description: 'Records of other datasets that are about the same person. Lists and filters of one mean all of them.',
})
