import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Asked, Question } from './questions.ts'

/** A program that answers questions over HTTP, started for the purpose. */
export interface Server {
  name: string
  port: number
  process: ChildProcess
  /** A question as it wants to be asked; undefined where it does not know it. */
  request: (question: Question, asked: Asked) => { path: string; body: string } | undefined
}

interface Program {
  name: string
  /** What Node is started with. */
  args: string[]
  env: Record<string, string>
  options?: SpawnOptions
  /** What it prints when it can be asked. */
  ready?: RegExp
  request: Server['request']
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Rapporteur, as its users start it. */
export const rapporteur = (database: string): Program => ({
  name: 'Rapporteur',
  args: [path('../bin/rapporteur.mjs'), 'serve'],
  env: { DATABASE_URL: database },
  ready: /Rapporteur is at/,
  request: ({ query }, { variables }) => ({ path: '/graphql', body: JSON.stringify({ query, variables }) }),
})

export const byHand = (database: string): Program => ({
  name: 'by hand, the same tables',
  args: ['--import', 'tsx', path('by-hand.ts')],
  env: { DATABASE_URL: database },
  request: ({ name, sql }, { values }) => (sql ? { path: `/${name}`, body: JSON.stringify({ values }) } : undefined),
})

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a program and waits until it says it is ready. */
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

/** Asks one question and returns the answer. @throws Error when it is none. */
export async function ask({ name, port }: Server, { path, body }: { path: string; body: string }): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
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

/** Milliseconds of CPU time that a process and its children, ended ones included, have used; undefined where the system does not say. */
export function cpuTime(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined
  const own = stat(pid)
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stat(Number(name)))
    .filter((child) => child?.parent === pid)
  return own && children.reduce((sum, child) => sum + (child?.time ?? 0), own.time + own.ended)
}

/** Its parent, and the time of itself and of children that ended; the kernel counts in hundredths of a second. */
function stat(pid: number): { parent: number; time: number; ended: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
    const field = (at: number) => fields[at] ?? 0
    return { parent: field(1), time: 10 * (field(11) + field(12)), ended: 10 * (field(13) + field(14)) }
  } catch {
    return undefined
  }
}
