import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { coloured } from '../print.ts'

/** A value in a table: numbers stand to the right. */
export type Cell = string | number

const gap = 2
/** A cell has so many lines at most; what is more ends in an ellipsis. */
const mostLines = 8
const leastWidth = 6

/** A table that is no wider than a terminal, wide characters counted as two. Without a width each row is one line, whatever its length. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[], width = Number.POSITIVE_INFINITY): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : onOneLine(cell))))
  const isNumber = header.map((_, at) => rows.every((row) => typeof row[at] === 'number'))
  const widest = header.map((name, at) => Math.max(stringWidth(name), ...lines.map((line) => stringWidth(line[at] ?? ''))))
  const widths = shared(widest, width - gap * (header.length - 1))
  const laidOut = [header, ...lines].map((line) => {
    const cells = line.map((text, at) => wrapped(text, widths[at] ?? 0))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, row) =>
      cells.map((cell, at) => padded(cell[row] ?? '', widths[at] ?? 0, isNumber[at] ?? false)).join(' '.repeat(gap)),
    ).map((text) => text.trimEnd())
  })
  const [head = [], ...body] = laidOut
  return [...head.map((text) => coloured('bold', text)), ...body.flat()].map((text) => `${text}\n`).join('')
}

/** Nothing of a record may move the cursor, or anything else that a terminal would do. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/** The widths of columns in so much room: the widest give first, until they are as wide as the next. */
function shared(widest: readonly number[], room: number): number[] {
  const widths = [...widest]
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const most = Math.max(...widths)
    if (most <= leastWidth) break
    widths[widths.lastIndexOf(most)] = most - 1
  }
  return widths
}

function wrapped(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text]
  const lines = wrapAnsi(text, width, { hard: true }).split('\n')
  if (lines.length <= mostLines) return lines
  // The last line with as much of it as leaves room for the ellipsis.
  const [last = ''] = wrapAnsi(lines[mostLines - 1] ?? '', width - 1, { hard: true }).split('\n')
  return [...lines.slice(0, mostLines - 1), `${last}…`]
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return toTheRight ? space + text : text + space
}
