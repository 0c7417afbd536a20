import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { nestedList } from '../lib/nested-list.ts'
import { defineRecord } from '../lib/record-fields.ts'

builder.prismaNode('Place', {
  ...node,
  fields: (t) => ({
    name: t.exposeString('name'),
    country: t.exposeString('country', { nullable: true }),
    parent: t.relation('parent', { nullable: true }),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    names: t.relation('names', { query: { orderBy: { ordinal: 'asc' } } }),
  }),
})

defineList('Place', { orders: { NAME_ASC: { by: 'name', direction: 'asc', description: 'By name, A to Z.' } } })
defineRecord('Place')
nestedList('Place', 'meetings', 'Meeting', { description: 'Meetings held at this place.' })
nestedList('Place', 'mentionedIn', 'Statement', {
  through: 'mentionIndex',
  to: 'statement',
  description: 'Statements that mention the place.',
})
nestedList('Place', 'sameAs', 'Place', {
  through: 'identified',
  description: 'Records of other datasets that are about the same place. Lists and filters of one mean all of them.',
})
