import { RapporteurError } from './errors.ts'

/** Where a client sends its requests. */
export interface ClientOptions {
  /** The server's endpoint; in process any URL will do. */
  url?: string
  /** What carries a request: the platform's `fetch` by default, a Rapporteur's own for use in process. */
  fetch?: (request: Request) => Response | Promise<Response>
}

/** A query with the types of its answer and its variables, as graphql-codegen makes them. */
export interface TypedDocument<Data, Variables> {
  toString(): string
  __apiType?: ((variables: Variables) => Data) | null
}

/** A client of a Rapporteur. */
export interface Client {
  /** Sends a query and returns its data. @throws {RapporteurError} with the code of the first error, when there is any. */
  query<Data = unknown, Variables = Record<string, unknown>>(
    document: TypedDocument<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Data>
}

/** Makes a client: of a server by its `url`, or of a Rapporteur in the same process by its `fetch`. */
export function createClient({ url = 'http://localhost:4000/graphql', fetch = globalThis.fetch }: ClientOptions = {}): Client {
  return {
    async query(document, variables) {
      const response = await fetch(
        new Request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
          body: JSON.stringify({ query: document.toString(), variables }),
        }),
      )
      const body = await response.json().catch(() => undefined)
      if (body?.errors?.[0]) throw new RapporteurError(body.errors, body.data)
      if (!response.ok || !body) throw new Error(`${url} answered with HTTP ${response.status} instead of GraphQL. Check the URL.`)
      return body.data
    },
  }
}
