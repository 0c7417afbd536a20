import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-sources.ts'
import { type Client, createClient } from '../../src/sdk/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'
import { debate } from './akn-samples.ts'
import { annotated, rootFile, sitting } from './tei-samples.ts'

let opened: Opened
let client: Client
beforeAll(async () => {
  const { url, drop } = await freshDatabase()
  opened = await openRapporteur({ database: url, log: createLog('error') })
  client = createClient({ fetch: opened.fetch })
  afterAll(async () => {
    await opened.close()
    await drop()
  })
})

describe('a parliament in a database', () => {
  test('sittings before the root file: the speakers become the persons that it describes, and keep their ids', async () => {
    const folder = writeFiles({ '2018/ParlaMint-XX_2018-07-07.xml': sitting })
    const first = await importFiles(opened.database, [folder], { dataset: 'xx' })
    expect(first.counts).toMatchObject({ Statement: { added: 7 }, Person: { added: 3 }, AgendaItem: { added: 4 } })
    const before = await client.person('xx-bo')
    expect(before?.name).toBe('Bo')

    const both = writeFiles({ '2018/ParlaMint-XX_2018-07-07.xml': sitting, 'ParlaMint-XX.xml': rootFile })
    const second = await importFiles(opened.database, [both], { dataset: 'xx' })
    expect(second.counts.Statement).toMatchObject({ added: 0, changed: 0, removed: 0 })
    const after = await client.person('xx-bo')
    expect(after).toMatchObject({ id: before?.id, name: 'Bo Lee' })
    expect((await importFiles(opened.database, [both], { dataset: 'xx' })).current).toBe(true)
  })

  test('who said what, with the exact words, on the agenda item', async () => {
    const { nodes } = await client.statements({ speaker: 'xx-bo', topic: 'xx-healt' })
    expect(nodes).toMatchObject([{ text: 'Thank you.', agendaItem: { title: 'Opening of the sitting' } }])
    const all = await client.statements({ speaker: 'Ann Maria Öz', dataset: 'xx' })
    expect(all.nodes.map(({ text }) => text.split('\n')[0]).sort()).toEqual(['Die Sitzung ist eröffnet. 😀', 'We agree.'])
  })

  test('a sitting plain and annotated in one import is refused: both describe the same statements', async () => {
    const folder = writeFiles({ 'a.xml': sitting, 'a.ana.xml': annotated })
    await expect(importFiles(opened.database, [folder], { dataset: 'twice' })).rejects.toThrow(
      /a\.xml:\d+: expected a slug of its own, found "twice-.*", which a\.ana\.xml describes already/,
    )
  })

  test('Akoma Ntoso: answers reply to their questions', async () => {
    const folder = writeFiles({ 'debate.xml': debate })
    const report = await importFiles(opened.database, [folder], { dataset: 'be', licence: 'CC0-1.0' })
    expect(report.counts).toMatchObject({ Statement: { added: 12 }, Person: { added: 4 } })
    const { nodes } = await client.statements({ dataset: 'be', kind: 'ANSWER' })
    expect(nodes.map(({ text }) => text).sort()).toEqual(['Both.', 'Sir, it is being prepared.\nMerci.', 'We confirm. 😀', 'Yes.'])
    expect((await importFiles(opened.database, [folder], { dataset: 'be', licence: 'CC0-1.0' })).current).toBe(true)
  })

  const corpus = '../shared/corpora/parlamint-tr/ParlaMint-TR'

  test.skipIf(!existsSync(corpus))(
    'ParlaMint-TR (../shared/corpora is not there: skipped)',
    async () => {
      const report = await importFiles(opened.database, [corpus], { dataset: 'parlamint-tr' })
      expect(report.counts).toMatchObject({ Statement: { added: 3912 }, Person: { added: 164 }, Meeting: { added: 4 } })
      const { nodes } = await client.statements({ speaker: 'Levent Gök', dataset: 'parlamint-tr' })
      expect(nodes.length).toBeGreaterThan(0)
      expect((await importFiles(opened.database, [corpus], { dataset: 'parlamint-tr' })).current).toBe(true)
    },
    300_000,
  )
})
