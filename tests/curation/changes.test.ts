import { afterAll, expect, test } from 'vitest'
import { ChangeRefusedError, createClient, withCurate } from '../../src/sdk/index.ts'
import type { Actor } from '../../src/server/access/actor.ts'
import type { RecordPart } from '../../src/server/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'

// biome-ignore lint/suspicious/noExplicitAny: the answers of texts of queries have no types
type Answer = Record<string, any>

// People change records by mutations: each change is checked, attributed, explained and reversible.

const { url, drop } = await freshDatabase()
const record = await openRapporteur({ database: url, log: createLog('error') })
afterAll(async () => {
  await record.close()
  await drop()
})

const text = 'Missile defence was discussed. "We need clarity," said the minister. "We need clarity," the ambassador agreed.'
const source = (): RecordPart => ({
  dataset: { slug: 'harbour', title: 'Harbour talks', licence: 'CC0-1.0' },
  organizations: [{ slug: 'ministry', name: 'Ministry', classification: 'MINISTRY' }],
  persons: [
    { slug: 'ada', name: 'Ada Berg', names: [{ value: 'Ada of Berg', kind: 'ALTERNATE' }] },
    {
      slug: 'bo',
      name: 'Bo Lind',
      positions: [{ slug: 'bo-minister', organization: 'ministry', title: 'Minister', role: 'OTHER', start: '2012', end: '2013' }],
    },
  ],
  topics: [
    { slug: 'missiles', label: 'Missile defence' },
    { slug: 'ports', label: 'Ports' },
  ],
  documents: [{ slug: 'news', title: 'News', kind: 'NEWS_ARTICLE', language: 'en', textAccess: 'FULL', published: '2012-12-05', text }],
  statements: [
    {
      slug: 'clarity',
      text: 'We need clarity.',
      language: 'en',
      kind: 'REMARK',
      saidOn: '2012-12-04',
      reporting: 'DIRECT',
      speakers: [{ kind: 'PERSON', person: 'ada' }],
      topics: [{ topic: 'missiles' }],
      evidence: [{ document: 'news', wording: 'VERBATIM', spans: [{ exact: 'We need clarity', prefix: 'discussed. "' }] }],
    },
  ],
})
await record.import(source())

const curator: Actor = { id: 'key:1', name: 'Cora', role: 'CURATOR' }
const contributor: Actor = { id: 'key:2', name: 'Conny', role: 'CONTRIBUTOR' }
const curate = record.clientFor(curator)

const resultOf = `differences { field before after } problems { code path message suggestions version differences { field before after } } warnings { code } proposal { id status }`
/** Sends a mutation and returns its result. */
async function change(client: typeof curate, mutation: string): Promise<Answer> {
  const answer = await client.request<Record<string, Record<string, unknown>>>(`mutation { ${mutation} }`)
  const [result] = Object.values(answer)
  if (!result) throw new Error('no result')
  return result
}
const statement = async (fields: string, asOf?: string): Promise<Answer> => {
  const { statement: found } = await record.client.request<{ statement: Record<string, unknown> }>(
    `{ statement(ref: "clarity"${asOf ? `, asOf: "${asOf}"` : ''}) { ${fields} } }`,
  )
  return found
}
const speakersOf = async (asOf?: string) =>
  (await statement('speakers { person { slug } }', asOf)).speakers.map((each: Answer) => each.person.slug)
const rowsOf = async () => {
  const tables = [
    'Statement',
    'Participation',
    'Speaker',
    'Evidence',
    'Span',
    'Person',
    'PersonName',
    'Changeset',
    'Revision',
    'Curation',
    'Proposal',
  ]
  const found: unknown[] = []
  for (const table of tables) {
    const { rows } = await record.database.pool.query(`SELECT to_regclass('"${table}"') AS found`)
    if (rows[0]?.found) found.push(table, (await record.database.pool.query(`SELECT t::text FROM "${table}" t ORDER BY 1`)).rows)
  }
  return JSON.stringify(found)
}

