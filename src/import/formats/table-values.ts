import { type Complaint, Complaints, show } from '../../record/load-report.ts'
import type { ReadOptions, SourceFile } from '../format.ts'
import type { Cell } from './table-cells.ts'
import type { Field, Mapping } from './table-columns.ts'
import type { Row, Table } from './table-rows.ts'
import { type DateOrder, readWrittenDate } from './written-dates.ts'

/** Of a name or title. */
const maxName = 1_000
/** After so many different complaints only their kinds are distinguished. */
const maxDifferent = 200

/** The values of the fields in the rows of a table, and what is wrong with them. */
export class TableValues {
  readonly complaints = new Complaints()
  warnings: Complaint[] = []
  readonly #file: SourceFile
  readonly #table: Table
  readonly mapping: Mapping
  readonly #options: ReadOptions
  /** For each order of day and month a date that proves it. */
  readonly #proofs = new Map<DateOrder, string>()

  constructor(file: SourceFile, table: Table, mapping: Mapping, options: ReadOptions) {
    this.#file = file
    this.#table = table
    this.mapping = mapping
    this.#options = options
  }

  complain({ number }: Row, kind: string, message: string | (() => string), value = ''): void {
    const what = this.complaints.size < maxDifferent ? `${kind} ${value}` : kind
    this.complaints.add({ what, message, where: () => `${this.#file.shown}:${number}` })
  }

  warn(message: string, row?: Row, what = message): void {
    const where = () => (row ? `${this.#file.shown}:${row.number}` : this.#file.shown)
    this.warnings.push({ what, message, where })
  }

  has = (field: Field): boolean => this.mapping.columns.has(field)

  columnOf = (field: Field): string => this.#table.columns[this.mapping.columns.get(field) ?? -1] ?? field

  /** Whether a row has as many cells as there are columns, all of text. If not, it is a complaint. */
  isSound(row: Row): boolean {
    const { cells } = row
    const width = this.#table.columns.length
    if (cells.length < width || cells.slice(width).some((cell) => cell.length > 0)) {
      this.complain(
        row,
        'cells',
        `expected ${width} cells, found ${cells.length}. If a cell contains a separator, put it in quotation marks`,
      )
      return false
    }
    for (const at of this.mapping.columns.values()) {
      if (!/[\0\p{Surrogate}]/u.test([cells[at] ?? ''].flat().join(''))) continue
      this.complain(row, 'characters', `expected text without NUL or half a character in the column "${this.#table.columns[at]}"`)
      return false
    }
    return true
  }

  #cell({ cells }: Row, field: Field): Cell {
    const at = this.mapping.columns.get(field)
    const cell = at === undefined ? '' : (cells[at] ?? '')
    // An export puts an apostrophe before what a spreadsheet would evaluate.
    const isMarked =
      this.mapping.isExport && this.#table.hasApostrophes && typeof cell === 'string' && /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell)
    return isMarked ? cell.slice(1) : cell
  }

