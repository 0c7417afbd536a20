import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startProcess } from '../server/process.ts'
import { npm } from './setup.ts'

// The example of a notebook, executed from its first cell to its last by Jupyter, with Deno's kernel and the packed SDK.

interface Cell {
  cell_type: string
  outputs?: { output_type: string; text?: string[]; data?: Record<string, string | string[]> }[]
}

const folder = join(inject('folder'), 'notebook')
const bin = join(inject('folder'), 'node_modules', '.bin')
let server: ReturnType<typeof startProcess>
beforeAll(async () => {
  const { error } = spawnSync('jupyter', ['--version'])
  if (error) throw new Error('Jupyter is not there. Install it: apt-get install jupyter-nbconvert python3-ipykernel')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'notebook', private: true, type: 'module' }))
  writeFileSync(join(folder, 'deno.json'), JSON.stringify({ nodeModulesDir: 'manual' }))
  npm(['install', '--no-audit', '--no-fund', inject('tarball'), '@observablehq/plot@0.6', 'linkedom@0.18'], folder)
  cpSync('examples/notebook.ipynb', join(folder, 'notebook.ipynb'))
  server = startProcess({ DATABASE_URL: 'memory://' })
})
afterAll(async () => {
  server?.kill('SIGTERM')
  await server?.exited
})

// Now and then, on a busy machine, Jupyter misses an output of Deno's kernel, which calls itself unstable.
test('the example of a notebook runs, and has the outputs with which it is kept', { retry: 2 }, async () => {
  const { href } = await server.greeted()
  // As `deno jupyter --install` does for the user, here for this test only.
  const kernel = join(folder, 'jupyter', 'kernels', 'deno')
  mkdirSync(kernel, { recursive: true })
  const argv = [join(bin, 'deno'), 'jupyter', '--kernel', '--conn', '{connection_file}']
  writeFileSync(join(kernel, 'kernel.json'), JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }))
  const env = { ...process.env, RAPPORTEUR: href, JUPYTER_PATH: join(folder, 'jupyter'), NO_COLOR: '1' }
  const run = spawnSync('jupyter', ['nbconvert', '--to', 'notebook', '--execute', '--inplace', 'notebook.ipynb'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  expect({ status: run.status, stderr: run.status === 0 ? '' : run.stderr }).toEqual({ status: 0, stderr: '' })
  const outputs = (path: string) => (JSON.parse(readFileSync(path, 'utf8')).cells as Cell[]).flatMap(({ outputs = [] }) => outputs)
  const executed = outputs(join(folder, 'notebook.ipynb'))
  expect(executed.filter(({ output_type }) => output_type === 'error')).toEqual([])
  const all = JSON.stringify(executed)
  expect(all).toContain('<table>')
  expect(all).toContain('<svg')
  expect(all).toContain('Sergey Lavrov')
  if (process.env.UPDATE) cpSync(join(folder, 'notebook.ipynb'), 'examples/notebook.ipynb')
  expect(JSON.stringify(outputs('examples/notebook.ipynb'))).toBe(all)
})
