import fc from 'fast-check'
import { expect, test } from 'vitest'
import { popoloWriter } from '../../src/export/formats/popolo-writer.ts'
import { popolo } from '../../src/import/formats/popolo.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type DatasetRecord, edtfOf } from '../../src/record/dataset-format.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { readSource, sourceOf } from '../import/format-suite.ts'
import { randomDataset } from '../import/random-dataset.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { writtenBy } from './written-by.ts'

type Date = DatasetRecord['persons'][number]['positions'][number]['start']
const bySlug = <Item extends { slug: string }>(items: readonly Item[]) => [...items].sort((a, b) => (a.slug < b.slug ? -1 : 1))
const dateOf = (date: Date) => date && edtfOf(date)

/** What Popolo can say of a dataset, in a fixed order. */
const comparable = ({ persons, organizations, places }: DatasetRecord) => ({
  persons: bySlug(persons).map(({ nationality, sameAs, positions, ...person }) => ({
    ...person,
    positions: bySlug(positions).map((each) => ({ ...each, start: dateOf(each.start), end: dateOf(each.end) })),
  })),
  organizations: bySlug(organizations).map(({ country, sameAs, ...organization }) => organization),
  places: bySlug(places).map(({ country, sameAs, ...place }) => place),
})

const firstDataset = 'data/nato-russia-council'

test('record → popolo → record gives the bundled dataset the same persons, organizations, positions and places', async () => {
  const database = await openEmpty()
  const { record } = readRecord(firstDataset)
  await load(database, readRecord(firstDataset))
  const { text, leftOut } = await writtenBy(popoloWriter, database, 'nato-russia-council')
  const again = await readSource(popolo, sourceOf('dataset.json', text), { dataset: 'other' })
  expect(comparable(again.record)).toEqual(comparable(record))
  expect(again.warnings).toEqual([])
  expect(Object.fromEntries(leftOut)).toMatchObject({ statements: record.statements.length, documents: record.documents.length })
})

test('record → popolo → record gives any dataset the same persons, organizations, positions and places', async () => {
  const database = await openEmpty()
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const draft = readRecord(writeFiles({ 'dataset.json': randomDataset(gen) }))
      await load(database, draft)
      const { text } = await writtenBy(popoloWriter, database, 'random')
      const { persons, organizations, places } = draft.record
      if (persons.length + organizations.length + places.length === 0) return
      const again = await readSource(popolo, sourceOf('dataset.json', text), { dataset: 'other' })
      expect(comparable(again.record)).toEqual(comparable(draft.record))
    }),
    { numRuns: trials(20) },
  )
})

test('a position in an organization of another dataset is left out and counted', async () => {
  const database = await openEmpty()
  const header = (slug: string) => ({ format: 'rapporteur/1', dataset: { slug, title: slug, licence: 'CC0-1.0' } })
  const organizations = [{ slug: 'council', name: 'Council', classification: 'COUNCIL' }]
  const positions = [{ slug: 'doe-chair', organization: 'council', title: 'Chair', role: 'OFFICIAL' }]
  await load(database, readRecord(writeFiles({ 'a.json': { ...header('a'), organizations } })))
  await load(database, readRecord(writeFiles({ 'b.json': { ...header('b'), persons: [{ slug: 'doe', name: 'Jane Doe', positions }] } })))
  const { text, leftOut } = await writtenBy(popoloWriter, database, 'b')
  expect(JSON.parse(text).memberships).toEqual([])
  expect(Object.fromEntries(leftOut)).toEqual({ 'positions in organizations of other datasets': 1 })
})
