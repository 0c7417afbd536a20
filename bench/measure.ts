import { type ChildProcess, fork } from 'node:child_process'
import type { Load, Shot } from './load.ts'
import { canonical, type Question, type Variables } from './questions.ts'
import { ask, cpuTime, type Server } from './servers.ts'

/** A server with its requests, to be compared with others. */
export interface Contender {
  name: string
  server: Server
  requests: { path: string; body: string }[]
}

/** The result of a round, in milliseconds per request: wall-clock time of clients, and CPU time. */
export interface Round {
  wall: number
  p50: number
  p99: number
  cpu?: number | undefined
  postgres?: number | undefined
}

export interface Measured {
  name: string
  rounds: Round[]
}

export interface Plan {
  rounds: number
  /** Duration of a round for one server. */
  seconds: number
  connections: number
  /** The process id of PostgreSQL. */
  postgres: number | undefined
  progress: (doing: string) => void
}

let asker: ChildProcess | undefined

/** Sends a load to the load generator. */
export function shoot(load: Load): Promise<Shot> {
  asker ??= fork(new URL('load.ts', import.meta.url))
  const child = asker
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The process that asks ended with code ${code}.`))
    child.once('exit', ended).once('message', (shot: Shot) => {
      child.off('exit', ended)
      resolve(shot)
    })
    child.send(load)
  })
}

export function stopAsking(): void {
  asker?.kill()
}

/** Measures all servers in turn, A B C, A B C, after a warm-up of the same length, and a short one before each turn. A round sends all requests a whole number of times. */
export async function measure(contenders: Contender[], plan: Plan): Promise<Measured[]> {
  const { connections, seconds, progress } = plan
  const ready: (Contender & { amount: number; rounds: Round[] })[] = []
  for (const contender of contenders) {
    progress(`warming up ${contender.name}`)
    const { requests, server } = contender
    const warm = () => shoot({ port: server.port, requests, connections, seconds: seconds / 2 })
    await warm()
    const { amount, wall } = await warm()
    const cycles = Math.ceil((amount * seconds * 1000) / wall / requests.length)
    ready.push({ ...contender, amount: cycles * requests.length, rounds: [] })
  }
  for (let round = 1; round <= plan.rounds; round++) {
    for (const { name, server, requests, amount, rounds } of ready) {
      progress(`round ${round} of ${plan.rounds}: ${name}`)
      // Idle connections to PostgreSQL were closed, and new ones must prepare all statements again.
      await shoot({ port: server.port, requests, connections, seconds: seconds / 4 })
      const used = () => [cpuTime(server.process.pid), cpuTime(plan.postgres)] as const
      const [cpuBefore, postgresBefore] = used()
      const { wall, p50, p99 } = await shoot({ port: server.port, requests, connections, amount })
      const [cpuAfter, postgresAfter] = used()
      const each = (before: number | undefined, after: number | undefined) =>
        before === undefined || after === undefined ? undefined : (after - before) / amount
      rounds.push({ wall: wall / amount, p50, p99, cpu: each(cpuBefore, cpuAfter), postgres: each(postgresBefore, postgresAfter) })
    }
  }
  return ready.map(({ name, rounds }) => ({ name, rounds }))
}

/** The servers that support the query. @throws Error if their responses differ. */
export async function compare(question: Question, asked: Variables[], servers: Server[]): Promise<Contender[]> {
  const contenders = servers.flatMap((server) => {
    const requests = asked.flatMap((each) => server.request(question, each) ?? [])
    return requests.length > 0 ? [{ name: server.name, server, requests }] : []
  })
  for (const at of asked.keys()) {
    let first: string | undefined
    for (const { name, server, requests } of contenders) {
      const request = requests[at]
      const answer = canonical(request && (await ask(server, request)))
      first ??= answer
      if (answer !== first)
        throw new Error(
          `"${question.title}": ${name} answers\n${answer.slice(0, 2000)}\nand ${contenders[0]?.name}\n${first.slice(0, 2000)}`,
        )
    }
  }
  return contenders
}
