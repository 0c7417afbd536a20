import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Postgres } from '../scripts/postgres.ts'
import { create, makeRecord } from './databases.ts'

/** One backup or restore: seconds of the whole command, bytes of the file, peak of resident memory. */
export interface BackupResult {
  name: string
  seconds: number
  bytes: number
  resident: number
}

/** Backs up a record of a server and of the embedded database, restores each into the other, and does the same with pg_dump and pg_restore. */
export async function measureBackup(postgres: Postgres, statements: number, stage: (doing: string) => void): Promise<BackupResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  const results: BackupResult[] = []
  const measured = async (name: string, file: string, program: string, args: string[]) => {
    stage(name)
    results.push({ name, ...(await run(program, args)), bytes: statSync(file).size })
  }
  const ours = (name: string, file: string, command: string, ...database: string[]) =>
    measured(name, file, process.execPath, [fileURLToPath(new URL('../bin/rapporteur.mjs', import.meta.url)), command, file, ...database])
  const at = (database: string) => ['--database', database]
  const [dump, fromServer, fromFolder] = [join(folder, 'record.dump'), join(folder, 'server.zip'), join(folder, 'folder.zip')]
  try {
    await makeRecord(postgres, 'kept', statements)
    for (const name of ['kept_by_dump', 'kept_by_backup']) await create(postgres.url(), name)
    await measured('pg_dump -Fc', dump, 'pg_dump', ['-Fc', '-f', dump, postgres.url('kept')])
    await ours('backup, PostgreSQL', fromServer, 'backup', ...at(postgres.url('kept')))
    await ours('restore, embedded', fromServer, 'restore', ...at(join(folder, 'record')))
    await ours('backup, embedded', fromFolder, 'backup', ...at(join(folder, 'record')))
    await ours('restore, PostgreSQL', fromFolder, 'restore', ...at(postgres.url('kept_by_backup')))
    await measured('pg_restore', dump, 'pg_restore', ['--no-owner', '-d', postgres.url('kept_by_dump'), dump])
    await ours('verify-backup', fromFolder, 'verify-backup')
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(program: string, args: string[]): Promise<{ seconds: number; resident: number }> {
  const began = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let resident = 0
  const watch = setInterval(() => {
    resident = Math.max(resident, peakOf(child.pid))
  }, 50)
  const [code] = await once(child, 'exit').finally(() => clearInterval(watch))
  if (code !== 0) throw new Error(`${program} ${args[0]} ended with code ${code}`)
  return { seconds: (performance.now() - began) / 1_000, resident }
}

/** The peak of resident memory of a process, in bytes. 0 where the system does not tell it. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024
  } catch {
    return 0
  }
}
