import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordWriter } from '../../src/export/formats/record-writer.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { randomDataset } from '../import/random-dataset.ts'
import { dump, openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { writtenBy } from './written-by.ts'

/** The lines of an export of a dataset in the record format. */
const exported = async (database: Database, slug: string) => (await writtenBy(recordWriter, database, slug)).text

/** The lists of all lines in one. */
function joined(lines: string): Record<string, unknown> {
  const whole: Record<string, unknown> = {}
  for (const line of lines.trimEnd().split('\n')) {
    for (const [key, value] of Object.entries(JSON.parse(line))) {
      const before = whole[key]
      whole[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
    }
  }
  return whole
}

describe('record → export → import', () => {
  test('gives the bundled dataset the same rows', async () => {
    const [first, second] = [await openEmpty(), await openEmpty()]
    await load(first, readRecord('data/nato-russia-council'))
    const lines = await exported(first, 'nato-russia-council')
    await load(second, readRecord(writeFiles({ 'dataset.json': joined(lines) })))
    expect(await dump(second)).toEqual(await dump(first))
    expect(await exported(second, 'nato-russia-council')).toBe(lines)
  })

  test('gives any dataset the same rows', async () => {
    const [first, second] = [await openEmpty(), await openEmpty()]
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        await load(first, readRecord(writeFiles({ 'dataset.json': randomDataset(gen) })))
        const lines = await exported(first, 'random')
        await second.query('TRUNCATE "Dataset" CASCADE')
        await load(second, readRecord(writeFiles({ 'dataset.json': joined(lines) })))
        expect(await dump(second)).toEqual(await dump(first))
      }),
      { numRuns: trials(20) },
    )
  })
})
