import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { pairsByName } from '../../src/store/write/pairs-by-name.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase } from '../kit/database.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'

type Person = Record<string, unknown>

/** A database with a dataset of each list of persons, which no other process has open. */
async function databaseOf(datasets: Record<string, Person[]>) {
  const { url, drop } = await lastingDatabase()
  const database = await openDatabase(url)
  await migrate(database)
  for (const [slug, persons] of Object.entries(datasets)) {
    const content = { format: 'rapporteur/1', dataset: { slug, title: slug, licence: 'CC0-1.0' }, persons }
    const { folder, remove } = freshFolder()
    writeFileSync(join(folder, 'dataset.json'), JSON.stringify(content))
    await load(database, readRecord(folder))
    remove()
  }
  await database.close()
  return { url, drop }
}

interface Match {
  one: { slug: string; dataset: string }
  other: { slug: string }
  score: number
  for: string[]
  against: string[]
}

describe('identifiers', () => {
  test('of different registers are no names: an equal or similar number proposes nothing', async () => {
    const person = (slug: string, name: string, scheme: string, value: string) => ({ slug, name, identifiers: [{ scheme, value }] })
    const { url, drop } = await databaseOf({
      one: [person('one-joan', 'Joan Burton', 'legacy', '329'), person('one-ada', 'Ada', 'popolo', '153e4d8e-9659-49e5-aaaa-441a82c34bef')],
      two: [
        person('two-james', 'James Makore', 'roll', '329'),
        person('two-bo', 'Bo Lee', 'popolo', '153e4d8e-9659-49e5-aaaa-441a82c34b11'),
      ],
    })
    const { stdout } = await rapporteur(['matches', '--database', url, '--format', 'json'])
    await drop()
    expect(JSON.parse(stdout)).toMatchObject({ matches: [], compared: 0, limits: [] })
  })
})

