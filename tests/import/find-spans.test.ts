import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import type { Span, WrittenDataset, WrittenSpan } from '../../src/record/dataset-format.ts'
import { recordFile } from '../../src/record/dataset-format.ts'
import { findSpans } from '../../src/record/find-spans.ts'
import type { Finding } from '../../src/record/finding.ts'
import { Refused } from '../../src/record/load-report.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'

/** A statement with one evidence. */
const statement = (spans: Partial<WrittenSpan>[]) => ({
  slug: 'said',
  text: 'What was said',
  language: 'en',
  reporting: 'DIRECT',
  kind: 'REMARK',
  saidOn: '2012-12-04',
  evidence: [{ document: 'page', wording: 'VERBATIM', spans }],
})

/** The passages that are found in a text, and what is reported. */
function found(text: string | undefined, ...spans: Partial<WrittenSpan>[]): { spans: Span[]; findings: Finding[] } {
  const findings: Finding[] = []
  const written: Pick<WrittenDataset, 'meetings' | 'statements'> = recordFile.parse({ statements: [statement(spans)] })
  const lists = findSpans(
    written,
    () => text,
    (finding) => findings.push(finding),
  )
  return { spans: lists.statements[0]?.evidence[0]?.spans ?? [], findings }
}

const said = ({ message, hint }: Finding) => `${message}${hint?.() ?? ''}`

describe('a passage that is given by its words', () => {
  test('has the offsets in code points of the only place that has them', () => {
    expect(found('🎙️ Lavrov: "We agree 👍," and left.', { exact: 'We agree 👍' })).toEqual({
      spans: [{ start: 12, end: 22, exact: 'We agree 👍', role: 'CONTENT' }],
      findings: [],
    })
  })

  test('is found by the text before and after it where its words are there twice', () => {
    const text = 'He said yes. She said yes! They said yes.'
    expect(found(text, { exact: 'yes', prefix: 'She said ' }).spans).toEqual([{ start: 22, end: 25, exact: 'yes', role: 'CONTENT' }])
    expect(found(text, { exact: 'yes', suffix: '!' }).spans).toEqual([{ start: 22, end: 25, exact: 'yes', role: 'CONTENT' }])
    expect(found(text, { exact: 'yes', prefix: 'y said ', suffix: '.' }).spans).toEqual([
      { start: 37, end: 40, exact: 'yes', role: 'CONTENT' },
    ])
  })

  test('that is there several times is reported with the places', () => {
    const { findings } = found('No.\nWe say no. They say 👍 no.\nno no', { exact: 'no' })
    expect(findings.map(({ path }) => path)).toEqual([['statements', 0, 'evidence', 0, 'spans', 0, 'exact']])
    expect(findings.map(said)).toEqual([
      'expected words that occur once in the text of "page", found 4 places with "no": at 11 (line 2, "No.\\nWe say no. They say 👍 no.\\nno…"), at 26 (line 2, "…say no. They say 👍 no.\\nno no"), at 30 (line 3, "…no. They say 👍 no.\\nno no"), …. Add prefix or suffix: the text directly before or after the words.',
    ])
    expect(found('aaaa'.repeat(1_000), { exact: 'aa' }).findings.map(({ message }) => message)).toEqual([
      'expected words that occur once in the text of "page", found 100 or more places with "aa":',
    ])
  })

  test('that differs from the text only in white space, case, quotation marks or dashes is shown the words of the text', () => {
    const text = 'He said:\n“We\u00a0don’t\n  agree – yet”, and left.'
    expect(found(text, { exact: '"We don\'t agree - yet"' }).findings.map(said)).toEqual([
      'expected words of the text of "page", found none that are "\\"We don\'t agree - yet\\"". At 9 (line 2) the text has "“We\u00a0don’t\\n  agree – yet”", which differs only in white space, letter case, quotation marks or dashes. Copy the words from there.',
    ])
    expect(found(text, { exact: 'We agree' }).findings.map(said)).toEqual([
      'expected words of the text of "page", found none that are "We agree". Copy the words from the text of the document.',
    ])
  })

  test('with text before it that is not there is told where the words are', () => {
    expect(found('He said yes.', { exact: 'yes', prefix: 'She said ' }).findings.map(said)).toEqual([
      'expected words of the text of "page", found none that are "yes" after "She said ". The words alone are there at 8 (line 1, "He said yes."): correct prefix or suffix.',
    ])
  })

  test.each([
    [{ start: 3 }, 'expected start and end together, found only start'],
    [{ end: 3, exact: 'We' }, 'expected start and end together, found only end'],
    [{}, 'expected start and end, or the words in exact, found neither'],
    [{ start: 3, end: 6, exact: 'yes', prefix: 'no ' }, 'expected after "no " at 3 to 6 in the text of "page", found other text'],
  ])('with %j is refused', (span, message) => {
    expect(found('👍, yes', span).findings.map(said)).toEqual([message])
  })

  test('needs the text of the document', () => {
    expect(found(undefined, { exact: 'We' }).findings.map(said)).toEqual([
      'expected start and end, because the text of "page" is not available to find "We" in. Give the offsets, or the text of the document.',
    ])
    expect(found(undefined, { start: 0, end: 2, exact: 'We' }).findings).toEqual([])
  })

  test('of any text is found exactly if its words, with what is around them, are there once', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '👍', '漢', '\n', '“')
    const text = fc.array(unit, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(text, fc.nat(29), fc.nat(6), fc.nat(3), fc.nat(3), (points, from, length, before, after) => {
        const start = Math.min(from, points.length - 1)
        const end = Math.min(start + 1 + length, points.length)
        const exact = points.slice(start, end).join('')
        fc.pre(/\S/.test(exact))
        const prefix = points.slice(Math.max(0, start - before), start).join('')
        const suffix = points.slice(end, end + after).join('')
        const whole = points.join('')
        const wanted = prefix + exact + suffix
        let times = 0
        for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) times++
        const { spans, findings } = found(whole, { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) })
        if (times === 1) expect(spans).toEqual([{ start, end, exact, role: 'CONTENT' }])
        expect(findings.length).toBe(times === 1 ? 0 : 1)
        // The context is compared also where the offsets are given.
        expect(found(whole, { start, end, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }).findings).toEqual([])
      }),
    )
  })
})

