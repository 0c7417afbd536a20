import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { explained } from '../../record/source-files.ts'
import { loadConfig } from '../../server/process/config.ts'
import { withRemedy } from '../../server/process/serve.ts'
import { DatabaseInUse } from '../../store/database/folder-lock.ts'
import { migrationStatus } from '../../store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../store/database/open-database.ts'
import { packageRoot } from '../../store/database/package-root.ts'
import { misderived, rederive } from '../../store/write/derive.ts'
import { coloured, say } from '../print.ts'

interface DoctorOptions {
  database: string
  derive?: boolean
}

/** Reports the state of the installation line by line, and how to fix problems. Exit code 1 if there is a problem. */
export async function doctor({ database: url, derive = false }: DoctorOptions): Promise<void> {
  const wrong: string[] = []
  let opening: Promise<Database> | undefined
  const patient = { open: () => (opening ??= openDatabase(url)), derive }
  for (const [name, examine] of Object.entries(examinations)) {
    const { fine, said } = await examine(patient).catch((thrown: unknown) => {
      const error = explained(withRemedy(thrown, url))
      return { fine: false, said: error instanceof Error ? error.message : String(error) }
    })
    if (!fine) wrong.push(name)
    say(`${fine ? coloured('green', 'ok   ') : coloured('red', 'wrong')} ${name.padEnd(14)} ${said}`)
  }
  if (wrong.length > 0) process.exitCode = 1
  await opening?.then(
    (database) => database.close(),
    () => {},
  )
}

interface Patient {
  /** The database, opened once for all that examine it. */
  open: () => Promise<Database>
  derive: boolean
}

type Examination = (patient: Patient) => Promise<{ fine: boolean; said: string }>

const examinations: Record<string, Examination> = {
  Rapporteur: async () => ({ fine: true, said: `${versionIn(packageRoot())}, with Prisma ${versionOf('@prisma/client')}` }),

  Node: async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
    const fine = major > 20 || (major === 20 && minor >= 19)
    return { fine, said: `${process.version}${fine ? '' : '; install 20.19 or later'} on ${process.platform} ${process.arch}` }
  },

  configuration: async () => {
    const { host, port, logLevel, corsOrigins } = loadConfig()
    return { fine: true, said: `${host}:${port}, log level ${logLevel}, pages of ${corsOrigins.join(', ') || 'no other site'} may read` }
  },

  port: async () => {
    const { host, port } = loadConfig()
    const taken = await isTaken(host, port)
    return { fine: true, said: taken ? `${port} is taken: a server runs there already, or set PORT` : `${port} is free` }
  },

  database: ({ open }) =>
    withDatabase(open, async ({ kind, location, query }) => {
      const [row] = await query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
      const embedded = kind === 'embedded' ? ` in PGlite ${versionOf('@electric-sql/pglite')}` : ''
      return { fine: true, said: `${location}, PostgreSQL ${row?.version}${embedded}` }
    }),

  migrations: ({ open }) =>
    withDatabase(open, async (database) => {
      const { applied, pending, unknown, failed } = await migrationStatus(database)
      if (unknown.length > 0) return { fine: false, said: `${unknown.join(', ')} come from a newer version: install that version or later` }
      if (failed.length > 0) return { fine: false, said: `${failed.join(', ')} were left unfinished: see "npx prisma migrate resolve"` }
      return { fine: true, said: `${applied.length} applied${pending.length > 0 ? `, ${pending.length} to come at the next start` : ''}` }
    }),

  datasets: ({ open }) =>
    withDatabase(open, async (database) => {
      const { applied } = await migrationStatus(database)
      if (applied.length === 0) return { fine: true, said: 'none yet: "rapporteur serve" loads the bundled one' }
      const rows = await database.query<{ slug: string; statements: string }>(
        `SELECT d.slug, count(s.id) AS statements FROM "Dataset" d LEFT JOIN "Statement" s ON s."datasetId" = d.id GROUP BY d.slug ORDER BY 1`,
      )
      return { fine: true, said: rows.map(({ slug, statements }) => `${slug} (${statements} statements)`).join(', ') || 'none' }
    }),

  records: ({ open }) =>
    withDatabase(open, async ({ query }) => {
      // A record is what has a slug and an id of its own.
      const tables = await query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns
         WHERE table_schema = current_schema() AND column_name IN ('id', 'slug') GROUP BY 1 HAVING count(*) = 2 ORDER BY 1`,
      )
      if (tables.length === 0) return { fine: true, said: 'none yet' }
      const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) AS count FROM "${name}"`)
      const rows = await query<{ name: string; count: string }>(counts.join(' UNION ALL '))
      return { fine: true, said: rows.map(({ name, count }) => `${name} ${count}`).join(', ') }
    }),

  derived: ({ open, derive }) =>
    withDatabase(open, async (database) => {
      const { pending } = await migrationStatus(database)
      if (pending.length > 0) return { fine: true, said: 'to be seen after the migrations' }
      const differing = await misderived(database)
      if (differing.size === 0) return { fine: true, said: 'all that reads need is as it would be derived now' }
      const said = [...differing].map(([name, rows]) => `${name} (${rows} rows)`).join(', ')
      if (!derive) return { fine: false, said: `not as it would be derived now: ${said}; run "rapporteur doctor --derive"` }
      await rederive(database)
      return { fine: true, said: `recomputed: ${said}` }
    }),
}

const versionIn = (folder: string): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

/** The version of an installed package, whose own package.json its exports need not have. */
function versionOf(name: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(name))
  while (!folder.endsWith(join('node_modules', name))) folder = dirname(folder)
  return versionIn(folder)
}

async function withDatabase(open: Patient['open'], examine: (database: Database) => ReturnType<Examination>): ReturnType<Examination> {
  const database = await open().catch((error: unknown) => {
    if (error instanceof DatabaseInUse) return error
    throw error
  })
  if (database instanceof DatabaseInUse)
    return { fine: true, said: `${database.folder} is open in process ${database.pid}: GET /ready of that process says whether it is well` }
  return examine(database)
}

const isTaken = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(true))
    server.listen(port, host, () => server.close(() => resolve(false)))
  })