test('a wrong attribution is corrected, is in the history, and is reverted', async () => {
  const { version } = await statement('version')
  const before = new Date().toISOString()
  const changed = await change(
    curate,
    `reattributeStatement(ref: "clarity", version: ${version}, speakers: [{ kind: PERSON, person: "Bo Lind" }], reason: "The minister said it") { statement { version speakers { person { slug } } } ${resultOf} }`,
  )
  expect(changed).toMatchObject({ problems: [], statement: { version: version + 1, speakers: [{ person: { slug: 'bo' } }] } })
  expect(changed.differences.map(({ field }: { field: string }) => field)).toEqual(['speakers'])
  expect(await speakersOf()).toEqual(['bo'])
  expect(await speakersOf(before)).toEqual(['ada'])
  const history = await statement('revisions { nodes { id version action by reason differences { field } } }')
  expect(history.revisions.nodes.slice(0, 2)).toMatchObject([
    { version: version + 1, action: 'UPDATED', by: 'Cora', reason: 'The minister said it', differences: [{ field: 'speakers' }] },
    { version, action: 'CREATED', by: null, reason: null },
  ])
  const { id } = history.revisions.nodes[0]
  const reverted = await change(
    curate,
    `revertRevision(id: "${id}", reason: "It was the ambassador") { count records { kind slug version record { id ... on Statement { slug } } differences { field } } problems { message } }`,
  )
  expect(reverted).toMatchObject({
    count: 1,
    problems: [],
    records: [{ slug: 'clarity', version: version + 2, record: { slug: 'clarity' } }],
  })
  expect(await speakersOf()).toEqual(['ada'])
  const [latest] = (await statement('revisions(first: 1) { nodes { reverts } }')).revisions.nodes
  expect(latest).toEqual({ reverts: id })
})

