import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles, importSource } from '../../src/import/import-sources.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { randomDataset } from './random-dataset.ts'

let from: Opened
let to: Opened
beforeAll(async () => {
  for (const at of ['from', 'to'] as const) {
    const { url, drop } = await freshDatabase()
    const opened = await openRapporteur({ database: url, log: createLog('error') })
    afterAll(() => opened.close().then(drop))
    if (at === 'from') from = opened
    else to = opened
  }
})

const exported = async ({ fetch }: Opened, ending: string, query: string) => {
  const response = await fetch(new Request(`http://localhost/export/statements.${ending}?${query}`))
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** Columns that say where the export was made or what was imported, and passages, whose texts are not in a table. */
const other = new Set(['id', 'address', 'method', 'evidence.spans', 'dataset.slug', 'dataset.title', 'dataset.licence'])

/** The rows of an export in CSV. A slug is without the slug of the dataset, which an import puts before it. */
function rowsOf(csv: Buffer, dataset: string): string[] {
  const prefix = new RegExp(`(^|; )${dataset}-`, 'g')
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true })
  return rows
    .map((row) => {
      // The table does not say in which organization a position is held, unless the speaker belongs to it.
      const isHeldSomewhere = row['speaker.organization.slug'] !== ''
      return isHeldSomewhere ? row : { ...row, 'speaker.position.title': '', 'speaker.position.role': '' }
    })
    .map((row) =>
      Object.entries(row)
        .filter(([name]) => !other.has(name) && name !== 'corroboration.independentSources')
        .map(([name, cell]) => `${name}: ${name.endsWith('slug') ? cell.replace(prefix, '$1') : cell}`)
        .join('\n'),
    )
    .sort()
}

/** Words that a table must quote or mark, in place of simple ones. A value in a list has no "; " where the format joins lists with it. */
function withHardWords(value: unknown, ending: string): unknown {
  const hard: Record<string, string> = {
    one: ending === 'jsonl' || ending === 'parquet' ? 'one; more' : 'one, more',
    two: '=two',
    three: 'Три "3"',
  }
  const texts: Record<string, string> = { one: '  one\r\n\ntwo; three', two: "'=two", three: 'a\tb "c", d' }
  const walk = (each: unknown, key = ''): unknown => {
    if (Array.isArray(each)) return each.map((item) => walk(item, key))
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, walk(inner, name)]))
    if (typeof each !== 'string') return each
    return (key === 'text' ? texts[each] : ['name', 'title', 'label'].includes(key) ? hard[each] : undefined) ?? each
  }
  return walk(value)
}

describe('a table that was exported', () => {
  let count = 0
  test.each(['csv', 'jsonl', 'parquet', 'xlsx'])(
    'in %s has the same cells when it is imported and exported again',
    async (ending) => {
      const folder = writeFiles({ 'keep.txt': '' })
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (gen) => {
          const record = withHardWords(randomDataset(gen), ending)
          // The types do not know what a random dataset has; the import checks it.
          await importSource(from.database, record as never)
          const dataset = `copy-${ending}-${++count}`
          const path = join(folder, `${dataset}.${ending}`)
          writeFileSync(path, await exported(from, ending, 'dataset=random'))
          const before = rowsOf(await exported(from, 'csv', 'dataset=random'), 'random')
          if (before.length === 0) return
          await importFiles(to.database, [path], { dataset })
          expect(rowsOf(await exported(to, 'csv', `dataset=${dataset}`), dataset)).toEqual(before)
        }),
        { numRuns: trials(2), endOnFailure: true },
      )
    },
    120_000,
  )
})
