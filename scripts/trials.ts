import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Runs the random tests with TRIALS times as many trials as CI makes: npm run trials [-- vitest's arguments]

const testFiles = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const source = (file: string) => readFileSync(join('tests', file), 'utf8')
// A test is random where it, or a file beside it that it imports, has trials.
const helpers = testFiles.filter((file) => !file.endsWith('.test.ts') && /\btrials\(/.test(source(file)) && !file.endsWith('trials.ts'))
const isRandom = (text: string) => /\btrials\(/.test(text) || helpers.some((file) => text.includes(`/${file.split(/[\\/]/).at(-1)}'`))
const random = testFiles.filter((file) => file.endsWith('.test.ts') && isRandom(source(file))).map((file) => join('tests', file))

const given = process.argv.slice(2)
const files = given.some((argument) => argument.endsWith('.test.ts')) ? [] : random
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
const { status } = spawnSync(process.execPath, [vitest, 'run', '--testTimeout=3600000', ...files, ...given], {
  stdio: 'inherit',
  env: { ...process.env, TRIALS: process.env.TRIALS ?? '20' },
})
process.exitCode = status ?? 1
