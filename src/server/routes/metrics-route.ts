import { unauthenticated } from '../api-errors.ts'
import type { Route } from '../http/yoga.ts'
import type { Metrics } from '../observing/metrics.ts'
import { mayReadMetrics, metricsType } from '../observing/metrics-access.ts'

/** `GET /metrics` on the port of the server, with a token. */
export const metricsRoute =
  (metrics: Pick<Metrics, 'read'>, token: string): Route =>
  ({ request, url }) =>
    url.pathname === '/metrics' ? answer(metrics, token, request) : undefined

async function answer(metrics: Pick<Metrics, 'read'>, token: string, { method, headers }: Request): Promise<Response> {
  if (!mayReadMetrics(headers.get('authorization'), token))
    throw unauthenticated('MISSING', 'The metrics need the header `Authorization: Bearer` with the token in METRICS_TOKEN.')
  const text = await metrics.read()
  return new Response(method === 'HEAD' ? null : text, { headers: { 'content-type': metricsType, 'cache-control': 'no-store' } })
}
