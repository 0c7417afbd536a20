import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordWriter } from '../../src/export/formats/record-writer.ts'
import { importFiles } from '../../src/import/import-sources.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { randomDataset } from '../import/random-dataset.ts'
import { dump, openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { writtenBy } from './written-by.ts'

/** The lines of an export of a dataset in the record format. */
const exported = async (database: Database, slug: string) => (await writtenBy(recordWriter, database, slug)).text

/** All rows, except what is said about the files. */
const rowsOf = async (database: Database) =>
  (await dump(database)).filter((line) => !line.startsWith('Source ')).map((line) => line.replaceAll(/"Source [^"]*"/g, '"Source"'))

describe('record → export → import', () => {
  test('gives the bundled dataset the same rows', async () => {
    const [first, second] = [await openEmpty(), await openEmpty()]
    await importFiles(first, ['data/nato-russia-council'])
    const lines = await exported(first, 'nato-russia-council')
    await importFiles(second, [writeFiles({ 'dataset.jsonl': lines })])
    expect(await rowsOf(second)).toEqual(await rowsOf(first))
    expect(await exported(second, 'nato-russia-council')).toBe(lines)
  })

  test('gives any dataset the same rows, also one that was changed many times', async () => {
    const [first, second] = [await openEmpty(), await openEmpty()]
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        await importFiles(first, [writeFiles({ 'dataset.json': randomDataset(gen) })])
        const lines = await exported(first, 'random')
        await second.query('TRUNCATE "Dataset" CASCADE')
        await importFiles(second, [writeFiles({ 'dataset.jsonl': lines })])
        expect(await rowsOf(second)).toEqual(await rowsOf(first))
      }),
      { numRuns: trials(12) },
    )
  })

  test('changes nothing where the same database imports it, also of a sort name that is the name and so is not used', async () => {
    const database = await openEmpty()
    const persons = [
      { slug: 'pkosing', name: 'Losiakou David Pkosing', sortName: 'Losiakou David Pkosing' },
      { slug: 'lavrov', name: 'Sergey Lavrov', sortName: 'Lavrov, Sergey' },
      { slug: 'kerry', name: 'John Kerry' },
    ]
    const dataset = { slug: 'people', title: 'People', licence: 'CC0-1.0' }
    await importFiles(database, [writeFiles({ 'a.json': { format: 'rapporteur/1', dataset, persons } })])
    expect(await misderived(database)).toEqual(new Map())
    const { counts } = await importFiles(database, [writeFiles({ 'a.jsonl': await exported(database, 'people') })], { prune: true })
    expect(counts.Person).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 3 })
  })

  test('writes each record after those that it refers to by parent, syndicatedFrom or broader', async () => {
    const database = await openEmpty()
    const place = (slug: string, parent?: string) => ({ slug, name: slug, ...(parent && { parent }) })
    const dataset = { slug: 'places', title: 'Places', licence: 'CC0-1.0' }
    const written = (places: unknown[]) =>
      importFiles(database, [writeFiles({ 'places.json': { format: 'rapporteur/1', dataset, places } })])
    await written([place('hall'), place('city')])
    // The city gets an id after the hall, and the country after both.
    await written([place('country'), place('city', 'country'), place('hall', 'city')])
    const slugs = (await exported(database, 'places'))
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line).places[0].slug)
    expect(slugs).toEqual(['country', 'city', 'hall'])
  })
})
