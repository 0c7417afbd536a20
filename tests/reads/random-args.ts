import fc, { type GeneratorValue } from 'fast-check'
import { type Action, actions, type Row } from './client.ts'
import { type Column, type Link, type Model, modelOf } from './model.ts'
import { type Known, named } from './random-rows.ts'
import { strangers, valuesFor } from './values.ts'

/** One read. */
export interface Case {
  model: string
  action: Action
  args: Row
  /** Whether the arguments have a value that a correct program never passes. */
  odd?: boolean
}

type Way<T> = readonly [weight: number, make: () => T]

/** Numbers as fast-check makes them are small more often than not, so that chances would not be what they say. */
const evenly = (most: number) => fc.noBias(fc.nat(most))

/** Any read of any model: all that Prisma's types allow, and a few things that they do not. */
export function randomCase(gen: GeneratorValue, { datamodel, models, rows }: Known, told = false): Case {
  const upTo = (most: number) => gen(evenly, most)
  const chance = (percent: number) => upTo(99) < percent
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('There is nothing to pick from')
    return list[upTo(list.length - 1)] as T // There is one at every place.
  }
  const several = <T>(most: number, make: () => T): T[] => Array.from({ length: upTo(most) }, make)
  const merged = (parts: readonly Row[]): Row => Object.assign({}, ...parts)
  const either = <T>(...ways: readonly Way<T>[]): T => {
    let at = upTo(ways.reduce((sum, [weight]) => sum + weight, 0) - 1)
    for (const [weight, make] of ways) {
      if (at < weight) return make()
      at -= weight
    }
    throw new Error('There is no way')
  }

  const rowsOf = (model: Model) => rows.get(model.name) ?? []
  const targetOf = (link: Link) => modelOf(models, link.model)
  const listsOf = (model: Model) => model.links.filter(({ list }) => list)

  let odd = false
  const oddity = <T>(value: T): T => {
    odd = true
    return value
  }

  const value = (model: Model, column: Column): unknown => {
    const held = rowsOf(model)
      .flatMap((row) => row[column.name])
      .filter((each) => each !== null)
    const fitting = valuesFor(column, datamodel)
    const strange = strangers[column.native ?? ''] ?? strangers[column.type] ?? []
    return either<unknown>(
      [70, () => pick(held.length > 0 ? held : fitting)],
      [20, () => pick(fitting)],
      [1, () => oddity(pick([...strange, 'stranger']))],
    )
  }

  const partOf = (whole: unknown): unknown => {
    if (typeof whole !== 'string') return whole
    const points = [...whole]
    const start = upTo(points.length)
    return points.slice(start, start + upTo(4)).join('')
  }

  const operator = (model: Model, column: Column, depth: number): Row => {
    const one = () => value(model, column)
    const many = () => several(4, one)
    const oneOrNull = () => (!column.required && chance(20) ? null : one())
    if (column.list) {
      return either<Row>(
        [3, () => ({ has: oneOrNull() })],
        [2, () => ({ hasEvery: many() })],
        [2, () => ({ hasSome: many() })],
        [2, () => ({ isEmpty: chance(50) })],
        [2, () => ({ equals: chance(50) ? many() : pick(rowsOf(model))[column.name] })],
      )
    }
    const equality: Way<Row>[] = [
      [4, () => ({ equals: oneOrNull() })],
      [3, () => ({ not: depth > 0 && chance(40) ? operators(model, column, depth - 1) : oneOrNull() })],
    ]
    if (column.type === 'Json') return either<Row>(...equality, [8, () => inJson(one)])
    if (column.type === 'Boolean') return either<Row>(...equality)
    const membership: Way<Row>[] = [
      [3, () => ({ in: many() })],
      [2, () => ({ notIn: many() })],
    ]
    if (column.enum || column.type === 'Bytes') return either<Row>(...equality, ...membership)
    const order: Way<Row> = [4, () => ({ [pick(comparisons)]: one() })]
    const words: Way<Row> = [6, () => ({ [pick(['contains', 'startsWith', 'endsWith'])]: chance(80) ? partOf(one()) : one() })]
    return either<Row>(...equality, ...membership, order, ...(isText(column) ? [words] : []))
  }

  /** One, or two as a range is written. */
  const operators = (model: Model, column: Column, depth: number): Row => ({
    ...operator(model, column, depth),
    ...(!column.list && chance(25) && operator(model, column, depth)),
  })

  const inJson = (one: () => unknown): Row => ({
    ...(chance(60) && { path: pick([['a'], ['a', 'b'], ['0'], ['quote"d'], ['$1'], []]) }),
    ...either<Row>(
      [1, () => ({ equals: one() })],
      [1, () => ({ [pick(['string_contains', 'string_starts_with', 'string_ends_with'])]: pick(['one', 'wo', '%', '"']) })],
      [1, () => ({ [pick(['array_contains', 'array_starts_with', 'array_ends_with'])]: chance(50) ? [pick([1, 'one', null])] : one() })],
      [1, () => ({ [pick(comparisons)]: pick([0, 1, 'one']) })],
    ),
  })

  const ofColumn = (model: Model, column: Column): Row => ({
    [column.name]: either<unknown>(
      [3, () => (column.list ? operator(model, column, 0) : value(model, column))],
      [1, () => (column.required ? undefined : null)],
      [8, () => operators(model, column, 2)],
      [isText(column) ? 3 : 0, () => ({ ...operators(model, column, 1), mode: pick(['insensitive', 'insensitive', 'default']) })],
    ),
  })

  const ofLink = (link: Link, depth: number): Row => {
    const inner = () => where(targetOf(link), depth - 1)
    const quantified = () => ({ [pick(['some', 'every', 'none'])]: inner() })
    if (link.list) return { [link.name]: { ...quantified(), ...(chance(30) && quantified()) } }
    const innerOrNull = () => (!link.required && chance(25) ? null : inner())
    return { [link.name]: either<unknown>([2, innerOrNull], [2, () => ({ is: innerOrNull() })], [2, () => ({ isNot: innerOrNull() })]) }
  }

  const logic = (model: Model, depth: number): Row => {
    const inner = () => where(model, depth - 1)
    return either<Row>([3, () => ({ [pick(['AND', 'OR', 'NOT'])]: several(3, inner) })], [2, () => ({ [pick(['AND', 'NOT'])]: inner() })])
  }

  /** What comes after a row in a list, as lists say it. */
  const beyond = (model: Model): Row => {
    const row = pick(rowsOf(model))
    const by = pick(model.columns.filter(({ required, list, type }) => required && !list && comparable.has(type))).name
    const last = pick(model.columns.filter(({ name, type }) => model.key.columns.includes(name) && comparable.has(type))).name
    const [upTo, back] = chance(50) ? ['gte', 'lte'] : ['lte', 'gte']
    return { AND: [{ [by]: { [upTo]: row[by] } }, { NOT: { [by]: row[by], [last]: { [back]: row[last] } } }] }
  }

  const where = (model: Model, depth: number): Row =>
    merged(
      several(depth > 1 ? 3 : 2, () =>
        either<Row>(
          [6, () => ofColumn(model, pick(model.columns))],
          [depth > 0 && model.links.length > 0 ? 4 : 0, () => ofLink(pick(model.links), depth)],
          [depth > 0 ? 3 : 0, () => logic(model, depth)],
          [1, () => beyond(model)],
        ),
      ),
    )

  const direction = () => pick(['asc', 'desc'])

  const orderTerm = (model: Model, depth: number): Row => {
    if (depth > 0 && model.links.length > 0 && chance(40)) {
      const link = pick(model.links)
      return { [link.name]: link.list ? { _count: direction() } : orderTerm(targetOf(link), depth - 1) }
    }
    const { name, required } = pick(model.columns)
    const spelt = !required && chance(60)
    return { [name]: spelt ? { sort: direction(), ...(chance(80) && { nulls: pick(['first', 'last']) }) } : direction() }
  }

  const keyOrder = ({ key }: Model): Row[] => key.columns.map((name) => ({ [name]: direction() }))

  /** By anything, then by the key where it matters which rows come first. */
  const orderBy = (model: Model, total: boolean): unknown => {
    const given = [...several(2, () => orderTerm(model, 3)), ...(total || chance(60) ? keyOrder(model) : [])]
    // Prisma fails on one that comes twice beside distinct.
    const terms = given.filter((term, at) => given.findIndex((each) => Object.keys(each)[0] === Object.keys(term)[0]) === at)
    return terms.length === 1 && chance(40) ? terms[0] : terms
  }

  const uniqueWhere = (model: Model): Row => {
    const row = pick(rowsOf(model))
    // A key with null in it names no row.
    const key = pick(model.keys.filter(({ columns }) => columns.every((name) => row[name] !== null)))
    if (chance(85)) return named(key, row)
    const columns = model.columns.filter(({ name }) => key.columns.includes(name))
    return named(key, Object.fromEntries(columns.map((column) => [column.name, value(model, column)])))
  }

  const boundsOf = (taken: number): Row => ({
    ...(chance(taken) && { take: either<unknown>([8, () => upTo(5)], [2, () => -upTo(4)], [1, () => undefined]) }),
    ...(chance(20) && { skip: upTo(3) }),
  })

  /** Lists whose rows each belong to a record, for sure. */
  const tellingOf = (model: Model) =>
    listsOf(model).filter((link) => {
      const { columns } = targetOf(link)
      const isRequired = (wanted: string) => columns.some(({ name, required }) => name === wanted && required)
      return !link.through && link.on.every(([, there]) => isRequired(there)) && rowsOf(targetOf(link)).length > 0
    })

  /** What rows of a list may tell by themselves: each belongs to a record of its own, and has the columns that are asked of this. */
  const toldWindow = (model: Model): Row => {
    const link = pick(tellingOf(model))
    const target = targetOf(link)
    const row = pick(rowsOf(target))
    const shared = model.columns.filter(({ name }) => link.on.some(([here]) => here === name))
    const given = pick(target.keys).columns.filter((name) => !link.on.some(([, there]) => there === name))
    const fixed = given.map((name) => ({
      [name]: row[name] === null || chance(60) ? row[name] : pick([{ in: [row[name]] }, { equals: row[name] }]),
    }))
    const more = several(2, () =>
      either<Row>([5, () => ofColumn(model, pick(shared))], [2, () => ofLink(pick(model.links), 1)], [1, () => beyond(model)]),
    )
    return {
      where: { AND: [{ [link.name]: { some: merged([...(chance(30) ? [where(target, 1)] : []), ...fixed]) } }, ...more] },
      orderBy: [...shared, ...(chance(20) ? [pick(model.columns)] : [])].map(({ name }) => ({ [name]: direction() })),
      ...boundsOf(90),
    }
  }

  const window = (model: Model, depth: number): Row => {
    const cursor = chance(6)
    const distinct = chance(6)
    const bounds = boundsOf(60)
    return {
      ...(chance(70) && { where: where(model, depth) }),
      ...((distinct || chance(60)) && { orderBy: orderBy(model, cursor || distinct || Object.keys(bounds).length > 0) }),
      ...bounds,
      ...(cursor && { cursor: uniqueWhere(model) }),
      ...(distinct && {
        distinct: chance(30) ? pick(model.columns).name : [pick(model.columns).name, ...several(1, () => pick(model.columns).name)],
      }),
    }
  }

  const counts = (model: Model, depth: number): unknown =>
    chance(25)
      ? true
      : {
          select: merged(
            [pick(listsOf(model)), ...several(2, () => pick(listsOf(model)))].map((link) => ({
              [link.name]: chance(50) ? true : { where: where(targetOf(link), depth) },
            })),
          ),
        }

  const related = (model: Model, depth: number): Row => ({
    ...(listsOf(model).length > 0 && chance(25) && { _count: counts(model, Math.max(depth - 1, 0)) }),
    ...(depth > 0 &&
      merged(
        several(Math.min(model.links.length, 2), () => pick(model.links)).map((link) => {
          const target = targetOf(link)
          const rowsWanted = () => (link.list ? window(target, 1) : !link.required && chance(30) ? { where: where(target, 1) } : {})
          return {
            [link.name]: either<unknown>(
              [2, () => true],
              [6, () => ({ ...rowsWanted(), ...selection(target, depth - 1) })],
              [1, () => pick([false, undefined, {}])],
            ),
          }
        }),
      )),
  })

  const columns = (model: Model): Row =>
    merged(several(5, () => ({ [pick(model.columns).name]: pick([true, true, true, true, false, undefined]) })))

  const selection = (model: Model, depth: number): Row => {
    const include = () => (model.links.length > 0 ? { include: related(model, depth) } : {})
    return either<Row>(
      [3, () => ({})],
      [4, () => ({ select: { ...columns(model), [pick(model.columns).name]: true, ...related(model, depth) } })],
      [4, include],
      [1, () => ({ omit: columns(model), ...(chance(40) && include()) })],
    )
  }

  const argsOf = (model: Model, action: Action): Row => {
    switch (action) {
      case 'count': {
        const { distinct, ...args } = window(model, 3)
        const counted = () => ({ ...(chance(60) && { _all: true }), [pick(model.columns).name]: true })
        return { ...args, ...(chance(15) && { select: chance(20) ? true : counted() }) }
      }
      case 'findMany':
        return { ...window(model, 3), ...selection(model, 3) }
      case 'findFirst':
      case 'findFirstOrThrow': {
        const { take, ...args } = window(model, 3)
        return { ...args, orderBy: orderBy(model, true), ...pick([{}, {}, { take: 1 }, { take: -1 }, { take }]), ...selection(model, 3) }
      }
      default:
        return { where: { ...uniqueWhere(model), ...(chance(30) && where(model, 2)) }, ...selection(model, 3) }
    }
  }

  /** The same with something in it that does not belong there. */
  const spoilt = (args: Row): Row => {
    const names = Object.keys(args)
    if (names.length === 0 || chance(15)) return { ...args, unknown: 1 }
    const name = pick(names)
    const inner = args[name]
    return { ...args, [name]: isPlain(inner) && chance(70) ? spoilt(inner) : pick(misfits) }
  }

  if (told) {
    const model = pick([...models.values()].filter((model) => tellingOf(model).length > 0))
    const args = toldWindow(model)
    if (chance(30)) return { model: model.name, action: 'count', args: { where: args.where }, odd }
    return { model: model.name, action: 'findMany', args: { ...args, ...selection(model, 1) }, odd }
  }
  const model = pick([...models.values()])
  const action = either<Action>([10, () => 'findMany'], [2, () => 'count'], [4, () => pick(actions)])
  const args = argsOf(model, action)
  return { model: model.name, action, args: chance(4) ? oddity(spoilt(args)) : args, odd }
}

const comparisons = ['lt', 'lte', 'gt', 'gte']

const comparable = new Set(['String', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime'])

const isText = ({ type, native, list }: Column) => type === 'String' && native !== 'Uuid' && !list

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const misfits = [42, -1, 1.5, 'text', '', true, {}, [], [[]], Number.NaN, 10n, new Date(0), () => 1, Symbol('misfit'), null, undefined]
