import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { badRequest } from './api-errors.ts'
import type { Context } from './context.ts'
import type PrismaTypes from './generated/pothos-types.ts'
import { getDatamodel } from './generated/pothos-types.ts'
import { decodeId } from './lib/global-id.ts'
import { defaultPage, largestPage } from './lib/page-size.ts'

export type { PrismaTypes }

/** A record type: a model of the data dictionary, `prisma/schema.prisma`. */
export type Model = keyof PrismaTypes & string

/** Prisma's `where` of a model. */
export type WhereOf<M extends Model> = NonNullable<PrismaTypes[M]['Where']>

export interface Types {
  PrismaTypes: PrismaTypes
  Context: Context
  AsyncSelections: true
  DefaultFieldNullability: false
  Scalars: { DateTime: { Input: Date; Output: Date }; JSON: { Input: unknown; Output: unknown } }
}

/** `Types` with Pothos' defaults filled in: what its own types take. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<Types>

const idDescription = 'The global id of the record (Relay). It is the same in every response.'

/** Options of every node type: a global id, null for an id whose record no longer exists, and only the columns that a query selects. */
export const node = { id: { field: 'id', description: idDescription }, nullable: true, select: { id: true } } as const

export const builder = new SchemaBuilder<Types>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.db, dmmf: getDatamodel(), exposeDescriptions: true, onUnusedQuery: 'error' },
  relay: {
    clientMutationId: 'omit',
    nodesOnConnection: { description: 'The records of the page.' },
    cursorType: 'String',
    nodeTypeOptions: { description: 'A record with a global id (Relay).' },
    idFieldOptions: { description: idDescription },
    nodeQueryOptions: { description: 'The record with a global id. Null if there is none.', args: { id: { description: idDescription } } },
    nodesQueryOptions: {
      description: 'The records with these global ids, in the same order. Null for each id without a record.',
      args: { ids: { description: 'The global ids.' } },
    },
    pageInfoTypeOptions: { description: 'Whether there are records before and after a page, and the cursors to read them (Relay).' },
    hasNextPageFieldOptions: { description: 'Whether there are records after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are records before this page.' },
    startCursorFieldOptions: {
      description: 'Cursor of the first record of the page, for the argument `before`. Null if the page is empty.',
    },
    endCursorFieldOptions: { description: 'Cursor of the last record of the page, for the argument `after`. Null if the page is empty.' },
    edgesFieldOptions: { description: 'The records of the page, each with its cursor.' },
    pageInfoFieldOptions: { description: 'Whether there are records before and after the page, and the cursors to read them.' },
    cursorFieldOptions: { description: 'The position of the record in the list, for the arguments `after` and `before`.' },
    nodeFieldOptions: { description: 'The record.' },
    firstArgOptions: {
      description: `Number of records from the start of the list (default ${defaultPage}, maximum ${largestPage}). Not together with \`last\`.`,
    },
    afterArgOptions: { description: 'Return records after this cursor.' },
    lastArgOptions: { description: `Number of records from the end of the list (maximum ${largestPage}). Not together with \`first\`.` },
    beforeArgOptions: { description: 'Return records before this cursor.' },
    decodeGlobalID: (id) => {
      const decoded = decodeId(id)
      if (!decoded || !builder.configStore.hasImplementation(decoded.typename))
        throw badRequest(`"${id}" is not a global id. Take one from the \`id\` field of a record.`, { argument: 'id' })
      return decoded
    },
  },
})

builder.queryType({ description: 'The queries of the API. They only read.' })

builder.mutationType({
  description:
    'The changes of the API. Each is one transaction with its history: who, when and why. What is wrong with a change is in `problems`, and then nothing has changed.',
})
