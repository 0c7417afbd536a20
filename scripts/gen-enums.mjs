import { readFileSync, writeFileSync } from 'node:fs'

// The datamodel of Prisma has no descriptions of enums and their values, so the `///` sentences are read from the schema.
export function generateEnumDescriptions(schema = 'prisma/schema.prisma', target = 'src/record/generated/enum-descriptions.ts') {
  const descriptions = {}
  for (const [, description, name, body] of readFileSync(schema, 'utf8').matchAll(/\/\/\/ (.+)\nenum (\w+) \{\n([^}]*)\}/g)) {
    const values = Object.fromEntries([...body.matchAll(/\/\/\/ (.+)\n\s*(\w+)/g)].map(([, text, value]) => [value, text]))
    descriptions[name] = { name, description, values }
  }
  writeFileSync(
    target,
    `// Generated from prisma/schema.prisma by scripts/gen-enums.mjs.\nexport const enumDescriptions = ${JSON.stringify(descriptions, null, 2)} as const\n`,
  )
}
