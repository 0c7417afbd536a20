import { expect, test } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { startProcess } from '../server/process.ts'

// A server is killed while changes are made: none that was acknowledged is lost, and none is half there. `TRIALS=20` kills it
// more often: 200 changes are acknowledged.

const kills = Number(process.env.TRIALS ?? 3)
const ref = 'sergey-lavrov'

test('acknowledged changes survive kill -9', { timeout: 60_000 + kills * 30_000 }, async () => {
  const { url: database, drop } = await lastingDatabase()
  const env = { DATABASE_URL: database }
  const { stdout } = await rapporteur(['key', 'create', 'Ann'], env)
  const headers = { authorization: `Bearer ${stdout.trim()}` }
  let acknowledged = 1
  let changes = 0
  for (let kill = 0; kill < kills; kill++) {
    const server = startProcess(env)
    const { href: url } = await server.greeted()
    const { curate, ...client } = withCurate(createClient({ url, headers, retries: 0 }))
    const read = () =>
      client.query({
        person: { $: { ref }, version: true, summary: true, revisions: { $: { first: 1 }, nodes: { version: true, after: true } } },
      })
    const { person } = await read()
    const version = person?.version ?? 0
    // The last change may have been made without its answer.
    expect([acknowledged, acknowledged + 1]).toContain(version)
    expect(person?.revisions.nodes[0]?.version).toBe(version)
    if (version > 1) expect(person?.summary).toBe(`Summary of version ${version}`)
    acknowledged = version
    const last = version + 10
    for (let next = version; ; next++) {
      // The change after the tenth is under way when the server is killed.
      if (next === last) setTimeout(() => server.kill('SIGKILL'), Math.random() * 30)
      const changed = await curate
        .updatePerson({ ref, version: next, set: { summary: `Summary of version ${next + 1}` }, reason: `Change ${next}` }, { retries: 0 })
        .catch(() => undefined)
      if (!changed) break
      acknowledged = changed.person?.version ?? 0
      expect(acknowledged).toBe(next + 1)
      changes++
    }
    await server.exited
  }
  const { stdout: said } = await rapporteur(['doctor'], env)
  expect(said).toContain('all that reads need is as it would be derived now')
  const history = JSON.parse((await rapporteur(['history', ref, '--kind', 'person', '--first', '200', '--format', 'json'], env)).stdout)
  const versions = history.map(({ version }: { version: number }) => version)
  expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => versions[0] - index))
  expect(versions[0]).toBeGreaterThanOrEqual(acknowledged)
  expect(changes).toBeGreaterThanOrEqual(10 * kills)
  await drop()
})
