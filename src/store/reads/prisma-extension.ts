import { NotCompiled, type Read, type Reads } from './reads.ts'

interface Intercepted {
  model: string
  operation: string
  args: object | undefined
  query: (args: object | undefined) => Promise<unknown>
  /** Prisma passes it to extensions without a type. A read in a transaction uses the connection of the transaction. Prisma unpacks the result of chained calls. */
  __internalParams?: { transaction?: unknown; dataPath?: readonly string[] }
}

/**
 * The extension of a Prisma client that runs its reads as compiled SQL. Prisma's engine runs a read that cannot be compiled, and one that
 * failed: the error is then Prisma's own.
 */
export const compiledReads = (reads: Reads, onFallback?: (reason: string, error: unknown) => void) => {
  const read =
    (operation: Read['operation'], orThrow = false) =>
    async (intercepted: object) => {
      // Prisma types this by model and operation. This function is the same for all of them.
      const { model, args = {}, query, __internalParams } = intercepted as Intercepted
      if (__internalParams?.transaction || __internalParams?.dataPath?.length) return query(args)
      try {
        const [result] = await reads.run([{ model, operation, args: { ...args } }])
        return orThrow && result === null ? query(args) : result
      } catch (error) {
        const answer = await query(args)
        onFallback?.(`${model}.${operation}: ${error instanceof NotCompiled ? error.message : 'failed, but Prisma did not'}`, error)
        return answer
      }
    }
  return {
    query: {
      $allModels: {
        findMany: read('findMany'),
        findFirst: read('findFirst'),
        findFirstOrThrow: read('findFirst', true),
        findUnique: read('findUnique'),
        findUniqueOrThrow: read('findUnique', true),
        count: read('count'),
      },
    },
  }
}
