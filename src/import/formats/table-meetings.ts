import { readDate } from '../../record/dataset-format.ts'
import type { RecordLists } from '../format.ts'

type MeetingRecord = NonNullable<RecordLists['meetings']>[number]
type PlaceRecord = NonNullable<RecordLists['places']>[number]

/** A table names at most this many meetings, sessions and agenda items. */
export const maxMeetings = 200_000

interface Dated {
  first: { edtf: string; at: number }
  last: { edtf: string; at: number }
}

interface Found extends Dated {
  slug: string
  record: Pick<MeetingRecord, 'slug' | 'title' | 'sameAs'>
  place: PlaceRecord | undefined
  sessions: Map<string, { slug: string; title: string }>
  agendaItems: Map<string, { slug: string; title: string }>
}

/** What a row says of its meeting. */
export interface MeetingOfRow {
  meeting: Found['record']
  place?: PlaceRecord | undefined
  session?: { slug: string; title: string } | undefined
  agendaItem?: { slug: string; title: string } | undefined
}

/**
 * The meetings that a table names. All rows are read before the first record is written, since a meeting begins with the earliest of its rows
 * and has the sessions and agenda items of all.
 */
export function meetingsOf() {
  const meetings = new Map<string, Found>()
  let size = 0
  const once = <Item extends { slug: string }>(map: Map<string, Item>, item: Item | undefined) => {
    if (!item || map.has(item.slug)) return
    map.set(item.slug, item)
    size++
  }
  return {
    get size() {
      return size
    },
    add({ meeting, place, session, agendaItem }: MeetingOfRow, edtf: string) {
      const at = readDate(edtf).earliest.valueOf()
      const date = { edtf, at }
      let found = meetings.get(meeting.slug)
      if (!found) {
        found = { slug: meeting.slug, record: meeting, place, first: date, last: date, sessions: new Map(), agendaItems: new Map() }
        once(meetings, found)
      }
      if (at < found.first.at) found.first = date
      if (at > found.last.at) found.last = date
      found.place ??= place
      once(found.sessions, session)
      once(found.agendaItems, agendaItem)
    },
    /** A meeting as a record, with its place. */
    recordsOf(slug: string): { meeting: MeetingRecord; place: PlaceRecord | undefined } | undefined {
      const found = meetings.get(slug)
      if (!found) return undefined
      const { record, place, first, last, sessions, agendaItems } = found
      const meeting: MeetingRecord = {
        ...record,
        ...(place && { place: place.slug }),
        kind: 'OTHER',
        status: 'HELD',
        ...(first.edtf === last.edtf ? { start: first.edtf } : { start: about(first.edtf), end: about(last.edtf) }),
        sessions: [...sessions.values()].map((session, index) => ({ ...session, ordinal: index + 1, kind: 'OTHER' })),
        agendaItems: [...agendaItems.values()].map((item, index) => ({ ...item, ordinal: index + 1, status: 'DISCUSSED' })),
      }
      return { meeting, place }
    },
  }
}

/** The meeting may have begun before the first statement of the table, and have ended after the last one. */
const about = (edtf: string) => (/^\d{4}(-\d{2}){0,2}$/.test(edtf) ? `${edtf}~` : edtf.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1~'))
