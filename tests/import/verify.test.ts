import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { readTexts, verify } from '../../src/record/verify-dataset.ts'
import { rapporteur } from '../kit/command.ts'
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

describe('a dataset with its texts', () => {
  const [fixture, texts] = ['tests/kit/spans', 'tests/kit/spans/texts']

  test('has the words of every span, in several scripts and beyond the Basic Multilingual Plane', () => {
    const { documents, complaints, warnings } = verify(readRecord(fixture), readTexts(texts))
    expect({ complaints, warnings }).toEqual({ complaints: [], warnings: [] })
    expect(documents.map(({ slug, spans, withWords, text }) => [slug, spans, withWords, text])).toEqual([
      ['harbour-notes', 15, 15, 'compared'],
      ['harbour-minutes', 5, 2, 'compared'],
    ])
    expect(verify(readRecord(fixture), new Map()).documents.map(({ text }) => text)).toEqual(['compared', 'missing'])
  })

  test('is refused where any span is moved or any word changed', () => {
    const spans = readRecord(fixture).record.statements.flatMap(
      ({ evidence }, statement) =>
        evidence[0]?.spans.flatMap(({ exact }, span) => (exact === undefined ? [] : [{ statement, span }])) ?? [],
    )
    const change = fc.constantFrom(
      { start: 1, end: 1, words: '' },
      { start: -1, end: -1, words: '' },
      { start: 0, end: 1, words: '' },
      { start: 1, end: 0, words: '' },
      { start: 0, end: 0, words: 'x' },
    )
    fc.assert(
      fc.property(fc.constantFrom(...spans), change, ({ statement, span }, { start, end, words }) => {
        const draft = readRecord(fixture)
        const changed = draft.record.statements[statement]?.evidence[0]?.spans[span]
        if (!changed?.exact) throw new Error('There is no such span.')
        changed.start += start
        changed.end += end
        changed.exact = words + changed.exact.slice(words.length)
        const { complaints } = verify(draft, readTexts(texts))
        expect(complaints.length).toBeGreaterThan(0)
        expect(complaints[0]).toContain(`spans.yaml:`)
        expect(complaints[0]).toContain(`statements[${statement}].evidence[0].spans[`)
      }),
      { numRuns: 30 },
    )
  })

  test('is verified by the command, without and with its texts', async () => {
    const { status, stdout } = await rapporteur(['verify', fixture, '--texts', texts])
    expect(stdout).toMatch(/\nAll 20 spans of 2 documents match the texts\.\n$/)
    expect(status).toBe(0)
    const other = await rapporteur(['verify', fixture, '--texts', 'tests/kit/spans/nowhere'])
    expect(other).toMatchObject({ status: 1, stderr: 'tests/kit/spans/nowhere: there is no such file or folder. Correct the path.\n' })
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
