import { strFromU8, unzipSync, zipSync } from 'fflate'
import { megabytes, Unreadable } from '../../record/source-files.ts'
import type { SourceFile } from '../format.ts'
import { cellOf } from './table-cells.ts'
import { checkColumns, type Table } from './table-rows.ts'

/** In bytes. A workbook is in memory as a whole. */
const maxFile = 64_000_000
const maxUnpacked = 200_000_000
/** Between the first cell and the last one, empty ones included. */
const maxCells = 20_000_000
/** A sheet of Excel has no more rows. */
const maxRows = 1_048_576
/** A cell of Excel has no more characters. */
const maxCell = 32_767

/** The parts of a workbook that have its values. */
const isWanted = (name: string) =>
  /^(_rels\/|xl\/|\[Content_Types\]).*\.(xml|rels)$/.test(name) && !/\/(drawings|media|theme|charts|pivot\w*|externalLinks)\//.test(name)

/** The first sheet of a workbook. @throws {Unreadable} */
export async function openWorkbook(file: SourceFile): Promise<Table> {
  const parts = unpack(file, await file.bytes(maxFile))
  const sheets = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  for (const [name, part] of Object.entries(parts)) if (/worksheets\/[^/]+\.xml$/.test(name)) checkSize(file, strFromU8(part))
  const [headings = [], ...body] = await read(file, parts)
  checkColumns(file, headings.length)
  const columns = headings.map((cell) => String(cellOf(cell)).trim())
  const [first, ...others] = sheets
  const warnings =
    others.length > 0 ? [`left out the sheets ${others.map((name) => `"${name}"`).join(', ')}: a table is the first sheet, "${first}"`] : []
  return {
    columns,
    warnings,
    async *rows() {
      for (const [index, row] of body.entries()) {
        const cells = row.map(cellOf)
        if (cells.some((cell) => cell.length >= maxCell))
          warnings.push(
            `row ${index + 2} has a cell of ${maxCell.toLocaleString('en')} characters, the most that Excel allows: its text may have been cut`,
          )
        if (cells.some((cell) => cell !== '')) yield { number: index + 2, cells }
      }
    },
  }
}

async function read(file: SourceFile, parts: Record<string, Uint8Array>): Promise<unknown[][]> {
  // The package loads what it needs to read a workbook: not until there is one.
  const { readSheet } = await import('read-excel-file/universal')
  // Packed without compression, so that the package cannot unpack more than what was counted.
  const packed = zipSync(parts, { level: 0 })
  try {
    return await readSheet(new Blob([packed]), { trim: false })
  } catch (error) {
    throw new Unreadable(
      `${file.shown}: it is not a workbook that can be read: ${error instanceof Error ? error.message : error}. Open it in a spreadsheet and save it as .xlsx or .csv.`,
    )
  }
}

function unpack(file: SourceFile, bytes: Buffer): Record<string, Uint8Array> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        size += originalSize
        if (size > maxUnpacked)
          throw new Unreadable(
            `${file.shown}: it unpacks to more than ${megabytes(maxUnpacked)}. Save it as .csv, which is read in pieces, or split it.`,
          )
        return true
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(
      `${file.shown}: it is not a workbook: ${error instanceof Error ? error.message : error}. It may be truncated; save it again as .xlsx or .csv.`,
    )
  }
}

/** Whether the rows and columns have a bound: a sheet of one cell can have it in row 1,048,576 and column 16,384. */
function checkSize(file: SourceFile, xml: string): void {
  let [rows, columns] = [0, 0]
  for (const [, name, attributes = ''] of xml.matchAll(/<(?:[\w-]+:)?(row|c)\s([^>]*)/g)) {
    const found = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
    if (!found) continue
    const place = found[1] ?? found[2] ?? ''
    const [, letters = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (row === '' || Number(row) > maxRows)
      throw new Unreadable(
        `${file.shown}: the sheet has the ${name === 'c' ? 'cell' : 'row'} "${place.slice(0, 40)}", which Excel does not have. Save it again.`,
      )
    if (name === 'row' || attributes.endsWith('/')) continue
    rows = Math.max(rows, Number(row))
    columns = Math.max(
      columns,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    )
  }
  if (rows * columns > maxCells)
    throw new Unreadable(
      `${file.shown}: a sheet has ${rows.toLocaleString('en')} rows and ${columns.toLocaleString('en')} columns, which is more than ${maxCells.toLocaleString('en')} cells. Remove cells far away from the table, or save it as .csv.`,
    )
}
