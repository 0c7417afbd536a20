import { instants } from './generated/arguments.ts'

type Scalar = string | number | boolean | bigint
type Join<Path extends string, Key extends string> = Key extends 'nodes' | 'edges' | 'node'
  ? Path
  : Path extends ''
    ? Key
    : `${Path}.${Key}`
type LastOf<Path extends string> = Path extends `${string}.${infer Rest}` ? LastOf<Rest> : Path
type Value<Path extends string, T, Instant> = LastOf<Path> extends (typeof instants)[number] ? Instant : T

/** The columns of a record: a tuple `[name, value]` for each scalar in it. */
type Columns<T, Instant, Path extends string = '', Null = never, Listed = false> =
  NonNullable<T> extends Scalar
    ? [
        Path,
        Listed extends true
          ? (Value<Path, NonNullable<T>, Instant> | Null | Extract<T, null>)[]
          : Value<Path, NonNullable<T>, Instant> | Null | Extract<T, null>,
      ]
    : NonNullable<T> extends readonly (infer Element)[]
      ? Columns<Element, Instant, Path, Null, true>
      : {
          [Key in keyof NonNullable<T> & string]: Columns<NonNullable<T>[Key], Instant, Join<Path, Key>, Null | Extract<T, null>, Listed>
        }[keyof NonNullable<T> & string]

/** A record as a table row. The path of a field is the column name, such as `speaker.person.name`. Values in a list become a list. */
export type Row<T, Instant = string> = {
  [Column in Columns<T, Instant> as Column extends [infer Name extends string, unknown] ? Name : never]: Column extends [string, infer V]
    ? V
    : never
}

type FlatRecord = Map<string, unknown>

/**
 * Converts nested records to the rows of one table: a row for each record, a column for each scalar field. Values in a list, such as the
 * documents of a statement, become a list in the column. Lists of the same objects have the same order and length in all columns. A missing
 * value becomes null, or an empty list.
 *
 * @example
 * const page = await rapporteur.statements({ topic: 'syria' }, { select: { saidOn: { edtf: true }, speaker: { person: { name: true } }, text: true } })
 * console.table(toRows(page.nodes))
 * @param options.instants converts instants, such as `(text) => new Date(text)` or `Temporal.Instant.from`. Default: they stay strings.
 */
export function toRows<T extends object, Instant = string>(
  records: readonly T[],
  options: { instants?: (text: string) => Instant } = {},
): Row<T, Instant>[] {
  const flat = records.map((record) => flatten(record, '', options.instants ?? ((text) => text)))
  const names = [...new Set(flat.flatMap((row) => [...row.keys()]))]
  const nothing = Object.fromEntries(names.map((name) => [name, flat.some((row) => Array.isArray(row.get(name))) ? [] : null]))
  // The type of the selection defines the columns.
  return flat.map((row) => Object.fromEntries(names.map((name) => [name, row.get(name) ?? nothing[name]]))) as Row<T, Instant>[]
}

const keysNotInPath = new Set(['nodes', 'edges', 'node'])
// `includes` of a list of literals takes these literals only.
const isInstant = (path: string) => (instants as readonly string[]).includes(path.slice(path.lastIndexOf('.') + 1))

function flatten(value: unknown, path: string, instant: (text: string) => unknown): FlatRecord {
  if (Array.isArray(value)) return flattenList(value, path, instant)
  if (typeof value === 'object' && value !== null) {
    return new Map(
      Object.entries(value).flatMap(([key, inner]) => [
        ...flatten(inner, keysNotInPath.has(key) ? path : path ? `${path}.${key}` : key, instant),
      ]),
    )
  }
  if (value === null || value === undefined) return new Map()
  return new Map([[path, isInstant(path) ? instant(String(value)) : value]])
}

function flattenList(list: readonly unknown[], path: string, instant: (text: string) => unknown): FlatRecord {
  const rows = list.map((each) => flatten(each, path, instant))
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return new Map(names.map((name) => [name, rows.flatMap((row) => row.get(name) ?? null)]))
}

/** Options of CSV output. */
export interface CSVOptions {
  /** The columns, in order. Default: all columns of the rows. */
  columns?: readonly string[]
  /** Whether the first line is a header with the column names. Default: true. */
  header?: boolean
  /** Whether the text starts with a UTF-8 byte order mark. Without it, Excel reads non-ASCII characters wrongly. Default: false. */
  bom?: boolean
}

/**
 * Writes rows as CSV (RFC 4180). Values of a list are joined with `; `. A text that a spreadsheet would evaluate as a formula gets an
 * apostrophe before it; remove one apostrophe to get the original text.
 *
 * @example
 * const persons = await rapporteur.persons.all({}, { limit: 1000, select: { slug: true, name: true, statementCount: true } })
 * console.log(toCSV(toRows(persons)))
 */
export function toCSV(rows: readonly object[], options: CSVOptions = {}): string {
  const { columns = [...new Set(rows.flatMap((row) => Object.keys(row)))], header = true, bom = false } = options
  const line = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`
  // A row is an object of any type.
  const lines = rows.map((row) => line(columns.map((name) => (row as Record<string, unknown>)[name])))
  return (bom ? '\ufeff' : '') + (header ? line(columns) : '') + lines.join('')
}

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.map(plain).join('; ') : plain(value)
  // What a spreadsheet computes, with apostrophes before it or not: https://owasp.org/www-community/attacks/CSV_Injection.
  const safe = typeof value !== 'number' && /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value)
