import { describe, expect, test } from 'vitest'
import { writerNames } from '../../src/export/known-writers.ts'
import { importFiles } from '../../src/import/import-sources.ts'
import { atOneMoment, datasetsIn, storedDataset } from '../../src/store/reads/stored-dataset.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'

const header = (slug: string) => ({ format: 'rapporteur/1', dataset: { slug, title: slug, licence: 'CC0-1.0' } })
const meeting = (slug: string) => ({ slug, title: slug, kind: 'OTHER', start: '2012', status: 'HELD' })
const page = (slug: string) => ({ slug, title: 'Page', kind: 'OTHER', published: '2012', language: 'en', textAccess: 'FULL', text: 'Yes.' })
const statement = (slug: string, document: string, more: object) => ({
  slug,
  text: 'Yes.',
  language: 'en',
  reporting: 'DIRECT',
  kind: 'REMARK',
  saidOn: '2012-12-04',
  evidence: [{ document, wording: 'VERBATIM', spans: [{ exact: 'Yes.' }] }],
  ...more,
})
const one = { ...header('one'), meetings: [meeting('one-met')], documents: [page('one-page')] }
const two = {
  ...header('two'),
  meetings: [meeting('two-met')],
  documents: [page('two-page')],
  statements: [
    statement('two-b', 'two-page', { meeting: 'two-met', ordinal: 2 }),
    statement('two-a', 'two-page', { meeting: 'two-met', ordinal: 1 }),
    statement('two-elsewhere', 'two-page', { meeting: 'one-met', saidOn: '2012-12-05' }),
    statement('two-nowhere', 'two-page', {}),
  ],
}

describe('the statements of a dataset', () => {
  test('are each those of one of its meetings, by ordinal, or of none of them, by date', async () => {
    const database = await openEmpty()
    await importFiles(database, [writeFiles({ 'one.json': one })])
    await importFiles(database, [writeFiles({ 'two.json': two })])
    const read = await atOneMoment(database, async (db) => {
      const row = (await datasetsIn(db)).find(({ slug }) => slug === 'two')
      const dataset = await storedDataset(db, row?.id ?? '')
      const slugs = async (of?: string) => {
        const found: string[] = []
        for await (const { slug } of dataset.statementsOf(of)) found.push(slug)
        return found
      }
      const found = await dataset.find('meetings', ['two-met', 'one-met', 'nothing'])
      return { met: await slugs('two-met'), others: await slugs(), found: [...found.keys()] }
    })
    expect(read).toEqual({ met: ['two-a', 'two-b'], others: ['two-nowhere', 'two-elsewhere'], found: ['two-met'] })
  })

  test('are written by every format, with or without a filter', async () => {
    const { url, drop } = await lastingDatabase()
    try {
      await rapporteur(['import', 'data/nato-russia-council', '--database', url])
      for (const format of writerNames) {
        const whole = await rapporteur(['export', '--database', url, '--format', format])
        expect({ format, status: whole.status, isEmpty: whole.stdout === '' }).toEqual({ format, status: 0, isEmpty: false })
        const some = await rapporteur(['export', '--database', url, '--format', format, '--speaker', 'lavrov'])
        expect({ format, status: some.status, isSmaller: some.stdout.length < whole.stdout.length }).toEqual({
          format,
          status: 0,
          isSmaller: true,
        })
      }
    } finally {
      await drop()
    }
  })
})
