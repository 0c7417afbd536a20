import { builder, node } from '../builder.ts'
import { defineRevisions, lookUp, queryAll } from '../lib/record-fields.ts'

builder.prismaNode('Dataset', {
  ...node,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    licence: t.exposeString('licence'),
    homepage: t.exposeString('homepage', { nullable: true }),
    version: t.exposeString('version', { nullable: true }),
    importedAt: t.expose('importedAt', { type: 'DateTime' }),
    recordVersion: t.exposeInt('recordVersion'),
  }),
})

defineRevisions('Dataset')
lookUp('Dataset', 'dataset', 'The dataset that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates.')
queryAll('Dataset', 'datasets', 'All datasets. Ordered by slug, A to Z.', { slug: 'asc' })
