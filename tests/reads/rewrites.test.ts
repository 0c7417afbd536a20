import { describe, expect, test } from 'vitest'
import { datamodel } from '../../src/store/generated/datamodel.ts'
import { compile } from '../../src/store/reads/compile-read.ts'

/** The SQL of a read of statements, one clause a line. */
const sqlOf = (operation: 'findMany' | 'count', args: object, model = 'Statement') =>
  compile(datamodel, [{ model, operation, args: { ...args } }]).text.replace(/ (?=(?:FROM|WHERE|ORDER BY|LIMIT|JOIN|GROUP BY)\b)/g, '\n')

const latestFirst = [{ saidOnLatest: 'desc' }, { id: 'desc' }]
const page = { select: { text: true }, orderBy: latestFirst, take: 21 }
const words = { some: { matches: [{ config: 'english', query: "'missil'", ranked: "'missil'" }] } }

describe('a page is found before its records are looked up', () => {
  test('in the side table that has one row for each record of the filter, and the column of the order', () => {
    expect(sqlOf('findMany', { ...page, where: { topicIndex: { some: { topicId: { in: ['a'] } } } } })).toMatchSnapshot()
  })

  test('not in a side table where a record can have several of the rows', () => {
    const where = { topicIndex: { some: { topicId: { in: ['a', 'b'] } } } }
    expect(sqlOf('findMany', { ...page, where })).toMatchSnapshot()
  })

  test('not in a side table that lacks a column of the filter', () => {
    const where = { topicIndex: { some: { topicId: { in: ['a'] } } }, procedural: false }
    expect(sqlOf('findMany', { ...page, where })).toMatchSnapshot()
  })

  test('among the words, by their rank, from a cursor on', () => {
    const where = { AND: [{ words }, { relevance: { lte: 0.5 } }, { NOT: { relevance: 0.5, id: { lte: 'a' } } }] }
    expect(sqlOf('findMany', { ...page, orderBy: [{ relevance: 'desc' }, { id: 'desc' }], where })).toMatchSnapshot()
  })

  test('not among the words if the filter has other conditions', () => {
    const where = { words, procedural: false }
    expect(sqlOf('findMany', { ...page, orderBy: [{ relevance: 'desc' }, { id: 'desc' }], where })).toMatchSnapshot()
  })
})

test('a count reads only the side table that has one row for each record of the filter', () => {
  expect(sqlOf('count', { where: { topicIndex: { some: { topicId: { in: ['a'] } } } } })).toMatchSnapshot()
})

test('a range of the filter also stands on the copy of the column in a related table', () => {
  const where = { saidOnLatest: { gte: new Date(0) }, topicIndex: { some: { topicId: { in: ['a', 'b'] } } } }
  expect(sqlOf('findMany', { ...page, where })).toMatchSnapshot()
})

test('a related record of which only the key is read is not joined', () => {
  expect(sqlOf('findMany', { select: { meeting: { select: { id: true } } } })).toMatchSnapshot()
})
