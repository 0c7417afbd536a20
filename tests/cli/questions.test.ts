import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { buildSchema, isInputObjectType } from 'graphql'
import stringWidth from 'string-width'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { layoutFor, table } from '../../src/cli/text-table.ts'
import { parametersOf } from '../../src/server/http/query-parameters.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'
import { rapporteur, shell } from '../kit/command.ts'
import { freshFolder, lastingDatabase, server } from '../kit/database.ts'
import { countsOf } from '../kit/dataset.ts'
import { startProcess } from '../server/process.ts'

const sdl = buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8'))
const questions = {
  statements: 'Statement',
  persons: 'Person',
  meetings: 'Meeting',
  topics: 'Topic',
  facets: 'Statement',
  cite: 'Statement',
}

const { Statement: total = 0 } = countsOf('data/nato-russia-council')
let bundled: Bundled
let url = ''
beforeAll(async () => {
  bundled = await openBundled()
  url = (await bundled.listen()).url
})

/** Asks the served record. */
const ask = (...args: string[]) => rapporteur(args, { RAPPORTEUR_URL: url })
const lines = (text: string) => text.trimEnd().split(/\r?\n/)

describe('a list', () => {
  test('answers from an empty database, which is given the bundled dataset as serve does', async () => {
    const { url: database, drop } = await lastingDatabase()
    onTestFinished(drop)
    const answer = { status: 0, stderr: '', stdout: '6\n' }
    expect(
      await rapporteur([
        'statements',
        '--speaker',
        'kerry',
        '--speaker',
        'lavrov',
        '--topic',
        'missile shield',
        '--count',
        '--database',
        database,
      ]),
    ).toEqual(answer)
    expect(
      await rapporteur(['statements', '--speaker', 'lavrov', '--topic', 'missile defense', '--count'], { DATABASE_URL: database }),
    ).toEqual(answer)
  })

  test('is interrupted without a complaint, and closes the database', async () => {
    const { url: database, drop } = await lastingDatabase()
    onTestFinished(drop)
    const child = spawn(process.execPath, ['bin/rapporteur.mjs', 'statements', '--all', '--format', 'jsonl', '--database', database])
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
    const exited = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), exited])
    child.kill('SIGINT')
    const [code] = await exited
    // It may have been done already.
    expect([0, 130]).toContain(code)
    expect(said).toBe('')
    if (!server) expect(readdirSync(database)).toEqual(['pgdata'])
  })

  test.skipIf(server)('says of a folder that a server has open how that is asked', async () => {
    const { url: database, drop } = await lastingDatabase()
    onTestFinished(drop)
    const serving = startProcess({ DATABASE_URL: database })
    onTestFinished(async () => {
      serving.kill('SIGTERM')
      await serving.exited
    })
    const { href } = await serving.greeted()
    const { status, stdout, stderr } = await rapporteur(['topics', '--database', database])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      / is open in process \d+\. If that is a server, send the query to it: --url http:\/\/localhost:4000\/graphql, or RAPPORTEUR_URL\.\n$/,
    )
    expect((await rapporteur(['statements', '--count', '--url', href])).stdout).toBe(`${total}\n`)
  })

  test('is a table by default, also in a pipe', async () => {
    const { status, stdout, stderr } = await ask(
      'statements',
      '--speaker',
      'lavrov',
      '--topic',
      'missile defense',
      '--order-by',
      'said-on-asc',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(lines(stdout)).toHaveLength(7)
    expect(lines(stdout)[0]).toMatch(/^said on +speaker +text +sources +slug$/)
    expect(lines(stdout)[1]).toMatch(
      /^2012-12-04 +Sergey Lavrov, F.*… +On missile defence .*… +1 +lavrov-2012-12-04-directly-opposing-views$/,
    )
  })

  test.each([
    ['persons', /^name +positions +statements +slug$/],
    ['meetings', /^start +title +place +statements +slug$/],
    ['topics', /^label +broader +statements +slug$/],
  ])('%s has columns of its own', async (name, header) => {
    expect(lines((await ask(name)).stdout)[0]).toMatch(header)
  })

  test.each([
    [['--speaker', 'lavrov', 'kerry'], { speaker: ['lavrov', 'kerry'] }],
    [
      ['--said-on-from', '2012', '--said-on-to', '2012', '--said-on-match', 'within'],
      { saidOn: { from: '2012', to: '2012', match: 'WITHIN' } },
    ],
    [['--topic', 'missile defense', '--topic-exact'], { topic: 'missile defense', topicExact: true }],
    [['--min-sources', '2'], { minSources: 2 }],
    [
      ['--not-speaker', 'lavrov', '--reporting', 'direct', '--reporting', 'MIXED'],
      { not: { speaker: 'lavrov' }, reporting: ['DIRECT', 'MIXED'] },
    ],
    [['--speaker-kind=person', '--procedural', 'false'], { speakerKind: 'PERSON', procedural: false }],
  ] as const)('%j means what it says', async (flags, where) => {
    expect(await ask('statements', '--count', ...flags)).toEqual({
      status: 0,
      stderr: '',
      stdout: `${await bundled.client.statements.count(where)}\n`,
    })
  })

  test('has twenty records, and says so where there are more', async () => {
    const { stdout, stderr } = await ask('statements', '--columns', 'slug')
    expect(lines(stdout)).toHaveLength(21)
    expect(stderr).toBe('These are the first 20. For more, use --limit <n> or --all.\n')
    expect(await ask('statements', '--columns', 'slug', '--limit', '3')).toMatchObject({ stderr: '' })
  })

  test('as JSON has what the client has, as lines too', async () => {
    const { nodes } = await bundled.client.statements({ speaker: 'lavrov' }, { first: 5 })
    expect(JSON.parse((await ask('statements', '--speaker', 'lavrov', '--limit', '5', '--format', 'json')).stdout)).toEqual(nodes)
    const { stdout } = await ask('statements', '--speaker', 'lavrov', '--limit', '5', '--format', 'jsonl')
    expect(lines(stdout).map((line) => JSON.parse(line))).toEqual(nodes)
  })

  test('as CSV leads to the exact words, all pages under one line of names', async () => {
    const { stdout } = await ask('statements', '--all', '--format', 'csv')
    const [names = '', ...rows] = lines(stdout)
    expect(names).toMatch(/^id,slug,text,.*evidence\.spans\.start,evidence\.spans\.end,evidence\.spans\.exact,.*evidence\.document\.url/)
    expect(rows).toHaveLength(total)
    // More than a page, each of which is asked for when the last one is written.
    expect(new Set(rows.map((row) => row.split(',')[1])).size).toBe(total)
  })

  test('as Markdown escapes what Markdown would read', async () => {
    const { stdout } = await ask('topics', '--format', 'md', '--columns', 'slug,label', '--limit', '1')
    expect(stdout).toBe('| slug | label |\n| --- | --- |\n| afghanistan | Afghanistan |\n')
  })

  test('has the columns that are chosen, through lists too', async () => {
    const { stdout } = await ask(
      'statements',
      '--columns',
      'slug,topics.topic.label',
      '--limit',
      '1',
      '--speaker',
      'kerry',
      '--format',
      'jsonl',
    )
    expect(JSON.parse(stdout)).toEqual({ slug: expect.any(String), topics: [{ topic: { label: expect.any(String) } }] })
    const persons = await ask('persons', '--person', 'lavrov', '--columns', 'name,positions.title', '--format', 'csv')
    expect(persons.stdout).toBe('name,positions.title\r\nSergey Lavrov,Foreign Minister of Russia\r\n')
  })

  test('has every column that exports have, and the same CSV', async () => {
    const file = Buffer.from(await (await fetch(`${new URL(url).origin}/export/statements.csv?bom=0`)).arrayBuffer()).toString()
    const [names = ''] = file.split('\r\n')
    expect(names).toContain('evidence.spans')
    const { stdout, stderr } = await ask('statements', '--all', '--format', 'csv', '--columns', names)
    expect(stderr).toBe('')
    expect(stdout).toBe(file)
    const meeting = await ask('meetings', '--columns', 'slug,evidence.spans,address', '--format', 'jsonl', '--limit', '1')
    const { slug, address, evidence } = JSON.parse(meeting.stdout)
    expect(address).toBe(`${new URL(url).origin}/r/meeting/${slug}`)
    expect(evidence[0].spans[0]).toEqual({ start: expect.any(Number), end: expect.any(Number) })
  })

  test('as CSV has no formulas, also where a record has some', async () => {
    const { query } = bundled.rapporteur.database
    const [topic] = await query<{ id: string; scopeNote: string | null }>(`SELECT id, "scopeNote" FROM "Topic" WHERE slug = 'afghanistan'`)
    const write = (note: string | null) => query('UPDATE "Topic" SET "scopeNote" = $2 WHERE id = $1', [topic?.id, note])
    onTestFinished(async () => void (await write(topic?.scopeNote ?? null)))
    await write('=HYPERLINK("https://example.com","click")')
    const { stdout } = await ask('topics', '--columns', 'slug,scopeNote', '--format', 'csv', '--limit', '1')
    expect(stdout).toBe(`slug,scopeNote\r\nafghanistan,"'=HYPERLINK(""https://example.com"",""click"")"\r\n`)
  })

  test('as CSV begins with a byte order mark in a new file, and in a pipe only on request', async () => {
    const { folder, remove } = freshFolder()
    onTestFinished(remove)
    const topics = 'rapporteur topics --limit 1 --columns slug --format csv'
    const line = [
      `${topics} > a.csv`,
      `${topics} > b.csv; ${topics} >> b.csv`,
      `${topics} --no-bom > c.csv`,
      `${topics} | cat > d.csv`,
      `${topics} --bom | cat > e.csv`,
      `${topics.replace('csv', 'jsonl')} > f.csv`,
    ].join('; ')
    const { stderr } = await shell(line.replaceAll(/> (\w\.csv)/g, `> "${folder}/$1"`), { RAPPORTEUR_URL: url })
    expect(stderr).toBe('')
    const written = (name: string) => readFileSync(join(folder, name), 'utf8')
    const rows = 'slug\r\nafghanistan\r\n'
    expect(written('a.csv')).toBe(`\ufeff${rows}`)
    expect(written('b.csv')).toBe(`\ufeff${rows}${rows}`)
    expect(written('c.csv')).toBe(rows)
    expect(written('d.csv')).toBe(rows)
    expect(written('e.csv')).toBe(`\ufeff${rows}`)
    expect(written('f.csv')).toBe('{"slug":"afghanistan"}\n')
  })

  test('that is empty says so beside the answer', async () => {
    const none = ['statements', '--speaker', 'kerry', '--said-on-from', '1900', '--said-on-to', '1901']
    const stderr = 'No statements match.\n'
    expect(await ask(...none)).toEqual({ status: 0, stdout: '', stderr })
    expect(await ask(...none, '--format', 'json')).toEqual({ status: 0, stdout: '[]\n', stderr })
    expect(await ask(...none, '--format', 'csv', '--columns', 'slug,text')).toEqual({ status: 0, stdout: 'slug,text\r\n', stderr })
  })
})

