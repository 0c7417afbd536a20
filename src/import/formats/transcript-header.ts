import { parse } from 'yaml'
import { Unreadable } from '../../record/source-files.ts'
import { isBlank, type Line } from './transcript-lines.ts'
import { type DateOrder, readWrittenDate } from './written-dates.ts'

/** What a file says before somebody speaks. */
export interface Header {
  title?: string
  /** When the words were said, as written. */
  date?: Written
  published?: Written
  url?: string
  language?: string
  licence?: string
  place?: string
  authors: string[]
  /** Who speaks, as the front matter says. */
  speakers: Named[]
  /** What kind of occasion it was, in the words of the front matter. */
  about: string
  /** The time at which it begins, as written. */
  time?: string
  /** The lines of the header, from the first to the last one. */
  region?: { start: number; end: number }
  /** Keys and lines that are left out. */
  leftOut: { what: string; line: number }[]
}

/** A name and where it stands: offsets in UTF-16 code units. */
export interface Named {
  words: string
  start: number
  end: number
}

/** A value and its line. */
export interface Written {
  text: string
  line: number
}

/** Front matter of more characters is taken as text. */
const maxFrontMatter = 65_536

const keys: Record<string, RegExp> = {
  title: /^(title|headline|subject|titel|titre|t[ií]tulo|titolo|название|заголовок|тема|標題|标题|主題|主题|會議名稱)$/iu,
  date: /^(?:\p{L}+ )?(date(?:\/time| and time)?|datum|fecha|data|дата|日期|날짜|التاريخ|תאריך)$/iu,
  published: /^(published|published_time|publishdate|pubdate|date_published|publication_date|veröffentlicht)$/iu,
  url: /^(url|source_url|source|link|permalink|canonical|canonical_url|original_url)$/iu,
  language: /^(language|lang|locale|sprache|langue|idioma|язык|語言)$/iu,
  licence: /^(licence|license|rights|lizenz)$/iu,
  place: /^(place|location|venue|where|ort|lieu|lugar|luogo|место|місце|地點|地点|장소|المكان|מקום)$/iu,
  time: /^(time|uhrzeit|beginn|heure|hora|ora|время|час|時間|时间|시간)$/iu,
  authors: /^(author|authors|byline)$/iu,
  speakers: /^(speakers?|presenters?|guests?|hosts?|interviewees?)$/iu,
  about: /^(tags?|category|categories|type|kind|event)$/iu,
}

const fieldOf = (key: string) => Object.keys(keys).find((field) => keys[field]?.test(key.trim()))

/**
 * The front matter of a file in YAML between two lines `---`.
 * @returns the index of the first line after it
 * @throws {Unreadable} if it is no YAML
 */
