import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { roles } from '../../src/server/access/actor.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { createKey, revokeKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase } from '../kit/database.ts'

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>

// Who may change records: keys, tokens of an OpenID provider, and what an application says.

const { privateKey, publicKey } = await generateKeyPair('ES256')
const stranger = await generateKeyPair('ES256')
const provider = createServer(async (_request, response) => {
  response.end(JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] }))
}).listen(0, '127.0.0.1')
await once(provider, 'listening')
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`

const { url, drop } = await freshDatabase()
const openId = { issuer, audience: 'record', roleClaim: 'roles' }
const record = await openRapporteur({ database: url, log: createLog('silent'), openId })
const closed = await openRapporteur({ database: 'memory://', log: createLog('silent'), anonymous: false })
afterAll(async () => {
  await Promise.all([record.close(), closed.close()])
  provider.close()
  await drop()
})
for (const slug of ['one', 'two'])
  await record.import({
    dataset: { slug, title: slug, licence: 'CC0-1.0' },
    persons: [{ slug: `${slug}-ada`, name: 'Ada Berg' }],
  })
const db = record.database.pool
const key = (name: string, more: Partial<Parameters<typeof createKey>[1]> = {}) =>
  createKey(db, { name, role: 'CURATOR', datasets: [], expiresAt: null, ...more })
const keys = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await key(role, { role })] as const)))

const server = createServer(record.listener).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => void server.close())
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`

/** Sends an operation over HTTP. */
async function send(query: string, bearer?: string) {
  const headers = { 'content-type': 'application/json', ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) }
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as {
    data?: Answer
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  return { status: response.status, data, error: errors?.[0] }
}
const rename = (name: string, slug = 'one-ada') =>
  `mutation { updatePerson(ref: "${slug}", version: 1, set: { name: "${name}" }, reason: "test", dryRun: true) { differences { field } problems { code } } }`

const token = (
  claims: Record<string, unknown>,
  { issuer: from = issuer, audience = 'record', expires = '1h', with: secret = privateKey } = {},
) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject('ann')
    .setIssuer(from)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(secret)

test('a key has the rights of its role and of its datasets', async () => {
  expect((await send(rename('A'), keys.CURATOR)).data).toEqual({ updatePerson: { differences: [{ field: 'name' }], problems: [] } })
  expect((await send(rename('A'), keys.READER)).error?.extensions.code).toBe('FORBIDDEN')
  expect((await send(rename('A'))).error?.extensions.code).toBe('FORBIDDEN')
  const ofTwo = await key('only two', { datasets: ['two'] })
  expect((await send(rename('A'), ofTwo)).data?.updatePerson.problems).toEqual([{ code: 'FORBIDDEN' }])
  expect((await send(rename('A', 'two-ada'), ofTwo)).data?.updatePerson.problems).toEqual([])
})

test.each<[string, string, () => Promise<string>]>([
  ['that is unknown', 'UNKNOWN', async () => 'rapporteur_nothing'],
  ['that lacks a character', 'UNKNOWN', async () => String(keys.CURATOR).slice(0, -1)],
  ['that is not of the form', 'MALFORMED', async () => 'a b'],
  [
    'that was revoked',
    'REVOKED',
    async () => {
      const secret = await key('revoked')
      await revokeKey(db, 'revoked')
      return secret
    },
  ],
  ['that has expired', 'EXPIRED', () => key('expired', { expiresAt: new Date(Date.now() - 1_000) })],
  [
    'without a signature (alg: none)',
    'ALGORITHM',
    async () =>
      new UnsecuredJWT({ roles: ['admin'] }).setIssuer(issuer).setAudience('record').setSubject('ann').encode().replace(/\.$/, '.AA'),
  ],
  ['of another issuer', 'CLAIM', () => token({ roles: ['admin'] }, { issuer: 'https://elsewhere.example' })],
  ['for another audience', 'CLAIM', () => token({ roles: ['admin'] }, { audience: 'other' })],
  ['whose time is over', 'EXPIRED', () => token({ roles: ['admin'] }, { expires: '-1h' })],
  ['signed by another', 'SIGNATURE', () => token({ roles: ['admin'] }, { with: stranger.privateKey })],
])('a credential %s is refused, also for reading', async (_name, reason, credential) => {
  const bearer = await credential()
  for (const query of [rename('A'), '{ persons { totalCount } }']) {
    const { status, error, data } = await send(query, bearer)
    expect({ status, reason: error?.extensions.reason, code: error?.extensions.code, data }).toEqual({
      status: 401,
      reason,
      code: 'UNAUTHENTICATED',
      data: undefined,
    })
  }
})

