import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another process, or another instance in this one, has the embedded database open. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'

  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    const owner = pid === process.pid ? `this process (pid ${pid}) already` : `process ${pid}`
    super(
      `The embedded database in ${folder} is in use: ${owner} has it open. ` +
        'Stop that process first, point DATABASE_URL at another folder, or use a PostgreSQL server to share one database.',
    )
  }
}

const held = new Set<string>()

/** Takes the folder for this process; the returned function gives it back. A lock left by a dead process is taken over. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) })

  for (;;) {
    if (held.has(file)) throw new DatabaseInUse(folder, process.pid)
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
    const found = read(file)
    const owner = liveOwner(found)
    if (owner !== undefined) throw new DatabaseInUse(folder, owner)
    removeStale(file, found)
  }

  held.add(file)
  return () => {
    if (held.delete(file)) rmSync(file, { force: true })
  }
}

/** Moves the lock aside before deleting it, so that of two processes that judge it stale one cannot delete the other's new lock. */
function removeStale(file: string, judged: string | undefined) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if (read(aside) === judged) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function liveOwner(lock: string | undefined): number | undefined {
  const pid = Number(lock?.match(/"pid":(\d+)/)?.[1])
  if (!pid || pid === process.pid || !isAlive(pid)) return undefined
  const now = startOf(pid)
  const then = lock?.match(/"startedAt":"([^"]+)"/)?.[1]
  return now && then && now !== then ? undefined : pid
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** What tells a process from a later one with the same pid, where the system says (Linux). */
function startOf(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}/${afterName?.split(' ')[19]}`
  } catch {
    return null
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
