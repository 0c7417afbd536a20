import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const read = (source) =>
  readdirSync(source)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.replace(/^\d+-|\.graphql$/g, ''), query: readFileSync(`${source}/${file}`, 'utf8') }))

// The tabs of GraphiQL are the files of examples/queries and examples/changes, in order. As a module they are also in the bundle.
export function generateExamples(source = 'examples', target = 'src/server/generated/examples.ts') {
  const lists = Object.entries({ examples: 'queries', changeExamples: 'changes' }).map(
    ([name, folder]) =>
      `export const ${name}: readonly { name: string; query: string }[] = ${JSON.stringify(read(`${source}/${folder}`), null, 2)}\n`,
  )
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, `// Generated from ${source} by scripts/gen-examples.mjs.\n${lists.join('\n')}`)
}
