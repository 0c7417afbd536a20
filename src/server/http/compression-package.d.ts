declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** Compresses what a response is given, if the request takes that and it is worth it: from `threshold` bytes on. */
  export default function compression(options?: {
    threshold?: number
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
