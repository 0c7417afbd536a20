import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm'
import { packageRoot } from './package-root.ts'

/** One folder of prisma/migrations. */
export interface Migration {
  name: string
  script: string
}

/** Everything in the database is Prisma's to manage. */
export const everything: SchemaFilter = { externalTables: [], externalEnums: [] }

/** Where this package keeps its migrations. */
export const migrationsFolder = (): string => join(packageRoot(), 'prisma', 'migrations')

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => ({ name, script: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
}

/** The same migrations, or those with some names, in the form in which Prisma's engine takes them. */
export const migrationList = (folder: string, names?: readonly string[]): MigrationList => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: readMigrations(folder)
    .filter(({ name }) => names?.includes(name) ?? true)
    .map(({ name, script }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } } })),
})

/** Prisma's adapter refuses PostgreSQL's internal type "char", in which its engine asks for these (github.com/prisma/orm/issues/27403). */
const internalChars = new Set(['constraint_type', 'confdeltype', 'confupdtype'])

const castInternalChars = (sql: string): string =>
  sql
    .replace('constr.contype AS constraint_type', 'constr.contype::text AS constraint_type')
    .replace(/\bcon\.(confdeltype|confupdtype)\b/g, 'con.$1::text AS $1')

/**
 * Prisma's own schema engine on a connection. `connect` serves as the shadow database as well: give `diff` from
 * migrations an empty one. `onScript` is told of each migration script, and may wrap its running.
 */
export async function startSchemaEngine(
  connect: () => Promise<SqlDriverAdapter>,
  onScript: (script: string, run: () => Promise<void>) => Promise<void> = (_, run) => run(),
): Promise<SchemaEngine> {
  const open = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw({ ...query, sql: castInternalChars(query.sql) })
      const columnTypes = result.columnTypes.map((type, at) =>
        internalChars.has(result.columnNames[at] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    // Prisma's adapter cuts a script at every semicolon, also within function bodies and literals.
    adapter.executeScript = (script) =>
      onScript(script, async () => {
        await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
      })
    return adapter
  }
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: open,
    connectToShadowDb: open,
  })
  const { SchemaEngine } = await loadEngine()
  return SchemaEngine.new({ datamodels: [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']] }, () => {}, factory)
}

let engine: ReturnType<typeof instantiate> | undefined

/** Once in a process: the package keeps its one instance in a variable, and a second one would pull it from under the first. */
const loadEngine = () => (engine ??= instantiate())

/** The package expects a bundler to load its WebAssembly; this is what the bundler would do. */
async function instantiate() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(join(dirname(script), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...engine, ...idleTimers(engine) } })
  // Where the engine leaves word before it panics; the error that follows carries it as well.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => {} } })
  engine.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  return engine
}

/** The ten seconds that the engine gives itself for taking its lock must not keep a process alive that has taken it. */
const idleTimers = (engine: object) =>
  Object.fromEntries(
    Object.entries(engine)
      .filter(([name]) => name.startsWith('__wbg_setTimeout_'))
      .map(([name, start]) => [name, (...args: unknown[]) => start(...args).unref()]),
  )
