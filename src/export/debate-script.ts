import type { ExportedDataset, RecordIn } from './writer.ts'

type Meeting = RecordIn<'meetings'>
type Statement = RecordIn<'statements'>
type Document = RecordIn<'documents'>

/** Some words of a speech, or what stands between them, such as a stage direction. */
export interface Piece {
  isWords: boolean
  text: string
}

/** What a debate consists of, in the order of its document. */
export type ScriptStep =
  /** A line of the document that is no speech. */
  | { kind: 'aside'; text: string }
  /** The heading of an agenda item. */
  | { kind: 'heading'; item: string; text: string }
  /** A speech: its label, which stands before it, and its lines. */
  | { kind: 'speech'; statement: Statement; label: string | undefined; lines: Piece[][] }

/**
 * A meeting as its documents have it: their text, divided into speeches, headings and other lines. A speech without a text of a document that
 * may be published is its words alone.
 */
export async function* scriptOf(dataset: ExportedDataset, meeting: Meeting, isWanted: (statement: Statement) => boolean) {
  let current: Script | undefined
  for await (const statement of dataset.statementsOf(meeting.slug)) {
    if (!isWanted(statement)) continue
    const slug = statement.evidence[0]?.document
    if (slug !== undefined && slug !== current?.document.slug) {
      if (current) yield* current.rest()
      const document: Document | undefined = (await dataset.find('documents', [slug])).get(slug)
      current = document && new Script(document, meeting)
    }
    if (current) yield* current.speech(statement)
    else yield wordsOnly(statement)
  }
  if (current) yield* current.rest()
}

const wordsOnly = (statement: Statement): ScriptStep => ({
  kind: 'speech',
  statement,
  label: statement.evidence[0]?.attribution,
  lines: statement.text
    .split(/\n+/)
    .filter((line) => /\S/.test(line))
    .map((text) => [{ isWords: true, text }]),
})

/** The steps of one document. */
class Script {
  readonly document: Document
  readonly #text: string
  /** Where reading is: in UTF-16 code units, and in code points. */
  #unit = 0
  #point = 0
  readonly #headings: { item: string; start: number; end: number }[]

  constructor(document: Document, meeting: Meeting) {
    this.document = document
    this.#text = document.text ?? ''
    this.#headings = meeting.agendaItems
      .flatMap(({ slug, evidence }) =>
        evidence
          .filter((each) => each.document === document.slug && document.text !== undefined)
          .flatMap(({ spans: [first] }) => (first ? [{ item: slug, start: first.start, end: first.end }] : [])),
      )
      .sort((a, b) => a.start - b.start)
  }

  *speech(statement: Statement): Generator<ScriptStep> {
    const spans = statement.evidence[0]?.spans ?? []
    const content = spans.filter(({ role }) => role === 'CONTENT')
    const [first, last] = [content[0], content.at(-1)]
    if (!first || !last || this.document.text === undefined || first.start < this.#point) {
      yield wordsOnly(statement)
      return
    }
    const source = spans.find(({ role, end, start }) => role === 'SOURCE' && end <= first.start && start >= this.#point)
    yield* this.#before(source?.start ?? first.start)
    let label: string | undefined
    if (source) {
      label = this.#take(source.end)
      const between = this.#take(first.start)
      // Other lines between the label and the words are rare. They are written before both.
      for (const line of linesOf(between)) yield { kind: 'aside', text: line }
    }
    yield { kind: 'speech', statement, label, lines: this.#lines(statement, content) }
  }

  *rest(): Generator<ScriptStep> {
    yield* this.#before(Number.POSITIVE_INFINITY)
  }

  /** The lines and headings before a place. */
  *#before(end: number): Generator<ScriptStep> {
    for (let next = this.#headings[0]; next && next.start < end; next = this.#headings[0]) {
      this.#headings.shift()
      if (next.start < this.#point) continue
      for (const text of linesOf(this.#take(next.start))) yield { kind: 'aside', text }
      yield { kind: 'heading', item: next.item, text: this.#take(next.end) }
    }
    for (const text of linesOf(this.#take(end))) yield { kind: 'aside', text }
  }

  /** The lines of a speech, each with its words and the asides between them. */
  #lines({ text }: Statement, content: readonly { start: number; end: number }[]): Piece[][] {
    const lines: Piece[][] = [[]]
    const add = (piece: Piece) => {
      for (const [index, part] of piece.text.split('\n').entries()) {
        if (index > 0) lines.push([])
        if (part !== '') lines.at(-1)?.push({ isWords: piece.isWords, text: part })
      }
    }
    let at = 0
    for (const { start, end } of content) {
      const between = this.#take(start)
      const words = this.#take(end)
      const found = text.indexOf(words, at)
      // Where the statement has no space, the document has one only so that words and note do not become one word.
      const isJoined = found === at && at > 0
      if (between !== '') add({ isWords: false, text: isJoined ? between.trim() : between })
      add({ isWords: true, text: words })
      if (found >= 0) at = found + words.length
    }
    return lines.filter((line) => line.some((piece) => /\S/.test(piece.text)))
  }

  /** The text up to a code point. */
  #take(end: number): string {
    const from = this.#unit
    while (this.#point < end && this.#unit < this.#text.length) {
      this.#unit += (this.#text.codePointAt(this.#unit) ?? 0) > 0xffff ? 2 : 1
      this.#point++
    }
    return this.#text.slice(from, this.#unit)
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => /\S/.test(line))

/** An aside between words, with the white space around it outside of the element. */
export function aside(text: string, element: (words: string) => string): string {
  const words = text.trim()
  if (words === '') return text
  const start = text.indexOf(words)
  return `${text.slice(0, start)}${element(words)}${text.slice(start + words.length)}`
}
