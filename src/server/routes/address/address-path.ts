import type { Kind } from './address-operation.ts'

/** The path of a record's address. */
export const pathOf = (kind: Kind, slug: string): string => `/r/${kind}/${encodeURIComponent(slug)}`
