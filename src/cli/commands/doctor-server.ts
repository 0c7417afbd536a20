import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:tls'
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { z } from 'zod'
import { packageRoot } from '../../store/database/package-root.ts'
import { coloured, say } from '../print.ts'

interface ServerDoctorOptions {
  url: string
  key?: string
  json?: boolean
}

interface Finding {
  name: string
  fine: boolean
  said: string
}

/** Milliseconds that a request may take, and after which a query counts as slow; seconds of clocks; days of certificates. */
const bounds = { patience: 10_000, slow: 2_000, clock: 10, certificate: 14 }
const rounds = 5

/** Reports the state of a running server line by line, and how to fix problems. Exit code 1 if there is a problem. */
export async function doctorServer({ url, key, json = false }: ServerDoctorOptions): Promise<void> {
  const server = new RunningServer(new URL(url), key)
  const findings: Finding[] = []
  for (const [name, examine] of Object.entries(examinations)) {
    const finding = await examine(server).catch((error: unknown) => ({ fine: false, said: reasonOf(error) }))
    if (!finding) continue
    findings.push({ name, ...finding })
    if (!json) say(`${finding.fine ? coloured('green', 'ok   ') : coloured('red', 'wrong')} ${name.padEnd(14)} ${finding.said}`)
    // Nothing else answers then.
    if (name === 'reachable' && !finding.fine) break
  }
  if (json) say(JSON.stringify(findings, undefined, 2))
  if (findings.some(({ fine }) => !fine)) process.exitCode = 1
}

