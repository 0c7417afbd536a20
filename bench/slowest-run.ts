import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../scripts/postgres.ts'
import { inputBounds } from '../src/server/lib/input-bounds.ts'
import { loadConfig } from '../src/server/process/config.ts'
import { createLog } from '../src/server/process/log.ts'
import { serve } from '../src/server/process/serve.ts'
import { makeRecord, within } from './databases.ts'
import { type Slow, slowest, vocabularySql } from './slowest.ts'

// npm run trials:slowest [-- MINUTES [STATEMENTS [DATABASE]]]: the slowest queries that the default limits let through, on a PostgreSQL server.

const [minutes = 5, statements = 100_000] = process.argv.slice(2, 4).map(Number)
// A database that a run before has filled.
const filled = process.argv[4]
const deadline = 10_000
const grace = 2_000
const flagship = '{ statements(where: { speaker: ["person-0"] topic: ["topic-0"] }) { totalCount nodes { text } } }'

const postgres = filled === undefined ? await startPostgres({ max_connections: 50 }) : undefined
try {
  if (postgres) await makeRecord(postgres, 'slowest', statements)
  const database = filled ?? postgres?.url('slowest') ?? ''
  const rows = await within(database, (db) => db.query(vocabularySql))
  const words = rows.rows.map((row) => String(row.word))
  const server = await serve(loadConfig({ PORT: '0', DATABASE_URL: database }), createLog('error'))
  try {
    await report(server.url, words)
  } finally {
    await server.stop(0)
  }
} finally {
  await postgres?.stop()
}

async function report(url: string, words: readonly string[]): Promise<void> {
  const ask = async (query: string, variables?: object): Promise<Omit<Slow, 'query'>> => {
    const started = performance.now()
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { errors } = await response.json()
    return { ms: performance.now() - started, code: errors?.[0].extensions.code }
  }

  console.log(`${statements} statements\n\nWork by the size of the input: milliseconds, and how many times the half before`)
  const query = 'query ($where: StatementFilter) { statements(where: $where, orderBy: SAID_ON_ASC) { totalCount nodes { text } } }'
  const many = <T>(count: number, make: (each: number) => T) => Array.from({ length: count }, (_, each) => make(each))
  const inputs: Record<string, [most: number, where: (size: number) => object]> = {
    'words of a search': [inputBounds.searchWords, (n) => ({ text: many(n, (each) => words[each % words.length]).join(' ') })],
    'alternatives of a search': [
      inputBounds.searchWords / 2,
      (n) => ({ text: many(n, (each) => words[each % words.length]).join(' or ') }),
    ],
    'negated words': [
      inputBounds.searchWords - 1,
      (n) => ({ text: `${words[0]} ${many(n, (each) => `-${words[(each % 30) + 1]}`).join(' ')}` }),
    ],
    'refs of speakers': [inputBounds.values, (n) => ({ speaker: many(n, (each) => `person-${each}`) })],
    'refs of topics': [inputBounds.values, (n) => ({ topic: many(n, (each) => `topic-${each}`) })],
    'topics in `or`': [inputBounds.branches, (n) => ({ or: many(n, (each) => ({ topic: [`topic-${each}`] })) })],
    'searches in `or`': [inputBounds.branches, (n) => ({ or: many(n, (each) => ({ text: words[each % words.length] })) })],
    'negated searches in `or`': [64, (n) => ({ or: many(n, (each) => ({ text: `${words[0]} -${words[(each % 30) + 1]}` })) })],
    'dates in `and`': [inputBounds.branches, (n) => ({ and: many(n, (each) => ({ saidOn: { from: String(1900 + (each % 100)) } })) })],
  }
  for (const [name, [most, where]] of Object.entries(inputs)) {
    const times: string[] = []
    let before: number | undefined
    for (const size of [most / 4, most / 2, most].map(Math.floor)) {
      await ask(query, { where: where(size) })
      const { ms, code } = await ask(query, { where: where(size) })
      times.push(`${size}: ${ms.toFixed(0)} ms${before === undefined ? '' : ` (${(ms / before).toFixed(1)} x)`}${code ? ` ${code}` : ''}`)
      before = ms
    }
    console.log(`- ${name}: ${times.join(', ')}`)
  }

  const end = Date.now() + minutes * 60_000
  console.log(`\nThe slowest queries in ${minutes} minutes`)
  const { sent, slow, codes } = await slowest(
    ask,
    words,
    () => Date.now() > end,
    statements,
    ({ ms, code }) => console.log(`- ${ms.toFixed(0)} ms ${code ?? ''}`),
  )
  console.log(`${sent} queries: ${[...codes].map(([code, count]) => `${count} ${code}`).join(', ')}\n\n${slow[0]?.query}\n`)
  const late = slow.filter(({ ms }) => ms > deadline + grace)
  if (late.length > 0) throw new Error(`${late.length} queries took longer than their deadline and ${grace} ms`)

  const p99 = async (seconds: number) => {
    const times: number[] = []
    const until = Date.now() + seconds * 1_000
    while (Date.now() < until) {
      const { ms, code } = await ask(flagship)
      if (code) throw new Error(`A light query was answered with ${code}`)
      times.push(ms)
      await setTimeout(5)
    }
    times.sort((a, b) => a - b)
    return { p50: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
  }
  await p99(3)
  const alone = await p99(10)
  let isLoaded = true
  const load = slow.slice(0, 10).map(async ({ query }) => {
    while (isLoaded) await ask(query)
  })
  await setTimeout(1_000)
  const beside = await p99(20).finally(() => {
    isLoaded = false
  })
  await Promise.all(load)
  console.log(
    `A light query alone: p50 ${alone.p50.toFixed(1)} ms, p99 ${alone.p99.toFixed(1)} ms; beside the ten slowest: p50 ${beside.p50.toFixed(1)} ms, p99 ${beside.p99.toFixed(1)} ms, ${(beside.p99 / alone.p99).toFixed(1)} x`,
  )
}
