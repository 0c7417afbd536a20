// The thread that decodes Parquet. A broken file can make the decoder run without an end, or take all memory: then the thread is ended.
import { parentPort } from 'node:worker_threads'
import { type AsyncBuffer, type Compressors, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { megabytes, Unreadable } from '../../record/source-files.ts'
import { type Cell, ColumnNames, flatten } from './table-cells.ts'

/** What the thread is asked: the columns of a file, or the cells of some of them in a group of rows. */
export interface ParquetRequest {
  bytes: SharedArrayBuffer
  group?: { index: number; columns: readonly string[] }
}

/** What it answers. `start` is the index of the first row. An error of `unreadable` is for people, others are of the decoder. */
export type ParquetAnswer =
  | { columns: string[]; groups: number }
  | { cells: Cell[][]; start: number }
  | { error: string; isUnreadable: boolean }

/** The columns that are read of a group of rows, unpacked, in bytes. */
const maxGroup = 256_000_000
/** From so many rows of the first group the columns within a column are known. */
const sampledRows = 1_000

async function answer({ bytes, group }: ParquetRequest): Promise<ParquetAnswer> {
  const file: AsyncBuffer = {
    byteLength: bytes.byteLength,
    slice: (start, end = bytes.byteLength) => new Uint8Array(new Uint8Array(bytes, start, Math.max(0, end - start))).buffer,
  }
  const metadata = await parquetMetadataAsync(file)
  const tops = parquetSchema(metadata).children.map(({ element }) => element.name)
  if (group === undefined) return { columns: await columnsOf(file, metadata, tops), groups: metadata.row_groups.length }
  const start = startOf(metadata, group.index)
  // A column within a column has the name of the outer one, a dot, and its own name.
  const wanted = tops.filter((top) => group.columns.some((name) => name === top || name.startsWith(`${top}.`)))
  const cells: Cell[][] = []
  for (const row of await rowsOf(file, metadata, group.index, wanted)) {
    const values = flatten(row)
    cells.push(group.columns.map((name) => values.get(name) ?? ''))
  }
  return { cells, start }
}

const startOf = ({ row_groups }: FileMetaData, index: number): number =>
  row_groups.slice(0, index).reduce((sum, { num_rows }) => sum + Number(num_rows), 0)

async function rowsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  index: number,
  columns: string[],
  most = Number.POSITIVE_INFINITY,
): Promise<object[]> {
  const group = metadata.row_groups[index]
  if (!group || columns.length === 0) return []
  checkGroup(group, new Set(columns))
  const rowStart = startOf(metadata, index)
  const rowEnd = rowStart + Math.min(Number(group.num_rows), most)
  return rowEnd > rowStart ? parquetReadObjects({ file, metadata, columns, rowStart, rowEnd, compressors: bounded }) : []
}

async function columnsOf(file: AsyncBuffer, metadata: FileMetaData, tops: readonly string[]): Promise<string[]> {
  const nested = tops.filter((top) => isNested(metadata, top))
  const names = new ColumnNames()
  for (const row of await rowsOf(file, metadata, 0, nested, sampledRows)) names.add(flatten(row))
  const within = names.list()
  return tops.flatMap((top) => (nested.includes(top) ? within.filter((name) => name === top || name.startsWith(`${top}.`)) : [top]))
}

/** Whether a column holds objects, at most in a list. A column of plain values or of lists of them is one column. */
function isNested({ schema }: FileMetaData, top: string): boolean {
  const at = schema.findIndex(({ name }, index) => index > 0 && name === top)
  const children = (index: number): number => schema[index]?.num_children ?? 0
  // A list has two levels around its values.
  const inList = children(at) === 1 && (children(at + 1) > 1 || (children(at + 1) === 1 && children(at + 2) > 0))
  return children(at) > 1 || inList
}

function checkGroup({ columns }: FileMetaData['row_groups'][number], wanted: ReadonlySet<string>): void {
  const size = columns
    .filter(({ meta_data }) => meta_data && wanted.has(meta_data.path_in_schema[0] ?? ''))
    .reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0)
  if (size > maxGroup)
    throw new Unreadable(
      `a group of rows has ${megabytes(size)}, and at most ${megabytes(maxGroup)} can be read at a time. Write the file with smaller groups of rows.`,
    )
}

/** A page says how large it is when it is unpacked, which may be wrong. */
const bounded: Compressors = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (length > maxGroup) throw new Unreadable(`a page unpacks to ${megabytes(length)}. Write the file again with smaller pages.`)
      return unpack(input, length)
    },
  ]),
)

const port = parentPort
port?.on('message', async (request: ParquetRequest) => {
  let reply: ParquetAnswer
  try {
    reply = await answer(request)
  } catch (error) {
    reply = { error: error instanceof Error ? error.message : String(error), isUnreadable: error instanceof Unreadable }
  }
  port.postMessage(reply)
})
