import { strFromU8, unzipSync, zipSync } from 'fflate'
import { megabytes, Unreadable } from '../../record/source-files.ts'
import type { SourceFile } from '../format.ts'
import { cellOf } from './table-cells.ts'
import { checkColumns, type FindHeadings, headRows, linesAbove, type Table } from './table-rows.ts'

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
export async function openWorkbook(file: SourceFile, find: FindHeadings): Promise<Table> {
  const parts = unpack(file, await file.bytes(maxFile))
  const sheets = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  for (const [name, part] of Object.entries(parts)) if (/worksheets\/[^/]+\.xml$/.test(name)) checkSize(file, strFromU8(part))
  const rows = await read(file, parts)
  const merged = fillMerged(file, rows, firstSheet(parts))
  const named = rows.slice(0, headRows).map((row) => row.map((cell) => String(cellOf(cell)).trim()))
  const at = find(named)
  const columns = named[at] ?? []
  checkColumns(file, columns.length)
  const body = rows.slice(at + 1)
  const [first, ...others] = sheets
  const warnings = [
    ...linesAbove(named.slice(0, at), at + 1),
    ...(merged > 0 ? [`filled ${merged.toLocaleString('en')} merged cells with the value of the first cell of each group`] : []),
    ...(others.length > 0
      ? [`left out the sheets ${others.map((name) => `"${name}"`).join(', ')}: a table is the first sheet, "${first}"`]
      : []),
  ]
  return {
    columns,
    warnings,
    async *rows() {
      for (const [index, row] of body.entries()) {
        const cells = row.map(cellOf)
        if (cells.some((cell) => cell.length >= maxCell))
          warnings.push(
            `row ${index + at + 2} has a cell of ${maxCell.toLocaleString('en')} characters, the most that Excel allows: its text may have been cut`,
          )
        if (cells.some((cell) => cell !== '')) yield { number: index + at + 2, cells }
      }
    },
  }
}

/** The XML of the first sheet of a workbook. */
function firstSheet(parts: Record<string, Uint8Array>): string {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const [, id] = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]*)"/.exec(text('xl/workbook.xml')) ?? []
  const relationships = [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([element]) => element)
  const own = relationships.find((element) => element.includes(` Id="${id}"`))
  const [, target = ''] = / Target="([^"]*)"/.exec(own ?? '') ?? []
  return text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
}

/** Gives each cell of a merged group the value of its first cell, which alone has it. @returns the number of cells that were filled */
function fillMerged(file: SourceFile, rows: unknown[][], xml: string): number {
  let [filled, looked] = [0, 0]
  for (const [, from = '', top, to = '', bottom] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g,
  )) {
    const [left, right] = [columnOf(from) - 1, columnOf(to) - 1]
    const value = rows[Number(top) - 1]?.[left]
    if (value === null || value === undefined || value === '') continue
    const group = rows.slice(Number(top) - 1, Number(bottom))
    looked += group.length * Math.max(0, right - left + 1)
    // Groups do not overlap in a workbook of Excel.
    if (looked > maxCells)
      throw new Unreadable(`${file.shown}: its merged cells are more than ${maxCells.toLocaleString('en')}. Save it again, or as .csv.`)
    for (const row of group)
      for (let column = left; column <= Math.min(right, row.length - 1); column++) {
        if (row[column] !== null && row[column] !== undefined && row[column] !== '') continue
        row[column] = value
        filled++
      }
  }
  return filled
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

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
    columns = Math.max(columns, columnOf(letters))
  }
  if (rows * columns > maxCells)
    throw new Unreadable(
      `${file.shown}: a sheet has ${rows.toLocaleString('en')} rows and ${columns.toLocaleString('en')} columns, which is more than ${maxCells.toLocaleString('en')} cells. Remove cells far away from the table, or save it as .csv.`,
    )
}
