import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import { anonymous } from '../../src/server/access/actor.ts'
import { unknownRef } from '../../src/server/api-errors.ts'
import { createHttp, type HttpOptions } from '../../src/server/http/yoga.ts'
import { withPlainErrors } from '../../src/server/observing/plain-error.ts'

/** A schema shaped like ours: records, and connections that nest. */
export const toySchema: GraphQLSchema = buildSchema(`
  type Query {
    hello: String
    person(ref: String!): Person
    fails(how: String!): String
    sized(n: Int!): Int
    anything: Anything
    persons(first: Int, last: Int): PersonConnection!
    nodes(ids: [ID!]!): [Person]!
  }
  union Anything = Person
  type Mutation { touch: Boolean }
  type Person { name: String!, names: [Name!]!, aka: [String!]!, persons(first: Int, last: Int): PersonConnection!, friend: Person }
  type Name { value: String! }
  type PersonConnection { edges: [PersonEdge!]!, nodes: [Person!]!, totalCount: Int! }
  type PersonEdge { cursor: String!, node: Person! }
`)

/** What the toy's `fails(how:)` throws; tests add to it. */
export const faults: Record<string, unknown> = {}

const resolvers: Record<string, (source: unknown, args: Record<string, unknown>) => unknown> = {
  hello: () => 'world',
  person: (_, { ref }) => {
    throw unknownRef('Person', String(ref), [{ slug: 'sergey-lavrov', name: 'Sergey Lavrov', dataset: 'toy', description: 'RU' }])
  },
  fails: (_, { how }) => {
    throw faults[String(how)]
  },
  sized: (_, { n }) => n,
  persons: () => ({ edges: [], nodes: [], totalCount: 0 }),
  nodes: () => [],
  anything: () => ({}),
}
for (const [name, resolve] of Object.entries(resolvers)) {
  const field = toySchema.getQueryType()?.getFields()[name]
  if (field) field.resolve = resolve
}

/** The HTTP layer over the toy schema, on a port of its own; `logged` is what it wrote to its log. */
export async function serveToy(options: Partial<HttpOptions> = {}) {
  const logged: Record<string, unknown>[] = []
  const log = withPlainErrors(pino({ level: 'trace' }, { write: (line: string) => logged.push(JSON.parse(line)) }))
  const http = createHttp({
    schema: toySchema,
    context: () => ({}),
    authenticate: async () => anonymous,
    log,
    ready: async () => ({ ready: true }),
    ...options,
  })
  const server = createServer(http)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    origin,
    logged,
    get: (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init }),
    post: (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  }
}
