// The types of the door. They lean on graphql alone, so that they are whole wherever the package is installed.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { Client } from '../sdk/index.ts'
import type { Limits } from './http/query-limits.ts'

/** What a Rapporteur is opened with; everything has a default. */
export interface RapporteurOptions {
  /** Where the record is kept, as in `DATABASE_URL`: a folder (default `.rapporteur`), `memory://`, or a postgres URL. */
  database?: string
  /** Where it logs; by default warnings and errors, as lines of JSON on the standard error. */
  log?: Logger
  /** Sites whose pages may read answers; none by default. */
  corsOrigins?: readonly string[]
  /** Where clients reach the server, such as `https://record.example`, for the addresses in feeds, exports and pages; by default the Host of each request. */
  publicOrigin?: string
  /** Whether a browser is shown GraphiQL; yes by default. */
  graphiql?: boolean
  /** How much a request may ask for, and how long it may take; limits left out have their defaults. */
  limits?: Partial<Limits>
  /** Who reads: SQL compiled from Prisma's arguments (the default), or Prisma's own engine. The answers are the same, without ranks of a search. */
  reads?: 'compiled' | 'prisma'
  /** Told each SQL statement that a query sends. */
  onSql?: (sql: string) => void
}

/** An open record that answers GraphQL. */
export interface Rapporteur {
  /** The SDK's client, in process. */
  client: Client
  /** Answers one request, as over HTTP but in process. */
  fetch: (request: Request) => Response | Promise<Response>
  /** What can be asked; for tools that join schemas, which then ask through `fetch`. */
  schema: GraphQLSchema
  /** The same as `fetch` for a server of node:http, Express and the like. */
  listener: (request: IncomingMessage, response: ServerResponse) => void
  /** Whether it can answer at the moment: the database is there and its migrations are those of the code. */
  ready: () => Promise<Readiness>
  /** Reads that were not compiled and went through Prisma or graphql-js, counted by the reason. */
  fallbacks: ReadonlyMap<string, number>
  /** Closes the database; requests still in flight fail. */
  close: () => Promise<void>
}

/** Whether the server can handle requests, and if not, the reason for its operator. */
export type Readiness = { ready: true } | { ready: false; reason: string }

/** Where it logs: pino's logger is one, and so is `console`. */
export interface Logger {
  debug: Say
  info: Say
  warn: Say
  error: Say
}
type Say = (what: object, message?: string) => void