test('a token of the OpenID provider has the role of its claim', async () => {
  expect((await send(rename('A'), await token({ roles: ['staff', 'curator'] }))).data?.updatePerson.problems).toEqual([])
  expect((await send(rename('A'), await token({ roles: ['staff'] }))).error?.extensions.code).toBe('FORBIDDEN')
  expect((await send(rename('A'), await token({ roles: 'curator', datasets: ['two'] }))).data?.updatePerson.problems).toMatchObject([
    { code: 'FORBIDDEN' },
  ])
})

test('a request is answered as its own actor, whatever was prepared for others', async () => {
  const query = '{ proposals { nodes { id } } persons { totalCount } }'
  const propose = rename('B').replace(', dryRun: true', '')
  await send(propose, keys.CONTRIBUTOR)
  const count = async (role?: string) => (await send(query, role && keys[role])).data?.proposals.nodes.length
  for (const order of [
    [undefined, 'CURATOR', undefined, 'CONTRIBUTOR'],
    ['CURATOR', undefined, 'READER', undefined],
  ])
    for (const role of order) expect([role, await count(role)]).toEqual([role, role === 'CURATOR' || role === 'CONTRIBUTOR' ? 1 : 0])
  // The fast path is only for requests without credentials: a wrong key is refused where an answer was prepared.
  const plain = '{ persons { totalCount } }'
  for (const bearer of [undefined, undefined, keys.READER, undefined])
    expect((await send(plain, bearer)).data).toEqual({ persons: { totalCount: 2 } })
  expect((await send(plain, 'rapporteur_nothing')).status).toBe(401)
})

test('a server without anonymous readers answers nothing without a key', async () => {
  const ask = (path: string, init?: RequestInit) => closed.fetch(new Request(`http://record${path}`, init))
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ persons { totalCount } }' }),
  }
  const paths: [string, RequestInit?][] = [['/graphql', post], ['/export/statements.csv'], ['/feed.atom'], ['/r/person/ada']]
  for (const [path, init] of paths) expect([path, (await ask(path, init)).status]).toEqual([path, 401])
  expect((await ask('/health')).status).toBe(200)
  const reader = await createKey(closed.database.pool, { name: 'r', role: 'READER', datasets: [], expiresAt: null })
  const answer = await ask('/graphql', { ...post, headers: { ...post.headers, authorization: `Bearer ${reader}` } })
  expect(await answer.json()).toEqual({ data: { persons: { totalCount: 0 } } })
})

test('only the hash of a key is stored', async () => {
  const { rows } = await db.query('SELECT t::text FROM "ApiKey" t')
  for (const secret of Object.values(keys)) expect(JSON.stringify(rows)).not.toContain(String(secret))
})

// Of each mutation, the least role. A new mutation fails here until it is in the table.
const leastRoles: Record<string, string> = {
  acceptProposal: 'CURATOR',
  acceptMatch: 'CURATOR',
  rejectMatch: 'CURATOR',
  resolveConflict: 'CURATOR',
  disputeStatement: 'CURATOR',
  resolveDispute: 'CURATOR',
  createKey: 'ADMIN',
  revokeKey: 'ADMIN',
  createDataset: 'ADMIN',
  updateDataset: 'ADMIN',
  deleteDataset: 'ADMIN',
}

test('each mutation needs its role', async () => {
  const type = record.schema.getMutationType()
  const mutations = Object.values(type?.getFields() ?? {})
  expect(mutations.length).toBeGreaterThan(30)
  for (const field of mutations)
    expect([field.name, field.extensions.requires]).toEqual([field.name, leastRoles[field.name] ?? 'CONTRIBUTOR'])
  expect(Object.keys(leastRoles).filter((name) => !mutations.some((field) => field.name === name))).toEqual([])
  const reject = (verb: string) => `mutation { ${verb}Proposal(id: "x", reason: "x") { problems { code } } }`
  for (const role of roles) {
    const allowed = roles.indexOf(role) >= roles.indexOf('CURATOR')
    const { data, error } = await send(reject('accept'), keys[role])
    expect([role, error?.extensions.code, data?.acceptProposal?.problems[0].code]).toEqual([
      role,
      allowed ? undefined : 'FORBIDDEN',
      allowed ? 'NOT_FOUND' : undefined,
    ])
  }
})
