import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withCurate } from '../../src/sdk/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'

// Keys, history, reverts and conflicts from the command line.

const { url, drop } = await lastingDatabase()
const folder = mkdtempSync(join(tmpdir(), 'curation-'))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await drop()
})
const file = join(folder, 'mine.yaml')
const source = (name: string) =>
  writeFileSync(
    file,
    `format: rapporteur/1\ndataset: { slug: mine, title: Mine, licence: CC0-1.0 }\npersons: [{ slug: doe, name: ${name} }]\n`,
  )
const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await rapporteur(args, { DATABASE_URL: url })
  expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}

test('a change is in the history, is reverted, and a conflict with the source is decided', async () => {
  source('Jane Doe')
  await run('import', file)
  const record = await openRapporteur({ database: url, log: createLog('error') })
  const { curate } = withCurate(record.clientFor({ id: 'key:1', name: 'Cora', role: 'CURATOR' }))
  await curate.updatePerson({ ref: 'doe', version: 1, set: { name: 'Jane Roe' }, reason: 'Her passport' })
  await record.close()
  const lines = (await run('history', 'doe', '--kind', 'person')).split('\n')
  expect(lines[0]).toMatch(/^\d+\.\d+ {2}version 2 {2}updated .* Cora: Her passport$/)
  expect(lines[1]).toBe('  name: "Jane Doe" -> "Jane Roe"')
  source('Jane Q. Doe')
  await run('import', file)
  const listed = JSON.parse(await run('conflicts', '--format', 'json'))
  expect(listed).toMatchObject([{ slug: 'doe', differences: [{ field: 'name', before: 'Jane Roe', after: 'Jane Q. Doe' }] }])
  expect(await run('conflicts', listed[0].id, '--take', 'source', '--reason', 'The list is newer')).toBe('Decided.\n')
  expect(await run('conflicts')).toBe('There are no open conflicts.\n')
  const [latest] = JSON.parse(await run('history', 'doe', '--kind', 'person', '--format', 'json'))
  expect(await run('revert', latest.id, '--reason', 'No', '--dry-run')).toBe('person doe: version 4 (dry run)\n')
  expect(await run('revert', latest.id, '--reason', 'No')).toBe('person doe: version 4\n')
  expect(await run('persons', '--columns', 'name', '--format', 'csv', '--no-bom')).toContain('Jane Roe')
})

test('a key is created, listed and revoked', async () => {
  const key = await run('key', 'create', 'Jane', '--role', 'contributor', '--dataset', 'mine', '--expires', '90d')
  expect(key).toMatch(/^rapporteur_[\w-]{43}\n$/)
  expect(await run('key', 'list')).toMatch(/Jane +rapporteur_\w.* contributor +mine +until \d{4}-\d\d-\d\d +never/)
  await run('key', 'revoke', 'Jane')
  expect(JSON.parse(await run('key', 'list', '--json'))).toMatchObject([{ name: 'Jane', revokedAt: expect.any(String) }])
  for (const args of [
    ['create', 'Jane'],
    ['create', 'x', '--dataset', 'none'],
    ['create', 'y', '--expires', 'soon'],
    ['revoke', 'nobody'],
  ]) {
    const { status, stderr } = await rapporteur(['key', ...args], { DATABASE_URL: url })
    expect({ args, status, stderr }).toEqual({ args, status: 2, stderr: expect.stringMatching(/[.?]\n$/) })
  }
})
