import { Unreadable } from '../../record/source-files.ts'
import type { Format, ReadOptions, Sample, SourceFile } from '../format.ts'
import { textOf } from '../source-text.ts'
import { flatten } from './table-cells.ts'
import { type Field, headingRow, isStatementTable, mapColumns } from './table-columns.ts'
import { recordsOf } from './table-records.ts'
import { type FindHeadings, openDelimited, openJsonLines, type Table } from './table-rows.ts'

/** Tables with a statement in each row: CSV, TSV, XLSX, JSON Lines and Parquet. */
export const table: Format = {
  name: 'table',
  title: 'a table with a statement in each row: CSV, TSV, XLSX, JSON Lines or Parquet',
  version: 2,
  transaction: 'source',
  detect: (sample) => syntaxOf(sample) !== undefined,
  preview: async (file, options) => {
    const { fields, leftOut, rows } = await previewTable(file, options)
    return [
      `${file.shown}: ${fields.map(({ field, column }) => `${field} = "${column}"`).join(', ')}`,
      ...(leftOut.length > 0 ? [`  Not read: ${leftOut.map((name) => `"${name}"`).join(', ')}`] : []),
      ...rows.map((cells) => `  ${cells.map(shortened).join(' | ')}`),
    ]
  },
  async *read(file, options) {
    const opened = await openTable(file, options.map)
    yield* recordsOf(file, opened, mapColumns(opened.columns, options.map, file.shown), options)
  },
}

const shortened = (cell: string) => {
  const line = cell.replace(/\s+/g, ' ')
  return line.length > 40 ? `${[...line].slice(0, 39).join('')}…` : line
}

/** How the columns of a table are read, and its first rows. */
export interface TablePreview {
  /** Each field with its column. */
  fields: { field: Field; column: string }[]
  /** The columns that are not read. */
  leftOut: readonly string[]
  /** The columns that are read, and the first rows. */
  columns: string[]
  rows: string[][]
}

/**
 * How the columns of a table are read, before anything is written.
 * @param count - the number of rows
 * @throws {Refused} if a column is missing or could be one of several, {Unreadable} if the syntax is broken
 */
export async function previewTable(file: SourceFile, options: Pick<ReadOptions, 'map'>, count = 3): Promise<TablePreview> {
  const opened = await openTable(file, options.map)
  const { columns, leftOut } = mapColumns(opened.columns, options.map, file.shown)
  const fields = [...columns].map(([field, at]) => ({ field, column: opened.columns[at] ?? '' }))
  const rows: string[][] = []
  for await (const { cells } of opened.rows(new Set(columns.values()))) {
    rows.push([...columns.values()].map((at) => [cells[at] ?? ''].flat().join('; ')))
    if (rows.length >= count) break
  }
  return { fields, leftOut, columns: fields.map(({ column }) => column), rows }
}

type Syntax = 'delimited' | 'json' | 'workbook' | 'parquet'

async function openTable(file: SourceFile, map: ReadOptions['map']): Promise<Table> {
  const find: FindHeadings = (rows) => headingRow(rows, map)
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of file.chunks()) {
    head = Buffer.concat([head, chunk])
    if (head.length >= 4) break
  }
  const syntax = byMagic(head) ?? byExtension(file.path) ?? (await guess(file))
  // Workbooks and Parquet are rare, and their packages take time to load.
  if (syntax === 'workbook') return (await import('./xlsx-rows.ts')).openWorkbook(file, find)
  if (syntax === 'parquet') return (await import('./parquet-rows.ts')).openParquet(file)
  return syntax === 'json' ? openJsonLines(file) : openDelimited(file, find)
}

const byMagic = (head: Buffer): Syntax | undefined => {
  const magic = head.toString('latin1', 0, 4)
  return magic === 'PAR1' ? 'parquet' : magic === 'PK\u0003\u0004' ? 'workbook' : undefined
}

const byExtension = (path: string): Syntax | undefined => {
  const [, extension = ''] = /\.([^./]+)$/.exec(path.toLowerCase()) ?? []
  return extensions[extension]
}

const extensions: Record<string, Syntax | undefined> = {
  csv: 'delimited',
  tsv: 'delimited',
  tab: 'delimited',
  xlsx: 'workbook',
  jsonl: 'json',
  ndjson: 'json',
  parquet: 'parquet',
}

/** The syntax of a file with another extension, which the user says is a table. */
async function guess(file: SourceFile): Promise<Syntax> {
  for await (const text of textOf(file)) if (text.trim() !== '') return text.trimStart().startsWith('{') ? 'json' : 'delimited'
  throw new Unreadable(`${file.shown}: it is empty. A table has a first line with the names of its columns.`)
}

function syntaxOf({ path, head }: Sample): Syntax | undefined {
  const extension = byExtension(path)
  const magic = byMagic(head)
  if (magic === 'workbook') return extension === 'workbook' ? magic : undefined
  if (magic) return magic
  if (extension === 'json') return isRowOfTable(head) ? 'json' : undefined
  // Excel saves "Unicode text" with tabs.
  if (/\.txt$/i.test(path)) return isStatementTable(firstLineOf(head).line.split('\t')) ? 'delimited' : undefined
  return extension === 'delimited' && head.length > 0 ? extension : undefined
}

/** The first line of a file, or as much of it as is looked at. */
function firstLineOf(head: Buffer): { line: string; isWhole: boolean } {
  const text = head.toString(head[1] === 0 || head[0] === 0xff ? 'utf16le' : 'utf8').replace(/^\ufeff/, '')
  const end = text.search(/\r?\n/)
  return { line: end < 0 ? text : text.slice(0, end), isWhole: end >= 0 }
}

/** Whether the first line is an object with the columns of a statement. */
function isRowOfTable(head: Buffer): boolean {
  const { line, isWhole } = firstLineOf(head)
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row) && isStatementTable([...flatten(row).keys()])
  } catch {
    // A line can be longer than what is looked at. Its keys are those before a colon.
    return !isWhole && /^\s*\{/.test(line) && isStatementTable([...line.matchAll(/"([^"\\]{1,80})"\s*:/g)].map(([, key = '']) => key))
  }
}
