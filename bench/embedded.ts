import { PGlite } from '@electric-sql/pglite'
import { fill, makeSource } from './data.ts'
import type { Measured, Plan, Round } from './measure.ts'
import { canonical, main, type Variables, workload } from './questions.ts'

/** Measures the first query in process, with the embedded database: Rapporteur, and PGlite with the hand-written statement. */
export async function measureEmbedded(
  statements: number,
  { rounds, seconds, progress }: Plan,
): Promise<{ version: string; measured: Measured[] }> {
  const { pglite, fetch, close } = await open()
  try {
    const db = { query: async (sql: string) => ({ rows: (await pglite.exec(sql)).at(-1)?.rows ?? [] }) }
    await makeSource(db, statements)
    await fill(db)
    const { speakers } = await workload(db)
    const { query, sql } = main.speaker
    const ask = async ({ variables }: Variables) => {
      const body = JSON.stringify({ query, variables })
      const answer = await fetch(
        new Request('http://localhost/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      )
      return answer.text()
    }
    const byHand = async ({ values }: Variables) => {
      const { rows } = await pglite.query<{ data: string }>(sql, values)
      return `{"data":${rows[0]?.data}}`
    }
    for (const asked of speakers) {
      const [one, other] = await Promise.all([ask(asked), byHand(asked)])
      if (canonical(JSON.parse(one)) !== canonical(JSON.parse(other)))
        throw new Error(`"${main.speaker.title}": Rapporteur answers\n${one}\nand the hand-written statement\n${other}`)
    }
    const contenders: { name: string; ask: (asked: Variables) => Promise<string>; rounds: Round[] }[] = [
      { name: 'Rapporteur', ask, rounds: [] },
      { name: 'hand-written, PGlite', ask: byHand, rounds: [] },
    ]
    for (let round = 0; round <= rounds; round++) {
      for (const { name, ask, rounds } of contenders) {
        progress(`round ${round}: embedded, ${name}`)
        const took = await timed(speakers, ask, seconds)
        // The first round is a warm-up.
        if (round > 0) rounds.push(took)
      }
    }
    const { rows } = await db.query(`SELECT split_part(current_setting('server_version'), ' ', 1) AS version`)
    return { version: String(rows[0]?.version), measured: contenders.map(({ name, rounds }) => ({ name, rounds })) }
  } finally {
    await close()
  }
}

/** Runs all in turn, each the same number of times. */
async function timed(all: Variables[], ask: (asked: Variables) => Promise<string>, seconds: number): Promise<Round> {
  const took: number[] = []
  const start = performance.now()
  while (performance.now() < start + 1000 * seconds) {
    for (const asked of all) {
      const begun = performance.now()
      await ask(asked)
      took.push(performance.now() - begun)
    }
  }
  const wall = (performance.now() - start) / took.length
  took.sort((a, b) => a - b)
  const percentile = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN
  return { wall, p50: percentile(0.5), p99: percentile(0.99) }
}

/** The published package, as users embed it, and its database, which is private. */
async function open() {
  let pglite: PGlite | undefined
  const create = PGlite.create.bind(PGlite)
  Object.assign(PGlite, { create: async (...given: Parameters<typeof create>) => (pglite = await create(...given)) })
  // The bundle has no types before it is built, so these are the types of its source.
  const { createRapporteur }: typeof import('../src/server/index.ts') = await import(String(new URL('../dist/server.js', import.meta.url)))
  const { fetch, close } = await createRapporteur({ database: 'memory://' })
  Object.assign(PGlite, { create })
  if (!pglite) throw new Error('Rapporteur no longer opens its embedded database with PGlite.create.')
  return { pglite, fetch, close }
}
