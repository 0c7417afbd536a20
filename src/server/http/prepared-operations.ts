import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { RapporteurError } from '../api-errors.ts'
import { type Context, type ReadSource, readFrom } from '../context.ts'
import { type Executor, NotPrepared } from '../execution/executor.ts'
import type { ObservedRequest } from '../observing/observed-request.ts'
import { type Admission, laneOf } from './admission.ts'
import { costExtensions } from './query-cost.ts'
import { type Limits, limiter, variablesWithin } from './query-limits.ts'
import type { Rate } from './request-rate.ts'
import type { TrustedDocuments } from './trusted-documents.ts'
import { largestBody } from './yoga.ts'

/** What Yoga has answered well: documents it has found in order, and the content type for each wish of a client. */
interface Answered {
  documents: LRUCache<string, DocumentNode>
  contentTypes: LRUCache<string, string>
}

interface Options {
  executor: Executor
  schema: GraphQLSchema
  limits: Limits
  /** How many statements the record has, about. */
  statements: () => number
  admission: Admission
  /** The context of a request that the listener answers. */
  context: (request: IncomingMessage, response: ServerResponse) => Context
  /** The database for a query, by the position of its sender. */
  choose: (position: string | undefined) => ReadSource | Promise<ReadSource>
  /** Whether the listener may answer a request. */
  answers: (request: IncomingMessage) => boolean
  /** The only documents that are answered; all if it is undefined. */
  trusted: TrustedDocuments | undefined
  /** Headers of every response. */
  headers: Record<string, string>
  /** Counts a request of a client that has a limit. */
  rate: (request: IncomingMessage) => Rate | undefined
  /** The id under which a request is logged. */
  requestId: (given: string | undefined) => string
  /** Called for each query that graphql-js answered where the executor failed. */
  onFallback: (reason: string, error: unknown) => void
  /** Begins to note what happens to a request, if anybody reads that. */
  observe: (request: IncomingMessage) => ObservedRequest | undefined
  /** Called for each request that the listener answered. */
  onAnswered: (request: { requestId: string; observed: ObservedRequest | undefined }) => void
}

/**
 * The two ways to the executor: as a plugin, where Yoga has done all it does, and as a listener in front of Yoga. What the listener
 * answers is a POST of JSON with a query that Yoga has answered before; all else, and all that fails, it hands on unchanged.
 */
export function preparedOperations({
  executor,
  schema,
  limits,
  statements,
  admission,
  context,
  choose,
  answers,
  trusted,
  headers: common,
  rate,
  requestId,
  onFallback,
  observe,
  onAnswered,
}: Options) {
  const measure = limiter(limits, schema, statements)
  const lane = laneOf(schema)
  const answered: Answered = {
    documents: new LRUCache({ max: 1_000, maxSize: 10_000_000, sizeCalculation: (_, query) => query.length + 1 }),
    contentTypes: new LRUCache({ max: 100 }),
  }

  const use = { hits: 0, misses: 0 }

  const plugin: Plugin = {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        // Yoga was given a function that makes the rest of it.
        const context = args.contextValue as Context & YogaInitialContext
        try {
          const data = await executor.run({ ...args, variables: args.variableValues }, context)
          const { query } = context.params
          if (query) answered.documents.set(query, args.document)
          return { data }
        } catch (error) {
          context.scope.signal.throwIfAborted()
          const result = await executeFn(args)
          if (isSurprise(error) && !('errors' in result)) onFallback('query', error)
          return result
        }
      })
    },
    onResponse({ request, response }) {
      const type = response.headers.get('content-type')
      if (request.method === 'POST' && response.status === 200 && type) answered.contentTypes.set(request.headers.get('accept') ?? '', type)
    },
  }

  /** The answer to what stands in a body, or undefined where Yoga has to say what it is. */
  async function answer(body: string, contextOf: () => Context, observed: ObservedRequest | undefined): Promise<string | undefined> {
    try {
      const { variables, operationName, ...wanted } = JSON.parse(body)
      const { query, ...more } = trusted ? trusted.named(wanted) : wanted
      const document = typeof query === 'string' ? answered.documents.get(query) : undefined
      use[document ? 'hits' : 'misses']++
      if (!document || Object.keys(more).length > 0 || !isName(operationName) || !isVariables(variables)) return undefined
      if (!variablesWithin(limits, variables)) return undefined
      const { cost, over } = measure(document, operationName, variables)
      if (over) return undefined
      if (observed) observed.cost = cost
      observed?.runs(document, operationName)
      const context = contextOf()
      if (observed) observed.actor = context.actor
      const run = async () => {
        readFrom(context, await choose(context.scope.caller.position))
        return executor.run({ document, operationName, variables }, context)
      }
      const data = await context.scope.race(() => admission.run(lane(document, operationName, variables, cost), context.scope, run))
      context.scope.end()
      return JSON.stringify({ data, ...costExtensions(observed, limits) })
    } catch {
      // Yoga comes to the same, and says it.
      return undefined
    }
  }

  const listener =
    (yoga: (request: IncomingMessage, response: ServerResponse) => unknown) => (request: IncomingMessage, response: ServerResponse) => {
      const { method, url, headers } = request
      const type = answered.contentTypes.get(headers.accept ?? '')
      const length = Number(headers['content-length'])
      const ordinary =
        method === 'POST' &&
        url === '/graphql' &&
        headers['content-type'] === 'application/json' &&
        headers.origin === undefined &&
        headers['content-encoding'] === undefined
      if (!ordinary || !answers(request) || !type || !(length <= largestBody)) return void yoga(request, response)
      const counted = rate(request)
      if (counted?.isOver) return void yoga(request, response)
      const observed = observe(request)
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', async () => {
        const body = Buffer.concat(chunks).toString()
        const data = await answer(body, () => context(request, response), observed)
        // As frameworks do that have read the body before.
        if (data === undefined) return void yoga(Object.assign(request, { body }), response)
        const id = requestId(headers['x-request-id'] as string | undefined)
        const length = Buffer.byteLength(data)
        const own = { 'content-type': type, 'content-length': length, 'x-request-id': id, vary: 'Origin' }
        response.writeHead(200, { ...common, ...own, ...counted?.headers })
        response.end(data)
        if (observed) observed.isPrepared = true
        onAnswered({ requestId: id, observed })
      })
    }

  const documents = {
    get hits() {
      return use.hits
    },
    get misses() {
      return use.misses
    },
    get size() {
      return answered.documents.size
    },
  }
  return { plugin, listener, documents }
}

const isName = (name: unknown): name is string | null | undefined => name === undefined || name === null || typeof name === 'string'
const isVariables = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))

/** Whether an error is neither a mistake of the client nor an expected fallback to graphql-js. */
const isSurprise = (error: unknown): boolean => !(error instanceof NotPrepared || error instanceof RapporteurError)
