import type { BesideResult } from './beside.ts'
import type { ChangeResult } from './changes.ts'
import type { ExportResult } from './export.ts'
import type { ImportResult } from './import.ts'
import type { Measured, Round } from './measure.ts'
import type { Sample } from './memory.ts'

/** The results of a run. A part is missing if the run did not include it. */
export interface Results {
  date: string
  machine: string
  versions: string
  settings: string
  statements: number
  rounds: number
  seconds: number
  minutes: number
  /** The load averages of the system. */
  load: { before: string; after: string }
  /** The peers of the run, or why there are none. */
  peers: string
  /** The error that ended the run early. */
  failure?: string
  questions: { title: string; busy: Measured[]; alone: Measured[] }[]
  others: { title: string; alone: Measured[] }[]
  paging?: { page: number; measured: Measured[] }
  scaling?: { small: number; large: number; questions: { title: string; measured: Measured[]; byHand: Measured[] }[] }
  embedded?: { version: string; statements: number; measured: Measured[] }
  memory?: { requests: number; samples: Sample[] }
  beside?: BesideResult
  export?: ExportResult[]
  imports?: ImportResult[]
  changes?: ChangeResult
}

/** Whether a name is that of a hand-written statement. */
const isByHand = (name: string) => name === 'raw' || name.startsWith('hand-written')

/** The ratio of the medians of two servers, with the minimum and maximum of the rounds. */
interface Ratio {
  ratio: number
  least: number
  most: number
}

/** The report, in Markdown. */
export function report(results: Results): string {
  const { date, machine, versions, settings, statements, rounds, seconds, minutes, load, peers, failure } = results
  return `# Measured on ${date}

${machine}. ${versions}. ${settings}.
${count(rounds)} rounds of ${seconds} s, ${Math.round(minutes)} minutes in all. Load before ${load.before}, after ${load.after}. ${peers}
${failure ? `\n**Not all was measured:** ${failure}\n` : ''}
${summary(results)}
${results.questions.map(sideBySide).join('\n')}${besides(results)}${scaling(results)}${memory(results)}${beside(results)}${takenAway(results)}${imported(results)}${changed(results)}`
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll('STATEMENTS', count(statements))
}

function summary(results: Results): string {
  const { questions, paging, scaling, embedded, memory, beside } = results
  const row = (title: string, reach: number, found: Ratio | undefined, detail = '') =>
    found ? [[title, `≤ ${reach}`, `${spread(found)}${detail}`, found.ratio <= reach ? 'yes' : '**no**']] : []
  const rows = [
    ...questions.flatMap(({ title, busy }) => row(title, 2.1, toBest(busy))),
    ...(paging ? row(`page ${count(paging.page)} against page 1`, 1.2, compared(paging.measured, p50)) : []),
    ...(scaling?.questions ?? []).flatMap(({ title, measured, byHand }) => {
      const reference = byHand.length > 0 && compared(byHand, p50)
      const sizes = `${count(scaling?.large ?? 0)} against ${count(scaling?.small ?? 0)} statements`
      return row(`${sizes}: ${title}`, 1.2, compared(measured, p50), reference ? `, hand-written ${spread(reference)}` : '')
    }),
    ...(embedded
      ? row(
          `embedded PGlite, ${count(embedded.statements)} statements: the first question, against PGlite's own query()`,
          1.6,
          compared(embedded.measured, wall),
        )
      : []),
    ...(memory ? [memoryRow(memory)] : []),
    ...(beside
      ? row(`p99 of the flagship beside ${beside.clients} heavy clients against alone`, 3, compared([beside.beside, beside.alone], p99))
      : []),
  ]
  return table(
    ['question, STATEMENTS statements, PostgreSQL on the same machine', 'reach', 'measured (least–most of the rounds)', 'reached'],
    rows,
  )
}

function sideBySide({ title, busy, alone }: Results['questions'][number]): string {
  const best = bestByHand(busy)
  const rows = [...busy]
    .sort((one, other) => median(one.rounds.map(wall)) - median(other.rounds.map(wall)))
    .map((server) => {
      const single = alone.find(({ name }) => name === server.name)
      return [
        server.name,
        middle(server, wall),
        spread(against(server, best, wall)),
        single ? middle(single, p50) : '',
        middle(server, ({ cpu }) => cpu),
        middle(server, ({ postgres }) => postgres),
        `${figure(median(server.rounds.map(p50)))}/${figure(median(server.rounds.map(({ p99 }) => p99)))}`,
      ]
    })
  const head = [
    'server',
    'ms a request, 8 connections',
    'times the best hand-written statement',
    'p50, 1 connection, ms',
    'CPU of Node, ms',
    'CPU of PostgreSQL, ms',
    'p50/p99, 8 connections, ms',
  ]
  return `## ${capital(title)}\n\n${table(head, rows)}`
}

function besides({ others }: Results): string {
  if (others.length === 0) return ''
  const rows = others.map(({ title, alone: [rapporteur, byHand] }) => [
    title,
    rapporteur ? middle(rapporteur, p50) : '',
    byHand ? middle(byHand, p50) : '',
    rapporteur && byHand ? spread(against(rapporteur, byHand, p50)) : '',
  ])
  return `\n## Other questions\n\n${table(['p50, 1 connection', 'Rapporteur, ms', 'hand-written, ms', 'ratio'], rows)}`
}

function scaling({ scaling, paging }: Results): string {
  const rows = [
    ...(paging ? [[`page ${count(paging.page)} after page 1`, ...paging.measured.toReversed().map((each) => middle(each, p50))]] : []),
    ...(scaling?.questions ?? []).flatMap(({ title, measured, byHand }) =>
      [measured, byHand].flatMap((each, at) =>
        each.length > 0 ? [[at === 0 ? title : 'hand-written', ...each.toReversed().map((one) => middle(one, p50))]] : [],
      ),
    ),
  ]
  if (rows.length === 0) return ''
  return `\n## What stays the same\n\n${table(['p50, 1 connection', 'before, ms', 'after, ms'], rows)}`
}

