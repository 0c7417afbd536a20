import pg from 'pg'
import { readMigrations } from '../database/schema-engine.ts'

/** A table with the columns that are stored: the database computes the others. */
export interface StoredTable {
  name: string
  columns: string[]
}

type Connection = Pick<pg.ClientBase, 'query'>

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The names of what the migrations create of a type. The schema may have objects of other applications too. */
export function createdByMigrations(folder: string, type: 'TABLE' | 'TYPE' | 'FUNCTION'): string[] {
  const scripts = readMigrations(folder).map(({ script }) => script)
  const created = scripts.flatMap((script) => [
    ...script.matchAll(new RegExp(`^\\s*CREATE (?:UNLOGGED )?${type} "([^"]+)"|^\\s*ALTER ${type} "[^"]+" RENAME TO "([^"]+)"`, 'gm')),
  ])
  return [...new Set(created.map(([, made, renamed]) => made ?? renamed ?? ''))]
}

/** The tables of this record in the database, by name. What an unlogged table has is not kept after a crash either, such as counts of requests. */
export async function storedTables(db: Connection, folder: string): Promise<StoredTable[]> {
  const { rows } = await db.query<StoredTable>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE n.nspname = current_schema() AND c.relkind = 'r' AND c.relpersistence = 'p' AND c.relname = ANY($1) GROUP BY c.oid, c.relname ORDER BY c.relname COLLATE "C"`,
    [createdByMigrations(folder, 'TABLE')],
  )
  return rows
}

/** Settings that decide how values are written as text, and limits that are meant for requests. */
export const forWholeTables = [
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL intervalstyle = 'iso_8601'",
  'SET LOCAL extra_float_digits = 1',
  "SET LOCAL bytea_output = 'hex'",
  'SET LOCAL statement_timeout = 0',
  'SET LOCAL lock_timeout = 0',
  'SET LOCAL idle_in_transaction_session_timeout = 0',
]

/** Bytes that one COPY statement is to return. Rows are read by pages, of which one may have more. */
const chunkSize = 2_000_000

/**
 * Reads the rows of a table in the text format of COPY, as they are stored, some pages at a time: the embedded database returns the
 * result of a statement as a whole.
 */
export async function* rowsOf(db: pg.ClientBase, { name, columns }: StoredTable): AsyncGenerator<Buffer> {
  const { rows } = await db.query<{ pages: number }>(
    `SELECT (pg_relation_size($1::regclass) / current_setting('block_size')::int)::int AS pages`,
    [quoted(name)],
  )
  const last = rows[0]?.pages ?? 0
  for (let page = 0, step = 4; page < last; ) {
    const range = `ctid >= '(${page},0)'::tid AND ctid < '(${page + step},0)'::tid`
    const lines = await copyOut(db, `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} WHERE ${range}) TO STDOUT`)
    page += step
    if (lines.length > 0) yield lines
    step = Math.max(1, Math.min(step * 4, Math.floor((step * chunkSize) / Math.max(1, lines.length))))
  }
}

/** Executes a statement COPY … TO STDOUT. */
const copyOut = (db: pg.ClientBase, statement: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const query: CopyOutQuery = new CopyOutQuery(statement, (error) => (error ? reject(error) : resolve(query.data)))
    db.query(query)
  })

class CopyOutQuery extends pg.Query {
  #data = Buffer.allocUnsafe(65_536)
  #size = 0

  /** What was received. */
  get data(): Buffer {
    return this.#data.subarray(0, this.#size)
  }

  /** Called with each row. It is copied, because the connection uses its buffer again. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.#size + chunk.length > this.#data.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#data.length * 2, this.#size + chunk.length))
      this.#data.copy(larger, 0, 0, this.#size)
      this.#data = larger
    }
    this.#size += chunk.copy(this.#data, this.#size)
  }
}
