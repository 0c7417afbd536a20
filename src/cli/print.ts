import { inspect, styleText } from 'node:util'
import type { ImportProgress } from '../record/import-options.ts'
import { explained } from '../record/source-files.ts'

/** Writes a line to the standard output. */
export const say = (text = '') => process.stdout.write(`${text}\n`)

/** Writes a line to the standard error: warnings and errors. */
export const warn = (text: string) => process.stderr.write(`${text}\n`)

/** Writes a part of a long answer, and waits until the reader has taken it, so that little is in memory. */
export const write = (text: string | Uint8Array) =>
  new Promise<void>((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())))

// A reader such as head may close the pipe before the end. The write fails, and no other error is to follow.
export const mayEndEarly = () => void process.stdout.on('error', () => {})

type Colour = Extract<Parameters<typeof styleText>[0], string>

/** A text in a colour, on a terminal that has colours, or where FORCE_COLOR is set. */
export const coloured = (colour: Colour, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  styleText(colour, text, { stream })

/** Shows the progress of long work, on a terminal only. `end` clears the line. */
export function progress(what: string) {
  const terminal = process.stderr
  let shown = 0
  return {
    update: (done: number, total?: number) => {
      if (!terminal.isTTY || Date.now() - shown < 100) return
      shown = Date.now()
      terminal.write(`\r\x1b[K${done.toLocaleString('en')}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`} ${what}`)
    },
    end: () => void (shown && terminal.write('\r\x1b[K')),
  }
}

/** Shows how far an import is: on a terminal in one line with rate and time left, elsewhere a line every ten seconds. `end` clears the line. */
export function importProgress() {
  const { isTTY } = process.stderr
  const began = Date.now()
  let shown = began
  return {
    update: ({ records, done, sources, bytes, totalBytes, source }: ImportProgress) => {
      if (Date.now() - shown < (isTTY ? 100 : 10_000)) return
      shown = Date.now()
      const seconds = (shown - began) / 1_000
      const left = bytes > 0 ? `, ${Math.ceil((seconds * (totalBytes - bytes)) / bytes).toLocaleString('en')} s left` : ''
      const rate = Math.round(records / seconds).toLocaleString('en')
      const line = `${records.toLocaleString('en')} records, ${rate} a second; ${done} of ${sources} sources${left}; ${source}`
      process.stderr.write(isTTY ? `\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}` : `${line}\n`)
    },
    end: () => void (isTTY && shown > began && process.stderr.write('\r\x1b[K')),
  }
}

/** Codes of errors in the command line: exit code 2. */
const usage = new Set(['UNKNOWN_REF', 'AMBIGUOUS_REF', 'BAD_REQUEST'])
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * Ends a command that failed: it says what happened, with a stack trace only where LOG_LEVEL is debug or trace. The exit code is 2 for a
 * wrong command line, 0 where the reader has closed the pipe, and 1 otherwise.
 */
export function failed(thrown: unknown): void {
  if (codeOf(thrown) === 'EPIPE') return
  const error = explained(thrown)
  const debugging = ['debug', 'trace'].includes(process.env.LOG_LEVEL ?? '')
  warn(error instanceof Error && !debugging ? error.message : inspect(error))
  process.exitCode = usage.has(codeOf(error)) ? 2 : 1
}
