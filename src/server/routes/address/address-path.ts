import type { Kind } from './address-operation.ts'

/** The path of the permanent URL of a record. */
export const pathOf = (kind: Kind, slug: string): string => `/r/${kind}/${encodeURIComponent(slug)}`
