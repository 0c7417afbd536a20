import { Complaints, Refused, show } from '../../record/load-report.ts'
import { decode, Unreadable } from '../../record/source-files.ts'
import type { Format, Part, ReadOptions, Sample, SourceFile } from '../format.ts'
import { dateInPath, dateOf, type Header, readFrontMatter, readHeaderLines } from './transcript-header.ts'
import { lineAt, linesIn } from './transcript-lines.ts'
import { type Dates, partsOf } from './transcript-records.ts'
import { isTranscript, turnsIn, withTalk } from './transcript-turns.ts'

/** A file is read whole: a day of debates has 2 MB. */
const maxBytes = 20_000_000
const maxLines = 500_000

/** Transcripts in Markdown or plain text, in which labels say who speaks. */
export const transcript: Format = {
  name: 'transcript',
  title: 'Transcripts in Markdown or text: labels such as "JANE DOE:" or "### Jane Doe:" say who speaks',
  version: 2,
  transaction: 'source',
  detect,
  read,
}

const isText = (path: string) => /\.(md|markdown|mdown|txt|text)$/i.test(path) || /(^|\/)[^.]+$/.test(path)
const isAboutFiles = (path: string) =>
  /(^|\/)(readme|changelog|contributing|license|licence|copying|authors|notice|todo|code_of_conduct)(\.\w+)?$/i.test(path)

function detect({ path, head }: Sample): boolean {
  if (!isText(path) || isAboutFiles(path)) return false
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!isWide && head.includes(0)) return false
  try {
    const text = isWide ? decode(head.subarray(0, head.length - (head.length % 2)), path) : head.toString('utf8').replace(/^\ufeff/, '')
    if (/^\s*(?:[<{]|\[(?!\d{1,2}:\d{2}))/.test(text)) return false
    const lines = linesIn(text) ?? []
    const header = emptyHeader()
    const from = readFrontMatter(text, lines, path, header)
    const labelled = turnsIn(text, lines, from)
    const turns = withTalk(labelled, lines, from, header.speakers)
    readHeaderLines(lines, from, turns.turns[0]?.label.line ?? 0, header, undefined)
    return isTranscript(turns, header.date !== undefined || dateInPath(path) !== undefined, turns !== labelled)
  } catch {
    return false
  }
}

const emptyHeader = (): Header => ({ authors: [], speakers: [], about: '', leftOut: [] })

async function* read(file: SourceFile, options: ReadOptions): AsyncGenerator<Part> {
  const text = decode(await file.bytes(maxBytes), file.shown)
  const complaints = new Complaints()
  const lines = linesIn(text, maxLines)
  if (!lines)
    throw new Unreadable(`${file.shown}: it has more than ${maxLines.toLocaleString('en')} lines. Split it into one file for each meeting.`)
  const refuse = (message: string, line?: number) =>
    complaints.add({ what: message, message, where: () => (line === undefined ? file.shown : `${file.shown}:${line}`) })
  const nul = text.indexOf('\0')
  if (nul >= 0) refuse('expected text, found a NUL character. Remove it', lineAt(lines, nul).number)

  const header = emptyHeader()
  const from = readFrontMatter(text, lines, file.shown, header)
  const found = withTalk(turnsIn(text, lines, from), lines, from, header.speakers)
  const [first] = found.turns
  if (!first) refuse('expected a speaker at the start of a line, such as "JANE DOE:" or "### Jane Doe:", found none')
  readHeaderLines(lines, from, first?.label.line ?? from, header, options.dates)
  const when = datesOf(header, file.path, options, refuse)
  if (complaints.size > 0 || !when) throw new Refused(file.shown, complaints)

  yield* partsOf({ file, options, text, lines, header, found, when })
}

/** When it was said and published. Without a date it is a complaint. */
function datesOf(header: Header, path: string, options: ReadOptions, refuse: (message: string, line?: number) => void): Dates | undefined {
  const of = (written: Header['date']) => {
    if (!written) return undefined
    const date = dateOf(written, options.dates, header.language ?? options.language)
    if ('edtf' in date) return date.edtf
    refuse(
      `expected ${date.expected}${date.isAmbiguous ? '; say --dates dmy or --dates mdy' : ''}, found ${show(written.text)}`,
      written.line,
    )
    return undefined
  }
  const ofPath = dateInPath(path)
  const [date, published] = [of(header.date), of(header.published)]
  if (header.date && !date) return undefined
  const said = date ?? published ?? ofPath
  if (said === undefined) {
    if (!header.published)
      refuse(
        'expected a date, found none. Write it in the front matter ("date: 2012-12-04"), in the heading, or at the start of the name of the file (2012-12-04-title.md)',
      )
    return undefined
  }
  return { said, published: published ?? said, isOfPath: !date && !published }
}
