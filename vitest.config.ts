import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { server } from './tests/kit/database-server.ts'

/** Whether a file of the tests uses the database of DATABASE_URL: it is `kit/database`, or imports a file that does. */
function usesDatabase(file: string, seen = new Set<string>()): boolean {
  if (file === join('tests', 'kit', 'database.ts')) return true
  if (seen.has(file) || !file.startsWith('tests') || !existsSync(file)) return false
  seen.add(file)
  const imports = [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)].map(([, target = '']) => join(dirname(file), target))
  return imports.some((target) => usesDatabase(target, seen))
}

/** The tests that have the same result with every DATABASE_URL. `npm test` runs them with the embedded database; on a server they are left out. */
const independent = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => join('tests', file))
  .filter((file) => file.endsWith('.test.ts') && !usesDatabase(file))

export default defineConfig({
  // One copy of graphql for sources and packages alike: vite would take its ES modules, Node takes the others.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/package/**', ...(server ? independent : [])],
    globalSetup: 'tests/kit/build.ts',
    // An embedded database takes a second to open and a few hundred megabytes, on each of the workers.
    // Beside other work on the machine each process that a test starts takes several times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