  text = (row: Row, field: Field): string => [this.#cell(row, field)].flat().join('; ').trim()

  /** A name or title with single spaces. Too long a one is a complaint. */
  name(row: Row, field: Field): string {
    return this.checked(row, this.text(row, field))
  }

  checked(row: Row, text: string): string {
    const name = text.replace(/\s+/g, ' ').trim()
    if (name.length > maxName)
      this.complain(
        row,
        'name',
        `expected a name of at most ${maxName.toLocaleString('en')} characters, found ${show(name)}. Look at the columns that were chosen`,
      )
    return name
  }

  /** The text of a statement: in an export as it is, elsewhere without the spaces around it. */
  statement = (row: Row): string => {
    const cell = this.#cell(row, 'text')
    return this.mapping.isExport && typeof cell === 'string' && cell.trim() !== '' ? cell : this.text(row, 'text')
  }

  /**
   * The values of a cell that can have several, with ";" or "|" between them. An export has "; " between them, which a value can contain too:
   * then a column whose values do not contain it, such as one of slugs, says how many there are.
   * @param counting - such columns. If they do not say where a value ends, the values are empty, with a warning
   */
  list(row: Row, field: Field, ...counting: Field[]): string[] {
    const cell = this.#cell(row, field)
    if (typeof cell !== 'string') return cell.map((each) => each.trim())
    if (cell.trim() === '') return []
    if (!this.mapping.isExport) return cell.split(/[;|]/).map((each) => each.trim())
    const values = cell.split('; ')
    const count = counting.map((each) => this.list(row, each).length).find((length) => length > 0) ?? values.length
    if (count === values.length) return values
    if (count === 1) return [cell]
    this.warn(
      `left out the values in the column "${this.columnOf(field)}": a value contains "; ", so that it is not known where each ends`,
      row,
    )
    return Array.from({ length: count }, () => '')
  }

  /** The values of a cell that has one value, or several in an export. */
  listOfExport = (row: Row, field: Field, ...counting: Field[]): string[] => {
    const cell = this.#cell(row, field)
    return this.mapping.isExport || typeof cell !== 'string' ? this.list(row, field, ...counting) : [cell.trim()]
  }

  /** The language of a row (BCP 47). Another value is a complaint. */
  languageOf(row: Row): string {
    const language = this.text(row, 'language') || this.#options.language || 'und'
    if (!isLanguage(language)) this.complain(row, 'language', `expected a BCP 47 language such as en, found ${show(language)}`, language)
    // Tables write EN as well as en. A filter knows one of them.
    return this.mapping.isExport || !/^[A-Z]{2,3}$/.test(language) ? language : language.toLowerCase()
  }

  /** The date of a row. If there is none, it is a complaint. */
  saidOn(row: Row): string | undefined {
    const written = this.text(row, 'date')
    if (written !== '') return this.date(row, written)
    this.complain(
      row,
      'no date',
      `expected a date in the column "${this.columnOf('date')}", found nothing. Write XXXX-XX-XX if it is not known`,
    )
    return undefined
  }

  /** A date as EDTF. What is no date, or an ambiguous one, is a complaint. */
  date(row: Row, written: string): string | undefined {
    const date = readWrittenDate(written, this.#options.dates, this.text(row, 'language') || this.#options.language)
    if ('edtf' in date) {
      if (date.proves && !this.#proofs.has(date.proves)) this.#proofs.set(date.proves, `"${written}" in line ${row.number}`)
      return date.edtf
    }
    const { expected, isAmbiguous } = date
    if (isAmbiguous) this.complain(row, 'ambiguous date', () => `expected ${expected}, found "${written}". ${this.#orders()}`)
    else this.complain(row, 'date', `expected ${expected}, found ${show(written)}`, written)
    return undefined
  }

  /** What the dates of the file prove of their order. */
  #orders(): string {
    const found = [...this.#proofs].map(([order, proof]) => `${proof} can only be ${meanings[order]}`)
    const [order] = this.#proofs.keys()
    if (found.length === 1) return `${found[0]}: write --dates ${order}`
    if (found.length === 2) return `The file has both orders: ${found.join(', ')}. Write all dates as 2012-12-04`
    return 'Write --dates dmy if the day is before the month, or --dates mdy'
  }

  /** A value of an enum. Another word is left out, with a warning. */
  enumOf<Value extends string>(
    row: Row,
    field: Field,
    values: Readonly<Record<Value, string>>,
    written = this.text(row, field),
  ): Value | undefined {
    if (written === '') return undefined
    const word = written.toUpperCase().replace(/[\s-]+/g, '_')
    // Object.keys forgets the keys.
    const all = Object.keys(values) as Value[]
    const found = all.find((value) => value === word)
    if (!found) this.warn(`left out ${show(written)} in the column "${this.columnOf(field)}": expected one of ${all.join(', ')}`, row)
    return found
  }
}

const meanings: Record<DateOrder, string> = { dmy: 'day before month', mdy: 'month before day' }

const languages = new Map<string, boolean>()

function isLanguage(tag: string): boolean {
  const before = languages.get(tag)
  if (before !== undefined) return before
  let found = false
  try {
    found = Intl.getCanonicalLocales(tag)[0]?.toLowerCase() === tag.toLowerCase()
  } catch {
    // It is no tag at all.
  }
  if (languages.size < 1_000) languages.set(tag, found)
  return found
}
