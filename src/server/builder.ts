import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { badRequest } from './api-errors.ts'
import type { Context } from './context.ts'
import type PrismaTypes from './generated/pothos-types.ts'
import { getDatamodel } from './generated/pothos-types.ts'
import { decodeId } from './lib/global-id.ts'

export type { PrismaTypes }

/** A record type: the models of the data dictionary. */
export type Model = keyof PrismaTypes & string

/** Prisma's `where` of a model. */
export type WhereOf<M extends Model> = NonNullable<PrismaTypes[M]['Where']>

export interface Types {
  PrismaTypes: PrismaTypes
  Context: Context
  AsyncSelections: true
  DefaultFieldNullability: false
  Scalars: { DateTime: { Input: Date; Output: Date } }
}

/** `Types` with Pothos' defaults filled in: what its own types take. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<Types>

const idDescription = 'Its global id, the same wherever the record appears (Relay).'

/** What every node has: its global id, which may be that of a record no longer there, and no column that was not asked for. */
export const node = { id: { field: 'id', description: idDescription }, nullable: true, select: { id: true } } as const

export const builder = new SchemaBuilder<Types>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.db, dmmf: getDatamodel(), exposeDescriptions: true, onUnusedQuery: 'error' },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeTypeOptions: { description: 'A record with a global id (Relay).' },
    idFieldOptions: { description: idDescription },
    nodeQueryOptions: { description: 'A record by its global id; null when there is none.', args: { id: { description: idDescription } } },
    nodesQueryOptions: {
      description: 'Records by their global ids, in the order asked; null where there is none.',
      args: { ids: { description: 'Their global ids.' } },
    },
    pageInfoTypeOptions: { description: 'Whether a list goes on before and after a page, and from where (Relay).' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first record of the page, for `before`; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last record of the page, for `after`; null on an empty page.' },
    decodeGlobalID: (id) => {
      const decoded = decodeId(id)
      if (!decoded || !builder.configStore.hasImplementation(decoded.typename))
        throw badRequest(`"${id}" is not a global id. Take one from the \`id\` field of a record.`, { argument: 'id' })
      return decoded
    },
  },
})

builder.queryType({ description: 'What can be asked of the record.' })
