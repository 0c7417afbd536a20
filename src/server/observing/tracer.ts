import type { IncomingMessage } from 'node:http'
import {
  type Context,
  context,
  ProxyTracerProvider,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { ObservedRequest } from './observed-request.ts'

const scope = 'rapporteur'
const longestText = 10_000

/** The span of a request, and the context that makes others its children. */
export interface RequestSpan {
  span: Span
  context: Context
}

/** Whether the process has a provider of traces. Without one, no span is made. */
export function isTraced(): boolean {
  const provider = trace.getTracerProvider()
  // Of this copy of the package, the provider hands on to the one that was registered; another copy's was registered.
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(scope) !== undefined
}

/** Paths without a span: they are asked all the time, and do nothing. */
const untraced = new Set(['/health', '/ready', '/metrics', 'other'])

/** Starts the span of a request: under the request within which it was sent, the span that is active, or the caller's `traceparent`. */
export function startRequest(
  request: Request | IncomingMessage,
  { path }: ObservedRequest,
  outer: RequestSpan | undefined,
): RequestSpan | undefined {
  if (untraced.has(path) || !isTraced()) return undefined
  const active = context.active()
  const parent = outer?.context ?? (trace.getSpan(active) ? active : propagation.extract(ROOT_CONTEXT, request.headers, headerGetter))
  const kind = outer ? SpanKind.INTERNAL : SpanKind.SERVER
  const span = trace.getTracer(scope).startSpan(path, { kind, attributes: { 'url.path': path } }, parent)
  return { span, context: trace.setSpan(parent, span) }
}

const headerGetter = {
  get: (headers: Request['headers'] | IncomingMessage['headers'], name: string) =>
    isHeaders(headers) ? (headers.get(name) ?? undefined) : headers[name],
  keys: (headers: Request['headers'] | IncomingMessage['headers']) => (isHeaders(headers) ? [...headers.keys()] : Object.keys(headers)),
}
// A header cannot be a function.
const isHeaders = (headers: Request['headers'] | IncomingMessage['headers']): headers is Request['headers'] =>
  typeof headers.get === 'function'

/** Ends the span of a request, with what was noted of it. */
export function endRequest({ span }: RequestSpan, observed: ObservedRequest, status: number): void {
  const { method, path, operation, type, codes, cost, isPrepared, statements, rows } = observed
  span.updateName(type ? [type, operation].filter(Boolean).join(' ') : path === '/graphql' ? 'GraphQL' : `${method} ${path}`)
  if (type) span.setAttribute('graphql.operation.type', type)
  if (operation !== undefined) span.setAttribute('graphql.operation.name', operation)
  span.setAttributes({
    'http.request.method': method,
    'http.response.status_code': status,
    'rapporteur.sql.statements': statements,
    'rapporteur.sql.rows': rows,
    'rapporteur.prepared': isPrepared,
  })
  if (cost !== undefined) span.setAttribute('rapporteur.cost', cost)
  const [code] = codes
  if (code !== undefined) span.setAttribute('error.type', code)
  // A mistake of the client is no error of the server.
  if (['INTERNAL', 'UNAVAILABLE', 'TIMEOUT'].some((each) => codes.has(each))) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** Starts the span of an SQL statement. The function that it returns ends it. */
export function startStatement(text: string, { context }: RequestSpan): (error: unknown) => void {
  const name = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'SQL'
  const attributes = {
    'db.system.name': 'postgresql',
    // The name of older conventions.
    'db.system': 'postgresql',
    'db.operation.name': name,
    'db.query.text': withoutLiterals(text),
  }
  const span = trace.getTracer(scope).startSpan(name, { kind: SpanKind.CLIENT, attributes }, context)
  return (error) => {
    if (error !== undefined) {
      const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
      span.setAttribute('error.type', typeof code === 'string' ? code.slice(0, 50) : 'connection')
      span.setStatus({ code: SpanStatusCode.ERROR })
    }
    span.end()
  }
}

/** The text of a statement. One without parameters may have values in it, and has none afterwards. */
function withoutLiterals(text: string): string {
  const bare = /\$\d/.test(text) ? text : text.replace(/'(?:[^']|'')*'/g, '?').replace(/\b\d+(?:\.\d+)?\b/g, '?')
  return bare.length > longestText ? `${bare.slice(0, longestText)}…` : bare
}