test('the pairs of any roster are those that PostgreSQL finds when it compares all names with all others', async () => {
  const database = await openEmpty()
  const part = fc.constantFrom(
    'Ann',
    'Anna',
    'Hanna',
    'Lee',
    'Leigh',
    'Ada',
    'Лавров',
    'Lavrow',
    "O'Hara",
    'Ohara',
    'Bo',
    '唐鳳',
    'van der Berg',
    '7',
  )
  const name = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    fc.string({ minLength: 1, maxLength: 8 }),
  )
  const person = fc.record({
    name: name.filter((each) => each.trim() !== ''),
    more: fc.array(
      name.filter((each) => each.trim() !== ''),
      { maxLength: 2 },
    ),
  })
  const roster = fc.array(person, { minLength: 5, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(fc.tuple(roster, roster, roster), async (rosters) => {
      await database.query('TRUNCATE "Dataset" CASCADE')
      for (const [at, persons] of rosters.entries()) {
        const records = persons.map(({ name, more }, index) => ({
          slug: `person-${at}-${index}`,
          name,
          names: more.map((value) => ({ value, language: 'en', kind: 'ALTERNATE' })),
        }))
        const dataset = { slug: `roster-${at}`, title: 'Roster', licence: 'CC0-1.0' }
        await load(database, readRecord(writeFiles({ 'a.json': { format: 'rapporteur/1', dataset, persons: records } })))
      }
      const { pairs, candidates } = await pairsByName(database.query, 'Person', {})
      const all = await database.query<{ one: string; other: string; similarity: number; equal: boolean }>(`
        WITH named AS (SELECT * FROM "RefKey" WHERE kind = 'PERSON' AND cardinality(names) > 0)
        SELECT a."recordId" AS one, b."recordId" AS other, max(similarity(a.key, b.key))::float8 AS similarity,
          bool_or(a.key = b.key AND (SELECT count(*) FROM named n WHERE n.key = a.key) <= 50) AS equal
        FROM named a JOIN named b ON a."recordId" < b."recordId" AND a."datasetId" <> b."datasetId"
        WHERE (a.key = b.key AND (SELECT count(*) FROM named n WHERE n.key = a.key) <= 50)
          OR (a.key <> b.key AND similarity(a.key, b.key) >= 0.3 AND greatest(length(a.key), length(b.key)) > 3)
        GROUP BY 1, 2`)
      expect(candidates).toBe(all.length)
      const line = (one: string, other: string, similarity: number, equal: boolean) => `${one} ${other} ${similarity} ${equal}`
      const expected = all.map(({ one, other, similarity, equal }) => line(one, other, similarity, equal))
      const found = pairs.map(({ one, other, similarity, names }) => line(one, other, similarity, names.length > 0))
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: trials(3) },
  )
})

describe('rapporteur matches', () => {
  let url: string
  const matches = (...args: string[]) => rapporteur(['matches', '--database', url, ...args])
  const proposed = async (...args: string[]): Promise<{ matches: Match[]; limits: string[] }> =>
    JSON.parse((await matches('--format', 'json', ...args)).stdout)
  const pairs = async () => (await proposed()).matches.map(({ one, other }) => [one.slug, other.slug].sort())

  beforeAll(async () => {
    const database = await databaseOf({
      one: [
        {
          slug: 'one-lavrov',
          name: 'Sergey Lavrov',
          nationality: 'RU',
          names: [{ value: 'Сергей Лавров', language: 'ru', kind: 'ALTERNATE' }],
        },
        { slug: 'one-ward', name: 'Henry Ward', nationality: 'GB', identifiers: [{ scheme: 'wikidata', value: 'Q1' }] },
      ],
      two: [
        {
          slug: 'two-lavrov',
          name: 'Sergey Lavrov',
          nationality: 'RU',
          names: [{ value: 'Сергей Лавров', language: 'ru', kind: 'ALTERNATE' }],
        },
        { slug: 'two-ward', name: 'Henry Ward', nationality: 'US', identifiers: [{ scheme: 'wikidata', value: 'Q2' }] },
      ],
      three: [{ slug: 'three-lavrov', name: 'Sergei Lavrov', nationality: 'RU' }],
    })
    url = database.url
    afterAll(database.drop)
  })

  test('proposes pairs with reasons for and against, the best first', async () => {
    const { status, stdout, stderr } = await matches()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/score +one +other +reasons/)
    const { matches: found, limits } = await proposed()
    expect(limits).toEqual([])
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    const [best] = found
    expect(new Set([best?.one.slug, best?.other.slug])).toEqual(new Set(['one-lavrov', 'two-lavrov']))
    expect(best?.for).toEqual([expect.stringMatching(/^names in common: .*sergey lavrov/), 'same nationality: RU'])
    const ward = found.find(({ one }) => one.slug.endsWith('ward'))
    expect(ward?.for).toEqual(['name in common: henry ward'])
    expect(ward?.against.toSorted()).toEqual([
      expect.stringMatching(/^other identifier: wikidata:Q\d and wikidata:Q\d$/),
      expect.stringMatching(/^other nationality: (GB and US|US and GB)$/),
    ])
    expect(found.at(-1)).toEqual(ward)
    expect(stdout).toContain('- other nationality')
    expect((await proposed('--dataset', 'three')).matches.every(({ one, other }) => [one.slug, other.slug].includes('three-lavrov'))).toBe(
      true,
    )
    expect(await proposed('--first', '1')).toMatchObject({
      matches: [best],
      limits: [`${found.length} pairs were found, and 1 are shown. Raise --first`],
    })
  })

  test('stores decisions, lists them, and deletes them', async () => {
    expect(await matches('--decided')).toMatchObject({ status: 0, stdout: 'Nothing was decided.\n' })
    expect(await matches('--accept', 'two-lavrov', 'one-lavrov')).toEqual({
      status: 0,
      stdout: 'two-lavrov and one-lavrov: accepted\n',
      stderr: '',
    })
    // It is in the history of both records, once.
    expect((await matches('--accept', 'one-lavrov', 'two-lavrov')).status).toBe(0)
    for (const slug of ['one-lavrov', 'two-lavrov']) {
      const history = await rapporteur(['history', slug, '--kind', 'person', '--database', url, '--format', 'json'])
      expect(JSON.parse(history.stdout)).toMatchObject([
        { action: 'MATCH_ACCEPTED', reason: 'Decided by rapporteur matches.' },
        { action: 'CREATED' },
      ])
    }
    expect((await matches('--reject', 'one-ward', 'two-ward')).status).toBe(0)
    expect(await pairs()).not.toContainEqual(['one-lavrov', 'two-lavrov'])
    expect(await pairs()).not.toContainEqual(['one-ward', 'two-ward'])
    expect((await matches('--decided')).stdout).toMatch(/one-lavrov +two-lavrov +accepted +\d{4}-\d\d-\d\d/)
    expect(JSON.parse((await matches('--decided', '--format', 'json')).stdout)).toEqual([
      { slug: 'one-lavrov', otherSlug: 'two-lavrov', verdict: 'ACCEPTED', decidedAt: expect.any(String) },
      { slug: 'one-ward', otherSlug: 'two-ward', verdict: 'REJECTED', decidedAt: expect.any(String) },
    ])
    expect((await matches('--forget', 'one-ward', 'two-ward')).stdout).toBe('one-ward and two-ward: forgotten\n')
    expect(await pairs()).toContainEqual(['one-ward', 'two-ward'])
  })

  test('refuses a decision that contradicts another one, also by way of a third record', async () => {
    const direct = await matches('--reject', 'one-lavrov', 'two-lavrov')
    expect(direct).toMatchObject({
      status: 1,
      stdout: '',
      stderr: '"one-lavrov" and "two-lavrov" were accepted before. Forget that decision first\n',
    })
    expect((await matches('--reject', 'one-lavrov', 'three-lavrov')).status).toBe(0)
    const transitive = await matches('--accept', 'two-lavrov', 'three-lavrov')
    expect(transitive).toMatchObject({ status: 1, stdout: '' })
    expect(transitive.stderr).toMatch(
      /^The decision that "\S+" and "\S+" are the same contradicts another one: .*were decided to be different\. Forget one of the two first\n$/,
    )
    expect(JSON.parse((await matches('--decided', '--format', 'json')).stdout)).toHaveLength(2)
  })

  test.each([
    [['--accept', 'one-lavrow', 'two-lavrov'], 1, /^There is no person with the slug "one-lavrow"\. Did you mean "one-lavrov"/],
    [['--forget', 'one-lavrov', 'two-ward'], 1, /^Nothing was decided about "one-lavrov" and "two-ward"/],
    [['--accept', 'one-lavrov', 'one-ward'], 1, /are both of the dataset "one"/],
    [['--accept', 'one-lavrov'], 2, /^--accept takes pairs of slugs, and got 1 slugs/],
    [['--first', '0'], 2, /^--first is 0\. Give 1 to 1000/],
    [['--kind', 'statement'], 2, /'--kind <kind>' argument 'statement' is invalid/],
  ])('%j is an error', async (args, status, message) => {
    const result = await matches(...args)
    expect(result.stderr.replace(/^error: option /, '')).toMatch(message)
    expect(result).toMatchObject({ status, stdout: '' })
  })
})

