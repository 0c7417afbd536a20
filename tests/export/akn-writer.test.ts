import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { aknWriter } from '../../src/export/formats/akn-writer.ts'
import { akomaNtoso } from '../../src/import/formats/akoma-ntoso.ts'
import { tei } from '../../src/import/formats/tei.ts'
import type { DatasetRecord } from '../../src/record/dataset-format.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { debate, sayit } from '../import/akn-samples.ts'
import { findingsOf, merged, readSource, sourceOf } from '../import/format-suite.ts'
import { sitting } from '../import/tei-samples.ts'
import { openEmpty } from '../kit/dataset.ts'
import { writtenBy } from './written-by.ts'

async function exported(record: DatasetRecord) {
  const database = await openEmpty()
  await load(database, { record, digest: '', locate: () => '' })
  const { text, leftOut } = await writtenBy(aknWriter, database, record.dataset.slug)
  // Another parser reads it as well.
  expect(() => new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, 'text/xml')).not.toThrow()
  const again = await readSource(akomaNtoso, sourceOf('export.xml', text), options)
  expect(findingsOf(again)).toEqual([])
  return { again: again.record, leftOut }
}

const options = { dataset: 'be', licence: 'CC0-1.0' }

test('Akoma Ntoso → record → Akoma Ntoso → record gives the same record, except what is counted', async () => {
  const first = await readSource(akomaNtoso, sourceOf('debate.xml', debate), options)
  const second = await readSource(akomaNtoso, sourceOf('talk.xml', sayit), options)
  const { record } = merged([...first.parts, ...second.parts], 'be')
  const { again, leftOut } = await exported(record)
  const bySlug = <Item extends { slug: string }>(list: Item[]) => new Map(list.map((item) => [item.slug, item]))
  expect(bySlug(again.statements)).toEqual(bySlug(record.statements))
  expect(bySlug(again.documents)).toEqual(bySlug(record.documents))
  expect(bySlug(again.persons)).toEqual(bySlug(record.persons))
  expect(bySlug(again.organizations)).toEqual(bySlug(record.organizations))
  const withoutNumbers = record.meetings.map((meeting) => ({
    ...meeting,
    agendaItems: meeting.agendaItems.map(({ number: _, ...item }) => item),
  }))
  expect(bySlug(again.meetings)).toEqual(bySlug(withoutNumbers))
  expect(Object.fromEntries(leftOut)).toEqual({ 'licences of texts: import with --licence': 2, 'numbers of agenda items': 1 })
})

test('a sitting of TEI as Akoma Ntoso: the same words of the same persons', async () => {
  const { record } = await readSource(tei, sourceOf('sitting.xml', sitting), options)
  const { again, leftOut } = await exported(record)
  const said = ({ statements }: DatasetRecord) =>
    statements.map(({ slug, text, language, agendaItem, speakers: [speaker], evidence: [one] }) => ({
      slug,
      text,
      language,
      agendaItem,
      speaker,
      attribution: one?.attribution,
      words: one?.spans.map(({ exact, role }) => [role, exact]),
    }))
  expect(said(again)).toEqual(said(record))
  expect(again.documents[0]?.text).toBe(record.documents[0]?.text)
  expect(Object.fromEntries(leftOut)).toMatchObject({
    participants: 3,
    'all but the first speaker of a statement': 1,
    'topics of statements': 1,
    topics: 1,
  })
})

test('agenda items keep their titles where the text may not be published', async () => {
  const { record } = await readSource(akomaNtoso, sourceOf('debate.xml', debate), { dataset: 'be' })
  const { again, leftOut } = await exported(record)
  const titles = ({ meetings }: DatasetRecord) => meetings.flatMap(({ agendaItems }) => agendaItems.map(({ slug, title }) => [slug, title]))
  expect(leftOut.get('agenda items without text')).toBe(1)
  expect(titles(again)).toEqual(titles(record).filter(([, title]) => title !== 'PRAYERS'))
})
