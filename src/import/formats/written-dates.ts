import { readDate } from '../../record/dataset-format.ts'

/** A date as somebody wrote it: as EDTF, or the reason why it is not known. */
export type WrittenDate =
  | {
      edtf: string
      /** The order of day and month that this date proves: 13/04/2012 can only be day before month. */
      proves?: DateOrder
    }
  | {
      /** What was expected, and what to do. */
      expected: string
      isAmbiguous: boolean
    }

export type DateOrder = 'dmy' | 'mdy'

/** Languages whose names of months are known. */
const languages = (
  'en fr de es it pt nl da sv nb nn fi is et lv lt pl cs sk sl hr bs sr mk bg ru uk be ro hu el tr az sq ca gl eu ga cy mt ' +
  'ka hy he ar fa ur hi bn ta th vi id ms sw af'
).split(' ')

/** Words and endings that stand between day, month and year. */
const joining = 'of the de del di do le el den der am on d st nd rd th er e r g gada ev г года год р року'.split(' ')

/** The days of a month are not the same in all calendars. */
const calendar = 'u-ca-gregory-nu-latn'

/** A word as names of months and days of the week are compared. */
const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** The months that a word can mean, each with the languages in which it does. */
type Months = Map<string, Map<number, string[]>>

let known: { months: Months; others: Set<string> } | undefined