test('rapporteur matches does not search similar names of records that have very many', async () => {
  const withNames = (dataset: string): Person => ({
    slug: `${dataset}-person`,
    name: `${dataset} person`,
    names: Array.from({ length: 10_001 }, (_, at) => ({ value: `${dataset} ${at}`, kind: 'ALTERNATE' })),
  })
  const { url, drop } = await databaseOf({ one: [withNames('one')], two: [withNames('two')] })
  const { stdout } = await rapporteur(['matches', '--database', url, '--format', 'json'])
  expect(JSON.parse(stdout).limits).toEqual([
    'the records of this type have 20,004 names, and similar names are searched up to 20,000: only records with an equal name were compared',
  ])
  await drop()
})

test('rapporteur matches says which pairs it did not compare', async () => {
  const many = (dataset: string, name: string, count: number): Person[] =>
    Array.from({ length: count }, (_, at) => ({ slug: `${dataset}-${name.toLowerCase().replace(' ', '-')}-${at}`, name }))
  const twins = (dataset: string) => ['Ada Twin', 'Bea Twin', 'Cleo Twin', 'Dora Twin'].flatMap((name) => many(dataset, name, 25))
  const others = Array.from({ length: 5_000 }, (_, at) => ({ slug: `other-${at}`, name: `Other ${at}` }))
  const { url, drop } = await databaseOf({
    one: [...twins('one'), ...many('one', 'John Common', 26)],
    two: [...twins('two'), ...many('two', 'John Common', 25), ...others],
  })
  const run = (...args: string[]) => rapporteur(['matches', '--database', url, ...args])
  const limits = [
    '2,000 pairs were found, and 20 are shown. Raise --first',
    '2,500 pairs have a common or similar name, and 2,000 were compared, those with the most names in common first. Select datasets with --dataset and --with',
    'there are 5,251 records of this type, and similar names are searched up to 5,000: only records with an equal name were compared',
    '1 name is of more than 50 records, and no pair was compared for them: john common',
  ]
  expect(JSON.parse((await run('--format', 'json')).stdout)).toMatchObject({ compared: 2_000, limits })
  const { status, stderr } = await run()
  expect({ status, stderr }).toEqual({ status: 0, stderr: limits.map((limit) => `Not complete: ${limit}.\n`).join('') })
  await drop()
})
