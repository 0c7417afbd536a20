import { toCSV, toRows } from '../../sdk/index.ts'
import { type Cell, table } from '../text-table.ts'

/** A record as it is answered. */
export type Answer = Record<string, unknown>

/** What records are shown as: columns by name, and the cells of a record in their order. */
export interface Shape {
  columns: readonly string[]
  cells: (record: Answer) => unknown[]
}

/** Records written in a format, part by part, as they come. */
type Write = (records: AsyncIterable<Answer> | Iterable<Answer>, shape: Shape) => AsyncIterable<string>

/** The formats that a question can be answered in. */
export const formats = {
  async *table(records, { columns, cells }) {
    const rows: Cell[][] = []
    for await (const record of records) rows.push(cells(record).map(cellOf))
    if (rows.length > 0) yield table(columns, rows)
  },

  async *csv(records, { columns, cells }) {
    const line = (values: readonly unknown[]) => toCSV([Object.fromEntries(columns.map((column, at) => [column, values[at]]))])
    const names = `${toCSV([Object.fromEntries(columns.map((column) => [column, null]))]).split('\r\n')[0]}\r\n`
    yield names
    for await (const record of records) yield line(cells(record)).slice(names.length)
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

/** The columns of a selection: what is in a record under `speaker.person.name`, a list where it stands in one. */
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
