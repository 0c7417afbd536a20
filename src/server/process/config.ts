import { z } from 'zod'
import { parseDatabaseUrl } from '../../store/database/database-url.ts'
import { isAddressRange } from '../http/client-address.ts'
import { defaultLimits } from '../http/query-limits.ts'

const unsigned = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `a whole number from ${least} to ${most}`)

const limit = (value: number) => unsigned(1, 1_000_000_000).default(value)

const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value
const origin = z.string().refine(isOrigin, 'an origin like https://example.org, without a path or a slash at its end')
const origins = z
  .string()
  .refine(isOrigin, 'origins like https://example.org, separated by commas, each without a path or a slash at its end')

const isOn = z
  .enum(['true', 'false'], 'true or false')
  .default('true')
  .transform((value) => value === 'true')

/** Every environment variable that the server reads; one that is unset or empty takes its default. */
const environment = z.object({
  PORT: unsigned(0, 65_535).default(4000).describe('The port to listen on. 0 selects a free port.'),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on. 0.0.0.0 accepts connections from other machines.'),
  WORKERS: unsigned(1, 256)
    .default(1)
    .describe('The number of processes that serve, one for each core. More than one need a PostgreSQL server.'),
  DATABASE_URL: z
    .string()
    .default('.rapporteur')
    .describe('The database: postgres://user:password@host:port/name, a folder for the embedded database, or memory:// to store nothing.'),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(/^postgres(ql)?:\/\//, 'URLs like postgres://user:password@host:port/name, separated by commas')))
    .default([])
    .describe(
      'Standbys of the database that answer reads, separated by commas. Each URL leads to one server; the primary may be among them.',
    ),
  DATABASE_POOL_SIZE: unsigned(1, 1_000)
    .default(10)
    .describe('Maximum number of connections to each database server, for each process. Some more are for checks and cancel requests.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'one of trace, debug, info, warn, error, fatal, silent')
    .default('warn')
    .describe('The minimum level of log messages, written as JSON lines to standard error. info logs each request.'),
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origins))
    .default([])
    .describe('The origins that may read responses in a browser, separated by commas.'),
  PUBLIC_ORIGIN: origin
    .optional()
    .describe(
      'The origin by which clients reach the server, such as https://record.example, for URLs in feeds, exports and pages. Without it: the Host header.',
    ),
  GRAPHIQL: isOn.describe('Whether /graphql shows GraphiQL to a browser.'),
  INTROSPECTION: isOn.describe('Whether a query may ask for the schema. GraphiQL needs it for its hints.'),
  TRUSTED_DOCUMENTS: z
    .string()
    .optional()
    .describe('A file that `rapporteur trust` has written: the only GraphQL documents that the server answers. Without it: all.'),
  EXPORTS: isOn.describe('Whether /export/… gives files with statements.'),
  FEEDS: isOn.describe('Whether there is /feed.atom.'),
  PAGES: isOn.describe('Whether records have pages and JSON-LD at /r/….'),
  READS: z
    .enum(['compiled', 'prisma'], 'compiled or prisma')
    .default('compiled')
    .describe(
      "How queries are executed: as SQL compiled from Prisma arguments, or by Prisma's engine. The results are the same, but prisma has no RELEVANCE.",
    ),
  ANONYMOUS: z
    .enum(['reader', 'none'], 'reader or none')
    .default('reader')
    .describe('Who may read without a key: reader for everybody, none for nobody.'),
  OIDC_ISSUER: z.url('a URL').optional().describe('The OpenID provider whose tokens are accepted beside keys: the `iss` of the tokens.'),
  OIDC_AUDIENCE: z.string().optional().describe('The `aud` of the tokens of the OpenID provider.'),
  OIDC_JWKS: z.url('a URL').optional().describe("The URL of the OpenID provider's keys. Without it: /.well-known/jwks.json of the issuer."),
  OIDC_ROLE_CLAIM: z.string().default('role').describe('The claim of the tokens that has the role: reader, contributor, curator or admin.'),
  OIDC_DATASETS_CLAIM: z
    .string()
    .default('datasets')
    .describe('The claim of the tokens that has the datasets of the role. Without the claim: all datasets.'),
  MIRROR_OF: z
    .url('a URL')
    .optional()
    .describe('The GraphQL endpoint of a server. The database is then a read-only copy of it, kept up to date.'),
  MIRROR_KEY: z.string().optional().describe('The key for the server in MIRROR_OF. With the role ADMIN, all texts are copied.'),
  METRICS_PORT: unsigned(0, 65_535)
    .optional()
    .describe(
      'The port for GET /metrics, in the form of Prometheus. Without it: the port of the server, if METRICS_TOKEN is set, else nowhere.',
    ),
  METRICS_HOST: z.string().default('127.0.0.1').describe('The address of METRICS_PORT. 0.0.0.0 accepts connections from other machines.'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, 'a token of 16 or more letters, digits and characters of . _ ~ + / = -')
    .optional()
    .describe('The token that GET /metrics needs, as `Authorization: Bearer`. It has at least 16 characters.'),
  LIMIT_TOKENS: limit(defaultLimits.tokens).describe('Maximum number of tokens in a query.'),
  LIMIT_DEPTH: limit(defaultLimits.depth).describe('Maximum depth of nested fields.'),
  LIMIT_ALIASES: limit(defaultLimits.aliases).describe('Maximum number of aliases in a query.'),
  LIMIT_DIRECTIVES: limit(defaultLimits.directives).describe('Maximum number of directives in a query.'),
  LIMIT_COST: limit(defaultLimits.cost).describe(
    'Maximum cost of a query: fields in the response if every page were full, plus its counts, filters and searches.',
  ),
  LIMIT_SECONDS: limit(defaultLimits.seconds).describe('Deadline of a response, in seconds.'),
  LIMIT_EXPORT_SECONDS: limit(defaultLimits.exportSeconds).describe('Deadline of an export, in seconds.'),
  LIMIT_OPERATIONS: limit(defaultLimits.operations).describe(
    'Maximum number of light queries that run at once, and of open exports. Others wait.',
  ),
  LIMIT_HEAVY: limit(defaultLimits.heavy).describe(
    'Maximum number of analyses, searches and batches of exports that run at once, and of database connections that they use. Also the maximum number of changes at once.',
  ),
  LIMIT_QUEUE: limit(defaultLimits.queue).describe('Maximum number of requests of each kind that wait for their turn.'),
  LIMIT_SUBSCRIPTIONS: limit(defaultLimits.subscriptions).describe(
    'Maximum number of open subscriptions. One client may have a tenth of them.',
  ),
  LIMIT_RATE: unsigned(1, 1_000_000_000)
    .optional()
    .describe('Maximum number of requests per minute from an address, without a key. On the open internet, 300 is a good start.'),
  LIMIT_RATE_KEY: unsigned(1, 1_000_000_000).optional().describe('Maximum number of requests per minute of an actor with a key or token.'),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().refine(isAddressRange, 'addresses or ranges like 10.0.0.0/8, separated by commas')))
    .default([])
    .describe('The addresses or ranges of proxies whose header X-Forwarded-For says who the client is, separated by commas.'),
  LIMIT_UNREAD_SECONDS: limit(defaultLimits.unreadSeconds).describe(
    'Time after which a subscriber that leaves events unread is dropped, in seconds.',
  ),
  LIMIT_REPLICA_LAG_SECONDS: limit(defaultLimits.replicaLagSeconds).describe(
    'Maximum time that a replica may be behind the primary, in seconds. A replica further behind answers no reads.',
  ),
})

