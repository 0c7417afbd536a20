// Lists the changes of the SDL since another commit: breaking, dangerous or safe for clients.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const usage = `Usage: npm run schema:diff -- [commit] [--fail]

Tells how src/sdk/schema.graphql differs from that of a commit (default: HEAD), and which of it breaks clients. With --fail it ends with 1 where
something does.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fail: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit()
}
const path = 'src/sdk/schema.graphql'
const [commit = 'HEAD'] = positionals
const before = execFileSync('git', ['show', `${commit}:${path}`], { encoding: 'utf8' })
const changes = await diff(buildSchema(before), buildSchema(readFileSync(path, 'utf8')))
const order = [CriticalityLevel.Breaking, CriticalityLevel.Dangerous, CriticalityLevel.NonBreaking]
for (const level of order)
  for (const { criticality, message } of changes)
    if (criticality.level === level)
      console.log(`${level.toLowerCase().replace('_', ' ')}: ${message}${criticality.reason ? ` (${criticality.reason})` : ''}`)
if (changes.length === 0) console.log(`The SDL is that of ${commit}.`)
if (values.fail && changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)) process.exitCode = 1