test('the client makes typed changes, and a refused one is an error with its problems', async () => {
  const { curate: changes } = withCurate(record.clientFor(curator))
  const { person, differences } = await changes.createPerson({
    dataset: 'harbour',
    person: { slug: 'dee', name: 'Dee Holm' },
    reason: 'A new person',
    idempotencyKey: 'dee-1',
  })
  expect({ person, fields: differences.map(({ field }) => field) }).toMatchObject({
    person: { slug: 'dee', version: 1 },
    fields: ['slug', 'name'],
  })
  const renamed = await changes.updatePerson(
    { ref: 'Dee Holm', version: 1, set: { name: 'Dee Holme' }, reason: 'Spelling' },
    { select: { person: { name: true, revisions: { $: { first: 1 }, nodes: { reason: true } } } } },
  )
  expect(renamed).toEqual({
    person: {
      name: 'Dee Holme',
      revisions: { nodes: [{ reason: 'Spelling' }], _page: expect.anything() },
      _id: expect.anything(),
      _type: 'Person',
    },
  })
  const stale = changes.updatePerson({ ref: 'dee', version: 1, set: { name: 'Dee' }, reason: 'Spelling' })
  await expect(stale).rejects.toThrow(ChangeRefusedError)
  await expect(stale).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [{ version: 2, differences: [{ field: 'name', before: 'Dee Holme', after: 'Dee' }] }],
  })
  await expect(changes.deletePerson({ ref: 'Dee Holmes', version: 2, reason: 'x' })).rejects.toMatchObject({
    problems: [{ code: 'UNKNOWN_REF', suggestions: ['dee'] }],
  })
  const { count } = await changes.applyChanges({ changes: [{ deletePerson: { ref: 'dee', version: 2 } }], reason: 'Not needed' })
  expect(count).toBe(1)
  await expect(withCurate(record.client).curate.verifyStatement({ ref: 'clarity', reason: 'x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a change is sent again after a broken connection only if it has an idempotency key', async () => {
  let sent = 0
  const away = () => {
    sent++
    throw new Error('refused')
  }
  const { curate: changes } = withCurate(createClient({ fetch: away }))
  const given = { ref: 'clarity', reason: 'x' }
  await expect(changes.verifyStatement(given)).rejects.toMatchObject({ code: 'NETWORK' })
  expect(sent).toBe(1)
  await expect(changes.verifyStatement({ ...given, idempotencyKey: 'k' })).rejects.toMatchObject({ code: 'NETWORK' })
  expect(sent).toBe(4)
  await expect(changes.verifyStatement({ ...given, idempotencyKey: 'k' }, { timeout: 50 })).rejects.toMatchObject({ code: 'NETWORK' })
  expect(sent).toBe(5)
})

test('a change that was made from an older version is a conflict with both sides, and writes nothing', async () => {
  const { version } = await statement('version')
  const before = await rowsOf()
  const result = await change(
    curate,
    `updateStatement(ref: "clarity", version: ${version - 1}, set: { text: "We want clarity." }, reason: "words") { statement { slug } ${resultOf} }`,
  )
  expect(result).toMatchObject({
    statement: null,
    problems: [{ code: 'CONFLICT', version, differences: [{ field: 'text', before: 'We need clarity.', after: 'We want clarity.' }] }],
  })
  expect(await rowsOf()).toBe(before)
})

test('a dry run says what would change, and writes nothing', async () => {
  const { version } = await statement('version')
  const before = await rowsOf()
  const result = await change(
    curate,
    `updateStatement(ref: "clarity", version: ${version}, set: { saidOn: { edtf: "2012-12-05" } }, reason: "date", dryRun: true) { ${resultOf} }`,
  )
  expect(result).toMatchObject({ problems: [], differences: [{ field: 'saidOn', after: '2012-12-05' }] })
  expect(await rowsOf()).toBe(before)
})

const evidence = 'evidence: [{ document: "news", wording: PARAPHRASE, spans: [{ exact: "Missile defence was discussed" }] }]'
const created = (slug: string, more: string) =>
  `createStatement(dataset: "harbour", statement: { slug: "${slug}", text: "It was discussed.", language: "en", kind: REMARK, saidOn: { edtf: "2012-12-04" }, reporting: INDIRECT, ${more} }, reason: "new") { statement { slug version } ${resultOf} }`

test.each([
  ['a statement without evidence', created('a', 'speakers: [{ kind: PERSON, person: "ada" }], evidence: []'), 'NO_EVIDENCE'],
  [
    'words that are not in the text',
    created(
      'b',
      'speakers: [{ kind: PERSON, person: "ada" }], evidence: [{ document: "news", wording: PARAPHRASE, spans: [{ exact: "No such words" }] }]',
    ),
    'SPAN_NOT_FOUND',
  ],
  [
    'words that are in the text twice',
    created(
      'c',
      'speakers: [{ kind: PERSON, person: "ada" }], evidence: [{ document: "news", wording: PARAPHRASE, spans: [{ exact: "We need clarity" }] }]',
    ),
    'SPAN_AMBIGUOUS',
  ],
  ['an unknown ref', created('d', `speakers: [{ kind: PERSON, person: "Bo Lindd" }], ${evidence}`), 'UNKNOWN_REF'],
  ['a slug that is taken', created('clarity', `speakers: [{ kind: PERSON, person: "ada" }], ${evidence}`), 'SLUG_TAKEN'],
  [
    'a date that is none',
    created('e', `speakers: [{ kind: PERSON, person: "ada" }], ${evidence}`).replace('2012-12-04', '2012-02-31'),
    'INVALID_DATE',
  ],
  [
    'a change without a reason',
    created('f', `speakers: [{ kind: PERSON, person: "ada" }], ${evidence}`).replace('reason: "new"', 'reason: " "'),
    'NO_REASON',
  ],
  [
    'a topic above itself',
    `updateTopic(ref: "ports", version: 1, set: { broader: ["ports"] }, reason: "x") { topic { slug } ${resultOf} }`,
    'CIRCLE',
  ],
  ['a record to which others refer', `deletePerson(ref: "ada", version: 1, reason: "x") { person { slug } ${resultOf} }`, 'REFERRED_TO'],
])('%s is refused, and nothing is written', async (_name, mutation, code) => {
  const before = await rowsOf()
  const { problems } = await change(curate, mutation)
  expect(problems.map((problem: { code: string }) => problem.code)).toContain(code)
  expect(problems[0].message).not.toBe('')
  expect(await rowsOf()).toBe(before)
})

test('an unknown ref has suggestions, and a position outside its time is a warning', async () => {
  const { problems } = await change(curate, created('g', `speakers: [{ kind: PERSON, person: "Bo Lindd" }], ${evidence}`))
  expect(problems).toMatchObject([{ path: 'speakers[0].person', suggestions: ['bo'] }])
  const late = created('late', `speakers: [{ kind: PERSON, person: "bo", position: "bo-minister" }], ${evidence}`).replace(
    '2012-12-04',
    '2019-12-04',
  )
  expect(await change(curate, late)).toMatchObject({ problems: [], warnings: [{ code: 'OUTSIDE_TERM' }], statement: { version: 1 } })
})

test('the same idempotency key changes once, and another input under it is refused', async () => {
  const once = (reason: string) =>
    created('once', `speakers: [{ kind: PERSON, person: "ada" }], ${evidence}`).replace(
      'reason: "new"',
      `reason: "${reason}", idempotencyKey: "k1"`,
    )
  const first = await change(curate, once('new'))
  expect(first).toMatchObject({ problems: [], statement: { slug: 'once', version: 1 } })
  expect(await change(curate, once('new'))).toEqual(first)
  const before = await rowsOf()
  expect((await change(curate, once('other'))).problems).toMatchObject([{ code: 'CONFLICT', path: 'idempotencyKey' }])
  expect(await rowsOf()).toBe(before)
})

test('changes are read by dataset, type and origin', async () => {
  const found = async (where: string) =>
    (await record.client.request<Answer>(`{ changes(first: 200, where: ${where}) { nodes { kind origin by } } }`)).changes.nodes
  const all = await found('{}')
  expect(await found('{ dataset: "Harbour talks" }')).toEqual(all)
  for (const origin of ['IMPORT', 'CURATION']) {
    const of = await found(`{ origin: ${origin}, kind: [PERSON, STATEMENT] }`)
    expect(of.length).toBeGreaterThan(0)
    expect(of).toEqual(all.filter((each: Answer) => each.origin === origin && ['PERSON', 'STATEMENT'].includes(each.kind)))
  }
  await expect(found('{ dataset: "nowhere at all" }')).rejects.toMatchObject({ code: 'UNKNOWN_REF' })
})

test('a deleted record stays readable in history, and its deletion is reverted', async () => {
  const found = await change(curate, `deleteStatement(ref: "once", version: 1, reason: "twice") { statement { slug } ${resultOf} }`)
  expect(found).toMatchObject({ statement: null, problems: [] })
  const { changes } = await record.client.request<Answer>('{ changes(last: 1) { nodes { id slug action before after reason } } }')
  expect(changes.nodes).toMatchObject([
    { slug: 'once', action: 'DELETED', before: { text: 'It was discussed.' }, after: null, reason: 'twice' },
  ])
  const [{ id: revision }] = changes.nodes
  await expect(record.client.request('{ statement(ref: "once") { slug } }')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining(`by Cora (twice). What it said is in revision(id: "${revision}")`),
  })
  const page = await record.fetch(new Request('http://localhost/r/statement/once', { headers: { accept: 'text/html' } }))
  expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('by Cora (twice)')])
  // A contributor may revert it too: it waits, and says what it reverts.
  const revert = (client: typeof curate, reason: string) =>
    change(client, `revertRevision(id: "${revision}", reason: "${reason}") { count problems { message } proposal { id } }`)
  const proposed = await revert(record.clientFor(contributor), 'not twice')
  expect(proposed).toMatchObject({ count: 0, problems: [], proposal: { id: expect.any(String) } })
  const accepted = await change(curate, `acceptProposal(id: "${proposed.proposal.id}", reason: "right") { count problems { message } }`)
  expect(accepted).toEqual({ count: 1, problems: [] })
  const { changes: last } = await record.client.request<Answer>('{ changes(last: 1) { nodes { by reverts } } }')
  expect(last.nodes).toEqual([{ by: 'Conny', reverts: revision }])
  const { statement: again } = await record.client.request<Answer>('{ statement(ref: "once") { version text } }')
  expect(again).toEqual({ version: 3, text: 'It was discussed.' })
})

