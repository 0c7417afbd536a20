import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/postgres.ts'
import { openRapporteur } from '../src/server/open-rapporteur.ts'
import { createLog } from '../src/server/process/log.ts'
import { makeRecord, within } from './databases.ts'
import { cpuTime, parentOf } from './servers.ts'
import { vocabularySql } from './slowest.ts'

// npm run trials:cost [-- --statements 1000000 --rounds 3 --database URL --only WORDS]: the time of each kind of work beside its cost.

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    database: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})

const facets = [
  'speakers',
  'organizations',
  'roles',
  'topics',
  'meetings',
  'documents',
  'publishers',
  'reporting',
  'languages',
  'datasets',
  'years',
]
const times = <T>(count: number, make: (each: number) => T) => Array.from({ length: count }, (_, each) => make(each))
const aliases = (count: number, field: (each: number) => string) => times(count, (each) => `a${each}: ${field(each)}`).join(' ')

/** The kinds of work, each alone and in several sizes. */
const kinds = (words: readonly string[]): Record<string, string> => {
  const search = (text: string, rest = '') =>
    `{ statements(where: { text: ${JSON.stringify(text)} } ${rest}) { totalCount nodes { slug } } }`
  const [common = '', other = ''] = words
  return {
    'a page of 200': '{ statements(first: 200) { nodes { slug text } } }',
    'a page of 200 with lists':
      '{ statements(first: 200) { nodes { text speakers { person { name } } topics { topic { label } } evidence { wording document { title } } } } }',
    'lists within lists, 20 x 20': '{ persons(first: 20) { nodes { statements(first: 20) { nodes { text } } } } }',
    'lists within lists, 100 x 100': '{ persons(first: 100) { nodes { statements(first: 100) { nodes { text } } } } }',
    'lists within lists, 200 x 200': '{ persons(first: 200) { nodes { statements(first: 200) { nodes { text } } } } }',
    'lists within lists, 200 x 20 x 5':
      '{ persons(first: 200) { nodes { statements(first: 20) { nodes { text evidence { wording document { title } } } } } } }',
    'lists of documents, 200 x 200':
      '{ organizations(first: 40) { nodes { documents(first: 200) { nodes { title statements(first: 5) { nodes { slug } } } } } } }',
    'count of all': '{ statements { totalCount } }',
    'counts of 50 speakers, by alias': `{ ${aliases(50, (each) => `statements(where: { speaker: ["person-${each}"] }) { totalCount }`)} }`,
    'counts of 200 persons': '{ persons(first: 200) { nodes { statements { totalCount } } } }',
    'counts of 200 topics': '{ topics(first: 200) { nodes { statements { totalCount } } } }',
    'counts of 40 organizations': '{ organizations(first: 40) { nodes { statements { totalCount } documents { totalCount } } } }',
    ...Object.fromEntries(facets.map((name) => [`facet ${name} of all`, `{ statements { facets { ${name} { count } } } }`])),
    'all facets of all': `{ statements { facets { ${facets.map((name) => `${name} { count }`).join(' ')} } } }`,
    'all facets of a speaker': `{ statements(where: { speaker: ["person-0"] }) { facets { ${facets.map((name) => `${name} { count }`).join(' ')} } } }`,
    'facet topics of 200 persons': '{ persons(first: 200) { nodes { statements { facets { topics { count } } } } } }',
    'timeline by day of all': '{ statements { timeline(interval: DAY) { count } } }',
    'timeline by year of all': '{ statements { timeline(interval: YEAR) { count } } }',
    'crosstab speakers by topics': '{ statements { crosstab(rows: SPEAKER, columns: TOPIC) { cells } } }',
    'crosstab speakers by topics, 100': '{ statements { crosstab(rows: SPEAKER, columns: TOPIC, first: 100) { cells } } }',
    'crosstab roles by years': '{ statements { crosstab(rows: ROLE, columns: YEAR) { cells } } }',
    'crosstab documents by publishers': '{ statements { crosstab(rows: DOCUMENT, columns: PUBLISHER) { cells } } }',
    'crosstab of meetings, speakers by topics': '{ statements { crosstab(rows: SPEAKER, columns: TOPIC, measure: MEETINGS) { cells } } }',
    'a common word': search(common),
    'a rare word': search(words[25] ?? ''),
    'a common word, RELEVANCE': search(common, 'orderBy: RELEVANCE'),
    'two common words, RELEVANCE': search(`${common} ${other}`, 'orderBy: RELEVANCE'),
    'a word of every text, RELEVANCE': search('said', 'orderBy: RELEVANCE'),
    'a word of every text': search('said'),
    'a phrase of every text': search('"said this before"'),
    '12 alternatives': search(words.slice(0, 12).join(' or ')),
    '12 alternatives, RELEVANCE': search(words.slice(0, 12).join(' or '), 'orderBy: RELEVANCE'),
    '10 negated words': search(
      `said ${words
        .slice(0, 10)
        .map((word) => `-${word}`)
        .join(' ')}`,
    ),
    'words of every text, then facets': '{ statements(where: { text: "said" }) { facets { speakers { count } } } }',
    search: `{ search(text: ${JSON.stringify(common)}) { totalCount nodes { label } } }`,
    'search of a word of every text': '{ search(text: "said before") { totalCount nodes { label } } }',
    'not a speaker': '{ statements(where: { not: { speaker: ["person-0"] } }) { totalCount nodes { slug } } }',
    'not a topic': '{ statements(where: { not: { topic: ["topic-0"] } }) { totalCount nodes { slug } } }',
    '500 speakers': `{ statements(where: { speaker: [${times(500, (each) => `"person-${each}"`)}] }) { totalCount nodes { slug } } }`,
    '100 topics in or': `{ statements(where: { or: [${times(100, (each) => `{ topic: ["topic-${each}"] }`)}] }) { totalCount nodes { slug } } }`,
    '50 topics and dates in or': `{ statements(where: { or: [${times(50, (each) => `{ topic: ["topic-${each}"] saidOn: { from: "2005" } }`)}] }) { totalCount nodes { slug } } }`,
    '50 of a speaker or a topic in or': `{ statements(where: { or: [${times(50, (each) => `{ topic: ["topic-${each}"] speaker: ["person-${each}"] language: ["en"] }`)}] }) { totalCount nodes { slug } } }`,
    'a role': '{ statements(where: { role: [FOREIGN_MINISTER] }) { totalCount nodes { slug } } }',
    minSources: '{ statements(where: { minSources: 2 }) { totalCount nodes { slug } } }',
    'a publisher': '{ statements(where: { publisher: ["organization-0"] }) { totalCount nodes { slug } } }',
    'a document text': `{ documents(where: { text: "said" }) { totalCount nodes { slug } } }`,
    'positions over time': '{ topic(ref: "topic-0") { positionsOverTime(speaker: "person-0") { stance totalCount } } }',
    changes: '{ changes(first: 200) { nodes { slug action } } }',
  }
}

