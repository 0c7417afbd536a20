import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { recordFile } from '../../src/record/dataset-format.ts'
import {
  createRapporteur,
  type RecordImportOptions,
  type RecordInput,
  type RecordPart,
  Refused,
  type StatementInput,
} from '../../src/server/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

const dataset = { slug: 'mine', title: 'My record', licence: 'CC0-1.0' }
const text = 'The minister said: "We agree." Nobody answered.'
const record: RecordPart = {
  dataset,
  persons: [{ slug: 'mary-robinson', name: 'Mary Robinson', names: [{ value: 'Máire Mhic Róibín', language: 'ga', kind: 'ALTERNATE' }] }],
  documents: [
    {
      slug: 'minutes',
      title: 'Minutes',
      kind: 'OTHER',
      published: '1994-03-02',
      language: 'en',
      textAccess: 'FULL',
      licence: 'CC0-1.0',
      text,
    },
  ],
}
const statement = (slug: string, more: Partial<StatementInput> = {}): StatementInput => ({
  slug,
  text: 'We agree.',
  language: 'en',
  reporting: 'DIRECT',
  kind: 'REMARK',
  saidOn: '1994-03-02',
  speakers: [{ kind: 'PERSON', person: 'mary-robinson' }],
  evidence: [{ document: 'minutes', wording: 'VERBATIM', spans: [{ exact: 'We agree.' }] }],
  ...more,
})
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => statement(`said-${from + index}`))

let opened: Opened
const opening = freshDatabase().then(async ({ url, drop }) => {
  opened = await openRapporteur({ database: url, log: createLog('error') })
  return drop
})
beforeEach(async () => {
  await opening
  await opened.database.query('TRUNCATE "Dataset" CASCADE')
})
afterAll(async () => {
  const drop = await opening
  await opened.close()
  await drop()
})

const slugs = async () =>
  (await opened.client.statements.all({ speaker: 'mary-robinson' }, { limit: 1_000 })).map(({ slug }) => slug).sort()
const written = () => opened.database.query('SELECT slug, xmin::text FROM "Statement" ORDER BY slug')

