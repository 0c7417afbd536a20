import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Postgres, startPostgres } from '../scripts/postgres.ts'
import { measureBeside } from './beside.ts'
import { measureChanges } from './changes.ts'
import { makePeers, makeRecord, within } from './databases.ts'
import { measureEmbedded } from './embedded.ts'
import { measureExport } from './export.ts'
import { measureImportEmbedded, measureImportPostgres } from './import.ts'
import { type Contender, compare, measure, type Plan, stopAsking } from './measure.ts'
import { watchMemory } from './memory.ts'
import { hasRig, install, peers, program } from './peers.ts'
import { fullPages, main, others, paging, type Question, searches, type Variables, type Workload, workload } from './questions.ts'
import { type Results, report } from './report.ts'
import { ask, byHand, rapporteur, type Server, start, stop } from './servers.ts'

const parts = [...Object.keys(main), 'others', 'search', 'paging', 'scaling', 'embedded', 'memory', 'beside', 'export', 'import', 'change']

const usage = `Usage: npm run bench -- [options]

Compares Rapporteur with hand-written statements and, if ../shared/perf exists, with other GraphQL servers. Prints a report, and
when all parts were measured writes it to bench/results/<date>.md and .json. With the defaults it takes about 25 minutes.

  --statements N      how many statements, 1000 or more (500000)
  --rounds N          how many times each server is asked in turn (5)
  --seconds N         how long each time (2)
  --only PARTS        only these, separated by commas: ${parts.join(', ')}
  --peers NAMES       only these, separated by commas, or none: ${peers.map(({ name }) => name).join(', ')}
  --database KIND     only postgres or embedded (both)
  --quick             small and short, to see whether it works: 20000 statements, 2 rounds of half a second; writes nothing
  --help              this text
`

// The same settings for all servers. The others have the defaults of PostgreSQL.
const settings = { shared_buffers: '512MB', maintenance_work_mem: '512MB', max_wal_size: '8GB', max_connections: 300 }

const options = readOptions()
const quick = options.quick
const began = performance.now()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

