import { type ExecutionArgs, getOperationAST, OperationTypeNode } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { type Context, readFrom } from '../context.ts'
import type { ReadSources } from '../read-sources.ts'
import { positionHeader } from '../request-scope.ts'

/** Lets replicas answer queries. A response to a mutation says the position of its writes; all but queries stays on the primary. */
export function useReadSources(sources: Pick<ReadSources, 'choose' | 'written'>): Plugin {
  const positions = new WeakMap<Request, string>()
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      // Yoga was given a function that makes the rest of it.
      const context = args.contextValue as YogaInitialContext & Context
      const operation = getOperationAST(args.document, args.operationName)?.operation
      if (operation === OperationTypeNode.QUERY)
        setExecuteFn(async (given: ExecutionArgs) => {
          readFrom(context, await sources.choose(context.scope.caller.position))
          return executeFn(given)
        })
      if (operation === OperationTypeNode.MUTATION)
        setExecuteFn(async (given: ExecutionArgs) => {
          const result = await executeFn(given)
          const position = await sources.written()
          if (position) positions.set(context.request, position)
          return result
        })
    },
    onResponse({ request, response }) {
      const position = positions.get(request)
      if (position) response.headers.set(positionHeader, position)
    },
  }
}
