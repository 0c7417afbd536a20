import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled('compiled', 'tests/kit/spans')
})

const { documents, statements } = parse(readFileSync('tests/kit/spans/spans.yaml', 'utf8')) as {
  documents: { slug: string; text?: string }[]
  statements: { slug: string; evidence: { spans: object[] }[] }[]
}
/** The texts of the documents, by their SHA-256. */
const texts = new Map(
  [readFileSync('tests/kit/spans/texts/minutes.txt'), ...documents.flatMap(({ text }) => (text ? [Buffer.from(text)] : []))].map(
    (bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes.toString()],
  ),
)

test('every span that the API returns cuts its words out of the text of the document, in code points', async () => {
  const { nodes } = await bundled.client.statements(
    { dataset: 'spans' },
    {
      select: { slug: true, evidence: { spans: { start: true, end: true, exact: true }, document: { slug: true, sha256: true } } },
      first: 50,
    },
  )
  const spans = nodes.flatMap(({ evidence }) => evidence.flatMap(({ spans, document }) => spans.map((span) => ({ ...span, document }))))
  expect(spans).toHaveLength(statements.flatMap(({ evidence }) => evidence.flatMap((each) => each.spans)).length)
  const exact = spans.filter((span) => span.exact !== null)
  expect(exact.length).toBeGreaterThan(10)
  for (const { start, end, exact: words, document } of exact) {
    const text = texts.get(document.sha256 ?? '') ?? ''
    expect([...text].slice(start, end).join('')).toBe(words)
  }
  // UTF-16 code units would cut other words: the texts have characters that are two of them before most spans.
  const inUnits = exact.filter(({ start, end, exact: words, document }) => texts.get(document.sha256 ?? '')?.slice(start, end) === words)
  expect(inUnits.length).toBeLessThan(exact.length / 2)
})

test('a quotation that is interrupted has a span for each part, in order', async () => {
  const statement = await bundled.client.statement('spans-interrupted', {
    select: { evidence: { attribution: true, spans: { exact: true, role: true } } },
  })
  expect(statement.evidence).toEqual([
    {
      attribution: 'said Ilse Varga 😀',
      spans: [
        { role: 'CONTENT', exact: 'The ferry sails on Monday,' },
        { role: 'CUE', exact: 'said' },
        { role: 'SOURCE', exact: 'Ilse Varga' },
        { role: 'CONTENT', exact: 'if the wind allows it, and if the 🚢 crew agrees.' },
      ],
    },
  ])
})
