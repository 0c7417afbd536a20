import type { Model } from '../builder.ts'
import type { Context } from '../context.ts'
import { listOf } from './connection.ts'
import type { Position } from './cursor.ts'
import type { Row } from './delegate.ts'
import { afterPosition, and, type ListArgs, readWindow, type Where } from './page-window.ts'

/** All records of a list, read in batches, for exports. */
export interface WholeList {
  /** The condition of the records. */
  where: Where | undefined
  /**
   * Reads the records in order, `size` at a time. Each batch is a separate SQL statement that continues by keyset after the batch before. No
   * cursor or transaction stays open between batches, and at most one batch is read ahead of the consumer.
   */
  batches: (select: object, size: number, limit?: number) => AsyncGenerator<Row[]>
}

/** All records of a list, in its order. @throws BAD_REQUEST for an invalid filter, before a record is read. */
export async function wholeList(model: Model, args: Pick<ListArgs, 'orderBy' | 'where'>, context: Context): Promise<WholeList> {
  const list = listOf(model)
  // Batches are always read by compiled SQL, also with READS=prisma.
  const reading: Context = { ...context, path: 'compiled' }
  const { order, orderBy } = readWindow(list, args, reading)
  const where = await list.filter?.where(args.where, reading)

  async function* batches(select: object, size: number, limit = Number.POSITIVE_INFINITY) {
    let left = limit
    let position: Position | undefined
    const read = () => {
      const from = position ? afterPosition(order, position, 'after') : []
      const wanted = { where: and(where, ...from), orderBy, select: { ...select, id: true, [order.by]: true }, take: Math.min(size, left) }
      // A read returns the rows that Prisma would return, and `order.by` is a column of a type that cursors can have.
      return context.read({ model, operation: 'findMany', args: wanted }) as Promise<(Row & Record<string, Position['value']>)[]>
    }
    let batch = left > 0 ? read() : undefined
    while (batch) {
      const rows = await batch
      const last = rows.at(-1)
      const value = last?.[order.by]
      left -= rows.length
      if (last && value !== undefined && rows.length === size && left > 0) {
        position = { value, id: last.id }
        batch = read()
        // The consumer may stop in the meantime. Otherwise the batch is awaited above.
        batch.catch(() => {})
      } else batch = undefined
      if (rows.length > 0) yield rows
    }
  }
  return { where, batches }
}
