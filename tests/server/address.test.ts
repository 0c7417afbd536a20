import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expand, toRDF } from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'
import { freshFolder } from '../kit/database.ts'

let bundled: Bundled
let origin: string
let close: () => Promise<unknown>
/** The permanent URLs of all records, by type. */
const addresses = new Map<string, string[]>()
const tables = {
  dataset: 'Dataset',
  person: 'Person',
  organization: 'Organization',
  position: 'Position',
  place: 'Place',
  meeting: 'Meeting',
  session: 'Session',
  'agenda-item': 'AgendaItem',
  topic: 'Topic',
  document: 'Document',
  statement: 'Statement',
}

// The text starts with characters of two UTF-16 code units, so that offsets in code points and in code units differ.
const speech = '😀𝔘 <b>He</b> said: "We agree & sign," and left.\n\n"Not today," she & he replied.'
const points = [...speech]
const at = (words: string, role?: string) => {
  const start = points
    .join('\0')
    .split('\0')
    .findIndex((_, from) => points.slice(from, from + [...words].length).join('') === words)
  return { start, end: start + [...words].length, ...(role && { role }) }
}
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`

const evidenceIn = (document: string) => ({
  document,
  wording: 'VERBATIM',
  attribution: `He said ${hostile}`,
  spans: [at('He', 'SOURCE'), at('said', 'CUE'), at('We agree & sign')],
})
const document = (slug: string, more: object) => ({
  slug,
  title: `${slug} ${hostile}`,
  kind: 'NEWS_ARTICLE',
  published: '2020-05',
  language: 'en',
  ...more,
})
const remark = (slug: string, more: object) => ({
  slug,
  language: 'en',
  reporting: 'DIRECT',
  kind: 'REMARK',
  saidOn: '2020-05-01',
  ...more,
})

const strange = {
  format: 'rapporteur/1',
  dataset: { slug: 'strange', title: `Strange ${hostile}`, licence: 'Ask us first' },
  organizations: [{ slug: 'gazette', name: hostile, classification: 'MEDIA' }],
  places: [{ slug: 'tower', name: 'Tower', country: 'GB', latitude: 51.5, longitude: -0.1 }],
  persons: ['ann-okafor', 'ann-okafor-the-younger'].map((slug) => ({
    slug,
    name: 'Ann Okafor',
    names: [{ value: 'Анна Окафор', language: 'ru', kind: 'PREFERRED' }],
    // An identifier of the second person is equal to the slug of the first.
    identifiers:
      slug === 'ann-okafor'
        ? [{ scheme: 'wikidata', value: 'Q42' }]
        : [
            { scheme: 'wikidata', value: hostile },
            { scheme: 'ann', value: 'okafor' },
          ],
    summary: hostile,
  })),
  meetings: [
    {
      slug: 'parley',
      title: hostile,
      kind: 'SUMMIT',
      start: '2020-05-01',
      status: 'HELD',
      place: 'tower',
      participations: [
        { person: 'ann-okafor', role: 'CHAIR', attendance: 'REPORTED' },
        { organization: 'gazette', role: 'OBSERVER', attendance: 'EXPECTED' },
      ],
      evidence: [
        { document: 'whole', spans: [at('and left')] },
        { document: 'whole', spans: [at('replied')] },
      ],
    },
  ],
  documents: [
    document('whole', {
      textAccess: 'FULL',
      text: speech,
      url: 'https://example.org/whole?a=1&b=2',
      publisher: 'gazette',
      licence: 'CC-BY-4.0',
    }),
    document('partial', { textAccess: 'EXCERPT', text: speech, licence: hostile }),
    document('withheld', {
      textAccess: 'METADATA',
      url: 'https://example.org/withheld',
      published: '2020-05-02/2020-05-03',
      sha256: '0'.repeat(64),
    }),
  ],
  statements: [
    remark('agree', {
      text: 'We agree & sign',
      speakers: [{ kind: 'PERSON', person: 'ann-okafor' }],
      meeting: 'parley',
      evidence: [
        evidenceIn('whole'),
        evidenceIn('partial'),
        {
          document: 'withheld',
          wording: 'VERBATIM',
          spans: [
            { start: 7, end: 11 },
            { start: 20, end: 25, exact: 'agree' },
          ],
        },
      ],
      translations: [{ language: 'ru', text: 'Мы согласны' }],
    }),
    remark('long', {
      text: 'give-and-take',
      evidence: [
        {
          document: 'withheld',
          wording: 'VERBATIM',
          spans: [
            { start: 30, end: 52, exact: 'give-and-take,\n& so on' },
            { start: 60, end: 314, exact: `${'word '.repeat(50)}last` },
          ],
        },
      ],
    }),
    remark('refuse', {
      text: hostile,
      saidOn: { edtf: '2020-05~', text: hostile },
      occasion: hostile,
      speakers: [{ kind: 'ANONYMOUS', description: hostile }],
      relations: [{ kind: 'CONTRADICTS', to: 'agree' }],
      // The span overlaps a span of the other statement.
      evidence: [{ document: 'whole', wording: 'VERBATIM', spans: [at('sign," and left.\n\n"Not today,"')] }],
    }),
  ],
}

beforeAll(async () => {
  bundled = await openBundled()
  const { folder, remove } = freshFolder()
  writeFileSync(join(folder, 'strange.json'), JSON.stringify(strange))
  await load(bundled.rapporteur.database, readRecord(join(folder, 'strange.json')))
  remove()
  const served = await bundled.listen()
  origin = new URL(served.url).origin
  close = served.close
  for (const [kind, table] of Object.entries(tables)) {
    const rows = await bundled.rapporteur.database.query<{ slug: string }>(`SELECT slug FROM "${table}" ORDER BY slug`)
    addresses.set(
      kind,
      rows.map(({ slug }) => `${origin}/r/${kind}/${slug}`),
    )
  }
})
afterAll(() => close())

const asBrowser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const get = (path: string, accept?: string, init: RequestInit = {}) =>
  fetch(new URL(path, origin), { redirect: 'manual', ...init, headers: { ...(accept && { accept }), ...init.headers } })
const pageOf = async (path: string) => (await get(path, asBrowser)).text()
const dataOf = async (path: string) => (await get(path)).json()

/** The JSON-LD must not need external documents. */
const options = {
  documentLoader: async (url: string) => {
    throw new Error(`The JSON-LD needs the external document ${url}`)
  },
}
/** The text of a page, without markup. */
const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('every record', () => {
  test.each(Object.keys(tables))('of the type %s has a page whose links lead to existing records', async (kind) => {
    const all = new Set([...addresses.values()].flat())
    const mine = addresses.get(kind) ?? []
    expect(mine.length).toBeGreaterThan(1)
    for (const address of mine) {
      const response = await get(address, asBrowser)
      const page = await response.text()
      expect([address, response.status]).toEqual([address, 200])
      const links = [...page.matchAll(/href="(\/r\/[^"#]+)/g)].map(([, path]) => `${origin}${path}`)
      expect(links.filter((link) => !all.has(link))).toEqual([])
    }
  })

  test('in README exists', async () => {
    const shown = [...readFileSync('README.md', 'utf8').matchAll(/http:\/\/localhost:4000(\/r\/[a-z0-9/-]+)/g)].map(([, path = '']) => path)
    expect(shown.length).toBe(1)
    for (const path of shown) expect((await get(path, asBrowser)).status).toBe(200)
  })

  test.each(Object.keys(tables))('of the type %s is JSON-LD with absolute URLs that needs no external documents', async (kind) => {
    const all = new Set([...addresses.values()].flat())
    for (const address of addresses.get(kind) ?? []) {
      const data = await dataOf(address)
      const [node] = await expand(data, options)
      expect(node?.['@id']).toBe(address)
      // The package types include text, which is returned only with another option.
      const quads = (await toRDF(data, options)) as { subject: Term; predicate: Term; object: Term }[]
      expect(quads.length).toBeGreaterThan(3)
      for (const { subject, predicate, object } of quads) {
        expect(predicate.value).toMatch(/^http:\/\/(schema\.org|www\.w3\.org|purl\.org\/spar\/cito|rdfs\.org)\//)
        for (const { termType, value } of [subject, object]) if (termType === 'NamedNode') expect(value).toMatch(/^https?:\/\//)
        const ours = [subject, object].flatMap(({ value }) => (value.startsWith(`${origin}/r/`) ? [value.replace(/#.*/, '')] : []))
        expect(ours.filter((each) => !all.has(each))).toEqual([])
      }
    }
  })
})

interface Term {
  termType: string
  value: string
}

describe('JSON-LD', () => {
  const triplesOf = async (path: string) => {
    const text = await toRDF(await dataOf(path), { ...options, format: 'application/n-quads' })
    return String(text)
      .replaceAll(`${origin}/r/`, 'r:')
      .replaceAll('http://schema.org/', 's:')
      .replaceAll('http://www.w3.org/ns/oa#', 'oa:')
      .replaceAll('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'a')
      .replaceAll('http://www.w3.org/2004/02/skos/core#', 'skos:')
      .replaceAll('http://www.w3.org/2001/XMLSchema#', 'xsd:')
      .split('\n')
  }

  test('of a statement has who said what, when, where and according to which document', async () => {
    const triples = await triplesOf('/r/statement/agree')
    expect(triples).toEqual(
      expect.arrayContaining([
        '<r:statement/agree> <a> <s:Quotation> .',
        '<r:statement/agree> <s:text> "We agree & sign"@en .',
        '<r:statement/agree> <s:creator> <r:person/ann-okafor> .',
        '<r:statement/agree> <s:dateCreated> "2020-05-01"^^<s:Date> .',
        '<r:statement/agree> <s:recordedAt> <r:meeting/parley> .',
        '<r:statement/agree> <s:isBasedOn> <r:document/whole> .',
        '<r:document/whole> <s:url> <https://example.org/whole?a=1&b=2> .',
        '<r:document/whole> <s:datePublished> "2020-05"^^<s:Date> .',
        '<r:document/withheld> <s:datePublished> "2020-05-02/2020-05-03"^^<http://id.loc.gov/datatypes/edtf> .',
        '<r:meeting/parley> <a> <s:Event> .',
      ]),
    )
  })

  test('of evidence is a Web Annotation with its passages', async () => {
    const triples = await triplesOf('/r/statement/agree')
    expect(triples).toEqual(
      expect.arrayContaining([
        '<r:statement/agree#whole> <a> <oa:Annotation> .',
        '<r:statement/agree#whole> <oa:hasBody> <r:statement/agree> .',
        '<r:statement/agree#whole> <oa:motivatedBy> <oa:identifying> .',
      ]),
    )
    const about = (subject: string, predicate: string) =>
      triples
        .filter((line) => line.startsWith(`${subject} <${predicate}> `))
        .map((line) => line.slice(subject.length + predicate.length + 4, -2))
    const passages = about('<r:statement/agree#whole>', 'oa:hasTarget').map((target) => ({
      source: about(target, 'oa:hasSource'),
      role: about(target, 'oa:styleClass'),
      selectors: about(target, 'oa:hasSelector').flatMap((each) => [
        ...about(each, 'oa:start'),
        ...about(each, 'oa:end'),
        ...about(each, 'oa:exact'),
      ]),
    }))
    const { start, end } = at('We agree & sign')
    expect(passages).toContainEqual({
      source: ['<https://example.org/whole?a=1&b=2>'],
      role: ['"content"'],
      selectors: [`"${start}"^^<xsd:nonNegativeInteger>`, `"${end}"^^<xsd:nonNegativeInteger>`, '"We agree & sign"'],
    })
    expect(passages.length).toBe(3)
    // A passage without words in the record has only offsets.
    expect(triples.filter((line) => line.includes('<oa:exact>')).length).toBe(3 + 3 + 1)
  })

  test('has a date that is not ISO 8601 as EDTF, and only the description of an unnamed speaker', async () => {
    const triples = await triplesOf('/r/statement/refuse')
    expect(triples).toContain('<r:statement/refuse> <s:dateCreated> "2020-05~"^^<http://id.loc.gov/datatypes/edtf> .')
    expect(triples).toContain('<r:statement/refuse> <http://purl.org/spar/cito/disagreesWith> <r:statement/agree> .')
    expect(triples.filter((line) => line.startsWith('<r:statement/refuse> <s:creator>'))).toEqual([])
    expect((await dataOf('/r/statement/refuse')).creditText).toBe(hostile)
  })

  test('has a summary as an abstract: only quoted words are the text of a quotation', async () => {
    const [slug] = (await bundled.client.statements({ reporting: 'INDIRECT' }, { first: 1, select: { slug: true } })).nodes.map(
      (each) => each.slug,
    )
    const data = await dataOf(`/r/statement/${slug}`)
    expect(data.abstract['@language']).toBe('en')
    expect(data.text).toBeUndefined()
  })

  test('of a person has positions with dates, other names and other registers', async () => {
    const triples = await triplesOf('/r/person/sergey-lavrov')
    expect(triples).toEqual(
      expect.arrayContaining([
        '<r:person/sergey-lavrov> <a> <s:Person> .',
        '<r:person/sergey-lavrov> <s:alternateName> "Сергей Лавров"@ru .',
        '<r:person/sergey-lavrov> <s:sameAs> <http://www.wikidata.org/entity/Q58217> .',
        '<r:person/sergey-lavrov> <s:memberOf> <r:position/lavrov-foreign-minister> .',
        '<r:position/lavrov-foreign-minister> <s:startDate> "2004-03-09"^^<s:Date> .',
        '<r:position/lavrov-foreign-minister> <s:memberOf> <r:organization/russian-foreign-ministry> .',
      ]),
    )
  })

  test('of a meeting has who attended, not who was only expected', async () => {
    const triples = await triplesOf('/r/meeting/parley')
    expect(triples.filter((line) => line.includes('<s:attendee> <r:'))).toEqual([expect.stringContaining('<r:person/ann-okafor>')])
    expect(triples).toContain('<r:meeting/parley> <s:location> <r:place/tower> .')
    expect(triples).toContain('<r:meeting/parley> <s:recordedIn> <r:statement/agree> .')
    // Two passages of one document are two annotations.
    expect(triples).toContain('<r:meeting/parley#whole.2> <oa:hasBody> <r:meeting/parley> .')
  })

  test('has topics as SKOS concepts with labels, and a dataset with its licence', async () => {
    expect(await triplesOf('/r/topic/missile-defence')).toEqual(
      expect.arrayContaining([
        '<r:topic/missile-defence> <a> <skos:Concept> .',
        '<r:topic/missile-defence> <skos:prefLabel> "противоракетная оборона"@ru .',
        '<r:topic/missile-defence> <skos:altLabel> "missile defense"@en-us .',
        '<r:topic/missile-defence> <skos:hiddenLabel> "BMD"@en .',
        '<r:topic/missile-defence> <skos:broader> <r:topic/european-security> .',
      ]),
    )
    expect(await triplesOf('/r/dataset/nato-russia-council')).toContain(
      '<r:dataset/nato-russia-council> <s:license> <https://spdx.org/licenses/CC0-1.0> .',
    )
  })
})

describe('a request', () => {
  test.each([
    [undefined, 'application/ld+json'],
    ['*/*', 'application/ld+json'],
    ['application/ld+json', 'application/ld+json'],
    ['application/json', 'application/json'],
    ['text/html;q=0.5, application/ld+json', 'application/ld+json'],
    ['text/html;q=0, */*', 'application/ld+json'],
    ['text/turtle', 'application/ld+json'],
    [asBrowser, 'text/html; charset=utf-8'],
    ['application/json;q=0.8, TEXT/HTML', 'text/html; charset=utf-8'],
  ])('Accept: %s', async (accept, type) => {
    const response = await get('/r/statement/agree', accept)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('vary')).toContain('Accept')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const body = await response.text()
    expect(body.startsWith(type.startsWith('text') ? '<!doctype html>' : '{')).toBe(true)
  })

  test('of .jsonld returns JSON-LD to all clients', async () => {
    const response = await get('/r/statement/agree.jsonld', asBrowser)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json'])
    expect((await response.json())['@id']).toBe(`${origin}/r/statement/agree`)
  })

  test.each(['/r/statement/agree', '/r/statement/agree.jsonld'])(
    'of %s returns 304 for a known ETag; HEAD has the same headers without a body',
    async (path) => {
      const first = await get(path, asBrowser)
      const [etag, body] = [String(first.headers.get('etag')), await first.text()]
      const again = await get(path, asBrowser, { headers: { 'if-none-match': `"other", ${etag}` } })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
      expect((await get(path, asBrowser, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
      const head = await get(path, asBrowser, { method: 'HEAD' })
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(body)))
      expect(first.headers.get('cache-control')).toBe('no-cache')
    },
  )

  test.each([
    ['/r/person/Lavrov', '/r/person/sergey-lavrov'],
    ['/r/person/Sergey-Lavrov', '/r/person/sergey-lavrov'],
    ['/r/person/%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2.jsonld', '/r/person/sergey-lavrov.jsonld'],
    ['/r/person/wikidata:Q58217', '/r/person/sergey-lavrov'],
    ['/r/topic/missile%20defense', '/r/topic/missile-defence'],
    ['/r/dataset/NATO-Russia-Council', '/r/dataset/nato-russia-council'],
  ])('of %s redirects to %s', async (path, canonical) => {
    const response = await get(path)
    expect([response.status, response.headers.get('location')]).toEqual([302, canonical])
  })

  test('with a global id redirects to the slug', async () => {
    const person = await bundled.client.person('lavrov', { select: { id: true } })
    const response = await get(`/r/person/${encodeURIComponent(person?.id ?? '')}`)
    expect(response.headers.get('location')).toBe('/r/person/sergey-lavrov')
  })

  test('with an unknown name returns 404 with suggestions, as JSON and as HTML', async () => {
    const response = await get('/r/person/sergey-lavrof')
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      404,
      'application/json',
      'no-store',
    ])
    expect(await response.json()).toMatchObject({
      error: expect.stringContaining('No person "sergey-lavrof"'),
      code: 'UNKNOWN_REF',
      kind: 'person',
      ref: 'sergey-lavrof',
      suggestions: [{ slug: 'sergey-lavrov', name: 'Sergey Lavrov', address: `${origin}/r/person/sergey-lavrov` }],
    })
    const page = await get('/r/person/sergey-lavrof', asBrowser)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('<a href="/r/person/sergey-lavrov">Sergey Lavrov</a>')
  })

  test('with the name of several records returns an error that lists them', async () => {
    const response = await get('/r/person/Анна Окафор')
    const { code, suggestions } = await response.json()
    expect([response.status, code]).toEqual([400, 'AMBIGUOUS_REF'])
    expect(suggestions.map(({ slug }: { slug: string }) => slug)).toEqual(['ann-okafor', 'ann-okafor-the-younger'])
    expect(await pageOf('/r/person/Анна Окафор')).toContain('href="/r/person/ann-okafor-the-younger"')
  })

  test.each([
    ['/r/planet/mars', 404, 'NOT_FOUND'],
    ['/r/constructor/x', 404, 'NOT_FOUND'],
    ['/r/person/%FF', 400, 'BAD_REQUEST'],
    ['/r/person/.jsonld', 400, 'BAD_REQUEST'],
    ['/r/person/%00', 400, 'BAD_REQUEST'],
    ['/r/person/x%2Fy', 404, 'UNKNOWN_REF'],
  ])('of %s returns %i', async (path, status, code) => {
    const response = await get(path)
    expect([response.status, (await response.json()).code]).toEqual([status, code])
    expect((await get(path, asBrowser)).status).toBe(status)
  })

  test('of another path or with another method is not handled by this route', async () => {
    for (const [path, method] of [
      ['/r/', 'GET'],
      ['/r/person', 'GET'],
      ['/r/person/a/b', 'GET'],
      ['/r/person/sergey-lavrov', 'DELETE'],
    ] as const) {
      const response = await get(path, undefined, { method })
      expect([path, response.status, (await response.json()).help]).toEqual([path, 404, expect.stringContaining('/r/{type}/{slug}')])
    }
  })

  test('needs one SQL statement, and one more to read passages', async () => {
    for (const [path, most] of [
      ['/r/statement/agree', 2],
      ['/r/meeting/nrc-ministerial-2012-12-04', 1],
      ['/r/person/sergey-lavrov', 1],
      ['/r/document/whole', 1],
      ['/r/topic/missile-defence', 1],
    ] as const) {
      await get(path, asBrowser)
      for (const accept of [asBrowser, '*/*']) {
        const { sql } = await bundled.counting(() => get(path, accept))
        // One more for a document with EXCERPT, whose passages are extracted from its text.
        expect([path, sql.length]).toEqual([path, most])
      }
    }
  })
})

describe('a page', () => {
  test('has the words, who said them, and links to related records', async () => {
    const page = await pageOf('/r/statement/agree')
    expect(page).toContain('<blockquote class="words" lang="en" dir="auto">“We agree &amp; sign”</blockquote>')
    expect(page).toContain('<blockquote lang="ru" dir="auto">Мы согласны</blockquote>')
    expect(page).toContain('<a href="/r/person/ann-okafor">Ann Okafor</a>')
    expect(page).toContain('href="/r/statement/refuse"')
    expect(page).toContain(`<link rel="canonical" href="${origin}/r/statement/agree">`)
    expect(page).toMatch(/@misc\{agree,/)
    expect(page).toContain('https://example.org/whole?a=1&amp;b=2#:~:text=We%20agree%20%26%20sign"')
  })

  test('links to words by text fragments; a long passage has its two ends', async () => {
    const page = await pageOf('/r/statement/long')
    const ends = `text=${'word%20'.repeat(9)}word,${'word%20'.repeat(9)}last`
    expect(page).toContain(`href="https://example.org/withheld#:~:text=give%2Dand%2Dtake%2C%20%26%20so%20on&amp;${ends}"`)
  })

  test('shows the words in their context if the licence allows the full text, with offsets in code points', async () => {
    const page = await pageOf('/r/statement/agree')
    const article = /<article id="whole">[\s\S]*?<\/article>/.exec(page)?.[0] ?? ''
    expect(article).toContain(
      '😀𝔘 &lt;b&gt;<span class="source">He</span>&lt;/b&gt; <span class="cue">said</span>: &quot;<mark>We agree &amp; sign</mark>,&quot; and left.',
    )
  })

  test('shows only the passages if the licence allows no more, and only the words of the record if no text is stored', async () => {
    const page = await pageOf('/r/statement/agree')
    const partial = /<article id="partial">[\s\S]*?<\/article>/.exec(page)?.[0] ?? ''
    expect(partial).toContain('<span class="source">He</span> … <span class="cue">said</span> … <mark>We agree &amp; sign</mark>')
    const withheld = /<article id="withheld">[\s\S]*?<\/article>/.exec(page)?.[0] ?? ''
    expect(withheld).toContain('[characters 7 to 11]</span> … <mark>agree</mark>')
    for (const path of ['/r/document/partial', '/r/document/partial.jsonld']) {
      const response = await (await get(path, asBrowser)).text()
      expect(response).not.toContain('and left')
      expect(response).not.toContain('Not today')
    }
    expect(await pageOf('/r/document/partial')).toContain('<mark>We agree &amp; sign</mark>')
  })

  test('of a document has its full text once, with links from passages to statements, also if passages overlap', async () => {
    const page = await pageOf('/r/document/whole')
    const text = /<blockquote class="text"[^>]*>([\s\S]*?)<\/blockquote>/.exec(page)?.[1] ?? ''
    expect(textOf(text)).toBe(speech)
    expect(text).toContain('<mark><a href="/r/statement/agree">We agree &amp; </a></mark>')
    expect(text).toContain('<mark><a href="/r/statement/refuse">')
  })

  test('shows no passage if the text of the document has changed', async () => {
    const { query } = bundled.rapporteur.database
    await query(
      `UPDATE "Evidence" SET anchor = 'ORPHANED' WHERE "documentId" IN (SELECT id FROM "Document" WHERE slug IN ('whole', 'partial'))`,
    )
    const page = await pageOf('/r/statement/agree')
    await query(`UPDATE "Evidence" SET anchor = 'EXACT'`)
    expect(page).toContain('The passages no longer match.')
    expect(page).not.toContain('<mark>We agree')
  })

  test('escapes all values of a record', async () => {
    const paths = [
      'statement/refuse',
      'person/ann-okafor',
      'meeting/parley',
      'organization/gazette',
      'document/whole',
      'document/partial',
      'dataset/strange',
    ]
    for (const path of paths) {
      const page = await pageOf(`/r/${path}`)
      expect(textOf(page)).toContain(hostile)
      expect(page).not.toMatch(/<script|<img|onerror=(?!alert\(2\)(&gt;|\\textgreater\{\}))/)
    }
    const page = await pageOf(`/r/person/${encodeURIComponent(hostile)}`)
    expect(page).not.toMatch(/<script|<img/)
  })

  test('links only to http and https URLs', async () => {
    const { query } = bundled.rapporteur.database
    await query(
      `UPDATE "Document" SET url = 'javascript:alert(1)', "archiveUrl" = 'data:text/html,x', licence = ' jAvascript:alert(2)' WHERE slug = 'whole'`,
    )
    for (const path of ['/r/document/whole', '/r/statement/agree']) {
      expect(await pageOf(path)).not.toMatch(/href="\s*(javascript|data:text)/i)
      expect(JSON.stringify(await expand(await dataOf(path), options))).not.toMatch(/"@id":"\s*(javascript|data)/i)
    }
    await query(`UPDATE "Document" SET url = 'https://example.org/whole' WHERE slug = 'whole'`)
  })

  test('has a Content-Security-Policy without scripts, other hosts and frames, also for errors', async () => {
    for (const path of ['/r/statement/agree', '/r/person/nobody']) {
      const policy = (await get(path, asBrowser)).headers.get('content-security-policy')
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      )
    }
  })
})