function changed({ changes }: Results): string {
  if (!changes) return ''
  const rows = changes.changes.map(({ title, small, large }) => [
    title,
    ...[small, large].map((each) => `${figure(median(each))} (${figure(percentile(each, 0.95))})`),
    `${figure(median(large) / median(small))}`,
  ])
  const head = [
    'p50 (p95), 1 connection',
    `${count(changes.small)} statements, ms`,
    `${count(changes.large)} statements, ms`,
    'ratio of p50',
  ]
  return `\n## A change of one statement\n\n${table(head, rows)}`
}

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN

function memory({ memory }: Results): string {
  if (!memory) return ''
  const rows = memory.samples.map(({ requests, rss, heap }) => [count(requests), megabytes(rss), megabytes(heap)])
  return `\n## Memory\n\n${table(['requests', 'resident, MB', 'heap after collection, MB'], rows)}`
}

function beside({ beside: measured }: Results): string {
  if (!measured) return ''
  const { alone, beside, heavy } = measured
  const rows = [alone, beside].map(({ name, rounds }) => [name, figure(median(rounds.map(p50))), figure(median(rounds.map(p99)))])
  const head = ['the flagship', 'p50, ms', 'p99, ms']
  const others = `The heavy clients had ${figure(heavy.perSecond)} responses a second, ${count(heavy.errors)} of them errors in all.`
  return `\n## Beside heavy clients\n\n${table(head, rows)}\n${others}\n`
}

function takenAway({ export: taken, statements }: Results): string {
  if (!taken) return ''
  const byHand = taken.find(({ name }) => isByHand(name.replace('csv ', '')))
  const rows = taken.map(({ name, seconds, bytes, memory }) => [
    name,
    figure(seconds),
    count(Math.round(statements / seconds)),
    megabytes(bytes),
    memory ? `${megabytes(memory.before)} → ${megabytes(memory.peak)} → ${megabytes(memory.after)}` : '',
    byHand ? figure(seconds / byHand.seconds) : '',
  ])
  const head = ['all statements', 'seconds', 'rows a second', 'MB', 'resident before → most → after, MB', 'times COPY']
  return `\n## ExportResult away\n\n${table(head, rows)}`
}

function imported({ imports }: Results): string {
  if (!imports) return ''
  const rows = imports.map(({ database, statements, imported, copied, resident }) => [
    database,
    count(statements),
    figure(imported),
    count(Math.round(statements / imported)),
    figure(copied),
    figure(copied / imported),
    megabytes(resident),
  ])
  const head = [
    'import',
    'statements',
    'seconds',
    'statements a second',
    'COPY of the same rows, seconds',
    'speed, of COPY',
    'resident, MB',
  ]
  return `\n## Import\n\n${table(head, rows)}`
}

/** Whether from a tenth of the requests on, neither the heap nor the resident memory grows by a tenth. */
function memoryRow({ requests, samples }: NonNullable<Results['memory']>): string[] {
  const [start, early, end] = [samples[0], samples[1], samples.at(-1)]
  if (!start || !early || !end) return []
  const grown = ({ rss, heap }: Sample, to: Sample) => Math.max(to.rss / rss, to.heap / heap)
  const slope = ((end.heap - early.heap) / (end.requests - early.requests)) * 10_000
  const path = (of: (sample: Sample) => number) => `${megabytes(of(start))} → ${megabytes(of(early))} → ${megabytes(of(end))} MB`
  const found = `heap ${path(({ heap }) => heap)}, resident ${path(({ rss }) => rss)} (start, after a tenth, end); the heap by ${(slope / 1e6).toFixed(2)} MB in 10,000`
  return [`memory after ${count(requests)} mixed requests of 500 shapes`, 'flat', found, grown(early, end) < 1.1 ? 'yes' : '**no**']
}

const wall = (round: Round) => round.wall
const p50 = (round: Round) => round.p50
const p99 = (round: Round) => round.p99

/** The ratio of the first to the second. */
function compared([one, other]: Measured[], by: (round: Round) => number): Ratio | undefined {
  return one && other && against(one, other, by)
}

function toBest(measured: Measured[]): Ratio | undefined {
  const rapporteur = measured.find(({ name }) => name === 'Rapporteur')
  return rapporteur && against(rapporteur, bestByHand(measured), wall)
}

function bestByHand(measured: Measured[]): Measured | undefined {
  const time = ({ rounds }: Measured) => median(rounds.map(wall))
  return measured.filter(({ name }) => isByHand(name)).sort((one, other) => time(one) - time(other))[0]
}

function against(one: Measured, other: Measured | undefined, by: (round: Round) => number): Ratio {
  const [ours, theirs] = [one.rounds.map(by), (other ?? one).rounds.map(by)]
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN))
  return { ratio: median(ours) / median(theirs), least: Math.min(...ratios), most: Math.max(...ratios) }
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The median, with minimum and maximum. */
function middle({ rounds }: Measured, by: (round: Round) => number | undefined): string {
  const values = rounds.map(by).filter((value) => value !== undefined)
  if (values.length === 0) return ''
  return `${figure(median(values))} (${figure(Math.min(...values))}–${figure(Math.max(...values))})`
}

const spread = ({ ratio, least, most }: Ratio) => `${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
const figure = (value: number) => (Number.isNaN(value) ? '' : value.toPrecision(3))
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
const count = (value: number) => value.toLocaleString('en')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('')
}
