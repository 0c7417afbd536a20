import { type Asked, isAsked, isPage } from './selection-text.ts'

/** How the page behind one is asked for. */
interface Next {
  after: string
  /** A selection in which that page stands, and where it stands in the answer. */
  ask: (args: { after: string; first: number | undefined }) => { selection: Asked; in: (answer: unknown) => unknown }
}

type Row = Record<string, unknown>

/** The pages of answers; those that are the last have no next one. */
const pages = new WeakMap<object, Next | undefined>()

const answerKey = (key: string): string => key.split(': ')[0] as string

/** Remembers of each page in an answer how to go on from it, and takes out again what was asked for that only. */
export function keepPages(selection: Asked, answer: unknown, isRoot = true): void {
  if (Array.isArray(answer)) for (const each of answer) keepPages(selection, each, isRoot)
  if (!isAsked(answer)) return
  keepFields(selection, answer, isRoot)
  for (const own of ['_id', '_type', '_page']) delete answer[own]
}

function keepFields(selection: Asked, answer: Row, isRoot: boolean): void {
  for (const [key, inner] of Object.entries(selection)) {
    if (key === '$' || !isAsked(inner)) continue
    if (key.startsWith('... on ')) {
      keepFields(inner, answer, isRoot)
      continue
    }
    const value = answer[answerKey(key)]
    if (isPage(inner) && isAsked(value)) pages.set(value, nextOf(key, inner, value, isRoot ? undefined : answer))
    keepPages(inner, value, false)
  }
}

function nextOf(key: string, inner: Asked, page: Row, parent: Row | undefined): Next | undefined {
  const { hasNextPage, endCursor } = isAsked(page._page) ? page._page : {}
  if (!hasNextPage || typeof endCursor !== 'string') return undefined
  const id = parent?._id
  const part = `... on ${parent?._type}`
  return {
    after: endCursor,
    ask: ({ after, first }) => {
      const { last: _last, before: _before, ...args } = isAsked(inner.$) ? inner.$ : {}
      const list = { [key]: { ...inner, $: { ...args, after, ...(first !== undefined && { first }) } } }
      return parent
        ? {
            selection: { node: { $: { id }, [part]: list } },
            in: (answer) => isAsked(answer) && isAsked(answer.node) && answer.node[answerKey(key)],
          }
        : { selection: list, in: (answer) => isAsked(answer) && answer[answerKey(key)] }
    },
  }
}

/** How much is iterated over. */
export interface EachOptions {
  /** How many records at most. Default: all there are. */
  limit?: number | undefined
  /** How many in one request, 1 to 200. Default: 100. */
  pageSize?: number | undefined
}

interface Way extends EachOptions {
  /** Has the first page, of at most so many. */
  begin: (first: number, signal: AbortSignal) => unknown
  query: (selection: Asked, signal: AbortSignal) => Promise<unknown>
  signal?: AbortSignal | undefined
}

/** Iterates over what is in a page and in those behind it, asked for when they are needed. To end it early ends the request under way. */
export function eachOf({ begin, query, signal, limit = Number.POSITIVE_INFINITY, pageSize = 100 }: Way): AsyncIterableIterator<unknown> {
  if (!(limit >= 0)) throw new TypeError(`limit is ${limit}. Give 0 or more.`)
  if (!(pageSize >= 1 && pageSize <= 200)) throw new TypeError(`pageSize is ${pageSize}. Give 1 to 200.`)
  const ending = new AbortController()
  const either = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal

  async function* rows(): AsyncGenerator<unknown, void> {
    let left = limit
    if (left === 0) return
    let page = await begin(Math.min(pageSize, left), either)
    for (;;) {
      if (!isAsked(page) || !pages.has(page)) throw new TypeError('This is no page of an answer of this client.')
      const items = page.nodes ?? page.edges
      for (const item of Array.isArray(items) ? items : []) {
        yield item
        left--
        if (left === 0) return
      }
      const next = pages.get(page)
      if (!next) return
      const asked = next.ask({ after: next.after, first: Math.min(pageSize, left) })
      page = asked.in(await query(asked.selection, either))
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
