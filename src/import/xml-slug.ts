import { slugOfId } from './slugs.ts'

/** An id of XML cannot begin with a digit: our own export writes an underscore before it. */
export const bareId = (id: string): string => id.replace(/^_(?=\d)/, '')

/** The slug of a record with this id. Our own export writes two underscores before a slug that does not begin with that of the dataset. */
export function xmlSlug(dataset: string, id: string): string {
  const whole = /^__([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id)?.[1]
  return whole ?? slugOfId(dataset, bareId(id))
}
