import type { IncomingMessage } from 'node:http'
import { type DocumentNode, getOperationAST, type OperationTypeNode } from 'graphql'
import type { Actor } from '../access/actor.ts'
import type { RequestSpan } from './tracer.ts'

const longestName = 64

/** What is noted of a request while it is answered. */
export class ObservedRequest {
  readonly started = performance.now()
  readonly method: string
  /** The path up to its first part, without names of records. `other` for a path that the server does not have. */
  readonly path: string
  /** The name of the operation, from the client: letters, digits and underscores, cut where it is long. */
  operation: string | undefined
  type: `${OperationTypeNode}` | undefined
  /** Whether the operation was found valid. */
  isValid = false
  actor: Pick<Actor, 'id' | 'name'> | undefined
  /** The cost of the operation, once it is measured. */
  cost: number | undefined
  /** Whether the client asks for what the operation cost. */
  readonly wantsCost: boolean
  /** The codes of the errors in the response. */
  readonly codes = new Set<string>()
  /** Whether the listener in front of Yoga answered it. */
  isPrepared = false
  /** Its span, if the process has a provider of traces. */
  span: RequestSpan | undefined
  /** SQL statements that were sent for it. */
  statements = 0
  /** Rows that these returned. Of a compiled read: its records and those in the lists within them. */
  rows = 0

  constructor(method: string, path: string, wantsCost = false) {
    this.wantsCost = wantsCost
    this.method = /^[A-Z]{1,10}$/.test(method) ? method : 'other'
    this.path = knownPath(path)
  }

  /** Notes the name that a client gives. */
  named(operation: unknown): void {
    if (typeof operation !== 'string' || !/^[_A-Za-z]\w*$/.test(operation)) return
    this.operation = operation.length > longestName ? `${operation.slice(0, longestName)}…` : operation
  }

  /** Notes which operation of a valid document it is. */
  runs(document: DocumentNode, operationName: string | null | undefined): void {
    const operation = getOperationAST(document, operationName)
    this.named(operation?.name?.value)
    this.type = operation?.operation
    this.isValid = true
  }
}

const paths = new Set(['/graphql', '/health', '/ready', '/metrics', '/feed.atom', '/export', '/r'])

/** Names in a path come from the client. */
function knownPath(path: string): string {
  if (path === '/') return path
  const first = `/${path.split('/', 2)[1]}`
  return paths.has(first) ? first : 'other'
}

const observed = new WeakMap<Request | IncomingMessage | AbortSignal, ObservedRequest>()

/** What is noted of a request, also by the signal of its scope. Undefined if nobody observes. */
export const observedOf = (of: Request | IncomingMessage | AbortSignal): ObservedRequest | undefined => observed.get(of)

/** Makes a request, or the SQL statements of a signal, known as those of a request. */
export function observeAs(of: Request | IncomingMessage | AbortSignal, request: ObservedRequest | undefined): void {
  if (request) observed.set(of, request)
}
