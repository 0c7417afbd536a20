import { type Logger, pino } from 'pino'
import { plainError } from '../observing/plain-error.ts'

export type { Logger }

/** The log: lines of JSON on the standard error, so that the standard output stays the user's. */
export const createLog = (level: string): Logger =>
  pino(
    { level, base: undefined, serializers: { err: (error: unknown) => (error instanceof Error ? plainError(error) : error) } },
    pino.destination({ dest: 2, sync: true }),
  )
