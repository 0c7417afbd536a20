import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

// Prints the ten test files that take longest, from a report of `vitest --reporter=json`: node scripts/slowest-tests.mjs REPORT
const [, , report = ''] = process.argv
const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
const files = testResults.map(({ name, startTime, endTime }) => ({ name: relative('.', name), seconds: (endTime - startTime) / 1_000 }))
const total = files.reduce((sum, { seconds }) => sum + seconds, 0)
console.log(`${files.length} files, ${total.toFixed(0)} s of all workers together. The slowest:`)
for (const { name, seconds } of files.sort((one, other) => other.seconds - one.seconds).slice(0, 10))
  console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`)
