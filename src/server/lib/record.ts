import { builder, type Model } from '../builder.ts'
import { delegateOf } from './delegate.ts'
import type { RefType } from './ref.ts'

/** One identifier of a record in another register. */
const Identifier = builder.objectRef<{ scheme: string; value: string }>('Identifier').implement({
  description: 'What a record is called in another register.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The register, such as `wikidata` or `un-symbol`.' }),
    value: t.exposeString('value', { description: 'What it is called there, such as `Q58217`.' }),
  }),
})

/** Reads the stored `scheme:value` form. */
const parseIdentifiers = (identifiers: string[]) =>
  identifiers.map((text) => {
    const colon = text.indexOf(':')
    return { scheme: text.slice(0, colon), value: text.slice(colon + 1) }
  })

/** Adds what every record has: its slug, identifiers, dataset and times, and its look-up by ref in `Query`. */
export function defineRecord(model: Model & RefType, field: string) {
  const known = model.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
  // Every record has these columns; the type of one stands for all.
  const type = model as 'Person'
  builder.prismaObjectFields(type, (t) => ({
    slug: t.exposeString('slug'),
    identifiers: t.field({
      type: [Identifier],
      description: 'What it is called in other registers.',
      select: { identifiers: true },
      resolve: ({ identifiers }) => parseIdentifiers(identifiers),
    }),
    dataset: t.relation('dataset'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }))
  builder.queryField(field, (t) =>
    t.prismaField({
      type,
      nullable: true,
      description: `The ${known} that a ref names. An unknown ref is an error with suggestions.`,
      args: { ref: t.arg.string({ required: true, description: 'Its slug, its global id, or any known name or label in any language.' }) },
      resolve: async (query, _root, { ref }, context) => {
        const id = await context.refs.one(model, ref)
        const row = await delegateOf(context, model).findUnique({ ...query, where: { id } })
        return row as never
      },
    }),
  )
}
