import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type GraphQLInputType,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { roles } from '../../src/server/access/actor.ts'
import { restrict } from '../../src/server/access/restrict.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { freshDatabase } from '../kit/database.ts'

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>

const pairs = [await generateKeyPair('ES256'), await generateKeyPair('ES256')] as const
const provider = createServer(async (_request, response) => {
  // Neither key has an id, so that a token does not say which of them signed it.
  response.end(JSON.stringify({ keys: await Promise.all(pairs.map(({ publicKey }) => exportJWK(publicKey))) }))
}).listen(0, '127.0.0.1')
await once(provider, 'listening')
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`

const { url, drop } = await freshDatabase()
const record = await openRapporteur({ database: url, log: createLog('silent'), openId: { issuer, audience: 'record' } })
const closed = await openRapporteur({ database: 'memory://', log: createLog('silent'), anonymous: false })
const server = createServer(record.listener).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(async () => {
  server.close()
  provider.close()
  await Promise.all([record.close(), closed.close()])
  await drop()
})
for (const slug of ['one', 'two'])
  await record.import({
    dataset: { slug, title: slug, licence: 'CC0-1.0' },
    persons: [
      { slug: `${slug}-ada`, name: `Ada ${slug}` },
      { slug: `${slug}-bea`, name: `Bea ${slug}` },
    ],
    topics: [{ slug: `${slug}-peace`, label: `Peace ${slug}` }],
    meetings: [
      {
        slug: `${slug}-meeting`,
        title: `Meeting ${slug}`,
        kind: 'SUMMIT',
        status: 'HELD',
        start: '2020-01-01',
        sessions: [{ slug: `${slug}-session`, ordinal: 1, title: 'First', kind: 'BRIEFING' }],
      },
    ],
  })
const key = (name: string, role: (typeof roles)[number], datasets: string[] = []) =>
  createKey(record.database.pool, { name, role, datasets, expiresAt: null })
const keys: Record<string, string> = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await key(role, role)])))
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
async function send(query: string, bearer?: string) {
  const headers = { 'content-type': 'application/json', ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) }
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as {
    data?: Answer
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  return { status: response.status, data, error: errors?.[0], errors }
}

/** The smallest value of a type, as the text of a query. */
function smallest(type: GraphQLInputType): string {
  const inner = getNullableType(type)
  if (isListType(inner)) return '[]'
  if (isEnumType(inner)) return String(inner.getValues()[0]?.name)
  if (isInputObjectType(inner)) {
    if (inner.isOneOf) return '{}'
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type))
    return `{ ${fields.map((field) => `${field.name}: ${smallest(field.type)}`).join(', ')} }`
  }
  const { name } = getNamedType(inner)
  if (name === 'Int' || name === 'Float') return '1'
  if (name === 'Boolean') return 'true'
  return '"nothing"'
}
const mutations = Object.values(record.schema.getMutationType()?.getFields() ?? {})

test.each(mutations.map((field) => [field.name, field] as const))('%s is refused below its role, and not above', async (_name, field) => {
  const given = field.args.filter((arg) => isNonNullType(arg.type)).map((arg) => `${arg.name}: ${smallest(arg.type)}`)
  const query = `mutation { ${field.name}(${given.join(', ')}) { __typename } }`
  for (const role of [undefined, ...roles]) {
    const { error } = await send(query, role && keys[role])
    const allowed = role !== undefined && roles.indexOf(role) >= roles.indexOf(field.extensions.requires as (typeof roles)[number])
    const code = error?.extensions.code
    if (allowed) expect([role, code]).not.toEqual([role, 'FORBIDDEN'])
    else expect([role, code]).toEqual([role, 'FORBIDDEN'])
    expect([role, code]).not.toEqual([role, 'INTERNAL'])
  }
})

// What those types show that are not rows of one model: parts of records that everybody reads, and results of the actor's own changes.
const valueTypes = [
  'Corroboration',
  'Crosstab',
  'CrosstabHeading',
  'FieldDifference',
  'FuzzyDate',
  'Highlight',
  'HighlightSpan',
  'Identifier',
  'PageInfo',
  'Problem',
  'RemovedRecords',
  'SearchGroup',
  'SearchHit',
  'StancePeriod',
  'StatementFacets',
  'Query',
  'Mutation',
  'Subscription',
]

test('each type of the schema has a rule of who reads it', () => {
  const types = Object.values(record.schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  const unruled = types.filter(
    ({ name, extensions }) =>
      extensions.pothosPrismaModel === undefined &&
      typeof extensions.readable !== 'function' &&
      !valueTypes.includes(name) &&
      // These lead to types that have rules.
      !/(Change|Changes|Connection|Edge|Bucket)$/.test(name),
  )
  // A new type has rows of a model (prismaObject), or `extensions: { readable }`, or is in the list above.
  expect(unruled.map(({ name }) => name)).toEqual([])
  expect(valueTypes.filter((name) => !types.some((type) => type.name === name))).toEqual([])
})

test.each(['Proposal', 'Conflict', 'Dispute', 'ApiKey', 'IdempotencyKey', 'Curation', 'ANewModel'])(
  'a schema with a new type of rows of %s, and no rule of who reads it, is refused',
  (model) => {
    const schemaWith = (extensions: object) => {
      const summary = new GraphQLObjectType({
        name: 'Summary',
        extensions: { pothosPrismaModel: model, ...extensions },
        fields: { reason: { type: GraphQLString } },
      })
      return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { summary: { type: summary } } }) })
    }
    expect(() => restrict(schemaWith({}))).toThrow(`The type Summary shows rows of ${model}, and nothing says who reads them.`)
    expect(() => restrict(schemaWith({ readable: () => true }))).not.toThrow()
  },
)

test('a schema with a mutation without a role is refused', () => {
  const fields = { change: { type: GraphQLString } }
  const [query, mutation] = [new GraphQLObjectType({ name: 'Query', fields }), new GraphQLObjectType({ name: 'Mutation', fields })]
  expect(() => restrict(new GraphQLSchema({ query, mutation }))).toThrow('The mutation change has no role.')
})

/** The fields that lead to types that not everybody reads, with whether they are prepared. Results of changes are the actor's own. */
function fieldsToRestricted(schema: GraphQLSchema): Record<string, unknown> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const restricted = new Set(types.filter(({ extensions }) => extensions.readable).map(({ name }) => name))
  // A connection leads to what its edges lead to.
  const isPage = ({ name }: GraphQLObjectType) => /Connection(Edge)?$/.test(name)
  for (let before = -1; before !== restricted.size; ) {
    before = restricted.size
    for (const type of types.filter(isPage))
      if (Object.values(type.getFields()).some((field) => restricted.has(getNamedType(field.type).name))) restricted.add(type.name)
  }
  const fields = types
    .filter((type) => !restricted.has(type.name) && !/Changes?$/.test(type.name))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => restricted.has(getNamedType(field.type).name))
  return Object.fromEntries(fields.map(({ type, field }) => [`${type.name}.${field.name}`, field.extensions.prepared]))
}

test('a field that leads to what not everybody reads is known, and is not prepared', () => {
  expect(fieldsToRestricted(record.schema)).toEqual({
    'Query.proposal': false,
    'Query.proposals': false,
    'Query.conflicts': false,
    'Query.keys': false,
    'Statement.disputes': false,
  })
  // The table finds a new edge.
  const key = new GraphQLObjectType({
    name: 'Key',
    extensions: { readable: () => false },
    fields: { name: { type: GraphQLString } },
  })
  const person = new GraphQLObjectType({ name: 'Person', fields: { keys: { type: new GraphQLList(key) } } })
  const query = new GraphQLObjectType({ name: 'Query', fields: { person: { type: person } } })
  expect(fieldsToRestricted(restrict(new GraphQLSchema({ query })))).toEqual({ 'Person.keys': undefined })
})

test('a token of `alg: none` as libraries write it is refused', async () => {
  const none = new UnsecuredJWT({ role: 'admin' })
    .setIssuer(issuer)
    .setAudience('record')
    .setSubject('ann')
    .setExpirationTime('1h')
    .encode()
  expect(none.endsWith('.')).toBe(true)
  const { status, error } = await send('{ persons { totalCount } }', none)
  expect([status, error?.extensions.code, error?.extensions.reason]).toEqual([401, 'UNAUTHENTICATED', 'ALGORITHM'])
})

test('a token that does not say which of the keys signed it has its own answer, not that of a provider that is away', async () => {
  const sign = (secret: (typeof pairs)[number]['privateKey']) =>
    new SignJWT({ role: 'curator' })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('ann')
      .setIssuer(issuer)
      .setAudience('record')
      .setExpirationTime('1h')
      .sign(secret)
  const { status } = await send('{ persons { totalCount } }', await sign(pairs[1].privateKey))
  expect(status).not.toBe(503)
  const stranger = await generateKeyPair('ES256')
  const refused = await send('{ persons { totalCount } }', await sign(stranger.privateKey))
  expect([refused.status, refused.error?.extensions.reason]).toEqual([401, 'SIGNATURE'])
})

test('an actor whose datasets are no list is refused', () => {
  // JavaScript has no types: a text would be searched for a part of it.
  const datasets = 'one-and-more' as unknown as string[]
  expect(() => record.clientFor({ id: 'a', name: 'A', role: 'CURATOR', datasets })).toThrow(TypeError)
})

test('a page and an export of a closed server are answered with a key', async () => {
  const reader = await createKey(closed.database.pool, { name: 'r', role: 'READER', datasets: [], expiresAt: null })
  await closed.import({ dataset: { slug: 'x', title: 'x', licence: 'CC0-1.0' }, persons: [{ slug: 'ada', name: 'Ada' }] })
  for (const path of ['/r/person/ada', '/export/statements.csv', '/feed.atom']) {
    const response = await closed.fetch(new Request(`http://record${path}`, { headers: { authorization: `Bearer ${reader}` } }))
    expect([path, response.status]).toEqual([path, 200])
  }
})

