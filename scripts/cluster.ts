import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findBinaries, unprivilegedUser } from './postgres.ts'

// The cluster of deploy/cluster on one machine: the same files, with the addresses 10.0.0.x replaced by addresses of the loopback network.

const root = fileURLToPath(new URL('..', import.meta.url))
const names = ['pg1', 'pg2', 'pg3'] as const
const serverNumbers = [1, 2, 3] as const
export type NodeName = (typeof names)[number]

/** A database machine, as Patroni sees it. */
export interface Member {
  name: string
  role: string
  state: string
  timeline?: number
  lag?: number | string
}

export interface Cluster {
  /** The GraphQL endpoint of the load balancer. */
  url: string
  /** The GraphQL endpoint of each server. */
  servers: readonly string[]
  /** The primary, through the load balancer. */
  databaseUrl: string
  /** The database of one machine. */
  databaseUrlOf: (name: NodeName) => string
  folder: string
  /** What Patroni says of the machines. @throws Error if none of them answers */
  members: () => Promise<Member[]>
  primary: () => Promise<NodeName>
  /** Waits until there are a primary and two standbys that stream, one of them synchronous. */
  whole: (seconds: number) => Promise<void>
  /** Ends all processes of a database machine without a word, as a loss of its power does. */
  kill: (name: NodeName) => Promise<void>
  /** Stops all processes of a database machine, whose connections stay open, or lets them go on. */
  hold: (name: NodeName, signal: 'SIGSTOP' | 'SIGCONT') => void
  /** Starts a machine that was killed. */
  start: (name: NodeName) => void
  /** Makes another machine the primary, as for maintenance. */
  switchover: () => Promise<void>
  /** Ends everything that was started, and removes its files. */
  stop: () => Promise<void>
}

/** The processes below one, which they started. */
const below = (pid: number): number[] => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return (children === '' ? [] : children.split(' ').map(Number)).flatMap((child) => [child, ...below(child)])
  } catch {
    return [] // it has ended
  }
}

/** Sends a signal to processes, those that have ended left out. */
function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {}
  }
}

/** A part of the loopback network in which nobody listens: 127.N.0. */
async function freeNetwork(): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const network = `127.${1 + Math.floor(Math.random() * 250)}.0`
    const isFree = await Promise.all(
      [
        [10, 5000],
        [10, 8080],
        [11, 5432],
        [12, 2379],
        [13, 8008],
        [21, 4000],
      ].map(async ([host, port]) => {
        const server = createServer().listen(port, `${network}.${host}`)
        const listens = await once(server, 'listening').then(
          () => true,
          () => false,
        )
        server.close()
        return listens
      }),
    )
    if (isFree.every(Boolean)) return network
  }
  throw new Error(
    'No part of the loopback network is free. Stop what listens on all addresses at port 5432, 4000 or 8080. On macOS this cannot run.',
  )
}

function need(program: string): string {
  for (const folder of [...(process.env.PATH ?? '').split(':'), '/usr/sbin']) {
    const path = join(folder, program)
    try {
      execFileSync('test', ['-x', path])
      return path
    } catch {}
  }
  throw new Error(`${program} was not found. Install the cluster's programs: apt-get install postgresql patroni etcd-server haproxy`)
}

/**
 * Starts a database cluster of three machines with etcd, Patroni and PostgreSQL, a load balancer and three servers, on loopback. It returns
 * when all of them are ready.
 * @throws Error with a remedy if a program is missing, or if a part does not start
 */
