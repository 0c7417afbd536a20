import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordWriter } from '../../src/export/formats/record-writer.ts'
import { readRecord, recordFormat } from '../../src/import/formats/record-format.ts'
import { records } from '../../src/record/dataset-format.ts'
import { selectStatements } from '../../src/store/reads/selected-statements.ts'
import { atOneMoment, datasetsIn, storedDataset } from '../../src/store/reads/stored-dataset.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { readSource, sourceOf } from '../import/format-suite.ts'
import { randomDataset } from '../import/random-dataset.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'

describe('an export of some statements', () => {
  test('has these as they are, without relations to others, and is a sound dataset of its own', async () => {
    const [first, second] = [await openEmpty(), await openEmpty()]
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const draft = readRecord(writeFiles({ 'dataset.json': randomDataset(gen) }))
        await load(first, draft)
        const { statements } = draft.record
        const slugs = gen(
          fc.subarray,
          statements.map(({ slug }) => slug),
        ) // In the order of the dataset.
        const { text, leftOut, elsewhere } = await atOneMoment(first, async (db) => {
          const id = (await datasetsIn(db, slugs))[0]?.id ?? (await datasetsIn(db))[0]?.id ?? ''
          const selected = await selectStatements(db, id, slugs)
          const dataset = await storedDataset(db, id, { only: selected.only })
          const parts: string[] = []
          for await (const part of recordWriter.write(dataset, { base: '', leaveOut: () => {} })) parts.push(part)
          return { ...selected, text: parts.join('') }
        })
        const { record } = await readSource(recordFormat, sourceOf('a.jsonl', text))
        // What it refers to is in it, or the load refuses it.
        await second.query('TRUNCATE "Dataset" CASCADE')
        await load(second, { record, digest: text, locate: (path) => path.join('.') })
        const kept = statements.filter(({ slug }) => slugs.includes(slug))
        expect(
          record.statements
            .map(({ slug, text, speakers, evidence }) => ({ slug, text, speakers, documents: evidence.map(({ document }) => document) }))
            .sort(bySlug),
        ).toEqual(
          kept
            .map(({ slug, text, speakers, evidence }) => ({ slug, text, speakers, documents: evidence.map(({ document }) => document) }))
            .sort(bySlug),
        )
        const relations = kept.flatMap((each) => each.relations)
        expect(record.statements.flatMap((each) => each.relations).length).toBe(relations.filter(({ to }) => slugs.includes(to)).length)
        expect(leftOut.get('relations to other statements') ?? 0).toBe(relations.filter(({ to }) => !slugs.includes(to)).length)
        expect(elsewhere.size).toBe(0)
        // Each record is written once, and none is new.
        const known = new Set([...records(draft.record)].map(({ kind, slug }) => `${kind} ${slug}`))
        expect([...records(record)].filter(({ kind, slug }) => !known.has(`${kind} ${slug}`))).toEqual([])
      }),
      { numRuns: trials(15) },
    )
  })

  test('takes a number of SQL statements that does not grow with the number of statements', async () => {
    const database = await openEmpty()
    const draft = readRecord('data/nato-russia-council')
    await load(database, draft)
    const slugs = draft.record.statements.map(({ slug }) => slug)
    const counted = async (some: readonly string[]) =>
      atOneMoment(database, async (db) => {
        let count = 0
        const query = (...args: unknown[]) => {
          count++
          return Reflect.apply(db.query, db, args)
        }
        const counting = { query }
        const [dataset] = await datasetsIn(counting)
        const { only } = await selectStatements(counting, dataset?.id ?? '', some)
        const selecting = count
        const exported = await storedDataset(counting, dataset?.id ?? '', { only })
        count = 0
        for await (const _ of recordWriter.write(exported, { base: '', leaveOut: () => {} })) void _
        return { selecting, writing: count }
      })
    // Each of the seven lists takes at most four: links within it, sizes of texts, records, and records that are the same.
    expect((await counted(slugs)).writing).toBeLessThanOrEqual(28)
    // Two for each kind of record, as often as new records refer to others.
    expect((await counted(slugs)).selecting).toBeLessThanOrEqual(60)
  })
})

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
