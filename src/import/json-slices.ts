import { Unreadable } from '../record/source-files.ts'
import type { SourceFile } from './format.ts'
import { textOf } from './source-text.ts'

/** A member of an object, or an item of a list that is one, as JSON text. */
export interface JsonSlice {
  /** The key of the member. */
  key: string
  /** The index of the item. Undefined for a member that is no list, and for an empty list, whose text is `[]`. */
  index: number | undefined
  text: string
  /** The line where it begins, counted from 1. */
  line: number
}

/** A slice has at most this many UTF-16 code units, and so many lists and mappings in one another. */
const maxLength = 32_000_000
const maxDepth = 100

/**
 * Cuts JSON text into the items of the lists of its outermost object, in bounded memory: `JSON.parse` reads each. With `isLines` there may be
 * several objects, as in JSON Lines.
 * @throws {Unreadable} with the line where the text is no JSON object, or a slice is too long
 */
export async function* jsonSlices(file: SourceFile, isLines: boolean): AsyncGenerator<JsonSlice> {
  const slicer = new JsonSlicer(file.shown, isLines)
  for await (const text of textOf(file)) yield* slicer.slices(text)
  slicer.end()
}

/** What comes next outside of a slice. */
type Expected = 'object' | 'first key' | 'key' | 'colon' | 'value' | 'first item' | 'item' | 'comma in list' | 'comma in object'

const spoken: Record<Expected, string> = {
  object: '"{"',
  'first key': 'a key in quotation marks, or "}"',
  key: 'a key in quotation marks',
  colon: '":"',
  value: 'a value',
  'first item': 'an item of the list, or "]"',
  item: 'an item of the list',
  'comma in list': '"," or "]"',
  'comma in object': '"," or "}"',
}

class JsonSlicer {
  readonly #shown: string
  readonly #isLines: boolean
  #line = 1
  #objects = 0
  #expected: Expected = 'object'
  #key = ''
  readonly #keys = new Set<string>()
  #index = 0
  /** The slice that is open. A key is one too. */
  #open:
    | { pieces: string[]; length: number; line: number; depth: number; isKey: boolean; kind: 'string' | 'container' | 'scalar' }
    | undefined
  #isInString = false
  #isEscaped = false

  constructor(shown: string, isLines: boolean) {
    this.#shown = shown
    this.#isLines = isLines
  }

  *slices(text: string): Generator<JsonSlice> {
    for (let at = 0; at < text.length; ) {
      if (!this.#open) {
        const start = this.#skip(text, at)
        if (start >= text.length) return
        at = yield* this.#token(text, start)
        continue
      }
      const end = this.#endOfSlice(text, at)
      this.#add(text.slice(at, end ?? text.length))
      if (end === undefined) return
      at = end
      yield* this.#close()
    }
  }

  /** @throws {Unreadable} if the text ends too early */
  end(): void {
    if (this.#open || this.#expected !== 'object')
      throw this.#error(
        `it ends too early: expected ${this.#open ? 'the end of a value' : spoken[this.#expected]}. The file may be truncated.`,
      )
    if (this.#objects === 0) throw new Unreadable(`${this.#shown}: it is empty`)
  }

  #error(message: string, line = this.#line): Unreadable {
    return new Unreadable(`${this.#shown}:${line} ${message}`)
  }

