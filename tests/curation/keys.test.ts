import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { ChangeRefusedError, createClient, withCurate } from '../../src/sdk/index.ts'
import { roles } from '../../src/server/access/actor.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase } from '../kit/database.ts'

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>

// Admins create and revoke keys through the API.

const { url, drop } = await freshDatabase()
const lines: string[] = []
const record = await openRapporteur({ database: url, log: pino({ level: 'trace' }, { write: (line) => void lines.push(line) }) })
const server = createServer(record.listener).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(async () => {
  server.close()
  await record.close()
  await drop()
})
for (const slug of ['one', 'two'])
  await record.import({
    dataset: { slug, title: slug, licence: 'CC0-1.0' },
    persons: [{ slug: `${slug}-ada`, name: 'Ada Berg' }],
  })
const db = record.database.pool
const first = (name: string, role: (typeof roles)[number], datasets: string[] = []) =>
  createKey(db, { name, role, datasets, expiresAt: null })
const keys = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await first(role, role)] as const)))
const adminOfOne = await first('admin of one', 'ADMIN', ['one'])

const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
async function send(query: string, bearer?: string, variables = {}) {
  const headers = { 'content-type': 'application/json', ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) }
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as {
    data?: Answer
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  return { status: response.status, data, error: errors?.[0] }
}
const create = (args: string, bearer = keys.ADMIN) =>
  send(`mutation { createKey(${args}) { key { name role datasets expiresAt } secret problems { code path suggestions } } }`, bearer)
const rename = (slug: string) =>
  `mutation { updatePerson(ref: "${slug}", version: 1, set: { name: "A" }, reason: "test", dryRun: true) { problems { code } } }`

test('a key that was created allows what it says, and is shown once', async () => {
  const { data } = await create('name: "Jane", role: CURATOR, datasets: ["one", "one"], expiresAt: "2100-01-01T00:00:00Z"')
  expect(data?.createKey).toEqual({
    key: { name: 'Jane', role: 'CURATOR', datasets: ['one'], expiresAt: '2100-01-01T00:00:00.000Z' },
    secret: expect.stringMatching(/^rapporteur_.{43}$/),
    problems: [],
  })
  const { secret } = data?.createKey ?? {}
  expect((await send(rename('one-ada'), secret)).data?.updatePerson.problems).toEqual([])
  expect((await send(rename('two-ada'), secret)).data?.updatePerson.problems).toEqual([{ code: 'FORBIDDEN' }])
  expect(lines.length).toBeGreaterThan(3)
  // Not in the log, and in no table.
  expect(lines.join('')).not.toContain(secret)
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  expect(tables.map(({ name }) => name)).toContain('"IdempotencyKey"')
  for (const { name } of tables) {
    const { rows } = await db.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`, [secret])
    expect([name, rows.length]).toEqual([name, 0])
  }
  const { data: list } = await send('{ keys { name prefix lastUsedAt } }', keys.ADMIN)
  expect(JSON.stringify(list)).not.toContain(secret)
  expect(list?.keys.find(({ name }: Answer) => name === 'Jane')).toMatchObject({
    prefix: String(secret).slice(0, 17),
    lastUsedAt: expect.any(String),
  })
})

test('a key that was revoked is refused, and stays in the list', async () => {
  const { secret } = (await create('name: "Short", role: CONTRIBUTOR')).data?.createKey ?? {}
  expect((await send('{ persons { totalCount } }', secret)).status).toBe(200)
  const revoke = 'mutation { revokeKey(name: "Short") { key { revokedAt } secret problems { code } } }'
  const { data } = await send(revoke, keys.ADMIN)
  expect(data?.revokeKey).toEqual({ key: { revokedAt: expect.any(String) }, secret: null, problems: [] })
  expect((await send('{ persons { totalCount } }', secret)).error?.extensions.reason).toBe('REVOKED')
  // Once more is the same.
  expect((await send(revoke, keys.ADMIN)).data).toEqual(data)
})

test.each([
  ['name: "Jane", role: READER', { code: 'NAME_TAKEN', path: 'name', suggestions: [] }],
  ['name: "", role: READER', { code: 'INVALID', path: 'name', suggestions: [] }],
  [`name: "${'a'.repeat(100_000)}", role: READER`, { code: 'INVALID', path: 'name', suggestions: [] }],
  ['name: "a\\nb", role: READER', { code: 'INVALID', path: 'name', suggestions: [] }],
  ['name: "New", role: READER, datasets: ["one", "twoo"]', { code: 'UNKNOWN_REF', path: 'datasets[1]', suggestions: ['two'] }],
  ['name: "New", role: READER, expiresAt: "2001-01-01T00:00:00Z"', { code: 'INVALID', path: 'expiresAt', suggestions: [] }],
])('what cannot be created is a problem: %#', async (args, problem) => {
  expect((await create(args)).data?.createKey).toEqual({ key: null, secret: null, problems: [problem] })
  expect((await send('{ keys { name } }', keys.ADMIN)).data?.keys).not.toContainEqual({ name: 'New' })
})

test('an admin of some datasets administers the keys of these only', async () => {
  for (const datasets of ['', ', datasets: []', ', datasets: ["two"]', ', datasets: ["one", "two"]'])
    expect((await create(`name: "Wide", role: READER${datasets}`, adminOfOne)).data?.createKey).toMatchObject({
      key: null,
      secret: null,
      problems: [{ code: 'FORBIDDEN', path: 'datasets' }],
    })
  expect((await create('name: "Narrow", role: ADMIN, datasets: ["one"]', adminOfOne)).data?.createKey.problems).toEqual([])
  const { data: own } = await send('{ keys { name } }', adminOfOne)
  expect(own?.keys.map(({ name }: Answer) => name).sort()).toEqual(['Jane', 'Narrow', 'admin of one'])
  for (const [name, codes] of [
    ['CURATOR', ['NOT_FOUND']],
    ['Nobody', ['NOT_FOUND']],
    ['Narrow', []],
  ] as const) {
    const { data } = await send(`mutation { revokeKey(name: "${name}") { key { name } problems { code } } }`, adminOfOne)
    expect([name, data?.revokeKey]).toEqual([name, { key: codes.length > 0 ? null : { name }, problems: codes.map((code) => ({ code })) }])
  }
  expect((await send('{ persons { totalCount } }', keys.CURATOR)).status).toBe(200)
})

test('nobody else reads keys, or hears that there are any', async () => {
  for (const role of [undefined, 'READER', 'CONTRIBUTOR', 'CURATOR']) {
    const bearer = role && keys[role]
    expect([role, (await send('{ keys { name } }', bearer)).data]).toEqual([role, { keys: [] }])
    const { data, error } = await send('mutation { createKey(name: "Mine", role: ADMIN) { secret } }', bearer)
    expect([role, data, error?.extensions.code]).toEqual([role, null, 'FORBIDDEN'])
  }
})

test('the client creates and revokes keys', async () => {
  const { curate } = withCurate(createClient({ url: endpoint, headers: { authorization: `Bearer ${keys.ADMIN}` } }))
  const { key, secret } = await curate.createKey({ name: 'From the client', role: 'CONTRIBUTOR' })
  expect([key?.name, key?.role, secret?.slice(0, 11)]).toEqual(['From the client', 'CONTRIBUTOR', 'rapporteur_'])
  expect((await curate.revokeKey({ name: 'From the client' })).key?.name).toBe('From the client')
  await expect(curate.revokeKey({ name: 'Nobody' })).rejects.toThrow(ChangeRefusedError)
})
