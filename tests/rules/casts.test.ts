import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.includes('/generated/'))

/** A type assertion outside of strings and comments; `as const` asserts nothing that the compiler does not check. */
const cast = /[\w)\]}>]\s+as (?!const\b)(?:unknown\b|\(?[A-Z({[]|typeof\b|keyof\b|readonly\b|object\b|string\b|number\b|never\b|'\w+')/

/** The code of a line without the contents of its strings and without a comment at its end. */
const codeOf = (line: string) => line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''").replace(/\s\/\/.*$/, '')

test('a type assertion has the reason in a comment on its line or above its statement', () => {
  const silent = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, index) => {
      if (/^\s*(\/\/|\/?\*|import\b|export (?:type )?\{)| in keyof /.test(line) || !cast.test(codeOf(line))) return []
      const near = lines.slice(Math.max(0, index - 4), index + 1)
      return near.some((each) => /(^|\s)(\/\/|\*\/|\*) /.test(each) || /\/\*\* .*\*\//.test(each))
        ? []
        : [`${file}:${index + 1} ${line.trim()}`]
    })
  })
  expect(silent).toEqual([])
})