test('the same key gives the first answer, whatever has become of the record since', async () => {
  await change(curate, `createPerson(dataset: "harbour", person: { slug: "once-p", name: "Once Only" }, reason: "x") { ${resultOf} }`)
  const deletion = `deletePerson(ref: "once-p", version: 1, reason: "x", idempotencyKey: "k2") { person { slug } ${resultOf} }`
  const first = await change(curate, deletion)
  expect(first.problems).toEqual([])
  expect(await change(curate, deletion)).toEqual(first)
  const other = deletion.replace('version: 1', 'version: 2')
  expect((await change(curate, other)).problems).toMatchObject([{ code: 'CONFLICT', path: 'idempotencyKey' }])
  expect((await change(curate, deletion.replace('"k2"', '""'))).problems).toMatchObject([{ code: 'TOO_LARGE' }])
  const proposed = `verifyStatement(ref: "clarity", reason: "x", idempotencyKey: "k3") { proposal { id } }`
  const contribute = record.clientFor({ ...contributor, id: 'key:3' })
  const { proposal } = await change(contribute, proposed)
  await change(curate, `rejectProposal(id: "${proposal.id}", reason: "x") { problems { code } }`)
  expect((await change(contribute, proposed)).proposal).toEqual(proposal)
})

test('a new record without a slug gets one, and a new statement comes last', async () => {
  const person = `createPerson(dataset: "harbour", person: { name: "Zoë Ek" }, reason: "x") { person { slug } problems { message } }`
  expect(await change(curate, person)).toEqual({ person: { slug: expect.stringMatching(/^harbour-zoe-ek/) }, problems: [] })
  const { person: second } = await change(curate, person)
  expect(second.slug).toMatch(/^harbour-zoe-ek.*-2$/)
  const last = async () => Number((await record.database.pool.query('SELECT max(ordinal) AS last FROM "Statement"')).rows[0].last)
  const before = await last()
  const { statement: made } = await change(
    curate,
    created('', `speakers: [{ kind: PERSON, person: "ada" }], ${evidence}`).replace('slug: "",', ''),
  )
  expect(made.slug).toMatch(/^harbour-it-was-discussed/)
  expect(await last()).toBe(before + 1)
})