describe('what is asked wrongly leaves with 2, a line that says what to do, and no answer', () => {
  test.each([
    [['statements', '--speaker', 'Lavrof'], /^No person "Lavrof"\. Did you mean "Sergey Lavrov" \(sergey-lavrov\)\?\n$/],
    [['statements', '--said-on-from', '20x'], /^"20x" is not .* --said-on-from\. Write a day, month or year/],
    [['statements', '--said-on-from', '2013', '--said-on-to', '2012'], /^--said-on ends \(2012\) before it begins \(2013\)\.\n$/],
    [['statements', '--topic-exact'], /^--topic-exact is about --topic, which is not given\. Add it, or leave this out\.\n$/],
    [['statements', '--min-sources', 'two'], /^--min-sources is "two"\. Give a whole number\.\n$/],
    [
      ['statements', '--kind', 'shout'],
      /^error: option '--kind <value\.\.\.>' argument 'shout' is invalid\. Give one of answer, interview,/,
    ],
    [['statements', '--order-by', 'name'], /is invalid\. Give one of .*said-on-desc/],
    [
      ['statements', '--speker', 'lavrov'],
      /^error: unknown option '--speker'\n\(Did you mean --speaker\?\)\nSee rapporteur statements --help\.\n$/,
    ],
    [['statements', '--limit', '0'], /Give a whole number from 1\./],
    [['statements', '--columns', 'speaker'], /^The column speaker has several values\. Choose one, such as speaker\.\w+: it has /],
    [
      ['statements', '--columns', 'slug,speakr'],
      /^There is no column speakr\. Did you mean "speaker" or "speakers"\? A Statement has agendaItem, .*speaker/,
    ],
    [
      ['statements', '--columns', 'speaker.persn.name'],
      /^There is no column speaker\.persn\.name\. Did you mean "speaker\.person\.name"\? A Speaker has /,
    ],
    [
      ['statements', '--format', 'json', '--no-bom'],
      /^--bom and --no-bom are for --format csv, and the format is json\. Leave them out\.\n$/,
    ],
    [['statements', '--url', 'localhost'], /Give one such as http:\/\/localhost:4000\/graphql\./],
    [['facets'], /^Say what to count by, one of: --by/],
    [['facets', '--rows', 'speaker'], /^--rows and --columns go together\. Give both\.\n$/],
    [['facets', '--by', 'speaker', '--measure', 'meetings'], /^--measure goes with --rows and --columns\. Give these\.\n$/],
    [['facets', '--by', 'speaker,colour'], /Give one or more of dataset, .*, separated by commas\./],
    [['cite'], /^Say what to cite/],
    [['cite', 'lavrof'], /^No statement or meeting "lavrof"\./],
    [['cite', 'nrc-ministerial-2012-12-04', 'nowhere-at-all'], /^No statement or meeting "nowhere-at-all"\./],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await ask(...args)
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test('a server that is away is no such thing: 1', async () => {
    const { status, stderr } = await rapporteur(['topics', '--url', 'http://localhost:1/graphql'])
    expect(stderr).toContain('http://localhost:1/graphql cannot be reached')
    expect(status).toBe(1)
  })
})

describe('facets', () => {
  test('are counted by each dimension that is named', async () => {
    const { stdout } = await ask('facets', '--topic', 'missile defense', '--by', 'speaker,reporting', '--first', '1')
    expect(stdout).toMatch(/^speaker +statements +slug\nSergey Lavrov +6 +sergey-lavrov\n\nreporting +statements\n(in)?direct +\d+\n$/)
  })

  test('have the filter of each bucket for programs', async () => {
    const { stdout } = await ask('facets', '--by', 'year,speaker', '--format', 'jsonl')
    for (const { count, filter } of lines(stdout).map((line) => JSON.parse(line)))
      expect(await bundled.client.statements.count(JSON.parse(filter))).toBe(count)
  })

  test('of all dimensions there are, as CSV and JSON', async () => {
    const dimensions = sdl.getType('StatementDimension')?.toConfig() as { values: object }
    const by = Object.keys(dimensions.values).join(',').toLowerCase()
    const { stdout } = await ask('facets', '--by', by, '--format', 'json')
    expect(Object.keys(JSON.parse(stdout)).join(',')).toBe(by)
    expect(lines((await ask('facets', '--by', by, '--format', 'csv')).stdout)[0]).toBe('by,value,slug,count,filter')
  })

  test('cross two of them, years in their order', async () => {
    const { stdout } = await ask('facets', '--rows', 'speaker', '--columns', 'year', '--speaker', 'lavrov')
    expect(stdout).toBe('speaker        2012  2013\nSergey Lavrov    12    12\n')
    const csv = await ask('facets', '--rows', 'speaker', '--columns', 'year', '--speaker', 'lavrov', '--format', 'csv')
    expect(csv.stdout).toBe('row,column,count\r\nSergey Lavrov,2012,12\r\nSergey Lavrov,2013,12\r\n')
    const documents = [
      'facets',
      '--rows',
      'speaker',
      '--columns',
      'year',
      '--speaker',
      'lavrov',
      '--measure',
      'documents',
      '--format',
      'csv',
    ]
    expect((await ask(...documents)).stdout).toBe('row,column,documents\r\nSergey Lavrov,2012,1\r\nSergey Lavrov,2013,1\r\n')
  })

  test('are a timeline', async () => {
    const { stdout } = await ask('facets', '--timeline', 'month', '--speaker', 'lavrov')
    expect(lines(stdout).map((line) => line.split(/ +/).join(' '))).toEqual([
      'month statements uncertain',
      '2012-12 12 0',
      '2013-01 0 0',
      '2013-02 0 0',
      '2013-03 0 0',
      '2013-04 12 0',
    ])
  })
})

describe('citations', () => {
  const refs = ['lavrov-2012-12-04-directly-opposing-views', 'nrc-ministerial-2012-12-04']

  test.each(['plain', 'bibtex', 'csl-json', 'ris'])('in %s are those of the API, of statements and meetings', async (style) => {
    const query = `{ statement(ref: "${refs[0]}") { citation(style: ${style.toUpperCase().replace('-', '_')}) } meeting(ref: "${refs[1]}") { citation(style: ${style.toUpperCase().replace('-', '_')}) } }`
    const { statement, meeting } = await bundled.client.request<Record<string, { citation: string }>>(query)
    const { stdout } = await ask('cite', ...refs, '--style', style)
    const both = [statement?.citation, meeting?.citation]
    if (style === 'csl-json') expect(JSON.parse(stdout)).toEqual(both.map((item) => JSON.parse(item ?? '')))
    else expect(stdout).toBe(`${both.join(style === 'plain' ? '\n' : '\n\n')}\n`)
  })

  test('of all that a filter finds', async () => {
    const { stdout } = await ask('cite', '--speaker', 'lavrov', '--style', 'bibtex')
    expect(stdout.match(/^@misc\{/gm)).toHaveLength(await bundled.client.statements.count({ speaker: 'lavrov' }))
    const none = await ask('cite', '--speaker', 'kerry', '--said-on-from', '1900', '--said-on-to', '1901', '--style', 'csl-json')
    expect(none).toEqual({ status: 0, stdout: '[]\n', stderr: 'No statements match.\n' })
  })
})

describe('the shell', () => {
  test('may stop reading', async () => {
    const { status, stdout, stderr } = await shell('rapporteur statements --all --format jsonl | head -1', { RAPPORTEUR_URL: url })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(lines(stdout)).toHaveLength(1)
  })

  test('may interrupt, and is told so by the exit code', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    onTestFinished(() => void silent.close(() => {}).closeAllConnections())
    const { port } = silent.address() as AddressInfo
    const child = spawn(process.execPath, ['bin/rapporteur.mjs', 'topics', '--url', `http://127.0.0.1:${port}/graphql`])
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    await once(silent, 'request')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(said).toBe('')
  })

  test('has colours where it wants them', async () => {
    const args = ['topics', '--limit', '1', '--columns', 'slug']
    expect((await rapporteur(args, { RAPPORTEUR_URL: url, FORCE_COLOR: '1' })).stdout).toBe('\x1b[1mslug\x1b[22m\nafghanistan\n')
    expect((await rapporteur(args, { RAPPORTEUR_URL: url, NO_COLOR: '1', FORCE_COLOR: undefined })).stdout).toBe('slug\nafghanistan\n')
  })

  test('completes commands, flags and values in bash, which reads the script twice without complaint', async () => {
    const type = (...words: string[]) =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); _rapporteur; echo "\${COMPREPLY[*]}"`
    const { stdout, stderr } = await shell(
      [
        'script=$(rapporteur completion bash); eval "$script"; eval "$script"',
        type('rapporteur', 'stat'),
        type('rapporteur', 'statements', '--said-on-f'),
        type('rapporteur', 'statements', '--topic', 'missile defense', '--reporting', ''),
        type('rapporteur', 'statements', '--order-by', '=', 'said-on-a'),
        type('rapporteur', 'facets', '--by', 'speaker,to'),
        type('rapporteur', 'cite', '--all', '--style', 'bib'),
        type('rapporteur', 'completion', ''),
        type('rapporteur', 'proposals', ''),
        type('rapporteur', 'edit', 'lavrov', '--kind', 'per'),
        type('rapporteur', 'import', 'da'),
      ].join('\n'),
    )
    expect(stderr).toBe('')
    expect(lines(stdout)).toEqual([
      'statements',
      '--said-on-from',
      'direct indirect mixed',
      'said-on-asc',
      'speaker,topic',
      'bibtex',
      'bash zsh fish',
      'list show accept reject',
      'person',
    ])
  })

  test.each(['zsh', 'fish'])('%s has a script with every flag', async (name) => {
    const { stdout } = await rapporteur(['completion', name])
    for (const flag of ['said-on-from', 'not-speaker', 'order-by']) expect(stdout).toContain(flag)
  })
})

describe('help', () => {
  test('of the command as a whole loads neither the server nor graphql', () => {
    const loaded = new Map<string, string>()
    const load = (file: string) => {
      if (loaded.has(file)) return
      const code = readFileSync(`dist/${file}`, 'utf8')
      loaded.set(file, code)
      // Those that are imported at once, and not when they are called for.
      for (const [, next = ''] of code.matchAll(/\b(?:import|from)\s*"\.\/([\w-]+\.js)"/g)) load(next)
    }
    load('cli.js')
    expect(loaded.size).toBeGreaterThan(3)
    const all = [...loaded.values()].join('\n')
    expect(all).toContain('CommanderError')
    expect(all.match(/buildSchema|GraphQLError|PrismaClient|ZodError/)).toBeNull()
    expect(all.length).toBeLessThan(200_000)
  })

  test.each(Object.entries(questions))('of %s has a flag for all that the filter of the SDL can say', async (name, record) => {
    const { stdout } = await rapporteur([name, '--help'])
    const filter = sdl.getType(`${record}Filter`)
    const parameters = isInputObjectType(filter) ? parametersOf(filter).filter((parameter) => !parameter.name.startsWith('not.')) : []
    expect(parameters.length).toBeGreaterThan(5)
    for (const parameter of parameters)
      expect(stdout).toMatch(new RegExp(`^ {2}--${parameter.name.replaceAll('.', '-').replace(/[A-Z]/g, '-$&').toLowerCase()} `, 'm'))
  })

  test('names as flags only what is one', async () => {
    const { stdout } = await rapporteur(['statements', '--help'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('`or` matches either side')
    const flags = new Set([...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag))
    const named = [...(stdout.split('Filters:')[1]?.split('Each filter')[0] ?? '').matchAll(/(?<=\s)--[a-z][\w-]*/g)].map(([flag]) => flag)
    expect(named.filter((flag) => !flags.has(flag))).toEqual([])
  })

  test.each([...Object.keys(questions), 'search', 'completion'])('of %s has examples that run', async (name) => {
    const { stdout } = await rapporteur([name, '--help'])
    const examples = lines(stdout.split('Examples:\n')[1] ?? '').map((line) => line.trim())
    expect(examples.length).toBeGreaterThanOrEqual(2)
    for (const example of examples) {
      const { status, stdout, stderr } = await shell(example, { RAPPORTEUR_URL: url })
      expect({ example, status, stderr: stderr.replace(/^These are .*\n/, '') }).toEqual({ example, status: 0, stderr: '' })
      expect(stdout).not.toBe('')
    }
  })
})

describe('a table', () => {
  const chinese = '北大西洋理事会在布鲁塞尔举行会议，讨论导弹防御问题。'.repeat(4)
  const widest = (written: string) => Math.max(...lines(written).map((line) => stringWidth(line)))

  test('is no wider than its terminal, wide characters counted as two', () => {
    const rows = [
      [chinese, 1, 'противоракетная оборона'],
      ['e\u0301'.repeat(50), 22, '👩‍👩‍👧‍👦'.repeat(9)],
    ]
    const written = table(['text', 'n', 'слово'], rows, { width: 40, wraps: true })
    expect(widest(written)).toBeLessThanOrEqual(40)
    expect(lines(written).length).toBeGreaterThan(6)
    expect(written).toContain('…')
    const piped = table(['text', 'n', 'слово'], rows, { width: 40, wraps: false })
    expect(widest(piped)).toBeLessThanOrEqual(40)
    expect(lines(piped)).toHaveLength(3)
    for (const line of lines(piped).slice(1)) expect(line).toContain('…')
  })

  test('has any rows in the width that it is given, each in one line, and says where it cuts', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(chinese, 'a-slug-of-a-record', ''))
    const list = <Each>(cell: fc.Arbitrary<Each>, length: number) => fc.array(cell, { minLength: length, maxLength: length })
    const column = (rows: number) =>
      fc.record({
        name: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
        cells: fc.oneof<fc.Arbitrary<(string | number)[]>[]>(list(fc.integer(), rows), list(text, rows)),
      })
    const columns = fc.integer({ min: 1, max: 5 }).chain((rows) => fc.array(column(rows), { minLength: 1, maxLength: 12 }))
    fc.assert(
      fc.property(columns, fc.integer({ min: 30, max: 200 }), (columns, width) => {
        const height = columns[0]?.cells.length ?? 0
        const rows = Array.from({ length: height }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''))
        const header = columns.map(({ name }) => name)
        const written = table(header, rows, { width, wraps: false })
        expect(widest(written)).toBeLessThanOrEqual(width)
        // Each part has a line for the names and one for each row, and an empty line is between two parts.
        expect(written.split('\n').length % (height + 2)).toBe(0)
        // A number is never cut.
        for (const value of rows.flat()) if (typeof value === 'number') expect(written).toContain(String(value))
      }),
    )
  })

  test('cuts long texts first, and words without a space last', () => {
    const written = table(['text', 'slug'], [['a long text '.repeat(20), 'lavrov-2012-12-04-directly-opposing-views']], {
      width: 80,
      wraps: false,
    })
    expect(lines(written)[1]).toMatch(/^a long text .*… +lavrov-2012-12-04-directly-opposing-views$/)
  })

  test('goes on below where its columns do not fit, with the first column again', () => {
    const years = Array.from({ length: 30 }, (_, at) => String(1990 + at))
    const written = table(['speaker', ...years], [['Sergey Lavrov', ...years.map(Number)]], { width: 60, wraps: false })
    const parts = written.split('\n\n').map(lines)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap(([head = '']) => head.split(/ +/).slice(1))).toEqual(years)
    for (const [, row = ''] of parts) expect(row).toMatch(/^Sergey Lavrov /)
  })

  test('has the width of its terminal, and in a pipe that of COLUMNS, or 160', () => {
    const stream = (isTTY: boolean, columns: number) => ({ isTTY, columns })
    const [pipe, terminal] = [stream(false, 0), stream(true, 77)]
    expect(layoutFor(terminal, { COLUMNS: '50' }, terminal)).toEqual({ width: 77, wraps: true })
    expect(layoutFor(pipe, { COLUMNS: '50' }, terminal)).toEqual({ width: 50, wraps: false })
    expect(layoutFor(pipe, {}, terminal)).toEqual({ width: 77, wraps: false })
    expect(layoutFor(pipe, { COLUMNS: 'wide' }, pipe)).toEqual({ width: 160, wraps: false })
  })

  test('has as many rows as there are', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => [at])
    expect(table(['n'], rows).length).toBeGreaterThan(1_000_000)
  })

  test('shows nothing that a terminal would do', () => {
    expect(table(['text'], [['one\x1b[2J\u0007\ntwo']])).toBe('text\none [2J two\n')
  })
})

describe('in a pipe', () => {
  test.each([
    ['search', 'lavrov'],
    ['statements', '--limit', '200'],
    ['persons'],
    ['meetings'],
    ['topics'],
    ['facets', '--by', 'speaker,document'],
    ['facets', '--rows', 'speaker', '--columns', 'topic'],
    ['verify'],
  ])('%s stays a table', async (...args) => {
    const { stdout } = await rapporteur(args, { RAPPORTEUR_URL: url, COLUMNS: undefined })
    const shown = lines(stdout)
    expect(shown.length).toBeGreaterThan(2)
    expect(Math.max(...shown.map((line) => stringWidth(line)))).toBeLessThanOrEqual(160)
    const narrow = await rapporteur(args, { RAPPORTEUR_URL: url, COLUMNS: '60' })
    expect(narrow.stdout).toContain('…')
    // The last line of verify is a sentence.
    const cut = lines(narrow.stdout).filter((line) => !line.startsWith('The dataset'))
    expect(Math.max(...cut.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60)
  })

  test('what a table cuts is whole in the formats for programs', async () => {
    const { stdout } = await ask('search', 'lavrov', '--in', 'statement', '--format', 'json')
    const labels: string[] = JSON.parse(stdout).map(({ label }: { label: string }) => label)
    const [label = ''] = labels.toSorted((one, other) => other.length - one.length)
    expect(label.length).toBeGreaterThan(160)
    expect((await ask('search', 'lavrov', '--in', 'statement')).stdout).not.toContain(label)
  })
})