test('the client in the same process reads a closed server', async () => {
  expect(await closed.client.statements.count()).toBe(0)
})

test('a proposal without changes is not stored', async () => {
  const query =
    'mutation { retagStatements(where: { speaker: "one-bea" }, add: ["one-peace"], reason: "empty") { proposal { id } problems { code } } }'
  const { data, errors } = await send(query, keys.CONTRIBUTOR)
  expect(errors).toBeUndefined()
  expect(data?.retagStatements).toEqual({ proposal: null, problems: [] })
  const { rows } = await record.database.pool.query('SELECT datasets FROM "Proposal" WHERE reason = $1', ['empty'])
  expect(rows).toEqual([])
})

test('a key of one dataset does not add to a meeting of another one', async () => {
  const two = await key('two only', 'CURATOR', ['two'])
  const query =
    'mutation { createSession(dataset: "two", session: { slug: "late", meeting: "one-meeting", title: "Late", ordinal: 2, kind: BRIEFING }, reason: "x") { problems { code message } } }'
  const { data, errors } = await send(query, two)
  expect(errors).toBeUndefined()
  expect(data?.createSession.problems).not.toEqual([])
  expect((await send('{ changes(last: 1) { nodes { slug } } }')).data?.changes.nodes).not.toEqual([{ slug: 'late' }])
})

