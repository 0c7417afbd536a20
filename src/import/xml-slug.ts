import { slugOfId } from '../record/slugs.ts'

/** An id of XML cannot begin with a digit: our own export writes an underscore before it. */
export const bareId = (id: string): string => id.replace(/^_(?=\d)/, '')

/** What identifies a debate that has no id of its own: the path of its file without the extension. Files of other folders can have the same name. */
export const idOfFile = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, '')

/** The title of a debate that has none: its id, of a path the last step. */
export const titleOfId = (id: string): string => id.split('/').at(-1) || id

/** The slug of a record with this id. Our own export writes two underscores before a slug that does not begin with that of the dataset. */
export function xmlSlug(dataset: string, id: string): string {
  const whole = /^__([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id)?.[1]
  return whole ?? slugOfId(dataset, bareId(id))
}