  /** The place after white space. */
  #skip(text: string, from: number): number {
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) this.#line++
      else if (code !== 32 && code !== 9 && code !== 13) break
    }
    return at
  }

  /** Reads what is between slices, or begins one. Returns the place after it. */
  *#token(text: string, at: number): Generator<JsonSlice, number> {
    const sign = text.charAt(at)
    const expected = this.#expected
    const wrong = () => this.#error(`expected ${spoken[expected]}, found ${JSON.stringify(text.slice(at, at + 20).split('\n')[0])}`)
    switch (expected) {
      case 'object':
        if (sign !== '{') throw wrong()
        if (this.#objects++ > 0 && !this.#isLines)
          throw this.#error('a second object begins. A .json file has one: save several as JSON Lines, in a .jsonl file.')
        this.#keys.clear()
        this.#expected = 'first key'
        return at + 1
      case 'first key':
      case 'key':
        if (sign === '}' && expected === 'first key') {
          this.#expected = 'object'
          return at + 1
        }
        if (sign !== '"') throw wrong()
        this.#begin(text, at, true)
        return at + 1
      case 'colon':
        if (sign !== ':') throw wrong()
        this.#expected = 'value'
        return at + 1
      case 'value':
        if (sign === '[') {
          this.#index = 0
          this.#expected = 'first item'
          return at + 1
        }
        break
      case 'first item':
        if (sign !== ']') break
        yield { key: this.#key, index: undefined, text: '[]', line: this.#line }
        this.#expected = 'comma in object'
        return at + 1
      case 'comma in list':
        if (sign === ']') this.#expected = 'comma in object'
        else if (sign === ',') this.#expected = 'item'
        else throw wrong()
        return at + 1
      case 'comma in object':
        if (sign === '}') this.#expected = 'object'
        else if (sign === ',') this.#expected = 'key'
        else throw wrong()
        return at + 1
    }
    if (!/["{[\-\dtfn]/.test(sign)) throw wrong()
    this.#begin(text, at, false)
    return at + 1
  }

  #begin(text: string, at: number, isKey: boolean): void {
    const sign = text.charAt(at)
    const kind = sign === '"' ? 'string' : sign === '{' || sign === '[' ? 'container' : 'scalar'
    this.#isInString = kind === 'string'
    this.#open = { pieces: [sign], length: 1, line: this.#line, depth: kind === 'container' ? 1 : 0, isKey, kind }
  }

  /** The place after the open slice, if it ends in this text. */
  #endOfSlice(text: string, from: number): number | undefined {
    const open = this.#open
    if (!open) return from
    if (open.kind === 'scalar') {
      const end = text.slice(from).search(/[\s,\]}]/)
      return end < 0 ? undefined : from + end
    }
    let at = from
    while (at < text.length) {
      if (this.#isInString) {
        if (this.#isEscaped) {
          this.#isEscaped = false
          at++
          continue
        }
        at = next(inString, text, at)
        if (at >= text.length) return undefined
        if (text.charAt(at++) === '\\') this.#isEscaped = true
        else {
          this.#isInString = false
          if (open.depth === 0) return at
        }
        continue
      }
      at = next(structure, text, at)
      if (at >= text.length) return undefined
      const sign = text.charAt(at++)
      if (sign === '"') this.#isInString = true
      else if (sign === '{' || sign === '[') {
        if (++open.depth > maxDepth)
          throw this.#error(
            `is nested more than ${maxDepth} levels deep. A record needs seven: look for brackets that are not closed.`,
            open.line,
          )
      } else if (--open.depth === 0) return at
    }
    return undefined
  }

  #add(piece: string): void {
    const open = this.#open
    if (!open) return
    open.pieces.push(piece)
    open.length += piece.length
    if (open.length > maxLength)
      throw this.#error(
        `has a value of more than ${maxLength.toLocaleString('en')} characters. Split it: a document has at most 4,000,000.`,
        open.line,
      )
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.#line++
  }

  *#close(): Generator<JsonSlice> {
    const open = this.#open
    if (!open) return
    this.#open = undefined
    const text = open.pieces.join('')
    if (open.isKey) {
      this.#key = String(parseSlice({ key: '', index: undefined, text, line: open.line }, this.#shown))
      if (this.#keys.has(this.#key)) throw this.#error(`has the key ${JSON.stringify(this.#key)} twice. Put both values in one.`, open.line)
      this.#keys.add(this.#key)
      this.#expected = 'colon'
      return
    }
    const isItem = this.#expected === 'first item' || this.#expected === 'item'
    yield { key: this.#key, index: isItem ? this.#index++ : undefined, text, line: open.line }
    this.#expected = isItem ? 'comma in list' : 'comma in object'
  }
}

const inString = /["\\]/g
const structure = /["{}[\]]/g

/** The place of the next match, or the end of the text. */
function next(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.index ?? text.length
}

/** The value of a slice. @throws {Unreadable} with the line of the error */
export function parseSlice({ text, line }: JsonSlice, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0)
    const before = text.slice(0, position).split('\n').length - 1
    throw new Unreadable(`${shown}:${line + before} ${message.replace(/ \(line \d+ column \d+\)/, '')}`)
  }
}
