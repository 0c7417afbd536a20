import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { coloured } from './print.ts'

/** A value in a table. A column of numbers is aligned to the right. */
export type Cell = string | number

/** How a table is written. */
export interface Layout {
  /** The most columns of a terminal that a line takes; a wide character takes two. */
  width: number
  /** Whether a long cell goes on in the next lines, as on a terminal. Otherwise it is cut, so that each row is one line. */
  wraps: boolean
}

const gap = 2
/** A cell that wraps has at most this many lines. */
const maxLines = 8
const ellipsis = '…'
/** A column of text keeps this width while a wider one can become narrower. */
const proseWidth = 16
const minWidth = 6
/** The width where neither a terminal nor COLUMNS gives one. */
const pipeWidth = 160

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>

/** The layout for a stream: the width of its terminal. In a pipe the width of COLUMNS, or of the terminal that shows errors, or 160. */
export function layoutFor(out: Terminal, environment: NodeJS.ProcessEnv = process.env, errors: Terminal = process.stderr): Layout {
  const given = /^[1-9]\d{0,4}$/.test(environment.COLUMNS ?? '') ? Number(environment.COLUMNS) : undefined
  const wraps = out.isTTY === true
  return { width: Math.max(20, (wraps ? out.columns : given) ?? given ?? (errors.isTTY ? errors.columns : undefined) ?? pipeWidth), wraps }
}

/**
 * Rows as a table that is no wider than the layout says. What is cut ends in an ellipsis. Numbers, and words without a space such as slugs and
 * dates, are made narrower last. Where the columns do not fit beside one another, the table goes on below, each part with the first column.
 */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[], layout: Layout = layoutFor(process.stdout)): string {
  const columns = header.map((name, at) =>
    columnOf(
      name,
      rows.map((row) => row[at] ?? ''),
    ),
  )
  return partsOf(columns, layout.width)
    .map((part) => written(part, layout))
    .join('\n')
}

interface Column {
  cells: readonly string[]
  isNumber: boolean
  /** The width of its widest cell. */
  widest: number
  /** It does not become narrower than this. */
  narrowest: number
  /** It becomes narrower than this only where every other column is as narrow as it prefers. */
  preferred: number
}

function columnOf(name: string, values: readonly Cell[]): Column {
  const cells = [name, ...values.map((value) => (typeof value === 'number' ? String(value) : onOneLine(value)))]
  const isNumber = values.every((value) => typeof value === 'number')
  const ofValues = cells.slice(1).reduce((most, cell) => Math.max(most, stringWidth(cell)), 0)
  const widest = Math.max(stringWidth(name), ofValues)
  const isProse = cells.slice(1).some((cell) => cell.includes(' '))
  return {
    cells,
    isNumber,
    widest,
    narrowest: Math.min(widest, isNumber ? Math.max(ofValues, minWidth) : minWidth),
    preferred: isNumber ? widest : isProse ? Math.min(widest, proseWidth) : widest,
  }
}

/** Nothing in a record may move the cursor or control the terminal in another way. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/** All columns, or where they do not fit beside one another, parts that do, each with the first column. */
function partsOf(columns: readonly Column[], width: number): (readonly Column[])[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, each) => total + each + gap, -gap)
  const [first, ...others] = columns
  if (!first || sum(columns.map(({ narrowest }) => narrowest)) <= width) return [columns]
  const half = Math.floor((width - gap) / 2)
  const parts: Column[][] = [[first]]
  for (const column of others) {
    const part = parts.at(-1) ?? []
    if (part.length === 1 || sum([...part, column].map(({ preferred }) => Math.min(preferred, half))) <= width) part.push(column)
    else parts.push([first, column])
  }
  return parts
}

function written(columns: readonly Column[], { width, wraps }: Layout): string {
  const widths = shared(columns, width - gap * (columns.length - 1))
  const laidOut = (columns[0]?.cells ?? []).map((_, row) => {
    const cells = columns.map(({ cells }, at) => {
      const [text, room] = [cells[row] ?? '', widths[at] ?? 0]
      return wraps ? wrapped(text, room) : [cut(text, room)]
    })
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, at) => padded(cell[line] ?? '', widths[at] ?? 0, columns[at]?.isNumber ?? false))
        .join(' '.repeat(gap))
        .trimEnd(),
    )
  })
  const [head = [], ...body] = laidOut
  return [...head.map((text) => coloured('bold', text)), ...body.flat()].map((text) => `${text}\n`).join('')
}

/** The widths of columns in a room: the widest becomes narrower first, text before numbers and single words. */
function shared(columns: readonly Column[], room: number): number[] {
  const widths = columns.map(({ widest }) => Math.min(widest, Math.max(room, minWidth)))
  for (const least of [columns.map(({ preferred }) => preferred), columns.map(({ narrowest }) => narrowest)]) {
    for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
      const most = Math.max(...widths.filter((width, at) => width > (least[at] ?? 0)))
      if (most === Number.NEGATIVE_INFINITY) break
      widths[widths.findLastIndex((width, at) => width === most && width > (least[at] ?? 0))] = most - 1
    }
  }
  return widths
}

function wrapped(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text]
  const lines = wrapAnsi(text, width, { hard: true }).split('\n')
  if (lines.length <= maxLines) return lines
  // More text than the last line has room for, so that it is cut.
  return [...lines.slice(0, maxLines - 1), cut(lines.slice(maxLines - 1).join(' '), width)]
}

/** A text that is cut where it is wider than there is room, never within what a reader takes for one character. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let [start, taken] = ['', 0]
  for (const { segment } of graphemes.segment(text)) {
    taken += stringWidth(segment)
    if (taken > width - 1) break
    start += segment
  }
  return `${start.trimEnd()}${ellipsis}`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function padded(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return toTheRight ? space + text : text + space
}
