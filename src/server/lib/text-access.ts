import { createHash } from 'node:crypto'
import type { TextAccess } from '../../store/generated/prisma/client.ts'

/** The text of a document, and how much of it the licence allows the server to publish. */
export interface Licensed {
  text: string | null
  textAccess: TextAccess
}

/** The full text, if the licence allows it. */
export const wholeText = ({ text, textAccess }: Licensed): string | null => (textAccess === 'FULL' ? text : null)

/** Returns a function that reads passages, if the licence allows them. Offsets are half-open and count code points. */
export function passages({ text, textAccess }: Licensed): (span: { start: number; end: number }) => string | null {
  const points = text === null || textAccess === 'METADATA' ? undefined : [...text]
  return ({ start, end }) => points?.slice(start, end).join('') || null
}

/**
 * A record of history as a client may see it: the text of a document only if the licence allowed it then. Its SHA-256 is there instead, so
 * that the spans into it can be checked by those who have it.
 */
export function publishedRecord<Value extends Readonly<Record<string, unknown>> | undefined>(value: Value): Value {
  if (value === undefined || !('textAccess' in value) || value.textAccess === 'FULL') return value
  const { text, sha256 } = Object(value)
  return { ...value, text: undefined, ...(typeof text === 'string' && { sha256: sha256 ?? hashOf(text) }) }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
