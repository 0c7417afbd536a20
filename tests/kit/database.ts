import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createDatabase, server } from './database-server.ts'

export { server } from './database-server.ts'

/** A new, empty database for a test: on the server, or embedded in memory. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return server ? createDatabase(server) : { url: 'memory://', drop: async () => {} }
}

/** A new database for a test that has the bundled dataset on a server, where copying it is faster than loading it. Embedded it is empty. */
export async function bundledDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return server ? createDatabase(server, inject('bundledTemplate')) : freshDatabase()
}

/** A new database that persists after its process ends. The embedded database is in a folder. */
export async function lastingDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (server) return freshDatabase()
  const { folder, remove } = freshFolder()
  return { url: join(folder, 'record'), drop: async () => remove() }
}

/** A temporary folder for a test. */
export function freshFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
