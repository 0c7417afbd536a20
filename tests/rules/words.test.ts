import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Idioms that this repository once used, each with its replacement. CONTRIBUTING.md has the rule.
const words: Record<string, string> = {
  'taken away': 'exported, removed',
  'by hand': 'hand-written, manually',
  'goes by|gone on from|goes on from': 'is named, is followed by',
  'the slow way': 'the fallback',
  'has the patience': 'retries',
  'no sound program': 'a correct program never',
  'under another roof': 'syndicated',
  'hand(s|ed)? out': 'publish',
  'for want of': 'without, after an error of',
  'half typed': 'incomplete',
  misspelt: 'misspelled',
  whoever: 'the client, the user, the caller',
  'mend(s|ed|ing)?': 'fix, restore',
  'borne out': 'supported',
  'front door': 'public interface',
  'one-liners?': 'method, method call',
  'as it stands': 'unchanged',
  'at hand': 'available',
}

const folders = ['src', 'docs', 'tests', 'bench', 'scripts', 'examples', 'README.md', 'ARCHITECTURE.md', 'CHANGELOG.md']
const isText = (file: string) => /\.(ts|tsx|mjs|md|graphql)$/.test(file) && !/generated|bench\/results|rules\/words\.test/.test(file)
const files = execFileSync('git', ['ls-files', ...folders], { encoding: 'utf8' })
  .split('\n')
  .filter(isText)

test.each(Object.entries(words))('no file says "%s", but %s', (pattern) => {
  const word = new RegExp(`(?<![\\w-])(${pattern})(?![\\w-])`, 'i')
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (word.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(files.length).toBeGreaterThan(200)
  expect(lines).toEqual([])
})
