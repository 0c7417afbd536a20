import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/**
 * A stream that is made as it is read, and no longer once nobody reads it. As the body of a response: where the making fails, what was made
 * still goes out, and then the connection is cut, so that nobody takes a part for the whole.
 */
export function streamed(
  chunks: AsyncGenerator<string | Uint8Array>,
  { signal, response }: { signal?: AbortSignal; response?: ServerResponse | undefined } = {},
): ReadableStream<Uint8Array> {
  const stop = () => void chunks.return(undefined).catch(() => {})
  signal?.addEventListener('abort', stop, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next()
          if (!done) return controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value)
          signal?.removeEventListener('abort', stop)
          controller.close()
        } catch (error) {
          if (!response) return controller.error(error)
          await cut(response)
          // Nobody is left to be told: Yoga's listener does not expect it of a body, and would leave the connection open.
          controller.close()
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  )
}

/** Breaks a connection, once all that was written has gone out. */
async function cut(response: ServerResponse): Promise<void> {
  // Where answers are compressed, some of it waits there.
  if ('flush' in response && typeof response.flush === 'function') response.flush()
  do await setTimeout(20)
  while (!response.destroyed && response.writableLength > 0)
  response.destroy()
}
