/** An error as the server sends it. */
export interface ResponseError {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string } & Record<string, unknown>
}

/** What was asked when an error came of it. */
export interface ErrorContext {
  url: string
  query: string
  variables: Record<string, unknown>
  /** The id under which the server logged the request, where it said so. */
  requestId?: string | undefined
  cause?: unknown
}

/**
 * What went wrong, and with what: the base of all errors of this client.
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
  /** Which kind of error it is: one of the API's codes, or NETWORK, TIMEOUT or HTTP. */
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

/** The server could not be reached, or the connection broke. */
export class NetworkError extends RapporteurError {
  override name = 'NetworkError'
}

/** There was no answer in the time allowed, or the server gave up. */
export class TimeoutError extends RapporteurError {
  override name = 'TimeoutError'
}

/** What came back is not an answer of the API: a page of HTML, a proxy's refusal, JSON of another kind. */
export class HttpError extends RapporteurError {
  override name = 'HttpError'
  constructor(
    message: string,
    context: ErrorContext,
    readonly status: number,
    /** What came back, its first 1,000 characters. */
    readonly body: string,
  ) {
    super(message, 'HTTP', context)
  }
}

/** The server answered with errors. The message, code and path are those of the first; `data` is what there was all the same. */
export class AnswerError extends RapporteurError {
  override name = 'AnswerError'
  readonly errors: readonly ResponseError[]
  readonly extensions: Record<string, unknown>
  readonly path: readonly (string | number)[] | undefined
  /** The part of the answer that there was all the same; null where there was none. */
  readonly data: unknown

  constructor(errors: readonly [ResponseError, ...ResponseError[]], data: unknown, context: ErrorContext) {
    const [{ message, path, extensions = {} }] = errors
    super(message, String(extensions.code ?? 'INTERNAL'), context)
    this.errors = errors
    this.extensions = extensions
    this.path = path
    this.data = data ?? null
  }

  /** Whether a part of what was asked was answered: it is in `data`. */
  get isPartial(): boolean {
    return this.data !== null
  }
}

/** A record that a ref may mean. */
export interface Candidate {
  slug: string
  name: string
  /** The slug of its dataset. */
  dataset: string
  /** What tells it from others of its name: positions with years and nationality, country, date, ... */
  description: string
}

const candidates = (value: unknown): Candidate[] => (Array.isArray(value) ? value : [])

/** What is asked is not what can be asked: a wrong date, a page too large, a field that is not there. */
export class BadRequestError extends AnswerError {
  override name = 'BadRequestError'
}
/** No record has this slug, id or name. `suggestions` has those with names like it. */
export class UnknownRefError extends AnswerError {
  override name = 'UnknownRefError'
  get suggestions(): Candidate[] {
    return candidates(this.extensions.suggestions)
  }
}
/** Several records have this name. Name one of `candidates` by its slug. */
export class AmbiguousRefError extends AnswerError {
  override name = 'AmbiguousRefError'
  /** How many records have the name; `candidates` are the first 20 of them. */
  get count(): number {
    return Number(this.extensions.count)
  }
  get candidates(): Candidate[] {
    return candidates(this.extensions.candidates)
  }
}
/** There is no such thing. */
export class NotFoundError extends AnswerError {
  override name = 'NotFoundError'
}
/** The server wants to know who asks. */
export class UnauthenticatedError extends AnswerError {
  override name = 'UnauthenticatedError'
}
/** Who asks may not do this. */
export class ForbiddenError extends AnswerError {
  override name = 'ForbiddenError'
}
/** What was to be changed has changed meanwhile. */
export class ConflictError extends AnswerError {
  override name = 'ConflictError'
}
/** The query asks for more than the server allows; the message says what to ask less of. */
export class TooCostlyError extends AnswerError {
  override name = 'TooCostlyError'
}
/** Too many requests in too short a time. */
export class RateLimitedError extends AnswerError {
  override name = 'RateLimitedError'
}
/** The server took too long over it. */
export class ServerTimeoutError extends AnswerError {
  override name = 'ServerTimeoutError'
}
/** The server is there, its database is not. */
export class UnavailableError extends AnswerError {
  override name = 'UnavailableError'
}
/** The server is at fault; its log has the cause under `requestId`. */
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

/** The error that an answer's errors are, of the class of the first one's code. */
export function answerError(errors: readonly [ResponseError, ...ResponseError[]], data: unknown, context: ErrorContext): AnswerError {
  const Kind = byCode[String(errors[0].extensions?.code)] ?? AnswerError
  return new Kind(errors, data, context)
}
