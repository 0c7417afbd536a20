import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { readTexts, verify } from '../../src/record/verify-dataset.ts'
import { writeFiles } from '../kit/dataset.ts'

const bundled = 'data/nato-russia-council'
const seeds = '../shared/seeds'
const there = existsSync(seeds)

/** The numbers of the table in the dataset's README, by document. */
function publishedCounts(): Record<string, number[]> {
  const rows = readFileSync(`${bundled}/README.md`, 'utf8').matchAll(/^\| (?:`([\w-]+)`[^|]*|\*\*all five\*\*[^|]*) \|(.+)\|$/gm)
  return Object.fromEntries(
    [...rows].map(([, slug = 'all', cells = '']) => [slug, cells.split('|').map((cell) => Number(cell.replaceAll('*', '')))]),
  )
}

test('the bundled dataset is sound, and its README counts what it has', () => {
  const { documents, complaints, warnings } = verify(readRecord(bundled), new Map())
  expect({ complaints, warnings }).toEqual({ complaints: [], warnings: [] })
  const counted = documents.filter(({ statements }) => statements > 0)
  const rows = counted.map(({ slug, statements, direct, indirect, mixed, spans, withWords, otherSpans }): [string, number[]] => [
    slug,
    [statements, direct, indirect, mixed, spans, withWords, otherSpans],
  ])
  const all = rows.map(([, row]) => row).reduce((sums, row) => sums.map((sum, at) => sum + (row[at] ?? 0)))
  expect(publishedCounts()).toEqual(Object.fromEntries([...rows, ['all', all]]))
})

describe.skipIf(!there)(there ? 'against the texts' : `against the texts: SKIPPED, there is no ${seeds}`, () => {
  test('every span of the bundled dataset has its words', () => {
    const { documents, complaints } = verify(readRecord(bundled), readTexts(seeds))
    expect(complaints).toEqual([])
    expect(documents.filter(({ text }) => text === 'compared')).toHaveLength(5)
    expect(documents.filter(({ text }) => text === 'missing')).toEqual([])
  })

  test('every attribution stands in its document', () => {
    const texts = readTexts(seeds)
    const { documents, statements } = readRecord(bundled).record
    const textOf = new Map(documents.map(({ slug, sha256 = '' }) => [slug, texts.get(sha256)]))
    const stray = statements.flatMap(({ slug, evidence }) =>
      evidence
        .filter(({ document, attribution }) => attribution && !textOf.get(document)?.bytes.toString().includes(attribution))
        .map(() => slug),
    )
    expect(stray).toEqual([])
  })

  test('a summary never takes eight words in a row from its article', () => {
    const texts = readTexts(seeds)
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const runs = (text: string) => {
      const list = words(text)
      return list.slice(7).map((_, at) => list.slice(at, at + 8).join(' '))
    }
    const { documents, statements } = readRecord(bundled).record
    const runsOf = new Map(documents.map(({ slug, sha256 = '' }) => [slug, new Set(runs(texts.get(sha256)?.bytes.toString() ?? ''))]))
    const taken = statements
      .filter(({ reporting }) => reporting !== 'DIRECT')
      .flatMap(({ slug, text, occasion = '', evidence }) =>
        [...text.split(/"[^"]*"/), occasion]
          .flatMap(runs)
          .filter((run) => evidence.some(({ document }) => runsOf.get(document)?.has(run)))
          .map((run) => `${slug}: ${run}`),
      )
    expect(taken).toEqual([])
  })
})

test('offsets count code points, not the two halves that JavaScript has of some', () => {
  const statement = (start: number, end: number) => ({
    slug: 'yes',
    text: 'Да',
    language: 'ru',
    reporting: 'DIRECT',
    kind: 'REMARK',
    saidOn: '2012',
    evidence: [{ document: 'page', wording: 'VERBATIM', spans: [{ start, end, exact: 'Да' }] }],
  })
  const check = (start: number, end: number) => {
    const folder = writeFiles({
      'dataset.json': {
        format: 'rapporteur/1',
        dataset: { slug: 'points', title: 'Points', licence: 'CC0-1.0' },
        documents: [{ slug: 'page', title: 'Page', kind: 'OTHER', published: '2012', language: 'ru', textAccess: 'FULL', text: '🎙️🎙️ Да' }],
        statements: [statement(start, end)],
      },
    })
    return verify(readRecord(folder), new Map()).complaints
  }
  expect(check(5, 7)).toEqual([])
  expect(check(7, 9).join()).toContain('found "Да"')
})

test('a text that was changed since is not taken for the one that was read', () => {
  const folder = writeFiles({ 'changed.txt': 'Lavrov said nothing.' })
  const { documents, complaints } = verify(readRecord(bundled), readTexts(folder))
  expect(complaints).toEqual([])
  expect(documents.filter(({ text }) => text === 'missing')).toHaveLength(5)
})
