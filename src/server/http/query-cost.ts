import type { Plugin } from 'graphql-yoga'
import { type ObservedRequest, observedOf } from '../observing/observed-request.ts'
import type { Limits } from './query-limits.ts'

/** What an operation was estimated to cost, and what it took. */
export interface QueryCost {
  /** The cost as it is estimated before anything runs. */
  requested: number
  /** The cost that an operation may have. */
  limit: number
  /** What was measured: SQL statements, the rows that they returned, and the time from the request to its response. */
  actual: { statements: number; rows: number; milliseconds: number }
}

/** The `extensions` of a response to a client that asks for the cost. Nothing for all others, and where no operation was measured. */
export function costExtensions(observed: ObservedRequest | undefined, limits: Limits): { extensions?: { cost: QueryCost } } {
  if (!observed?.wantsCost || observed.cost === undefined) return {}
  const { cost: requested, statements, rows, started } = observed
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  return { extensions: { cost: { requested, limit: limits.cost, actual: { statements, rows, milliseconds } } } }
}

/** Tells a client that asks for it what its operation cost. */
export function useCost(limits: Limits): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Symbol.asyncIterator in result || Array.isArray(result)) return
      const { extensions } = costExtensions(observedOf(request), limits)
      if (extensions) setResult({ ...result, extensions: { ...result.extensions, ...extensions } })
    },
  }
}
