import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning } from './folder-lock.ts'

/** Two containers may share a folder for temporary files, and count their processes apart. */
const prefixOf = (purpose: string) => `rapporteur-${purpose}-${hostname().replace(/[^\w.]/g, '_')}-`

/** A folder for what is not kept: a database in memory, or what a mirror has read. Those of processes that were killed are removed first. */
export function makeTemporaryFolder(purpose: 'memory' | 'mirror'): { folder: string; remove: () => void } {
  const prefix = prefixOf(purpose)
  removeAbandoned(prefix)
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function removeAbandoned(prefix: string): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(/^(\d+)-/.exec(name.slice(prefix.length))?.[1] ?? process.pid)
    if (pid === process.pid) continue
    const folder = join(tmpdir(), name)
    try {
      if (!isRunning(folder, pid)) rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's.
    }
  }
}
