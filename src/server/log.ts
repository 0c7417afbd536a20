import type { YogaLogger } from 'graphql-yoga'
import { type Logger, pino } from 'pino'

export type { Logger }

/** The log: lines of JSON on the standard error, so that the standard output stays the user's. */
export const createLog = (level: string): Logger => pino({ level, base: undefined }, pino.destination({ dest: 2, sync: true }))

/** What Yoga has to say, in our log. */
export function yogaLogging(log: Logger): YogaLogger {
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (first: unknown, ...rest: unknown[]) =>
      first instanceof Error ? log[level]({ err: first }, first.message) : log[level]({ ...(rest.length > 0 && { rest }) }, String(first))
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
