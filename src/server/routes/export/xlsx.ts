import { configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js'
import { type Statement, selection, type Value } from './export-columns.ts'
import { batchSize, type Format } from './export-format.ts'
import { linesOf } from './provenance.ts'
import { streamed } from './stream-response.ts'

// Otherwise each file would start a worker.
configure({ useWebWorkers: false })

/** A sheet has 1,048,576 rows, one of them for the names. A cell has at most this many UTF-16 code units. */
const mostRows = 1_048_575
const maxLength = 32_767

/** A workbook with two sheets: the statements, and where they come from. */
export const xlsx: Format<Statement> = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  select: selection,
  size: batchSize,
  hasProvenance: true,
  most: mostRows,
  async *write({ batches, columns, origin, provenance }) {
    const places = columns.map((_, at) => letters(at))
    const row = (values: readonly Value[], number: number, style = 0) =>
      `<row r="${number}">${values.map((value, at) => cell(`${places[at]}${number}`, value, style)).join('')}</row>`

    async function* statements() {
      yield `${head}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
      yield row(
        columns.map(({ name }) => name),
        1,
        bold,
      )
      let number = 1
      for await (const batch of batches) {
        yield batch
          .map((statement) =>
            row(
              columns.map(({ of }) => of(statement, origin)),
              ++number,
            ),
          )
          .join('')
      }
      yield tail
    }
    const about = [...(provenance ? linesOf(provenance) : []), ['', ''], ...columns.map(({ name, description }) => [name, description])]

    let control: TransformStreamDefaultController<Uint8Array> | undefined
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        control = controller
      },
    })
    const zip = new ZipWriter(writable, { zip64: false, extendedTimestamp: false })
    const writing = async () => {
      for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text))
      await zip.add('xl/worksheets/sheet1.xml', { readable: streamed(statements()) })
      await zip.add(
        'xl/worksheets/sheet2.xml',
        new TextReader(`${head}<sheetData>${about.map((line, at) => row(line, at + 1)).join('')}${tail}`),
      )
      await zip.close()
    }
    // The reader gets the error. A file without its end cannot be opened.
    writing().catch((error: unknown) => control?.error(error))
    yield* readable
  },
}

const bold = 1
const quoted = 2

const textOf = (value: Value): string => {
  if (Array.isArray(value)) return value.map((each) => each ?? '').join('; ')
  return value === null ? '' : value instanceof Date ? value.toISOString() : String(value)
}

/** What a spreadsheet takes for a formula when somebody edits the cell. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** The type of a cell says that it has text, whatever the text begins with. Marked as quoted, it remains text when somebody edits it. */
function cell(place: string, value: Value, style: number): string {
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`
  const text = textOf(value)
  if (text === '') return ''
  return `<c r="${place}" s="${formula.test(text) ? quoted : style}" t="inlineStr"><is><t xml:space="preserve">${xml(shortened(text))}</t></is></c>`
}

/** Excel does not open a file that has a longer cell. */
const shortened = (text: string) => (text.length > maxLength ? `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…` : text)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text in SpreadsheetML: characters that XML cannot have, or would change, are written by their number (ST_Xstring). */
const xml = (text: string) =>
  text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, code('_'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it replaces control characters.
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, code)
    .replace(/[&<>]/g, (character) => entities[character] ?? character)

/** A, B, … Z, AA, AB, … */
const letters = (at: number): string => (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const head = `${declaration}<worksheet xmlns="${main}">`
const tail = '</sheetData></worksheet>'
const contentType = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`

/** All parts of a workbook except its sheets (ECMA-376). */
const parts: Record<string, string> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${contentType('xl/workbook.xml', 'sheet.main')}${contentType('xl/worksheets/sheet1.xml', 'worksheet')}${contentType('xl/worksheets/sheet2.xml', 'worksheet')}${contentType('xl/styles.xml', 'styles')}</Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="statements" sheetId="1" r:id="rId1"/><sheet name="about" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${relationship(1, 'worksheet', 'worksheets/sheet1.xml')}${relationship(2, 'worksheet', 'worksheets/sheet2.xml')}${relationship(3, 'styles', 'styles.xml')}</Relationships>`,
  'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`,
}