/** URLs of databases have passwords. */
const isSecret = (name: string) => /_(TOKEN|KEY)$|^DATABASE_.*URL/.test(name)

/** The configuration of a server, from {@link loadConfig}. */
export type Config = ReturnType<typeof loadConfig>

/** Reads the configuration, all of it from the environment. @throws Error with a line for each variable that cannot be used. */
export function loadConfig(env: Record<string, string | undefined> = process.env) {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { success, data, error } = environment.safeParse(set)
  if (!success) {
    const complaints = error.issues.map(
      ({ path: [name = ''], message }) =>
        `${String(name)} is ${isSecret(String(name)) ? 'of another form' : JSON.stringify(env[String(name)])}, but must be ${message}.`,
    )
    throw new Error([...new Set(complaints)].join('\n'))
  }
  if (data.OIDC_ISSUER && !data.OIDC_AUDIENCE)
    throw new Error('OIDC_ISSUER is set, and OIDC_AUDIENCE is not. Set it to the `aud` of the tokens that are meant for this server.')
  if (data.WORKERS > 1 && parseDatabaseUrl(data.DATABASE_URL).kind === 'embedded')
    throw new Error(
      `WORKERS is ${data.WORKERS}, and only one process can open the embedded database. Set DATABASE_URL to a PostgreSQL server, or WORKERS to 1.`,
    )
  const { METRICS_PORT: metricsPort, METRICS_HOST: metricsHost, METRICS_TOKEN: metricsToken } = data
  if (data.WORKERS > 1 && metricsToken && metricsPort === undefined)
    throw new Error(
      'METRICS_TOKEN is set, and METRICS_PORT is not. With WORKERS, set METRICS_PORT: each worker only knows its own metrics.',
    )
  return {
    port: data.PORT,
    host: data.HOST,
    workers: data.WORKERS,
    database: data.DATABASE_URL,
    replicas: data.DATABASE_REPLICA_URLS,
    poolSize: data.DATABASE_POOL_SIZE,
    logLevel: data.LOG_LEVEL,
    corsOrigins: data.CORS_ORIGINS,
    publicOrigin: data.PUBLIC_ORIGIN,
    graphiql: data.GRAPHIQL,
    introspection: data.INTROSPECTION,
    trustedDocuments: data.TRUSTED_DOCUMENTS,
    exports: data.EXPORTS,
    feeds: data.FEEDS,
    pages: data.PAGES,
    reads: data.READS,
    anonymous: data.ANONYMOUS === 'reader',
    openId:
      data.OIDC_ISSUER && data.OIDC_AUDIENCE
        ? {
            issuer: data.OIDC_ISSUER,
            audience: data.OIDC_AUDIENCE,
            keys: data.OIDC_JWKS,
            roleClaim: data.OIDC_ROLE_CLAIM,
            datasetsClaim: data.OIDC_DATASETS_CLAIM,
          }
        : undefined,
    metrics: metricsPort !== undefined || metricsToken !== undefined,
    metricsToken: metricsPort === undefined ? metricsToken : undefined,
    metricsServer: metricsPort === undefined ? undefined : { host: metricsHost, port: metricsPort, token: metricsToken },
    mirror: data.MIRROR_OF === undefined ? undefined : { url: data.MIRROR_OF, key: data.MIRROR_KEY },
    rates: { address: data.LIMIT_RATE, key: data.LIMIT_RATE_KEY },
    trustedProxies: data.TRUSTED_PROXIES,
    limits: {
      tokens: data.LIMIT_TOKENS,
      depth: data.LIMIT_DEPTH,
      aliases: data.LIMIT_ALIASES,
      directives: data.LIMIT_DIRECTIVES,
      cost: data.LIMIT_COST,
      seconds: data.LIMIT_SECONDS,
      exportSeconds: data.LIMIT_EXPORT_SECONDS,
      unreadSeconds: data.LIMIT_UNREAD_SECONDS,
      replicaLagSeconds: data.LIMIT_REPLICA_LAG_SECONDS,
      operations: data.LIMIT_OPERATIONS,
      heavy: data.LIMIT_HEAVY,
      queue: data.LIMIT_QUEUE,
      subscriptions: data.LIMIT_SUBSCRIPTIONS,
    },
  }
}

/** What each variable is for and its default, for `doctor`, `--help` and the README. */
export const documentedEnvironment = Object.entries(environment.shape).map(([name, field]) => {
  const preset = field.safeParse(undefined).data
  return { name, description: field.description ?? '', preset: Array.isArray(preset) || preset === undefined ? 'none' : String(preset) }
})
