import { GraphQLError } from 'graphql'
import { spoken } from '../record/kinds.ts'

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
  SLOW_CONSUMER: 503,
  TIMEOUT: 504,
} as const

export type ErrorCode = keyof typeof errorStatus

/** Tells a code of ours from any other value. */
export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(errorStatus, code)

/** A record that a ref may mean. */
export interface RefCandidate {
  slug: string
  name: string
  /** The slug of its dataset. */
  dataset: string
  /** What tells it from others of its name: positions with years and nationality, country, date, ... */
  description: string
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

/** No record of this type has this ref; the suggestions have similar names. */
export function unknownRef(kind: string, ref: string, suggestions: readonly RefCandidate[] = [], argument?: string) {
  const remedy =
    suggestions.length > 0 ? `Did you mean ${either(suggestions.map(named))}?` : `Query \`${plural(kind)}\` for those on record.`
  return new RapporteurError('UNKNOWN_REF', `No ${spoken(kind)} ${quote(ref)}. ${remedy}`, {
    kind,
    ref,
    suggestions,
    ...(argument && { argument }),
  })
}

/** The record that had this ref does not exist any more. */
export function gone(
  kind: string,
  ref: string,
  what: { at: Date; by: string | null; reason: string | null; revision: string },
  argument?: string,
) {
  const { at, by, reason, revision } = what
  const who = by === null ? 'by an import' : `by ${by}${reason === null ? '' : ` (${reason})`}`
  const message = `The ${spoken(kind)} ${quote(ref)} was deleted on ${at.toISOString().slice(0, 10)} ${who}. What it said is in revision(id: "${revision}").`
  return new RapporteurError('NOT_FOUND', message, { kind, ref, at: at.toISOString(), by, reason, revision, ...(argument && { argument }) })
}

/** So many candidates are in the message, and so many in the extensions. */
export const mostCandidates = { inMessage: 5, inExtensions: 20 }

/** Several records of this type bear this name. `count` is how many; `candidates` are the first of them. */
export function ambiguousRef(kind: string, ref: string, candidates: readonly RefCandidate[], count: number, argument?: string) {
  const shown = candidates.slice(0, mostCandidates.inMessage).map((each) => {
    const details = [each.slug, each.description, each.dataset && `dataset ${each.dataset}`].filter(Boolean)
    return `"${each.name}" (${details.join('; ')})`
  })
  const list = count > shown.length ? `${shown.join(', ')} … and ${count - shown.length} more` : either(shown)
  const slugged = candidates.find(({ slug }) => slug === ref)
  const remedy = slugged
    ? `It is the slug of one of them and a name of another. Write "slug:${ref}" for the first, and the slug or id of any other.`
    : 'Write the slug of the one that is meant.'
  return new RapporteurError('AMBIGUOUS_REF', `${quote(ref)} can be ${count} ${spoken(plural(kind))}: ${list}. ${remedy}`, {
    kind,
    ref,
    count,
    candidates,
    ...(argument && { argument }),
  })
}

/** The credentials of the request are not accepted, for this reason. */
export const unauthenticated = (
  reason: 'MISSING' | 'MALFORMED' | 'UNKNOWN' | 'REVOKED' | 'EXPIRED' | 'CLAIM' | 'ALGORITHM' | 'SIGNATURE',
  message: string,
) => new RapporteurError('UNAUTHENTICATED', message, { reason })

/** The one asking may not do this. */
export const forbidden = (message: string, extensions: Record<string, unknown> = {}) =>
  new RapporteurError('FORBIDDEN', message, extensions)

/** The query is over a limit: which one, its value, what the query has (where it was counted) and the path of the field that has most of it. */
export function tooCostly({ remedy, ...over }: { limit: string; max: number; found?: number; field?: string; remedy: string }) {
  const found = over.found === undefined ? '' : `: it has ${over.found}${over.field === undefined ? '' : `, most in \`${over.field}\``}`
  return new RapporteurError('TOO_COSTLY', `The query is over the limit of ${over.max} for ${over.limit}${found}. ${remedy}`, over)
}

/** The database cannot plan a query of this size. */
export const tooComplex = () =>
  new RapporteurError('TOO_COSTLY', 'The query has more conditions than the database can plan. Send fewer in one request.', {
    limit: 'conditions',
  })

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

/** The server has more to do than it takes on. `retryAfter` is in seconds. */
export const busy = (why: string, retryAfter = 2) =>
  new RapporteurError('UNAVAILABLE', `The server is busy: ${why}. Nothing was done. Send the request again in ${retryAfter} s.`, {
    retryAfter,
  })

/** The process serves as many subscriptions as it may. */
export const tooManySubscriptions = (max: number) =>
  new RapporteurError(
    'UNAVAILABLE',
    `The server has ${max.toLocaleString('en')} subscriptions, which is as many as it serves. Subscribe again later, or read \`changes\` from time to time.`,
    { limit: 'subscriptions', max, retryAfter: 30 },
  )

/** One client has as many subscriptions as it may. */
export const tooManyOfClient = (max: number) =>
  new RapporteurError(
    'RATE_LIMITED',
    `This client has ${max.toLocaleString('en')} subscriptions, which is as many as one client may have. End one of them, or read \`changes\` from time to time.`,
    { limit: 'subscriptions of a client', max, retryAfter: 30 },
  )

/** A client has sent as many requests in this minute as it may. `retryAfter` is in seconds. */
export const rateLimited = (kind: 'address' | 'key', max: number, retryAfter: number) =>
  new RapporteurError(
    'RATE_LIMITED',
    `This ${kind} has sent ${max.toLocaleString('en')} requests in this minute, which is as many as it may. Send the request again in ${retryAfter} s${kind === 'address' ? ', or with a key' : ''}.`,
    { limit: 'requests per minute', max, retryAfter },
  )

/** A subscriber left events unread. `since` is the place after the last one that was sent. */
export const slowConsumer = (seconds: number, since: string) =>
  new RapporteurError(
    'SLOW_CONSUMER',
    `Events were left unread for ${seconds} s. Subscribe again with since: "${since}": nothing is missed.`,
    {
      since,
    },
  )

/** A fault of ours; the cause is in the log under the same id, never in the response. */
export const internal = (errorId: string) =>
  new RapporteurError('INTERNAL', `Something failed on the server. Its log has the cause under the error id ${errorId}.`, { errorId })

const named = ({ name, slug }: RefCandidate) => `"${name}" (${slug})`
const either = (parts: readonly string[]) => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}` : parts.join())
/** A ref as a message repeats it, cut where it is long. */
const quote = (ref: string) => `"${ref.length > 100 ? `${[...ref].slice(0, 99).join('')}…` : ref}"`
const plural = (kind: string) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}s`