const postgres = values.database === undefined ? await startPostgres({ max_connections: 50 }) : undefined
try {
  if (postgres) await makeRecord(postgres, 'cost', Number(values.statements))
  await measure(values.database ?? postgres?.url('cost') ?? '')
} finally {
  await postgres?.stop()
}

async function measure(url: string): Promise<void> {
  const words = await within(url, (db) => db.query(vocabularySql).then(({ rows }) => rows.map(({ word }) => String(word))))
  const most = 1_000_000_000
  const rapporteur = await openRapporteur({
    database: url,
    log: createLog('error'),
    limits: { cost: most, aliases: 1_000, seconds: 60, tokens: 20_000 },
  })
  // Other load on the machine changes the CPU time much less than the time on the clock.
  const [backend] = await rapporteur.database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const postmaster = backend && parentOf(backend.pid)
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', 'x-rapporteur-cost': '1' }
    const request = new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
    const before = cpuTime(postmaster)
    const started = performance.now()
    const { errors, extensions } = await (await rapporteur.fetch(request)).json()
    const ms = performance.now() - started
    return { ms, cpu: (cpuTime(postmaster) ?? 0) - (before ?? 0), cost: extensions?.cost, error: errors?.[0].message as string | undefined }
  }
  console.log(
    '| work | cost | SQL statements | ms, least | ms, most | CPU of the database, ms | cost per ms |\n|---|--:|--:|--:|--:|--:|--:|',
  )
  try {
    for (const [name, query] of Object.entries(kinds(words))) {
      if (!name.includes(values.only)) continue
      const rounds = []
      for (let round = 0; round < Number(values.rounds); round++) rounds.push(await ask(query))
      const [first] = rounds
      const error = rounds.find(({ error }) => error)?.error
      const least = Math.min(...rounds.map(({ ms }) => ms))
      const cpu = Math.min(...rounds.map(({ cpu }) => cpu))
      const cost = first?.cost?.requested ?? 0
      const figures = [least, Math.max(...rounds.map(({ ms }) => ms)), cpu].map((value) => value.toFixed(0))
      console.log(
        `| ${[name, cost, first?.cost?.actual.statements, ...figures, (cost / Math.min(least, Math.max(cpu, 10))).toFixed(0), error ?? ''].join(' | ')} |`,
      )
    }
  } finally {
    await rapporteur.close()
  }
}
