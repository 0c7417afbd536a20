import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { packageRoot } from './package-root.ts'
import { migrationsFolder, readMigrations } from './schema-engine.ts'

/** The migrated, empty data directory that comes with the package. Its name has the version of PGlite and a digest of the migrations, so that no other ever loads it. */
export function templateFile(): string {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(pglite), '..', 'package.json'), 'utf8'))
  const migrations = createHash('sha256')
    .update(JSON.stringify(readMigrations(migrationsFolder())))
    .digest('hex')
  return join(packageRoot(), 'dist', `pgdata-${version}-${migrations.slice(0, 8)}.tar.gz`)
}

/** Writes a file for {@link templateFile}: loading it takes a second, making a data directory and migrating it six. */
export async function prepareTemplate(file: string): Promise<void> {
  const [{ EmbeddedDatabase }, { openPool }, { migrate }] = await Promise.all([
    import('./embedded-database.ts'),
    import('./open-database.ts'),
    import('./migrate-database.ts'),
  ])
  const embedded = await EmbeddedDatabase.start(undefined)
  try {
    const connection = { stream: embedded.connect, user: 'postgres' }
    const pool = openPool({ ...connection, max: 1 })
    await migrate({ connection, query: async (sql: string) => (await pool.query(sql)).rows })
    // Nothing is ever copied from these two, and they are two thirds of the files.
    await pool.query('UPDATE pg_database SET datistemplate = false')
    for (const name of ['template0', 'template1']) await pool.query(`DROP DATABASE IF EXISTS ${name}`)
    await pool.query('CHECKPOINT')
    await pool.end()
    // Never half there under its name.
    const unfinished = `${file}.${process.pid}`
    await writeFile(unfinished, await embedded.dump())
    await rename(unfinished, file)
  } finally {
    await embedded.stop()
  }
}
