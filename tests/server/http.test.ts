import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { faults, serveToy } from './toy.ts'

let server: Awaited<ReturnType<typeof serveToy>>
beforeAll(async () => {
  server = await serveToy({ corsOrigins: ['https://archive.example', 'https://desk.example'] })
})
beforeEach(() => server.logged.splice(0))
afterAll(() => server.close())

const answer = async (query: string, variables?: object) => {
  const response = await server.post({ query, variables }, { accept: 'application/graphql-response+json' })
  return { status: response.status, ...(await response.json()) }
}

describe('what a page of another site may do', () => {
  test('nothing is said of CORS to a site that is not on the list', async () => {
    const response = await server.post({ query: '{ hello }' }, { origin: 'https://evil.example' })
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('a site on the list may read answers, without credentials', async () => {
    const response = await server.post({ query: '{ hello }' }, { origin: 'https://desk.example' })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://desk.example')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect(response.headers.get('vary')).toContain('Origin')
  })

  test('a preflight from elsewhere is not granted', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const response = await server.get('/graphql', { method: 'OPTIONS', headers })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/graphql', ''])(
    'a POST of %j is refused, and told what to send',
    async (type) => {
      const response = await server.post('query=mutation{touch}', { 'content-type': type })
      expect(response.status).toBe(415)
      const { errors } = await response.json()
      expect(errors[0].message).toContain('application/json')
      expect(errors[0].extensions.code).toBe('FORBIDDEN')
    },
  )

  test('a GET cannot change anything', async () => {
    const response = await server.get(`/graphql?query=${encodeURIComponent('mutation { touch }')}`)
    expect(response.status).toBe(405)
  })

  test('many operations in one request are refused', async () => {
    const response = await server.post([{ query: '{ hello }' }, { query: '{ hello }' }])
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0]).toMatchObject({ message: 'Batching is not supported.', extensions: { code: 'BAD_REQUEST' } })
  })

  test('a body over a megabyte is refused', async () => {
    const response = await server.post({ query: `{ hello } # ${'x'.repeat(1_000_001)}` })
    expect(response.status).toBe(413)
    expect((await response.json()).errors[0].extensions.code).toBe('TOO_COSTLY')
  })
})

