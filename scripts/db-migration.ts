import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../src/store/database/open-database.ts'
import { packageRoot } from '../src/store/database/package-root.ts'
import { everything, migrationList, migrationsFolder, startSchemaEngine } from '../src/store/database/schema-engine.ts'

const usage = `Usage: npm run db:migration NAME     write the migration from prisma/migrations to prisma/schema.prisma
       npm run db:migration -- --check   exit 1 if there is one to write`

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true })
const name = positionals
  .join('_')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '_')
  .replace(/^_+|_+$/g, '')

if (!values.check && !name) {
  console.error(usage)
  process.exit(2)
}

const script = await difference()
if (!script) {
  console.log('Nothing to do: prisma/migrations leads to prisma/schema.prisma.')
} else if (values.check) {
  console.error(`prisma/migrations does not lead to prisma/schema.prisma. Run "npm run db:migration NAME". It lacks:\n\n${script}`)
  process.exitCode = 1
} else {
  console.log(`Wrote ${write(name, script)}`)
}

/** The SQL that is missing in the migrations, found by applying them to an empty database. Undefined if nothing is missing. */
async function difference(): Promise<string | undefined> {
  const shadow = await openDatabase('memory://')
  try {
    await shadow.query('DROP SCHEMA public CASCADE')
    await shadow.query('CREATE SCHEMA public')
    const engine = await startSchemaEngine(() => shadow.adapter.connect())
    const content = readFileSync(join(packageRoot(), 'prisma', 'schema.prisma'), 'utf8')
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrationsFolder()) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters: everything,
    })
    return exitCode === 0 ? undefined : (stdout ?? undefined)
  } finally {
    await shadow.close()
  }
}

function write(name: string, script: string): string {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = join('prisma', 'migrations', `${now}_${name}`, 'migration.sql')
  mkdirSync(join(migrationsFolder(), `${now}_${name}`), { recursive: true })
  writeFileSync(join(packageRoot(), file), script)
  writeFileSync(join(migrationsFolder(), 'migration_lock.toml'), '# Read by "prisma migrate deploy".\nprovider = "postgresql"\n')
  return file
}
