import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Position } from '../following/follow.ts'

/** Seconds between two signs of life. */
const pingSeconds = 12

interface EventStreamOptions {
  /** The results of a subscription. */
  results: AsyncIterable<ExecutionResult>
  /** How far the subscription is in history. */
  position: () => Position | undefined
  /** An error as the client may see it. */
  mask: (error: unknown) => GraphQLError
  /** Aborted when the client goes away. */
  signal: AbortSignal
  /** Seconds that a subscriber which was dropped has to read why. */
  unreadSeconds: number
  /** Closes the connection of a subscriber that does not. */
  disconnect: () => void
}

/**
 * Sends a subscription as server-sent events, in the protocol of graphql-sse: `next` for each result, then `complete`. Other than Yoga's, each
 * event has the `id` of its place in history. The stream begins with the id of the place where it starts, without an event, and has one from
 * time to time while nothing happens: a client that reconnects then misses nothing, and the server reads nothing twice. A result is computed
 * when the one before has been sent.
 */
export function eventStream({ results, position, mask, signal, unreadSeconds, disconnect }: EventStreamOptions): Response {
  const iterator = results[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  let dropped = 0
  const end = () => {
    clearInterval(timer)
    signal.removeEventListener('abort', end)
    void iterator.return?.()
  }
  const ping = () => {
    const { place, isWaiting } = position() ?? {}
    return encoder.encode(isWaiting ? `id: ${place}\n\n` : ':\n\n')
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(ping())
      const seconds = Math.min(pingSeconds, unreadSeconds)
      timer = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(ping())
        if (position()?.isDropped) dropped += seconds
        if (dropped > unreadSeconds) disconnect()
      }, seconds * 1_000)
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
    },
    async pull(controller) {
      const send = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text))
      }
      try {
        const { done, value } = await iterator.next()
        if (!done) {
          const errors = value.errors?.map(mask)
          return send(`event: next\ndata: ${JSON.stringify({ ...value, errors })}\nid: ${position()?.place}\n\n`)
        }
      } catch (error) {
        send(`event: next\ndata: ${JSON.stringify({ errors: [mask(error)] })}\n\n`)
      }
      send('event: complete\ndata:\n\n')
      end()
      controller.close()
    },
    cancel: end,
  })
  // Nothing between server and client may keep events back, to compress or to collect them.
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' }
  return new Response(body, { headers })
}