describe('errors', () => {
  test('ours reach the client whole', async () => {
    const { errors } = await answer('{ person(ref: "lavrof") { name } }')
    expect(errors).toEqual([
      {
        message: 'No person "lavrof". Did you mean "Sergey Lavrov" (sergey-lavrov)?',
        path: ['person'],
        locations: [{ line: 1, column: 3 }],
        extensions: {
          code: 'UNKNOWN_REF',
          kind: 'Person',
          ref: 'lavrof',
          suggestions: [{ slug: 'sergey-lavrov', name: 'Sergey Lavrov', dataset: 'toy', description: 'RU' }],
        },
      },
    ])
  })

  test.each([
    ['a syntax error', '{ hello', undefined],
    ['an unknown field', '{ helo }', undefined],
    ['a literal of the wrong type', '{ sized(n: "one") }', undefined],
    ['a variable of the wrong type', 'query ($n: Int!) { sized(n: $n) }', { n: 'one' }],
    ['a variable left out', 'query ($n: Int!) { sized(n: $n) }', {}],
    ['a null where a variable has a default', 'query ($n: Int = 1) { sized(n: $n) }', { n: null }],
    ['no such operation', 'query A { hello } query B { hello }', undefined],
  ])('%s is a BAD_REQUEST', async (_, query, variables) => {
    const { status, errors } = await answer(query, variables)
    expect(errors[0].extensions).toEqual({ code: 'BAD_REQUEST' })
    expect(status).toBe(errors[0].path ? 200 : 400)
  })

  test("a resolver's answer that does not fit the schema is an INTERNAL", async () => {
    expect((await answer('{ anything { __typename } }')).errors[0].extensions.code).toBe('INTERNAL')
  })

  test('query string variables that are no JSON are a BAD_REQUEST', async () => {
    const response = await server.get('/graphql?query={hello}&variables={')
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST')
  })

  test.each([
    ['an Error', new Error('password is hunter2')],
    ['a string', 'password is hunter2'],
    ['an object', { password: 'hunter2', toString: (): string => 'hunter2' }],
    ['a cyclic cause', cyclic()],
  ])('%s is an INTERNAL whose cause only the log has', async (how, fault) => {
    faults[how] = fault
    const { data, errors } = await answer('query ($how: String!) { hello fails(how: $how) }', { how })
    expect(data).toEqual({ hello: 'world', fails: null })
    expect(JSON.stringify(errors)).not.toContain('hunter2')
    const { code, errorId } = errors[0].extensions
    expect(code).toBe('INTERNAL')
    const entry = server.logged.find(({ msg }) => msg === 'error masked')
    expect(entry).toMatchObject({ requestId: errorId, level: 50 })
    expect(JSON.stringify(entry)).toContain('hunter2')
  })

  test('so is what a path beside /graphql throws, and a site on the list may read what is there', async () => {
    const files = await serveToy({
      corsOrigins: ['https://desk.example'],
      routes: [
        ({ url }) => (url.pathname === '/file' ? Promise.resolve(new Response('all of it', { headers: { etag: '"1"' } })) : undefined),
        ({ url }) => (url.pathname === '/broken' ? Promise.reject(new Error('hunter2')) : undefined),
      ],
    })
    const headers = { origin: 'https://desk.example' }
    const [file, broken, nothing] = await Promise.all(['/file', '/broken', '/else'].map((path) => files.get(path, { headers })))
    expect(await file?.text()).toBe('all of it')
    expect(file?.headers.get('access-control-allow-origin')).toBe('https://desk.example')
    expect(file?.headers.get('access-control-expose-headers')).toContain('etag')
    expect(broken?.status).toBe(500)
    expect(await broken?.json()).toMatchObject({ code: 'INTERNAL', error: expect.not.stringContaining('hunter2') })
    expect(JSON.stringify(files.logged.find(({ msg }) => msg === 'error masked'))).toContain('hunter2')
    expect(nothing?.status).toBe(404)
    await files.close()
  })

  test('a fault before any field is an INTERNAL with status 500', async () => {
    const broken = await serveToy({ context: () => Promise.reject(new Error('hunter2')) })
    const response = await broken.post({ query: '{ hello }' }).finally(broken.close)
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/INTERNAL(?!.*hunter2)/)
  })

  test.each([
    ['Prisma P1001', named('PrismaClientKnownRequestError', { code: 'P1001' })],
    ['no connection at start', named('PrismaClientInitializationError', { errorCode: 'P1001' })],
    ['a pool without a free connection', named('PrismaClientKnownRequestError', { code: 'P2024' })],
    ['an adapter that lost the server', named('DriverAdapterError', { cause: { kind: 'ConnectionClosed' } })],
    [
      'a server that shuts down',
      named('PrismaClientKnownRequestError', {
        code: 'P2010',
        meta: { driverAdapterError: named('DriverAdapterError', { cause: { kind: 'postgres', originalCode: '57P01' } }) },
      }),
    ],
    ['a refused connection, tried on two addresses', new AggregateError([named('Error', { code: 'ECONNREFUSED' })])],
    ['a socket that is gone', named('Error', { code: 'ENOENT', syscall: 'connect' })],
    ['a connection cut', new Error('Connection terminated unexpectedly')],
    ['a pool that timed out', new Error('timeout exceeded when trying to connect')],
  ])('%s is UNAVAILABLE', async (how, fault) => {
    faults[how] = fault
    const { errors } = await answer('query ($how: String!) { fails(how: $how) }', { how })
    expect(errors[0].extensions).toEqual({ code: 'UNAVAILABLE' })
    expect(errors[0].message).toContain('GET /ready')
  })

  test('a file that is not there is our fault, not the database being away', async () => {
    faults.file = named('Error', { code: 'ENOENT', syscall: 'open' })
    const { errors } = await answer('{ fails(how: "file") }')
    expect(errors[0].extensions.code).toBe('INTERNAL')
  })

  test('a statement that was stopped is a TIMEOUT', async () => {
    faults.slow = named('PrismaClientKnownRequestError', {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: '57014' } } },
    })
    expect((await answer('{ fails(how: "slow") }')).errors[0].extensions.code).toBe('TIMEOUT')
  })

  test.each([
    ['54001', 'TOO_COSTLY'],
    ['54011', 'TOO_COSTLY'],
    ['22021', 'BAD_REQUEST'],
    ['22P05', 'BAD_REQUEST'],
    ['53100', 'UNAVAILABLE'],
    ['53200', 'UNAVAILABLE'],
    ['57014', 'TIMEOUT'],
    ['42601', 'INTERNAL'],
  ])('SQLSTATE %s is %s, whether it comes from pg or from Prisma', async (state, code) => {
    faults.pg = named('DatabaseError', { code: state, severity: 'ERROR' })
    faults.prisma = named('PrismaClientKnownRequestError', {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: state } } },
    })
    for (const how of ['pg', 'prisma']) expect((await answer(`{ fails(how: "${how}") }`)).errors[0].extensions.code).toBe(code)
  })
})

describe('beside /graphql', () => {
  test('GET / leads to /graphql', async () => {
    const response = await server.get('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  })

  test('GET /health is alive', async () => {
    const response = await server.get('/health')
    expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }])
  })

  test('GET /ready says whether it can answer, and if not, why', async () => {
    expect((await server.get('/ready')).status).toBe(200)
    const away = await serveToy({ ready: async () => ({ ready: false, reason: 'the database does not answer' }) })
    const response = await away.get('/ready').finally(away.close)
    expect([response.status, await response.json()]).toEqual([503, { ready: false, reason: 'the database does not answer' }])
  })

  test('a check of readiness that itself fails is not ready', async () => {
    const away = await serveToy({ ready: () => Promise.reject(new Error('hunter2')) })
    const response = await away.get('/ready').finally(away.close)
    expect([response.status, await response.text()]).toEqual([503, expect.not.stringContaining('hunter2')])
  })

  test('any other path is a 404 that helps', async () => {
    for (const path of ['/graphq', '/x/graphql', '/graphql/x', '/__proto__', '/constructor', '/x/health']) {
      const response = await server.get(path)
      expect([path, response.status]).toEqual([path, 404])
      expect((await response.json()).help).toContain('/graphql')
    }
  })

  test("each response has an id, the caller's own where it gave a plain one", async () => {
    const own = await server.post({ query: '{ hello }' }, { 'x-request-id': 'desk-42' })
    expect(own.headers.get('x-request-id')).toBe('desk-42')
    const odd = await server.get('/health', { headers: { 'x-request-id': '"><script>' } })
    expect(odd.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    expect(server.logged.filter(({ msg }) => msg === 'request')).toMatchObject([
      { requestId: 'desk-42', method: 'POST', path: '/graphql', status: 200 },
      { path: '/health' },
    ])
  })
})

function named(name: string, properties: object) {
  return Object.assign(new Error('password is hunter2'), { name }, properties)
}

function cyclic() {
  const error: Error & { cause?: unknown } = new Error('hunter2')
  error.cause = error
  return error
}
