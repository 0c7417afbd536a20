import { fstatSync } from 'node:fs'
import { toCSV, toRows } from '../../sdk/index.ts'
import { write } from '../print.ts'
import { type Cell, table } from '../text-table.ts'

/** A record of an answer. */
export type Answer = Record<string, unknown>

/** The columns of records by name, and the cells of a record in the same order. */
export interface Shape {
  columns: readonly string[]
  cells: (record: Answer) => unknown[]
}

type Records = AsyncIterable<Answer> | Iterable<Answer>
/** Records in a format, part by part, as they arrive. */
type Write = (records: Records, shape: Shape, bom: boolean) => AsyncIterable<string>

/** The options of an output. */
export interface Output {
  format: Format
  /** Whether CSV begins with a byte order mark; undefined where the command line does not say. */
  bom?: boolean
}

/** Writes records to the standard output. */
export async function writeRecords({ format, bom }: Output, records: Records, shape: Shape): Promise<void> {
  for await (const part of formats[format](records, shape, bom ?? isNewFile(process.stdout.fd))) await write(part)
}

/** Whether a descriptor writes to a file that is empty, as after `> statements.csv`: not a pipe, and not a file that is added to. */
function isNewFile(descriptor: number): boolean {
  const stat = fstatSync(descriptor, { bigint: false })
  return stat.isFile() && stat.size === 0
}

/** The formats of an answer. */
const formats = {
  async *table(records, { columns, cells }) {
    const rows: Cell[][] = []
    for await (const record of records) rows.push(cells(record).map(cellOf))
    if (rows.length > 0) yield table(columns, rows)
  },

  async *csv(records, { columns, cells }, bom) {
    // By place and not by name: two columns can have the same name.
    const places = columns.map((_, at) => String(at))
    const line = (values: readonly unknown[]) => toCSV([values], { columns: places, header: false })
    yield (bom ? '\ufeff' : '') + line(columns)
    for await (const record of records) yield line(cells(record))
  },

  async *json(records) {
    let text = '['
    for await (const record of records) {
      yield `${text}\n${JSON.stringify(record, null, 2).replace(/^/gm, '  ')}`
      text = ','
    }
    yield text === '[' ? '[]\n' : '\n]\n'
  },

  async *jsonl(records) {
    for await (const record of records) yield `${JSON.stringify(record)}\n`
  },

  async *md(records, { columns, cells }) {
    const line = (values: readonly unknown[]) => `| ${values.map((value) => markdown(String(cellOf(value)))).join(' | ')} |\n`
    let isFirst = true
    for await (const record of records) {
      if (isFirst) yield `${line(columns)}|${' --- |'.repeat(columns.length)}\n`
      isFirst = false
      yield line(cells(record))
    }
  },
} satisfies Record<string, Write>

/** The name of a format. */
export type Format = keyof typeof formats

export const formatNames = Object.keys(formats)

/** Columns by path: `speaker.person.name` of a record, a list where the path goes through one. */
export const pathShape = (columns: readonly string[]): Shape => ({
  columns,
  cells: (record) => {
    const row: Record<string, unknown> = toRows([record])[0] ?? {}
    return columns.map((column) => row[column])
  },
})

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(cellOf).join('; ')
  return value === null || value === undefined ? '' : String(value)
}

const markdown = (text: string) => text.replace(/[\\|<]/g, '\\$&').replace(/\s+/g, ' ')
