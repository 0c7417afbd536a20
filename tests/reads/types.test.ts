import { beforeAll, describe, test } from 'vitest'
import { trials } from '../kit/trials.ts'
import { openTypes } from './databases.ts'
import { datamodel } from './generated/datamodel.ts'
import { type Column, type Model, modelsOf } from './model.ts'
import { expectCompiled, expectSame, newTally, randomCases, seed } from './oracle.ts'
import type { Case } from './random-args.ts'
import { strangers, valuesFor } from './values.ts'

// What no value of JavaScript says: instants between two milliseconds.
const finer = `
  UPDATE natives SET
    timestamp = '2012-12-04 10:30:00.123999', timestamptz = '1969-12-31 23:59:59.999999Z', time = '12:34:56.700499',
    "timestamptzL" = ARRAY['2012-12-04 10:30:00.123456+03', '0001-01-01 00:00:00.000001Z']::timestamptz[]
  WHERE "smallInt" > 0`

let pair: Awaited<ReturnType<typeof openTypes>>
beforeAll(async () => {
  pair = await openTypes()
  await pair.database.query(finer)
})

const models = modelsOf(datamodel)
const columns = [...models.values()].flatMap((model) =>
  model.columns.map((column) => ({ name: `${model.name}.${column.name}`, model, column })),
)

const ofOne = ['equals', 'not', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'endsWith', 'path', 'has']
const ofList = ['has', 'hasEvery', 'hasSome', 'equals', 'isEmpty', 'contains']
// Prisma's engine breaks on comparing documents, and answers wrongly from then on.
const ofJson = ['equals', 'not', 'array_contains', 'string_contains', 'path', 'in']

/** A column by itself, as its own and as of a record that another leads to, in order, and found by each of its values in each way. */
function readings({ name: model, key, links }: Model, column: Column): Case[] {
  const inOrder = key.columns.map((name) => ({ [name]: 'asc' }))
  const read = (args: object): Case => ({ model, action: 'findMany', args: { orderBy: inOrder, select: { [column.name]: true }, ...args } })
  const values = valuesFor(column, datamodel)
  const strange = strangers[column.native ?? ''] ?? strangers[column.type] ?? []
  const ways = column.list ? ofList : column.type === 'Json' ? ofJson : ofOne
  const operand = (way: string, value: unknown) =>
    ['in', 'notIn', 'hasEvery', 'hasSome'].includes(way) || (column.list && way === 'equals') ? [value] : value
  return [
    read({}),
    read({ orderBy: [{ [column.name]: 'desc' }, ...inOrder] }),
    read({ where: { [column.name]: null } }),
    ...values.flatMap((value) => ways.map((way) => read({ where: { [column.name]: { [way]: operand(way, value) } } }))),
    ...strange.map((value) => read({ where: { [column.name]: column.list ? { has: value } : value } })),
    ...links.flatMap((link): Case[] => {
      const back = models.get(link.model)?.links.find((each) => each.model === model)
      const from = models.get(link.model)
      if (!back || !from) return []
      const within = { select: { [column.name]: true }, ...(back.list && { orderBy: inOrder }) }
      return [
        {
          model: from.name,
          action: 'findMany',
          args: { orderBy: from.key.columns.map((name) => ({ [name]: 'asc' })), select: { [back.name]: within } },
        },
      ]
    }),
  ]
}

describe('Every type', () => {
  test.each(columns)(
    '$name is read as Prisma reads it',
    async ({ model, column }) => {
      await expectSame(pair, readings(model, column))
    },
    60_000,
  )

  const tally = newTally()

  test.each([1, 2, 3, 4])(
    "in reads as Prisma's, part %i of 4",
    async (part) => {
      await expectSame(pair, randomCases(pair.known, trials(250), seed + part), tally)
    },
    600_000,
  )

  test("is left to Prisma's engine only where nothing else will do", () => {
    // Types that the record has not, and what PostgreSQL itself cannot compare; a quarter of the columns are of such types.
    const reasonable =
      /Json|nothing is selected|a column of type (Char|Bit|Inet|Timetz|VarBit|Oid|Xml|Money)|a filter on a list of (Bytes|DateTime)|operator for type (xml|json)|without a key|the name "quote/
    expectCompiled(tally, { reasonable, floor: 0.6 })
  })
})
