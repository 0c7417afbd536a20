import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Postgres } from '../scripts/postgres.ts'
import { create } from './databases.ts'
import type { ImportTimes } from './import-process.ts'

export interface ImportResult extends ImportTimes {
  database: 'PostgreSQL' | 'embedded'
  statements: number
}

/** Imports a dataset into a PostgreSQL server, and copies the same rows. */
export async function measureImportPostgres({ url }: Postgres, statements: number): Promise<ImportResult> {
  await create(url(), 'imported')
  await create(url(), 'copied')
  return { database: 'PostgreSQL', statements, ...(await run(url('imported'), url('copied'), statements)) }
}

/** The same with two embedded databases. */
export async function measureImportEmbedded(statements: number): Promise<ImportResult> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  try {
    return { database: 'embedded', statements, ...(await run(join(folder, 'imported'), join(folder, 'copied'), statements)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(from: string, to: string, statements: number): Promise<ImportTimes> {
  const file = fileURLToPath(new URL('import-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file, from, to, String(statements)])
  return JSON.parse(stdout)
}
