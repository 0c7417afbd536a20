import { inspect, styleText } from 'node:util'

/** Writes a line for the user. */
export const say = (text = '') => process.stdout.write(`${text}\n`)

/** Writes a line beside what was asked for: warnings and errors. */
export const warn = (text: string) => process.stderr.write(`${text}\n`)

/** Writes a part of a long answer, and waits until it is taken: of what nobody has read yet there is never much. */
export const write = (text: string) =>
  new Promise<void>((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())))

// What reads the answer may have had enough of it, as head has; who writes is told, and no other error is to come of it.
export const mayEndEarly = () => void process.stdout.on('error', () => {})

type Colour = Extract<Parameters<typeof styleText>[0], string>

/** A word in a colour, on a terminal that wants it, and where FORCE_COLOR says so. */
export const coloured = (colour: Colour, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  styleText(colour, text, { stream })

/** Tells how far long work is, on a terminal only; the returned function clears the line. */
export function progress(what: string) {
  const terminal = process.stderr
  let shown = 0
  return {
    update: (done: number, total: number) => {
      if (!terminal.isTTY || Date.now() - shown < 100) return
      shown = Date.now()
      terminal.write(`\r\x1b[K${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`)
    },
    end: () => void (shown && terminal.write('\r\x1b[K')),
  }
}

/** Codes of errors that the one who asks can mend. */
const asker = new Set(['UNKNOWN_REF', 'AMBIGUOUS_REF', 'BAD_REQUEST'])
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * The end of a command that failed: what happened, without a trace unless LOG_LEVEL asks for one. Exit code 2 for what was asked wrongly,
 * 0 where nobody reads any more, else 1.
 */
export function failed(error: unknown): void {
  if (codeOf(error) === 'EPIPE') return
  const debugging = ['debug', 'trace'].includes(process.env.LOG_LEVEL ?? '')
  warn(error instanceof Error && !debugging ? error.message : inspect(error))
  process.exitCode = asker.has(codeOf(error)) ? 2 : 1
}
