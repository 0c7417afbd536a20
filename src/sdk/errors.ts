/** An error in a GraphQL response. */
export interface ResponseError {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string } & Record<string, unknown>
}

/** The request that failed. */
export interface ErrorContext {
  url: string
  query: string
  variables: Record<string, unknown>
  /** The id of the request in the server's log, if the response has one. */
  requestId?: string | undefined
  cause?: unknown
}

/**
 * The base class of all errors of this client. It has the request that failed.
 *
 * @example
 * try {
 *   await rapporteur.person('Lavrof')
 * } catch (error) {
 *   if (error instanceof UnknownRefError) console.log(error.suggestions)
 * }
 */
export class RapporteurError extends Error {
  override name = 'RapporteurError'
  /** The error code: a code of the API, or NETWORK, TIMEOUT or HTTP. */
  readonly code: string
  readonly url: string
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly requestId: string | undefined

  constructor(message: string, code: string, { url, query, variables, requestId, cause }: ErrorContext) {
    super(message, { cause })
    this.code = code
    this.url = url
    this.query = query
    this.variables = variables
    this.requestId = requestId
  }
}

/** The server could not be reached, or the connection was lost. */
export class NetworkError extends RapporteurError {
  override name = 'NetworkError'
}

/** There was no response within `timeout`. */
export class TimeoutError extends RapporteurError {
  override name = 'TimeoutError'
}

/** The response is not a GraphQL response, such as HTML, an error of a proxy, or other JSON. */
export class HttpError extends RapporteurError {
  override name = 'HttpError'
  constructor(
    message: string,
    context: ErrorContext,
    readonly status: number,
    /** The first 1,000 characters of the response body. */
    readonly body: string,
  ) {
    super(message, 'HTTP', context)
  }
}

/** The GraphQL response has errors. `message`, `code` and `path` are those of the first error. `data` is the part that succeeded. */
export class AnswerError extends RapporteurError {
  override name = 'AnswerError'
  readonly errors: readonly ResponseError[]
  readonly extensions: Record<string, unknown>
  readonly path: readonly (string | number)[] | undefined
  /** The part of the query that succeeded. Null if there is none. */
  readonly data: unknown

  constructor(errors: readonly [ResponseError, ...ResponseError[]], data: unknown, context: ErrorContext) {
    const [{ message, path, extensions = {} }] = errors
    super(message, String(extensions.code ?? 'INTERNAL'), context)
    this.errors = errors
    this.extensions = extensions
    this.path = path
    this.data = data ?? null
  }

  /** Whether a part of the query succeeded. It is in `data`. */
  get isPartial(): boolean {
    return this.data !== null
  }
}

/** A record that the ref may mean. */
export interface Candidate {
  slug: string
  name: string
  /** The slug of its dataset. */
  dataset: string
  /** What tells it from others of its name: positions with years and nationality, country, date, ... */
  description: string
}

// The server sends a list with these codes; an older server may send none.
const candidates = (value: unknown) => (value ?? []) as Candidate[]

/** The query or an argument is not valid: an unknown field, an invalid date, a page that is too large. */
export class BadRequestError extends AnswerError {
  override name = 'BadRequestError'
}
/** No record has this slug, id or name. `suggestions` has records with similar names. */
export class UnknownRefError extends AnswerError {
  override name = 'UnknownRefError'
  get suggestions(): Candidate[] {
    return candidates(this.extensions.suggestions)
  }
}
/** Several records have this name. Use the slug of one of `candidates`, the first 20; `extensions.count` says how many there are. */
export class AmbiguousRefError extends AnswerError {
  override name = 'AmbiguousRefError'
  get candidates(): Candidate[] {
    return candidates(this.extensions.candidates)
  }
}
/** The requested object does not exist. */
export class NotFoundError extends AnswerError {
  override name = 'NotFoundError'
}
/** The request needs authentication. */
export class UnauthenticatedError extends AnswerError {
  override name = 'UnauthenticatedError'
}
/** The caller has no permission for this request. */
export class ForbiddenError extends AnswerError {
  override name = 'ForbiddenError'
}
/** Another request changed the record in the meantime. */
export class ConflictError extends AnswerError {
  override name = 'ConflictError'
}
/** The query exceeds a limit of the server. The message says which limit, and how to reduce the query. */
export class TooCostlyError extends AnswerError {
  override name = 'TooCostlyError'
}
/** Too many requests in a short time. */
export class RateLimitedError extends AnswerError {
  override name = 'RateLimitedError'
}
/** The server stopped the query because it took too long. */
export class ServerTimeoutError extends AnswerError {
  override name = 'ServerTimeoutError'
}
/** The server cannot reach its database at the moment. */
export class UnavailableError extends AnswerError {
  override name = 'UnavailableError'
}
/** An internal error of the server. Its log has the cause under `requestId`. */
export class InternalError extends AnswerError {
  override name = 'InternalError'
}

const byCode: Record<string, typeof AnswerError> = {
  BAD_REQUEST: BadRequestError,
  UNKNOWN_REF: UnknownRefError,
  AMBIGUOUS_REF: AmbiguousRefError,
  NOT_FOUND: NotFoundError,
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  CONFLICT: ConflictError,
  TOO_COSTLY: TooCostlyError,
  RATE_LIMITED: RateLimitedError,
  TIMEOUT: ServerTimeoutError,
  UNAVAILABLE: UnavailableError,
  INTERNAL: InternalError,
}

/** Creates the error for the errors of a response. Its class depends on the code of the first error. */
export function answerError(errors: readonly [ResponseError, ...ResponseError[]], data: unknown, context: ErrorContext): AnswerError {
  const Kind = byCode[String(errors[0].extensions?.code)] ?? AnswerError
  return new Kind(errors, data, context)
}
