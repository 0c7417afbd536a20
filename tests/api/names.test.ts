import { beforeAll, describe, expect, test } from 'vitest'
import { AmbiguousRefError, type RapporteurError } from '../../src/sdk/index.ts'
import { openRosters, type Rosters } from '../kit/rosters.ts'

let rosters: Rosters
beforeAll(async () => {
  rosters = await openRosters()
})

type Person =
  | string
  | { slug?: string; name: string; sortName?: string; nationality?: string; names?: [value: string, language?: string][] }

/** Persons as the record format has them, with slugs p0, p1, ... that say nothing of their names. */
const persons = (roster: readonly Person[], prefix = 'p') =>
  roster.map((person, index) => {
    const { names = [], ...given } = typeof person === 'string' ? { name: person } : person
    return {
      slug: `${prefix}${index}`,
      ...given,
      names: names.map(([value, language]) => ({ value, kind: 'ALTERNATE', ...(language && { language }) })),
    }
  })

const only = async (roster: readonly Person[]) => {
  await rosters.put('b', {})
  await rosters.put('a', { persons: persons(roster) })
}

/** Each person on record, and which of them each spelling means, by index; nobody where the list is empty. */
const tables: [title: string, roster: Person[], meanings: Record<string, number[]>][] = [
  [
    'two persons of one name, one of whom has it as slug',
    [
      { slug: 'henry-ward', name: 'Henry Ward' },
      { slug: 'henry-ward-2', name: 'Henry Ward' },
    ],
    {
      'Henry Ward': [0, 1],
      'henry ward': [0, 1],
      'henry-ward': [0],
      'henry-ward-2': [1],
      'slug:henry-ward': [0],
      Ward: [0, 1],
      'H. Ward': [0, 1],
    },
  ],
  [
    'a sort name that is given and one that is not',
    ['Ann Smith', { name: 'Bob Smith', sortName: 'Smith, Bob' }],
    { Smith: [0, 1], 'Ann Smith': [0], 'Smith, Bob': [1], 'Smith, B.': [1], 'A. Smith': [0] },
  ],
  [
    'a particle',
    ['Ursula von der Berg', 'Anna Berg'],
    {
      'von der Berg': [0],
      Berg: [0, 1],
      'Berg, Ursula von der': [0],
      'von der Berg, Ursula': [0],
      'Ursula Berg': [0],
      'U. von der Berg': [0],
      'Frau von der Berg': [0],
      'VON DER BERG': [0],
      'Berg, Anna': [1],
      'Anna von der Berg': [],
      'von Berg': [],
    },
  ],
  [
    'apostrophes of every kind or none',
    ["Tom O'Hara", 'Liam O’Hara'],
    {
      "O'Hara": [0, 1],
      'O’Hara': [0, 1],
      OHara: [0, 1],
      OʻHara: [0, 1],
      Oʼhara: [0, 1],
      'O`Hara': [0, 1],
      'O´Hara': [0, 1],
      'O Hara': [0, 1],
      "Liam O'Hara": [1],
      'Tom OHara': [0],
      Hara: [],
    },
  ],
  [
    'titles and honorifics',
    [
      'Kemal Doğan',
      'Ayşe Yılmaz',
      {
        name: 'Sergey Lavrov',
        names: [
          ['Сергей Лавров', 'ru'],
          ['Сергей Викторович Лавров', 'ru'],
        ],
      },
    ],
    {
      'Prime Minister Doğan': [0],
      'Mr Doğan': [0],
      'Mr. Kemal Doğan': [0],
      'Mr Kemal Doğan': [0],
      DOĞAN: [0],
      Dogan: [0],
      'Sayın Doğan': [0],
      'Doğan Bey': [0],
      'Başbakan Kemal Doğan': [0],
      'Ayşe Yılmaz Hanım': [1],
      YILMAZ: [1],
      yilmaz: [1],
      'H.E. Mr. Sergey Lavrov': [2],
      'His Excellency Sergey Lavrov': [2],
      'Minister of Foreign Affairs Lavrov': [2],
      'Russian Foreign Minister Sergey Lavrov': [2],
      'Lavrov, Minister of Foreign Affairs of Russia': [2],
      'M. Lavrov': [2],
      'Prime Minister E. M. Lavrov': [],
      'Lavrov, Prime Minister E. M.': [],
      'S. Lavrov': [2],
      'S.V. Lavrov': [2],
      'S. V. Lavrov': [2],
      'Sergey V. Lavrov': [2],
      'Lavrov S.V.': [2],
      'Lavrov, S. V.': [2],
      'Лавров Сергей Викторович': [2],
      'Лавров С.В.': [2],
      'г-н Лавров': [2],
      'Dr. Sergey Lavrov, PhD': [2],
      'V. Lavrov': [],
      'Boris Lavrov': [],
      'Sergey A. Lavrov': [2],
    },
  ],
  [
    'a title that is a name',
    ['Major Owens', 'Bill Owens', 'Pan Wei', 'Jan Wei', 'Earl Warren'],
    { 'Major Owens': [0], 'Pan Wei': [2], Owens: [0, 1], Wei: [2, 3], 'Mr Warren': [4], 'Earl Warren': [4], 'Chief Justice Warren': [4] },
  ],
  [
    'father and son',
    ['Henry Ward', 'Henry Ward Jr.', 'Alan Senior'],
    {
      'Henry Ward': [0, 1],
      'Henry Ward Jr.': [1],
      'Henry Ward, Jr.': [1],
      'Ward, Henry, Jr.': [1],
      'Ward Jr.': [1],
      'Henry Ward junior': [1],
      // Nobody has it, so the one without any is meant.
      'Henry Ward Sr.': [0],
      'Henry Ward III': [0],
      Senior: [2],
      'Alan Senior': [2],
    },
  ],
  ['a generation that nobody has is never another', ['Henry Ward Jr.'], { 'Henry Ward Sr.': [], 'Henry Ward II': [], 'Henry Ward': [0] }],
  [
    'Chinese names',
    ['王小明', { name: 'Xi Jinping', nationality: 'CN', names: [['习近平', 'zh']] }, { name: '欧阳明' }],
    {
      '王 小明': [0],
      王小明: [0],
      '王　小明': [0],
      王: [0],
      王先生: [0],
      'Wang Xiaoming': [0],
      'Wang Xiao Ming': [0],
      'Xiaoming Wang': [0],
      'Xi Jinping': [1],
      Xi: [1],
      'Jinping Xi': [1],
      'Xi Jin Ping': [1],
      习近平主席: [1],
      'President Xi': [1],
      欧阳: [2],
      欧阳先生: [2],
    },
  ],
  [
    'names that sound alike in other characters',
    [{ name: '王小明' }, { name: '王晓明' }],
    { 王小明: [0], 王晓明: [1], 'Wang Xiaoming': [0, 1], 王: [0, 1] },
  ],
  [
    'the same characters, and a name in Latin letters that may be it',
    [{ name: '王小明' }, { name: '王晓明' }, { name: 'Wang Xiaoming', nationality: 'CN' }],
    { 王小明: [0, 2], 'Wang Xiaoming': [0, 1, 2] },
  ],
  [
    'Korean, Vietnamese, Hungarian and Japanese names',
    [
      'Kim Jong Un',
      { name: 'Nguyễn Phú Trọng', nationality: 'VN' },
      { name: 'Viktor Orbán', names: [['Orbán Viktor', 'hu']] },
      {
        name: 'Shinzō Abe',
        nationality: 'JP',
        names: [
          ['安倍晋三', 'ja'],
          ['セルゲイ・ラヴロフ', 'ja'],
        ],
      },
      { name: 'Ban Ki-moon', nationality: 'KR', names: [['반기문', 'ko']] },
    ],
    {
      Kim: [0],
      'Kim Jong Un': [0],
      'Kim Jong-un': [0],
      'Kim Jongun': [0],
      'Jong Un Kim': [0],
      'Chairman Kim': [0],
      Nguyễn: [1],
      Nguyen: [1],
      Trọng: [1],
      'Nguyen Phu Trong': [1],
      'Phú Trọng Nguyễn': [1],
      'Ông Trọng': [1],
      Orbán: [2],
      Orban: [2],
      'Orbán Viktor': [2],
      'Viktor Orbán': [2],
      Viktor: [],
      安倍: [3],
      安倍首相: [3],
      安倍さん: [3],
      '安倍 晋三': [3],
      Abe: [3],
      'Abe Shinzo': [3],
      Ban: [4],
      'Ban Kimoon': [4],
      'Ban Ki Moon': [4],
      반: [4],
      '반 기문': [4],
    },
  ],
  [
    'particles of other languages',
    [
      'Charles de Gaulle',
      "Valéry Giscard d'Estaing",
      'Bashar al-Assad',
      'Abdulaziz ibn Saud',
      'Angus McDonald',
      'Flora Mc Donald',
      'David Ben-Gurion',
      'Mohammed bin Salman Al Saud',
      'José Ortega y Gasset',
    ],
    {
      'de Gaulle': [0],
      'De Gaulle': [0],
      Gaulle: [0],
      DeGaulle: [0],
      'General de Gaulle': [0],
      'Gaulle, Charles de': [0],
      "d'Estaing": [1],
      'd’Estaing': [1],
      Destaing: [1],
      Estaing: [1],
      "Giscard d'Estaing": [1],
      'al-Assad': [2],
      'Al Assad': [2],
      Assad: [2],
      'el-Assad': [2],
      'President Assad': [2],
      'Ibn Saud': [3],
      'bin Saud': [3],
      McDonald: [4, 5],
      'Mc Donald': [4, 5],
      'Angus Mc Donald': [4],
      'Flora McDonald': [5],
      Donald: [],
      'Ben-Gurion': [6],
      'Ben Gurion': [6],
      'Mohammed bin Salman': [7],
      'bin Salman': [7],
      Saud: [3, 7],
      'Ortega y Gasset': [8],
      Ortega: [8],
    },
  ],
  [
    'two family names',
    [
      'María José García Márquez',
      { name: 'Anders Fogh Rasmussen', sortName: 'Fogh Rasmussen, Anders' },
      'Annegret Kramp-Karrenbauer',
      { name: 'Luiz Inácio Lula da Silva', nationality: 'BR' },
    ],
    {
      García: [0],
      Márquez: [0],
      'García Márquez': [0],
      'María García': [0],
      'García Márquez, María José': [0],
      'M. J. García': [0],
      'Fogh Rasmussen': [1],
      Rasmussen: [1],
      'Anders Rasmussen': [1],
      'Rasmussen, Anders Fogh': [1],
      'Kramp-Karrenbauer': [2],
      'Kramp Karrenbauer': [2],
      Karrenbauer: [2],
      Lula: [3],
      'da Silva': [3],
      'President Lula': [3],
    },
  ],
  [
    'a family name that comes first, as the sort name says',
    [{ name: 'Kovács Éva', sortName: 'Kovács, Éva' }],
    { Kovács: [0], 'É. Kovács': [0], 'Éva Kovács': [0] },
  ],
  [
    'letters that are written in several ways',
    ['Jürgen Müller', 'Gerda Groß', 'Ole Sørensen', { name: 'İsmet İnönü', nationality: 'TR' }, 'Lech Wałęsa'],
    {
      Müller: [0],
      Muller: [0],
      Mueller: [0],
      'J. Mueller': [0],
      Groß: [1],
      Gross: [1],
      GROSS: [1],
      Sørensen: [2],
      Sorensen: [2],
      Soerensen: [2],
      İnönü: [3],
      Inonu: [3],
      İNÖNÜ: [3],
      'ısmet inönü': [3],
      Walesa: [4],
    },
  ],
  [
    'names with titles on record',
    ['Sir John Smith', 'Pope Francis', 'King Abdullah II', 'Dr. Angela Braun'],
    {
      'John Smith': [0],
      'Smith, Sir John': [0],
      Francis: [1],
      'Pope Francis': [1],
      Abdullah: [2],
      'King Abdullah': [2],
      'Angela Braun': [3],
      'Dr Braun': [3],
    },
  ],
  [
    'middle names left out or added',
    ['John Smith', 'John Adam Smith', 'John Bernard Smith'],
    {
      'John Smith': [0, 1, 2],
      'John A. Smith': [0, 1],
      'John B. Smith': [0, 2],
      'John Adam Smith': [1],
      'J. A. Smith': [0, 1],
      'Adam Smith': [1],
      'John Carl Smith': [],
    },
  ],
  [
    "slugs that are other persons' names",
    [
      { slug: 'ward', name: 'Ann Berg' },
      { slug: 'x', name: 'Henry Ward' },
      { slug: 'henry-ward', name: 'Tom Lund' },
    ],
    { ward: [0], Ward: [1], 'henry-ward': [2], 'Henry Ward': [1], 'slug:ward': [0], 'Henry-Ward': [1], X: [1] },
  ],
]

