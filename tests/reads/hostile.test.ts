import { beforeAll, describe, expect, test } from 'vitest'
import { datamodel } from '../../src/store/generated/datamodel.ts'
import { delegateOf } from './client.ts'
import { outcomeOf } from './compare.ts'
import { openRecord } from './databases.ts'
import { type Column, type Model, modelsOf } from './model.ts'
import { expectSame } from './oracle.ts'
import type { Case } from './random-args.ts'
import { hostileStrings } from './values.ts'

const operators: ((text: string) => unknown)[] = [
  (text) => text,
  (text) => ({ not: text }),
  (text) => ({ contains: text }),
  (text) => ({ startsWith: text }),
  (text) => ({ endsWith: text }),
  (text) => ({ in: [text, 'one'] }),
  (text) => ({ notIn: [text] }),
  (text) => ({ gte: text }),
  (text) => ({ equals: text, mode: 'insensitive' }),
  (text) => ({ contains: text, mode: 'insensitive' }),
]

const ofUuid: typeof operators = [(text) => text, (text) => ({ in: [text] })]

const ofList: typeof operators = [(text) => ({ has: text }), (text) => ({ hasSome: [text, 'one'] }), (text) => ({ equals: [text] })]

/** What is no uuid is refused, which costs Prisma a connection each time: a few say so. */
const textsFor = ({ native }: Column) => (native === 'Uuid' ? hostileStrings.filter((_, at) => at % 9 === 0) : hostileStrings)

const operatorsOf = ({ list, native }: Column) => (list ? ofList : native === 'Uuid' ? ofUuid : operators)

/** One text in one column, found in one way; the ways take turns, so that each text is looked for in every way somewhere. */
const reading = (model: Model, column: Column, text: string, turn: number): Case => {
  const ways = operatorsOf(column)
  return {
    model: model.name,
    action: 'findMany',
    args: {
      where: { [column.name]: ways[turn % ways.length]?.(text) },
      orderBy: model.key.columns.map((name) => ({ [name]: 'asc' })),
      select: { [model.key.columns[0] ?? '']: true, [column.name]: true },
    },
  }
}

let pair: Awaited<ReturnType<typeof openRecord>>
beforeAll(async () => {
  pair = await openRecord()
})

describe('Hostile words are nothing but words', () => {
  const models = modelsOf(datamodel)

  test.each([...models.values()])('in each column of $name', async (model) => {
    const columns = model.columns.filter(({ type }) => type === 'String')
    await expectSame(
      pair,
      columns.flatMap((column, at) => textsFor(column).map((text, place) => reading(model, column, text, at + place))),
    )
    const rows = await Promise.all([...models.keys()].map((name) => delegateOf(pair.prisma, name).count({})))
    expect(rows).toEqual([...models.keys()].map((name) => pair.known.rows.get(name)?.length))
  })

  test.each(operators.map((operator) => operator('\0')))('where PostgreSQL refuses them: %j', async (filter) => {
    const read: Case = { model: 'Person', action: 'findMany', args: { where: { name: filter } } }
    await expectSame(pair, [read])
    expect(await outcomeOf(pair.reads, read)).toHaveProperty('failed.code', 'P2039')
  })
})
