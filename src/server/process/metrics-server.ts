import { createServer } from 'node:http'
import { mayReadMetrics, metricsType } from '../observing/metrics-access.ts'
import { listen } from './listen.ts'

/** The address on which metrics are read, and the token that this needs, if any. */
export interface MetricsAddress {
  host: string
  port: number
  token: string | undefined
}

/** Answers `GET /metrics` on a port of its own. @throws Error with the remedy when the address cannot be had */
export async function serveMetrics({ host, port, token }: MetricsAddress, read: () => Promise<string>) {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, async ({ method, url, headers }, response) => {
    const answer = (status: number, text: string, more: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': metricsType, 'cache-control': 'no-store', ...more }).end(method === 'HEAD' ? '' : text)
    if (url !== '/metrics' || !['GET', 'HEAD'].includes(method ?? '')) return answer(404, 'Only GET /metrics is here.\n')
    if (!mayReadMetrics(headers.authorization, token))
      return answer(401, 'Send the header `Authorization: Bearer` with the token in METRICS_TOKEN.\n', { 'www-authenticate': 'Bearer' })
    try {
      answer(200, await read())
    } catch {
      answer(503, 'The metrics cannot be read at the moment.\n')
    }
  })
  server.maxConnections = 100
  const listening = await listen(server, { host, port }, { host: 'METRICS_HOST', port: 'METRICS_PORT' })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: listening, stop }
}
