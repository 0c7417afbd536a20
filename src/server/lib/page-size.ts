import { badRequest } from '../api-errors.ts'

/** The default and the maximum number of records of a page. */
export const defaultPage = 20
export const largestPage = 200

/** The number of items of a list without pages. @throws BAD_REQUEST for a negative or too large number. */
export function sizeOf(first: number | null | undefined, preset: number, most: number): number {
  const size = first ?? preset
  if (size < 0 || size > most) throw badRequest(`\`first\` is ${size}. Ask for 0 to ${most}.`, { argument: 'first' })
  return size
}
