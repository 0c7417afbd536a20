import DataLoader from 'dataloader'
import type { Dimension, Grouping } from '../../store/reads/reads.ts'
import type { Model } from '../builder.ts'
import type { Context } from '../context.ts'
import type { Page } from './connection.ts'

export type { Dimension } from '../../store/reads/reads.ts'

/** What some records have in common, in the order of the dimensions, and their count. */
export type Group = readonly unknown[]

const loaders = new WeakMap<Page, DataLoader<Grouping, Group[]>>()

/** Groups the records of a list, of all its pages. What is asked of a list in one turn looks for its records once. */
export function group(
  model: Model,
  page: Page,
  context: Context,
  by: readonly Dimension[],
  more: Omit<Grouping, 'by'> = {},
): Promise<Group[]> {
  let loader = loaders.get(page)
  if (!loader) {
    const read = async (groups: readonly Grouping[]) =>
      // For each grouping, its groups.
      (await context.read({ model, operation: 'group', args: { where: await page.where(), groups } })) as Group[][]
    loader = new DataLoader(read, { cache: false })
    loaders.set(page, loader)
  }
  return loader.load({ by, ...more })
}
