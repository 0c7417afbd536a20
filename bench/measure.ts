import { deepStrictEqual } from 'node:assert'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Pool } from 'pg'
import type { Database } from '../src/server/db/open.ts'
import { createRapporteur } from '../src/server/index.ts'
import { generate } from './generate.ts'
import type { Call, Load, Pair } from './load.ts'
import { type Ask, type Question, questions, reference } from './questions.ts'

/** What is asked of a database, and for how long. */
export interface Plan {
  statements: number
  /** Part of the names of the questions that are wanted. */
  only: string
  seconds: number
  /** Ends the measurement early. */
  signal: AbortSignal
  /** Told what is being done. */
  progress: (doing: string) => void
}

/** A question as it was measured; in each pair Rapporteur comes first and the reference second. */
export interface Measured {
  name: string
  /** How many SQL statements Rapporteur sends for it. */
  sql: number
  milliseconds: Pair[]
  /** Over {@link connections}; of the first question only. */
  answersPerSecond?: Pair[]
}

export const connections = 8

/** Fills an empty database and asks it the questions, over HTTP as anybody would. */
export async function measure(url: string, plan: Plan): Promise<{ version: string; measured: Measured[] }> {
  let sql = 0
  const { database, listener, close } = await createRapporteur({ database: url, onSql: () => sql++ })
  const [rapporteur, byHand] = await Promise.all([listen(listener), listen(handWritten(database.pool))])
  const call = (query: string, variables: object): Call => ({
    url: `${rapporteur.url}/graphql`,
    body: JSON.stringify({ query, variables }),
  })
  const callByHand = ({ statement, values }: Question): Call => ({ url: byHand.url, body: JSON.stringify({ statement, values }) })

  const measureOne = async (question: Question, first: boolean): Promise<Measured> => {
    const { name, query, variables } = question
    const { seconds, signal } = plan
    const calls: [Call, Call] = [call(query, variables), callByHand(question)]
    plan.progress(name)
    sql = 0
    const answered = await answer(calls[0])
    const sent = sql
    deepStrictEqual({ [name]: answered }, { [name]: await answer(calls[1]) })
    return {
      name,
      sql: sent,
      milliseconds: await load({ calls, connections: 1, seconds }, signal),
      answersPerSecond: first ? await load({ calls, connections, seconds }, signal) : undefined,
    }
  }

  try {
    plan.progress(`generating ${plan.statements} statements`)
    await generate(database, plan.statements)
    // The query asks for what the type promises.
    const all = await questions(((query, variables) => answer(call(query, variables))) as Ask, database.pool)
    const wanted = all.filter(({ name }) => name.includes(plan.only))
    if (wanted.length === 0)
      throw new Error(`No question has "${plan.only}" in its name. There are:\n${all.map(({ name }) => `  ${name}\n`).join('')}`)
    const measured: Measured[] = []
    for (const question of wanted) measured.push(await measureOne(question, question === all[0]))
    return { version: await versionOf(database), measured }
  } finally {
    rapporteur.close()
    byHand.close()
    await close()
  }
}

async function versionOf({ kind, query }: Database): Promise<string> {
  const [row] = await query<{ version: string }>(`SELECT split_part(current_setting('server_version'), ' ', 1) AS version`)
  return `${kind === 'embedded' ? 'PGlite, ' : ''}PostgreSQL ${row?.version}`
}

async function listen(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : ''}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The server that somebody would write who has one question to answer. */
const handWritten =
  (pool: Pool): RequestListener =>
  async (request, response) => {
    try {
      const { statement, values } = JSON.parse(await text(request))
      const body = await reference(pool, statement, values)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ error: String(error) }))
    }
  }

async function answer({ url, body }: Call): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return response.json()
}

function load(work: Load, signal: AbortSignal): Promise<Pair[]> {
  return new Promise((resolve, reject) => {
    fork(new URL('load.ts', import.meta.url), [JSON.stringify(work)], { signal })
      .on('message', (pairs: Pair[]) => resolve(pairs))
      .on('error', reject)
      .on('exit', (code) => reject(new Error(`The load ended with code ${code}.`)))
  })
}
