import { kinds } from '../record/kinds.ts'
import type { Manifest } from '../store/backup/backup-format.ts'
import { say, write } from './print.ts'
import { table } from './text-table.ts'

/** The tables whose numbers of rows say most of a backup. */
const shownTables = ['Dataset', ...Object.keys(kinds), 'Changeset', 'Revision', 'Proposal', 'ApiKey']

/** Prints what was done with a backup, and what it has, as text or JSON. */
export async function backupReport(
  done: string,
  { manifest, ...facts }: { manifest: Manifest; [fact: string]: unknown },
  json: boolean,
): Promise<void> {
  const { rapporteur, at, database, tables } = manifest
  const rows = Object.values(tables).reduce((sum, each) => sum + each.rows, 0)
  if (json) {
    const counts = Object.fromEntries(Object.entries(tables).map(([name, each]) => [name, each.rows]))
    return write(`${JSON.stringify({ ...facts, rapporteur, at, database, rows, tables: counts }, null, 2)}\n`)
  }
  say(done)
  const of = `${database.kind === 'embedded' ? 'an embedded database' : 'a server'} with PostgreSQL ${database.version}`
  say(`It has ${rows.toLocaleString('en')} rows in ${Object.keys(tables).length} tables, of ${at}, by Rapporteur ${rapporteur} from ${of}.`)
  const counts = shownTables.flatMap((name) => (tables[name]?.rows ? [[name, tables[name].rows]] : []))
  await write(table(['', 'rows'], counts))
}

/** A number of bytes for people. */
export const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
