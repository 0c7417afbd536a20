import edtf from 'edtf'

/** The first and last instants that the record can hold; they stand for an open start and an open end. */
export const openStart = new Date('0001-01-01T00:00:00.000Z')
export const openEnd = new Date('9999-12-31T23:59:59.999Z')

/** An EDTF date as stored: what was written, and the first and last instants it can mean. */
export interface EdtfRange {
  edtf: string
  earliest: Date
  latest: Date
}

/**
 * Reads an EDTF date (ISO 8601-2). A calendar day is taken as UTC. A date of which nothing is known (`XXXX-XX-XX`) becomes an empty
 * range, so that no date filter finds it and it sorts as the oldest.
 * @throws {RangeError} when the text is not EDTF or lies outside the years 1 to 9999.
 */
export function parseEdtf(text: string): EdtfRange {
  if (/^X+(-XX)*$/.test(text)) return { edtf: text, earliest: openEnd, latest: openStart }
  const date = read(text)
  const earliest = instant(date.min, openStart)
  const latest = instant(date.max, openEnd)
  if (earliest > latest || earliest < openStart || latest > openEnd)
    throw new RangeError(`"${text}" is not a date between the years 1 and 9999`)
  return { edtf: text, earliest, latest }
}

function read(text: string) {
  // The package takes 30 February for a date.
  for (const [day, year, month, number] of text.matchAll(/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g)) {
    if (Number(number) > daysIn(Number(year), Number(month))) throw new RangeError(`${day} is not in the calendar`)
  }
  try {
    return edtf(text)
  } catch {
    throw new RangeError(`"${text}" is not an EDTF date`)
  }
}

function daysIn(year: number, month: number): number {
  const last = new Date(0)
  last.setUTCFullYear(year, month, 0)
  return last.getUTCDate()
}

const instant = (milliseconds: number | null, open: Date) =>
  milliseconds !== null && Number.isFinite(milliseconds) ? new Date(milliseconds) : open
