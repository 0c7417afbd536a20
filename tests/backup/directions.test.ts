import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { allRows } from '../kit/all-rows.ts'
import { fillWithChanges } from '../kit/changed-record.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase, server } from '../kit/database.ts'
import { createDatabase } from '../kit/database-server.ts'

// A backup of an embedded database or of a server is restored into an embedded one and into a server, and all rows are as they were.

const { folder, remove } = freshFolder()
const undo: (() => unknown)[] = [remove]
afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

const done = async (...args: string[]) => {
  const { status, stdout, stderr } = await rapporteur(args)
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}

/** A new database: a folder, or one on the server. */
async function target(kind: 'embedded' | 'postgres', name: string): Promise<string> {
  if (kind === 'embedded' || !server) return join(folder, name)
  const { url, drop } = await createDatabase(server)
  undo.push(drop)
  return url
}

test('a record is the same after every way', { timeout: 600_000 }, async () => {
  const { url: source, drop } = await lastingDatabase()
  undo.push(drop)
  await fillWithChanges(source)
  const expected = await allRows(source)
  const filled = Object.entries(expected.rows).flatMap(([name, rows]) => (rows.length > 0 ? [name] : []))
  expect(filled).toEqual(
    expect.arrayContaining([
      'ApiKey',
      'Changeset',
      'Curation',
      'IdempotencyKey',
      'Proposal',
      'Revision',
      'StatementWords',
      'Translation',
      '_TopicBroader',
    ]),
  )
  // Each is a backup of the one before: server to folder, folder to folder, folder to server, server to server.
  const ways = server ? (['embedded', 'embedded', 'postgres', 'postgres'] as const) : (['embedded'] as const)
  let from = source
  for (const [index, kind] of ways.entries()) {
    const file = join(folder, `${index}.zip`)
    const to = await target(kind, `record-${index}`)
    const report = JSON.parse(await done('backup', file, '--database', from, '--json'))
    const rows = Object.values(expected.rows).reduce((sum, each) => sum + each.length, 0)
    expect(report).toMatchObject({ file, rows, tables: { Statement: expected.rows.Statement?.length, ApiKey: 2 } })
    expect(JSON.parse(await done('verify-backup', file, '--json'))).toMatchObject({ rows, rapporteur: report.rapporteur, at: report.at })
    expect(await done('restore', file, '--database', to)).toContain('all rows were compared')
    expect(await allRows(to)).toEqual(expected)
    from = to
  }
  expect(await done('doctor', '--database', from)).toContain('all that reads need is as it would be derived now')
  // What is changed afterwards continues the history.
  await done('edit', 'sergey-lavrov', '--kind', 'person', '--set', 'summary=After', '--reason', 'Moved', '--database', from)
  const history = await done('history', 'sergey-lavrov', '--kind', 'person', '--database', from)
  expect(history).toContain('Moved')
})

test('a database with records is refused, and replaced only on request', { timeout: 300_000 }, async () => {
  const { url: source, drop } = await lastingDatabase()
  undo.push(drop)
  await rapporteur(['key', 'create', 'Only', '--database', source])
  const file = join(folder, 'key.zip')
  await done('backup', file, '--database', source)
  const to = await target('postgres', 'record-0')
  if (server) await done('restore', join(folder, '0.zip'), '--database', to)
  const before = await allRows(to)
  const refused = await rapporteur(['restore', file, '--database', to])
  expect([refused.status, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/^The database .* is not empty: it has rows in .*--replace\.\n$/),
  ])
  expect(await allRows(to)).toEqual(before)
  await done('restore', file, '--replace', '--database', to)
  expect((await allRows(to)).rows).toEqual((await allRows(source)).rows)
})
