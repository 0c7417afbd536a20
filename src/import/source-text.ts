import { isUtf8 } from 'node:buffer'
import { Unreadable } from '../record/source-files.ts'
import type { SourceFile } from './format.ts'

/**
 * The text of a source in pieces: UTF-8, or UTF-16 that begins with a byte order mark or with an ASCII character. The mark is not part of it.
 * @throws {Unreadable} with the line of the first byte that is not in the encoding
 */
export async function* textOf(file: SourceFile): AsyncGenerator<string> {
  let decoder: Decoder | undefined
  let first: Buffer = Buffer.alloc(0)
  for await (const chunk of file.chunks()) {
    const bytes: Buffer = first.length > 0 ? Buffer.concat([first, chunk]) : chunk
    // Three bytes tell the encoding.
    if (!decoder && bytes.length < 3) {
      first = bytes
      continue
    }
    first = Buffer.alloc(0)
    decoder ??= decoderOf(bytes, file.shown)
    const text = decoder(bytes, true)
    if (text !== '') yield text
  }
  const rest = (decoder ?? decoderOf(first, file.shown))(first, false)
  if (rest !== '') yield rest
}

/** Decodes bytes; `more` is whether others follow. */
type Decoder = (bytes: Buffer, more: boolean) => string

function decoderOf([first = 1, second = 1]: Buffer, shown: string): Decoder {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!hasMark && (first === 0) === (second === 0)) return utf8Decoder(shown)
  const encoding = first === 0xff || (!hasMark && second === 0) ? 'utf-16le' : 'utf-16be'
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes, more) => {
    try {
      return decoder.decode(bytes, { stream: more })
    } catch {
      throw new Unreadable(`${shown}: it begins as ${encoding.toUpperCase()} and is not. Save it as UTF-8.`)
    }
  }
}

function utf8Decoder(shown: string): Decoder {
  let line = 1
  let kept: Buffer = Buffer.alloc(0)
  let isStart = true
  return (chunk, more) => {
    const bytes = kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk
    const end = more ? bytes.length - unfinished(bytes) : bytes.length
    const whole = bytes.subarray(0, end)
    kept = Buffer.from(bytes.subarray(end))
    if (!isUtf8(whole)) throw notUtf8(whole, line, shown)
    for (let at = whole.indexOf(10); at >= 0; at = whole.indexOf(10, at + 1)) line++
    const text = whole.toString('utf8')
    const marked = isStart && text.startsWith('\ufeff')
    if (text !== '') isStart = false
    return marked ? text.slice(1) : text
  }
}

/** How many bytes at the end begin a character that the next bytes finish. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

function notUtf8(bytes: Buffer, before: number, shown: string): Unreadable {
  let [line, start] = [before, 0]
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1
    line++
  }
  return new Unreadable(`${shown}:${line} is not UTF-8. Save the file as UTF-8; it may be in Windows-1252 or ISO 8859-1.`)
}

/** A line of a source. */
export interface SourceLine {
  /** Its number, counted from 1. */
  number: number
  /** Its text without the end of the line. */
  text: string
}

/**
 * The lines of a source, each ended by LF or CR LF.
 * @param most - the largest number of UTF-16 code units of a line
 * @throws {Unreadable} if a line is longer, or the source is not text
 */
export async function* linesOf(file: SourceFile, most: number): AsyncGenerator<SourceLine> {
  let number = 1
  let pieces: string[] = []
  let length = 0
  const tooLong = () =>
    new Unreadable(
      `${file.shown}:${number} has more than ${most.toLocaleString('en')} characters in a line. Break it into several lines, or split the record.`,
    )
  for await (const text of textOf(file)) {
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      pieces.push(text.slice(start, end))
      if (length + end - start > most) throw tooLong()
      yield { number, text: pieces.join('').replace(/\r$/, '') }
      pieces = []
      length = 0
      start = end + 1
      number++
    }
    if (start < text.length) pieces.push(text.slice(start))
    length += text.length - start
    if (length > most) throw tooLong()
  }
  if (length > 0) yield { number, text: pieces.join('') }
}
