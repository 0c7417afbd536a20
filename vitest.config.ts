import { defineConfig } from 'vitest/config'

export default defineConfig({
  // One copy of graphql for sources and packages alike: vite would take its ES modules, Node takes the others.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/package/**'],
    globalSetup: 'tests/kit/build.ts',
    // An embedded database takes a second to open and a few hundred megabytes, on each of the workers.
    // Beside other work on the machine each process that a test starts takes several times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
