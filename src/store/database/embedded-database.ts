import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate-database.ts'
import { packageRoot } from './package-root.ts'
import { migrationsFolder, readMigrations } from './schema-engine.ts'

const options = {
  extensions: { pg_trgm },
  // PGlite's default of 128 MB takes that memory, and time to clear it at each start.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
}

interface Embedded {
  database: PGlite
  connectionString: string
  stop: () => Promise<void>
}

/** Starts PostgreSQL inside this process, on a socket only this user can reach. No folder: in memory, nothing kept. */
export async function startEmbedded(folder: string | undefined): Promise<Embedded> {
  // Compiling WebAssembly does not keep Node's event loop alive: it would end, and first wait for V8 to finish optimizing.
  const awake = setInterval(() => {}, 60_000)
  const opened: (() => unknown)[] = []
  const stop = async () => {
    for (const close of opened.reverse()) await close()
  }
  try {
    if (folder !== undefined) opened.push(await lockFolder(folder))
    const database = await (folder === undefined ? create() : openFolder(folder))
    opened.push(() => closeQuietly(database))
    const socket = await listen(database)
    opened.push(socket.stop)
    return { database, connectionString: socket.connectionString, stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    clearInterval(awake)
  }
}

/** PGlite ends its program as if it were the process, and sets the exit code. */
async function closeQuietly(database: PGlite): Promise<void> {
  const { exitCode } = process
  await database.close()
  process.exitCode = exitCode
}

/** The name says which PGlite and which migrations made it, so that no other ever loads it. */
export function templateFile(): string {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(pglite), '..', 'package.json'), 'utf8'))
  const migrations = createHash('sha256')
    .update(JSON.stringify(readMigrations(migrationsFolder())))
    .digest('hex')
  return join(packageRoot(), 'dist', `pgdata-${version}-${migrations.slice(0, 8)}.tar.gz`)
}

/** Writes a migrated database without data, for {@link templateFile}: loading it takes a second, making it anew six. */
export async function prepareTemplate(file: string): Promise<void> {
  const { database, connectionString, stop } = await startEmbedded(undefined)
  await migrate({ connectionString, query: async <Row>(sql: string) => (await database.query<Row>(sql)).rows })
  // Nothing is ever copied from these two, and they are two thirds of the files.
  await database.exec('UPDATE pg_database SET datistemplate = false')
  for (const name of ['template0', 'template1']) await database.exec(`DROP DATABASE IF EXISTS ${name}`)
  await database.exec('CHECKPOINT')
  const dump = await database.dumpDataDir('gzip')
  await stop()
  // Never half there under its name.
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()))
  await rename(unfinished, file)
}

/** A start that died while the folder was being made leaves the mark, and the next one begins anew. */
async function openFolder(folder: string): Promise<PGlite> {
  const data = join(folder, 'pgdata')
  const unfinished = join(folder, 'pgdata.unfinished')
  if (existsSync(unfinished)) rmSync(data, { recursive: true, force: true })
  else if (existsSync(data)) return PGlite.create(data, options)

  writeFileSync(unfinished, '')
  const database = await create(data)
  rmSync(unfinished)
  return database
}

async function create(dataDir = 'memory://'): Promise<PGlite> {
  const template = templateFile()
  return existsSync(template)
    ? PGlite.create(dataDir, { ...options, loadDataDir: await openAsBlob(template) })
    : PGlite.create(dataDir, options)
}

async function listen(database: PGlite): Promise<{ connectionString: string; stop: () => Promise<void> }> {
  // Two, for the moment in which a connection replaces a broken one.
  const shared = { db: database, maxConnections: 2 }
  if (process.platform === 'win32') {
    const server = new PGLiteSocketServer({ ...shared, host: '127.0.0.1', port: 0 })
    await server.start()
    return {
      connectionString: `postgresql://postgres@${server.getServerConn()}/postgres`,
      stop: () => server.stop(),
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  const server = new PGLiteSocketServer({ ...shared, path: join(folder, '.s.PGSQL.5432') })
  await server.start()
  return {
    connectionString: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
