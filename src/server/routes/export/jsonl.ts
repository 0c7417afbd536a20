import { type Statement, selection } from './export-columns.ts'
import { batchSize, type Format } from './export-format.ts'

const line = (value: object) => `${JSON.stringify(value)}\n`

/** An object of JSON on each line, its keys the columns; lists are lists. */
export const jsonl: Format<Statement> = {
  type: 'application/jsonl; charset=utf-8',
  select: selection,
  size: batchSize,
  async *write({ batches, columns, origin }) {
    for await (const batch of batches) {
      yield batch.map((statement) => line(Object.fromEntries(columns.map(({ name, of }) => [name, of(statement, origin)])))).join('')
    }
  },
  cut: (message) => line({ error: message }),
}
