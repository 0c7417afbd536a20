import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { toRows } from '../../src/sdk/index.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'
import { trials } from '../kit/trials.ts'

let bundled: Bundled
let server: string
beforeAll(async () => {
  bundled = await openBundled()
  const { url, close } = await bundled.listen()
  server = new URL(url).origin
  return close
})

const exported = (ending: string, query = '', init?: RequestInit) => fetch(`${server}/export/statements.${ending}${query}`, init)
const csvOf = (file: string): Record<string, string>[] => parse(file, { columns: true, record_delimiter: '\r\n' })

/** What every format has a column for, asked of GraphQL. */
const fields = `id slug text language reporting kind saidOn { edtf earliest latest }
  speaker { kind person { name slug } organization { name slug } position { title role } onBehalfOf { name slug } description }
  speakers { person { slug } organization { slug } }
  meeting { title slug place { name slug } } session { title slug } agendaItem { title slug }
  topics { topic { label slug } stance }
  evidence { document { title slug url publisher { name } published { edtf } } attribution spans { start end } }
  verification method corroboration { independentSources } dataset { slug title licence }`

interface Asked {
  slug: string
  evidence: { spans: { start: number; end: number }[] }[]
}

type Row = Record<string, string | number | null | (string | null)[]>

/** What stands at a path, for each of a list. */
const at = (value: unknown, [name, ...rest]: string[]): unknown =>
  name === undefined
    ? (value ?? null)
    : Array.isArray(value)
      ? value.map((each) => at(each, [name, ...rest]))
      : at((value as Record<string, unknown> | null)?.[name], rest)

