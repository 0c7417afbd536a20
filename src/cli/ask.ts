import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'

/** Whether there is a person who can be asked. */
export const isInteractive = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true

/** Asks for a line. The end of the input is an empty one. @throws AbortError if the signal aborts */
export async function ask(question: string, signal?: AbortSignal): Promise<string> {
  // The terminal edits the line, so that Ctrl-C is a signal as elsewhere.
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false })
  const ended = once(lines, 'close').then(() => '')
  try {
    const answer = signal ? lines.question(question, { signal }) : lines.question(question)
    return (await Promise.race([answer, ended])).trim()
  } finally {
    lines.close()
  }
}
