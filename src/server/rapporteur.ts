// The types of the door. They need only graphql, so that they are complete wherever the package is installed.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { FileImportOptions, RecordImportOptions, RecordPart } from '../record/import-options.ts'
import type { Report } from '../record/load-report.ts'
import type { Client } from '../sdk/index.ts'
import type { Actor } from './access/actor.ts'
import type { OpenIdOptions } from './access/token-verifier.ts'
import type { Limits } from './http/query-limits.ts'
import type { RateLimits } from './http/rate-limits.ts'

/** What a Rapporteur is opened with; everything has a default. */
export interface RapporteurOptions {
  /** Where the record is kept, as in `DATABASE_URL`: a folder (default `.rapporteur`), `memory://`, or a postgres URL. */
  database?: string
  /** Standbys of the database, by URL, that answer reads. None by default. */
  replicas?: readonly string[]
  /** Connections to each database server; 10 by default. */
  poolSize?: number
  /** Where it logs; by default warnings and errors, as lines of JSON on the standard error. */
  log?: Logger
  /** Sites whose pages may read answers; none by default. */
  corsOrigins?: readonly string[]
  /** Where clients reach the server, such as `https://record.example`, for the addresses in feeds, exports and pages; by default the Host of each request. */
  publicOrigin?: string
  /** Whether a browser is shown GraphiQL; yes by default. */
  graphiql?: boolean
  /** Whether a query may ask for the schema; yes by default. */
  introspection?: boolean
  /** A file that `rapporteur trust` has written: the only documents that are answered, apart from those of the application itself. All by default. */
  trustedDocuments?: string | undefined
  /** Whether `/export/…` gives files; yes by default. */
  exports?: boolean
  /** Whether there is `/feed.atom`; yes by default. */
  feeds?: boolean
  /** Whether records have pages, at `/r/…`; yes by default. */
  pages?: boolean
  /** How much a request may ask for, and how long it may take; limits left out have their defaults. */
  limits?: Partial<Limits>
  /** How many requests a client may send per minute, over HTTP; as many as it likes by default. */
  rates?: RateLimits
  /** The addresses or ranges of proxies whose `X-Forwarded-For` is believed; none by default. */
  trustedProxies?: readonly string[]
  /** Who reads: SQL compiled from Prisma's arguments (the default), or Prisma's own engine. The answers are the same, without ranks of a search. */
  reads?: 'compiled' | 'prisma'
  /**
   * Says who sends a request, for an application that knows its users: it replaces keys and tokens.
   * An error that it throws ends the request.
   */
  actor?: (request: Request) => Actor | Promise<Actor>
  /** Whether requests without credentials may read; yes by default. */
  anonymous?: boolean
  /** The OpenID provider whose tokens are accepted beside keys. None by default. */
  openId?: OpenIdOptions | undefined
  /** Whether it counts what it does, for `metrics`. It does not by default. */
  metrics?: boolean
  /** The token with which `GET /metrics` is answered. Without it, there is no such path. */
  metricsToken?: string | undefined
  /** Told each SQL statement that a query sends. */
  onSql?: (sql: string) => void
}

/** An open record that answers GraphQL. */
export interface Rapporteur {
  /** The SDK's client, in process. */
  client: Client
  /**
   * The SDK's client in process, in the name of an actor. The changes that it makes have this actor in the history.
   *
   * @throws {TypeError} for an actor without an id, a name or a role
   */
  clientFor: (actor: Actor) => Client
  /** Imports files, or records of an application. The client then finds them. */
  import: {
    /**
     * Imports records: an object in the record format, or parts of it as they come. All of them are visible at once. Records of the last import
     * of the same source that are not among them are removed. An embedded database answers no query meanwhile, so that an iterable must not
     * wait for one.
     *
     * @example
     * const record = await createRapporteur({ database: 'memory://' })
     * const persons = [{ slug: 'mary-robinson', name: 'Mary Robinson' }]
     * await record.import({ dataset: { slug: 'mine', title: 'My record', licence: 'CC0-1.0' }, persons })
     * console.log((await record.client.person('Mary Robinson'))?.slug)
     * await record.close()
     * @throws {Refused} with a complaint for each error. Then nothing is imported.
     * @throws {TypeError} for an unknown option.
     */
    (records: RecordPart | Iterable<RecordPart> | AsyncIterable<RecordPart>, options?: RecordImportOptions): Promise<Report>
    /**
     * Imports files and folders, by their paths, into a dataset. Each file is visible at once, or none of them if a file is in the record format.
     *
     * @example
     * const record = await createRapporteur({ database: 'memory://' })
     * const { counts, warnings } = await record.import('node_modules/rapporteur/data/nato-russia-council')
     * console.log(counts.Statement?.added, warnings)
     * await record.close()
     * @throws {Refused} with a complaint for each error. Files before it stay imported unless a file is in the record format.
     * @throws {TypeError} for an unknown option.
     */
    (paths: string | readonly string[], options?: FileImportOptions): Promise<Report>
  }
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
  /** The metrics in the text format of Prometheus, if they are counted. */
  metrics?: () => Promise<string>
  /** Ends all subscriptions, as a server does before it stops. */
  endSubscriptions: () => void
  /** Closes the database; requests still in flight fail. */
  close: () => Promise<void>
}

/** Whether the server can handle requests, and if not, the reason for its operator. */
export type Readiness = ({ ready: true; readOnly?: true; reason?: string } | { ready: false; reason: string }) & {
  replicas?: ReplicaReadiness[]
}

/** Whether a replica answers reads, and if not, the reason. */
export interface ReplicaReadiness {
  /** Such as `replica 1`, by its place in the configuration. */
  name: string
  usable: boolean
  reason?: string
  /** Seconds that it may be behind the primary. */
  lagSeconds?: number
  /** The position until which it has replayed the write-ahead log. */
  position?: string
}

/** Where it logs: pino's logger is one, and so is `console`. */
export interface Logger {
  debug: Say
  info: Say
  warn: Say
  error: Say
}
type Say = (what: object, message?: string) => void
