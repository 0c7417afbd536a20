import { checkOptions } from './check-options.ts'
import type { Query } from './generated/schema.ts'
import type { Typed } from './graphql.ts'
import { type EachOptions, iteratePages, registerPages } from './pages.ts'
import { collect, eachOptions, type QueryFunctions, type Records, recordsOf, requestOptions, type Shown } from './records.ts'
import type { Checked, Result, Selection } from './select.ts'
import { type UntypedSelection, writeQuery } from './selection-text.ts'
import { type Endpoint, type RequestOptions, send } from './send.ts'

/** Options of a client. */
export interface ClientOptions {
  /** URL of the GraphQL endpoint. With a `fetch` of the same process, any URL works. Default: http://localhost:4000/graphql. */
  url?: string
  /** The function that sends requests. Default: the global `fetch`. Use `fetch` of a Rapporteur object to call it in the same process. */
  fetch?: (request: Request) => Response | Promise<Response>
  /** HTTP headers of each request, such as `authorization`. */
  headers?: Record<string, string>
  /** Maximum time for a response, in milliseconds, including retries. Default: 30,000. */
  timeout?: number
  /** Maximum number of retries of a query after a connection error or an overload of the server. Default: 2. */
  retries?: number
}

/** A typed query of another tool, such as graphql-codegen or gql.tada. */
export interface TypedDocument<Data, Variables> {
  toString(): string
  __apiType?: ((variables: Variables) => Data) | null
}

/** A page with `nodes` or with `edges`. */
type AnyPage<Item> = { nodes: readonly Item[] } | { edges: readonly Item[] }

/** A client of a Rapporteur server. */
export interface Client extends Records {
  /**
   * Sends a query, written as a nested object. The compiler checks the selection, and the result has the type of the selection.
   *
   * @example
   * const { person } = await rapporteur.query({ person: { $: { ref: 'lavrov' }, name: true, positions: { nodes: { title: true } } } })
   * @throws {RapporteurError}
   */
  query<const S extends Selection<Query>>(selection: S & Checked<Query, S>, options?: RequestOptions): Promise<Result<Query, S>>
  /**
   * Sends a query, written as GraphQL text. `graphql` or another tool gives it types; plain text returns `unknown`.
   *
   * @example
   * const { datasets } = await rapporteur.request(graphql(`{ datasets { slug licence } }`))
   * console.log(datasets[0]?.licence)
   * @throws {RapporteurError}
   */
  request<Data = unknown, Variables = Record<string, unknown>>(
    document: Typed<Data, Variables> | TypedDocument<Data, Variables> | string,
    ...rest: Partial<Variables> extends Variables
      ? [variables?: Variables, options?: RequestOptions]
      : [variables: Variables, options?: RequestOptions]
  ): Promise<Data>
  /**
   * Iterates over the records of a page of a response, then over the following pages. It requests each page when it is needed.
   *
   * @example
   * const { person } = await rapporteur.query({ person: { $: { ref: 'lavrov' }, statements: { nodes: { text: true } } } })
   * if (person) for await (const { text } of rapporteur.each(person.statements, { limit: 50 })) console.log(text)
   * @throws {RapporteurError} @throws {TypeError} if the page is not from a response of this client
   */
  each<Item>(page: AnyPage<Item>, options?: EachOptions & RequestOptions): AsyncIterableIterator<Item>
  /**
   * Returns the records of a page and of the following pages in one array, at most `limit` records.
   *
   * @example
   * const { session } = await rapporteur.query({ session: { $: { ref: 'nrc-ministerial-2012-12-04-press-conference-lavrov' }, statements: { nodes: { text: true } } } })
   * if (session) console.log((await rapporteur.all(session.statements, { limit: 500 })).length)
   * @throws {RapporteurError} @throws {TypeError} without a limit
   */
  all<Item>(page: AnyPage<Item>, options: EachOptions & { limit: number } & RequestOptions): Promise<Item[]>
  /**
   * Returns the GraphQL text of a query, its variables, and a link that opens it in GraphiQL. It sends no request.
   *
   * @example
   * console.log(rapporteur.toGraphQL({ statements: { $: { where: { topic: ['syria'] } }, totalCount: true } }).graphiql)
   */
  toGraphQL<const S extends Selection<Query>>(selection: S & Checked<Query, S>): Shown
  /**
   * Returns how this client sends requests: URL, `fetch` and headers. The headers may have a key.
   *
   * @example
   * console.log(rapporteur.endpoint().url)
   */
  endpoint(): Endpoint
}

/**
 * Creates a client for a server (`url`), or for a Rapporteur object in the same process (`fetch`).
 *
 * @example
 * const rapporteur = createClient({ url: 'http://localhost:4000/graphql' })
 * const page = await rapporteur.statements({ speaker: 'Lavrov', topic: 'missile defense' })
 * console.log(page.nodes.length)
 * @throws {TypeError} for an unknown option
 */
export function createClient(options: ClientOptions = {}): Client {
  const {
    url = 'http://localhost:4000/graphql',
    fetch = globalThis.fetch,
    headers = {},
    ...defaults
  } = checkOptions(options, ['url', 'fetch', 'headers', 'timeout', 'retries'], 'createClient')
  const endpoint: Endpoint = { url, fetch, headers }

  const query = async (selection: UntypedSelection, given: RequestOptions = {}) => {
    const answer = await send(endpoint, writeQuery(selection), { ...defaults, ...given })
    registerPages(selection, answer)
    // The server answers an operation with an object.
    return answer as Record<string, unknown>
  }
  const show = (selection: UntypedSelection): Shown => {
    const written = writeQuery(selection)
    const link = new URL(url)
    link.search = String(new URLSearchParams({ query: written.query, variables: JSON.stringify(written.variables) }))
    return { ...written, graphiql: link.href }
  }
  const begin: QueryFunctions['each'] = (begin, { limit, pageSize, ...rest }) =>
    iteratePages({ begin, limit, pageSize, signal: rest.signal, query: (selection, signal) => query(selection, { ...rest, signal }) })
  const request = async (document: unknown, variables: Record<string, unknown> = {}, given: RequestOptions = {}) =>
    send(endpoint, { query: textOf(document), variables }, { ...defaults, ...checkOptions(given, requestOptions, 'request') })
  const each = (page: unknown, given: EachOptions & RequestOptions = {}) => begin(() => page, checkOptions(given, eachOptions, 'each'))
  const all = (page: unknown, given: EachOptions & RequestOptions) => collect(each(page, given), given)

  return Object.assign(recordsOf({ query, show, each: begin }), {
    query: (selection: UntypedSelection, given: RequestOptions = {}) => query(selection, checkOptions(given, requestOptions, 'query')),
    request,
    each,
    all,
    toGraphQL: show,
    endpoint: () => endpoint,
    // The types of selections and results exist only at compile time.
  }) as unknown as Client
}

/** The text of a query. A `DocumentNode` of another tool has it in `loc.source`. */
function textOf(document: unknown): string {
  const source = (document as { loc?: { source?: { body?: string } } } | null)?.loc?.source?.body
  return source ?? String(document)
}
