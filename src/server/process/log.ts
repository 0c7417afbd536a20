import { type Logger, pino } from 'pino'

export type { Logger }

/** The log: lines of JSON on the standard error, so that the standard output stays the user's. */
export const createLog = (level: string): Logger => pino({ level, base: undefined }, pino.destination({ dest: 2, sync: true }))
