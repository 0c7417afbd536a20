import { codePoints } from '../record/source-files.ts'

/** A passage of a document's text: half-open offsets in Unicode code points. */
export interface Passage {
  start: number
  end: number
  exact: string
}

/** The words of a statement, and where they stand. */
export interface Words {
  text: string
  passages: Passage[]
}

/** A passage that is read: a heading, the name of a speaker. */
export interface Region {
  /** Undefined if nothing was written while it was open. */
  passage: Passage | undefined
}

type Gap = '' | ' ' | '\n'

/**
 * The text of a document, made of the character data of XML: a line for each paragraph, white space collapsed. The words of a statement are
 * the text between `begin` and `end`, without the asides in it, such as stage directions.
 */
export class DebateText {
  readonly #chunks: string[] = []
  #pieces: string[] = []
  #points = 0
  #size = 0
  /** What stands between the last character and the next one. */
  #gap: Gap = ''
  #asides = 0
  #endsWithWords = false
  #said: { text: string; passages: Passage[]; gap: Gap; isOpen: boolean } | undefined
  readonly #regions: Region[] = []
  readonly #isKept: boolean

  /** @param isKept - false if only offsets are needed */
  constructor(isKept: boolean) {
    this.#isKept = isKept
  }

  /** The length in UTF-16 code units. */
  get size(): number {
    return this.#size
  }

  /** The number of characters of the statement that was begun. */
  get sizeOfWords(): number {
    return this.#said?.text.length ?? 0
  }

  /** Whether the next character belongs to a paragraph that has some. */
  get isInParagraph(): boolean {
    return this.#points > 0 && this.#gap !== '\n'
  }

  get isAside(): boolean {
    return this.#asides > 0
  }

  /** Character data. */
  add(text: string): void {
    const normal = /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text
    const start = normal.startsWith(' ') ? 1 : 0
    const end = normal.endsWith(' ') ? normal.length - 1 : normal.length
    if (start > 0) this.space()
    if (start >= end) return
    this.#write(start > 0 || end < normal.length ? normal.slice(start, end) : normal)
    if (end < normal.length) this.space()
  }

  /** White space. */
  space(): void {
    if (this.#gap === '' && this.#points > 0) this.#gap = ' '
    if (this.#said && this.#asides === 0 && this.#said.gap === '') this.#said.gap = ' '
  }

  /** The end of a paragraph: the next text begins on a new line. */
  block(): void {
    this.#gap = '\n'
    if (this.#said && this.#asides === 0) this.#said.gap = '\n'
  }

  /** What follows are no words of the speaker, until `endAside`. */
  beginAside(): void {
    this.#asides++
  }

  endAside(): void {
    this.#asides--
  }

  /** A statement begins. */
  begin(): void {
    this.#said = { text: '', passages: [], gap: '', isOpen: false }
  }

  /** The statement ends. Undefined if it has no words. */
  end(): Words | undefined {
    const said = this.#said
    this.#said = undefined
    if (!said || !/\S/.test(said.text)) return undefined
    const [only, another] = said.passages
    // One string in memory instead of two that were put together.
    if (only && !another) only.exact = said.text
    return { text: said.text, passages: said.passages }
  }

  /** A passage begins, which has all text until `endRegion`. */
  beginRegion(): Region {
    const region: Region = { passage: undefined }
    this.#regions.push(region)
    return region
  }

  endRegion(region: Region): void {
    const at = this.#regions.indexOf(region)
    if (at >= 0) this.#regions.splice(at, 1)
  }

  /** The text so far. */
  toString(): string {
    return this.#chunks.join('') + this.#pieces.join('')
  }

  #write(characters: string): void {
    const isWords = this.#said !== undefined && this.#asides === 0
    let gap: Gap = this.#points === 0 ? '' : this.#gap
    // Words and a note must not become one word.
    if (gap === '' && this.#points > 0 && isWords !== this.#endsWithWords) gap = ' '
    const start = this.#points + gap.length
    const end = start + lengthOf(characters)
    for (const region of this.#regions) extend(region, gap, characters, start, end)
    if (this.#said && isWords) say(this.#said, gap, characters, start, end)
    else if (this.#said) this.#said.isOpen = false
    this.#points = end
    this.#size += gap.length + characters.length
    if (this.#isKept) this.#keep(gap, characters)
    this.#gap = ''
    this.#endsWithWords = isWords
  }

  #keep(gap: Gap, characters: string): void {
    this.#pieces.push(gap, characters)
    if (this.#pieces.length < joinedPieces) return
    this.#chunks.push(this.#pieces.join(''))
    this.#pieces = []
  }
}

/** So many pieces are joined, since each takes more memory than its characters. */
const joinedPieces = 4096

function say(
  said: { text: string; passages: Passage[]; gap: Gap; isOpen: boolean },
  gap: Gap,
  characters: string,
  start: number,
  end: number,
): void {
  const last = said.passages.at(-1)
  if (last && said.isOpen) {
    last.exact += gap + characters
    last.end = end
  } else {
    said.passages.push({ start, end, exact: characters })
  }
  said.text += said.text === '' ? characters : said.gap + characters
  said.gap = ''
  said.isOpen = true
}

function extend(region: Region, gap: Gap, characters: string, start: number, end: number): void {
  if (region.passage) {
    region.passage.exact += gap + characters
    region.passage.end = end
  } else {
    region.passage = { start, end, exact: characters }
  }
}

/** The number of code points. Most texts have no character of two code units. */
const lengthOf = (text: string) => (/[\ud800-\udfff]/.test(text) ? codePoints(text) : text.length)
