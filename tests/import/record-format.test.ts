import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import type { SourceFile } from '../../src/import/format.ts'
import { recordFormat } from '../../src/import/formats/record-format.ts'
import { importFiles } from '../../src/import/import-sources.ts'
import { sourceFile } from '../../src/import/source-file.ts'
import { Refused } from '../../src/record/load-report.ts'
import { Unreadable } from '../../src/record/source-files.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'
import { formatSuite, readSource, sourceOf } from './format-suite.ts'
import { randomDataset } from './random-dataset.ts'

const text = 'Lavrov said: "We agree 👍," and left.'
const dataset = {
  format: 'rapporteur/1',
  dataset: { slug: 'sample', title: 'A sample', licence: 'CC0-1.0', version: '2' },
  persons: [{ slug: 'lavrov', name: 'Sergey Lavrov', positions: [] }],
  organizations: [],
  documents: [{ slug: 'page', title: 'Page', kind: 'NEWS_ARTICLE', published: '2012-12-04', language: 'en', textAccess: 'FULL', text }],
  statements: [
    {
      slug: 'we-agree',
      text: 'We agree 👍',
      language: 'en',
      reporting: 'DIRECT',
      kind: 'REMARK',
      speakers: [{ kind: 'PERSON', person: 'lavrov' }],
      saidOn: '2012-12-04',
      evidence: [{ document: 'page', wording: 'VERBATIM', spans: [{ start: 14, end: 24, exact: 'We agree 👍' }] }],
    },
  ],
}

/** The same as JSON Lines: a line for each key. */
const linesOf = (given: object) =>
  Object.entries(given)
    .map(([key, value]) => `${JSON.stringify({ [key]: value })}\n`)
    .join('')

formatSuite(recordFormat, [
  { path: 'sample.yaml', content: stringify(dataset) },
  { path: 'sample.json', content: JSON.stringify(dataset, null, 2) },
  {
    path: 'sample.jsonl',
    content: linesOf(dataset),
    expect: ({ record, parts }) => {
      expect(record.dataset).toEqual(dataset.dataset)
      expect(record.statements.map(({ slug }) => slug)).toEqual(['we-agree'])
      expect(parts.flatMap(({ locate }) => (locate ? [locate(['statements', 0, 'evidence', 0, 'spans', 0, 'exact'])] : []))).toContain(
        'sample.jsonl:6 statements[0].evidence[0].spans[0].exact',
      )
    },
  },
])

/** What is said about a file that is refused. */
async function refusal(path: string, content: string | Buffer): Promise<string[]> {
  try {
    await readSource(recordFormat, sourceOf(path, content))
  } catch (error) {
    if (error instanceof Refused) return [...error.complaints]
    if (error instanceof Unreadable) return error.message.split('\n')
    throw error
  }
  return []
}

