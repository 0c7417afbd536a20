import { arch, availableParallelism, cpus, platform } from 'node:os'
import { parseArgs } from 'node:util'
import type { Pair } from './load.ts'
import { connections, type Measured, measure } from './measure.ts'
import { startPostgres } from './postgres.ts'

const usage = `Usage: npm run bench -- [options]

Asks the questions of bench/questions.ts over HTTP, each beside one hand-written SQL statement that gives the same answer, and writes
a Markdown table.

  --statements N      how many statements to generate, 1000 or more (100000)
  --database KIND     postgres or embedded (both)
  --only NAME         only the questions with this in their name (all)
  --seconds N         how long to ask each question (3)
  --help              this text
`

const noPostgres = `No PostgreSQL server is installed here, or its initdb is not on the PATH. To install it:
  Debian, Ubuntu   sudo apt-get install postgresql
  Fedora           sudo dnf install postgresql-server
  macOS            brew install postgresql
`

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())

const options = readOptions()
try {
  process.stdout.write(circumstances())
  if (options.database !== 'embedded') await onPostgres()
  if (options.database !== 'postgres') await onDatabase('memory://')
} catch (error) {
  if (!stop.signal.aborted) process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = stop.signal.aborted ? 130 : 1
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        statements: { type: 'string', default: '100000' },
        database: { type: 'string' },
        only: { type: 'string', default: '' },
        seconds: { type: 'string', default: '3' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) {
      process.stdout.write(usage)
      process.exit()
    }
    const [statements, seconds] = [Number(values.statements), Number(values.seconds)]
    if (!(Number.isInteger(statements) && statements >= 1000)) throw new Error(`--statements is "${values.statements}". Give 1000 or more.`)
    if (!(seconds > 0)) throw new Error(`--seconds is "${values.seconds}". Give more than 0.`)
    if (!['postgres', 'embedded', undefined].includes(values.database))
      throw new Error(`--database is "${values.database}". Give postgres or embedded, or leave it out.`)
    return { ...values, statements, seconds }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

async function onPostgres(): Promise<void> {
  const postgres = await startPostgres()
  if (postgres) return onDatabase(postgres.url).finally(postgres.stop)
  if (options.database) throw new Error(noPostgres)
  process.stderr.write(`${noPostgres}The embedded database is measured alone.\n`)
}

async function onDatabase(url: string): Promise<void> {
  const { version, measured } = await measure(url, { ...options, signal: stop.signal, progress }).finally(() => progress(''))
  process.stdout.write(table(version, measured))
}

/** One line, written over, for whoever watches. */
function progress(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing}`)
}

function circumstances(): string {
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${platform()} ${arch()}`
  return `${options.statements.toLocaleString('en')} statements, Node ${process.version}, ${machine}, ${new Date().toISOString().slice(0, 10)}\n`
}

function table(version: string, measured: Measured[]): string {
  const rows = measured.map(({ name, milliseconds, sql }) => row(name, ...figures(milliseconds), String(sql), String(milliseconds.length)))
  const throughput = measured.flatMap(({ name, answersPerSecond }) => {
    if (!answersPerSecond) return []
    const [rapporteur, reference, ratio] = figures(answersPerSecond)
    return `\nOver ${connections} connections, "${name}": ${rapporteur} answers a second, ${ratio} times the reference's ${reference}.\n`
  })
  const head = [row(version, 'Rapporteur, ms', 'reference, ms', 'ratio', 'SQL statements', 'pairs'), row('---', ...Array(5).fill('--:'))]
  return ['\n', ...head, ...rows, ...throughput].join('')
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** The medians of the two, and of their ratios. */
function figures(pairs: Pair[]): [rapporteur: string, reference: string, ratio: string] {
  const [rapporteur, reference, ratio] = [
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
    pairs.map(([one, other]) => one / other),
  ]
  return [median(rapporteur), median(reference), median(ratio)]
}

function median(values: number[]): string {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  return middle?.toLocaleString('en', { maximumSignificantDigits: 3 }) ?? ''
}