/** The rows as they should be: what GraphQL says, and what follows from it. */
async function expectedRows(where = '{}', orderBy = 'SAID_ON_DESC'): Promise<Row[]> {
  const nodes = await bundled.pages<Asked>(
    `query ($first: Int, $after: String) { statements(where: ${where}, orderBy: ${orderBy}, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    'statements',
    200,
  )
  const names = Object.keys(toRows(nodes)[0] ?? {}).filter((name) => !name.startsWith('evidence.spans'))
  return nodes.map((node) => ({
    ...(Object.fromEntries(names.map((name) => [name, at(node, name.split('.'))])) as Row),
    'evidence.spans': node.evidence.map(({ spans }) => spans.map(({ start, end }) => `${start}-${end}`).join(' ')),
    address: `${server}/r/statement/${node.slug}`,
  }))
}

const plain = (value: Row[string] | undefined) => (Array.isArray(value) ? value.map((each) => each ?? '').join('; ') : String(value ?? ''))
const asTexts = (rows: Row[]) => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
const withoutApostrophe = (rows: Record<string, string>[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')])),
  )

const hostile = [
  '=HYPERLINK("https://evil.example","click")',
  "'=1+1",
  '+1 for the proposal',
  '-2; @SUM(A1)',
  '@SUM(1,2)',
  '\t=1',
  '\r=1',
  '＝1+1',
  'He said: "no", and left;\r\nthen, "yes"\n',
  '',
  ' leading and trailing ',
  'Встреча Совета Россия — НАТО',
  'مجلس روسيا والناتو \u202eabc',
  '👩‍👩‍👧 and \u{1d11e}',
  '<b>&amp;</b> ]]> _x0041_',
  '\u0001\u0008\u000b\u001f\ufffe',
  '#ERROR not one',
  '{"error":"not one"} \\ %',
]

/** Gives as many statements these texts, for one test. */
async function withTexts(texts: readonly string[]) {
  const { query } = bundled.rapporteur.database
  const rows = await query<{ id: string; text: string }>('SELECT id, text FROM "Statement" ORDER BY id')
  const write = (ids: string[], values: readonly string[]) =>
    query('UPDATE "Statement" s SET text = v.text FROM unnest($1::uuid[], $2::text[]) v(id, text) WHERE s.id = v.id', [ids, values])
  onTestFinished(async () => {
    await write(
      rows.map(({ id }) => id),
      rows.map(({ text }) => text),
    )
  })
  return write(
    rows.slice(0, texts.length).map(({ id }) => id),
    texts,
  )
}

describe('every format has what GraphQL says, row by row, hostile texts too', () => {
  test('csv', async () => {
    await withTexts(hostile)
    const response = await exported('csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="statements.csv"')
    const bytes = Buffer.from(await response.arrayBuffer())
    // Excel reads other letters than there are without it.
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const rows = csvOf(bytes.subarray(3).toString())
    expect(withoutApostrophe(rows)).toEqual(asTexts(await expectedRows()))
    // Nothing that a spreadsheet would compute.
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([])
    expect(rows.map(({ text }) => text)).toContain(`'${hostile[0]}`)
  })

  test('csv without a byte order mark, on request', async () => {
    const bytes = async (query: string) => Buffer.from(await (await exported('csv', query)).arrayBuffer())
    const marked = await bytes('?limit=3')
    expect(await bytes('?limit=3&bom=0')).toEqual(marked.subarray(3))
    expect(await bytes('?limit=3&bom=1')).toEqual(marked)
    const feed = Buffer.from(await (await fetch(`${server}/feed.atom`)).arrayBuffer())
    for (const other of [feed, Buffer.from(await (await exported('jsonl')).arrayBuffer())]) expect(other[0]).toBeLessThan(0x80)
    for (const [ending, query] of [
      ['csv', '?bom=2'],
      ['jsonl', '?bom=1'],
    ] as const)
      expect(await (await exported(ending, query)).json()).toMatchObject({ code: 'BAD_REQUEST', argument: 'bom' })
  })

  test('jsonl', async () => {
    await withTexts(hostile)
    const response = await exported('jsonl')
    const lines = (await response.text()).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(await expectedRows())
  })

  test('xlsx', async () => {
    await withTexts(hostile)
    const file = Buffer.from(await (await exported('xlsx', '?orderBy=said-on-asc')).arrayBuffer())
    const [names = [], ...rows] = await readSheet(file, 'statements', { trim: false })
    const read = rows.map((row) => Object.fromEntries(names.map((name, at) => [String(name), String(row[at] ?? '')])))
    expect(read).toEqual(asTexts(await expectedRows('{}', 'SAID_ON_ASC')))
    const about = new Map((await readSheet(file, 'about')).map(([name, value]) => [name, value]))
    expect(about.get('licence')).toBe('CC0-1.0')
    expect(about.get('source')).toBe(`${server}/export/statements.xlsx?orderBy=said-on-asc`)
    expect(about.get('reporting')).toMatch(/reported/)
  })

  test('parquet', async () => {
    await withTexts(hostile)
    const file = await (await exported('parquet')).arrayBuffer()
    const read = await parquetReadObjects({ file })
    const rows = await expectedRows()
    expect(read.map((row) => JSON.parse(JSON.stringify(row)))).toEqual(rows)
    expect(read[0]?.['saidOn.latest']).toBeInstanceOf(Date)
    const { key_value_metadata: told = [] } = await parquetMetadataAsync(file)
    const provenance = JSON.parse(told.find(({ key }) => key === 'provenance')?.value ?? '')
    expect(provenance).toMatchObject({ total: rows.length, datasets: [{ slug: 'nato-russia-council', licence: 'CC0-1.0' }] })
  })

  test('bib', async () => {
    const file = await (await exported('bib')).text()
    const nodes = await bundled.pages<{ citation: string }>(
      'query ($first: Int, $after: String) { statements(first: $first, after: $after) { nodes { citation(style: BIBTEX) } pageInfo { hasNextPage endCursor } } }',
      'statements',
      200,
    )
    const [comment, ...entries] = file.split(/\n\n(?=@)/)
    expect(comment).toMatch(/^@comment\{[^{}@]*licence: CC0-1.0\n\}$/)
    expect(entries.map((entry) => entry.trim())).toEqual(nodes.map(({ citation }) => citation))
  })

  test('any text is the same again after CSV', async () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'ab,;"\'=+-@\t\r\n \\é漢👋＝'), maxLength: 12 }), {
      minLength: 80,
      maxLength: 80,
    })
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        await bundled.rapporteur.database.query(
          'UPDATE "Statement" s SET text = v.text FROM (SELECT id, $1::text[] AS texts, row_number() OVER (ORDER BY slug) AS at FROM "Statement") o, LATERAL (SELECT texts[at] AS text) v WHERE s.id = o.id AND v.text IS NOT NULL',
          [given],
        )
        const rows = withoutApostrophe(csvOf(await (await exported('csv')).text()))
        const bySlug = rows.sort((one, other) => (String(one.slug) < String(other.slug) ? -1 : 1)).map(({ text }) => text)
        expect(bySlug.slice(0, 80).toSorted()).toEqual(given.toSorted())
      }),
      { numRuns: trials(15) },
    )
  })
})

