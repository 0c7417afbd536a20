import type { Query } from './generated/schema.ts'
import { many, one } from './generated/selections.ts'
import { only } from './only.ts'
import type { EachOptions } from './pages.ts'
import type { ArgsOf, Checked, Result, Selection, ValueOf } from './select.ts'
import type { Asked } from './selection-text.ts'
import type { RequestOptions } from './send.ts'

/** What of a record is wanted, in place of what comes unasked. */
interface Wanted<Type, S> {
  /** A selection: `{ text: true, speaker: { person: { name: true } } }`. */
  select?: S & Checked<Type, S>
}

/** A page of records. */
export interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** One-liners for a record of a type. */
export interface One<Type, Standard extends Selection<Type>> {
  /**
   * The record that a slug, an id or a name means.
   *
   * @example
   * const lavrov = await rapporteur.person('Лавров', { select: { name: true, statementCount: true } })
   * console.log(lavrov?.name, lavrov?.statementCount)
   * @throws {UnknownRefError} @throws {AmbiguousRefError} @throws {RapporteurError}
   */
  <const S extends Selection<Type> = Standard>(ref: string, options?: Wanted<Type, S> & RequestOptions): Promise<Result<Type, S>>
  /**
   * The same as GraphQL.
   *
   * @example
   * console.log(rapporteur.person.toGraphQL('lavrov').query)
   */
  toGraphQL<const S extends Selection<Type> = Standard>(ref: string, options?: Wanted<Type, S>): Shown
}

/** One-liners for a list of records. */
export interface Many<Type, Args, Standard extends Selection<Type>> {
  /**
   * A page of the records that fit a filter: the first 20, unless `first`, `after`, `last` or `before` say otherwise.
   *
   * @example
   * const { nodes, pageInfo } = await rapporteur.statements({ topic: 'syria' }, { first: 5, orderBy: 'SAID_ON_ASC' })
   * console.log(nodes[0]?.text, pageInfo.hasNextPage)
   * @throws {UnknownRefError} @throws {AmbiguousRefError} @throws {BadRequestError} @throws {RapporteurError}
   */
  <const S extends Selection<Type> = Standard>(
    where?: Where<Args>,
    options?: Omit<Args, 'where'> & Wanted<Type, S> & RequestOptions,
  ): Promise<Page<Result<Type, S>>>
  /**
   * All records that fit a filter, page by page as they are needed. To leave the loop ends the request under way.
   *
   * @example
   * for await (const { slug } of rapporteur.meetings.each({}, { limit: 10 })) console.log(slug)
   * @throws {RapporteurError}
   */
  each<const S extends Selection<Type> = Standard>(
    where?: Where<Args>,
    options?: EachOptions & Ordered<Args> & Wanted<Type, S> & RequestOptions,
  ): AsyncIterableIterator<Result<Type, S>>
  /**
   * At most `limit` records that fit a filter, in one array.
   *
   * @example
   * const persons = await rapporteur.persons.all({}, { limit: 1000, select: { name: true } })
   * console.log(persons.map(({ name }) => name))
   * @throws {RapporteurError} @throws {TypeError} without a limit
   */
  all<const S extends Selection<Type> = Standard>(
    where: Where<Args> | undefined,
    options: EachOptions & { limit: number } & Ordered<Args> & Wanted<Type, S> & RequestOptions,
  ): Promise<Result<Type, S>[]>
  /**
   * How many records fit a filter.
   *
   * @example
   * console.log(await rapporteur.statements.count({ speaker: 'lavrov', not: { topic: 'syria' } }))
   * @throws {RapporteurError}
   */
  count(where?: Where<Args>, options?: RequestOptions): Promise<number>
  /**
   * The same as GraphQL.
   *
   * @example
   * const { query, variables } = rapporteur.statements.toGraphQL({ speaker: 'lavrov' }, { first: 3 })
   * console.log(query, variables)
   */
  toGraphQL<const S extends Selection<Type> = Standard>(where?: Where<Args>, options?: Omit<Args, 'where'> & Wanted<Type, S>): Shown
}