test('a key of one dataset does not merge, delete, revert or retag in another one', async () => {
  const two = await key('two', 'CURATOR', ['two'])
  const changed = await send(
    'mutation { updatePerson(ref: "one-ada", version: 1, set: { name: "Ada" }, reason: "x") { problems { code } } }',
    keys.CURATOR,
  )
  expect(changed.data?.updatePerson.problems).toEqual([])
  const { data } = await send('{ changes(first: 500) { nodes { id slug action } } }')
  const last = data?.changes.nodes.filter((each: Answer) => each.slug === 'one-ada').at(-1)
  const fields = {
    mergePersons: 'from: "one-ada", into: "one-bea"',
    deletePerson: 'ref: "one-bea", version: 1',
    revertRevision: `id: "${last.id}"`,
    applyChanges:
      'changes: [{ createPerson: { dataset: "two", set: { slug: "one-bea", name: "B" } } }, { deletePerson: { ref: "one-bea", version: 1 } }]',
  }
  for (const [name, args] of Object.entries(fields)) {
    const { data: answer, errors } = await send(`mutation { ${name}(${args}, reason: "x") { problems { code } } }`, two)
    expect([name, errors]).toEqual([name, undefined])
    expect([name, answer?.[name].problems[0]?.code]).toEqual([name, 'FORBIDDEN'])
  }
})
