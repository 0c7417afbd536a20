import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Read } from '../../store/reads/reads.ts'
import { type Context, readTogether } from '../context.ts'
import { Refs, Stale } from '../lib/ref.ts'
import { clientWithSignal } from './client-with-signal.ts'
import { NotPrepared, prepare, type Selection, switches } from './prepare-operation.ts'
import { execute } from './run-operation.ts'

export { NotPrepared } from './prepare-operation.ts'

/** The prepared operations of one document, by name and by the values of the variables in directives. */
interface Document {
  switches: string[]
  operations: LRUCache<string, Selection | NotPrepared>
}

/** A request: an operation of a valid document, with its variables before coercion. */
export interface OperationRequest {
  document: DocumentNode
  operationName?: string | null
  variables?: Readonly<Record<string, unknown>> | null
}

/** Executes prepared queries. The fields, the SQL and the conversion of rows to the response are computed once for each query. */
export class Executor {
  readonly #schema: GraphQLSchema
  readonly #documents = new WeakMap<DocumentNode, Document>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /**
   * The data of a response without errors. Any error is thrown, and then graphql-js executes the operation again.
   * @throws {NotPrepared} for mutations, introspection and fields of an abstract type.
   */
  async run({ document, operationName, variables: given }: OperationRequest, context: Context): Promise<Record<string, unknown>> {
    const operation = getOperationAST(document, operationName)
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new NotPrepared('no such operation')
    const { coerced: variables } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], given ?? {})
    if (!variables) throw new NotPrepared('wrong variables')
    const root = this.#prepared(document, operation, variables)
    // A ref in a filter can name other records by the time the statement runs.
    for (let attempt = 1; ; attempt++) {
      const { signal } = context.scope
      const { reads, names } = context.source
      const db = clientWithSignal(context.db, signal)
      const refs = new Refs(db, { reads, names, isRepeated: attempt > 1, signal })
      const read = (wanted: readonly Read[]) => refs.read(wanted)
      try {
        return await execute(root, { variables, context: { ...context, db, refs, isPrepared: true, read: readTogether(read) }, read })
      } catch (error) {
        if (!(error instanceof Stale) || attempt === 3) throw error
      }
    }
  }

  #prepared(document: DocumentNode, operation: Parameters<typeof prepare>[2], variables: Record<string, unknown>): Selection {
    let prepared = this.#documents.get(document)
    if (!prepared) {
      prepared = { switches: switches(document), operations: new LRUCache({ max: 32 }) }
      this.#documents.set(document, prepared)
    }
    const key = [operation.name?.value, ...prepared.switches.map((name) => variables[name])].join()
    let selection = prepared.operations.get(key)
    if (!selection) {
      selection = attempted(() => prepare(this.#schema, document, operation, variables))
      prepared.operations.set(key, selection)
    }
    if (selection instanceof NotPrepared) throw selection
    return selection
  }
}

/** The prepared operation, or the reason why it cannot be prepared. */
function attempted(make: () => Selection): Selection | NotPrepared {
  try {
    return make()
  } catch (error) {
    if (error instanceof NotPrepared) return error
    throw error
  }
}