describe('an export', () => {
  const slugs = async (query: string) => csvOf(await (await exported('csv', query)).text()).map(({ slug }) => slug)

  test.each([
    ['?speaker=Lavrov&speaker=Rasmussen', '{ speaker: ["Lavrov", "Rasmussen"] }'],
    [
      '?topic=missile+defense&saidOn.from=2012-12&saidOn.to=2012-12',
      '{ topic: ["missile defense"], saidOn: { from: "2012-12", to: "2012-12" } }',
    ],
    ['?not.speaker=Lavrov&reporting=direct&procedural=false', '{ not: { speaker: ["Lavrov"] }, reporting: DIRECT, procedural: false }'],
    [
      `?where=${encodeURIComponent('{"or":[{"speaker":["Lavrov"]},{"topic":"syria"}]}')}`,
      '{ or: [{ speaker: ["Lavrov"] }, { topic: ["syria"] }] }',
    ],
    [`?speaker=Lavrov&where=${encodeURIComponent('{"topic":"syria"}')}`, '{ and: [{ speaker: ["Lavrov"] }, { topic: ["syria"] }] }'],
  ])('is what the filter finds: %s', async (query, where) => {
    const expected = await expectedRows(where)
    expect(expected.length).toBeGreaterThan(0)
    expect(await slugs(query)).toEqual(expected.map(({ slug }) => slug))
  })

  test('has the best match of a search first', async () => {
    const text = 'missile or nato or russia'
    const expected = await expectedRows(`{ text: "${text}" }`, 'RELEVANCE')
    expect(expected.length).toBeGreaterThan(20)
    expect(await slugs(`?orderBy=relevance&text=${encodeURIComponent(text)}`)).toEqual(expected.map(({ slug }) => slug))
    const refused = await exported('csv', '?orderBy=relevance')
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'BAD_REQUEST', argument: 'orderBy' }])
  })

  test('has the order and the number asked for', async () => {
    const expected = await expectedRows('{}', 'SAID_ON_ASC')
    expect(await slugs('?orderBy=SAID_ON_ASC&limit=7')).toEqual(expected.slice(0, 7).map(({ slug }) => slug))
    expect(await slugs('?limit=0')).toEqual([])
  })

  test.each([
    ['?speaker=Lavrof', 'UNKNOWN_REF', 'No person "Lavrof". Did you mean "Sergey Lavrov" (sergey-lavrov)?'],
    ['?speakr=Lavrov', 'BAD_REQUEST', 'There is no parameter `speakr`. Did you mean `speaker` or `speakerKind`?'],
    ['?reporting=loud', 'BAD_REQUEST', '`reporting` is "loud". Give one of DIRECT, INDIRECT, MIXED.'],
    ['?saidOn.from=soon', 'BAD_REQUEST', /"soon"/],
    ['?limit=-1', 'BAD_REQUEST', '`limit` is -1. Give 0 or more.'],
    ['?limit=1&limit=2', 'BAD_REQUEST', '`limit` is given twice. Give it once.'],
    ['?where=speaker', 'BAD_REQUEST', /^`where` is not JSON\./],
    ['?where={"speakr":"Lavrov"}', 'BAD_REQUEST', /Field "speakr" is not defined by type "StatementFilter"\. Did you mean "speaker"/],
    [`?where=${'{"not":'.repeat(30)}{}${'}'.repeat(30)}`, 'TOO_COSTLY', /nested values/],
  ])('is refused before it begins: %s', async (query, code, message) => {
    for (const ending of ['csv', 'parquet', 'csv-metadata.json']) {
      const response = await exported(ending, query)
      const body = await response.json()
      expect({ status: response.status, code: body.code }).toEqual({ status: 400, code })
      if (typeof message === 'string') expect(body.error).toBe(message)
      else expect(body.error).toMatch(message)
      expect(response.headers.get('content-disposition')).toBeNull()
    }
  })

  test('is announced to a HEAD, without reading it', async () => {
    const { data: response, sql } = await bundled.counting(() => exported('csv', '?speaker=Lavrov', { method: 'HEAD' }))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(sql.filter((statement) => statement.includes('"Statement"'))).toEqual([])
    expect((await exported('csv', '?speaker=Lavrof', { method: 'HEAD' })).status).toBe(400)
  })

  test('is there for GET and HEAD only, and in the forms there are', async () => {
    expect((await exported('csv', '', { method: 'POST', body: '{}' })).status).toBe(404)
    expect((await exported('toString')).status).toBe(404)
  })

  test('is there in process as well', async () => {
    const response = await bundled.rapporteur.fetch(new Request('http://embedded.example/export/statements.csv?limit=1'))
    expect(csvOf(await response.text())[0]?.address).toMatch(/^http:\/\/embedded\.example\/r\/statement\//)
  })

  test('of CSV and JSON Lines is described beside it, as CSV on the Web', async () => {
    const query = '?speaker=Lavrov&limit=2'
    const response = await exported('csv', query)
    const link = /^<(.*)>; rel="describedby"; type="application\/csvm\+json"$/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
    const described = await fetch(new URL(link, server))
    expect(described.headers.get('content-type')).toBe('application/csvm+json')
    const metadata = await described.json()
    expect(metadata).toMatchObject({
      url: `${server}/export/statements.csv${query}`,
      'dc:license': [{ '@id': 'https://spdx.org/licenses/CC0-1.0' }],
      'dc:source': [{ 'dc:identifier': 'nato-russia-council' }],
    })
    const columns: { titles: string; 'dc:description': string }[] = metadata.tableSchema.columns
    expect(columns.map(({ titles }) => titles)).toEqual(Object.keys(csvOf(await response.text())[0] ?? {}))
    expect(columns.filter((column) => !column['dc:description'])).toEqual([])
  })
})

