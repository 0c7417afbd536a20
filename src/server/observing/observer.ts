import { IncomingMessage } from 'node:http'
import { currentSignal, type ObserveStatement } from '../../store/database/statement-signal.ts'
import type { Logger } from '../rapporteur.ts'
import type { Metrics } from './metrics.ts'
import { ObservedRequest, observeAs, observedOf } from './observed-request.ts'
import { endRequest, isTraced, startRequest, startStatement } from './tracer.ts'

/** How a request ended. */
export interface Ending {
  requestId: string
  status: number
  /** Whether the connection was closed before the response was complete. */
  isCut?: boolean
}

/** Notes what happens while requests are answered. It notes nothing, and costs nothing, where nobody reads it. */
export class Observer {
  readonly #log: Logger
  readonly #metrics: Metrics | undefined

  constructor({ log, metrics }: { log: Logger; metrics?: Metrics | undefined }) {
    this.#log = log
    this.#metrics = metrics
  }

  /** Begins to observe a request, or goes on with what the listener in front of Yoga began. */
  begin(request: Request | IncomingMessage, method: string, path: () => string, before?: IncomingMessage): ObservedRequest | undefined {
    const wantsCost = asksForCost(request)
    if (!wantsCost && !this.#metrics && !isTraced() && !logsRequests(this.#log)) return undefined
    const begun = before && observedOf(before)
    const observed = begun ?? new ObservedRequest(method, path(), wantsCost)
    observeAs(request, observed)
    if (begun) return observed
    this.#metrics?.begins()
    // A page of a record sends a request of its own.
    const signal = currentSignal()
    observed.span = startRequest(request, observed, signal && observedOf(signal)?.span)
    return observed
  }

  /** Tells who reads it that a request is answered. */
  end(observed: ObservedRequest | undefined, { requestId, status, isCut = false }: Ending): void {
    if (!observed) return
    this.#metrics?.answered(observed, status)
    if (observed.span) endRequest(observed.span, observed, status)
    if (!logsRequests(this.#log)) return
    const { started, method, path, operation, type, actor, codes, cost, isPrepared, statements, rows } = observed
    const line = {
      requestId,
      method,
      path,
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      ...(operation !== undefined && { operation }),
      ...(type !== undefined && { type }),
      ...(actor && { actor: { id: actor.id.slice(0, 200), name: actor.name.slice(0, 200) } }),
      statements,
      rows,
      ...(cost !== undefined && { cost }),
      ...(codes.size > 0 && { codes: [...codes] }),
      ...(isPrepared && { prepared: true }),
      ...(isCut && { cut: true }),
    }
    this.#log.info(line, 'request')
  }

  /** Counts SQL statements: those of each request by the signal with which they are sent. */
  readonly onStatement: ObserveStatement = (text, signal) => {
    const observed = signal && observedOf(signal)
    if (observed) observed.statements++
    const metrics = this.#metrics
    if (!observed && !metrics) return undefined
    const started = performance.now()
    const ended = observed?.span && startStatement(text, observed.span)
    return ({ rows, error }) => {
      ended?.(error)
      if (observed) observed.rows += rows
      metrics?.ran((performance.now() - started) / 1_000, rows, error)
    }
  }

  /** Counts the records that a compiled read returned as one row. */
  readonly onRecords = (records: number, signal: AbortSignal | undefined): void => {
    this.#metrics?.decoded(records - 1)
    const observed = signal && observedOf(signal)
    if (observed) observed.rows += records - 1
  }
}

/** A client that sends `x-rapporteur-cost: 1` is told what its operation cost. */
const asksForCost = (request: Request | IncomingMessage): boolean =>
  (request instanceof IncomingMessage ? request.headers[costHeader] : request.headers.get(costHeader)) === '1'

const costHeader = 'x-rapporteur-cost'

/** Whether a log writes a line for each request. A log that cannot say so does. */
const logsRequests = (log: Logger & { isLevelEnabled?: (level: string) => boolean }): boolean => log.isLevelEnabled?.('info') ?? true
