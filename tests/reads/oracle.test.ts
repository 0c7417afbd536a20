import { beforeAll, describe, expect, test } from 'vitest'
import { PrismaClient } from '../../src/store/generated/prisma/client.ts'
import { trials } from '../kit/trials.ts'
import type { Row } from './client.ts'
import { openRecord } from './databases.ts'
import { expectCompiled, expectSame, newTally, randomCases, seed } from './oracle.ts'

const parts = 20

let pair: Awaited<ReturnType<typeof openRecord>>
beforeAll(async () => {
  pair = await openRecord()
})

describe('Reads of the record', () => {
  const tally = newTally()

  test.each(Array.from({ length: parts }, (_, part) => part + 1))(
    `are as Prisma's, part %i of ${parts}`,
    async (part) => {
      await expectSame(pair, randomCases(pair.known, trials(250), seed + part), tally)
    },
    600_000,
  )

  test('are so where the rows of a list tell what is asked of its owners', async () => {
    await expectSame(pair, randomCases(pair.known, trials(500), seed, 'told'), tally)
  })

  test("are left to Prisma's engine only where nothing else will do", () => {
    // Only history has columns of JSON, and it is read by other queries.
    expectCompiled(tally, { reasonable: /Json|the name "/ })
  })
})

describe('A client that answers otherwise is found out', () => {
  const change = (found: unknown, how: (row: Row) => Row) => (Array.isArray(found) ? found.map(how) : found)
  const mistakes: [name: string, make: (found: unknown) => unknown][] = [
    ['leaves out a row', (found) => (Array.isArray(found) ? found.slice(1) : found)],
    ['swaps rows', (found) => (Array.isArray(found) ? found.toReversed() : found)],
    ['counts one too many', (found) => (typeof found === 'number' ? found + 1 : found)],
    ['finds nothing', (found) => (Array.isArray(found) ? found : typeof found === 'number' ? found : null)],
    ['swaps columns', (found) => change(found, (row) => Object.fromEntries(Object.entries(row).reverse()))],
    ['writes dates as text', (found) => change(found, (row) => JSON.parse(JSON.stringify(row)))],
    [
      'leaves out what is null',
      (found) => change(found, (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))),
    ],
    ['has rows of a class', (found) => change(found, (row) => Object.assign(new (class Row {})(), row))],
  ]

  test.each(mistakes)('%s', async (_, make) => {
    const reads = new PrismaClient({ adapter: pair.database.adapter }).$extends({
      query: { $allModels: { $allOperations: async ({ args, query }) => make(await query(args)) } },
    })
    await expect(expectSame({ ...pair, reads }, randomCases(pair.known, 300, seed))).rejects.toThrow(/^\w+\.\w+\(/)
  })

  test('not where there is nothing to find', async () => {
    const reads = new PrismaClient({ adapter: pair.database.adapter })
    await expectSame({ ...pair, reads }, randomCases(pair.known, trials(250), seed))
  })
})