export function readFrontMatter(text: string, lines: readonly Line[], shown: string, header: Header): number {
  const [first] = lines
  if (!first || !/^---\s*$/.test(first.text)) return 0
  const end = lines.findIndex(({ text, start }, index) => index > 0 && start <= maxFrontMatter && /^(---|\.\.\.)\s*$/.test(text))
  const last = lines[end]
  if (!last) return 0
  let data: unknown
  try {
    // Dates stay texts.
    data = parse(text.slice(first.end, last.start), { schema: 'core', maxAliasCount: 10, logLevel: 'error' })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Unreadable(`${shown}:1 its front matter is no YAML: ${message}`)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 0
  for (const [key, value] of Object.entries(data)) {
    const at = lines.findIndex((each, index) => index > 0 && index < end && each.text.trimStart().startsWith(key))
    const line = lines[at]?.number ?? 1
    put(header, key, value, line)
    if (fieldOf(key) === 'speakers') header.speakers.push(...speakersIn(text.slice(0, last.start), value, lines[at]?.start ?? 0))
  }
  return end + 1
}

/** The names of a list, or the only one, that stand in the text as they are. */
function speakersIn(text: string, value: unknown, from: number): Named[] {
  const names = Array.isArray(value) ? value : typeof value === 'string' && !/[,;&]|\b(and|und|et|y)\b/.test(value) ? [value] : []
  return names.flatMap((name) => {
    const words = typeof name === 'string' ? name.trim() : ''
    const start = words === '' ? -1 : text.indexOf(words, from)
    return start < 0 ? [] : [{ words, start, end: start + words.length }]
  })
}

function put(header: Header, key: string, value: unknown, line: number): void {
  const field = fieldOf(key)
  const texts = (Array.isArray(value) ? value : [value])
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map((each) => clean(String(each)))
    .filter(Boolean)
  const [text] = texts
  if (!field || text === undefined) {
    if (value !== null && value !== '') header.leftOut.push({ what: key, line })
  } else if (field === 'speakers') return
  else if (field === 'authors') header.authors.push(...texts)
  else if (field === 'about') header.about += ` ${texts.join(' ')}`
  else if (field === 'date' || field === 'published') header[field] ??= { text, line }
  else if (field === 'url' && !/^https?:\/\//.test(text)) header.leftOut.push({ what: key, line })
  else if (field === 'title' || field === 'url' || field === 'language' || field === 'licence' || field === 'place' || field === 'time')
    header[field] ??= text
}

const clean = (text: string) =>
  text
    .replace(/[\0\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A time of day that is a line of its own: "1:17 P.M. EST", "14.30 Uhr", "END 2:30 P.M. EDT". */
const time =
  /^(?:\(?(?:END|ENDS|BEGIN|START)?:?\)?\s*)?(?:at\s+)?\d{1,2}([:.h]\d{2})?\s*(([AP]\.?\s?M\.?)(\s*\(?[A-Z]{2,5}\)?|\s+local( time)?|\s+[\p{L} ]{3,30} time)?|Uhr|[A-Z]{3,4}|GMT|UTC|hrs?|hours|часов|час\.?)\.?$/iu

/** The line ends what was said. */
const end = /^[\s#*\\\-–—[(]*(END|ENDS|FIN|ENDE|END OF (TRANSCRIPT|TRANSCRIPTION|INTERVIEW|BRIEFING|DOCUMENT)|КОНЕЦ|完)[\s#*\\\-–—.)\]]*$/u

export const isTimeLine = (text: string): boolean => {
  const line = clean(text.slice(0, 200).replace(/[*_]/g, ''))
  return line.length <= 60 && time.test(line) && /\d/.test(line)
}
export const isEndLine = (text: string): boolean =>
  text.length < 100 && (end.test(text) || (/^\s*(END|ENDS)\b/.test(text) && isTimeLine(text)))

/** The lines before the first label: a heading or a first line with the title, date, place, time; lines such as "Place: Oval Office". */
export function readHeaderLines(lines: readonly Line[], from: number, to: number, header: Header, dates: DateOrder | undefined): void {
  let places: Written[] = []
  // Lines before a time or the first label are a place; before other text they can be anything.
  let isTop = true
  const own = lines.slice(from, to).filter((line) => !isBlank(line))
  for (const line of own) {
    const isHeading = /^\s{0,3}#/.test(line.text)
    const text = clean(line.text.slice(0, 500).replace(/^\s{0,3}#+\s*|[*_]{1,3}|\\$|#+\s*$/g, ''))
    const [, key = '', value = ''] = /^([^:：]{2,30})[:：]\s*(.+)$/u.exec(text) ?? []
    const isPlain = line.text.length <= 200
    if (fieldOf(key)) put(header, key, value, line.number)
    else if (text === '' || /^[-=_~·•\s\\]+$/.test(text)) continue
    else if (isTimeLine(text)) header.time ??= text
    else if (isPlain && dateIn(text, dates) && restOf(text) === '') setDate(header, text, line)
    else if (isPlain && header.title === undefined && (isHeading || places.length === 0) && !isInBrackets(text)) {
      header.title = restOf(text) || text
      if (dateIn(text, dates)) setDate(header, text, line)
    } else if (isTop && !header.date && text.length <= 80 && dateIn(text, dates)) setDate(header, text, line)
    else if (isTop && !isHeading && isPlace(text) && places.length < 5) places.push({ text: text.replace(/[,;]$/, ''), line: line.number })
    else {
      isTop = false
      if (header.time === undefined) {
        for (const { line } of places) header.leftOut.push({ what: 'text before the first speaker', line })
        places = []
      }
      header.leftOut.push({ what: 'text before the first speaker', line: line.number })
      continue
    }
    const region = header.region ?? { start: line.start, end: line.end }
    header.region = { start: region.start, end: line.end }
  }
  if (places.length > 0) header.place ??= places.map(({ text }) => text).join(', ')
}

/** A date before the time of day is when the words were said, whatever the front matter says, which may be the day of publication. */
function setDate(header: Header, text: string, { number }: Line): void {
  const date = { text: datePart(text) ?? text, line: number }
  if (header.date && /^\(/.test(text)) header.published ??= header.date
  else if (header.date) return
  header.date = date
}

/** Such as "(Music)". */
const isInBrackets = (text: string) => /^[([（【].*[)\]）】]$/u.test(text)

/** A line that can be a place: short, and no sentence. */
const isPlace = (text: string) =>
  text.length <= 80 && /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) && !/(?<!\b\p{L})\.$|[!?:：。！？]$/u.test(text) && text.split(' ').length <= 10

const written =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일号號]|\d{1,2}(?:st|nd|rd|th)?[.,]?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\d{4}|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}/u

const datePart = (text: string) => written.exec(text.slice(0, 300))?.[0]
const dateIn = (text: string, dates: DateOrder | undefined) => {
  const part = datePart(text)
  if (part === undefined) return false
  const date = readWrittenDate(part, dates)
  return 'edtf' in date || date.isAmbiguous
}
/** What a line has besides its date. */
const restOf = (text: string) => {
  const part = datePart(text)
  return part === undefined ? text : clean(text.replace(part, '').replace(/^[\s,:–—-]+|[\s,:–—-]+$|\(\s*\)|^\p{L}+day,?\s*$/giu, ''))
}

/** The date that a text has, as EDTF, or why it has none. */
export function dateOf({ text }: Written, dates: DateOrder | undefined, language: string | undefined): ReturnType<typeof readWrittenDate> {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text)?.[1]
  return readWrittenDate(day ?? datePart(text) ?? text, dates, language)
}

/** The date in the name of a file. */
export const dateInPath = (path: string): string | undefined => {
  const name = path.split('/').at(-1) ?? ''
  const [, year, month, day] = /(?:^|\D)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:\D|$)/.exec(name) ?? []
  if (!year) return undefined
  const date = readWrittenDate(`${year}-${month}-${day}`)
  return 'edtf' in date ? date.edtf : undefined
}
