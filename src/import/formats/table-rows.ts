import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Info, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { show } from '../../record/load-report.ts'
import { Unreadable } from '../../record/source-files.ts'
import type { SourceFile } from '../format.ts'
import { linesOf, textOf } from '../source-text.ts'
import { type Cell, ColumnNames, flatten, hasValue } from './table-cells.ts'

/** A table has at most this many columns, and a row this many UTF-16 code units. */
export const maxColumns = 2_000
const maxRowLength = 16_000_000
/** From so many rows of JSON Lines the columns are known, as a row may leave out what it has no value for. */
const sampledRows = 1_000

export interface Row {
  /** The number of the line where it begins, or of the row in a workbook; counted from 1. */
  number: number
  /** In the order of the columns. */
  cells: readonly Cell[]
}

/** The rows of a file, whatever its syntax. */
export interface Table {
  columns: readonly string[]
  /** The rows below the headings. Other columns than those wanted may be left out. */
  rows: (wanted?: ReadonlySet<number>) => AsyncIterable<Row>
  /** What was left out. It is complete when all rows were read. */
  warnings: readonly string[]
  /** Whether a cell that a spreadsheet would evaluate as a formula may have an apostrophe before it. */
  hasApostrophes?: boolean
}

/** Finds the row of the headings among the first rows of a table. */
export type FindHeadings = (rows: readonly (readonly string[])[]) => number

/** The headings are looked for in so many rows. */
export const headRows = 10

/** A table of text whose cells are separated by commas, semicolons, tabs or vertical bars. @throws {Unreadable} */
export async function openDelimited(file: SourceFile, find: FindHeadings): Promise<Table> {
  const head: Row[] = []
  for await (const row of delimitedRows(file)) {
    checkColumns(file, row.cells.length)
    head.push(row)
    if (head.length >= headRows) break
  }
  const at = find(head.map(namesOf))
  const headings = head[at]
  if (!headings) throw new Unreadable(`${file.shown}: it is empty. A table has a first line with the names of its columns.`)
  return {
    columns: namesOf(headings),
    rows: () => bodyOf(file, at + 1),
    warnings: linesAbove(head.slice(0, at).map(namesOf), headings.number),
    hasApostrophes: true,
  }
}

const namesOf = ({ cells }: Pick<Row, 'cells'>) => cells.map((cell) => String(cell).trim())

/** Says what is above the headings. */
export const linesAbove = (rows: readonly (readonly string[])[], number: number): string[] => {
  const words = rows.map((row) => row.filter((cell) => cell !== '').join(' ')).filter((row) => row !== '')
  return words.length === 0 ? [] : [`the headings are in row ${number}: left out the rows above, ${show(words.join('; '))}`]
}

async function* bodyOf(file: SourceFile, from: number) {
  let count = 0
  for await (const row of delimitedRows(file)) if (++count > from) yield row
}

/** The rows, that of the headings included. Empty lines and rows of empty cells are no rows. */
async function* delimitedRows(file: SourceFile): AsyncGenerator<Row> {
  const text = textOf(file)
  let head = ''
  while (head.length < 65_536) {
    const { value, done } = await text.next()
    if (done) break
    head += value
  }
  // Spreadsheets write and read this line.
  const named = /^sep=(.)\r?\n/.exec(head)
  const delimiter = named?.[1] ?? delimiterOf(head)
  const lines = named ? 1 : 0
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    // Tab-separated values often have no quoting.
    relax_quotes: delimiter === '\t',
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: maxRowLength,
  })
  const all = async function* () {
    yield head.slice(named?.[0].length ?? 0)
    yield* text
  }
  // The iteration below throws the error.
  pipeline(Readable.from(all()), parser).catch(() => {})
  let before = 0
  try {
    // The option `info` makes these objects.
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const number = lines + before + 1
      before = info.lines
      if (record.some((cell) => cell.trim() !== '')) yield { number, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? new Unreadable(`${file.shown}:${lines + lineOf(error)} ${explain(error)}`) : error
  }
}

