import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { popolo } from '../../src/import/formats/popolo.ts'
import { Refused } from '../../src/record/load-report.ts'
import { Unreadable } from '../../src/record/source-files.ts'
import { findingsOf, formatSuite, readSource, type SourceRead, sourceFrom, sourceOf } from './format-suite.ts'

const chamber = '1ba661a9-22ad-4d0f-8a60-fe8e28f2488c'
const jane = 'bc584d7f-86a1-4c2d-97b4-081971d8a1fa'
const roster = {
  persons: [
    {
      id: jane,
      name: 'Jane Doe',
      sort_name: 'Doe, Jane',
      birth_date: '1970-01-02',
      gender: null,
      identifiers: [
        { scheme: 'wikidata', identifier: 'Q1' },
        { scheme: 'a b:c', identifier: 7 },
      ],
      other_names: [
        { lang: 'ru', name: 'Джейн Доу', note: 'multilingual' },
        { lang: 'sh', name: 'Džejn Dou', note: 'multilingual' },
        { name: 'Jane Roe', note: 'maiden name' },
        { name: 'Jayne Doe', end_date: '1999' },
        { lang: 'en', name: 'Jane Doe' },
        { lang: 'not a language', name: 'J. Doe' },
      ],
    },
    { id: 'p/2', given_name: 'Ann', family_name: 'Bell', summary: 'A member.' },
  ],
  organizations: [
    { id: chamber, name: 'Chamber', classification: 'legislature', seats: 101 },
    { id: 'RED', name: 'Red Party', classification: 'party', other_names: [{ name: 'RP', note: 'abbreviation' }] },
    { id: 'office', name: 'Foreign Office', classification: 'ministry' },
    { id: 'club', name: 'Club', classification: 'chess club', parent_id: 'office' },
  ],
  posts: [{ id: 'minister', label: 'Foreign Minister', organization_id: 'office' }],
  areas: [
    { id: 'north', name: 'North', type: 'constituency', geometry: { type: 'Point', coordinates: [25.5, 58.25] } },
    { id: 'north/1', name: 'North 1', parent_id: 'north' },
  ],
  events: [
    { id: 'term/13', classification: 'legislative period', name: '13th Chamber', start_date: '2015-03-30', end_date: '2019' },
    { id: 'Q1', classification: 'general election', name: 'Election', start_date: '1920' },
  ],
  memberships: [
    {
      person_id: jane,
      organization_id: chamber,
      on_behalf_of_id: 'RED',
      area_id: 'north',
      role: 'member',
      legislative_period_id: 'term/13',
      end_date: '2016-00-00',
    },
    {
      person_id: jane,
      organization_id: chamber,
      on_behalf_of_id: 'RED',
      role: 'member',
      start_date: '2019-04-01T00:00:00Z',
      end_date: 'future',
    },
    { id: 'm3', person_id: 'p/2', post_id: 'minister', start_date: '2020-02' },
    { person_id: 'p/2', on_behalf_of_id: 'RED', role: 'treasurer' },
  ],
  meta: { sources: ['https://example.org'] },
}

const messages = ({ warnings }: SourceRead) => warnings.map(({ message }) => (typeof message === 'string' ? message : message()))

