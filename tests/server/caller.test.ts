import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, type GraphQLField, parse } from 'graphql'
import type { YogaInitialContext } from 'graphql-yoga'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { anonymous } from '../../src/server/access/actor.ts'
import { type Context, createContext } from '../../src/server/context.ts'
import { Executor } from '../../src/server/execution/executor.ts'
import { ChangeFeed } from '../../src/server/following/change-feed.ts'
import { Admission } from '../../src/server/http/admission.ts'
import { preparedOperations } from '../../src/server/http/prepared-operations.ts'
import { defaultLimits } from '../../src/server/http/query-limits.ts'
import { securityHeaders } from '../../src/server/http/security-headers.ts'
import { createHttp } from '../../src/server/http/yoga.ts'
import { NameCache } from '../../src/server/lib/name-cache.ts'
import type { Prepared } from '../../src/server/lib/prepared.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { RequestScope, scopeOf } from '../../src/server/request-scope.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { createClient } from '../../src/store/database/prisma-client.ts'
import { datamodel } from '../../src/store/generated/datamodel.ts'
import { Reads } from '../../src/store/reads/reads.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase } from '../kit/database.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(() => {
    server.closeAllConnections()
    return once(server.close(), 'close')
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

const post = async (url: string, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return (await response.json()).data
}

test('a query that was answered before is answered by the listener in front of Yoga', async () => {
  const { url, drop } = await freshDatabase()
  undo.push(drop)
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(JSON.parse(line)) })
  const rapporteur = await openRapporteur({ database: url, log })
  undo.push(() => rapporteur.close())
  const endpoint = await listen(rapporteur.listener)
  const isPrepared = async (headers: Record<string, string> = {}) => {
    logged.splice(0)
    expect(await post(endpoint, '{ persons { totalCount } }', headers)).toEqual({ persons: { totalCount: 0 } })
    return logged.find(({ msg }) => msg === 'request')?.prepared === true
  }
  expect(await isPrepared()).toBe(false)
  expect(await isPrepared()).toBe(true)
  expect(await isPrepared({ cookie: 'a=1' })).toBe(true)
  // Who sends a key is known only behind it.
  const key = await createKey(rapporteur.database.pool, { name: 'a', role: 'READER', datasets: [], expiresAt: null })
  expect(await isPrepared({ authorization: `Bearer ${key}` })).toBe(false)
  expect(await isPrepared({ origin: 'https://desk.example' })).toBe(false)
})

/** An executor over a schema of its own; no field of the record depends on the caller yet. */
async function executorOf(sdl: string) {
  const { url, drop } = await freshDatabase()
  const database = await openDatabase(url)
  undo.push(() => database.close().then(drop))
  const reads = new Reads({ pool: database.pool, datamodel })
  const client = createClient(database)
  const schema = buildSchema(sdl)
  const source = { db: client, database, reads, names: new NameCache() }
  return {
    schema,
    source,
    executor: new Executor(schema),
    contextOf: (scope: RequestScope) =>
      createContext(scope, {
        source,
        path: 'compiled',
        actor: anonymous,
        feed: new ChangeFeed(database.pool, { ...defaultLimits, log: console }),
      }),
  }
}

/** Gives a field a resolver, where Pothos has those of the record. */
function resolveBy(
  field: GraphQLField<unknown, Context> | undefined,
  resolve: (root: unknown, args: unknown, context: Context, info: Prepared) => unknown,
): void {
  if (field) Object.assign(field, { resolve, extensions: { pothosOriginalResolve: resolve } })
}

test('a caller is answered as themselves, by what another had prepared', async () => {
  const { schema, source, executor, contextOf } = await executorOf('type Query { whoAmI: String }')
  const field = schema.getQueryType()?.getFields().whoAmI
  resolveBy(field, (_root, _args, { scope }) => `${scope.caller.authorization} ${scope.caller.cookie}`)
  const answered: string[] = []
  const { plugin, listener } = preparedOperations({
    executor,
    choose: () => source,
    schema,
    limits: defaultLimits,
    statements: () => 0,
    admission: new Admission(defaultLimits, { connections: 1, log: console }),
    context: ({ headers: { authorization, cookie } }) => contextOf(new RequestScope({ caller: { authorization, cookie }, seconds: 10 })),
    answers: () => true,
    trusted: undefined,
    headers: securityHeaders(undefined),
    rate: () => undefined,
    requestId: () => 'id',
    onFallback: () => {},
    observe: () => undefined,
    onAnswered: ({ requestId }) => answered.push(requestId),
  })
  const log = pino({ level: 'silent' })
  const context = ({ request }: YogaInitialContext) => contextOf(scopeOf(request, { seconds: 10 }))
  const yoga = createHttp({
    schema,
    context,
    authenticate: async () => anonymous,
    log,
    ready: async () => ({ ready: true }),
    plugins: [plugin],
  })
  const endpoint = await listen(listener(yoga))
  const callers: Record<string, string>[] = [
    { authorization: 'Bearer a' },
    { authorization: 'Bearer b', cookie: 'c=1' },
    {},
    { authorization: 'Bearer a' },
  ]
  const answers = []
  for (const headers of callers) answers.push((await post(endpoint, '{ whoAmI }', headers)).whoAmI)
  expect(answers).toEqual(['Bearer a undefined', 'Bearer b c=1', 'undefined undefined', 'Bearer a undefined'])
  expect(answered).toHaveLength(3)
})

test('the columns that a field needs are not cached where they depend on the caller', async () => {
  const { schema, executor, contextOf } = await executorOf('type Query { record: Record } type Record { secret: String }')
  const root = schema.getQueryType()?.getFields().record
  resolveBy(root, (_root, _args, _context, info) => info.select([[]], {}))
  const type = schema.getType('Record')
  const secret = type && 'getFields' in type ? type.getFields().secret : undefined
  if (secret)
    secret.extensions = {
      pothosPrismaSelect: (_: unknown, { scope }: Context) => ({ select: { [`${scope.caller.authorization}`]: true } }),
    }
  const run = (authorization: string) =>
    executor.run({ document: parse('{ record { secret } }') }, contextOf(new RequestScope({ caller: { authorization }, seconds: 10 })))
  await expect(run('a')).rejects.toThrow('the columns that a field needs depend on the caller')
})
