import type { Prisma } from '../../store/generated/prisma/client.ts'
import { tagged } from '../http/etag.ts'
import type { Route, RouteRequest } from '../http/yoga.ts'
import { citedOf, citedStatement, namesOf } from '../lib/cited.ts'
import { precisionOf } from '../lib/fuzzy-date.ts'
import { wholeList } from '../lib/whole-list.ts'
import { answerWithin, type RequestScope } from '../request-scope.ts'
import { addressOf } from './export/export-columns.ts'
import { readerOf } from './export/export-request.ts'
import type { Answering } from './export/index.ts'

const most = 50

const selection = {
  ...citedStatement,
  updatedAt: true,
  saidOnEarliest: true,
  topics: { orderBy: { ordinal: 'asc' }, select: { topic: { select: { slug: true, label: true } } } },
  dataset: { select: { title: true, licence: true } },
} as const satisfies Prisma.StatementSelect

type Statement = Prisma.StatementGetPayload<{ select: typeof selection }>

/** `GET /feed.atom`: the latest statements that a filter finds, for a feed reader (RFC 4287). */
export function feed({ schema, limits, admission, context: newContext }: Answering): Route {
  const read = readerOf(schema, limits)

  const answer = async ({ request, url }: RouteRequest, scope: RequestScope) => {
    const context = await newContext(scope)
    const list = await wholeList('Statement', { ...read(url.searchParams).wanted, orderBy: 'SAID_ON_DESC' }, context)
    const { value } = await list.batches(selection, most, most).next()
    // The rows have the fields of the selection.
    const statements = (value ?? []) as unknown as Statement[]
    const updated = new Date(Math.max(0, ...statements.map(({ updatedAt }) => updatedAt.getTime())))
    const text = atom(statements, updated, url)
    const { etag, known } = tagged(request, text)
    const headers = { etag, 'last-modified': updated.toUTCString(), 'cache-control': 'no-cache' }
    if (known) return new Response(null, { status: 304, headers })
    return new Response(request.method === 'HEAD' ? null : text, {
      headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' },
    })
  }
  const { seconds } = limits
  return (route) =>
    route.url.pathname === '/feed.atom'
      ? answerWithin(route.request, { seconds }, (scope) => admission.run('light', scope, () => answer(route, scope)))
      : undefined
}

function atom(statements: readonly Statement[], updated: Date, { href, origin }: URL): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  ${element('id', href)}
  ${element('title', 'Statements on record, latest said first')}
  ${element('updated', updated.toISOString())}
  ${element('link', '', { rel: 'self', type: 'application/atom+xml', href })}
  ${element('generator', 'Rapporteur')}
${statements.map((statement) => entry(statement, origin)).join('')}</feed>
`
}

function entry(statement: Statement, origin: string): string {
  const { slug, text, language, saidOnEdtf, saidOnEarliest, updatedAt, speakers, evidence, topics, dataset } = statement
  const names = namesOf(speakers)
  const address = addressOf(slug, origin)
  const isExact = ['DAY', 'TIME'].includes(precisionOf(saidOnEdtf))
  const elements = [
    element('id', address),
    element('title', `${names.join(', ')}: ${shortened(text)}`),
    element('updated', updatedAt.toISOString()),
    ...(isExact ? [element('published', saidOnEarliest.toISOString())] : []),
    ...names.map((name) => `<author>${element('name', name)}</author>`),
    element('link', '', { rel: 'alternate', href: address }),
    ...evidence.flatMap(({ document: { title, url } }) => (url ? [element('link', '', { rel: 'via', title, href: url })] : [])),
    ...topics.map(({ topic }) => element('category', '', { term: topic.slug, label: topic.label })),
    element('summary', citedOf(statement).sentence, { 'xml:lang': language }),
    element('rights', `${dataset.title}: ${dataset.licence}`),
  ]
  return `  <entry>\n${elements.map((each) => `    ${each}\n`).join('')}  </entry>\n`
}

const shortened = (text: string) => {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : characters.join('')
}

function element(name: string, text: string, attributes: Record<string, string> = {}): string {
  const opening = [name, ...Object.entries(attributes).map(([each, value]) => `${each}="${xml(value)}"`)].join(' ')
  return text === '' ? `<${opening}/>` : `<${opening}>${xml(text)}</${name}>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** A text in XML, without the characters that XML 1.0 cannot have. */
const xml = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it removes control characters.
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