formatSuite(popolo, [
  {
    path: 'roster.json',
    content: JSON.stringify(roster, null, 2),
    expect: (read) => {
      const [doe, bell] = read.record.persons
      expect(doe).toMatchObject({
        slug: `sample-${jane}`,
        name: 'Jane Doe',
        sortName: 'Doe, Jane',
        identifiers: [
          { scheme: 'popolo', value: jane },
          { scheme: 'wikidata', value: 'Q1' },
          { scheme: 'a-b-c', value: '7' },
        ],
        names: [
          { value: 'Джейн Доу', language: 'ru', kind: 'TRANSLITERATION' },
          { value: 'Džejn Dou', language: 'sr-Latn', kind: 'ALTERNATE' },
          { value: 'Jane Roe', kind: 'FORMER' },
          { value: 'Jayne Doe', kind: 'FORMER' },
          { value: 'Jane Doe', language: 'en', kind: 'ALTERNATE' },
          { value: 'J. Doe', kind: 'ALTERNATE' },
        ],
      })
      expect(doe?.positions.map(({ title, role, start, end }) => ({ title, role, start, end }))).toEqual([
        { title: 'Member, Chamber, North (Red Party)', role: 'MEMBER_OF_PARLIAMENT', start: '2015-03-30', end: '2016' },
        { title: 'Member, Chamber (Red Party)', role: 'MEMBER_OF_PARLIAMENT', start: '2019-04-01', end: undefined },
      ])
      expect(bell).toMatchObject({ name: 'Ann Bell', sortName: 'Bell, Ann', summary: 'A member.' })
      expect(bell?.positions.map(({ title, role, start }) => ({ title, role, start }))).toEqual([
        { title: 'Foreign Minister, Foreign Office', role: 'FOREIGN_MINISTER', start: '2020-02' },
        { title: 'Treasurer, Red Party', role: 'OTHER', start: undefined },
      ])
      const { organizations, places } = read.record
      expect(organizations.map(({ name, classification, acronym, parent }) => [name, classification, acronym, parent])).toEqual([
        ['Chamber', 'PARLIAMENT', undefined, undefined],
        ['Red Party', 'PARTY', 'RP', undefined],
        ['Foreign Office', 'MINISTRY', undefined, undefined],
        ['Club', 'OTHER', undefined, organizations[2]?.slug],
      ])
      expect(places.map(({ name, latitude, longitude, parent }) => [name, latitude, longitude, parent])).toEqual([
        ['North', 58.25, 25.5, undefined],
        ['North 1', undefined, undefined, places[0]?.slug],
      ])
      expect(messages(read)).toEqual([
        'persons.birth_date is left out: a record has no such field',
        'organizations.seats is left out: a record has no such field',
        'areas.type is left out: a record has no such field',
        'meta is left out: a record has no such field',
        'the date "future" is taken as none',
        'events of the class "general election" are left out: they are no meetings',
        'the class "chess club" is kept as OTHER',
        'the language "not a language" is left out: it is not BCP 47',
      ])
    },
  },
  {
    path: 'persons.json',
    content: JSON.stringify([
      {
        id: jane,
        name: 'Jane Doe',
        other_names: [],
        memberships: [
          { role: 'member', organization: { id: chamber, name: 'Chamber', classification: 'legislature' } },
          {
            role: 'chair',
            organization: { id: chamber, name: 'Chamber', classification: 'legislature' },
            area: { id: 'n', name: 'North' },
          },
        ],
      },
    ]),
    expect: ({ record }) => {
      expect(record.organizations.map(({ name }) => name)).toEqual(['Chamber'])
      expect(record.places.map(({ name }) => name)).toEqual(['North'])
      expect(record.persons[0]?.positions.map(({ title, organization }) => [title, organization])).toEqual([
        ['Member, Chamber', record.organizations[0]?.slug],
        ['Chair, Chamber, North', record.organizations[0]?.slug],
      ])
    },
  },
  {
    path: 'person.json',
    content: JSON.stringify({ id: 7, name: 'Jane Doe', family_name: 'Doe' }),
    expect: ({ record }) => expect(record.persons.map(({ name }) => name)).toEqual(['Jane Doe']),
  },
])

const read = (data: unknown, path = 'roster.json') =>
  readSource(popolo, sourceOf(path, typeof data === 'string' ? data : JSON.stringify(data, null, 1)))
const refusal = async (data: unknown): Promise<string> => {
  const error = await read(data).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error instanceof Refused || error instanceof Unreadable).toBe(true)
  return error instanceof Error ? error.message : ''
}