describe('a dataset with passages that are given by their words', () => {
  const document = (text: string | undefined) => ({
    slug: 'page',
    title: 'Page',
    kind: 'OTHER',
    published: '2012',
    language: 'en',
    textAccess: 'FULL',
    text,
  })
  const folder = (text: string) =>
    writeFiles({
      'a.json': { format: 'rapporteur/1', dataset: { slug: 'a', title: 'A', licence: 'CC0-1.0' }, documents: [document(text)] },
      'b.json': {
        meetings: [
          {
            slug: 'met',
            title: 'Met',
            kind: 'OTHER',
            start: '2012',
            status: 'HELD',
            evidence: [{ document: 'page', spans: [{ exact: 'they met' }] }],
          },
        ],
        statements: [statement([{ exact: 'We agree' }])],
      },
    })

  test('is loaded with the offsets', async () => {
    const database = await openEmpty()
    await load(database, readRecord(folder('When 👍 they met he said: We agree.')))
    expect(await database.query('SELECT start, "end", exact FROM "Span" ORDER BY start')).toEqual([
      { start: 7, end: 15, exact: 'they met' },
      { start: 25, end: 33, exact: 'We agree' },
    ])
  })

  test('is refused with the file and the line where the words are not there once', () => {
    const path = folder('We agree. We agree.')
    try {
      readRecord(path)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      expect(error.complaints.map((each) => each.replaceAll(path, ''))).toEqual([
        expect.stringMatching(
          /^\/b\.json:14 meetings\[0\]\.evidence\[0\]\.spans\[0\]\.exact: expected words of the text of "page", found none that are "they met"/,
        ),
        expect.stringMatching(
          /^\/b\.json:\d+ statements\[0\]\.evidence\[0\]\.spans\[0\]\.exact: expected words that occur once in the text of "page", found 2 places with "We agree": at 0 \(line 1, /,
        ),
      ])
    }
  })
})
