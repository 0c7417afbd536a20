import type { IncomingMessage, ServerResponse } from 'node:http'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

const host = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i

/**
 * Refuses a request of node:http whose Host header or target makes no address, before it reaches a listener that joins the two. A target
 * that is a whole address, as proxies send it, becomes its path, with its own host (RFC 9112, section 3.2.2).
 */
export const withRequestTarget =
  (listener: Listener, more: Record<string, string> = {}): Listener =>
  (request, response) => {
    const target = URL.canParse(request.url ?? '') && /^https?:/i.test(request.url ?? '') ? new URL(request.url ?? '') : undefined
    if (target) {
      request.url = target.pathname + target.search
      request.headers.host = target.host
    }
    const { headers, url = '/' } = request
    if (headers.host && !(host.test(headers.host) && URL.canParse(`http://${headers.host}`)))
      return refuse(
        response,
        more,
        `The Host header is ${JSON.stringify(headers.host)}, which is no host. Send the name of the server, and its port.`,
      )
    if (!/^[/*]/.test(url) || !URL.canParse(`http://localhost${url}`))
      return refuse(response, more, `The request is for ${JSON.stringify(url)}, which is no path. Begin it with a slash.`)
    return listener(request, response)
  }

function refuse(response: ServerResponse, headers: Record<string, string>, error: string): void {
  response.writeHead(400, { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' })
  response.end(`${JSON.stringify({ error, code: 'BAD_REQUEST' })}\n`)
}
