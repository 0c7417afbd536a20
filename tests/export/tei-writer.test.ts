import { existsSync, readdirSync } from 'node:fs'
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { teiWriter } from '../../src/export/formats/tei-writer.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { tei } from '../../src/import/formats/tei.ts'
import type { DatasetRecord } from '../../src/record/dataset-format.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { findingsOf, merged, readSource, type SourceRead, sourceFrom, sourceOf } from '../import/format-suite.ts'
import { rootFile, sitting } from '../import/tei-samples.ts'
import { openEmpty } from '../kit/dataset.ts'
import { writtenBy } from './written-by.ts'

/** What was read, in a database, exported and read again. */
async function roundTrip(record: DatasetRecord): Promise<{ text: string; again: SourceRead; leftOut: Map<string, number> }> {
  const database = await openEmpty()
  await load(database, { record, digest: '', locate: () => '' })
  const { text, leftOut } = await writtenBy(teiWriter, database, record.dataset.slug)
  const again = await readSource(tei, sourceOf('export.xml', text), { dataset: record.dataset.slug })
  return { text, again, leftOut }
}

/** The records of each list in the order of their slugs. */
const sorted = ({ dataset, ...lists }: DatasetRecord) => ({
  dataset,
  ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))])),
})

describe('TEI → record → TEI → record', () => {
  test('gives the same record: a root file and a sitting', async () => {
    const root = await readSource(tei, sourceOf('ParlaMint-XX.xml', rootFile), { dataset: 'xx' })
    const one = await readSource(tei, sourceOf('ParlaMint-XX_2018-07-07.xml', sitting), { dataset: 'xx' })
    const first = merged([...root.parts, ...one.parts], 'xx')
    const { text, again, leftOut } = await roundTrip(first.record)
    expect(findingsOf(again)).toEqual([])
    expect(sorted(again.record)).toEqual(sorted(first.record))
    expect([...leftOut]).toEqual([])
    // Another parser reads it as well.
    expect(() => new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, 'text/xml')).not.toThrow()
  })

  test('agenda items keep their titles where the text may not be published', async () => {
    const closed = sitting.replace(/<availability>.*<\/availability>/, '')
    const { record } = await readSource(tei, sourceOf('a.xml', closed), { dataset: 'xx' })
    const { again } = await roundTrip(record)
    const titles = ({ meetings }: DatasetRecord) =>
      meetings.flatMap(({ agendaItems }) => agendaItems.map(({ slug, title }) => [slug, title]))
    expect(titles(again.record)).toEqual(titles(record))
  })

  const corpus = '../shared/corpora/parlamint-tr/ParlaMint-TR/'

  test.skipIf(!existsSync(corpus))(
    'gives the same record: ParlaMint-TR (../shared/corpora is not there: skipped)',
    async () => {
      const parts = []
      for (const file of readdirSync(corpus)) parts.push(...(await readSource(tei, sourceFrom(corpus + file), { dataset: 'tr' })).parts)
      const { record } = merged(parts, 'tr')
      const { again, leftOut } = await roundTrip(record)
      expect(sorted(again.record)).toEqual(sorted(record))
      expect([...leftOut]).toEqual([])
    },
    120_000,
  )
})

test('the bundled dataset: what TEI cannot say is counted, and the rest is read again', async () => {
  const { record } = readRecord('data/nato-russia-council')
  const { again, leftOut } = await roundTrip(record)
  expect(findingsOf(again)).toEqual([])
  const names = ({ persons }: DatasetRecord) =>
    new Map(persons.map(({ slug, name, names, positions }) => [slug, { name, names, positions }]))
  expect(names(again.record)).toEqual(names(record))
  const direct = record.statements.filter(({ reporting, meeting }) => reporting === 'DIRECT' && meeting !== undefined)
  const text = (value: string) => value.replace(/\s+/g, ' ')
  expect(new Map(again.record.statements.map((each) => [each.slug, text(each.text)]))).toEqual(
    new Map(direct.map((each) => [each.slug, text(each.text)])),
  )
  expect(leftOut.get('statements without a meeting')).toBe(record.statements.filter(({ meeting }) => meeting === undefined).length)
  expect(leftOut.get('statements that are not word for word')).toBe(
    record.statements.filter(({ reporting, meeting }) => reporting !== 'DIRECT' && meeting !== undefined).length,
  )
})
