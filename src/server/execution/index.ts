import { type DocumentNode, type ExecutionArgs, type GraphQLSchema, getOperationAST, getVariableValues, type OperationDefinitionNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { NotCompiled, type Reads } from '../db/reads/index.ts'
import { RapporteurError } from '../errors.ts'
import { Names, Refs, Stale } from '../lib/ref.ts'
import { execute } from './execute.ts'
import { NotPrepared, prepare, type Selection, switches } from './prepare.ts'

/** Operations of one document, by name and by what the variables of its directives leave of them. */
interface Document {
  switches: string[]
  operations: LRUCache<string, Selection | NotPrepared>
}

/**
 * Runs queries that were seen before by what was worked out then. What cannot be prepared, and every error, is left to graphql-js: it
 * runs the operation as if nothing had been tried, so that errors are its own.
 */
export function usePreparedOperations(reads: Reads, onFallback: (reason: string) => void): Plugin {
  const names = new Names()
  const documents = new WeakMap<DocumentNode, Document>()
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const operation = getOperationAST(args.document, args.operationName)
        if (!operation) return executeFn(args)
        try {
          return { data: await run(args, operation) }
        } catch (error) {
          const result = await executeFn(args)
          if (isSurprise(error) && !('errors' in result)) onFallback(`query ${operation.name?.value ?? ''}: ${error}`)
          return result
        }
      })
    },
  }

  async function run({ schema, document, operationName, variableValues, ...args }: ExecutionArgs, operation: OperationDefinitionNode) {
    // Yoga was given a function that makes it.
    const context = args.contextValue as Context
    const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
    if (!variables) throw new NotPrepared('wrong variables')
    const root = prepared(schema, document, operation, operationName ?? '', variables)
    // The names that a filter gave may mean other records by the time its statement runs.
    for (let attempt = 1; ; attempt++) {
      const refs = new Refs(context.db, { reads, names })
      try {
        const read: Parameters<typeof execute>[1]['read'] = (wanted) => refs.read(wanted)
        return await execute(root, { variables, context: { ...context, refs }, read })
      } catch (error) {
        if (!(error instanceof Stale) || attempt === 3) throw error
      }
    }
  }

  function prepared(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    name: string,
    variables: Record<string, unknown>,
  ): Selection {
    const known = documents.get(document) ?? { switches: switches(document), operations: new LRUCache({ max: 32 }) }
    documents.set(document, known)
    const key = [name, ...known.switches.map((each) => variables[each])].join()
    let selection = known.operations.get(key)
    if (!selection) {
      try {
        selection = prepare(schema, document, operation, variables)
      } catch (error) {
        if (!(error instanceof NotPrepared)) throw error
        selection = error
      }
      known.operations.set(key, selection)
    }
    if (selection instanceof NotPrepared) throw selection
    return selection
  }
}

/** What is neither a mistake of whoever asks nor known to be left to graphql-js. */
const isSurprise = (error: unknown): boolean =>
  !(error instanceof NotPrepared || error instanceof RapporteurError || error instanceof Stale) || error instanceof NotCompiled
