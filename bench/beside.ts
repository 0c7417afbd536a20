import { get } from 'node:http'
import { type Measured, type Plan, type Round, shoot } from './measure.ts'
import { others, type Question, searches, type Variables, type Workload } from './questions.ts'
import { rapporteur, type Server, start, stop } from './servers.ts'

/** The flagship without and with heavy clients, round by round. */
export interface BesideResult {
  clients: number
  alone: Measured
  beside: Measured
  /** Responses to heavy clients per second, and errors among them. */
  heavy: { perSecond: number; errors: number }
}

const clients = 10

/** Measures the latency of light queries in turn alone, and beside clients that only send analyses, searches and exports. */
export async function measureBeside(database: string, work: Workload, plan: Plan): Promise<BesideResult> {
  const server = await start(rapporteur(database))
  const light = requestsOf(server, 'flagship', work.pairs)
  const heavy = [
    ...requestsOf(server, 'facets', work.topics),
    ...requestsOf(server, 'crosstab', work.topics),
    ...requestsOf(server, 'timeline', work.pairs),
    ...requestsOf(server, 'wordsBest', work.words),
    ...requestsOf(server, 'typed', work.typed),
    { path: '/export/statements.csv?limit=20000', body: '' },
  ]
  const alone: Round[] = []
  const beside: Round[] = []
  const answered = { responses: 0, errors: 0, ms: 0 }
  const ask = async (seconds: number): Promise<Round> => {
    const { wall, amount, p50, p99 } = await shoot({ port: server.port, requests: light, connections: plan.connections, seconds })
    return { wall: wall / amount, p50, p99 }
  }
  try {
    plan.progress('warming up')
    for (const request of heavy) await send(server, request)
    await ask(plan.seconds)
    for (let round = 1; round <= plan.rounds; round++) {
      plan.progress(`round ${round} of ${plan.rounds}: alone`)
      alone.push(await ask(plan.seconds))
      plan.progress(`round ${round} of ${plan.rounds}: beside ${clients} heavy clients`)
      let isOver = false
      const began = performance.now()
      const others = Array.from({ length: clients }, async (_, client) => {
        for (let at = client; !isOver; at += clients) {
          const request = heavy[(at * 7) % heavy.length]
          if (request && !(await send(server, request))) answered.errors++
          answered.responses++
        }
      })
      await ask(plan.seconds / 4)
      beside.push(await ask(plan.seconds))
      isOver = true
      await Promise.all(others)
      answered.ms += performance.now() - began
    }
  } finally {
    await stop(server)
  }
  return {
    clients,
    alone: { name: 'alone', rounds: alone },
    beside: { name: `beside ${clients} heavy clients`, rounds: beside },
    heavy: { perSecond: answered.responses / (answered.ms / 1000), errors: answered.errors },
  }
}

function requestsOf(server: Server, name: string, asked: Variables[]) {
  const question: Question | undefined = [...others, ...searches].find((each) => each.name === name)
  return asked.flatMap((each) => (question && server.request(question, each)) ?? [])
}

/** Whether a request was answered without an error. The response is read and left. */
async function send({ port }: Server, { path, body }: { path: string; body: string }): Promise<boolean> {
  const url = `http://127.0.0.1:${port}${path}`
  if (body === '')
    return new Promise((resolve, reject) => {
      get(url, (response) =>
        response
          .resume()
          .on('end', () => resolve(response.statusCode === 200))
          .on('error', reject),
      ).on('error', reject)
    })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return (await response.text()).startsWith('{"data"')
}
