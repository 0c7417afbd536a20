import { badRequest } from '../api-errors.ts'

/** How many records a page has where the request does not say, and at most. */
export const defaultPage = 20
export const largestPage = 200

/** How many of a list without pages are wanted. @throws BAD_REQUEST for less than none and for more than there may be. */
export function sizeOf(first: number | null | undefined, preset: number, most: number): number {
  const size = first ?? preset
  if (size < 0 || size > most) throw badRequest(`\`first\` is ${size}. Ask for 0 to ${most}.`, { argument: 'first' })
  return size
}
