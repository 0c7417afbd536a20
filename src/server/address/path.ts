import type { Kind } from './questions.ts'

/** The path of a record's address. */
export const pathOf = (kind: Kind, slug: string): string => `/r/${kind}/${encodeURIComponent(slug)}`
