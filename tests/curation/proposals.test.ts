import { afterAll, expect, test } from 'vitest'
import { withCurate } from '../../src/sdk/index.ts'
import type { Actor } from '../../src/server/access/actor.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'

// A change of anybody can wait as a proposal, and a proposal is decided once.

const { url, drop } = await freshDatabase()
const record = await openRapporteur({ database: url, log: createLog('error') })
afterAll(async () => {
  await record.close()
  await drop()
})
for (const slug of ['one', 'two'])
  await record.import({
    dataset: { slug, title: slug, licence: 'CC0-1.0' },
    persons: [
      { slug: `${slug}-ada`, name: `Ada ${slug}` },
      { slug: `${slug}-bea`, name: `Bea ${slug}` },
    ],
  })

const curator: Actor = { id: 'key:1', name: 'Cora', role: 'CURATOR' }
const cora = withCurate(record.clientFor(curator))
const dora = withCurate(record.clientFor({ id: 'key:2', name: 'Dora', role: 'CURATOR', datasets: ['two'] }))
const { curate } = cora
const revisions = async () => Number((await record.database.pool.query('SELECT count(*) AS n FROM "Revision"')).rows[0].n)
const rename = (name: string, ref = 'one-ada', version = 1) => ({ ref, version, set: { name }, reason: 'Her passport', propose: true })

test('a curator proposes with each change that can wait, and nothing changes', async () => {
  const changed = await curate.updatePerson({ ref: 'one-bea', version: 1, set: { name: 'Bea Holm' }, reason: 'x' })
  expect([changed.proposal, changed.person?.version]).toEqual([null, 2])
  const { changes } = await record.client.query({ changes: { $: { last: 1 }, nodes: { id: true } } })
  const last = String(changes.nodes[0]?.id)
  const why = { reason: 'x', propose: true }
  const before = await revisions()
  const proposed = [
    await curate.createPerson({ dataset: 'one', person: { name: 'Cy' }, ...why }),
    await curate.updatePerson(rename('Ada Berg')),
    await curate.deletePerson({ ref: 'one-ada', version: 1, ...why }),
    await curate.mergePersons({ from: 'one-ada', into: 'one-bea', ...why }),
    await curate.revertRevision({ id: last, ...why }),
    await curate.applyChanges({ changes: [{ deletePerson: { ref: 'one-ada', version: 1 } }], ...why }),
  ]
  expect(proposed.map(({ proposal }) => proposal?.status)).toEqual(proposed.map(() => 'WAITING'))
  expect(await revisions()).toBe(before)
  // A dry run makes none, and a change that has problems is not stored.
  expect((await curate.updatePerson({ ...rename('Ada'), dryRun: true })).proposal).toBeNull()
  await expect(curate.updatePerson(rename('Ada', 'one-ada', 7))).rejects.toMatchObject({ code: 'CONFLICT' })
  const { proposals } = await cora.query({ proposals: { nodes: { id: true } } })
  expect(proposals.nodes.map(({ id }) => id)).toEqual(proposed.map(({ proposal }) => proposal?.id))
})

test('each change can be sent again and tried, and waits unless only curators make it', () => {
  const changes = Object.values(record.schema.getMutationType()?.getFields() ?? {})
    .map(({ name, args, extensions }) => ({ name, args: args.map((arg) => arg.name), requires: extensions.requires }))
    .filter(({ args }) => args.includes('reason'))
  expect(changes.length).toBeGreaterThan(30)
  const without = (name: string) => changes.filter(({ args }) => !args.includes(name))
  expect(without('idempotencyKey')).toEqual([])
  expect(without('dryRun').map(({ name }) => name)).toEqual(['rejectProposal'])
  for (const { name, args, requires } of changes)
    expect([name, args.includes('propose')]).toEqual([name, requires === 'CONTRIBUTOR' && name !== 'rejectProposal'])
})

test('proposals are found by dataset and by id, by those who decide', async () => {
  const { proposal } = await curate.updatePerson(rename('Ada Two', 'two-ada'))
  const id = String(proposal?.id)
  const of = async (dataset: string) =>
    (await cora.query({ proposals: { $: { where: { dataset: [dataset] } }, nodes: { id: true, datasets: true } } })).proposals.nodes
  expect(await of('two')).toEqual([{ id, datasets: ['two'] }])
  expect(await of('one')).not.toContainEqual(expect.objectContaining({ id }))
  await expect(of('three')).rejects.toMatchObject({ code: 'UNKNOWN_REF' })
  const one = (client: Pick<typeof cora, 'query'>, wanted: string) =>
    client.query({ proposal: { $: { id: wanted }, by: true, reason: true } })
  expect(await one(dora, id)).toEqual({ proposal: { by: 'Cora', reason: 'Her passport' } })
  for (const [client, wanted] of [
    [record.client, id],
    [cora, 'nothing'],
    [cora, '01890000-0000-7000-8000-000000000000'],
  ] as const)
    expect(await one(client, wanted)).toEqual({ proposal: null })
  const foreign = await curate.updatePerson(rename('Ada One'))
  expect(await one(dora, String(foreign.proposal?.id))).toEqual({ proposal: null })
})

test('a decision that is sent again has the first answer, and a dry run decides nothing', async () => {
  const propose = async (name: string, version: number) =>
    String((await curate.updatePerson(rename(name, 'two-bea', version))).proposal?.id)
  const id = await propose('Bea Two', 1)
  const decision = { id, reason: 'Checked', idempotencyKey: 'accept' }
  const dry = await dora.curate.acceptProposal({ id, reason: 'x', dryRun: true }, { select: { records: { differences: { after: true } } } })
  expect(dry).toEqual({ records: [{ differences: [{ after: 'Bea Two' }] }] })
  const first = await dora.curate.acceptProposal(decision)
  expect(first.records).toMatchObject([{ slug: 'two-bea', version: 2 }])
  const before = await revisions()
  expect(await dora.curate.acceptProposal(decision)).toEqual(first)
  expect(await revisions()).toBe(before)
  for (const more of [{}, { dryRun: true }])
    await expect(dora.curate.acceptProposal({ id, reason: 'Checked', ...more })).rejects.toMatchObject({ code: 'CONFLICT' })
  const rejection = { id: await propose('Bea B', 2), reason: 'No', idempotencyKey: 'reject' }
  expect(await dora.curate.rejectProposal(rejection)).toEqual(await dora.curate.rejectProposal(rejection))
  await expect(dora.curate.rejectProposal({ ...rejection, idempotencyKey: 'other' })).rejects.toMatchObject({ code: 'CONFLICT' })
})
