import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { parseDatabaseUrl } from '../../src/store/database/open-database.ts'

/** The PostgreSQL server of the tests, from DATABASE_URL. Undefined for the embedded database. */
export const server: string | undefined = postgresServer()

/** A new, empty database for a test: on the server, or embedded in memory. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (!server) return { url: 'memory://', drop: async () => {} }
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOnServer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => runOnServer(server, `DROP DATABASE ${name} WITH (FORCE)`) }
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

function postgresServer(): string | undefined {
  const target = parseDatabaseUrl(process.env.DATABASE_URL)
  return target.kind === 'postgres' ? target.url : undefined
}

async function runOnServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
