import { spawnSync } from 'node:child_process'

/** Builds the bundle once before the tests: tests of the command run it. */
export default function setup() {
  const { status, stderr } = spawnSync(process.execPath, ['bin/rapporteur.mjs', '--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
}
