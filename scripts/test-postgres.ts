import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

// Starts a PostgreSQL server that nobody else can reach, runs the tests on it, and removes it: npm run test:postgres [-- vitest's arguments]

const bin = findBinaries()
const user = unprivilegedUser()
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
const data = join(folder, 'data')
const running = new Set<ChildProcess>()
let tests: ChildProcess | undefined
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

try {
  mkdirSync(data)
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', locale, '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'full_page_writes=off', 'max_connections=300']
  const server = start(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    // A group of its own, so that Ctrl-C stops the tests first.
    detached: true,
    stdio: ['ignore', 'ignore', process.env.DEBUG ? 'inherit' : 'ignore'],
  })
  const url = `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`
  await answering(url, server)
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  tests = start(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  })
  const [code] = await once(tests, 'exit')
  process.exitCode = stopping ? 130 : (code ?? 1)
} catch (error) {
  if (!stopping) throw error
  process.exitCode = 130
} finally {
  for (const child of running) {
    // At once: what is in it goes with the folder.
    child.kill('SIGQUIT')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}

function start(...[command, args, options]: Parameters<typeof spawn>): ChildProcess {
  if (stopping) throw new Error('Stopped.')
  const child = spawn(command, args, options)
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** Stops the tests; the rest follows from that. */
function stop(): void {
  stopping = true
  tests?.kill('SIGINT')
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      return
    } catch (error) {
      if (server.exitCode !== null)
        throw new Error(`${server.spawnfile} ended with code ${server.exitCode}. Set DEBUG=1 to see what it said.`)
      if (stopping || attempt === 300) throw error
      await setTimeout(100)
    } finally {
      await client.end()
    }
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] })))
      if (uid && gid) return { uid, gid }
    } catch {}
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here to run it as. Run the tests as another user.',
  )
}

function findBinaries(): string {
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
  console.error(`The tests on PostgreSQL need its server programs (initdb and postgres), and none were found. Install them:
  Debian, Ubuntu   sudo apt-get install postgresql
  Fedora           sudo dnf install postgresql-server postgresql-contrib
  macOS            brew install postgresql@17
or run them on a server of yours: DATABASE_URL=postgres://user:password@host/database npm test`)
  process.exit(1)
}

function pgConfig(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()]
  } catch {
    return []
  }
}
