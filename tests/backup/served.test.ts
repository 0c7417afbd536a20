import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createClient, withCurate } from '../../src/sdk/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { openBackup, verifyBackup } from '../../src/store/backup/open-backup.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { openBundled } from '../kit/bundled.ts'
import { fillWithChanges } from '../kit/changed-record.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase, server } from '../kit/database.ts'
import { startProcess } from '../server/process.ts'

// A server gives a backup to an admin while others read and write.

const { folder, remove } = freshFolder()
afterAll(remove)

test('a backup through a server has one moment, and nobody else fails meanwhile', { timeout: 300_000 }, async () => {
  const { url: database, drop } = await lastingDatabase()
  const key = await fillWithChanges(database)
  const process = startProcess({ DATABASE_URL: database })
  onTestFinished(async () => {
    process.kill('SIGKILL')
    await process.exited
    await drop()
  })
  const { href: url } = await process.greeted()
  const client = createClient({ url, headers: { authorization: `Bearer ${key}` }, retries: 0 })
  const { curate } = withCurate(client)
  let isOver = false
  const writing = (async () => {
    const { person } = await client.query({ person: { $: { ref: 'sergey-lavrov' }, version: true } })
    let version = person?.version ?? 0
    for (let change = 0; change < 3 || !isOver; change++) {
      const changed = await curate.updatePerson({
        ref: 'sergey-lavrov',
        version,
        set: { summary: `Summary of ${version + 1}` },
        reason: 'x',
      })
      version = changed.person?.version ?? 0
    }
    return version
  })()
  const reading = (async () => {
    let read = 0
    for (; !isOver; read++) await client.query({ statements: { totalCount: true } })
    return read
  })()
  const file = join(folder, 'first.zip')
  const { status, stdout, stderr } = await rapporteur(['backup', file, '--url', url, '--key', key, '--json']).finally(() => {
    isOver = true
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ file, database: { kind: server ? 'postgres' : 'embedded' } })
  expect(await reading).toBeGreaterThan(0)
  const last = await writing
  // Restored, the person is at one version, of which the history, the names and the counts agree.
  const backup = await openBackup(file)
  const to = join(folder, 'restored')
  const restored = await openDatabase(to)
  await restoreBackup(restored, backup)
  await backup.close()
  expect(await misderived(restored)).toEqual(new Map())
  await restored.close()
  const record = await openRapporteur({ database: to, log: createLog('error') })
  const { person } = await record.client.query({
    person: { $: { ref: 'sergey-lavrov' }, version: true, summary: true, revisions: { $: { first: 1 }, nodes: { version: true } } },
  })
  await record.close()
  expect(person?.version).toBeGreaterThan(0)
  expect(person?.version).toBeLessThanOrEqual(last)
  expect(person).toMatchObject({ summary: `Summary of ${person?.version}`, revisions: { nodes: [{ version: person?.version }] } })
})

test('only an admin of all datasets gets one, and one at a time', async () => {
  const { rapporteur: record, client } = await openBundled()
  const { createKey } = await import('../../src/store/write/api-keys.ts')
  const { pool } = record.database
  const keyOf = (name: string, role: 'ADMIN' | 'CURATOR', datasets: string[]) => createKey(pool, { name, role, datasets, expiresAt: null })
  const keys = [await keyOf('one', 'CURATOR', []), await keyOf('two', 'ADMIN', ['nato-russia-council'])]
  const get = (key?: string, method = 'GET') =>
    record.fetch(new Request('http://localhost/backup', { method, headers: key ? { authorization: `Bearer ${key}` } : {} }))
  expect((await get()).status).toBe(401)
  for (const key of keys) {
    const response = await get(key)
    expect([response.status, await response.json()]).toEqual([403, expect.objectContaining({ code: 'FORBIDDEN' })])
  }
  const admin = await keyOf('three', 'ADMIN', [])
  expect((await get(admin, 'HEAD')).headers.get('content-type')).toBe('application/zip')
  const first = await get(admin)
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect((await get(admin)).status).toBe(503)
  // A client that is gone ends its backup. Others read meanwhile.
  expect((await client.query({ statements: { totalCount: true } })).statements.totalCount).toBe(82)
  await first.body?.cancel()
  const written = join(folder, 'admin.zip')
  const whole = async () => {
    const response = await get(admin)
    if (response.status === 503) return false
    // The body is a web stream of Node.js.
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(written))
    return true
  }
  await expect.poll(whole, { timeout: 10_000 }).toBe(true)
  const backup = await openBackup(written)
  await verifyBackup(backup)
  expect(backup.manifest.tables.Statement?.rows).toBe(82)
  await backup.close()
})