/** A server of which a file is larger than the buffers of a connection. */
async function large() {
  const { rapporteur, counting, listen } = await openBundled()
  await rapporteur.database.query(
    `INSERT INTO "Statement" SELECT (jsonb_populate_record(NULL::"Statement", to_jsonb(s) || jsonb_build_object('id', gen_random_uuid(), 'slug', 'copy-' || n))).*
     FROM (SELECT * FROM "Statement" ORDER BY slug LIMIT 1) s, generate_series(1, 4000) n`,
  )
  await rapporteur.database.query(
    `UPDATE "Statement" SET text = (SELECT string_agg(md5(slug || n), ' ') FROM generate_series(1, 300) n) WHERE slug LIKE 'copy-%'`,
  )
  await rapporteur.database.query('ANALYZE')
  const { url, close } = await listen()
  /** Asks for a file, and waits to be told to take it. */
  const open = async (ending: string) => {
    const address = `${new URL(url).origin}/export/statements.${ending}`
    // A connection of its own: the server may be about to close one that an earlier request left open.
    const response = await new Promise<IncomingMessage>((resolve, reject) => get(address, { agent: false }, resolve).once('error', reject))
    return response.pause()
  }
  return { rapporteur, counting, open, close }
}

/** What came before the connection broke. */
async function untilCut(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  response.on('data', (chunk) => chunks.push(chunk)).resume()
  await expect(once(response, 'end')).rejects.toThrow('aborted')
  return Buffer.concat(chunks).toString('latin1')
}

