import type { ExecutionArgs, GraphQLSchema } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { observedOf } from '../observing/observed-request.ts'
import { assertVariables, type Limits, limiter, overlapping, parseWithin } from './query-limits.ts'

/** Refuses a query over a limit before any of it is resolved. */
export function useLimits(limits: Limits, schema: GraphQLSchema, statements?: () => number): Plugin {
  const measure = limiter(limits, schema, statements)
  const overLimit = ({ document, operationName, variableValues, contextValue }: ExecutionArgs) => {
    const { cost, over } = measure(document, operationName, variableValues)
    // Yoga makes the context of each operation.
    const { request } = contextValue as YogaInitialContext
    const observed = observedOf(request)
    if (observed) observed.cost = cost
    return over
  }
  return {
    onParams({ params }) {
      assertVariables(limits.tokens, params.variables)
    },
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseWithin(limits.tokens, source, options))
    },
    onValidate() {
      return ({ result, setResult }) => {
        // GraphQL's own guard against fields that it would have to compare with one another for ever.
        if (Array.isArray(result) && result.some(({ message }) => message === 'Validation aborted.')) setResult([overlapping()])
      }
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const over = overLimit(args)
      if (over) setResultAndStopExecution({ errors: [over] })
    },
    onExecute({ args, setResultAndStopExecution }) {
      const over = overLimit(args)
      if (over) setResultAndStopExecution({ errors: [over] })
    },
  }
}
