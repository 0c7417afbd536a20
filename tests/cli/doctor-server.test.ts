import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { rapporteur } from '../kit/command.ts'
import { freshDatabase } from '../kit/database.ts'

interface Finding {
  name: string
  fine: boolean
  said: string
}

const doctor = async (url: string, ...more: string[]) => {
  const { status, stdout, stderr } = await rapporteur(['doctor', '--url', url, '--json', ...more])
  const findings: Finding[] = JSON.parse(stdout)
  return { status, stderr, said: Object.fromEntries(findings.map(({ name, fine, said }) => [name, `${fine ? 'ok' : 'wrong'}: ${said}`])) }
}

describe('rapporteur doctor --url', () => {
  let serving: Serving
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await freshDatabase()
    drop = database.drop
    serving = await serve(
      loadConfig({ PORT: '0', DATABASE_URL: database.url, METRICS_TOKEN: 'sesame-0123456789', ANONYMOUS: 'none' }),
      createLog('silent'),
    )
  })
  afterAll(() => serving.stop(0).then(drop))

  test('says what is open, and that a key is needed', async () => {
    const { status, said } = await doctor(serving.url)
    expect(status).toBe(1)
    expect(said).toMatchObject({
      reachable: `ok: ${new URL(serving.url).origin} is alive`,
      ready: 'ok: it can answer',
      clock: 'ok: the clocks agree',
      GraphQL: expect.stringMatching(/^wrong: .*RAPPORTEUR_KEY\.$/),
      metrics: 'ok: at /metrics, with the token',
    })
    expect(said).not.toHaveProperty('certificate')
  })

  test('finds nothing wrong with a good server', async () => {
    const { url, drop } = await freshDatabase()
    const open = await serve(loadConfig({ PORT: '0', DATABASE_URL: url }), createLog('silent'))
    const { status, stderr, said } = await doctor(open.url)
    await open.stop(0)
    await drop()
    expect({ status, stderr, wrong: Object.entries(said).filter(([, text]) => text.startsWith('wrong')) }).toEqual({
      status: 0,
      stderr: '',
      wrong: [],
    })
    expect(said).toMatchObject({
      GraphQL: 'ok: it answers everybody',
      schema: 'ok: the same as that of this client',
      speed: expect.stringMatching(/^ok: 20 statements with their count take \d+ ms/),
      GraphiQL: 'ok: shown to browsers; GRAPHIQL=false closes it',
      introspection: 'ok: answered',
      metrics: 'ok: not on this port; METRICS_PORT or METRICS_TOKEN opens them',
    })
  })

  test('says that a server is another one, with another clock', async () => {
    const other = createServer((_, response) => {
      response.setHeader('date', new Date(Date.now() - 3_600_000).toUTCString())
      response.end('hello')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/graphql`
    const { status, said } = await doctor(url)
    await new Promise((resolve) => other.close(resolve).closeAllConnections())
    expect(status).toBe(1)
    expect(said.clock).toMatch(/^wrong: the clock of the server differs by -3600 s/)
    expect(said.GraphQL).toContain('answers with status 200, and not with GraphQL')
    expect(said.metrics).toContain('everybody can read /metrics')
    const gone = await doctor(url)
    expect([gone.status, Object.keys(gone.said)]).toEqual([1, ['reachable']])
    expect(gone.said.reachable).toContain('Start the server')
  })
})
