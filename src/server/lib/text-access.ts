import type { TextAccess } from '../../store/generated/prisma/client.ts'

/** A document's text with what its licence lets the server hand out of it. */
export interface Licensed {
  text: string | null
  textAccess: TextAccess
}

/** The whole text, where all of it may be handed out. */
export const wholeText = ({ text, textAccess }: Licensed): string | null => (textAccess === 'FULL' ? text : null)

/** Reads passages that evidence points at, where these may be handed out. Offsets are half-open and count code points. */
export function passages({ text, textAccess }: Licensed): (span: { start: number; end: number }) => string | null {
  const points = text === null || textAccess === 'METADATA' ? undefined : [...text]
  return ({ start, end }) => points?.slice(start, end).join('') || null
}
