import { expect, test } from 'vitest'
import { createClient, withCurate, withWatch } from '../../src/sdk/index.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase, server } from '../kit/database.ts'
import { startProcess } from '../server/process.ts'

// A change by HTTP in one server process is seen by a subscription in another one, which is killed and started again meanwhile. An embedded
// database is locked by its process, so that one server does both.

const count = 100
const ref = 'sergey-lavrov'

test('a subscription misses nothing and repeats nothing across kill -9 and a restart of its server', { timeout: 180_000 }, async () => {
  const { url: database, drop } = await lastingDatabase()
  const env = { DATABASE_URL: database }
  const { stdout } = await rapporteur(['key', 'create', 'Ann'], env)
  const headers = { authorization: `Bearer ${stdout.trim()}` }
  let reading = startProcess(env)
  const readUrl = await reading.greeted()
  const writing = server ? startProcess(env) : undefined
  const { href: url } = (await writing?.greeted()) ?? readUrl

  const watch = withWatch(createClient({ url: readUrl.href })).changes.watch({ kind: 'PERSON' }, { select: { version: true, by: true } })
  const seen: unknown[] = []
  const all = (async () => {
    for await (const change of watch) if (seen.push(change) === count) break
  })()
  await expect.poll(() => watch.since, { timeout: 30_000 }).toBeDefined()

  const { curate } = withCurate(createClient({ url, headers }))
  const change = (version: number) =>
    curate.updatePerson({ ref, version, set: { summary: `Summary of version ${version + 1}` }, reason: `Change ${version}` })
  for (let version = 1; version <= count; version++) {
    await change(version)
    if (version !== 40) continue
    reading.kill('SIGKILL')
    await reading.exited
    const again = startProcess({ ...env, PORT: readUrl.port })
    reading = again
    // On a server, changes are made while nobody serves the subscription.
    if (!writing) await again.greeted()
  }
  await all
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => ({ version: index + 2, by: 'Ann' })))
  for (const process of [reading, writing]) process?.kill('SIGTERM')
  await Promise.all([reading.exited, writing?.exited])
  await drop()
})