describe('a file of many statements', () => {
  let server: Awaited<ReturnType<typeof large>>
  beforeAll(async () => {
    server = await large()
    return server.close
  })

  test('is read no faster than it is taken, and no more once nobody takes it', async () => {
    const { counting, open } = server
    const reads = (sql: string[]) => sql.filter((statement) => statement.includes('FROM "Statement"')).length
    const { data: response, sql: ahead } = await counting(async () => {
      const response = await open('csv')
      await setTimeout(1_000)
      return response
    })
    // What was sent waits in the connection, and the next batch behind it.
    expect(reads(ahead)).toBeLessThanOrEqual(6)
    const { sql: after } = await counting(async () => {
      response.destroy()
      await setTimeout(500)
    })
    expect(reads(after)).toBe(0)
    const { data: file, sql } = await counting(async () => text(await open('csv')))
    expect(csvOf(file)).toHaveLength(4_082)
    expect(reads(sql)).toBe(11)
  })

  test.each([
    ['csv', (file: string) => expect(file).toMatch(/\r\n"?#ERROR Something failed on the server\. .*\r\n$/)],
    ['jsonl', (file: string) => expect(JSON.parse(file.trimEnd().split('\n').at(-1) ?? '').error).toMatch(/^Something failed/)],
    ['bib', (file: string) => expect(file).toMatch(/\n@comment\{ERROR Something failed[^{}]*\}\n\n$/)],
    ['xlsx', (file: string) => expect(file).not.toContain('PK\u0005\u0006')],
    ['parquet', (file: string) => expect(file).not.toMatch(/.PAR1$/)],
  ])('that is cut short says so at its end, and the connection breaks: %s', async (ending, expectEnd) => {
    const { query } = server.rapporteur.database
    const response = await server.open(ending)
    await query('ALTER TABLE "Statement" RENAME TO "Elsewhere"')
    const file = await untilCut(response).finally(() => query('ALTER TABLE "Elsewhere" RENAME TO "Statement"'))
    expectEnd(file)
  })

  test('that is cut short in process throws where it is read', async () => {
    const { fetch, database } = server.rapporteur
    const response = await fetch(new Request('http://localhost/export/statements.csv'))
    await database.query('ALTER TABLE "Statement" RENAME TO "Elsewhere"')
    await expect(response.text()).rejects.toThrow('does not exist')
    await database.query('ALTER TABLE "Elsewhere" RENAME TO "Statement"')
  })

  test('whose database goes away is cut short too', async () => {
    const response = await server.open('csv')
    const closing = server.rapporteur.database.close()
    expect(await untilCut(response)).toMatch(/\r\n"?#ERROR The database does not answer at the moment\. .*\r\n$/)
    await closing
  })
})

test('what README takes away is there', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const commands = [...readme.matchAll(/^curl (.*)$/gm)].map(([, command = '']) => command)
  const urls = [...readme.matchAll(/http:\/\/localhost:4000\/feed\.atom\S*/g)].map(([url]) => url)
  for (const command of commands) {
    const [, url = '', where] = /'(http[^']*)'(?: --data-urlencode 'where=([^']*)')?$/.exec(command) ?? []
    urls.push(where ? `${url}?where=${encodeURIComponent(where)}` : url)
  }
  expect(urls.length).toBeGreaterThan(4)
  for (const url of urls) {
    const response = await fetch(url.replace('http://localhost:4000', server))
    expect({ url, status: response.status, length: (await response.text()).length > 1_000 }).toEqual({ url, status: 200, length: true })
  }
})
