import pg from 'pg'
import type { TableRow } from './record-rows.ts'
import type { Db } from './write-records.ts'

/** The data of one COPY statement has about this many characters. */
const chunkSize = 1_000_000

/** Inserts rows with COPY, which takes less time than INSERT. A column that a row does not have is null. */
export async function copyRows(db: Db, table: string, rows: readonly TableRow[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const statement = `COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`
  let data = ''
  for (const row of rows) {
    for (const [index, column] of columns.entries()) data += (index > 0 ? '\t' : '') + fieldOf(row[column])
    data += '\n'
    if (data.length < chunkSize) continue
    await copyText(db, statement, data)
    data = ''
  }
  if (data) await copyText(db, statement, data)
}

/** Executes a statement COPY … FROM STDIN with its data in the text format. */
export const copyText = (db: Db, statement: string, data: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    db.query(new CopyQuery(statement, data, (error) => (error ? reject(error) : resolve())))
  })

/** A COPY statement that is sent together with its data: the embedded database executes one message at a time and cannot wait for more. */
class CopyQuery extends pg.Query {
  readonly #message: Buffer

  constructor(statement: string, data: string | Uint8Array, done: (error: Error | undefined) => void) {
    super(statement, done)
    this.#message = Buffer.concat([messageOf('Q', `${statement}\0`), messageOf('d', data), messageOf('c', '')])
  }

  override submit = (connection: pg.Connection): void => {
    connection.stream.write(this.#message)
  }

  /** Called when the server is ready for the data, which was sent already. */
  handleCopyInResponse(): void {}
}

/** A message of the protocol of PostgreSQL: its type, its length and its content. */
function messageOf(type: string, content: string | Uint8Array): Buffer {
  const length = typeof content === 'string' ? Buffer.byteLength(content) : content.length
  const message = Buffer.allocUnsafe(length + 5)
  message.write(type, 0, 'latin1')
  message.writeInt32BE(length + 4, 1)
  if (typeof content === 'string') message.write(content, 5, 'utf8')
  else message.set(content, 5)
  return message
}

const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string) => (special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character) : text)

/** A value in the text format of COPY. */
function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value))
    return value.length === 0 ? '{}' : escaped(`{${value.map((each) => `"${String(each).replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
  return String(value)
}
