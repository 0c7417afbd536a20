import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { expect, test } from 'vitest'

const { name, dependencies, devDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const declared = [name, ...Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })]

const files = ['src', 'tests', 'scripts', 'bench', 'bin'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    // Tests of the package run in a folder with packages of their own.
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.startsWith('tests/package/')),
)

/** The package of a module, without the path in it: `@pothos/core` of `@pothos/core/types`. */
const packageOf = (module: string) => module.split('/', module.startsWith('@') ? 2 : 1).join('/')

const importsOf = (file: string) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^'"`]*?\bfrom '([^'.][^']*)'|^import '([^'.][^']*)'|(?<!\.)\bimport\('([^'.][^']*)'\)/gm,
    ),
  ]
    .map(([, from, alone, later]) => from ?? alone ?? later ?? '')
    .filter((module) => /^[@\w]/.test(module) && !module.startsWith('node:') && !builtinModules.includes(module))
    .map(packageOf)

test('every package that is imported is declared in package.json', () => {
  const imports = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
  expect(new Set(imports.map(({ imported }) => imported)).size).toBeGreaterThan(30)
  expect(imports.filter(({ imported }) => !declared.includes(imported))).toEqual([])
})
