import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recordWriter } from '../../src/export/formats/record-writer.ts'
import { importFiles } from '../../src/import/import-sources.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { writtenBy } from './written-by.ts'

const folder = '../shared/corpora'

/** The records of an export, in any order. */
const recordsIn = (lines: string) => lines.trimEnd().split('\n').sort()

describe.skipIf(!existsSync(folder))(`corpora of ${folder}, which is beside the repository`, () => {
  test.each(['parlamint-tr', 'popolo', 'archive-tw', 'wh-briefings/md'])(
    '%s → record → export → import gives the same records',
    async (name) => {
      const [first, second] = [await openEmpty(), await openEmpty()]
      const { counts } = await importFiles(first, [`${folder}/${name}`], { dataset: 'corpus' })
      const { text, leftOut } = await writtenBy(recordWriter, first, 'corpus')
      const again = await importFiles(second, [writeFiles({ 'corpus.jsonl': text })])
      const { text: repeated } = await writtenBy(recordWriter, second, 'corpus')
      expect(again.counts).toEqual(counts)
      expect(recordsIn(repeated)).toEqual(recordsIn(text))
      expect(leftOut.size).toBe(0)
      // The same records change nothing in the first database either.
      const unchanged = await importFiles(first, [writeFiles({ 'corpus.jsonl': text })], { dataset: 'corpus', prune: true })
      for (const { added, changed, removed } of Object.values(unchanged.counts)) expect([added, changed, removed]).toEqual([0, 0, 0])
    },
    600_000,
  )
})
