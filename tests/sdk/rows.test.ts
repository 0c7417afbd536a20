import { expect, expectTypeOf, test } from 'vitest'
import { toCSV, toRows } from '../../src/sdk/index.ts'
import { openBundled } from '../kit/bundled.ts'

const records = [
  {
    text: 'One, "two"',
    speaker: { person: { name: 'A' } },
    topics: { nodes: [{ label: 'x' }, { label: null }] },
    createdAt: '2020-01-01T00:00:00.000Z',
    n: 1,
  },
  { text: 'Three\nfour', speaker: null, topics: { nodes: [] }, createdAt: '2021-01-01T00:00:00.000Z', n: null },
] as {
  text: string
  speaker: { person: { name: string } | null } | null
  topics: { nodes: { label: string | null }[] }
  createdAt: string
  n: number | null
}[]

test('nested records become typed rows of one table', () => {
  const rows = toRows(records)
  expect(rows).toEqual([
    { text: 'One, "two"', 'speaker.person.name': 'A', 'topics.label': ['x', null], createdAt: '2020-01-01T00:00:00.000Z', n: 1 },
    { text: 'Three\nfour', 'speaker.person.name': null, 'topics.label': [], createdAt: '2021-01-01T00:00:00.000Z', n: null },
  ])
  expectTypeOf(rows).toEqualTypeOf<
    { text: string; 'speaker.person.name': string | null; 'topics.label': (string | null)[]; createdAt: string; n: number | null }[]
  >()
})

test('instants are converted by the option `instants`', () => {
  const [row] = toRows(records, { instants: (text) => new Date(text) })
  expectTypeOf(row?.createdAt).toEqualTypeOf<Date | undefined>()
  expect(row?.createdAt).toEqual(new Date('2020-01-01'))
})

test('rows are written as CSV', () => {
  expect(toCSV(toRows(records))).toBe(
    'text,speaker.person.name,topics.label,createdAt,n\r\n"One, ""two""",A,x; ,2020-01-01T00:00:00.000Z,1\r\n"Three\nfour",,,2021-01-01T00:00:00.000Z,\r\n',
  )
  expect(toCSV([])).toBe('\r\n')
  const chosen = [{ a: 'é', b: 2 }, { b: -3 }]
  expect(toCSV(chosen, { columns: ['b', 'a'], bom: true })).toBe('\ufeffb,a\r\n2,é\r\n-3,\r\n')
  expect(toCSV(chosen, { columns: ['a'], header: false })).toBe('é\r\n\r\n')
})

test('CSV has no formulas', () => {
  const texts = ['=1', '+1', '-1', '@a', '\t=1', "'=1", '＝1', "'a", 'a=1']
  const cells = ["'=1", "'+1", "'-1", "'@a", "'\t=1", "''=1", "'＝1", "'a", 'a=1']
  expect(toCSV(texts.map((text) => ({ text })))).toBe(['text', ...cells, ''].join('\r\n'))
  expect(toCSV([{ list: ['-a', 'b'], n: -1 }])).toBe("list,n\r\n'-a; b,-1\r\n")
})

test('a result becomes a table', async () => {
  const { client } = await openBundled()
  const statements = await client.statements.all({ speaker: 'Lavrov', topic: 'missile defense' }, { limit: 100 })
  const rows = toRows(statements)
  expect(rows).toHaveLength(statements.length)
  expect(rows[0]?.['speaker.person.name']).toBe('Sergey Lavrov')
  expect(rows[0]?.['evidence.document.title']).toEqual(statements[0]?.evidence.map(({ document }) => document.title))
  expect(toCSV(rows).split('\r\n')).toHaveLength(statements.length + 2)
})
