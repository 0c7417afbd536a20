// Generates all files, in the order of their dependencies. CI runs it and fails if a file changes.
import { spawnSync } from 'node:child_process'
import { generateEnumDescriptions } from './gen-enums.mjs'
import { generateExamples } from './gen-examples.mjs'

const run = (...command) => {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: ['inherit', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

run('prisma', 'generate')
run('prisma', 'generate', '--schema', 'tests/reads/types.prisma')
generateEnumDescriptions()
generateExamples()
run('tsx', 'scripts/print-schema.ts')
run('tsx', 'scripts/gen-record-schema.ts')
run('tsx', 'scripts/gen-record-types.ts')
run('graphql-codegen', '--config', 'codegen.ts')
