import fc from 'fast-check'
import { afterAll } from 'vitest'
import { createClient } from '../../src/server/db/client.ts'
import { migrate } from '../../src/server/db/migrate.ts'
import { type Database, openDatabase } from '../../src/server/db/open.ts'
import type { Datamodel } from '../../src/server/db/reads/datamodel.ts'
import { Reads } from '../../src/server/db/reads/index.ts'
import { datamodel as ofRecord } from '../../src/server/generated/datamodel.ts'
import { freshDatabase } from '../kit/database.ts'
import type { Client } from './client.ts'
import { Fallbacks, seed } from './oracle.ts'
import { writeRandomRows } from './random-rows.ts'

/** A database with random rows of every model of the record. */
export async function openRecord() {
  const database = await open(migrate)
  const fallbacks = new Fallbacks()
  const reads = new Reads({ pool: database.pool, datamodel: ofRecord })
  return fill(database, ofRecord, createClient(database), createClient(database, { reads, ...fallbacks }), fallbacks)
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
