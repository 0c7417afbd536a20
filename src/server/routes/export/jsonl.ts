import { rowOf, type Statement, selection } from './export-columns.ts'
import { batchSize, type Format } from './export-format.ts'

const line = (value: object) => `${JSON.stringify(value)}\n`

/** A JSON object on each line. Its keys are the columns, and a list is an array. */
export const jsonl: Format<Statement> = {
  type: 'application/jsonl; charset=utf-8',
  select: selection,
  size: batchSize,
  async *write({ batches, columns, origin }) {
    for await (const batch of batches) yield batch.map((statement) => line(rowOf(statement, columns, origin))).join('')
  },
  cut: (message) => line({ error: message }),
}
