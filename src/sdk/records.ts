import { checkOptions } from './check-options.ts'
import type { Query } from './generated/schema.ts'
import { many, one } from './generated/selections.ts'
import type { EachOptions } from './pages.ts'
import type { ArgsOf, Checked, Result, Selection, ValueOf } from './select.ts'
import type { UntypedSelection } from './selection-text.ts'
import type { RequestOptions } from './send.ts'

/** The fields of a record to return, instead of the default fields. */
interface SelectOption<Type, S> {
  /** A selection, such as `{ text: true, speaker: { person: { name: true } } }`. */
  select?: S & Checked<Type, S>
}

/** A page of records. */
export interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** Methods that read one record of a type. */
export interface One<Type, Standard extends Selection<Type>> {
  /**
   * Returns the record that a slug, a global id, `scheme:value` or a name means.
   *
   * @example
   * const lavrov = await rapporteur.person('Лавров', { select: { name: true, statementCount: true } })
   * console.log(lavrov?.name, lavrov?.statementCount)
   * @throws {UnknownRefError} @throws {AmbiguousRefError} @throws {RapporteurError}
   */
  <const S extends Selection<Type> = Standard>(ref: string, options?: SelectOption<Type, S> & RequestOptions): Promise<Result<Type, S>>
  /**
   * Returns the GraphQL text of the query, its variables, and a link that opens it in GraphiQL. It sends no request.
   *
   * @example
   * console.log(rapporteur.person.toGraphQL('lavrov').query)
   */
  toGraphQL<const S extends Selection<Type> = Standard>(ref: string, options?: SelectOption<Type, S>): Shown
}

/** Methods that read a list of records. */
export interface Many<Type, Args, Standard extends Selection<Type>> {
  /**
   * Returns one page of the records that match a filter. Default: the first 20. `first`, `after`, `last` and `before` select another page.
   *
   * @example
   * const { nodes, pageInfo } = await rapporteur.statements({ topic: 'syria' }, { first: 5, orderBy: 'SAID_ON_ASC' })
   * console.log(nodes[0]?.text, pageInfo.hasNextPage)
   * @throws {UnknownRefError} @throws {AmbiguousRefError} @throws {BadRequestError} @throws {RapporteurError}
   */
  <const S extends Selection<Type> = Standard>(
    where?: Where<Args>,
    options?: Omit<Args, 'where'> & SelectOption<Type, S> & RequestOptions,
  ): Promise<Page<Result<Type, S>>>
  /**
   * Iterates over all records that match a filter. It requests each page when it is needed. Ending the loop early aborts the current request.
   *
   * @example
   * for await (const { slug } of rapporteur.meetings.each({}, { limit: 10 })) console.log(slug)
   * @throws {RapporteurError}
   */
  each<const S extends Selection<Type> = Standard>(
    where?: Where<Args>,
    options?: EachOptions & Ordered<Args> & SelectOption<Type, S> & RequestOptions,
  ): AsyncIterableIterator<Result<Type, S>>
  /**
   * Returns the records that match a filter in one array, at most `limit` records.
   *
   * @example
   * const persons = await rapporteur.persons.all({}, { limit: 1000, select: { name: true } })
   * console.log(persons.map(({ name }) => name))
   * @throws {RapporteurError} @throws {TypeError} without a limit
   */
  all<const S extends Selection<Type> = Standard>(
    where: Where<Args> | undefined,
    options: EachOptions & { limit: number } & Ordered<Args> & SelectOption<Type, S> & RequestOptions,
  ): Promise<Result<Type, S>[]>
  /**
   * Returns the number of records that match a filter.
   *
   * @example
   * console.log(await rapporteur.statements.count({ speaker: 'lavrov', not: { topic: 'syria' } }))
   * @throws {RapporteurError}
   */
  count(where?: Where<Args>, options?: RequestOptions): Promise<number>
  /**
   * Returns the GraphQL text of the query, its variables, and a link that opens it in GraphiQL. It sends no request.
   *
   * @example
   * const { query, variables } = rapporteur.statements.toGraphQL({ speaker: 'lavrov' }, { first: 3 })
   * console.log(query, variables)
   */
  toGraphQL<const S extends Selection<Type> = Standard>(where?: Where<Args>, options?: Omit<Args, 'where'> & SelectOption<Type, S>): Shown
}

