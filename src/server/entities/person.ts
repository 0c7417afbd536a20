import { builder, node, type WhereOf } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { PositionRole } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Person', {
  ...node,
  fields: (t) => ({
    name: t.exposeString('name'),
    sortName: t.exposeString('sortName'),
    nationality: t.exposeString('nationality', { nullable: true }),
    summary: t.exposeString('summary', { nullable: true }),
    names: t.relation('names', { query: { orderBy: { ordinal: 'asc' } } }),
    statementCount: t.int({
      description: 'How many statements this person is a speaker of, under any record of the same identity.',
      select: { identity: { select: { _count: { select: { statementIndex: true } } } } },
      resolve: ({ identity }) => identity._count.statementIndex,
    }),
  }),
})

/** What holds for any record of a person's identity. */
const anyRecord = (where: WhereOf<'Person'>): WhereOf<'Person'> => ({ identity: { identified: { some: where } } })

const filter = defineFilter('Person', (f) => ({
  person: f.refs('Person', 'The persons themselves: slug, id or any known name.', ({ records }) => ({ id: { in: records } })),
  nationality: f.strings('Nationality: ISO 3166-1 alpha-2.', (codes) => ({ nationality: { in: codes } })),
  role: f.enums(PositionRole, 'A role held at any time.', (roles) => anyRecord({ positions: { some: { role: { in: roles } } } })),
  organization: f.refs('Organization', 'An organization in which a position was held at any time.', ({ records }) =>
    anyRecord({ positions: { some: { organizationId: { in: records } } } }),
  ),
  meeting: f.refs('Meeting', 'A meeting taken part in, expected or confirmed.', ({ records }) =>
    anyRecord({ participations: { some: { meetingId: { in: records } } } }),
  ),
  speaksOn: f.refs('Topic', 'A topic spoken on, narrower topics included.', ({ identities }) => ({
    identity: { statementIndex: { some: { statement: { topicIndex: { some: { topicId: { in: identities } } } } } } },
  })),
  speaks: f.boolean('Whether any statement of theirs is on record.', (yes) => ({
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
defineRecord('Person', 'person')
queryList('persons', 'Person', 'Persons on record.')
nestedList('Person', 'positions', 'Position', { shortcuts: ['at'], description: 'Positions held; with `at`, those held on that day.' })
nestedList('Person', 'statements', 'Statement', { through: 'speakers', to: 'statement', description: 'What this person said.' })
nestedList('Person', 'participations', 'Participation', {
  standard: 'ENTERED',
  description: 'Meetings and sessions this person takes part in.',
})
nestedList('Person', 'mentionedIn', 'Statement', {
  through: 'mentions',
  to: 'statement',
  description: 'Statements that talk about this person.',
})
