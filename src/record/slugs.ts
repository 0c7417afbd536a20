import { createHash } from 'node:crypto'
import anyAscii from 'any-ascii'

/** A slug has at most this many characters. */
const maxLength = 120

/**
 * A slug of a record that a format makes, from the slug of the dataset and what identifies the record there. The same words always have the
 * same slug, and other words another one: if letters were lost, the slug ends with a hash. Capital letters and spaces make no difference.
 */
export const slugOf = (dataset: string, ...words: readonly string[]): string =>
  slugOfId(dataset, ...words.map((each) => each.normalize('NFC').toLowerCase()))

/** As `slugOf`, of ids and addresses: capital letters make a difference, so that an id that has some results in a slug with a hash. */
export function slugOfId(dataset: string, ...ids: readonly string[]): string {
  const exact = ids.map((each) => each.normalize('NFC').replace(/\s+/g, ' ').trim()).join(' ')
  const plain = kebab(anyAscii(exact))
  const isExact = /^[a-z0-9]+([ -][a-z0-9]+)*$/.test(exact) && plain.length <= maxLength
  const hash = isExact ? [] : [createHash('sha256').update(exact).digest('hex').slice(0, 8)]
  return [dataset, plain.slice(0, maxLength).replace(/-$/, ''), ...hash].filter(Boolean).join('-')
}

const kebab = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
