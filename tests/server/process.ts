import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The command as a user runs it, on a free port. */
export function startProcess(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['bin/rapporteur.mjs', 'serve'], { env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk))
  return {
    pid: child.pid,
    output: () => output,
    exited: once(child, 'exit'),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Where it answers, once it has greeted. */
    greeted: async () => {
      while (!output.includes('Ctrl-C')) {
        if (child.exitCode !== null) throw new Error(`The server did not start:\n${output}`)
        await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
      }
      return new URL(output.match(/http:\S+/)?.[0] ?? '')
    },
  }
}