const complaints: [string, unknown, RegExp][] = [
  ['a person without a name', { persons: [{ id: '1' }] }, /roster\.json:3 persons\[0\]: expected a name, found nothing/],
  [
    'two persons with one id',
    {
      persons: [
        { id: '1', name: 'A' },
        { id: '1', name: 'B' },
      ],
    },
    /roster\.json:8 persons\[1\]\.id: expected an id of its own, found "1", which persons\[0\] has/,
  ],
  [
    'a membership of nobody',
    { organizations: [{ id: 'o', name: 'O' }], memberships: [{ person_id: 'x', organization_id: 'o' }] },
    /roster\.json:\d+ memberships\[0\]\.person_id: expected the id of one of the persons of this file, found "x"/,
  ],
  [
    'a membership of nothing',
    { persons: [{ id: '1', name: 'A' }], memberships: [{ person_id: '1' }] },
    /memberships\[0\]: expected an organization_id/,
  ],
  [
    '31 February',
    {
      persons: [{ id: '1', name: 'A' }],
      organizations: [{ id: 'o', name: 'O' }],
      memberships: [{ person_id: '1', organization_id: 'o', start_date: '2014-02-31' }],
    },
    /memberships\[0\]\.start_date: expected a date such as 2014, 2014-06 or 2014-06-02, found "2014-02-31"/,
  ],
  ['a name that is a list', { persons: [{ id: '1', name: ['A'] }] }, /persons\[0\]\.name: expected some text, found a list/],
  ['a list of texts', { persons: ['A'] }, /persons\[0\]: expected a mapping, found "A"/],
  ['no list', { persons: { a: 1 } }, /expected a list/],
  ['nothing', { persons: [] }, /roster\.json: expected at least one person, organization or area, found none/],
  ['a number', 7, /expected a mapping with lists such as persons and memberships/],
  ['broken JSON', '{"persons": [\n{"id": "1",, }]}', /roster\.json:2 is not JSON/],
  ['a truncated file', '{"persons": [\n{"id": "1", "name": "A', /roster\.json\S* is not JSON/],
  [
    'deep records',
    `{"persons":[${'{"id":"1","name":"A","memberships":[{"person":'.repeat(20)}{"id":"1","name":"A"}${'}]}'.repeat(20)}]}`,
    /expected records at most 10 levels deep/,
  ],
]

test.each(complaints)('%s is refused with its place', async (_, data, message) => {
  expect(await refusal(data)).toMatch(message)
})

test('a text in several languages: the first is the name, and all are other names', async () => {
  const found = await read({
    persons: [{ id: '1', name: { 'lang:en': 'Jane Doe', 'lang:ru': 'Джейн Доу' } }],
    organizations: [{ id: 'o', name: { 'lang:en': 'Chamber' } }],
    memberships: [{ person_id: '1', organization_id: 'o', role: { 'lang:en': 'Chair', 'lang:fr': 'Présidente' } }],
  })
  const [jane] = found.record.persons
  expect(jane?.name).toBe('Jane Doe')
  expect(jane?.names.map(({ value, language, kind }) => [value, language, kind])).toEqual([
    ['Jane Doe', 'en', 'ALTERNATE'],
    ['Джейн Доу', 'ru', 'TRANSLITERATION'],
  ])
  expect(jane?.positions.map(({ title }) => title)).toEqual(['Chair, Chamber'])
  expect(messages(found)).toEqual(['memberships.role in another language than the first is left out: a record has no such field'])
  expect(await refusal({ persons: [{ id: '1', name: { 'lang:en': 'Jane Doe', other: 'x' } }] })).toMatch(
    /expected some text, found a mapping/,
  )
})

test('what need not be known is left out where its id is not in the file, with a warning', async () => {
  const found = await read({
    persons: [{ id: '1', name: 'A' }],
    organizations: [{ id: 'o', name: 'O', parent_id: 'p' }],
    areas: [{ id: 'a', name: 'North', parent_id: 'b' }],
    memberships: [{ person_id: '1', organization_id: 'o', on_behalf_of_id: 'q', area_id: 'c', legislative_period_id: 't' }],
  })
  expect(found.record.persons.flatMap(({ positions }) => positions.map(({ title }) => title))).toEqual(['Member, O'])
  expect(messages(found)).toEqual([
    'legislative_period_id is left out: none of the events of this file has the id "t"',
    'area_id is left out: none of the areas of this file has the id "c"',
    'on_behalf_of_id is left out: none of the organizations of this file has the id "q"',
    'parent_id is left out: none of the areas of this file has the id "b"',
    'parent_id is left out: none of the organizations of this file has the id "p"',
  ])
})

test('an area without a name is left out, as is what refers to it', async () => {
  const found = await read({
    persons: [{ id: '1', name: 'A' }],
    organizations: [{ id: 'o', name: 'O' }],
    areas: [{ id: 'a' }, { id: 'b', name: 'North', parent_id: 'a' }],
    memberships: [{ person_id: '1', organization_id: 'o', area_id: 'a' }],
  })
  expect(found.record.places.map(({ name, parent }) => [name, parent])).toEqual([['North', undefined]])
  expect(found.record.persons[0]?.positions.map(({ title }) => title)).toEqual(['Member, O'])
  expect(messages(found)).toEqual([
    'an area without a name is left out',
    'area_id is left out: none of the areas of this file has the id "a"',
    'parent_id is left out: none of the areas of this file has the id "a"',
  ])
})

