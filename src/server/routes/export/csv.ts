import { toCSV } from '../../../sdk/index.ts'
import { rowOf, type Statement, selection } from './export-columns.ts'
import { batchSize, type Format } from './export-format.ts'

/** Comma-separated values (RFC 4180) in UTF-8. The first line has the names of the columns. */
export const csv: Format<Statement> = {
  type: 'text/csv; charset=utf-8; header=present',
  select: selection,
  size: batchSize,
  async *write({ batches, columns, origin, bom }) {
    const names = columns.map(({ name }) => name)
    yield toCSV([], { columns: names, bom })
    for await (const batch of batches) {
      const rows = batch.map((statement) => rowOf(statement, columns, origin))
      yield toCSV(rows, { columns: names, header: false })
    }
  },
  cut: (message) => toCSV([{ error: `#ERROR ${message}` }], { header: false }),
}
