import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

// The tabs of GraphiQL are the files of examples/queries, in order. As a module they are also in the bundle.
export function generateExamples(source = 'examples/queries', target = 'src/server/generated/examples.ts') {
  const examples = readdirSync(source)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.replace(/^\d+-|\.graphql$/g, ''), query: readFileSync(`${source}/${file}`, 'utf8') }))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(
    target,
    `// Generated from ${source} by scripts/gen-examples.mjs.\nexport const examples: readonly { name: string; query: string }[] = ${JSON.stringify(examples, null, 2)}\n`,
  )
}
