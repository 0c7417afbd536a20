import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordWriter } from '../../src/export/formats/record-writer.ts'
import { importFiles } from '../../src/import/import-sources.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { writtenBy } from './written-by.ts'

const corpora = '../shared/corpora'

/** The records of an export, in any order. */
const recordsIn = (lines: string) => lines.trimEnd().split('\n').sort()

/** A folder with some files of a corpus: the first one, which may describe what the others refer to, and others at equal distances. */
function sampleOf(name: string, count: number): string {
  const files = readdirSync(join(corpora, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const step = Math.max(1, files.length / count)
  const folder = writeFiles({})
  for (let place = 0; place < files.length; place += step) {
    const file = files[Math.floor(place)] ?? ''
    cpSync(file, join(folder, file.slice(join(corpora, name).length)))
  }
  return folder
}

// All files: TRIALS=100 npx vitest run tests/export/corpora.test.ts
describe.skipIf(!existsSync(corpora))(`corpora of ${corpora}, which is beside the repository`, () => {
  test.each([
    ['parlamint-tr/ParlaMint-TR', 2],
    ['popolo/test/fixtures', 2],
    ['archive-tw', 4],
    ['wh-briefings/md', 12],
  ])(
    '%s → record → export → import gives the same records',
    async (name, count) => {
      const [first, second] = [await openEmpty(), await openEmpty()]
      const { counts } = await importFiles(first, [sampleOf(name, trials(count))], { dataset: 'corpus' })
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
