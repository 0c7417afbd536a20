import type { Query } from './generated/schema.ts'
import type { Typed } from './graphql.ts'
import { only } from './only.ts'
import { type EachOptions, eachOf, keepPages } from './pages.ts'
import { collect, eachOptions, type Means, type Records, recordsOf, requestOptions, type Shown } from './records.ts'
import type { Checked, Result, Selection } from './select.ts'
import { type Asked, write } from './selection-text.ts'
import { type Endpoint, type RequestOptions, send } from './send.ts'

/** Where a client sends its requests, and what it allows them. */
export interface ClientOptions {
  /** The server's endpoint; in process any URL will do. Default: http://localhost:4000/graphql. */
  url?: string
  /** What carries a request: the platform's `fetch` by default, a Rapporteur's own for use in process. */
  fetch?: (request: Request) => Response | Promise<Response>
  /** Sent with each request, such as an `authorization`. */
  headers?: Record<string, string>
  /** Milliseconds for an answer, all attempts included. Default: 30,000. */
  timeout?: number
  /** How often a read that failed for want of a connection, or of capacity, is asked again. Default: 2. */
  retries?: number
}

/** A query made elsewhere, with its types: by graphql-codegen or gql.tada. */
export interface TypedDocument<Data, Variables> {
  toString(): string
  __apiType?: ((variables: Variables) => Data) | null
}

/** Pages that have records, or edges that lead to them. */
type AnyPage<Item> = { nodes: readonly Item[] } | { edges: readonly Item[] }

/** A client of a Rapporteur. */
export interface Client extends Records {
  /**
   * Asks a nested question. The argument is checked, and the answer has what is asked.
   *
   * @example
   * const { person } = await rapporteur.query({ person: { $: { ref: 'lavrov' }, name: true, positions: { nodes: { title: true } } } })
   * @throws {RapporteurError}
   */
  query<const S extends Selection<Query>>(selection: S & Checked<Query, S>, options?: RequestOptions): Promise<Result<Query, S>>
  /**
   * Sends GraphQL text: of `graphql`, of another tool that types it, or any.
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
   * What is in a page of an answer, and in the pages behind it as they are needed.
   *
   * @example
   * const { person } = await rapporteur.query({ person: { $: { ref: 'lavrov' }, statements: { nodes: { text: true } } } })
   * if (person) for await (const { text } of rapporteur.each(person.statements, { limit: 50 })) console.log(text)
   * @throws {RapporteurError} @throws {TypeError} where it is no page of this client's
   */
  each<Item>(page: AnyPage<Item>, options?: EachOptions & RequestOptions): AsyncIterableIterator<Item>
  /**
   * The same in one array, at most `limit` of it.
   *
   * @example
   * const { session } = await rapporteur.query({ session: { $: { ref: 'nrc-ministerial-2012-12-04-press-conference-lavrov' }, statements: { nodes: { text: true } } } })
   * if (session) console.log((await rapporteur.all(session.statements, { limit: 500 })).length)
   * @throws {RapporteurError} @throws {TypeError} without a limit
   */
  all<Item>(page: AnyPage<Item>, options: EachOptions & { limit: number } & RequestOptions): Promise<Item[]>
  /**
   * A nested question as GraphQL.
   *
   * @example
   * console.log(rapporteur.toGraphQL({ statements: { $: { where: { topic: ['syria'] } }, totalCount: true } }).graphiql)
   */
  toGraphQL<const S extends Selection<Query>>(selection: S & Checked<Query, S>): Shown
}

/**
 * Makes a client: of a server by its `url`, or of a Rapporteur in the same process by its `fetch`.
 *
 * @example
 * const rapporteur = createClient({ url: 'http://localhost:4000/graphql' })
 * const page = await rapporteur.statements({ speaker: 'Lavrov', topic: 'missile defense' })
 * console.log(page.nodes.length)
 * @throws {TypeError} for an option that there is not
 */
export function createClient(options: ClientOptions = {}): Client {
  const {
    url = 'http://localhost:4000/graphql',
    fetch = globalThis.fetch,
    headers = {},
    ...standard
  } = only(options, ['url', 'fetch', 'headers', 'timeout', 'retries'], 'createClient')
  const endpoint: Endpoint = { url, fetch, headers }

  const query = async (selection: Asked, given: RequestOptions = {}) => {
    const answer = await send(endpoint, write(selection), { ...standard, ...given })
    keepPages(selection, answer)
    return answer as Record<string, unknown>
  }
  const show = (selection: Asked): Shown => {
    const written = write(selection)
    const link = new URL(url)
    link.search = String(new URLSearchParams({ query: written.query, variables: JSON.stringify(written.variables) }))
    return { ...written, graphiql: link.href }
  }
  const begin: Means['each'] = (begin, { limit, pageSize, ...rest }) =>
    eachOf({ begin, limit, pageSize, signal: rest.signal, query: (selection, signal) => query(selection, { ...rest, signal }) })
  const request = async (document: unknown, variables: Record<string, unknown> = {}, given: RequestOptions = {}) =>
    send(endpoint, { query: textOf(document), variables }, { ...standard, ...only(given, requestOptions, 'request') })
  const each = (page: unknown, given: EachOptions & RequestOptions = {}) => begin(() => page, only(given, eachOptions, 'each'))
  const all = (page: unknown, given: EachOptions & RequestOptions) => collect(each(page, given), given)

  return Object.assign(recordsOf({ query, show, each: begin }), {
    query: (selection: Asked, given: RequestOptions = {}) => query(selection, only(given, requestOptions, 'query')),
    request,
    each,
    all,
    toGraphQL: show,
    // What is asked for and answered is known to the types only.
  }) as unknown as Client
}

/** The text of a query, however it was made: a document of another tool has it where it was read from. */
function textOf(document: unknown): string {
  const source = (document as { loc?: { source?: { body?: string } } } | null)?.loc?.source?.body
  return source ?? String(document)
}
