import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

// GraphiQL's tabs are the files of examples/queries in their order; as a module they are in the bundle too.
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
