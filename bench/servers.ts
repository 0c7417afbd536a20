import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Question, Variables } from './questions.ts'

/** A server that the benchmark starts. */
export interface Server {
  name: string
  port: number
  process: ChildProcess
  /** The request for a query. Undefined if the server does not support it. */
  request: (question: Question, asked: Variables) => { path: string; body: string } | undefined
}

interface Program {
  name: string
  /** The arguments of Node. */
  args: string[]
  env: Record<string, string>
  options?: SpawnOptions
  /** The text that it prints when it is ready. */
  ready?: RegExp
  request: Server['request']
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Rapporteur, started as users do. */
export const rapporteur = (database: string): Program => ({
  name: 'Rapporteur',
  args: [path('../bin/rapporteur.mjs'), 'serve'],
  env: { DATABASE_URL: database },
  ready: /Rapporteur is at/,
  request: ({ query }, { variables }) => ({ path: '/graphql', body: JSON.stringify({ query, variables }) }),
})

export const byHand = (database: string): Program => ({
  name: 'hand-written, the same tables',
  args: ['--import', 'tsx', path('hand-written.ts')],
  env: { DATABASE_URL: database },
  request: ({ name, sql }, { values }) => (sql ? { path: `/${name}`, body: JSON.stringify({ values }) } : undefined),
})

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a server and waits until it is ready. */
export async function start({ name, args, env, options, ready = /up/, request }: Program): Promise<Server> {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}.`)))
    child.stdout?.on('data', (text) => ready.test(String(text)) && resolve())
  })
  return { name, port, process: child, request }
}

export async function stop(server: Server): Promise<void> {
  if (!running.has(server.process)) return
  server.process.kill('SIGKILL')
  await once(server.process, 'exit')
}

/** Sends one query and returns the response. @throws Error if it has no data. */
export async function ask({ name, port }: Server, { path, body }: { path: string; body: string }, headers = {}): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const answer = await response.json()
  if (typeof answer !== 'object' || answer === null || 'errors' in answer || !('data' in answer))
    throw new Error(`${name} answers ${JSON.stringify(answer).slice(0, 1000)}`)
  return answer.data
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** CPU time of a process and its children, including ended ones, in milliseconds. Undefined if the system does not report it. */
export function cpuTime(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined
  const own = stat(pid)
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stat(Number(name)))
    .filter((child) => child?.parent === pid)
  return own && children.reduce((sum, child) => sum + (child?.time ?? 0), own.time + own.ended)
}

/** The process that started another one. Undefined if the system does not report it. */
export const parentOf = (pid: number): number | undefined => (process.platform === 'linux' ? stat(pid)?.parent : undefined)

/** The parent of a process, and the CPU time of the process and its ended children. The kernel counts in hundredths of a second. */
function stat(pid: number): { parent: number; time: number; ended: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
    const field = (at: number) => fields[at] ?? 0
    return { parent: field(1), time: 10 * (field(11) + field(12)), ended: 10 * (field(13) + field(14)) }
  } catch {
    return undefined
  }
}