describe.each(tables)('%s', (_title, roster, meanings) => {
  test('each spelling means all who bear it', async () => {
    await only(roster)
    const slugs = persons(roster).map(({ slug }) => slug)
    const seen: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const [ref, indexes] of Object.entries(meanings)) {
      const meaning = await rosters.meaning('person', ref)
      seen[ref] = 'unknown' in meaning ? [] : 'found' in meaning ? [meaning.found] : meaning.ambiguous
      expected[ref] = indexes.map((index) => slugs[index]).sort()
    }
    expect(seen).toEqual(expected)
  })
})

/** What a query with one ref fails with. */
const failure = (query: string, ref: string): Promise<RapporteurError> =>
  rosters.client.request(query, { ref }).then(
    () => expect.fail('The ref names a record'),
    (error) => error,
  )

const topic = (slug: string, label: string, more: object = {}) => ({ slug, label, ...more })
const organization = (slug: string, name: string, more: object = {}) => ({ slug, name, classification: 'STATE', ...more })

describe('records of two datasets that have one name', () => {
  test.each([
    ['organization', 'Norway', 'norway', 'state-nor'],
    ['topic', 'Fisheries', 'fisheries', 'b-fisheries'],
  ])('%s %o is neither of them', async (field, name, first, second) => {
    await rosters.put('a', { organizations: [organization('norway', 'Norway')], topics: [topic('fisheries', 'Fisheries')] })
    await rosters.put('b', { organizations: [organization('state-nor', 'Norway')], topics: [topic('b-fisheries', 'Fisheries')] })
    expect(await rosters.meaning(field, name)).toEqual({ ambiguous: [first, second].sort() })
    expect(await rosters.meaning(field, name.toUpperCase())).toEqual({ ambiguous: [first, second].sort() })
    for (const ref of [first, `slug:${first}`]) expect(await rosters.meaning(field, ref)).toEqual({ found: first })
    const filtered = await failure(`query ($ref: [String!]) { statements(where: { ${field}: $ref }) { totalCount } }`, name)
    expect(filtered).toMatchObject({ code: 'AMBIGUOUS_REF', extensions: { argument: `where.${field}[0]`, count: 2 } })
  })

  test('a slug that another record bears as its name, in the same letters, is ambiguous; "slug:" says which', async () => {
    await rosters.put('a', { topics: [topic('fisheries', 'Fishing'), topic('quotas', 'Quotas')] })
    await rosters.put('b', { topics: [topic('b-fish', 'fisheries')] })
    expect(await rosters.meaning('topic', 'fisheries')).toEqual({ ambiguous: ['b-fish', 'fisheries'] })
    expect(await rosters.meaning('topic', 'slug:fisheries')).toEqual({ found: 'fisheries' })
    expect(await rosters.meaning('topic', 'b-fish')).toEqual({ found: 'b-fish' })
    expect(await rosters.meaning('topic', 'Fisheries')).toEqual({ found: 'b-fish' })
    expect(await rosters.meaning('topic', 'slug:Fisheries')).toMatchObject({ unknown: expect.any(Array) })
    const error = await failure('query ($ref: String!) { topic(ref: $ref) { slug } }', 'fisheries')
    expect(error.message).toMatch(/Write "slug:fisheries" for the first, and the slug or id of any other\.$/)
    const address = await rosters.fetch(new Request('http://localhost/r/topic/fisheries', { headers: { accept: 'application/json' } }))
    expect([address.status, await address.text()]).toEqual([200, expect.stringContaining('"Fishing"')])
  })

  test('identifiers: one record, or ambiguous, and never by a spelling that only looks alike', async () => {
    const wikidata = (value: string) => ({ identifiers: [{ scheme: 'wikidata', value }] })
    const symbol = (value: string) => ({ identifiers: [{ scheme: 'un-symbol', value }] })
    await rosters.put('a', {
      organizations: [
        organization('one', 'One', wikidata('Q1')),
        // Two records of one dataset are never joined by an identifier.
        organization('other', 'Other', wikidata('Q1')),
        organization('dot', 'Dot', symbol('S/PV.1')),
        organization('two', 'Q2'),
        organization('mine', 'Mine', wikidata('Q3')),
      ],
    })
    await rosters.put('b', {
      organizations: [organization('dash', 'Dash', symbol('S/PV-1')), organization('theirs', 'Theirs', wikidata('Q3'))],
    })
    expect(await rosters.meaning('organization', 'wikidata:Q1')).toEqual({ ambiguous: ['one', 'other'] })
    expect(await rosters.meaning('organization', 'Q1')).toEqual({ ambiguous: ['one', 'other'] })
    expect(await rosters.meaning('organization', 'wikidata:Q3')).toEqual({ found: 'mine' })
    expect(await rosters.meaning('organization', 'un-symbol:S/PV.1')).toEqual({ found: 'dot' })
    expect(await rosters.meaning('organization', 'un-symbol:S/PV-1')).toEqual({ found: 'dash' })
    expect(await rosters.meaning('organization', 'Q2')).toEqual({ found: 'two' })
    const reserved = { organizations: [organization('one', 'One', { identifiers: [{ scheme: 'slug', value: 'two' }] })] }
    await expect(rosters.put('a', reserved)).rejects.toThrow('not slug, which refs use')
  })

  test('across types a slug means its record, and a name all of that name', async () => {
    await rosters.put('a', {
      organizations: [organization('norway', 'Norway')],
      places: [{ slug: 'land-of-norway', name: 'Norway' }],
    })
    await rosters.put('b', { organizations: [] })
    const count = (ref: string) =>
      rosters.client.request('query ($ref: [String!]) { statements(where: { mentions: $ref }) { totalCount } }', { ref })
    for (const ref of ['Norway', 'norway', 'land-of-norway']) expect(await count(ref)).toEqual({ statements: { totalCount: 0 } })
    await rosters.put('b', { organizations: [organization('state-nor', 'Norway')] })
    await expect(count('Norway')).rejects.toMatchObject({ code: 'AMBIGUOUS_REF', extensions: { kind: 'Organization' } })
    expect(await count('land-of-norway')).toEqual({ statements: { totalCount: 0 } })
  })
})

