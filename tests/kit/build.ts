import { spawnSync } from 'node:child_process'

/** Tests that run the command run what is built, so it is built first, once. */
export default function setup() {
  const { status, stderr } = spawnSync(process.execPath, ['bin/rapporteur.mjs', '--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
}
