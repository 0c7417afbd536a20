import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportPlan, importFiles } from '../../src/import/import-sources.ts'
import { xmlSlug } from '../../src/import/xml-slug.ts'
import { type Client, createClient } from '../../src/sdk/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'
import { debate } from './akn-samples.ts'
import { annotated, organizationList, personList, rootFile, sitting } from './tei-samples.ts'

const bo = xmlSlug('xx', 'Bo')
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
    const before = await client.person(bo)
    expect(before?.name).toBe('Bo')

    const both = writeFiles({ '2018/ParlaMint-XX_2018-07-07.xml': sitting, 'ParlaMint-XX.xml': rootFile })
    const second = await importFiles(opened.database, [both], { dataset: 'xx' })
    expect(second.counts.Statement).toMatchObject({ added: 0, changed: 0, removed: 0 })
    const after = await client.person(bo)
    expect(after).toMatchObject({ id: before?.id, name: 'Bo Lee' })
    expect((await importFiles(opened.database, [both], { dataset: 'xx' })).current).toBe(true)
  })

  test('who said what, with the exact words, on the agenda item', async () => {
    const { nodes } = await client.statements({ speaker: bo, topic: 'xx-healt' })
    expect(nodes).toMatchObject([{ text: 'Thank you.', agendaItem: { title: 'Opening of the sitting' } }])
    const all = await client.statements({ speaker: 'Ann Maria Öz', dataset: 'xx' })
    expect(all.nodes.map(({ text }) => text.split('\n')[0]).sort()).toEqual(['Die Sitzung ist eröffnet. 😀', 'We agree.'])
  })

  test('a corpus plain and annotated: the annotated files are skipped, and the plan and the report say so', async () => {
    const folder = writeFiles({
      'XX.TEI/XX.xml': rootFile,
      'XX.TEI/2018/a.xml': sitting,
      'XX.TEI.ana/XX.ana.xml': rootFile,
      'XX.TEI.ana/2018/a.ana.xml': annotated,
      'b.ana.xml': annotated.replaceAll('ParlaMint-XX_2018-07-07', 'ParlaMint-XX_2018-07-09'),
    })
    const plans: ImportPlan[] = []
    const report = await importFiles(opened.database, [folder], { dataset: 'twice', onPlan: (plan) => void plans.push(plan) })
    expect(plans.map(({ files, otherForms }) => [files.map(({ file }) => file.path), otherForms])).toEqual([
      [
        ['XX.TEI/2018/a.xml', 'XX.TEI/XX.xml', 'b.ana.xml'],
        [
          { path: 'XX.TEI.ana/2018/a.ana.xml', imported: 'XX.TEI/2018/a.xml' },
          { path: 'XX.TEI.ana/XX.ana.xml', imported: 'XX.TEI/XX.xml' },
        ],
      ],
    ])
    expect(report.sources).toMatchObject({ added: 3, refused: [] })
    expect(report.warnings).toContainEqual(
      '2 files were skipped, since another form of each is in the import: XX.TEI.ana/2018/a.ana.xml is another form of XX.TEI/2018/a.xml. To import it instead, give only that file or folder',
    )
    const second = await importFiles(opened.database, [folder], { dataset: 'twice' })
    expect(second).toMatchObject({ current: true, warnings: [expect.stringContaining('2 files were skipped')] })
  })

  test('a file that is not TEI is no other form', async () => {
    const folder = writeFiles({ 'a.xml': debate, 'a.ana.xml': annotated })
    const report = await importFiles(opened.database, [folder], { dataset: 'mixed', licence: 'CC0-1.0', dryRun: true })
    expect(report.sources.added).toBe(2)
    expect(report.warnings.join()).not.toContain('another form')
  })

  test('lists of persons and organizations in files of their own: a member of the parliament, after each change of the other list', async () => {
    const roles = async () => {
      const person = await client.person(xmlSlug('lists', 'Bo'))
      return person?.positions.nodes.map(({ role }) => role)
    }
    const files = { 'ParlaMint-XX-listPerson.xml': personList, 'ParlaMint-XX-listOrg.xml': organizationList }
    const load = (changed: Record<string, string>) =>
      importFiles(opened.database, [writeFiles({ ...files, ...changed })], { dataset: 'lists', keepGoing: true })
    await load({})
    expect(await roles()).toEqual(['MEMBER_OF_PARLIAMENT'])
    expect((await load({})).current).toBe(true)

    const changed = await load({ 'ParlaMint-XX-listOrg.xml': organizationList.replace('parliament', 'committee') })
    expect(changed.sources).toMatchObject({ changed: 2, unchanged: 0 })
    expect(await roles()).toEqual(['OTHER'])

    const broken = await load({ 'ParlaMint-XX-listOrg.xml': organizationList.replace('</listOrg>', '') })
    expect(broken.sources.refused).toMatchObject([{ path: 'ParlaMint-XX-listOrg.xml' }])
    expect(await roles()).toEqual(['MEMBER_OF_PARLIAMENT'])
  })

  test('a list of organizations in another folder, or that is not in the import, is not read', async () => {
    const folder = writeFiles({ 'a/ParlaMint-XX-listPerson.xml': personList, 'ParlaMint-XX-listOrg.xml': organizationList })
    const role = async (path: string, dataset: string) => {
      await importFiles(opened.database, [path], { dataset })
      const person = await client.person(xmlSlug(dataset, 'Bo'))
      return person?.positions.nodes.map(({ role }) => role)
    }
    expect(await role(folder, 'apart')).toEqual(['OTHER'])
    const beside = writeFiles({ 'ParlaMint-XX-listPerson.xml': personList, 'ParlaMint-XX-listOrg.xml': organizationList })
    expect(await role(`${beside}/ParlaMint-XX-listPerson.xml`, 'alone')).toEqual(['OTHER'])
  })

  test('persons of whom the sources have only ids are one warning, until another file describes them', async () => {
    const files = { '2018/ParlaMint-XX_2018-07-07.xml': sitting, '2018/ParlaMint-XX_2018-07-08.xml': sitting.replaceAll('07-07', '07-08') }
    const known = (warnings: readonly string[]) => warnings.filter((warning) => warning.includes('known only by'))
    const first = await importFiles(opened.database, [writeFiles(files)], { dataset: 'ids' })
    expect(known(first.warnings)).toEqual([
      '3 persons of the dataset are known only by a name or an id, since no source describes them: "Ann.Öz", "Bo", "Visitor"',
    ])
    const second = await importFiles(opened.database, [writeFiles({ ...files, 'ParlaMint-XX.xml': rootFile })], { dataset: 'ids-2' })
    expect(known(second.warnings)).toEqual([
      '1 person of the dataset is known only by a name or an id, since no source describes it: "Visitor"',
    ])
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
