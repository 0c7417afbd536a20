import { readFileSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll } from 'vitest'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../src/store/database/open-database.ts'
import { createClient } from '../../src/store/database/prisma-client.ts'
import { everything, startSchemaEngine } from '../../src/store/database/schema-engine.ts'
import { datamodel as ofRecord } from '../../src/store/generated/datamodel.ts'
import type { Datamodel } from '../../src/store/reads/datamodel-types.ts'
import { compiledReads } from '../../src/store/reads/prisma-extension.ts'
import { Reads } from '../../src/store/reads/reads.ts'
import { freshDatabase } from '../kit/database.ts'
import type { Client } from './client.ts'
import { datamodel as ofTypes } from './generated/datamodel.ts'
import { PrismaClient as TypesClient } from './generated/prisma/client.ts'
import { Fallbacks, seed } from './oracle.ts'
import { writeRandomRows } from './random-rows.ts'

/** A database with random rows of every model of the record. */
export async function openRecord() {
  const database = await open(migrate)
  // Random rows do not follow the rules of history, and reads do not need them.
  const { rows } = await database.pool.query<{ name: string; table: string }>(
    `SELECT conname AS name, conrelid::regclass::text AS table FROM pg_constraint
     WHERE contype = 'c' AND conrelid::regclass::text IN ('"Changeset"', '"Revision"', '"Proposal"', '"Dispute"')`,
  )
  for (const { name, table } of rows) await database.pool.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`)
  const fallbacks = new Fallbacks()
  const reads = new Reads({ pool: database.pool, datamodel: ofRecord })
  return fill(database, ofRecord, createClient(database), createClient(database, { reads, ...fallbacks }), fallbacks)
}

/** The same for the schema of every type. */
export async function openTypes() {
  const database = await open(createTables)
  const fallbacks = new Fallbacks()
  const prisma = new TypesClient({ adapter: database.adapter })
  const reads = prisma.$extends(compiledReads(new Reads({ pool: database.pool, datamodel: ofTypes }), fallbacks.onFallback))
  return fill<Client>(database, ofTypes, prisma, reads, fallbacks)
}

async function open(prepare: (database: Database) => Promise<unknown>): Promise<Database> {
  const { url, drop } = await freshDatabase()
  const database = await openDatabase(url)
  afterAll(() => database.close().then(drop))
  await prepare(database)
  return database
}

async function fill<C extends Client>(database: Database, datamodel: Datamodel, prisma: C, reads: C, fallbacks: Fallbacks) {
  const [gen] = fc.sample(fc.gen(), { numRuns: 1, seed })
  if (!gen) throw new Error('There is no sample')
  const known = await writeRandomRows(gen, prisma, datamodel, 25)
  // Without it the planner takes the tables for large, and compiles to machine code what reads them.
  await database.query('ANALYZE')
  return { database, prisma, reads, fallbacks, known }
}

async function createTables({ connection }: Database): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 1 })
  try {
    const engine = await startSchemaEngine(() => new PrismaPg(pool).connect())
    const files = [{ path: 'types.prisma', content: readFileSync('tests/reads/types.prisma', 'utf8') }]
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: false,
      filters: everything,
    })
    await pool.query(stdout ?? '')
  } finally {
    await pool.end()
  }
}
