import { GraphQLError, Kind } from 'graphql'
import { UnknownOutcome } from '../../store/write/transaction.ts'
import { badRequest, type ErrorCode, internal, isErrorCode, RapporteurError, timedOut, tooComplex, unavailable } from '../api-errors.ts'

/** What the log is told of an error of which the client only sees the mask. */
export interface Masked {
  code: ErrorCode
  errorId: string
  cause: unknown
}

/**
 * The error as the client may see it. Ours pass as they are, errors of syntax, validation and coercion become
 * BAD_REQUEST, a database that is away UNAVAILABLE, all else INTERNAL; what is hidden goes to `report`.
 */
export function maskError(error: unknown, errorId: string, report: (masked: Masked) => void): GraphQLError {
  const thrown = origin(error)
  if (error instanceof GraphQLError) {
    const { code } = error.extensions
    if (isErrorCode(code)) return error
    if (code === 'REQUEST_ENTITY_TOO_LARGE') return placed(error, new RapporteurError('TOO_COSTLY', `${error.message}.`))
    if (isInputError(error, thrown)) return placed(error, badRequest(error.message))
  }
  const faults = wrappedIn(thrown)
  const ours = faults.find((fault) => fault instanceof RapporteurError)
  if (ours) return error instanceof GraphQLError ? placed(error, ours) : ours
  const visible = faults.some(isTimeout)
    ? timedOut()
    : faults.some(isTooComplex)
      ? tooComplex()
      : faults.some(isUnstorable)
        ? badRequest('A value has a character that the database cannot store, or a form that it cannot read. Correct it.')
        : faults.some((fault) => fault instanceof UnknownOutcome)
          ? unavailable(unknownOutcome)
          : faults.some(saysAway)
            ? unavailable()
            : faults.some(isReadOnly)
              ? unavailable('The database cannot be changed at the moment, only read. Nothing was changed: send the change again shortly.')
              : internal(errorId)
  report({ code: visible.code, errorId, cause: thrown })
  return error instanceof GraphQLError ? placed(error, visible) : visible
}

const unknownOutcome =
  'The connection to the database ended while the change was stored, so that it may have been made. Send it again with the same `idempotencyKey`, and it is made once. Without one, look at `changes` first.'

function placed({ nodes, source, positions, path, extensions: { http } }: GraphQLError, visible: RapporteurError): GraphQLError {
  return new GraphQLError(visible.message, { nodes, source, positions, path, extensions: { ...visible.extensions, ...(http && { http }) } })
}

const origin = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? origin(error.originalError) : error)

const requestCodes: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE']

/**
 * An error with nodes and no path is about the request, before any field was resolved; one about an argument was thrown with its value's node.
 * Of many wrong values of variables, the last error says that there are more.
 */
function isInputError(error: GraphQLError, thrown: unknown): boolean {
  if (requestCodes.includes(error.extensions.code)) return true
  if (!error.path) return error.nodes !== undefined || error.message.startsWith('Too many errors processing variables')
  if (!(thrown instanceof GraphQLError)) return false
  return thrown.name === 'PothosValidationError' || Boolean(thrown !== error && thrown.nodes?.some(({ kind }) => kind !== Kind.FIELD))
}

const away = {
  codes:
    /^(P1001|P1002|P1008|P1017|P2024|57P0\d|53\d{3}|08\d{3}|28\d{3}|3D000|58\w{3}|25P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
  kinds:
    /^(DatabaseNotReachable|DatabaseDoesNotExist|ConnectionClosed|TlsConnectionError|AuthenticationFailed|TooManyConnections|SocketTimeout)$/,
  messages:
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end)|PGlite is clos/i,
}

/** Whether this, or an error within it, says that the database cannot be reached. */
export const isDatabaseAway = (error: unknown): boolean => wrappedIn(origin(error)).some(saysAway)

const saysAway = (fault: object): boolean =>
  [text(fault, 'code'), text(fault, 'errorCode'), text(fault, 'originalCode')].some((code) => away.codes.test(code)) ||
  (text(fault, 'code') === 'ENOENT' && text(fault, 'syscall') === 'connect') ||
  away.kinds.test(text(fault, 'kind')) ||
  away.messages.test(text(fault, 'message'))

/** PostgreSQL stopped the statement, or Prisma the transaction, because it took too long. */
const isTimeout = (fault: object): boolean =>
  text(fault, 'originalCode') === '57014' || ['57014', 'P2028'].includes(text(fault, 'code')) || text(fault, 'name') === 'TimeoutError'

const sqlStates = (fault: object): string[] => [text(fault, 'code'), text(fault, 'originalCode')]

/** The statement is larger or nested more deeply than PostgreSQL can plan. */
const isTooComplex = (fault: object): boolean => sqlStates(fault).some((code) => /^54\d{3}$/.test(code))

/** A standby, while another server becomes the primary. */
const isReadOnly = (fault: object): boolean => sqlStates(fault).includes('25006')

/** U+0000, bytes that are not of the encoding, or a text that is no value of its type. */
const isUnstorable = (fault: object): boolean => sqlStates(fault).some((code) => /^(22021|22P05)$/.test(code))

/** The fault and those it wraps, as pg, Prisma and its adapters nest them. */
function wrappedIn(fault: unknown, depth = 0): object[] {
  if (typeof fault !== 'object' || fault === null || depth > 6) return []
  const errors: unknown = Reflect.get(fault, 'errors')
  const inner = [
    ...['cause', 'meta', 'driverAdapterError'].map((key): unknown => Reflect.get(fault, key)),
    ...(Array.isArray(errors) ? errors : []),
  ]
  return [fault, ...inner.flatMap((wrapped) => wrappedIn(wrapped, depth + 1))]
}

function text(fault: object, key: string): string {
  const value: unknown = Reflect.get(fault, key)
  return typeof value === 'string' ? value : ''
}
