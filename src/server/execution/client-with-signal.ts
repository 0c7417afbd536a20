import type { PrismaClient } from '../../store/database/prisma-client.ts'
import { withSignal } from '../../store/database/statement-signal.ts'

/** A Prisma client whose statements end with a signal. */
export const clientWithSignal = (client: PrismaClient, signal: AbortSignal): PrismaClient => scoped(client, signal)

function scoped<Target extends object>(target: Target, signal: AbortSignal): Target {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name)
      // Prisma sends a statement when its promise is awaited.
      if (typeof value === 'function') return (...args: unknown[]) => withSignal(signal, async () => Reflect.apply(value, target, args))
      return typeof value === 'object' && value !== null ? scoped(value, signal) : value
    },
  })
}
