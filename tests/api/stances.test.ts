import { beforeAll, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled()
})

interface Period {
  stance: string
  since: { edtf: string }
  until: { edtf: string }
  totalCount: number
  statements: { slug: string; saidOn: { edtf: string; latest: string }; topics: { stance: string; topic: { slug: string } }[] }[]
}

const query = `query ($topic: String!, $speaker: String!) { topic(ref: $topic) { positionsOverTime(speaker: $speaker) {
  stance since { edtf } until { edtf } totalCount
  statements(first: 200) { slug saidOn { edtf latest } topics { stance topic { slug } } evidence { spans { start end } } }
} } }`

test('positionsOverTime returns stances in chronological order, each with its statements', async () => {
  const ask = () =>
    bundled.client.request<{ topic: { positionsOverTime: Period[] } }>(query, { topic: 'missile defense', speaker: 'Lavrov' })
  const { positionsOverTime: periods } = (await ask()).topic
  expect(periods.length).toBeGreaterThan(1)
  const shown = periods.flatMap(({ statements }) => statements)
  const dates = shown.map(({ saidOn }) => saidOn.latest)
  expect(dates).toEqual([...dates].sort())
  for (const [place, { stance, since, until, totalCount, statements }] of periods.entries()) {
    expect(stance).not.toBe(periods[place - 1]?.stance)
    expect(statements.length).toBe(totalCount)
    expect([since.edtf, until.edtf]).toEqual([statements.at(0)?.saidOn.edtf, statements.at(-1)?.saidOn.edtf])
    for (const { topics } of statements) expect(topics.map((each) => each.stance)).toContain(stance)
  }
  // None is left out that takes one.
  const { nodes } = await bundled.client.statements(
    { topic: 'missile defense', speaker: 'Lavrov', not: { stance: 'UNSTATED' } },
    { first: 200, select: { slug: true } },
  )
  expect(shown.map(({ slug }) => slug)).toEqual(expect.arrayContaining(nodes.map(({ slug }) => slug)))

  const { sql } = await bundled.counting(ask)
  expect(sql.length).toBe(3)
})

test('An unknown speaker is an error with suggestions', async () => {
  await expect(bundled.client.request(query, { topic: 'syria', speaker: 'Lavrof' })).rejects.toThrow('Did you mean "Sergey Lavrov"')
})
