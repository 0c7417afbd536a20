import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** A temporary PostgreSQL server. */
export interface Postgres {
  /** The URL of a database on the server. */
  url: (database?: string) => string
  pid: number | undefined
  /** Runs a file in a database with psql and variables. */
  psql: (database: string, file: string, variables?: Record<string, string | number>) => void
  /** Makes a standby that streams from this server. It has to be stopped before this server. */
  standby: (settings?: Settings, signal?: AbortSignal) => Promise<Postgres>
  /** Kills the server process, as `kill -9` does. Its data stay. */
  kill: () => Promise<void>
  /** The folder of its socket and of its data, in `data`. */
  folder: string
  /** Stops the server as `pg_ctl` does, and starts it again with the same data. */
  restart: (mode: 'fast' | 'immediate') => Promise<void>
  /** Starts it again if it has ended by itself. */
  revive: () => Promise<void>
  /** Stops the server immediately and removes its data. */
  stop: () => Promise<void>
}

type Settings = Record<string, string | number>

/**
 * Starts a PostgreSQL server that other users cannot reach, with a temporary data folder in `parent`.
 * @throws Error with a remedy if PostgreSQL is not installed, or if the signal aborts.
 */
export async function startPostgres(settings: Settings = {}, signal?: AbortSignal, parent = tmpdir()): Promise<Postgres> {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  return startServer(settings, signal, parent, (data) => ({
    program: 'initdb',
    args: ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', locale, '--no-sync'],
  }))
}

async function startServer(
  settings: Settings,
  signal: AbortSignal | undefined,
  parent: string,
  make: (data: string) => { program: string; args: string[] },
): Promise<Postgres> {
  const bin = findBinaries()
  const user = unprivilegedUser()
  const folder = mkdtempSync(join(parent, 'rapporteur-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const all = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', full_page_writes: 'off', ...settings }
  let server: ChildProcess | undefined
  const running = () => (server?.exitCode === null && server.signalCode === null ? server : undefined)
  const end = async (by: NodeJS.Signals) => {
    const child = running()
    if (!child) return
    const ended = once(child, 'exit')
    child.kill(by)
    await ended
  }
  const remove = () => {
    // Immediate shutdown: the data folder is removed anyway.
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
  const stop = async () => {
    await end('SIGQUIT')
    process.off('exit', remove)
    remove()
  }
  const url = (database = 'postgres') => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=postgres`
  // Distributions have the programs of clients in other folders.
  const programOf = (name: string) => (existsSync(join(bin, name)) ? join(bin, name) : name)
  const psql: Postgres['psql'] = (database, file, variables = {}) => {
    const set = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`])
    execFileSync(programOf('psql'), ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...set, '-d', url(database), '-f', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const revive = async () => {
    if (!running()) {
      server = spawn(join(bin, 'postgres'), ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
        ...user,
        cwd: folder,
        // A separate process group, so that Ctrl-C first stops the programs that use the server.
        detached: true,
        stdio: ['ignore', 'ignore', process.env.DEBUG ? 'inherit' : 'ignore'],
      })
    }
    for (let attempt = 1; !(await answers(url())); attempt++) {
      if (!signal?.aborted && running() && attempt < 300) {
        await setTimeout(100)
        continue
      }
      await stop()
      throw new Error(`${join(bin, 'postgres')} does not answer. Set DEBUG=1 to see what it says.`)
    }
  }
  const restart: Postgres['restart'] = async (mode) => {
    await end(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await revive()
  }
  process.once('exit', remove)
  const { program, args } = make(data)
  execFileSync(programOf(program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  await revive()
  return {
    url,
    psql,
    folder,
    restart,
    revive,
    stop,
    get pid() {
      return server?.pid
    },
    kill: () => end('SIGKILL'),
    standby: (own = {}, until) =>
      startServer({ ...settings, ...own }, until, parent, (copy) => ({
        program: 'pg_basebackup',
        args: ['-D', copy, '-d', url(), '-R', '-X', 'stream', '-c', 'fast', '--no-sync'],
      })),
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

/** The user that runs PostgreSQL, which does not run as root. Undefined for any other user. */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] })))
      if (uid && gid) return { uid, gid }
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here to run it as. Be another user.')
}

export function findBinaries(): string {
  const newestFirst = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true })
  const within = (parent: string, pattern: RegExp) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter((name) => pattern.test(name))
          .sort(newestFirst)
          .map((name) => join(parent, name, 'bin'))
      : []
  const found = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...pgConfig(),
    ...within('/usr/lib/postgresql', /^\d+$/),
    ...within('/usr', /^pgsql-\d+$/),
    ...within('/opt/homebrew/opt', /^postgresql(@\d+)?$/),
    ...within('/usr/local/opt', /^postgresql(@\d+)?$/),
  ].find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
  if (found) return found
  throw new Error(`PostgreSQL's server programs (initdb and postgres) were not found. Install them:
  Debian, Ubuntu   sudo apt-get install postgresql
  Fedora           sudo dnf install postgresql-server postgresql-contrib
  macOS            brew install postgresql@17`)
}

function pgConfig(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()]
  } catch {
    return []
  }
}
