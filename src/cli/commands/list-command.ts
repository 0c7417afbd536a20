import type { Command } from 'commander'
import { progress, say, warn } from '../print.ts'
import { type List, usual } from '../queries/default-columns.ts'
import { whereOf } from '../queries/filter-flags.ts'
import { type Answer, type Format, type Output, writeRecords } from '../queries/output-formats.ts'
import { listType, unspelt } from '../queries/sdl.ts'
import { chosenColumns } from '../queries/selected-columns.ts'
import { withRecord } from '../queries/with-record.ts'

interface ListOptions extends Output {
  columns?: string[]
  orderBy?: string
  limit: number
  all?: boolean
  count?: boolean
}

/** A list of the client, of records of any type. */
export interface AnyList {
  each: (where: object, options: object) => AsyncIterableIterator<Answer>
  count: (where: object, options: object) => Promise<number>
}

/** Writes the records of a list of the API that the flags find, or their number. */
export async function list(name: List, command: Command): Promise<void> {
  const { format, bom, columns, orderBy, limit, all = false, count = false } = command.opts<ListOptions>()
  const { filter, record } = listType(name)
  const where = whereOf(filter, command.opts())
  const chosen = columns && chosenColumns(record, columns)
  const { select, shape } = chosen ?? usual(name, format)
  await withRecord(command, async ({ client, origin, signal }) => {
    // The list, and so the type of its records, is known only at run time.
    const records = client[name] as unknown as AnyList
    if (count) return void say(String(await records.count(where, { signal })))
    const more = { found: 0, left: false }
    // One more than the limit, to know whether there are more.
    const each = records.each(where, { select, ...(orderBy && { orderBy: unspelt(orderBy) }), signal, ...(!all && { limit: limit + 1 }) })
    const shown = all ? await counted(each, () => records.count(where, { signal }), format) : each
    await writeRecords(
      { format, bom },
      firstOf(shown, all ? Number.POSITIVE_INFINITY : limit, more, (each) => chosen?.complete(each, origin) ?? each),
      shape,
    )
    if (more.found === 0) warn(`No ${name} match.`)
    else if (more.left && command.getOptionValueSource('limit') === 'default')
      warn(`These are the first ${limit}. For more, use --limit <n> or --all.`)
  })
}

/** The first of some records. `more` gets how many they are, and whether there are others. */
async function* firstOf(
  records: AsyncIterable<Answer>,
  limit: number,
  more: { found: number; left: boolean },
  complete: (record: Answer) => Answer,
): AsyncGenerator<Answer> {
  for await (const record of records) {
    more.left = more.found === limit
    if (more.left) return
    more.found++
    yield complete(record)
  }
}

/** The same records, with the progress on a terminal where nothing else is written at the same time. */
async function counted(records: AsyncIterable<Answer>, count: () => Promise<number>, format: Format): Promise<AsyncIterable<Answer>> {
  if (!process.stderr.isTTY || (process.stdout.isTTY && format !== 'table')) return records
  const total = await count()
  const { update, end } = progress('records')
  return (async function* () {
    let done = 0
    try {
      for await (const record of records) {
        yield record
        update(++done, total)
      }
    } finally {
      end()
    }
  })()
}
