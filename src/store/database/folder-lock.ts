import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

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
        'Stop that process first, point DATABASE_URL at another folder, or use a PostgreSQL server to share one database. ' +
        `If that process is no Rapporteur, delete ${lockFile(folder, pid)}.`,
    )
  }
}

/**
 * Takes the folder for this process; the returned function gives it back. Each process announces itself in a file of its
 * own before it looks for others, so that of two at least one sees the other, and no lock of the dead is ever fought over.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  for (let attempt = 1; ; attempt++) {
    const unlock = announce(folder)
    const owner = others(folder).find((pid) => isHeld(folder, pid))
    if (owner === undefined) return unlock
    unlock()
    if (attempt === 3) throw new DatabaseInUse(folder, owner)
    // Two that start at the same moment both step back; the waits differ, so one of them comes first.
    await setTimeout(Math.random() * 100)
  }
}

function announce(folder: string): () => void {
  const file = lockFile(folder, process.pid)
  const mine = processAt(process.pid)?.started ?? ''
  if (read(file) === mine) throw new DatabaseInUse(folder, process.pid)
  writeFileSync(file, mine)
  return () => rmSync(file, { force: true })
}

const others = (folder: string): number[] =>
  readdirSync(folder)
    .map((name) => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? process.pid))
    .filter((pid) => pid !== process.pid)

/** Whether the process that left this lock still runs; if not, the lock is cleared away. */
function isHeld(folder: string, pid: number): boolean {
  const held = isRunning(folder, pid)
  if (!held) rmSync(lockFile(folder, pid), { force: true })
  return held
}

/** Whether the process still runs; where it has left a lock in the folder, not a later one of the same number. */
export function isRunning(folder: string, pid: number): boolean {
  const started = read(lockFile(folder, pid))
  const now = processAt(pid)
  return now ? now.runs && (!started || started === now.started) : answers(pid)
}

/** What tells a process from a later one with the same number, where the system says (Linux). */
function processAt(pid: number): { runs: boolean; started: string } | undefined {
  try {
    const [state, ...afterState] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { runs: state !== 'Z', started: `${boot}/${afterState[18]}` }
  } catch {
    return undefined
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const lockFile = (folder: string, pid: number): string => join(folder, `lock.${pid}`)