/** Names of months, and words that stand beside them: days of the week, and what joins day, month and year. */
function words() {
  if (known) return known
  const months: Months = new Map()
  const others = new Set(joining)
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      // Beside a day the name of a month has another case in many languages.
      for (const options of [{ month }, { month, day: 'numeric' }] satisfies Intl.DateTimeFormatOptions[]) {
        const format = new Intl.DateTimeFormat(`${language}-${calendar}`, { ...options, timeZone: 'UTC' })
        for (let at = 0; at < 12; at++) {
          const name = format.formatToParts(new Date(Date.UTC(2021, at, 9))).find(({ type }) => type === 'month')?.value ?? ''
          const word = plain(name)
          if (word === '' || /\d/.test(name)) continue
          const meanings = months.get(word) ?? new Map<number, string[]>()
          months.set(word, meanings.set(at + 1, [...new Set([...(meanings.get(at + 1) ?? []), language])]))
        }
      }
    }
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-${calendar}`, { weekday, timeZone: 'UTC' })
      for (let day = 1; day <= 7; day++) for (const word of wordsOf(format.format(new Date(Date.UTC(2021, 1, day))))) others.add(word)
    }
  }
  known = { months, others }
  return known
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+|\d+/gu) ?? []

/** More than a date has. */
const maxLength = 60

const read = new Map<string, WrittenDate>()

/**
 * Reads a date in one of the usual written forms: ISO 8601 and EDTF, 2012/12/04, 20121204, 4 Dec 2012, December 4, 2012, 04.12.2012, 04/12/2012,
 * 2012年12月4日, a year, a month with its year, a date with a time.
 * @param order - the order of day and month in 03/04/2012. Without it such a date is ambiguous.
 * @param language - the language of names of months, if a name means different months in different languages
 */
export function readWrittenDate(text: string, order?: DateOrder, language?: string): WrittenDate {
  const key = `${order}\0${language}\0${text}`
  const before = read.get(key)
  if (before) return before
  const date = text.length > maxLength ? unknown : readNew(text.normalize('NFKC').trim(), order, language)
  // Dates repeat. A table can have a million of them nevertheless.
  if (read.size > 10_000) read.clear()
  read.set(key, date)
  return date
}

const unknown: WrittenDate = {
  expected: 'a date such as 2012-12-04, 4 Dec 2012 or 04.12.2012',
  isAmbiguous: false,
}

function readNew(text: string, order: DateOrder | undefined, language: string | undefined): WrittenDate {
  if (/^\d{5}(\.\d+)?$/.test(text))
    return { expected: 'a date, not the serial number of a spreadsheet; format the column as a date', isAmbiguous: false }
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (digits) return dateOf(digits[1], digits[2], digits[3])
  const yearFirst = /^(\d{4})([/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text)
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[3], yearFirst[4])
  const cjk = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일号號])?$/.exec(text)
  if (cjk) return dateOf(cjk[1], cjk[2], cjk[3])
  const timed = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/.exec(text)
  if (timed) return dateTimeOf(timed[1] ?? '', timed[2] ?? '', timed[3])
  const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.replace(/^(\d{1,2}\.) (\d{1,2}\.) (?=\d{4}$)/, '$1$2'))
  if (slashed) return ofOrder(slashed[1], slashed[3], slashed[4], slashed[2] === '.' ? (order ?? 'dmy') : order, slashed[2] === '.')
  const monthYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (monthYear) return dateOf(monthYear[2], monthYear[1], undefined)
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return { expected: 'a year with four digits', isAmbiguous: false }
  if (/\p{L}{2}/u.test(text) && !/^X/.test(text)) return namedOf(text, language)
  return edtfOf(text) ?? unknown
}

/** A date of EDTF in the years 1000 to 9999; other numbers are no dates that somebody wrote. */
function edtfOf(text: string): WrittenDate | undefined {
  if (!/^(\d{4}|\d{0,3}X+|\.\.|\/|-?Y)/.test(text) || /^\d{5,}/.test(text)) return undefined
  // The 29th of February of any year is EDTF.
  for (const [, year, month, day] of text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)) if (!isDay(year, month, day)) return noSuchDay
  try {
    return { edtf: readDate(text).edtf }
  } catch {
    return undefined
  }
}

const isDay = (year = '', month = '', day = '') =>
  new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(`${year}-${month}-${day}`)

const noSuchDay: WrittenDate = { expected: 'a day that the calendar has', isAmbiguous: false }

function dateOf(year = '', month = '', day: string | undefined): WrittenDate {
  const edtf = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  return edtfOf(edtf) ?? noSuchDay
}

function dateTimeOf(day: string, time: string, zone: string | undefined): WrittenDate {
  const offset =
    zone === 'UTC' ? 'Z' : (zone ?? '').replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes) => `${hours}:${minutes ?? '00'}`)
  const edtf =
    /^00:00(:00)?$/.test(time) && (offset === '' || offset === 'Z') ? day : `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`
  return edtfOf(edtf) ?? noSuchDay
}

/** Two numbers and a year. */
function ofOrder(first = '', second = '', year = '', order: DateOrder | undefined, isCertain: boolean): WrittenDate {
  const [a, b] = [Number(first), Number(second)]
  const proves = isCertain || a === b ? undefined : b > 12 ? 'mdy' : a > 12 ? 'dmy' : undefined
  if (!order && !proves && a !== b)
    return { expected: 'a date that has one meaning: it can be day before month or month before day', isAmbiguous: true }
  if (order && proves && order !== proves)
    return { expected: `${order === 'dmy' ? 'day before month' : 'month before day'}, as --dates ${order} says`, isAmbiguous: false }
  const date = (order ?? proves) === 'mdy' ? dateOf(year, first, second) : dateOf(year, second, first)
  return 'edtf' in date && proves ? { ...date, proves } : date
}

/** A date with the name of a month. */
function namedOf(text: string, language: string | undefined): WrittenDate {
  const { months, others } = words()
  let month: Map<number, string[]> | undefined
  let name = ''
  const numbers: string[] = []
  for (const word of wordsOf(text)) {
    const meanings = months.get(word)
    if (/^\d/.test(word)) numbers.push(word)
    else if (meanings && !month) [month, name] = [meanings, word]
    else if (!others.has(word)) return unknown
  }
  const years = numbers.filter((each) => each.length === 4)
  const days = numbers.filter((each) => each.length <= 2)
  if (!month || years.length !== 1 || days.length > 1 || years.length + days.length !== numbers.length) return unknown
  const own = language?.split('-')[0]
  const meant = [...month].filter(([, of]) => month.size === 1 || (own !== undefined && of.includes(own)))
  const [only] = meant
  if (meant.length !== 1 || !only) {
    const meanings = [...month].map(([number, of]) => `month ${number} in ${of.join(', ')}`).join(' and ')
    return { expected: `a month with one meaning: "${name}" is ${meanings}; say the language with --language`, isAmbiguous: false }
  }
  return dateOf(years[0], String(only[0]), days[0])
}
