import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Server, start } from './servers.ts'

/** The folder of other servers for the same queries. It is not part of this project. */
export const rig = fileURLToPath(new URL('../../shared/perf/', import.meta.url))

export const hasRig = () => existsSync(join(rig, 'bench.mjs'))

type Texts = 'plain' | 'pgl5' | 'pgl4'

interface Peer {
  name: string
  args: string[]
  env?: Record<string, string>
  /** The folder with its packages. */
  folder?: string
  /** The syntax of its queries. */
  texts?: Texts
}

const ts = (file: string) => ['--import', 'tsx', file]

/** The first has hand-written SQL. Which variant of Pothos with Prisma is faster depends on the query. */
export const peers: Peer[] = [
  { name: 'raw', args: ['servers/raw.mjs'] },
  { name: 'yoga+1sql+jit', args: ['servers/yraw.mjs'], env: { JIT: '1' } },
  { name: 'mercurius', args: ['servers/mercurius.mjs'] },
  { name: 'yoga+1sql', args: ['servers/yraw.mjs'] },
  { name: 'postgraphile5', args: ['pgl5/server.mjs'], folder: 'pgl5', texts: 'pgl5' },
  { name: 'postgraphile4', args: ['pgl4/server.cjs'], folder: 'pgl4', texts: 'pgl4' },
  { name: 'pothos-prisma', args: ts('servers/pothos-prisma.ts'), env: { PREP: '1' } },
  { name: 'pothos-prisma-query', args: ts('servers/pothos-prisma.ts'), env: { PREP: '1', STRAT: 'query' } },
  { name: 'pothos-drizzle', args: ts('drizzle/server.ts'), folder: 'drizzle' },
  { name: 'apollo', args: ts('servers/apollo-prisma.ts') },
]

/** Copies the peers to the temporary folder of the system and installs their packages there. The next run uses them again. */
export function install(wanted: Peer[], progress: (doing: string) => void): string {
  const folder = join(tmpdir(), `rapporteur-peers-${digest(rig).slice(0, 12)}`)
  if (!existsSync(folder)) {
    cpSync(rig, folder, { recursive: true, filter: (file) => basename(file) !== 'node_modules' })
    execFileSync('chmod', ['-R', 'u+w', folder])
  }
  // npm, which runs this script, would apply its settings to the other project.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const run = (within: string, ...[command = '', ...args]: string[]) =>
    execFileSync(command, args, { cwd: within, env: { ...env, DATABASE_URL: 'postgresql:///none' }, stdio: ['ignore', 'ignore', 'pipe'] })
  for (const part of new Set(['.', ...wanted.flatMap(({ folder }) => folder ?? [])])) {
    const done = join(folder, part, '.installed')
    if (existsSync(done)) continue
    progress(`installing the peers of ${part}`)
    run(join(folder, part), 'npm', 'ci', '--no-audit', '--no-fund')
    if (part === '.') run(folder, 'npx', 'prisma', 'generate')
    writeFileSync(done, '')
  }
  return folder
}

function digest(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** The command that starts a peer in a folder. */
export async function program(
  { name, args, env, texts = 'plain' }: Peer,
  folder: string,
  database: string,
): Promise<Parameters<typeof start>[0]> {
  // The module of the peers has these types.
  const queries: Record<Texts, Record<string, string>> = await import(pathToFileURL(join(folder, 'lib/workload.mjs')).href)
  const request: Server['request'] = ({ peer }, { values: [s, t] }) =>
    peer && { path: '/graphql', body: JSON.stringify({ query: queries[texts][peer], variables: { s, t } }) }
  return {
    name,
    args,
    env: { DATABASE_URL: database, GRAPHILE_ENV: 'production', ...env },
    options: { cwd: folder },
    request,
  }
}
