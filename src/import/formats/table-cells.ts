/** What a cell holds: text, or the texts of a list. An empty cell is an empty text. */
export type Cell = string | readonly string[]

/** Objects in one another, in JSON Lines and Parquet. */
const maxDepth = 6

/** Whether a cell is not empty. A list of nothing is empty too. */
export const hasValue = (cell: Cell): boolean => (typeof cell === 'string' ? cell !== '' : cell.some((each) => each !== ''))

/** A value of a workbook, of JSON or of Parquet as a cell. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return dateOf(value)
  if (Array.isArray(value)) return value.map((each) => String(cellOf(each)))
  return typeof value === 'object'
    ? JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner))
    : String(value)
}

/** A day, or an instant if it has a time. */
function dateOf(date: Date): string {
  if (Number.isNaN(date.valueOf())) return 'an invalid date'
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text
}

/**
 * An object as cells: `{ speaker: { name } }` has the column `speaker.name`, and a list of objects has a list in the column of each key, as the
 * exports of the record do.
 */
export function flatten(row: object): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const walk = (value: unknown, name: string, depth: number) => {
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    if (isPlain && depth < maxDepth)
      for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`, depth + 1)
    else if (
      Array.isArray(value) &&
      depth < maxDepth &&
      value.some((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
    ) {
      const items = value.map((each) => (typeof each === 'object' && each !== null ? flatten(each) : new Map<string, Cell>()))
      const keys = new Set(items.flatMap((item) => [...item.keys()]))
      // The values of a list in a list are one list, as in exports.
      for (const key of keys)
        cells.set(
          `${name}.${key}`,
          items.flatMap((item) => item.get(key) ?? ''),
        )
    } else cells.set(name, cellOf(value))
  }
  walk(row, '', 0)
  return cells
}

/** Collects the names of columns from rows. An object that is null in some rows is no column of its own beside `speaker.name`. */
export class ColumnNames {
  /** The names in their order, each with whether a row has a value. */
  readonly #found = new Map<string, boolean>()

  add(cells: ReadonlyMap<string, Cell>): void {
    for (const [name, cell] of cells) this.#found.set(name, hasValue(cell) || this.#found.get(name) === true)
  }

  list(): string[] {
    const names = [...this.#found.keys()]
    const outer = new Set(names.flatMap((name) => name.split('.').map((_, at, steps) => steps.slice(0, at).join('.'))))
    return names.filter((name) => this.#found.get(name) || !outer.has(name))
  }
}