describe('an application imports', () => {
  test('an object, and finds its records by name at once, also by a name that was unknown before', async () => {
    await expect(opened.client.person('Máire Mhic Róibín')).rejects.toThrow('No person')
    const report = await opened.import({ ...record, statements: [statement('agreed')] })
    expect(report).toMatchObject({
      dataset: 'mine',
      current: false,
      counts: { Person: { added: 1 }, Statement: { added: 1 } },
      sources: { added: 1 },
    })
    expect((await opened.client.person('Máire Mhic Róibín'))?.slug).toBe('mary-robinson')
    const { nodes } = await opened.client.statements({ speaker: 'Mary Robinson' })
    expect(nodes.map(({ slug, evidence }) => [slug, evidence[0]?.spans[0]])).toMatchObject([['agreed', { start: 20, exact: 'We agree.' }]])
  })

  test('the same object again, which changes nothing', async () => {
    const mine = { ...record, statements: many(3) }
    await opened.import(mine)
    const before = await written()
    expect(await opened.import(mine)).toMatchObject({ current: true, counts: {}, sources: { unchanged: 1 } })
    expect(await written()).toEqual(before)
  })

  test('an array of parts; the second import replaces and removes, and other sources stay', async () => {
    await opened.import([record, { statements: many(2) }, { statements: many(2, 2) }])
    expect(await slugs()).toEqual(['said-0', 'said-1', 'said-2', 'said-3'])
    const [before] = await written()
    const more = await opened.import([{ statements: [statement('apart')] }], { dataset: 'mine', source: 'other' })
    expect(more.sources).toMatchObject({ added: 1, missing: ['application'] })
    const { counts } = await opened.import([record, { statements: [statement('said-0'), statement('said-1', { occasion: 'a visit' })] }])
    expect(counts.Statement).toEqual({ added: 0, changed: 1, removed: 2, unchanged: 1 })
    expect(await slugs()).toEqual(['apart', 'said-0', 'said-1'])
    expect((await written()).find(({ slug }) => slug === 'said-0')).toEqual(before)
    const pruned = await opened.import([record, { statements: [statement('said-0')] }], { prune: true })
    expect(pruned).toMatchObject({ counts: { Statement: { removed: 2, unchanged: 1 } }, sources: { removed: 1, missing: [] } })
  })

  test('parts of a generator as they come, and tells how far it is', async () => {
    async function* parts(): AsyncGenerator<RecordPart> {
      yield record
      for (let from = 0; from < 3_000; from += 100) yield { statements: many(100, from) }
    }
    const progress: number[] = []
    const first = await opened.import(parts(), { onProgress: ({ records }) => progress.push(records) })
    expect(first.counts.Statement).toMatchObject({ added: 3_000 })
    expect(progress.at(-1)).toBe(3_002)
    expect(await opened.client.statements.count({ speaker: 'Mary Robinson' })).toBe(3_000)
    const before = await written()
    const second = await opened.import(parts())
    expect(second.counts.Statement).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 3_000 })
    expect(await written()).toEqual(before)
  })

  test('no parts: then the source is empty', async () => {
    await opened.import({ ...record, statements: many(2) })
    expect((await opened.import([], { dataset: 'mine' })).counts).toMatchObject({ Person: { removed: 1 }, Statement: { removed: 2 } })
  })

  test('files by their paths', async () => {
    const folder = writeFiles({
      'one/persons.json': { format: 'rapporteur/1', ...record },
      'two/said.json': { format: 'rapporteur/1', statements: many(2) },
    })
    const paths = [join(folder, 'one'), join(folder, 'two')]
    expect(await opened.import(paths, { dataset: 'mine' })).toMatchObject({ sources: { added: 2 }, counts: { Statement: { added: 2 } } })
    expect(await opened.import(folder)).toMatchObject({ dataset: 'mine', sources: { added: 0, unchanged: 2 } })
    expect(await slugs()).toEqual(['said-0', 'said-1'])
    const { datasets } = await opened.client.query({
      datasets: { sources: { $: { first: 1 }, totalCount: true, nodes: { path: true, size: true }, pageInfo: { hasNextPage: true } } },
    })
    expect(datasets).toMatchObject([
      { sources: { totalCount: 2, nodes: [{ path: 'one/persons.json', size: expect.any(Number) }], pageInfo: { hasNextPage: true } } },
    ])
    const { nodes } = await opened.client.statements(
      {},
      { select: { slug: true, source: { path: true }, speaker: { person: { source: { path: true } } } } },
    )
    expect(nodes.map(({ source }) => source?.path)).toEqual(['two/said.json', 'two/said.json'])
    expect(nodes[0]?.speaker?.person?.source?.path).toBe('one/persons.json')
    expect([...opened.fallbacks]).toEqual([])
  })

  test('with options that describe the dataset', async () => {
    const { dataset: _, ...lists } = record
    await opened.import(lists, { dataset: 'yours', title: 'Your record', licence: 'CC-BY-4.0', homepage: 'https://record.example/' })
    expect(await opened.client.dataset('yours')).toMatchObject({
      title: 'Your record',
      licence: 'CC-BY-4.0',
      homepage: 'https://record.example/',
    })
  })

  test('nothing in a dry run, and reads what it would do', async () => {
    const report = await opened.import({ ...record, statements: many(2) }, { dryRun: true })
    expect(report).toMatchObject({ dryRun: true, counts: { Person: { added: 1 }, Statement: { added: 2 } } })
    expect(await opened.database.query('SELECT slug FROM "Dataset"')).toEqual([])
  })
})

