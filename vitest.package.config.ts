import config from './vitest.config.ts'

export default {
  ...config,
  test: {
    ...config.test,
    include: ['tests/package/**/*.test.ts'],
    exclude: [],
    globalSetup: 'tests/package/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
}
