import { createHash, timingSafeEqual } from 'node:crypto'

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

/** Whether a request may read the metrics: if a token is needed, only with it as `Authorization: Bearer`. */
export function mayReadMetrics(authorization: string | null | undefined, token: string | undefined): boolean {
  if (token === undefined) return true
  const [, given] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  // Digests have one length, so that the comparison takes the same time for every token.
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
