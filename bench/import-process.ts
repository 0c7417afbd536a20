import pg from 'pg'
import { importSource } from '../src/import/import-sources.ts'
import { migrate } from '../src/store/database/migrate-database.ts'
import { type Database, openDatabase } from '../src/store/database/open-database.ts'
import { copyText } from '../src/store/write/copy-rows.ts'
import { importParts } from './import-parts.ts'

// Imports into one empty database, then copies the same rows into another one. A process of its own, so that its memory is that of one import.

export interface ImportTimes {
  /** Seconds of the import, and of COPY of the same rows into the same tables. */
  imported: number
  copied: number
  /** The maximum of the resident memory of the import in bytes. */
  resident: number
}

const [, , from = '', to = '', statements = ''] = process.argv

const database = await openDatabase(from)
await migrate(database)
const began = performance.now()
await importSource(database, importParts(Number(statements)))
const imported = (performance.now() - began) / 1_000
const resident = process.resourceUsage().maxRSS * 1_024

let copied = Number.NaN
if (to) {
  const target = await openDatabase(to)
  await migrate(target)
  copied = await copyAll(database, target)
  await target.close()
}
await database.close()
process.stdout.write(`${JSON.stringify({ imported, copied, resident } satisfies ImportTimes)}\n`)

/** Copies all rows in the order of the references, the derived tables last, and returns the seconds that it takes to write them. */
async function copyAll(source: Database, target: Database): Promise<number> {
  const tables = await source.query<{ name: string; columns: string }>(`
    WITH RECURSIVE refers(name, to_name) AS (
      SELECT c.conrelid::regclass::text, c.confrelid::regclass::text FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid <> c.confrelid),
    level(name, n) AS (
      SELECT quote_ident(tablename), 0 FROM pg_tables WHERE schemaname = 'public'
      UNION SELECT r.name, l.n + 1 FROM level l JOIN refers r ON r.to_name = l.name)
    SELECT l.name, (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = l.name::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
    FROM level l WHERE l.name NOT IN ('_prisma_migrations', '"RefRevision"') GROUP BY l.name ORDER BY max(l.n), l.name`)
  const derived = /^"(TopicClosure|Statement(Person|Document|Mention|Organization|TopicIndex|TopicVoice))"$/
  const reader = await source.pool.connect()
  const writer = await target.pool.connect()
  let seconds = 0
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    seconds += (performance.now() - start) / 1_000
  }
  await writer.query('BEGIN')
  for (const isDerived of [false, true]) {
    for (const { name, columns } of tables.filter((table) => derived.test(table.name) === isDerived)) {
      // One part after another, so that the memory is bounded.
      await copyOut(reader, `COPY ${name} (${columns}) TO STDOUT`, (data) =>
        timed(() => copyText(writer, `COPY ${name} (${columns}) FROM STDIN`, data)),
      )
    }
    await timed(() => writer.query('ANALYZE'))
  }
  await timed(() => writer.query('COMMIT'))
  reader.release()
  writer.release()
  return seconds
}

async function copyOut(client: pg.PoolClient, statement: string, write: (data: string) => Promise<void>): Promise<void> {
  const parts: string[] = []
  let chunks: Buffer[] = []
  let size = 0
  const keep = () => {
    parts.push(Buffer.concat(chunks).toString('utf8'))
    ;[chunks, size] = [[], 0]
  }
  await new Promise<void>((resolve, reject) => {
    const query = Object.assign(new pg.Query(statement, (error: Error | undefined) => (error ? reject(error) : resolve())), {
      handleCopyData: ({ chunk }: { chunk: Buffer }) => {
        // The memory of a chunk is used again for the next message.
        chunks.push(Buffer.from(chunk))
        size += chunk.length
        if (size > 4_000_000) keep()
      },
    })
    client.query(query)
  })
  if (size > 0) keep()
  for (const part of parts) await write(part)
}
