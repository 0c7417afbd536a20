import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// Who may import what, as ARCHITECTURE.md says. The first rule whose folder a file is in decides.
const rules: [folder: string, may: RegExp][] = [
  ['src/sdk', /^src\/sdk\//],
  ['src/import', /^src\/(import\/|server\/db\/|server\/generated\/)/],
  ['src/server/db', /^src\/server\/(db|generated)\//],
  ['src/server/lib', /^src\/server\/((lib|db|generated)\/|(builder|context|errors)\.ts$)/],
  ['src/server/entities', /^src\/server\/((lib|generated)\/|(builder|context|errors)\.ts$)/],
  ['src/server/generated', /^src\/server\/generated\//],
  ['src/server', /^src\/(server\/(?!entities\/)|sdk\/index\.ts$)/],
  ['src/cli', /^src\/(cli|import|sdk|server\/db)\/|^src\/server\/(main|open|rapporteur|config|log|errors|parameters)\.ts$/],
  ['tests/api', /^(tests\/(kit|api)|src\/sdk)\//],
]

const sources = ['src', 'tests'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${root}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('/generated/')),
)

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? relative('.', resolve(dirname(file), target)).replaceAll('\\', '/') : target,
  )

describe('imports', () => {
  test.each(sources)('%s', (file) => {
    const rule = rules.find(([folder]) => file.startsWith(`${folder}/`))
    const own = importsOf(file).filter((target) => target.startsWith('src/') || target.startsWith('tests/'))
    if (file === 'src/server/schema.ts') return
    expect(rule ? own.filter((target) => !rule[1].test(target)) : []).toEqual([])
  })

  test('only one file makes a Prisma client', () => {
    const makers = sources.filter((file) => file.startsWith('src/') && /= new PrismaClient\(/.test(readFileSync(file, 'utf8')))
    expect(makers).toEqual(['src/server/db/client.ts'])
  })

  test('the SDK asks for no package at run time', () => {
    const packages = sources
      .filter((file) => file.startsWith('src/sdk/'))
      .flatMap(importsOf)
      .filter((target) => !target.startsWith('src/'))
    expect(packages).toEqual([])
  })
})