export async function startCluster(log: (line: string) => void = () => {}): Promise<Cluster> {
  const [etcd, patroni, patronictl, haproxy] = ['etcd', 'patroni', 'patronictl', 'haproxy'].map(need)
  const user = unprivilegedUser()
  // A folder on the PATH may have links to some of the programs.
  const binaries = dirname(realpathSync(join(findBinaries(), 'initdb')))
  const network = await freeNetwork()
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cluster-'))
  const owned = (path: string) => {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    if (user) chownSync(path, user.uid, user.gid)
    return path
  }
  owned(folder)
  const passwords = new Map<string, string>()
  const password = (name: string) => {
    const known = passwords.get(name) ?? randomBytes(16).toString('hex')
    passwords.set(name, known)
    return known
  }
  const here = (text: string) => text.replaceAll('10.0.0.', `${network}.`).replaceAll(/change-this-\d/g, password)
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text, { mode: 0o600 })
    if (user) chownSync(path, user.uid, user.gid)
    return path
  }
  const files = join(root, 'deploy', 'cluster')
  const patroniFile = write('patroni.yml', here(readFileSync(join(files, 'patroni.yml'), 'utf8')))
  const haproxyFile = write('haproxy.cfg', here(readFileSync(join(files, 'haproxy.cfg'), 'utf8')))
  const nodeFile = here(readFileSync(join(files, 'node.env'), 'utf8'))
  const addressOf = (name: NodeName) => `${network}.1${name.slice(2)}`

  /** node.env of one machine. The first one is in the file. */
  const environmentOf = (name: NodeName): NodeJS.ProcessEnv => {
    const lines = nodeFile.split('\n').flatMap((line) => {
      const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
      if (!key) return []
      const isOfAll = key === 'ETCD_INITIAL_CLUSTER' || key === 'PATRONI_ETCD_HOSTS'
      return [[key, isOfAll ? value : value.replaceAll('pg1', name).replaceAll(addressOf('pg1'), addressOf(name))]]
    })
    const folderOf = owned(join(folder, name))
    return {
      PATH: process.env.PATH,
      ...Object.fromEntries(lines),
      ETCD_DATA_DIR: join(folderOf, 'etcd'),
      PATRONI_POSTGRESQL_DATA_DIR: join(folderOf, 'data'),
      PATRONI_POSTGRESQL_BIN_DIR: binaries,
      PATRONI_POSTGRESQL_PGPASS: join(folderOf, 'pgpass'),
    }
  }
  const environments: Record<NodeName, NodeJS.ProcessEnv> = {
    pg1: environmentOf('pg1'),
    pg2: environmentOf('pg2'),
    pg3: environmentOf('pg3'),
  }

  const processes = new Map<string, ChildProcess>()
  const run = (
    name: string,
    program = '',
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    as: { uid?: number; gid?: number } = user ?? {},
  ) => {
    const output = openSync(join(folder, `${name}.log`), 'a')
    // A group of its own, so that Ctrl-C reaches this script only, which stops them in order.
    const child = spawn(program, args, { ...as, env, cwd: folder, detached: true, stdio: ['ignore', output, output] })
    child.once('error', (error) => log(`${name}: ${error.message}`))
    processes.set(name, child)
  }
  const start = (name: NodeName) => {
    run(`${name}-etcd`, etcd, [], environments[name])
    run(`${name}-patroni`, patroni, [patroniFile], environments[name])
  }
  const pidsOf = (name: NodeName): number[] => {
    const started = [`${name}-patroni`, `${name}-etcd`].flatMap((each) => {
      const child = processes.get(each)
      return child?.pid && child.exitCode === null && child.signalCode === null ? [child.pid] : []
    })
    try {
      // Patroni does not stay the parent of PostgreSQL.
      const file = join(folder, name, 'data', 'postmaster.pid')
      const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
      // After a kill the file stays, and its number may be of another process by now.
      const isOurs = readFileSync(`/proc/${postmaster}/cmdline`, 'utf8').includes(join(folder, name, 'data'))
      return isOurs ? [...started, postmaster, ...below(postmaster)] : started
    } catch {
      return started
    }
  }

  const stop = async () => {
    process.off('exit', kill)
    const ends = [...processes.entries()].flatMap(([name, child]) =>
      child.exitCode === null && child.signalCode === null && name.startsWith('server') ? [once(child, 'exit')] : [],
    )
    signalAll(
      [...processes].flatMap(([name, { pid }]) => (pid && name.startsWith('server') ? [pid] : [])),
      'SIGTERM',
    )
    await Promise.race([Promise.all(ends), pause(15_000)])
    kill()
    await pause(200)
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
  // The data is removed anyway.
  const kill = () => {
    const running = [...processes.values()].flatMap(({ pid, exitCode, signalCode }) =>
      pid && exitCode === null && signalCode === null ? [pid, ...below(pid)] : [],
    )
    signalAll([...running, ...names.flatMap(pidsOf)], 'SIGKILL')
  }
  process.once('exit', kill)

  const members = async (): Promise<Member[]> => {
    const views = await Promise.all(
      names.map((name) =>
        fetch(`http://${addressOf(name)}:8008/cluster`, { signal: AbortSignal.timeout(1_000) })
          // Patroni documents this.
          .then(async (response) => ((await response.json()) as { members: Member[] }).members)
          .catch((): Member[] => []),
      ),
    )
    // A machine that was stopped does not know at once that there is another primary, whose timeline is later.
    const timelineOf = (view: Member[]) => Math.max(0, ...view.map(({ timeline }) => timeline ?? 0))
    const latest = views.reduce((best, view) => (timelineOf(view) > timelineOf(best) ? view : best), [])
    if (latest.length === 0) throw new Error('Patroni answers on no machine.')
    return latest
  }
  const primary = async () => {
    const leader = (await members()).find(({ role }) => role === 'leader')?.name
    const name = names.find((each) => each === leader)
    if (!name) throw new Error('There is no primary.')
    return name
  }
  const isWhole = async () => {
    const all = await members()
    const streams = ({ role, state }: Member) => role !== 'leader' && (state === 'running' || state === 'streaming')
    return (
      all.length === names.length &&
      all.some(({ role, state }) => role === 'leader' && state === 'running') &&
      all.some(({ role }) => role === 'sync_standby') &&
      all.filter(streams).length === names.length - 1
    )
  }
  const until = async (what: string, seconds: number, test: () => Promise<boolean>) => {
    const end = performance.now() + seconds * 1_000
    while (!(await test().catch(() => false))) {
      if (performance.now() > end) throw new Error(`${what} is not there after ${seconds} seconds. The logs are in ${folder}.`)
      await pause(200)
    }
  }
  const whole = (seconds: number) => until('The primary with its two standbys', seconds, isWhole)
  const proxied = `${network}.10:5000`
  const isGraphql = async (url: string) => (await fetch(url.replace('/graphql', '/ready'), { signal: AbortSignal.timeout(2_000) })).ok

  try {
    log(`The files are in ${folder}.`)
    for (const name of names) start(name)
    run('haproxy', haproxy, ['-f', haproxyFile, '-db'], { PATH: process.env.PATH })
    await whole(60)
    log('PostgreSQL runs: a primary and two standbys.')
    const admin = `postgresql://postgres:${password('change-this-2')}@${proxied}/postgres`
    await until('The way to the primary', 30, () => sql(admin, 'SELECT 1').then(() => true))
    const owner = randomBytes(16).toString('hex')
    await sql(admin, `CREATE ROLE rapporteur LOGIN PASSWORD '${owner}'`)
    await sql(admin, 'CREATE DATABASE rapporteur OWNER rapporteur')
    const databaseUrlAt = (address: string) => `postgresql://rapporteur:${owner}@${address}/rapporteur`
    const servers = serverNumbers.map((number) => `http://${network}.2${number}:4000/graphql`)
    for (const number of serverNumbers) {
      const env = {
        ...process.env,
        HOST: `${network}.2${number}`,
        PORT: '4000',
        WORKERS: '1',
        DATABASE_URL: databaseUrlAt(proxied),
        DATABASE_REPLICA_URLS: names.map((name) => databaseUrlAt(`${addressOf(name)}:5432`)).join(),
        PUBLIC_ORIGIN: `http://${network}.10:8080`,
        TRUSTED_PROXIES: '127.0.0.0/8',
      }
      run(`server${number}`, process.execPath, [join(root, 'bin', 'rapporteur.mjs'), 'serve'], env, {})
    }
    for (const url of servers) await until(`The server ${url}`, 60, () => isGraphql(url))
    const url = `http://${network}.10:8080/graphql`
    await until(`The load balancer ${url}`, 30, () => isGraphql(url))
    log(`Three servers run, behind ${url}.`)
    return {
      url,
      servers,
      databaseUrl: databaseUrlAt(proxied),
      databaseUrlOf: (name) => databaseUrlAt(`${addressOf(name)}:5432`),
      folder,
      members,
      primary,
      whole,
      start,
      kill: async (name) => signalAll(pidsOf(name), 'SIGKILL'),
      hold: (name, signal) => signalAll(pidsOf(name), signal),
      switchover: async () => {
        const all = await members()
        const leader = await primary()
        const candidate = all.find(({ role }) => role === 'sync_standby')?.name
        if (!candidate) throw new Error('There is no synchronous standby to become the primary.')
        const args = ['-c', patroniFile, 'switchover', '--master', leader, '--candidate', candidate, '--force']
        const child = spawn(patronictl ?? '', args, {
          ...user,
          env: environments[leader],
          cwd: folder,
          stdio: ['ignore', 'ignore', 'inherit'],
        })
        await once(child, 'exit')
        if (child.exitCode !== 0) throw new Error(`patronictl switchover ended with ${child.exitCode}.`)
      },
      stop,
    }
  } catch (error) {
    process.off('exit', kill)
    kill()
    throw error
  }
}

async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
