import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { kindNames } from '../../src/record/kinds.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../src/store/database/open-database.ts'
import { freshDatabase, freshFolder } from './database.ts'

const idle: Database[] = []
const undo: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const step of undo) await step()
})

/** A migrated, empty database for one test. It is emptied before the next test. */
export async function openEmpty(): Promise<Database> {
  const database = idle.pop() ?? (await create())
  onTestFinished(async () => {
    await database.query('TRUNCATE "Dataset", "IdentityDecision" CASCADE')
    idle.push(database)
  })
  return database
}

async function create(): Promise<Database> {
  const { url, drop } = await freshDatabase()
  const database = await openDatabase(url)
  undo.push(() => database.close().then(drop))
  await migrate(database)
  return database
}

/** Writes the files of a dataset to a temporary folder: strings and bytes unchanged, other values as JSON. */
export function writeFiles(files: Record<string, unknown>): string {
  const { folder, remove } = freshFolder()
  onTestFinished(remove)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content, null, 2))
  }
  return folder
}

const kinds = ['Dataset', ...kindNames]
// The count of name changes and the history differ between two loads of the same dataset.
const aside = new Set(['_prisma_migrations', 'RefRevision', 'Changeset', 'Revision'])
const passing = new Set(['id', 'createdAt', 'updatedAt', 'importedAt', 'digest', 'version', 'recordVersion'])

/** All rows of a database, with slugs instead of ids, and without values that differ between two loads of the same dataset. */
export async function dump({ query }: Pick<Database, 'query'>): Promise<string[]> {
  const names = new Map<unknown, string>()
  for (const kind of kinds) {
    for (const { id, slug } of await query<{ id: string; slug: string }>(`SELECT id, slug FROM "${kind}"`)) names.set(id, `${kind} ${slug}`)
  }
  for (const { id, path } of await query<{ id: string; path: string }>('SELECT id, path FROM "Source"')) names.set(id, `Source ${path}`)
  const named = (value: unknown): unknown => (Array.isArray(value) ? value.map(named) : (names.get(value) ?? value))
  const lines: string[] = []
  const read = async (table: string, isNamed = false) => {
    for (const row of await query(`SELECT * FROM "${table}"`)) {
      const shown = Object.entries(row).filter(([column, value]) => !passing.has(column) && value !== null)
      const line = `${table} ${JSON.stringify(shown.map(([column, value]) => [column, named(value)]))}`
      if (isNamed) names.set(row.id, line)
      lines.push(line)
    }
  }
  // Referenced tables come first, so that their rows have names.
  const first = ['Participation', 'Evidence']
  for (const table of first) await read(table, true)
  const tables = await query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`)
  for (const { name } of tables) if (!aside.has(name) && !first.includes(name)) await read(name)
  return lines.sort()
}

/** The number of records of each kind in the files of a dataset, counted without the code that loads them. */
export function countsOf(folder: string): Record<string, number> {
  const counts = Object.fromEntries(kindNames.map((kind) => [kind, 0]))
  const add = (list: string, value: unknown): void => {
    if (Array.isArray(value)) {
      const kind = kindNames.find((each) => `${each.charAt(0).toLowerCase()}${each.slice(1)}s` === list)
      if (kind)
        counts[kind] = (counts[kind] ?? 0) + value.filter((each) => typeof each === 'object' && each !== null && 'slug' in each).length
      for (const each of value) add('', each)
    } else if (typeof value === 'object' && value !== null) for (const [name, each] of Object.entries(value)) add(name, each)
  }
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.ya?ml$/.test(file)) add('', parse(readFileSync(join(folder, file), 'utf8')))
  return counts
}
