import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

/** Words that are typed when the terminal shows a text. */
interface Typed {
  after: string
  type: string
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** Runs `rapporteur` on a terminal of its own, which `script` of util-linux makes. The output is what the terminal shows. */
export async function onTerminal(args: readonly string[], env: NodeJS.ProcessEnv, typed: readonly Typed[] = []) {
  const line = [process.execPath, 'bin/rapporteur.mjs', ...args].map(quoted).join(' ')
  const child = spawn('script', ['-qec', line, '/dev/null'], { env: { ...process.env, SHELL: '/bin/sh', ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part))
  const ended = once(child, 'close')
  let seen = 0
  for (const { after, type } of typed) {
    while (!output.slice(seen).includes(after)) {
      if (child.exitCode !== null) throw new Error(`The terminal never showed "${after}":\n${output}`)
      await Promise.race([ended, setTimeout(20)])
    }
    seen = output.indexOf(after, seen) + after.length
    child.stdin.write(type)
  }
  await ended
  return { status: child.exitCode, output: output.replaceAll('\r\n', '\n') }
}
