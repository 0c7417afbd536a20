import type { Compressors, FileMetaData } from 'hyparquet'
import { megabytes, Unreadable } from '../../record/source-files.ts'
import type { SourceFile } from '../format.ts'
import { type Cell, flatten } from './table-cells.ts'
import { checkColumns, type Table } from './table-rows.ts'

/** In bytes: the footer of a file, which says where everything is, stands at its end. */
const maxFile = 256_000_000
/** The columns that are read of a group of rows, unpacked. */
const maxGroup = 256_000_000

/** A table in Apache Parquet: a group of rows is in memory at a time. @throws {Unreadable} */
export async function openParquet(file: SourceFile): Promise<Table> {
  // Loaded when there is such a file.
  const [{ parquetMetadata, parquetReadObjects, parquetSchema }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ])
  const bytes = await file.bytes(maxFile)
  const { buffer } = new Uint8Array(bytes)
  const broken = (error: unknown) =>
    error instanceof Unreadable
      ? error
      : new Unreadable(
          `${file.shown}: it is not Parquet that can be read: ${error instanceof Error ? error.message : error}. It may be truncated; write it again.`,
        )
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw broken(error)
    }
  }
  const metadata = attempt(() => parquetMetadata(buffer))
  const tops = attempt(() => parquetSchema(metadata).children.map(({ element }) => element.name))
  checkColumns(file, tops.length)
  const bounded = boundedCompressors(file, compressors)

  async function* objects(columns: readonly string[]): AsyncGenerator<{ number: number; row: object }> {
    let rowStart = 0
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows)
      checkGroup(file, group, new Set(columns))
      if (rowEnd > rowStart) {
        const read = { file: buffer, metadata, columns: [...columns], rowStart, rowEnd }
        let rows: object[]
        try {
          rows = await parquetReadObjects({ ...read, compressors: bounded })
        } catch (error) {
          throw broken(error)
        }
        for (const [index, row] of rows.entries()) yield { number: rowStart + index + 1, row }
      }
      rowStart = rowEnd
    }
  }

  // Columns with a structure have columns within them, which the first rows show.
  const names = new Map<string, string>(tops.filter((top) => !isNested(metadata, top)).map((top) => [top, top]))
  const nested = tops.filter((top) => isNested(metadata, top))
  if (nested.length > 0) {
    let count = 0
    for await (const { row } of objects(nested)) {
      for (const [top, value] of Object.entries(row)) for (const name of flatten({ [top]: value }).keys()) names.set(name, top)
      if (++count >= 1_000) break
    }
  }
  const columns = [...names.keys()]
  checkColumns(file, columns.length)
  return {
    columns,
    warnings: [],
    async *rows(wanted) {
      const read = wanted ? columns.filter((_, at) => wanted.has(at)) : columns
      for await (const { number, row } of objects([...new Set(read.map((name) => names.get(name) ?? name))])) {
        const cells = flatten(row)
        yield { number, cells: columns.map((name): Cell => cells.get(name) ?? '') }
      }
    },
  }
}

/** Whether a column holds objects, at most in a list. A column of plain values or of lists of them is one column. */
const isNested = ({ schema }: FileMetaData, top: string): boolean => {
  const at = schema.findIndex(({ name }, index) => index > 0 && name === top)
  const children = (index: number): number => schema[index]?.num_children ?? 0
  // A list has two levels around its values.
  return (
    children(at) > 1 ||
    (children(at) === 1 && children(at + 1) === 1 && children(at + 2) > 0) ||
    (children(at) === 1 && children(at + 1) > 1)
  )
}

function checkGroup(file: SourceFile, { columns }: FileMetaData['row_groups'][number], wanted: ReadonlySet<string>): void {
  const size = columns
    .filter(({ meta_data }) => meta_data && wanted.has(meta_data.path_in_schema[0] ?? ''))
    .reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0)
  if (size > maxGroup)
    throw new Unreadable(
      `${file.shown}: a group of rows has ${megabytes(size)}, and at most ${megabytes(maxGroup)} can be read at a time. Write the file with smaller groups of rows.`,
    )
}

/** A page says how large it is when it is unpacked, which may be wrong. */
const boundedCompressors = (file: SourceFile, all: Compressors): Compressors =>
  Object.fromEntries(
    Object.entries(all).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length > maxGroup)
          throw new Unreadable(`${file.shown}: a page unpacks to ${megabytes(length)}. Write the file again with smaller pages.`)
        return unpack(input, length)
      },
    ]),
  )
