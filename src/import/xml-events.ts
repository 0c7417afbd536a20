import { SaxesParser } from 'saxes'
import { Unreadable } from '../record/source-files.ts'
import type { SourceFile } from './format.ts'

/** What a reader of XML is told, in the order of the file. Names are without their namespace prefix. */
export interface XmlHandler {
  /** An element begins. `line` is where its start tag ends. */
  open(name: string, attributes: Attributes, line: number): void
  /** Character data, entities resolved. */
  text(text: string): void
  close(name: string): void
}

/** The attributes of an element, with their prefixes: `xml:id`. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** Elements in one another. Debates need about twenty. */
const maxDepth = 200
/** A text, a tag or a comment has at most about this many characters. */
const maxRun = 4_000_000
/** So many characters are parsed at once. */
const step = 65_536
/** The XML declaration ends within so many bytes. */
const declarationBytes = 1024

/**
 * Parses a file of XML in bounded memory, and calls the handler. It pauses after each piece of the file, so that the caller can yield what is complete.
 * No entity is read from a DTD and no other file is opened.
 * @throws {Unreadable} with the line of what is not well-formed, not in the encoding of the file, or beyond a bound
 */
export async function* readXml(file: SourceFile, handler: XmlHandler): AsyncGenerator<void> {
  const parser = parserOf(file.shown, handler)
  for await (const piece of xmlText(file, () => parser.line)) {
    parser.write(piece)
    yield
  }
  parser.end()
  yield
}

function parserOf(shown: string, handler: XmlHandler) {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  let depth = 0
  let run = 0
  let started = 0
  const broken = (problem: string) => new Unreadable(`${shown}:${parser.line} ${problem}`)
  const told = () => {
    run = 0
    started = parser.line
  }
  parser.on('error', ({ message }) => {
    throw broken(problemOf(message))
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw broken('declares entities, which are not read. Write the characters themselves, for example with: xmllint --noent --dropdtd')
    told()
  })
  parser.on('opentag', (tag) => {
    told()
    if (++depth > maxDepth) throw broken(`has more than ${maxDepth} elements in one another. Look for elements that are not closed.`)
    handler.open(localName(tag.name), tag.attributes, parser.line)
  })
  parser.on('closetag', ({ name }) => {
    told()
    depth--
    handler.close(localName(name))
  })
  const text = (characters: string) => {
    told()
    if (depth > 0) handler.text(characters)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  // No other handler: with more of them V8 makes the parser an object of slow properties, and it takes four times as long.
  return {
    get line() {
      return parser.line
    },
    write(piece: string) {
      parser.write(piece)
      run += piece.length
      if (run > maxRun + step)
        throw new Unreadable(
          `${shown}:${started || 1} has more than ${maxRun.toLocaleString('en')} characters in one text, tag or comment. Divide the text into paragraphs.`,
        )
    },
    end() {
      if (depth > 0) throw broken(`ends before all elements are closed: ${depth} are open. Is the file truncated?`)
      parser.close()
    },
  }
}

const localName = (name: string) => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The problem of an error of the parser, which begins with line and column. */
function problemOf(message: string): string {
  const problem = message.replace(/^.*?\d+:\d+: /s, '').replace(/\.$/, '')
  return /entity/.test(problem)
    ? `is not well-formed XML: ${problem}. Only &amp; &lt; &gt; &quot; &apos; and numbers such as &#233; are read: write the character itself.`
    : `is not well-formed XML: ${problem}. Correct the file.`
}

async function* xmlText(file: SourceFile, line: () => number): AsyncGenerator<string> {
  let decode: ((bytes: Buffer, more: boolean) => string) | undefined
  let first: Buffer = Buffer.alloc(0)
  const decoded = function* (bytes: Buffer, more: boolean) {
    decode ??= decoderOf(bytes, file.shown, line)
    for (let at = 0; at < bytes.length; at += step) yield decode(bytes.subarray(at, at + step), true)
    if (!more) yield decode(Buffer.alloc(0), false)
  }
  for await (const chunk of file.chunks()) {
    const bytes: Buffer = first.length > 0 ? Buffer.concat([first, chunk]) : chunk
    if (!decode && bytes.length < declarationBytes) {
      first = bytes
      continue
    }
    first = Buffer.alloc(0)
    yield* decoded(bytes, true)
  }
  yield* decoded(first, false)
}

/** The encoding of a file by its byte order mark, its first two bytes, or its XML declaration; otherwise UTF-8. */
export function encodingOf(bytes: Buffer): string {
  const [first = 1, second = 1] = bytes
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(bytes.toString('latin1', 0, declarationBytes))?.[1]
  // A file that was saved anew can declare UTF-16 and have bytes of one character each.
  return declared === undefined || /^(utf|ucs|iso-10646-ucs)-?16/i.test(declared) ? 'utf-8' : declared
}

function decoderOf(start: Buffer, shown: string, line: () => number) {
  const encoding = encodingOf(start)
  const decoder = openDecoder(encoding, shown)
  let before: Buffer = Buffer.alloc(0)
  return (bytes: Buffer, more: boolean) => {
    try {
      const text = decoder.decode(bytes, { stream: more })
      before = bytes.subarray(-4)
      return text
    } catch {
      const [read, all] = [new TextDecoder(encoding).decode(before), new TextDecoder(encoding).decode(Buffer.concat([before, bytes]))]
      const lines = (text: string) => text.split('\n').length
      const at = line() + lines(all.slice(0, Math.max(0, all.indexOf('\ufffd', read.length - 1)))) - lines(read)
      throw new Unreadable(
        `${shown}:${Math.max(1, at)} is not ${encoding.toUpperCase()}. Save the file as UTF-8, or declare its encoding: <?xml version="1.0" encoding="windows-1252"?>`,
      )
    }
  }
}

function openDecoder(encoding: string, shown: string) {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new Unreadable(`${shown}:1 declares the encoding "${encoding.slice(0, 40)}", which is not known. Save the file as UTF-8.`)
  }
}

/** The start of a file of XML as text, to look at its first elements. */
export function xmlHead(head: Buffer): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(head)).decode(head)
    return /^\s*</.test(text) ? text.replace(/<!--.*?(-->|$)|<\?.*?(\?>|$)/gs, '') : undefined
  } catch {
    return undefined
  }
}

/** The local name of the first element of a text of XML, and its start tag. */
export function rootTag(text: string): { name: string; tag: string } | undefined {
  const found = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])[^>]*/.exec(text)
  return found?.[1] === undefined ? undefined : { name: found[1], tag: found[0] }
}
