import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

// What users get, tried as they do: the packed tarball, installed in an empty folder with what the examples need.

declare module 'vitest' {
  interface ProvidedContext {
    folder: string
    tarball: string
  }
}

const needed = [
  'graphql@16',
  'express@5',
  'fastify@5',
  'hono@4',
  '@hono/node-server@1',
  'graphql-yoga@5',
  '@graphql-tools/stitch',
  '@graphql-tools/delegate',
  '@graphql-tools/schema',
  '@graphql-tools/executor',
  '@graphql-tools/executor-http',
  '@graphql-tools/federation',
  '@theguild/federation-composition',
  'typescript@5.9',
  '@types/node@20',
  'deno@2',
  'bun@1',
]

export const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'inherit'] })

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-package-'))
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], '.').replace(/^[^[]*(?=\[\s*\{)/, ''))
  const tarball = join(folder, packed.filename)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'somebody', private: true, type: 'module' }))
  // Deno and Bun are downloaded by their install scripts, out of packages of the registry.
  npm(['install', '--no-audit', '--no-fund', '--foreground-scripts', tarball, ...needed], folder)
  for (const file of readdirSync('examples/embed')) cpSync(resolve('examples/embed', file), join(folder, file))
  // Other Nodes, and the graphql that asks for one of them.
  const runtimes = join(folder, 'runtimes')
  mkdirSync(runtimes)
  writeFileSync(join(runtimes, 'package.json'), JSON.stringify({ name: 'runtimes', private: true, type: 'module' }))
  const nodes = [22, 24].map((version) => `node${version}@npm:node-${process.platform}-${process.arch}@${version}`)
  npm(['install', '--no-audit', '--no-fund', '--force', tarball, 'graphql@17', ...nodes], runtimes)
  project.provide('folder', folder)
  project.provide('tarball', tarball)
  return () => rmSync(folder, { recursive: true, force: true })
}
