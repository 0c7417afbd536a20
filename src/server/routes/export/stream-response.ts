import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { withSignal } from '../../../store/database/statement-signal.ts'
import type { RequestScope } from '../../request-scope.ts'

/**
 * A stream whose chunks are made as they are read, within the scope of the request. As the body of a response: when making a chunk fails,
 * the chunks before are still sent, and then the connection is closed without an end, so that no client takes a part for the whole.
 */
export function streamed(
  chunks: AsyncGenerator<string | Uint8Array>,
  {
    scope,
    response,
    turn = (task) => task(),
  }: { scope?: RequestScope; response?: ServerResponse | undefined; turn?: <T>(task: () => Promise<T>) => Promise<T> } = {},
): ReadableStream<Uint8Array> {
  const within = <T>(task: () => Promise<T>): Promise<T> => (scope ? withSignal(scope.signal, task) : task())
  let isMaking = false
  const stop = () => {
    scope?.end()
    within(() => chunks.return(undefined)).catch(() => {})
    // A client that no longer reads has nothing made for it that could fail.
    if (response && !isMaking) void cut(response)
  }
  scope?.signal.addEventListener('abort', stop, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        isMaking = true
        try {
          const { done, value } = await turn(() => within(() => chunks.next()))
          isMaking = false
          if (!done) return controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value)
          scope?.end()
          controller.close()
        } catch (error) {
          scope?.end()
          if (!response) return controller.error(error)
          await cut(response)
          // The client is gone. Yoga's listener expects no error of a body, and would leave the connection open.
          controller.close()
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  )
}

/** Closes a connection once all that was written is sent, or after five seconds in which the client did not read it. */
async function cut(response: ServerResponse): Promise<void> {
  // Some of a compressed answer may still be in the compressor.
  if ('flush' in response && typeof response.flush === 'function') response.flush()
  const started = performance.now()
  do await setTimeout(20)
  while (!response.destroyed && response.writableLength > 0 && performance.now() - started < 5_000)
  response.destroy()
}