/** The line of an error. A quotation mark that is not closed is found at the end of the file, and the message names its line. */
const lineOf = (error: CsvError): number => Number(/ at line (\d+)/.exec(error.message)?.[1] ?? ('lines' in error ? error.lines : 1))

function explain({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a quotation mark in this row is not closed. Write it twice, and put the cell in quotation marks.'
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `has a row of more than ${maxRowLength.toLocaleString('en')} characters. Look for a quotation mark that is not closed.`
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE')
    return 'has a quotation mark within a cell. Write it twice, and put the cell in quotation marks.'
  return message
}

/** The separator with which the first lines have most columns, and the same number of them. */
export function delimiterOf(head: string): string {
  const whole = head.length < 65_536 ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), 0) || head.length)
  let [best, most] = [',', 0]
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = countsOf(whole, delimiter)
    const [first = 0] = counts
    // Where some rows have another number, the columns count less.
    const score = first < 2 ? 0 : (first * counts.filter((count) => count === first).length) / counts.length
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

function countsOf(head: string, delimiter: string): number[] {
  const rows = (text: string): string[][] =>
    parseSync(text, { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'], to: 20 })
  try {
    return rows(head).map(({ length }) => length)
  } catch {
    // The last row may go on after what is looked at.
    try {
      return rows(head.slice(0, Math.max(head.search(/[\r\n]/), 0))).map(({ length }) => length)
    } catch {
      return []
    }
  }
}

/** JSON Lines with an object on each line. A list of objects becomes a column for each of their keys. @throws {Unreadable} */
export async function openJsonLines(file: SourceFile): Promise<Table> {
  const names = new ColumnNames()
  let count = 0
  for await (const { cells } of jsonRows(file)) {
    names.add(cells)
    if (++count >= sampledRows) break
  }
  const columns = new Map(names.list().map((name, at) => [name, at]))
  if (count === 0) throw new Unreadable(`${file.shown}: it is empty. A table of JSON Lines has an object on each line.`)
  checkColumns(file, columns.size)
  const warnings: string[] = []
  return {
    columns: [...columns.keys()],
    warnings,
    async *rows() {
      const later = new Set<string>()
      for await (const { number, cells } of jsonRows(file)) {
        const row = Array.from<Cell>({ length: columns.size }).fill('')
        for (const [name, cell] of cells) {
          const at = columns.get(name)
          if (at !== undefined) row[at] = cell
          else if (hasValue(cell) && later.size < maxColumns) later.add(name)
        }
        yield { number, cells: row }
      }
      if (later.size > 0)
        warnings.push(
          `left out ${[...later]
            .slice(0, 20)
            .map((name) => `"${name}"`)
            .join(
              ', ',
            )}: the columns are those of the first ${sampledRows.toLocaleString('en')} rows. Give the first row all keys, with null where it has no value.`,
        )
    },
  }
}

async function* jsonRows(file: SourceFile): AsyncGenerator<{ number: number; cells: Map<string, Cell> }> {
  for await (const { number, text } of linesOf(file, maxRowLength)) {
    if (text.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      throw new Unreadable(
        `${file.shown}:${number} is not JSON: ${error instanceof Error ? error.message : error}. Each line has one object; look for a line that was cut.`,
      )
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Unreadable(`${file.shown}:${number} is not a JSON object. A table has an object on each line, with a key for each column.`)
    const cells = flatten(value)
    checkColumns(file, cells.size)
    yield { number, cells }
  }
}

/** @throws {Unreadable} */
export function checkColumns(file: SourceFile, count: number): void {
  if (count > maxColumns)
    throw new Unreadable(
      `${file.shown}: it has ${count.toLocaleString('en')} columns, and a table has at most ${maxColumns.toLocaleString('en')}. Remove those that are not needed.`,
    )
}
