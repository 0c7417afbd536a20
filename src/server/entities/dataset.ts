import { builder, node } from '../builder.ts'

builder.prismaNode('Dataset', {
  ...node,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    licence: t.exposeString('licence'),
    homepage: t.exposeString('homepage', { nullable: true }),
    version: t.exposeString('version', { nullable: true }),
    importedAt: t.expose('importedAt', { type: 'DateTime' }),
  }),
})

builder.queryFields((t) => ({
  dataset: t.prismaField({
    type: 'Dataset',
    nullable: true,
    description: 'One dataset.',
    args: { ref: t.arg.string({ required: true, description: 'Its slug, global id or title.' }) },
    resolve: async (query, _root, { ref }, { db, refs }) =>
      db.dataset.findUnique({ ...query, where: { id: await refs.one('Dataset', ref) } }),
  }),
  datasets: t.prismaField({
    type: ['Dataset'],
    description: 'Every dataset that was loaded.',
    resolve: (query, _root, _args, { db }) => db.dataset.findMany({ ...query, orderBy: { slug: 'asc' } }),
  }),
}))
