import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled()
})

/** All lists in a result, by path. */
function* lists(value: unknown, path: string): Generator<[string, number]> {
  if (Array.isArray(value)) {
    yield [path, value.length]
    for (const each of value) yield* lists(each, `${path}[]`)
  } else if (value && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) yield* lists(each, path ? `${path}.${key}` : key)
  }
}

test.each(readdirSync('examples/queries'))('%s answers, and every list it asks for has something in it somewhere', async (file) => {
  const query = readFileSync(`examples/queries/${file}`, 'utf8')
  expect(query).toMatch(/^# .+[?.]\n/)
  const answer = await bundled.client.request(query)
  const longest = new Map<string, number>()
  for (const [path, length] of lists(answer, '')) longest.set(path, Math.max(length, longest.get(path) ?? 0))
  expect([...longest].filter(([, length]) => length === 0)).toEqual([])
})
