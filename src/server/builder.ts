import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { Context } from './context.ts'
import { badRequest } from './errors.ts'
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

export const builder = new SchemaBuilder<Types>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.db, dmmf: getDatamodel(), exposeDescriptions: true, onUnusedQuery: 'error' },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeQueryOptions: { description: 'A record by its global id; null when there is none.' },
    nodesQueryOptions: { description: 'Records by their global ids, in the order asked; null where there is none.' },
    decodeGlobalID: (id) => {
      const decoded = decodeId(id)
      if (!decoded) throw badRequest(`"${id}" is not a global id. Take one from the \`id\` field of a record.`, { argument: 'id' })
      return decoded
    },
  },
})

builder.queryType({ description: 'What can be asked of the record.' })
