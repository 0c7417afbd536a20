import { randomUUID } from 'node:crypto'

const requestIds = new WeakMap<Request, string>()

/** The id of a request: the caller's own `x-request-id` where it has a plain one. It is in the response and in the log. */
export function requestId(request: Request): string {
  const known = requestIds.get(request)
  if (known) return known
  const id = newRequestId(request.headers.get('x-request-id'))
  requestIds.set(request, id)
  return id
}

/** The caller's own id, or a new one. */
export const newRequestId = (given: string | null | undefined): string => (given && /^[\w-]{1,64}$/.test(given) ? given : randomUUID())