describe('an import of an application is refused', () => {
  const refused = async (source: RecordPart | Iterable<RecordPart> | AsyncIterable<RecordPart>, options?: RecordImportOptions) => {
    const error = await opened.import(source, options).catch((thrown: unknown) => thrown)
    if (!(error instanceof Refused)) throw error
    expect(await opened.database.query('SELECT slug FROM "Dataset"')).toEqual([])
    return error.complaints
  }

  test('with the place of each value that is wrong', async () => {
    const wrong = {
      ...record,
      statements: [statement('agreed', { saidOn: '1994-02-31', speakers: [{ kind: 'PERSON', person: 'robinson' }] })],
    }
    expect(await refused(wrong)).toEqual([
      'application: statements[0].saidOn: expected an EDTF date such as 2012-12-04, found "1994-02-31"',
    ])
    const unknown = [record, { statements: [statement('agreed', { speakers: [{ kind: 'PERSON', person: 'mary-robinsom' }] })] }]
    expect(await refused(unknown, { source: 'minutes of 1994' })).toEqual([
      'minutes of 1994, part 2: statements[0].speakers[0].person: expected the slug of a person, found "mary-robinsom", which is none. Did you mean "mary-robinson"?',
    ])
  })

  test('without a dataset, or with a wrong one', async () => {
    expect(await refused({ persons: [] })).toEqual([
      'application: is missing: expected the key "dataset" with slug, title and licence in the first part',
    ])
    expect(await refused({ persons: [] }, { dataset: 'My Record' })).toEqual([
      'the option dataset: expected a slug: small letters a-z, digits and single hyphens, found "My Record"',
    ])
    expect(await refused([{ dataset: { ...dataset, homepage: 'nowhere' } }])).toEqual([
      'application, part 1: dataset.homepage: expected a URL such as https://example.org/page, found "nowhere"',
    ])
    await expect(opened.import(writeFiles({ 'a.json': { format: 'rapporteur/1', persons: [] } }), { dataset: 'Mine' })).rejects.toThrow(
      'the option dataset: expected a slug',
    )
  })

  test('for keys that the format does not have', async () => {
    const misspelled = { ...record, speeches: [] }
    expect(await refused(misspelled)).toEqual([
      expect.stringMatching(/^application: speeches: expected one of the keys persons, .*, found the key "speeches"$/),
    ])
  })

  test('for options that it does not have', async () => {
    // The types do not allow these options.
    await expect(opened.import(record as unknown as string, { format: 'tei' })).rejects.toThrow(
      new TypeError(
        'An import of records has no option "format". Options: dataset, title, licence, homepage, dryRun, prune, onProgress, source.',
      ),
    )
  })

  test('and its iterable is closed', async () => {
    const closed: string[] = []
    async function* parts(name: string, first: RecordPart): AsyncGenerator<RecordPart> {
      try {
        yield first
        yield { statements: [statement('agreed'), statement('agreed', { occasion: 'a visit' })] }
      } finally {
        closed.push(name)
      }
    }
    await refused(parts('not described', { persons: [] }))
    await refused(parts('twice', record))
    expect(closed).toEqual(['not described', 'twice'])
  })

  test('with the error of the iterable, and nothing of it is there', async () => {
    async function* parts(): AsyncGenerator<RecordPart> {
      yield record
      yield { statements: many(2_500) }
      throw new Error('The archive does not answer')
    }
    await expect(opened.import(parts())).rejects.toThrow('The archive does not answer')
    expect(await opened.database.query('SELECT slug FROM "Dataset"')).toEqual([])
  })

  test('if very many records come before the ones that they refer to', async () => {
    function* parts(): Generator<RecordPart> {
      yield { dataset }
      for (let from = 0; from < 54_000; from += 1_000) yield { statements: many(1_000, from) }
      yield record
    }
    expect(await refused(parts())).toEqual([
      expect.stringMatching(
        /^application, part 2: statements\[0\]: more than 50,000 records refer to records that come later\. Put persons, /,
      ),
    ])
  })
})

test('the server answers between the files of an import', async () => {
  const { url, drop } = await freshDatabase()
  const rapporteur = await createRapporteur({ database: url })
  const csv = (file: number) =>
    `speaker,text,date\n${Array.from({ length: 50 }, (_, row) => `Mary Robinson,Speech ${file} ${row},1994-03-02`).join('\n')}\n`
  const folder = writeFiles(Object.fromEntries(Array.from({ length: 12 }, (_, file) => [`${file}.csv`, csv(file)])))
  let isDone = false
  const importing = rapporteur.import(folder, { dataset: 'sheets' }).finally(() => {
    isDone = true
  })
  const counts = new Set<number>()
  const read = async () => {
    while (!isDone) counts.add(await rapporteur.client.statements.count({}))
  }
  const [{ counts: loaded }] = await Promise.all([importing, read()])
  expect(loaded.Statement?.added).toBe(600)
  // Readers see whole files.
  expect([...counts].filter((count) => count % 50 !== 0)).toEqual([])
  await rapporteur.close()
  await drop()
})

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value

test('the generated types are those of the record format', () => {
  // The compiler checks it.
  expectTypeOf<z.input<typeof recordFile>>().toExtend<RecordInput>()
  expectTypeOf<Mutable<RecordInput>>().toExtend<z.input<typeof recordFile>>()
})