/** An error of fetch hides its reason in its causes. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || String(Reflect.get(error.cause, 'code')) : error.message
}

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() })).default([]),
})

class RunningServer {
  constructor(
    readonly url: URL,
    readonly key: string | undefined,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(new URL(path, this.url), { headers, redirect: 'manual', signal: AbortSignal.timeout(bounds.patience) })
  }

  async ask(query: string) {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.key && { authorization: `Bearer ${this.key}` }) },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(bounds.patience),
    })
    const { success, data } = answer.safeParse(await response.json().catch(() => undefined))
    if (!success)
      throw new Error(
        `${this.url.href} answers with status ${response.status}, and not with GraphQL. Give the path of the endpoint, such as /graphql.`,
      )
    return data
  }
}

const flagship = `query Doctor { statements(first: 20) { totalCount nodes { slug text saidOn { edtf } speaker { person { name } } } } }`

type Examination = (server: RunningServer) => Promise<Omit<Finding, 'name'> | undefined>

const examinations: Record<string, Examination> = {
  reachable: async (server) => {
    const response = await server.get('/health').catch((error: unknown) => reasonOf(error))
    if (typeof response === 'string')
      return {
        fine: false,
        said: `${server.url.origin} does not answer: ${response}. Start the server, or correct the address, HOST, PORT or the proxy`,
      }
    return response.ok
      ? { fine: true, said: `${server.url.origin} is alive` }
      : {
          fine: false,
          said: `GET /health has status ${response.status}. Another server listens there, or a proxy does not pass the path on`,
        }
  },

  ready: async (server) => {
    const response = await server.get('/ready')
    const { reason } = z
      .object({ reason: z.string().optional() })
      .catch({})
      .parse(await response.json().catch(() => ({})))
    return response.ok
      ? { fine: true, said: 'it can answer' }
      : { fine: false, said: reason ?? `GET /ready has status ${response.status}. Look at its log` }
  },

  certificate: async ({ url }) => {
    if (url.protocol !== 'https:') return undefined
    const until = await certificateUntil(url)
    const days = Math.floor((until.getTime() - Date.now()) / 86_400_000)
    const said = `valid until ${until.toISOString().slice(0, 10)}, for ${days} days`
    return days >= bounds.certificate ? { fine: true, said } : { fine: false, said: `${said}. Renew it` }
  },

  clock: async (server) => {
    const before = Date.now()
    const date = (await server.get('/health')).headers.get('date')
    if (!date) return undefined
    const middle = (before + Date.now()) / 2
    const seconds = Math.round((new Date(date).getTime() + 500 - middle) / 1_000)
    return Math.abs(seconds) <= bounds.clock
      ? { fine: true, said: 'the clocks agree' }
      : {
          fine: false,
          said: `the clock of the server differs by ${seconds} s. Keys and tokens end at the wrong time: use NTP on both machines`,
        }
  },

  GraphQL: async (server) => {
    const { errors } = await server.ask('{ __typename }')
    const [error] = errors
    if (!error) return { fine: true, said: server.key ? 'it answers with the key' : 'it answers everybody' }
    const remedy = error.extensions?.code === 'UNAUTHENTICATED' ? ' Give a key by --key or RAPPORTEUR_KEY.' : ''
    return { fine: false, said: `${error.message}${remedy}` }
  },

  schema: async (server) => {
    const theirs = await schemaOf(server)
    if (!theirs) return { fine: true, said: 'not compared, because the server does not answer introspection' }
    const ours = buildSchema(readFileSync(join(packageRoot(), 'src/sdk/schema.graphql'), 'utf8'))
    const [lacking, unknown] = [fieldsOf(ours).filter(lacks(theirs)), fieldsOf(theirs).filter(lacks(ours))]
    if (lacking.length === 0 && unknown.length === 0) return { fine: true, said: 'the same as that of this client' }
    const parts = [listed('the server lacks', lacking), listed('this client does not know', unknown)].filter(Boolean)
    return { fine: false, said: `${parts.join('; ')}. Use the same version of Rapporteur on both sides` }
  },

  speed: async (server) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      const { errors } = await server.ask(flagship)
      if (errors[0]) return { fine: false, said: errors[0].message }
      times.push(performance.now() - started)
    }
    const median = Math.round(times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0)
    const said = `20 statements with their count take ${median} ms (median of ${rounds}, from here)`
    return median < bounds.slow ? { fine: true, said } : { fine: false, said: `${said}. See docs/observe.md for where the time goes` }
  },

  GraphiQL: async (server) => {
    const response = await server.get(server.url.pathname, { accept: 'text/html' })
    const isOpen = response.ok && response.headers.get('content-type')?.includes('html') === true
    return { fine: true, said: isOpen ? 'shown to browsers; GRAPHIQL=false closes it' : 'not shown' }
  },

  introspection: async (server) => ({ fine: true, said: (await schemaOf(server)) ? 'answered' : 'not answered' }),

  metrics: async (server) => {
    const { status } = await server.get('/metrics')
    if (status === 200) return { fine: false, said: 'everybody can read /metrics. Let the proxy refuse this path' }
    return {
      fine: true,
      said: status === 401 ? 'at /metrics, with the token' : 'not on this port; METRICS_PORT or METRICS_TOKEN opens them',
    }
  },
}

const schemas = new WeakMap<RunningServer, Promise<GraphQLSchema | undefined>>()

/** The schema of the server; undefined if it does not answer introspection. */
function schemaOf(server: RunningServer): Promise<GraphQLSchema | undefined> {
  const known = schemas.get(server)
  if (known) return known
  const read = server.ask(getIntrospectionQuery()).then(({ data, errors }) => {
    // Without errors, it is the result of the query of graphql-js itself.
    return data && errors.length === 0 ? buildClientSchema(data as unknown as IntrospectionQuery) : undefined
  })
  schemas.set(server, read)
  return read
}

const fieldsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  )

const lacks = (schema: GraphQLSchema) => {
  const fields = new Set(fieldsOf(schema))
  return (field: string) => !fields.has(field)
}

const listed = (what: string, fields: readonly string[]) =>
  fields.length > 0 && `${what} ${fields.slice(0, 3).join(', ')}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''}`

function certificateUntil({ hostname, port }: URL): Promise<Date> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname, timeout: bounds.patience }, () => {
      resolve(new Date(socket.getPeerCertificate().valid_to))
      socket.destroy()
    })
    socket.once('error', reject)
    socket.once('timeout', () => socket.destroy(new Error('The server does not answer in time.')))
  })
}
