import DataLoader from 'dataloader'
import type { Dimension, Grouping } from '../../store/reads/reads.ts'
import type { Model } from '../builder.ts'
import type { Context } from '../context.ts'
import type { ConnectionPage } from './connection.ts'

export type { Dimension } from '../../store/reads/reads.ts'

/** The values of the dimensions, in their order, then the count. */
export type Group = readonly unknown[]

const loaders = new WeakMap<ConnectionPage, DataLoader<Grouping, Group[]>>()

/** Groups all records of a list. Groupings that are requested in the same turn of the event loop share one SQL statement. */
export function group(
  model: Model,
  page: ConnectionPage,
  context: Context,
  by: readonly Dimension[],
  more: Omit<Grouping, 'by'> = {},
): Promise<Group[]> {
  let loader = loaders.get(page)
  if (!loader) {
    const read = async (groups: readonly Grouping[]) =>
      // The result has the groups of each grouping.
      (await context.read({ model, operation: 'group', args: { where: await page.where(), groups } })) as Group[][]
    loader = new DataLoader(read, { cache: false })
    loaders.set(page, loader)
  }
  return loader.load({ by, ...more })
}
