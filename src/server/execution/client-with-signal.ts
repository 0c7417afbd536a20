import { withSignal } from '../../store/database/statement-signal.ts'

/** A Prisma client, or a part of one, whose statements end with a signal. */
export function clientWithSignal<Client extends object>(client: Client, signal: AbortSignal): Client {
  return new Proxy(client, {
    get(_, name) {
      const value: unknown = Reflect.get(client, name)
      // Prisma sends a statement when its promise is awaited.
      if (typeof value === 'function') return (...args: unknown[]) => withSignal(signal, async () => Reflect.apply(value, client, args))
      return typeof value === 'object' && value !== null ? clientWithSignal(value, signal) : value
    },
  })
}
