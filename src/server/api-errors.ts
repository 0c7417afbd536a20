import { GraphQLError } from 'graphql'

/** The codes a client can rely on, in `extensions.code`, with the HTTP status of a request that got no data at all. */
export const errorStatus = {
  BAD_REQUEST: 400,
  UNKNOWN_REF: 400,
  AMBIGUOUS_REF: 400,
  TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
} as const

export type ErrorCode = keyof typeof errorStatus

/** Tells a code of ours from any other value. */
export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(errorStatus, code)

/** A record a ref may have meant. */
export interface RefCandidate {
  slug: string
  name: string
}

/** An error meant for the client: its message and extensions are sent as they are. */
export class RapporteurError extends GraphQLError {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } })
    this.code = code
  }
}

/** The input is wrong; `argument` is the path of what is wrong, as in `where.saidOn.from`. */
export const badRequest = (message: string, extensions: { argument?: string } & Record<string, unknown> = {}) =>
  new RapporteurError('BAD_REQUEST', message, extensions)

/** No record of this kind goes by this ref; the suggestions are what it may have meant. */
export function unknownRef(kind: string, ref: string, suggestions: readonly RefCandidate[] = [], argument?: string) {
  const remedy = suggestions.length > 0 ? `Did you mean ${listed(suggestions)}?` : `Ask \`${plural(kind)}\` for those on record.`
  return new RapporteurError('UNKNOWN_REF', `No ${spoken(kind)} "${ref}". ${remedy}`, {
    kind,
    ref,
    suggestions: plain(suggestions),
    ...(argument && { argument }),
  })
}

/** More than one record of this kind goes by this ref. */
export const ambiguousRef = (kind: string, ref: string, candidates: readonly RefCandidate[], argument?: string) =>
  new RapporteurError(
    'AMBIGUOUS_REF',
    `"${ref}" can be ${candidates.length} ${spoken(plural(kind))}: ${listed(candidates)}. Say which one by its slug.`,
    { kind, ref, candidates: plain(candidates), ...(argument && { argument }) },
  )

/** The one asking may not do this. */
export const forbidden = (message: string, extensions: Record<string, unknown> = {}) =>
  new RapporteurError('FORBIDDEN', message, extensions)

/** The query is over a limit: which one, its value, what the query has (where it was counted) and the path of the field that has most of it. */
export function tooCostly({ remedy, ...over }: { limit: string; max: number; found?: number; field?: string; remedy: string }) {
  const found = over.found === undefined ? '' : `: it has ${over.found}${over.field === undefined ? '' : `, most in \`${over.field}\``}`
  return new RapporteurError('TOO_COSTLY', `The query is over the limit of ${over.max} for ${over.limit}${found}. ${remedy}`, over)
}

const askForLess = 'Ask for less at once: a smaller `first`, fewer nested lists, counts or conditions.'

/** The request took longer than it may: its deadline in seconds, where that is known. */
export const timedOut = ({ seconds, remedy = askForLess }: { seconds?: number; remedy?: string | undefined } = {}) =>
  seconds === undefined
    ? new RapporteurError('TIMEOUT', `The database stopped the query, because it took too long. ${remedy}`)
    : new RapporteurError('TIMEOUT', `The request took longer than its deadline of ${seconds} s and was stopped. ${remedy}`, {
        limit: 'seconds',
        max: seconds,
      })

/** The database is away. */
export const unavailable = (
  message = 'The database does not answer at the moment. Nothing is wrong with the query: ask again shortly, GET /ready tells when.',
) => new RapporteurError('UNAVAILABLE', message)

/** A fault of ours; the cause is in the log under the same id, never in the response. */
export const internal = (errorId: string) =>
  new RapporteurError('INTERNAL', `Something failed on the server. Its log has the cause under the error id ${errorId}.`, { errorId })

const listed = (candidates: readonly RefCandidate[]) =>
  candidates
    .map(({ name, slug }) => `"${name}" (${slug})`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')
const plain = (candidates: readonly RefCandidate[]) => candidates.map(({ slug, name }) => ({ slug, name }))
const plural = (kind: string) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}s`
const spoken = (kind: string) => kind.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
