import type { Command } from 'commander'
import { progress, say, warn, write } from '../print.ts'
import { type Asked, type List, usual } from '../queries/default-columns.ts'
import { whereOf } from '../queries/filter-flags.ts'
import { type Answer, type Format, formats, pathShape } from '../queries/output-formats.ts'
import { listType, unspelt } from '../queries/sdl.ts'
import { selectionOf } from '../queries/selected-columns.ts'
import { withRecord } from '../queries/with-record.ts'

interface Options {
  format: Format
  columns?: string[]
  orderBy?: string
  limit: number
  all?: boolean
  count?: boolean
}

/** A list of the client, of whatever records. */
export interface AnyList {
  each: (where: object, options: object) => AsyncIterableIterator<Answer>
  count: (where: object, options: object) => Promise<number>
}

/** Answers a list of the API: the records that its flags find, or how many. */
export async function list(name: List, command: Command): Promise<void> {
  const { format, columns, orderBy, limit, all = false, count = false } = command.opts<Options>()
  const { filter, record } = listType(name)
  const where = whereOf(filter, command.opts())
  const { select, shape } = columns ? chosen(selectionOf(record, columns), columns) : usual(name, format)
  await withRecord(command, async ({ client, signal }) => {
    // Which list it is, and so what its records are, is known when it runs.
    const records = client[name] as unknown as AnyList
    if (count) return void say(String(await records.count(where, { signal })))
    const more = { found: 0, left: false }
    // One more than is wanted tells whether there is more.
    const each = records.each(where, { select, ...(orderBy && { orderBy: unspelt(orderBy) }), signal, ...(!all && { limit: limit + 1 }) })
    const told = all ? await counted(each, () => records.count(where, { signal }), format) : each
    for await (const text of formats[format](some(told, all ? Number.POSITIVE_INFINITY : limit, more), shape)) await write(text)
    if (more.found === 0) warn(`No ${name} match.`)
    else if (more.left && command.getOptionValueSource('limit') === 'default')
      warn(`These are the first ${limit}. --limit <n> has so many, --all all of them.`)
  })
}

const chosen = (select: object, columns: readonly string[]): Asked => ({ select, shape: pathShape(columns) })

/** The first of some records; what is found meanwhile is told in `more`. */
async function* some(records: AsyncIterable<Answer>, limit: number, more: { found: number; left: boolean }): AsyncGenerator<Answer> {
  for await (const record of records) {
    more.left = more.found === limit
    if (more.left) return
    more.found++
    yield record
  }
}

/** The same records, with how far it is on a terminal where nothing else is written meanwhile. */
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
