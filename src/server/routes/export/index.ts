import type { GraphQLSchema } from 'graphql'
import { badRequest } from '../../api-errors.ts'
import type { Context } from '../../context.ts'
import type { Admission } from '../../http/admission.ts'
import type { Limits } from '../../http/query-limits.ts'
import type { Route, RouteRequest } from '../../http/yoga.ts'
import type { Row } from '../../lib/delegate.ts'
import { wholeList } from '../../lib/whole-list.ts'
import { answerWithin, type RequestScope, scopeOf } from '../../request-scope.ts'
import { columnsOf } from './export-columns.ts'
import type { Format } from './export-format.ts'
import { exportParameters, readerOf } from './export-request.ts'
import { csvwOf, provenanceOf } from './provenance.ts'
import { streamed } from './stream-response.ts'

/** What the routes beside /graphql need. */
export interface Answering {
  schema: GraphQLSchema
  limits: Limits
  admission: Admission
  context: (scope: RequestScope) => Promise<Context>
}

// A format writes the rows that it selects. Its module is loaded at the first request.
const formats: Record<string, () => Promise<unknown>> = {
  csv: async () => (await import('./csv.ts')).csv,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  parquet: async () => (await import('./parquet.ts')).parquet,
  bib: async () => (await import('./bib.ts')).bib,
}

const path = '/export/statements.'
const metadata = 'csv-metadata.json'

/** `GET /export/statements.csv` and other formats: all statements that a filter finds, in a file that is written while it is read. */
export function exports({ schema, limits, admission, context: newContext }: Answering): Route {
  const columns = columnsOf(schema)
  const read = readerOf(schema, limits, exportParameters(schema))

  const seconds = limits.exportSeconds
  const remedy = 'Export fewer statements at once, by a filter or `limit`.'

  const describe = async ({ url }: RouteRequest, scope: RequestScope) => {
    const { wanted } = read(url.searchParams)
    const context = await newContext(scope)
    const provenance = await provenanceOf(
      `${url.origin}${path}csv${url.search}`,
      wanted,
      await wholeList('Statement', wanted, context),
      context,
    )
    return Response.json(csvwOf(provenance, columns), { headers: { 'content-type': 'application/csvm+json', 'cache-control': 'no-store' } })
  }

  const write = async (
    ending: string,
    load: () => Promise<unknown>,
    { request, url, response, mask }: RouteRequest,
    scope: RequestScope,
  ) => {
    const { wanted, bom = ending === 'csv' } = read(url.searchParams)
    if (bom && ending !== 'csv') throw badRequest(`\`bom\` is for csv, and this is ${ending}. Leave it out.`, { argument: 'bom' })
    const context = await newContext(scope)
    const whole = await wholeList('Statement', wanted, context)
    // The files of the formats export this interface for their own rows.
    const format = (await load()) as Format
    const provenance = format.hasProvenance ? await provenanceOf(url.href, wanted, whole, context) : undefined
    assertRoom(ending, format, Math.min(provenance?.total ?? 0, wanted.limit ?? Number.POSITIVE_INFINITY))
    const headers = {
      'content-type': format.type,
      'content-disposition': `attachment; filename="statements.${ending}"`,
      link: `<${path}${metadata}${url.search}>; rel="describedby"; type="application/csvm+json"`,
      'cache-control': 'no-store',
    }
    if (request.method === 'HEAD') return new Response(null, { headers })
    const batches = await begun(whole.batches(format.select, format.size, wanted.limit))
    const chunks = marked(format.write({ batches, columns, origin: url.origin, bom, provenance }), (error) => {
      const { message } = mask(scope.signal.aborted ? scope.signal.reason : error)
      return format.cut?.(message)
    })
    // A turn ends with each batch: a client that reads slowly keeps none.
    const turn = <T>(task: () => Promise<T>) => admission.goOn('heavy', scope, task)
    return new Response(streamed(chunks, { scope, response, turn }), { headers })
  }

  return (route) => {
    const { pathname } = route.url
    if (!pathname.startsWith(path)) return undefined
    const ending = pathname.slice(path.length)
    if (ending === metadata)
      return answerWithin(route.request, { seconds, remedy }, (scope) => admission.run('heavy', scope, () => describe(route, scope)))
    const load = Object.hasOwn(formats, ending) ? formats[ending] : undefined
    if (!load) return undefined
    // The body is written after this answer, within the same deadline.
    const scope = scopeOf(route.request, { seconds, remedy })
    return scope.run(async () => {
      scope.onEnd = await admission.enter('exports', scope)
      try {
        const answer = await admission.run('heavy', scope, () => write(ending, load, route, scope))
        if (!answer.body) scope.end()
        return answer
      } catch (error) {
        scope.end()
        throw error
      }
    })
  }
}

function assertRoom(ending: string, { most }: Format, count: number): void {
  if (most !== undefined && count > most)
    throw badRequest(
      `The filter finds ${count} statements, and a ${ending} file holds at most ${most}. Use a narrower filter or \`limit\`, or request csv, jsonl or parquet.`,
      { argument: 'limit' },
    )
}

/** The same batches, the first of them already read, so that an error of the database is the answer and nothing was sent before it. */
async function begun(batches: AsyncGenerator<Row[]>): Promise<AsyncGenerator<Row[]>> {
  const first = await batches.next()
  return (async function* () {
    try {
      if (first.done) return
      yield first.value
      yield* batches
    } finally {
      await batches.return(undefined)
    }
  })()
}

/** The same chunks. After an error there is one more, which says that the file is incomplete. */
async function* marked(chunks: AsyncGenerator<string | Uint8Array>, mark: (error: unknown) => string | undefined) {
  try {
    yield* chunks
  } catch (error) {
    const last = mark(error)
    if (last !== undefined) yield last
    throw error
  }
}
