import { spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { createDatabase, server } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The database with the bundled dataset that others are copied from. Undefined for the embedded database. */
    bundledTemplate: string | undefined
  }
}

/** Builds the bundle once before the tests: tests of the command run it. On a server, also loads the bundled dataset once. */
export default async function setup(project: TestProject) {
  const { status, stderr } = spawnSync(process.execPath, ['bin/rapporteur.mjs', '--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
  const template = server ? await bundledTemplate(server) : undefined
  project.provide('bundledTemplate', template?.name)
  return template?.drop
}

async function bundledTemplate(server: string) {
  const template = await createDatabase(server)
  const database = await openDatabase(template.url)
  try {
    await migrate(database)
    await load(database, readRecord('data/nato-russia-council'))
  } finally {
    // PostgreSQL copies only databases without connections.
    await database.close()
  }
  return template
}
