import type { GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { assertVariables, type Limits, limiter, overlapping, parseWithin } from './query-limits.ts'

/** Refuses a query over a limit before any of it is resolved. */
export function useLimits(limits: Limits, schema: GraphQLSchema): Plugin {
  const overLimit = limiter(limits, schema)
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
    onSubscribe({ args: { document, operationName, variableValues }, setResultAndStopExecution }) {
      const over = overLimit(document, operationName, variableValues ?? {})
      if (over) setResultAndStopExecution({ errors: [over] })
    },
    onExecute({ args: { document, operationName, variableValues }, setResultAndStopExecution }) {
      const over = overLimit(document, operationName, variableValues)
      if (over) setResultAndStopExecution({ errors: [over] })
    },
  }
}
