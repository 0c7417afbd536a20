import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cite } from '../../src/server/lib/citation.ts'
import '../../src/server/schema.ts'

// For any values of a record, a parser of BibTeX, CSL-JSON or RIS returns one entry with the same words.

const signs = fc.constantFrom(...'abc {}\\%&$#_^~"\'`<>“”éЛ漢—@,=/-:|*')
const texts = fc
  .oneof(
    fc.constantFrom('<b>a', 'a</i>', '<span class="nocase">a', '<sup>2</sup>'),
    fc.string({ unit: signs, minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.lorem(),
  )
  .filter((text) => /\S/.test(text))
const onOneLine = (text: unknown) => String(text).replace(/\s+/g, ' ').trim()

// A title such as "}@a{a" would be taken for BibTeX if the library had to guess.
const formats = [
  ['BIBTEX', '@biblatex/text'],
  ['CSL_JSON', '@else/json'],
  ['RIS', '@ris/file'],
] as const

test.each(formats)('%s preserves the words', async (style, forceType) => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (title, name) => {
      const source = { title, publisher: name, published: '2012-12-04~', url: 'https://example.org/a_b?c=%20&d#e' }
      const cited = {
        id: 'a-b',
        type: 'speech' as const,
        title,
        author: [{ literal: `A ${name}` }],
        issued: '2012-12-04',
        sources: [source],
        sentence: '',
      }
      const text = await cite(cited, style)
      // The parsers have no types.
      const { data } = new Cite(text as never, { forceType }) as unknown as { data: Record<string, unknown>[] }
      expect(data).toHaveLength(1)
      const [item] = data
      expect(onOneLine(item?.title)).toBe(onOneLine(title))
      expect(onOneLine(item?.note)).toContain(onOneLine(title))
      expect(item?.URL).toBe(source.url)
      expect(item?.issued).toMatchObject({ 'date-parts': [[2012, 12, 4]] })
    }),
    {
      examples: [
        ['a\n\nER  - \nTY  - BOOK', 'x'],
        ['--', "''``"],
        ['}@a{a', '!'],
        ['x'.repeat(500), '{'],
      ],
    },
  )
})

test.each([
  ['2012', { 'date-parts': [[2012]] }],
  ['2012-12~', { 'date-parts': [[2012, 12]], circa: true }],
  [
    '2012-12-03/2012-12-04',
    {
      'date-parts': [
        [2012, 12, 3],
        [2012, 12, 4],
      ],
    },
  ],
  ['../2013-04-23', { literal: '../2013-04-23' }],
  ['XXXX-XX-XX', { literal: 'XXXX-XX-XX' }],
  ['2012-21', { literal: '2012-21' }],
])('the date %s keeps its precision', async (issued, expected) => {
  const cited = { id: 'a', type: 'event' as const, title: 'A', author: [], issued, sources: [], sentence: '' }
  expect(JSON.parse(await cite(cited, 'CSL_JSON')).issued).toEqual(expected)
})
