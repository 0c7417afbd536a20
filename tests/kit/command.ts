import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Runs `rapporteur` as a user does, and waits for its end. */
export const rapporteur = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, ['bin/rapporteur.mjs', ...args], env)

/** Runs a line of bash that calls `rapporteur` or `npx rapporteur`. */
export const shell = (line: string, env: NodeJS.ProcessEnv = {}) =>
  run('bash', ['-c', `rapporteur() { "$NODE" bin/rapporteur.mjs "$@"; }; npx() { "$@"; }; set -o pipefail; ${line}`], {
    ...env,
    NODE: process.execPath,
  })

async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { status: child.exitCode, stdout, stderr }
}