describe('candidates say what tells them apart', () => {
  test('persons by positions with years, and nationality', async () => {
    const position = (slug: string, title: string, start: string, end?: string) => ({
      slug,
      title,
      start,
      organization: 'ministry',
      role: 'FOREIGN_MINISTER',
      ...(end && { end }),
    })
    await rosters.put('a', {
      organizations: [organization('ministry', 'Ministry')],
      persons: [
        {
          slug: 'henry-ward',
          name: 'Henry Ward',
          nationality: 'GB',
          positions: [position('fm', 'Foreign Minister', '2009-05-01', '2012')],
        },
      ],
    })
    await rosters.put('b', {
      persons: [
        { slug: 'henry-ward-2', name: 'Henry Ward', positions: [{ ...position('fm-2', 'Envoy', '2015'), organization: 'ministry' }] },
      ],
    })
    const error = await failure('query ($ref: String!) { person(ref: $ref) { slug } }', 'Henry Ward')
    const candidates = [
      { slug: 'henry-ward', name: 'Henry Ward', dataset: 'a', description: 'Foreign Minister 2009–2012; GB' },
      { slug: 'henry-ward-2', name: 'Henry Ward', dataset: 'b', description: 'Envoy since 2015' },
    ]
    expect(error).toBeInstanceOf(AmbiguousRefError)
    expect(error).toMatchObject({
      message:
        '"Henry Ward" can be 2 persons: "Henry Ward" (henry-ward; Foreign Minister 2009–2012; GB; dataset a) or ' +
        '"Henry Ward" (henry-ward-2; Envoy since 2015; dataset b). Write the slug of the one that is meant.',
      extensions: { kind: 'Person', ref: 'Henry Ward', count: 2, candidates, argument: 'ref' },
      candidates,
    })
    await rosters.put('b', {})
  })

  test('every other type by what it has', async () => {
    const shared = {
      organizations: [
        organization('paper', 'Daily', { classification: 'MEDIA' }),
        organization('daily', 'Daily', { country: 'NO', acronym: 'DLY' }),
      ],
      places: [
        { slug: 'norway', name: 'Norway', country: 'NO' },
        { slug: 'bergen', name: 'Bergen', parent: 'norway' },
        { slug: 'bergen-de', name: 'Bergen', country: 'DE' },
      ],
      topics: [topic('sea', 'Sea'), topic('fish', 'Fish', { broader: ['sea'] }), topic('food', 'Fish', { scopeNote: 'As a dish.' })],
      documents: ['2012-01-05', '2013'].map((published, index) => ({
        slug: `note-${index}`,
        title: 'Note',
        kind: 'PRESS_RELEASE',
        publisher: 'paper',
        published,
        language: 'en',
        textAccess: 'METADATA',
      })),
      meetings: ['2012-12-04', '2013-04-23'].map((start, index) => ({
        slug: `council-${index}`,
        title: 'Council',
        kind: 'SUMMIT',
        start,
        status: 'HELD',
        place: 'bergen',
        sessions: [{ slug: `opening-${index}`, ordinal: 1, title: 'Opening', kind: 'PLENARY' }],
        agendaItems: [{ slug: `item-${index}`, ordinal: 1, number: '3', title: 'Any other business', status: 'AGREED' }],
      })),
      persons: ['Ann', 'Bob'].map((name, index) => ({
        slug: name.toLowerCase(),
        name,
        positions: [{ slug: `chair-${index}`, title: 'Chair', organization: 'daily', role: 'OTHER', start: '2001' }],
      })),
    }
    await rosters.put('a', shared)
    const descriptions: Record<string, unknown> = {}
    for (const [field, ref] of Object.entries({
      organization: 'Daily',
      place: 'Bergen',
      topic: 'Fish',
      document: 'Note',
      meeting: 'Council',
      session: 'Opening',
      agendaItem: 'Any other business',
      position: 'Chair',
    })) {
      const error = await failure(`query ($ref: String!) { ${field}(ref: $ref) { slug } }`, ref)
      descriptions[field] = error instanceof AmbiguousRefError ? error.candidates.map(({ description }) => description) : error.message
    }
    expect(descriptions).toEqual({
      organization: ['DLY; state; NO', 'media'],
      place: ['in Norway', 'DE'],
      topic: ['under Sea', 'As a dish.'],
      document: ['press release; Daily; 2012-01-05', 'press release; Daily; 2013'],
      meeting: ['summit; 2012-12-04; Bergen', 'summit; 2013-04-23; Bergen'],
      session: ['Council', 'Council'],
      agendaItem: ['item 3; Council; 2012-12-04', 'item 3; Council; 2013-04-23'],
      position: ['Ann; Daily; since 2001', 'Bob; Daily; since 2001'],
    })
  })

  test('many of them are counted, and the first are named', async () => {
    await only(Array.from({ length: 45 }, (_, index) => `Given${index} Smith`))
    const error = await failure('query ($ref: String!) { person(ref: $ref) { slug } }', 'Smith')
    expect(error).toMatchObject({
      extensions: { count: 45 },
      message: expect.stringMatching(/can be 45 persons: .* … and 40 more\. Write the slug/),
    })
    expect(error instanceof AmbiguousRefError && error.candidates.length).toBe(20)
  })
})

