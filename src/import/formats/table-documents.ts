import { codePoints } from '../../record/source-files.ts'
import type { RecordLists } from '../format.ts'

type DocumentRecord = NonNullable<RecordLists['documents']>[number]

/** The largest number of code points in the text of a document. */
export const maxText = 4_000_000

const between = '\n\n'

/** A document without its text. */
export type DocumentFacts = Omit<DocumentRecord, 'text' | 'slug'> & { slug: string }

/** The words of a row in a document. */
export interface Passage {
  exact: string
  role: SpanRole
}

type SpanRole = NonNullable<
  NonNullable<NonNullable<NonNullable<RecordLists['statements']>[number]['evidence']>[number]['spans']>[number]['role']
>

interface Open {
  facts: DocumentFacts
  slug: string
  texts: string[]
  length: number
  firstRow: number
  lastRow: number
}

/**
 * The documents that the rows of a table are evidence of. The text of each is that of its rows, with an empty line between them. A document that
 * is too long, or that occurs again after it was written, is continued in another one.
 */
export function documentsOf() {
  /** How many documents there are for each slug, those that are written included. */
  const counts = new Map<string, number>()
  let open = new Map<string, Open>()
  let full: Open[] = []

  const slugOfPart = (slug: string) => {
    let count = counts.get(slug) ?? 0
    let part: string
    do part = ++count === 1 ? slug : `${slug}-part-${count}`
    while (count > 1 && counts.has(part))
    counts.set(slug, count)
    if (part !== slug) counts.set(part, 1)
    return part
  }

  return {
    /** The number of documents. */
    get size() {
      return counts.size
    },
    /** Adds the passages of a row, with an empty line between them, and returns the evidence. */
    add(facts: DocumentFacts, passages: readonly Passage[], row: number) {
      const text = passages.map(({ exact }) => exact).join(between)
      const length = codePoints(text)
      let document = open.get(facts.slug)
      if (document && document.length + between.length + length > maxText) {
        full.push(document)
        document = undefined
      }
      document ??= { facts, slug: slugOfPart(facts.slug), texts: [], length: 0, firstRow: row, lastRow: row }
      open.set(facts.slug, document)
      const start = document.length === 0 ? 0 : document.length + between.length
      document.texts.push(text)
      document.length = start + length
      document.lastRow = row
      let at = start
      const spans = passages.map(({ exact, role }) => {
        const span = { start: at, end: at + codePoints(exact), exact, role }
        at = span.end + between.length
        return span
      })
      return { document: document.slug, spans }
    },
    /** The documents since the last call, which are then written. `titleOf` may add the rows to the title; `isOnly` if no other has the slug. */
    take(titleOf: (facts: DocumentFacts, firstRow: number, lastRow: number, isOnly: boolean) => string): DocumentRecord[] {
      const done = [...full, ...open.values()]
      open = new Map()
      full = []
      return done.map(({ facts, slug, texts, firstRow, lastRow }) => ({
        ...facts,
        slug,
        title: titleOf(facts, firstRow, lastRow, counts.get(facts.slug) === 1),
        text: texts.join(between),
      }))
    },
  }
}
