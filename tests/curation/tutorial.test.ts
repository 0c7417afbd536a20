import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeExamples } from '../../src/server/generated/examples.ts'
import { openBundled } from '../kit/bundled.ts'

/** The blocks of a language in a page. */
const blocks = (page: string, language: string) =>
  [...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block)

const run = (code: string) => spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })

test('the code of the tutorial prints what the page shows', () => {
  const { stdout, stderr } = run(blocks('docs/tutorial.md', 'ts').join('\n'))
  expect(stderr).toBe('')
  expect(stdout).toBe(blocks('docs/tutorial.md', 'text').join(''))
})

test('the code of the page on access runs', () => {
  const { stdout, stderr } = run(blocks('docs/access.md', 'ts').join('\n'))
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
})

const bundled = await openBundled()

test.each(changeExamples.filter(({ query }) => !/^subscription/m.test(query)))('the example $name has no problems', async ({ query }) => {
  const client = bundled.rapporteur.clientFor({ id: 'user:ann', name: 'Ann', role: 'ADMIN' })
  const answer = await client.request<Record<string, { problems?: unknown[]; differences?: unknown[]; count?: number }>>(query)
  for (const { problems = [], differences, count } of Object.values(answer)) {
    expect(problems).toEqual([])
    expect(differences?.length ?? count ?? 1).toBeGreaterThan(0)
  }
})
