/** A block of a stream of server-sent events. Other than an `EventSource`, blocks without data are kept: they can have an id. */
export interface ServerEvent {
  event: string
  data: string
  id: string | undefined
}

/** Milliseconds without any data after which a connection is lost. The server sends something every 12 seconds. */
const longestSilence = 40_000

/**
 * Reads server-sent events, as the HTML standard describes them. A lost connection and an aborted `signal` end the stream: whether the server
 * had sent everything is not known then either.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<ServerEvent, void> {
  const reader = body.getReader()
  const stop = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', stop)
  const decoder = new TextDecoder()
  let rest = ''
  let block: Record<string, string | undefined> = {}
  try {
    while (!signal.aborted) {
      const clock = setTimeout(stop, longestSilence)
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      clearTimeout(clock)
      if (done) return
      // The line feed that belongs to a carriage return may be in the next chunk.
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === '') {
          const { event = 'message', data = '', id } = block
          block = {}
          yield { event, data, id }
        } else {
          const [, field = '', text = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? []
          block[field] = field === 'data' && block.data !== undefined ? `${block.data}\n${text}` : text
        }
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}
