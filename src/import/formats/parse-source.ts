import { Composer, type CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml'
import type { Path } from '../../record/dataset-format.ts'
import { decode, megabytes, readBytes, shown, Unreadable } from '../../record/source-files.ts'

/** A YAML file has at most this many bytes, and this many UTF-16 code units in a line: it takes seconds for a megabyte, and more for a long line. */
export const maxYamlBytes = 16_000_000
const maxLineLength = 1_000_000
/** Lists and mappings in one another. A record needs seven levels. */
const maxDepth = 100

/** A source file that was parsed. */
export interface Source {
  data: unknown
  /** The line of the value at a path, or of the last step of the path that there is. */
  lineOf: (path: Path) => number
}

/** Parses a file of YAML or JSON. @throws {Unreadable} with a line for each error */
export function parseSource(file: string): Source {
  const bytes = readBytes(file)
  const text = decode(bytes, file)
  if (/\.json$/i.test(file)) {
    try {
      return { data: JSON.parse(text), lineOf: (path) => lineAt(text, offsetIn(text, path)) }
    } catch (error) {
      // A small file is read as YAML, which includes JSON, to name the line of the error.
      if (bytes.length > maxYamlBytes || longestLine(text).length > maxLineLength) throw new Unreadable(jsonError(file, text, error))
    }
  }
  return parseYaml(file, text, bytes.length)
}

function jsonError(file: string, text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(message)?.[1]
  return `${shown(file)}${position === undefined ? '' : `:${lineAt(text, Number(position))}`} ${message}`
}

/** Parses YAML. @throws {Unreadable} with a line for each error */
export function parseYaml(file: string, text: string, size: number): Source {
  if (size > maxYamlBytes)
    throw new Unreadable(
      `${shown(file)}: it has ${megabytes(size)}, and a YAML file has at most ${megabytes(maxYamlBytes)}. Split it into several files, or write JSON.`,
    )
  const long = longestLine(text)
  if (long.length > maxLineLength)
    throw new Unreadable(
      `${shown(file)}:${long.line} has ${long.length.toLocaleString('en')} characters, and a line of YAML has at most ${maxLineLength.toLocaleString('en')}. Break it into several lines, or write JSON.`,
    )
  const lines = new LineCounter()
  const lineOf = (offset: number) => lines.linePos(offset).line
  const composer = new Composer({ lineCounter: lines, prettyErrors: false })
  const [document, second] = composer.compose(tokensOf(file, text, lines), true, text.length)
  if (!document) throw new Unreadable(`${shown(file)}: it is empty`)
  const errors = document.errors.map(({ pos, message }) => `${shown(file)}:${lineOf(pos[0])} ${message}`)
  if (second) errors.push(`${shown(file)}:${lineOf(second.range[0])} a second document begins. A file has one: remove the line "---".`)
  if (errors.length > 0) throw new Unreadable(errors.join('\n'))
  try {
    return { data: document.toJS(), lineOf: (path) => lineOf(offsetOf(document, path)) }
  } catch (error) {
    // Aliases that have no anchor, or that together stand for too much.
    throw new Unreadable(
      `${shown(file)}: its aliases (*name) cannot be read: ${error instanceof Error ? error.message : error}. Write out what they stand for.`,
    )
  }
}

/** The tokens of YAML, as `parseDocument` makes them. @throws {Unreadable} where they are nested too deeply, before the work grows */
function* tokensOf(file: string, text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > maxDepth)
      throw new Unreadable(
        `${shown(file)}:${lines.linePos(parser.offset).line} is nested more than ${maxDepth} levels deep. A record needs seven: look for brackets that are not closed.`,
      )
  }
  yield* parser.end()
}

function longestLine(text: string): { line: number; length: number } {
  let longest = { line: 1, length: 0 }
  for (let [line, start] = [1, 0]; start <= text.length; line++) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > longest.length) longest = { line, length }
    start += length + 1
  }
  return longest
}

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    const key = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step)?.key : undefined
    node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    offset = startOf(key) ?? startOf(node) ?? offset
  }
  return offset
}

const startOf = (node: unknown): number | undefined => (isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined)

/** Where the value at a path of valid JSON begins, or its key. It reads the text once, whatever its size. */
export function offsetIn(text: string, path: Path): number {
  const scan = scannerOf(text)
  let offset = scan.space(0)
  let value = offset
  for (const step of path) {
    const isObject = text[value] === '{'
    if (!isObject && text[value] !== '[') return offset
    let at = scan.space(value + 1)
    let found: number | undefined
    // Of a key that is there twice, JSON.parse has the last value.
    for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
      const key = at
      const start = isObject ? scan.space(scan.space(scan.value(at)) + 1) : at
      const name = isObject ? JSON.parse(text.slice(key, scan.value(key))) : index
      if (name === step) {
        ;[found, offset] = [start, key]
        if (!isObject) break
      }
      at = scan.space(scan.value(start))
      if (text[at] === ',') at = scan.space(at + 1)
    }
    if (found === undefined) return offset
    value = found
  }
  return offset
}

/** Steps over white space and values of valid JSON. */
function scannerOf(text: string) {
  const matchAt = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    pattern.test(text)
    return pattern.lastIndex
  }
  const string = (at: number): number => {
    for (let end = text.indexOf('"', at + 1); ; end = text.indexOf('"', end + 1)) {
      let before = end
      while (text[before - 1] === '\\') before--
      if (end < 0 || (end - before) % 2 === 0) return end + 1
    }
  }
  return {
    space: (at: number) => matchAt(/[ \t\r\n]*/y, at),
    value: (at: number): number => {
      if (text[at] === '"') return string(at)
      if (text[at] !== '{' && text[at] !== '[') return matchAt(/[^\s,\]}]*/y, at)
      const next = /["{}[\]]/g
      next.lastIndex = at
      for (let depth = 0; ; ) {
        const found = next.exec(text)
        if (!found) return text.length
        if (found[0] === '"') next.lastIndex = string(found.index)
        else if (found[0] === '{' || found[0] === '[') depth++
        else if (--depth === 0) return next.lastIndex
      }
    },
  }
}
