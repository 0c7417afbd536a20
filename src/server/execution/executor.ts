import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Read, Reads } from '../../store/reads/reads.ts'
import { type Context, readTogether } from '../context.ts'
import { NameCache } from '../lib/name-cache.ts'
import { Refs, Stale } from '../lib/ref.ts'
import { NotPrepared, prepare, type Selection, switches } from './prepare-operation.ts'
import { execute } from './run-operation.ts'

export { NotPrepared } from './prepare-operation.ts'

/** Operations of one document, by name and by what the variables of its directives leave of them. */
interface Document {
  switches: string[]
  operations: LRUCache<string, Selection | NotPrepared>
}

/** What is asked: an operation of a valid document, with the variables as they came. */
export interface OperationRequest {
  document: DocumentNode
  operationName?: string | null
  variables?: Readonly<Record<string, unknown>> | null
}

/** Runs queries by what was worked out when they were first seen: which fields, which SQL, how rows become the answer. */
export class Executor {
  readonly #schema: GraphQLSchema
  readonly #reads: Reads
  readonly #names = new NameCache()
  readonly #documents = new WeakMap<DocumentNode, Document>()

  constructor(schema: GraphQLSchema, reads: Reads) {
    this.#schema = schema
    this.#reads = reads
  }

  /**
   * The data of an answer without errors. Whatever else an operation may come to is thrown, and then graphql-js's to say.
   * @throws {NotPrepared} for mutations, introspection and what is of an abstract type.
   */
  async run({ document, operationName, variables: given }: OperationRequest, context: Context): Promise<Record<string, unknown>> {
    const operation = getOperationAST(document, operationName)
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new NotPrepared('no such operation')
    const { coerced: variables } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], given ?? {})
    if (!variables) throw new NotPrepared('wrong variables')
    const root = this.#prepared(document, operation, variables)
    // By the time a statement runs, the names in its filters may mean other records.
    for (let attempt = 1; ; attempt++) {
      const refs = new Refs(context.db, { reads: this.#reads, names: this.#names, isRepeated: attempt > 1 })
      const read = (wanted: readonly Read[]) => refs.read(wanted)
      try {
        return await execute(root, { variables, context: { ...context, refs, isPrepared: true, read: readTogether(read) }, read })
      } catch (error) {
        if (!(error instanceof Stale) || attempt === 3) throw error
      }
    }
  }

  #prepared(document: DocumentNode, operation: Parameters<typeof prepare>[2], variables: Record<string, unknown>): Selection {
    let known = this.#documents.get(document)
    if (!known) {
      known = { switches: switches(document), operations: new LRUCache({ max: 32 }) }
      this.#documents.set(document, known)
    }
    const key = [operation.name?.value, ...known.switches.map((name) => variables[name])].join()
    let selection = known.operations.get(key)
    if (!selection) {
      selection = tried(() => prepare(this.#schema, document, operation, variables))
      known.operations.set(key, selection)
    }
    if (selection instanceof NotPrepared) throw selection
    return selection
  }
}

/** What is made, or why it cannot be. */
function tried(make: () => Selection): Selection | NotPrepared {
  try {
    return make()
  } catch (error) {
    if (error instanceof NotPrepared) return error
    throw error
  }
}