type Where<Args> = Args extends { where?: infer W } ? NonNullable<W> : never
type Ordered<Args> = 'orderBy' extends keyof Args ? Pick<Args, 'orderBy'> : unknown
type Node<V> = V extends { nodes: (infer N)[] } ? N : never

/** The one-liners of a client, by the API's own names. */
export type Records = {
  readonly [Key in keyof typeof one]: OneOf<NonNullable<ValueOf<Query[Key]>>, (typeof one)[Key]>
} & {
  readonly [Key in keyof typeof many]: ManyOf<Node<ValueOf<Query[Key]>>, ArgsOf<Query[Key]>, (typeof many)[Key]>
}
type OneOf<Type, Standard> = Standard extends Selection<Type> ? One<Type, Standard> : never
type ManyOf<Type, Args, Standard> = Standard extends Selection<Type> ? Many<Type, Args, Standard> : never

/** A query with its variables, and a link that opens it in GraphiQL. */
export interface Shown {
  query: string
  variables: Record<string, unknown>
  graphiql: string
}

/** What the one-liners are made with. */
export interface Means {
  query: (selection: Asked, options: RequestOptions) => Promise<Record<string, unknown>>
  show: (selection: Asked) => Shown
  each: (begin: (first: number, signal: AbortSignal) => unknown, options: EachOptions & RequestOptions) => AsyncIterableIterator<unknown>
}

export const requestOptions = ['signal', 'timeout', 'retries']
export const eachOptions = ['limit', 'pageSize', ...requestOptions]
const pageOptions = ['first', 'after', 'last', 'before', 'orderBy']
type Options = Record<string, unknown>

/** Makes the one-liners. */
export function recordsOf({ query, show, each }: Means): Records {
  const found = Object.entries(one).map(([field, standard]) => {
    const selection = (ref: string, { select = standard }: Options) => ({ [field]: { $: { ref }, ...(select as Asked) } })
    const get = async (ref: string, options: Options = {}) => {
      only(options, ['select', ...requestOptions], field)
      return (await query(selection(ref, options), options))[field]
    }
    const toGraphQL = (ref: string, options: Options = {}) => show(selection(ref, only(options, ['select'], field)))
    return [field, Object.assign(get, { toGraphQL })]
  })
  const listed = Object.entries(many).map(([field, standard]) => {
    const selection = (where: unknown, { select = standard, signal, timeout, retries, ...args }: Options) => ({
      [field]: { $: { where, ...args }, nodes: select, pageInfo },
    })
    const list = async (where?: unknown, options: Options = {}) => {
      only(options, ['select', ...pageOptions, ...requestOptions], field)
      return (await query(selection(where, options), options))[field]
    }
    const iterate = (where?: unknown, options: Options = {}) => {
      const { limit: _limit, pageSize: _pageSize, ...rest } = only(options, ['select', 'orderBy', ...eachOptions], `${field}.each`)
      return each((first, signal) => list(where, { ...rest, first, signal }), options)
    }
    const all = async (where: unknown, options: Options = {}) => collect(iterate(where, options), options)
    const count = async (where?: unknown, options: Options = {}) => {
      only(options, requestOptions, `${field}.count`)
      return ((await query({ [field]: { $: { where }, totalCount: true } }, options))[field] as { totalCount: number }).totalCount
    }
    const toGraphQL = (where?: unknown, options: Options = {}) => show(selection(where, only(options, ['select', ...pageOptions], field)))
    return [field, Object.assign(list, { each: iterate, all, count, toGraphQL })]
  })
  return Object.fromEntries([...found, ...listed]) as Records
}

const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }

/** What is iterated over, in an array: at most so much, so that nobody loads all there is without meaning to. */
export async function collect(rows: AsyncIterable<unknown>, { limit }: EachOptions = {}): Promise<unknown[]> {
  if (limit === undefined) throw new TypeError('all wants a limit, such as { limit: 1000 }. For all there are, use each.')
  const collected: unknown[] = []
  for await (const row of rows) collected.push(row)
  return collected
}
