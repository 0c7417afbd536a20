import { expect, onTestFinished, test, vi } from 'vitest'
import { createClient, withCurate, withWatch } from '../../src/sdk/index.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { startProcess } from './process.ts'

// The date of a running server jumps forward and back by hours, as after a pause of a virtual machine or a correction by an operator.

/** At each SIGUSR2 the date jumps: five hours forward, ten back, and five forward again. */
const jumping = `const { now } = Date, jumps = [5, -5, 0]
let hours = 0, at = 0
Date.now = () => now() + hours * 3_600_000
globalThis.Date = new Proxy(Date, { construct: (date, given, to) => Reflect.construct(date, given.length ? given : [Date.now()], to) })
process.on('SIGUSR2', () => { hours = jumps[at++ % 3]; process.stderr.write('jumped ' + at + '\\n') })`

test('a clock that jumps changes which keys have expired, and nothing else', async () => {
  const { url: database, drop } = await lastingDatabase()
  onTestFinished(drop)
  const create = async (...options: string[]) => (await rapporteur(['key', 'create', ...options], { DATABASE_URL: database })).stdout.trim()
  const key = await create('Ann', '--role', 'admin')
  const short = await create('Bob', '--expires', new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10))
  const reader = await create('Eve', '--role', 'reader')
  const server = startProcess({
    DATABASE_URL: database,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(jumping)}`,
    LIMIT_RATE_KEY: '1000',
  })
  onTestFinished(() => void server.kill('SIGKILL'))
  const { href: url } = await server.greeted()
  const by = (secret: string) => withCurate(createClient({ url, headers: { authorization: `Bearer ${secret}` }, retries: 0 }))
  const { curate } = by(key)
  const change = (version: number) =>
    curate.updatePerson(
      { ref: 'sergey-lavrov', version, set: { summary: `Summary ${version}` }, reason: 'A change', idempotencyKey: `change ${version}` },
      { retries: 0 },
    )
  const answered = async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${short}` },
      body: JSON.stringify({ query: '{ persons(first: 1) { nodes { name } } }' }),
    })
    expect(Number(response.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60)
    expect(await response.json()).toEqual({ data: { persons: { nodes: [{ name: expect.any(String) }] } } })
  }
  // A subscription that is open throughout.
  const watch = withWatch(by(reader)).changes.watch({ kind: 'PERSON' }, { select: { version: true } })
  const seen: unknown[] = []
  const watched = (async () => {
    for await (const one of watch) seen.push(one)
  })().catch((error: Error) => error)
  await vi.waitFor(() => expect(watch.since).toBeDefined(), 30_000)

  expect((await change(1)).person?.version).toBe(2)
  for (const [jump, version] of [2, 3, 4].entries()) {
    server.kill('SIGUSR2')
    await vi.waitFor(() => expect(server.output()).toContain(`jumped ${jump + 1}`), 10_000)
    if (jump === 1) {
      // The date is ten hours behind what it was. That the key has ended is noticed all the same.
      await vi.waitFor(() => expect(seen).toEqual([{ version: 2 }, { version: 3 }]), 10_000)
      await curate.revokeKey({ name: 'Eve' }, { retries: 0 })
      expect(await Promise.race([watched, new Promise((done) => setTimeout(done, 20_000, 'still open'))])).toMatchObject({
        code: 'UNAUTHENTICATED',
      })
    }
    await answered()
    // The one before is not made again.
    expect((await change(version - 1)).person?.version).toBe(version)
    expect((await change(version)).person?.version).toBe(version + 1)
    expect((await fetch(new URL('/ready', url))).status).toBe(200)
  }
  expect(server.output()).not.toMatch(/INTERNAL|unseen/)
  server.kill('SIGTERM')
  expect(await server.exited).toEqual([0, null])
})