test('what nobody has gets suggestions, with titles left out', async () => {
  await only(['Kemal Doğan', 'Ann Smith'])
  for (const ref of ['Prime Minister Dogann', 'Prime Minister Kemal Dogan-Kaya', 'Mrs Ann Smyth, PhD']) {
    expect(await rosters.meaning('person', ref)).toEqual({ unknown: [ref.includes('Dog') ? 'p0' : 'p1'] })
  }
})

describe('the SQL of look-ups', () => {
  test('all refs of a request, whatever they are read as, are one statement; in the cache none', async () => {
    await only(['Kemal Doğan', 'Sergey Lavrov', 'Ursula von der Berg'])
    const query = `{ statements(where: { speaker: ["Prime Minister Doğan", "Berg, Ursula von der", "p1"], not: { mentions: ["S. Lavrov"] } }) { totalCount } }`
    expect((await rosters.counting(() => rosters.client.request(query))).sql).toHaveLength(2)
    expect((await rosters.counting(() => rosters.client.request(query))).sql).toHaveLength(1)
  })

  test('a lookup uses the index', async () => {
    await only(Array.from({ length: 3_000 }, (_, index) => `Given${index} Family${index}`))
    const { sql } = await rosters.counting(() =>
      rosters.client.request('{ persons(where: { person: ["Family7", "Given8 Family8"] }) { totalCount } }'),
    )
    const lookUp = sql.find((text) => text.includes('"RefKey"')) ?? ''
    const plan = await rosters.database.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN ${lookUp.replace(/\$1::[^)\s,]+/g, `'PERSON'`).replace(/\$2::[^)\s,]+/g, `'{family7,given8}'::text[]`)}`,
    )
    const text = plan.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('RefKey_pkey')
    expect(text).not.toContain('Seq Scan on "RefKey"')
  })

  test('of many unknown refs the first is described, in statements that are as many as for one', async () => {
    await only(['Kemal Doğan'])
    const refs = Array.from({ length: 90 }, (_, index) => `Prime Minister Unknown${index} Dogann`)
    const ask = (speaker: string[]) =>
      rosters.counting(() =>
        rosters.client
          .request('query ($speaker: [String!]) { statements(where: { speaker: $speaker }) { totalCount } }', { speaker })
          .catch((error) => error),
      )
    const [one, many] = [await ask(refs.slice(0, 1)), await ask(refs)]
    expect(many.data).toMatchObject({ code: 'UNKNOWN_REF', extensions: { argument: 'where.speaker[0]' } })
    expect(many.sql).toHaveLength(one.sql.length)
  })
})