test('statements that a filter finds are retagged, with a dry run that counts', async () => {
  const retag = (more: string) =>
    change(
      curate,
      `retagStatements(where: { speaker: "ada" }, add: ["ports"], remove: ["missiles"], reason: "x"${more}) { count problems { code } }`,
    )
  const { statements } = await record.client.request<Answer>('{ statements(where: { speaker: "ada" }) { totalCount } }')
  expect(statements.totalCount).toBeGreaterThan(1)
  expect(await retag(', dryRun: true')).toEqual({ count: statements.totalCount, problems: [] })
  expect(await retag('')).toEqual({ count: statements.totalCount, problems: [] })
  expect(await retag('')).toEqual({ count: 0, problems: [] })
  const tagged = await record.client.request<Answer>('{ statements(where: { speaker: "ada", topic: "ports" }) { totalCount } }')
  expect(tagged).toEqual({ statements })
})

test('a curator of one dataset does not read proposals that concern others too', async () => {
  await record.import({ dataset: { slug: 'other', title: 'Other', licence: 'CC0-1.0' }, persons: [{ slug: 'eve', name: 'Eve Holt' }] })
  const contribute = record.clientFor(contributor)
  const both =
    '[{ updatePerson: { ref: "eve", version: 1, set: { name: "Eve H." } } }, { updatePerson: { ref: "bo", version: 1, set: { name: "Bo L." } } }]'
  const { proposal } = await change(contribute, `applyChanges(reason: "x", changes: ${both}) { proposal { id } problems { code } }`)
  const waiting = async (client: typeof curate) =>
    (await client.request<Answer>('{ proposals(where: { status: WAITING }) { nodes { id } } }')).proposals.nodes
  expect(await waiting(record.clientFor({ ...curator, datasets: ['harbour'] }))).not.toContainEqual(proposal)
  expect(await waiting(curate)).toContainEqual(proposal)
  expect(await waiting(record.clientFor({ ...curator, datasets: ['harbour', 'other'] }))).toContainEqual(proposal)
  await change(curate, `rejectProposal(id: "${proposal.id}", reason: "x") { problems { code } }`)
})

