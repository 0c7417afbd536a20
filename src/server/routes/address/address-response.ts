import { AmbiguousRefError, AnswerError, type Candidate } from '../../../sdk/index.ts'
import { errorStatus, isErrorCode } from '../../api-errors.ts'
import { tagged } from '../../http/etag.ts'
import type { RouteRequest } from '../../http/yoga.ts'
import { positionHeader } from '../../request-scope.ts'
import { type Kind, queries } from './address-operation.ts'
import { pathOf } from './address-path.ts'
import { document, html, policy } from './html.ts'
import type { AddressOptions } from './index.ts'
import { describe, jsonld } from './jsonld.ts'
import type { AddressOf } from './jsonld-terms.ts'
import { linkTo } from './page-parts.ts'
import { pages } from './record-page.ts'

/** The media types in which a record is available. */
type Form = 'text/html' | 'application/ld+json' | 'application/json'

/** A request, parsed from its URL and headers. */
interface AddressRequest {
  request: Request
  /** The URL by which clients reach the server. */
  url: URL
  form: Form
  kind: Kind
  ref: string
  /** `.jsonld` if the URL ends with it: then the response is JSON-LD for all clients. */
  suffix: string
}

/** An error, with the records that the ref may mean. */
interface Refusal {
  status: number
  code: string
  message: string
  kind?: Kind
  ref?: string
  meant?: Candidate[]
}

const kinds = Object.keys(queries).sort()
const isKind = (text: string): text is Kind => Object.hasOwn(queries, text)

/** Responds to a request for the permanent URL of a record. */
export async function answer(options: AddressOptions, { request, url }: Pick<RouteRequest, 'request' | 'url'>): Promise<Response> {
  const [kind = '', written = ''] = url.pathname.split('/').slice(2)
  const suffix = written.endsWith('.jsonld') ? '.jsonld' : ''
  const form = suffix ? 'application/ld+json' : formOf(request.headers.get('accept') ?? '')
  const ref = decoded(suffix ? written.slice(0, -suffix.length) : written)
  if (!isKind(kind))
    return refuse(
      { request, url, form },
      {
        status: 404,
        code: 'NOT_FOUND',
        message: `Unknown type of record "${kind}". Types: ${kinds.join(', ')}.`,
      },
    )
  if (!ref)
    return refuse({ request, url, form }, { status: 400, code: 'BAD_REQUEST', message: `"${written}" is not a valid part of a URL.` })
  try {
    return await found(options, { request, url, form, kind, ref, suffix })
  } catch (error) {
    return refuse({ request, url, form }, refusalOf(error, { kind, ref }, options))
  }
}

async function found<K extends Kind>({ client, texts }: AddressOptions, asked: AddressRequest & { kind: K }): Promise<Response> {
  const { request, url, form, kind, ref, suffix } = asked
  const headers = handedOn(request)
  const record = await queries[kind](client(headers), ref, texts(headers)).catch((error: unknown) => {
    // The last part of an address is a slug first, even if another record has it as its name.
    if (!(error instanceof AmbiguousRefError) || error.candidates.every(({ slug }) => slug !== ref)) throw error
    return queries[kind](client(headers), `slug:${ref}`, texts(headers))
  })
  if (!record) throw new Error(`The query for ${kind} ${ref} returned neither a record nor an error`)
  // Not 308: a name may mean another record later, and browsers cache a 308 forever.
  const location = `${pathOf(kind, record.slug)}${suffix}`
  if (record.slug !== ref) return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-cache', vary: 'Accept' } })
  const at: AddressOf = (of, slug) => new URL(pathOf(of, slug), url).href
  if (form !== 'text/html') return send(request, form, `${JSON.stringify(jsonld(describe[kind](record, at)), null, 2)}\n`)
  const { title, body } = pages[kind](record)
  return send(request, form, document({ title, body, address: at(kind, record.slug) }))
}

/** The headers that say who sends a request, and what it has written: the queries of its page run for the same caller. */
const handedOn = ({ headers }: Request) =>
  Object.fromEntries(
    ['authorization', 'cookie', positionHeader].flatMap((name): [string, string][] => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )

/** A response with an ETag: 304 as long as the body is the same. */
function send(request: Request, form: Form, body: string): Response {
  const { etag, known } = tagged(request, body)
  const headers = { ...headersOf(form), etag, 'cache-control': 'no-cache' }
  if (known) return new Response(null, { status: 304, headers })
  return bodied(request, 200, headers, body)
}

/** An error response in the requested media type. */
function refuse(
  { request, url, form }: Pick<AddressRequest, 'request' | 'url' | 'form'>,
  { status, message, meant = [], ...refusal }: Refusal,
): Response {
  const { kind } = refusal
  const headers = { ...headersOf(form === 'text/html' ? form : 'application/json'), 'cache-control': 'no-store' }
  const suggestions = kind && meant.map((each) => ({ ...each, address: new URL(pathOf(kind, each.slug), url).href }))
  if (form !== 'text/html') return bodied(request, status, headers, `${JSON.stringify({ error: message, ...refusal, suggestions })}\n`)
  const body = html`<h1>${status === 410 ? 'Record deleted' : status === 404 ? 'Record not found' : refusal.code === 'AMBIGUOUS_REF' ? 'Several records' : 'Error'}</h1>
<p>${message}</p>
${kind && meant.length > 0 && html`<ul>${meant.map((each) => html`<li>${linkTo(kind, each)}</li>`)}</ul>`}`
  return bodied(request, status, headers, document({ title: message, body }))
}

function refusalOf(error: unknown, asked: { kind: Kind; ref: string }, { log }: AddressOptions): Refusal {
  if (!(error instanceof AnswerError) || !isErrorCode(error.code)) {
    log.error({ err: error, ...asked }, 'The request for a record failed')
    return { status: 500, code: 'INTERNAL', message: 'Internal error. The log of the server has the cause.', ...asked }
  }
  const { suggestions, candidates } = error.extensions
  return {
    // A record that is not found although its ref is known was deleted.
    status: error.code === 'UNKNOWN_REF' ? 404 : error.code === 'NOT_FOUND' ? 410 : errorStatus[error.code],
    code: error.code,
    message: error.message,
    // UNKNOWN_REF has suggestions, AMBIGUOUS_REF has candidates.
    meant: (suggestions ?? candidates ?? []) as Candidate[],
    ...asked,
  }
}

const headersOf = (form: Form): Record<string, string> => ({
  'content-type': form === 'text/html' ? 'text/html; charset=utf-8' : form,
  'x-content-type-options': 'nosniff',
  vary: 'Accept',
  ...(form === 'text/html' && { 'content-security-policy': policy }),
})

const bodied = ({ method }: Request, status: number, headers: Record<string, string>, body: string) =>
  new Response(method === 'HEAD' ? null : body, { status, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } })

const forms: Record<string, Form> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'application/ld+json': 'application/ld+json',
  'application/json': 'application/json',
}

/** The media type that a client prefers. Only a client that accepts HTML gets a page. Default: JSON-LD. */
function formOf(accept: string): Form {
  const wishes = accept.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    const form = Object.hasOwn(forms, type) ? forms[type] : undefined
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1)
    return form && weight > 0 ? [{ form, weight }] : []
  })
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.form ?? 'application/ld+json'
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
