import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres.ts'

// Runs the tests on a temporary PostgreSQL server: npm run test:postgres [-- vitest arguments]

const stop = new AbortController()
let tests: ChildProcess | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    stop.abort()
    tests?.kill('SIGINT')
  })

try {
  const postgres = await startPostgres({ max_connections: 300 }, stop.signal)
  try {
    stop.signal.throwIfAborted()
    const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
    tests = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: postgres.url() },
    })
    const [code] = await once(tests, 'exit')
    process.exitCode = stop.signal.aborted ? 130 : (code ?? 1)
  } finally {
    await postgres.stop()
  }
} catch (error) {
  if (!stop.signal.aborted)
    console.error(`${error instanceof Error ? error.message : error}
The tests also run on a server of yours: DATABASE_URL=postgres://user:password@host/database npm test`)
  process.exitCode = stop.signal.aborted ? 130 : 1
}