test('a member is a person or an organization: only a person holds a position', async () => {
  const found = await read({
    persons: [{ id: '1', name: 'A' }],
    organizations: [
      { id: 'o', name: 'Government', classification: 'coalition' },
      { id: 'q', name: 'Party', classification: 'party' },
    ],
    memberships: [
      { organization_id: 'o', role: 'head', member: { '@type': 'Person', id: '1' } },
      { organization_id: 'o', role: 'partner', member: { '@type': 'Organization', id: 'q' } },
    ],
  })
  expect(found.record.persons.flatMap(({ positions }) => positions.map(({ title }) => title))).toEqual(['Head, Government'])
  expect(messages(found)).toContain('a membership of an organization is left out: only a person holds a position')
})

test('memberships of a file without its persons are one complaint with its number', async () => {
  const memberships = [1, 2, 3].map((at) => ({ person_id: `org.example/${at}`, organization_id: 'o' }))
  expect(await refusal({ organizations: [{ id: 'o', name: 'O' }], memberships })).toMatch(
    /3 times, first at roster\.json:\d+ .*expected the id of one of the persons of this file, found "org\.example\/1"\. Merge the files/,
  )
})

test('an id that begins with a domain is the same in each file', async () => {
  const data = { persons: [{ id: 'org.example/person/7', name: 'A' }] }
  const persons = await Promise.all(['a.json', 'b.json'].map(async (path) => (await read(data, path)).record.persons[0]))
  expect(persons[0]).toEqual(persons[1])
  expect(persons[0]?.identifiers).toEqual([{ scheme: 'popolo', value: 'org.example/person/7' }])
})

test('an id that is not unique everywhere is that of its file', async () => {
  const data = { organizations: [{ id: 'IND', name: 'Independent' }] }
  const slugs = await Promise.all(['a.json', 'b.json'].map(async (path) => (await read(data, path)).record.organizations[0]?.slug))
  expect(slugs[0]).not.toBe(slugs[1])
  expect(slugs[0]).toMatch(/^sample-ind-/)
})

test('a position keeps its slug when its end is added and when other memberships are', async () => {
  const slugsOf = async (memberships: object[]) => {
    const data = { persons: [{ id: '1', name: 'A' }], organizations: [{ id: 'o', name: 'O' }], memberships }
    return (await read(data)).record.persons.flatMap(({ positions }) => positions.map(({ slug }) => slug))
  }
  const member = { person_id: '1', organization_id: 'o', role: 'member', start_date: '2014' }
  const [before] = await slugsOf([member])
  expect(
    await slugsOf([
      { ...member, role: 'chair' },
      { ...member, end_date: '2015' },
    ]),
  ).toContain(before)
  expect(new Set(await slugsOf([member, member, member])).size).toBe(3)
})

test('the dates of a period are not used where those of a membership contradict them', async () => {
  const found = await read({
    persons: [{ id: '1', name: 'A' }],
    organizations: [{ id: 'o', name: 'O' }],
    events: [{ id: 't', classification: 'legislative period', start_date: '2015-03-30', end_date: '2019' }],
    memberships: [
      { person_id: '1', organization_id: 'o', legislative_period_id: 't', end_date: '2015-03-27' },
      { person_id: '1', organization_id: 'o', legislative_period_id: 't', end_date: '2016' },
    ],
  })
  const terms = found.record.persons.flatMap(({ positions }) => positions.map(({ start, end }) => [start, end]))
  expect(terms).toEqual([
    [undefined, '2015-03-27'],
    ['2015-03-30', '2016'],
  ])
  expect(messages(found)).toEqual(['the period from 2015-03-30 to 2019 is not used: the membership has 2015-03-27'])
})

const corpus = '../shared/corpora/popolo/test/fixtures'
const expected: [string, number, number][] = [
  ['burundi', 227, 227],
  ['estonia', 193, 299],
  ['ireland', 226, 324],
  ['kenya', 355, 355],
  ['pakistan', 349, 349],
  ['zimbabwe-senate', 67, 68],
]

describe.skipIf(!existsSync(corpus))(`EveryPolitician, skipped if ${corpus} is not there`, () => {
  test.each(expected)('%s has %i persons and %i positions', async (name, persons, positions) => {
    const read = await readSource(popolo, sourceFrom(`${corpus}/${name}-ep-popolo-v1.0.json`))
    expect(read.record.persons).toHaveLength(persons)
    expect(read.record.persons.flatMap(({ positions }) => positions)).toHaveLength(positions)
    expect(findingsOf(read)).toEqual([])
  })
})