const plan: Plan = { rounds: options.rounds, seconds: options.seconds, connections: 8, postgres: undefined, progress: watched }
/** A single client that waits for each response, to measure latency. */
const alone = (seconds: number) => ({ ...plan, connections: 1, seconds })

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}`,
  versions: `Node ${process.version}`,
  settings: '',
  statements: options.statements,
  rounds: options.rounds,
  seconds: options.seconds,
  minutes: 0,
  load: { before: load(), after: '' },
  peers: '',
  questions: [],
  others: [],
}

try {
  // Builds the bundle if a source file is newer.
  execFileSync(process.execPath, [fileURLToPath(new URL('../bin/rapporteur.mjs', import.meta.url)), '--version'])
  if (parts.some((part) => part !== 'embedded' && wants(part) && (part !== 'import' || options.database !== 'embedded'))) await onPostgres()
  if (wants('import') && options.database !== 'postgres') {
    const statements = Math.min(options.statements, 20_000)
    stage(`import of ${count(statements)} statements, embedded`)
    results.imports = [...(results.imports ?? []), await measureImportEmbedded(statements)]
  }
  if (wants('embedded')) {
    const statements = quick ? 5_000 : 50_000
    stage(`${count(statements)} statements in the embedded database`)
    results.embedded = { statements, ...(await measureEmbedded(statements, plan)) }
    results.versions += `, PGlite with PostgreSQL ${results.embedded.version}`
  }
} catch (error) {
  results.failure = error instanceof Error ? error.message : String(error)
  process.exitCode = 1
} finally {
  stopAsking()
  results.minutes = (performance.now() - began) / 60_000
  results.load.after = load()
  publish()
}

async function onPostgres(): Promise<void> {
  const postgres = await startPostgres(settings)
  plan.postgres = postgres.pid
  try {
    const [row] = await within(postgres.url(), async (db) => (await db.query('SHOW server_version')).rows)
    results.versions += `, PostgreSQL ${row?.server_version.split(' ')[0]}`
    results.settings = `PostgreSQL with ${Object.entries(settings)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}, else as it comes, on a socket`
    if (parts.some((part) => !['embedded', 'scaling', 'import', 'change'].includes(part) && wants(part))) await sideBySide(postgres)
    if (wants('scaling')) await scaling(postgres)
    if (wants('change')) {
      const [small, large] = quick ? [2_000, 20_000] : [10_000, 1_000_000]
      results.changes = await measureChanges(postgres, { small, large, rounds: quick ? 50 : 200, stage })
    }
    if (wants('import')) {
      stage(`import of ${count(options.statements)} statements, PostgreSQL`)
      results.imports = [...(results.imports ?? []), await measureImportPostgres(postgres, options.statements)]
    }
  } finally {
    await postgres.stop()
  }
}

async function sideBySide(postgres: Postgres): Promise<void> {
  const chosen = choosePeers()
  const folder = chosen.length > 0 ? install(chosen, stage) : undefined
  stage(`${count(options.statements)} statements`)
  if (folder) await makePeers(postgres, folder, options.statements)
  await makeRecord(postgres, 'record', folder ? 'peers' : options.statements)
  const work = await within(postgres.url('record'), workload)

  const ours = await start(rapporteur(postgres.url('record')))
  const servers = [ours, await start(byHand(postgres.url('record')))]
  const theirs: Server[] = []
  if (folder) for (const peer of chosen) theirs.push(await start(await program(peer, folder, postgres.url('peers'))))
  for (const [question, asked] of asking(work)) {
    if (!wants(question.name)) continue
    stage(question.title)
    const contenders = await compare(question, asked, [...servers, ...theirs])
    const busy = await measure(contenders, plan)
    results.questions.push({ title: question.title, busy, alone: await measure(contenders, alone(options.seconds / 2)) })
  }
  await Promise.all(theirs.map(stop))
  stage('what is left on the same record')
  if (wants('paging')) results.paging = await measurePaging(ours, work, 1000)
  if (wants('others')) await besides(others, servers, work)
  if (wants('search')) await besides(searches, servers, work)
  await Promise.all(servers.map(stop))
  if (wants('memory')) {
    const requests = quick ? 5_000 : 100_000
    results.memory = { requests, samples: await watchMemory(postgres.url('record'), work.pairs, requests, watched) }
  }
  if (wants('beside')) {
    stage('light queries beside heavy clients')
    results.beside = await measureBeside(postgres.url('record'), work, plan)
  }
  if (wants('export')) {
    stage('export of all statements')
    results.export = []
    await measureExport(postgres.url('record'), options.statements, watched, results.export)
  }
}

function choosePeers() {
  const wanted = peers.filter(({ name }) => options.peers?.includes(name) ?? true)
  const chosen = hasRig() ? wanted : []
  results.peers = hasRig()
    ? chosen.length > 0
      ? `Peers: ${chosen.map(({ name }) => name).join(', ')}.`
      : 'Without peers, as was asked for.'
    : 'Without peers: they are kept in ../shared/perf, which is not there.'
  stage(results.peers)
  return chosen
}

/** The main queries with their variables. */
function asking({ speakers, pairs }: Workload): [Question, Variables[]][] {
  return [
    [main.speaker, speakers],
    [main.topic, pairs],
    [main.persons, [{ variables: {}, values: [] }]],
  ]
}

async function besides(questions: Question[], servers: Server[], work: Workload): Promise<void> {
  const { speakers, pairs, topics, words, wordsOnTopic, typed } = work
  const counted = { count: pairs, timeline: speakers, facets: topics, crosstab: topics }
  const asked: Record<string, Variables[]> = { ...counted, flagship: pairs, wordsOnTopic, wordsNewest: words, wordsBest: words, typed }
  const about = (name: string): Variables[] => asked[name] ?? [{ variables: { ref: `${name}-100` }, values: [`${name}-100`] }]
  for (const question of questions)
    results.others.push({
      title: question.title,
      alone: await measure(await compare(question, about(question.name), servers), alone(options.seconds / 2)),
    })
}

/** A page far from the start and the first one, of the person with most statements: the requested page, or the last full one. */
async function measurePaging(server: Server, work: Workload, wanted: number) {
  const { page, request } = await far(server, work, wanted)
  const contender = (name: string, request: Contender['requests'][number]): Contender => ({ name, server, requests: [request] })
  const contenders = [contender(`page ${page}`, request), contender('page 1', askPage(server, work))]
  return { page, measured: await measure(contenders, alone(options.seconds / 2)) }
}

/** The request for a page far from the start. */
async function far(server: Server, work: Workload, wanted: number) {
  let page = 1
  let after: string | undefined
  while (page < wanted) {
    const pages = Math.min(10, wanted - page)
    // The response has the shape of the query.
    const { statements } = (await ask(server, askPage(server, work, { after, first: 20 * pages }))) as {
      statements: { pageInfo: { hasNextPage: boolean; endCursor: string } }
    }
    if (!statements.pageInfo.hasNextPage) break
    page += pages
    after = statements.pageInfo.endCursor
  }
  return { page, request: askPage(server, work, { after }) }
}

function askPage(server: Server, { speakers: [first] }: Workload, place: object = {}) {
  return server.request(paging, { variables: { ...first?.variables, ...place }, values: [] }) ?? { path: '', body: '' }
}

/** The same queries, each with a full page, with a tenth of the statements. The larger size runs first. */
async function scaling(postgres: Postgres): Promise<void> {
  const [small, large] = quick ? [10_000, 100_000] : [100_000, 1_000_000]
  for (const statements of [large, small]) {
    stage(`${count(statements)} statements`)
    await makeRecord(postgres, `record_${statements}`, statements)
  }
  const work = await within(postgres.url(`record_${small}`), async (db) => fullPages(db, await workload(db)))
  const both = async (program: typeof rapporteur) => [
    await start(program(postgres.url(`record_${large}`))),
    await start(program(postgres.url(`record_${small}`))),
  ]
  const servers = await both(rapporteur)
  const hands = await both(byHand)
  const questions: NonNullable<Results['scaling']>['questions'] = []
  const add = async (title: string, requests: (server: Server) => Contender['requests']) => {
    const contenders = [...servers, ...hands].map((server) => ({ name: server.name, server, requests: requests(server) }))
    const measured = await measure(
      contenders.filter((each) => each.requests.length > 0),
      alone(options.seconds / 2),
    )
    questions.push({ title, measured: measured.slice(0, 2), byHand: measured.slice(2) })
  }
  for (const [question, asked] of asking(work))
    await add(question.title, (server) => asked.flatMap((each) => server.request(question, each) ?? []))
  const pages = new Map<Server, Awaited<ReturnType<typeof far>>>()
  for (const server of servers.toReversed())
    pages.set(server, await far(server, work, Math.min(200, ...[...pages.values()].map(({ page }) => page))))
  const [{ page } = { page: 1 }] = pages.values()
  await add(`page ${page}`, (server) => [pages.get(server)?.request ?? []].flat())
  await Promise.all([...servers, ...hands].map(stop))
  results.scaling = { small, large, questions }
}

function publish(): void {
  const text = report(results)
  process.stdout.write(text)
  // A partial result must not overwrite a complete one.
  if (quick || !parts.every(wants)) return
  const folder = new URL('results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${results.date}.md`, folder), text)
  writeFileSync(new URL(`${results.date}.json`, folder), `${JSON.stringify(results, null, 2)}\n`)
  process.stderr.write(`Written to bench/results/${results.date}.md and .json\n`)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        statements: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        only: { type: 'string' },
        peers: { type: 'string' },
        database: { type: 'string' },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    })
    if (values.help) {
      process.stdout.write(usage)
      process.exit()
    }
    const number = (name: 'statements' | 'rounds' | 'seconds', preset: number, least: number) => {
      const value = Number(values[name] ?? preset)
      if (!(value >= least) || (name !== 'seconds' && !Number.isInteger(value)))
        throw new Error(`--${name} is "${values[name]}". Give ${least} or more.`)
      return value
    }
    const among = (name: 'only' | 'peers' | 'database', known: string[]) => {
      const given = values[name]?.split(',')
      const stray = given?.find((each) => !known.includes(each))
      if (stray !== undefined) throw new Error(`--${name} has "${stray}". There are: ${known.join(', ')}.`)
      return given
    }
    return {
      statements: number('statements', values.quick ? 20_000 : 500_000, 1000),
      rounds: number('rounds', values.quick ? 2 : 5, 1),
      seconds: number('seconds', values.quick ? 0.5 : 2, 0.1),
      only: among('only', parts),
      peers: among('peers', ['none', ...peers.map(({ name }) => name)]),
      database: among('database', ['postgres', 'embedded'])?.[0],
      quick: values.quick,
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

function wants(part: string): boolean {
  if (options.database && part !== 'import' && (options.database === 'embedded') !== (part === 'embedded')) return false
  return options.only?.includes(part) ?? true
}

/** Prints a line for each step. */
function stage(doing: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${new Date().toISOString().slice(11, 19)} ${doing}\n`)
}

/** Prints progress in one line that is overwritten. */
function watched(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing}`)
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function load(): string {
  return loadavg()
    .map((average) => average.toFixed(1))
    .join(' ')
}
