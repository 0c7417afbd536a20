import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { parseDatabaseUrl } from '../../src/store/database/database-url.ts'

/** The PostgreSQL server of the tests, from DATABASE_URL. Undefined for the embedded database. */
export const server: string | undefined = postgresServer()

function postgresServer(): string | undefined {
  const target = parseDatabaseUrl(process.env.DATABASE_URL)
  return target.kind === 'postgres' ? target.url : undefined
}

/** A new database on the server: an empty one, or a copy of another one. */
export async function createDatabase(server: string, template?: string) {
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOnServer(server, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { name, url: url.href, drop: () => runOnServer(server, `DROP DATABASE ${name} WITH (FORCE)`) }
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
