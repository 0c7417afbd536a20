import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { nestedList } from '../lib/nested-list.ts'

builder.prismaNode('Source', {
  ...node,
  fields: (t) => ({
    dataset: t.relation('dataset'),
    path: t.exposeString('path'),
    format: t.exposeString('format'),
    formatVersion: t.exposeInt('formatVersion'),
    sha256: t.exposeString('sha256'),
    size: t.exposeFloat('size'),
    licence: t.exposeString('licence', { nullable: true }),
    importedAt: t.expose('importedAt', { type: 'DateTime' }),
  }),
})

defineList('Source', { orders: { PATH_ASC: { by: 'path', direction: 'asc', description: 'Ordered by path, A to Z.' } } })

nestedList('Dataset', 'sources', 'Source', {
  description: 'The files that the dataset was imported from, or what an application gave.',
})
