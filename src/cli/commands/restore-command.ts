import { withRemedy } from '../../server/process/serve.ts'
import { openBackup } from '../../store/backup/open-backup.ts'
import { filledTables, restoreBackup } from '../../store/backup/restore-backup.ts'
import { parseDatabaseUrl } from '../../store/database/database-url.ts'
import { type Database, openDatabase } from '../../store/database/open-database.ts'
import { ask, isInteractive } from '../ask.ts'
import { backupReport } from '../backup-report.ts'
import { progress, say } from '../print.ts'

interface Options {
  database: string
  replace?: boolean
  yes?: boolean
  json?: boolean
}

/** Restores a backup into an empty database, or in place of what a database has. On a terminal it asks before it deletes records. */
export async function restore(file: string, { database: url, replace = false, yes = false, json = false }: Options): Promise<void> {
  const target = parseDatabaseUrl(url)
  if (target.kind === 'embedded' && target.folder === undefined)
    throw new Error('memory:// keeps nothing after the command. Give --database a folder or a server.')
  const began = performance.now()
  // The file is checked before a database is touched.
  const backup = await openBackup(file)
  try {
    const database = await openDatabase(url)
    try {
      if (replace && !yes && isInteractive() && !(await isConfirmed(database))) return void say('Nothing was changed.')
      const total = Object.values(backup.manifest.tables).reduce((sum, { rows }) => sum + rows, 0)
      const shown = { 'rows restored': progress('rows restored'), 'rows checked': progress('rows checked') }
      const end = () => Object.values(shown).forEach((each) => void each.end())
      const migrations = await restoreBackup(database, backup, {
        replace,
        onProgress: (doing, rows) => shown[doing].update(rows, total),
      }).finally(end)
      const seconds = (performance.now() - began) / 1_000
      const since = migrations.length > 0 ? ` The migrations since then were applied: ${migrations.join(', ')}.` : ''
      await backupReport(
        `${file} was restored to ${database.location} in ${seconds.toFixed(1)} s, and all rows were compared.${since}`,
        { file, database: database.location, seconds, migrations, manifest: backup.manifest },
        json,
      )
    } finally {
      await database.close()
    }
  } catch (error) {
    throw withRemedy(error, url)
  } finally {
    await backup.close()
  }
}

async function isConfirmed({ location, pool, query }: Database): Promise<boolean> {
  const filled = await filledTables(pool)
  if (filled.length === 0) return true
  const [row] = filled.includes('Statement') ? await query<{ count: string }>('SELECT count(*) FROM "Statement"') : []
  const has = row ? `${Number(row.count).toLocaleString('en')} statements` : 'records'
  return (await ask(`${location} has ${has}. Delete all that it has, and restore the backup? Write yes: `)).toLowerCase() === 'yes'
}
