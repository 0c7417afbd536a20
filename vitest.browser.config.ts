import { mergeConfig } from 'vitest/config'
import config from './vitest.config.ts'

export default mergeConfig(config, { test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 60_000 } })
