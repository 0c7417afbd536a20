import { createHash } from 'node:crypto'
import { badRequest } from '../api-errors.ts'

/** A position in a list: the value of the order column, and the id of the record. */
export interface Position {
  value: Date | string | number
  id: string
}

const checksum = (payload: string) => createHash('sha256').update(payload).digest('base64url').slice(0, 6)

/** Encodes a position in a list as an opaque cursor. */
export function encodeCursor(order: string, { value, id }: Position): string {
  const payload = JSON.stringify([order, value instanceof Date ? { date: value.toISOString() } : value, id])
  return Buffer.from(checksum(payload) + payload).toString('base64url')
}

/** Decodes a cursor of the same order. @throws BAD_REQUEST with the name of the argument. */
export function decodeCursor(order: string, cursor: string, argument: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const payload = text.slice(6)
  if (checksum(payload) !== text.slice(0, 6)) {
    throw badRequest(`\`${argument}\` is not a cursor of this server. Pass a cursor from \`pageInfo\` or \`edges\` unchanged.`, {
      argument,
    })
  }
  const [from, value, id] = JSON.parse(payload)
  if (from !== order) {
    throw badRequest(
      `\`${argument}\` is a cursor of the order ${from}, but this list is ordered by ${order}. Start again without a cursor.`,
      { argument },
    )
  }
  return { value: value?.date ? new Date(value.date) : value, id }
}