describe('JSON and JSON Lines', () => {
  test('say the same as YAML, whatever the dataset and the size of the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.integer({ min: 1, max: 50 }), async (gen, step) => {
        const given: object = JSON.parse(JSON.stringify(randomDataset(gen)))
        const { record } = await readSource(recordFormat, sourceOf('a.yaml', stringify(given)))
        for (const [path, content] of [
          ['a.json', JSON.stringify(given)],
          ['a.json', JSON.stringify(given, null, 3)],
          ['a.jsonl', linesOf(given)],
        ] as const)
          expect((await readSource(recordFormat, sourceOf(path, content, step))).record).toEqual(record)
      }),
      { numRuns: trials(25) },
    )
  })

  const person = '{"slug":"a","name":"A"}'
  test.each<[string, string, string[]]>([
    [
      'a.json',
      `{"persons":[\n${person},\n{"slug":"b",\n"name":3}]}`,
      ['a.json:4 persons[1].name: expected some text, found 3; put it in quotation marks'],
    ],
    ['a.jsonl', `{"persons":[${person}]}\n{"persons":[{"slug":"b"}]}\n`, ['a.jsonl:2 persons[0].name: is missing: expected some text']],
    ['a.jsonl', `{"people":[${person}]}`, [expect.stringContaining('a.jsonl:1 people: expected one of the keys persons,')]],
    ['a.json', '{"persons":5}', ['a.json:1 persons: expected a list, found 5']],
    ['a.json', '{"format":"rapporteur/2"}', ['a.json:1 format: expected "rapporteur/1", found "rapporteur/2"']],
    ['a.json', '{"dataset":[{}]}', [expect.stringContaining('a.json:1 dataset: expected a mapping with the keys slug,')]],
    ['a.json', '{"persons":[],\n"persons":[]}', ['a.json:2 has the key "persons" twice. Put both values in one.']],
    ['a.json', `{"persons":[${person}]}\n{}`, [expect.stringContaining('a.json:2 a second object begins.')]],
    ['a.json', `{"persons":[${person}\n`, ['a.json:2 it ends too early: expected "," or "]". The file may be truncated.']],
    ['a.json', '{"persons":[\n{"slug":"a"', ['a.json:2 it ends too early: expected the end of a value. The file may be truncated.']],
    ['a.json', `{"persons":[\n${person} ${person}]}`, [expect.stringContaining('a.json:2 expected "," or "]", found "{')]],
    ['a.json', '{"persons":[\n{"slug":\n"a" "name"}]}', [expect.stringMatching(/^a\.json:3 (Unexpected|Expected)/)]],
    ['a.json', '[1]', ['a.json:1 expected "{", found "[1]"']],
    ['a.json', ' \n ', ['a.json: it is empty']],
    ['a.json', `{"persons":[${'['.repeat(200)}`, [expect.stringContaining('a.json:1 is nested more than 100 levels deep.')]],
  ])('%s with %j is refused with the place', async (path, content, complaints) => {
    expect(await refusal(path, content)).toEqual(complaints)
  })

  test('with a value that never ends are refused before memory is full', async () => {
    let read = 0
    const endless: SourceFile = sourceFile({
      path: 'a.jsonl',
      shown: 'a.jsonl',
      size: 1e12,
      async *chunks() {
        yield Buffer.from('\n{"documents":[{"text":"')
        for (const chunk = Buffer.alloc(1_000_000, 'a'); ; read++) yield chunk
      },
    })
    await expect(readSource(recordFormat, endless)).rejects.toThrow(
      'a.jsonl:2 has a value of more than 32,000,000 characters. Split it: a document has at most 4,000,000.',
    )
    expect(read).toBeLessThan(40)
  })

  test('of any length are read in parts of a bounded size', async () => {
    const count = 20_000
    const size = { read: 0, largest: 0, records: 0 }
    const long: SourceFile = sourceFile({
      path: 'a.json',
      shown: 'a.json',
      size: 1e12,
      async *chunks() {
        yield Buffer.from('{"persons":[')
        for (let index = 0; index < count; index++)
          yield Buffer.from(`${index > 0 ? ',\n' : ''}{"slug":"p-${index}","name":"${'n'.repeat(300)}"}`)
        yield Buffer.from(']}')
      },
    })
    for await (const { records, locate } of recordFormat.read(long, { dataset: 'a' })) {
      const persons = records?.persons ?? []
      expect(locate?.(['persons', 0, 'name'])).toBe(`a.json:${size.records + 1} persons[${size.records}].name`)
      size.records += persons.length
      size.largest = Math.max(size.largest, persons.length)
    }
    expect(size).toMatchObject({ records: count, largest: 1_000 })
  })
})

test('a large file that comes before the description of the dataset is read once', async () => {
  const lines = Array.from({ length: 3_500 }, (_, index) => `${JSON.stringify({ persons: [{ slug: `person-${index}`, name: 'Ann' }] })}\n`)
  const folder = writeFiles({
    'a.jsonl': lines.join(''),
    'b.json': { persons: [{ slug: 'bob', name: 'Bob' }] },
    'c.json': { format: 'rapporteur/1', dataset: { slug: 'described', title: 'Described late', licence: 'CC0-1.0' } },
  })
  const { read } = recordFormat
  const parts: string[] = []
  const spied = vi.spyOn(recordFormat, 'read').mockImplementation(async function* (file, options) {
    for await (const part of read(file, options)) {
      parts.push(file.path)
      yield part
    }
  })
  onTestFinished(() => spied.mockRestore())
  expect(await importFiles(await openEmpty(), [folder])).toMatchObject({ dataset: 'described', counts: { Person: { added: 3_501 } } })
  expect(parts.filter((path) => path === 'a.jsonl')).toHaveLength(4)
})

test('the bundled dataset is recognized file by file, and so is no file beside it', () => {
  const heads = ['dataset.yaml', 'persons.yaml', 'documents.yaml', 'statements/russian-mfa-comment-nrc-2013-12.yaml', 'README.md']
  expect(
    heads.map((name) => recordFormat.detect({ path: name, head: readFileSync(`data/nato-russia-council/${name}`).subarray(0, 65_536) })),
  ).toEqual([true, true, true, true, false])
})

test('the example of the recipe is imported, and each of its lines validates against the published schema', async () => {
  const recipe = readFileSync('docs/recipes/export-a-dataset.md', 'utf8')
  const [, example = ''] = /```jsonl\n([\s\S]*?)```/.exec(recipe) ?? []
  const database = await openEmpty()
  await importFiles(database, [writeFiles({ 'harbour.jsonl': example })])
  expect(await database.query('SELECT start, "end" FROM "Span"')).toEqual([{ start: 1, end: 27 }])
  const lines: unknown[] = example
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('data/record.schema.json', 'utf8')))
  for (const line of lines) expect(schema.safeParse(line).error).toBeUndefined()
  expect(schema.safeParse({ people: [] }).success).toBe(false)
})
