import type { SchemaElement } from 'hyparquet-writer'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { type Column, type Statement, selection } from './export-columns.ts'
import { batchSize, type Format } from './export-format.ts'

/** The least rows of a group, except the last one. */
const rowGroup = 5_000

/** Apache Parquet: typed columns, lists as lists. A group of rows is written as soon as it is full. */
export const parquet: Format<Statement> = {
  type: 'application/vnd.apache.parquet',
  select: selection,
  size: batchSize,
  hasProvenance: true,
  async *write({ batches, columns, origin, provenance }) {
    const bytes = new ByteWriter()
    const file = new ParquetWriter({
      writer: bytes,
      schema: [{ name: 'statements', num_children: columns.length }, ...columns.flatMap(elementsOf)],
      createdBy: provenance?.software ?? 'rapporteur',
      kvMetadata: [
        ...(provenance ? [{ key: 'provenance', value: JSON.stringify(provenance) }] : []),
        ...columns.map(({ name, description }) => ({ key: `column:${name}`, value: description })),
      ],
    })
    /** The bytes written since the last call. The offset in the file goes on. */
    const taken = () => {
      const written = bytes.getBytes().slice()
      bytes.index = 0
      return written
    }
    const write = (rows: readonly Statement[]) => {
      const columnData = columns.map(({ name, of }) => ({ name, data: rows.map((row) => of(row, origin)), offsetIndex: false }))
      // It writes to memory, so that it is done when it returns.
      file.write({ columnData, rowGroupSize: rows.length })
      return taken()
    }
    yield taken()
    let rows: Statement[] = []
    for await (const batch of batches) {
      rows.push(...batch)
      if (rows.length < rowGroup) continue
      yield write(rows)
      rows = []
    }
    if (rows.length > 0) yield write(rows)
    file.finish()
    yield taken()
  },
}

const plain: Record<Column['type'], Partial<SchemaElement>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  dateTime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

/** A column in the schema of the file: a list has two levels around its values. */
function elementsOf({ name, type, list }: Column): SchemaElement[] {
  if (!list) return [{ name, ...plain[type], repetition_type: 'OPTIONAL' }]
  return [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...plain[type], repetition_type: 'OPTIONAL' },
  ]
}
