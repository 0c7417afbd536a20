import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// Who may import what, as ARCHITECTURE.md says. The first rule whose folder a file is in decides.
const rules: [folder: string, may: RegExp][] = [
  ['src/sdk', /^src\/sdk\//],
  ['src/record', /^src\/record\//],
  ['src/store', /^src\/(store|record)\//],
  ['src/import/formats', /^src\/(import|record)\//],
  ['src/import', /^src\/(import|record|store)\//],
  ['src/export', /^src\/(export|record)\//],
  ['src/server/lib', /^src\/(server\/(lib\/|(builder|context|api-errors)\.ts$)|store\/|record\/)/],
  ['src/server/entities', /^src\/server\/(lib\/|(builder|context|api-errors)\.ts$)/],
  ['src/server/generated', /^src\/(server\/generated|store\/generated)\//],
  ['src/server/open-rapporteur.ts', /^src\/(server\/(?!entities\/)|record\/|store\/|sdk\/index\.ts$|import\/import-sources\.ts$)/],
  ['src/server', /^src\/(server\/(?!entities\/)|record\/|store\/|sdk\/index\.ts$)/],
  [
    'src/cli',
    /^src\/(cli|export|import|record|sdk|store)\/|^src\/server\/(process\/|(open-rapporteur|rapporteur|api-errors|http\/query-parameters)\.ts$)/,
  ],
  ['tests/api', /^(tests\/(kit|api)|src\/sdk)\//],
]

const sources = ['src', 'tests'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${root}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('/generated/')),
)

const importsIn = (file: string, pattern: RegExp) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, target = '']) =>
    target.startsWith('.') ? relative('.', resolve(dirname(file), target)).replaceAll('\\', '/') : target,
  )
const importsOf = (file: string) => importsIn(file, /(?:from|import)\s*\(?\s*'([^']+)'/g)

/** Imports that are there at run time when a module is loaded: neither types alone nor `import()`. */
const loadedWith = (file: string) => importsIn(file, /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s+)?'([^']+)'/gm)

describe('imports', () => {
  test.each(sources)('%s', (file) => {
    const rule = rules.find(([folder]) => `${file}/`.startsWith(`${folder}/`))
    const own = importsOf(file).filter((target) => target.startsWith('src/') || target.startsWith('tests/'))
    if (file === 'src/server/schema.ts') return
    expect(rule ? own.filter((target) => !rule[1].test(target)) : []).toEqual([])
  })

  test('the server loads the formats only when it imports', () => {
    const early = sources.filter((file) => file.startsWith('src/server/')).flatMap(loadedWith)
    expect(early.filter((target) => target.startsWith('src/import/'))).toEqual([])
  })

  test('go in no circle', () => {
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')]
      if (done.has(file) || !sources.includes(file)) return []
      const circles = loadedWith(file).flatMap((target) => walk(target, [...path, file]))
      done.add(file)
      return circles
    }
    expect(sources.flatMap((file) => walk(file, []))).toEqual([])
  })

  test('no two files have one name', () => {
    const names = sources
      .filter((file) => file.startsWith('src/') && !file.endsWith('/index.ts'))
      .map((file) => file.split('/').at(-1) ?? '')
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('only one file makes a Prisma client', () => {
    const makers = sources.filter((file) => file.startsWith('src/') && /= new PrismaClient\(/.test(readFileSync(file, 'utf8')))
    expect(makers).toEqual(['src/store/database/prisma-client.ts'])
  })

  test('the SDK asks for no package at run time', () => {
    const packages = sources
      .filter((file) => file.startsWith('src/sdk/'))
      .flatMap(importsOf)
      .filter((target) => !target.startsWith('src/'))
    expect(packages).toEqual([])
  })
})
