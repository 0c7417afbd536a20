import config from './vitest.config.ts'

export default { ...config, test: { ...config.test, include: ['tests/browser/**/*.test.ts'], exclude: [], testTimeout: 60_000 } }