test('several changes are one transaction, and later ones refer to earlier ones', async () => {
  const changes = (slug: string) =>
    `applyChanges(reason: "both", changes: [{ createPerson: { dataset: "harbour", set: { slug: "cy", name: "Cy Dahl" } } }, { createStatement: { dataset: "harbour", set: { slug: "${slug}", text: "It was discussed.", language: "en", kind: REMARK, saidOn: { edtf: "2012" }, reporting: INDIRECT, speakers: [{ kind: PERSON, person: "cy" }], ${evidence} } } }]) { count records { slug } ${resultOf.replace('differences { field before after }', '')} }`
  const before = await rowsOf()
  expect((await change(curate, changes('clarity'))).problems).toMatchObject([{ code: 'SLUG_TAKEN' }])
  expect(await rowsOf()).toBe(before)
  expect(await change(curate, changes('by-cy'))).toMatchObject({ count: 2, problems: [], records: [{ slug: 'cy' }, { slug: 'by-cy' }] })
})

test('a contributor proposes, and a curator accepts or rejects', async () => {
  const contribute = record.clientFor(contributor)
  const { version } = await statement('version')
  const proposal = (day: string) =>
    `updateStatement(ref: "clarity", version: ${version}, set: { saidOn: { edtf: "${day}" } }, reason: "the date line") { ${resultOf} }`
  const first = await change(contribute, proposal('2012-12-06'))
  expect(first).toMatchObject({ problems: [], proposal: { status: 'WAITING' } })
  expect((await statement('version')).version).toBe(version)
  const second = await change(contribute, proposal('2012-12-07'))
  const refused = await record.client.request<Answer>('{ proposals { nodes { id reason } } }')
  expect(refused.proposals.nodes).toEqual([])
  const waiting = await curate.request<Answer>('{ proposals(where: { status: WAITING }) { nodes { id by reason datasets } } }')
  expect(waiting.proposals.nodes).toMatchObject([{ id: first.proposal.id, by: 'Conny', datasets: ['harbour'] }, { id: second.proposal.id }])
  const decide = (client: typeof curate, verb: string, id: string) =>
    change(client, `${verb}Proposal(id: "${id}", reason: "checked") { count problems { code } }`)
  await expect(decide(contribute, 'accept', first.proposal.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await decide(curate, 'accept', first.proposal.id)).toEqual({ count: 1, problems: [] })
  expect(await statement('version revisions(first: 1) { nodes { by reason } }')).toMatchObject({
    version: version + 1,
    revisions: { nodes: [{ by: 'Conny', reason: 'the date line\n\nAccepted by Cora: checked' }] },
  })
  expect((await decide(curate, 'accept', second.proposal.id)).problems).toMatchObject([{ code: 'CONFLICT' }])
  expect(await decide(curate, 'reject', second.proposal.id)).toEqual({ count: 0, problems: [] })
  expect((await decide(curate, 'accept', second.proposal.id)).problems).not.toEqual([])
})

test('a reader changes nothing, and a role holds only for its datasets', async () => {
  const mutation = `verifyStatement(ref: "clarity", reason: "x") { ${resultOf} }`
  await expect(change(record.client as typeof curate, mutation)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const elsewhere = record.clientFor({ ...curator, datasets: ['other'] })
  expect((await change(elsewhere, mutation)).problems).toMatchObject([{ code: 'FORBIDDEN' }])
  const here = record.clientFor({ ...curator, datasets: ['harbour'] })
  expect((await change(here, mutation)).problems).toEqual([])
})

test('the same source imported again does not undo the changes, and a source that changed as well is a conflict', async () => {
  const changed = await statement('verification saidOn { edtf } version')
  expect(changed).toMatchObject({ verification: 'VERIFIED', saidOn: { edtf: '2012-12-06' } })
  await record.import(source())
  expect(await statement('verification saidOn { edtf } version')).toEqual(changed)
  const [first, ...others] = source().statements ?? []
  const { warnings } = await record.import({
    ...source(),
    statements: [{ ...first, saidOn: '2012-12-09', occasion: 'Talks' } as never, ...others],
  })
  expect(warnings.join()).toContain('clarity')
  // The field that only the source changed is taken; the other one keeps what the person wrote.
  expect(await statement('verification saidOn { edtf } occasion')).toMatchObject({ saidOn: { edtf: '2012-12-06' }, occasion: 'Talks' })
  const open = '{ conflicts { nodes { id slug differences { field before after } } } }'
  expect((await record.client.request<Answer>(open)).conflicts.nodes).toEqual([])
  const { conflicts } = await curate.request<Answer>(open)
  const [conflict] = conflicts.nodes
  expect(conflicts.nodes).toMatchObject([{ slug: 'clarity' }])
  expect(conflict.differences).toContainEqual({ field: 'saidOn', before: '2012-12-06', after: '2012-12-09' })
  const resolve = (fields: string) =>
    change(
      curate,
      `resolveConflict(id: "${conflict.id}", take: SOURCE, fields: ${fields}, reason: "The source is right") { count problems { code } }`,
    )
  expect((await resolve('["text"]')).problems).toEqual([{ code: 'INVALID' }])
  expect(await resolve('["saidOn"]')).toEqual({ count: 1, problems: [] })
  expect(await statement('verification saidOn { edtf }')).toMatchObject({ verification: 'VERIFIED', saidOn: { edtf: '2012-12-09' } })
  expect((await curate.request<Answer>(open)).conflicts.nodes).toEqual([])
  const closed = await curate.request<Answer>('{ conflicts(where: { isOpen: false }) { nodes { id resolvedAt } } }')
  expect(closed.conflicts.nodes).toEqual([{ id: conflict.id, resolvedAt: expect.any(String) }])
  expect((await resolve('["saidOn"]')).problems).toEqual([{ code: 'CONFLICT' }])
})

test('a dispute is seen by all, and its reason by those who decide until it is resolved', async () => {
  const disputed = await change(curate, `disputeStatement(ref: "clarity", doubt: "The article is wrong", reason: "doubt") { ${resultOf} }`)
  expect(disputed.problems).toEqual([])
  const disputes = '{ statement(ref: "clarity") { verification disputes { id reason resolution } } }'
  const seen = async (client: typeof curate) => (await client.request<Answer>(disputes)).statement
  expect(await seen(record.client as typeof curate)).toMatchObject({
    verification: 'DISPUTED',
    disputes: [{ reason: null, resolution: null }],
  })
  const { disputes: open } = await seen(curate)
  expect(open).toMatchObject([{ reason: 'The article is wrong' }])
  expect(
    (await change(curate, `disputeStatement(ref: "clarity", doubt: "Again", reason: "doubt") { ${resultOf} }`)).problems,
  ).toMatchObject([{ code: 'CONFLICT' }])
  const resolved = await change(curate, `resolveDispute(id: "${open[0].id}", verification: VERIFIED, reason: "Checked") { ${resultOf} }`)
  expect(resolved.problems).toEqual([])
  expect(await seen(record.client as typeof curate)).toMatchObject({
    verification: 'VERIFIED',
    disputes: [{ reason: 'The article is wrong', resolution: 'Checked' }],
  })
})

test('a proposal and a dispute are decided once, if two decide at the same time', async () => {
  const { version } = await statement('version')
  const proposed = await change(
    record.clientFor(contributor),
    `updateStatement(ref: "clarity", version: ${version}, set: { occasion: "Twice" }, reason: "x") { ${resultOf} }`,
  )
  const accept = () => change(curate, `acceptProposal(id: "${proposed.proposal.id}", reason: "x") { count problems { code } }`)
  const decided = await Promise.all([accept(), accept()])
  expect(decided.map(({ count }) => count).sort()).toEqual([0, 1])
  await change(curate, `disputeStatement(ref: "clarity", doubt: "Wrong", reason: "x") { ${resultOf} }`)
  const { disputes } = (await curate.request<Answer>('{ statement(ref: "clarity") { disputes { id } } }')).statement
  const resolve = (verification: string) =>
    change(curate, `resolveDispute(id: "${disputes[0].id}", verification: ${verification}, reason: "x") { ${resultOf} }`)
  const resolved = await Promise.all([resolve('UNREVIEWED'), resolve('RETRACTED')])
  expect(resolved.map(({ problems }) => problems.length).sort()).toEqual([0, 1])
})
