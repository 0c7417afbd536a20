import { type Statement, selection, type Value } from './export-columns.ts'
import { batchSize, type Format } from './export-format.ts'

/** A value on one line of text: lists are joined, as by the client's `toCSV`. */
export const textOf = (value: Value | undefined): string => {
  if (Array.isArray(value)) return value.map((each) => each ?? '').join('; ')
  return value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value)
}

/**
 * What a spreadsheet takes for a formula, an apostrophe put before it or not:
 * https://owasp.org/www-community/attacks/CSV_Injection.
 */
export const isFormula = (text: string): boolean => /^'*[=+\-@\t\r\n＝＋－＠]/.test(text)

/** With one more apostrophe a formula is a text, and taking one away where there is one gives what was there. */
const neutral = (text: string) => (isFormula(text) ? `'${text}` : text)

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const line = (texts: readonly string[]) => `${texts.map((text) => cell(neutral(text))).join(',')}\r\n`

/** Comma-separated values (RFC 4180): UTF-8 without a mark, a line of names first. */
export const csv: Format<Statement> = {
  type: 'text/csv; charset=utf-8; header=present',
  select: selection,
  size: batchSize,
  async *write({ batches, columns, origin }) {
    yield line(columns.map(({ name }) => name))
    for await (const batch of batches) {
      yield batch.map((statement) => line(columns.map(({ of }) => textOf(of(statement, origin))))).join('')
    }
  },
  cut: (message) => line([`#ERROR ${message}`]),
}
