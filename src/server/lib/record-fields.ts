import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { type Kind, kinds, spoken } from '../../record/kinds.ts'
import { type ReadNow, recordAsOf } from '../../store/reads/record-as-of.ts'
import { builder, type Model } from '../builder.ts'
import type { Context } from '../context.ts'
import { delegateOf, type Row } from './delegate.ts'
import { assertValue } from './input-bounds.ts'
import { NotPrepared, preparedFrom } from './prepared.ts'
import type { RefType } from './ref.ts'
import { RevisionConnection, RevisionEdge, readRevisions } from './revisions.ts'

/** One identifier of a record in another register. */
const Identifier = builder.objectRef<{ scheme: string; value: string }>('Identifier').implement({
  description: 'An identifier of a record in another register.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The register, such as `wikidata` or `un-symbol`.' }),
    value: t.exposeString('value', { description: 'The identifier in that register, such as `Q58217`.' }),
  }),
})

/** Parses stored identifiers of the form `scheme:value`. */
const parseIdentifiers = (identifiers: string[]) =>
  identifiers.map((text) => {
    const colon = text.indexOf(':')
    return { scheme: text.slice(0, colon), value: text.slice(colon + 1) }
  })

/** Adds the fields that every record has (slug, identifiers, dataset, source, times), and the field in `Query` that looks it up by ref. */
export function defineRecord(model: Kind) {
  const displayName = spoken(model)
  // Every record has these columns, so the type of one model can be used for all.
  const type = model as 'Person'
  builder.prismaObjectFields(type, (t) => ({
    slug: t.exposeString('slug'),
    identifiers: t.field({
      type: [Identifier],
      description: 'Identifiers of the record in other registers.',
      select: { identifiers: true },
      resolve: ({ identifiers }) => parseIdentifiers(identifiers),
    }),
    dataset: t.relation('dataset'),
    source: t.relation('source', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    version: t.exposeInt('version'),
  }))
  defineRevisions(model)
  lookUp(
    model,
    kinds[model].field,
    `The ${displayName} that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates.`,
  )
}

/** Adds the field with the changes of a record. */
export function defineRevisions(model: Kind | 'Dataset') {
  // Every record has the column, so the type of one model can be used for all.
  builder.prismaObjectField(model as 'Person', 'revisions', (t) =>
    t.connection(
      {
        type: getRefFromModel('Revision', builder),
        extensions: { prepared: false },
        description: 'Its changes, newest first.',
        select: { id: true },
        resolve: ({ id }, args, context, info) => readRevisions(context, info, args, { where: { recordId: id }, direction: 'desc' }),
      },
      RevisionConnection,
      RevisionEdge,
    ),
  )
}

/** Adds the field in `Query` that looks up a record by ref. */
export function lookUp(model: Model & RefType, field: string, description: string) {
  builder.queryField(field, (t) =>
    t.field({
      type: getRefFromModel(model, builder),
      nullable: true,
      description,
      args: {
        ref: t.arg.string({
          required: true,
          description: 'The record: slug, global id, `scheme:value`, or a name or label in any language.',
        }),
        ...(isKind(model) && {
          asOf: t.arg({
            type: 'DateTime',
            description:
              'The record as it was at this instant. The records that it refers to, and lists of other records, are as they are now. Null if it did not exist then.',
          }),
        }),
      },
      resolve: async (_root, { ref, ...args }, context, info) => {
        assertValue(ref, 'ref')
        const prepared = preparedFrom(info)
        // Only records of a kind have the argument, so that its type does not say it.
        const { asOf } = args as { asOf?: Date | null }
        const where = { id: await context.refs.one(model, ref, 'ref', asOf ?? undefined) }
        if (asOf && isKind(model)) {
          if (prepared) throw new NotPrepared('a record of the past')
          const query = await queryFromInfo({ context, info, awaitSelections: true })
          const past = await recordAsOf(context.database.pool, readNow(context), {
            kind: model,
            at: asOf,
            select: Object(query).select,
            ...where,
          })
          // It has the columns that were selected.
          if (past !== undefined) return past as Row | null
        }
        if (!prepared)
          return delegateOf(context, model).findUnique({ ...(await queryFromInfo({ context, info, awaitSelections: true })), where })
        const [row] = await prepared.read([{ model, operation: 'findUnique', args: { where, select: await prepared.select([[]], {}) } }])
        return row
      },
    }),
  )
}

const isKind = (model: string): model is Kind => Object.hasOwn(kinds, model)

/** Reads records as they are now. */
const readNow =
  (context: Context): ReadNow =>
  (model, operation, args) =>
    // The operations of a delegate have these names.
    (delegateOf(context, model as Model) as unknown as Record<string, (args: object) => Promise<unknown>>)[operation]?.(args) ??
    Promise.resolve(null)

/** Adds the list of all records of a type to `Query`, without pages. Only for types that have few records. */
export function queryAll(model: Model, field: string, description: string, orderBy: Record<string, 'asc' | 'desc'>) {
  builder.queryField(field, (t) =>
    t.field({
      type: [getRefFromModel(model, builder)],
      description,
      resolve: async (_root, _args, context, info) => {
        const prepared = preparedFrom(info)
        if (!prepared)
          return delegateOf(context, model).findMany({ ...(await queryFromInfo({ context, info, awaitSelections: true })), orderBy })
        const [rows] = await prepared.read([{ model, operation: 'findMany', args: { orderBy, select: await prepared.select([[]], {}) } }])
        // A read returns what Prisma would return.
        return rows as Row[]
      },
    }),
  )
}