type Where<Args> = Args extends { where?: infer W } ? NonNullable<W> : never
type Ordered<Args> = 'orderBy' extends keyof Args ? Pick<Args, 'orderBy'> : unknown
type Node<V> = V extends { nodes: (infer N)[] } ? N : never

/** The methods of a client for each record type, with the field names of the API. */
export type Records = {
  readonly [Key in keyof typeof one]: OneOf<NonNullable<ValueOf<Query[Key]>>, (typeof one)[Key]>
} & {
  readonly [Key in keyof typeof many]: ManyOf<Node<ValueOf<Query[Key]>>, ArgsOf<Query[Key]>, (typeof many)[Key]>
}
type OneOf<Type, Standard> = Standard extends Selection<Type> ? One<Type, Standard> : never
type ManyOf<Type, Args, Standard> = Standard extends Selection<Type> ? Many<Type, Args, Standard> : never

/** A query as GraphQL text, its variables, and a link that opens it in GraphiQL. */
export interface Shown {
  query: string
  variables: Record<string, unknown>
  graphiql: string
}

/** The functions that the methods of a client are built from. */
export interface QueryFunctions {
  query: (selection: UntypedSelection, options: RequestOptions) => Promise<Record<string, unknown>>
  show: (selection: UntypedSelection) => Shown
  each: (begin: (first: number, signal: AbortSignal) => unknown, options: EachOptions & RequestOptions) => AsyncIterableIterator<unknown>
}

export const requestOptions = ['signal', 'timeout', 'retries']
export const eachOptions = ['limit', 'pageSize', ...requestOptions]
const pageOptions = ['first', 'after', 'last', 'before', 'orderBy']
type Options = Record<string, unknown>

/** Creates the methods for each record type. */
export function recordsOf({ query, show, each }: QueryFunctions): Records {
  const single = Object.entries(one).map(([field, defaultFields]) => {
    const selection = (ref: string, { select = defaultFields }: Options) => ({ [field]: { $: { ref }, ...(select as UntypedSelection) } })
    const get = async (ref: string, options: Options = {}) => {
      checkOptions(options, ['select', ...requestOptions], field)
      return (await query(selection(ref, options), options))[field]
    }
    const toGraphQL = (ref: string, options: Options = {}) => show(selection(ref, checkOptions(options, ['select'], field)))
    return [field, Object.assign(get, { toGraphQL })]
  })
  const lists = Object.entries(many).map(([field, defaultFields]) => {
    const selection = (where: unknown, { select = defaultFields, signal, timeout, retries, ...args }: Options) => ({
      [field]: { $: { where, ...args }, nodes: select, pageInfo },
    })
    const list = async (where?: unknown, options: Options = {}) => {
      checkOptions(options, ['select', ...pageOptions, ...requestOptions], field)
      return (await query(selection(where, options), options))[field]
    }
    const iterate = (where?: unknown, options: Options = {}) => {
      const { limit: _limit, pageSize: _pageSize, ...rest } = checkOptions(options, ['select', 'orderBy', ...eachOptions], `${field}.each`)
      return each((first, signal) => list(where, { ...rest, first, signal }), options)
    }
    const all = async (where: unknown, options: Options = {}) => collect(iterate(where, options), options)
    const count = async (where?: unknown, options: Options = {}) => {
      checkOptions(options, requestOptions, `${field}.count`)
      // The answer has what the selection names.
      return ((await query({ [field]: { $: { where }, totalCount: true } }, options))[field] as { totalCount: number }).totalCount
    }
    const toGraphQL = (where?: unknown, options: Options = {}) =>
      show(selection(where, checkOptions(options, ['select', ...pageOptions], field)))
    return [field, Object.assign(list, { each: iterate, all, count, toGraphQL })]
  })
  // Each field stands beside the methods that its row of `one` or `many` gives it.
  return Object.fromEntries([...single, ...lists]) as Records
}

const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }

/** Collects an iteration in an array. `limit` is required, so that nobody loads a whole list by mistake. */
export async function collect(rows: AsyncIterable<unknown>, { limit }: EachOptions = {}): Promise<unknown[]> {
  if (limit === undefined) throw new TypeError('all needs a limit, such as { limit: 1000 }.')
  const collected: unknown[] = []
  for await (const row of rows) collected.push(row)
  return collected
}
