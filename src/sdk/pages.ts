import { isObject, isPage, type UntypedSelection } from './selection-text.ts'

/** How to request the page after another one. */
interface NextPage {
  after: string
  /** The selection that requests the page, and a function that finds the page in the response. */
  request: (args: { after: string; first: number | undefined }) => { selection: UntypedSelection; pageIn: (answer: unknown) => unknown }
}

type Row = Record<string, unknown>

/** The pages of all responses, each with its next page. The last page of a list maps to `undefined`. */
const pages = new WeakMap<object, NextPage | undefined>()

const answerKey = (key: string): string => key.split(': ')[0] as string

/** Registers the next page of each page in a response, and deletes the fields that were selected only for this. */
export function registerPages(selection: UntypedSelection, answer: unknown, isRoot = true): void {
  if (Array.isArray(answer)) for (const each of answer) registerPages(selection, each, isRoot)
  if (!isObject(answer)) return
  registerFields(selection, answer, isRoot)
  for (const added of ['_id', '_type', '_page']) delete answer[added]
}

function registerFields(selection: UntypedSelection, answer: Row, isRoot: boolean): void {
  for (const [key, inner] of Object.entries(selection)) {
    if (key === '$' || !isObject(inner)) continue
    if (key.startsWith('... on ')) {
      registerFields(inner, answer, isRoot)
      continue
    }
    const value = answer[answerKey(key)]
    if (isPage(inner) && isObject(value)) pages.set(value, nextPageOf(key, inner, value, isRoot ? undefined : answer))
    registerPages(inner, value, false)
  }
}

function nextPageOf(key: string, inner: UntypedSelection, page: Row, parent: Row | undefined): NextPage | undefined {
  const { hasNextPage, endCursor } = isObject(page._page) ? page._page : {}
  if (!hasNextPage || typeof endCursor !== 'string') return undefined
  const id = parent?._id
  const onType = `... on ${parent?._type}`
  return {
    after: endCursor,
    request: ({ after, first }) => {
      const { last: _last, before: _before, ...args } = isObject(inner.$) ? inner.$ : {}
      const list = { [key]: { ...inner, $: { ...args, after, ...(first !== undefined && { first }) } } }
      return parent
        ? {
            selection: { node: { $: { id }, [onType]: list } },
            pageIn: (answer) => isObject(answer) && isObject(answer.node) && answer.node[answerKey(key)],
          }
        : { selection: list, pageIn: (answer) => isObject(answer) && answer[answerKey(key)] }
    },
  }
}

/** Options of an iteration. */
export interface EachOptions {
  /** Maximum number of records. Default: all. */
  limit?: number | undefined
  /** Number of records per request, from 1 to 200. Default: 100. */
  pageSize?: number | undefined
}

interface PageSource extends EachOptions {
  /** Returns the first page, with at most `first` records. */
  begin: (first: number, signal: AbortSignal) => unknown
  query: (selection: UntypedSelection, signal: AbortSignal) => Promise<unknown>
  signal?: AbortSignal | undefined
}

/** Iterates over the records of a page and of the following pages. It requests each page when it is needed. Ending the loop early aborts the current request. */
export function iteratePages({
  begin,
  query,
  signal,
  limit = Number.POSITIVE_INFINITY,
  pageSize = 100,
}: PageSource): AsyncIterableIterator<unknown> {
  if (!(limit >= 0)) throw new TypeError(`limit is ${limit}. Give 0 or more.`)
  if (!(pageSize >= 1 && pageSize <= 200)) throw new TypeError(`pageSize is ${pageSize}. Give 1 to 200.`)
  const ending = new AbortController()
  const either = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal

  async function* rows(): AsyncGenerator<unknown, void> {
    let left = limit
    if (left === 0) return
    let page = await begin(Math.min(pageSize, left), either)
    for (;;) {
      if (!isObject(page) || !pages.has(page)) throw new TypeError('No page of this client.')
      const items = page.nodes ?? page.edges
      for (const item of Array.isArray(items) ? items : []) {
        yield item
        left--
        if (left === 0) return
      }
      const next = pages.get(page)
      if (!next) return
      const { selection, pageIn } = next.request({ after: next.after, first: Math.min(pageSize, left) })
      page = pageIn(await query(selection, either))
    }
  }

  const iterator = rows()
  const ended = (error: unknown) => {
    if (ending.signal.aborted && !signal?.aborted) return { done: true as const, value: undefined }
    throw error
  }
  return {
    next: () => iterator.next().catch(ended),
    return: async () => {
      ending.abort()
      return iterator.return().catch(ended)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
